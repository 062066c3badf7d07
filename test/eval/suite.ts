import { readCases } from './case.js';
import { exclusionOf, MOST_EXCLUDED } from './exclusions.js';
import { modelOf } from './models.js';
import type { Peer } from './peers.js';
import { type Outcome, scoreCase } from './score.js';
import { percent, table } from './table.js';
import { answersOf } from './tickmark.js';

interface Row {
  readonly bar: number | undefined;
  readonly ours: Outcome[];
  /** Cases right and asked, by peer. */
  readonly theirs: Map<string, { right: number; of: number }>;
  readonly excluded: Map<string, number>;
}

/**
 * The cases of a suite by model, in percent: how many are right for each recogniser; for ours, of the expected figures:
 * spans as they stand and overlapping, and of those found with a value or unit to compare: right. `explain` is told what
 * is wrong with a case of ours.
 */
export function evaluateSuite(
  file: URL,
  peers: readonly Peer[],
  explain: (name: string, input: string, problems: readonly string[]) => void,
): string {
  const rows = new Map<string, Row>();
  for (const example of readCases(file)) {
    const model = modelOf(example);
    if (model === undefined) continue;
    const row: Row = rows.get(model.name) ?? { bar: model.bar, ours: [], theirs: new Map(), excluded: new Map() };
    rows.set(model.name, row);
    const exclusion = exclusionOf(example);
    if (exclusion !== undefined) {
      row.excluded.set(exclusion.name, (row.excluded.get(exclusion.name) ?? 0) + 1);
      continue;
    }
    const outcome = scoreCase(example, model, answersOf(example));
    row.ours.push(outcome);
    if (!outcome.right) explain(`${example.suite}/${model.name}`, example.input, outcome.problems);
    for (const peer of peers) {
      const answers = peer.answers(example);
      if (answers === undefined) continue;
      const sums = row.theirs.get(peer.name) ?? { right: 0, of: 0 };
      row.theirs.set(peer.name, sums);
      sums.of++;
      if (scoreCase(example, model, answers).right) sums.right++;
    }
  }
  const named = peers.filter(({ name }) => [...rows.values()].some(({ theirs }) => theirs.has(name)));
  const head = [
    'model',
    'cases',
    'to reach',
    'right',
    ...named.map(({ name }) => name),
    'exact',
    'overlapping',
    'values',
    'units',
    'left out',
  ];
  return table(
    head,
    [...rows].map(([name, row]) => cells(name, row, named)),
  );
}

function cells(name: string, { bar, ours, theirs, excluded }: Row, peers: readonly Peer[]): string[] {
  const sum = (member: keyof Outcome) => ours.reduce((total, outcome) => total + Number(outcome[member]), 0);
  const left = [...excluded.values()].reduce((total, count) => total + count, 0);
  const rules = [...excluded].map(([rule, count]) => `${rule} ${count}`).join(', ');
  const tooMany = left > (left + ours.length) * MOST_EXCLUDED ? ' (too many)' : '';
  return [
    name,
    String(ours.length),
    bar === undefined ? '' : String(bar),
    percent(sum('right'), ours.length),
    ...peers.map((peer) => {
      const sums = theirs.get(peer.name);
      return sums === undefined ? '' : percent(sums.right, sums.of);
    }),
    percent(sum('exact'), sum('wanted')),
    percent(sum('overlapping'), sum('wanted')),
    percent(sum('valuesRight'), sum('values')),
    percent(sum('unitsRight'), sum('units')),
    `${rules}${tooMany}`,
  ];
}
