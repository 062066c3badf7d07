import { percentUnit } from './amounts.js';
import { CURRENCY_CODES } from './currencies.js';
import { readSlash } from './digits.js';
import { isFixedOrdinal, isNamedOrdinal } from './namedOrdinals.js';
import { NAMED_PAIRS, readNumericDate } from './numericdates.js';
import { HYPHENS, isInnerHyphen, isOrdinalSuffix, type Reader } from './reader.js';
import { endOfPlusMinus } from './refine/tolerances.js';
import { unitNameAt } from './units.js';
import { NOUN_STOPPERS } from './words.js';
import { yearAt } from './years.js';

/**
 * Numbers that name something and count nothing: "Boeing 737", "Route 66", "KC-45", "9/11", "S&P 500", "202-555-0100",
 * "the one", "Group of Eight". Returns the token after them, or `index` if none begins here.
 */
export function endOfName(reader: Reader, index: number): number {
  if (reader.isNumber(index)) return endOfNumberName(reader, index);
  const word = reader.word(index);
  if (word === undefined) return isZoneOffset(reader, index) ? index + 2 : endOfPhone(reader, index);
  if (word.cardinal !== undefined && isCapitalName(reader, index)) return endOfWords(reader, index);
  if (word.cardinal === 1) return isPronoun(reader, index) ? index + 1 : index;
  if (word.ordinal !== undefined && isFixedOrdinal(reader, index)) return index + 1;
  return index;
}

function endOfNumberName(reader: Reader, index: number): number {
  if (isMarker(reader, index) || isInAddress(reader, index)) return index + 1;
  if (isOrdinalSuffix(reader, index + 1) && isNamedOrdinal(reader, index + 2)) return index + 2;
  const run = endOfRun(reader, index);
  if (run !== undefined) return run;
  if (isVersion(reader, index) || isTail(reader, index) || hasTail(reader, index) || isAddress(reader, index))
    return index + 1;
  if (isAirliner(reader, index))
    return isJoint(reader, index + 1) && reader.isNumber(index + 2) ? index + 3 : index + 1;
  return isAfterName(reader, index) ? index + 1 : index;
}

/** "555-0100-22", "24/7", "9/11", "777-200LR": digits joined by hyphens or slashes that make no date, range or fraction. */
function endOfRun(reader: Reader, index: number): number | undefined {
  let at = index;
  let joints = 0;
  while (isJoint(reader, at + 1) && reader.isNumber(at + 2)) {
    at += 2;
    joints++;
  }
  if (joints === 0 || readNumericDate(reader, index) !== undefined) return undefined;
  if (joints === 2 && readSlash(reader, index + 2) !== undefined) return undefined;
  if (joints >= 2) return at + 1;
  const [a, b] = [reader.text(index), reader.text(index + 2)];
  if (reader.isMark(index + 1, '/')) {
    const isFigure = readSlash(reader, index) !== undefined || yearAt(reader, index) !== undefined;
    return isFigure && !NAMED_PAIRS.has(`${a}/${b}`) ? undefined : at + 1;
  }
  if (a.length === 5 && b.length === 4) return at + 1;
  if (isCaseNumber(reader, index, at)) return at + 1;
  // "no. 21-1234".
  const numbered = reader.isMark(index - 1, '.') && reader.glued(index - 1) ? index - 2 : index - 1;
  if (hasTail(reader, at) || reader.isOneOf(numbered, NUMBERED)) return at + 1;
  return a.length === 3 && b.length === 4 && /^\d+$/.test(b) ? at + 1 : undefined;
}

/** "9-2012" that is no month of a year is no range either, unless something is counted or measured: "5-2000 tonnes". */
function isCaseNumber(reader: Reader, index: number, last: number): boolean {
  const year = yearAt(reader, last) ?? 0;
  if (year < 1900 || !reader.isPlain(index) || reader.size(index) > 2) return false;
  return !isMeasured(reader, last + 1) && !isCounted(reader.lower(last + 1)) && !reader.isMark(last + 1, '%°$€£');
}

/** "1) ", "(3)", "501(c)": what numbers a list or a clause. */
function isMarker(reader: Reader, index: number): boolean {
  const after = index + 1;
  if (reader.isMark(after, '(') && reader.glued(after) && reader.glued(index + 2)) return true;
  if (index === 0 && reader.isMark(after, '.)') && reader.isWord(index + 2) && !reader.glued(index + 2)) return true;
  if (!reader.isMark(after, ')') || !reader.glued(after) || !reader.isPlain(index) || reader.size(index) > 3)
    return false;
  if (!reader.isMark(index - 1, '(')) return isUnopened(reader, index);
  return (
    reader.glued(index) &&
    ((index === 1 && index + 2 < reader.count) || reader.isMark(index - 2, ')') || isPhone(reader, index))
  );
}

