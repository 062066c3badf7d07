import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { readRulePage } from '../../../../test/support/rule-page.js';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import type { Edit, Finding } from './finding.js';
import { RULES } from './index.js';
import type { Rule } from './rule.js';

/** Every rule's page is its specification: each example is read by the rule as a whole article is. */
const PAGES = 'docs/rules';

const HEADINGS = ['What it flags', 'How sure it is', 'Source', 'Flagged', 'Left alone'];

describe('rule pages', () => {
  it('every rule has a page and every page a rule', () => {
    const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md');
    assert.deepEqual(pages.sort(), RULES.map((rule) => `${rule.id}.md`).sort());
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const page = readRulePage(readFileSync(`${PAGES}/${rule.id}.md`, 'utf8'));

      it('has the rule for its title, the known headings in order, and text under each', () => {
        assert.equal(page.title, rule.id);
        assert.deepEqual(
          page.sections.map(({ heading }) => heading),
          HEADINGS,
        );
        for (const { heading, text } of page.sections) assert.notEqual(text.trim(), '', heading);
      });

      it('has ten examples of each sort at least, and one of every fix', () => {
        assert.ok(page.flagged.length >= 10, `${page.flagged.length} flagged`);
        assert.ok(page.leftAlone.length >= 10, `${page.leftAlone.length} left alone`);
        const fixesShown = new Set(page.flagged.flatMap(({ fixed }) => fixed.map(({ fix }) => fix)));
        assert.deepEqual([...fixesShown].sort(), Object.keys(rule.fixes).sort());
      });

      for (const { marked, fixed } of page.flagged) {
        it(`flags ${shown(marked)}`, () => {
          const { text, spans } = unmark(marked);
          assert.notEqual(spans.length, 0, 'no span is marked');
          const findings = findingsOf(rule, text);
          assert.equal(mark(text, findings), marked);
          for (const { fix, text: expected } of fixed) {
            const after = applied(text, findings, fix);
            assert.equal(after, expected, `after the fix ${fix}`);
            assert.deepEqual(findingsOf(rule, after), [], `the fix ${fix} leaves the rule something to say`);
          }
        });
      }

      for (const { marked } of page.leftAlone) {
        it(`leaves alone ${shown(marked)}`, () => assert.equal(mark(marked, findingsOf(rule, marked)), marked));
      }
    });
  }
});

/** What one rule says of an article; a text that opens with front matter is Markdown. */
function findingsOf(rule: Rule, text: string): readonly Finding[] {
  const levels = Object.fromEntries(RULES.map(({ id }) => [id, 'off' as const]));
  const level = rule.severity === 'off' ? 'warning' : rule.severity;
  const analyser = createAnalyser({ rules: { ...levels, [rule.id]: level } }, KNOWLEDGE);
  const markup = text.startsWith('---\n') ? 'markdown' : 'plain';
  return analyser.analyse(createSnapshot('test:example', text, { markup })).findings;
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '«') spans.push({ start: text.length, end: text.length });
    else if (char === '»') (spans.at(-1) as { end: number }).end = text.length;
    else text += char;
  }
  return { text, spans };
}

function mark(text: string, findings: readonly Finding[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of findings) {
    marked += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return marked + text.slice(from);
}

/** The text with that fix of every finding that has it applied; findings may share an edit. */
function applied(text: string, findings: readonly Finding[], fix: string): string {
  const edits = new Map<string, Edit>();
  for (const { fixes } of findings) {
    for (const edit of fixes.find(({ id }) => id === fix)?.edits ?? []) edits.set(`${edit.start}-${edit.end}`, edit);
  }
  assert.notEqual(edits.size, 0, `no finding has the fix ${fix}`);
  return [...edits.values()]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function shown(example: string): string {
  return example.replaceAll('\n', '⏎');
}
