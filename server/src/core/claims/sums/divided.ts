import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { isAlike, isPartOf, isPhrase, isRun, isWholeFirst, SEXES, WHOM } from '../shares/wholes.js';
import { numberAt, OWNERS } from './entries.js';
import { isPerson, withRoom } from './exceeding.js';
import { isMissed, type Total } from './totals.js';

/**
 * The wholes of a sentence whose parts are told one after another: "Of the 45 members, 12 voted no and the other 33
 * abstained", "$8 million, including $1.6 million".
 */
export function dividedOf(facts: SentenceFacts): readonly Total[] {
  const all = amountsOf(facts).filter(isStated);
  const found: Total[] = [];
  for (let index = 1; index < all.length; index++) {
    const [total, part] = [all[index - 1] as Amount, all[index] as Amount];
    if (isIncluded(facts, total, part)) {
      // "40 cows to two farmers, including 30 to Berg".
      const isOfOther = part.noun === undefined && all.some((each) => each.last < total.first && isRoomFor(each, part));
      if (!isOfOther) found.push(...includedIn(facts, all, index));
    } else if (isEarnedOn(facts, total, part) && isExact(total) && isExact(part))
      found.push({ total: part, parts: [total], isWhole: false, isDoubtful: true });
  }
  const amounts = all.filter(isExact);
  // A whole and two parts.
  const isRow = amounts.length > 2;
  const divided =
    (isRow ? (madeUpOf(facts, amounts) ?? dividedAmong(facts, amounts)) : undefined) ?? castBy(facts, amounts);
  if (divided !== undefined) found.push(divided);
  return found;
}

function isExact({ low, high }: Amount): boolean {
  return low !== null && high !== null;
}

function isRoomFor(whole: Amount, part: Amount): boolean {
  return whole.kind === part.kind && (whole.value as number) >= (part.value as number);
}

function isStated({ kind, value, per }: Amount): boolean {
  const isKnown = value !== null && value > 0;
  return isKnown && per === undefined && (kind === 'cardinal' || kind === 'money' || kind === 'measure');
}

/** "84 players, including 48 men", "$8 million in all, of which $2 million": the second is a part of the first. */
function isIncluded({ tokens, sentence }: SentenceFacts, total: Amount, part: Amount): boolean {
  const cue = beforeFillers(tokens, part.first, sentence.first);
  const isWhich = WHOM.get(tokens, cue) !== undefined && isWord(tokens, cue - 1, 'of');
  if (!isWhich && INCLUDING.get(tokens, cue) === undefined) return false;
  // Whoever is in a count of people is a person.
  const isOfPeople = isPerson(total.noun) && part.kind === 'cardinal';
  if (!isAlike(part, total) && !isOfCases(part, total) && !isOfPeople) return false;
  if (isNetted(tokens, part.last + 1, sentence.last) || isBalance(tokens, total, part) || isYear(total)) return false;
  return isRun(tokens, total.last + 1, objectEnd({ tokens, sentence }, part), MAX_OBJECT);
}

/** "a net income of $28,000, including a $103,000 credit", "a $4 billion surplus, including $7 billion with": what is left of ups and downs. */
function isBalance(tokens: Tokens, { first, kind }: Amount, { first: next }: Amount): boolean {
  return kind !== 'measure' && isInListBetween(tokens, first - 4, next, BALANCES);
}

const BALANCES = wordList(`
  net income loss losses profit profits earnings surplus surpluses deficit deficits gain balance`);

/** "Net for 1987 includes". */
function isYear({ value, kind, noun }: Amount): boolean {
  return (
    kind === 'cardinal' && noun === undefined && Number.isInteger(value) && (value ?? 0) > 1900 && (value ?? 0) < 2100
  );
}

/** "18 cases, including 12 deaths". */
function isOfCases(part: Amount, total: Amount): boolean {
  return total.kind === 'cardinal' && CASES.has(total.noun ?? '') && CASES.has(part.noun ?? '');
}

