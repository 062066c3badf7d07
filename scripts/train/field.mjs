import { canFollow, TAGS } from '../../out/server/src/core/entities/model.js';
import { randomFrom, shuffle } from './random.mjs';

/**
 * Trains a linear-chain conditional random field by AdaGrad with an L1 penalty that leaves few weights, and takes the mean
 * of the later rounds of several trainings, one from each seed: what they have in common is surer. Each token says which
 * tags may be right (`allowed`, a bit a tag): where there are several, all taggings made of them are right together. A
 * feature has weights only for tags it was seen with. Returns `features` (their hashes in order), and for each how often it
 * occurs (`counts`), the `tags` and `weights` from `rows[feature]` to `rows[feature + 1]`; and `transitions`.
 */
export function trainField(
  { sequences, shares, features: hashes, starts, allowed },
  { rounds, rate, penalty, least, dropout, seeds },
) {
  const { keys, ids, counts } = number(hashes, least);
  const { rows, rowTags } = pair(ids, starts, allowed, keys.length);
  const weights = new Float32Array(rowTags.length);
  const squares = new Float32Array(rowTags.length);
  const transitions = new Float64Array(TAGS * TAGS);
  const transitionSquares = new Float64Array(TAGS * TAGS);
  const expected = new Float64Array(TAGS * TAGS);
  const odds = new Float64Array(TAGS * TAGS);
  let longest = 0;
  for (let s = 1; s < sequences.length; s++) longest = Math.max(longest, sequences[s] - sequences[s - 1]);
  const all = new Float64Array(longest * TAGS);
  const right = new Float64Array(longest * TAGS);
  const forward = new Float64Array(longest * TAGS);
  const backward = new Float64Array(longest * TAGS);
  /** How much likelier each tag of each token is than it should be. */
  const slopes = new Float64Array(longest * TAGS);
  const order = Int32Array.from({ length: sequences.length - 1 }, (_, index) => index);

  /** The weights and transitions of the later half of the rounds together. */
  const later = { weights: new Float32Array(weights.length), transitions: new Float64Array(TAGS * TAGS), rounds: 0 };
  const dropped = dropout * 2 ** 32;
  /** Counts the rounds of all trainings: each goes without other features, so that none relies on another. */
  let draw = 0;
  const isDropped = (f) => mixed(f, draw) < dropped;

  for (const seed of seeds) train(randomFrom(seed));
  return {
    features: keys,
    counts,
    rows,
    tags: rowTags,
    weights: later.weights.map((sum) => (sum / later.rounds) * (1 - dropout)),
    transitions: later.transitions.map((sum) => sum / later.rounds),
  };

  function train(random) {
    weights.fill(0);
    squares.fill(1e-2);
    transitions.fill(0);
    transitionSquares.fill(1);
    for (let round = 0; round < rounds; round++) {
      const loss = learnAll(random);
      if (round >= rounds / 2) addLater();
      draw++;
      console.log(`round ${round + 1}: ${loss.toFixed(0)}`);
    }
  }

  /** Goes once through all sequences; returns how far off the model was. */
  function learnAll(random) {
    shuffle(order, random);
    let loss = 0;
    for (const sequence of order) {
      const first = sequences[sequence];
      const count = sequences[sequence + 1] - first;
      const weight = shares[sequence];
      for (let i = 0; i < odds.length; i++) {
        odds[i] = canFollow(Math.floor(i / TAGS), i % TAGS) ? Math.exp(transitions[i]) : 0;
      }
      readScores(first, count);
      expected.fill(0);
      slopes.fill(0, 0, count * TAGS);
      loss += weight * expect(all, count, weight);
      loss -= weight * expect(right, count, -weight);
      for (let i = 0; i < count; i++) learn(first + i, i * TAGS);
      learnTransitions();
    }
    return loss;
  }

  function addLater() {
    later.rounds++;
    for (const [p, weight] of weights.entries()) later.weights[p] += weight;
    for (const [i, score] of transitions.entries()) later.transitions[i] += score;
  }

  function readScores(first, count) {
    all.fill(0, 0, count * TAGS);
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      for (let f = starts[first + i]; f < starts[first + i + 1]; f++) {
        const id = ids[f];
        if (id < 0 || isDropped(f)) continue;
        for (let p = rows[id]; p < rows[id + 1]; p++) all[at + rowTags[p]] += weights[p];
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, all[at + tag]);
      for (let tag = 0; tag < TAGS; tag++) {
        all[at + tag] = Math.exp(Math.max(all[at + tag] - most, -60));
        right[at + tag] = (allowed[first + i] & (1 << tag)) === 0 ? 0 : all[at + tag];
      }
    }
  }

  /**
   * Adds how much of all taggings, by these odds of tokens' tags, have each tag and each pair of tags, times `weight`;
   * returns the logarithm of the odds of all together.
   */
  function expect(odd, count, weight) {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let way = 0;
        if (odd[at + tag] > 0) {
          if (i === 0) way = odds[tag];
          else if (tag !== 0 && (tag & 1) === 0)
            way =
              forward[at - TAGS + tag] * odds[tag * TAGS + tag] +
              forward[at - TAGS + tag - 1] * odds[(tag - 1) * TAGS + tag];
          else for (let old = 0; old < TAGS; old++) way += forward[at - TAGS + old] * odds[old * TAGS + tag];
          way *= odd[at + tag];
        }
        forward[at + tag] = way;
        total += way;
      }
      sum += Math.log(total);
      for (let tag = 0; tag < TAGS; tag++) forward[at + tag] /= total;
    }
    backward.fill(1, (count - 1) * TAGS, count * TAGS);
    for (let i = count - 2; i >= 0; i--) {
      const at = i * TAGS;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let way = 0;
        if (forward[at + tag] > 0)
          for (let to = 0; to < TAGS; to++)
            way += odds[tag * TAGS + to] * odd[at + TAGS + to] * backward[at + TAGS + to];
        backward[at + tag] = way;
        total += way * forward[at + tag];
      }
      for (let tag = 0; tag < TAGS; tag++) backward[at + tag] /= total;
    }
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) total += forward[at + tag] * backward[at + tag];
      for (let tag = 0; tag < TAGS; tag++)
        slopes[at + tag] += (weight * forward[at + tag] * backward[at + tag]) / total;
      if (i === 0)
        for (let tag = 0; tag < TAGS; tag++) expected[tag] += (weight * forward[tag] * backward[tag]) / total;
      else expectPairs(odd, at, weight);
    }
    return sum;
  }

  function expectPairs(odd, at, weight) {
    let total = 0;
    for (let old = 0; old < TAGS; old++) {
      const from = forward[at - TAGS + old];
      if (from < 1e-9) continue;
      for (let tag = 0; tag < TAGS; tag++) total += from * odds[old * TAGS + tag] * odd[at + tag] * backward[at + tag];
    }
    for (let old = 0; old < TAGS; old++) {
      const from = forward[at - TAGS + old];
      if (from < 1e-9) continue;
      const part = (weight * from) / total;
      for (let tag = 0; tag < TAGS; tag++)
        expected[old * TAGS + tag] += part * odds[old * TAGS + tag] * odd[at + tag] * backward[at + tag];
    }
  }

  function learn(token, at) {
    for (let f = starts[token]; f < starts[token + 1]; f++) {
      const id = ids[f];
      if (id < 0 || isDropped(f)) continue;
      for (let p = rows[id]; p < rows[id + 1]; p++) {
        const slope = slopes[at + rowTags[p]];
        if (slope < 1e-4 && slope > -1e-4) continue;
        squares[p] += slope * slope;
        const pace = rate / Math.sqrt(squares[p]);
        const moved = weights[p] - pace * slope;
        const shrink = pace * penalty;
        weights[p] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
      }
    }
  }

  function learnTransitions() {
    for (let i = 0; i < expected.length; i++) {
      const slope = expected[i];
      if (slope === 0) continue;
      transitionSquares[i] += slope * slope;
      transitions[i] -= (rate * slope) / Math.sqrt(transitionSquares[i]);
    }
  }
}

