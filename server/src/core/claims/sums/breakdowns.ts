import { sum } from '../../figures/compare.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { disagree } from '../reckon.js';
import { asideAt, isAlike, isPartOf, SEXES, WHOM } from '../shares/wholes.js';
import { HAVING, HOUSES, hasOwnWhole, INCLUDING } from './divided.js';
import {
  isNear,
  isOneSlipOff,
  isOtherSum,
  isSomeSum,
  isTimeOf,
  MOST_PARTS,
  passageOf,
  THESE,
  valueOf,
} from './entries.js';
import { isInHouse } from './exceeding.js';
import { REMAINDER_WORDS } from './remainders.js';
import { PEOPLE, type Total } from './totals.js';

/**
 * "The board has nine men and eight women", "412 tonnes, of which Kent made 171, Essex 96 and Surrey 145", "5,614 workers. Of
 * them 3,120 are drivers, 1,689 guards and 805 clerks", "Labour 44 and others 16 in a house of 60": a row of parts beside
 * what it nearly adds up to.
 */
export function breakdownOf(facts: SentenceFacts): Total | undefined {
  const { tokens, sentence } = facts;
  const all = passageOf(facts);
  // A total and two parts.
  if (all.length < 3) return undefined;
  const opened = all.findIndex((each) => isOpened(tokens, each));
  let near: Total | undefined;
  for (let index = 0; index < all.length; index++) {
    const told = all[index] as Amount;
    const from = opened > index ? opened : behind(tokens, all, index);
    const isHere = told.first >= sentence.first;
    // A row stands in one sentence, and that is this one where the total does not.
    const isReached = isHere || (all[from]?.last ?? 0) >= sentence.first || isOfEvery(tokens, told);
    if (told.modifier !== 'none' || index === opened || !isReached) continue;
    const total = isHyphened(tokens, told) ? { ...told, low: told.value, high: told.value } : told;
    for (const found of [
      partsAround(facts, all, index, from, total),
      isHere && index > 1 && isHouse(tokens, total)
        ? madeOf(facts, { ...total, low: total.value, high: total.value }, rowBefore(facts, all, index), 'all')
        : undefined,
    ]) {
      // What adds up is what was meant.
      if (found !== undefined && isSomeSum(found.parts, found.total)) return hasOther(found) ? undefined : found;
      near ??= found;
    }
  }
  return near;
}

/** The next number; "14 deaths in two years, nine" goes on after the years. */
function behind(tokens: Tokens, all: readonly Amount[], index: number): number {
  const [told, next] = [all[index] as Amount, all[index + 1]];
  const isSpan = next?.kind === 'duration' && told.kind !== 'duration' && isTimeOf(tokens, next);
  return isSpan ? index + 2 : index + 1;
}

/** "five homes with 162 beds; two were closed and three sold": what is more than all of them is no part. */
function hasOther({ parts, total }: Total): boolean {
  return parts.some(({ value }) => (value as number) > (total.value as number));
}

/** The parts that follow a total, or stand to both sides of it. */
function partsAround(
  facts: SentenceFacts,
  all: readonly Amount[],
  index: number,
  from: number,
  total: Amount,
): Total | undefined {
  const { tokens, sentence } = facts;
  const [before, next] = [all[index - 1], all[from]];
  const isHere = total.first >= sentence.first;
  if (isHere && before !== undefined && (isPartOf(facts, before, total) || isInHouse(facts, before, total))) {
    // "26 of the 50 seats, the rival 24": not "289 of the 297 adults, it voted again: 11 were for".
    if (next === undefined || isInListBetween(tokens, total.last + 1, next.first, TOLD_ANEW)) return undefined;
    // "five of the last six, including all three".
    if (hasOpen(tokens, total.last + 1, next.first)) return undefined;
    return madeOf(facts, total, [before, ...rowFrom(facts, all, from, total, true)], 'some');
  }
  if (next === undefined || from + 1 >= all.length) return undefined;
  const opener = openerOf(facts, total, next);
  if (opener === undefined) return undefined;
  if (before !== undefined && isAlike(before, total)) {
    // "three cups, 14 medals, 11 ribbons and two plates".
    if (opener === 'loose' || jointOf(tokens, before.last + 1, total.first) !== undefined) return undefined;
  }
  return madeOf(facts, total, rowFrom(facts, all, from, total), opener);
}

