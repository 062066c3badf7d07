import { createDraft, type Draft } from './draft.js';
import { type Numeral, readNumeral } from './numerals.js';
import { isInnerHyphen, type Reader } from './reader.js';
import type { TimeUnit } from './words.js';

/**
 * The length of time that a number and the unit at `at` say: "five years", "six-month", "3 hours and 20 minutes". With
 * "old" it is an age, with "ago" or "later" a date.
 */
export function readDuration(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const of = numeral.vague && reader.lower(at) === 'of' ? at + 1 : at;
  const unit = reader.word(of)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit) || isOtherSense(reader, of, unit)) return undefined;
  const draft = createDraft(index, of + 1, 'duration');
  draft.value = numeral.value;
  draft.step = numeral.step;
  draft.scale = numeral.scale;
  draft.unit = unit;
  if (numeral.vague) draft.vague = true;
  addHalf(reader, draft);
  return finish(reader, draft);
}

/** "a year" and "an hour and a half" where they are lengths, "half an hour", "month-long", "several years", "for months". */
export function readWordDuration(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (word === 'a' || word === 'an') return readArticleDuration(reader, index);
  if (word === 'half') return readHalf(reader, index);
  if (QUANTIFIERS.has(word)) return readQuantified(reader, index);
  const unit = reader.word(index)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit)) return undefined;
  if (word === unit) {
    const isLong = isInnerHyphen(reader, index + 1) && reader.lower(index + 2) === 'long';
    return isLong ? lengthOf(index, index + 3, unit, 1) : undefined;
  }
  const after = reader.lower(index + 1);
  if (after === 'ago' || !(BEFORE_BARE.has(reader.lower(index - 1)) || after === 'after' || after === 'before'))
    return undefined;
  return lengthOf(index, index + 1, unit, null);
}

/** ISO 8601 of a length; undefined where it has none. */
export function isoOf(value: number, unit: string): string | undefined {
  const form = ISO.get(unit as TimeUnit);
  if (form === undefined || value < 0) return undefined;
  const [prefix, factor, letter] = form;
  const length = value * factor;
  return `${prefix}${Number.isInteger(length) ? length : Number(length.toPrecision(12))}${letter}`;
}

const ISO: ReadonlyMap<TimeUnit, readonly [prefix: string, factor: number, letter: string]> = new Map([
  ['second', ['PT', 1, 'S']],
  ['minute', ['PT', 1, 'M']],
  ['hour', ['PT', 1, 'H']],
  ['day', ['P', 1, 'D']],
  ['night', ['P', 1, 'D']],
  ['week', ['P', 1, 'W']],
  ['fortnight', ['P', 2, 'W']],
  ['month', ['P', 1, 'M']],
  ['quarter', ['P', 3, 'M']],
  ['year', ['P', 1, 'Y']],
  ['decade', ['P', 10, 'Y']],
  ['century', ['P', 100, 'Y']],
]);

const NO_LENGTHS: ReadonlySet<TimeUnit> = new Set(['season', 'weekend']);

const QUANTIFIERS: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple']);

const BEFORE_BARE: ReadonlySet<string> = new Set(['for', 'within', 'lasted', 'lasts', 'took', 'takes', 'spent']);

/** Where "a year" is a length and not a rate ("$5 million a year"). */
const BEFORE_ARTICLE: ReadonlySet<string> = new Set(
  'in over within for after by than about nearly almost around of least most just under only took takes take taking lasted lasts spent and through only every'.split(
    ' ',
  ),
);

const AFTER_ARTICLE: ReadonlySet<string> = new Set(['ago', 'later', 'earlier', 'before', 'after']);

/** "three quarters of the budget", "one second-half goal", "two day-old chicks". */
function isOtherSense(reader: Reader, at: number, unit: TimeUnit): boolean {
  if (unit === 'quarter') return reader.lower(at + 1) === 'of' || reader.word(at + 1)?.fraction !== undefined;
  if (unit === 'second') {
    if (reader.lower(at) !== 'second' || reader.text(at - 1).includes('.')) return false;
    return reader.isWord(at + 1) && !reader.isOneOf(at + 1, AFTER_SECOND) && reader.lower(at - 1) !== '-';
  }
  return false;
}

const AFTER_SECOND: ReadonlySet<string> = new Set('to later ago before after in for of and or from earlier'.split(' '));

