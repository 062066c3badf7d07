/**
 * Keeps what `read` said of the thing it was last asked about: the rules look at one sentence after another, and several
 * of them ask the same of it. `read` depends on nothing but its argument.
 */
export function keptLast<K extends object, T>(read: (key: K) => T): (key: K) => T {
  let last: { readonly key: K; readonly value: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: read(key) };
    return last.value;
  };
}
