import { createDraft, type Draft } from './draft.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';
import { shiftAt, type Zone, zoneAt } from './zones.js';

/**
 * A time of day or a range of them: "12:00 UTC", "2.40 PM", "6 p.m.", "0800 GMT", "noon", "half past seven",
 * "5-6:30 p.m.". Its `iso` is what the words fix: "T15:30", "T15:30-05:00", "T17:00/T18:30".
 */
export function readTime(reader: Reader, index: number): Draft | undefined {
  const clock = clockAt(reader, index);
  if (clock === undefined) return readNamedTime(reader, index);
  const end = endOfRange(reader, clock.next);
  if (end !== undefined && !(isBare(clock) && isBare(end))) return rangeDraft(index, clock, end);
  return isBare(clock) ? undefined : timeDraft(index, clock);
}

/** After the "T08" of an ISO 8601 date: the rest of its time. */
export function readClock(reader: Reader, index: number, hour: number): { next: number; iso: string } | undefined {
  if (!isMinutes(reader, index + 1)) return undefined;
  const hasSeconds = isMinutes(reader, index + 3);
  const seconds = hasSeconds ? `:${reader.text(index + 4)}` : '';
  const last = hasSeconds ? index + 5 : index + 3;
  const zone = reader.text(last) === 'Z' ? { next: last + 1, offset: 'Z' } : shiftAt(reader, last);
  const iso = `T${pad(hour)}:${reader.text(index + 2)}${seconds}${zone?.offset ?? ''}`;
  return { next: zone?.next ?? last, iso };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: string;
  /** "p.m." and the like are stated; 24 hours need none. */
  readonly half: 'am' | 'pm' | undefined;
  /** Minutes, "p.m.", "o’clock" or a zone: a time whatever stands around it. */
  readonly isSure: boolean;
  readonly zone: string;
  /** Morning and afternoon cannot be confused. */
  readonly isExact: boolean;
  readonly next: number;
}

function clockAt(reader: Reader, index: number): Clock | undefined {
  if (!reader.isNumber(index)) return wordClockAt(reader, index);
  if (reader.glued(index) && !reader.isMark(index - 1, '([“"\'‘—–-@')) return undefined;
  const text = reader.text(index);
  const isPlain = reader.isPlain(index);
  if (isPlain && text.length <= 2) {
    const hour = Number(text);
    if (hour > 24) return undefined;
    if (!isMinutes(reader, index + 1)) return withHalf(reader, { hour, minute: 0, next: index + 1 }, false);
    const hasSeconds = isMinutes(reader, index + 3);
    const second = hasSeconds ? reader.text(index + 4) : '';
    const next = hasSeconds ? index + 5 : index + 3;
    return withHalf(reader, { hour, minute: Number(reader.text(index + 2).slice(0, 2)), second, next }, true);
  }
  if (text.length > 5) return undefined;
  const dotted = isPlain ? null : /^(\d{1,2})\.([0-5]\d)$/.exec(text);
  const digits = isPlain ? /^([01]?\d|2[0-4])([0-5]\d)$/.exec(text) : dotted;
  if (digits === null) return undefined;
  const clock = { hour: Number(digits[1]), minute: Number(digits[2]), next: index + 1 };
  const timed = withHalf(reader, clock, false);
  if (timed?.half !== undefined || timed?.isSure !== true) return timed?.isSure === true ? timed : undefined;
  return dotted !== null || text.length === 4 ? timed : undefined;
}

/** ":30", glued to the digits before it. */
function isMinutes(reader: Reader, index: number): boolean {
  if (!reader.isMark(index, ':') || !reader.glued(index) || !reader.glued(index + 1)) return false;
  return reader.isNumber(index + 1) && /^[0-5]\d(?:\.\d+)?$/.test(reader.text(index + 1));
}

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly second?: string;
  readonly next: number;
}

/** With the "p.m.", "o’clock" and zone after the digits. */
function withHalf(reader: Reader, digits: Digits, hasMinutes: boolean): Clock | undefined {
  const { hour, minute, second = '', next } = digits;
  const isOClock = reader.lower(next) === "o'clock";
  const named = isOClock ? next + 1 : next;
  const half = HALF_DAYS.get(reader.lower(named)) ?? undefined;
  const day = half === undefined ? dayPartAt(reader, named) : undefined;
  if ((half !== undefined || day !== undefined) && (hour < 1 || hour > 12)) return undefined;
  const zone: Zone = zoneAt(reader, half === undefined ? (day?.next ?? named) : named + 1);
  const isZoned = zone.next > named && half === undefined && day === undefined;
  return {
    hour,
    minute,
    second,
    half: half ?? day?.half,
    isSure: hasMinutes || isOClock || half !== undefined || isZoned || (day !== undefined && isTimed(reader, next - 1)),
    zone: zone.offset,
    isExact: half !== undefined || day !== undefined || hour > 12 || hour === 0 || isZoned,
    next: zone.next,
  };
}

