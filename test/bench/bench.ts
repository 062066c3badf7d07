/**
 * `npm run bench [-- FOLDER]`: how fast an article is read, beside wink-nlp in the same process and run. Machines are
 * noisy: compare the ratios. FOLDER holds texts to measure on; without it the texts are made up.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { figuresOf } from '../../server/src/core/figures/figures.js';
import { RULES } from '../../server/src/core/rules/index.js';
import { segment } from '../../server/src/core/segment/segment.js';
import { sentencesOf } from '../../server/src/core/segment/sentences.js';
import { tokenize } from '../../server/src/core/segment/tokenize.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { seeded, writeArticle } from '../support/article.js';
import { hostileFigures } from '../support/hostile-figures.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { ANNOTATIONS, timeAnnotations } from './annotations.js';
import { benchServer } from './server.js';
import { runStages } from './stages.js';

const ROUNDS = 15;
const EDITS = 400;

/** Code units of the smallest and of the largest text whose growth is measured. */
const SMALLEST = 10_000;
const LARGEST = 10_000_000;

const wink = winkNLP(model);
const analyser = createAnalyser(DEFAULT_SETTINGS, KNOWLEDGE);
const withoutRules = createAnalyser(
  { ...DEFAULT_SETTINGS, rules: Object.fromEntries(RULES.map(({ id }) => [id, 'off'])) },
  KNOWLEDGE,
);
const corpus = process.argv[2] === undefined ? undefined : readFolder(process.argv[2]);

const sizes = [
  ['an article of 4 kB', 4_000],
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
] as const;

/**
 * Ways to read a text. Recognition is all of it: chains with attributes and pronouns, places, and the figures of the whole
 * article are worked out when somebody asks. What the rules cost is what an article takes with them more than without,
 * all asked for both times.
 */
const ways = {
  figures: readFigures,
  'without rules': (text: string) => void withoutRules.analyse(createSnapshot('bench:', text)),
  recognition: (text: string) => askForAll(withoutRules.analyse(createSnapshot('bench:', text))),
  everything: (text: string) => void analyser.analyse(createSnapshot('bench:', text)),
  'everything, all asked for': (text: string) => askForAll(analyser.analyse(createSnapshot('bench:', text))),
  'wink-nlp': (text: string) => void wink.readDoc(text),
};
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

// All get warm first: the first texts a process reads are compiled as they run.
for (let seed = 0; seed < 150; seed++) for (const way of wayNames) ways[way](textOf(20_000, 1000 + seed));

console.log(
  `Node ${process.version}, ${corpus === undefined ? 'made-up texts' : `texts of ${process.argv[2]}`}, medians of ${ROUNDS} rounds, fresh text each`,
);
console.log(`${'cold'.padEnd(45)} time                  times wink-nlp`);
for (const [name, size] of sizes) {
  const times = new Map(wayNames.map((way) => [way, [] as number[]]));
  for (let round = 0; round < (size >= 1_000_000 ? 5 : ROUNDS); round++) {
    const text = textOf(size, round);
    // In turn first: what one way leaves behind is tidied up while the next ones are on the clock.
    const from = round % wayNames.length;
    for (const way of [...wayNames.slice(from), ...wayNames.slice(0, from)])
      times.get(way)?.push(timed(() => ways[way](text)));
  }
  const of = (way: Way) => median(times.get(way) ?? []);
  for (const way of wayNames) {
    console.log(`${`${name}, ${way}`.padEnd(45)} ${cell(of(way), size)} ${(of(way) / of('wink-nlp')).toFixed(2)}`);
  }
  const rules = (of('everything, all asked for') - of('recognition')) / of('recognition');
  const visible = (of('everything') - of('without rules')) / of('without rules');
  console.log(
    `${`${name}, rules`.padEnd(45)} ${rules.toFixed(2)} of recognition; ${visible.toFixed(2)} of what is read without rules, with what they ask for`,
  );
}

