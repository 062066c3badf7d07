import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import { ANNO_CONTEXT } from '../../../../test/support/anno-context.js';
import { createSnapshot } from '../text/snapshot.js';
import { annotationOf } from './create.js';
import { marksOf } from './marks.js';
import { emptyPage, readPage, withAnnotation } from './page.js';
import { type Body, MACHINE, tag } from './parts.js';
import { type AnnotatedArticle, type Resolved, resolveArticle } from './resolve.js';
import type { Annotation } from './schema.js';
import { createStatement, DIFFERENT, SAME, type Statement, statementOf, type VerdictState } from './statements.js';
import { writePage } from './writing.js';

const TEXT = 'The port lost $40 million in 2023. Port director Ann Roe said the $40 million were gone. Roe left.';

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A desk in memory: annotations get ids and times in the order they are made. */
function desk(text = TEXT) {
  let time = Date.UTC(2026, 2, 1, 9);
  const pages = new Map<string, Annotation[]>();
  const keep = (author: string, annotation: Annotation) => {
    pages.set(author, [...(pages.get(author) ?? []), annotation]);
    return annotation.id;
  };
  const maker = (author: string) => {
    time += 1000;
    return { id: `urn:uuid:${time}`, author, time, article: 'port.txt', base: digestOf(text) };
  };
  return {
    tag(author: string, words: string, body: Body = tag('MONEY'), nth = 0): string {
      let start = -1;
      for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
      const spans = [{ start, end: start + words.length }] as const;
      const snapshot = createSnapshot('file:///port.txt', text);
      return keep(author, annotationOf(snapshot, { motivation: 'tagging', body: [body], spans }, maker(author)));
    },
    say: (author: string, statement: Statement) => keep(author, createStatement(statement, maker(author))),
    tick(author: string, id: string, state: VerdictState, words: string) {
      const sources = [{ url: 'https://port.example/2023', title: 'Accounts', quote: '40m', accessed: '2026-03-01' }];
      return this.say(author, { kind: 'verdict', state, targets: [{ id, text: words }], sources });
    },
    page: (author: string) => (pages.get(author) ?? []).reduce(withAnnotation, emptyPage(`${author}.json`)),
    /** Everything, in another text. */
    article: (today = text): AnnotatedArticle => ({
      article: 'port.txt',
      text: today,
      digest: digestOf(today),
      pages: [...pages.keys()].map((author) => ({
        author,
        page: (pages.get(author) ?? []).reduce(withAnnotation, emptyPage(`${author}.json`)),
      })),
      bases: new Map([[digestOf(text), text]]),
    }),
  };
}

type OneDesk = ReturnType<typeof desk>;

function resolved(at: OneDesk, id: string, today?: string): Resolved {
  const found = resolveArticle(at.article(today)).find(({ annotation }) => annotation.id === id);
  assert.ok(found !== undefined);
  return found;
}

/** `LABEL words state` of each mark. */
function marks(at: OneDesk, author?: string, today?: string): string[] {
  const article = at.article(today);
  return marksOf(article, resolveArticle(article), author).marks.map(({ spans: [{ start, end }], label, check }) =>
    [label, article.text.slice(start, end), ...(check === undefined ? [] : [check.state])].join(' '),
  );
}

describe('statements', () => {
  const statements: Statement[] = [
    { kind: 'decision', decision: 'accepted', targets: ['urn:uuid:1'] },
    { kind: 'decision', decision: 'rejected', targets: ['urn:uuid:1', 'urn:uuid:2'] },
    {
      kind: 'verdict',
      state: 'changed',
      targets: [
        { id: 'urn:uuid:1', text: '$40 million' },
        { id: 'urn:uuid:2', text: '$40m' },
      ],
      sources: [
        { url: 'https://port.example/a', title: 'Accounts', quote: 'lost 41m', accessed: '2026-03-01' },
        { url: 'https://port.example/b' },
      ],
      note: 'It was 41.',
    },
    { kind: 'verdict', state: 'opinion', targets: [{ id: 'urn:uuid:1', text: 'awful' }], sources: [] },
    { kind: 'link', iri: 'http://www.wikidata.org/entity/Q90', targets: ['urn:uuid:1'] },
    { kind: 'relation', label: SAME, from: 'urn:uuid:1', to: 'urn:uuid:2' },
    { kind: 'relation', label: DIFFERENT, from: 'urn:uuid:1', to: 'urn:uuid:2' },
    { kind: 'note', note: 'Ask her.', targets: ['urn:uuid:1'] },
  ];
  for (const statement of statements) {
    it(`of the kind ${statement.kind} are read as they were written`, async () => {
      const annotation = createStatement(statement, { id: 'urn:uuid:9', author: 'anna', time: 0 });
      const page = withAnnotation(emptyPage('anna.json'), annotation);
      const text = writePage(page);
      const read = readPage(text);
      assert.ok('page' in read, JSON.stringify(read));
      assert.equal(writePage(read.page), text);
      assert.deepEqual(statementOf(read.page.items[0] as Annotation), statement);
      // Safe mode rejects what would be lost.
      const options = {
        safe: true,
        base: 'file:///desk/port.txt.annotations/anna.json',
        documentLoader: async (url: string) => ({ documentUrl: url, document: ANNO_CONTEXT }),
      };
      assert.ok((await jsonld.expand(JSON.parse(text), options)).length > 0);
    });
  }

  it('are told from annotations of the article', () => {
    const at = desk();
    const id = at.tag('anna', '$40 million');
    assert.equal(resolved(at, id).statement, undefined);
  });

  it('stand where the annotations stand that they are about', () => {
    const at = desk();
    const id = at.tag('anna', 'Ann Roe', tag('PERSON'));
    const note = at.say('sam', { kind: 'note', note: 'Who?', targets: [id] });
    const decision = at.say('kim', { kind: 'decision', decision: 'rejected', targets: [note] });
    for (const each of [note, decision]) assert.deepEqual(resolved(at, each).spans, [{ start: 49, end: 56 }]);
    assert.equal(resolved(at, note, TEXT.replace('Port director Ann Roe', 'He')).anchor, 'orphaned');
    assert.equal(
      resolved(at, at.say('sam', { kind: 'note', note: 'x', targets: ['urn:uuid:none'] })).anchor,
      'orphaned',
    );
  });
});

