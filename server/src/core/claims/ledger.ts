import { sum } from '../figures/compare.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from './amounts.js';
import { entriesOf, isCounted, isOtherSum, MOST_PARTS, OWNERS, THESE } from './entries.js';
import { disagree, fractionInPercent } from './reckon.js';
import { remainderOf } from './remainders.js';
import { statedSharesOf } from './sharewords.js';
import { PEOPLE, type Total } from './totals.js';
import { isAlike } from './wholes.js';

/**
 * The totals of a sentence whose parts are told over sentences, or without their nouns: "41 cases. Of these, 23 were in
 * York and the other 18 in Leeds", "Seven of the nine were closed. The other two …", "412 tonnes, of which Kent made 171,
 * Essex 96 and Surrey 145", "won 14, drew two and lost four of their 20 matches".
 */
export function ledgersOf(facts: SentenceFacts): readonly Total[] {
  // A total and a part at least.
  if (facts.figures.length + (facts.before?.figures.length ?? 0) < 2) return [];
  const entries = entriesOf(facts);
  const found = [
    remainderOf(facts, entries),
    takenOf(facts, entries),
    recordOf(facts, entries),
    togetherOf(facts),
    countedAgain(facts),
    seatsOf(facts),
  ].filter((each) => each !== undefined);
  if (found.length > 0) return found;
  const near = sexesOf(facts, entries) ?? listedOf(facts, entries) ?? totalledOf(facts, entries);
  return near === undefined ? [] : [near];
}

/** One of these stands where such a total or its last part is told. */
export const LEDGER_WORDS = wordList(`
  other remaining rest together combined altogether these those whom which others independents lost the total making has have
  had with include includes totalling girls women`);

/** One of the words stands there; "the" only where it opens what is counted again, or the sentence tells of a total. */
export function mayBeLedger(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (LEDGER_WORDS.get(tokens, at) === undefined) continue;
    if (!isWord(tokens, at, 'the') || at <= first + 1 || isTogether(tokens, first)) return true;
  }
  return false;
}

/** "412 tonnes, of which Kent made 171, Essex 96 and Surrey 145": each part told after the one before. */
function takenOf(facts: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  for (const [index, first] of entries.entries()) {
    const total = entries[index - 1];
    if (total === undefined || total.modifier !== 'none' || !isOpened(tokens, total.last + 1, first.first)) continue;
    const parts = runFrom(facts, entries, index);
    if (parts.length < 3 || parts.some((each) => !isAlike(each, total) || each.modifier !== 'none')) return undefined;
    return { total, parts, isWhole: true, isDoubtful: true };
  }
  return undefined;
}

/** ", of which", ", of whom" or ", with" opens the parts within a few words. */
function isOpened(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MAX_GAP); at++) {
    const isOf = isWord(tokens, at, 'of') && WHICH.get(tokens, at + 1) !== undefined;
    if (isOf) return to - at <= MAX_GAP;
  }
  return false;
}

const WHICH = wordList('which whom them these those');

/** In tokens, from one number to the next. */
const MAX_GAP = 8;

/** The numbers from one on that commas join, up to one after "and" that closes the row. */
function runFrom({ tokens, sentence }: SentenceFacts, entries: readonly Amount[], from: number): readonly Amount[] {
  const run = [entries[from] as Amount];
  for (let index = from + 1; index < entries.length; index++) {
    const [before, next] = [entries[index - 1] as Amount, entries[index] as Amount];
    if (next.first - before.last > MAX_GAP) return [];
    let [hasComma, hasAnd] = [false, false];
    for (let at = before.last + 1; at < next.first; at++) {
      const mark = markAt(tokens, at);
      if (mark === ',' || mark === ';') hasComma = true;
      else if (isWord(tokens, at, 'and')) hasAnd = true;
      else if (OPEN.get(tokens, at) !== undefined || mark === '(' || mark === ':') return [];
    }
    if (!hasComma && !hasAnd) return [];
    run.push(next);
    if (!hasAnd) continue;
    const after = entries[index + 1];
    const isClosed = after === undefined || after.first - next.last > MAX_GAP || !isAlike(after, next);
    return isClosed && !hasOpen(tokens, next.last + 1, Math.min(sentence.last, next.last + MAX_GAP)) ? run : [];
  }
  return [];
}

