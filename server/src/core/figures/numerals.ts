import { type Plain, readDigits, readDigitTokens } from './digits.js';
import { addedFraction, countedParts } from './fractions.js';
import { ARTICLES, pluralScale, readNumberWords, readPoint } from './numberWords.js';
import { isInnerHyphen, type Reader } from './reader.js';

/** A number as it stands, with its scale words: tokens up to `next` (excluded). */
export interface Numeral {
  readonly next: number;
  /** null where the words are vague ("dozens") or the digits cannot be read ("2,00"). */
  readonly value: number | null;
  /** One unit in the last stated place; 0 if the value is exact (a fraction). */
  readonly step: number;
  /** The product of the scale words, 1 if there are none. */
  readonly scale: number;
  readonly vague: boolean;
}

/** The number that begins at the token, in digits or words: "1,234.5", "2½", "5 1/4", "one hundred and five", "a dozen". */
export function readNumeral(reader: Reader, index: number): Numeral | undefined {
  const signed = readSigned(reader, index);
  if (signed !== undefined) return signed;
  if (reader.isNumber(index)) return withRest(reader, withScale(reader, readDigitTokens(reader, index), index), index);
  const words = readNumberWords(reader, index);
  if (words === undefined) return readVague(reader, index);
  const mixed = words.beforeAnd > 0 ? countedParts(reader, words) : undefined;
  if (mixed?.value != null && mixed.value > 1) return withMixed(words.beforeAnd, mixed.next, mixed.value);
  const point = isAtOnePoint(reader, index) ? undefined : readPoint(reader, words);
  return withScale(reader, point ?? words, index);
}

/** "-3.2", "+5", ".5", "minus five": a sign or point that begins a word. */
function readSigned(reader: Reader, index: number): Numeral | undefined {
  if (reader.isWord(index)) return readWordSign(reader, index);
  if (!reader.isNumber(index + 1) || !reader.glued(index + 1)) {
    return reader.isMark(index, MINUS) && startsPoint(reader, index + 1)
      ? negated(readPointed(reader, index + 1))
      : undefined;
  }
  if (reader.glued(index) && !reader.isMark(index - 1, '([{“"$£€')) return undefined;
  if (reader.isMark(index, '.')) return readPointed(reader, index);
  if (reader.isNumber(index - 1) || !reader.isMark(index, `${MINUS}+`)) return undefined;
  const numeral = readNumeral(reader, index + 1);
  if (numeral === undefined || numeral.value === null) return undefined;
  // "-20190430-" is no sum.
  if (reader.isMark(numeral.next, MINUS) && reader.glued(numeral.next) && !reader.isWord(numeral.next + 1))
    return undefined;
  return reader.isMark(index, '+') ? numeral : negated(numeral);
}

const MINUS = '-−–';

/** ".5": a point glued to what follows, and to nothing before but a sign. */
function readPointed(reader: Reader, index: number): Numeral | undefined {
  const point = readDigits(`0.${reader.text(index + 1)}`);
  return point === null ? undefined : withScale(reader, { next: index + 2, ...point }, index);
}

function startsPoint(reader: Reader, index: number): boolean {
  return (
    reader.isMark(index, '.') &&
    reader.glued(index) &&
    reader.isNumber(index + 1) &&
    reader.glued(index + 1) &&
    !reader.glued(index - 1)
  );
}

/** "minus five", "negative 12"; not "ten minus five", "plus or minus three", nor "a negative two-year trend". */
function readWordSign(reader: Reader, index: number): Numeral | undefined {
  const word = reader.lower(index);
  if (word !== 'minus' && word !== 'negative') return undefined;
  if (reader.lower(index - 1) === 'or' && reader.lower(index - 2) === 'plus') return undefined;
  if (reader.isNumber(index - 1) || reader.word(index - 1)?.cardinal !== undefined) return undefined;
  if (reader.lower(index + 1) === 'minus' || reader.lower(index + 1) === 'negative') return undefined;
  const numeral = readNumeral(reader, index + 1);
  if (numeral === undefined || numeral.value === null || numeral.value < 0) return undefined;
  const isCount = isInnerHyphen(reader, numeral.next) || reader.word(numeral.next)?.time !== undefined;
  return isCount ? undefined : negated(numeral);
}

function negated(numeral: Numeral | undefined): Numeral | undefined {
  return numeral === undefined || numeral.value === null ? undefined : { ...numeral, value: -numeral.value };
}

/** "at one point two men": a moment. */
function isAtOnePoint(reader: Reader, index: number): boolean {
  const before = reader.lower(index - 1);
  return reader.word(index)?.cardinal === 1 && (before === 'at' || before === 'by' || before === 'from');
}

