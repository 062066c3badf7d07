import { dayNumber } from './calendar.js';
import type { Figure } from './figure.js';

/** What a hover says first of a date; undefined where the text says no less, or nothing more is known. */
export function dateTitle({ edtf, parts, relative }: Figure, text: string, locale: string): string | undefined {
  if (edtf === undefined) {
    if (parts?.month !== undefined && parts.day !== undefined) return 'No such day in the calendar';
    return relative === undefined ? undefined : 'Counted from the article’s date, which is not known';
  }
  const title = edtf
    .split('/')
    .map((end) => dateName(end, locale))
    .join(' to ');
  return says(text, title) ? undefined : title;
}

/** How the parts of a date that the text does not state were come by. */
export function dateLines({ edtf, parts, relative, given }: Figure): string[] {
  if (given.value === 'inherited') return ['Year taken from the date beside it'];
  if (given.value === 'inferred') {
    const isRelative = relative !== undefined || (parts !== undefined && parts.year === undefined);
    return [isRelative ? 'Worked out from the article’s date' : 'As such digits are usually meant'];
  }
  return edtf?.startsWith('XXXX') === true ? ['Year not stated'] : [];
}

/** "3:30 p.m. EST" is "15:30 UTC−05:00 (20:30 UTC)"; "15:30" is "3:30 p.m.". */
export function timeTitle({ iso }: Figure, text: string): string {
  if (iso === undefined) return 'Morning or afternoon not stated';
  const isTwelve = /[ap]\.?m\b|noon|midnight|morning|afternoon|evening|night|o.clock|past|to\b/i.test(text);
  return iso
    .split('/')
    .map((time) => clockName(time, isTwelve))
    .join(' to ');
}

function clockName(time: string, inDay: boolean): string {
  const [, clock = '', hours = '', minutes = '', zone = ''] = /^T((\d\d):(\d\d)(?::[\d.]+)?)(.*)$/.exec(time) ?? [];
  const hour = Number(hours);
  const shown =
    inDay || hour > 23 ? clock : `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  if (zone === '') return shown;
  if (zone === 'Z' || zone === '+00:00') return `${shown} UTC`;
  const sign = zone.startsWith('-') ? -1 : 1;
  const shift = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  const there = (hour * 60 + Number(minutes) - shift + 2 * DAY) % DAY;
  const utc = `${String(Math.floor(there / 60)).padStart(2, '0')}:${String(there % 60).padStart(2, '0')} UTC`;
  return `${shown} UTC${zone.replace('-', '−')} (${utc})`;
}

/** In minutes. */
const DAY = 1440;

/** "2023-05-05" as "Friday, May 5, 2023", "XXXX-03" as "March", "2007-23" as "Autumn 2007", "-0043" as "44 BC". */
export function dateName(edtf: string, locale: string): string {
  const isBefore = edtf.startsWith('-');
  if (isBefore && /^-\d{4}$/.test(edtf)) return `${Number(edtf.slice(1)) + 1} BC`;
  const [year, month, day] = edtf.split('-');
  if (month === undefined) return edtf;
  const season = SEASONS[month];
  if (season !== undefined) return year === 'XXXX' ? season : `${season} ${year}`;
  if (Number(month) > 12 || isBefore || edtf.includes('T')) return edtf;
  const known = year !== 'XXXX';
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(known ? { year: 'numeric' } : {}),
    ...(day === undefined ? {} : { day: 'numeric' }),
    ...(known && day !== undefined ? { weekday: 'long' } : {}),
  });
  return format.format(dayNumber(known ? Number(year) : LEAP_YEAR, Number(month), Number(day ?? 1)) * 86_400_000);
}

/** Stands for a year that is not stated: it has every day. */
const LEAP_YEAR = 2000;

const SEASONS: Readonly<Record<string, string>> = { 21: 'Spring', 22: 'Summer', 23: 'Autumn', 24: 'Winter' };

/** Every word of the title stands in the text, perhaps shortened. */
function says(text: string, title: string): boolean {
  const stated = wordsOf(text);
  return wordsOf(title).every(
    (word) =>
      word === 'to' ||
      stated.some((other) => other === word || (other.length > 2 && !/\d/.test(other) && word.startsWith(other))),
  );
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\d+|\p{L}+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));
}
