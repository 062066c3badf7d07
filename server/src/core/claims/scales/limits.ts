import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { asideAt, standsAsPart, standsAsWhole } from '../shares/wholes.js';
import { INCLUDING } from '../sums/divided.js';
import type { Placed } from './misscaled.js';

/**
 * Which of two figures, by their words, is no more than the other: a part, a rise; `most` where the second is most of it, `them`
 * where it is a part of what another figure may tell as well.
 */
export type Lesser = 'first' | 'second' | 'most' | 'them';

/** What the words between two figures of one sort and beside them say; the second stands in the sentence of the first or the next. */
export function lesserOf(first: Placed, second: Placed): Lesser | undefined {
  return first.index === second.index ? lesserHere(first, second) : lesserBehind(first, second);
}

function lesserHere({ amount: a, facts }: Placed, { amount: b }: Placed): Lesser | undefined {
  if (b.first - a.last > FARTHEST) return undefined;
  const { tokens } = facts;
  const isOneSort = areOfOneSort(a, b);
  // Of counts, a rule of sums says so.
  if (a.kind !== 'cardinal' && standsAsPart(facts, a, b)) return 'first';
  if (!isOneSort) return isRiseOn(facts, a, b) ? 'second' : isOutOfStaff(facts, a, b) ? 'first' : undefined;
  if (standsAsWhole(facts, a, b)) return 'second';
  for (let at = a.last + 1; at < b.first; at++) {
    // "counts only $9 million of that": of what was told before both.
    if (at === a.last + 1 && isWord(tokens, at, 'of') && TOLD.get(tokens, at + 1) !== undefined) continue;
    if (isOfIt(tokens, at)) return isMostOf(tokens, at) ? 'most' : 'second';
    if (INCLUDING.get(tokens, at) !== undefined) return 'second';
    // "18 billion, out of debts of 3 billion".
    if (isWord(tokens, at, 'of') && WHOLES.get(tokens, at - 1) !== undefined) return 'first';
    // "$50 million, paid in ten instalments of $5 million".
    if (isWord(tokens, at, 'of') && PIECES.get(tokens, at - 1) !== undefined) return 'second';
    if (isWord(tokens, at, 'with') && isGiving(tokens, at + 1, b.first)) return 'second';
    if (RAISING.get(tokens, at) !== undefined && isTotalTo(facts, at + 1, b)) return 'first';
    if (isWord(tokens, at, 'than') && b.first - at <= 3 && OF_ALL.get(tokens, at - 2) !== undefined) {
      if (GREATER.get(tokens, at - 1) !== undefined) return 'second';
      if (LESSER.get(tokens, at - 1) !== undefined) return 'first';
    }
  }
  const told = toldOfBoth(facts, a, b);
  if (told !== undefined) return told;
  if (isChangeTo(facts, a, b) || isOutOfStaff(facts, a, b)) return 'first';
  if (isRiseOn(facts, a, b) || isButFew(facts, a, b) || isFallOf(facts, a, b)) return 'second';
  if (isFallFrom(facts, a, b)) return 'first';
  if (isOfThose(tokens, b, tokens, a)) return 'second';
  const got = gotOfNeeded(facts, a, facts, b);
  if (got !== undefined) return got;
  return isOfThem(tokens, b) ? 'them' : undefined;
}

