import { civilDay, dayNumber } from './calendar.js';
import { nthDay } from './dates.js';
import { createDraft, type Draft } from './draft.js';
import { dateDraft, weekendEdtf } from './edtf.js';
import { createPhrases } from './phrases.js';
import type { Reader } from './reader.js';
import { NOUN_STOPPERS } from './words.js';
import { yearAt } from './years.js';

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The day of a holiday: the same in every year, or worked out for one. */
type Holiday = MonthDay | ((year: number) => MonthDay);

/**
 * "Christmas Eve", "Easter Sunday 2018", "Black Friday 2010", "Martin Luther King Day"; in lower case only with a year.
 * The names begin with openers, which have no other role in figures, or with "May".
 */
export function readHoliday(reader: Reader, index: number): Draft | undefined {
  const isName = reader.isCapital(index) || reader.isFolded;
  if (!isName && reader.word(index) !== undefined) return undefined;
  const name = HOLIDAYS.match(reader, index);
  if (name === undefined) return undefined;
  const isWeekend = reader.lower(name.next) === 'weekend';
  const end = isWeekend ? name.next + 1 : name.next;
  const at = reader.isMark(end, ',') || reader.lower(end) === 'of' ? end + 1 : end;
  const year = yearAt(reader, at);
  const { value } = name;
  if (year !== undefined) {
    const day = typeof value === 'function' ? value(year) : value;
    const draft = dateDraft(index, at + 1, { year, ...day });
    return isWeekend ? weekendOf(draft, index) : draft;
  }
  if (!isName) return undefined;
  if (isWeekend) return createDraft(index, end, 'date');
  const isAlone = name.next === index + 1;
  if (isAttribute(reader, name.next) || (isAlone && !reader.isOneOf(index - 1, CUES))) return undefined;
  return dateDraft(index, name.next, typeof value === 'function' ? {} : value);
}

/** "Thanksgiving weekend 2023", "the weekend of May 6, 2023": the Saturday and Sunday beside the day, and what joins them to it. */
export function weekendOf({ last, parts = {} }: Draft, first: number): Draft {
  const draft = createDraft(first, last, 'date');
  const { year, month, day } = parts;
  const edtf =
    year === undefined || month === undefined || day === undefined ? undefined : weekendEdtf({ year, month, day });
  if (edtf !== undefined) draft.edtf = edtf;
  return draft;
}

const CUES: ReadonlySet<string> = new Set('on before after by since until till at around'.split(' '));

/** "the Thanksgiving Day parade", "the Good Friday Agreement", "Easter eggs". */
function isAttribute(reader: Reader, index: number): boolean {
  if (!reader.isWord(index) || reader.word(index) !== undefined) return false;
  return NOUN_STOPPERS.get(reader.tokens, index) === undefined;
}

const fixed = (month: number, day: number): Holiday => ({ month, day });
const nth =
  (month: number, weekday: number, n: number | undefined) =>
  (year: number): MonthDay => ({
    month,
    day: nthDay(year, month, weekday, n),
  });
const easter =
  (days: number): Holiday =>
  (year) => {
    const { month, day } = civilDay(easterOf(year) + days);
    return { month, day };
  };

const THANKSGIVING = nth(11, 4, 4);

const HOLIDAYS = createPhrases<Holiday>(
  (
    [
      ['christmas eve', fixed(12, 24)],
      ['christmas day', fixed(12, 25)],
      ["new year's eve", fixed(12, 31)],
      ["new year's day", fixed(1, 1)],
      ['boxing day', fixed(12, 26)],
      ['groundhog day', fixed(2, 2)],
      ["april fools' day", fixed(4, 1)],
      ['anzac day', fixed(4, 25)],
      ['cinco de mayo', fixed(5, 5)],
      ['canada day', fixed(7, 1)],
      ['bastille day', fixed(7, 14)],
      ['guy fawkes night', fixed(11, 5)],
      ['remembrance day', fixed(11, 11)],
      ["valentine's day", fixed(2, 14)],
      ["st. patrick's day", fixed(3, 17)],
      ["st patrick's day", fixed(3, 17)],
      ["saint patrick's day", fixed(3, 17)],
      ["saint stephen's day", fixed(12, 26)],
      ["st stephen's day", fixed(12, 26)],
      ["st. stephen's day", fixed(12, 26)],
      ["st andrew's day", fixed(11, 30)],
      ["st. andrew's day", fixed(11, 30)],
      ["st george's day", fixed(4, 23)],
      ["st. george's day", fixed(4, 23)],
      ["st david's day", fixed(3, 1)],
      ["st. david's day", fixed(3, 1)],
      ["international women's day", fixed(3, 8)],
      ['world aids day', fixed(12, 1)],
      ['australia day', fixed(1, 26)],
      ['waitangi day', fixed(2, 6)],
      ['burns night', fixed(1, 25)],
      ["all saints' day", fixed(11, 1)],
      ["all souls' day", fixed(11, 2)],
      ['ve day', fixed(5, 8)],
      ['earth day', fixed(4, 22)],
      ['may day', fixed(5, 1)],
      ['juneteenth', fixed(6, 19)],
      ['christmas', fixed(12, 25)],
      ['independence day', fixed(7, 4)],
      ['halloween', fixed(10, 31)],
      ['veterans day', fixed(11, 11)],
      ['armistice day', fixed(11, 11)],
      ['martin luther king day', nth(1, 1, 3)],
      ["presidents' day", nth(2, 1, 3)],
      ["mother's day", nth(5, 7, 2)],
      ["father's day", nth(6, 7, 3)],
      ['memorial day', nth(5, 1, undefined)],
      ['labor day', nth(9, 1, 1)],
      ['columbus day', nth(10, 1, 2)],
      ['thanksgiving day', THANKSGIVING],
      ['thanks giving day', THANKSGIVING],
      ['black friday', (year: number) => after(year, THANKSGIVING, 1)],
      ['cyber monday', (year: number) => after(year, THANKSGIVING, 4)],
      ['ash wednesday', easter(-46)],
      ['palm sunday', easter(-7)],
      ['good friday', easter(-2)],
      ['easter sunday', easter(0)],
      ['easter monday', easter(1)],
      ['easter', easter(0)],
      ['thanksgiving', THANKSGIVING],
    ] as const
  ).map(([name, value]) => ({ name, value })),
);

function after(year: number, holiday: (year: number) => MonthDay, days: number): MonthDay {
  const { month, day } = holiday(year);
  return civilDay(dayNumber(year, month, day) + days);
}

/** The Western Easter Sunday, as days since 1970-01-01 (the anonymous Gregorian algorithm). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
