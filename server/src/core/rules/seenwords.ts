/** Words seen last of which one thing is known, by their hashes: each has two places, and the one seen before last goes. */
export class SeenWords {
  readonly #hashes = new Int32Array(SLOTS);

  has(hash: number): boolean {
    const slot = hash & (SLOTS - 1);
    return this.#hashes[slot] === hash || this.#hashes[slot ^ 1] === hash;
  }

  add(hash: number): void {
    const slot = hash & (SLOTS - 1);
    this.#hashes[slot ^ 1] = this.#hashes[slot] as number;
    this.#hashes[slot] = hash;
  }
}

const SLOTS = 65_536;
