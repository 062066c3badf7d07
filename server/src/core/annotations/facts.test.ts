import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import type { Given } from './checks.js';
import { factsOf } from './facts.js';
import type { Mark } from './formats/marks.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

/** `kind words ×places state` of each fact. */
function facts(text: string, marks: readonly Mark[] = [], verdicts = new Map<string, readonly Given[]>()): string[] {
  return factsOf(analyser.analyse(createSnapshot('a.txt', text)), marks, verdicts).map(
    ({ kind, words, places, check: { state } }) =>
      `${kind} ${words}${places.length > 1 ? ` ×${places.length}` : ''}${state === 'unchecked' ? '' : ` ${state}`}`,
  );
}

/** `words incidental` of each person. */
function people(text: string): string[] {
  return factsOf(analyser.analyse(createSnapshot('a.txt', text)), [], new Map())
    .filter(({ label }) => label === 'PERSON')
    .map(({ words, incidental }) => `${words} ${incidental}`);
}

describe('factsOf', () => {
  it('lists figures and names in reading order, a name once with all its places', () => {
    assert.deepEqual(facts('The Norvik Group lost $5.2 million in 2022. Norvik hired 80 people in Oslo.'), [
      'name Norvik Group ×2',
      'figure $5.2 million',
      'figure 2022',
      'figure 80',
      'name Oslo',
    ]);
  });

  it('asks once what is said twice', () => {
    assert.deepEqual(facts('It lost $40 million. The board knew that $40 million were gone.'), [
      'figure $40 million ×2',
    ]);
  });

  it('asks twice what is said of two things', () => {
    assert.deepEqual(facts('It hired 80 people. It bought 80 boats.'), ['figure 80', 'figure 80']);
    assert.deepEqual(facts('The Norvik Group lost $5 million in 2021. The Norvik Group lost $5 million in 2022.'), [
      'name Norvik Group ×2',
      'figure $5 million',
      'figure 2021',
      'figure $5 million',
      'figure 2022',
    ]);
    assert.deepEqual(
      facts('The Norvik Group paid the $3 million fine. The Norvik Group did not pay the $3 million fine.').slice(1),
      ['figure $3 million', 'figure $3 million'],
    );
  });

  it('leaves out what a nation is called, and days that no calendar has', () => {
    assert.deepEqual(facts('Norwegian and French ferries left on 31 April.'), []);
  });

  const NOT_LOOKED_UP: readonly string[] = [
    'the second plan',
    'OSLO, 3 May 2024 - Today it is gone.',
    'It was gone by the end of last year.',
    'OSLO, 3 May 2024 - It is a port this year.',
    'It had been open a week earlier.',
    'It was one of them.',
    'It has set aside million for it.',
  ];
  for (const said of NOT_LOOKED_UP) {
    it(`holds what states nothing for incidental: ${said}`, () => {
      const all = factsOf(analyser.analyse(createSnapshot('a.txt', said)), [], new Map());
      assert.equal(all.at(-1)?.incidental, true);
    });
  }

  const LOOKED_UP: readonly string[] = [
    'It left on Tuesday.',
    'OSLO, 3 May 2024 - It left last year.',
    'It left two weeks later.',
    'It left in January.',
    'It hired one engineer.',
    'Half of the ships left.',
    'Dozens of people left.',
    'It lasted nine years.',
  ];
  for (const said of LOOKED_UP) {
    it(`holds for a fact: ${said}`, () => {
      const all = factsOf(analyser.analyse(createSnapshot('a.txt', said)), [], new Map());
      assert.equal(all.at(-1)?.incidental, false);
    });
  }

  it('asks nothing of who wrote the article, unless the article says something of them', () => {
    const story = 'Port sold\n\nBy Nadia Novak\n\nThe port of Oslo was sold to Erik Brandt.';
    assert.deepEqual(people(story), ['Nadia Novak true', 'Erik Brandt false']);
    assert.deepEqual(people(`${story} Nadia Novak saw the sale.`), ['Nadia Novak false', 'Erik Brandt false']);
  });

  it('asks of what somebody marked or ticked, whatever it is', () => {
    const said = 'The second plan of the third mayor was better.';
    const marks: Mark[] = [
      { id: 'a', author: 'mary', label: 'ORDINAL', spans: [{ start: 4, end: 10 }] },
      { id: 'b', author: 'machine', label: 'ORDINAL', spans: [{ start: 23, end: 28 }] },
    ];
    const all = factsOf(analyser.analyse(createSnapshot('a.txt', said)), marks, new Map());
    assert.deepEqual(
      all.map(({ words, incidental }) => `${words} ${incidental}`),
      ['second false', 'third true'],
    );
  });

  const text = 'The mayor was glad that $40 million had come.';
  const at = (words: string): [{ start: number; end: number }] => {
    const start = text.indexOf(words);
    return [{ start, end: start + words.length }];
  };

  it('takes in what a person marked, and what the machine proposed once somebody has checked it', () => {
    const marks: Mark[] = [
      { id: 'a', author: 'mary', spans: at('The mayor was glad') },
      { id: 'b', author: 'machine', spans: at('mayor') },
      { id: 'c', author: 'machine', spans: at('had come'), check: { state: 'opinion', sources: [] } },
    ];
    assert.deepEqual(facts(text, marks, new Map([['c', [given({ state: 'opinion' })]]])), [
      'mark The mayor was glad',
      'figure $40 million',
      'mark had come opinion',
    ]);
  });

  it('takes a mark of the same label that begins elsewhere for the same fact', () => {
    const marks: Mark[] = [
      { id: 'a', author: 'mary', label: 'MONEY', spans: at('that $40 million') },
      { id: 'b', author: 'mary', label: 'EVENT', spans: at('that $40 million had come') },
    ];
    assert.deepEqual(facts(text, marks, new Map([['a', [given({})]]])), [
      'mark that $40 million had come',
      'figure $40 million confirmed',
    ]);
  });

  it('says what checkers found together', () => {
    const mark: Mark = { id: 'a', author: 'mary', label: 'MONEY', spans: at('$40 million') };
    const cases: readonly (readonly [readonly Given[], state: string])[] = [
      [[given({})], 'confirmed'],
      [[given({}), given({ id: 'v2', author: 'sam', state: 'changed' })], 'disputed'],
      [[given({ fresh: false })], 'stale'],
      [[given({ fresh: false }), given({ id: 'v2', author: 'sam' })], 'confirmed'],
    ];
    for (const [verdicts, state] of cases) {
      assert.deepEqual(facts(text, [mark], new Map([['a', verdicts]])), [`figure $40 million ${state}`]);
    }
  });

  it('holds a verdict stale for a name one of whose places has other words now', () => {
    const words = 'Nadia Novak left. Novak was glad.';
    const marks: Mark[] = [
      { id: 'a', author: 'mary', spans: [{ start: 0, end: 11 }] },
      { id: 'b', author: 'mary', spans: [{ start: 18, end: 23 }] },
    ];
    const verdicts = new Map([
      ['a', [given({})]],
      ['b', [given({ fresh: false })]],
    ]);
    assert.deepEqual(facts(words, marks, verdicts), ['name Nadia Novak ×2 stale']);
  });

  it('goes by what each checker said last, at whichever place', () => {
    const twice = 'It lost $40 million. The board knew that $40 million were gone.';
    const marks: Mark[] = [
      { id: 'a', author: 'mary', spans: [{ start: 8, end: 19 }] },
      { id: 'b', author: 'mary', spans: [{ start: 41, end: 52 }] },
    ];
    const verdicts = new Map([
      ['a', [given({ id: 'v2', created: '2026-03-02T08:00:00.000Z' })]],
      ['b', [given({ state: 'disputed', created: '2026-03-01T08:00:00.000Z' })]],
    ]);
    assert.deepEqual(facts(twice, marks, verdicts), ['figure $40 million ×2 confirmed']);
  });

  it('takes no longer than the article is long, however often a figure is repeated', () => {
    const many = 'The Norvik Group lost $5 million in 2021. '.repeat(3000);
    assert.deepEqual(facts(many), ['name Norvik Group ×3000', 'figure $5 million ×3000', 'figure 2021 ×3000']);
  });
});

function given(more: Partial<Given>): Given {
  return { author: 'mary', id: 'v1', state: 'confirmed', sources: [], fresh: true, ...more };
}
