import type { Sentence } from '../segment/sentences.js';
import { Gap, type Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import { type Span, shifted } from '../text/span.js';
import type { DocumentContext, ParagraphContext, Report } from './rule.js';

/** A paragraph read as one with those before it: news has many of one sentence, which goes on about the one before. */
export interface Passage {
  readonly facts: ParagraphContext;
  /** Where the last of its paragraphs begins. */
  readonly start: number;
  /** The first sentence of its last paragraph. */
  readonly sentence: number;
  /** The lengths of its paragraphs, with the line end between them. */
  readonly lengths: readonly number[];
}

/** The passage that ends with a paragraph of the article; undefined where no prose stands before it. */
export function passageTo({ paragraphs }: DocumentContext, index: number): Passage | undefined {
  const own = paragraphs[index]?.facts;
  const before: ParagraphContext[] = [];
  for (let at = index - 1; at >= 0 && before.length < MOST; at--) {
    const facts = paragraphs[at]?.facts;
    if (facts?.kind !== 'prose' || facts.tokens.count > LONGEST || (before.length > 0 && facts.sentences.length > 1))
      break;
    before.unshift(facts);
    if (facts.sentences.length > 1) break;
  }
  if (own === undefined || before.length === 0) return undefined;
  const all = [...before, own];
  const known = passages.get(own.tokens);
  if (known?.of.length === all.length && known.of.every((tokens, at) => tokens === all[at]?.tokens))
    return known.passage;
  const passage = passageOf(all);
  passages.set(own.tokens, { of: all.map(({ tokens }) => tokens), passage });
  return passage;
}

/** The span of a passage, which ends with that paragraph, in document offsets. */
function inDocument({ lengths }: Passage, { paragraphs }: DocumentContext, index: number, span: Span): Span {
  let offset = 0;
  for (let at = 0; at < lengths.length; at++) {
    const next = offset + (lengths[at] as number);
    if (span.start < next) {
      const { start } = paragraphs[index - lengths.length + 1 + at] as Span;
      return { start: span.start - offset + start, end: span.end - offset + start };
    }
    offset = next;
  }
  return span;
}

/** What is told of a passage, and what belongs to it, in document offsets. */
export function reportInDocument<Told extends Report>(
  passage: Passage,
  context: DocumentContext,
  index: number,
  report: Told,
): Told {
  const related = (report.related ?? []).map((each) => ({ ...each, ...inDocument(passage, context, index, each) }));
  return { ...report, ...inDocument(passage, context, index, report), related };
}

/** Paragraphs before the one that is read. */
const MOST = 2;
/** In tokens: what a long paragraph began with is not what the next goes on about. */
const LONGEST = 150;

const passages = new KeptOn<Tokens, { readonly of: readonly Tokens[]; readonly passage: Passage }>();

function passageOf(all: readonly ParagraphContext[]): Passage {
  const tokens = joined(all.map((each) => each.tokens));
  const sentences: Sentence[] = [];
  const facts = { kind: 'prose', text: tokens.text, tokens, sentences } as const;
  const [quotations, figures, mentions] = [[], [], []] as [
    Span[],
    ParagraphContext['figures'][number][],
    ParagraphContext['mentions'][number][],
  ];
  const lengths: number[] = [];
  let [start, first] = [0, 0];
  let [own, ownSentence] = [0, 0];
  for (const each of all) {
    [own, ownSentence] = [start, sentences.length];
    for (const sentence of each.sentences)
      sentences.push({ ...shifted(sentence, start), first: sentence.first + first, last: sentence.last + first });
    for (const span of each.quotations) quotations.push(shifted(span, start));
    for (const figure of each.figures) figures.push(shifted(figure, start));
    for (const mention of each.mentions) mentions.push(shifted(mention, start));
    lengths.push(each.tokens.text.length + 1);
    start += each.tokens.text.length + 1;
    first += each.tokens.count;
  }
  return { facts: { ...facts, quotations, figures, mentions }, start: own, sentence: ownSentence, lengths };
}

function joined(all: readonly Tokens[]): Tokens {
  const count = all.reduce((sum, each) => sum + each.count, 0);
  const tokens = {
    text: all.map(({ text }) => text).join('\n'),
    count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    kind: new Uint8Array(count),
    gap: new Uint8Array(count),
    shape: new Uint8Array(count),
    hash: new Int32Array(count),
  };
  let [at, offset] = [0, 0];
  for (const each of all) {
    for (let index = 0; index < each.count; index++) {
      tokens.start[at + index] = (each.start[index] as number) + offset;
      tokens.end[at + index] = (each.end[index] as number) + offset;
    }
    for (const column of ['kind', 'gap', 'shape', 'hash'] as const)
      tokens[column].set(each[column].subarray(0, each.count), at);
    if (at > 0) tokens.gap[at] = Gap.line;
    at += each.count;
    offset += each.text.length + 1;
  }
  return tokens;
}
