import type { Agreement } from '../core/annotations/agreement.js';
import type { LabelAgreement, PairAgreement, ReviewAgreement } from '../core/annotations/reviewAgreement.js';
import { escapeMarkdown } from './convert.js';

/** How far people agree, as a page of Markdown: a table for each two of them, and one for all together. */
export function agreementPage({ authors, articles, overall, labels, checks }: ReviewAgreement): string {
  const rows = [
    ['all labels', overall] as const,
    ...[...labels].map(([label, of]) => [escapeMarkdown(label), of] as const),
  ];
  const lines = [
    '# Agreement',
    '',
    `Articles that two people or more annotated: ${articles}. Annotators: ${authors.map(escapeMarkdown).join(', ') || 'none'}.`,
    '',
    'F1 counts spans: *exact* wants the same place and label, *span* the same place, *overlap* the same label and a common ' +
      'character. Kappa and alpha count tokens and take off what chance alone would give. *Undefined* is what cannot be worked out: nothing to compare, or one label only, so that chance ' +
      'alone would agree fully.',
  ];
  for (const [number, { authors: pair }] of overall.pairs.entries()) {
    lines.push('', `## ${pair.map(escapeMarkdown).join(' and ')}`, '');
    lines.push(
      ...table(
        PAIR,
        rows.map(([label, { pairs }]) => [label, ...pairCells(pairs[number])]),
      ),
    );
  }
  lines.push(
    '',
    '## All together',
    '',
    ...table(
      ALL,
      rows.map(([label, of]) => [label, ...allCells(of)]),
    ),
  );
  lines.push('', '## Checks', '', 'Of facts that two people or more checked, on what they found.', '');
  lines.push(...table(['', 'Krippendorff’s alpha', 'facts'], [['all facts', shown(checks), String(checks.n)]]));
  return `${lines.join('\n')}\n`;
}

const PAIR = ['label', 'F1 exact', 'F1 span', 'F1 overlap', 'spans of both', 'Cohen’s kappa', 'tokens'];
const ALL = ['label', 'Krippendorff’s alpha', 'tokens', 'Fleiss’ kappa', 'tokens'];

function pairCells(pair: PairAgreement | undefined): string[] {
  if (pair === undefined) return PAIR.slice(1).map(() => '');
  const { f1, kappa } = pair;
  return [shown(f1.exact), shown(f1.span), shown(f1.overlap), String(f1.exact.n), shown(kappa), String(kappa.n)];
}

function allCells({ alpha, kappa }: LabelAgreement): string[] {
  return [shown(alpha), String(alpha.n), shown(kappa), String(kappa.n)];
}

function shown({ value }: Agreement): string {
  return value === undefined ? 'undefined' : value.toFixed(3);
}

/** The first column holds names, the others numbers; columns are as wide in the text as their longest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)];
}
