import { Gap, Shape, TokenKind, type Tokens, tokenAt } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import { ACTING, shortNameOf } from './companies.js';
import { DEFAULT_MIN_SCORE, type EntityLabel, type Mention } from './mention.js';
import { COURTESIES, TITLES } from './titles.js';

/** A paragraph's tokens with the mentions found in it; their spans are relative to it. */
interface Read {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly doubtful: readonly Mention[];
}

/**
 * A second look at an article once all of it has been read, a paragraph at a time: doubtful mentions that stand elsewhere
 * as sure names are such names too, and so are the surnames of people whose full names are sure, even where nothing was
 * seen in them. A word that opens a sentence and stands elsewhere in small letters, and nowhere else as a name, is doubtful:
 * "Regatta draws 4,200". Returns each paragraph with its mentions and what remains doubtful: the same object where nothing
 * changes, now or since the last look. Linear in the article's length.
 */
export function lookAgain<P extends Read>(paragraphs: readonly P[]): readonly P[] {
  const surnames = new Set<number>();
  for (const paragraph of paragraphs)
    for (const { surname } of namesIn(paragraph).sure) if (surname !== undefined) surnames.add(surname);
  const companies = new Set<number>();
  for (const paragraph of paragraphs)
    for (const hash of namesIn(paragraph).companies) if (!surnames.has(hash)) companies.add(hash);
  const asked = paragraphs.map((paragraph) => aloneIn(paragraph, surnames));
  const called = paragraphs.map((paragraph) => calledIn(paragraph, companies));
  const speaks = new Map<string, Sure | undefined>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const text of namesIn(paragraph).doubtful) speaks.set(text, undefined);
    for (const { text } of asked[index] as readonly Alone[]) speaks.set(text, undefined);
  }
  const small = smallIn(paragraphs);
  if (speaks.size === 0 && small.size === 0 && called.every((each) => each.length === 0)) return paragraphs;
  for (const paragraph of paragraphs) {
    for (const name of namesIn(paragraph).sure) {
      if (speaks.has(name.text) && name.score > (speaks.get(name.text)?.score ?? 0)) speaks.set(name.text, name);
    }
  }
  return paragraphs.map((paragraph, index) => {
    const labels = namesIn(paragraph).doubtful.map((text) => speaks.get(text)?.label);
    const alone = (asked[index] as readonly Alone[]).filter(({ text }) => speaks.get(text)?.label === 'PERSON');
    const lowered = namesIn(paragraph).openers.filter(({ hash }) => small.has(hash));
    const firms = called[index] as readonly Called[];
    const isSame = alone.length + lowered.length + firms.length === 0 && labels.every((label) => label === undefined);
    return isSame ? paragraph : judged(paragraph, labels, alone, lowered, firms);
  });
}

/**
 * The paragraph with those of its doubtful mentions raised that are said to have a label, and with surnames; without those
 * that are said to be no names.
 */
function judged<P extends Read>(
  paragraph: P,
  labels: readonly (EntityLabel | undefined)[],
  surnames: readonly Alone[],
  lowered: readonly Opener[],
  firms: readonly Called[],
): P {
  const key = `${labels.join()} ${surnames.map(({ start }) => start).join()} ${lowered.map(({ mention }) => mention.start).join()} ${firms.map(({ start }) => start).join()}`;
  const before = judgedBefore.get(paragraph);
  if (before?.key === key) return before.paragraph as P;
  const mentions: Mention[] = [];
  const doubtful: Mention[] = [];
  for (const mention of paragraph.mentions) {
    if (firms.some((each) => each.mention === mention)) continue;
    if (lowered.some((each) => each.mention === mention)) doubtful.push({ ...mention, score: mention.score / 2 });
    else mentions.push(mention);
  }
  for (const [index, mention] of paragraph.doubtful.entries()) {
    if (firms.some((each) => each.mention === mention)) continue;
    const label = labels[index];
    if (label === undefined) doubtful.push(mention);
    else mentions.push({ ...mention, label, score: DEFAULT_MIN_SCORE });
  }
  for (const { start, end } of surnames) mentions.push({ start, end, label: 'PERSON', score: DEFAULT_MIN_SCORE });
  for (const { start, end } of firms) mentions.push({ start, end, label: 'ORG', score: DEFAULT_MIN_SCORE });
  const looked = { ...paragraph, mentions: mentions.sort(inOrder), doubtful: doubtful.sort(inOrder) };
  judgedBefore.set(paragraph, { key, paragraph: looked });
  return looked;
}

