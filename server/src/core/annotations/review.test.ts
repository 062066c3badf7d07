import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CheckState, Mark } from './formats/marks.js';
import { compareReadings, type Reading } from './review.js';
import { reviewAgreement } from './reviewAgreement.js';

const TEXT = 'Port Avilon lost $40 million and Belmar Ltd gained nothing.';

describe('compareReadings', () => {
  it('takes for agreed what nobody contradicts, with all that was said of it', () => {
    const mary = reading('mary', mark('Port Avilon', 'ORG', { link: 'urn:x:port' }), mark('$40 million', 'MONEY'));
    const sam = reading('sam', mark('$40 million', 'MONEY', checked('confirmed')), mark('Port Avilon', 'ORG'));
    const { agreed, disagreements } = compareReadings([mary, sam]);
    assert.deepEqual(disagreements, []);
    assert.deepEqual(agreed, [
      mark('Port Avilon', 'ORG', { link: 'urn:x:port' }),
      mark('$40 million', 'MONEY', checked('confirmed')),
    ]);
  });

  const cases: [string, Mark[], Mark[], string][] = [
    [
      'a label',
      [mark('Port Avilon', 'ORG')],
      [mark('Port Avilon', 'GPE')],
      'label: mary Port Avilon ORG | sam Port Avilon GPE',
    ],
    ['an end', [mark('Port Avilon', 'ORG')], [mark('Avilon', 'ORG')], 'span: mary Port Avilon ORG | sam Avilon ORG'],
    ['presence', [mark('Belmar Ltd', 'ORG')], [], 'presence: mary Belmar Ltd ORG | sam'],
    [
      'a link',
      [mark('Belmar Ltd', 'ORG', { link: 'urn:x:1' })],
      [mark('Belmar Ltd', 'ORG', { link: 'urn:x:2' })],
      'link: mary Belmar Ltd ORG | sam Belmar Ltd ORG',
    ],
    [
      'what a check found',
      [mark('$40 million', undefined, checked('confirmed'))],
      [mark('$40 million', undefined, checked('changed'))],
      'check: mary $40 million | sam $40 million',
    ],
    [
      'two names and one',
      [mark('Port', 'GPE'), mark('Avilon', 'ORG')],
      [mark('Port Avilon', 'ORG')],
      'span: mary Port GPE, Avilon ORG | sam Port Avilon ORG',
    ],
  ];
  for (const [name, mary, sam, expected] of cases) {
    it(`tells of ${name}`, () => {
      const { agreed, disagreements } = compareReadings([reading('mary', ...mary), reading('sam', ...sam)]);
      assert.deepEqual(agreed, []);
      assert.deepEqual(disagreements.map(said), [expected]);
    });
  }

  it('asks nobody why they did not tick what somebody else ticked', () => {
    const mary = reading('mary', mark('$40 million', 'MONEY', checked('confirmed')));
    const sam = reading('sam', mark('Belmar Ltd', 'ORG'));
    const { agreed, disagreements } = compareReadings([mary, sam]);
    assert.deepEqual(agreed, [mark('$40 million', 'MONEY', checked('confirmed'))]);
    assert.deepEqual(disagreements.map(said), ['presence: mary | sam Belmar Ltd ORG']);
  });

  it('lets one check of a fact stand, and a remark say nothing', () => {
    const mary = reading(
      'mary',
      mark('$40 million', undefined, checked('opinion')),
      mark('gained', undefined, { note: '?' }),
    );
    const { agreed, disagreements } = compareReadings([mary, reading('sam')]);
    assert.deepEqual([agreed.length, disagreements.length], [1, 0]);
  });

  it('lists each mark once, agreed or not, and nothing is disputed between one author and herself', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const { agreed, disagreements } = compareReadings(all);
        const open = disagreements.flatMap((each) => each.readings.flatMap(({ marks }) => marks));
        const agreedKeys = new Set(agreed.map(({ spans: [{ start, end }] }) => `${start} ${end}`));
        for (const { spans } of open) assert.ok(!agreedKeys.has(`${spans[0].start} ${spans[0].end}`));
        const places = new Set(
          all.flatMap(({ marks }) => marks.map(({ spans: [{ start, end }] }) => `${start} ${end}`)),
        );
        assert.equal(
          places.size,
          new Set([...agreedKeys, ...open.map(({ spans: [{ start, end }] }) => `${start} ${end}`)]).size,
        );
        const [first] = all;
        if (first !== undefined)
          assert.deepEqual(compareReadings([first, { ...first, author: 'twin' }]).disagreements, []);
      }),
      { numRuns: 100 },
    );
  });
});

