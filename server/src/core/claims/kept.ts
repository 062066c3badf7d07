/**
 * Keeps what `read` said of the thing it was last asked about: the rules look at one sentence after another, and several
 * of them ask the same of it. `read` depends on nothing but its argument.
 */
export function keptLast<K extends object, T>(read: (key: K) => T): (key: K) => T {
  let last: K | undefined;
  let value: T;
  return (key) => {
    if (last !== key) {
      value = read(key);
      last = key;
    }
    return value;
  };
}
