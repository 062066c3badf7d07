/** `; did you mean "…"?` with the nearest known name, or nothing if none is near. */
export function suggestion(given: string, known: readonly string[]): string {
  const limit = Math.max(2, given.length / 4);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const begun = given.length > 2 && name.startsWith(given);
    const distance = begun ? 1 : editDistance(given.slice(0, 64).toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best === undefined ? '' : `; did you mean "${best.name}"?`;
}

/** Levenshtein. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
