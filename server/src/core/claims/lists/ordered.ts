import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { goesOnToTell, OPENERS, type Tokened, type Told } from './telling.js';

/** "The first was …; the second …", "First, …. Second, …". */
export function orderedIn(tokens: Tokens, sentences: readonly Tokened[]): Told | undefined {
  // "The main stage holds 900, the second 200 and the third 50."
  let told = isMainFirst(tokens, sentences[0]?.first ?? 0) ? 1 : 0;
  let last = 0;
  let isWhole = false;
  for (const { first, last: end } of sentences) {
    for (let at = first; at < end; at++) {
      // "The first will be in Arden. The other two are in Bexley and Corby."
      const rest = told > 0 && isWord(tokens, at, 'other') ? restAt(tokens, at) : 0;
      if (rest > 0) return { told: told + rest, last: spanOf(tokens, at - 1, at + 1), isWhole: true };
      if (ordinalAt(tokens, at, first, told > 0) === told + 1) {
        // Two in one sentence: "the first …; the second, …".
        isWhole = told > 0 && last >= first;
        told++;
        last = at;
      } else if (FURTHER.get(tokens, at) !== undefined) isWhole = false;
    }
    if (told === 0) return undefined;
  }
  return told < 2 ? undefined : { told, last: spanOf(tokens, last), isWhole };
}

/** "the other two are": so many; 0 for anything else. */
function restAt(tokens: Tokens, other: number): number {
  const more = isWord(tokens, other - 1, 'the') ? FIGURE_WORDS.get(tokens, other + 1)?.cardinal : undefined;
  return more !== undefined && more > 1 && goesOnToTell(tokens, other + 2) ? more : 0;
}

/** The ordinal that opens its clause and stands for a thing: "The first was", "; the second,", "Second, …"; 0 for none. */
function ordinalAt(tokens: Tokens, at: number, first: number, isGoneOn: boolean): number {
  const ordinal = ADVERBS.get(tokens, at) ?? FIGURE_WORDS.get(tokens, at)?.ordinal ?? 0;
  if (ordinal === 0) return 0;
  const before = isWord(tokens, at - 1, 'the') ? at - 2 : at - 1;
  const isOpener = before < first || isWord(tokens, before, 'and') || OPENERS.has(markAt(tokens, before));
  if (!isOpener) return 0;
  // "the first was by Berg, the second by Holm".
  const isGapped = isGoneOn && at - 1 > before && GAPPED.get(tokens, at + 1) !== undefined;
  return isGapped || isSaidOf(tokens, at + 1) ? ordinal : 0;
}

/** A comma, a verb, or a number whose verb was told before. */
function isSaidOf(tokens: Tokens, at: number): boolean {
  if (markAt(tokens, at) === ',' || GOING_ON.get(tokens, at) !== undefined || tokens.kind[at] === TokenKind.number)
    return true;
  // "the first sets a cap"; "the first games" are no first thing.
  const isVerb = tokens.kind[at] === TokenKind.word && /(?:[^s]s|ed)$/.test(lowerOf(tokens, at));
  return isVerb && tokens.kind[at + 1] === TokenKind.word && NO_OBJECT.get(tokens, at + 1) === undefined;
}

const NO_OBJECT = wordList('of in on at for with from by are were is was have had will and or that who which');

function isMainFirst(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first, 'the') && MAIN.get(tokens, first + 1) !== undefined;
}

const MAIN = wordList('main biggest largest larger bigger oldest eldest elder older longest');

const ADVERBS = createLexicon([
  ['firstly', 1],
  ['secondly', 2],
  ['thirdly', 3],
  ['fourthly', 4],
]);
const GOING_ON = wordList('is was are were has have had will would to that concerns concerned involves involved came');
const GAPPED = wordList('by from for to on at');
const FURTHER = wordList('another final finally last lastly other others also further besides');