/** What follows is of something else. */
const TOLD_ANEW = wordList(': ;');

/** Whether the parts are all there is, some of it, or only look like parts. */
type Opener = 'all' | 'some' | 'loose';

function madeOf(facts: SentenceFacts, total: Amount, parts: readonly Amount[], opener: Opener): Total | undefined {
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length > MOST_PARTS || last === undefined) return undefined;
  if (Math.max(total.first, last.first) < facts.sentence.first || parts.some(({ modifier }) => modifier !== 'none'))
    return undefined;
  const isOneOff = isOneSlipOff(total, parts);
  const isClose = isNear(parts, total) ? opener === 'all' || isOneOff : opener === 'all' && isOneOff;
  const isFit = isSomeSum(parts, total);
  if (!isFit && (!isClose || isOtherSum(valueOf(parts), total.value as number))) return undefined;
  if (!isFit && valueOf(parts) < (total.value as number) && goesOn(facts, last)) return undefined;
  if (!isFit && (!isParallel(facts, parts) || isOfOthers(facts, parts))) return undefined;
  if (!isFit && passageOf(facts).some((each) => isToldBy(each, total, parts))) return undefined;
  return { total, parts, isWhole: opener !== 'some', isDoubtful: true };
}

/** "; two dropped out": with it the parts add up. ", taking the group to $2.8 billion": or it is what all of them add up to. */
function isToldBy(each: Amount, total: Amount, parts: readonly Amount[]): boolean {
  if (each.first <= (parts.at(-1) as Amount).last) return false;
  return isSomeSum([...parts, each], total) || (isAlike(each, total) && !disagree(sum([total, ...parts]), each));
}

/** "; the rest was wages", "The remaining 1,200 …": other parts are told of behind the last. */
function goesOn({ tokens, sentence, after }: SentenceFacts, { last }: Amount): boolean {
  if (isInListBetween(tokens, last + 1, sentence.last, REMAINDER_WORDS)) return true;
  return (
    after !== undefined && isInListBetween(tokens, after.sentence.first, after.sentence.first + 3, REMAINDER_WORDS)
  );
}

/** "a 120-member chamber" has neither more nor fewer. */
function isHyphened(tokens: Tokens, { last }: Amount): boolean {
  return markAt(tokens, last + 1) === '-';
}

/** The numbers from one on that commas join, up to one after "and" that closes the row, be it over two sentences. */
function rowFrom(
  facts: SentenceFacts,
  all: readonly Amount[],
  from: number,
  total: Amount,
  isOpenEnded = false,
): readonly Amount[] {
  const { tokens } = facts;
  const row: Amount[] = [];
  const isEvery = isOfEvery(tokens, total);
  let [isClosed, isTwo] = [false, false];
  for (let index = from; index < all.length; index++) {
    const each = all[index] as Amount;
    const before = row.at(-1);
    if (!isPart(tokens, each, total) || (isOpenEnded && !isAlike(each, total)) || hasOwnWhole(tokens, each)) break;
    if (before !== undefined) {
      const joint = jointOf(tokens, before.last + 1, each.first, isEvery);
      if (joint === undefined || isClosed) break;
      isClosed = joint === 'and' && !isEvery;
      isTwo = joint === 'semicolon' && row.length === 1;
    }
    row.push(each);
  }
  const last = row.at(-1);
  if (!isClosed && !isTwo && !isEvery && !isOpenEnded) return [];
  if (last === undefined || hasOpen(tokens, last.last + 1, Math.min(facts.sentence.last, last.last + FEW))) return [];
  return row;
}

