/**
 * Tells of lists of hashes those that may share one with another list: of few things that are read twice in an article
 * are most its own. A list has each of its hashes once. A few that share none are told too.
 */
export function meetingOthers(lists: Iterable<Int32Array>): (hashes: Int32Array) => boolean {
  const all = [...lists];
  const count = all.reduce((sum, hashes) => sum + hashes.length, 0);
  let slots = 1024;
  while (slots < count * SLOTS_A_HASH) slots *= 2;
  const taken = new Uint8Array(slots);
  for (const hashes of all) {
    for (const hash of hashes) {
      const slot = hash & (slots - 1);
      if (taken[slot] !== 2) taken[slot] = (taken[slot] as number) + 1;
    }
  }
  return (hashes) => hashes.some((hash) => taken[hash & (slots - 1)] === 2);
}

const SLOTS_A_HASH = 16;
