import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { stretches } from '../../out/server/src/core/entities/decode.js';
import { createColumns, featuresOf, MAX_FEATURES, readColumns } from '../../out/server/src/core/entities/features.js';
import { ENTITY_LABELS } from '../../out/server/src/core/entities/mention.js';
import { segment } from '../../out/server/src/core/segment/segment.js';
import { sentencesOf } from '../../out/server/src/core/segment/sentences.js';
import { tokenize } from '../../out/server/src/core/segment/tokens.js';
import { createSnapshot } from '../../out/server/src/core/text/snapshot.js';

/** The documents of a marked file: `{ source, doc, text, entities: [start, end, label][] }`. */
export function readMarked(folder, name) {
  const lines = gunzipSync(readFileSync(path.join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/**
 * Lines of the documents as others would have written them: British titles have no stop ("Mr Hale"), and some headlines
 * are in capitals (every `nth` line stands for them).
 */
export function rewritten(documents, nth) {
  const lines = documents.flatMap(linesOf);
  return [
    ...lines.filter(({ text }) => text.search(TITLE_STOP) >= 0).map((line) => edited(line, TITLE_STOP)),
    ...lines
      .filter(({ text }, index) => index % nth === 0 && text.toUpperCase().length === text.length)
      .map((line) => ({ ...line, text: line.text.toUpperCase() })),
  ];
}

/** The stop after a title before a name. */
const TITLE_STOP = /(?<=\b(?:Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|St)\b)\.(?= \p{Lu})/gu;

function linesOf({ text, entities }) {
  let start = 0;
  return text.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const inside = entities.filter((entity) => entity[0] >= from && entity[1] <= to);
    return { text: line, entities: inside.map(([a, b, label]) => [a - from, b - from, label]) };
  });
}

/** A line without what matches; its names keep what they stand on. */
function edited({ text, entities }, pattern) {
  const gone = Array.from(text.matchAll(pattern), ({ index }) => index);
  const moved = (offset) => offset - gone.filter((at) => at < offset).length;
  return {
    text: text.replace(pattern, ''),
    entities: entities.map(([start, end, label]) => [moved(start), moved(end), label]),
  };
}

/**
 * The stretches of the documents as the tagger meets them, in three arrays: where each stretch starts (a token's
 * number), each token's features (from `starts[token]` to `starts[token + 1]`) and tag. `lost` counts the marks that do
 * not stand on our tokens or lie where the tagger does not look.
 */
export function examplesOf(documents, clusters) {
  const columns = createColumns();
  const found = new Int32Array(MAX_FEATURES);
  const features = new Numbers(1 << 22);
  const starts = new Numbers(1 << 18);
  const tags = new Numbers(1 << 18);
  const sequences = [0];
  let [marks, kept] = [0, 0];
  for (const { text, entities } of documents) {
    const byStart = new Map(entities.map((entity) => [entity[0], entity]));
    marks += entities.length;
    for (const paragraph of segment(createSnapshot('train:', text)).paragraphs) {
      const tokens = tokenize(paragraph.text);
      for (const sentence of sentencesOf(tokens)) {
        readColumns(columns, tokens, sentence, clusters);
        for (const [first, last] of stretches(tokens, sentence)) {
          for (let at = first; at < last; ) {
            const entity = byStart.get(paragraph.start + tokens.start[at]);
            let end = at;
            if (entity !== undefined) {
              while (end < last && paragraph.start + tokens.end[end] < entity[1]) end++;
              if (end < last && paragraph.start + tokens.end[end] === entity[1]) kept++;
              else end = at;
            }
            const isName = entity !== undefined && paragraph.start + tokens.end[end] === entity[1];
            const tag = isName ? 1 + 2 * ENTITY_LABELS.indexOf(entity[2]) : 0;
            for (let token = at; token <= end; token++) {
              starts.push(features.length);
              tags.push(tag === 0 || token === at ? tag : tag + 1);
              const count = featuresOf(columns, token, found);
              for (let f = 0; f < count; f++) features.push(found[f]);
            }
            at = end + 1;
          }
          sequences.push(tags.length);
        }
      }
    }
  }
  starts.push(features.length);
  return {
    sequences: Int32Array.from(sequences),
    features: features.array(),
    starts: starts.array(),
    tags: tags.array(),
    lost: marks - kept,
    marks,
  };
}

/** A growing column of numbers. */
class Numbers {
  #values;
  length = 0;

  constructor(size) {
    this.#values = new Int32Array(size);
  }

  push(value) {
    if (this.length === this.#values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  array() {
    return this.#values.slice(0, this.length);
  }
}
