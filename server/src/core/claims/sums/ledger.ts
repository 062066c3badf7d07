import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { fractionInPercent } from '../reckon.js';
import { statedSharesOf } from '../shares/sharewords.js';
import { ADDITION_WORDS, additionOf, MAKING, opensTogether } from './additions.js';
import { breakdownOf } from './breakdowns.js';
import { entriesOf, isOtherSum, isSomeSum, MOST_PARTS, OWNERS, passageOf, RESULTS, valueOf } from './entries.js';
import { EXCEEDING_WORDS, isNumberAt, mayExceedAt, PLAYED } from './exceeding.js';
import { REMAINDER_WORDS, remainderOf, shortOf } from './remainders.js';
import { isMissed, type Total } from './totals.js';
import { MAX_CUE, ONE_OF, OPENING, victimsOf } from './victims.js';

/**
 * The totals of a sentence whose parts are told over sentences, or without their nouns: what remains, what is added up,
 * and what is broken down.
 */
export function ledgersOf(facts: SentenceFacts): readonly Total[] {
  const shares = sharesTogether(facts);
  if (shares !== undefined) return [shares];
  // A total and two parts, of which one may be the "one" that is no figure.
  if (passageOf(facts).length < 2) {
    const victims = victimsOf(facts);
    return victims === undefined ? [] : [victims];
  }
  const found: Total[] = [];
  for (const read of READINGS) {
    const total = read(facts);
    if (total !== undefined) found.push(total);
  }
  // What adds up is what was meant.
  return found.length < 2 || found.every(isMissed) ? found.slice(0, 1) : [];
}

/** One of these stands where a total or its last part is told in a sentence that has not all of them, or less than a part. */
export const LEDGER_WORDS = createLexicon<Place>([
  ...placed(EXCEEDING_WORDS.words, mayExceedAt),
  ...placed(REMAINDER_WORDS.words, () => true),
  ...placed(ADDITION_WORDS.words, () => true),
  ...placed(ONE_OF.words, isEventOpening),
  // "lost four", "every 100", "independents 12", "eight women".
  ...placed(['lost', 'losing', 'every'], (tokens, at) => isNumberAt(tokens, at + 1)),
  // "six draws and five losses".
  ...placed(['losses', 'defeats', 'loss', 'defeat'], (tokens, at) => isNumberAt(tokens, at - 1)),
  ['other', (tokens, at, first) => isEventOpening(tokens, at, first) || isBesideNumber(tokens, at)],
  ...placed(['others', 'independents', 'men', 'women', 'boys', 'girls'], isBesideNumber),
  // "of whom 12", ", which makes 12".
  ...placed(
    ['whom', 'which'],
    (tokens, at) => isWord(tokens, at - 1, 'of') || MAKING.get(tokens, at + 1) !== undefined,
  ),
  // "The 353 buildings", "All 353", "Of these, 12".
  ['the', (tokens, at, first) => at <= first + 1 && isNumberAt(tokens, at + 1)],
  ['all', (tokens, at, first) => at <= first + 1 || isWord(tokens, at - 1, 'in') || isWord(tokens, at + 1, 'told')],
  ...placed(['these', 'those'], (tokens, at, first) => at <= first || isWord(tokens, at - 1, 'of')),
  // "between them", "were among six hurt".
  ['between', (tokens, at) => isWord(tokens, at + 1, 'them')],
  [
    'among',
    (tokens, at) => isWord(tokens, at + 1, 'them') || isNumberAt(tokens, at + 1) || isWord(tokens, at + 1, 'the'),
  ],
  ['so', (tokens, at) => markAt(tokens, at - 1) === ','],
  ['short', (tokens, at) => isWord(tokens, at + 1, 'of')],
]);

/** Whether the word at a token stands as it must, in a sentence that begins at `first`. */
export type Place = (tokens: Tokens, at: number, first: number) => boolean;

/** Words that stand in one way. */
export function placed(words: readonly string[], isSo: Place): readonly (readonly [string, Place])[] {
  return words.map((word) => [word, isSo]);
}

/** "In one attack", "The deadliest of the blasts". */
function isEventOpening(tokens: Tokens, at: number, first: number): boolean {
  return at < first + MAX_CUE && OPENING.get(tokens, first) !== undefined;
}

/** "the other 33", "three other rebels", "the other $5 million". */
function isBesideNumber(tokens: Tokens, at: number): boolean {
  return isNumberAt(tokens, at + 1) || isNumberAt(tokens, at - 1) || CURRENCIES.has(markAt(tokens, at + 1));
}

