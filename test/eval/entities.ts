/**
 * How well named mentions are recognised in real text, beside compromise: `npm run eval:entities [-- --errors --write]`.
 * Exact spans with labels. The marked texts are not part of the project; without them the run says so and ends. `--write`
 * puts the table into docs/performance.md and the scores into the model's manifest.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { lookAgain } from '../../server/src/core/entities/lookAgain.js';
import { ENTITY_LABELS, sureAndDoubtful } from '../../server/src/core/entities/mention.js';
import { refineMentions } from '../../server/src/core/entities/refine.js';
import { createTagger } from '../../server/src/core/entities/tagger.js';
import { segment } from '../../server/src/core/segment/segment.js';
import { sentencesOf } from '../../server/src/core/segment/sentences.js';
import { tokenize } from '../../server/src/core/segment/tokenize.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { shifted } from '../../server/src/core/text/span.js';
import { readData } from '../../server/src/node/data.js';
import { writeBetween } from './page.js';
import { percent, table } from './table.js';

const SHARED = new URL('../../../../shared/', import.meta.url);
const MARKED = new URL('data/ner/', SHARED);
const ARTICLES = new URL('articles/', SHARED);
const MANIFEST = new URL('../../../server/data/entities.json', import.meta.url);

/** Sets marked with our labels, and what each is. */
const OWN = { 'news.dev': 'news', 'open.dev': 'open (Wikipedia, web, tweets)' };
/** What the model learnt from is left out of the sets of others. */
const LEARNT = 'open.train';
/** Sets of others, with people, organisations and places alone. */
const COARSE = {
  'gum.dev': 'GUM (many kinds of text)',
  'uner_ewt.dev': 'Universal NER, English web',
  'crossner.dev': 'CrossNER (Wikipedia)',
  're3d.dev': 're3d (conflict news)',
  'wnut17.dev': 'WNUT 2017 (tweets)',
  'btc.dev': 'Broad Twitter Corpus',
  'gmb.dev': 'GMB (world news, labels made by machine)',
};

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

/** Finds names: in a text, how many tokens it has and the milliseconds that finding them took. */
type Reader = (text: string) => { found: Name[]; tokens: number; time: number };

type Labelling = (label: string) => string | undefined;

const { values: options } = parseArgs({ options: { errors: { type: 'boolean' }, write: { type: 'boolean' } } });

const model = readData('entities.bin');
if (model === undefined) throw new Error('There is no model: node scripts/train/train.mjs makes one.');
const loading = processed();
const tagger = createTagger(model);
console.log(`model read in ${(processed() - loading).toFixed(0)} ms`);
const peer = installedPeer();

if (existsSync(MARKED)) evaluate();
else console.log('No marked texts at ../shared: nothing to evaluate.');

function evaluate(): void {
  const rows: string[][] = [];
  const scores: Record<string, object> = {};
  const add = (set: string, name: string, texts: readonly Text[], labelOf: Labelling) => {
    const ours = tallied(texts, read, labelOf, options.errors === true ? set : undefined);
    print(set, ours);
    const coarsely = texts.map(inCoarse);
    const theirs = peer && tallied(coarsely, peer, coarse);
    if (theirs !== undefined) print(`${set}, compromise`, theirs);
    const { f1, precision, recall } = ours.of('all');
    const oursCoarsely = tallied(coarsely, read, coarse).of('all').f1;
    rows.push([name, f1, precision, recall, ours.of('ORG').f1, oursCoarsely, theirs?.of('all').f1 ?? '']);
    scores[set] = { f1: Number(f1), precision: Number(precision), recall: Number(recall) };
  };
  for (const [set, name] of Object.entries(OWN)) add(set, name, readOwn(set), (label) => label);
  const learnt = new Set(readOwn(LEARNT).flatMap(({ text }) => text.split('\n').map(lettersOf)));
  for (const [set, name] of Object.entries(COARSE)) add(set, name, readCoarse(set, learnt), coarse);
  add('articles', 'three articles on the car trade', readArticles(), inPlaces);
  if (options.write !== true) return;
  const head = ['set', 'F1', 'precision', 'recall', 'ORG F1', 'PER, ORG, LOC', 'compromise'];
  writeBetween('performance.md', 'entities', table(head, rows));
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as object;
  writeFileSync(MANIFEST, `${JSON.stringify({ ...manifest, scores }, undefined, 2)}\n`);
}

function print(set: string, tally: Tally): void {
  const { f1, precision, recall } = tally.of('all');
  const labels = [...ENTITY_LABELS, 'PER', 'PLACE'].filter((label) => tally.of(label).f1 !== '');
  console.log(
    `${set.padEnd(13)} F1 ${f1}  precision ${precision}  recall ${recall}  ` +
      `${tally.speed}  ${labels.map((label) => `${label} ${tally.of(label).f1}`).join(' ')}`,
  );
}

interface Tally {
  /** Percentages of a label, of `all` labels together too; empty where none is marked. */
  readonly of: (label: string) => { f1: string; precision: string; recall: string };
  readonly speed: string;
}

