import { createDraft, type Draft } from './draft.js';
import { readNumeral } from './numerals.js';
import type { Reader } from './reader.js';

/** "aged 56", "age 56", "at the age of 56", "Mary Hill, 42, said"; "42-year-old" is read with the durations. */
export function readAge(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index) === 'aged') {
    const age = ageAt(reader, index + 1);
    return age === undefined ? undefined : { ...age, first: index };
  }
  if (reader.lower(index) === 'age') {
    const age =
      reader.lower(index - 1) === 'the' || reader.isOneOf(index + 1, ONES) ? undefined : ageAt(reader, index + 1);
    return age === undefined ? undefined : { ...age, first: index };
  }
  if (reader.isNumber(index) ? !isAfterAge(reader, index) && !isInCommas(reader, index) : !isAfterAge(reader, index)) {
    return undefined;
  }
  return ageAt(reader, index);
}

/** "that age one expects". */
const ONES: ReadonlySet<string> = new Set(['one']);

const OLDEST = 120;

function ageAt(reader: Reader, index: number): Draft | undefined {
  const numeral = readNumeral(reader, index);
  if (numeral?.value == null || numeral.scale > 1 || numeral.value < 0 || numeral.value > OLDEST) return undefined;
  const draft = createDraft(index, numeral.next, 'age');
  draft.value = numeral.value;
  draft.step = numeral.step;
  draft.unit = 'year';
  return draft;
}

function isAfterAge(reader: Reader, index: number): boolean {
  const before = reader.lower(index - 1);
  if (before === 'of') return reader.lower(index - 2) === 'age' || reader.lower(index - 2) === 'ages';
  return (before === 'age' || before === 'ages') && reader.lower(index - 2) !== 'the';
}

/** A number between commas after a name. */
function isInCommas(reader: Reader, index: number): boolean {
  if (!reader.isMark(index - 1, ',') || !reader.isMark(index + 1, ',')) return false;
  if (!reader.isCapital(index - 2) || !reader.isCapital(index - 3) || reader.word(index - 2) !== undefined)
    return false;
  return reader.isPlain(index) && reader.size(index) === 2 && Number(reader.text(index)) >= 10;
}
