/**
 * What is worked out of an object and kept with it, as long as the object lives: a `WeakMap` in all but the room where
 * the values are, which is the object itself. While it tidies up what was made just now, the engine takes all that weak
 * maps hold for living, and with it whole articles that nobody has any more; what hangs on a dead object dies with it.
 */
export class KeptOn<K extends object, V> {
  readonly #slot = EMPTY.push(undefined) - 1;

  get(key: K): V | undefined {
    return Notes.on(key)?.[this.#slot] as V | undefined;
  }

  set(key: K, value: V): void {
    (Notes.on(key) ?? Notes.begin(key))[this.#slot] = value;
  }
}

/** A slot for each that there is. */
const EMPTY: unknown[] = [];

/** Hands back the object that it is given, so that a private field comes to any object, even to a frozen one. */
const Given = function given(object: object): object {
  return object;
} as unknown as new (
  object: object,
) => object;

/** By slot. Private, so that no copy, comparison or output of the object sees them. */
class Notes extends Given {
  readonly #values = EMPTY.slice();

  static on(object: object): unknown[] | undefined {
    return #values in object ? object.#values : undefined;
  }

  static begin(object: object): unknown[] {
    return new Notes(object).#values;
  }
}