/** "two years and a half" is rare, "a year and a half" is not; also "2 hours 20 minutes", "five years and three months". */
function addHalf(reader: Reader, draft: Draft): void {
  const { last, value, unit } = draft;
  if (value === null || unit === null) return;
  if (reader.lower(last) === 'and' && reader.lower(last + 1) === 'a' && reader.lower(last + 2) === 'half') {
    draft.last = last + 3;
    draft.value = value + 0.5;
    draft.step = 0;
    return;
  }
  const at = reader.lower(last) === 'and' ? last + 1 : last;
  const rest = readNumeral(reader, at);
  const smaller = rest === undefined ? undefined : reader.word(rest.next)?.time;
  const factor = smaller === undefined ? undefined : PARTS.get(`${unit} ${smaller}`);
  if (rest?.value == null || factor === undefined || rest.value >= factor) return;
  draft.last = rest.next + 1;
  draft.value = value * factor + rest.value;
  draft.step = rest.step;
  draft.unit = smaller as TimeUnit;
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['year month', 12],
  ['hour minute', 60],
  ['minute second', 60],
  ['week day', 7],
  ['day hour', 24],
]);

function finish(reader: Reader, draft: Draft): Draft {
  const { last } = draft;
  const hyphen = isInnerHyphen(reader, last);
  if (reader.lower(hyphen ? last + 1 : last) === 'old') {
    draft.last = hyphen ? last + 2 : last + 1;
    draft.kind = 'age';
    return draft;
  }
  if (reader.lower(last) === 'of' && reader.lower(last + 1) === 'age') {
    draft.last = last + 2;
    draft.kind = 'age';
    return draft;
  }
  if (hyphen && reader.lower(last + 1) === 'long') draft.last = last + 2;
  if (AGO.has(reader.lower(draft.last))) {
    const date = createDraft(draft.first, draft.last + 1, 'date');
    return date;
  }
  if (draft.value !== null && draft.unit !== null) {
    const iso = isoOf(draft.value, draft.unit);
    if (iso !== undefined) draft.iso = iso;
  }
  return draft;
}

const AGO: ReadonlySet<string> = new Set(['ago', 'later', 'earlier']);

function lengthOf(first: number, last: number, unit: TimeUnit, value: number | null): Draft {
  const draft = createDraft(first, last, 'duration');
  draft.value = value;
  draft.unit = unit;
  if (value === null) draft.vague = true;
  else {
    draft.step = 1;
    const iso = isoOf(value, unit);
    if (iso !== undefined) draft.iso = iso;
  }
  return draft;
}

function readArticleDuration(reader: Reader, index: number): Draft | undefined {
  const unit = reader.word(index + 1)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit) || reader.lower(index + 1) !== unit) return undefined;
  if (unit === 'quarter' || unit === 'second' || unit === 'night') return undefined;
  const after = reader.lower(index + 2);
  if (after === "'s" || after === 'of' || isInnerHyphen(reader, index + 2)) return undefined;
  if (!BEFORE_ARTICLE.has(reader.lower(index - 1)) && !AFTER_ARTICLE.has(after)) return undefined;
  const draft = createDraft(index, index + 2, 'duration');
  draft.value = 1;
  draft.step = 1;
  draft.unit = unit;
  addHalf(reader, draft);
  return finish(reader, draft);
}

/** "half an hour", "half a century". */
function readHalf(reader: Reader, index: number): Draft | undefined {
  const article = reader.lower(index + 1);
  const unit = reader.word(index + 2)?.time;
  if ((article !== 'a' && article !== 'an') || unit === undefined || NO_LENGTHS.has(unit)) return undefined;
  const draft = createDraft(index, index + 3, 'duration');
  draft.value = 0.5;
  draft.unit = unit;
  return finish(reader, draft);
}

/** "several years", "few days", "couple of weeks". */
function readQuantified(reader: Reader, index: number): Draft | undefined {
  const at = reader.lower(index) === 'couple' && reader.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const unit = reader.word(at)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit) || reader.lower(at) === unit) return undefined;
  if (AGO.has(reader.lower(at + 1))) {
    const withArticle = reader.lower(index - 1) === 'a' ? index - 1 : index;
    return createDraft(withArticle, at + 2, 'date');
  }
  return lengthOf(index, at + 1, unit, null);
}
