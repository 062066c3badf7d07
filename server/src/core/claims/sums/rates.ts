import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, textOf } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { isPhrase } from '../shares/wholes.js';

/** "25 prizes of £200 each, £5,000 in all": so many times so much is what all of them come to. */
export interface Rate {
  readonly count: Amount;
  /** What one has, as an interval that allows for an average that was rounded. */
  readonly each: Amount;
  readonly total: Amount;
  /** Something may be taken off or added: "$20 each, less a third for the shops". */
  readonly isDoubtful?: true;
}

/** The rate of a sentence with its count and its total, where it is certain which figures belong together. */
export function rateOf(facts: SentenceFacts): Rate | undefined {
  const all = amountsOf(facts);
  if (all.length < 3) return undefined;
  // "one of the 12", "about 18%"; any other fourth figure makes it unsure which belong together.
  const amounts = all.filter(({ value, kind }) => value !== 1 && kind !== 'percent');
  if (amounts.length !== 3) return undefined;
  const each = amounts.find((amount, index) => {
    const before = amounts[index - 1];
    return isEach(facts, amount) || isPriced(facts, amount, before) || isSizeOf(facts, amount, before);
  });
  if (each === undefined || !isStated(each) || (each.modifier !== 'none' && each.modifier !== 'about'))
    return undefined;
  const total = amounts.find((amount) => amount !== each && isSameThing(amount, each));
  if (total === undefined || !isStated(total) || total.modifier !== 'none') return undefined;
  const count = amounts.find(
    (amount) => amount !== each && amount !== total && (isCountOf(amount, each) || isSizeOf(facts, each, amount)),
  );
  // "$2,000 each, or $500 more than was promised".
  if (MORE.get(facts.tokens, total.last + 1) !== undefined) return undefined;
  if (count === undefined || count.modifier !== 'none') return undefined;
  const isLess = (total.value as number) < (each.value as number);
  if (!isAgain(facts, total, each) && (isLess || !isTied(facts, total, count, each))) return undefined;
  if (isBulk(facts, total, count, each)) return undefined;
  // Two teams play one game.
  const isDoubtful = isAltered(facts) || SHARED_BY_TWO.has(each.noun ?? '');
  return { count, each: isAverage(facts, each) ? rounded(each) : each, total, ...(isDoubtful ? { isDoubtful } : {}) };
}

/** "$40 each, or $100 for three": who takes more pays less. */
function isBulk({ tokens }: SentenceFacts, total: Amount, count: Amount, each: Amount): boolean {
  return each.last < total.first && total.last < count.first && isWord(tokens, total.last + 1, 'for');
}

