import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { fractionInPercent } from '../reckon.js';
import { statedSharesOf } from '../shares/sharewords.js';
import { ADDITION_WORDS, additionOf, opensTogether } from './additions.js';
import { breakdownOf } from './breakdowns.js';
import { entriesOf, isOtherSum, isSomeSum, MOST_PARTS, OWNERS, passageOf, RESULTS, valueOf } from './entries.js';
import { REMAINDER_WORDS, remainderOf, shortOf } from './remainders.js';
import { isMissed, type Total } from './totals.js';
import { ONE_OF, victimsOf } from './victims.js';

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
  const read = [
    shortOf(facts),
    victimsOf(facts),
    remainderOf(facts),
    recordOf(facts),
    breakdownOf(facts),
    additionOf(facts),
  ];
  const found = read.filter((each) => each !== undefined);
  // What adds up is what was meant.
  return found.length < 2 || found.every(isMissed) ? found.slice(0, 1) : [];
}

/** One of these stands where such a total or its last part is told in a sentence that has not all of them. */
export const LEDGER_WORDS = wordList(
  ['the every whom which others independents men women boys girls lost losing']
    .concat(REMAINDER_WORDS.words, ADDITION_WORDS.words, ONE_OF.words)
    .join(' '),
);

/** One of the words stands there; "the" only where it opens what is counted again. */
export function mayBeLedger(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    if (LEDGER_WORDS.get(tokens, at) !== undefined && (at <= first + 1 || !isWord(tokens, at, 'the'))) return true;
  }
  return false;
}

/** "won 14, drew two and lost four of their 20 matches". */
function recordOf(facts: SentenceFacts): Total | undefined {
  const { tokens } = facts;
  const entries = entriesOf(facts);
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
