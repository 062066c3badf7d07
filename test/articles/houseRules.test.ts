import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { isHouseRule } from '../../server/src/core/rules/page.js';
import { mergeLayers } from '../../server/src/core/settings/layers.js';
import { readConfig } from '../../server/src/core/settings/read.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { KNOWLEDGE } from '../support/knowledge.js';

/** The examples of docs/house-rules.md: those after a block of settings are read with it. */
describe('docs/house-rules.md', () => {
  const page = readFileSync('docs/house-rules.md', 'utf8');
  const blocks = page.split('```json\n').slice(1);

  it('has settings with examples', () => assert.equal(blocks.length, 3));

  for (const block of blocks) {
    const [config = '', rest = ''] = block.split('```\n');
    const { stated, problems } = readConfig(
      config,
      RULES.map(({ id }) => id),
    );
    const { settings } = mergeLayers([{ folder: undefined, stated }]);
    const analyser = createAnalyser(settings, KNOWLEDGE);
    it(`has settings without faults: ${Object.keys(stated).join(', ')}`, () => assert.deepEqual(problems, []));
    for (const [, before = '', after] of rest.matchAll(/^- `([^`]+)`(?: → `([^`]+)`)?$/gm)) {
      it(before, () => {
        const text = before.replace(/[«»]/g, '');
        const findings = analyser.analyse(createSnapshot('t', text)).findings.filter(({ rule }) => isHouseRule(rule));
        const marked = findings.reduceRight(
          (all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`,
          text,
        );
        assert.equal(marked, before);
        const edit = findings[0]?.fixes[0]?.edits[0];
        const fixed = edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
        assert.equal(fixed, after);
      });
    }
  }
});
