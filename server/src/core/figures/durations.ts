import { createDraft, type Draft } from './draft.js';
import { type Numeral, readNumeral } from './numerals.js';
import { isInnerHyphen, type Reader } from './reader.js';
import type { TimeUnit } from './words.js';

/**
 * The length of time that a number and the unit at `at` say: "five years", "six-month", "3 hours and 20 minutes". With
 * "old" it is an age, with "ago" or "later" a date.
 */
export function readDuration(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const quarters = readQuarters(reader, index, numeral, at);
  if (quarters !== undefined) return quarters;
  const more = MORE.has(reader.lower(at)) ? at + 1 : at;
  const isPart = numeral.vague || !Number.isInteger(numeral.value);
  const article = isPart && reader.lower(more) === 'of' ? more + 1 : more;
  const of = article > more && !numeral.vague && reader.lower(article) === 'an' ? article + 1 : article;
  const unit = reader.word(of)?.time ?? (reader.text(of) === 'h' ? 'hour' : undefined);
  if (unit === undefined || NO_LENGTHS.has(unit) || isOtherSense(reader, of, unit)) return undefined;
  const draft = createDraft(index, of + 1, 'duration');
  draft.value = numeral.value;
  draft.step = numeral.step;
  draft.scale = numeral.scale;
  draft.unit = unit;
  if (numeral.vague) {
    draft.vague = true;
    const iso = reader.lower(of - 1) === 'of' && reader.lower(of - 2) === 'couple' ? isoOf(2, unit) : undefined;
    if (iso !== undefined) draft.iso = iso;
  }
  addParts(reader, draft);
  return finish(reader, draft);
}

const MORE: ReadonlySet<string> = new Set(['more', 'additional', 'extra', 'further', 'fewer']);

/** "one and three quarters of an hour", "nine and three-quarter hours", "two and a quarter hours", "one and half hour". */
function readQuarters(reader: Reader, index: number, { value }: Numeral, at: number): Draft | undefined {
  if (value === null || reader.lower(at) !== 'and') return undefined;
  const count = reader.lower(at + 1) === 'a' ? 1 : reader.word(at + 1)?.cardinal;
  const counted = count === undefined ? at + 1 : at + 2;
  const under = isInnerHyphen(reader, counted) ? counted + 1 : counted;
  const parts = reader.word(under)?.fraction;
  if (parts !== 2 && parts !== 4) return undefined;
  let next = under + 1;
  if (reader.lower(next) === 'of') next++;
  if (reader.lower(next) === 'an') next++;
  const unit = reader.word(next)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit)) return undefined;
  const draft = createDraft(index, next + 1, 'duration');
  draft.value = value + (count ?? 1) / parts;
  draft.unit = unit;
  return finish(reader, draft);
}

