import assert from 'node:assert/strict';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

/** Milliseconds to analyse so many code units of a repeated text, the best of three. */
function time(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    analyser.analyse(createSnapshot('file:///story.txt', text));
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

/** Whatever the text, ten times as much of it takes about ten times as long: nothing backtracks, nothing looks ahead for ever. */
describe('analyse takes time linear in the length of', () => {
  const units = [
    'The mill lost $3.2 million in May 2023. ',
    'word ',
    'a',
    ' ',
    '\n',
    '\r',
    '. ',
    '.',
    '"',
    '“',
    '‘a ',
    "'s ",
    '5"',
    "5'10",
    '5,',
    '5 ',
    '$',
    '$5-',
    'million ',
    'a.',
    'U.S. ',
    'Mr. ',
    '@a',
    'a@',
    'www.',
    'a://',
    '\u0301',
    '\uFDD0',
    '\uFDD0"',
    '\u00AD',
    '\uD83D',
    '😀',
    '- ',
    'The mill in the valley of Harwick, Ohio\n',
    'A\n\n',
  ];
  for (const unit of units) {
    it(JSON.stringify(unit), () => {
      // Inside paragraphs it shows by their greatest length; between them it takes more.
      const length = /[\r\n]/.test(unit) ? 6_000 : 1_600;
      time(unit, length);
      const once = time(unit, length);
      const tenfold = time(unit, 10 * length);
      assert.ok(tenfold < 40 * once + 60, `${length}: ${once} ms, ${10 * length}: ${tenfold} ms`);
      // A busy machine may fail one measurement.
    }).retries(3);
  }
});
