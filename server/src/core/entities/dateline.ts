import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { Gap, Shape, TokenKind, type Tokens } from '../segment/tokens.js';

/**
 * How many tokens of a paragraph are the place of a dateline, which is all in capitals: "[OSLO], 14 May –", "[ST. PAUL],
 * Minn. (AP) —", "[LES ARCS], France (Reuters) -"; 0 where it does not open with one. Behind the place there must be a day or
 * an agency in brackets, and then a dash.
 */
export function placeOfDateline(tokens: Tokens): number {
  if (!isShouted(tokens, 0) || NO_PLACE.get(tokens, 0) !== undefined) return 0;
  let at = 1;
  while (at < MAX_PLACE && (isShouted(tokens, at) || (isStop(tokens, at) && isShouted(tokens, at + 1)))) at++;
  const place = at;
  let isDated = false;
  if (markAt(tokens, at) === ',') {
    const from = at + 1;
    at = from;
    while (at - from < MAX_DAY && isOfDay(tokens, at)) at++;
    isDated = at - from > 1 && isDay(tokens, at);
  }
  const hasAgency = markAt(tokens, at) === '(';
  if (hasAgency) {
    const from = ++at;
    if (!isShouted(tokens, at) && AGENCIES.get(tokens, at) === undefined) return 0;
    while (at - from < MAX_AGENCY && tokens.kind[at] === TokenKind.word) at++;
    if (markAt(tokens, at++) !== ')') return 0;
  }
  return (isDated || hasAgency) && isDash(tokens, at) ? place : 0;
}

/** Most tokens of a place, of its region and a day, and of an agency. */
const MAX_PLACE = 5;
const MAX_DAY = 7;
const MAX_AGENCY = 3;

/** What agencies open messages with that are no reports from a place. */
const NO_PLACE = wordList(
  'update updated correction corrected breaking exclusive refile analysis feature advisory note',
);

/** Those that are not written in capitals. */
const AGENCIES = wordList('reuters xinhua bloomberg interfax kyodo yonhap tass');

/** A word of more than one letter without a small one. */
function isShouted(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || tokens.kind[at] !== TokenKind.word) return false;
  const shape = tokens.shape[at] as number;
  return (shape & Shape.innerCapital) !== 0 && (shape & (Shape.lower | Shape.digit)) === 0;
}

/** "Minn.", "France,", "14", "May". */
function isOfDay(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count) return false;
  if (tokens.kind[at] === TokenKind.number) return true;
  if (tokens.kind[at] === TokenKind.word) return ((tokens.shape[at] as number) & Shape.capital) !== 0;
  return isStop(tokens, at) || markAt(tokens, at) === ',';
}

/** Ends before token `end` in a number and a word, in either order, with a year behind or not: "14 May", "May 14, 2024". */
function isDay(tokens: Tokens, end: number): boolean {
  const first = markAt(tokens, end - 2) === ',' ? end - 4 : end - 2;
  const [a, b] = [tokens.kind[first], tokens.kind[first + 1]];
  return (a === TokenKind.number && b === TokenKind.word) || (a === TokenKind.word && b === TokenKind.number);
}

function isStop(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === '.' && tokens.gap[at] === Gap.none;
}

/** With space around it; one may be made of two hyphens. */
function isDash(tokens: Tokens, at: number): boolean {
  if (!DASHES.has(markAt(tokens, at)) || tokens.gap[at] === Gap.none || at + 1 === tokens.count) return false;
  return tokens.gap[at + 1] !== Gap.none || markAt(tokens, at + 1) === '-';
}

const DASHES = new Set('–—-');
