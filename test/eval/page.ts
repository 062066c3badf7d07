import { readFileSync, writeFileSync } from 'node:fs';

const DOCS = new URL('../../../docs/', import.meta.url);

/** Puts what was measured between two marks of a page in docs/, `<!-- name -->` and `<!-- /name -->`. */
export function writeBetween(page: string, name: string, measured: string): void {
  const file = new URL(page, DOCS);
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(`<!-- ${name} -->\n`);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`${file.pathname} lacks its marks “${name}”`);
  const from = start + `<!-- ${name} -->\n`.length;
  writeFileSync(file, `${text.slice(0, from)}\n${measured}\n\n${text.slice(end)}`);
}
