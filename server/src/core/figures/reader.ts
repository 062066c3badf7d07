import { Gap, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import { Begins, ENTRIES, type Entry, entryAt } from './openers.js';
import type { OwnUnits } from './units.js';
import type { FigureWord } from './words.js';

/**
 * Looks at tokens by index for the readers of figures. Every question may be asked of any index: outside the paragraph
 * the answer is "no". The readers ask the same of a token again and again, so what makes a string is remembered.
 */
export class Reader {
  readonly tokens: Tokens;
  readonly count: number;
  /** No word has a capital: a text in lower case throughout. */
  readonly isFolded: boolean;
  readonly ownUnits: OwnUnits | undefined;
  /** Places in `ENTRIES`. */
  readonly #entries: Uint16Array;
  readonly #texts: (string | undefined)[] = [];
  readonly #lowers: (string | undefined)[] = [];

  constructor(tokens: Tokens, ownUnits?: OwnUnits) {
    const { count, shape } = tokens;
    const entries = new Uint16Array(count);
    let shapes = 0;
    for (let index = 0; index < count; index++) {
      shapes |= shape[index] as number;
      entries[index] = entryAt(tokens, index);
    }
    this.tokens = tokens;
    this.ownUnits = ownUnits;
    this.count = count;
    this.isFolded = (shapes & CAPITALS) === 0;
    this.#entries = entries;
    this.#texts.length = count;
    this.#lowers.length = count;
  }

  /** The roles of the token in figures; undefined for other words, for numbers and for most marks. */
  word(index: number): FigureWord | undefined {
    return index < 0 || index >= this.count ? undefined : (ENTRIES[this.#entries[index] as number] as Entry).role;
  }

  /** What kinds of figures may begin at the token: bits of `Begins`. */
  begins(index: number): number {
    return index < 0 || index >= this.count ? Begins.none : (ENTRIES[this.#entries[index] as number] as Entry).begins;
  }

  isNumber(index: number): boolean {
    return this.tokens.kind[index] === TokenKind.number;
  }

  isWord(index: number): boolean {
    return this.tokens.kind[index] === TokenKind.word;
  }

  isMark(index: number, marks: string): boolean {
    const { kind, start, text } = this.tokens;
    if (kind[index] !== TokenKind.mark) return false;
    const code = text.charCodeAt(start[index] as number);
    for (let at = 0; at < marks.length; at++) if (marks.charCodeAt(at) === code) return true;
    return false;
  }

  /** A number of digits alone: no separators, fractions or markup. */
  isPlain(index: number): boolean {
    return this.tokens.shape[index] === Shape.plainNumber;
  }

  /** In UTF-16 code units; 0 outside the paragraph. */
  size(index: number): number {
    return index < 0 || index >= this.count
      ? 0
      : (this.tokens.end[index] as number) - (this.tokens.start[index] as number);
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

export const HYPHENS = '-‐‑–—−';

/** A hyphen with nothing on either side, as in "five-year". */
export function isInnerHyphen(reader: Reader, index: number): boolean {
  return reader.isMark(index, HYPHENS) && reader.glued(index) && reader.glued(index + 1);
}

/** "st", "nd", "rd", "th" after digits. */
export function isOrdinalSuffix(reader: Reader, index: number): boolean {
  return (
    reader.size(index) === 2 &&
    reader.isWord(index) &&
    ORDINAL_SUFFIXES.has(reader.text(index)) &&
    (reader.glued(index) || reader.text(index) === 'th')
  );
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);