/** "Of every 100 …", which is told of over sentences. */
function isOfEvery(tokens: Tokens, { first }: Amount): boolean {
  return isWord(tokens, first - 1, 'every');
}

/** The row of numbers that ends right before the total. */
function rowBefore({ tokens }: SentenceFacts, all: readonly Amount[], end: number): readonly Amount[] {
  const row: Amount[] = [];
  for (let index = end - 1; index >= 0; index--) {
    const each = all[index] as Amount;
    const next = row[0];
    if (each.kind !== 'cardinal' || (next !== undefined && jointOf(tokens, each.last + 1, next.first) === undefined))
      break;
    row.unshift(each);
  }
  return row;
}

/** A comma, a semicolon or "and" between two parts, which stand near each other; nothing that opens something else. */
function jointOf(tokens: Tokens, from: number, to: number, isOver = false): Joint | undefined {
  if (to - from > MAX_GAP) return undefined;
  let joint: Joint | undefined;
  for (let at = from; at < to; at++) {
    const between = BETWEEN.get(tokens, at);
    if (between === undefined) continue;
    if (between === 'comma' || (isOver && between === 'stop')) joint ??= 'comma';
    else if (between === 'semicolon') joint ??= between;
    else if (between === 'and') joint = between;
    else if (between !== 'open' || isOpen(tokens, at)) return undefined;
  }
  return joint;
}

type Joint = 'comma' | 'semicolon' | 'and';

/** In tokens, from one number to the next. */
const MAX_GAP = 11;
/** Behind the last. */
const FEW = 8;

function hasOpen(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOpen(tokens, at)) return true;
  return false;
}

/** What shows that a row is not complete, counts something twice or compares. */
function isOpen(tokens: Tokens, at: number): boolean {
  if (OPEN.get(tokens, at) === undefined) return false;
  if (isWord(tokens, at, 'against')) return tokens.kind[at + 1] === TokenKind.number;
  // "makes up 45".
  return !isWord(tokens, at, 'up') || MAKING.get(tokens, at - 1) === undefined;
}

const MAKING = wordList('make makes made');

const OPEN = wordList(
  'including included among both also either than per each from compared against up down least most respectively',
);

/** What stands between two parts of a row, and what ends it. */
const BETWEEN = createLexicon<Joint | 'stop' | 'aside' | 'open'>([
  [',', 'comma'],
  [';', 'semicolon'],
  ...'and while but whereas means meaning so leaving'.split(' ').map((word) => [word, 'and'] as const),
  ['.', 'stop'],
  ...'( : – —'.split(' ').map((mark) => [mark, 'aside'] as const),
  ...OPEN.words.map((word) => [word, 'open'] as const),
]);

/** Persons of one sort are no persons of another; what has no noun takes any. */
function isPart(tokens: Tokens, part: Amount, total: Amount): boolean {
  if (part.kind !== 'cardinal' || total.kind !== 'cardinal') return isAlike(part, total);
  if (isHyphened(tokens, part)) return false;
  return part.noun !== 'time' && part.noun !== 'point' && total.noun !== 'time';
}

