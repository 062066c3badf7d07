import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { lineColumnAt } from '../../server/src/core/text/lines.js';
import { createSnapshot, markupOf } from '../../server/src/core/text/snapshot.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const SAMPLES = 'samples';
const SNAPSHOT = 'test/articles/samples.snap';

/** All that is said of the samples. After a change that is meant: `UPDATE_SNAPSHOTS=1 npx mocha`, and read the diff. */
describe('samples', () => {
  const articles = readdirSync(SAMPLES)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => analyse(name, readFileSync(`${SAMPLES}/${name}`, 'utf8')));

  it('have the findings of the snapshot', () => {
    const now = articles
      .map(({ name, lines }) => [name, ...lines].join('\n'))
      .join('\n\n')
      .concat('\n');
    if (process.env['UPDATE_SNAPSHOTS'] !== undefined) writeFileSync(SNAPSHOT, now);
    assert.equal(now, readFileSync(SNAPSHOT, 'utf8'));
  });

  it('show every rule that runs by default at work', () => {
    const seen = new Set(articles.flatMap(({ rules }) => rules));
    const running = RULES.filter(({ severity }) => severity !== 'off').map(({ id }) => id);
    assert.deepEqual([...seen].sort(), running.sort());
  });

  it('have an article in which nothing is to be found', () => {
    assert.deepEqual(articles.find(({ name }) => name === 'quiet-day.txt')?.lines, ['  nothing']);
  });
});

function analyse(name: string, text: string) {
  const snapshot = createSnapshot(name, text, { markup: markupOf(name) });
  const { findings } = createAnalyser({ rules: {} }, KNOWLEDGE).analyse(snapshot);
  const lines = findings.map(({ start, end, rule, severity, message, related, fixes }) => {
    const { line, column } = lineColumnAt(snapshot.lines, start);
    const notes = [
      ...related.map((note) => `      see “${text.slice(note.start, note.end)}”: ${note.message}`),
      ...fixes.map((fix) => `      fix: ${fix.title}${fix.safe ? ' (safe)' : ''}`),
    ];
    const place = `${line + 1}:${column + 1}`;
    return [`  ${place} ${severity} ${rule} «${text.slice(start, end)}»`, `      ${message}`, ...notes].join('\n');
  });
  return { name, lines: lines.length === 0 ? ['  nothing'] : lines, rules: findings.map(({ rule }) => rule) };
}