/** No bracket opens in the few tokens before. */
function isUnopened(reader: Reader, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - MAX_BRACKETED; at--) if (reader.isMark(at, '(')) return false;
  return !reader.glued(index);
}

const MAX_BRACKETED = 12;

/** "(202) 555-0100". */
function isPhone(reader: Reader, index: number): boolean {
  return (
    reader.text(index).length === 3 &&
    reader.isNumber(index + 2) &&
    reader.isMark(index + 3, '-') &&
    reader.isNumber(index + 4)
  );
}

/** "?id=12250", "policy_1407": digits inside a web address or a file's name. */
function isInAddress(reader: Reader, index: number): boolean {
  if (
    reader.glued(index) &&
    reader.glued(index - 1) &&
    reader.isMark(index - 1, '=_@&?/') &&
    !reader.isNumber(index - 2) &&
    !isSaidAgain(reader, index)
  )
    return true;
  return reader.glued(index + 1) && reader.isMark(index + 1, '_@=');
}

/** "110 kph/68 mph": a number and a unit on both sides of the slash. */
function isSaidAgain(reader: Reader, index: number): boolean {
  if (!reader.isMark(index - 1, '/') || unitNameAt(reader, index + 1) === undefined) return false;
  for (let at = index - 2; at > index - MAX_UNIT && at > 0; at--)
    if (reader.isNumber(at - 1)) return unitNameAt(reader, at)?.next === index - 1;
  return false;
}

/** Tokens of a number, its unit and a slash: "110 km/h/". */
const MAX_UNIT = 6;

function isJoint(reader: Reader, index: number): boolean {
  return reader.isMark(index, '-/‑–') && reader.glued(index) && reader.glued(index + 1);
}

/** "v1.2.3": the rest of a word with digits and stops. */
function isVersion(reader: Reader, index: number): boolean {
  if (!reader.glued(index) || !reader.isMark(index - 1, '.') || !reader.glued(index - 1)) return false;
  return reader.isWord(index - 2) && /\d$/.test(reader.text(index - 2));
}

/** "KC-45", "COVID-19": the number hangs on a name by a hyphen; "mid-2008" and "report-2019-04-30" do not. */
function isTail(reader: Reader, index: number): boolean {
  if (!reader.glued(index) || !reader.isMark(index - 1, HYPHENS) || reader.isMark(index - 1, '—')) return false;
  if (!reader.glued(index - 1) || !reader.isWord(index - 2)) return false;
  if (PREFIXES.has(reader.lower(index - 2)) || reader.word(index - 2) !== undefined) return false;
  return yearAt(reader, index) === undefined || readNumericDate(reader, index)?.parts?.day === undefined;
}

const PREFIXES: ReadonlySet<string> = new Set(
  'mid pre post early late under over sub plus minus pro non s th nd rd st'.split(' '),
);

/** "737s", "777X", "3GS": letters that are no unit, suffix or scale hang on the digits. */
function hasTail(reader: Reader, index: number): boolean {
  const at = index + 1;
  if (!reader.isCapital(at) || !reader.glued(at) || reader.word(at) !== undefined) return false;
  const text = reader.text(at);
  // "4Q 2008" is a quarter.
  if ((text === 'Q' || text === 'H') && yearAt(reader, at + 1) !== undefined) return false;
  // "a 13F", "a 10K filing", "a 777F".
  if (reader.text(index) === '13' || reader.isOneOf(at + 1, FORMS)) return true;
  if (text.length === 1 && AIRLINER.test(reader.text(index))) return true;
  if (unitNameAt(reader, at) !== undefined || CURRENCY_CODES.has(text) || reader.isMark(at + 1, '$')) return false;
  return !SUFFIXES.has(text.toLowerCase());
}

const FORMS: ReadonlySet<string> = new Set(['filing', 'filings', 'form', 'forms']);

const SUFFIXES: ReadonlySet<string> = new Set('k m b t c f st nd rd th am pm p'.split(' '));

/** "441 G Street". */
function isAddress(reader: Reader, index: number): boolean {
  if (!reader.isPlain(index) || reader.size(index) > 5) return false;
  for (let at = index + 1; at <= index + MAX_STREET; at++) {
    if (!reader.isCapital(at) && !reader.isNumber(at) && !isOrdinalSuffix(reader, at) && !reader.isMark(at, '.'))
      return false;
    if (at > index + 1 && STREETS.has(reader.text(at))) return true;
  }
  return false;
}

