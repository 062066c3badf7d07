import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { CURRENCIES } from '../../../data/currencies.js';
import { UNITS } from '../../../data/units.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import type { Figure } from './figure.js';
import { figuresOf } from './figures.js';

describe('a number written and read back', () => {
  const whole: [string, (value: number) => string][] = [
    ['plain digits', (value) => String(value)],
    ['grouped digits', (value) => value.toLocaleString('en-US')],
    ['Indian grouping', (value) => value.toLocaleString('en-IN')],
    ['groups with no-break spaces', (value) => value.toLocaleString('fr-FR').replace(/\s/g, '\u00a0')],
    ['groups with apostrophes', (value) => value.toLocaleString('en-US').replaceAll(',', '’')],
    ['words', (value) => inWords(value)],
    ['words without “and”', (value) => inWords(value).replaceAll(' and ', ' ')],
  ];
  for (const [style, write] of whole) {
    it(`is the same in ${style}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
          const figure = only(`exactly ${write(value)} dollars`);
          assert.deepEqual([figure.kind, figure.value, figure.unit], ['money', value, 'USD'], write(value));
          assert.ok(holds(figure, value));
        }),
      );
    });
  }

  it('is the same in words that begin a sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        const words = inWords(value).replace(/^./, (letter) => letter.toUpperCase());
        assert.equal(only(`${words} dollars were paid.`).value, value, words);
      }),
    );
  });

  const around: [string, Figure['kind'], (number: string) => string, unit: string | null, factor?: number][] = [
    ['a percentage', 'percent', (number) => `rose ${number}%`, 'percent'],
    ['a percentage in words', 'percent', (number) => `rose ${number} percent`, 'percent'],
    ['percentage points', 'percent', (number) => `rose ${number} percentage points`, 'percentage-point'],
    ['basis points', 'percent', (number) => `rose ${number} basis points`, 'basis-point'],
    ['a sign', 'money', (number) => `paid $${number} for it`, 'USD'],
    ['a prefixed sign', 'money', (number) => `paid HK$${number} for it`, 'HKD'],
    ['a code before', 'money', (number) => `paid EUR ${number} for it`, 'EUR'],
    ['a sign after', 'money', (number) => `paid ${number} € for it`, 'EUR'],
    ['cents', 'money', (number) => `paid ${number} cents for it`, 'USD', 0.01],
    ['millions', 'cardinal', (number) => `some had ${number} million of them`, null, 1e6],
    ['billions of money', 'money', (number) => `paid $${number}bn for it`, 'USD', 1e9],
    ['a wire’s millions', 'money', (number) => `paid ${number} mln dlrs for it`, 'USD', 1e6],
    ['a multiple', 'multiple', (number) => `a rate ${number} times as high`, null],
    ['a temperature', 'measure', (number) => `at ${number}°C then`, 'celsius'],
    ['a speed', 'measure', (number) => `at ${number} km/h then`, 'kilometer-per-hour'],
    ['a hyphen', 'measure', (number) => `a ${number}-mile walk`, 'mile'],
    ['a duration', 'duration', (number) => `took ${number} hours then`, 'hour'],
  ];
  for (const [style, kind, write, unit, factor = 1] of around) {
    it(`is the same as ${style}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 99_999 }), fc.integer({ min: 0, max: 2 }), (digits, places) => {
          const value = digits / 10 ** places;
          const text = write(value.toLocaleString('en-US', { minimumFractionDigits: places }));
          const figure = only(text);
          const near = Math.abs((figure.value as number) - value * factor) <= 1e-12 * value * factor;
          assert.ok(near, `${text}: ${figure.value}`);
          assert.deepEqual([figure.kind, figure.unit], [kind, unit], text);
          assert.ok(holds(figure, figure.value as number), text);
        }),
      );
    });
  }

  it('is the same as an ordinal in digits and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9999 }), (value) => {
        // "Forty-second" is a length of time as well.
        fc.pre(value % 10 !== 2 || value % 100 === 12);
        for (const text of [`the ${ordinal(value)} visitor`, `the ${ordinalInWords(value)} visitor`]) {
          const figure = only(text);
          assert.deepEqual([figure.kind, figure.value], ['ordinal', value], text);
        }
      }),
    );
  });

  it('is the same with a sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('-', '−', 'minus '), (value, sign) => {
        assert.equal(only(`a change of ${sign}${value}% then`).value, -value);
      }),
    );
  });

  it('is the same as a fraction in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 3, max: 12 }), (over, under) => {
        const parts = under === 4 ? 'quarters' : `${ordinalInWords(under)}s`;
        assert.equal(only(`${inWords(over)}-${parts} of it`).value, over / under);
      }),
    );
  });

  it('is the same as both ends of a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (low, more) => {
        const [a, b] = [low.toLocaleString('en-US'), (low + more).toLocaleString('en-US')];
        for (const text of [`${a} to ${b} tonnes`, `${a}–${b} tonnes`, `between ${a} and ${b} tonnes`]) {
          const { kind, value, low: from, high: to } = only(text);
          assert.deepEqual([kind, value, from, to], ['measure', null, low, low + more], text);
        }
      }),
    );
  });

  it('is the same with how far it may be off', () => {
    const numbers = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom('±', '+/-', 'plus or minus'), (value, slack, sign) => {
        const { value: read, low, high } = only(`was ${value} ${sign} ${slack} tonnes`);
        assert.deepEqual([read, low, high], [value, value - slack, value + slack]);
      }),
    );
  });

  it('lies in the interval when shortened', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        (value, digits) => {
          const [scale, word] = value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
          const text = `${(value / scale).toFixed(digits)} ${word} rubles`;
          assert.ok(holds(only(text), value), text);
        },
      ),
    );
  });

  it('lies in the interval when rounded to two digits or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999_999 }), fc.integer({ min: 2, max: 9 }), (value, digits) => {
        const text = `${Number(value.toPrecision(digits)).toLocaleString('en-US')} tonnes`;
        assert.ok(holds(only(text), value), `${value} as ${text}`);
      }),
    );
  });

  it('lies in the interval when said to be about, more or less', () => {
    const sides: [string, (value: number, stated: number) => boolean][] = [
      ['about', (value, stated) => Math.abs(value - stated) <= stated * 0.05],
      ['more than', (value, stated) => value >= stated],
      ['at least', (value, stated) => value >= stated],
      ['less than', (value, stated) => value <= stated],
      ['up to', (value, stated) => value <= stated],
    ];
    const numbers = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom(...sides), (stated, value, [words, allows]) => {
        const text = `held ${words} ${stated} tonnes`;
        if (allows(value, stated)) assert.ok(holds(only(text), value), `${value} in ${text}`);
      }),
    );
  });
});