const CURRENCIES: ReadonlySet<string> = new Set('$€£¥');

/** One of the words stands there as it must. */
export function mayBeLedger(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (LEDGER_WORDS.glance(tokens, at)?.(tokens, at, first) === true) return true;
  }
  return false;
}

const READINGS = [shortOf, victimsOf, remainderOf, recordOf, tallyOf, breakdownOf, additionOf];

/** "won 14, drew two and lost four of their 20 matches". */
function recordOf(facts: SentenceFacts): Total | undefined {
  const { tokens } = facts;
  const entries = entriesOf(facts);
  for (let index = 2; index < entries.length; index++) {
    const total = entries[index] as Amount;
    const lost = entries[index - 1] as Amount;
    if (!isOfTheir(tokens, lost.last + 1, total.first)) continue;
    const parts = rowBefore(entries, index, (each) => RESULTS.get(tokens, each.first - 1) !== undefined);
    // Whoever says what was won, drawn and lost, or what was won and lost, says it all.
    const hasLost = parts.some((each) => LOST.get(tokens, each.first - 1) !== undefined);
    const hasWon = parts.some((each) => isWord(tokens, each.first - 1, 'won'));
    if (parts.length < 2 || !hasLost || !hasWon) continue;
    return { total, parts, isWhole: parts.length > 2, ...(parts.length > 2 ? {} : { isDoubtful: true }) };
  }
  return undefined;
}

/** "18 wins, six draws and five losses in 30 games". */
function tallyOf(facts: SentenceFacts): Total | undefined {
  const { tokens } = facts;
  const entries = entriesOf(facts);
  for (let index = 2; index < entries.length; index++) {
    const total = entries[index] as Amount;
    const before = entries[index - 1] as Amount;
    if (!PLAYED.has(total.noun ?? '') || PLAYED_IN.get(tokens, before.last + 2) === undefined) continue;
    if (total.first - before.last > MOST_GAP) continue;
    const parts = rowBefore(entries, index, (each) => OUTCOMES.get(tokens, each.last + 1) !== undefined);
    const outcomes = new Set(parts.map(({ last }) => OUTCOMES.get(tokens, last + 1)));
    // Where nothing is drawn, what is won and lost is all.
    if (parts.length < 2 || outcomes.size < parts.length || !outcomes.has('won') || !outcomes.has('lost')) continue;
    return { total, parts, isWhole: parts.length > 2, ...(parts.length > 2 ? {} : { isDoubtful: true }) };
  }
  return undefined;
}

const OUTCOMES = createLexicon<'won' | 'drawn' | 'lost'>([
  ...['win', 'wins', 'victory', 'victories'].map((word) => [word, 'won'] as const),
  ...['draw', 'draws', 'tie', 'ties'].map((word) => [word, 'drawn'] as const),
  ...['loss', 'losses', 'defeat', 'defeats'].map((word) => [word, 'lost'] as const),
]);
const PLAYED_IN = wordList('in from out');
/** In tokens: "losses from their first". */
const MOST_GAP = 6;

/** The entries right before one, as far back as all are so. */
function rowBefore(entries: readonly Amount[], index: number, isSo: (each: Amount) => boolean): readonly Amount[] {
  let first = index;
  while (first > 0 && isSo(entries[first - 1] as Amount)) first--;
  return entries.slice(first, index);
}

function isOfTheir(tokens: Tokens, from: number, to: number): boolean {
  return isWord(tokens, from, 'of') && OWNERS.get(tokens, from + 1) !== undefined && to - from <= 4;
}

const LOST = wordList('lost');

/** "Coal made 27 percent, gas 38 percent. Together they supplied 65 percent": all that the sentence before tells. */
function sharesTogether(facts: SentenceFacts): Total | undefined {
  const { tokens, sentence, before } = facts;
  if (before === undefined || !opensTogether(tokens, sentence.first)) return undefined;
  const share = statedSharesOf(facts)[0];
  const parts = amountsOf(before).filter(({ unit, value }) => unit === 'percent' && value !== null);
  if (share === undefined || parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const stated = share.percent ?? amountsOf(facts).find(({ first }) => first >= share.first && first <= share.last);
  if (stated?.value == null || [stated, ...parts].some(({ modifier }) => modifier !== 'none')) return undefined;
  const total =
    share.percent === undefined
      ? { ...stated, ...fractionInPercent(stated), value: stated.value * 100, unit: 'percent' }
      : stated;
  if (isOtherSum(valueOf(parts), total.value as number) || isSomeSum(parts, total)) return undefined;
  return { total, parts, isWhole: true, isDoubtful: true };
}
