import { readdirSync, readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import type { Finding } from '../../server/src/core/rules/finding.js';
import { RULES } from '../../server/src/core/rules/index.js';
import type { RuleGroup } from '../../server/src/core/rules/rule.js';
import { interval } from './readings.js';
import { percent, table } from './table.js';

/**
 * A passage written without sight of the rules, in two readings of which one is right. Odd lines are open: rules may be
 * worked on with them. Even lines are held out: nobody looks at more than their scores. All lines of the set `open` are.
 */
interface BlindPassage {
  readonly set: string;
  /** The file without its ending; "clean" has no wrong readings. */
  readonly kind: string;
  /** From 1. */
  readonly line: number;
  readonly right: string;
  readonly wrong: string | undefined;
}

type Read = (text: string) => Analysis;

/** What is said of the open lines as they are judged, for who works on the rules. */
export type Tell = (
  file: string,
  line: number,
  verdict: 'missed' | 'false alarm' | 'false remark',
  text: string,
) => void;

/**
 * For each set, and each kind in it, a row: how many wrong readings are found, of how many right ones a warning or an error
 * is given (a false alarm), and of how many some information (a remark), in both halves.
 */
export function blindTable(folder: URL, read: Read, tell: Tell): string {
  const rows = SETS.flatMap((set) => {
    const passages = readBlind(new URL(`${set}/`, folder), set);
    const wrong = passages.filter((passage) => passage.wrong !== undefined);
    const kinds = [...new Set(passages.map(({ kind }) => kind))];
    return [
      ...kinds.map((kind) => [
        set,
        kind,
        ...row(
          passages.filter((passage) => passage.kind === kind),
          read,
          tell,
        ),
      ]),
      [set, 'all but clean', ...row(wrong, read, () => {})],
    ];
  });
  const head = HALVES.flatMap((half) => [
    `${half}: found`,
    `${half}: of`,
    `${half}: recall`,
    `${half}: false alarms`,
    `${half}: remarks`,
  ]);
  return table(['set', 'kind', ...head], rows);
}

/** In the order in which they were written. */
const SETS = ['first', 'second', 'open', 'third'];

const HALVES = ['open', 'held out'] as const;

function row(passages: readonly BlindPassage[], read: Read, tell: Tell): string[] {
  return HALVES.flatMap((half) => {
    const counts = { of: 0, found: 0, alarms: 0, remarks: 0 };
    const own = passages.filter((passage) => isOpen(passage) === (half === 'open'));
    for (const passage of own) judge(passage, read, half === 'open' ? tell : () => {}, counts);
    const { of, found, alarms, remarks } = counts;
    if (own.length === 0) return ['', '', '', '', ''];
    const objections = [String(alarms), String(remarks)];
    if (of === 0) return ['', '', '', ...objections];
    const [low, high] = interval(found, of);
    return [String(found), String(of), `${percent(found, of)} (${low}–${high})`, ...objections];
  });
}

function isOpen({ set, line }: BlindPassage): boolean {
  return set === 'open' || line % 2 === 1;
}

function judge(
  { set, kind, line, right, wrong }: BlindPassage,
  read: Read,
  tell: Tell,
  counts: { of: number; found: number; alarms: number; remarks: number },
): void {
  const before = read(right).findings;
  const objections = before.filter(({ severity }) => severity !== 'hint');
  if (objections.length > 0) {
    const isAlarm = objections.some(({ severity }) => severity !== 'information');
    if (isAlarm) counts.alarms++;
    else counts.remarks++;
    const said = objections.map(({ rule, message }) => `${rule}: ${message}`).join(' | ');
    tell(`${set}/${kind}`, line, isAlarm ? 'false alarm' : 'false remark', `${right} → ${said}`);
  }
  if (wrong === undefined) return;
  counts.of++;
  const isSaidBefore = (finding: Finding) =>
    before.some(({ rule, message }) => rule === finding.rule && message === finding.message);
  const found = read(wrong).findings.filter((finding) => !isSaidBefore(finding));
  if (found.some(({ rule }) => fits(kind, rule))) counts.found++;
  else
    tell(
      `${set}/${kind}`,
      line,
      'missed',
      found.length === 0 ? wrong : `${wrong} → ${found.map(({ rule }) => rule).join(' | ')}`,
    );
}

/** What is found is what was planted: the rule belongs to a group that the kind is for. */
export function fits(kind: string, rule: string): boolean {
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

function readBlind(folder: URL, set: string): readonly BlindPassage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((text, index) =>
          passageOf(set, name.slice(0, -'.txt'.length), index + 1, text.replaceAll('\\n', '\n')),
        ),
    );
}

function passageOf(set: string, kind: string, line: number, text: string): BlindPassage[] {
  if (text.trim() === '' || text.startsWith('#')) return [];
  const [, before = '', right = '', wrong = '', after = ''] = PLACE.exec(text) ?? [];
  return kind === 'clean'
    ? [{ set, kind, line, right: text, wrong: undefined }]
    : [{ set, kind, line, right: before + right + after, wrong: before + wrong + after }];
}

/** "[right|wrong]". */
const PLACE = /^([^|]*)\[([^[\]|]*)\|([^[\]|]*)\]([^|]*)$/;