function hasOpen(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (OPEN.get(tokens, at) !== undefined && !isWord(tokens, at, 'against')) return true;
  return false;
}

const OPEN = wordList(
  'including included among both also either than per each from compared against up down least most',
);

/**
 * "The board has nine men and eight women", "the 60 staff include 35 nurses …", "34 people, 20 of them on Friday and 18 on
 * Saturday": a row of parts behind what it nearly adds up to.
 */
function listedOf(facts: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  for (const [index, total] of entries.entries()) {
    const first = entries[index + 1];
    const before = entries[index - 1];
    // An item of a row is no total.
    const isItem =
      before !== undefined && total.first - before.last <= MAX_GAP && !isWord(facts.tokens, total.first - 1, 'of');
    if (first === undefined || total.modifier !== 'none' || isItem) continue;
    const opener = openerOf(facts, total, first);
    if (opener === undefined) continue;
    const parts = runFrom(facts, entries, index + 1);
    if (parts.length < 2 || parts.some((part) => part.modifier !== 'none' || !isSortOf(part, total))) continue;
    const last = parts.at(-1) as Amount;
    if (entries.some((each) => each.first > last.last && isAlike(each, total) && each.first - last.last < MAX_GAP))
      continue;
    if (!isParallel(facts, parts) || !isNear(parts, total) || isOfOthers(facts, parts)) continue;
    // "17 medals, nine of them gold and five silver".
    const isSome = isWord(facts.tokens, first.last + 1, 'of') && parts.length < 3;
    return { total, parts, isWhole: opener === 'all' && !isSome, isDoubtful: true };
  }
  return undefined;
}

/** "The school has 400 pupils. There are 210 boys and 190 girls." */
function sexesOf({ before }: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  const [a, b, c] = entries;
  if (before === undefined || a === undefined || b === undefined || c !== undefined) return undefined;
  const pair = `${a.noun} ${b.noun}`;
  const total = entriesOf(before).find((each) => PEOPLE.has(each.noun ?? '') && isNear([a, b], each));
  if (!SEXES.has(pair) || total === undefined || [a, b, total].some(({ modifier }) => modifier !== 'none'))
    return undefined;
  return { total, parts: [a, b], isWhole: true, isDoubtful: true };
}

const SEXES: ReadonlySet<string> = new Set(['man woman', 'woman man', 'boy girl', 'girl boy']);

/** Persons of one sort are no persons of another; what has no noun takes any. */
function isSortOf(part: Amount, total: Amount): boolean {
  if (part.kind !== 'cardinal' || total.kind !== 'cardinal') return isAlike(part, total);
  const isMass = part.noun === 'time' || part.noun === 'point' || total.noun === 'time';
  return !isMass;
}

/** What stands between a total and its first part says whether the parts are all there is, or some. */
function openerOf({ tokens }: SentenceFacts, total: Amount, first: Amount): 'all' | 'some' | undefined {
  if (first.first - total.last > MAX_OPENING) return undefined;
  let found: 'all' | 'some' | undefined;
  // "five men, two women and a child" are one row.
  const isCrew = isWord(tokens, total.first - 1, 'of') && GROUPS.get(tokens, total.first - 2) !== undefined;
  const isWhole = isCrew || PEOPLE.has(total.noun ?? '') || first.noun === undefined;
  for (let at = total.last + 1; at < first.first; at++) {
    const mark = markAt(tokens, at);
    if (INCLUDING.get(tokens, at) !== undefined) return 'some';
    if (LISTING.get(tokens, at) !== undefined || mark === ':' || mark === '(' || mark === '–' || mark === '—')
      found = 'all';
    else if (mark === ',' && isWhole) found ??= 'all';
    else if (OPEN.get(tokens, at) !== undefined || SAYING.get(tokens, at) !== undefined) return undefined;
  }
  return found;
}

