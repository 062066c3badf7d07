import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../../../../test/support/anno-context.js';
import { createSnapshot } from '../../text/snapshot.js';
import { annotationOf } from '../create.js';
import { emptyPage } from '../page.js';
import { tag } from '../parts.js';
import { createStatement } from '../statements.js';
import { readW3c, writeW3c } from './w3c.js';

const TEXT = 'The 😀 port lost $40 million.';

describe('W3C annotations', () => {
  const snapshot = createSnapshot('file:///desk/port.txt', TEXT);
  const stamp = { id: 'urn:uuid:1', author: 'mary', time: 0, article: 'port.txt', base: 'e'.repeat(64) };
  const content = { motivation: 'tagging', body: [tag('MONEY')], spans: [{ start: 17, end: 28 }] } as const;
  const loss = annotationOf(snapshot, { ...content, spans: [content.spans[0]] }, stamp);
  const verdict = createStatement(
    { kind: 'verdict', state: 'confirmed', targets: [{ id: 'urn:uuid:1', text: '$40 million' }], sources: [] },
    { id: 'urn:uuid:2', author: 'sam', time: 1 },
  );
  const pages = [
    { author: 'mary', page: { ...emptyPage('mary.json'), items: [loss] } },
    { author: 'sam', page: { ...emptyPage('sam.json'), items: [verdict] } },
  ];

  it('are one collection that clients of the standard read without losing a key', async () => {
    const { content: text, losses } = writeW3c('port.txt', pages);
    assert.deepEqual(losses, []);
    const options = {
      safe: true,
      base: 'https://desk.example/port.txt.annotations/',
      documentLoader: async (url: string) => ({ documentUrl: url, document: ANNO_CONTEXT }),
    };
    const [collection] = (await jsonld.expand(JSON.parse(text), options)) as Record<string, unknown>[];
    assert.deepEqual(collection?.['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollection']);
    const [total] = collection['http://www.w3.org/ns/activitystreams#totalItems'] as object[];
    assert.equal((total as { '@value': unknown })['@value'], 2);
  });

  it('come back as they were, from a collection, a page, a list, or alone', () => {
    const forms = [
      writeW3c('port.txt', pages).content,
      JSON.stringify({ ...emptyPage('all.json'), items: [loss, verdict] }),
      JSON.stringify([loss, verdict]),
    ];
    for (const form of forms) assert.deepEqual(readW3c(form), { items: [loss, verdict], dropped: [] });
    assert.deepEqual(readW3c(JSON.stringify(loss)), { items: [loss], dropped: [] });
  });

  it('that are not valid are dropped and told', () => {
    assert.deepEqual(readW3c(JSON.stringify([{ ...loss, created: '1 May' }, verdict])), {
      items: [verdict],
      dropped: ['Annotation 1: created: A time in UTC with “Z” is expected, such as 2026-03-01T09:30:00Z.'],
    });
    assert.deepEqual(readW3c('no').dropped, ['This is not valid JSON.']);
  });
});
