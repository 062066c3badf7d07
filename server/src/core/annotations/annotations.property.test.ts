import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { bareAnalysis } from '../../../../test/support/bareAnalysis.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnnotation } from './create.js';
import { annotationId } from './id.js';
import { emptyPage, readPage, withAnnotation, withoutAnnotation } from './page.js';
import type { AnnotationPage } from './schema.js';
import { writePage } from './writing.js';

/** Texts of what makes offsets go wrong: pairs, clusters, every line end, both directions. */
const difficult = fc
  .array(
    fc.oneof(
      fc.constantFrom('😀', '👩‍🚀', '🇫🇷', 'e\u0301', '\u0301', '\u200D', '\r\n', '\r', '\n', '\u2028', '\u0085', '\t'),
      fc.constantFrom(
        'שלום',
        'مرحبا',
        '\u202E',
        '\uFEFF',
        '한',
        '\u1112\u1161\u11AB',
        'The mill lost ',
        '18.8 ',
        '"',
        '\\',
        '<b>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const selections = fc
  .tuple(difficult, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }))
  .map(([text, pairs]) => ({
    text,
    spans: pairs
      .map(([a, b]) => [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number])
      .filter(([start, end]) => start < end),
  }));

function annotate(text: string, start: number, end: number, index: number) {
  const snapshot = createSnapshot('file:///a.txt', text);
  const id = annotationId(index, Uint8Array.of(index));
  const stamp = { id, author: 'anna', time: index, article: 'a.txt', base: '0'.repeat(64) };
  const made = createAnnotation(bareAnalysis(snapshot), { kind: 'selection', start, end }, stamp);
  assert.ok('annotation' in made, JSON.stringify(made));
  return made.annotation;
}

/** The quotation and the position of a target that we made. */
function selectorsOf({ target }: AnnotationPage['items'][number]) {
  assert.ok(typeof target === 'object' && 'selector' in target && Array.isArray(target.selector));
  const [quote, position] = target.selector as Record<string, unknown>[];
  return {
    exact: String(quote?.['exact']),
    prefix: String(quote?.['prefix']),
    suffix: String(quote?.['suffix']),
    start: Number(position?.['start']),
    end: Number(position?.['end']),
  };
}

describe('annotations of any text', () => {
  it('count in code points, agree with their quotation and never part a cluster', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(selections, ({ text, spans }) => {
        const points = Array.from(text);
        const breaks = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        for (const [start, end] of spans) {
          const place = selectorsOf(annotate(text, start, end, 0));
          assert.equal(points.slice(place.start, place.end).join(''), place.exact);
          const before = points.slice(0, place.start).join('');
          const after = points.slice(place.end).join('');
          assert.ok(before.endsWith(place.prefix) && after.startsWith(place.suffix));
          assert.ok(before.length <= start && before.length + place.exact.length >= end);
          for (const edge of [
            before.length,
            before.length + place.exact.length,
            before.length - place.prefix.length,
            before.length + place.exact.length + place.suffix.length,
          ]) {
            assert.ok(breaks.has(edge), `${JSON.stringify(text)} ${edge}`);
          }
        }
      }),
    );
  });

  it('leave a valid file after any sequence of additions and removals, the same bytes when nothing changed', () => {
    fc.assert(
      fc.property(selections, fc.array(fc.nat(), { maxLength: 6 }), ({ text, spans }, removals) => {
        let file = writePage(emptyPage('anna.json'));
        const step = (change: (page: AnnotationPage) => AnnotationPage) => {
          const read = readPage(file);
          assert.ok('page' in read, JSON.stringify(read));
          assert.equal(writePage(read.page), file);
          file = writePage(change(read.page));
        };
        for (const [index, [start, end]] of spans.entries()) {
          step((page) => withAnnotation(page, annotate(text, start, end, index)));
        }
        for (const removal of removals) {
          step((page) => withoutAnnotation(page, page.items[removal % Math.max(1, page.items.length)]?.id ?? ''));
        }
        step((page) => page);
      }),
    );
  });

  it('are read or refused with a reason, whatever stands in the file', () => {
    const nearPage = fc.json({ maxDepth: 3 }).map((json) => {
      const items = `[{"id": "urn:x:1", "type": "Annotation", "target": ${json}}]`;
      return `{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "a", "type": "AnnotationPage", "items": ${items}}`;
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), nearPage), (text) => {
        const read = readPage(text);
        if ('page' in read) {
          assert.deepEqual(JSON.parse(writePage(read.page)), JSON.parse(text));
        } else {
          for (const { message, remedy, start, end } of read.problems) {
            assert.ok(message !== '' && remedy !== '' && start <= end && end <= text.length);
          }
        }
      }),
    );
  });
});
