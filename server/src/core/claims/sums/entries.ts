import { sum } from '../../figures/compare.js';
import { intervalOf } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, spanOf } from '../../segment/marks.js';
import { hashOf, isWord, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { ADDED, type Amount, amountsOf, asLevel, lent, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { isMistyped, writtenLike } from '../mistyped.js';
import { disagree } from '../reckon.js';

/** The counts, sums and measures of a sentence with the numbers that stand right behind a name: "Labour 39". */
export const entriesOf = keptLast((facts: SentenceFacts): readonly Amount[] => {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  const entries: Amount[] = [];
  let at = 0;
  let last: Amount | undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    const amount = amounts[at];
    if (amount !== undefined && index >= amount.first) {
      const own = isAddedUp(tokens, amount) ? asLevel(tokens, amount) : amount;
      if (isCounted(own) && !isCorrection(tokens, own) && !isPronoun(tokens, own, amounts[at + 1]))
        entries.push((last = wholly(alongside(tokens, own, last))));
      index = amount.last;
      at++;
    } else if (tokens.kind[index] === TokenKind.number ? isNamedNumber(facts, index) : isOneOfResults(tokens, index)) {
      entries.push((last = wholly(alongside(tokens, numberAt(tokens, index), last))));
    }
  }
  return entries;
});

/** "bids of $18 and $19, and one of $21". */
function isPronoun(tokens: Tokens, { first, last }: Amount, next: Amount | undefined): boolean {
  return (
    isWord(tokens, first, 'one') && isWord(tokens, last + 1, 'of') && next?.kind === 'money' && next.first === last + 2
  );
}

/** Those of the two sentences before and of this one, in order: the last few. */
export const passageOf = keptLast((facts: SentenceFacts): readonly Amount[] => {
  const { before } = facts;
  const here = entriesOf(facts);
  if (before === undefined || here.length >= MOST_NEAR) return lastOf(here);
  const near = entriesOf(before);
  const far = before.before === undefined ? NONE : entriesOf(before.before);
  if (near.length === 0 && far.length === 0) return here;
  return lastOf([...far, ...near, ...here]);
});

function lastOf(all: readonly Amount[]): readonly Amount[] {
  return all.length > MOST_NEAR ? all.slice(-MOST_NEAR) : all;
}

/** What is farther off is no part of what a sentence adds up. */
const MOST_NEAR = 16;
const NONE: readonly never[] = [];

/** The sentence of the passage that a token stands in. */
export function sentenceAt(facts: SentenceFacts, at: number): SentenceFacts {
  let found = facts;
  while (found.before !== undefined && at < found.sentence.first) found = found.before;
  return found;
}

/** "three options – two, really,": the same told again. */
function isCorrection(tokens: Tokens, { first, last }: Amount): boolean {
  const opener = isWord(tokens, first - 1, 'or') ? first - 2 : first - 1;
  const isAside = tokens.kind[opener] === TokenKind.mark && markAt(tokens, last + 1) === ',';
  return isAside && CORRECTING.get(tokens, isWord(tokens, last + 2, 'in') ? last + 3 : last + 2) !== undefined;
}

const CORRECTING = wordList('really actually rather strictly fact truth');

export function isCounted({ kind, value, low, high, per }: Amount): boolean {
  return ADDED.has(kind) && value !== null && value > 0 && low !== null && high !== null && per === undefined;
}

/** A bare number in the unit of the one before: "171,000 tonnes, Essex 96,000". */
function alongside(tokens: Tokens, amount: Amount, before: Amount | undefined): Amount {
  if (before === undefined || before.kind === 'cardinal' || isOtherSize(amount, before)) return amount;
  // "14 deaths in two years, nine here and five there".
  if (before.kind === 'duration' && isTimeOf(tokens, before)) return amount;
  return lent(tokens, amount, before);
}

/** "in two years", "in the 12 months", "after five years": the time that something else is counted in. */
export function isTimeOf(tokens: Tokens, { first }: Amount): boolean {
  return DURING.get(tokens, isWord(tokens, first - 1, 'the') ? first - 2 : first - 1) !== undefined;
}

const DURING = wordList('in over within during after');

/** What is told in whole years, or counted below a thousand, is told to the last. */
export function wholly(amount: Amount): Amount {
  const { kind, value, modifier, low, high } = amount;
  if (modifier !== 'none' || value === null || !Number.isInteger(value)) return amount;
  if (low === value && high === value) return amount;
  const isWhole = kind === 'duration' || (kind === 'cardinal' && value < MOST_COUNTED);
  return isWhole ? { ...amount, low: value, high: value } : amount;
}

const MOST_COUNTED = 1000;

/** "added up to 278": the verb's "up to". */
function isAddedUp(tokens: Tokens, { modifier, first }: Amount): boolean {
  return modifier === 'at-most' && isWord(tokens, first - 1, 'to') && ADDING.get(tokens, first - 3) !== undefined;
}

const ADDING = wordList('add adds adding added');

/** "for the two nights, 18,000 on Friday". */
function isOtherSize({ value }: Amount, { kind, value: other }: Amount): boolean {
  return kind === 'duration' && (value as number) > MOST_TIMES_AS_LONG * (other as number);
}

const MOST_TIMES_AS_LONG = 50;

/** "Labour 39,", "Ms Chen 148.": not "Route 66 is". */
function isNamedNumber({ tokens, figures }: SentenceFacts, at: number): boolean {
  if (tokens.kind[at - 1] !== TokenKind.word || ((tokens.shape[at - 1] as number) & Shape.capital) === 0) return false;
  // "and the Greens 19 in the 120-seat house".
  const isLast = isWord(tokens, at + 1, 'in') && (isWord(tokens, at - 2, 'and') || isWord(tokens, at - 3, 'and'));
  if (markAt(tokens, at + 1) === '' && !isWord(tokens, at + 1, 'and') && !isLast) return false;
  const start = tokens.start[at] as number;
  if (figures.some((each) => each.start <= start && start < each.end)) return false;
  return /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(textOf(tokens, at));
}

/** "drawing one": which is no figure, for it may be anyone. */
function isOneOfResults(tokens: Tokens, at: number): boolean {
  return tokens.hash[at] === ONE && isWord(tokens, at, 'one') && RESULTS.get(tokens, at - 1) !== undefined;
}

const ONE = hashOf('one');

/** What became of a match. */
export const RESULTS = wordList('won drew drawn tied lost winning drawing tying losing wins draws loses');

/** The number at a token that no figure was read from. */
export function numberAt(tokens: Tokens, at: number): Amount {
  const span = spanOf(tokens, at);
  const value = tokens.kind[at] === TokenKind.number ? Number(textOf(tokens, at).replaceAll(',', '')) : 1;
  const interval = intervalOf(value, 1, 'none', true);
  const common = {
    ...span,
    ...interval,
    kind: 'cardinal',
    value,
    unit: null,
    noun: undefined,
    per: undefined,
  } as const;
  const figure = {
    ...common,
    label: 'CARDINAL',
    modifier: 'none',
    given: { value: 'stated', unit: 'stated' },
  } as const;
  const { noun: _noun, per: _per, ...bare } = figure;
  return { ...common, figure: bare, first: at, last: at, modifier: 'none' };
}

/** More numbers are no one sum's. */
export const MOST_PARTS = 8;

/** "of these". */
export const THESE = wordList('these them those that this');

/** "the other nine", "of their 20 matches". */
export const OWNERS = wordList('the its their his her');

/** Missed by little: what has nothing to do with each other seldom comes so near. */
export function isNear(parts: readonly Amount[], { value }: Amount): boolean {
  const all = valueOf(parts);
  return all > 0.74 * (value as number) && all < 1.35 * (value as number);
}

export function valueOf(parts: readonly Amount[]): number {
  return parts.reduce((all, { value }) => all + (value as number), 0);
}

/** So many of the parts, or more, come to the total. */
export function isSomeSum(parts: readonly Amount[], total: Amount, least = 2): boolean {
  const near = parts.slice(-MOST_PARTS);
  for (let bits = 1; bits < 1 << near.length; bits++) {
    const chosen = near.filter((_, index) => (bits & (1 << index)) !== 0);
    if (chosen.length >= least && !disagree(sum(chosen), total)) return true;
  }
  return false;
}

/** With one of the numbers written otherwise by a slip of the hand, the parts would come to the total. */
export function isOneSlipOff(total: Amount, parts: readonly Amount[]): boolean {
  const [all, whole] = [valueOf(parts), total.value as number];
  if (isMistyped(whole, writtenLike(all, whole))) return true;
  return parts.some(({ value }) => {
    const meant = whole - all + (value as number);
    return meant > 0 && isMistyped(value as number, writtenLike(meant, value as number));
  });
}

/** Something else must be told. */
export function isOtherSum(all: number, total: number): boolean {
  return all > total * MOST_TIMES || all < total / MOST_TIMES;
}

const MOST_TIMES = 1.7;
