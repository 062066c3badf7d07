import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';

/** "found two failings. The first was …; the second …": a number of things, and how far they are told one by one behind it. */
export interface Enumeration {
  readonly count: Figure;
  readonly told: number;
  /** The last that is told. */
  readonly last: Span;
  /** Nothing is told behind it that might be a further one. */
  readonly isWhole: boolean;
}

/** A stretch of tokens, the last excluded. */
export type Tokened = Pick<Sentence, 'first' | 'last'>;
export type Told = Omit<Enumeration, 'count'>;

/** So many things of a sort, and not too many. */
export function isSmallCount({ kind, value, modifier, unit }: Figure): boolean {
  if (kind !== 'cardinal' || modifier !== 'none' || unit !== null) return false;
  return value !== null && Number.isInteger(value) && value >= 2 && value <= MOST;
}

/** In things. */
const MOST = 10;

/** A verb follows, and no noun: "one was", "the other carried". */
export function goesOnToTell(tokens: Tokens, at: number): boolean {
  return (
    TELLING.get(tokens, at) !== undefined ||
    (tokens.kind[at] === TokenKind.word && /(?:ed|ing)$/.test(lowerOf(tokens, at)))
  );
}

const TELLING = wordList(`
  is was are were has had have will would must may can could should did does in at on from for to went came left took said
  stood drove ran held made died won lost`);

export const DETERMINERS = wordList('a an the its their his her all any no one two');
export const OPENERS: ReadonlySet<string> = new Set([';', ',', '–', '—', '-', ':']);
/** "the first two", "one of three", "in the past three". */
export const OTHER_COUNTS = wordList('first last next past other another of than within after top least most');
/** In tokens, from a number to what tells of it. */
export const MOST_BETWEEN = 8;
