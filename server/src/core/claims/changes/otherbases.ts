import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS, isUpOrDown } from './changewords.js';
import { CLAUSES } from './governors.js';
import { isShare, type Slot } from './roles.js';

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

/** "to 150 from 9, pushing exports up 45 percent to 260", "$1.7 billion, up 30 percent from $1.3 billion", "to cut its estimate by 4 percent". */
export function isOfNext({ tokens }: SentenceFacts, { amount, cue }: Slot, next: Slot | undefined): boolean {
  if (next !== undefined && (next.role === 'to' || next.role === 'from') && next.opener === amount.last + 1)
    return true;
  // A size that has a thing of its own between its verb and itself.
  return cue !== undefined && cue.at < amount.first && isInListBetween(tokens, cue.at + 1, amount.first, OWNERS);
}

const OWNERS = wordList('its their his her our');

/** "fell by 7 percent, and a surge in imports from 176 to 252", "a rise of 2 percent, bringing growth to 10": told of another. */
export function isOvertaken({ tokens }: SentenceFacts, { amount, cue }: Slot, next: Slot): boolean {
  if (cue === undefined) return false;
  for (let at = Math.max(amount.last, cue.at) + 1; at < next.opener; at++) {
    if (CLAUSES.get(tokens, at) !== undefined) return false;
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined && word.direction !== cue.direction && !isUpOrDown(tokens, at)) return true;
  }
  const isRate = isShare(amount) && next.amount.unit === 'percent';
  return isRate && isInListBetween(tokens, amount.last + 1, next.opener, LEADING);
}

const LEADING = wordList('bringing taking pushing lifting leaving putting');

/** "rose by 4 to 758, against 723": not "from". */
export function isSetAgainst({ tokens }: SentenceFacts, to: Slot, from: Slot): boolean {
  return to.role === 'to' && from.role === 'from' && !isWord(tokens, from.opener, 'from');
}

/** "fell by four last week to 758, against 723 a year ago": what it fell from is told by how much it fell. */
export function isOfOtherYear({ tokens, sentence }: SentenceFacts, { amount, cue }: Slot, from: Slot): boolean {
  const start = Math.min(amount.first, cue?.at ?? amount.first);
  if (!isInListBetween(tokens, start, from.opener, SHORTER)) return false;
  return isInListBetween(tokens, from.amount.last + 1, Math.min(sentence.last, from.amount.last + YEAR_REACH), LONGER);
}

const SHORTER = wordList(`
  week month quarter today yesterday january february march april may june july august september october november december
  monday tuesday wednesday thursday friday`);
const LONGER = wordList('year ago earlier');
/** In tokens: "working rigs at this time last year". */
const YEAR_REACH = 8;
