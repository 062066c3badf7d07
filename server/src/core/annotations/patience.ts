/** Half-open ranges that face each other. */
export interface Region {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * Patience difference: what both begin and end with, then what stands once in both, in the longest common order, then
 * the same between these; small rests by dynamic programming.
 */
export function matchWithin(
  a: Int32Array,
  b: Int32Array,
  whole: Region,
  cells: number,
  weights: Uint8Array,
  match: (i: number, j: number) => void,
): void {
  const open: { region: Region; depth: number }[] = [{ region: whole, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    let { a: i, aEnd, b: j, bEnd } = next.region;
    while (i < aEnd && j < bEnd && a[i] === b[j]) match(i++, j++);
    // The first of several equals is the one that stays: only where much is to be compared, the ends are taken off first.
    if ((aEnd - i) * (bEnd - j) > FEW_CELLS) {
      while (i < aEnd && j < bEnd && a[aEnd - 1] === b[bEnd - 1]) match(--aEnd, --bEnd);
    }
    if (i === aEnd || j === bEnd) continue;
    const region = { a: i, aEnd, b: j, bEnd };
    const size = (aEnd - i) * (bEnd - j);
    const anchors = size > FEW_CELLS && next.depth < MAX_DEPTH ? onceInBoth(a, b, region) : [];
    if (anchors.length === 0) {
      if (size <= cells) compareAll(a, b, region, weights, match);
      continue;
    }
    let lastA = i;
    let lastB = j;
    for (const [x, y] of anchors) {
      match(x, y);
      open.push({ region: { a: lastA, aEnd: x, b: lastB, bEnd: y }, depth: next.depth + 1 });
      lastA = x + 1;
      lastB = y + 1;
    }
    open.push({ region: { a: lastA, aEnd, b: lastB, bEnd }, depth: next.depth + 1 });
  }
}

/** Pairs of what stands once in either range, as many as stand in one order. */
function onceInBoth(a: Int32Array, b: Int32Array, { a: i, aEnd, b: j, bEnd }: Region): [number, number][] {
  const inA = placesOfOnce(a, i, aEnd);
  const inB = placesOfOnce(b, j, bEnd);
  const pairs: [number, number][] = [];
  for (const [id, place] of inA) {
    const other = inB.get(id);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
  }
  return longestRising(pairs);
}

/** Where each id stands that stands once; −1 for the others. */
function placesOfOnce(ids: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    places.set(id, places.has(id) ? -1 : at);
  }
  return places;
}

/** Of pairs that rise in the first, the longest chain that rises in the second too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, other]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < other) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    chain.push(pairs[index] as [number, number]);
  }
  return chain.toReversed();
}

/** The heaviest common subsequence; neighbours that stay neighbours weigh more. */
export function compareAll(
  a: Int32Array,
  b: Int32Array,
  { a: i0, aEnd, b: j0, bEnd }: Region,
  weights: Uint8Array,
  match: (i: number, j: number) => void,
): void {
  const rows = aEnd - i0;
  const columns = bEnd - j0;
  const ways = new Uint8Array(rows * columns);
  let below = new Int32Array(columns + 1);
  let row = new Int32Array(columns + 1);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * columns + j;
      const down = below[j] as number;
      const right = row[j + 1] as number;
      let best = down >= right ? down : right;
      let way = down >= right ? DOWN : RIGHT;
      if (a[i0 + i] === b[j0 + j]) {
        const follows = i + 1 < rows && j + 1 < columns && ways[at + columns + 1] === MATCH;
        const score = (below[j + 1] as number) + 4 * (weights[i0 + i] as number) + (follows ? 3 : 0);
        if (score >= best) {
          best = score;
          way = MATCH;
        }
      }
      row[j] = best;
      ways[at] = way;
    }
    [below, row] = [row, below];
    row.fill(0);
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const way = ways[i * columns + j];
    if (way === MATCH) match(i0 + i++, j0 + j++);
    else if (way === DOWN) i++;
    else j++;
  }
}

const DOWN = 0;
const RIGHT = 1;
const MATCH = 2;

/** Less than this is compared whole at once. */
const FEW_CELLS = 1 << 10;
/** Rounds of looking for words that stand once in what is left. */
const MAX_DEPTH = 40;
