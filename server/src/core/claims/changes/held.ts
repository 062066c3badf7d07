import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { isBare, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from './changewords.js';
import { PRESENT, type Slot } from './roles.js';

/** "raise their allotment of 9 seats to 14", "expand the current 2,000 troops to 8,000": what is changed tells its own level. */
export function isHeld({ tokens, sentence }: SentenceFacts, { role, amount, left }: Slot, to: Slot): boolean {
  if (role !== 'level' || to.role !== 'to' || (isBare(amount) && !isBare(to.amount))) return false;
  const end = to.left;
  if (end - amount.last > MOST_THING) return false;
  for (let at = amount.last + 1; at < end; at++)
    if (tokens.kind[at] !== TokenKind.word || PARTING.get(tokens, at) !== undefined) return false;
  const isPresent = PRESENT.get(tokens, amount.first - 1) !== undefined;
  if (!isPresent && !isWord(tokens, left, 'of')) return false;
  for (let at = isPresent ? left : left - 1; at >= Math.max(sentence.first, left - REACH); at--) {
    if (tokens.kind[at] !== TokenKind.word || PARTING.get(tokens, at) !== undefined) return false;
    if (CHANGE_WORDS.get(tokens, at)?.isVerb === true) return true;
  }
  return false;
}

/** In tokens: "of 300 armed guards to". */
const MOST_THING = 4;
/** In tokens, from "of" back to the verb. */
const REACH = 6;

const PARTING = wordList(`
  in on for at from by with and but or to than of that which who among above below after before worth over under has have had
  is are was were be`);