describe('a verdict', () => {
  it('is stale as soon as other words stand there', () => {
    const at = desk();
    const fact = at.tag('anna', '$40 million');
    const verdict = at.tick('sam', fact, 'confirmed', '$40 million');
    const states = (today?: string) => [fact, verdict].map((id) => resolved(at, id, today).check);
    assert.deepEqual(states(), ['fresh', 'fresh']);
    assert.deepEqual(states(`News. ${TEXT}`), ['fresh', 'fresh']);
    assert.deepEqual(states(TEXT.replace('$40 million', '$41 million')), ['stale', 'stale']);
    assert.deepEqual(states('Something else altogether.'), ['stale', 'stale']);
    assert.deepEqual(marks(at, undefined, TEXT.replace('$40 million', '$41 million')), ['MONEY $41 million stale']);
  });

  it('can be given once for all places of a fact', () => {
    const at = desk();
    const [first, second] = [at.tag('anna', '$40 million'), at.tag('anna', '$40 million', tag('MONEY'), 1)];
    const targets = [first, second].map((id) => ({ id, text: '$40 million' }));
    at.say('sam', { kind: 'verdict', state: 'confirmed', targets: targets as [never, never], sources: [] });
    assert.deepEqual(marks(at), ['MONEY $40 million confirmed', 'MONEY $40 million confirmed']);
    const touched = TEXT.replace('the $40 million', 'the $4 million');
    assert.deepEqual(marks(at, undefined, touched), ['MONEY $40 million confirmed', 'MONEY $4 million stale']);
  });

  it('replaces an earlier one of the same checker, which stays in the file', () => {
    const at = desk();
    const fact = at.tag('anna', '$40 million');
    at.tick('sam', fact, 'needs-source', '$40 million');
    at.tick('sam', fact, 'confirmed', '$40 million');
    assert.deepEqual(marks(at), ['MONEY $40 million confirmed']);
    at.tick('sam', fact, 'unchecked', '$40 million');
    assert.deepEqual(marks(at), ['MONEY $40 million']);
    assert.equal(at.page('sam').items.length, 3);
  });

  it('is disputed where two checkers disagree, even on annotations of their own, until somebody adjudicates', () => {
    const at = desk();
    const fact = at.tag('anna', '$40 million');
    at.tick('anna', fact, 'confirmed', '$40 million');
    at.tick('sam', at.tag('sam', '$40 million'), 'changed', '$40 million');
    assert.deepEqual(marks(at), ['MONEY $40 million disputed', 'MONEY $40 million disputed']);
    assert.deepEqual(marks(at, 'anna'), ['MONEY $40 million confirmed']);
    at.tick('adjudicated', fact, 'changed', '$40 million');
    assert.deepEqual(marks(at), ['MONEY $40 million changed', 'MONEY $40 million changed']);
  });
});

describe('marks', () => {
  it('hold what the author made and accepted, with links, notes, sources and relations', () => {
    const at = desk();
    const roe = at.tag(MACHINE, 'Ann Roe', tag('PERSON'));
    const wrong = at.tag(MACHINE, 'Port', tag('ORG'));
    const again = at.tag('anna', 'Roe', tag('PERSON'), 1);
    at.say('anna', { kind: 'decision', decision: 'accepted', targets: [roe] });
    at.say('anna', { kind: 'decision', decision: 'rejected', targets: [wrong] });
    at.say('anna', { kind: 'link', iri: 'http://www.wikidata.org/entity/Q1', targets: [roe] });
    at.say('anna', { kind: 'note', note: 'Since 2019.', targets: [roe] });
    at.say('anna', { kind: 'relation', label: SAME, from: again, to: roe });
    at.say('anna', { kind: 'relation', label: SAME, from: again, to: wrong });
    const article = at.article();
    const { marks: found, relations } = marksOf(article, resolveArticle(article), 'anna');
    assert.deepEqual(found[0], {
      id: roe,
      spans: [{ start: 49, end: 56 }],
      label: 'PERSON',
      note: 'Since 2019.',
      link: 'http://www.wikidata.org/entity/Q1',
      author: 'machine',
      created: '2026-03-01T09:00:01.000Z',
    });
    assert.deepEqual(marks(at, 'anna'), ['PERSON Ann Roe', 'PERSON Roe']);
    assert.deepEqual(marks(at, MACHINE), ['PERSON Ann Roe', 'ORG Port']);
    assert.deepEqual(relations, [{ label: SAME, from: again, to: roe }]);
  });
});

describe('annotations whose base text is lost', () => {
  it('are found by what they quote, or are orphaned', () => {
    const at = desk();
    const id = at.tag('anna', 'Ann Roe', tag('PERSON'));
    const lost = (text: string) => {
      const article = { ...at.article(text), bases: new Map<string, string>() };
      return resolveArticle(article).find(({ annotation }) => annotation.id === id)?.anchor;
    };
    assert.equal(lost(`News. ${TEXT}`), 'exact');
    assert.equal(lost('Quite another text, with Ann Roe in it.'), 'orphaned');
  });
});