/** Some get less, or the total has more or less in it than what each got. */
function isAltered({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (ALTERING.get(tokens, at) !== undefined) return true;
  return false;
}

const SHARED_BY_TWO: ReadonlySet<string> = new Set('game match meeting fight bout dance'.split(' '));

const ALTERING = wordList(`
  less minus discount discounts discounted plus tax taxes fee fees towards toward first others rest having withheld
  deducted deductions with`);

const MORE = wordList('more less fewer extra above below');

/** "$30 million a month, or $360 million a year": one rate for two lengths of time. */
export interface RatePair {
  readonly first: Amount;
  readonly second: Amount;
  /** How many of the shorter times make the longer one, as people reckon them. */
  readonly times: Interval;
  /** The rates of the shorter and of the longer time. */
  readonly short: Amount;
  readonly long: Amount;
  readonly isDoubtful?: true;
}

/** The rates of a sentence that are said again for another time, in order. */
export function ratePairsOf(facts: SentenceFacts): readonly RatePair[] {
  const amounts = amountsOf(facts);
  const pairs: RatePair[] = [];
  for (let index = 1; index < amounts.length; index++) {
    const [first, second] = [amounts[index - 1] as Amount, amounts[index] as Amount];
    if (second.per === undefined || !isStated(first) || !isStated(second)) continue;
    const yearly = first.per === undefined ? ofYear(facts, first, second) : undefined;
    if (yearly !== undefined) pairs.push(yearly);
    if (first.per === undefined) continue;
    const isOneThing =
      first.kind === second.kind && first.unit === second.unit && (second.noun ?? first.noun) === first.noun;
    // "some £37 a month, or £444 a year".
    const isAbout = first.modifier === 'about';
    if (!isOneThing || (first.modifier !== 'none' && !isAbout)) continue;
    const isLoose = !isAgain(facts, first, second);
    if (isLoose && !isBeside(facts, amounts, first, second)) continue;
    const doubt = isAbout || isLoose ? { isDoubtful: true as const } : {};
    const up = TIMES.get(`${first.per} ${second.per}`);
    const down = TIMES.get(`${second.per} ${first.per}`);
    const times = up ?? down;
    if (times === undefined) continue;
    const [short, long] = up === undefined ? [second, first] : [first, second];
    pairs.push({ first, second, times: isLoose ? discounted(times) : times, short, long, ...doubt });
  }
  return pairs;
}

/** "£90 a week, £4,680 a year.": with nothing but a comma between, and no further rate beside them. */
function isBeside({ tokens, sentence }: SentenceFacts, amounts: readonly Amount[], first: Amount, second: Amount) {
  if (amounts.filter(({ per }) => per !== undefined).length > 2) return false;
  const isApposed = markAt(tokens, second.first - 1) === ',' && second.first - first.last <= 4;
  let next = second.last + 1;
  while (next < sentence.last && tokens.kind[next] === TokenKind.word && next - second.last <= 2) next++;
  return isApposed && (next >= sentence.last || markAt(tokens, next) === '.');
}

/** Who takes a longer time pays less. */
function discounted({ low, high }: Interval): Interval {
  return { low: (low as number) / 3, high };
}

/** "1,460 fires in 2023, four a day on average": a year's count, and what it comes to in a shorter time. */
function ofYear(facts: SentenceFacts, year: Amount, each: Amount): RatePair | undefined {
  const { tokens, sentence, figures } = facts;
  const times = YEARLY.get(each.per ?? '');
  if (times === undefined || year.kind !== each.kind || year.unit !== each.unit || year.modifier !== 'none')
    return undefined;
  if ((each.noun ?? year.noun) !== year.noun || (each.modifier !== 'none' && each.modifier !== 'about'))
    return undefined;
  for (let at = each.last + 1; at <= each.last + 4; at++) if (SOMETIMES.get(tokens, at) !== undefined) return undefined;
  let opener = beforeFillers(tokens, each.first, sentence.first);
  while (opener > year.last && AVERAGING.get(tokens, opener) !== undefined) opener--;
  if (isWord(tokens, opener, 'on') || isWord(tokens, opener, 'or')) opener--;
  if (markAt(tokens, opener) !== ',' && markAt(tokens, opener) !== '(') return undefined;
  const isYear = figures.some(
    ({ kind, parts, relative }) =>
      kind === 'date' && ((parts?.year !== undefined && parts.month === undefined) || relative?.unit === 'year'),
  );
  let isTold = isYear;
  for (let at = sentence.first; at < each.first; at++)
    isTold ||= isWord(tokens, at, 'year') && ORDER.get(tokens, at - 1) !== undefined;
  return isTold ? { first: year, second: each, times, short: rounded(each), long: year, isDoubtful: true } : undefined;
}

const SOMETIMES = wordList('first initially now then later more less fewer sometimes peak');
const ORDER = wordList('first second third last past this that its');

/** What is open on some days alone has fewer of them. */
const YEARLY: ReadonlyMap<string, Interval> = new Map([
  ['day', { low: 300, high: 366 }],
  ['week', { low: 46, high: 53 }],
  ['month', { low: 11, high: 12 }],
]);

/** A year has 365 days, and some 250 to work in. */
export const TIMES: ReadonlyMap<string, Interval> = new Map([
  ['hour day', { low: 7, high: 24 }],
  ['day week', { low: 5, high: 7 }],
  ['day month', { low: 20, high: 31 }],
  ['day year', { low: 200, high: 366 }],
  ['week month', { low: 4, high: 4.5 }],
  ['week year', { low: 46, high: 53 }],
  ['month year', { low: 12, high: 13 }],
  ['quarter year', { low: 4, high: 4 }],
]);

function isStated({ value, low, high }: Amount): boolean {
  return value !== null && value > 0 && low !== null && high !== null;
}

/** "£200,000 each", "50 passengers each", "$5 apiece", "$85 an hour", "an average of $45", "will each get $500". */
export function isEach(facts: SentenceFacts, amount: Amount): boolean {
  const { tokens, sentence } = facts;
  if (!EACH_KINDS.has(amount.kind)) return false;
  if (amount.per !== undefined || isAverage(facts, amount)) return true;
  let next = amount.last + 1;
  while (next < sentence.last && next <= amount.last + MAX_NOUN && EACH.get(tokens, next) === undefined) next++;
  if (EACH.get(tokens, next) !== undefined && isPhrase(tokens, amount.last + 1, next, MAX_NOUN)) return true;
  // "20 hours for each of them".
  if (isWord(tokens, amount.last + 1, 'for') && isWord(tokens, amount.last + 2, 'each')) return true;
  // "each of whom gets $500", "will each get $500".
  for (let at = amount.first - 2; at >= Math.max(sentence.first + 1, amount.first - 5); at--) {
    if (isWord(tokens, at, 'each')) return !isWord(tokens, at + 1, 'other');
    if (markAt(tokens, at) !== '' || tokens.kind[at] === TokenKind.number) break;
  }
  return isEachOf(facts, amount);
}

/** "12,000 tickets at $30". */
function isPriced({ tokens, sentence }: SentenceFacts, { kind, first }: Amount, before: Amount | undefined): boolean {
  const at = beforeFillers(tokens, first, sentence.first);
  const isGoods = before?.kind === 'cardinal' && before.noun !== undefined && at - before.last <= MAX_NOUN;
  return kind === 'money' && isGoods && isWord(tokens, at, 'at');
}

/** "24 instalments of €150", "four 10-hour days": how large each of those is that are counted before it. */
function isSizeOf({ tokens }: SentenceFacts, { kind, first, last }: Amount, before: Amount | undefined): boolean {
  if (before?.kind !== 'cardinal' || before.value === null || before.value < 2) return false;
  if (kind === 'money' && before.noun !== undefined)
    return isWord(tokens, first - 1, 'of') && first - 2 - before.last <= 2 && first - 2 > before.last;
  const isJoined = markAt(tokens, first + 1) === '-' && tokens.kind[last + 1] === TokenKind.word;
  return kind === 'duration' && isJoined && before.last === first - 1;
}

/** "Each of the 3,400 members pays £25": the first sum behind the count. */
function isEachOf(facts: SentenceFacts, amount: Amount): boolean {
  const { tokens, sentence } = facts;
  if (amount.kind !== 'money') return false;
  const count = amountsOf(facts).findLast(({ last }) => last < amount.first);
  if (count === undefined || count.kind !== 'cardinal') return false;
  for (let at = count.first - 1; at >= Math.max(sentence.first, count.first - MAX_OWNER); at--) {
    if (isWord(tokens, at, 'each') && isWord(tokens, at + 1, 'of')) return true;
    if (markAt(tokens, at) === ',') return false;
  }
  return false;
}

/** Tokens of "each of the old club's". */
const MAX_OWNER = 7;

const EACH_KINDS: ReadonlySet<string> = new Set(['money', 'measure', 'cardinal', 'duration']);
const EACH = wordList('each apiece');
/** Tokens of what one has. */
const MAX_NOUN = 3;

/** "an average of $45", "averaging 12 times", "12 times each on average". */
export function isAverage({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - MAX_NOUN); at--) {
    if (AVERAGES.get(tokens, at) !== undefined) return true;
    if (!isWord(tokens, at, 'of') && !isWord(tokens, at, 'about') && !isWord(tokens, at, 'just')) break;
  }
  for (let at = last + 1; at <= last + MAX_NOUN && at < sentence.last; at++) {
    if (isWord(tokens, at, 'on') && isWord(tokens, at + 1, 'average')) return true;
    if (markAt(tokens, at) !== '') return false;
  }
  return false;
}

