import { sum } from '../figures/compare.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../segment/marks.js';
import type { Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { perParagraph } from './readers.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

/** What the items of a list come to, beside what the line before them promises; spans in document offsets. */
export interface Itemised {
  readonly promised: Span;
  readonly items: readonly Span[];
  /** The number of items, or what their sums of money come to. */
  readonly comesTo: number;
  readonly isMoney: boolean;
}

/** "The bill has $77 million for waterways:", "They ask three questions:", with items behind that come to something else. */
export function* itemisedIn(context: DocumentContext): Iterable<Itemised> {
  for (const { start, index, value } of introductionsIn(context)) {
    const items = itemsBehind(context, index);
    if (items.length < 2) continue;
    const { count, total, isOpen } = value;
    if (count !== undefined && items.length !== count.value && !(isOpen && items.length < (count.value as number))) {
      const spans = items.map(({ start: from, facts }) => ({ start: from, end: from + facts.text.length }));
      yield { promised: at(count, start), items: spans, comesTo: items.length, isMoney: false };
    }
    const sums = items.flatMap((item) => sumOf(item));
    if (total === undefined) continue;
    // "$300 million for the state, including:" and an item of $192 billion.
    const larger = sums.find(({ unit, low: least }) => unit === total.unit && (least ?? 0) > LARGER * mostOf(total));
    if (larger !== undefined) {
      yield { promised: at(total, start), items: [larger], comesTo: larger.value as number, isMoney: true };
      continue;
    }
    if (items.length < 3 || sums.length !== items.length) continue;
    const all = sum(sums);
    const comesTo = sums.reduce((added, each) => added + (each.value as number), 0);
    const low = (total.low ?? 0) * (1 - ROOM);
    const high = (total.high ?? (total.value as number) * FAR) * (1 + ROOM);
    const isLess = (all.high ?? 0) < low && !isOpen && comesTo > low * NEAR;
    if (!isLess && !((all.low ?? 0) > high && comesTo < high * MOST)) continue;
    if (sums.some(({ unit }) => unit !== total.unit)) continue;
    yield { promised: at(total, start), items: sums, comesTo, isMoney: true };
  }
}

/** A total that is open above may be somewhat more than it says. */
function mostOf({ high, value }: Figure): number {
  return high ?? (value as number) * FAR;
}

/** Times: a sum of which it is a part is never told so far off. */
const LARGER = 3;

/** Totals are rounded more freely than the digits say. */
const ROOM = 0.005;
/** "More than $1 million" is no $2 million. */
const FAR = 1.6;
/** Lists that miss it by more list something else. */
const NEAR = 0.6;
const MOST = 2.5;

interface Introduction {
  readonly count: Figure | undefined;
  readonly total: Figure | undefined;
  /** "including:". */
  readonly isOpen: boolean;
}

/** Paragraphs that end in a colon, with what they promise. */
const introductionsIn = perParagraph({ words: ':', where: isLast }, introductionOf);

function isLast(tokens: Tokens, index: number): boolean {
  return index === tokens.count - 1;
}

function introductionOf({ kind, tokens, sentences, figures }: ParagraphContext): Introduction | undefined {
  const last = sentences.at(-1);
  if (kind !== 'prose' || last === undefined) return undefined;
  const own = figures.filter(({ start }) => start >= last.start);
  const money = own.filter(({ kind: sort, value }) => sort === 'money' && value !== null);
  const counts = own.filter((figure) => isPromised(tokens, figure));
  const isOpen = isInListBetween(tokens, Math.max(last.first, tokens.count - MAX_TAIL), tokens.count, OPEN);
  const total = money.length === 1 ? money[0] : undefined;
  const count = counts.length === 1 ? counts[0] : undefined;
  return total === undefined && count === undefined ? undefined : { count, total, isOpen };
}

/** "three questions:", "the following four grants:": a small number of things right before the colon. */
function isPromised(tokens: Tokens, { kind, value, modifier, noun, unit, start, end }: Figure): boolean {
  if (kind !== 'cardinal' || value === null || modifier !== 'none' || unit !== null || noun === undefined) return false;
  const { last } = tokensOf(tokens, { start, end });
  return (
    Number.isInteger(value) &&
    value > 1 &&
    value <= MOST_ITEMS &&
    tokens.count - last <= MAX_NOUN &&
    markAt(tokens, last + 1) !== '-'
  );
}

/** In tokens, from the number to the colon. */
const MAX_NOUN = 5;
const MAX_TAIL = 6;
const MOST_ITEMS = 20;
const OPEN = wordList('including include includes among like');

type Item = DocumentContext['paragraphs'][number];

/** The items right behind a paragraph. */
function itemsBehind({ paragraphs }: DocumentContext, index: number): readonly Item[] {
  const items: Item[] = [];
  for (let next = index + 1; paragraphs[next]?.facts.kind === 'list-item'; next++) items.push(paragraphs[next] as Item);
  return items;
}

/** The sum of money that an item opens with, in document offsets. */
function sumOf({ start, facts }: Item): readonly Figure[] {
  const [first] = facts.figures;
  if (first === undefined || first.kind !== 'money' || first.value === null || first.start > MAX_OPENING) return [];
  return [at(first, start)];
}

/** In UTF-16 code units: "* A ". */
const MAX_OPENING = 8;

function at(figure: Figure, start: number): Figure {
  return { ...figure, start: figure.start + start, end: figure.end + start };
}