/** "costs $2 billion, and will cost even more, almost $4 billion", "32 million may fall ill and 64,000 may die", "rose to 170,000 as 7,000 were added". */
function toldOfBoth({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): Lesser | undefined {
  for (let at = a.last + 1; at < b.first - 1; at++) {
    if (!isWord(tokens, at, 'even')) continue;
    if (GREATER.get(tokens, at + 1) !== undefined) return 'first';
    if (LESSER.get(tokens, at + 1) !== undefined) return 'second';
  }
  if (isWord(tokens, a.first - 1, 'from') && RANGING.get(tokens, a.first - 2) !== undefined)
    return isWord(tokens, b.first - 1, 'to') ? 'first' : undefined;
  if (isInListBetween(tokens, Math.max(a.last + 1, b.first - 3), b.first, ADDED))
    return isWord(tokens, beforeFillers(tokens, a.first, sentence.first), 'to') ? 'second' : undefined;
  const isFatal =
    a.kind === 'cardinal' && isInListBetween(tokens, b.last + 1, Math.min(sentence.last, b.last + 5), DEATHS);
  return isFatal && isInListBetween(tokens, Math.max(sentence.first, a.first - 3), b.first, ILLS)
    ? 'second'
    : undefined;
}

const RANGING = wordList('range ranges ranged ranging');
const ADDED = wordList('added adding');
const DEATHS = wordList('die died deaths dead');
const ILLS = wordList('infected diagnosed cases ill sick sickened contract contracted affected exposed injured');

function lesserBehind({ amount: a, facts: before }: Placed, { amount: b, facts }: Placed): Lesser | undefined {
  const { tokens, sentence } = facts;
  if (!areOfOneSort(a, b) || b.first - sentence.first > FARTHEST) return undefined;
  for (let at = sentence.first; at < b.first; at++) {
    if (isWord(tokens, at, 'of') && isWord(tokens, at - 1, 'short')) return 'first';
    // "Its total now stands at".
    if (isWord(tokens, at, 'total') && at === sentence.first + 1 && STANDING.get(tokens, at + 1) !== undefined)
      return 'first';
    if (b.first - sentence.first > NEAR) continue;
    if (isOfIt(tokens, at)) return isMostOf(tokens, at) ? 'most' : 'second';
    // "The funds include $2.1 million".
    if (INCLUDING.get(tokens, at) !== undefined && isOfThese(tokens, sentence.first, at)) return 'second';
    // "The loan is part of a $3.5 million plan", "This would bring the total cost to $300 million".
    if (isWord(tokens, at, 'of') && WHOLES.get(tokens, at - 1) !== undefined) return 'first';
    if (RAISING.get(tokens, at) !== undefined && THESE.get(tokens, sentence.first) !== undefined)
      return isTotalTo(facts, at + 1, b) ? 'first' : undefined;
    if (isWord(tokens, at, 'alone')) return areOfTwo(before, a, facts, b) ? undefined : 'second';
  }
  const got = gotOfNeeded(before, a, facts, b);
  if (got !== undefined) return got;
  if (b.first - sentence.first > NEAR) return undefined;
  if (isCutOf(before, a, facts, b)) return 'first';
  if (isOfThem(tokens, b)) return 'them';
  return isOfThose(tokens, b, before.tokens, a) ? 'second' : undefined;
}

/** "agreed to cut output by 1 million barrels a day. It now produces 28 million barrels a day": no more can be cut. */
function isCutOf(before: SentenceFacts, cut: Amount, facts: SentenceFacts, level: Amount): boolean {
  const by = beforeFillers(before.tokens, cut.first, before.sentence.first);
  if (level.per !== cut.per || !isWord(before.tokens, by, 'by')) return false;
  if (!isInListBetween(facts.tokens, Math.max(facts.sentence.first, level.first - 4), level.first, PRODUCING))
    return false;
  for (let at = by - 1; at >= Math.max(before.sentence.first, by - BY_REACH); at--)
    if ((CHANGE_WORDS.get(before.tokens, at)?.direction ?? 1) < 0) return true;
  return false;
}

const PRODUCING = wordList('produce produces producing pump pumps pumping export exports exporting currently');
const STANDING = wordList('now stands stood is was comes came so rose reached');

/** "73,000 housing units … 15,000 of the units". */
function isOfThose(tokens: Tokens, { last }: Amount, before: Tokens, whole: Amount): boolean {
  if (!isWord(tokens, last + 1, 'of') || THOSE.get(tokens, last + 2) === undefined) return false;
  const hash = tokens.hash[last + 3];
  for (let at = whole.last; at <= whole.last + NOUN_REACH && at < before.count; at++)
    if (before.hash[at] === hash && before.kind[at] === TokenKind.word) return true;
  return false;
}

const THOSE = wordList('the those these its their');

/** In tokens: "73,000 new housing units". */
const NOUN_REACH = 5;

/** "That includes", "The funds include", "Officials say the missing money includes": what was told before. */
function isOfThese(tokens: Tokens, first: number, including: number): boolean {
  // "The bill also includes": beside what was told.
  if (isWord(tokens, including - 1, 'also')) return false;
  if (THESE.get(tokens, first) !== undefined) return true;
  for (let at = first; at < including - 1; at++) {
    if (!isWord(tokens, at, 'the')) continue;
    for (let noun = at + 1; noun <= Math.min(at + 2, including - 1); noun++)
      if (FUNDS.get(tokens, noun) !== undefined) return true;
  }
  return false;
}

const THESE = wordList('this that these those it they');
const FUNDS = wordList(`
  total sum amount figure number money funds funding grants package bill measure budget plan law legislation proposal
  programme program deal contract request appropriation authorization act agreement loan aid pledge`);

/** In tokens, from one figure to the other, and from the beginning of a sentence. */
const FARTHEST = 26;
const NEAR = 14;

/** What they count may have two names: "2,000 of the 8,000 settlers", "10 women among 200 people". */
function areOfOneSort({ noun: a }: Amount, { noun: b }: Amount): boolean {
  return a === undefined || b === undefined || a === b || b === 'person' || a === 'person';
}

/** "of which", "of these". */
function isOfIt(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'of') && PRONOUNS.get(tokens, at + 1) !== undefined;
}

