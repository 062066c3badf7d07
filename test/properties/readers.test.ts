import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as apache from '@apache-annotator/selector';
import * as recogitoAnnotator from '@recogito/text-annotator';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import jsonld from 'jsonld';
import { sarifReporter } from '../../server/src/cli/report/sarif.js';
import { annotationOf } from '../../server/src/core/annotations/create.js';
import type { Mark } from '../../server/src/core/annotations/formats/marks.js';
import { readRecogito, writeRecogito } from '../../server/src/core/annotations/formats/recogito.js';
import { writeW3c } from '../../server/src/core/annotations/formats/w3c.js';
import { checkedAt } from '../../server/src/core/annotations/fresh.js';
import { emptyPage, withChange } from '../../server/src/core/annotations/page.js';
import { remark, tag } from '../../server/src/core/annotations/parts.js';
import type { Annotation } from '../../server/src/core/annotations/schema.js';
import { createStatement, type Statement } from '../../server/src/core/annotations/statements.js';
import { targetsOf } from '../../server/src/core/annotations/targets.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import { hasLoneSurrogate } from '../../server/src/core/text/code-points.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import type { Span } from '../../server/src/core/text/span.js';
import { ANNO_CONTEXT } from '../support/anno-context.js';
import { checkedArticle, reported } from '../support/checked.js';
import { documents } from '../support/hard-documents.js';

// The types of these two are not found by the compiler that we use.
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = apache as unknown as Record<
  'textPositionSelectorMatcher' | 'textQuoteSelectorMatcher',
  (selector: object) => (scope: object) => AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>
>;
const { parseW3CTextAnnotation, serializeW3CTextAnnotation } = recogitoAnnotator as unknown as {
  readonly parseW3CTextAnnotation: (annotation: unknown) => {
    readonly parsed?: RecogitoAnnotation;
    readonly error?: unknown;
  };
  readonly serializeW3CTextAnnotation: (annotation: RecogitoAnnotation, source: string) => object;
};
interface RecogitoAnnotation {
  readonly target: { readonly selector: readonly (Span & { readonly quote: string })[] };
}

// What we write is read here by the libraries of those whose formats it is, not by our own readers.

/** The same documents as annotations, with a statement of each kind about them. */
const annotated = documents.map(({ document: { text, marks } }) => {
  const stamp = { author: 'anna', time: 0, article: 'a b%.txt', base: digestOf(text) };
  const snapshot = createSnapshot('a b%.txt', text);
  const made: Annotation[] = [];
  for (const [index, { spans, label = 'X', note = 'y' }] of marks.entries()) {
    const id = `urn:uuid:${index}`;
    const content = { motivation: 'tagging', body: [tag(label), remark(note)], spans };
    made.push(annotationOf(snapshot, content, { ...stamp, id }));
    const statements: Statement[] = [
      { kind: 'decision', decision: 'accepted', targets: [id] },
      {
        kind: 'verdict',
        state: 'changed',
        targets: [checkedAt(id, text, spans)],
        sources: [{ url: 'https://port.example/a', title: note, quote: text, accessed: '2026-03-01' }],
        note,
      },
      { kind: 'link', iri: 'http://www.wikidata.org/entity/Q1', targets: [id] },
      { kind: 'relation', label, from: id, to: 'urn:uuid:0' },
      { kind: 'note', note, targets: [id] },
    ];
    for (const [at, statement] of statements.entries()) {
      made.push(createStatement(statement, { ...stamp, id: `urn:uuid:${index}-${at}` }));
    }
  }
  return { text, page: withChange(emptyPage('anna.json'), new Set(), made) };
});

