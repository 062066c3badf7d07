import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { type AnalysisSettings, createAnalyser } from '../analysis/analyser.js';
import { describeFigure } from '../figures/describe.js';
import { safeFixes } from '../rules/fixes.js';
import { isHouseRule } from '../rules/page.js';
import { createSnapshot } from '../text/snapshot.js';
import type { GlossaryEntry } from './glossary.js';
import type { HouseSettings } from './house.js';
import type { PatternElement } from './matcher.js';

/** What the desk's own rules say of a text. */
function houseFindings(text: string, settings: AnalysisSettings) {
  const { findings } = createAnalyser(settings, KNOWLEDGE).analyse(createSnapshot('t', text));
  return findings.filter(({ rule }) => isHouseRule(rule));
}

/** The text with « » around what they say something of, and its first fix where there is one. */
function marked(text: string, house: Omit<HouseSettings, 'rules'>): string {
  return houseFindings(text, { rules: {}, ...house }).reduceRight((all, { start, end, fixes }) => {
    const edit = fixes[0]?.edits[0];
    const found = `«${all.slice(start, end)}${edit === undefined ? '' : `→${edit.newText}`}»`;
    return all.slice(0, start) + found + all.slice(end);
  }, text);
}

function glossary(...entries: GlossaryEntry[]) {
  return (text: string) => marked(text, { glossary: entries });
}

function pattern(...steps: PatternElement[]) {
  return (text: string) => marked(text, { patterns: [{ id: 'desk/p', message: 'Look here.', pattern: steps }] });
}

/** How many fixes of a glossary are made unasked. */
const fixesOf = (safe: boolean | undefined) =>
  safeFixes(
    createAnalyser({ rules: {}, glossary: [{ avoid: ['Kiev'], prefer: 'Kyiv', safe }] }).analyse(
      createSnapshot('t', 'In Kiev it rains. “In Kiev it rains,” she said.'),
    ).findings,
  ).length;

describe('a glossary', () => {
  const kyiv = glossary({ avoid: ['Kiev'], prefer: 'Kyiv', except: ['Chicken Kiev', 'Dynamo Kiev stadium'] });
  for (const [text, expected] of [
    ['Trams run in Kiev again.', 'Trams run in «Kiev→Kyiv» again.'],
    [
      'Kiev’s trams run, and the Kiev-based firm pays.',
      '«Kiev→Kyiv»’s trams run, and the «Kiev→Kyiv»-based firm pays.',
    ],
    ['TRAMS RUN IN KIEV', 'TRAMS RUN IN «KIEV→KYIV»'],
    ['A tram named kiev stops in Kieve.', 'A tram named kiev stops in Kieve.'],
    ['The Chicken Kiev and the chicken KIEV of Kiev.', 'The Chicken Kiev and the chicken «KIEV→KYIV» of «Kiev→Kyiv».'],
    ['Chicken  Kiev for all, Chicken, Kiev for some.', 'Chicken  Kiev for all, Chicken, «Kiev→Kyiv» for some.'],
    ['At the Dynamo Kiev stadium, Dynamo Kiev won.', 'At the Dynamo Kiev stadium, Dynamo «Kiev→Kyiv» won.'],
    ['He said: “I love Kiev.”', 'He said: “I love «Kiev».”'],
  ] as const) {
    it(text, () => assert.equal(kyiv(text), expected));
  }

  it('takes the case of the text for a form in small letters', () => {
    const use = glossary({ avoid: ['utilise', 'make use of'], prefer: 'use' });
    assert.equal(
      use('Utilise it. They make use of it. UTILISE IT.'),
      '«Utilise→Use» it. They «make use of→use» it. «UTILISE→USE» IT.',
    );
  });

  it('asks for the form that a name must have', () => {
    const ltd = glossary({ avoid: ['Acme Widgets'], prefer: 'Acme Widgets Ltd' });
    assert.equal(
      ltd('Acme Widgets Ltd grew. Acme Widgets fell.'),
      'Acme Widgets Ltd grew. «Acme Widgets→Acme Widgets Ltd» fell.',
    );
  });

  it('forbids without a replacement, and says why', () => {
    const text = 'Shares fell amid fears of rain.';
    const findings = houseFindings(text, {
      rules: {},
      glossary: [{ avoid: ['amid fears'], message: 'Say who {fears} what.' }],
    });
    assert.deepEqual(
      findings.map(({ rule, severity, message, fixes }) => [rule, severity, message, fixes]),
      [['glossary-violation', 'warning', 'Say who {fears} what.', []]],
    );
  });

  it('takes the longest form, and each entry with its own exceptions', () => {
    const both = glossary(
      { avoid: ['per cent', 'cent'], prefer: 'percent', except: ['cent store'] },
      { avoid: ['store'], prefer: 'shop' },
    );
    assert.equal(both('Five per cent of the cent store.'), 'Five «per cent→percent» of the cent «store→shop».');
  });

  it('changes unasked only what it is told to', () => {
    assert.deepEqual([fixesOf(undefined), fixesOf(false), fixesOf(true)], [0, 0, 1]);
  });

  it('offers no fix where it would take markup away', () => {
    const analysis = createAnalyser({ rules: {}, glossary: [{ avoid: ['Acme Ltd'], prefer: 'Acme' }] }).analyse(
      createSnapshot('t.md', 'The **Acme** Ltd report on *Acme Ltd* is out.', { markup: 'markdown' }),
    );
    assert.deepEqual(
      analysis.findings.map(({ fixes }) => fixes.length),
      [0, 1],
    );
  });
});

