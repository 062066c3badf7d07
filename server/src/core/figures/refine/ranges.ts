import type { Draft, End } from '../draft.js';
import { isoOf } from '../durations.js';
import { HYPHENS, isInnerHyphen, type Reader } from '../reader.js';

/** Joins two figures that are the ends of one range: "$26 to $31 million", "5-10 percent", "between 3 and 5 days". */
export function joinRanges(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const range = before === undefined ? undefined : rangeOf(before, draft, reader);
    if (range === undefined) joined.push(draft);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function rangeOf(a: Draft, b: Draft, reader: Reader): Draft | undefined {
  if (!isJoined(a, b, reader)) return undefined;
  if (a.kind === 'money' && b.kind === 'measure' && reader.text(b.last - 1) === 'm')
    return rangeOf(a, inMillions(b), reader);
  if (!RANGING.has(b.kind)) return undefined;
  if (a.value === null || b.value === null || a.range !== undefined || b.range !== undefined) return undefined;
  // "rose half a point to 1,200".
  if (a.noun === 'point') return undefined;
  const isBare = a.kind === 'cardinal' && a.unit === null;
  if (!isBare && a.kind !== b.kind && !(SHARING.has(a.kind) && b.kind === 'cardinal')) return undefined;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return undefined;
  const [low, high] = shareScale(a, b);
  if (low.value > high.value) return undefined;
  const range: Draft = { ...b, first: a.first, value: null, range: { low, high } };
  delete range.iso;
  if (b.kind === 'duration' && b.unit !== null) {
    const [from, to] = [isoOf(low.value, b.unit), isoOf(high.value, b.unit)];
    if (from !== undefined && to !== undefined) range.iso = `${from}/${to}`;
  }
  if (SHARING.has(a.kind)) {
    range.kind = a.kind;
    range.unit = a.unit ?? b.unit;
  }
  return range;
}

/** "€5-6m": beside money the letter is a scale and no metre. */
function inMillions(draft: Draft): Draft {
  const value = draft.value === null ? null : draft.value * 1e6;
  return { ...draft, kind: 'cardinal', unit: null, value, step: draft.step * 1e6, scale: 1e6 };
}

/** "$26 to 31", "aged 18 to 24": what the first end says goes for the other. */
const SHARING: ReadonlySet<string> = new Set(['money', 'age']);

const RANGING: ReadonlySet<string> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration', 'age']);

function isJoined(a: Draft, b: Draft, reader: Reader): boolean {
  const at = a.last;
  // "six-to-eight weeks".
  if (b.first === at + 3)
    return reader.lower(at + 1) === 'to' && isInnerHyphen(reader, at) && isInnerHyphen(reader, at + 2);
  // "18- to 24-year-olds".
  if (b.first === at + 2 && reader.isMark(at, HYPHENS) && reader.glued(at) && reader.lower(at + 1) === 'to')
    return a.kind === 'cardinal' && a.unit === null;
  // "between 2 and about 7 litres".
  if (b.first === at + 2 && reader.lower(at) === 'and' && reader.lower(at + 1) === 'about')
    return reader.lower(a.first - 1) === 'between';
  // "2 - ~7 litres".
  if (b.first === at + 2) return reader.isMark(at, HYPHENS) && reader.isMark(at + 1, '~');
  if (b.first !== at + 1) return false;
  // Two of "three-nought-four" are no range.
  const isChain = isInnerHyphen(reader, a.first - 1) && reader.word(a.first - 2)?.cardinal !== undefined;
  if (reader.isMark(at, HYPHENS)) return !isChain && reader.glued(at) === reader.glued(at + 1);
  const word = reader.lower(at);
  if (word === 'and') return reader.lower(a.first - 1) === 'between';
  if (word !== 'to') return false;
  // "rose from 9% to 15%" and "grew from 10 to 15 people" are changes and have two figures; "from 10 to 15 people" is a range.
  // "down $2.86 to $77.11" likewise: each end with a unit of its own is an amount of its own.
  const isFrom = reader.lower(a.first - 1) === 'from';
  if (a.unit === null) return !isFrom || !reader.isOneOf(a.first - 2, CHANGES);
  if (isFrom) return isSpread(reader, a.first - 2);
  return !reader.isOneOf(a.first - 1, CHANGES) && !reader.isOneOf(a.first - 2, CHANGES);
}

/** "ranging from 3km to 5km", "From 3km to 5km": no verb of change can stand before. */
function isSpread(reader: Reader, before: number): boolean {
  return before < 0 || reader.isMark(before, '.!?') || reader.isOneOf(before, SPREADS);
}

const SPREADS: ReadonlySet<string> = new Set(
  'ranging range ranges ranged varying vary varies varied anywhere'.split(' '),
);

const CHANGES: ReadonlySet<string> = new Set(
  'up down rose fell rise fall gained lost added shed dropped slipped climbed jumped increased decreased cut by grew grow shrank doubled tripled halved rising falling growing'.split(
    ' ',
  ),
);

/** "$26 to $31 million", "four to eight cents": the scale is said once. */
function shareScale(a: Draft, b: Draft): [End, End] {
  const low = { value: a.value as number, step: a.step };
  const high = { value: b.value as number, step: b.step };
  // "$1.50 to 75 cents" has a unit of its own.
  const isShared = b.scale > 1 || (b.scale < 1 && a.unit === null);
  if (a.scale === 1 && isShared && low.value * b.scale <= high.value) {
    low.value = Number((low.value * b.scale).toPrecision(15));
    low.step *= b.scale;
  }
  return [low, high];
}
