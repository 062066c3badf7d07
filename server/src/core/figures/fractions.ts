import { type Plain, readSlash } from './digits.js';
import { ARTICLES, lastWordAfter, type NumberWords, readNumberWords, withLast } from './numberWords.js';
import { isInnerHyphen, type Reader } from './reader.js';

/** The denominator of a fraction in words; its tokens end at `next`. */
export interface Parts {
  readonly parts: number;
  readonly plural: boolean;
  readonly next: number;
}

/** The parts of a whole that stand at the token: "thirds" 3, "hundredth" 100, "twenty-firsts" 21. */
export function readParts(reader: Reader, index: number): Parts | undefined {
  const word = reader.word(index);
  const text = reader.lower(index);
  if (word?.fraction !== undefined) {
    const plural = text.endsWith('s');
    return { parts: word.fraction, plural, next: index + 1 };
  }
  const tens = word?.cardinal;
  if (tens === undefined || tens < 20) return undefined;
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const ones = reader.word(at);
  const part = ones?.fraction ?? ONES.get(reader.lower(at));
  return part === undefined || part > 9 || part === 2
    ? undefined
    : { parts: tens + part, plural: reader.lower(at).endsWith('s'), next: at + 1 };
}

/** A denominator of several words after its number: "one one-hundredth" 100, "two ten-thousandths" 10,000. */
export function readLongParts(reader: Reader, index: number): Parts | undefined {
  if (reader.word(index)?.cardinal === undefined) return undefined;
  const words = readNumberWords(reader, index);
  if (words === undefined) return undefined;
  const at = lastWordAfter(reader, words);
  const parts = withLast(words, reader.word(at)?.fraction ?? 0);
  return parts === undefined ? undefined : { parts, plural: reader.lower(at).endsWith('s'), next: at + 1 };
}

const ONES: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['firsts', 1],
  ['second', 2],
  ['seconds', 2],
]);

/**
 * The fraction that a number in words counts: "two-thirds", "one eighth", "twenty-three fifths"; and "one hundred and
 * three quarters", where what stands after "and" is less than a whole.
 */
export function countedParts(reader: Reader, words: NumberWords): Plain | undefined {
  const at = isInnerHyphen(reader, words.next) ? words.next + 1 : words.next;
  const denominator = readParts(reader, at);
  if (denominator === undefined) return undefined;
  const { parts, plural, next } = denominator;
  const over = words.value - words.beforeAnd;
  if (plural !== over > 1 || over < 1) return undefined;
  const isMixed = words.beforeAnd > 0 && over < parts;
  return { next, value: isMixed ? words.beforeAnd + over / parts : words.value / parts, step: 0 };
}

/** "and a half", "and three fifths", "and 1/2" after a number: what is added to it, in units of the number's last scale. */
export function addedFraction(
  reader: Reader,
  next: number,
  first: number,
): { next: number; value: number } | undefined {
  // "three-and-a-half" has its hyphens between.
  const hyphen = isInnerHyphen(reader, next);
  const and = hyphen ? next + 1 : next;
  if (reader.lower(and) !== 'and' || reader.lower(first - 1) === 'between') return undefined;
  const at = hyphen ? and + 2 : and + 1;
  if (ARTICLES.has(reader.lower(at))) {
    const part = readParts(reader, hyphen ? at + 2 : at + 1);
    if (part === undefined || part.plural) return undefined;
    return part.parts === 2 || part.parts === 4 || endsPhrase(reader, part.next)
      ? { next: part.next, value: 1 / part.parts }
      : undefined;
  }
  const slash = readSlash(reader, at);
  if (slash?.value != null) return { next: slash.next, value: slash.value };
  const over = readNumberWords(reader, at);
  const part = over === undefined ? undefined : countedParts(reader, over);
  return part?.value == null || part.value >= 1 ? undefined : { next: part.next, value: part.value };
}

/** Nothing that an ordinal would belong to: "forty-two and a third", but "and a third man". */
export function endsPhrase(reader: Reader, index: number): boolean {
  return !reader.isWord(index) || reader.lower(index) === 'of' || reader.word(index)?.scale !== undefined;
}
