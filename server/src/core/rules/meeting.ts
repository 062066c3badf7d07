/**
 * A table of hashes for a first look: of few things that are read twice in an article are most its own. It knows which
 * were put in, and which by two lists; a few that were not are told too. A list has each of its hashes once.
 */
export class Meeting {
  readonly #times: Uint8Array;
  readonly #mask: number;

  /** `count`: how many hashes will be put in, all lists together. */
  constructor(count: number) {
    let slots = 1024;
    while (slots < count * SLOTS_A_HASH) slots *= 2;
    this.#times = new Uint8Array(slots);
    this.#mask = slots - 1;
  }

  /** Puts the first `count` of a list in. */
  add(hashes: Int32Array, count = hashes.length): void {
    const times = this.#times;
    for (let at = 0; at < count; at++) {
      const slot = (hashes[at] as number) & this.#mask;
      if ((times[slot] as number) < 2) times[slot] = (times[slot] as number) + 1;
    }
  }

  /** One of the first `count` of a list is in at least so many lists that were put in. */
  knows(hashes: Int32Array, count = hashes.length, lists = 1): boolean {
    const times = this.#times;
    for (let at = 0; at < count; at++) if ((times[(hashes[at] as number) & this.#mask] as number) >= lists) return true;
    return false;
  }
}

const SLOTS_A_HASH = 32;