const [small, large] = [SMALLEST, LARGEST].map((size) => {
  const text = textOf(size, 5);
  const time = median(Array.from({ length: 3 }, () => timed(() => readFigures(text))));
  return time / text.length;
}) as [number, number];
console.log(`figures, 10 kB to 10 MB   ${(large / small).toFixed(2)} times the time a character`);
for (const [name, make] of hostileFigures) {
  const [half, full] = [make(0.5), make(1)].map((text) =>
    median(Array.from({ length: 5 }, () => timed(() => readFigures(text)))),
  );
  console.log(
    `${name.padEnd(25)} ${(full ?? 0).toFixed(2)} ms, ${((full ?? 0) / (half ?? 1)).toFixed(1)} times that of half of it`,
  );
}

// As in the server.
setFlagsFromString('--no-allocation-site-pretenuring');
const edits = timeEdits(textOf(100_000, 99));
console.log(
  `an edit in 100 kB      p50 ${quantile(edits, 0.5)} ms, p95 ${quantile(edits, 0.95)} ms, p99 ${quantile(edits, 0.99)} ms`,
);

// Last, for it shows the rules objects of other shapes than an analyser makes, and slows them down.
reportStages();

await benchServer();
const kept = await timeAnnotations(textOf(1_000_000, 3), 5);
console.log(
  `${ANNOTATIONS} annotations on 1 MB, beside ${median(kept.json).toFixed(1)} ms for their file as bare JSON`,
);
for (const [what, times] of [
  ['open', kept.open],
  ['open, the text being another', kept.openChanged],
  ['a command', kept.command],
  ['after a character was typed', kept.edit],
] as const) {
  console.log(`  ${what.padEnd(34)} ${median(times).toFixed(1)} ms`);
}

/** What each part of reading 100 kB costs, in parts of what wink-nlp takes for it, and which rules cost most. */
function reportStages(): void {
  const times = new Map<string, number[]>();
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const text = textOf(100_000, round);
    theirs.push(timed(() => void wink.readDoc(text)));
    runStages(text, (stage, work) => {
      let made: ReturnType<typeof work> | undefined;
      const time = timed(() => void (made = work()));
      times.set(stage, [...(times.get(stage) ?? []), time]);
      return made as ReturnType<typeof work>;
    });
  }
  const base = median(theirs);
  const shares = [...times].map(([stage, all]) => [stage, median(all) / base] as const);
  console.log('parts of 100 kB, in times of wink-nlp');
  for (const [stage, share] of shares) if (!stage.startsWith('rule ')) console.log(shareLine(stage, share));
  console.log('the dearest rules, each alone');
  const none = shares.find(([stage]) => stage === 'rule none')?.[1] ?? 0;
  const rules = shares.filter(([stage]) => stage.startsWith('rule ') && stage !== 'rule none');
  for (const [stage, share] of rules.sort((a, b) => b[1] - a[1]).slice(0, 5)) {
    console.log(shareLine(stage, Math.max(0, share - none)));
  }
}

function shareLine(stage: string, share: number): string {
  return `  ${stage.padEnd(34)} ${share.toFixed(3)}`;
}

/** Types and deletes single characters at places all over a text, analysing after each. */
function timeEdits(start: string): number[] {
  const random = seeded(7);
  let text = start;
  let analysis = analyser.analyse(createSnapshot('bench:', text));
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const at = Math.floor(random() * text.length);
    text = edit % 2 === 0 ? `${text.slice(0, at)}7${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
    const snapshot = createSnapshot('bench:', text, { version: edit });
    // On the clock: this one somebody waits for. The engine's own threads, which tidy up beside it, nobody does.
    const from = performance.now();
    analysis = analyser.analyse(snapshot, analysis);
    times.push(performance.now() - from);
  }
  return times.slice(EDITS / 10).sort((a, b) => a - b);
}

/** Paragraphs, tokens, sentences and figures, and nothing of what else is read. */
function readFigures(text: string): void {
  for (const paragraph of segment(createSnapshot('bench:', text)).paragraphs) {
    const tokens = tokenize(paragraph.text);
    figuresOf(tokens, sentencesOf(tokens), paragraph.kind);
  }
}

function askForAll({ figures, mentions, chains, places }: Analysis): void {
  void [figures, mentions, chains, places];
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

/** Milliseconds of the processor: other processes on the machine do not count. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
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
