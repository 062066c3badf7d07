import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from './corpus.js';

/** Sets of published sentences, as they were written or in tokens; those that part words at hyphens are left out. */
const SETS = [
  'news.train',
  'news.dev',
  'open.train',
  'open.dev',
  'gmb.train',
  'gmb.dev',
  're3d.train',
  're3d.dev',
  'crossner.train',
  'crossner.dev',
  'uner_ewt.dev',
];

/** Tweets are no articles. */
const OTHERS: ReadonlySet<string> = new Set(['btc', 'wnut17']);

/** Documents of the folder of articles. */
const OF_ARTICLES = /^(?:meantime|senate|fomc)-/;

interface Line {
  readonly source: string;
  readonly doc: string;
  readonly text?: string;
  readonly tokens?: readonly string[];
}

/**
 * Runs of published sentences, a line each: not always of one article. What stands in two sets is read once, and what is
 * of the articles not at all.
 */
export function readPassages(folder: URL): readonly Article[] {
  const passages: Article[] = [];
  const seen = new Set<string>();
  for (const set of SETS) {
    const texts = new Map<string, string[]>();
    for (const { source, doc, text, tokens } of linesOf(new URL(`${set}.jsonl.gz`, folder))) {
      if (OTHERS.has(source) || OF_ARTICLES.test(doc)) continue;
      const sentences = texts.get(doc) ?? [];
      texts.set(doc, sentences);
      for (const sentence of text?.split('\n') ?? [written(tokens ?? [])]) {
        const letters = lettersOf(sentence);
        if (seen.has(letters)) continue;
        seen.add(letters);
        sentences.push(sentence);
      }
    }
    for (const [doc, sentences] of texts) passages.push({ name: `${set}/${doc}`, text: sentences.join('\n') });
  }
  return passages;
}

function lettersOf(sentence: string): string {
  return sentence.replace(/\W/g, '');
}

function linesOf(file: URL): readonly Line[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8').trimEnd();
  return text.split('\n').map((line) => JSON.parse(line) as Line);
}

/** Tokens as a sentence: with spaces where English writes them. */
function written(tokens: readonly string[]): string {
  let text = '';
  let isOpen = false;
  for (const token of tokens) {
    const isQuote = token === '"';
    const isTight = (isQuote && isOpen) || /^(?:[,.;:?!)\]%]+|'s|'|’s|’|n't|'(?:re|ve|ll|d|m))$/.test(token);
    if (text !== '' && !isTight && !/(?:[([$£€]|(?:^|\s)")$/.test(text)) text += ' ';
    if (isQuote) isOpen = !isOpen;
    text += token;
  }
  return text;
}