function inOrder(a: Mention, b: Mention): number {
  return a.start - b.start;
}

/** What a paragraph became when it was last looked at, by what was said: the next version of an article asks the same. */
const judgedBefore = new KeptOn<Read, { readonly key: string; readonly paragraph: Read }>();

/** The hashes of words that open sentences as names, which stand in small letters somewhere and nowhere else as names. */
function smallIn(paragraphs: readonly Read[]): ReadonlySet<number> {
  const asked = new Set(paragraphs.flatMap((paragraph) => namesIn(paragraph).openers.map(({ hash }) => hash)));
  if (asked.size === 0) return asked;
  for (const paragraph of paragraphs)
    for (const { only } of namesIn(paragraph).sure) if (only !== 0) asked.delete(only);
  const small = new Set<number>();
  const key = [...asked].join();
  for (const { tokens } of paragraphs) for (const hash of smallAmong(tokens, asked, key)) small.add(hash);
  return small;
}

/** Those of the words that stand in the paragraph in small letters; read once as long as the same is asked. */
function smallAmong(tokens: Tokens, words: ReadonlySet<number>, key: string): readonly number[] {
  const before = smallBefore.get(tokens);
  if (before?.key === key) return before.small;
  const small: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const hash = tokens.hash[at] as number;
    if (tokens.shape[at] === Shape.lower && words.has(hash)) small.push(hash);
  }
  smallBefore.set(tokens, { key, small });
  return small;
}

const smallBefore = new KeptOn<Tokens, { readonly key: string; readonly small: readonly number[] }>();

/** What a sure name says of its text, or that of a person of the last of its words. */
interface Sure {
  readonly text: string;
  readonly label: EntityLabel;
  readonly score: number;
  /** The hash of the word where it is a surname. */
  readonly surname: number | undefined;
  /** The hash of its only word, 0 where it has more or opens a sentence. */
  readonly only: number;
}

/** A name of one word that opens a sentence. */
interface Opener {
  readonly mention: Mention;
  readonly hash: number;
}

/** A capitalised word by itself in which no name was seen. */
interface Alone {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A company by the first word of its name, in which nothing or a person was seen. */
interface Called {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention | undefined;
}

interface Names {
  readonly sure: readonly Sure[];
  /** The hashes of the words that companies are called by. */
  readonly companies: readonly number[];
  readonly doubtful: readonly string[];
  readonly openers: readonly Opener[];
  /** The tokens with a capital in which no name was seen. */
  readonly others: readonly number[];
}

/** What a paragraph says and asks, read once as long as it stays as it is. */
function namesIn(paragraph: Read): Names {
  let names = known.get(paragraph);
  if (names === undefined) {
    const { tokens, doubtful } = paragraph;
    names = {
      sure: sureIn(paragraph),
      companies: companiesIn(paragraph),
      doubtful: doubtful.map(({ start, end }) => tokens.text.slice(start, end)),
      openers: openersIn(paragraph),
      others: othersIn(paragraph),
    };
    known.set(paragraph, names);
  }
  return names;
}

const known = new KeptOn<Read, Names>();

/** How sure a mention must be to speak for others, and a person's full name for the surname. */
const SURE = 0.6;
const SURE_OF_SURNAME = 0.8;
/** How sure a name must be that opens a sentence, so as to be one whatever stands elsewhere: "Turkey". */
const SURE_OF_OPENER = 0.9;

function sureIn({ tokens, mentions }: Read): Sure[] {
  const sure: Sure[] = [];
  for (const { start, end, label, score } of mentions) {
    if (score < SURE) continue;
    const first = tokenAt(tokens, start);
    const only = tokens.end[first] === end && !opensSentence(tokens, first) ? (tokens.hash[first] as number) : 0;
    sure.push({ text: tokens.text.slice(start, end), label, score, surname: undefined, only });
    if (label !== 'PERSON' || score < SURE_OF_SURNAME) continue;
    const last = tokenAt(tokens, end - 1);
    const from = tokens.start[last] as number;
    const isFull = from > start && tokens.gap[last] === Gap.space && end - from > 2 && isName(tokens, last);
    const surname = tokens.hash[last] as number;
    if (isFull) sure.push({ text: tokens.text.slice(from, end), label, score, surname, only: surname });
  }
  return sure;
}

function companiesIn({ tokens, mentions }: Read): number[] {
  const hashes: number[] = [];
  for (const mention of mentions) {
    const first = mention.score < SURE ? -1 : shortNameOf(tokens, mention);
    if (first >= 0) hashes.push(tokens.hash[first] as number);
  }
  return hashes;
}

/** The words of a paragraph that companies are called by, where they stand as names do. */
function calledIn(paragraph: Read, companies: ReadonlySet<number>): readonly Called[] {
  if (companies.size === 0) return NONE;
  const { tokens, mentions, doubtful } = paragraph;
  const called: Called[] = [];
  for (const at of namesIn(paragraph).others) {
    if (!companies.has(tokens.hash[at] as number) || isJoined(tokens, at)) continue;
    if (opensSentence(tokens, at) && !isActing(tokens, at + 1)) continue;
    called.push({ start: tokens.start[at] as number, end: tokens.end[at] as number, mention: undefined });
  }
  for (const mention of [...mentions, ...doubtful]) {
    const { start, end, label, score } = mention;
    if (score >= DEFAULT_MIN_SCORE && (label === 'ORG' || PLACES.has(label))) continue;
    const at = tokenAt(tokens, start);
    if (tokens.end[at] !== end || !companies.has(tokens.hash[at] as number) || isTitle(tokens, at - 1)) continue;
    called.push({ start, end, mention });
  }
  return called;
}

const NONE: readonly never[] = [];
/** "Washington Water Power Co" is called by its place, and so is the place. */
const PLACES: ReadonlySet<EntityLabel> = new Set(['GPE', 'LOC', 'NORP', 'FAC']);

/** "said", "'s". */
function isActing(tokens: Tokens, at: number): boolean {
  return at < tokens.count && (ACTING.get(tokens, at) !== undefined || tokens.gap[at] === Gap.none);
}

function openersIn({ tokens, mentions }: Read): Opener[] {
  const openers: Opener[] = [];
  for (const mention of mentions) {
    if (mention.score >= SURE_OF_OPENER) continue;
    const at = tokenAt(tokens, mention.start);
    if (tokens.end[at] === mention.end && isName(tokens, at) && opensSentence(tokens, at))
      openers.push({ mention, hash: tokens.hash[at] as number });
  }
  return openers;
}

function othersIn({ tokens, mentions, doubtful }: Read): number[] {
  const others: number[] = [];
  const taken = doubtful.length === 0 ? mentions : [...mentions, ...doubtful].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (!isName(tokens, at)) continue;
    const end = tokens.end[at] as number;
    while ((taken[next]?.end ?? end) < end) next++;
    if ((taken[next]?.start ?? end) >= end) others.push(at);
  }
  return others;
}

