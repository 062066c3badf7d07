import type { Mention } from '../entities/mention.js';
import type { Figure } from '../figures/figure.js';
import type { Place } from '../places/gazetteer.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isWord, type Tokens, tokenAt } from '../segment/tokens.js';
import { type Span, shifted } from '../text/span.js';
import { chainAt, isHyphenatedToNext, markAt, tokensOf } from './matchers.js';
import { perParagraph } from './readers.js';
import { type DocumentContext, type ParagraphContext } from './rule.js';

/** A way from one town to another that the article tells, as "Kaluga, 90 km southwest of Moscow". */
export interface Way {
  readonly from: Place;
  readonly to: Place;
  /** The distance, as a document span. */
  readonly at: Span;
  readonly figure: Figure;
  readonly stated: string;
  /** Where `from` lies, seen from `to`: a document span, and degrees from north by east; undefined if not told. */
  readonly direction: (Span & { readonly degrees: number; readonly words: string }) | undefined;
}

/** The ways between towns that the gazetteer is sure of, in order. It asks for mentions and places only where a paragraph tells of one. */
export function* waysOf(context: DocumentContext): Generator<Way> {
  for (const { start, facts, value } of claimsOf(context)) {
    for (const { figure, from, to, direction } of value) {
      const townAt = (mention: Span) => sureTown(context.places.get(chainAt(context.mentions, start + mention.start)));
      const here = from.map(townAt).find((town) => town !== undefined);
      const there = townAt(to);
      if (here === undefined || there === undefined || here === there) continue;
      yield {
        from: here,
        to: there,
        at: shifted({ start: figure.start, end: figure.end }, start),
        figure,
        stated: facts.text.slice(figure.start, figure.end),
        direction: direction === undefined ? undefined : shifted(direction, start),
      };
    }
  }
}

/** "Kaluga, 90 km southwest of Moscow". */
interface Claim {
  readonly figure: Figure;
  /** Right before the figure; of "Moscow, Idaho, …" both, the last one first. */
  readonly from: readonly Mention[];
  readonly to: Mention;
  readonly direction: Way['direction'];
}

const LENGTHS: ReadonlySet<string> = new Set(['kilometer', 'mile', 'nautical-mile']);

/** Most words between a town and its distance. */
const MAX_BETWEEN = 8;

/** What may stand between a town and its distance, and leaves it the town's. */
const BETWEEN = wordList(
  'is lies was sits stands located situated about some roughly around nearly almost approximately just only more less than which a the town city',
);
/** Before a town: the distance is another's then, that lies near the town or on the way to it. */
const ELSEWHERE = wordList('near outside around of from between to toward towards beyond past via and or off');
const DIRECTIONS = wordList(
  'north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern due away to the',
);
const BEFORE_TOWN = wordList('the capital city of town');

const claimsOf = perParagraph({ figure: isLength, words: 'of from' }, (facts): readonly Claim[] =>
  facts.figures.flatMap((figure) => {
    if (!isLength(figure)) return [];
    const { first, last } = tokensOf(facts.tokens, figure);
    const to = facts.mentions[townAfter(facts, last + 1)];
    const index = townBefore(facts, first - 1);
    const from = facts.mentions[index];
    if (to === undefined || from === undefined) return [];
    const whole = facts.mentions[index - 1];
    const named = whole !== undefined && facts.text.slice(whole.end, from.start) === ', ' ? [from, whole] : [from];
    if (named.some((mention) => isElsewhere(facts.tokens, mention))) return [];
    return [{ figure, from: named, to, direction: directionAt(facts.tokens, last + 1) }];
  }),
);

function isLength({ unit, per }: Figure): boolean {
  return unit !== null && LENGTHS.has(unit) && per === undefined;
}

/** The number of the mention that the direction behind the figure leads to: "… southwest of Moscow"; -1 without. */
function townAfter({ tokens, mentions }: ParagraphContext, at: number): number {
  let next = at;
  while (DIRECTIONS.get(tokens, next) !== undefined) next += isHyphenatedToNext(tokens, next) ? 2 : 1;
  if (!isWord(tokens, next, 'of') && !isWord(tokens, next, 'from')) return -1;
  next++;
  while (BEFORE_TOWN.get(tokens, next) !== undefined || markAt(tokens, next) === ',') next++;
  const found = endingFrom(mentions, (tokens.start[next] ?? Number.POSITIVE_INFINITY) + 1);
  return mentions[found]?.start === tokens.start[next] ? found : -1;
}

/** The number of the mention whose distance this is: "Kaluga, about 90 km …"; -1 without. */
function townBefore({ tokens, mentions }: ParagraphContext, at: number): number {
  for (let last = at; last >= 0 && at - last <= MAX_BETWEEN; last--) {
    const end = tokens.end[last] as number;
    const found = endingFrom(mentions, end);
    if (mentions[found]?.end === end) return found;
    const mark = markAt(tokens, last);
    if (mark !== ',' && mark !== '(' && BETWEEN.get(tokens, last) === undefined) return -1;
  }
  return -1;
}

/** The number of the first mention that ends at an offset or behind it; they are in order. */
function endingFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isElsewhere(tokens: Tokens, { start }: Mention): boolean {
  const first = tokenAt(tokens, start);
  return first > 0 && ELSEWHERE.get(tokens, first - 1) !== undefined;
}

/** "southwest", "south-west", "due north": undefined for more and for none. */
function directionAt(tokens: Tokens, at: number): Way['direction'] {
  let first = at;
  while (OPENERS.get(tokens, first) !== undefined) first++;
  const isParted = isHyphenatedToNext(tokens, first);
  const [one, two] = [DEGREES.get(tokens, first), isParted ? DEGREES.get(tokens, first + 2) : undefined];
  const last = isParted ? first + 2 : first;
  if (one === undefined || (isParted && (two === undefined || one % 180 !== 0 || two % 180 === 0))) return undefined;
  if (!isWord(tokens, last + 1, 'of') && !isWord(tokens, last + 1, 'from')) return undefined;
  const span = { start: tokens.start[first] as number, end: tokens.end[last] as number };
  const degrees = two === undefined ? one : one === 0 ? (two === 90 ? 45 : 315) : two === 90 ? 135 : 225;
  return { ...span, degrees, words: tokens.text.slice(span.start, span.end) };
}

const OPENERS = wordList('due away to the');

const DEGREES = createLexicon([
  ['north', 0],
  ['northeast', 45],
  ['northeastern', 45],
  ['east', 90],
  ['southeast', 135],
  ['southeastern', 135],
  ['south', 180],
  ['southwest', 225],
  ['southwestern', 225],
  ['west', 270],
  ['northwest', 315],
  ['northwestern', 315],
]);

function sureTown(reading: ReturnType<DocumentContext['places']['get']>): Place | undefined {
  if (reading === undefined || !reading.sure) return undefined;
  const { level } = reading.place;
  return level === 'country' || level === 'region' ? undefined : reading.place;
}
