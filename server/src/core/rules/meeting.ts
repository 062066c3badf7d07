/**
 * A table of hashes for a first look: of what is read in an article little is read twice. It knows which stood in two of the
 * lists that were put in; a few that did not are told too. A list has each of its hashes once.
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

  /** Puts in a list, which may be but a stretch of the numbers. */
  add(hashes: Int32Array, start = 0, end = hashes.length): void {
    const times = this.#times;
    for (let at = start; at < end; at++) {
      const slot = (hashes[at] as number) & this.#mask;
      if ((times[slot] as number) < 2) times[slot] = (times[slot] as number) + 1;
    }
  }

  /** One number of a list that was put in is in another that was put in. */
  knowsTwice(hashes: Int32Array, start = 0, end = hashes.length): boolean {
    const times = this.#times;
    for (let at = start; at < end; at++) if ((times[(hashes[at] as number) & this.#mask] as number) > 1) return true;
    return false;
  }
}

const SLOTS_A_HASH = 32;
