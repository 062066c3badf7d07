import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { fits } from './blind.js';
import type { Article } from './corpus.js';
import { interval } from './readings.js';
import { percent, table } from './table.js';

/**
 * A place in a published text where one figure can be made wrong so that a careful reader sees it from the text alone,
 * found by reading and marked by hand. The texts are no part of the project: a site holds the place and the figure.
 */
interface Site {
  readonly kind: string;
  readonly file: string;
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
  readonly right: string;
  readonly wrong: string;
}

/** What is said of the open sites that are missed, for who works on the rules. */
export type Tell = (kind: string, site: string, text: string) => void;

/**
 * For each kind how many of its sites are found once they are made wrong, in both parts: the texts whose names have a sum
 * of letters one short of a multiple of four are held out; those who work on the rules see their scores alone.
 */
export function sitesTable(
  folder: URL,
  texts: readonly Article[],
  read: (text: string, before?: Analysis) => Analysis,
  tell: Tell,
): string {
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  const total = { open: NONE, held: NONE };
  const rows = kindsIn(folder).map((kind) => {
    const counts = { open: { ...NONE }, held: { ...NONE } };
    for (const site of readSites(folder, kind)) {
      const half = isOpen(site) ? counts.open : counts.held;
      half.of++;
      const text = byName.get(site.file);
      if (text === undefined || !text.startsWith(site.right, site.offset))
        throw new Error(`${kind}: “${site.right}” is not at ${site.file}:${site.offset}`);
      const changed = text.slice(0, site.offset) + site.wrong + text.slice(site.offset + site.right.length);
      if (isFound(kind, read(text), read(changed))) half.found++;
      else if (isOpen(site)) tell(kind, `${site.file}:${site.offset} ${site.right}`, around(changed, site));
    }
    total.open = sum(total.open, counts.open);
    total.held = sum(total.held, counts.held);
    return [kind, ...cells(counts.open), ...cells(counts.held)];
  });
  const head = ['open', 'held out'].flatMap((half) => [`${half}: found`, `${half}: of`, `${half}: recall`]);
  return table(['kind', ...head], [...rows, ['all', ...cells(total.open), ...cells(total.held)]]);
}

interface Counts {
  found: number;
  of: number;
}

const NONE: Counts = { found: 0, of: 0 };

function sum(one: Counts, other: Counts): Counts {
  return { found: one.found + other.found, of: one.of + other.of };
}

function cells({ found, of }: Counts): string[] {
  const [low, high] = interval(found, of);
  return [String(found), String(of), of === 0 ? '' : `${percent(found, of)} (${low}–${high})`];
}

function kindsIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => name.slice(0, -'.tsv'.length))
    .sort();
}

/** Lines of file, offset, right and wrong, parted by tabs; lines with "#" are notes. */
function readSites(folder: URL, kind: string): readonly Site[] {
  return readFileSync(new URL(`${kind}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [file = '', offset = '', right = '', wrong = ''] = line.split('\t');
      return { kind, file, offset: Number(offset), right, wrong };
    });
}

function isOpen({ file }: Site): boolean {
  let letters = 0;
  for (let at = 0; at < file.length; at++) letters += file.charCodeAt(at);
  return letters % 4 !== 3;
}

/** A rule that fits the kind says something that it did not say before. */
function isFound(kind: string, before: Analysis, after: Analysis): boolean {
  const said = new Set(before.findings.map(({ rule, message }) => `${rule}: ${message}`));
  return after.findings.some(({ rule, message }) => fits(kind, rule) && !said.has(`${rule}: ${message}`));
}

/** In UTF-16 code units to both sides. */
const AROUND = 240;

function around(text: string, { offset }: Site): string {
  return text.slice(Math.max(0, offset - AROUND), offset + AROUND).replace(/\s+/g, ' ');
}
