import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSnapshot } from '../text/snapshot.js';
import { annotationOf } from './create.js';
import { tag } from './parts.js';
import { type Annotation, annotationSchema } from './schema.js';
import { createStatement, type Statement } from './statements.js';
import { isUsual } from './usual.js';

const MAKER = { id: 'urn:uuid:1', author: 'anna', time: Date.UTC(2024, 1, 28, 23, 59), article: 'a.txt', base: '0' };

const LABEL = annotationOf(
  createSnapshot('a.txt', 'The port lost $40 million.'),
  { motivation: 'tagging', body: [tag('MONEY')], spans: [{ start: 14, end: 25 }] },
  { ...MAKER, base: '0'.repeat(64) },
);
const STATEMENTS: readonly Statement[] = [
  { kind: 'decision', decision: 'rejected', targets: ['urn:uuid:1', 'urn:uuid:2'] },
  {
    kind: 'verdict',
    state: 'changed',
    targets: [{ id: 'urn:uuid:1', text: '$40 million', prefix: 'lost ', suffix: '.' }],
    sources: [{ url: 'https://port.example/a', title: 'Accounts', quote: 'lost 41m', accessed: '2026-03-31' }],
    note: 'It was 41.',
  },
  { kind: 'link', iri: 'http://www.wikidata.org/entity/Q90', targets: ['urn:uuid:1'] },
  { kind: 'relation', label: 'same-as', from: 'urn:uuid:1', to: 'urn:uuid:2' },
  { kind: 'note', note: 'Ask her.', targets: ['urn:uuid:1'] },
];
const OURS: readonly Annotation[] = [LABEL, ...STATEMENTS.map((statement) => createStatement(statement, MAKER))];

describe('annotations of the usual forms', () => {
  it('are those that we write', () => {
    for (const annotation of OURS) assert.ok(isUsual(annotation), JSON.stringify(annotation));
  });

  it('are valid, whatever is changed in them', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, [], {}, '', -1, 1.5, 2 ** 53, 'two words', 'ä', 'TextualBody', ['x']),
      fc.constantFrom<unknown>('2023-02-29T00:00:00Z', '2023-04-31T10:00:00Z', '2026-03-01T24:00:00Z', '2026-03-01'),
      fc.constantFrom<unknown>({ type: 'TimeState' }, { id: 'x' }, [{ type: 'TextualBody', value: 'x' }], '2', 7),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const keys = fc.constantFrom('type', 'id', 'bodyValue', 'sourceDateStart', 'start', 'end', 'created', 'source');
    let [usual, others] = [0, 0];
    fc.assert(
      fc.property(fc.constantFrom(...OURS), fc.nat(), fc.option(keys), values, (annotation, seed, key, value) => {
        const changed = structuredClone(annotation) as unknown as object;
        const places = placesIn(changed);
        const { parent, name } = places[seed % places.length] as Place;
        if (key === null) Reflect.set(parent, name, value);
        else Reflect.set(parent, key, value);
        const isValid = annotationSchema.safeParse(changed).success;
        if (isUsual(changed)) {
          usual++;
          assert.ok(isValid, JSON.stringify(changed));
        } else others++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(usual > 100 && others > 100, `${usual} ${others}`);
  });
});

interface Place {
  readonly parent: object;
  readonly name: string;
}

/** Every member of every object and list in a value. */
function placesIn(value: object): Place[] {
  return Object.entries(value).flatMap(([name, member]): Place[] => [
    { parent: value, name },
    ...(typeof member === 'object' && member !== null ? placesIn(member) : []),
  ]);
}
