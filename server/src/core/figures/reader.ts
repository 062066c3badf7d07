import { Gap, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import { GLUED_CODE } from './currencies.js';
import { FIGURE_WORDS, type FigureWord, OPENER } from './words.js';

/**
 * Looks at tokens by index for the readers of figures. Every question may be asked of any index: outside the paragraph
 * the answer is "no". The readers ask the same of a token again and again, so what makes a string is remembered.
 */
export class Reader {
  readonly tokens: Tokens;
  readonly count: number;
  /** No word has a capital: a text in lower case throughout. */
  readonly isFolded: boolean;
  readonly #words: (FigureWord | undefined)[];
  readonly #texts: (string | undefined)[];
  readonly #lowers: (string | undefined)[];

  constructor(tokens: Tokens) {
    const { count, kind, shape } = tokens;
    const words = new Array<FigureWord | undefined>(count);
    let shapes = 0;
    for (let index = 0; index < count; index++) {
      const bits = shape[index] as number;
      shapes |= bits;
      words[index] =
        kind[index] === TokenKind.number ? undefined : (FIGURE_WORDS.get(tokens, index) ?? gluedCode(tokens, index));
    }
    this.tokens = tokens;
    this.count = count;
    this.isFolded = (shapes & CAPITALS) === 0;
    this.#words = words;
    this.#texts = new Array(count);
    this.#lowers = new Array(count);
  }

  /** The roles of the token in figures; undefined for other words, for numbers and for most marks. */
  word(index: number): FigureWord | undefined {
    const word = this.#words[index];
    return word === OPENER ? undefined : word;
  }

  /** A figure may begin at the token: a number, a word with a role, or one that may open a figure. */
  opens(index: number): boolean {
    return this.tokens.kind[index] === TokenKind.number || this.#words[index] !== undefined;
  }

  isNumber(index: number): boolean {
    return this.tokens.kind[index] === TokenKind.number;
  }

  isWord(index: number): boolean {
    return this.tokens.kind[index] === TokenKind.word;
  }

  isMark(index: number, marks: string): boolean {
    const { kind, start, text } = this.tokens;
    return kind[index] === TokenKind.mark && marks.includes(text.charAt(start[index] as number));
  }

  /** Nothing stands between the token and the one before it. */
  glued(index: number): boolean {
    return index > 0 && this.tokens.gap[index] === Gap.none;
  }

  /** A word with a capital letter at its beginning or, as in "iPhone", inside. */
  isCapital(index: number): boolean {
    return this.isWord(index) && ((this.tokens.shape[index] as number) & CAPITALS) !== 0;
  }

  text(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return (this.#texts[index] ??= textOf(this.tokens, index));
  }

  lower(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return (this.#lowers[index] ??= lowerOf(this.tokens, index));
  }

  /** The lower-case form is one of `words`. */
  isOneOf(index: number, words: ReadonlySet<string>): boolean {
    return words.has(this.lower(index));
  }
}

const CAPITALS = Shape.capital | Shape.innerCapital;

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
