import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isHyphen, MAX_SUBJECT, NO_SUBJECT, PREPOSITIONS } from './listopenings.js';

/**
 * Where the list begins that "include" or ", including" opens behind what is counted; -1 without. What has more than one
 * phrase behind it may tell of others than of those it counts: `mayBePhrased` where it does not matter.
 */
export function includedBehind(tokens: Tokens, last: number, end: number, mayBePhrased = false): number {
  let isPhrased = false;
  let plurals = 0;
  for (let at = last + 1; at < Math.min(end, last + MAX_SUBJECT); at++) {
    if (INCLUDES.get(tokens, at) !== undefined) return at > last + 1 ? at + 1 : -1;
    if (isWord(tokens, at, 'including'))
      return at > last + 1 && (mayBePhrased ? plurals < 2 : !isPhrased) ? at + 1 : -1;
    if (PREPOSITIONS.get(tokens, at) !== undefined || isWord(tokens, at, 'of')) isPhrased = true;
    else if (mayBePhrased && isPlural(tokens, at)) plurals++;
    const isInner = isHyphen(tokens, at) || (markAt(tokens, at) === ',' && isWord(tokens, at + 1, 'including'));
    if (NO_SUBJECT.get(tokens, at) !== undefined || (tokens.kind[at] !== TokenKind.word && !isInner)) return -1;
    if (mayBePhrased && FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined) return -1;
  }
  return -1;
}

/** A noun, as far as its letters say; "people" too. */
function isPlural(tokens: Tokens, at: number): boolean {
  return PLURALS.get(tokens, at) !== undefined || (!isCapitalised(tokens, at) && /[^s]s$/.test(lowerOf(tokens, at)));
}

const PLURALS = wordList('people men women children police others several many');
const INCLUDES = wordList('include includes included');