/** In tokens. */
const MAX_OPENING = 7;

const GROUPS = wordList('crew group party team staff panel jury squad family fleet class delegation');
const INCLUDING = wordList('including include includes included');
const LISTING = wordList('has have had with comprises comprising employs owns runs whom which are were split');
const SAYING = wordList('and said says when after before while because if but who as for at');

/** Parts of parts, of several years, or of what is said to do something. */
function isOfOthers({ tokens, sentence, figures }: SentenceFacts, parts: readonly Amount[]): boolean {
  const [first, ...later] = parts as [Amount, ...Amount[]];
  const last = parts.at(-1) as Amount;
  if (later.some((each) => isWord(tokens, each.last + 1, 'of') && THESE.get(tokens, each.last + 2) !== undefined))
    return true;
  const isDoing = (each: Amount) => {
    for (let at = each.last + 1; at <= each.last + 3 && at < sentence.last && markAt(tokens, at) === ''; at++) {
      if (DOING.get(tokens, at) !== undefined) return true;
    }
    return false;
  };
  if (isDoing(last) && !isDoing(first)) return true;
  for (let at = last.last + 1; at < Math.min(sentence.last, last.last + MAX_GAP); at++) {
    if (isWord(tokens, at, 'and') && ONE.get(tokens, at + 1) !== undefined) return true;
  }
  const end = tokens.end[Math.min(last.last + 3, sentence.last - 1)] as number;
  return figures.some((each) => each.parts?.year !== undefined && each.start > first.start && each.end <= end);
}

const DOING = wordList('are were is was have had has will would');
const ONE = wordList('a an one');

/** The parts stand in one form: each with a noun of its own, or each before the same sort of word. */
function isParallel({ tokens }: SentenceFacts, parts: readonly Amount[]): boolean {
  const names = new Set(
    parts.map(({ noun, last }) => noun ?? (tokens.kind[last + 1] === TokenKind.word ? lowerOf(tokens, last + 1) : '')),
  );
  // Bronze may be left out.
  if ([...names].some((name) => MEDALS.has(name)) && parts.length < 3) return false;
  if (!names.has('') && names.size === parts.length) return true;
  const [, ...later] = parts;
  if (later.some(({ noun }) => noun !== undefined)) return false;
  return parts.every(({ last }) => [1, 2, 3].some((next) => PLACING.get(tokens, last + next) !== undefined));
}

const MEDALS: ReadonlySet<string> = new Set(['gold', 'silver', 'bronze']);
const PLACING = wordList('in on for from to of at by against with were are was');

/** Missed by little: what has nothing to do with each other seldom comes so near. */
function isNear(parts: readonly Amount[], { value }: Amount): boolean {
  const all = parts.reduce((added, part) => added + (part.value as number), 0);
  return all > 0.74 * (value as number) && all < 1.35 * (value as number);
}

/** "12,000, 9,000 and 5,000 people, 28,000 altogether", "…, making 18.3 million for the year". */
function totalledOf(facts: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  for (const [index, total] of entries.entries()) {
    if (index < 2 || !isTotal(tokens, total) || total.modifier !== 'none') continue;
    const earlier = entries.slice(0, index).filter((each) => each.kind === total.kind && each.unit === total.unit);
    const parts = earlier.filter((each) => isOfTotal(each, total, earlier));
    if (parts.length < 2 || parts.length > MOST_PARTS || parts.some(({ modifier }) => modifier !== 'none')) continue;
    const before = facts.before === undefined ? [] : entriesOf(facts.before);
    const known = [...before.filter((each) => isAlike(each, total)), ...parts].slice(-MOST_PARTS);
    if (isSomeSum(known, total)) continue;
    const run = parts.find((_, from) => isNear(parts.slice(from), total));
    if (run === undefined || parts.length - parts.indexOf(run) < 2) continue;
    return { total, parts: parts.slice(parts.indexOf(run)), isWhole: true, isDoubtful: true };
  }
  return undefined;
}