/** Words that stand before an average. */
export const AVERAGES = wordList('average averaging averages averaged');

/** A whole number that was divided: half of one to either side. */
export function rounded(each: Amount): Amount {
  const { low, high } = each;
  return low === null || low !== high ? each : { ...each, low: low - 0.5, high: low + 0.5 };
}

/** The same currency, unit or thing, for all of them. */
function isSameThing(total: Amount, each: Amount): boolean {
  // "300 miles" at "60 miles an hour".
  if (each.unit !== null && total.unit !== null && each.unit.startsWith(`${total.unit}-per-`)) return true;
  if (total.kind !== each.kind || total.unit !== each.unit || total.per !== undefined) return false;
  // "60 points in three games, an average of 30".
  if (each.kind === 'cardinal' && each.noun === undefined) return total.noun !== undefined && GAINED.has(total.noun);
  return each.kind !== 'cardinal' || (total.noun ?? each.noun) === each.noun;
}

const GAINED: ReadonlySet<string> = new Set('point goal run try wicket mile'.split(' '));

/** "500 families"; for a rate so many of what it is for: "20 hours" at "$85 an hour". */
function isCountOf({ kind, value, noun, unit, per }: Amount, each: Amount): boolean {
  if (value === null || value < 2 || per !== undefined) return false;
  if (each.unit?.includes('-per-') === true) return kind === 'duration' && each.unit.endsWith(`-per-${unit}`);
  if (each.per !== undefined && !ONES.has(each.per)) return RATED.has(kind) ? unit === each.per : noun === each.per;
  // "one of 12 that cost €1.2 billion".
  return kind === 'cardinal' && (noun === undefined ? each.kind === 'money' : noun !== each.noun);
}

