import { readdirSync, readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import type { Finding } from '../../server/src/core/rules/finding.js';
import { RULES } from '../../server/src/core/rules/index.js';
import type { RuleGroup } from '../../server/src/core/rules/rule.js';
import { interval } from './readings.js';
import { percent, table } from './table.js';

/**
 * A passage written without sight of the rules, in two readings of which one is right. Odd lines are open: rules may be
 * worked on with them. Even lines are held out: nobody looks at more than their scores.
 */
interface BlindPassage {
  /** The file without its ending; "clean" has no wrong readings. */
  readonly kind: string;
  /** From 1. */
  readonly line: number;
  readonly right: string;
  readonly wrong: string | undefined;
}

type Read = (text: string) => Analysis;

/** What is said of the open lines as they are judged, for who works on the rules. */
export type Tell = (kind: string, line: number, verdict: 'missed' | 'false alarm', text: string) => void;

/** A row for each kind: how many wrong readings are found, and how many right ones are objected to, in both halves. */
export function blindTable(folder: URL, read: Read, tell: Tell): string {
  const passages = readBlind(folder);
  const kinds = [...new Set(passages.map(({ kind }) => kind))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      passages.filter((passage) => passage.kind === kind),
      read,
      tell,
    ),
  );
  const wrong = passages.filter((passage) => passage.wrong !== undefined);
  const head = HALVES.flatMap((half) => [`${half}: found`, `${half}: of`, `${half}: recall`, `${half}: false alarms`]);
  return table(['kind', ...head], [...rows, row('all but clean', wrong, read, () => {})]);
}

const HALVES = ['open', 'held out'] as const;

function row(kind: string, passages: readonly BlindPassage[], read: Read, tell: Tell): string[] {
  return [
    kind,
    ...HALVES.flatMap((half) => {
      const counts = { of: 0, found: 0, alarms: 0 };
      for (const passage of passages) {
        if ((passage.line % 2 === 1) !== (half === 'open')) continue;
        judge(passage, read, half === 'open' ? tell : () => {}, counts);
      }
      const { of, found, alarms } = counts;
      const [low, high] = interval(found, of);
      const recall = of === 0 ? '' : `${percent(found, of)} (${low}–${high})`;
      return [of === 0 ? '' : String(found), of === 0 ? '' : String(of), recall, String(alarms)];
    }),
  ];
}

function judge(
  { kind, line, right, wrong }: BlindPassage,
  read: Read,
  tell: Tell,
  counts: { of: number; found: number; alarms: number },
): void {
  const before = read(right).findings;
  const alarms = before.filter(({ severity }) => severity === 'error' || severity === 'warning');
  if (alarms.length > 0) {
    counts.alarms++;
    tell(
      kind,
      line,
      'false alarm',
      `${right} → ${alarms.map(({ rule, message }) => `${rule}: ${message}`).join(' | ')}`,
    );
  }
  if (wrong === undefined) return;
  counts.of++;
  const isSaidBefore = (finding: Finding) =>
    before.some(({ rule, message }) => rule === finding.rule && message === finding.message);
  const found = read(wrong).findings.filter((finding) => !isSaidBefore(finding));
  if (found.some(({ rule }) => fits(kind, rule))) counts.found++;
  else
    tell(kind, line, 'missed', found.length === 0 ? wrong : `${wrong} → ${found.map(({ rule }) => rule).join(' | ')}`);
}

/** What is found is what was planted: the rule belongs to a group that the kind is for. */
function fits(kind: string, rule: string): boolean {
  const group = RULES.find(({ id }) => id === rule)?.group;
  return group !== undefined && (FITTING.get(kind)?.includes(group) ?? false);
}

const FITTING: ReadonlyMap<string, readonly RuleGroup[]> = new Map([
  ['percent-change', ['arithmetic']],
  ['conversions', ['units']],
  ['currency-pairs', ['money', 'arithmetic']],
  ['counted-lists', ['ranges', 'arithmetic']],
  ['ranges', ['ranges', 'dates', 'arithmetic', 'incomplete-figures']],
  // A million for a billion shows in a sum or a share, too.
  ['scale-slips', ['money', 'incomplete-figures', 'arithmetic']],
  ['part-whole', ['arithmetic']],
  ['points', ['arithmetic']],
  ['dates', ['dates', 'incomplete-figures', 'style']],
  ['names', ['names']],
  ['hygiene', ['hygiene', 'incomplete-figures', 'sourcing', 'style', 'money']],
]);

function readBlind(folder: URL): readonly BlindPassage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((text, index) => passageOf(name.slice(0, -'.txt'.length), index + 1, text)),
    );
}

function passageOf(kind: string, line: number, text: string): BlindPassage[] {
  if (text.trim() === '' || text.startsWith('#')) return [];
  const [, before = '', right = '', wrong = '', after = ''] = PLACE.exec(text) ?? [];
  return kind === 'clean'
    ? [{ kind, line, right: text, wrong: undefined }]
    : [{ kind, line, right: before + right + after, wrong: before + wrong + after }];
}

/** "[right|wrong]". */
const PLACE = /^([^|]*)\[([^[\]|]*)\|([^[\]|]*)\]([^|]*)$/;
