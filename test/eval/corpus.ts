import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../server/src/core/text/span.js';

/** A published article; `name` is its path in the corpus. */
export interface Article {
  readonly name: string;
  readonly text: string;
}

/** A real defect in a published text, marked by hand. */
export interface Defect extends Span {
  readonly file: string;
  readonly kind: string;
}

/** All texts of the corpus, in the order of their names. */
export function readArticles(folder: URL): readonly Article[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(encodeURI(name), folder), 'utf8').replace(/^\uFEFF/, '') }));
}

export function readDefects(file: URL): readonly Defect[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Defect);
}
