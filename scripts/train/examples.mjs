import {
  createColumns,
  featuresOf,
  MAX_FEATURES,
  REACH,
  readColumns,
} from '../../out/server/src/core/entities/features.js';
import { ENTITY_LABELS } from '../../out/server/src/core/entities/mention.js';
import { beforeSentence, nextStretch } from '../../out/server/src/core/entities/stretches.js';
import { segment } from '../../out/server/src/core/segment/segment.js';
import { sentencesOf } from '../../out/server/src/core/segment/sentences.js';
import { tokenize } from '../../out/server/src/core/segment/tokenize.js';
import { createSnapshot } from '../../out/server/src/core/text/snapshot.js';
import { startTags } from './marked.mjs';

/**
 * The stretches of the texts as the tagger meets them: where each stretch starts (a token's number) and what it counts
 * (`shares`), each token's features (from `starts[token]` to `starts[token + 1]`) and the tags it may have. `lost`
 * counts the names that do not stand on our tokens or lie where the tagger does not look.
 */
export function examplesOf(texts, words) {
  const columns = createColumns();
  const found = new Int32Array(MAX_FEATURES);
  const features = new Numbers(1 << 22);
  const starts = new Numbers(1 << 18);
  const allowed = new Numbers(1 << 18);
  const sequences = [0];
  const shares = [];
  let [marks, kept] = [0, 0];
  for (const text of texts) {
    marks += text.entities.length;
    for (const { tokens, sentence, tags } of sentencesIn(text)) {
      const stretch = beforeSentence(tokens, sentence);
      while (nextStretch(tokens, words, stretch)) {
        const { first, last } = stretch;
        readColumns(columns, tokens, stretch, words);
        for (let at = first; at < last; at++) {
          starts.push(features.length);
          // A name that starts before the stretch or ends after it is none here.
          const isCut = isInside(tags[at]) && !hasStart(tags, at, first);
          allowed.push(isCut ? 1 : tags[at]);
          if (isStart(tags[at])) kept++;
          const count = featuresOf(columns, at - first + REACH, words, found);
          for (let f = 0; f < count; f++) features.push(found[f]);
        }
        sequences.push(allowed.length);
        shares.push(text.weight);
      }
    }
  }
  starts.push(features.length);
  return {
    sequences: Int32Array.from(sequences),
    shares: Float64Array.from(shares),
    features: features.array(),
    starts: starts.array(),
    allowed: allowed.array(),
    lost: marks - kept,
    marks,
  };
}

/** The sentences of a text, with the tags that each token of the paragraph may have. */
export function* sentencesIn({ text, entities, open, unsure = [] }) {
  const byStart = new Map(entities.map((entity) => [entity[0], entity]));
  const free = 1 | startTags(open) | (startTags(open) << 1);
  for (const paragraph of segment(createSnapshot('train:', text)).paragraphs) {
    const tokens = tokenize(paragraph.text);
    const tags = new Int32Array(tokens.count).fill(free);
    for (let at = 0; at < tokens.count; at++) if (isHandle(tokens, at)) tags[at] = 1;
    for (let at = 0; at < tokens.count; at++) {
      const entity = byStart.get(paragraph.start + tokens.start[at]);
      if (entity === undefined) continue;
      let end = at;
      while (end < tokens.count && paragraph.start + tokens.end[end] < entity[1]) end++;
      if (end === tokens.count || paragraph.start + tokens.end[end] !== entity[1]) continue;
      const bits = startTags(entity[2]);
      tags.fill(bits << 1, at + 1, end + 1);
      tags[at] = bits;
    }
    for (const [start, end] of unsure)
      for (let at = 0; at < tokens.count; at++)
        if (paragraph.start + tokens.start[at] < end && paragraph.start + tokens.end[at] > start) tags[at] = HANDLE;
    for (const sentence of sentencesOf(tokens)) yield { tokens, sentence, tags };
  }
}

const STARTS = startTags(ENTITY_LABELS);
/** What a handle may be. */
const HANDLE = 1 | startTags(['PERSON', 'ORG', 'GPE']);

/** Whether the token is a handle or its sign: unmarked, it is none of the labels that a set leaves out. */
function isHandle({ text, start }, at) {
  return text[start[at]] === '@' || (at > 0 && text[start[at - 1]] === '@');
}

/** A token that can only start a name, or only stand further in. */
export function isStart(tags) {
  return (tags & ~STARTS) === 0 && tags !== 0;
}

export function isInside(tags) {
  return (tags & ~(STARTS << 1)) === 0 && tags !== 0;
}

function hasStart(tags, at, first) {
  let from = at;
  while (from > first && isInside(tags[from])) from--;
  return isStart(tags[from]);
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
