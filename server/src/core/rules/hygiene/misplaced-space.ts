import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';
import { Sight, sightsIn } from '../sights.js';

export default defineRule({
  id: 'misplaced-space',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { glance: hasMisplaced },
  severity: 'information',
  summary: 'A space before a stop or a comma, or none behind it or a number, as “at night.Nobody” and “5percent”.',
  messages: {
    before: 'A space stands before “{mark}”.',
    behind: 'No space stands behind “{mark}”.',
    glued: 'No space stands before “{mark}”.',
    within: 'A space stands within “{number}”.',
  },
  fixes: { space: { title: 'Put the space right' } },
  *check({ tokens, kind }) {
    if (kind === 'cell') return;
    const found: number[] = [];
    for (let at = 1; at < tokens.count; at++) if (misplacedAt(tokens, at) !== undefined) found.push(at);
    // Where it is the custom of the text it is no slip.
    if (found.length > MAX_SLIPS) return;
    for (const at of found) {
      const message = misplacedAt(tokens, at) as Misplaced;
      const mark = textOf(tokens, at);
      if (message === 'glued') {
        const start = tokens.start[at] as number;
        const fixes = [{ fix: 'space' as const, edits: [{ start, end: start, newText: ' ' }] }];
        yield { ...spanOf(tokens, at - 1, at), message, data: { mark }, fixes };
        continue;
      }
      if (message === 'within') {
        const span = spanOf(tokens, at - 1, at + 1);
        const gap = { start: tokens.end[at] as number, end: tokens.start[at + 1] as number };
        const data = { mark, number: tokens.text.slice(span.start, span.end) };
        yield { ...span, message, data, fixes: [{ fix: 'space', edits: [{ ...gap, newText: '' }] }] };
        continue;
      }
      const isBefore = message === 'before';
      const { start, end } = spanOf(tokens, isBefore || mark === '.' ? at - 1 : at, isBefore ? at : at + 1);
      const gap = { start: tokens.end[at - 1] as number, end: tokens.end[at] as number };
      const newText = mark === '-' || (isBefore && tokens.gap[at + 1] !== Gap.none) ? mark : `${mark} `;
      yield { start, end, message, data: { mark }, fixes: [{ fix: 'space', edits: [{ ...gap, newText }] }] };
    }
  },
});

/** In a paragraph. */
const MAX_SLIPS = 2;

/** Words run into numbers, and stops and commas stand so, in few paragraphs. */
function hasMisplaced(tokens: Tokens): boolean {
  if ((sightsIn(tokens) & (Sight.mixed | Sight.spaced)) === 0) return false;
  for (let at = 1; at < tokens.count; at++) if (misplacedAt(tokens, at) !== undefined) return true;
  return false;
}

type Misplaced = 'before' | 'behind' | 'glued' | 'within';

/** Words that a number may run into. */
const PLACES = wordList('from for and aged was were percent people years cents of seats');