describe('reviewAgreement', () => {
  const tokens = [...TEXT.matchAll(/\w+|[^\s\w]/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));

  it('measures pairs, labels and everybody', () => {
    const mary = reading('mary', mark('Port Avilon', 'ORG'), mark('$40 million', 'MONEY'), mark('Belmar Ltd', 'ORG'));
    const sam = reading('sam', mark('Port Avilon', 'ORG'), mark('$40 million', 'MONEY'), mark('Belmar', 'ORG'));
    const { authors, articles, overall, labels } = reviewAgreement([{ tokens, readings: [mary, sam] }]);
    assert.deepEqual([authors, articles], [['mary', 'sam'], 1]);
    const [pair] = overall.pairs;
    assert.deepEqual(pair?.f1, {
      exact: { value: 4 / 6, n: 6 },
      span: { value: 4 / 6, n: 6 },
      overlap: { value: 1, n: 6 },
    });
    // Of twelve tokens one has another label; three labels each as often as here agree by chance in 16+9+20 of 144.
    assert.equal(overall.alpha.n, tokens.length);
    assert.equal(pair?.kappa.value, (11 / 12 - (4 * 3 + 3 * 3 + 5 * 6) / 144) / (1 - (4 * 3 + 3 * 3 + 5 * 6) / 144));
    assert.equal(labels.get('MONEY')?.pairs[0]?.f1.exact.value, 1);
    assert.equal(labels.get('MONEY')?.alpha.value, 1);
    assert.equal(labels.get('ORG')?.pairs[0]?.f1.exact.value, 0.5);
  });

  it('compares two people over the articles that both annotated, and never across articles', () => {
    const both = { tokens, readings: [reading('mary', mark('Port', 'ORG')), reading('sam')] };
    const other = { tokens, readings: [reading('sam', mark('Port', 'ORG')), reading('zoe', mark('Port', 'ORG'))] };
    const { overall } = reviewAgreement([both, other]);
    assert.deepEqual(
      overall.pairs.map(({ authors, f1 }) => [authors.join(), f1.exact.value, f1.exact.n]),
      [
        ['mary,sam', 0, 1],
        ['mary,zoe', undefined, 0],
        ['sam,zoe', 1, 2],
      ],
    );
    assert.deepEqual(overall.kappa, { value: undefined, n: 0 });
  });

  it('says undefined where one author alone, or one label alone, leaves nothing to compare', () => {
    const alone = reviewAgreement([{ tokens, readings: [reading('mary', mark('Port', 'ORG'))] }]);
    assert.deepEqual([alone.overall.pairs, alone.overall.alpha.value], [[], undefined]);
    const empty = reviewAgreement([{ tokens, readings: [reading('mary'), reading('sam')] }]);
    assert.deepEqual(empty.overall.alpha, { value: undefined, n: tokens.length });
  });

  it('measures what checks found, of facts that two people checked', () => {
    const one = reading(
      'mary',
      mark('Port', undefined, checked('confirmed')),
      mark('nothing', undefined, checked('opinion')),
    );
    const other = reading(
      'sam',
      mark('Port', undefined, checked('confirmed')),
      mark('nothing', undefined, checked('changed')),
    );
    const { checks } = reviewAgreement([{ tokens, readings: [one, other] }]);
    // Krippendorff: 1 − Do/De with Do = 2/4 and De = 10/12.
    assert.equal(checks.n, 2);
    assert.ok(Math.abs((checks.value ?? 0) - (1 - 0.5 / (10 / 12))) < 1e-12);
  });
});

const readings: fc.Arbitrary<Reading[]> = fc.array(
  fc.record({
    author: fc.constantFrom('a', 'b', 'c'),
    marks: fc.uniqueArray(
      fc
        .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 5 }), label: fc.constantFrom('ORG', 'GPE') })
        .map(({ start, length, label }): Mark => ({ spans: [{ start, end: start + length }], label })),
      { selector: ({ spans: [{ start, end }] }) => `${start} ${end}`, maxLength: 6 },
    ),
  }),
  { maxLength: 4 },
);

function reading(author: string, ...marks: Mark[]): Reading {
  return { author, marks };
}

function mark(quote: string, label?: string, more: Partial<Mark> = {}): Mark {
  const start = TEXT.indexOf(quote);
  return { spans: [{ start, end: start + quote.length }], ...(label !== undefined && { label }), ...more };
}

function checked(state: CheckState): Partial<Mark> {
  return { check: { state, sources: [] } };
}

function said({ about, readings: all }: ReturnType<typeof compareReadings>['disagreements'][number]): string {
  const each = all.map(({ author, marks }) =>
    `${author} ${marks.map(({ spans: [{ start, end }], label = '' }) => `${TEXT.slice(start, end)} ${label}`.trim()).join(', ')}`.trim(),
  );
  return `${about}: ${each.join(' | ')}`;
}