/** What `labelOf` has no label for is left out. Says which mentions are wrong or missed in the set that is `shown`. */
function tallied(texts: readonly Text[], reader: Reader, labelOf: Labelling, shown?: string): Tally {
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
    const { found, ...run } = reader(text);
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
      const label = labelOf(mention.label);
      if (label === undefined) continue;
      count(label, 'found');
      const name = marked.get(keyOf({ ...mention, label }));
      if (name !== undefined) {
        count(label, 'right');
        for (const key of keysOf(name)) marked.delete(key);
      } else if (shown !== undefined) console.log(`${shown} wrong\t${label}\t${around(mention)}`);
    }
    if (shown !== undefined)
      for (const name of new Set(marked.values())) console.log(`${shown} missed\t${name.label}\t${around(name)}`);
  }
  return {
    of(label) {
      const { right, found, of } = tally.get(label) ?? { right: 0, found: 0, of: 0 };
      if (of === 0) return { f1: '', precision: '', recall: '' };
      return { f1: percent(2 * right, found + of), precision: percent(right, found), recall: percent(right, of) };
    },
    speed: `${(tokens / time / 1000).toFixed(2)} M tokens/s`,
  };
}

/** Milliseconds of the processor: other processes on the machine do not count. */
function processed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The mentions of a text, how many tokens it has and the milliseconds that finding the mentions took. */
function read(text: string): ReturnType<Reader> {
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

/**
 * Documents, a line a sentence, save sentences that were learnt from. Tokens are put together with spaces, save where
 * English writes none.
 */
function readCoarse(set: string, learnt: ReadonlySet<string>): Text[] {
  const documents = new Map<string, { text: string; names: Name[] }>();
  for (const { doc, tokens, tags } of lines<{ doc: string; tokens: string[]; tags: string[] }>(set)) {
    if (learnt.has(tokens.join(''))) continue;
    const document = documents.get(doc) ?? { text: '', names: [] };
    documents.set(doc, document);
    let open: { start: number; end: number; label: string } | undefined;
    let { text } = document;
    if (text !== '') text += '\n';
    for (const [index, token] of tokens.entries()) {
      if (index > 0 && !/^(?:[,.;:?!)\]%]|'s|n't)$/.test(token) && !/[([]$/.test(text)) text += ' ';
      const tag = tags[index] as string;
      if (!tag.startsWith('I-')) open = undefined;
      if (tag.startsWith('B-')) {
        open = { start: text.length, end: 0, label: tag.slice(2) };
        if (open.label !== 'MISC') document.names.push(open);
      }
      text += token;
      if (open !== undefined) open.end = text.length;
    }
    document.text = text;
  }
  return [...documents.values()];
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

/** A label as the articles have it. */
function inPlaces(label: string): string {
  return coarse(label) === 'LOC' ? 'PLACE' : label;
}

/** A label as the coarse sets have it; undefined for what they call MISC or nothing. */
function coarse(label: string): string | undefined {
  if (label === 'PERSON' || label === 'PER') return 'PER';
  if (label === 'GPE' || label === 'FAC' || label === 'PLACE') return 'LOC';
  return label === 'ORG' || label === 'LOC' ? label : undefined;
}

function inCoarse({ text, names }: Text): Text {
  const coarsely = names.flatMap((name) => {
    const label = coarse(name.label);
    return label === undefined ? [] : [{ ...name, label }];
  });
  return { text, names: coarsely };
}

/** compromise, where it is installed: its own package keeps it out of the project's dependencies. */
function installedPeer(): Reader | undefined {
  const folder = new URL('../../../scripts/eval/', import.meta.url);
  if (!existsSync(new URL('node_modules/compromise', folder))) return undefined;
  const nlp = createRequire(new URL('package.json', folder))('compromise') as (text: string) => PeerView;
  return (text) => {
    const start = processed();
    const view = nlp(text);
    const kinds = [
      ['PERSON', view.people()],
      ['ORG', view.organizations()],
      ['GPE', view.places()],
    ] as const;
    const found = kinds.flatMap(([label, matches]) =>
      matches.json({ offset: true }).map(({ text: name, offset, terms }) => ({
        // Titles and what stands behind a name are parts of it for compromise.
        start: terms.find(({ tags }) => !tags.includes('Honorific'))?.offset.start ?? offset.start,
        end: offset.start + name.replace(/['’]s$|[\s.,;:!?)"”]+$/u, '').length,
        label,
      })),
    );
    return { found, tokens: view.terms().length, time: processed() - start };
  };
}

/** What we use of compromise. */
interface PeerView extends Record<'people' | 'organizations' | 'places', () => PeerMatches> {
  readonly terms: () => { readonly length: number };
}

interface PeerMatches {
  readonly json: (options: { offset: true }) => (Placed & { text: string; terms: (Placed & { tags: string[] })[] })[];
}

interface Placed {
  readonly offset: { readonly start: number };
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