/** Numbers the features that occur `least` times or more, in the order of their hashes, and counts them; -1 stands for the others. */
function number(hashes, least) {
  const sorted = hashes.slice().sort();
  const keys = [];
  const counts = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from >= least) {
      keys.push(sorted[from]);
      counts.push(to - from);
    }
    from = to;
  }
  const byHash = new Map(keys.map((key, id) => [key, id]));
  return {
    keys: Int32Array.from(keys),
    counts: Int32Array.from(counts),
    ids: hashes.map((hash) => byHash.get(hash) ?? -1),
  };
}

/** For each feature the tags it may occur with, in order. */
function pair(ids, starts, allowed, count) {
  const seen = new Uint32Array(count);
  for (let token = 0; token < allowed.length; token++)
    for (let f = starts[token]; f < starts[token + 1]; f++) if (ids[f] >= 0) seen[ids[f]] |= allowed[token];
  const rows = new Int32Array(count + 1);
  const rowTags = [];
  for (let id = 0; id < count; id++) {
    rows[id] = rowTags.length;
    for (let tag = 0; tag < TAGS; tag++) if ((seen[id] & (1 << tag)) !== 0) rowTags.push(tag);
  }
  rows[count] = rowTags.length;
  return { rows, rowTags: Uint8Array.from(rowTags) };
}

/** A number from 0 up to 2 ** 32 for two others. */
function mixed(a, b) {
  let hash = Math.imul(a ^ Math.imul(b + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}
