import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { Rare, rareIn } from '../characters.js';
import {
  isCapitalised,
  isCurrencySign,
  isInListBefore,
  markAt,
  percentUnitAt,
  SIGNS,
  scaleAt,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'placeholder-left-in',
  group: 'incomplete-figures',
  scope: 'paragraph',
  needs: {
    words: () => BEGINNINGS,
    where: (tokens, index) => tokens.kind[index + 1] !== TokenKind.number || !isCurrencySign(markAt(tokens, index)),
  },
  severity: 'error',
  summary: 'A mark that was to be replaced before publication, such as “TK”, “$X million” or “{{amount}}”.',
  messages: { left: '“{placeholder}” was to be replaced.' },
  fixes: {},
  *check({ tokens }) {
    const hasBrackets = (rareIn(tokens) & Rare.bracket) !== 0;
    for (let index = 0; index < tokens.count; index++) {
      const last = BEGINNINGS.glance(tokens, index) === undefined ? -1 : placeholderEnd(tokens, index, hasBrackets);
      if (last < 0) continue;
      const { start, end } = spanOf(tokens, index, last);
      yield { start, end, message: 'left', data: { placeholder: tokens.text.slice(start, end) } };
      index = last;
    }
  },
});

/** The last token of a placeholder that begins at `index`; -1 if none does. */
function placeholderEnd(tokens: Tokens, index: number, hasBrackets: boolean): number {
  if (tokens.kind[index] === TokenKind.word) {
    if (isWord(tokens, index, 'lorem')) return isWord(tokens, index + 1, 'ipsum') ? index + 1 : -1;
    if (((tokens.shape[index] as number) & Shape.capital) === 0) return valueLeft(tokens, index);
    return isToComeMark(tokens, index) || isCrosses(tokens, index) || isNotANumber(tokens, index) ? index : -1;
  }
  if (!hasBrackets || tokens.kind[index] !== TokenKind.mark) return -1;
  const mark = markAt(tokens, index);
  if (isCurrencySign(mark)) {
    if (isUnknownAmount(tokens, index)) return index + 1;
    return mark === '$' && markAt(tokens, index + 1) === '{' && touchesPrevious(tokens, index + 1)
      ? slotEnd(tokens, index + 1, '}')
      : -1;
  }
  if (mark === '{') {
    const doubled = markAt(tokens, index + 1) === '{' && touchesPrevious(tokens, index + 1);
    const end = slotEnd(tokens, doubled ? index + 1 : index, '}');
    return doubled && end >= 0 && markAt(tokens, end + 1) === '}' ? end + 1 : end;
  }
  return mark === '[' ? bracketEnd(tokens, index) : -1;
}

/** "TK", not "TK Maxx", "Mr TK" and "TK-421". */
function isToComeMark(tokens: Tokens, index: number): boolean {
  const text = textOf(tokens, index);
  if (text !== 'TK' && text !== 'TKTK' && text !== 'TKK') return false;
  if (touchesPrevious(tokens, index + 1) && JOINS.has(markAt(tokens, index + 1))) return false;
  if (touchesPrevious(tokens, index) && JOINS.has(markAt(tokens, index - 1))) return false;
  const isNamed = tokens.gap[index + 1] === Gap.space && isCapitalised(tokens, index + 1);
  return !isNamed && !(isCapitalised(tokens, index - 1) && TITLES.get(tokens, index - 1) !== undefined);
}

/** "XX percent", "XXX million people"; not "XX chromosome" and "Super Bowl XX". */
function isCrosses(tokens: Tokens, index: number): boolean {
  const text = textOf(tokens, index);
  if (text !== 'XX' && text !== 'XXX' && text !== 'XXXX') return false;
  // "aged XX", and "in XXX," which is no film if nobody stars in it.
  const isClosed = index + 1 >= tokens.count || tokens.kind[index + 1] === TokenKind.mark;
  if (isClosed && AGES.get(tokens, index - 1) !== undefined) return true;
  if (isClosed && text !== 'XX' && ON.get(tokens, index - 1) !== undefined) {
    return !isInListBefore(tokens, index, FILMS, 10, 0);
  }
  return scaleAt(tokens, index + 1) !== undefined || percentUnitAt(tokens, index + 1) >= 0;
}

