import { createDraft, type Draft } from './draft.js';
import { endsPhrase, type Parts, readLongParts, readParts } from './fractions.js';
import type { Numeral } from './numerals.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';

/** How a multiple or part that the words say rather than count may be meant: "doubled" is 1.9 to 2.1. */
const LOOSENESS = 0.1;

/** "doubled", "twice", "half of", "a third of"; a whole number and its fraction are read by `readFraction`. */
export function readMultiple(reader: Reader, index: number): Draft | undefined {
  const word = reader.word(index);
  if (word?.multiple !== undefined)
    return isMultiple(reader, index) ? multiple(index, index + 1, word.multiple) : undefined;
  const text = reader.lower(index);
  if (text === 'half') return isHalf(reader, index) ? multiple(index, index + 1, 0.5) : undefined;
  if (text !== 'a') return undefined;
  const part = readParts(reader, index + 1);
  if (part === undefined || part.plural || !isArticlePart(reader, index, part)) return undefined;
  return multiple(index, part.next, 1 / part.parts);
}

/** "a third of", "by a quarter", "nearly a fifth, he said"; not "and a third man", "a quarter earlier", "in a half". */
function isArticlePart(reader: Reader, index: number, { parts, next }: Parts): boolean {
  if (reader.lower(next) === 'of') return parts !== 2;
  // "a third more than", "a quarter less."
  if (reader.isOneOf(next, COMPARED) && (reader.lower(next + 1) === 'than' || !reader.isWord(next + 1))) return true;
  // "a third as many".
  if (reader.lower(next) === 'as' && reader.isOneOf(next + 1, MUCH)) return true;
  if (reader.isMark(next, HYPHENS)) return false;
  // "down a third, from", "fell a quarter to", "a drop of a fifth".
  if (isChangeBefore(reader, index)) return !reader.isWord(next) || reader.isOneOf(next, CHANGE_AFTER);
  // "fell by a third in May": not "by a third man".
  if (reader.lower(index - 1) === 'by' && reader.isOneOf(next, CHANGE_AFTER)) return true;
  if (reader.isWord(next)) return false;
  return reader.isOneOf(index - 1, PART_BEFORE) || (index === 0 && next === reader.count);
}

const COMPARED: ReadonlySet<string> = new Set(
  'more less fewer higher lower larger smaller longer shorter bigger dearer cheaper heavier lighter faster slower older younger taller'.split(
    ' ',
  ),
);

const MUCH: ReadonlySet<string> = new Set('much many big large high long'.split(' '));

function isChangeBefore(reader: Reader, index: number): boolean {
  if (reader.isOneOf(index - 1, CHANGED)) return true;
  return reader.lower(index - 1) === 'of' && reader.isOneOf(index - 2, CHANGES);
}

const CHANGED: ReadonlySet<string> = new Set(
  'up down rose fell dropped dipped grew shrank jumped slumped climbed declined risen fallen dropping falling rising rises falls rise fall lost shed slid sank plunged tumbled surged soared gained advanced eased contracted expanded shrunk grown swelled leapt'.split(
    ' ',
  ),
);
const CHANGES: ReadonlySet<string> = new Set(
  'rise fall drop increase decrease decline cut jump reduction gain loss saving growth surge slump plunge slide contraction expansion hike improvement'.split(
    ' ',
  ),
);
const CHANGE_AFTER: ReadonlySet<string> = new Set(
  'to from in at on since over this last and but compared between after because as'.split(' '),
);

const PART_BEFORE: ReadonlySet<string> = new Set(
  'by nearly almost about around over under than roughly only least'.split(' '),
);