describe('every currency and unit of CLDR', () => {
  /** Read as something else on purpose: codes that are words in capitals, symbols that name several currencies or none. */
  const OTHER_CODES = new Set(['ALL', 'TOP']);
  const OTHER_SYMBOLS = new Set(['ALL', 'TOP', 'XAF', 'XOF', 'XPF', 'XCG']);
  /** Names that are other words in news. */
  const OTHER_NAMES =
    /^(?:bars?|stones?|grays?|teslas?|henrys?|weber?s?|newtons?|siemens|atmospheres?|cups?|Calories|point|points|bits?|moles?)$/;

  for (const [code, , many, , , current] of CURRENCIES) {
    if (current === 0) continue;
    it(`reads ${many}`, () => {
      const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: code });
      const texts = [`1,234 ${many}`, `1.2 million ${many}`];
      if (!OTHER_CODES.has(code)) texts.push(`${code} 1,234`, `1,234 ${code}`);
      if (!OTHER_SYMBOLS.has(code)) texts.push(dollars.format(1234));
      for (const text of texts) {
        const figure = only(`They paid ${text} for it.`);
        const value = text.includes('million') ? 1.2e6 : 1234;
        assert.deepEqual([figure.kind, figure.value, figure.unit], ['money', value, code], text);
      }
    });
  }

  for (const [id, , , , , long] of UNITS) {
    it(`reads ${id}`, () => {
      for (const name of long.filter((names) => /s$|feet$/.test(names) && !OTHER_NAMES.test(names))) {
        const { kind, value, unit, per } = only(`It had 1,234 ${name} then.`);
        assert.deepEqual([kind, value], ['measure', 1234], name);
        assert.ok(unit === id || SAME_NAMES[name] === unit || `${unit}-per-${per}` === id, `${name}: ${unit}`);
      }
    });
  }

  /** What a name says first where CLDR has it for two units. */
  const SAME_NAMES: Readonly<Record<string, string>> = {
    carats: 'carat',
    'miles per gallon': 'mile-per-gallon',
  };
});

/** The one figure of the text. */
function only(text: string): Figure {
  const tokens = tokenize(text);
  const found = figuresOf(tokens, sentencesOf(tokens));
  assert.equal(found.length, 1, `${text}: ${JSON.stringify(found)}`);
  return found[0] as Figure;
}

const holds = ({ low, high }: Figure, value: number) =>
  (low === null || low <= value) && (high === null || value <= high);

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** British style: "one hundred and five". */
function inWords(value: number): string {
  if (value < 20) return SMALL[value] as string;
  if (value < 100) {
    const tens = TENS[Math.floor(value / 10) - 2] as string;
    return value % 10 === 0 ? tens : `${tens}-${SMALL[value % 10]}`;
  }
  for (const [scale, word] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
    [1e2, 'hundred'],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest > 0 && rest < 100 ? ' and ' : ' ';
    return `${inWords(Math.floor(value / scale))} ${word}${rest === 0 ? '' : joint + inWords(rest)}`;
  }
  return '';
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

/** "two hundred and forty-first". */
function ordinalInWords(value: number): string {
  const words = inWords(value);
  const at = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
  const last = words.slice(at);
  return `${words.slice(0, at)}${ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`}`;
}

const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