/** What stands between a total and its first part says whether the parts are all there is, or some. */
function openerOf({ tokens, sentence }: SentenceFacts, total: Amount, first: Amount): Opener | undefined {
  if (total.last >= first.first) return undefined;
  if (isOfThem(tokens, first) || isOpened(tokens, first)) return 'all';
  if (first.first - total.last > MAX_CLAUSE) return undefined;
  const isOf = opensWithOf(tokens, total, sentence.first);
  const isCrew = isWord(tokens, total.first - 1, 'of') && GROUPS.get(tokens, total.first - 2) !== undefined;
  // "9,000" alone may be of anything.
  if (total.kind === 'cardinal' && total.noun === undefined && !isOf && !isCrew && !isTally(tokens, total))
    return undefined;
  if (!isOf && first.first - total.last > MAX_OPENING) return undefined;
  const cue = beforeFillers(tokens, first.first, total.last);
  // "five men, two women and a child" are one row.
  const isWhole = isCrew || PEOPLE.has(total.noun ?? '') || first.noun === undefined || SEXES.has(first.noun);
  // "the 12-member jury of seven men and five women".
  const isMadeOf = isHyphened(tokens, total) && isWord(tokens, cue, 'of');
  let found: Opener | undefined = isOf || isMadeOf ? 'all' : undefined;
  for (let at = total.last + 1; at < first.first; at++) {
    const sign = SIGNS.get(tokens, at);
    if (sign === undefined) continue;
    if (sign === 'some') return sign;
    if (sign === 'all' || (sign === 'bracket' && at === cue) || (sign === 'hyphen' && asideAt(tokens, at) === '–'))
      found = 'all';
    else if (sign === 'comma') {
      // "28 points, Reyes added 19" are a row.
      // "labour accounted for $1.40, diesel 90¢ and royalties 80¢", too.
      // "three parts: $5 million for roads, $3 million for schools and …": it is the first of them.
      const isRow =
        isNamed(tokens, total.last + 2, first.first) ||
        (total.kind === 'money' && cue > at) ||
        ROW_OPENERS.has(asideAt(tokens, beforeFillers(tokens, total.first, sentence.first)));
      if (isWhole && found === undefined && !isRow) found = 'all';
    } else if (sign === 'pause') {
      // "five homes; two have been closed and four sold".
      if (first.noun === undefined && at === cue) found = 'all';
    } else if (sign === 'loose') found ??= sign;
    else if (sign === 'saying' ? !isOf : sign === 'open' && isOpen(tokens, at)) return undefined;
  }
  return found;
}

const ROW_OPENERS: ReadonlySet<string> = new Set([':', '–', '—']);

/** "the number of ministers to 80", "the toll reached 25". */
function isTally(tokens: Tokens, { first }: Amount): boolean {
  for (let at = first - 1; at >= first - MAX_CLAUSE; at--) {
    if (TALLIES.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) === '.') return false;
  }
  return false;
}

const TALLIES = wordList('number total toll tally count membership');

function isNamed(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (((tokens.shape[at] as number) & Shape.capital) !== 0) return true;
  return false;
}

/** In tokens. */
const MAX_OPENING = 9;
const MAX_CLAUSE = 14;

const GROUPS = wordList('crew group party team staff panel jury squad family fleet class delegation sample');

/** What may stand between a total and its first part. */
const SIGNS = createLexicon<Opener | 'bracket' | 'hyphen' | 'comma' | 'pause' | 'saying' | 'open'>([
  ...OPEN.words.map((word) => [word, 'open'] as const),
  ...'and said says when after before while because if but who as'.split(' ').map((word) => [word, 'saying'] as const),
  ...': – — has have had with comprises comprising employs owns runs whom which are were split'
    .split(' ')
    .map((word) => [word, 'all'] as const),
  ...INCLUDING.words.map((word) => [word, 'some'] as const),
  ['.', 'loose'],
  ['so', 'loose'],
  ['(', 'bracket'],
  ['-', 'hyphen'],
  [',', 'comma'],
  [';', 'pause'],
]);

