import { createDraft, type Draft } from './draft.js';
import { isInnerHyphen, type Reader } from './reader.js';

/** A time of day: "12:00 UTC", "2.40 PM", "6 p.m.", "0800 GMT", "noon". */
export function readTime(reader: Reader, index: number): Draft | undefined {
  if (!reader.isNumber(index)) return readNamedTime(reader, index);
  const last = endOfClock(reader, index);
  return last === undefined ? undefined : createDraft(index, last, 'time');
}

function endOfClock(reader: Reader, index: number): number | undefined {
  const text = reader.text(index);
  if (reader.glued(index) && !reader.isMark(index - 1, '([“"\'‘—–-')) return undefined;
  if (/^\d{1,2}$/.test(text) && Number(text) <= 24) {
    const minutes = reader.isMark(index + 1, ':') && reader.glued(index + 1) && reader.glued(index + 2);
    if (minutes && isMinutes(reader, index + 2)) {
      const seconds = reader.isMark(index + 3, ':') && reader.glued(index + 3) && isMinutes(reader, index + 4);
      return endOfZone(reader, seconds ? index + 5 : index + 3);
    }
    if (isHalfDay(reader, index + 1)) return endOfZone(reader, index + 1);
    if (reader.lower(index + 1) === "o'clock") return index + 2;
    return undefined;
  }
  const dotted = /^\d{1,2}\.[0-5]\d$/.test(text);
  if (dotted && isHalfDay(reader, index + 1)) return endOfZone(reader, index + 1);
  const clock = /^([01]\d|2[0-4])[0-5]\d$/.test(text) && ZONES.has(reader.text(index + 1));
  return clock || (dotted && ZONES.has(reader.text(index + 1))) ? endOfZone(reader, index + 1) : undefined;
}

function isMinutes(reader: Reader, index: number): boolean {
  return reader.isNumber(index) && /^[0-5]\d$/.test(reader.text(index));
}

function isHalfDay(reader: Reader, index: number): boolean {
  return HALF_DAYS.has(reader.lower(index));
}

const HALF_DAYS: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.', 'a.m', 'p.m']);

/** After the digits: "p.m.", a zone. */
function endOfZone(reader: Reader, index: number): number {
  const at = isHalfDay(reader, index) ? index + 1 : index;
  return ZONES.has(reader.text(at)) ? at + 1 : at;
}

const ZONES: ReadonlySet<string> = new Set(
  'UTC GMT Z EST EDT ET CST CDT CT MST MDT PST PDT PT BST IST CET CEST EET EEST MSK JST KST HKT SGT AEST AEDT NZST'.split(
    ' ',
  ),
);

function readNamedTime(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (word === 'noon' || word === 'midnight' || word === 'midday') return createDraft(index, index + 1, 'time');
  if (word === 'mid' && isInnerHyphen(reader, index + 1) && reader.lower(index + 2) === 'day') {
    return createDraft(index, index + 3, 'time');
  }
  if (reader.word(index)?.cardinal !== undefined && reader.lower(index + 1) === "o'clock")
    return createDraft(index, index + 2, 'time');
  return undefined;
}