function isNotANumber(tokens: Tokens, index: number): boolean {
  return textOf(tokens, index) === 'NaN';
}

/** "undefined million", "null percent": what a program writes for want of a value. */
function valueLeft(tokens: Tokens, index: number): number {
  if (NO_VALUES.get(tokens, index) === undefined) return -1;
  return scaleAt(tokens, index + 1) !== undefined || percentUnitAt(tokens, index + 1) >= 0 ? index : -1;
}

/** "$X million", "£XX", "$TK". */
function isUnknownAmount(tokens: Tokens, sign: number): boolean {
  if (!touchesPrevious(tokens, sign + 1) || tokens.kind[sign + 1] !== TokenKind.word) return false;
  const text = textOf(tokens, sign + 1);
  if (/^(?:XX+|TK+|TKTK|NaN)$/.test(text)) return true;
  return text === 'X' && (scaleAt(tokens, sign + 2) !== undefined || percentUnitAt(tokens, sign + 2) >= 0);
}

/** "{{amount}}", "${total}", "{first_name}": one name between braces. */
function slotEnd(tokens: Tokens, brace: number, closer: string): number {
  for (let at = brace + 1; at <= brace + MAX_SLOT; at++) {
    // "\hat { f }" is mathematics.
    if (at === brace + 1 && !touchesPrevious(tokens, at)) return -1;
    if (markAt(tokens, at) === closer) return at > brace + 1 ? at : -1;
    const isName = tokens.kind[at] === TokenKind.word || ['_', '.', '-'].includes(markAt(tokens, at));
    if (!isName) return -1;
  }
  return -1;
}

/** "[CQ NAME W/ CITY HALL]": what a desk tells another in capitals. */
function isDeskNote(tokens: Tokens, bracket: number): boolean {
  return textOf(tokens, bracket + 1) === 'CQ';
}

/** "[name]", "[amount TK]", "[insert quote here]"; not "[sic]", "[the mayor]" and "[1]". */
function bracketEnd(tokens: Tokens, bracket: number): number {
  const isNote = isDeskNote(tokens, bracket);
  let isKnown = isNote;
  for (let at = bracket + 1; at <= bracket + (isNote ? MAX_NOTE : MAX_SLOT); at++) {
    if (markAt(tokens, at) === ']') return isKnown ? at : -1;
    if (isNote) continue;
    if (tokens.kind[at] !== TokenKind.word) return -1;
    const isOpener = at === bracket + 1 && OPENERS.get(tokens, at) !== undefined;
    const isAlone = at === bracket + 1 && markAt(tokens, at + 1) === ']' && SLOTS.get(tokens, at) !== undefined;
    const isLast = markAt(tokens, at + 1) === ']' && (lowerOf(tokens, at) === 'tk' || isWord(tokens, at, 'here'));
    isKnown ||= isOpener || isAlone || isLast;
  }
  return -1;
}

/** Longest slot, in tokens. */
const MAX_SLOT = 6;
const MAX_NOTE = 12;

const AGES = wordList('aged age');

const ON = wordList('in on at by from until since about around of');

const FILMS = wordList(`
  film films movie movies star stars starred starring role roles sequel directed album song played plays size diesel rated
  rating site sites`);

const JOINS: ReadonlySet<string> = new Set(['-', '/', '&', '_']);

const TITLES = wordList('mr mrs ms dr dj mc');

const NO_VALUES = wordList('undefined null nan');

/** What a placeholder may begin with. */
const BEGINNINGS = wordList(['tk tktk tkk xx xxx xxxx lorem { [', ...NO_VALUES.words, ...SIGNS.words].join(' '));

const OPENERS = wordList('insert todo tk tbd tbc fill currency');

/** What stands alone in brackets where a value is to come. */
const SLOTS = wordList(`
  amount name names date city town place number figure figures currency source title age link quote photo caption headline
  company organisation organization xx xxx value percent percentage year month day time price total`);
