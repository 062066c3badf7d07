import type { Mention } from '../../entities/mention.js';
import type { Figure } from '../../figures/figure.js';
import type { Place } from '../../places/gazetteer.js';
import { distance } from '../../places/sphere.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens, tokenAt } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isHyphenatedToNext, markAt, tokensOf } from '../matchers.js';
import { type DocumentContext, defineRule, type ParagraphContext, perParagraph } from '../rule.js';

export default defineRule({
  id: 'distance-implausible',
  group: 'geography',
  scope: 'document',
  severity: 'information',
  summary: 'A distance between two towns that is shorter than the straight line, or far longer.',
  messages: {
    short: '“{stated}” is shorter than the straight line from {from} to {to}: {length}.',
    long: '“{stated}” is far longer than the straight line from {from} to {to}: {length}.',
  },
  fixes: {},
  *check({ paragraphs, mentions, places }) {
    let chains: ReadonlyMap<number, number> | undefined;
    for (const { start, facts } of paragraphs) {
      for (const claim of claimsOf(facts)) {
        chains ??= new Map(mentions.map((mention) => [mention.start, mention.chain]));
        const townAt = (mention: Span) => sureTown(places.get(chains?.get(start + mention.start) ?? -1));
        const from = claim.from.map(townAt).find((town) => town !== undefined);
        const to = townAt(claim.to);
        if (from === undefined || to === undefined) continue;
        const message = judge(claim.figure, from, to);
        if (message === undefined) continue;
        const span = shifted({ start: claim.figure.start, end: claim.figure.end }, start);
        const stated = facts.text.slice(claim.figure.start, claim.figure.end);
        yield { ...span, message, data: { stated, from: from.name, to: to.name, length: lengthOf(from, to) } };
      }
    }
  },
});

/** "Kaluga, 90 km southwest of Moscow". */
interface Claim {
  readonly figure: Figure;
  /** Right before the figure; of "Moscow, Idaho, …" both, the last one first. */
  readonly from: readonly Mention[];
  readonly to: Mention;
}

/** How much shorter and longer than the straight line a way may be; roads go round, and maps differ. */
const SHORTEST = 0.95;
const LONGEST = 1.7;

const MILE = 1.609344;
const KILOMETRES: Readonly<Record<string, number>> = { kilometer: 1, mile: MILE, 'nautical-mile': 1.852 };

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

const claimsOf = perParagraph((facts: ParagraphContext): readonly Claim[] =>
  facts.figures.flatMap((figure) => {
    if (figure.unit === null || KILOMETRES[figure.unit] === undefined || figure.per !== undefined) return [];
    const { first, last } = tokensOf(facts.tokens, figure);
    const to = facts.mentions[townAfter(facts, last + 1)];
    const index = townBefore(facts, first - 1);
    const from = facts.mentions[index];
    if (to === undefined || from === undefined) return [];
    const whole = facts.mentions[index - 1];
    const named = whole !== undefined && facts.text.slice(whole.end, from.start) === ', ' ? [from, whole] : [from];
    return named.some((mention) => isElsewhere(facts.tokens, mention)) ? [] : [{ figure, from: named, to }];
  }),
);

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

function sureTown(reading: ReturnType<DocumentContext['places']['get']>): Place | undefined {
  if (reading === undefined || !reading.sure) return undefined;
  const { level } = reading.place;
  return level === 'country' || level === 'region' ? undefined : reading.place;
}

/** Undefined where some value that the figure allows is a likely way. */
function judge({ unit, low, high }: Figure, from: Place, to: Place): 'short' | 'long' | undefined {
  if (from === to) return undefined;
  const factor = KILOMETRES[unit ?? ''] ?? Number.NaN;
  const straight = distance(from.point, to.point);
  const slack = radius(from) + radius(to);
  if (high !== null && high * factor < straight * SHORTEST - slack) return 'short';
  return low !== null && low * factor > straight * LONGEST + slack ? 'long' : undefined;
}

/** How far from its centre a town may end, in kilometres: 25 for ten million people. */
function radius({ population = 0 }: Place): number {
  return 0.008 * Math.sqrt(population);
}

function lengthOf(from: Place, to: Place): string {
  const kilometres = distance(from.point, to.point);
  return `${Math.round(kilometres)} km (${Math.round(kilometres / MILE)} miles)`;
}