/** Counted in units that a rate may be for. */
const RATED: ReadonlySet<string> = new Set(['duration', 'measure']);

/** "$5 apiece", "£12 a head": for each of whatever is counted. */
export const ONES: ReadonlySet<string> = new Set(['piece', 'head', 'person']);

/** "£10m for 500 families", "a total of £10m", "£10m in all": the sum is what all of them get. */
function isTied(facts: SentenceFacts, total: Amount, count: Amount, each: Amount): boolean {
  const { tokens } = facts;
  if (isSaidToBeAll(facts, total)) return true;
  if (isInListBetween(tokens, total.last + 1, count.first, SPLIT)) return true;
  // "The five brothers shared the $2m, taking $400,000 each."
  if (isInListBetween(tokens, count.last + 1, total.first, SPLIT)) return true;
  // "twelve miles at £3m a mile is £36m".
  const behind = beforeFillers(tokens, total.first, facts.sentence.first);
  const isReckoned = count.last < each.first && behind > each.last && behind - each.last <= 3;
  if (isReckoned && MAKING.get(tokens, behind) !== undefined) return true;
  const gap = count.first - total.last;
  const isShared = SHARED.get(tokens, total.last + 1) !== undefined;
  return gap >= 2 && gap <= 4 && isShared && each.first > count.last;
}

/** "£10m, or £200,000 each", "£10m, an average of £200,000": the one is the other, said again. */
function isAgain(facts: SentenceFacts, total: Amount, each: Amount): boolean {
  const { tokens, sentence } = facts;
  const [first, second] = each.first < total.first ? [each, total] : [total, each];
  let before = beforeFillers(tokens, second.first, sentence.first);
  while (before > first.last && AVERAGING.get(tokens, before) !== undefined) before--;
  if (before <= first.last) return false;
  if (isWord(tokens, before, 'or')) return markAt(tokens, before - 1) === ',';
  const isApposed = markAt(tokens, before) === ',' || markAt(tokens, before) === '(';
  return isApposed && second === each && isAverage(facts, each);
}

const MAKING = wordList('is makes equals make');
const SPLIT = wordList('split shared divided distributed');
const SHARED = wordList('to among between for');
const AVERAGING = wordList('a an average averaging of at');

/** "a total of", "in all", "which brought in", "raising". */
function isSaidToBeAll({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  for (let at = Math.max(sentence.first, first - NEAR); at < Math.min(sentence.last, last + NEAR); at++) {
    if ((at < first || at > last) && TOTALS.get(tokens, at) !== undefined) return true;
  }
  const next = isWord(tokens, last + 1, 'in') ? last + 2 : -1;
  if (isWord(tokens, next, 'all') || isWord(tokens, next, 'total')) return true;
  const before = beforeFillers(tokens, first, sentence.first);
  const verb = isWord(tokens, before, 'in') || isWord(tokens, before, 'to') ? before - 1 : before;
  // "which brought in $2,700", ", raising $2,700"; "paid $45 each and raised $2,700" are two sums.
  if (isWord(tokens, before, 'cost') || isWord(tokens, before, 'costs')) return true;
  const modal = MODALS.get(tokens, verb - 1) === undefined ? verb - 1 : verb - 2;
  return YIELDING.get(tokens, verb) !== undefined && RELATIVE.has(textOf(tokens, modal));
}

/** In tokens. */
const NEAR = 4;

const TOTALS = wordList('cost total totalling totaling altogether overall');

const RELATIVE: ReadonlySet<string> = new Set([',', 'which', 'that', 'This', 'That', 'this']);

const MODALS = wordList('would will should could');
const YIELDING = wordList(`
  bring raise yield brought brings bringing raised raises raising yielded yields yielding came comes coming adds adding`);
