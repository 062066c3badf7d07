import { createDraft, type Draft, fill } from './draft.js';
import { readDuration } from './durations.js';
import { withLetterScale } from './letters.js';
import { readMeasure } from './measures.js';
import { readMoneyByName, readMoneyBySign } from './money.js';
import { readFraction } from './multiples.js';
import { ARTICLES } from './numberWords.js';
import { type Numeral, readNumeral } from './numerals.js';
import { Begins } from './openers.js';
import { readCompoundOrdinal, readDigitOrdinal } from './ordinals.js';
import { readPortion } from './portions.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { readSingle } from './singles.js';

/** The amount that begins at the token: money, a percentage, a measure, or a bare number. */
export function readAmount(reader: Reader, index: number): Draft | undefined {
  if (ARTICLES.has(reader.lower(index))) {
    const single = readSingle(reader, index);
    // Most articles stand before plain words.
    if (single !== undefined || (!reader.isCapital(index) && reader.begins(index + 1) === Begins.none)) return single;
  }
  return readMoneyBySign(reader, index) ?? readAbsoluteZero(reader, index) ?? readNumberAndUnit(reader, index);
}

function readAbsoluteZero(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index) !== 'absolute' || reader.lower(index + 1) !== 'zero') return undefined;
  const draft = createDraft(index, index + 2, 'measure');
  draft.value = 0;
  draft.unit = 'kelvin';
  return draft;
}

/** "half a mile", "a quarter million us dollars", "three-quarters of a percentage point", "half a million". */
function readPartOfUnit(reader: Reader, index: number): Draft | undefined {
  if (!reader.isWord(index)) return undefined;
  const portion = readPortion(reader, index);
  if (portion === undefined) return undefined;
  const { numeral } = portion;
  const at = isInnerHyphen(reader, portion.at) ? portion.at + 1 : portion.at;
  // "a tenth of a second"; halves and quarters of times without "of" are read with the durations.
  const isOfUnit = reader.lower(portion.at - 2) === 'of';
  const draft =
    readPercent(reader, index, numeral, at) ??
    readPoint(reader, index, numeral, at) ??
    (isOfUnit ? readDuration(reader, index, numeral, at) : undefined) ??
    readMoneyByName(reader, index, numeral, at) ??
    readMeasure(reader, index, numeral, at);
  if (draft !== undefined || numeral.scale === 1) return draft;
  const bare = createDraft(index, portion.at, 'cardinal');
  fill(bare, numeral);
  return bare;
}

function readNumberAndUnit(reader: Reader, index: number): Draft | undefined {
  const part = readPartOfUnit(reader, index);
  if (part !== undefined) return part;
  const plain = readNumeral(reader, index);
  if (plain === undefined) return undefined;
  const numeral = withLetterScale(reader, plain, index);
  const hyphen = isInnerHyphen(reader, numeral.next);
  const at = hyphen ? numeral.next + 1 : numeral.next;
  const draft =
    readPercent(reader, index, numeral, at) ??
    readPoint(reader, index, numeral, at) ??
    readFraction(reader, index, numeral, at) ??
    readSecond(reader, index, at) ??
    readDuration(reader, index, numeral, at) ??
    readMoneyByName(reader, index, numeral, at) ??
    readMeasure(reader, index, numeral, at) ??
    readDigitOrdinal(reader, index, numeral) ??
    readCompoundOrdinal(reader, index);
  if (draft !== undefined) return draft;
  // Digits that cannot be read, or that letters hang on, are no number.
  if (numeral.value === null && !numeral.vague) return undefined;
  if (
    reader.isNumber(numeral.next - 1) &&
    reader.isWord(numeral.next) &&
    reader.glued(numeral.next) &&
    reader.lower(numeral.next) !== "'s"
  ) {
    return undefined;
  }
  const bare = createDraft(index, numeral.next, 'cardinal');
  fill(bare, numeral);
  return bare;
}

/** "the forty second": an ordinal where nothing follows that would last seconds. */
function readSecond(reader: Reader, index: number, at: number): Draft | undefined {
  if (reader.lower(at) !== 'second' || reader.isNumber(index) || reader.isWord(at + 1)) return undefined;
  return readCompoundOrdinal(reader, index);
}

function readPercent(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  // "0.25 of a percentage point".
  const isPart = numeral.step < 1 && reader.lower(at) === 'of' && reader.lower(at + 1) === 'a';
  const unit = percentUnit(reader, isPart ? at + 2 : at);
  if (unit === undefined) return undefined;
  const draft = createDraft(index, unit.next, 'percent');
  fill(draft, numeral);
  draft.unit = unit.unit;
  return draft;
}

/** "half a point", "0.4 of a point", "a quarter point": a part of one, be it a percentage point or one of an index. */
function readPoint(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const isPart = numeral.step < 1 && reader.lower(at) === 'of' && reader.lower(at + 1) === 'a';
  const point = isPart ? at + 2 : at;
  if (numeral.value === null || !(numeral.value > 0 && numeral.value < 1) || reader.lower(point) !== 'point')
    return undefined;
  const draft = createDraft(index, point + 1, 'cardinal');
  fill(draft, numeral);
  draft.noun = 'point';
  return draft;
}

/** The unit of a percentage that stands at the token. */
export function percentUnit(reader: Reader, at: number): { unit: string; next: number } | undefined {
  const word = reader.lower(at);
  if (reader.word(at)?.percent === true) {
    return isPoints(reader, at + 1) ? { unit: 'percentage-point', next: at + 2 } : { unit: 'percent', next: at + 1 };
  }
  const second = isInnerHyphen(reader, at + 1) ? at + 2 : at + 1;
  if (word === 'per' && reader.lower(at + 1) === 'cent') return { unit: 'percent', next: at + 2 };
  if (word === '‰' || (word === 'per' && reader.lower(at + 1) === 'mille'))
    return { unit: 'permille', next: word === '‰' ? at + 1 : at + 2 };
  if (word === 'percentage' && isPoints(reader, second)) return { unit: 'percentage-point', next: second + 1 };
  if (word === 'percentage') return { unit: 'percent', next: at + 1 };
  if (word === 'basis' && isPoints(reader, second)) return { unit: 'basis-point', next: second + 1 };
  if (word === 'bps' || word === 'bp') return { unit: 'basis-point', next: at + 1 };
  return undefined;
}

function isPoints(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return word === 'points' || word === 'point';
}
