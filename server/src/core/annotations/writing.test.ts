import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyPage, readPage, withAnnotation, withChange } from './page.js';
import type { Annotation, AnnotationPage } from './schema.js';
import { partsOfFile, writePage } from './writing.js';

function annotation(id: string, start?: number, more: object = {}): Annotation {
  const selector = { type: 'TextPositionSelector' as const, start: start ?? 0, end: (start ?? 0) + 1 };
  const target = start === undefined ? 'urn:x:other' : { source: '../story.txt', selector: [selector] };
  return { id: `urn:x:${id}`, type: 'Annotation', target, ...more };
}

function pageOf(text: string): AnnotationPage {
  const read = readPage(text);
  assert.ok('page' in read, JSON.stringify(read));
  return read.page;
}

describe('writePage', () => {
  it('writes a field a line, known keys in their order, annotations by place and id', () => {
    const page = [
      annotation('z', 9),
      annotation('reply'),
      annotation('b', 2, { 'other:tool': { b: 1, a: [1, 2] }, motivation: 'tagging' }),
      annotation('a', 2),
    ].reduce(withAnnotation, emptyPage('anna.json'));
    assert.deepEqual(
      pageOf(writePage(page)).items.map(({ id }) => id),
      ['urn:x:a', 'urn:x:b', 'urn:x:z', 'urn:x:reply'],
    );
    assert.equal(
      writePage({ ...page, items: page.items.slice(2, 3) }),
      `{
 "@context": [
  "http://www.w3.org/ns/anno.jsonld",
  {
   "tickmark": "urn:tickmark:",
   "tickmark:figure": {
    "@id": "tickmark:figure",
    "@type": "@json"
   }
  }
 ],
 "id": "anna.json",
 "type": "AnnotationPage",
 "items": [
  {
   "id": "urn:x:b",
   "type": "Annotation",
   "motivation": "tagging",
   "target": {
    "source": "../story.txt",
    "selector": [
     {
      "type": "TextPositionSelector",
      "start": 2,
      "end": 3
     }
    ]
   },
   "other:tool": {
    "b": 1,
    "a": [
     1,
     2
    ]
   }
  }
 ]
}
`,
    );
  });

  it('keeps keys of other tools, whatever their names', () => {
    const text = writePage(
      withAnnotation(
        emptyPage('anna.json'),
        JSON.parse('{"id":"urn:x:1","type":"Annotation","target":"urn:x:t","__proto__":{"k":1},"constructor":2}'),
      ),
    );
    assert.match(text, /"__proto__": {\n {4}"k": 1/);
    assert.equal(writePage(pageOf(text)), text);
  });

  it('writes a changed page as one that was never written before', () => {
    const places = fc.array(fc.nat({ max: 400 }), { maxLength: 300 });
    const changes = fc.array(fc.record({ away: fc.array(fc.nat(), { maxLength: 4 }), more: places }), { maxLength: 5 });
    fc.assert(
      fc.property(places, fc.boolean(), changes, (first, isRead, steps) => {
        let count = 0;
        const made = (starts: readonly number[]) => starts.map((start) => annotation(`${count++}`, start));
        let page: AnnotationPage = { ...emptyPage('anna.json'), items: made(first) };
        if (isRead) page = pageOf(writePage(page));
        for (const { away, more } of steps) {
          const gone = away.flatMap((index) => page.items[index % page.items.length]?.id ?? []);
          page = withChange(page, new Set(gone), made(more));
          const fresh = writePage(structuredClone(page));
          assert.equal(writePage(page), fresh);
          assert.equal(
            partsOfFile(page).reduce((sum, { length }) => sum + length, 0),
            fresh.length,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has the parts again in which nothing has changed', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => annotation(`${index}`, index));
    let page = pageOf(writePage({ ...emptyPage('anna.json'), items }));
    for (const [gone, more] of [
      [[], [annotation('new', 5_000)]],
      [['urn:x:0'], []],
      [['urn:x:new', 'urn:x:9999'], [annotation('last')]],
    ] as const) {
      const before = new Set(partsOfFile(page));
      page = withChange(page, new Set(gone), more);
      const fresh = partsOfFile(page).filter((part) => !before.has(part));
      assert.ok(fresh.reduce((sum, { length }) => sum + length, 0) < 100_000);
    }
  });
});
