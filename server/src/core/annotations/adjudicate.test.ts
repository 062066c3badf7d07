import assert from 'node:assert/strict';
import { createSnapshot } from '../text/snapshot.js';
import { adjudicate } from './adjudicate.js';
import { ADJUDICATED } from './checks.js';
import { annotationOf } from './create.js';
import { marksOf } from './marks.js';
import { emptyPage } from './page.js';
import { tag } from './parts.js';
import { type AnnotatedArticle, resolveArticle } from './resolve.js';
import { compareReadings } from './review.js';
import type { Annotation } from './schema.js';
import { createStatement } from './statements.js';

const TEXT = 'Port Avilon lost $40 million to Belmar Ltd.';

describe('adjudicate', () => {
  let time = 0;
  const maker = (author: string) => ({ id: `urn:x:${++time}`, author, time, article: 'a.txt', base: '0'.repeat(64) });
  const label = (author: string, words: string, name: string): Annotation => {
    const start = TEXT.indexOf(words);
    const spans = [{ start, end: start + words.length }] as const;
    return annotationOf(
      createSnapshot('a.txt', TEXT),
      { motivation: 'tagging', body: [tag(name)], spans },
      maker(author),
    );
  };
  const tick = (author: string, { id }: Annotation, state: 'confirmed' | 'changed') =>
    createStatement({ kind: 'verdict', state, targets: [{ id, text: '$40 million' }], sources: [] }, maker(author));
  const money = [label('mary', '$40 million', 'MONEY'), label('sam', '$40 million', 'MONEY')] as const;
  const pages: Record<string, Annotation[]> = {
    mary: [
      money[0],
      label('mary', 'Port Avilon', 'ORG'),
      label('mary', 'Belmar', 'ORG'),
      tick('mary', money[0], 'confirmed'),
    ],
    sam: [
      money[1],
      label('sam', 'Port Avilon', 'GPE'),
      label('sam', 'Belmar Ltd', 'ORG'),
      tick('sam', money[1], 'changed'),
    ],
  };
  const article = (more: Record<string, Annotation[]> = {}): AnnotatedArticle => ({
    article: 'a.txt',
    text: TEXT,
    digest: '0'.repeat(64),
    pages: Object.entries({ ...pages, ...more }).map(([author, items]) => ({
      author,
      page: { ...emptyPage(`${author}.json`), items },
    })),
    bases: new Map(),
  });
  it('makes one reading of two, which is what the adjudicated file says', () => {
    const annotated = article();
    const resolved = resolveArticle(annotated);
    const readings = ['mary', 'sam'].map((author) => ({ author, marks: marksOf(annotated, resolved, author).marks }));
    const comparison = compareReadings(readings);
    assert.deepEqual(
      comparison.disagreements.map(({ about }) => about),
      ['label', 'check', 'span'],
    );
    const statements = adjudicate(TEXT, comparison, ({ about }) => (about === 'label' ? 'mary' : 'sam'));
    const adjudicated = statements.map((statement) => createStatement(statement, maker(ADJUDICATED)));
    const after = article({ adjudicated });
    assert.deepEqual(said(after, ADJUDICATED).toSorted(), [
      '$40 million MONEY changed',
      'Belmar Ltd ORG',
      'Port Avilon ORG',
    ]);
    assert.ok(!said(after).includes('Port Avilon GPE'));
  });

  it('leaves open what nobody has decided', () => {
    const annotated = article();
    const resolved = resolveArticle(annotated);
    const readings = ['mary', 'sam'].map((author) => ({ author, marks: marksOf(annotated, resolved, author).marks }));
    assert.deepEqual(
      adjudicate(TEXT, compareReadings(readings), () => undefined),
      [],
    );
  });
});

/** `words LABEL state` of each mark. */
function said(annotated: AnnotatedArticle, author?: string): string[] {
  return marksOf(annotated, resolveArticle(annotated), author).marks.map(({ spans: [{ start, end }], label, check }) =>
    [TEXT.slice(start, end), label, check?.state].filter((part) => part !== undefined).join(' '),
  );
}
