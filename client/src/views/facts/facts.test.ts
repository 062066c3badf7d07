import assert from 'node:assert/strict';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';
import { MARKS, marksOf } from './marks.js';
import { addressOf, isDay, MOST_REMEMBERED, remembered } from './memory.js';
import { childrenOf, nodeOf, PART, parentOf, rootsOf } from './tree.js';
import { factAt, factsWithin, nextFact } from './walk.js';
import { detailsOf, excerptOf, lookOf, STATE_ORDER, spokenFact } from './words.js';

/** A fact of these words that stands at `start`, and at more places if there are more. */
function fact(words: string, start: number, more: Partial<ListedFact> = {}): ListedFact {
  const places: ListedFact['places'] = [{ start, end: start + words.length }];
  return {
    kind: 'figure',
    words,
    label: 'CARDINAL',
    places,
    state: 'unchecked',
    settled: false,
    verdicts: [],
    ...more,
  };
}
const done = { state: 'confirmed', settled: true } as const;
/** `state: words …` of a group, `first–last: words …` of a part, the words of a fact. */
function shown(roots: ReturnType<typeof rootsOf>): readonly string[] {
  return roots.map((node) => {
    if (node.kind === 'fact') return node.fact.words;
    if (node.kind === 'gone') return node.gone.words;
    if (node.kind === 'goneGroup') return `gone: ${node.children.map(({ gone }) => gone.words).join(' ')}`;
    const title = node.kind === 'state' ? node.state : `${node.first}–${node.last}`;
    return `${title}: ${words(node.facts.map((each) => each.fact)).join(' ')}`;
  });
}

const open = ({ settled }: ListedFact) => !settled;
const words = (facts: readonly (ListedFact | undefined)[]) => facts.map((each) => each?.words);

describe('the tree of facts', () => {
  const facts = [
    fact('80', 0, done),
    fact('Oslo', 5, { kind: 'name' }),
    fact('7', 10, { state: 'stale' }),
    fact('90', 20),
  ];
  const showing = { byState: true, hidden: new Set<never>() };
  it('has what wants something done first, each group in reading order', () => {
    assert.deepEqual(shown(rootsOf(facts, showing)), ['stale: 7', 'unchecked: Oslo 90', 'confirmed: 80']);
  });

  it('lists facts in reading order', () => {
    assert.deepEqual(shown(rootsOf(facts, { ...showing, byState: false })), ['80', 'Oslo', '7', '90']);
  });

  it('leaves out what the filter hides', () => {
    const hidden = new Set(['confirmed', 'name'] as const);
    assert.deepEqual(shown(rootsOf(facts, { byState: false, hidden })), ['7', '90']);
  });

  it('has what is gone from the text before all else, however facts are shown', () => {
    const found = { label: '', state: 'confirmed', verdicts: [] } as const;
    const gone = [{ id: 'urn:a', words: '30 ships', prefix: 'It sold ', suffix: '.', ...found }];
    const roots = rootsOf(facts, showing, gone);
    assert.deepEqual(shown(roots)[0], 'gone: 30 ships');
    const [group] = roots;
    assert.ok(group?.kind === 'goneGroup');
    const [node] = childrenOf(group);
    assert.ok(node !== undefined);
    assert.equal(parentOf(roots, node), group);
    assert.equal(parentOf(roots, group), undefined);
    assert.deepEqual(childrenOf(node), []);
    assert.deepEqual(shown(rootsOf([], { byState: false, hidden: new Set(['confirmed']) }, gone)), ['gone: 30 ships']);
  });

  it('has many facts in parts, and knows what stands where', () => {
    const many = Array.from({ length: PART + 3 }, (_, at) => fact(String(at), at * 10));
    const roots = rootsOf(many, showing);
    const [state] = roots;
    assert.ok(state?.kind === 'state');
    const parts = childrenOf(state);
    assert.deepEqual(
      parts.map((part) => part.kind === 'part' && [part.first, part.last]),
      [
        [1, PART],
        [PART + 1, PART + 3],
      ],
    );
    const last = nodeOf(roots, many.at(-1) ?? fact('', 0));
    assert.equal(last?.fact.words, String(PART + 2));
    const parent = last && parentOf(roots, last);
    assert.equal(parent?.id, parts[1]?.id);
    assert.equal(parent && parentOf(roots, parent), state);
    const [flat] = rootsOf(many, { ...showing, byState: false });
    assert.equal(flat?.kind, 'part');
  });

  it('calls facts of the same words apart', () => {
    const ids = rootsOf([fact('80', 0), fact('80', 10)], { ...showing, byState: false }).map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });
});

describe('walking facts', () => {
  const inner = fact('737', 7);
  const outer = fact('Boeing 737', 0, { kind: 'name' });
  const twice = fact('80', 20, {
    places: [
      { start: 20, end: 22 },
      { start: 40, end: 42 },
    ],
  });
  const facts = [outer, inner, twice, fact('9', 50, done)];

  it('finds the shortest fact at the caret, at any of its places', () => {
    const at = [0, 8, 10, 15, 22, 41, 60].map((offset) => factAt(facts, offset)?.fact);
    assert.deepEqual(words(at), ['Boeing 737', '737', '737', undefined, '80', '80', undefined]);
  });

  it('finds the facts within a selection', () => {
    assert.deepEqual(words(factsWithin(facts, { start: 5, end: 45 })), ['737', '80']);
  });

  it('goes round in both directions, to what fits', () => {
    assert.deepEqual(words([0, 7, 20, 60].map((offset) => nextFact(facts, offset, 1, open))), [
      '737',
      '80',
      'Boeing 737',
      'Boeing 737',
    ]);
    assert.deepEqual(words([0, 20, 60].map((offset) => nextFact(facts, offset, -1, open))), ['80', '737', '80']);
    assert.equal(nextFact([], 0, 1, open), undefined);
  });
});

