/** Chains of one article: each is the list of its mentions, by any name that mentions go by. */
export type Chains = readonly (readonly (string | number)[])[];

/** Sums over articles; recall is `found / wanted`, precision `right / given`. */
export interface Sums {
  found: number;
  wanted: number;
  right: number;
  given: number;
}

export const METRICS = { MUC: muc, 'B³': bCubed, 'CEAF-e': ceafE } as const;

/** F1 of summed recall and precision, 0 to 1. */
export function f1({ found, wanted, right, given }: Sums): number {
  const [recall, precision] = [found / (wanted || 1), right / (given || 1)];
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** Links: Vilain et al. 1995. */
function muc(key: Chains, response: Chains): Sums {
  const links = (chains: Chains, others: Chains) => {
    const home = homeOf(others);
    return chains.reduce((sum, chain) => {
      const alone = chain.filter((mention) => !home.has(mention)).length;
      const parts = new Set(chain.map((mention) => home.get(mention)).filter((part) => part !== undefined)).size;
      return sum + chain.length - parts - alone;
    }, 0);
  };
  const all = (chains: Chains) => chains.reduce((sum, chain) => sum + chain.length - 1, 0);
  return { found: links(key, response), wanted: all(key), right: links(response, key), given: all(response) };
}

/** Mentions: Bagga and Baldwin 1998, as Pradhan et al. 2014 apply it where mentions differ. */
function bCubed(key: Chains, response: Chains): Sums {
  const shares = (chains: Chains, others: Chains) => {
    const home = homeOf(others);
    return chains.reduce((sum, chain) => {
      const counts = new Map<number, number>();
      for (const mention of chain) {
        const part = home.get(mention);
        if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
      }
      return sum + [...counts.values()].reduce((part, count) => part + (count * count) / chain.length, 0);
    }, 0);
  };
  const all = (chains: Chains) => chains.reduce((sum, chain) => sum + chain.length, 0);
  return { found: shares(key, response), wanted: all(key), right: shares(response, key), given: all(response) };
}

/** Entities, with the similarity φ4: Luo 2005. */
function ceafE(key: Chains, response: Chains): Sums {
  const home = homeOf(response);
  const similar = key.map((chain) => {
    const row = response.map(() => 0);
    for (const mention of chain) {
      const at = home.get(mention);
      if (at !== undefined) row[at] = (row[at] ?? 0) + 2 / (chain.length + (response[at]?.length ?? 0));
    }
    return row;
  });
  const best = bestAssignment(similar);
  return { found: best, wanted: key.length, right: best, given: response.length };
}

/** The number of the chain that each mention is in. */
export function homeOf(chains: Chains): ReadonlyMap<string | number, number> {
  return new Map(chains.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)));
}

/** The greatest sum of a one-to-one choice of rows and columns: Kuhn and Munkres, with potentials. */
function bestAssignment(gain: readonly (readonly number[])[]): number {
  const rows = gain.length;
  const columns = Math.max(rows, gain[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(gain[row - 1]?.[column - 1] ?? 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[column] = 1;
      const from = rowOf[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (used[other] === 1) continue;
        const reduced = cost(from, other) - (u[from] as number) - (v[other] as number);
        if (reduced < (least[other] as number)) {
          least[other] = reduced;
          way[other] = column;
        }
        if ((least[other] as number) < delta) {
          delta = least[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other] === 1) {
          u[rowOf[other] as number] = (u[rowOf[other] as number] as number) + delta;
          v[other] = (v[other] as number) - delta;
        } else least[other] = (least[other] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] as number;
    if (row > 0) sum -= cost(row, column);
  }
  return sum;
}
