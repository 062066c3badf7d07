import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import type { Analysis } from '../core/analysis/analysis.js';
import type { Finding } from '../core/rules/finding.js';
import { problemOf, writeAtomically } from '../node/files.js';
import { fingerprintOf } from './fingerprint.js';

/** An article and what is found in it. */
type Found = Pick<Analysis, 'snapshot' | 'paragraphs' | 'findings'>;

/** Findings that a desk has seen and lives with. */
export interface Baseline {
  /** The findings of an article that the baseline does not know. */
  unknown(file: string, analysis: Found): readonly Finding[];
  add(file: string, analysis: Found): void;
  /** Rejects with the system's error, what stood there before being whole. */
  write(): Promise<void>;
}

export async function readBaseline(path: string): Promise<Baseline | { readonly problem: string }> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const problem = error instanceof SyntaxError ? `not valid JSON: ${error.message}` : await problemOf(path, error);
    return { problem: `${problem}; make it with --write-baseline` };
  }
  const parsed = baselineSchema.safeParse(value);
  if (!parsed.success) return { problem: 'not a baseline of version 1; make it anew with --write-baseline' };
  const counts = new Map(parsed.data.findings.map((each) => [keyOf(each.file, each.rule, each.sentence), each.count]));
  return createBaseline(path, counts);
}

/** An empty one, to be written to `path`. */
export function createBaseline(path: string, counts = new Map<string, number>()): Baseline {
  // Files are named from the folder of the baseline, so that it means the same from wherever it is used.
  const nameOf = (file: string): string =>
    relative(dirname(resolve(path)), resolve(file))
      .split(sep)
      .join('/');
  return {
    unknown(file, analysis) {
      const seen = new Map<string, number>();
      return analysis.findings.filter((finding) => {
        const key = keyOf(nameOf(file), finding.rule, fingerprintOf(finding, analysis));
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return count > (counts.get(key) ?? 0);
      });
    },
    add(file, analysis) {
      for (const finding of analysis.findings) {
        const key = keyOf(nameOf(file), finding.rule, fingerprintOf(finding, analysis));
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    write: () => writeAtomically(path, serialized(counts)),
  };
}

/**
 * How many findings of a rule a sentence has, the sentence given by its fingerprint: it holds when lines are added
 * elsewhere, and ends when the sentence is changed.
 */
const baselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ file: z.string(), rule: z.string(), sentence: z.string(), count: z.int().positive() })),
});

function keyOf(file: string, rule: string, sentence: string): string {
  return [file, rule, sentence].join('\n');
}

/** One line a sentence, in order, so that it reads and merges well. */
function serialized(counts: ReadonlyMap<string, number>): string {
  const lines = [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [file, rule, sentence] = key.split('\n');
      return `    ${JSON.stringify({ file, rule, sentence, count })}`;
    });
  return `{\n  "version": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