/** "most of it"; not "a quarter of it, at most". */
function isMostOf(tokens: Tokens, of: number): boolean {
  return isInListBetween(tokens, of - 2, of, MOST) && SHARES.get(tokens, of - 1) === undefined;
}

/** "1.1 million of them". */
function isOfThem(tokens: Tokens, { last }: Amount): boolean {
  return isOfIt(tokens, last + 1);
}

const PRONOUNS = wordList('it which them that this whom those these');
const TOLD = wordList('that it this those these them');
const MOST = wordList('most bulk majority all');
const SHARES = wordList('tenth quarter third fifth');
const GREATER = wordList('more greater larger higher');
const LESSER = wordList('less fewer smaller lower');
/** "far more than the 50 billion"; bare "more than" is a part of its amount. */
const OF_ALL = wordList('far well much considerably significantly substantially even');

/** "out of debts of 3 billion", "short of 3 billion", "the first batch of 400,000 tons", "a small share of a 3 billion plan". */
const WHOLES = wordList(
  'out short batch tranche instalment installment shipment part share fraction portion slice chunk',
);

const PIECES = wordList('parts instalments installments tranches slices pieces portions');

/** "makes 200,000 barrels a day, made only 33,000", "which only reached 20,000 voters", "but only $4 million on trains". */
function isButFew({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  const before = beforeFillers(tokens, b.first, sentence.first);
  const verb = before > a.last + 1 && ONLY.get(tokens, before - 1) !== undefined ? before - 1 : before + 1;
  if (!isInListBetween(tokens, verb, b.first, ONLY)) return false;
  if (b.kind === 'money') return isInListBetween(tokens, Math.max(a.last + 1, before - 2), b.first, CONTRASTS);
  return b.unit === null ? b.noun !== undefined && b.noun === a.noun : b.kind === 'measure';
}

const CONTRASTS = wordList('but yet however');
const ONLY = wordList('only just merely mere');

/** "its quota of 27 million will be cut by 1.5 million": no more can be lost. */
function isFallOf({ tokens, sentence }: SentenceFacts, level: Amount, fall: Amount): boolean {
  const by = beforeFillers(tokens, fall.first, sentence.first);
  if (by <= level.last || !isWord(tokens, by, 'by')) return false;
  const word = CHANGE_WORDS.get(tokens, by - 1);
  return word?.isVerb === true && word.direction < 0 && by - level.last <= BY_REACH;
}

/** "will cut output by 1.5 million barrels a day from its quota of 27 million". */
function isFallFrom({ tokens, sentence }: SentenceFacts, fall: Amount, level: Amount): boolean {
  if (!isWord(tokens, beforeFillers(tokens, fall.first, sentence.first), 'by')) return false;
  let isFrom = false;
  for (let at = level.first - 1; at > Math.max(fall.last, level.first - BY_REACH) && !isFrom; at--)
    isFrom = isWord(tokens, at, 'from');
  if (!isFrom) return false;
  for (let at = fall.first - 1; at > Math.max(sentence.first - 1, fall.first - BY_REACH); at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word?.isVerb === true) return word.direction < 0;
  }
  return false;
}

