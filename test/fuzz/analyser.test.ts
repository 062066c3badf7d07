import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { gate } from '../../server/src/core/articles/gate.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings.js';
import { createSnapshot, type Markup } from '../../server/src/core/text/snapshot.js';
import type { Span } from '../../server/src/core/text/span.js';
import { hostileText, monotonousTexts } from '../support/hostile.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { SEED } from '../support/seed.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);
const analyse = (text: string, markup: Markup): Analysis => analyser.analyse(createSnapshot('a', text, { markup }));
const markups = fc.constantFrom<Markup>('plain', 'markdown');

describe(`the analyser, given any text (FUZZ_SEED=${SEED})`, () => {
  it('answers with spans that lie in the text', () => {
    fc.assert(
      fc.property(hostileText, markups, (text, markup) => {
        const { paragraphs, figures, mentions, findings, chains, places } = analyse(text, markup);
        inOrder(paragraphs, text);
        inOrder(figures, text);
        inOrder(mentions, text);
        for (const { chain, score } of mentions) {
          assert.ok(chain >= 0 && chain < chains.length);
          assert.ok(score >= 0 && score <= 1);
        }
        for (const chain of places.keys()) assert.ok(chain < chains.length);
        for (const { value, low, high } of figures) {
          if (low !== null && high !== null) assert.ok(low <= high, `${low} to ${high}`);
          for (const number of [value, low, high]) assert.ok(number === null || Number.isFinite(number));
        }
        for (const finding of findings) {
          assert.notEqual(finding.message, '');
          for (const span of [finding, ...finding.related, ...finding.fixes.flatMap(({ edits }) => edits)])
            within(span, text);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('decides whether it is an article', () => {
    fc.assert(
      fc.property(hostileText, fc.string(), (text, path) => {
        const verdict = gate({ scheme: 'file', path, text }, DEFAULT_SETTINGS);
        assert.ok(verdict.article || verdict.reason !== '');
      }),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the text and not with its square', function () {
    this.timeout(120_000);
    const LENGTH = 8_000;
    const GROWTH = 8;
    const TIMES = [1, 2, 3];
    const quadratic: string[] = [];
    for (const markup of ['plain', 'markdown'] as const) {
      for (const { name, textOf } of monotonousTexts) {
        const text = textOf(LENGTH);
        // Most are so fast that they need no second look, and what looks slow may only have waited for the machine.
        if (secondsFor(text, markup) < 0.1) continue;
        const growth = secondsFor(textOf(GROWTH * LENGTH), markup) / Math.max(0.01, secondsFor(text, markup));
        if (growth <= 3 * GROWTH) continue;
        // A short text may be fast for reasons of the engine: twice a long one takes four times as long only if it is so.
        const long = Math.min(...TIMES.map(() => secondsFor(textOf(GROWTH * LENGTH), markup)));
        const longer = Math.min(...TIMES.map(() => secondsFor(textOf(2 * GROWTH * LENGTH), markup)));
        if (longer > 3 * long) quadratic.push(`${markup} ${name}: ${GROWTH} times the text, ${growth} times the time`);
      }
    }
    assert.deepEqual(quadratic, []);
  });
});

function inOrder(spans: readonly Span[], text: string): void {
  let last = 0;
  for (const span of spans) {
    within(span, text);
    assert.ok(span.start >= last, 'in order, none overlapping another');
    last = span.end;
  }
}

function within({ start, end }: Span, text: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}

/** Of this process's computing, not of waiting. */
function secondsFor(text: string, markup: Markup): number {
  const start = process.cpuUsage();
  analyse(text, markup);
  return process.cpuUsage(start).user / 1_000_000;
}
