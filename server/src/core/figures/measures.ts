import { createDraft, type Draft, fill } from './draft.js';
import { type Numeral, readNumeral } from './numerals.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { unitNameAt, unitSize } from './units.js';
import { NOUN_STOPPERS } from './words.js';

/** "190 kilometers", "5kg", "20 (kg)", "5 feet 4 inches", "6'2\"", "10 degrees below zero". */
export function readMeasure(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const tall = readFeetAndInches(reader, index, numeral);
  if (tall !== undefined) return tall;
  const of = numeral.vague && reader.lower(at) === 'of' ? at + 1 : at;
  const unit = unitAt(reader, numeral, of);
  if (unit === undefined) return readBelowZero(reader, index, numeral, at);
  const draft = createDraft(index, unit.next, 'measure');
  fill(draft, numeral);
  const isDaily = unit.value.endsWith(DAILY);
  draft.unit = isDaily ? unit.value.slice(0, -DAILY.length) : unit.value;
  if (isDaily) draft.per = 'day';
  if (reader.lower(draft.last) === 'below' && reader.lower(draft.last + 1) === 'zero' && numeral.value !== null) {
    draft.last += 2;
    draft.value = -numeral.value;
    return draft;
  }
  return withSmaller(reader, draft);
}

/** "bpd", "tpd". */
const DAILY = '-per-day';

interface Unit {
  readonly value: string;
  readonly next: number;
}