/** "appealed for $150 million but has received only $40 million". */
function gotOfNeeded(facts: SentenceFacts, a: Amount, behind: SentenceFacts, b: Amount): Lesser | undefined {
  if (a.kind !== 'money') return undefined;
  if (isToldWith(facts, a, NEEDED)) return isToldWith(behind, b, GOT) ? 'second' : undefined;
  return isToldWith(facts, a, GOT) && isToldWith(behind, b, NEEDED) ? 'first' : undefined;
}

function isToldWith({ tokens, sentence }: SentenceFacts, { first }: Amount, words: typeof GOT): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - TOLD_REACH); at--) {
    if (words.get(tokens, at) !== undefined) return true;
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

/** In tokens: "has so far received only". */
const TOLD_REACH = 5;
const NEEDED = wordList(
  'needs needed need requires asked asks sought seeks appealed appeal requested owed owe owes demanded claimed',
);
const GOT = wordList('received receive receives got get gets collected recovered recover repaid');

/** "with the United States promising $1.1 billion". */
function isGiving(tokens: Tokens, from: number, to: number): boolean {
  return to - from <= NEAR && isInListBetween(tokens, from, to, GIVING);
}

const GIVING = wordList('promising pledging contributing giving paying');

/** "bringing the total funding to $150 million", "which takes its workforce to 10,000": what it comes to with the first. */
function isTotalTo({ tokens, sentence }: SentenceFacts, from: number, { first }: Amount): boolean {
  const to = beforeFillers(tokens, first, sentence.first);
  return (
    to >= from &&
    to - from <= TOTAL_REACH &&
    UP_TO.get(tokens, to) !== undefined &&
    isInListBetween(tokens, from, first, TOTALS)
  );
}

/** In tokens: "bringing the total support that we have given to them since 2012 to". */
const TOTAL_REACH = 20;
const RAISING = wordList(`
  bringing brings bring brought taking takes take took lifting lifts lifted raising raises boost boosts boosting boosted push pushing pushes pushed swelling
  swells`);
const UP_TO = wordList('to beyond above past');
const TOTALS = wordList(
  'total totals number toll tally count overall contribution funding workforce budget support aid',
);

/** "rose by 3.3 million barrels to a total of 356.6 million"; few things fall by many times what they come to. */
function isChangeTo({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  const to = beforeFillers(tokens, b.first, sentence.first);
  if (to <= a.last || !isWord(tokens, to, 'to') || isWord(tokens, to - 1, 'up')) return false;
  let isBy = false;
  for (let at = a.first - 1; at > Math.max(sentence.first - 1, a.first - BY_REACH); at--) {
    if (tokens.kind[at] === TokenKind.number) return false;
    if (isWord(tokens, at, 'by')) isBy = true;
    const word = CHANGE_WORDS.get(tokens, at);
    const isUp = isWord(tokens, at, 'up') && !isWord(tokens, at + 1, 'to');
    if (word === undefined || !(word.isVerb || isUp)) continue;
    if (!isBy && at < a.first - 2) return false;
    return word.direction > 0 || (a.value as number) > MOST_FALLEN * (b.value as number);
  }
  return false;
}

/** Times what is left. */
const MOST_FALLEN = 25;

/** In tokens: "boosted its production quota by". */
const BY_REACH = 8;

/** "slash 3,000 jobs from its 45,000-person workforce". */
function isOutOfStaff({ tokens, sentence }: SentenceFacts, a: Amount, b: Amount): boolean {
  const from = isWord(tokens, b.first - 2, 'from') ? b.first - 2 : b.first - 1;
  if (from <= a.last || !isWord(tokens, from, 'from') || from - a.last > NEAR) return false;
  return isInListBetween(tokens, b.last, Math.min(sentence.last, b.last + 5), STAFF);
}

const STAFF = wordList('workforce staff payroll workers employees headcount');

/** "$441.6 billion for defense, an increase of $21 billion", "$115 million, nearly $20 million more than". */
function isRiseOn(facts: SentenceFacts, level: Amount, rise: Amount): boolean {
  const { tokens, sentence } = facts;
  let before = beforeFillers(tokens, rise.first, sentence.first);
  const isOf = isWord(tokens, before, 'of') && isRiseWord(tokens, before - 1);
  if (isOf) before = beforeFillers(tokens, before - 1, sentence.first);
  else if (!isRiseWord(tokens, rise.last + 1)) return false;
  else if (CHANGE_WORDS.get(tokens, rise.last + 1)?.isNoun !== true && !isSet(tokens, rise.last + 1)) return false;
  // "The budget of $120 million is $10 million more than".
  if (!isOf && before === level.last + 1 && BEING.get(tokens, before) !== undefined) return true;
  return before > level.last && OPENING.has(asideAt(tokens, before));
}

const BEING = wordList('is was are were');

/** "more than", "above last year's"; not "larger than a football". */
function isSet(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'above') || (MORE.get(tokens, at) !== undefined && isWord(tokens, at + 1, 'than'));
}

const MORE = wordList('more higher');

function isRiseWord(tokens: Tokens, at: number): boolean {
  return CHANGE_WORDS.get(tokens, at)?.direction === 1;
}

const OPENING: ReadonlySet<string> = new Set([',', '–', '—', '(', ';']);

/** "62 tonnes of fish" and "3 tonnes of grain". */
function areOfTwo(before: SentenceFacts, a: Amount, facts: SentenceFacts, b: Amount): boolean {
  const one = isWord(before.tokens, a.last + 1, 'of') ? before.tokens.hash[a.last + 2] : undefined;
  const other = isWord(facts.tokens, b.last + 1, 'of') ? facts.tokens.hash[b.last + 2] : undefined;
  return one !== undefined && other !== undefined && one !== other;
}

/** A profit and the sales that it is made on: "earned $17.3 million, or $1.92 a share, on revenue of $352.9 million". */
export function isProfitOn(profit: Placed, sales: Placed): boolean {
  const at = Math.abs(profit.index - sales.index) <= 1 ? nameOf(sales, SALES) : -1;
  if (at < 0) return false;
  if (nameOf(profit, PROFITS) >= 0) return true;
  const isManyTimes = (profit.amount.value as number) > MANY_TIMES * (sales.amount.value as number);
  if (isManyTimes && nameOf(profit, LOSSES) >= 0) return true;
  // What somebody earned may have nothing to do with sales.
  const isOn = isWord(sales.facts.tokens, at - 1, 'on') && profit.index === sales.index;
  return (isOn || isOfShares(profit)) && nameOf(profit, EARNED) >= 0;
}

/** "earned $7.8 million, or $1.65 a share": a firm's. */
function isOfShares({ facts: { tokens, figures }, amount: { last, end } }: Placed): boolean {
  const next = figures.find(({ start }) => start >= end);
  return next?.per === 'share' && (isWord(tokens, last + 1, 'or') || isWord(tokens, last + 2, 'or'));
}

/** The word for what a sum is: "profit of $5m", "profit was $5m", "profits rose to $5m"; -1 for none. */
function nameOf({ facts: { tokens, sentence }, amount }: Placed, names: typeof PROFITS): number {
  if (amount.kind !== 'money' || amount.value === null) return -1;
  for (let at = amount.first - 1; at >= Math.max(sentence.first, amount.first - NAMED); at--) {
    if (names.get(tokens, at) !== undefined) return at;
    if (markAt(tokens, at) === ',' || tokens.kind[at] === TokenKind.number) return -1;
  }
  return -1;
}

/** In tokens, from what a sum is to the sum. */
const NAMED = 4;

const PROFITS = wordList('profit profits earnings');
/** Who sells little may lose many times as much. */
const LOSSES = wordList('loss losses');
const MANY_TIMES = 20;
const EARNED = wordList('earned earns earn made income');
const SALES = wordList('sales revenue revenues turnover');
