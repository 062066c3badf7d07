import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import type { Slot } from './roles.js';

/**
 * "raised its target from 230p to 260p, or 17 percent above the present price", "to 260 cars a day, 10 percent below
 * capacity": a size that is set beside something else than the two levels before it. What is said of an earlier time is
 * their own: "30 percent more than a year ago".
 */
export function isOfOtherBase({ tokens, sentence }: SentenceFacts, { amount, cue }: Slot): boolean {
  if (cue === undefined || cue.at <= amount.last) return false;
  const base = baseAfter(tokens, cue.at);
  if (base < 0) return false;
  for (let at = base; at < Math.min(sentence.last, base + MOST_NAMED); at++) {
    if (tokens.kind[at] === TokenKind.number || EARLIER.get(tokens, at) !== undefined) return false;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return at > base;
  }
  return base < sentence.last;
}

/** Where what it is set beside begins: behind "above", "more than", "ahead of"; -1 where nothing is. */
function baseAfter(tokens: Tokens, cue: number): number {
  if (BESIDE.get(tokens, cue) !== undefined) return cue + 1;
  return isWord(tokens, cue + 1, 'than') || isWord(tokens, cue + 1, 'of') ? cue + 2 : -1;
}

const BESIDE = wordList('above below over under');

/** In tokens: "the price of the shares before the bid". */
const MOST_NAMED = 8;

/** What the first of two levels is called. */
const EARLIER = wordList(`
  before earlier previous previously last prior ago old former original originally then initial initially first past
  year month quarter week decade season same it when at in usual usually normal norm
  monday tuesday wednesday thursday friday saturday sunday`);