/** Of the same noun, or of nouns that all differ: "40 flats and 25 houses, 65 homes in all". */
function isOfTotal({ noun }: Amount, total: Amount, earlier: readonly Amount[]): boolean {
  if (noun === undefined || total.noun === undefined || noun === total.noun) return true;
  const nouns = new Set(earlier.map((each) => each.noun));
  return nouns.size === earlier.length && !nouns.has(total.noun) && !nouns.has(undefined);
}

/** "a total of 28", "making 28 in all", "28 altogether". */
function isTotal(tokens: Tokens, { first, last }: Amount): boolean {
  const before = isWord(tokens, first - 1, 'of') ? first - 2 : first - 1;
  if (isWord(tokens, before, 'combined') || (before < first - 1 && isWord(tokens, before, 'total'))) return true;
  if (MAKING.get(tokens, first - 1) !== undefined && markAt(tokens, first - 2) === ',') return true;
  // "in all £9.6 million", "the fleet numbered 21".
  if (ALL.get(tokens, first - 1) !== undefined && isWord(tokens, first - 2, 'in')) return true;
  if (NUMBERING.get(tokens, first - 1) !== undefined) return true;
  for (let at = last + 1; at <= last + 3; at++) {
    if (ALTOGETHER.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'in') && (isWord(tokens, at + 1, 'all') || isWord(tokens, at + 1, 'total'))) return true;
    if (markAt(tokens, at) !== '') return false;
  }
  return false;
}

const ALL = wordList('all total');
const NUMBERING = wordList('numbered numbers totalled totaled totals altogether');
const MAKING = wordList('making totalling totaling');
const ALTOGETHER = wordList('altogether together combined overall');

/** "won 14, drew two and lost four of their 20 matches". */
function recordOf(facts: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  for (let index = 2; index < entries.length; index++) {
    const total = entries[index] as Amount;
    const lost = entries[index - 1] as Amount;
    if (!isOfTheir(tokens, lost.last + 1, total.first)) continue;
    let first = index - 1;
    while (first >= 0 && RESULTS.get(tokens, (entries[first] as Amount).first - 1) !== undefined) first--;
    const parts = entries.slice(first + 1, index);
    // Whoever says what was won, drawn and lost, or what was won and lost, says it all.
    const hasLost = parts.some((each) => LOST.get(tokens, each.first - 1) !== undefined);
    const hasWon = parts.some((each) => isWord(tokens, each.first - 1, 'won'));
    if (parts.length < 2 || !hasLost || !hasWon) continue;
    return { total, parts, isWhole: parts.length > 2, ...(parts.length > 2 ? {} : { isDoubtful: true }) };
  }
  return undefined;
}

function isOfTheir(tokens: Tokens, from: number, to: number): boolean {
  return isWord(tokens, from, 'of') && OWNERS.get(tokens, from + 1) !== undefined && to - from <= 4;
}

const RESULTS = wordList('won drew drawn tied lost');
const LOST = wordList('lost');

/** "Coal made 27 percent, gas 38 percent. Together they supplied 65 percent": all that the sentence before tells of the kind. */
function togetherOf(facts: SentenceFacts): Total | undefined {
  const { tokens, sentence, before } = facts;
  if (before === undefined || !isTogether(tokens, sentence.first)) return undefined;
  const share = statedSharesOf(facts)[0];
  const amounts = amountsOf(facts);
  const percents = amountsOf(before).filter(({ unit, value }) => unit === 'percent' && value !== null);
  const isPercent = share !== undefined && percents.length >= 2;
  const total = isPercent
    ? (share.percent ?? amounts.find(({ first }) => first >= share.first && first <= share.last))
    : amounts.find((each) => isCounted(each) && each.value !== 1 && !isGroup(tokens, each));
  if (total === undefined || total.modifier !== 'none' || total.value === null) return undefined;
  const parts = isPercent
    ? percents
    : entriesOf(before).filter((each) => isAlike(each, total) && each.kind === total.kind);
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.some(({ modifier }) => modifier !== 'none'))
    return undefined;
  const all = parts.reduce((added, { value }) => added + (value as number), 0);
  const meant =
    isPercent && share.percent === undefined ? { ...total, ...fractionInPercent(total), unit: 'percent' } : total;
  const whole = isPercent && share.percent === undefined ? total.value * 100 : total.value;
  if (isOtherSum(all, whole) || isSomeSum(parts, meant)) return undefined;
  return { total: meant, parts, isWhole: true, isDoubtful: true };
}