/** "Of the 45 members", "in a sample of 45". */
function opensWithOf(tokens: Tokens, { first }: Amount, begin: number): boolean {
  for (let at = first - 1; at >= Math.max(begin, first - OWNED); at--) {
    if (isWord(tokens, at, 'of'))
      return at === begin || isWord(tokens, at - 1, 'out') || GROUPS.get(tokens, at - 1) !== undefined;
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

/** Tokens of "of the country's". */
const OWNED = 4;

/** "Of them 12". */
function isOpened(tokens: Tokens, { first }: Amount): boolean {
  let at = markAt(tokens, first - 1) === ',' ? first - 2 : first - 1;
  // "Of this total, 12".
  if (isWord(tokens, at, 'total') || isWord(tokens, at, 'number')) at--;
  return THESE.get(tokens, at) !== undefined && isWord(tokens, at - 1, 'of');
}

/** "six of them". */
function isOfThem(tokens: Tokens, { last }: Amount): boolean {
  return isWord(tokens, last + 1, 'of') && (WHOM.get(tokens, last + 2) ?? THESE.get(tokens, last + 2)) !== undefined;
}

/** "in a house of 100", "in the 100-seat house". */
function isHouse(tokens: Tokens, { first, last, noun }: Amount): boolean {
  if (markAt(tokens, last + 1) === '-') return SEATS.has(noun ?? '');
  return isWord(tokens, first - 1, 'of') && HOUSES.get(tokens, first - 2) !== undefined;
}

const SEATS: ReadonlySet<string> = new Set(['seat', 'member']);

const PERIODS = wordList('quarter period inning set overtime');

/** Parts of parts, of several years, or of what is said to do something. */
function isOfOthers({ tokens, sentence, figures }: SentenceFacts, parts: readonly Amount[]): boolean {
  const [first, ...later] = parts as [Amount, ...Amount[]];
  const last = parts.at(-1) as Amount;
  if (later.some((each) => isOfThem(tokens, each)) && !isOfThem(tokens, first)) return true;
  // Who plays the one may play the other as well: "seven were women and three had served before".
  const isBeen = (at: number) => isWord(tokens, at, 'been') || isWord(tokens, at + 1, 'been');
  const isHaving = ({ last: at }: Amount) =>
    (HAVING.get(tokens, at + 1) !== undefined || isWord(tokens, at + 1, 'had')) && !isBeen(at + 2);
  if (parts.some(isHaving)) return true;
  // "12 in the first half and 10 in the fourth quarter": there are other quarters.
  if (isInListBetween(tokens, last.last + 1, last.last + FEW, PERIODS)) return true;
  // "22 of them women, and its committee has 12".
  if (HAVING.get(tokens, last.first - 1) !== undefined && HAVING.get(tokens, first.first - 1) === undefined)
    return true;
  const isDoing = (each: Amount) => {
    for (let at = each.last + 1; at <= each.last + 3 && at < sentence.last && markAt(tokens, at) === ''; at++) {
      if (DOING.get(tokens, at) !== undefined) return STATES.get(tokens, at + 1) === undefined;
    }
    return false;
  };
  // "The 12-member jury of seven men and five women will meet".
  const isApposed = isWord(tokens, last.first - 1, 'the') || isWord(tokens, first.first - 1, 'of');
  if (isDoing(last) && !isDoing(first) && !isApposed) return true;
  for (let at = last.last + 1; at < Math.min(sentence.last, last.last + FEW); at++) {
    if (ONE.get(tokens, at + 1) !== undefined && (isWord(tokens, at, 'and') || markAt(tokens, at) === ';')) return true;
  }
  const end = tokens.end[Math.min(last.last + 3, sentence.last - 1)] as number;
  return figures.some((each) => each.parts?.year !== undefined && each.start > first.start && each.end <= end);
}

const DOING = wordList('are were is was have had has will would');
/** "21 were saved, and 12 are missing": what became of the others. */
const STATES = wordList('missing still dead injured unharmed unaccounted');
const ONE = wordList('a an one');

/** The parts stand in one form: each with a noun of its own, or each before the same sort of word. */
function isParallel({ tokens }: SentenceFacts, parts: readonly Amount[]): boolean {
  const names = new Set(
    parts.map(({ noun, last }) => noun ?? (tokens.kind[last + 1] === TokenKind.word ? lowerOf(tokens, last + 1) : '')),
  );
  // Bronze may be left out.
  if ([...names].some((name) => MEDALS.has(name)) && parts.length < 3) return false;
  // "34 ministers, seven deputy ministers and 39 junior ministers" differ in what stands before the noun.
  if (!names.has('') && (names.size === parts.length || names.size === 1)) return true;
  const [, ...later] = parts;
  if (later.some(({ noun }) => noun !== undefined)) return false;
  return true;
}

const MEDALS: ReadonlySet<string> = new Set(['gold', 'silver', 'bronze']);
