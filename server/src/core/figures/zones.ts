import type { Reader } from './reader.js';

/** A time zone as it stands; its tokens end at `next`. */
export interface Zone {
  readonly next: number;
  /** "Z", "-05:00"; "" where summer time decides it ("ET") or nothing fixes it. */
  readonly offset: string;
}

/** "GMT", "EST", "UTC+2", "Eastern time", or nothing. */
export function zoneAt(reader: Reader, index: number): Zone {
  const offset = ZONES.get(reader.text(index));
  if (offset !== undefined) {
    const shifted = offset === 'Z' ? shiftAt(reader, index + 1) : undefined;
    return shifted ?? { next: index + 1, offset };
  }
  if (!REGIONS.has(reader.text(index))) return { next: index, offset: '' };
  const at = reader.isOneOf(index + 1, SAVINGS) ? index + 2 : index + 1;
  return { next: reader.lower(at) === 'time' ? at + 1 : at, offset: '' };
}

/** "+2", "-05:00", "+0530" after GMT or UTC. */
export function shiftAt(reader: Reader, index: number): Zone | undefined {
  if (!reader.isMark(index, '+-−') || !reader.glued(index + 1) || !reader.isNumber(index + 1)) return undefined;
  const text = reader.text(index + 1);
  const sign = reader.isMark(index, '+') ? '+' : '-';
  if (/^\d{4}$/.test(text)) return { next: index + 2, offset: `${sign}${text.slice(0, 2)}:${text.slice(2)}` };
  if (!/^\d{1,2}$/.test(text) || Number(text) > 14) return undefined;
  const hours = text.padStart(2, '0');
  const hasMinutes =
    reader.isMark(index + 2, ':') && reader.glued(index + 2) && /^[0-5]\d$/.test(reader.text(index + 3));
  return hasMinutes
    ? { next: index + 4, offset: `${sign}${hours}:${reader.text(index + 3)}` }
    : { next: index + 2, offset: `${sign}${hours}:00` };
}

const REGIONS: ReadonlySet<string> = new Set(['Eastern', 'Central', 'Mountain', 'Pacific']);
const SAVINGS: ReadonlySet<string> = new Set(['standard', 'daylight']);

const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UTC: 'Z',
    GMT: 'Z',
    Z: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    ET: '',
    CST: '-06:00',
    CDT: '-05:00',
    CT: '',
    MST: '-07:00',
    MDT: '-06:00',
    MT: '',
    PST: '-08:00',
    PDT: '-07:00',
    PT: '',
    BST: '+01:00',
    IST: '',
    WET: '+00:00',
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    MSK: '+03:00',
    JST: '+09:00',
    KST: '+09:00',
    HKT: '+08:00',
    SGT: '+08:00',
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
  }),
);