const CASES: ReadonlySet<string> = new Set('case infection casualty patient death fatality'.split(' '));

/** Where that ends which a total is of: before ", including" and ", of which". */
function objectEnd({ tokens, sentence }: Pick<SentenceFacts, 'tokens' | 'sentence'>, part: Amount): number {
  const cue = beforeFillers(tokens, part.first, sentence.first);
  const link = WHOM.get(tokens, cue) === undefined ? cue : cue - 1;
  return LINKS.has(markAt(tokens, link - 1)) ? link - 1 : link;
}

const LINKS: ReadonlySet<string> = new Set([',', '-', '–', '—']);

/** "$8 million, including $6 million for schools and $3 million for roads": each part, and all of them, are in it. */
function includedIn(facts: SentenceFacts, amounts: readonly Amount[], from: number): readonly Total[] {
  const [total, part] = [amounts[from - 1] as Amount, amounts[from] as Amount];
  const isFar = !isPhrase(facts.tokens, total.last + 1, objectEnd(facts, part), MAX_OBJECT);
  const doubt =
    isFar || (total.kind === 'cardinal' && total.noun !== part.noun && part.noun !== undefined)
      ? { isDoubtful: true as const }
      : {};
  const one: Total = { total: withRoom(total), parts: [part], isWhole: false, ...doubt };
  const parts = [part, ...partsAfter(facts, amounts, from + 1, total)];
  // Who is a woman may be a soldier as well.
  if (parts.length < 2 || (total.kind === 'cardinal' && !areApart(parts)) || isMissed(one)) return [one];
  return [{ total: withRoom(total), parts, isWhole: false, isDoubtful: true }];
}

/** "four soldiers and three children": nobody is both. */
function areApart(parts: readonly Amount[]): boolean {
  const nouns = new Set(parts.map(({ noun }) => noun ?? ''));
  return nouns.size === parts.length && [SEXES, CALLINGS].some((all) => [...nouns].every((noun) => all.has(noun)));
}

const CALLINGS: ReadonlySet<string> = new Set(
  'soldier policeman officer guard militant rebel insurgent gunman civilian child journalist pilot driver cook'.split(
    ' ',
  ),
);

/** "$90m, including $120m in debt, less cash": something is taken off. */
function isNetted(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + MAX_OBJECT); at++) {
    if (NETTING.get(tokens, at) !== undefined && !isWord(tokens, at + 1, 'than')) return true;
  }
  return false;
}

const NETTING = wordList('less minus net offset deducting');

export const INCLUDING = wordList('including include includes included');
/** "a profit of $3 million on sales of $40 million": what is left of the second. */
function isEarnedOn({ tokens }: SentenceFacts, profit: Amount, sales: Amount): boolean {
  if (profit.kind !== 'money' || profit.unit !== sales.unit || !isWord(tokens, profit.last + 1, 'on')) return false;
  const isOfSales = isWord(tokens, sales.first - 1, 'of') && SALES.get(tokens, sales.first - 2) !== undefined;
  const isProfit = isWord(tokens, profit.first - 1, 'of') && PROFITS.get(tokens, profit.first - 2) !== undefined;
  return isOfSales && isProfit && sales.first - profit.last <= MAX_OBJECT;
}

const SALES = wordList('sales revenue revenues turnover income');
const PROFITS = wordList('profit profits earnings');

/** One of these stands where one figure is told as a part of another. */
export const PART_WORDS = wordList([INCLUDING, WHOM, PROFITS].flatMap(({ words }) => words).join(' '));

/** Tokens of what a total is of. */
const MAX_OBJECT = 8;

