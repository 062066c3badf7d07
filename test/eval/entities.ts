/**
 * How well named mentions are recognised in real text: `npm run eval:entities [-- --errors]`. Exact spans with labels.
 * The marked texts are not part of the project; without them the run says so and ends.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { lookAgain } from '../../server/src/core/entities/lookAgain.js';
import { ENTITY_LABELS, type EntityLabel, sureAndDoubtful } from '../../server/src/core/entities/mention.js';
import { refineMentions } from '../../server/src/core/entities/refine.js';
import { createTagger } from '../../server/src/core/entities/tagger.js';
import { segment } from '../../server/src/core/segment/segment.js';
import { sentencesOf } from '../../server/src/core/segment/sentences.js';
import { tokenize } from '../../server/src/core/segment/tokens.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { shifted } from '../../server/src/core/text/span.js';
import { readData } from '../../server/src/node/data.js';

const SHARED = new URL('../../../../shared/', import.meta.url);
const MARKED = new URL('data/ner/', SHARED);
const ARTICLES = new URL('articles/', SHARED);

/**
 * Sets marked with our labels, and those of others with people, organisations and places alone; what the model learnt
 * from is left out of these.
 */
const OWN = ['news.dev', 'open.dev'];
const LEARNT = 'open.train';
const COARSE = ['gum.dev', 'uner_ewt.dev', 'crossner.dev', 're3d.dev', 'wnut17.dev', 'btc.dev'];

interface Name {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  /** Spans as good as this. */
  readonly altSpans?: readonly (readonly [number, number])[];
}

interface Text {
  readonly text: string;
  readonly names: readonly Name[];
}

const model = readData('entities.bin');
if (model === undefined) throw new Error('There is no model: node scripts/train/train.mjs makes one.');
const loading = processed();
const tagger = createTagger(model);
console.log(`model read in ${(processed() - loading).toFixed(0)} ms`);

if (existsSync(MARKED)) {
  for (const set of OWN) evaluate(set, readOwn(set), (label) => label);
  const learnt = new Set(readOwn(LEARNT).flatMap(({ text }) => text.split('\n').map(lettersOf)));
  for (const set of COARSE) {
    const unseen = readCoarse(set).filter(({ text }) => !learnt.has(lettersOf(text)));
    evaluate(set, unseen, coarse);
  }
  evaluate('articles', readArticles(), (label) => (coarse(label) === 'LOC' ? 'PLACE' : label));
} else console.log('No marked texts at ../shared: nothing to evaluate.');

/** Prints precision, recall and F1 of a set, F1 by label, and the speed; what `labelOf` has no label for is left out. */
function evaluate(set: string, texts: readonly Text[], labelOf: (label: EntityLabel) => string | undefined): void {
  const showErrors = process.argv.includes('--errors');
  const tally = new Map<string, { right: number; found: number; of: number }>();
  const count = (label: string, key: 'right' | 'found' | 'of') => {
    for (const name of ['all', label]) {
      const entry = tally.get(name) ?? { right: 0, found: 0, of: 0 };
      entry[key]++;
      tally.set(name, entry);
    }
  };
  let [tokens, time] = [0, 0];
  for (const { text, names } of texts) {
    const { found, ...run } = read(text);
    tokens += run.tokens;
    time += run.time;
    const marked = new Map(names.flatMap((name) => keysOf(name).map((key) => [key, name])));
    const around = ({ start, end }: Name) =>
      `${text.slice(Math.max(0, start - 30), start)}⟨${text.slice(start, end)}⟩${text.slice(end, end + 30)}`.replaceAll(
        '\n',
        '¶',
      );
    for (const name of names) count(name.label, 'of');
    for (const mention of found) {
      const label = labelOf(mention.label as EntityLabel);
      if (label === undefined) continue;
      count(label, 'found');
      const name = marked.get(keyOf({ ...mention, label }));
      if (name !== undefined) {
        count(label, 'right');
        for (const key of keysOf(name)) marked.delete(key);
      } else if (showErrors) console.log(`${set} wrong\t${label}\t${around(mention)}`);
    }
    if (showErrors)
      for (const name of new Set(marked.values())) console.log(`${set} missed\t${name.label}\t${around(name)}`);
  }
  const f1 = (label: string) => {
    const { right, found, of } = tally.get(label) ?? { right: 0, found: 0, of: 0 };
    return percent(2 * right, found + of);
  };
  const { right, found, of } = tally.get('all') ?? { right: 0, found: 0, of: 0 };
  const labels = [...ENTITY_LABELS, 'PER', 'PLACE'].filter((label) => (tally.get(label)?.of ?? 0) > 0);
  console.log(
    `${set.padEnd(13)} F1 ${f1('all')}  precision ${percent(right, found)}  recall ${percent(right, of)}  ` +
      `${(tokens / time / 1000).toFixed(2)} M tokens/s  ${labels.map((label) => `${label} ${f1(label)}`).join(' ')}`,
  );
}