describe('a pattern', () => {
  for (const [steps, text, expected] of [
    [
      [{ word: 'spokesman' }, { word: ['said', 'told'] }],
      'A spokesman SAID so. A spokesman says.',
      'A «spokesman SAID» so. A spokesman says.',
    ],
    [
      [{ word: ['said'] }, { any: true, optional: true, atMost: 3 }, { figure: 'money', here: true }],
      'He said it cost $5 million. He said that it had in fact cost $5 million.',
      'He said it cost «$5 million». He said that it had in fact cost $5 million.',
    ],
    [
      [{ label: 'PERSON' }, { word: 'said' }],
      'Maria Keller said yes. Then said no.',
      '«Maria Keller said» yes. Then said no.',
    ],
    [
      [{ figure: ['percent'] }, { word: ['of', 'in'], not: true }],
      'It fell 5% again, not 5% of it.',
      'It fell «5% again», not 5% of it.',
    ],
    [
      [{ word: 'very', atMost: 3 }, { word: 'big' }],
      'A very very big and big but very, big thing.',
      'A «very very big» and big but very, big thing.',
    ],
    [[{ word: '(' }, { word: 'sic' }, { word: ')' }], 'He wrote teh (sic) again.', 'He wrote teh «(sic)» again.'],
    [[{ word: 'end' }, { word: 'start' }], 'This is the end. Start again.', 'This is the end. Start again.'],
    [[{ word: 'x', atMost: 2 }], 'x x x x x', '«x x»«x x»«x»'.replaceAll('»«', '» «')],
    [[{ any: true, optional: true, atMost: 2 }, { word: 'x' }], 'a b c x d x', 'a «b c x» «d x»'],
  ] as const) {
    it(`${JSON.stringify(steps)} in ${JSON.stringify(text)}`, () => assert.equal(pattern(...steps)(text), expected));
  }

  it('has its own id, severity, message and fix, and respects quotations', () => {
    const house: HouseSettings = {
      rules: {},
      patterns: [
        { id: 'desk/old', message: 'First.', pattern: [{ word: 'x' }] },
        {
          id: 'desk/old',
          message: 'Second.',
          severity: 'error',
          pattern: [{ word: 'very', here: true }, { word: 'big' }],
          fix: { replace: 'quite', safe: true },
        },
      ],
    };
    const text = 'It is very big. “It is very big,” he said.';
    const say = (rules: HouseSettings['rules']) =>
      houseFindings(text, { ...house, rules }).map(({ rule, severity, message, start, end, fixes }) =>
        [rule, severity, message, text.slice(start, end), ...fixes.map(({ title }) => title)].join(' | '),
      );
    assert.deepEqual(say({}), [
      'desk/old | error | Second. | very | Replace with “quite”',
      'desk/old | information | Second. | very',
    ]);
    assert.deepEqual(say({ 'desk/old': 'off' }), []);
  });

  it('is not made slow by any pattern or text', () => {
    const steps: PatternElement[] = [
      { word: 'a' },
      ...Array.from({ length: 18 }, (): PatternElement => ({ any: true, optional: true, atMost: 10 })),
      { word: 'b' },
    ];
    const costOf = (words: number) => {
      const text = 'a '.repeat(words);
      const analyser = createAnalyser({ rules: {}, patterns: [{ id: 'desk/p', message: 'm', pattern: steps }] });
      const before = process.cpuUsage();
      analyser.analyse(createSnapshot('t', text));
      return process.cpuUsage(before).user;
    };
    costOf(200);
    const [small, large] = [costOf(1000), costOf(4000)];
    assert.ok(large < small * 12 + 100_000, `${small} µs, then ${large} µs for four times the text`);
  });
});