const HALF_DAYS: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ['am', 'am'],
  ['a.m.', 'am'],
  ['a.m', 'am'],
  ['pm', 'pm'],
  ['p.m.', 'pm'],
  ['p.m', 'pm'],
]);

/** "in the morning", "in the afternoon", "at night". */
function dayPartAt(reader: Reader, index: number): { half: 'am' | 'pm'; next: number } | undefined {
  if (reader.lower(index) === 'at' && reader.lower(index + 1) === 'night') return { half: 'pm', next: index + 2 };
  if (reader.lower(index) !== 'in' || reader.lower(index + 1) !== 'the') return undefined;
  const part = reader.lower(index + 2);
  if (part === 'morning') return { half: 'am', next: index + 3 };
  return part === 'afternoon' || part === 'evening' ? { half: 'pm', next: index + 3 } : undefined;
}

/** "at 6 in the morning", but "killed 6 in the morning". */
function isTimed(reader: Reader, index: number): boolean {
  return reader.isOneOf(index - 1, CUES);
}

const CUES: ReadonlySet<string> = new Set(
  'at by around about until till from to before after since between and'.split(' '),
);

/** "eight o'clock", "six p.m.", "half past seven", "quarter to nine", "twenty past eight". */
function wordClockAt(reader: Reader, index: number): Clock | undefined {
  const word = reader.word(index);
  if (word === undefined) return undefined;
  const minutes = word.fraction === 2 ? 30 : word.fraction === 4 ? 15 : word.cardinal;
  const direction = reader.lower(index + 1);
  if (minutes !== undefined && (direction === 'past' || (direction === 'to' && word.fraction === 4))) {
    const hour = reader.word(index + 2)?.cardinal ?? Number(reader.text(index + 2));
    if (!(hour >= 1 && hour <= 12) || minutes > 30) return undefined;
    const past = direction === 'past';
    const digits = { hour: past ? hour : hour === 1 ? 12 : hour - 1, minute: past ? minutes : 60 - minutes };
    return withHalf(reader, { ...digits, next: index + 3 }, true);
  }
  if (word.cardinal === undefined || word.cardinal < 1 || word.cardinal > 12) return undefined;
  return withHalf(reader, { hour: word.cardinal, minute: 0, next: index + 1 }, false);
}

function isBare(clock: Clock): boolean {
  return !clock.isSure;
}

/** After a time: "-6:30 p.m.", "to 11 a.m.", "until 5 p.m."; "and 6 p.m." after "between". */
function endOfRange(reader: Reader, index: number): Clock | undefined {
  if (reader.isMark(index, HYPHENS)) {
    return reader.glued(index) === reader.glued(index + 1) ? clockAt(reader, index + 1) : undefined;
  }
  const word = reader.lower(index);
  const isJoined = word === 'to' || word === 'until' || word === 'till' || word === 'through';
  if (!isJoined && !(word === 'and' && isBetween(reader, index))) return undefined;
  return clockAt(reader, index + 1);
}

function isBetween(reader: Reader, index: number): boolean {
  for (let at = index - 2; at >= index - 7; at--) if (reader.lower(at) === 'between') return true;
  return false;
}

function timeDraft(index: number, clock: Clock): Draft {
  const draft = createDraft(index, clock.next, 'time');
  if (clock.isExact) draft.iso = isoOf(clock, clock.half);
  return draft;
}

/** "5-6 p.m." shares what is said once; "11-1 p.m." begins in the morning. */
function rangeDraft(index: number, from: Clock, to: Clock): Draft {
  const draft = createDraft(index, to.next, 'time');
  if (!from.isExact && !to.isExact) return draft;
  const isSame = from.hour % 12 <= to.hour % 12;
  const half = from.isExact ? from.half : isSame ? to.half : to.half === 'pm' ? 'am' : 'pm';
  draft.iso = `${isoOf({ ...from, zone: from.zone === '' ? to.zone : from.zone }, half)}/${isoOf(to, to.half)}`;
  return draft;
}

function isoOf({ hour, minute, second, zone }: Clock, half: Clock['half']): string {
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `T${pad(hours)}:${pad(minute)}${second === '' ? '' : `:${second}`}${zone}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function readNamedTime(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  const isMidday = word === 'mid' && isInnerHyphen(reader, index + 1) && reader.lower(index + 2) === 'day';
  if (!isMidday && word !== 'noon' && word !== 'midnight' && word !== 'midday') return undefined;
  const draft = createDraft(index, isMidday ? index + 3 : index + 1, 'time');
  draft.iso = word === 'midnight' ? 'T00:00' : 'T12:00';
  return draft;
}
