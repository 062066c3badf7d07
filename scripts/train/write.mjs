import { EXACT, FORMAT, LOW, SPARE, TAGS, Word } from '../../out/server/src/core/entities/model.js';

/** What a weight of the most steps counts, either way. */
const MOST_STEPS = 1023;
/** How often the middles of the kinds of weights are moved. */
const ROUNDS = 40;
/** A weight of a feature met so often is written as it is where its kind would be so far off. */
const OFTEN = 300;
const FAR_OFF = 0.015;

/** The model's bytes, as `core/entities/model.ts` reads them. */
export function writeModel({ features, counts, rows, tags, weights, transitions }, words, least) {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = Math.fround(most / MOST_STEPS);
  const bytes = [];
  const number = (value, size) => {
    for (let i = 0; i < size; i++) bytes.push((value >> (8 * i)) & 255);
  };
  let hash = 0;
  /** What comes next, by its hash, and the low bits of what stands before it. */
  const start = (key, low, value) => {
    const difference = (key >>> SPARE) - hash;
    hash = key >>> SPARE;
    const far = 0xffff >> low;
    number((Math.min(difference, far) << low) | value, 2);
    if (difference >= far) number(difference, 4);
  };

  number(FORMAT, 4);
  bytes.push(...new Uint8Array(Float32Array.of(step).buffer));
  for (const score of transitions) number(Math.round(score / step), 2);

  const known = inOrder(words.bits, ([, bits]) => bits !== 0);
  number(known.length, 4);
  number(words.groups.length, 2);
  bytes.push(...words.groups);
  for (const [key, bits] of known) {
    const more = ((bits >> Word.lists) & 255) | (((bits & Word.kinds) / Word.inner) << 8);
    const its =
      (bits & Word.cluster) |
      (((bits >> Word.part) & 3) << 10) |
      ((bits >> Word.class) << 12) |
      (more === 0 ? 0 : 1 << 19);
    start(key, LOW, its & ((1 << LOW) - 1));
    number(its >> LOW, 2);
    if (more !== 0) number(more, 2);
  }

  const listed = inOrder(words.names, () => true);
  number(listed.length, 4);
  hash = 0;
  for (const [key, lists] of listed) {
    start(key, 0, 0);
    number(lists, 1);
  }

  const isKept = (p) => Math.abs(weights[p]) >= least;
  const inSteps = weights.map((weight) => Math.round(weight / step));
  const kinds = kindsOf(tags, inSteps, isKept);
  for (let kind = 0; kind < EXACT; kind++) {
    number(kinds.tags[kind], 1);
    number(kinds.steps[kind], 2);
  }
  const kept = new Map();
  let pairs = 0;
  for (let id = 0; id < features.length; id++) {
    const row = [];
    let count = 0;
    for (let p = rows[id]; p < rows[id + 1]; p++) {
      if (!isKept(p)) continue;
      const steps = inSteps[p];
      const kind = kinds.of(p);
      count++;
      if (counts[id] >= OFTEN && Math.abs(steps - kinds.steps[kind]) * step > FAR_OFF)
        row.push(EXACT, tags[p], steps & 255, (steps >> 8) & 255);
      else row.push(kind);
    }
    if (count > 0) kept.set(features[id], { count, row });
    pairs += count;
  }
  const met = inOrder(kept, () => true);
  number(met.length, 4);
  hash = 0;
  for (const [key, { count, row }] of met) {
    const isShort = count < 1 << LOW;
    start(key, LOW, isShort ? count : 0);
    if (!isShort) number(count, 1);
    bytes.push(...row);
  }
  return {
    bytes: Uint8Array.from(bytes),
    words: known.length,
    names: listed.length,
    features: met.length,
    weights: pairs,
  };
}

/** Entries of a map by the hashes that are its keys; of those that are one without their spare bits the first. */
function inOrder(map, isKept) {
  const sorted = [...map].filter(isKept).sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  return sorted.filter(([key], index) => index === 0 || key >>> SPARE !== sorted[index - 1][0] >>> SPARE);
}

/**
 * Kinds of weights, `EXACT` at most, that stand for those kept with little error: a tag has the more of them the more
 * weights it has and the farther these lie apart. `tags` and `steps` are what a kind stands for, `of` says which a weight is of.
 */
function kindsOf(tags, steps, isKept) {
  const counts = Array.from({ length: TAGS }, () => new Float64Array(2 * MOST_STEPS + 1));
  for (const [p, count] of steps.entries()) if (isKept(p)) counts[tags[p]][count + MOST_STEPS]++;
  const shares = counts.map((its) =>
    Math.cbrt(its.reduce((sum, count, place) => sum + count * (place - MOST_STEPS) ** 2, 0)),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const kinds = { tags: new Uint8Array(EXACT), steps: new Int16Array(EXACT) };
  const byPlace = [];
  let first = 0;
  for (const [tag, its] of counts.entries()) {
    const middles = middlesOf(its, 1 + Math.floor(((EXACT - TAGS) * shares[tag]) / total));
    const from = first;
    byPlace.push(Uint8Array.from(its, (_, place) => from + nearest(middles, place)));
    for (const middle of middles) {
      kinds.tags[first] = tag;
      kinds.steps[first++] = Math.round(middle) - MOST_STEPS;
    }
  }
  return { ...kinds, of: (p) => byPlace[tags[p]][steps[p] + MOST_STEPS] };
}

/** So many places in the middle of what was counted at each place (Lloyd). */
function middlesOf(counts, size) {
  const taken = [...counts.keys()].filter((place) => counts[place] > 0);
  const middles = Array.from({ length: size }, (_, i) => taken[Math.floor(((i + 0.5) * taken.length) / size)] ?? 0);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(size);
    const sizes = new Float64Array(size);
    for (const place of taken) {
      const to = nearest(middles, place);
      sums[to] += counts[place] * place;
      sizes[to] += counts[place];
    }
    for (let i = 0; i < size; i++) if (sizes[i] > 0) middles[i] = sums[i] / sizes[i];
  }
  return middles;
}

function nearest(middles, place) {
  let best = 0;
  for (const [i, middle] of middles.entries()) if (Math.abs(middle - place) < Math.abs(middles[best] - place)) best = i;
  return best;
}