/** "$10 million is made up of $6 million from the state and $4 million from the town". */
function madeUpOf(facts: SentenceFacts, amounts: readonly Amount[]): Total | undefined {
  const { tokens, sentence } = facts;
  for (const [index, part] of amounts.entries()) {
    const total = amounts[index - 1];
    const cue = beforeFillers(tokens, part.first, sentence.first);
    const verb = isWord(tokens, cue, 'of') || isWord(tokens, cue, 'into') ? cue - 1 : cue;
    if (total === undefined || total.modifier !== 'none' || MAKING_UP.get(tokens, verb) === undefined) continue;
    // "closed at $24, up $2".
    if (isWord(tokens, verb, 'up') && verb === cue) continue;
    // "a fleet of 74 is made up of 38 buses and 36 trams".
    const whole = total.kind === 'cardinal' ? { ...total, noun: undefined } : total;
    if (part.first - total.last > MAX_CLAUSE || !isAlike(part, whole)) return undefined;
    // "a city of 300,000 is split into 12 districts".
    const parts = [part, ...partsAfter(facts, amounts, index + 1, whole)];
    const isPlain = parts.every((each) => each.modifier === 'none');
    if (parts.length < 2 || !isPlain) return undefined;
    if (total.kind !== 'cardinal' || parts.every((each) => total.noun !== undefined && isAlike(each, total)))
      return { total, parts, isWhole: true };
    const times = parts.reduce((sum, { value }) => sum + (value as number), 0) / (total.value as number);
    return times > 0.6 && times < 1.7 ? { total, parts, isWhole: true, isDoubtful: true } : undefined;
  }
  return undefined;
}

const MAKING_UP = wordList('up consists consisted consisting composed comprises comprised comprising divided split');

/** "The 12 members voted nine to five": more votes than there are to cast. */
function castBy(facts: SentenceFacts, amounts: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  const score = scoreOf(facts);
  if (score === undefined && !amounts.some((_, index) => areSides(tokens, amounts, index))) return undefined;
  const near = [facts.before, facts.after].flatMap((each) => (each === undefined ? [] : amountsOf(each)));
  const total =
    amounts.find((each) => isBody(tokens, each)) ??
    near.find((each) => isBody(tokens, each) || (isVoter(each) && isWord(tokens, each.first - 1, 'all')));
  if (total === undefined || total.kind !== 'cardinal' || total.modifier !== 'none') return undefined;
  // "the 100-member chamber" has neither more nor fewer.
  const exact = { ...total, low: total.value, high: total.value };
  if (score !== undefined) return { total: exact, parts: score, isWhole: false, isDoubtful: true };
  for (let index = 1; index < amounts.length; index++) {
    const [first, second] = [amounts[index - 1] as Amount, amounts[index] as Amount];
    if (!areSides(tokens, amounts, index) || total === first || total === second) continue;
    if ([first, second].some(({ modifier, kind }) => modifier !== 'none' || kind !== 'cardinal')) return undefined;
    const isAll = isWord(tokens, total.first - 1, 'all');
    const isSure = isAll || (total === amounts[index - 2] && isPhrase(tokens, total.last + 1, first.first, MAX_OBJECT));
    const abstained = amounts.find(
      ({ noun, first: at, last }) => at > second.last && (noun === 'abstention' || ABSTAINING.get(tokens, last + 1)),
    );
    const parts = abstained === undefined ? [first, second] : [first, second, abstained];
    return { total: exact, parts, isWhole: false, ...(isSure ? {} : { isDoubtful: true }) };
  }
  return undefined;
}

/** "all nine", "all nine judges". */
function isVoter({ noun }: Amount): boolean {
  return noun === undefined || VOTERS.has(noun);
}

/** "voted nine to five": the amount and the one before it. */
function areSides(tokens: Tokens, amounts: readonly Amount[], index: number): boolean {
  const [first, second] = [amounts[index - 1], amounts[index] as Amount];
  if (first === undefined || second.first - first.last > 3) return false;
  if (!isWord(tokens, second.first - 1, 'to') && markAt(tokens, second.first - 1) !== '-') return false;
  // "a vote of 52-35".
  const before = isWord(tokens, first.first - 1, 'of') ? first.first - 2 : first.first - 1;
  return first.noun === 'vote' || VOTING.get(tokens, before) !== undefined;
}

