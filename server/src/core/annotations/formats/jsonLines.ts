/** The values of the lines of a JSON Lines file; what is no JSON is told. */
export function* jsonLines(content: string, dropped: string[]): Generator<{ index: number; value: unknown }> {
  for (const [index, each] of content.split('\n').entries()) {
    if (each.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(each);
    } catch {
      dropped.push(`Line ${index + 1}: this is not valid JSON.`);
      continue;
    }
    yield { index, value };
  }
}
