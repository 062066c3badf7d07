import type { Interval } from '../../figures/interval.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { multipleMeant } from '../reckon.js';
import { CHANGE_WORDS, nounAt } from './changewords.js';

/** "up 95 percent, or nearly doubled", "more than doubled, a rise of 120 percent": one change told in two ways. */
export interface Restated {
  readonly percent: Amount;
  readonly times: Amount;
  /** What the multiple is in percent. */
  readonly meant: Interval;
}

/** The change that a sentence tells as a percentage and as a multiple, one right after the other. */
export function restatedOf(facts: SentenceFacts): Restated | undefined {
  const amounts = amountsOf(facts);
  for (let index = 1; index < amounts.length; index++) {
    const [one, other] = [amounts[index - 1] as Amount, amounts[index] as Amount];
    const [percent, times] = one.unit === 'percent' ? [one, other] : [other, one];
    if (percent.unit !== 'percent' || times.kind !== 'multiple' || (times.value ?? 0) <= 1) continue;
    if (percent.value === null || !isMultiplying(facts.tokens, times)) continue;
    const isSaid = percent === one ? isRisen(facts, one) && isOr(facts, one, other) : isRise(facts, one, other);
    if (!isSaid) continue;
    const meant = multipleMeant(times, true);
    if (meant?.low == null) continue;
    // A fivefold increase may be to five times as much, or by it.
    const low = 100 * (meant.low - 1);
    const isByIt = nounAt(facts.tokens, times.last + 1) !== undefined;
    const high = meant.high === null ? null : 100 * (isByIt ? meant.high : meant.high - 1);
    return { percent, times, meant: { low, high } };
  }
  return undefined;
}

/** "doubled", "a fivefold increase": not "twice". */
function isMultiplying(tokens: Tokens, { first, last }: Amount): boolean {
  return FIGURE_WORDS.get(tokens, first)?.multiple !== undefined || nounAt(tokens, last + 1)?.direction === 1;
}

/** "risen 95 percent", "up by 95 percent", "a 95 percent rise". */
function isRisen({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  const word = CHANGE_WORDS.get(tokens, isWord(tokens, before, 'by') ? before - 1 : before);
  return word?.direction === 1 || nounAt(tokens, last + 1)?.direction === 1;
}

/** ", or nearly". */
function isOr({ tokens, sentence }: SentenceFacts, one: Amount, other: Amount): boolean {
  const before = beforeFillers(tokens, other.first, sentence.first);
  const isSecond = isWord(tokens, before, 'or') || markAt(tokens, before) === '(';
  return isSecond && before - one.last <= MOST_BETWEEN && isPlain(tokens, one.last + 1, before);
}

/** "doubled, a rise of", "doubled (up", "tripled, or by". */
function isRise({ tokens, sentence }: SentenceFacts, one: Amount, other: Amount): boolean {
  let before = beforeFillers(tokens, other.first, sentence.first);
  if (isWord(tokens, before, 'of') && nounAt(tokens, before - 1)?.direction === 1)
    before = beforeFillers(tokens, before - 1, one.last);
  else if (isWord(tokens, before, 'up') || isWord(tokens, before, 'by')) before--;
  else if (!isWord(tokens, before, 'or')) return false;
  if (isWord(tokens, before, 'or')) before--;
  const isMarked = markAt(tokens, before) === ',' || markAt(tokens, before) === '(';
  if (!isMarked || before - one.last > MOST_BETWEEN || !isPlain(tokens, one.last + 1, before)) return false;
  return tokens.kind[other.last + 1] === TokenKind.mark || SINCE.get(tokens, other.last + 1) !== undefined;
}

/** In tokens: "in the past year,". */
const MOST_BETWEEN = 6;
const SINCE = wordList('since from over compared');

/** Words and one comma at the end. */
function isPlain(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (markAt(tokens, at) !== '' && !(markAt(tokens, at) === ',' && at === to - 1)) return false;
  return true;
}
