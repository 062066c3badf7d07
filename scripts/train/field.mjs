import { canFollow, TAGS } from '../../out/server/src/core/entities/model.js';

/**
 * Trains a linear-chain conditional random field by AdaGrad with an L1 penalty that leaves few weights. A feature has
 * weights only for tags it was seen with. Returns `features` (their hashes in order), and for each the `tags` and
 * `weights` from `rows[feature]` to `rows[feature + 1]`; and `transitions`.
 */
export function trainField(
  { sequences, features: hashes, starts, tags: gold },
  { rounds, rate, penalty, least, random },
) {
  const { keys, ids } = number(hashes, least);
  const { rows, rowTags } = pair(ids, starts, gold, keys.length);
  const weights = new Float32Array(rowTags.length);
  const squares = new Float32Array(rowTags.length).fill(1e-2);
  const transitions = new Float64Array(TAGS * TAGS);
  const transitionSquares = new Float64Array(TAGS * TAGS).fill(1);
  const expected = new Float64Array(TAGS * TAGS);
  const odds = new Float64Array(TAGS * TAGS);
  let longest = 0;
  for (let s = 1; s < sequences.length; s++) longest = Math.max(longest, sequences[s] - sequences[s - 1]);
  const scores = new Float64Array(longest * TAGS);
  const forward = new Float64Array(longest * TAGS);
  const backward = new Float64Array(longest * TAGS);
  const share = new Float64Array(TAGS);
  const order = Int32Array.from({ length: sequences.length - 1 }, (_, index) => index);

  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    let loss = 0;
    for (const sequence of order) {
      const first = sequences[sequence];
      const count = sequences[sequence + 1] - first;
      for (let i = 0; i < odds.length; i++) {
        odds[i] = canFollow(Math.floor(i / TAGS), i % TAGS) ? Math.exp(transitions[i]) : 0;
      }
      loss += readScores(first, count);
      sumForward(count);
      sumBackward(count);
      expected.fill(0);
      let before = 0;
      for (let i = 0; i < count; i++) {
        const at = i * TAGS;
        let total = 0;
        for (let tag = 0; tag < TAGS; tag++) {
          share[tag] = forward[at + tag] * backward[at + tag];
          total += share[tag];
        }
        for (let tag = 0; tag < TAGS; tag++) share[tag] /= total;
        const right = gold[first + i];
        loss -= Math.log(Math.max(share[right], 1e-300));
        if (i === 0) for (let tag = 0; tag < TAGS; tag++) expected[tag] += share[tag];
        else expectPairs(at);
        expected[before * TAGS + right] -= 1;
        before = right;
        learn(first + i, right);
      }
      learnTransitions();
    }
    console.log(`round ${round + 1}: ${loss.toFixed(0)}`);
  }
  return { features: keys, rows, tags: rowTags, weights, transitions };

  function readScores(first, count) {
    scores.fill(0, 0, count * TAGS);
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      for (let f = starts[first + i]; f < starts[first + i + 1]; f++) {
        const id = ids[f];
        if (id < 0) continue;
        for (let p = rows[id]; p < rows[id + 1]; p++) scores[at + rowTags[p]] += weights[p];
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, scores[at + tag]);
      for (let tag = 0; tag < TAGS; tag++) scores[at + tag] = Math.exp(scores[at + tag] - most);
    }
    return 0;
  }

  function sumForward(count) {
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let way = i === 0 ? odds[tag] : 0;
        const inside = tag !== 0 && (tag & 1) === 0;
        if (i > 0)
          for (let old = inside ? tag - 1 : 0; old < (inside ? tag + 1 : TAGS); old++)
            way += forward[at - TAGS + old] * odds[old * TAGS + tag];
        forward[at + tag] = way * scores[at + tag];
        total += forward[at + tag];
      }
      for (let tag = 0; tag < TAGS; tag++) forward[at + tag] /= total;
    }
  }

  function sumBackward(count) {
    backward.fill(1, (count - 1) * TAGS, count * TAGS);
    for (let i = count - 2; i >= 0; i--) {
      const at = i * TAGS;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let way = 0;
        for (let to = 0; to < TAGS; to++)
          way += odds[tag * TAGS + to] * scores[at + TAGS + to] * backward[at + TAGS + to];
        backward[at + tag] = way;
        total += way;
      }
      for (let tag = 0; tag < TAGS; tag++) backward[at + tag] /= total;
    }
  }

  function expectPairs(at) {
    let total = 0;
    for (let old = 0; old < TAGS; old++) {
      for (let tag = 0; tag < TAGS; tag++)
        total += forward[at - TAGS + old] * odds[old * TAGS + tag] * scores[at + tag] * backward[at + tag];
    }
    for (let old = 0; old < TAGS; old++) {
      const from = forward[at - TAGS + old] / total;
      if (from < 1e-9) continue;
      for (let tag = 0; tag < TAGS; tag++)
        expected[old * TAGS + tag] += from * odds[old * TAGS + tag] * scores[at + tag] * backward[at + tag];
    }
  }

  function learn(token, right) {
    for (let f = starts[token]; f < starts[token + 1]; f++) {
      const id = ids[f];
      if (id < 0) continue;
      for (let p = rows[id]; p < rows[id + 1]; p++) {
        const tag = rowTags[p];
        const slope = share[tag] - (tag === right ? 1 : 0);
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

/** Numbers the features that occur `least` times or more, in the order of their hashes; -1 stands for the others. */
function number(hashes, least) {
  const sorted = hashes.slice().sort();
  const keys = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (to - from >= least) keys.push(sorted[from]);
    from = to;
  }
  const byHash = new Map(keys.map((key, id) => [key, id]));
  return { keys: Int32Array.from(keys), ids: hashes.map((hash) => byHash.get(hash) ?? -1) };
}

/** For each feature the tags it occurs with, in order. */
function pair(ids, starts, gold, count) {
  const seen = new Uint32Array(count);
  for (let token = 0; token < gold.length; token++)
    for (let f = starts[token]; f < starts[token + 1]; f++) if (ids[f] >= 0) seen[ids[f]] |= 1 << gold[token];
  const rows = new Int32Array(count + 1);
  const rowTags = [];
  for (let id = 0; id < count; id++) {
    rows[id] = rowTags.length;
    for (let tag = 0; tag < TAGS; tag++) if ((seen[id] & (1 << tag)) !== 0) rowTags.push(tag);
  }
  rows[count] = rowTags.length;
  return { rows, rowTags: Uint8Array.from(rowTags) };
}

function shuffle(order, random) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
