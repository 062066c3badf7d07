/**
 * `npm run bench [-- FOLDER]`: how fast an article is read, beside wink-nlp in the same process and run. Machines are
 * noisy: compare the ratios. FOLDER holds texts to measure on; without it the texts are made up.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { seeded, writeArticle } from '../support/article.js';

const ROUNDS = 15;
const EDITS = 400;

const wink = winkNLP(model);
const analyser = createAnalyser(DEFAULT_SETTINGS);
const corpus = process.argv[2] === undefined ? undefined : readFolder(process.argv[2]);

const sizes = [
  ['an article of 4 kB', 4_000],
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
] as const;

// Both get warm first: the first texts a process reads are compiled as they run.
for (let seed = 0; seed < 150; seed++) {
  analyser.analyse(createSnapshot('bench:', textOf(20_000, 1000 + seed)));
  wink.readDoc(textOf(20_000, 1000 + seed));
}

console.log(
  `Node ${process.version}, ${corpus === undefined ? 'made-up texts' : `texts of ${process.argv[2]}`}, medians of ${ROUNDS} rounds, fresh text each`,
);
console.log('cold                   tickmark              wink-nlp              ratio');
for (const [name, size] of sizes) {
  const rounds = size >= 1_000_000 ? 5 : ROUNDS;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = textOf(size, round);
    ours.push(timed(() => void analyser.analyse(createSnapshot('bench:', text))));
    theirs.push(timed(() => void wink.readDoc(text)));
  }
  const [a, b] = [median(ours), median(theirs)];
  console.log(`${name.padEnd(22)} ${cell(a, size)} ${cell(b, size)} ${(a / b).toFixed(2)}`);
}

const edits = timeEdits(textOf(100_000, 99));
console.log(
  `an edit in 100 kB      p50 ${quantile(edits, 0.5)} ms, p95 ${quantile(edits, 0.95)} ms, p99 ${quantile(edits, 0.99)} ms`,
);

/** Types and deletes single characters at places all over a text, analysing after each. */
function timeEdits(start: string): number[] {
  const random = seeded(7);
  let text = start;
  let analysis = analyser.analyse(createSnapshot('bench:', text));
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const at = Math.floor(random() * text.length);
    text = edit % 2 === 0 ? `${text.slice(0, at)}7${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    times.push(
      timed(() => {
        analysis = analyser.analyse(createSnapshot('bench:', text, { version: edit }), analysis);
      }),
    );
  }
  return times.slice(EDITS / 10).sort((a, b) => a - b);
}

function textOf(size: number, seed: number): string {
  if (corpus === undefined) return writeArticle(size, seed);
  const from = Math.floor(seeded(seed)() * corpus.length);
  return corpus.repeat(Math.ceil((from + size) / corpus.length)).slice(from, from + size);
}

function readFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n');
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number).toFixed(2);
}

function cell(milliseconds: number, size: number): string {
  return `${milliseconds.toFixed(2)} ms ${(size / 1000 / milliseconds).toFixed(1)} MB/s`.padEnd(21);
}
