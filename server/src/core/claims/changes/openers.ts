import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
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
  if (isWord(tokens, before + 1, 'over') && (nounAt(tokens, before) !== undefined || isShareEnd(tokens, before)))
    return before + 1;
  const isOwned = isWord(tokens, before, "'s") || isYearOwned(tokens, before);
  const isHead = isWord(tokens, before, 'of') && HEADS.get(tokens, before - 1) !== undefined;
  const reach = isOwned ? MOST_OWNER : isHead ? MOST_HEAD : 0;
  for (let at = before - 1; at >= Math.max(first, before - reach); at--) {
    if (isOpener(tokens, at, first)) return at;
    if (PARTING.get(tokens, at) !== undefined) return -1;
    if (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== '-' && !isYearOwned(tokens, at + 1)) return -1;
  }
  return -1;
}

/** The "s" of "2010's". */
function isYearOwned(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 's') && tokens.kind[at - 1] === TokenKind.mark && tokens.kind[at - 2] === TokenKind.number;
}

function isOpener(tokens: Tokens, at: number, first: number): boolean {
  if (at < first || tokens.kind[at] !== TokenKind.word) return false;
  const word = lowerOf(tokens, at);
  if (FROM.has(word)) return true;
  if (word === 'with' || word === 'to') return COMPARED.get(tokens, at - 1) !== undefined;
  if (word === 'over') return nounAt(tokens, at - 1) !== undefined || isShareEnd(tokens, at - 1);
  return (
    word === 'on' &&
    (nounAt(tokens, at - 1) !== undefined ||
      isShareEnd(tokens, at - 1) ||
      isUpOrDown(tokens, at - 1) ||
      isChangeOf(tokens, at - 1, first))
  );
}

const FROM: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'vs', 'than']);

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