/** After a number: "two-thirds", "three quarters of", "three times as many", "3x", "ten-fold". */
export function readFraction(reader: Reader, index: number, numeral: Numeral, at: number): Draft | undefined {
  const { value } = numeral;
  if (value === null) return undefined;
  const text = reader.lower(at);
  const hyphen = at > numeral.next;
  const size = Math.abs(value);
  const loose = isLooseHyphen(reader, index, at);
  const under = loose ? at + 1 : at;
  const isWhole = Number.isInteger(value) && size >= 1;
  const denominator = isWhole ? (readParts(reader, under) ?? readLongParts(reader, under)) : undefined;
  const isCounted = hyphen || loose || !reader.isNumber(index);
  if (denominator !== undefined && isCounted && isPart(reader, denominator, size, hyphen || loose)) {
    return multiple(index, denominator.next, value / denominator.parts);
  }
  // "two-to-one".
  const isToOne = hyphen && text === 'to' && isInnerHyphen(reader, at + 1) && reader.word(at + 2)?.cardinal === 1;
  if (isToOne) {
    const ratio = multiple(index, at + 3, value);
    ratio.kind = 'ratio';
    ratio.step = 0;
    return ratio;
  }
  if (text === 'times' && TIMES_AFTER.has(reader.lower(at + 1))) return multiple(index, at + 1, value);
  if (text === 'fold' && hyphen) return multiple(index, at + 1, value);
  if (text === 'x' && reader.glued(at) && !reader.isNumber(at + 1)) return multiple(index, at + 1, value);
  return undefined;
}

/** "five - eighths", as some copy spaces it. */
function isLooseHyphen(reader: Reader, index: number, at: number): boolean {
  return !reader.isNumber(index) && reader.isMark(at, '-') && !reader.glued(at) && !reader.glued(at + 1);
}

/** "three quarters" are a length of time unless of something; "the one hundredth time" is an ordinal. */
function isPart(reader: Reader, { parts, plural, next }: Parts, value: number, hyphen: boolean): boolean {
  if (plural !== value > 1) return false;
  if (parts === 4) return hyphen || reader.lower(next) === 'of';
  return plural || parts <= 10 || endsPhrase(reader, next);
}

const TIMES_AFTER: ReadonlySet<string> = new Set(
  'as more less fewer the its their his her what that higher larger greater faster bigger longer smaller lower worse better stronger than'.split(
    ' ',
  ),
);

function multiple(first: number, last: number, value: number): Draft {
  const draft = createDraft(first, last, 'multiple');
  draft.value = value;
  draft.step = Math.abs(value) * LOOSENESS;
  return draft;
}

function isMultiple(reader: Reader, index: number): boolean {
  const word = reader.lower(index);
  const before = reader.lower(index - 1);
  const after = reader.lower(index + 1);
  if (isInnerHyphen(reader, index + 1) || isInnerHyphen(reader, index - 1)) return false;
  if (word === 'twice') return true;
  if (word.endsWith('fold')) return true;
  if (word.endsWith('ed') || word.endsWith('ing'))
    return after !== 'down' && after !== 'up' && before !== 'a' && before !== 'the' && after !== 'as';
  // "the fare doubles to $4": "doubles" are a game as well.
  return (
    VERBAL_BEFORE.has(before) || AFTER_DOUBLE.has(after) || (word.endsWith('s') && (after === 'to' || after === 'from'))
  );
}

const VERBAL_BEFORE: ReadonlySet<string> = new Set(
  'to will would could may might can should nearly almost than about'.split(' '),
);
const AFTER_DOUBLE: ReadonlySet<string> = new Set('the its their his her what that'.split(' '));

/** "half of", "half the", "more than half"; not "second half", "half-hour", "half a million". */
function isHalf(reader: Reader, index: number): boolean {
  if (isInnerHyphen(reader, index + 1) || isInnerHyphen(reader, index - 1)) return false;
  const before = reader.lower(index - 1);
  if (reader.word(index - 1)?.ordinal !== undefined || NAMED_HALVES.has(before)) return false;
  if (reader.count === 1) return true;
  const after = reader.lower(index + 1);
  if (before === 'of' && reader.isOneOf(index - 2, CHANGES)) return true;
  return HALF_AFTER.has(after) || HALF_BEFORE.has(before);
}

const NAMED_HALVES: ReadonlySet<string> = new Set(
  'other latter last and next one this that each better former a'.split(' '),
);
const HALF_AFTER: ReadonlySet<string> = new Set('of the its their his her our that what all these those as'.split(' '));
const HALF_BEFORE: ReadonlySet<string> = new Set('than by in about nearly almost roughly over under only'.split(' '));
