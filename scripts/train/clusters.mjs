import { readFileSync } from 'node:fs';

/** So many words clusters are made of; the rarer ones are put into one of them. */
const WORDS = 100_000;
const CLUSTERS = 640;
/** Parts of a cluster. */
const PARTS = 4;
const GROUPS = 64;
const ROUNDS = 10;
const DIMENSIONS = 100;

/** The words of a file of GloVe, the frequent first, and their vectors, of length 1, one after another in `points`. */
export function vectorsOf(file) {
  const { words: all, vectors } = JSON.parse(readFileSync(file, 'utf8'));
  const words = all.filter((word) => /^[\p{L}][\p{L}.'’-]*$/u.test(word));
  const points = new Float32Array(words.length * DIMENSIONS);
  for (const [index, word] of words.entries()) {
    points.set(vectors[word].slice(0, DIMENSIONS), index * DIMENSIONS);
    normalise(points, DIMENSIONS, index);
  }
  return { words, points };
}

/**
 * Words that stand in like company: the most frequent words of GloVe by spherical k-means into `CLUSTERS`, each of these
 * into `PARTS`, and the clusters' middles once more into `GROUPS`; rarer words go to the nearest. Returns `clusters` and
 * `parts` (a number a word) and `groups` (a number a cluster); the same for the same seed.
 */
export function clustersOf({ words, points: vectors }, random) {
  const points = vectors.slice();
  centre(points, WORDS);
  const fine = kMeans(points, DIMENSIONS, WORDS, CLUSTERS, random);
  const parts = new Uint8Array(words.length);
  const byCluster = Array.from({ length: CLUSTERS }, () => []);
  for (const [index, cluster] of fine.nearest.entries()) byCluster[cluster].push(index);
  for (const members of byCluster) {
    const its = Float32Array.from({ length: members.length * DIMENSIONS }, (_, at) => {
      return points[members[Math.floor(at / DIMENSIONS)] * DIMENSIONS + (at % DIMENSIONS)];
    });
    centre(its, members.length);
    const frequent = members.filter((index) => index < WORDS).length;
    for (const [i, part] of kMeans(its, DIMENSIONS, frequent, PARTS, random).nearest.entries())
      parts[members[i]] = part;
  }
  const coarse = kMeans(fine.middles, DIMENSIONS, CLUSTERS, GROUPS, random);
  return {
    clusters: Array.from(fine.nearest),
    parts: Array.from(parts),
    groups: Array.from(coarse.nearest),
  };
}

/**
 * Divides the first `count` points of so many dimensions by likeness, `k` of them being the first middles; the others go
 * to the nearest.
 */
export function kMeans(points, dimensions, count, k, random) {
  const middles = new Float32Array(k * dimensions);
  // Starts from words spread over all frequencies.
  for (let cluster = 0; cluster < k; cluster++) {
    const from = Math.floor(((cluster + random()) * count) / k) * dimensions;
    middles.set(points.subarray(from, from + dimensions), cluster * dimensions);
  }
  const nearest = new Uint16Array(points.length / dimensions);
  for (let round = 0; round < ROUNDS; round++) {
    for (let point = 0; point < count; point++) nearest[point] = nearestOf(points, dimensions, point, middles, k);
    middles.fill(0);
    for (let point = 0; point < count; point++) {
      const to = nearest[point] * dimensions;
      for (let d = 0; d < dimensions; d++) middles[to + d] += points[point * dimensions + d];
    }
    for (let cluster = 0; cluster < k; cluster++) normalise(middles, dimensions, cluster);
  }
  for (let point = count; point < nearest.length; point++)
    nearest[point] = nearestOf(points, dimensions, point, middles, k);
  return { nearest, middles };
}

function nearestOf(points, dimensions, point, middles, k) {
  const from = point * dimensions;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let cluster = 0; cluster < k; cluster++) {
    const at = cluster * dimensions;
    let product = 0;
    for (let d = 0; d < dimensions; d++) product += points[from + d] * middles[at + d];
    if (product > most) {
      most = product;
      best = cluster;
    }
  }
  return best;
}

/** What the first `count` points have in common says nothing of any. */
function centre(points, count) {
  const middle = new Float64Array(DIMENSIONS);
  for (let at = 0; at < count * DIMENSIONS; at++) middle[at % DIMENSIONS] += points[at] / count;
  for (let at = 0; at < points.length; at++) points[at] -= middle[at % DIMENSIONS];
  for (let point = 0; point < points.length / DIMENSIONS; point++) normalise(points, DIMENSIONS, point);
}

function normalise(vectors, dimensions, index) {
  const from = index * dimensions;
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += vectors[from + d] ** 2;
  if (sum > 0) for (let d = 0; d < dimensions; d++) vectors[from + d] /= Math.sqrt(sum);
}
