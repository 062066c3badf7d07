import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { beforeFillers, type SentenceFacts } from '../amounts.js';
import { isUpOrDown, nounAt } from './changewords.js';

/**
 * The word that makes an amount the base of a comparison: the "from" of "from 40", "from last year's 40" and "from Monday's
 * close of 40", the "with" of "compared with 40", the "over" of "a rise over the 40"; −1 for none. `before` is the token
 * before the amount and what fills in between.
 */
export function baseOpener({ tokens, sentence }: SentenceFacts, before: number): number {
  const { first } = sentence;
  if (isOpener(tokens, before, first)) return before;
  // "over" is a filler of amounts, too.
  if (isWord(tokens, before + 1, 'over') && isRise(tokens, before)) return before + 1;
  const reach = reachOf(tokens, before);
  for (let at = before - 1; at >= Math.max(first, before - reach); at--) {
    if (isOpener(tokens, at, first)) return at;
    if (PARTING.get(tokens, at) !== undefined) return -1;
    if (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== '-' && !isYearOwned(tokens, at + 1)) return -1;
  }
  return -1;
}

/** How far before "last year's", "2010's" and "Monday's close of" the word may stand, in tokens. */
function reachOf(tokens: Tokens, before: number): number {
  if (isWord(tokens, before, "'s") || isYearOwned(tokens, before)) return MOST_OWNER;
  return isWord(tokens, before, 'of') && HEADS.get(tokens, before - 1) !== undefined ? MOST_HEAD : 0;
}

/** The "s" of "2010's". */
function isYearOwned(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 's') && tokens.kind[at - 1] === TokenKind.mark && tokens.kind[at - 2] === TokenKind.number;
}

function isOpener(tokens: Tokens, at: number, first: number): boolean {
  const opener = at < first ? undefined : OPENERS.get(tokens, at);
  if (opener === undefined || opener === 'always') return opener !== undefined;
  if (opener === 'compared') return COMPARED.get(tokens, at - 1) !== undefined;
  if (isRise(tokens, at - 1)) return true;
  return opener === 'on' && (isUpOrDown(tokens, at - 1) || isChangeOf(tokens, at - 1, first));
}

/** The last token of "a rise" or "5%". */
function isRise(tokens: Tokens, last: number): boolean {
  return nounAt(tokens, last) !== undefined || isShareEnd(tokens, last);
}

/** Words that open a base, and behind what they do. */
const OPENERS = createLexicon<'always' | 'compared' | 'over' | 'on'>([
  ...['from', 'against', 'versus', 'vs', 'than'].map((word) => [word, 'always'] as const),
  ['with', 'compared'],
  ['to', 'compared'],
  ['over', 'over'],
  ['on', 'on'],
]);

export const COMPARED = wordList('compared compares comparing');

const HEADS = wordList(`
  close closing figure level mark average record peak high low total price count number median mean estimate forecast
  bill rate cost norm best`);

/** "bought from Russia at a rate of $40". */
const PARTING = wordList('at in for to by with and');
/** In tokens: "last Friday's", "last Friday's close of". */
const MOST_OWNER = 4;
const MOST_HEAD = 6;

/** The last token of "an increase of 100". */
function isChangeOf(tokens: Tokens, last: number, first: number): boolean {
  if (tokens.kind[last] !== TokenKind.number) return false;
  const before = beforeFillers(tokens, last, first);
  return isWord(tokens, before, 'of') && nounAt(tokens, before - 1) !== undefined;
}

/** The last token of "5%" and "5 percent". */
export function isShareEnd(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === '%' || isWord(tokens, index, 'percent') || isWord(tokens, index, 'cent');
}
