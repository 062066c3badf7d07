import { KeptOn } from '../text/kept.js';

/**
 * Keeps what `read` said of the few things it was last asked about: the rules look at one sentence after another, several
 * of them ask the same of it, and some ask of its neighbours too. `read` depends on nothing but its argument.
 */
export function keptLast<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const keys: (K | undefined)[] = Array.from({ length: FEW }, () => undefined);
  const values: (T | undefined)[] = Array.from({ length: FEW }, () => undefined);
  let next = 0;
  return (key) => {
    for (let at = 0; at < FEW; at++) if (keys[at] === key) return values[at] as T;
    const value = read(key);
    keys[next] = key;
    values[next] = value;
    next = (next + 1) % FEW;
    return value;
  };
}

/** A sentence, the two before it and the one behind it. */
const FEW = 4;

/** Keeps what `read` said as long as the key lives: for what is told from its like by which it is, and not by what it says. */
export function keptAlong<K extends object, T extends object>(read: (key: K) => T): (key: K) => T {
  const known = new KeptOn<K, T>();
  return (key) => {
    let own = known.get(key);
    if (own === undefined) known.set(key, (own = read(key)));
    return own;
  };
}
