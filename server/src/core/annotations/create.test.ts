import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../../../test/support/anno-context.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Figure } from '../figures/figure.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnnotation, type Subject } from './create.js';
import { annotationId } from './id.js';
import { emptyPage, readPage, withAnnotation } from './page.js';
import { annotationSchema, W3C_CONTEXT } from './schema.js';
import { writePage } from './writing.js';

const BASE = 'c0ffee'.padEnd(64, '0');
const STAMP = {
  id: annotationId(Date.UTC(2026, 2, 1, 9, 30), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
  author: 'anna',
  time: Date.UTC(2026, 2, 1, 9, 30),
  article: 'mill fire.txt',
  base: BASE,
};

/** An analysis whose figure, mention and finding all stand at `⟨…⟩`. */
function marked(text: string): { analysis: Analysis; start: number; end: number } {
  const start = text.indexOf('⟨');
  const end = text.indexOf('⟩') - 1;
  const span = { start, end };
  const figure: Figure = {
    ...span,
    kind: 'money',
    label: 'MONEY',
    value: null,
    low: 18_750_000_000,
    high: null,
    unit: 'RUB',
    modifier: 'none',
    given: { value: 'stated', unit: 'inherited' },
  };
  const finding = {
    ...span,
    rule: 'missing-amount',
    severity: 'error' as const,
    message: 'The amount is missing before “million”.',
    related: [],
    fixes: [],
  };
  return {
    ...span,
    analysis: {
      snapshot: createSnapshot('file:///mill%20fire.txt', text.replace('⟨', '').replace('⟩', '')),
      meta: {},
      paragraphs: [],
      figures: [figure],
      mentions: [{ ...span, label: 'ORG', score: 0.9, chain: 0 }],
      chains: [],
      places: new Map(),
      claims: [],
      doubtful: [],
      findings: [finding],
    },
  };
}

type Asked = { [Kind in Subject['kind']]: Omit<Extract<Subject, { kind: Kind }>, 'start' | 'end'> }[Subject['kind']];

function annotationOf(text: string, asked: Asked = { kind: 'selection' }) {
  const { analysis, start, end } = marked(text);
  const made = createAnnotation(analysis, { ...asked, start, end }, STAMP);
  assert.ok('annotation' in made, JSON.stringify(made));
  return made.annotation;
}

/** `start-end prefix|exact|suffix` of an annotation's target. */
function placeOf(text: string): string {
  const { target } = annotationOf(text);
  assert.ok(typeof target === 'object' && 'selector' in target && Array.isArray(target.selector));
  const [quote, position] = target.selector as Record<string, unknown>[];
  return `${String(position?.['start'])}-${String(position?.['end'])} ${String(quote?.['prefix'])}|${String(quote?.['exact'])}|${String(quote?.['suffix'])}`;
}

describe('createAnnotation', () => {
  it('says what a figure is worth, as the contract does', () => {
    assert.deepEqual(annotationOf('It lost ⟨18.8 billion rubles⟩.', { kind: 'figure' }), {
      id: 'urn:uuid:019ca8bb-b5c0-7102-8304-05060708090a',
      type: 'Annotation',
      motivation: 'tagging',
      creator: { type: 'Person', name: 'anna' },
      created: '2026-03-01T09:30:00.000Z',
      generator: { type: 'Software', name: 'Tickmark' },
      body: [
        {
          type: 'TextualBody',
          purpose: 'tagging',
          value: 'MONEY',
          'tickmark:figure': {
            kind: 'money',
            label: 'MONEY',
            value: null,
            low: 18_750_000_000,
            high: null,
            unit: 'RUB',
            modifier: 'none',
            given: { value: 'stated', unit: 'inherited' },
          },
        },
      ],
      target: {
        source: '../mill%20fire.txt',
        selector: [
          { type: 'TextQuoteSelector', exact: '18.8 billion rubles', prefix: 'It lost ', suffix: '.' },
          { type: 'TextPositionSelector', start: 8, end: 27 },
        ],
        state: { type: 'TimeState', sourceDate: '2026-03-01T09:30:00.000Z', cached: `base/${BASE}.txt` },
      },
    });
  });

  const contents: [string, Asked, string, unknown][] = [
    ['an entity', { kind: 'entity' }, 'tagging', [{ type: 'TextualBody', purpose: 'tagging', value: 'ORG' }]],
    [
      'a finding',
      { kind: 'finding', rule: 'missing-amount' },
      'assessing',
      [
        {
          type: 'TextualBody',
          purpose: 'commenting',
          value: 'The amount is missing before “million”.',
          format: 'text/plain',
          'tickmark:rule': 'missing-amount',
        },
      ],
    ],
    [
      'a selection with a label and a comment',
      { kind: 'selection', label: 'EVENT', comment: 'Which of the two?' },
      'tagging',
      [
        { type: 'TextualBody', purpose: 'tagging', value: 'EVENT' },
        { type: 'TextualBody', purpose: 'commenting', value: 'Which of the two?', format: 'text/plain' },
      ],
    ],
    ['a bare selection', { kind: 'selection' }, 'highlighting', undefined],
  ];
  for (const [name, asked, motivation, body] of contents) {
    it(`keeps ${name}`, () => {
      const annotation = annotationOf('for ⟨million⟩ in May', asked);
      assert.equal(annotation.motivation, motivation);
      assert.deepEqual(annotation.body, body);
    });
  }

  it('tags what the text leaves out', () => {
    const { body } = annotationOf('for ⟨million⟩ in May', { kind: 'finding', rule: 'missing-amount', missing: true });
    assert.ok(Array.isArray(body));
    assert.deepEqual(body[0], { type: 'TextualBody', purpose: 'tagging', value: 'MISSING' });
    assert.equal(body.length, 2);
  });

  const places: [string, string][] = [
    ['Café 😀 sold ⟨40⟩', '12-14 Café 😀 sold |40|'],
    ['⟨40⟩', '0-2 |40|'],
    ['a\r\nb ⟨é\u0301t⟩', '5-8 a\r\nb |é\u0301t|'],
    // Never inside a cluster: the accent, the second flag letter and the joined astronaut come along.
    ['cafe⟨\u0301 noi⟩r', '3-9 caf|e\u0301 noi|r'],
    ['in ⟨🇫⟩🇷 now', '3-5 in |🇫🇷| now'],
    ['a ⟨👩⟩\u200D🚀 b', '2-5 a |👩\u200D🚀| b'],
    ['x ⟨\r⟩\ny', '2-4 x |\r\n|y'],
    [`${'e\u0301'.repeat(40)}⟨5⟩`, `80-81 ${'e\u0301'.repeat(16)}|5|`],
    [`.${'e\u0301'.repeat(40)}x⟨5⟩`, `82-83 ${'e\u0301'.repeat(16)}x|5|`],
    ['ש⟨לו⟩ם\u2028x', '1-3 ש|לו|ם\u2028x'],
  ];
  for (const [text, expected] of places) {
    it(`places ${JSON.stringify(text)}`, () => assert.equal(placeOf(text), expected));
  }

  it('refuses what is not there', () => {
    const { analysis, start, end } = marked('It lost ⟨5⟩ men.');
    const problem = (subject: Subject, from = analysis) => {
      const made = createAnnotation(from, subject, STAMP);
      return 'problem' in made ? made.problem : 'made';
    };
    assert.equal(problem({ kind: 'figure', start: 0, end: 2 }), 'The figure is no longer there: the text has changed.');
    assert.equal(
      problem({ kind: 'finding', rule: 'impossible-date', start, end }),
      'The finding is no longer there: the text has changed.',
    );
    assert.equal(problem({ kind: 'selection', start: 3, end: 3 }), 'Nothing is selected.');
    assert.equal(problem({ kind: 'selection', start: 3, end: 300 }), 'Nothing is selected.');
    assert.match(problem({ kind: 'selection', start, end }, marked('a\uD800 ⟨b⟩').analysis), /half a character/);
    const comment = 'x'.repeat(1_000_001);
    assert.match(problem({ kind: 'selection', start, end, comment }), /at most 1000000 characters/);
    const long = marked(`⟨${'x'.repeat(10_001)}⟩`);
    assert.match(problem({ kind: 'selection', start: 0, end: 10_001 }, long.analysis), /More than 10000/);
  });
});

describe('a written page', () => {
  const all: Asked[] = [
    { kind: 'figure' },
    { kind: 'entity' },
    { kind: 'finding', rule: 'missing-amount', missing: true },
    { kind: 'selection', label: 'EVENT', comment: 'Which?' },
    { kind: 'selection' },
  ];
  const page = all
    .map((asked, index) => ({
      ...annotationOf('for ⟨million⟩ in May', asked),
      id: annotationId(index, new Uint8Array(10)),
    }))
    .reduce(withAnnotation, emptyPage('anna.json'));

  it('is read again as it was', () => assert.deepEqual(readPage(writePage(page)), { page }));

  it('holds to what the W3C demands of every annotation', () => {
    for (const annotation of page.items) {
      assert.equal(annotationSchema.safeParse(annotation).error, undefined);
      assert.match(annotation.id, /^urn:uuid:/);
      assert.match(String(annotation.created), /Z$/);
      for (const body of [annotation.body ?? []].flat()) {
        assert.ok(typeof body === 'object' && 'value' in body && typeof body.value === 'string');
      }
    }
  });

  it('loses no key to JSON-LD: expansion in safe mode', async () => {
    // Safe mode is not in the library's types yet.
    const options = {
      safe: true,
      base: 'file:///desk/mill%20fire.txt.annotations/anna.json',
      documentLoader: async (url: string) => {
        assert.equal(url, W3C_CONTEXT);
        return { documentUrl: url, document: ANNO_CONTEXT };
      },
    };
    const expanded = await jsonld.expand(JSON.parse(writePage(page)), options);
    const text = JSON.stringify(expanded);
    assert.match(text, /"urn:tickmark:rule":\[\{"@value":"missing-amount"\}\]/);
    assert.match(text, /"urn:tickmark:figure":\[\{"@type":"@json","@value":\{"kind":"money"/);
    assert.match(text, /"http:\/\/www.w3.org\/ns\/oa#hasSource":\[\{"@id":"file:\/\/\/desk\/mill%20fire.txt"\}\]/);
    assert.match(text, /oa#cachedSource":\[\{"@id":"file:\/\/\/desk\/mill%20fire.txt.annotations\/base\/c0ffee/);
  });
});
