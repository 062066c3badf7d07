import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { WHOM } from '../shares/wholes.js';
import { isSortOfPlace } from './countnouns.js';

/** The token before a count and its article, or before those that have it: "of" in "two of the country's three ports". */
export function beforeArticle(tokens: Tokens, first: number): number {
  if (DEFINITE.get(tokens, first - 1) !== undefined) return first - 2;
  if (!isWord(tokens, first - 1, "'s") && !isWord(tokens, first - 1, '’s')) return first - 1;
  for (let at = first - 2; at >= first - MAX_OWNER; at--) if (isWord(tokens, at, 'of')) return at;
  return first - 1;
}

/** "one of two reasons", "leaders of two parties"; but "made up of three parties" and "a list of three names". */
export function isOfMore(tokens: Tokens, before: number, noun: string | undefined): boolean {
  if (!isWord(tokens, before, 'of') || MADE.get(tokens, before - 1) !== undefined) return false;
  const head = before - 1;
  const word = FIGURE_WORDS.get(tokens, head);
  if (tokens.kind[head] !== TokenKind.word || word?.cardinal !== undefined || word?.ordinal !== undefined) return true;
  // "a grant to each of four colleges (…)".
  if (isWord(tokens, head, 'each') && tokens.kind[before + 1] === TokenKind.word) return false;
  if (SOME.get(tokens, head) !== undefined || isCapitalised(tokens, head)) return true;
  // "traces of four drugs: …" lists the drugs, "leaders of two parties: Berg and Holm" nobody knows what.
  // "Leaders of three countries, Norway, …": no leader is called so.
  return lowerOf(tokens, head).endsWith('s') && !isSortOfPlace(noun) && !isOfThings(tokens, before);
}

/** A bracket soon, a colon and no name behind it, or a comma and an article: "cars of two models, the Arden and the Bexley". */
function isOfThings(tokens: Tokens, from: number): boolean {
  for (let at = from + 2; at < from + 2 + MAX_TITLE; at++) {
    if (markAt(tokens, at) === ',') return isWord(tokens, at + 1, 'the');
    if (markAt(tokens, at) === ':') return !isCapitalised(tokens, at + 1);
    if (markAt(tokens, at) === '(') return true;
  }
  return false;
}

const MADE = wordList('up consists consist consisting list total made');
const SOME = wordList(`
  some many most any each none half all both few either neither rest part last latest next only eldest oldest youngest
  best worst biggest largest majority quarter plenty lot couple pair out because instead ahead`);

/** "its four matches, an average of 15, and", "four floors, one of them below ground, and": said of what is counted. */
export function isFigured(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at + 2, 'of') && FIGURING.get(tokens, at + 1) !== undefined) return true;
  return isWord(tokens, at, 'one') && isWord(tokens, at + 1, 'of') && WHOM.get(tokens, at + 2) !== undefined;
}

/** "made up of three climbers, a doctor and a cook": the count is one of the things. */
export function isInRow(tokens: Tokens, first: number, mark: number): boolean {
  const isMadeOf = isWord(tokens, first - 1, 'of') && MADE.get(tokens, first - 2) !== undefined;
  return isMadeOf && markAt(tokens, mark) === ',' && (isWord(tokens, mark + 1, 'a') || isWord(tokens, mark + 1, 'an'));
}

const FIGURING = wordList('average mean total sum rate ratio margin rise increase gain fall drop loss');

export const DEFINITE = wordList('the these those all his her its their our');
/** In tokens: "The old city's". */
export const MAX_OWNER = 5;
/** In tokens, from a count to its colon: "reasons for the long delay". */
export const MAX_TITLE = 6;
