import type { Finding } from '../../core/rules/finding.js';
import { lineColumnAt } from '../../core/text/lines.js';
import type { Snapshot } from '../../core/text/snapshot.js';
import { type CheckedArticle, type FailOn, fails, type Reporter } from './reporter.js';

/**
 * JUnit's XML, as build servers read it: an article is a test suite, a finding a test case, which fails if it is grave
 * enough to fail the run; an article without findings is one passed case.
 */
export function junitReporter(failOn: FailOn): Reporter<CheckedArticle> {
  function caseOf(finding: Finding, name: string, snapshot: Snapshot): string {
    const { line, column } = lineColumnAt(snapshot.lines, finding.start);
    const at = `${line + 1}:${column + 1}`;
    const text = `${name}:${at}: ${finding.severity}: ${finding.message}`;
    const body = fails(finding, failOn)
      ? `<failure type="${finding.rule}" message="${xml(finding.message)}">${xml(text)}</failure>`
      : `<system-out>${xml(text)}</system-out>`;
    return `    <testcase classname="${xml(name)}" name="${xml(`${finding.rule} at ${at}`)}">${body}</testcase>\n`;
  }

  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tickmark">\n',
    article({ name, analysis, findings }) {
      const cases =
        findings.length === 0
          ? [`    <testcase classname="${xml(name)}" name="nothing found"/>\n`]
          : findings.map((finding) => caseOf(finding, name, analysis.snapshot));
      const failures = findings.filter((finding) => fails(finding, failOn)).length;
      const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
      return `  <testsuite name="${xml(name)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
    },
    end({ problems }) {
      if (problems.length === 0) return '</testsuites>\n';
      const cases = problems.map(
        (problem) => `    <testcase name="${xml(problem)}"><error message="${xml(problem)}"/></testcase>\n`,
      );
      const counts = `tests="${cases.length}" failures="0" errors="${cases.length}" skipped="0"`;
      return `  <testsuite name="not checked" ${counts}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Escaped for attributes and content; what XML 1.0 cannot say at all becomes `�`. */
function xml(text: string): string {
  return text
    .replace(/[&<>"\t\n\r]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
