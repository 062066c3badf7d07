import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isCapitalised, markAt } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { isComparable, type SentenceFacts } from '../amounts.js';
import type { Change } from './changes.js';
import type { Cue } from './changewords.js';
import { contraryTold } from './farends.js';
import { CLAUSES } from './governors.js';
import { type Slot, slotsOf } from './roles.js';

/**
 * "It took $148 million. The tally beats the previous record of $165 million.": what is said to pass or to miss a mark, which
 * the sentence before does not bear out.
 */
export function recordOf(facts: SentenceFacts): Change | undefined {
  const { before } = facts;
  const cue = before === undefined ? undefined : passingIn(facts);
  if (before === undefined || cue === undefined) return undefined;
  const [base] = slotsOf(facts);
  if (base === undefined || !isMark(facts, cue.at, base)) return undefined;
  let found: Change | undefined;
  for (const { role, amount } of slotsOf(before)) {
    if (role === 'by' || role === 'from' || role === 'times' || !isComparable(facts.tokens, base.amount, amount))
      continue;
    found = contraryTold(facts, base.amount, amount, cue);
    // Another figure of it bears it out.
    if (found === undefined) return undefined;
  }
  return found;
}

/** The verb of a clause that begins with what was told: "That beats", "The throw has bettered", "…, it still falls short of". */
export function passingIn(facts: SentenceFacts): Cue | undefined {
  const { tokens, sentence } = facts;
  const first = subjectOf(facts);
  if (first < 0) return undefined;
  for (let at = first + 1; at < Math.min(sentence.last, first + MOST_SUBJECT); at++) {
    const direction = PASSING.get(tokens, at);
    if (direction !== undefined) return { at, direction };
    if (tokens.kind[at] !== TokenKind.word || isCapitalised(tokens, at) || DENYING.get(tokens, at) !== undefined)
      return undefined;
  }
  return undefined;
}

/** The first token of a sentence, or the "it" behind the comma of its first clause; -1 for others. */
function subjectOf({ tokens, sentence }: SentenceFacts): number {
  if (SUBJECTS.get(tokens, sentence.first) !== undefined) return sentence.first;
  if (CLAUSES.get(tokens, sentence.first) === undefined) return -1;
  for (let at = sentence.first + 1; at < Math.min(sentence.last, sentence.first + MOST_CLAUSE); at++)
    if (markAt(tokens, at) === ',') return PRONOUNS.get(tokens, at + 1) === undefined ? -1 : at + 1;
  return -1;
}

/** In tokens: "While this is more than the governor asked for,". */
const MOST_CLAUSE = 14;
const PRONOUNS = wordList('that this it these those they');
/** In tokens: "The new total has easily". */
const MOST_SUBJECT = 7;
const SUBJECTS = wordList('that this it these those they the its their');
/** With one of these a sentence may go on about what the one before told. */
export const OPENING = wordList([...SUBJECTS.words, ...CLAUSES.words, 'up', 'down', 'his', 'her'].join(' '));
const DENYING = wordList('not never could would might may should must will to if nearly almost and or');

/** One of these stands where a mark is passed or missed. */
export const PASSING = createLexicon<1 | -1>([
  ...`beat beats beating broke breaks broken smashed smashes surpassed surpasses exceeded exceeds topped tops eclipsed eclipses
    overtook overtakes bettered betters outstripped outstrips shattered shatters`
    .split(/\s+/)
    .map((word) => [word, 1] as const),
  ...'missed misses undershot short'.split(' ').map((word) => [word, -1] as const),
]);

/** "the previous record of", "its goal, ": nothing but the name of the mark stands between. */
function isMark({ tokens }: SentenceFacts, verb: number, { amount, left }: Slot): boolean {
  if (amount.first < verb || left - verb > MOST_NAMED) return false;
  let isNamed = false;
  for (let at = verb + 1; at <= left; at++) {
    if (tokens.kind[at] !== TokenKind.word && markAt(tokens, at) !== '-' && markAt(tokens, at) !== ',') return false;
    isNamed ||= MARKS.get(tokens, at) !== undefined;
  }
  // "short of the $4 million that was asked for".
  return isNamed || isWord(tokens, verb, 'short');
}

/** In tokens: "short of the authorised funding level of". */
const MOST_NAMED = 9;
const MARKS = wordList(
  'record mark best high peak milestone target goal limit ceiling threshold cap quota level total figure tally forecast estimate maximum minimum',
);