/** "12 members", "a 50-seat chamber"; fewer than five are some of them. */
function isBody(tokens: Tokens, { noun, value, first, last }: Amount): boolean {
  if (value === null || value < FEWEST) return false;
  // "an assembly of 191 countries".
  if (isWord(tokens, first - 1, 'of') && HOUSES.get(tokens, first - 2) !== undefined) return true;
  return VOTERS.has(noun ?? '') || ((noun === 'seat' || noun === 'member') && markAt(tokens, last + 1) === '-');
}

const FEWEST = 5;
const ABSTAINING = wordList('abstaining abstained abstentions');
/** Those who vote together. */
export const HOUSES = wordList('house chamber assembly parliament council board senate legislature');

/** "voted 3-2", "by a 4-1 vote": both sides. */
function scoreOf({ tokens, figures }: SentenceFacts): readonly Amount[] | undefined {
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (figure.kind !== 'score') continue;
    const { first, last } = tokensOf(tokens, figure);
    // "a vote of 52-35".
    const before = isWord(tokens, first - 1, 'of') ? first - 2 : first - 1;
    if (VOTING.get(tokens, before) === undefined && VOTING.get(tokens, last + 1) === undefined) continue;
    if (tokens.kind[first] === TokenKind.number && tokens.kind[last] === TokenKind.number && last > first)
      return [numberAt(tokens, first), numberAt(tokens, last)];
  }
  return undefined;
}

/** One of these stands beside the two sides of a vote. */
export const VOTING = wordList('voted vote ruled split passed approved rejected');
const VOTERS: ReadonlySet<string> = new Set('member judge justice juror delegate councillor senator'.split(' '));

/** "Of the 45 members, 12 …, 20 … and the other 13 …": the whole with the parts that follow it. */
function dividedAmong(facts: SentenceFacts, amounts: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  for (let index = 0; index + 1 < amounts.length; index++) {
    const [a, b] = [amounts[index] as Amount, amounts[index + 1] as Amount];
    const isFirst = isWholeFirst(facts, a, b);
    const [whole, part] = isFirst ? [a, b] : isPartOf(facts, a, b) ? [b, a] : [undefined, undefined];
    if (whole === undefined || part === undefined || whole.modifier !== 'none') continue;
    const parts = [part, ...partsAfter(facts, amounts, index + 2, whole)];
    const remainder = parts.findLast((each) => isRemainder(facts, each));
    if (parts.length < 2 || parts.some((each) => each.modifier !== 'none' || (each !== part && isOfThem(tokens, each))))
      return undefined;
    if (remainder !== undefined) {
      if (remainder !== parts.at(-1) || !isLeftOut(parts, whole)) return undefined;
      // "leaving 400 without work", "the other three teams".
      const isLeft = LEAVING.get(tokens, remainder.first - 1) !== undefined;
      if (isLeft && (remainder.value as number) >= (whole.value as number)) return undefined;
      const isSure = parts.length === 2 && (remainder.noun ?? whole.noun) === whole.noun;
      return { total: whole, parts, isWhole: true, ...(isSure ? {} : { isDoubtful: true }) };
    }
    // "three of the four finals and won three tournaments".
    if (!isFirst && parts.slice(1).some(({ noun }) => noun !== undefined)) return undefined;
    // Who likes tea may like coffee as well; what a sum is made of is not paid twice.
    const last = parts.at(-1) as Amount;
    if (isInListBetween(tokens, part.last, Math.min(facts.sentence.last, last.last + FEW), OVERLAPPING))
      return undefined;
    const isSure = whole.kind !== 'cardinal' && PREPOSITIONS.get(tokens, last.last + 1) !== undefined;
    if (whole.kind === 'cardinal' && HAVING.get(tokens, part.last + 1) !== undefined) return undefined;
    return { total: whole, parts, isWhole: false, ...(isSure ? {} : { isDoubtful: true }) };
  }
  return undefined;
}

const PREPOSITIONS = wordList('from for in to on by');

const OVERLAPPING = wordList('both');
/** In tokens: "131 of them had both". */
const FEW = 5;