describe('a profile', () => {
  const text = 'About 5 per cent paid £5 million; 5 percent paid £6m.';
  for (const [profile, expected] of [
    ['none', text],
    ['ap', 'About 5 «per cent→percent» paid £5 million; 5 percent paid £6«m».'],
    ['bbc', 'About 5 per cent paid £5 «million»; 5 «percent→per cent» paid £6m.'],
    ['guardian', 'About 5 «per cent» paid £5 «million»; 5 «percent» paid £6m.'],
  ] as const) {
    it(profile, () => assert.equal(marked(text, { profile }), expected));
  }

  it('is weaker than what the desk says itself', () => {
    const analyser = createAnalyser({ rules: { 'number-starts-sentence': 'off' }, profile: 'ap' });
    assert.deepEqual(analyser.analyse(createSnapshot('t', '12 people came.')).findings, []);
  });
});

describe('words and residue', () => {
  it('leaves names alone that are right as they are', () => {
    const text = 'The IG BR plant opened. IGBR hired more staff, and IG BR paid them.';
    const say = (words: readonly string[]) =>
      createAnalyser({ rules: {}, words }, KNOWLEDGE)
        .analyse(createSnapshot('t', text))
        .findings.map(({ rule }) => rule);
    assert.ok(say([]).includes('name-spacing-variant'), say([]).join(' '));
    assert.deepEqual(say(['IGBR']), []);
  });

  it('knows the desk’s lines of web pages', () => {
    const text = 'The depot was sold.\n\n** Buy us a  COFFEE! *\n\nThe buyer was not named.';
    const say = (residue: readonly string[]) =>
      createAnalyser({ rules: {}, residue })
        .analyse(createSnapshot('t', text))
        .findings.map(({ rule }) => rule);
    assert.deepEqual(say([]), []);
    assert.deepEqual(say(['Buy us a coffee']), ['scraping-residue']);
  });
});

describe('units of a desk’s own', () => {
  const units = [
    { id: 'bushel-of-oats', names: ['bushel of oats', 'bushels of oats', 'bu-oats'], unit: 'kilogram', factor: 14.5 },
    { id: 'standard-cask', names: ['SC'], unit: 'liter', factor: 200 },
  ];
  const read = (text: string) =>
    createAnalyser({ rules: {}, units })
      .analyse(createSnapshot('t', text))
      .figures.map((figure) => {
        const { title, lines } = describeFigure(figure, { text, figures: [figure] }) ?? { lines: [] };
        const shown = [title, ...lines].filter((line) => line?.startsWith('About')).join();
        return [text.slice(figure.start, figure.end), figure.kind, figure.value, figure.unit, shown].join(' | ');
      });

  const judged = (text: string) =>
    createAnalyser({ rules: {}, units })
      .analyse(createSnapshot('t', text))
      .findings.filter(({ rule }) => rule === 'unit-conversion-mismatch')
      .map(({ message }) => message);

  it('are read in figures, and converted', () => {
    assert.deepEqual(read('It sold 2,000 bushels of oats, 40 SC and 3 bushels.'), [
      '2,000 bushels of oats | measure | 2000 | bushel-of-oats | About 29,000 kilograms',
      '40 SC | measure | 40 | standard-cask | About 8,000 liters',
      '3 bushels | measure | 3 | bushel | ',
    ]);
  });

  it('are checked against what stands in brackets', () => {
    assert.deepEqual(judged('It sold 2,000 bushels of oats (29,000 kg) and 40 SC (8,000 litres).'), []);
    assert.deepEqual(judged('It sold 2,000 bushels of oats (43,000 kg).'), [
      '“2,000 bushels of oats” is 29,000 kg, not “43,000 kg”.',
    ]);
  });

  it('keep the case of names with capitals', () => {
    assert.deepEqual(read('It sold 40 sc of it.'), ['40 | cardinal | 40 |  | ']);
  });
});
