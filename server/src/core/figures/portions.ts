import { readLongParts, readParts } from './fractions.js';
import { ARTICLES, readNumberWords } from './numberWords.js';
import type { Numeral } from './numerals.js';
import { isInnerHyphen, type Reader } from './reader.js';

/** Part of a unit or scale: the number that it makes, and the token at which the unit stands. */
export interface Portion {
  readonly numeral: Numeral;
  readonly at: number;
}

/**
 * "half a mile", "a quarter million", "three-quarters of a percentage point", "half-litre": what stands at `at` decides
 * whether it is an amount. Undefined where the words are no fraction.
 */
export function readPortion(reader: Reader, index: number): Portion | undefined {
  const article = ARTICLES.has(reader.lower(index));
  const counted = article || reader.word(index)?.cardinal === undefined ? undefined : readNumberWords(reader, index);
  const over = counted?.value ?? 1;
  const first = article ? index + 1 : (counted?.next ?? index);
  const at = isInnerHyphen(reader, first) && counted !== undefined ? first + 1 : first;
  const part = readParts(reader, at) ?? (counted === undefined ? undefined : readLongParts(reader, at));
  if (part === undefined || part.plural !== over > 1 || over < 1 || over >= part.parts) return undefined;
  if (counted === undefined && !article && isNamedPart(reader, index)) return undefined;
  const unit = unitAfter(reader, part.next, part.parts, article, counted !== undefined);
  if (unit === undefined) return undefined;
  const scale = reader.word(unit)?.scale ?? 1;
  const value = Number(((over / part.parts) * scale).toPrecision(15));
  return { numeral: { next: unit, value, step: 0, scale, vague: false }, at: scale === 1 ? unit : unit + 1 };
}

/** The token of the unit: "half a mile", "half of a mile", "half mile", "half-mile"; only halves and quarters go without "of". */
function unitAfter(
  reader: Reader,
  next: number,
  parts: number,
  article: boolean,
  counted: boolean,
): number | undefined {
  const word = reader.lower(next);
  if (word === 'of')
    return ARTICLES.has(reader.lower(next + 1)) || reader.lower(next + 1) === 'one' ? next + 2 : undefined;
  if (parts !== 2 && parts !== 4 && !counted) return undefined;
  // "a half-mile walk": the article is the walk's.
  if (isInnerHyphen(reader, next)) return article ? undefined : next + 1;
  if (!ARTICLES.has(word)) return next;
  return article || counted ? undefined : next + 1;
}

/** "second half", "the last quarter". */
function isNamedPart(reader: Reader, index: number): boolean {
  return reader.word(index - 1)?.ordinal !== undefined || reader.isOneOf(index - 1, NAMING);
}

const NAMING: ReadonlySet<string> = new Set('other latter last next one this that each better former past'.split(' '));