/** "a year" and "an hour and a half" where they are lengths, "half an hour", "month-long", "several years", "for months". */
export function readWordDuration(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (word === 'a' || word === 'an') return readArticleDuration(reader, index) ?? readAFew(reader, index);
  if (WHOLE.has(word)) return readWhole(reader, index);
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

const QUANTIFIERS: ReadonlySet<string> = new Set(['several', 'few', 'many', 'couple', 'some']);

const WHOLE: ReadonlySet<string> = new Set(['all', 'full', 'whole', 'entire', 'another']);

/** "all day", "full-year", "another month". */
function readWhole(reader: Reader, index: number): Draft | undefined {
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const unit = reader.word(at)?.time;
  if (unit === undefined || !LASTING.has(unit) || reader.lower(at) !== unit || isInnerHyphen(reader, at + 1)) {
    return undefined;
  }
  return lengthOf(index, at + 1, unit, 1);
}

const LASTING: ReadonlySet<TimeUnit> = new Set(['hour', 'day', 'night', 'week', 'month', 'year', 'decade', 'century']);

/** "a few minutes". */
function readAFew(reader: Reader, index: number): Draft | undefined {
  if (reader.lower(index + 1) !== 'few') return undefined;
  const draft = readQuantified(reader, index + 1);
  return draft === undefined ? undefined : { ...draft, first: index };
}

const BEFORE_BARE: ReadonlySet<string> = new Set(['for', 'within', 'lasted', 'lasts', 'took', 'takes', 'spent']);

/** Where "a year" is a length and not a rate ("$5 million a year"). */
const BEFORE_ARTICLE: ReadonlySet<string> = new Set(
  'in over within for after by than about nearly almost around of least most just under only took takes take taking lasted lasts spent and through only every'.split(
    ' ',
  ),
);

const AFTER_ARTICLE: ReadonlySet<string> = new Set(['ago', 'later', 'earlier', 'before', 'after']);

/** "three quarters of the budget", "one second-half goal", "two day-old chicks", "ten minutes of arc". */
function isOtherSense(reader: Reader, at: number, unit: TimeUnit): boolean {
  if ((unit === 'minute' || unit === 'second') && reader.lower(at + 1) === 'of' && reader.lower(at + 2) === 'arc')
    return true;
  if (unit === 'quarter') return reader.lower(at + 1) === 'of' || reader.word(at + 1)?.fraction !== undefined;
  if (unit === 'second') {
    if (reader.lower(at) !== 'second' || reader.text(at - 1).includes('.')) return false;
    return reader.isWord(at + 1) && !reader.isOneOf(at + 1, AFTER_SECOND) && reader.lower(at - 1) !== '-';
  }
  return false;
}

const AFTER_SECOND: ReadonlySet<string> = new Set('to later ago before after in for of and or from earlier'.split(' '));

/** "two years and a half", "2 hours 20 minutes", "1 year, 2 days and 3 hours", "an hour and thirty". */
function addParts(reader: Reader, draft: Draft): void {
  if (draft.value === null || draft.unit === null || reader.lower(draft.first - 1) === 'between') return;
  let iso = isoOf(draft.value, draft.unit);
  let isExact = true;
  for (let count = 0; count < MAX_PARTS; count++) {
    const { last, value, unit } = draft as { last: number; value: number; unit: TimeUnit };
    const half = endOfHalf(reader, last);
    if (half !== undefined && count === 0) {
      draft.last = half;
      draft.value = value + 0.5;
      draft.step = 0;
      return;
    }
    let at = reader.isMark(last, ',') ? last + 1 : last;
    const isAnd = reader.lower(at) === 'and';
    if (isAnd) at++;
    const rest = reader.isNumber(at) || reader.word(at)?.cardinal !== undefined ? readNumeral(reader, at) : undefined;
    if (rest?.value == null) break;
    const smaller =
      reader.word(rest.next)?.time ??
      minuteLetter(reader, last, rest) ??
      (isAnd ? minutesOf(reader, unit, rest) : undefined);
    const [larger, least] = [SECONDS.get(unit), smaller === undefined ? undefined : SECONDS.get(smaller)];
    if (smaller === undefined || larger === undefined || least === undefined || larger <= least) break;
    if (rest.value * least >= larger || isOtherSense(reader, rest.next, smaller)) break;
    const factor = PARTS.get(`${unit} ${smaller}`);
    isExact &&= factor !== undefined;
    iso = joinIso(iso, isoOf(rest.value, smaller));
    const isNamed = reader.word(rest.next)?.time !== undefined || minuteLetter(reader, last, rest) !== undefined;
    draft.last = isNamed ? rest.next + 1 : rest.next;
    draft.value = Number((value * (factor ?? larger / least) + rest.value).toPrecision(12));
    draft.step = rest.step;
    draft.unit = smaller;
  }
  if (!isExact && iso !== undefined) draft.iso = iso;
}

const MAX_PARTS = 6;

/** "and a half", "and half". */
function endOfHalf(reader: Reader, index: number): number | undefined {
  if (reader.lower(index) !== 'and') return undefined;
  const at = reader.lower(index + 1) === 'a' ? index + 2 : index + 1;
  if (reader.word(at)?.fraction !== 2) return undefined;
  return at === index + 2 || !reader.isWord(at + 1) ? at + 1 : undefined;
}

/** "1h 45m": no metres. */
function minuteLetter(reader: Reader, last: number, { next }: Numeral): TimeUnit | undefined {
  return reader.text(last - 1) === 'h' && reader.text(next) === 'm' && reader.glued(next) ? 'minute' : undefined;
}

/** "an hour and thirty": minutes, where nothing else is counted. */
function minutesOf(reader: Reader, unit: TimeUnit, { value, next }: Numeral): TimeUnit | undefined {
  const isMinutes = unit === 'hour' && value !== null && value % 5 === 0 && value < 60;
  return isMinutes && !reader.isWord(next) && !reader.isNumber(next) && !reader.isMark(next, '%-–$')
    ? 'minute'
    : undefined;
}

/** "P1Y" and "PT3H" are "P1YT3H". */
function joinIso(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a.includes('T') ? `${a}${b.slice(2)}` : `${a}${b.slice(1)}`;
}

/** Of a month of 30 days and a year of 365, where no exact factor joins two units. */
const SECONDS: ReadonlyMap<TimeUnit, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_592_000],
  ['year', 31_536_000],
]);