describe('files that we write', () => {
  it('are expanded by jsonld without losing a key, and give the same meaning in every export', async () => {
    const options = {
      safe: true,
      base: 'file:///desk/a.txt.annotations/anna.json',
      documentLoader: async (url: string) => ({ documentUrl: url, document: ANNO_CONTEXT }),
    };
    await fc.assert(
      fc.asyncProperty(annotated, async ({ page }) => {
        if (page.items.length === 0) return;
        const expanded = await jsonld.expand(JSON.parse(writePage(page)) as jsonld.JsonLdDocument, options);
        const exported = JSON.parse(writeW3c('a.txt', [{ author: 'anna', page }]).content) as { first: object };
        const own = { ...exported.first, '@context': page['@context'] } as jsonld.JsonLdDocument;
        const again = await jsonld.expand(own, options);
        assert.deepEqual(itemsIn(again), itemsIn(expanded));
        assert.ok(JSON.stringify(itemsIn(expanded)).includes('http://www.w3.org/ns/oa#hasSelector'));
      }),
      { numRuns: 25 },
    );
  });

  it('lead apache-annotator to the same words, by position and by quotation', async () => {
    await fc.assert(
      fc.asyncProperty(annotated, async ({ text, page }) => {
        for (const { target } of page.items) {
          for (const { quote, position } of targetsOf(target)) {
            if (quote === undefined || position === undefined) continue;
            const [found] = await all(
              textPositionSelectorMatcher({ type: 'TextPositionSelector', ...position })(whole(text)),
            );
            assert.equal(text.slice(found?.start, found?.end), quote.exact);
            const places = await all(textQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(whole(text)));
            assert.ok(places.some(({ start, end }) => start === found?.start && end === found?.end));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are taken by Recogito’s text annotator, and come back from it as they were', () => {
    fc.assert(
      fc.property(documents, ({ document }) => {
        const { content } = writeRecogito(document);
        const items = JSON.parse(content) as object[];
        const [ours, links] = [items.slice(0, document.marks.length), items.slice(document.marks.length)];
        const back = ours.map((item, index) => {
          const { parsed, error } = parseW3CTextAnnotation(item);
          assert.ok(parsed !== undefined, String(error));
          for (const [at, { start, end, quote }] of parsed.target.selector.entries()) {
            assert.deepEqual({ start, end }, document.marks[index]?.spans[at]);
            assert.equal(quote, document.text.slice(start, end));
          }
          return serializeW3CTextAnnotation(parsed, '../a.txt');
        });
        const before = readRecogito(document.text, content);
        const after = readRecogito(document.text, JSON.stringify([...back, ...links]));
        assert.deepEqual(before.dropped, []);
        assert.deepEqual(after.dropped, []);
        assert.deepEqual(after.marks.map(withoutTimes), before.marks.map(withoutTimes));
        assert.deepEqual(after.relations, before.relations);
      }),
      { numRuns: 150 },
    );
  });

  it('are valid SARIF by the standard’s own schema', () => {
    const validate = sarifSchema();
    const findings = fc.record({
      message: fc.constantFrom('The amount is missing.', 'two\nlines', '“😀”', '{0} [x](y) <b>'),
      severity: fc.constantFrom('error', 'warning', 'information', 'hint'),
      related: fc.array(fc.constant({ start: 0, end: 1, message: 'first here' }), { maxLength: 2 }),
      fixes: fc.array(
        fc.constant({ id: 'tk', title: 'Mark it', safe: false, edits: [{ start: 0, end: 0, newText: 'TK ' }] }),
        { maxLength: 1 },
      ),
    } as const);
    const names = fc.constantFrom('a.txt', 'wire/a b%.txt', 'č/😀 #1?.md', '../up.txt');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(names, documents, findings), { maxLength: 4, selector: ([name]) => name }),
        fc.boolean(),
        (given, isBroken) => {
          const articles = given
            .filter(([, { document }]) => !hasLoneSurrogate(document.text))
            .map(([name, { document }, finding]) => {
              const article = checkedArticle(name, `${document.text}⟦million⟧ ${document.text}`, finding);
              const [first] = article.findings;
              return first === undefined
                ? article
                : { ...article, suppressed: [{ finding: first, justification: 'Somebody has said so.' }] };
            });
          const problems = isBroken ? ['b.txt: no such file'] : [];
          const log: unknown = JSON.parse(reported(sarifReporter(), articles, { problems }));
          assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3), undefined, 1));
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(!validate({ version: '2.1.0', runs: [{ results: [] }] }));
  });
});

/** The items of a page that jsonld has expanded. */
function itemsIn(expanded: unknown): unknown {
  const [{ 'http://www.w3.org/ns/activitystreams#items': items } = {}] = expanded as Record<string, unknown>[];
  return items;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A text as apache-annotator walks through it. */
function whole(text: string) {
  const chunk = { data: text };
  return { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
}

async function all(
  found: AsyncIterable<{ readonly startIndex: number; readonly endIndex: number }>,
): Promise<{ start: number; end: number }[]> {
  const places: { start: number; end: number }[] = [];
  for await (const { startIndex, endIndex } of found) places.push({ start: startIndex, end: endIndex });
  return places;
}

/** Recogito dates what it reads. */
function withoutTimes(mark: Mark): Mark {
  return { ...mark, created: '' };
}

/** The schema that goes with the standard, which is one of an older draft that says the same in its own words. */
function sarifSchema() {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (value: string) => URL.canParse(value) && /^[!-~]+$/.test(value));
  ajv.addFormat('uri-reference', (value: string) => URL.canParse(value, 'file:///') && /^[!-~]*$/.test(value));
  ajv.addFormat('date-time', (value: string) => !Number.isNaN(Date.parse(value)));
  return ajv.compile(schema);
}
