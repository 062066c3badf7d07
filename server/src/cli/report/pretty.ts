import type { Finding, Severity } from '../../core/rules/finding.js';
import { lineColumnAt } from '../../core/text/lines.js';
import type { Snapshot } from '../../core/text/snapshot.js';
import { columnsOf, plain } from './plain.js';
import { type CheckedArticle, type Reporter, SEVERITIES } from './reporter.js';

/** For people: each finding with its line of text, the place underlined. */
export function prettyReporter({ colors, columns }: { colors: boolean; columns: number }): Reporter<CheckedArticle> {
  const paint = colors ? painted : (text: string): string => text;
  const counts = new Map<Severity, number>();
  let fixable = 0;

  function show(finding: Finding, snapshot: Snapshot): string {
    counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
    if (finding.fixes.some(({ safe }) => safe)) fixable++;
    const { before, marked, after } = excerpt(finding, snapshot, columns - INDENT.length);
    const underline = ' '.repeat(columnsOf(before)) + '~'.repeat(Math.max(1, columnsOf(marked)));
    const lines = [
      `  ${place(finding, snapshot)}  ${paint(finding.severity, STYLES[finding.severity])}  ${plain(finding.message)}  ${paint(finding.rule, 'dim')}`,
      `${INDENT}${before}${marked}${after}`,
      `${INDENT}${paint(underline, STYLES[finding.severity])}`,
      ...finding.related.map((other) => `${INDENT}${place(other, snapshot)}  ${plain(other.message)}`),
    ];
    return `${lines.join('\n')}\n`;
  }

  return {
    begin: () => '',
    article({ name, analysis, findings }) {
      if (findings.length === 0) return '';
      const shown = findings.map((finding) => show(finding, analysis.snapshot));
      return `${paint(plain(name), 'bold')}\n${shown.join('\n')}\n`;
    },
    end({ articles, known }) {
      const found = SEVERITIES.flatMap((severity) => {
        const count = counts.get(severity) ?? 0;
        return count === 0 ? [] : [count === 1 ? `1 ${severity}` : `${count} ${PLURALS[severity]}`];
      });
      const where = articles === 1 ? '1 article' : `${articles} articles`;
      const said = [`${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${where}`];
      if (known > 0) said.push(`${known} known from the baseline`);
      if (fixable > 0) said.push(`--fix repairs ${fixable} of them`);
      return `${said.join('; ')}.\n`;
    },
  };
}

type Style = 'red' | 'yellow' | 'blue' | 'dim' | 'bold';

const STYLES = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' } as const;
const PLURALS = { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' } as const;
const CODES = { red: [31, 39], yellow: [33, 39], blue: [34, 39], dim: [2, 22], bold: [1, 22] } as const;
const INDENT = '    ';

function painted(text: string, style: Style): string {
  const [on, off] = CODES[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

/** Line and column from 1, the column in UTF-16 code units as editors count. */
function place({ start }: { start: number }, { lines }: Snapshot): string {
  const { line, column } = lineColumnAt(lines, start);
  return `${line + 1}:${column + 1}`;
}

/** What stands in the finding's first line, cut to the width around the finding, safe to print. */
function excerpt(
  { start, end }: Finding,
  { text, lines }: Snapshot,
  width: number,
): { before: string; marked: string; after: string } {
  const { line } = lineColumnAt(lines, start);
  const lineStart = lines.starts[line] ?? 0;
  const lineEnd = lines.starts[line + 1] ?? text.length;
  const stop = Math.min(end, lineEnd);
  const room = Math.max(20, width);
  const marked = cutEnd(plain(text.slice(start, stop).trimEnd()), room);
  const left = Math.max(10, Math.floor((room - columnsOf(marked)) / 2));
  // Three code units are more than a column takes on average; what is cut off need not be measured.
  const before = cutStart(
    plain(text.slice(Math.max(lineStart, start - 3 * room), start)),
    left,
    start - 3 * room > lineStart,
  );
  const rest = Math.max(10, room - columnsOf(before) - columnsOf(marked));
  const after = stop < end ? '' : cutEnd(plain(text.slice(stop, Math.min(lineEnd, stop + 3 * room)).trimEnd()), rest);
  return { before, marked, after };
}

function cutEnd(text: string, room: number): string {
  let kept = '';
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) {
    columns += columnsOf(segment);
    if (columns > room) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

function cutStart(text: string, room: number, cut: boolean): string {
  let columns = columnsOf(text);
  if (columns <= room && !cut) return text.trimStart();
  let from = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    from = index;
    if (columns <= room) break;
    columns -= columnsOf(segment);
  }
  return `…${text.slice(from).trimStart()}`;
}

const graphemes = new Intl.Segmenter('en');