/** The words of a paragraph that are surnames by their hash and stand as names do. */
function aloneIn(paragraph: Read, surnames: ReadonlySet<number>): Alone[] {
  const { tokens } = paragraph;
  const alone: Alone[] = [];
  for (const at of namesIn(paragraph).others) {
    if (!surnames.has(tokens.hash[at] as number) || opensSentence(tokens, at) || isJoined(tokens, at)) continue;
    const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
    alone.push({ text: tokens.text.slice(start, end), start, end });
  }
  return alone;
}

/** Capital first, small letters behind. */
function isName(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at] as number;
  return tokens.kind[at] === TokenKind.word && (shape & Shape.capital) !== 0 && (shape & Shape.lower) !== 0;
}

/** A word that has its capital from standing first; right behind an opening quotation mark it may be a name all the same. */
function opensSentence(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  if (tokens.kind[at - 1] !== TokenKind.mark) return false;
  const mark = markAt(tokens, at - 1);
  if (mark === '.') return !isTitle(tokens, at - 2);
  return !(OPENING.has(mark) && tokens.gap[at] === Gap.none) && !INNER.has(mark);
}

/** Marks that open quotations, and those that no sentence starts behind. */
const OPENING = new Set('"“‘');
const INNER = new Set(',(-');

/** Whether the word belongs to a row of capitalised words that is no title with a name. */
function isJoined(tokens: Tokens, at: number): boolean {
  if (at > 0 && tokens.gap[at] === Gap.none && markAt(tokens, at - 1) === '-') return true;
  if (at > 0 && isName(tokens, at - 1) && !isTitle(tokens, at - 1)) return true;
  return at + 1 < tokens.count && tokens.gap[at + 1] === Gap.space && isName(tokens, at + 1);
}

function isTitle(tokens: Tokens, at: number): boolean {
  return at >= 0 && (TITLES.get(tokens, at) ?? COURTESIES.get(tokens, at)) !== undefined;
}

function markAt(tokens: Tokens, at: number): string {
  return tokens.text[tokens.start[at] as number] as string;
}