/** "the two", "both of the three". */
function isGroup(tokens: Tokens, { first }: Amount): boolean {
  return OWNERS.get(tokens, first - 1) !== undefined;
}

function isTogether(tokens: Tokens, first: number): boolean {
  if (TOGETHER.get(tokens, first) !== undefined) return true;
  if (isWord(tokens, first, 'between') && isWord(tokens, first + 1, 'them')) return true;
  return isWord(tokens, first, 'in') && (isWord(tokens, first + 1, 'all') || isWord(tokens, first + 1, 'total'));
}

const TOGETHER = wordList('together combined altogether');

/** Two or more of the parts come to it. */
function isSomeSum(parts: readonly Amount[], total: Amount): boolean {
  for (let bits = 3; bits < 1 << parts.length; bits++) {
    const chosen = parts.filter((_, index) => (bits & (1 << index)) !== 0);
    if (chosen.length > 1 && !disagree(sum(chosen), total)) return true;
  }
  return false;
}

/** "312 inmates and 41 staff had it. Of the 353 cases …": what is counted is counted together. */
function countedAgain(facts: SentenceFacts): Total | undefined {
  const { tokens, sentence, before } = facts;
  if (before === undefined) return undefined;
  const at =
    isWord(tokens, sentence.first, 'of') || isWord(tokens, sentence.first, 'all') ? sentence.first + 1 : sentence.first;
  const total = amountsOf(facts)[0];
  if (total === undefined || total.kind !== 'cardinal' || total.noun === undefined || total.modifier !== 'none')
    return undefined;
  const isThe = isWord(tokens, at, 'the') || isWord(tokens, at, 'these') || isWord(tokens, at, 'those');
  if (total.first !== (isThe ? at + 1 : at) || at === sentence.first) return undefined;
  const counts = amountsOf(before).filter((each) => each.kind === 'cardinal' && each.value !== null);
  const [a, b, c] = counts;
  if (a?.noun === undefined || b?.noun === undefined || c !== undefined || a.noun === b.noun) return undefined;
  if (!isWord(tokens, b.first - 1, 'and') || b.first - a.last > 4 || a.modifier !== 'none' || b.modifier !== 'none')
    return undefined;
  if ((total.value as number) <= Math.max(a.value as number, b.value as number)) return undefined;
  return { total, parts: [a, b], isWhole: true, isDoubtful: true };
}

/** "Party A 61, Party B 48, others 11. The 120-member assembly": all seats, since "others" are told. */
function seatsOf(facts: SentenceFacts): Total | undefined {
  const { tokens, sentence, before, after } = facts;
  const entries = entriesOf(facts);
  const others = entries.findIndex(({ first }) => OTHERS.get(tokens, first - 1) !== undefined);
  if (others < 2) return undefined;
  const total = [facts, after, before]
    .flatMap((each) => (each === undefined ? [] : amountsOf(each)))
    .find(({ noun, last }) => markAt(tokens, last + 1) === '-' && SEATS.has(noun ?? ''));
  const parts = entries.slice(0, others + 1).filter((each) => each !== total && each.first >= sentence.first);
  if (total === undefined || total.value === null || parts.some(({ modifier }) => modifier !== 'none'))
    return undefined;
  const exact = { ...total, low: total.value, high: total.value };
  return { total: exact, parts, isWhole: true, isDoubtful: true };
}

const OTHERS = wordList('others independents');
const SEATS: ReadonlySet<string> = new Set(['seat', 'member']);
