import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import type { Figure } from './figure.js';
import { figuresOf } from './figures.js';

function figures(text: string): readonly Figure[] {
  const tokens = tokenize(text);
  return figuresOf(tokens, sentencesOf(tokens));
}

const PIECES =
  `one two hundred million and a half percent % $ € 5 12 2023 1,234.5 0 - – / ( ) " . , : May Monday to of the first
  quarter year years last late old ago km miles rubles jobs more than about S7 th m ½ 😀`.split(/\s+/);
const pieces = fc.constantFrom('\u00a0', ...PIECES);

describe('figures, whatever the text', () => {
  const texts = fc.array(fc.tuple(pieces, fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 40 });

  it('are in order, do not overlap, and split no token', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.flat().join('');
        const tokens = tokenize(text);
        const starts = new Set(tokens.start);
        const ends = new Set(tokens.end);
        let at = 0;
        for (const { start, end } of figuresOf(tokens, sentencesOf(tokens))) {
          assert.ok(start >= at && end > start && end <= text.length);
          assert.ok(starts.has(start) && ends.has(end));
          at = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('have intervals that contain their values', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        for (const { value, low, high } of figures(parts.flat().join(''))) {
          if (value === null) continue;
          assert.ok(Number.isFinite(value));
          assert.ok((low === null || low <= value) && (high === null || high >= value));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('figures and graphemes', () => {
  const marks = fc.constantFrom(
    'e\u0301',
    '🇫🇷',
    '👩‍🌾',
    'ক্ষ',
    '5\u20e3',
    '½\u0338',
    '℃',
    '٣',
    'ﬁ',
    '$\u0332',
    ...PIECES,
  );
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

  it('begin and end where a reader sees a character end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(marks, fc.constantFrom('', ' ')), { maxLength: 30 }), (parts) => {
        const text = parts.flat().join('');
        const ends = new Set([text.length, ...Array.from(characters.segment(text), ({ index }) => index)]);
        for (const { start, end } of figures(text)) assert.ok(ends.has(start) && ends.has(end), text.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });
});

const pad = (number: number) => String(number).padStart(2, '0');
const day = (year: number, month: number, date: number) => `${year}-${pad(month)}-${pad(date)}`;
const monthName = (month: number) => MONTHS[month - 1] as string;

describe('a date written and read back', () => {
  const styles: [string, (year: number, month: number, date: number) => string][] = [
    ['day first', (year, month, date) => `${date} ${monthName(month)} ${year}`],
    ['month first', (year, month, date) => `${monthName(month)} ${date}, ${year}`],
    ['an ordinal', (year, month, date) => `${date}${date === 1 ? 'st' : 'th'} of ${monthName(month)}, ${year}`],
    ['ISO 8601', day],
    ['slashes, year first', (year, month, date) => `${year}/${month}/${date}`],
    ['dots, day first', (year, month, date) => `${date}.${month}.${year}`],
    ['slashes, month first', (year, month, date) => `${month}/${date}/${year}`],
    ['hyphens and an abbreviation', (year, month, date) => `${pad(date)}-${monthName(month).slice(0, 3)}-${year}`],
    ['small letters', (year, month, date) => `${monthName(month).toLowerCase()} ${date}, ${year}`],
    ['digits alone', (year, month, date) => `${year}${pad(month)}${pad(date)}`],
  ];
  const years = fc.integer({ min: 1900, max: 2099 });
  const months = fc.integer({ min: 1, max: 12 });
  const days = fc.integer({ min: 1, max: 28 });
  for (const [style, write] of styles) {
    it(`is the same with ${style}`, () => {
      fc.assert(
        fc.property(years, months, days, (year, month, date) => {
          const text = `It opened on ${write(year, month, date)}.`;
          const found = figures(text);
          assert.deepEqual([found.length, found[0]?.edtf], [1, day(year, month, date)], text);
        }),
      );
    });
  }

  it('is the same as the ends of a range', () => {
    fc.assert(
      fc.property(years, months, days, fc.integer({ min: 1, max: 5 }), (year, month, date, more) => {
        const text = `open from ${date} ${monthName(month)} ${year} to ${date} ${monthName(month)} ${year + more}`;
        const [figure] = figures(text);
        assert.equal(figure?.edtf, `${day(year, month, date)}/${day(year + more, month, date)}`, text);
      }),
    );
  });
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('hostile texts', () => {
  const texts: [string, (count: number) => string][] = [
    ['"one hundred" repeated', (count) => 'one hundred '.repeat(count)],
    ['"one hundred and" repeated', (count) => 'one hundred and '.repeat(count)],
    ['a run of digits', (count) => '1'.repeat(count * 10)],
    ['digits and hyphens', (count) => '5-'.repeat(count)],
    ['a list', (count) => `${'5, '.repeat(count)}and 6 percent`],
    ['nested brackets', (count) => `${'('.repeat(count)}5${')'.repeat(count)}`],
    ['"the first half of" repeated', (count) => 'the first half of '.repeat(count)],
    ['"about the" repeated', (count) => `${'about the '.repeat(count)}5`],
    ['scale words', (count) => `5 ${'million '.repeat(count)}`],
    ['inch marks', (count) => '5" '.repeat(count)],
  ];
  for (const [name, write] of texts) {
    it(`take time linear in their length: ${name}`, () => {
      const [small, large] = [write(3_000), write(30_000)].map((text) => {
        const tokens = tokenize(text);
        const sentences = sentencesOf(tokens);
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const before = performance.now();
          figuresOf(tokens, sentences);
          best = Math.min(best, performance.now() - before);
        }
        return best;
      }) as [number, number];
      // Ten times the text; a quadratic pass takes a hundred times as long.
      assert.ok(large < small * 40 + 50, `${small} ms, then ${large} ms`);
    });
  }
});