const MAX_STREET = 5;

const STREETS: ReadonlySet<string> = new Set(
  'Building Street St Avenue Ave Road Rd Boulevard Blvd Drive Lane Highway'.split(' '),
);

/** "the 787", "its 747 fleet": the types of one maker that news calls by their numbers alone. */
function isAirliner(reader: Reader, index: number): boolean {
  if (
    reader.size(index) !== 3 ||
    !AIRLINER.test(reader.text(index)) ||
    !reader.isWord(index - 1) ||
    isMeasured(reader, index + 1)
  ) {
    return false;
  }
  const before = reader.lower(index - 1);
  if (QUANTIFYING.has(before)) return false;
  return before === 'the' || !isCounted(reader.lower(index + 1));
}

const AIRLINER = /^7[0-8]7$/;

/** A number, a unit, a suffix or the rest of a range follows: "787 000", "777 percent", "717th", "757-mile", "717-800 tonnes". */
function isMeasured(reader: Reader, at: number): boolean {
  if (isInnerHyphen(reader, at) && reader.isWord(at + 1)) return isMeasured(reader, at + 1);
  if (reader.isNumber(at) || reader.word(at) !== undefined || isOrdinalSuffix(reader, at)) return true;
  if (reader.lower(at) === 'more' || endOfPlusMinus(reader, at) !== undefined) return true;
  if (percentUnit(reader, at) !== undefined) return true;
  const isRange = (reader.isMark(at, HYPHENS) || reader.lower(at) === 'to') && reader.isNumber(at + 1);
  return unitNameAt(reader, isRange ? at + 2 : at) !== undefined;
}

const QUANTIFYING: ReadonlySet<string> = new Set(
  'between from by about around approximately some nearly almost over than least total of to only'.split(' '),
);

/** "Route 66", "Chapter 11", "No. 5", "FTSE 100": a name, then digits that nothing counts. */
function isAfterName(reader: Reader, index: number): boolean {
  const text = reader.text(index);
  const before = index - 1;
  if (reader.isMark(before, '#') && reader.glued(index)) return true;
  if (reader.lower(before) === 'of' && reader.lower(before - 1) === 'act') return true;
  if (reader.isMark(before, '.') && reader.glued(before)) {
    if (NUMBERED.has(reader.lower(before - 1)) || /^[A-Z]$/.test(reader.text(before - 1))) return true;
  }
  if (reader.glued(index)) return false;
  if (isGraded(reader, index)) return true;
  if (NUMBERED.has(reader.lower(before)) && !/[.,]\d{3}/.test(text)) return true;
  if (reader.lower(before) === "'s" && reader.text(before - 1) === 'Poor') return true;
  if (!reader.isCapital(before) || text.includes(',')) return false;
  if (
    reader.word(before) !== undefined ||
    CAPITALISED.has(reader.lower(before)) ||
    NOUN_STOPPERS.get(reader.tokens, before) !== undefined
  ) {
    return false;
  }
  if (/^(1[5-9]|20)\d\d$/.test(text)) return false;
  const after = index + 1;
  // "Processor 2.80 GHz".
  if ((reader.glued(after) || reader.text(after).length > 1) && unitNameAt(reader, after) !== undefined) return false;
  if (reader.isMark(after, '%°$€£') || reader.isMark(after, '-–') || reader.isMark(after, ':')) return false;
  if (reader.word(after) !== undefined || CURRENCY_CODES.has(reader.text(after))) return false;
  // "gave Labour 37 per cent".
  if (percentUnit(reader, after) !== undefined) return false;
  if (text.includes('.')) return true;
  return !(reader.isWord(after) && !reader.isCapital(after) && isCounted(reader.lower(after)));
}

/** "a Category 3 storm", "type 2 diabetes", "Local 1520": no more than a letter would say. */
function isGraded(reader: Reader, index: number): boolean {
  if (!reader.isOneOf(index - 1, GRADED) || !reader.isPlain(index) || reader.isMark(index + 1, '%°$€£-–')) return false;
  return (reader.isCapital(index - 1) || reader.size(index) < 3) && !isMeasured(reader, index + 1);
}

const GRADED: ReadonlySet<string> = new Set(['category', 'type', 'stage', 'grade', 'tier', 'local']);

function isCounted(word: string): boolean {
  if (word === 'people' || word === 'men' || word === 'women' || word === 'children') return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !/(?:ss|us|is)$/.test(word) &&
    word !== 'was' &&
    word !== 'has' &&
    word !== 'does'
  );
}