/** Milliseconds of the processor: other processes on the machine do not count. */
function processed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(whole, 1)).toFixed(1);
}

/** The mentions of a text, how many tokens it has and the milliseconds that finding the mentions took. */
function read(text: string): { found: Name[]; tokens: number; time: number } {
  const found: Name[] = [];
  let [count, time] = [0, 0];
  const { paragraphs } = segment(createSnapshot('eval:', text));
  const passages = paragraphs.map((paragraph) => {
    const tokens = tokenize(paragraph.text);
    const sentences = sentencesOf(tokens);
    const start = processed();
    const names = tagger.mentionsOf(tokens, sentences);
    time += processed() - start;
    count += tokens.count;
    const [mentions, doubtful] = sureAndDoubtful(refineMentions(tokens, names));
    return { tokens, mentions, doubtful };
  });
  for (const [index, { mentions }] of lookAgain(passages).entries()) {
    const { start } = paragraphs[index] as (typeof paragraphs)[number];
    for (const mention of mentions) found.push(shifted(mention, start));
  }
  return { found, tokens: count, time };
}

function readOwn(set: string): Text[] {
  return lines<{ text: string; entities: [number, number, string][] }>(set).map(({ text, entities }) => ({
    text,
    names: entities.map(([start, end, label]) => ({ start, end, label })),
  }));
}

/** Sentences as tokens: put together with spaces, save where English writes none. */
function readCoarse(set: string): Text[] {
  return lines<{ tokens: string[]; tags: string[] }>(set).map(({ tokens, tags }) => {
    const names: Name[] = [];
    let text = '';
    let open: { start: number; end: number; label: string } | undefined;
    for (const [index, token] of tokens.entries()) {
      if (index > 0 && !/^(?:[,.;:?!)\]%]|'s|n't)$/.test(token) && !/[([]$/.test(text)) text += ' ';
      const tag = tags[index] as string;
      if (!tag.startsWith('I-')) open = undefined;
      if (tag.startsWith('B-')) {
        open = { start: text.length, end: 0, label: tag.slice(2) };
        if (open.label !== 'MISC') names.push(open);
      }
      text += token;
      if (open !== undefined) open.end = text.length;
    }
    return { text, names };
  });
}

function readArticles(): Text[] {
  const gold = JSON.parse(readFileSync(new URL('gold.json', ARTICLES), 'utf8')) as {
    files: Record<string, { entities: (Name & { type: string })[] }>;
  };
  return Object.entries(gold.files).map(([file, { entities }]) => ({
    text: readFileSync(new URL(file, ARTICLES), 'utf8'),
    // A term is no name.
    names: entities.filter(({ type }) => type !== 'TERM').map((entity) => ({ ...entity, label: entity.type })),
  }));
}

function lines<T>(set: string): T[] {
  return gunzipSync(readFileSync(new URL(`${set}.jsonl.gz`, MARKED)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** Our label as the coarse sets have it; undefined for what they call MISC or nothing. */
function coarse(label: EntityLabel): string | undefined {
  if (label === 'PERSON') return 'PER';
  if (label === 'GPE' || label === 'FAC') return 'LOC';
  return label === 'ORG' || label === 'LOC' ? label : undefined;
}

function keysOf(name: Name): string[] {
  return [keyOf(name), ...(name.altSpans ?? []).map(([start, end]) => keyOf({ ...name, start, end }))];
}

/** A sentence without its spaces, which the sets write differently. */
function lettersOf(text: string): string {
  return text.replace(/\s/g, '');
}

function keyOf({ start, end, label }: Name): string {
  return `${start} ${end} ${label}`;
}