describe('marks beside the text', () => {
  const stale = { state: 'stale' } as const;
  const disputed = { state: 'disputed' } as const;
  const cases: readonly (readonly [what: string, facts: readonly ListedFact[], marks: readonly string[]])[] = [
    ['nothing where nothing is ticked', [fact('80', 0, {}), fact('80', 10, {})], []],
    ['a tick where all of a line is', [fact('80', 0, done), fact('80', 10, done)], ['ticked 0']],
    ['another where only some is', [fact('80', 0, {}), fact('80', 10, done)], ['partly 0']],
    ['what is disputed rather than ticks', [fact('80', 0, done), fact('80', 10, disputed)], ['disputed 10']],
    [
      'what is stale rather than what is disputed',
      [fact('80', 0, disputed), fact('80', 10, stale), fact('80', 20, stale)],
      ['stale 10', 'stale 20'],
    ],
    [
      'each line its own',
      [fact('80', 0, done), fact('80', 100, stale), fact('80', 200, disputed)],
      ['stale 100', 'disputed 200', 'ticked 0'],
    ],
  ];
  for (const [what, facts, expected] of cases) {
    it(`are ${what}`, () => {
      const marks = marksOf(facts, (offset) => Math.floor(offset / 100));
      assert.deepEqual(
        MARKS.flatMap((mark) => marks[mark].map(({ start }) => `${mark} ${start}`)),
        expected,
      );
    });
  }
});

describe('what is said of facts', () => {
  it('has a name, a meaning and a shape of its own for each state', () => {
    const looks = STATE_ORDER.map(lookOf);
    for (const field of ['name', 'icon', 'meaning'] as const) {
      assert.equal(new Set(looks.map((look) => look[field])).size, looks.length);
    }
  });

  it('is said to screen readers with state, label and place', () => {
    assert.equal(
      spokenFact(fact('80', 0), 3, 'it hired 80 people'),
      '80, Unchecked, CARDINAL, line 3, it hired 80 people',
    );
  });

  it('tells who found what, and by which sources', () => {
    const source = { url: 'https://example.org/', title: 'Audit', quote: 'eighty', accessed: '2026-03-01' };
    const given = { author: 'vera', id: 'v', state: 'confirmed', sources: [source], fresh: true } as const;
    const verdicts = [
      { ...given, note: 'by phone', created: '2026-03-02T08:00:00.000Z' },
      { ...given, sources: [], fresh: false },
    ];
    assert.deepEqual(detailsOf(fact('80', 0, { verdicts })), [
      'vera, 2026-03-02: Confirmed',
      '“by phone”',
      'Audit, https://example.org/, “eighty”, read 2026-03-01',
      'vera: Stale',
    ]);
  });

  const line =
    'The harbour office said on Monday that it had hired 80 new sailors for the ferries since the end of March.';
  const lines: readonly (readonly [line: string, words: string, excerpt: string])[] = [
    ['It hired 80 people.', '80', 'It hired 80 people.'],
    [line, '80', '…it had hired 80 new sailors for the ferries since the end of…'],
    [line, 'The harbour', 'The harbour office said on Monday that it had hired 80 new…'],
    [line, 'March.', '…the end of March.'],
  ];
  for (const [text, quoted, excerpt] of lines) {
    it(`${quoted}: ${excerpt}`, () => {
      const start = text.indexOf(quoted);
      assert.equal(excerptOf(text, start, start + quoted.length), excerpt);
    });
  }
});

describe('sources', () => {
  it('are remembered once each, the newest first, without what was quoted', () => {
    const last = remembered([{ url: 'a:1' }, { url: 'a:2' }], {
      url: 'a:2',
      title: 'Two',
      quote: 'two',
      accessed: '2026-03-01',
    });
    assert.deepEqual(last, [{ url: 'a:2', title: 'Two', accessed: '2026-03-01' }, { url: 'a:1' }]);
    const many = Array.from({ length: 50 }, (_, at) => ({ url: `a:${at}` }));
    assert.equal(remembered(many, { url: 'b:1' }).length, MOST_REMEMBERED);
  });

  const addresses: Readonly<Record<string, string | undefined>> = {
    'https://example.org/a?b=c': 'https://example.org/a?b=c',
    'example.org': 'https://example.org',
    ' example.org/a b': undefined,
    'example.org/a': 'https://example.org/a',
    'tel:+441234567': 'tel:+441234567',
    'https://example.org/a|b': 'https://example.org/a%7Cb',
    'the treasurer': undefined,
    '': undefined,
  };
  for (const [typed, address] of Object.entries(addresses)) {
    it(`“${typed}” is ${address ?? 'no address'}`, () => assert.equal(addressOf(typed), address));
  }

  it('were read on days of the calendar', () => {
    assert.deepEqual(['2026-03-01', '2026-02-30', '1 March', '2026-3-1'].map(isDay), [true, false, false, false]);
  });
});
