import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../../server/src/core/rules/finding.js';

/** What reading it in its sentence says of a finding in published news. */
export type Verdict = 'true' | 'false' | 'arguable';

/** A verdict by rule, file and offset. */
export type Readings = ReadonlyMap<string, Verdict>;

/** Lines of `rule, file, offset, verdict, why`, separated by tabs, under a line of heads. */
export function readReadings(file: URL): Readings {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : [];
  return new Map(
    lines.map((line) => {
      const [rule, name, offset, verdict] = line.split('\t');
      if (verdict !== 'true' && verdict !== 'false' && verdict !== 'arguable') throw new Error(`No verdict: ${line}`);
      return [`${rule} ${name} ${offset}`, verdict];
    }),
  );
}

export function verdictOn(readings: Readings, name: string, { rule, start }: Finding): Verdict | 'unread' {
  return readings.get(`${rule} ${name} ${start}`) ?? 'unread';
}

/** The 95 % score interval of Wilson for `part` of `whole`, in percent with one decimal; empty where there is nothing. */
export function interval(part: number, whole: number): readonly [low: string, high: string] {
  if (whole === 0) return ['', ''];
  const z = 1.96;
  const share = part / whole;
  const scale = 1 + (z * z) / whole;
  const middle = (share + (z * z) / (2 * whole)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return [shown(middle - half), shown(middle + half)];
}

function shown(share: number): string {
  return (100 * Math.min(1, Math.max(0, share))).toFixed(1);
}
