import type { ChainedMention, NamedChain } from '../chains/chains.js';
import type { Figure } from '../figures/figure.js';
import { NOUN_STOPPERS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, tokensOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import { lastAt, type Span } from '../text/span.js';
import { MEASURE_WORDS } from './changes/measurewords.js';
import { forecasterOf, isParted, isStatingVerb, ownerOf, sharesSubject } from './subjects.js';

/** What a sentence says of a figure: whose it is, what it measures, when, and who says so. Spans are document offsets. */
export interface Claim extends Span {
  /** What the claim is about: claims with equal keys can be compared, in one article and across many. */
  readonly key: string;
  /** The chain of whom or what the figure is said. */
  readonly subject: number;
  /** "loss", "revenue"; the noun of what is counted. */
  readonly measure: string;
  /** What is measured, as it stands: "net debt"; undefined for what is counted, and where it is unsure or stands beside the figure. */
  readonly words: string | undefined;
  /** Number of the figure in the analysis. */
  readonly figure: number;
  /** EDTF; null if the sentence gives no time or nothing fixes it. */
  readonly period: string | null;
  /** The chain of who says so. */
  readonly source: number | null;
  /** False where the sentence denies it. */
  readonly isAffirmed: boolean;
}

/** The article as claims are read from it; spans of figures and mentions are document offsets, both in order. */
export interface ClaimedArticle {
  readonly paragraphs: readonly (Span & {
    readonly facts: { readonly tokens: Tokens; readonly sentences: readonly Sentence[] };
  })[];
  readonly figures: readonly Figure[];
  readonly mentions: readonly ChainedMention[];
  readonly chains: readonly NamedChain[];
}

/** The claims of an article in reading order: figures whose subject and measure the sentence itself names. */
export function claimsOf(article: ClaimedArticle): readonly Claim[] {
  return statementsOf(article).filter((statement): statement is Claim => statement.subject !== null);
}

/** What sentences say of figures, be it that they do not name whose they are. */
export type Statement = Omit<Claim, 'subject'> & { readonly subject: number | null };

/** As `claimsOf`, of these paragraphs alone; with figures of which the sentence says only what they measure or count. */
export function statementsOf({ paragraphs, figures, mentions, chains }: ClaimedArticle): readonly Statement[] {
  const statements: Statement[] = [];
  const from = (paragraphs[0]?.start ?? 0) - 1;
  let [figureAt, mentionAt] = [lastAt(figures, from) + 1, lastAt(mentions, from) + 1];
  for (const { start, facts } of paragraphs) {
    for (const sentence of facts.sentences) {
      const end = start + sentence.end;
      const within: Placed<Figure>[] = [];
      for (; figureAt < figures.length && (figures[figureAt] as Figure).start < end; figureAt++) {
        within.push(placed(facts.tokens, figures[figureAt] as Figure, start, figureAt));
      }
      const named: Placed<ChainedMention>[] = [];
      for (; mentionAt < mentions.length && (mentions[mentionAt] as ChainedMention).start < end; mentionAt++) {
        named.push(placed(facts.tokens, mentions[mentionAt] as ChainedMention, start, mentionAt));
      }
      if (within.length > 0)
        statements.push(...read({ tokens: facts.tokens, sentence, figures: within, mentions: named, start }, chains));
    }
  }
  return statements;
}

/** With its tokens `first` to `last`, both included, and its number in the analysis. */
interface Placed<T extends Span> {
  readonly item: T;
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

function placed<T extends Span>(tokens: Tokens, item: T, start: number, number: number): Placed<T> {
  return { item, number, ...tokensOf(tokens, { start: item.start - start, end: item.end - start }) };
}

interface Said {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly figures: readonly Placed<Figure>[];
  readonly mentions: readonly Placed<ChainedMention>[];
  /** Where the paragraph starts. */
  readonly start: number;
}

interface Read {
  readonly figure: Placed<Figure>;
  readonly measured: Measured | undefined;
  readonly subject: Placed<ChainedMention> | undefined;
}

function* read(said: Said, chains: readonly NamedChain[]): Generator<Statement> {
  const { tokens, sentence, figures, mentions, start } = said;
  const speaker = mentions.find((mention) => isSpeaker(tokens, mention));
  const names = mentions.filter((mention) => mention !== speaker && SUBJECTS.has(mention.item.label));
  const dates = figures.filter(({ item }) => item.kind === 'date');
  // "lost $5 million in 2022, $4 million in 2023": what takes its unit from the one before measures the same.
  let last: Read | undefined;
  let before: Placed<Figure> | undefined;
  let [nameAt, mentionAt] = [0, 0];
  for (const [index, figure] of figures.entries()) {
    const { kind, unit, noun, per, given } = figure.item;
    const amount = before;
    if (isAmount(figure)) before = figure;
    if (!CLAIMED.has(kind) || given.value === 'missing') continue;
    nameAt = countBefore(names, figure, nameAt);
    mentionAt = countBefore(mentions, figure, mentionAt);
    const alike = given.unit === 'inherited' && last?.figure.item.unit === unit ? last : undefined;
    const measured =
      alike?.measured ??
      (kind === 'cardinal'
        ? undefined
        : measureOf(said, around(mentions, mentionAt), figure, figures[index - 1], figures[index + 1]));
    const measure = measured?.word ?? noun;
    if (measure === undefined) continue;
    const shared = last !== undefined && sharesSubject(tokens, last.figure, figure) ? last.subject : undefined;
    const belonging = { tokens, sentence, figure, measure: measured?.at, names: around(names, nameAt), amount };
    const subject = alike?.subject ?? shared ?? ownerOf(belonging);
    const source = speaker ?? (subject === undefined ? forecasterOf(belonging) : undefined);
    last = { figure, measured, subject };
    const time = timeOf(said, dates, figure, figures[index + 1]);
    const period = time?.item.edtf ?? null;
    const name = subject === undefined ? '' : (chains[subject.item.chain]?.name ?? '').toLowerCase();
    yield {
      start: start + (tokens.start[Math.min(subject?.first ?? figure.first, figure.first)] as number),
      end:
        start + (tokens.end[Math.max(figure.last, time?.last ?? 0, measured?.at ?? 0, subject?.last ?? 0)] as number),
      key: [name, measure, unit ?? kind, per ?? '', period ?? ''].join('|'),
      subject: subject?.item.chain ?? null,
      measure,
      words: measured === undefined ? undefined : wordsOf(said, measured, figure, subject !== undefined),
      figure: figure.number,
      period,
      source: source?.item.chain ?? null,
      isAffirmed: !isDenied(tokens, Math.max(subject?.last ?? 0, figure.first - FARTHEST) + 1, figure.first, sentence),
    };
  }
}

/** How many of the stretches, which are in order, end before the figure; `from` of them are known to. */
function countBefore(stretches: readonly Placed<Span>[], figure: Placed<Figure>, from: number): number {
  let count = from;
  while (count < stretches.length && (stretches[count] as Placed<Span>).last < figure.first) count++;
  return count;
}

/** Those nearest to a place: what is farther off has no say, however long a sentence is. */
function around<T>(items: readonly T[], at: number): readonly T[] {
  return items.slice(Math.max(0, at - NEAREST), at + NEAREST);
}

const NEAREST = 6;

/** In tokens. */
const FARTHEST = 40;

const CLAIMED: ReadonlySet<Figure['kind']> = new Set(['money', 'percent', 'measure', 'cardinal']);

/** Who or what has figures: people, organisations, places and things; not nationalities and laws. */
const SUBJECTS: ReadonlySet<ChainedMention['label']> = new Set([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'PRODUCT',
  'EVENT',
]);

interface Measured {
  readonly word: string;
  readonly at: number;
}

/** The word for what is measured: right after the figure, after its "in", or the nearest one before it. */
function measureOf(
  { tokens, sentence }: Said,
  mentions: readonly Placed<ChainedMention>[],
  figure: Placed<Figure>,
  before: Placed<Figure> | undefined,
  after: Placed<Figure> | undefined,
): Measured | undefined {
  // "Federal Reserve" is a name.
  const wordAt = (at: number) => {
    const word = MEASURE_WORDS.get(tokens, at);
    const isFitting = word !== undefined && (KINDS.get(word) ?? figure.item.kind) === figure.item.kind;
    return isFitting && !mentions.some(({ first, last }) => first <= at && at <= last) ? word : undefined;
  };
  const until = Math.min(sentence.last, after?.first ?? sentence.last, figure.last + 5);
  for (let at = figure.last + 1; at < until; at++) {
    const word = wordAt(at);
    if (word !== undefined) return { word, at };
    if (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== '-') break;
    if (!LINKING.get(tokens, figure.last + 1)) break;
  }
  // Not what another amount is said of.
  const from = Math.max(sentence.first, isAmount(before) ? before.last + 1 : sentence.first, figure.first - REACH);
  for (let at = figure.first - 1; at >= from; at--) {
    const word = wordAt(at);
    if (word !== undefined) return { word, at };
    if (markAt(tokens, at) === ';' || isWord(tokens, at, 'while') || isWord(tokens, at, 'but')) break;
  }
  return undefined;
}

/** The noun phrase of the measure; of a verb ("lost") its noun. */
function wordsOf({ tokens, sentence }: Said, { word, at }: Measured, figure: Placed<Figure>, isOwned: boolean) {
  const text = textOf(tokens, at).toLowerCase();
  const isNoun = text === word || text === `${word}s`;
  if (!isOwned) {
    const isBeside = at > figure.last || figure.first - at < BESIDE;
    if (isBeside || !isNoun || !isStated(tokens, at + 1) || isParted(tokens, at + 1, figure.first)) return undefined;
  }
  if (!isNoun) return word;
  let first = at;
  const least = at > figure.last ? figure.last + 1 : sentence.first;
  while (first > least && at - first < MAX_ADJECTIVES && isAdjective(tokens, first - 1)) first--;
  return spanText(tokens, first, at).toLowerCase().replace(/\s+/g, ' ');
}

/** "the rate rose to", "the rate in the county rose to": a verb that says the figure of the measure. */
function isStated(tokens: Tokens, after: number): boolean {
  if (isStatingVerb(tokens, after)) return true;
  if (PLACED.get(tokens, after) === undefined) return false;
  for (let at = after + 1; at <= after + MAX_PLACE; at++) {
    if (tokens.kind[at] !== TokenKind.word) return false;
    if (isStatingVerb(tokens, at)) return true;
  }
  return false;
}

const PLACED = wordList('of in for');

/** Tokens of "in the whole county". */
const MAX_PLACE = 5;

/** In tokens; nearer words need not be said again. */
const BESIDE = 3;

/** "federal funds rate". */
const MAX_ADJECTIVES = 2;

/** A word in small letters that may stand before a noun. */
function isAdjective(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word || ((tokens.shape[at] as number) & Shape.capital) !== 0) return false;
  return NOUN_STOPPERS.get(tokens, at) === undefined && !/(?:ed|ly)$/.test(textOf(tokens, at));
}

function spanText(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(tokens.start[first], tokens.end[last]);
}

/** What sort of figure these measure alone. */
const KINDS: ReadonlyMap<string, Figure['kind']> = new Map([
  ...'area length height distance speed temperature weight depth'
    .split(' ')
    .map((word): [string, Figure['kind']] => [word, 'measure']),
  ...'support turnout unemployment inflation'.split(' ').map((word): [string, Figure['kind']] => [word, 'percent']),
]);

/** Most tokens between a figure and the word before it for what it measures. */
const REACH = 9;

const LINKING = wordList('in of worth');

function isAmount(figure: Placed<Figure> | undefined): figure is Placed<Figure> {
  return figure !== undefined && CLAIMED.has(figure.item.kind);
}

/** The date right after the figure; else the only one of the sentence. */
function timeOf(
  { sentence }: Said,
  dates: readonly Placed<Figure>[],
  figure: Placed<Figure>,
  next: Placed<Figure> | undefined,
) {
  if (next?.item.kind === 'date' && next.first - figure.last <= 5 && next.last < sentence.last) return next;
  return dates.length === 1 ? dates[0] : undefined;
}

/** "said Ms Aldane", "Aldane said", "according to Aldane". */
function isSpeaker(tokens: Tokens, { first, last }: Placed<ChainedMention>): boolean {
  return (
    SAYS.get(tokens, last + 1) !== undefined ||
    (first > 0 && SAYS.get(tokens, first - 1) !== undefined) ||
    isAccordingTo(tokens, isWord(tokens, first - 1, 'the') ? first - 2 : first - 1)
  );
}

function isAccordingTo(tokens: Tokens, index: number): boolean {
  return index > 0 && isWord(tokens, index, 'to') && isWord(tokens, index - 1, 'according');
}

const SAYS = wordList('said says reported reports estimates estimated announced told according claims claimed');

function isDenied(tokens: Tokens, from: number, to: number, sentence: Sentence): boolean {
  for (let at = Math.max(from, sentence.first); at < to; at++) if (DENIALS.get(tokens, at) !== undefined) return true;
  return false;
}

const DENIALS = wordList("not never no didn't doesn't isn't wasn't won't denied denies deny");
