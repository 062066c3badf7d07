/** Where each line starts, for texts with \n, \r\n and lone \r mixed, as LSP counts lines. */
export interface LineIndex {
  /** Offset of the first code unit of each line; the first is 0. */
  readonly starts: Int32Array;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
}

/** Zero-based line and UTF-16 column. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export function indexLines(text: string): LineIndex {
  const starts: number[] = [0];
  if (!text.includes('\r')) {
    // The usual case, by the engine's own search: a text is indexed at every keystroke.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { starts: Int32Array.from(starts), length: text.length };
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return { starts: Int32Array.from(starts), length: text.length };
}

/** Offsets outside the text are taken to its nearest end. */
export function lineColumnAt(lines: LineIndex, offset: number): LineColumn {
  const at = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: at - (lines.starts[low] as number) };
}

/** A line past the last gives the end of the text; a column past the line's end gives the start of the next line. */
export function offsetAt(lines: LineIndex, { line, column }: LineColumn): number {
  if (line < 0) return 0;
  const start = lines.starts[line];
  if (start === undefined) return lines.length;
  const next = lines.starts[line + 1] ?? lines.length;
  return Math.max(start, Math.min(start + column, next));
}
