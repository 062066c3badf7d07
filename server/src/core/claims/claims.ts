import type { AttributedChain, ChainedMention } from '../chains/chains.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, tokensOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { MEASURE_WORDS } from './measurewords.js';

/** What a sentence says of a figure: whose it is, what it measures, when, and who says so. Spans are document offsets. */
export interface Claim extends Span {
  /** What the claim is about: claims with equal keys can be compared, in one article and across many. */
  readonly key: string;
  /** The chain of whom or what the figure is said. */
  readonly subject: number;
  /** "loss", "revenue"; the noun of what is counted. */
  readonly measure: string;
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
  readonly chains: readonly AttributedChain[];
}

/** The claims of an article in reading order: figures whose subject and measure the sentence itself names. */
export function claimsOf({ paragraphs, figures, mentions, chains }: ClaimedArticle): readonly Claim[] {
  const claims: Claim[] = [];
  let [figureAt, mentionAt] = [0, 0];
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
      if (within.length > 0 && named.length > 0) {
        claims.push(...read({ tokens: facts.tokens, sentence, figures: within, mentions: named, start }, chains));
      }
    }
  }
  return claims;
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

function* read(said: Said, chains: readonly AttributedChain[]): Generator<Claim> {
  const { tokens, sentence, figures, mentions, start } = said;
  const speaker = mentions.find((mention) => isSpeaker(tokens, mention));
  for (const [index, figure] of figures.entries()) {
    const { kind, unit, noun, per, given } = figure.item;
    if (!CLAIMED.has(kind) || given.value === 'missing') continue;
    const measured = kind === 'cardinal' ? undefined : measureOf(said, figure, figures[index - 1], figures[index + 1]);
    const measure = measured?.word ?? noun;
    const subject = mentions.findLast(
      (mention) => mention !== speaker && mention.last < figure.first && SUBJECTS.has(mention.item.label),
    );
    if (measure === undefined || subject === undefined || !isNear(tokens, subject, figure, measured?.at)) continue;
    const time = timeOf(said, figure, figures[index + 1]);
    const period = time?.item.edtf ?? null;
    const name = (chains[subject.item.chain]?.name ?? '').toLowerCase();
    yield {
      start: start + (tokens.start[Math.min(subject.first, figure.first)] as number),
      end: start + (tokens.end[Math.max(figure.last, time?.last ?? 0, measured?.at ?? 0)] as number),
      key: [name, measure, unit ?? kind, per ?? '', period ?? ''].join('|'),
      subject: subject.item.chain,
      measure,
      figure: figure.number,
      period,
      source: speaker?.item.chain ?? null,
      isAffirmed: !isDenied(tokens, subject.last + 1, figure.first, sentence),
    };
  }
}

/** The subject stands close by, and is no owner of something else that has the figure: "Japan's Nikkei lost 484". */
function isNear(
  tokens: Tokens,
  subject: Placed<ChainedMention>,
  figure: Placed<Figure>,
  measure: number | undefined,
): boolean {
  if (figure.first - subject.last > FARTHEST) return false;
  return !isWord(tokens, subject.last + 1, "'s") || (measure !== undefined && measure - subject.last <= OWNED);
}

/** In tokens. */
const FARTHEST = 16;
const OWNED = 5;

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

/** The word for what is measured: right after the figure, after its "in", or the nearest one before it. */
function measureOf(
  { tokens, sentence }: Said,
  figure: Placed<Figure>,
  before: Placed<Figure> | undefined,
  after: Placed<Figure> | undefined,
): { readonly word: string; readonly at: number } | undefined {
  const until = Math.min(sentence.last, after?.first ?? sentence.last, figure.last + 5);
  for (let at = figure.last + 1; at < until; at++) {
    const word = MEASURE_WORDS.get(tokens, at);
    if (word !== undefined) return { word, at };
    if (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== '-') break;
    if (at > figure.last + 1 && !LINKING.get(tokens, figure.last + 1)) break;
  }
  // Not what another amount is said of.
  const from = Math.max(sentence.first, isAmount(before) ? before.last + 1 : sentence.first, figure.first - REACH);
  for (let at = figure.first - 1; at >= from; at--) {
    const word = MEASURE_WORDS.get(tokens, at);
    if (word !== undefined) return { word, at };
    if (markAt(tokens, at) === ';' || isWord(tokens, at, 'while') || isWord(tokens, at, 'but')) break;
  }
  return undefined;
}

/** Most tokens between a figure and the word before it for what it measures. */
const REACH = 9;

const LINKING = wordList('in of worth');

function isAmount(figure: Placed<Figure> | undefined): figure is Placed<Figure> {
  return figure !== undefined && CLAIMED.has(figure.item.kind);
}

/** The date right after the figure; else the only one of the sentence. */
function timeOf({ figures, sentence }: Said, figure: Placed<Figure>, next: Placed<Figure> | undefined) {
  if (next?.item.kind === 'date' && next.first - figure.last <= 5 && next.last < sentence.last) return next;
  const dates = figures.filter(({ item }) => item.kind === 'date');
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
