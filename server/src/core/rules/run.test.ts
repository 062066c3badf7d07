import assert from 'node:assert/strict';
import { createAnalyser } from '../analysis/analyser.js';
import { tokenize } from '../segment/tokenize.js';
import { createSnapshot } from '../text/snapshot.js';
import { defineRule, type ParagraphContext } from './rule.js';
import { createRuleRunner } from './run.js';

/** What the whole product says of a text: the severity, the words and the fixes of each finding. */
function findings(text: string, rules = {}) {
  const analysis = createAnalyser({ rules }).analyse(createSnapshot('test:run', text));
  return analysis.findings.map(({ start, end, severity, fixes }) => [
    severity,
    text.slice(start, end),
    fixes.map(({ id }) => id).join(' '),
  ]);
}

describe('the rule runner', () => {
  it('takes the rule’s own severity', () => {
    assert.deepEqual(findings('They sold it for million in May.'), [['error', 'million', 'tk amount']]);
  });

  it('calls what stands in a quotation information at most, and does not fix it', () => {
    assert.deepEqual(findings('“We sold it for million in May,” he said, and for bn in June.'), [
      ['information', 'million', ''],
      ['error', 'bn', 'tk amount'],
    ]);
  });

  it('leaves a lower severity of a quotation as it is', () => {
    assert.deepEqual(findings('“It went for million in May.”', { 'missing-amount': 'hint' }), [
      ['hint', 'million', ''],
    ]);
  });

  it('takes the desk’s severity, or says nothing', () => {
    assert.deepEqual(findings('They sold it for million in May.', { 'missing-amount': 'warning' }), [
      ['warning', 'million', 'tk amount'],
    ]);
    assert.deepEqual(findings('They sold it for million in May.', { 'missing-amount': 'off' }), []);
  });

  it('deals figures and mentions to their sentences', () => {
    const seen: [number, number[]][] = [];
    const rule = defineRule({
      id: 'probe',
      group: 'style',
      scope: 'sentence',
      severity: 'hint',
      summary: '',
      messages: {},
      fixes: {},
      check({ sentence, figures }) {
        seen.push([sentence.start, figures.map(({ start }) => start)]);
        return [];
      },
    });
    const context = {
      tokens: tokenize(''),
      sentences: [at(0, 10), at(11, 20), at(21, 30)],
      figures: [at(2, 4), at(5, 10), at(9, 12), at(22, 25), at(28, 40)],
      mentions: [],
      quotations: [],
    } as unknown as ParagraphContext;
    createRuleRunner([rule], {}).paragraph(context);
    assert.deepEqual(seen, [
      [0, [2, 5]],
      [11, []],
      [21, [22]],
    ]);
  });
});

function at(start: number, end: number) {
  return { start, end };
}
