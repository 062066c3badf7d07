import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mergePages } from './merge.js';
import { emptyPage } from './page.js';
import type { Annotation, AnnotationPage } from './schema.js';

describe('merging one author’s file from two machines', () => {
  const port = note('a', 'The port?');
  const shed = note('b', 'The shed?');

  it('keeps what either side added', () => {
    const { page, clashes } = mergePages(pageOf(), pageOf(port), pageOf(shed));
    assert.deepEqual(page.items, [port, shed]);
    assert.deepEqual(clashes, []);
  });
  it('lets go of what one side removed and the other left alone', () => {
    assert.deepEqual(mergePages(pageOf(port, shed), pageOf(shed), pageOf(port, shed)).page.items, [shed]);
    assert.deepEqual(mergePages(pageOf(port, shed), pageOf(port, shed), pageOf(shed)).page.items, [shed]);
  });
  it('keeps what one side removed and the other changed, and says so', () => {
    const changed = { ...port, bodyValue: 'The port of Avilon?' };
    const { page, clashes } = mergePages(pageOf(port), pageOf(), pageOf(changed));
    assert.deepEqual(page.items, [changed]);
    assert.deepEqual(clashes, [{ id: 'a' }]);
  });
  it('joins changes of different fields of one annotation', () => {
    const here = { ...port, bodyValue: 'The port of Avilon?', modified: '2026-03-01T09:00:00Z' };
    const there = { ...port, 'tickmark:pinned': true, modified: '2026-03-01T10:00:00Z' };
    const { page, clashes } = mergePages(pageOf(port), pageOf(here), pageOf(there));
    assert.deepEqual(page.items, [
      { ...port, bodyValue: 'The port of Avilon?', modified: '2026-03-01T10:00:00Z', 'tickmark:pinned': true },
    ]);
    assert.deepEqual(clashes, []);
  });
  it('keeps ours where both changed one field, and says so', () => {
    const here = { ...port, bodyValue: 'Which port?' };
    const there = { ...port, bodyValue: 'Whose port?' };
    const { page, clashes } = mergePages(pageOf(port), pageOf(here), pageOf(there));
    assert.deepEqual(page.items, [here]);
    assert.deepEqual(clashes, [{ id: 'a', field: 'bodyValue' }]);
    assert.deepEqual(mergePages(pageOf(port), pageOf(here), pageOf(here)).clashes, []);
  });
  it('takes keys of other tools that only one side has', () => {
    const labelled = { ...pageOf(port), label: 'Final edition' };
    assert.deepEqual(mergePages(pageOf(port), pageOf(port), labelled).page, labelled);
  });
  it('is the same from either side, but for clashes, and nothing is lost', () => {
    fc.assert(
      fc.property(pages, pages, pages, (base, ours, theirs) => {
        const { page, clashes } = mergePages(base, ours, theirs);
        const turned = mergePages(base, theirs, ours);
        assert.equal(clashes.length, turned.clashes.length);
        if (clashes.length === 0) assert.deepEqual(sorted(page), sorted(turned.page));
        assert.deepEqual(sorted(mergePages(base, ours, base).page), sorted(ours));
        const old = new Map(base.items.map((item) => [item.id, item.bodyValue]));
        const kept = new Set(page.items.map(({ id }) => id));
        for (const { id, bodyValue } of [...ours.items, ...theirs.items]) {
          if (old.get(id) !== bodyValue) assert.ok(kept.has(id), id);
        }
      }),
    );
  });
});

function note(id: string, bodyValue: string): Annotation {
  return { id, type: 'Annotation', bodyValue, target: '../story.txt' };
}

function pageOf(...items: Annotation[]): AnnotationPage {
  return { ...emptyPage('mary.json'), items };
}

const pages = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('one', 'two', 'three')), {
    selector: ([id]) => id,
  })
  .map((notes) => pageOf(...notes.map(([id, text]) => note(id, text))));

function sorted({ items, ...page }: AnnotationPage): object {
  return { ...page, items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