const PARTS: ReadonlyMap<string, number> = new Map([
  ['year month', 12],
  ['hour minute', 60],
  ['minute second', 60],
  ['week day', 7],
  ['day hour', 24],
]);

/** "24-year-old", "24-year-olds". */
const OLD: ReadonlySet<string> = new Set(['old', 'olds']);

function finish(reader: Reader, draft: Draft): Draft {
  const { last } = draft;
  const hyphen = isInnerHyphen(reader, last);
  if (reader.isOneOf(hyphen ? last + 1 : last, OLD)) {
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
  if (AGO.has(reader.lower(draft.last)) && (reader.text(last - 1) !== 'h' || reader.glued(last - 1)))
    return agoDraft(reader, draft);
  if (reader.lower(draft.last) === 'from' && reader.isOneOf(draft.last + 1, PRESENT))
    return countedDraft(draft, draft.last + 2, 1);
  if (draft.iso === undefined && draft.value !== null && draft.unit !== null) {
    const iso = isoOf(draft.value, draft.unit);
    if (iso !== undefined) draft.iso = iso;
  }
  return draft;
}

/** "two years ago" is counted from the article's day; "two years later" from what it tells of. */
function agoDraft(reader: Reader, draft: Draft): Draft {
  const last = draft.last + 1;
  return reader.lower(draft.last) === 'ago' ? countedDraft(draft, last, -1) : createDraft(draft.first, last, 'date');
}

/** So long before or after the article's day. */
function countedDraft({ first, value, unit }: Draft, last: number, sign: 1 | -1): Draft {
  const date = createDraft(first, last, 'date');
  const isCounted = unit === 'day' || unit === 'month' || unit === 'year';
  if (isCounted && value !== null && Number.isInteger(value)) date.relative = { unit, shift: sign * value };
  return date;
}

/** "five years from now". */
const PRESENT: ReadonlySet<string> = new Set(['now', 'today']);

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
  const isJoined = after === 'and' && (endOfHalf(reader, index + 2) !== undefined || reader.isNumber(index + 3));
  const isOrSo = after === 'or' && reader.lower(index + 3) === 'so';
  if (!isJoined && !isOrSo && !BEFORE_ARTICLE.has(reader.lower(index - 1)) && !AFTER_ARTICLE.has(after))
    return undefined;
  const draft = createDraft(index, index + 2, 'duration');
  draft.value = 1;
  draft.step = 1;
  draft.unit = unit;
  addParts(reader, draft);
  return finish(reader, draft);
}

/** "half an hour", "half a century". */
function readHalf(reader: Reader, index: number): Draft | undefined {
  const article = reader.lower(index + 1);
  const isArticle = article === 'a' || article === 'an';
  const at = isArticle || isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const unit = reader.word(at)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit)) return undefined;
  if (!isArticle && !HALVED.has(reader.lower(at))) return undefined;
  const draft = createDraft(index, at + 1, 'duration');
  draft.value = 0.5;
  draft.unit = unit;
  return finish(reader, draft);
}

/** "half hour", but "half years" and "half century" may be something else. */
const HALVED: ReadonlySet<string> = new Set(['hour', 'day', 'decade']);

/** "several years", "few days", "couple of weeks". */
function readQuantified(reader: Reader, index: number): Draft | undefined {
  const at = reader.lower(index) === 'couple' && reader.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const unit = reader.word(at)?.time;
  if (unit === undefined || NO_LENGTHS.has(unit) || reader.lower(at) === unit) return undefined;
  if (AGO.has(reader.lower(at + 1))) {
    const withArticle = reader.lower(index - 1) === 'a' ? index - 1 : index;
    return createDraft(withArticle, at + 2, 'date');
  }
  const draft = lengthOf(index, at + 1, unit, null);
  const iso = reader.lower(index) === 'couple' ? isoOf(2, unit) : undefined;
  if (iso !== undefined) draft.iso = iso;
  return draft;
}
