/** What was done, so that the last of it can be taken back; the oldest is forgotten first. */
export interface History<T> {
  readonly last: T | undefined;
  push(item: T): void;
  /** Forgets the last. */
  pop(): void;
}

/** Keeps at most `most`; `changed` is told whenever there comes to be something to take back, or nothing more. */
export function createHistory<T>(most: number, changed: (hasAny: boolean) => void): History<T> {
  const items: T[] = [];
  return {
    get last() {
      return items.at(-1);
    },
    push(item) {
      items.push(item);
      if (items.length > most) items.shift();
      if (items.length === 1) changed(true);
    },
    pop() {
      if (items.pop() !== undefined && items.length === 0) changed(false);
    },
  };
}
