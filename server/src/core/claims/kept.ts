/** Keeps what `read` says of a thing for as long as the thing lives. `read` depends on nothing but its argument. */
export function kept<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = { value: read(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
