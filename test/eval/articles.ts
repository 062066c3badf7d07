import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import type { Finding } from '../../server/src/core/rules/finding.js';
import { fits } from './blind.js';
import { interval } from './readings.js';
import { percent, table } from './table.js';

/**
 * A whole article of our own, dense in figures that all agree, written without sight of the rules, and under a line of
 * `---` places where it can be made wrong: the kind, what stands there once, and what then stands there, parted by tabs.
 * Files of odd numbers are open; of those of even numbers nobody looks at more than the scores.
 */
interface OwnArticle {
  readonly name: string;
  readonly text: string;
  readonly errors: readonly { readonly kind: string; readonly right: string; readonly wrong: string }[];
}

/** What is said of the open articles, for who works on the rules. */
export type Tell = (name: string, verdict: 'missed' | 'false alarm' | 'false remark', text: string) => void;

/** What is said of the right articles, and how many of the wrong figures are found, in both halves. */
export function articlesTable(folder: URL, read: (text: string) => Analysis, tell: Tell): string {
  const articles = existsSync(folder) ? readOwnArticles(folder) : [];
  const halves = [articles.filter(isOpen), articles.filter((article) => !isOpen(article))].map((half, index) =>
    judged(half, read, index === 0 ? tell : () => {}),
  );
  const rights = halves.map(({ articles: count, alarms, remarks }, index) => [
    HALVES[index] as string,
    ...[count, alarms, remarks].map(String),
  ]);
  const kinds = [...new Set(articles.flatMap(({ errors }) => errors.map(({ kind }) => kind))), ALL].sort(byName);
  const rows = kinds.map((kind) => [kind, ...halves.flatMap(({ found }) => cells(found.get(kind)))]);
  const head = HALVES.flatMap((half) => [`${half}: found`, `${half}: of`, `${half}: recall`]);
  return [
    table(['articles as they are', 'articles', 'false alarms', 'remarks'], rights),
    table(['kind', ...head], rows),
  ].join('\n\n');
}

const HALVES = ['open', 'held out'];
const ALL = 'all';

function byName(one: string, other: string): number {
  if (one === ALL || other === ALL) return one === other ? 0 : one === ALL ? 1 : -1;
  return one < other ? -1 : 1;
}

interface Found {
  found: number;
  of: number;
}

interface Judged {
  articles: number;
  /** Warnings and errors, and information, on what is right. */
  alarms: number;
  remarks: number;
  readonly found: Map<string, Found>;
}

function judged(articles: readonly OwnArticle[], read: (text: string) => Analysis, tell: Tell): Judged {
  const total: Judged = { articles: articles.length, alarms: 0, remarks: 0, found: new Map() };
  for (const { name, text, errors } of articles) {
    const before = read(text).findings;
    for (const finding of before) {
      if (finding.severity === 'hint') continue;
      const isAlarm = finding.severity !== 'information';
      if (isAlarm) total.alarms++;
      else total.remarks++;
      tell(name, isAlarm ? 'false alarm' : 'false remark', `${around(text, finding)} → ${said(finding)}`);
    }
    const saidBefore = new Set(before.map(said));
    for (const { kind, right, wrong } of errors) {
      const at = text.indexOf(right);
      const changed = text.slice(0, at) + wrong + text.slice(at + right.length);
      const isNew = (finding: Finding) => fits(kind, finding.rule) && !saidBefore.has(said(finding));
      const isFound = read(changed).findings.some(isNew);
      for (const key of [kind, ALL]) {
        const counts = total.found.get(key) ?? { found: 0, of: 0 };
        total.found.set(key, { found: counts.found + (isFound ? 1 : 0), of: counts.of + 1 });
      }
      if (!isFound)
        tell(name, 'missed', `${kind}: ${right} → ${wrong}: ${around(changed, { start: at, end: at + wrong.length })}`);
    }
  }
  return total;
}

function said({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}

/** In UTF-16 code units to both sides. */
const AROUND = 160;

function around(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ');
}

function cells({ found, of }: Found = { found: 0, of: 0 }): string[] {
  if (of === 0) return ['', '', ''];
  const [low, high] = interval(found, of);
  return [String(found), String(of), `${percent(found, of)} (${low}–${high})`];
}

function isOpen({ name }: OwnArticle): boolean {
  return Number(/\d+$/.exec(name)?.[0]) % 2 === 1;
}

function readOwnArticles(folder: URL): readonly OwnArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const [text = '', lines = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n---\n');
      const errors = lines
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [kind = '', right = '', wrong = ''] = line.split('\t');
          if (text.split(right).length !== 2) throw new Error(`${file}: “${right}” does not stand there once`);
          return { kind, right, wrong };
        });
      return { name, text, errors };
    });
}
