import { FAR, FORMAT, Word } from '../../out/server/src/core/entities/model.js';

/** The model's bytes, as `core/entities/model.ts` reads them. */
export function writeModel({ features, rows, tags, weights, transitions }, words, least) {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = Math.fround(most / 127);
  const bytes = [];
  const number = (value, size) => {
    for (let i = 0; i < size; i++) bytes.push((value >> (8 * i)) & 255);
  };
  let hash = 0;
  const nextHash = (next) => {
    const difference = (next - hash) >>> 0;
    hash = next;
    number(Math.min(difference, FAR), 2);
    if (difference >= FAR) number(difference, 4);
  };

  number(FORMAT, 4);
  bytes.push(...new Uint8Array(Float32Array.of(step).buffer));
  for (const score of transitions) number(Math.round(score / step), 2);

  const known = [...words.bits].filter(([, bits]) => bits !== 0).sort(([a], [b]) => a - b);
  number(known.length, 4);
  number(words.groups.length, 2);
  bytes.push(...words.groups);
  for (const [key, bits] of known) {
    nextHash(key);
    const lists = (bits >> Word.lists) & 255;
    number((bits & 0x7fff) | (lists === 0 ? 0 : 0x8000), 2);
    number(bits >> Word.class, 1);
    if (lists !== 0) number(lists, 1);
  }

  const listed = [...words.names].sort(([a], [b]) => a - b);
  number(listed.length, 4);
  hash = 0;
  for (const [key, lists] of listed) {
    nextHash(key);
    number(lists, 1);
  }

  const kept = [];
  let pairs = 0;
  for (let id = 0; id < features.length; id++) {
    const row = [];
    for (let p = rows[id]; p < rows[id + 1]; p++) {
      const steps = Math.round(weights[p] / step);
      if (Math.abs(weights[p]) >= least && steps !== 0) row.push([tags[p], steps]);
    }
    if (row.length > 0) kept.push([features[id], row]);
    pairs += row.length;
  }
  number(kept.length, 4);
  hash = 0;
  for (const [key, row] of kept) {
    nextHash(key);
    for (const [index, [tag, steps]] of row.entries())
      bytes.push(index < row.length - 1 ? tag | 128 : tag, steps & 255);
  }
  return {
    bytes: Uint8Array.from(bytes),
    words: known.length,
    names: listed.length,
    features: kept.length,
    weights: pairs,
  };
}