/** "two million and one half": the fraction is of a million. */
function withMixed(whole: number, next: number, value: number): Numeral {
  const scale = [1e12, 1e9, 1e6].find((size) => whole % size === 0) ?? 1;
  return { next, value: tidy(whole + (value - whole) * scale), step: 0, scale, vague: false };
}

const LARGE = 1e6;

/** The scale words after a number, and the fraction of them: "2.5 million", "two and a half million", "3 million and a half". */
export function withScale(reader: Reader, plain: Plain, index: number): Numeral {
  const before = withFraction(reader, plain, 1, index);
  let next = before.next;
  let scale = 1;
  for (;;) {
    const at = isInnerHyphen(reader, next) ? next + 1 : next;
    const word = reader.word(at)?.scale ?? (at === next ? pluralScale(reader, at) : undefined);
    // "300 thousand million" multiplies, but "5bn trillion" says its scale twice.
    if (word === undefined || word <= scale || scale >= LARGE) break;
    scale *= word;
    next = at + 1;
  }
  const value = before.value === null || scale === 1 ? before.value : tidy(before.value * scale);
  // "two million" carries its scale already.
  const size = scale * (before.step >= 1000 ? before.step : 1);
  const scaled = { next, value, step: before.step * scale, scale: size, vague: false };
  const whole = before === plain ? withFraction(reader, scaled, size, index) : scaled;
  return whole === scaled ? scaled : { ...whole, scale: size, vague: false };
}

function withFraction(reader: Reader, plain: Plain, scale: number, index: number): Plain {
  const { next, value, step } = plain;
  if (value === null || !Number.isInteger(value) || (scale === 1 && step >= 1000)) return plain;
  if (reader.lower(next) !== 'and' && !isInnerHyphen(reader, next)) return plain;
  const fraction = addedFraction(reader, next, index);
  return fraction === undefined
    ? plain
    : { next: fraction.next, value: tidy(value + (value < 0 ? -1 : 1) * fraction.value * scale), step: 0 };
}

function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** "4 thousand 3 hundred and 21": digits with a scale word go on with smaller ones. */
function withRest(reader: Reader, first: Numeral, index: number): Numeral {
  if (first.value === null || first.step !== first.scale || reader.lower(index - 1) === 'between') return first;
  let numeral = first;
  for (let limit = first.scale; limit >= 100; ) {
    const and = reader.lower(numeral.next) === 'and' ? 1 : 0;
    const rest = restAt(reader, numeral.next + and);
    const goesOn = rest !== undefined && (rest.scale > 1 ? rest.scale < limit : and === 1 && limit === 100);
    if (!goesOn || rest.value >= limit) break;
    numeral = { ...numeral, next: rest.next, value: (numeral.value as number) + rest.value, step: rest.step };
    limit = rest.scale;
  }
  return numeral;
}

function restAt(
  reader: Reader,
  index: number,
): { next: number; value: number; step: number; scale: number } | undefined {
  if (reader.isNumber(index)) {
    const { next, value, step, scale } = withScale(reader, readDigitTokens(reader, index), index);
    return value !== null && value > 0 && step >= 1 ? { next, value, step, scale } : undefined;
  }
  const words = ARTICLES.has(reader.lower(index)) ? undefined : readNumberWords(reader, index);
  if (words === undefined || words.value <= 0) return undefined;
  return { next: words.next, value: words.value, step: words.step, scale: words.value >= 100 ? 100 : 1 };
}

/** "dozens", "tens of thousands", "several hundred million", "a few thousand", "a couple of". */
function readVague(reader: Reader, index: number): Numeral | undefined {
  let at = index;
  let scale = reader.word(at)?.vagueScale ?? 0;
  if (scale > 0) {
    at++;
    while (reader.lower(at) === 'of' && reader.word(at + 1)?.vagueScale !== undefined) {
      scale *= reader.word(at + 1)?.vagueScale as number;
      at += 2;
    }
    return vague(at, scale);
  }
  if (reader.lower(at) === 'a') at++;
  const quantifier = reader.lower(at);
  if (quantifier === 'couple' && (reader.lower(at + 1) === 'of' || reader.word(at + 1)?.scale !== undefined)) {
    const next = reader.word(at + 1)?.scale === undefined ? at + 1 : at + 2;
    return vague(next, reader.word(at + 1)?.scale ?? 1);
  }
  if (quantifier !== 'few' && quantifier !== 'several' && quantifier !== 'many') return undefined;
  at++;
  scale = 1;
  for (let word = reader.word(at); word?.scale !== undefined && word.scale > scale; word = reader.word(at)) {
    scale *= word.scale;
    at++;
  }
  return scale > 1 ? vague(at, scale) : undefined;
}

function vague(next: number, scale: number): Numeral {
  return { next, value: null, step: 0, scale, vague: true };
}