/** What one has, likes or says, another may as well. */
export const HAVING = wordList(`
  have has like liked own owned use used speak said say think want wanted know knew watch read play played need needed`);

/** The amounts of the same thing that follow in the same clauses. */
function partsAfter({ tokens }: SentenceFacts, amounts: readonly Amount[], from: number, whole: Amount): Amount[] {
  const parts: Amount[] = [];
  for (let index = from; index < amounts.length; index++) {
    const [before, part] = [amounts[index - 1] as Amount, amounts[index] as Amount];
    if (!isAlike(part, whole) || !isJoined(tokens, before.last + 1, part.first) || hasOwnWhole(tokens, part)) break;
    // "three of the nine took 12 minutes; the average was 19".
    if (part.kind === 'cardinal' && (part.value as number) > (whole.value as number)) break;
    parts.push(part);
  }
  return parts;
}

/** "two of the last five sets". */
export function hasOwnWhole(tokens: Tokens, { last }: Amount): boolean {
  return isWord(tokens, last + 1, 'of') && OWNERS.get(tokens, last + 2) !== undefined;
}

/** "and", "while" or a comma joins the next part; nothing opens another whole or counts the same again. */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  let isJoint = false;
  if (to - from > MAX_CLAUSE || BOUND.get(tokens, to - 1) !== undefined) return false;
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark === '.' || mark === '(' || mark === '–' || mark === '—' || mark === ':') return false;
    if (AGAIN.get(tokens, at) !== undefined) return false;
    isJoint ||= mark === ',' || mark === ';' || JOINTS.get(tokens, at) !== undefined;
  }
  return isJoint;
}

/** Tokens from one part to the next. */
const MAX_CLAUSE = 16;

const JOINTS = wordList('and while but whereas leaving leaves');

/** What is told after these is no further part of the whole. */
const AGAIN = wordList(`
  including among also both either than compared against per each about more less fewer only which who that total another
  again later earlier`);

/** What stands right after these is no part of its own. */
const BOUND = wordList('of from to or by at for after');

/** "the other 33", "the remaining 33", "the rest, 33,", "the two others", ", leaving 33". */
function isRemainder({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  if (LEAVING.get(tokens, before) !== undefined) return true;
  if (markAt(tokens, first - 1) === ',') return isWord(tokens, first - 2, 'rest') && isWord(tokens, first - 3, 'the');
  if (isWord(tokens, last + 1, 'others')) return OWNERS.get(tokens, first - 1) !== undefined;
  // "20 have signed and seven have not".
  if (DOING.get(tokens, last + 1) !== undefined && isWord(tokens, last + 2, 'not'))
    return last + 3 >= sentence.last || markAt(tokens, last + 3) !== '';
  return REMAINING.get(tokens, first - 1) !== undefined && OWNERS.get(tokens, first - 2) !== undefined;
}

const DOING = wordList('have has had did do were are');
const LEAVING = wordList('leaving leaves');
const REMAINING = wordList('other remaining');

/** "20 of them": a part of a part. */
function isOfThem(tokens: Tokens, { last }: Amount): boolean {
  return isWord(tokens, last + 1, 'of') && THEM.get(tokens, last + 2) !== undefined;
}

const THEM = wordList('them whom which that it these those');

/** Neither all parts nor some of them make up the whole with what remains. */
function isLeftOut(parts: readonly Amount[], { low, high }: Amount): boolean {
  const others = parts.slice(0, -1);
  const last = parts.at(-1) as Amount;
  if (others.length > MOST_PARTS || low === null || high === null) return false;
  for (let bits = 1; bits < 1 << others.length; bits++) {
    const chosen = [last, ...others.filter((_, index) => (bits & (1 << index)) !== 0)];
    const least = chosen.reduce((sum, part) => sum + (part.low as number), 0);
    const most = chosen.reduce((sum, part) => sum + (part.high as number), 0);
    if (least <= high && most >= low) return false;
  }
  return true;
}

const MOST_PARTS = 4;
