import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import type { Figure } from './figure.js';
import { figuresOf } from './figures.js';

const UNITS: readonly (readonly [unit: string, iso: (count: number) => string])[] = [
  ['second', (count) => `PT${count}S`],
  ['minute', (count) => `PT${count}M`],
  ['hour', (count) => `PT${count}H`],
  ['day', (count) => `P${count}D`],
  ['week', (count) => `P${count}W`],
  ['month', (count) => `P${count}M`],
  ['year', (count) => `P${count}Y`],
  ['decade', (count) => `P${count * 10}Y`],
];
const units = fc.constantFrom(...UNITS);

describe('a length of time written and read back', () => {
  const styles: [string, (count: number, unit: string) => string][] = [
    ['digits', (count, unit) => `it took ${count} ${unit}s then`],
    ['a hyphen', (count, unit) => `a ${count}-${unit} wait`],
    ['more', (count, unit) => `it took ${count} more ${unit}s then`],
  ];
  for (const [style, write] of styles) {
    it(`is the same with ${style}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 999 }), units, (count, [unit, iso]) => {
          const { kind, value, unit: read, iso: length, low, high } = only(write(count, unit));
          assert.deepEqual([kind, value, read, length], ['duration', count, unit, iso(count)]);
          assert.ok(low !== null && low <= count && high !== null && high >= count);
        }),
      );
    });
  }

  it('is the same in two units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 23 }),
        fc.integer({ min: 1, max: 59 }),
        fc.constantFrom(' and ', ' ', ', '),
        (hours, minutes, joint) => {
          const text = `it took ${hours} hour${hours === 1 ? '' : 's'}${joint}${minutes} minute${minutes === 1 ? '' : 's'} then`;
          const { value, unit } = only(text);
          assert.deepEqual([value, unit], [hours * 60 + minutes, 'minute'], text);
        },
      ),
    );
  });

  it('is the same as both ends of a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        units,
        fc.constantFrom(' to ', '-', '–'),
        (low, more, [unit, iso], joint) => {
          const figure = only(`it took ${low}${joint}${low + more} ${unit}s then`);
          assert.deepEqual([figure.low, figure.high, figure.iso], [low, low + more, `${iso(low)}/${iso(low + more)}`]);
        },
      ),
    );
  });
});

describe('an age written and read back', () => {
  const styles: [string, (age: number) => string][] = [
    ['years old', (age) => `he was ${age} years old then`],
    ['a hyphen', (age) => `a ${age}-year-old boy`],
    ['a group', (age) => `of ${age}-year-olds`],
    ['aged', (age) => `a boy aged ${age} then`],
    ['commas', (age) => `Ada Holm, ${age}, said so`],
  ];
  for (const [style, write] of styles) {
    it(`is the same with ${style}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 10, max: 99 }), (age) => {
          const { kind, value, unit } = only(write(age));
          assert.deepEqual([kind, value, unit], ['age', age, 'year']);
        }),
      );
    });
  }
});

describe('a time of day written and read back', () => {
  const styles: [string, (hour: number, minute: number) => string][] = [
    ['a.m. and p.m.', (hour, minute) => `${twelve(hour)}:${pad(minute)} ${hour < 12 ? 'a.m.' : 'p.m.'}`],
    ['am and pm', (hour, minute) => `${twelve(hour)}:${pad(minute)}${hour < 12 ? 'am' : 'pm'}`],
    ['a point', (hour, minute) => `${twelve(hour)}.${pad(minute)}${hour < 12 ? 'am' : 'pm'}`],
  ];
  for (const [style, write] of styles) {
    it(`is the same with ${style}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
          const { kind, iso } = only(`it began at ${write(hour, minute)} then`);
          assert.deepEqual([kind, iso], ['time', `T${pad(hour)}:${pad(minute)}`], write(hour, minute));
        }),
      );
    });
  }
});

describe('a stretch of the calendar written and read back', () => {
  const years = fc.integer({ min: 1900, max: 2099 });

  it('is the same as a quarter', () => {
    const ordinals = ['first', 'second', 'third', 'fourth'];
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const expected = `${year}-${pad(quarter * 3 - 2)}/${year}-${pad(quarter * 3)}`;
        for (const text of [`Q${quarter} ${year}`, `the ${ordinals[quarter - 1]} quarter of ${year}`]) {
          assert.equal(only(`in ${text} it rose`).edtf, expected, text);
        }
      }),
    );
  });

  it('is the same as a decade', () => {
    fc.assert(
      fc.property(fc.integer({ min: 181, max: 209 }), (decade) => {
        fc.pre(decade % 10 !== 0);
        assert.equal(only(`in the ${decade}0s it rose`).edtf, `${decade}0/${decade}9`);
      }),
    );
  });

  it('is the same as a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 21 }), (century) => {
        const suffix = century === 21 ? 'st' : 'th';
        const ends = [century * 100 - 99, century * 100].map((year) => String(year).padStart(4, '0'));
        assert.equal(only(`in the ${century}${suffix} century it rose`).edtf, ends.join('/'));
      }),
    );
  });

  it('is the same as a month', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2000, month - 1),
        );
        const expected = `${year}-${pad(month)}`;
        for (const text of [`${name} ${year}`, `${name} of ${year}`, `${month}/${year}`, expected]) {
          // "2003-07" may be a range of years as well.
          fc.pre(text !== expected || month <= year % 100);
          assert.equal(only(`in ${text} it rose`).edtf, expected, text);
        }
      }),
    );
  });

  it('is the same as a range of years', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 99 }), (year, more) => {
        for (const text of [
          `from ${year} to ${year + more}`,
          `in ${year}-${year + more}`,
          `in ${year}–${year + more}`,
        ]) {
          assert.equal(only(`${text} it rose`).edtf, `${year}/${year + more}`, text);
        }
      }),
    );
  });
});

/** The one figure of the text. */
function only(text: string): Figure {
  const tokens = tokenize(text);
  const found = figuresOf(tokens, sentencesOf(tokens));
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0] as Figure;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function twelve(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}
