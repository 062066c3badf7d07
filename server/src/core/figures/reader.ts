import { Gap, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import { GLUED_CODE } from './currencies.js';
import { FIGURE_WORDS, type FigureWord, OPENER } from './words.js';

/**
 * Looks at tokens by index for the readers of figures. Every question may be asked of any index: outside the paragraph
 * the answer is "no".
 */
export interface Reader {
  readonly tokens: Tokens;
  readonly count: number;
  /** No word has a capital: a text in lower case throughout. */
  readonly isFolded: boolean;
  /** The roles of the token in figures; undefined for other words, for numbers and for most marks. */
  word(index: number): FigureWord | undefined;
  /** A figure may begin at the token: a number, a word with a role, or one that may open a figure. */
  opens(index: number): boolean;
  isNumber(index: number): boolean;
  isWord(index: number): boolean;
  isMark(index: number, marks: string): boolean;
  /** Nothing stands between the token and the one before it. */
  glued(index: number): boolean;
  /** A word with a capital letter at its beginning or, as in "iPhone", inside. */
  isCapital(index: number): boolean;
  text(index: number): string;
  lower(index: number): string;
  /** The lower-case form is one of `words`. */
  isOneOf(index: number, words: ReadonlySet<string>): boolean;
}

export function createReader(tokens: Tokens): Reader {
  const { count, kind, gap, shape, start, text } = tokens;
  const words: (FigureWord | undefined)[] = [];
  for (let index = 0; index < count; index++) words.push(FIGURE_WORDS.get(tokens, index) ?? gluedCode(tokens, index));
  const isFolded = !shape.some((bits) => (bits & (Shape.capital | Shape.innerCapital)) !== 0);
  const lower = (index: number) => (index < 0 || index >= count ? '' : lowerOf(tokens, index));
  return {
    tokens,
    count,
    isFolded,
    lower,
    word: (index) => (words[index] === OPENER ? undefined : words[index]),
    opens: (index) => kind[index] === TokenKind.number || words[index] !== undefined,
    isNumber: (index) => kind[index] === TokenKind.number,
    isWord: (index) => kind[index] === TokenKind.word,
    isMark: (index, marks) => kind[index] === TokenKind.mark && marks.includes(text.charAt(start[index] as number)),
    glued: (index) => index > 0 && gap[index] === Gap.none,
    isCapital: (index) =>
      kind[index] === TokenKind.word && ((shape[index] as number) & (Shape.capital | Shape.innerCapital)) !== 0,
    text: (index) => (index < 0 || index >= count ? '' : textOf(tokens, index)),
    isOneOf: (index, set) => set.has(lower(index)),
  };
}

/** "USD115" may begin a figure; few words have both capitals and digits. */
function gluedCode(tokens: Tokens, index: number): FigureWord | undefined {
  const bits = Shape.capital | Shape.digit;
  if (((tokens.shape[index] as number) & bits) !== bits) return undefined;
  return GLUED_CODE.test(textOf(tokens, index)) ? OPENER : undefined;
}

export const HYPHENS = '-‐‑–—−';

/** A hyphen with nothing on either side, as in "five-year". */
export function isInnerHyphen(reader: Reader, index: number): boolean {
  return reader.isMark(index, HYPHENS) && reader.glued(index) && reader.glued(index + 1);
}

/** "st", "nd", "rd", "th" after digits. */
export function isOrdinalSuffix(reader: Reader, index: number): boolean {
  return (
    reader.isWord(index) &&
    ORDINAL_SUFFIXES.has(reader.text(index)) &&
    (reader.glued(index) || reader.text(index) === 'th')
  );
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);