/** The unit that stands at the token, after a number. */
export function unitAt(reader: Reader, numeral: Numeral, at: number): Unit | undefined {
  const odd = readInches(reader, numeral, at) ?? readWordUnit(reader, numeral, at);
  if (odd !== undefined) return odd;
  const bracketed = reader.isMark(at, '([{<') ? unitNameAt(reader, at + 1) : undefined;
  if (bracketed !== undefined) {
    const closing = CLOSING.get(reader.text(at));
    const isWhole = reader.text(bracketed.next) === closing && reader.text(at + 1).length > 1;
    return isWhole ? { value: bracketed.value, next: bracketed.next + 1 } : undefined;
  }
  const unit = unitNameAt(reader, at);
  if (unit === undefined) return undefined;
  return unit.next === at + 1 && reader.text(at).length === 1 && !isLetterUnit(reader, at) ? undefined : unit;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

/** A letter is a unit if it hangs on its digits ("20C", "100t"); these few also after a space ("2 l"). */
function isLetterUnit(reader: Reader, at: number): boolean {
  if (reader.isMark(at, '°')) return true;
  const isRate = reader.isMark(at + 1, '/') && reader.isWord(at + 2) && reader.glued(at + 2);
  if (reader.glued(at + 1) && !reader.isMark(at + 1, '.,;:)') && !isRate) return false;
  if (reader.glued(at)) return true;
  if (isPairedDegree(reader, at)) return true;
  // "2 t shirts".
  return reader.isNumber(at - 1) && SPACED_LETTERS.has(reader.text(at)) && !reader.isOneOf(at + 1, LETTERED);
}

/** "104 F (40 C)": each shows the other. */
function isPairedDegree(reader: Reader, at: number): boolean {
  if (!DEGREES.has(reader.text(at))) return false;
  if (reader.isMark(at + 1, '(')) {
    const number = reader.isNumber(at + 2) ? at + 2 : at + 3;
    return reader.isNumber(number) && DEGREES.has(reader.text(number + 1)) && reader.isMark(number + 2, ')');
  }
  if (!reader.isMark(at + 1, ')')) return false;
  const opening = reader.isMark(at - 2, '(') ? at - 2 : at - 3;
  return reader.isMark(opening, '(') && BEFORE_DEGREES.has(reader.text(opening - 1));
}

const DEGREES: ReadonlySet<string> = new Set(['C', 'F']);
const BEFORE_DEGREES: ReadonlySet<string> = new Set(['C', 'F', 'Celsius', 'Fahrenheit', 'degrees']);

const LETTERED: ReadonlySet<string> = new Set(
  'shirt shirts cell cells bone bones junction junctions test tests'.split(' '),
);

const SPACED_LETTERS: ReadonlySet<string> = new Set(['l', 'L', 'g', 'm', 'W', 'V', 't']);

/** Units that are other words or units too: "12 ft 2 in", "3/4 cup", "2 cups of sugar", "14 stone", "985 mb". */
function readWordUnit(reader: Reader, numeral: Numeral, at: number): Unit | undefined {
  const after = at + 1;
  switch (reader.lower(at)) {
    case 'in': {
      const ends = after >= reader.count || reader.isMark(after, ').;');
      // "30 in × 21 in".
      const isSide = reader.isMark(after, '×x') && reader.isNumber(after + 1);
      return ((ends || isSide) && reader.isNumber(at - 1)) || reader.isOneOf(after, SIZES)
        ? { value: 'inch', next: after }
        : undefined;
    }
    case 'bar':
      // "(2.2 bar)".
      return reader.isMark(after, ')') && reader.isMark(at - 2, '(') ? { value: 'bar', next: after } : undefined;
    case 'cup':
    case 'cups':
      return (numeral.step === 0 && numeral.value !== null) || (reader.lower(after) === 'of' && !reader.isCapital(at))
        ? { value: 'cup', next: after }
        : undefined;
    case 'mb': {
      if (reader.text(at) !== 'mb') return undefined;
      // Megabytes, but for what the air weighs.
      const isPressure = numeral.value !== null && numeral.value > 850 && numeral.value < 1100;
      return { value: isPressure ? 'millibar' : 'megabyte', next: after };
    }
    case 'st': {
      const isWeight = reader.isNumber(after) && reader.isOneOf(after + 1, POUNDS);
      return isWeight ? { value: 'stone', next: after } : undefined;
    }
    case 'stone':
      return !reader.isWord(after) || NOUN_STOPPERS.get(reader.tokens, after) !== undefined
        ? { value: 'stone', next: after }
        : undefined;
    default:
      return undefined;
  }
}

const POUNDS: ReadonlySet<string> = new Set(['lb', 'lbs', 'pound', 'pounds']);

const SIZES: ReadonlySet<string> = new Set('thick long wide tall high deep diameter'.split(' '));

/** 13.3" outside quotation marks, and 5''. */
function readInches(reader: Reader, numeral: Numeral, at: number): Unit | undefined {
  if (reader.isMark(at, '"') && !reader.glued(at) && reader.isOneOf(at + 1, SIZES))
    return { value: 'inch', next: at + 1 };
  // "5' tall".
  const isFeet = reader.isMark(at, "'′") && reader.glued(at) && reader.isNumber(at - 1);
  if (isFeet && reader.isOneOf(at + 1, SIZES)) return { value: 'foot', next: at + 1 };
  const isDoubled = reader.isMark(at, PRIMES) && reader.text(at + 1) === reader.text(at) && reader.glued(at + 1);
  if (isDoubled && reader.glued(at) && reader.isNumber(at - 1)) return { value: 'inch', next: at + 2 };
  if (!reader.isMark(at, '"″') || !reader.glued(at) || reader.glued(at + 1) || !reader.isNumber(at - 1))
    return undefined;
  const inches = { value: 'inch', next: at + 1 };
  if (numeral.scale > 1 || reader.isMark(at, '″')) return numeral.scale > 1 ? undefined : inches;
  for (let before = at - 1; before > at - MAX_QUOTATION; before--) {
    if (reader.isMark(before, '"')) return reader.glued(before) && reader.isNumber(before - 1) ? inches : undefined;
  }
  return inches;
}

const PRIMES = "'’′";

/** Tokens to look back for an opening quotation mark. */
const MAX_QUOTATION = 60;

/** 6'2" as it stands in one token, and 6' 2". */
function readFeetAndInches(reader: Reader, index: number, numeral: Numeral): Draft | undefined {
  const inches = reader.isNumber(index + 2) ? Number(reader.text(index + 2)) : Number.NaN;
  const areApart = reader.isMark(index + 1, PRIMES) && reader.glued(index + 1) && reader.isMark(index + 3, '"″”');
  if (areApart && reader.glued(index + 3) && numeral.value !== null && numeral.value <= MOST_FEET && inches < 12) {
    const apart = createDraft(index, index + 4, 'measure');
    apart.unit = 'foot';
    apart.value = numeral.value + inches / 12;
    apart.step = 1 / 12;
    return apart;
  }
  if (numeral.value !== null || !reader.isNumber(index)) return undefined;
  const parts = /^([3-8])['’](\d|1[01])$/.exec(reader.text(index));
  if (parts === null) return undefined;
  const marked = reader.isMark(index + 1, '"″”') && reader.glued(index + 1);
  const draft = createDraft(index, marked ? index + 2 : index + 1, 'measure');
  draft.unit = 'foot';
  draft.value = Number(parts[1]) + Number(parts[2]) / 12;
  draft.step = 1 / 12;
  return draft;
}

/** Of somebody's height. */
const MOST_FEET = 8;

/** "2 below zero". */
function readBelowZero(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  if (reader.lower(at) !== 'below' || reader.lower(at + 1) !== 'zero' || numeral.value === null) return undefined;
  const draft = createDraft(index, at + 2, 'measure');
  fill(draft, numeral);
  draft.value = -numeral.value;
  draft.unit = 'degree';
  return draft;
}

/** The smaller units that go on with a measure: "5 feet 4 inches", "7 ft and 10 in", "3 kg 200 g". */
function withSmaller(reader: Reader, draft: Draft): Draft {
  let smallest = draft.unit as string;
  // "a mile and a half".
  if (
    reader.lower(draft.last) === 'and' &&
    reader.lower(draft.last + 1) === 'a' &&
    reader.lower(draft.last + 2) === 'half'
  ) {
    if (draft.value === null || draft.scale !== 1 || !Number.isInteger(draft.value)) return draft;
    draft.value += 0.5;
    draft.step = 0.1;
    draft.last += 3;
    return draft;
  }
  for (let parts = 1; parts < MAX_PARTS; parts++) {
    const at = nextPart(reader, draft.last);
    const whole = unitSize(smallest);
    if (
      draft.value === null ||
      draft.scale !== 1 ||
      whole === undefined ||
      (!reader.isNumber(at) && reader.word(at)?.cardinal === undefined)
    )
      break;
    const rest = readNumeral(reader, at);
    if (rest?.value != null && isInches(reader, draft, rest)) {
      draft.value = Number((draft.value + rest.value / 12).toPrecision(12));
      draft.step = 1 / 12;
      draft.last = rest.next;
      break;
    }
    const unit = rest?.value == null || rest.value < 0 || rest.scale !== 1 ? undefined : restUnit(reader, rest);
    const size = unit === undefined ? undefined : unitSize(unit.value);
    if (rest?.value == null || unit === undefined || size === undefined) break;
    // "20 hectares, 50 acres" are two measures.
    if (size.isMetric !== whole.isMetric) break;
    const ratio = whole.factor / size.factor;
    const isDecimal = Number.isInteger(Math.log10(ratio));
    if (size.base !== whole.base || ratio < 1.5 || (isDecimal && rest.value >= ratio)) break;
    // "2 km and 500 m", "2 km, 500 m", but a list of doses is none.
    const isPlain = draft.value < 100 && (Number.isInteger(draft.value) || parts > 1) && Number.isInteger(rest.value);
    const isLength = parts > 1 || whole.base === 'meter';
    if (isDecimal && (!isPlain || (reader.isMark(draft.last, ',') && !isLength))) break;
    const factor = size.factor / (unitSize(draft.unit as string)?.factor ?? size.factor);
    draft.value = Number((draft.value + rest.value * factor).toPrecision(12));
    draft.step = rest.step * factor;
    draft.last = unit.next;
    smallest = unit.value;
  }
  return draft;
}

const MAX_PARTS = 4;

/** "6-foot-4", "6ft 4,": how tall somebody is. */
function isInches(reader: Reader, { value, unit, last }: Draft, rest: Numeral): boolean {
  if (unit !== 'foot' || value === null || value > MOST_FEET || rest.scale !== 1 || !Number.isInteger(rest.value))
    return false;
  if ((rest.value as number) < 0 || (rest.value as number) > 11) return false;
  const isHyphenated = isInnerHyphen(reader, last) && !isInnerHyphen(reader, rest.next);
  return isHyphenated
    ? !reader.glued(rest.next) || reader.isMark(rest.next, '.,;)')
    : reader.isMark(rest.next, ',(') && reader.lower(last - 1) === 'ft';
}

/** After a hyphen, "and", a comma ("6 feet, 4 inches"), the stop of "ft." or nothing. */
function nextPart(reader: Reader, last: number): number {
  if (reader.isMark(last, '.') && reader.glued(last) && reader.lower(last - 1) === 'ft') return last + 1;
  if (reader.isMark(last, ',') && reader.lower(last + 1) === 'and') return last + 2;
  return reader.lower(last) === 'and' || reader.isMark(last, ',') || isInnerHyphen(reader, last) ? last + 1 : last;
}

function restUnit(reader: Reader, { next }: Numeral): Unit | undefined {
  const at = isInnerHyphen(reader, next) ? next + 1 : next;
  if (reader.isMark(at, PRIMES) && reader.glued(at)) return { value: 'foot', next: at + 1 };
  if (reader.isMark(at, '"″') && reader.glued(at)) return { value: 'inch', next: at + 1 };
  if (reader.lower(at) === 'in' && !reader.isNumber(at + 1) && !reader.isCapital(at + 1))
    return { value: 'inch', next: at + 1 };
  const unit = unitNameAt(reader, at);
  return unit !== undefined && unit.next === at + 1 && reader.text(at).length === 1 && !isLetterUnit(reader, at)
    ? undefined
    : unit;
}
