import assert from 'node:assert/strict';
import { createSnapshot } from '../text/snapshot.js';
import { adjudicate, keyOf, readingsOf, rulingsOf } from './adjudicate.js';
import { ADJUDICATED } from './checks.js';
import { annotationOf } from './create.js';
import { marksOf } from './marks.js';
import { emptyPage } from './page.js';
import { tag } from './parts.js';
import { type AnnotatedArticle, resolveArticle } from './resolve.js';
import { compareReadings, type Difference } from './review.js';
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
  const decided = (annotated: AnnotatedArticle, rightOf: (about: Difference) => string | null) =>
    compared(annotated)
      .disagreements.flatMap((each) => adjudicate(TEXT, each, rightOf(each.about)))
      .map((statement) => createStatement(statement, maker(ADJUDICATED)));

  it('makes one reading of two, which is what the adjudicated file says', () => {
    assert.deepEqual(rulings(article()), [
      ['label', undefined],
      ['check', undefined],
      ['span', undefined],
    ]);
    const after = article({ adjudicated: decided(article(), (about) => (about === 'label' ? 'mary' : 'sam')) });
    assert.deepEqual(said(after, ADJUDICATED).toSorted(), [
      '$40 million MONEY changed',
      'Belmar Ltd ORG',
      'Port Avilon ORG',
    ]);
    assert.ok(!said(after).includes('Port Avilon GPE'));
    assert.deepEqual(rulings(after), [
      ['label', { right: 'mary' }],
      ['check', { right: 'sam' }],
      ['span', { right: 'sam' }],
    ]);
  });

  it('is decided anew by the later word', () => {
    const first = decided(article(), () => 'mary');
    const after = article({ adjudicated: [...first, ...decided(article(), () => 'sam')] });
    assert.deepEqual(said(after, ADJUDICATED).toSorted(), [
      '$40 million MONEY changed',
      'Belmar Ltd ORG',
      'Port Avilon GPE',
    ]);
  });

  it('can say that nobody is right, which leaves a check open', () => {
    const after = article({ adjudicated: decided(article(), () => null) });
    assert.deepEqual(said(after, ADJUDICATED), []);
    assert.deepEqual(rulings(after), [
      ['label', {}],
      ['check', undefined],
      ['span', {}],
    ]);
  });

  it('is of the check where one checker ticks what another has marked', () => {
    const mine = tick('mary', money[0], 'confirmed');
    const theirs = tick('sam', money[0], 'changed');
    const ticked = Object.entries({ mary: [money[0], mine], sam: [theirs] }).map(([author, items]) => ({
      author,
      page: { ...emptyPage(`${author}.json`), items },
    }));
    const annotated = { ...article(), pages: ticked };
    assert.deepEqual(
      compared(annotated).disagreements.map(({ about }) => about),
      ['check'],
    );
  });

  it('does not reject who says the same as the one who is right', () => {
    const three = { kim: [label('kim', 'Port Avilon', 'GPE')] };
    const after = article({ ...three, adjudicated: decided(article(three), () => 'kim') });
    assert.deepEqual(
      said(after).filter((mark) => mark.startsWith('Port')),
      ['Port Avilon GPE', 'Port Avilon GPE'],
    );
    assert.deepEqual(rulings(after)[0], ['label', { right: 'sam' }]);
  });

  it('knows a disagreement by what is said, not by where it stands', () => {
    assert.deepEqual(keys({ ...article(), text: `News: ${TEXT}` }), keys(article()));
    const more = { ...pages, sam: [...(pages['sam'] ?? []), label('sam', 'lost', 'EVENT')] };
    assert.ok(keys(article()).every((key) => keys(article(more)).includes(key)));
  });
});

/** What people say of an article, compared. */
function compared(annotated: AnnotatedArticle) {
  const resolved = resolveArticle(annotated);
  const authors = annotated.pages.map(({ author }) => author);
  return { resolved, ...compareReadings(readingsOf(annotated, authors, resolved)) };
}

function keys(annotated: AnnotatedArticle): string[] {
  return compared(annotated).disagreements.map(keyOf);
}

/** What was decided of each disagreement. */
function rulings(annotated: AnnotatedArticle) {
  const { disagreements, resolved } = compared(annotated);
  const rulingOf = rulingsOf(resolved);
  return disagreements.map((each) => [each.about, rulingOf(each)]);
}

/** `words LABEL state` of each mark. */
function said(annotated: AnnotatedArticle, author?: string): string[] {
  return marksOf(annotated, resolveArticle(annotated), author).marks.map(({ spans: [{ start, end }], label, check }) =>
    [TEXT.slice(start, end), label, check?.state].filter((part) => part !== undefined).join(' '),
  );
}