const NUMBERED: ReadonlySet<string> = new Set(
  'no nos chapter section article route highway flight page pages room version channel figure interstate amendment resolution law title paragraph platform gate proposition unit'.split(
    ' ',
  ),
);

/** Words that begin with a capital only because a sentence does, besides those that no noun phrase runs over. */
const CAPITALISED: ReadonlySet<string> = new Set(
  'around approximately some roughly another total totalling totaling killing leaving kills injures wounds adds cuts aged age last first next past meanwhile however minus plus'.split(
    ' ',
  ),
);

/** "Ford Five Hundred", "Group of Eight": number words with a capital inside a sentence, where the next word has none. */
function isCapitalName(reader: Reader, index: number): boolean {
  if (
    !reader.isCapital(index) ||
    !reader.isWord(index - 1) ||
    reader.isCapital(index + 1 + Number(isScaleNext(reader, index)))
  )
    return false;
  if (
    isInnerHyphen(reader, index + 1) ||
    reader.word(index + 1)?.time !== undefined ||
    reader.word(index + 1)?.percent === true
  )
    return false;
  return isScaleNext(reader, index) || !isCounted(reader.lower(index + 1));
}

function isScaleNext(reader: Reader, index: number): boolean {
  return reader.word(index + 1)?.scale !== undefined && reader.isCapital(index + 1);
}

function endOfWords(reader: Reader, index: number): number {
  return isScaleNext(reader, index) ? index + 2 : index + 1;
}

/** "+44 20 7946 0958": three groups of digits or more. */
function endOfPhone(reader: Reader, index: number): number {
  if (!reader.isMark(index, '+') || !reader.isNumber(index + 1) || !reader.glued(index + 1)) return index;
  let at = index + 2;
  while (reader.isPlain(at) || (reader.isMark(at, '-') && reader.glued(at) && reader.isPlain(at + 1))) at++;
  return at >= index + 4 && reader.size(index + 1) < 4 ? at : index;
}

/** "GMT +8". */
function isZoneOffset(reader: Reader, index: number): boolean {
  if (!reader.isMark(index, '+-−') || !reader.isNumber(index + 1)) return false;
  const zone = reader.text(index - 1);
  return zone === 'GMT' || zone === 'UTC';
}

/** "the one", "no one", "one another", "if one wants": "one" that stands for a noun. */
function isPronoun(reader: Reader, index: number): boolean {
  if (isInnerHyphen(reader, index + 1)) return false;
  const after = reader.lower(index + 1);
  const next = reader.word(index + 1);
  if (next?.scale !== undefined || next?.fraction !== undefined || next?.time !== undefined) return false;
  if (percentUnit(reader, index + 1) !== undefined) return false;
  // "one more day".
  if (after === 'more' && reader.word(index + 2)?.time !== undefined) return false;
  if (ONE_BEFORE.has(reader.lower(index - 1)) || ONE_AFTER.has(after)) return true;
  if (goesOn(reader, index + 1) || isToOne(reader, index)) return false;
  if (
    after === 'of' ||
    (after === 'in' && (reader.isNumber(index + 2) || reader.word(index + 2)?.cardinal !== undefined))
  )
    return false;
  if (!reader.isWord(index + 1) || after === "'s") return true;
  return (
    NOUN_STOPPERS.get(reader.tokens, index + 1) !== undefined || (isCounted(after) && !reader.isCapital(index + 1))
  );
}

/** "one out of three", "one over twenty", "one and a half million", "one or two", "one, two and three", "one - fourth". */
function goesOn(reader: Reader, after: number): boolean {
  const isNumber = (at: number) => reader.isNumber(at) || reader.word(at)?.cardinal !== undefined;
  switch (reader.lower(after)) {
    case 'out':
      return reader.lower(after + 1) === 'of' && isNumber(after + 2);
    case 'over':
    case 'or':
    case 'to':
      return isNumber(after + 1);
    case ',':
      return reader.word(after + 1)?.cardinal !== undefined;
    case '-':
      return !reader.glued(after) && reader.word(after + 1)?.fraction !== undefined;
    case 'and':
      return isNumber(after + 1) || (reader.lower(after + 1) === 'a' && reader.word(after + 2)?.fraction !== undefined);
    default:
      return false;
  }
}

/** "three to one". */
function isToOne(reader: Reader, index: number): boolean {
  const isNumber = reader.isNumber(index - 2) || reader.word(index - 2)?.cardinal !== undefined;
  return isNumber && reader.lower(index - 1) === 'to';
}

const ONE_BEFORE: ReadonlySet<string> = new Set('no any every each the this that which another such'.split(' '));
const ONE_AFTER: ReadonlySet<string> = new Set(['another', 'day', 'more']);
