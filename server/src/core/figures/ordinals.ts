import { createDraft, type Draft } from './draft.js';
import { lastWordAfter, readNumberWords, withLast } from './numberWords.js';
import type { Numeral } from './numerals.js';
import { isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';

/** "22nd", "15,599 th": digits and their suffix. */
export function readDigitOrdinal(reader: Reader, index: number, numeral: Numeral): Draft | undefined {
  if (numeral.value === null || !reader.isNumber(numeral.next - 1) || !isOrdinalSuffix(reader, numeral.next)) {
    return undefined;
  }
  const draft = createDraft(index, numeral.next + 1, 'ordinal');
  draft.value = numeral.value;
  draft.step = numeral.step;
  return draft;
}

/** "twenty-first", "one hundred and twenty-fifth", "ten-thousandth": a number in words whose last word is an ordinal. */
export function readCompoundOrdinal(reader: Reader, index: number): Draft | undefined {
  const words = readNumberWords(reader, index);
  if (words === undefined) return undefined;
  const joined = lastWordAfter(reader, words);
  const value = withLast(words, reader.word(joined)?.ordinal ?? 0);
  if (value === undefined) return undefined;
  const draft = createDraft(index, joined + 1, 'ordinal');
  draft.value = value;
  // "twenty first-half minutes".
  return isInnerHyphen(reader, joined + 1) && joined === words.next && !NEXT_HYPHEN.has(reader.lower(joined + 2))
    ? undefined
    : draft;
}

const NEXT_HYPHEN: ReadonlySet<string> = new Set([
  'ranked',
  'placed',
  'seeded',
  'largest',
  'biggest',
  'highest',
  'floor',
]);

/** "first", "seventieth". */
export function readOrdinalWord(reader: Reader, index: number): Draft | undefined {
  const ordinal = reader.word(index)?.ordinal;
  // "eight frames per second".
  if (ordinal === undefined || reader.lower(index - 1) === 'per') return undefined;
  const draft = createDraft(index, index + 1, 'ordinal');
  draft.value = ordinal;
  return draft;
}
