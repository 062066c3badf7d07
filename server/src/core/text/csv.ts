/** A line of a table (RFC 4180), with its line end; what is absent is an empty cell. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

export type CsvCell = string | number | boolean | null | undefined;

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, in text only: −5 is a number and harmless.
 */
function cell(value: CsvCell): string {
  if (typeof value !== 'string') return String(value ?? '');
  const text = /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