function misplacedAt(tokens: Tokens, at: number): Misplaced | undefined {
  // Nearly all marks stand between a word and a space, and nearly all words between two spaces.
  const touches = tokens.gap[at] === Gap.none;
  const isMark = tokens.kind[at] === TokenKind.mark;
  if (isMark && touches && tokens.gap[at + 1] !== Gap.none) return isCutThousands(tokens, at) ? 'within' : undefined;
  if (!isMark && !touches) return undefined;
  const mark = markAt(tokens, at);
  if (tokens.shape[at] === Shape.lower)
    return PLACES.get(tokens, at) !== undefined && isGlued(tokens, at) ? 'glued' : undefined;
  if (mark === '-') return isPrefixed(tokens, at) ? 'before' : undefined;
  if ((mark !== '.' && mark !== ',') || at === 0) return undefined;
  const [gap, next] = [tokens.gap[at], at + 1 < tokens.count ? tokens.gap[at + 1] : Gap.line];
  if (gap === Gap.space) {
    const isOfWord = tokens.kind[at - 1] === TokenKind.word || tokens.kind[at - 1] === TokenKind.number;
    // " .net", " .45", " ..."; "arrived .She left".
    const isAlone =
      next !== Gap.none ||
      (mark === '.' && isSentenceBehind(tokens, at + 1)) ||
      (mark === ',' && (tokens.kind[at + 1] === TokenKind.word || isThousands(tokens, at)));
    return isOfWord && isAlone && markAt(tokens, at + 1) !== mark ? 'before' : undefined;
  }
  if (gap !== Gap.none || next !== Gap.none) return undefined;
  // "on Monday,and", "in 2004,but".
  const isBehindWord = isPlain(tokens, at - 1) || (mark === ',' && isNameOrNumber(tokens, at - 1));
  if (!isBehindWord) return undefined;
  if (mark === ',') return isWordBehind(tokens, at + 1) ? 'behind' : undefined;
  // "night.Nobody spoke": no address, no file and no abbreviation.
  const isSentence = isSentenceBehind(tokens, at + 1);
  const isTied = tokens.gap[at - 1] === Gap.none && at > 1 && tokens.kind[at - 2] === TokenKind.mark;
  return isSentence && !isTied && lengthOf(tokens, at - 1) > 2 ? 'behind' : undefined;
}

/** "She left": a word with a capital, and a space behind it. */
function isSentenceBehind(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] === (Shape.capital | Shape.lower) && tokens.gap[at + 1] === Gap.space;
}

/** "anti -war protests". */
function isPrefixed(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== Gap.space || tokens.gap[at + 1] !== Gap.none) return false;
  return tokens.shape[at + 1] === Shape.lower && PREFIXES.get(tokens, at - 1) !== undefined;
}

const PREFIXES = wordList('anti pro non pre post mid ex co multi semi self vice inter counter neo pan quasi ultra');

/** "1 ,200". */
function isThousands(tokens: Tokens, at: number): boolean {
  const isNumber = tokens.kind[at - 1] === TokenKind.number && tokens.kind[at + 1] === TokenKind.number;
  return isNumber && lengthOf(tokens, at - 1) <= 3 && lengthOf(tokens, at + 1) === 3;
}

/** "5,000, 000": not a list, which has no item of zeros. */
function isCutThousands(tokens: Tokens, at: number): boolean {
  const [before, behind] = [at - 1, at + 1];
  if (tokens.kind[before] !== TokenKind.number || tokens.kind[behind] !== TokenKind.number) return false;
  if (tokens.gap[behind] !== Gap.space || markAt(tokens, at) !== ',') return false;
  return /^\d{1,3}(?:,\d{3})*$/.test(textOf(tokens, before)) && textOf(tokens, behind) === '000';
}

/** "5percent", "20for": not "4in", a measure. */
function isGlued(tokens: Tokens, at: number): boolean {
  const isAfter = tokens.kind[at - 1] === TokenKind.number && tokens.gap[at] === Gap.none;
  return isAfter && (tokens.gap[at + 1] !== Gap.none || ',.;:'.includes(markAt(tokens, at + 1) || ' '));
}

function isNameOrNumber(tokens: Tokens, at: number): boolean {
  const isName = tokens.shape[at] === (Shape.capital | Shape.lower) && lengthOf(tokens, at) > 1;
  return (isName || tokens.kind[at] === TokenKind.number) && (at === 0 || tokens.gap[at] !== Gap.none);
}

/** "mother", "a", and no more than a stop or a comma behind it. */
function isWordBehind(tokens: Tokens, at: number): boolean {
  if (!isPlain(tokens, at) && !(isWord(tokens, at, 'a') && tokens.shape[at] === Shape.lower)) return false;
  return tokens.gap[at + 1] !== Gap.none || ',.'.includes(markAt(tokens, at + 1) || ' ');
}

/** A word in small letters. */
function isPlain(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] === Shape.lower && lengthOf(tokens, at) > 1 && !isWord(tokens, at, 'www');
}
