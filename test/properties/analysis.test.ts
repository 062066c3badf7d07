import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { createSnapshot, type Markup } from '../../server/src/core/text/snapshot.js';
import type { Span } from '../../server/src/core/text/span.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { wholeAnalysis } from '../support/wholeAnalysis.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

/** What texts are put together from: prose with figures and names, line ends, halves of characters, marks and markup. */
const PIECES = [
  'The mill ',
  'sold it for million in May 2023. ',
  'a loss of $18.8 billion, up 5% ',
  'Dr. Ana Lind of Harwick Holdings Inc. said. ',
  'Oslo, 90 km north of Rome, ',
  'on Monday, 3 May 2024, ',
  '1,234.5 km² ',
  'Governor Shapsha ',
  'Shapscha, no relation, ',
  'NorthStar ',
  'North Star ',
  'Output rose to 268,432 tonnes. ',
  'It fell from 286,368 tonnes. ',
  'U.S. Senate at 5 p.m. ',
  'https://example.com/5 ',
  'press@example.com',
  'word',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u2028',
  '\u00A0',
  '\u00AD',
  'e\u0301',
  '\u0301',
  '😀',
  '👩‍🚀',
  '\uD83D',
  '\uDE00',
  '\uFDD0',
  '\uFFFC',
  '\uFEFF',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '. ',
  '… ',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '[',
  '](',
  ')',
  '<!--',
  '-->',
  '<b>',
  '> ',
  '# ',
  '- ',
  '1. ',
  '---\n',
  'title: A\n',
  '| a | b |\n',
  '|---|---|\n',
  '    ',
  '&nbsp;',
  '\\',
] as const;

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const edits = fc.record({
  at: fc.nat(),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  added: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join('')),
});
const markups = fc.constantFrom<Markup>('plain', 'markdown');

/** Anywhere in the text, also between the halves of a character or of a line end. */
function edited(text: string, { at, removed, added }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + added + text.slice(start + removed);
}

function snapshotOf(text: string, version: number, markup: Markup) {
  return createSnapshot('file:///story.txt', text, { version, markup });
}

/** Typed arrays cannot be frozen; everything else is, so that a change anywhere throws. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}

/** Every span of an analysis, at document offsets. */
function* spansOf({ paragraphs, figures, mentions, findings }: Analysis): Generator<Span> {
  for (const paragraph of paragraphs) {
    yield paragraph;
    for (const span of [...paragraph.facts.sentences, ...paragraph.facts.quotations]) {
      yield { start: span.start + paragraph.start, end: span.end + paragraph.start };
    }
  }
  yield* figures;
  yield* mentions;
  for (const finding of findings) {
    yield finding;
    yield* finding.related;
    for (const fix of finding.fixes) yield* fix.edits;
  }
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}

describe('analyse', () => {
  it('gives the same with the analysis before as without, over any edits', () => {
    fc.assert(
      fc.property(texts, fc.array(edits, { minLength: 1, maxLength: 6 }), markups, (text, changes, markup) => {
        let current = text;
        let previous = analyser.analyse(snapshotOf(current, 0, markup));
        for (const [version, change] of changes.entries()) {
          deepFreeze(wholeAnalysis(previous));
          current = edited(current, change);
          const snapshot = snapshotOf(current, version + 1, markup);
          const next = analyser.analyse(snapshot, previous);
          assert.deepEqual(wholeAnalysis(next), wholeAnalysis(analyser.analyse(snapshot)));
          previous = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing that it gave before', () => {
    fc.assert(
      fc.property(texts, edits, markups, (text, change, markup) => {
        const first = analyser.analyse(snapshotOf(text, 0, markup));
        const copy = structuredClone(wholeAnalysis(first));
        analyser.analyse(snapshotOf(edited(text, change), 1, markup), first);
        assert.deepEqual(wholeAnalysis(first), copy);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every span inside the text and between characters', () => {
    fc.assert(
      fc.property(texts, markups, (text, markup) => {
        const analysis = analyser.analyse(snapshotOf(text, 0, markup));
        let end = 0;
        for (const paragraph of analysis.paragraphs) {
          assert.ok(paragraph.start >= end, 'paragraphs are in order');
          assert.equal(paragraph.facts.text.length, paragraph.end - paragraph.start);
          end = paragraph.end;
        }
        for (const span of spansOf(analysis)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
          assert.ok(!splitsPair(text, span.start) && !splitsPair(text, span.end), JSON.stringify(span));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives every token to one sentence and one gap', () => {
    fc.assert(
      fc.property(texts, markups, (text, markup) => {
        for (const { facts } of analyser.analyse(snapshotOf(text, 0, markup)).paragraphs) {
          const { tokens, sentences } = facts;
          let next = 0;
          for (const { first, last, start, end } of sentences) {
            assert.equal(first, next);
            assert.equal(start, tokens.start[first]);
            assert.equal(end, tokens.end[last - 1]);
            next = last;
          }
          assert.equal(next, tokens.count);
          for (let index = 1; index < tokens.count; index++) {
            assert.ok((tokens.start[index] as number) >= (tokens.end[index - 1] as number));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never reads a paragraph again when another is typed in', () => {
    const lines = Array.from({ length: 40 }, (_, number) => `Mill ${number} lost $${number}.5 million in May 2023.`);
    const before = analyser.analyse(snapshotOf(lines.join('\n\n'), 0, 'plain'));
    fc.assert(
      fc.property(fc.nat(39), fc.constantFrom('a', '5', '😀', ' more than ', '”'), (typed, added) => {
        const changed = lines.map((line, number) =>
          number === typed ? `${line.slice(0, 9)}${added}${line.slice(9)}` : line,
        );
        const after = analyser.analyse(snapshotOf(changed.join('\n\n'), 1, 'plain'), before);
        assert.equal(after.paragraphs.length, 40);
        for (const [number, { facts }] of after.paragraphs.entries()) {
          assert.equal(facts === before.paragraphs[number]?.facts, number !== typed, `paragraph ${number}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
