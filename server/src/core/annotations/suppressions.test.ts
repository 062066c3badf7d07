import assert from 'node:assert/strict';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnnotation } from './create.js';
import { emptyPage, withAnnotation } from './page.js';
import { unsuppressed } from './suppressions.js';

const analyser = createAnalyser({ rules: {} });

/** What the rule of the first finding of `text` still says in `today` when that finding was said to be no error. */
function speaking(text: string, today: string): string[] {
  const analysis = analyser.analyse(createSnapshot('file:///a.txt', text));
  const finding = analysis.findings.find(({ severity }) => severity !== 'hint');
  assert.ok(finding !== undefined, 'nothing is found');
  const { rule, start, end } = finding;
  const subject = { kind: 'not-an-error', rule, start, end, reason: 'Said so.' } as const;
  const base = '0'.repeat(64);
  const made = createAnnotation(analysis, subject, {
    id: 'urn:uuid:1',
    author: 'anna',
    time: 0,
    article: 'a.txt',
    base,
  });
  assert.ok('annotation' in made, JSON.stringify(made));
  const page = withAnnotation(emptyPage('anna.json'), made.annotation);
  const annotated = {
    article: 'a.txt',
    text: today,
    digest: today === text ? base : '',
    pages: [{ author: 'anna', page }],
    bases: new Map([[base, text]]),
  };
  const now = analyser.analyse(createSnapshot('file:///a.txt', today));
  return unsuppressed(now, annotated)
    .findings.map((each) => each.rule)
    .filter((each) => each === rule);
}

describe('“not an error here”', () => {
  const SHED = 'The board sold an old shed for million in May.';
  const RISE = 'Sales rose 25 percent, from 100 to 150 crates.';

  it('silences the finding, wherever its text has gone', () => {
    assert.deepEqual(speaking(SHED, SHED), []);
    assert.deepEqual(speaking(SHED, `The quay is closed.\n\n${SHED}`), []);
  });

  it('is about one finding, not about its like', () => {
    assert.deepEqual(speaking(SHED, `${SHED}\n\nThe crew sold a boat for million in June.`), ['missing-amount']);
  });

  it('holds no longer when a word that the finding points to has changed', () => {
    assert.deepEqual(speaking(SHED, SHED.replace('million', 'billion')), ['missing-amount']);
    assert.deepEqual(speaking(RISE, RISE), []);
    assert.deepEqual(speaking(RISE, RISE.replace('150', '160')), ['percent-change-mismatch']);
  });
});
