import type { Figure } from '../../figures/figure.js';
import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { asItReads, difference, disagree, inOnePrecision, percentChange } from '../reckon.js';
import { sentenceAt } from '../sums/entries.js';
import { CHANGE_WORDS } from './changewords.js';
import { countOfShares } from './ends.js';
import {
  areOfOwnVerb,
  asPercent,
  GAP_WORDS,
  isBase,
  isLead,
  isOfOther as isOfOthers,
  type PointGap,
  percentBefore,
  pointSize,
} from './points.js';
import { isOfThings, slotsOf } from './roles.js';

/** A gap between two percentages nearby, and whether its words have it lie the other way. */
export interface NearbyGap extends PointGap {
  /** "37 percent, two points fewer than the 35": where the second would be more. */
  readonly isTurned: boolean;
}

/**
 * What a sentence states as the gap between two percentages of its own or of the sentence before, wherever they stand:
 * "Inflation was 3.8 percent in May and 3.2 percent in June. The 0.6 percent decline …".
 */
export const nearbyGapOf = keptLast((facts: SentenceFacts): NearbyGap | undefined => {
  if (!mayHaveGap(facts)) return undefined;
  let here: readonly Amount[] | undefined;
  for (const stated of amountsOf(facts)) {
    const size = pointSize(stated);
    if (size === undefined && stated.unit !== 'percent') continue;
    if (stated.value === null || stated.low === null || stated.high === null || stated.per !== undefined) continue;
    // First what words are beside it: few percentages are told as a gap.
    if (!isGap(facts, stated)) continue;
    here ??= levelsOf(facts);
    const own = here.filter((each) => each.first !== stated.first);
    const earlier = own.length < 2 && facts.before !== undefined ? levelsOf(facts.before) : [];
    // "Another quarter-point cut may follow": a step of a central bank, of which there are many.
    if (own.length < 2 && size !== undefined && stated.value < 1) continue;
    // Of more nobody can tell which two are meant.
    if (own.length < 2 && own.length + earlier.length !== 2) continue;
    const levels = [...earlier, ...own];
    if (levels.length < 2 || levels.length > MOST_LEVELS) continue;
    if (isOfError(facts, stated) || isOtherClause(facts, stated, levels)) continue;
    if (areOfOwnVerb(facts, stated, levels[0] as Amount)) continue;
    const gap = size === undefined ? ofPercent(facts, stated, levels) : ofPoints(facts, stated, size, levels);
    if (gap !== undefined && !(earlier.length > 0 && isInOther(facts, stated))) return gap;
  }
  return undefined;
});

function isShareOrPoints({ kind, noun }: Figure): boolean {
  return kind === 'percent' || (kind === 'cardinal' && noun === 'point');
}

const MOST_LEVELS = 4;

/** The percentages of a sentence, with the numbers that they lend their sign to. */
function levelsOf(facts: SentenceFacts): readonly Amount[] {
  const amounts = amountsOf(facts).filter(({ value }) => value !== null);
  return amounts.flatMap((amount, index) =>
    asPercent(facts, amount, percentBefore(amounts, index), amounts[index + 1]),
  );
}

/** So much, called percent, is just what lies between two of them in points, and no part of any. */
function ofPercent(facts: SentenceFacts, stated: Amount, levels: readonly Amount[]): NearbyGap | undefined {
  let found: readonly [Amount, Amount] | undefined;
  // "up 1.1 percent … a rise of 0.7 percent": one change is no gap between others, as a slowdown is.
  if (levels.some((each) => isSize(facts, each)) && !isNamedGap(facts, stated)) return undefined;
  for (const [a, b] of pairsOf(levels)) {
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const direction = (to.value as number) < (from.value as number) ? -1 : 1;
      const change = percentChange(asItReads(from), asItReads(to), direction);
      if (change !== undefined && !disagree(change, stated)) return undefined;
    }
    const gap = Math.abs((a.value as number) - (b.value as number));
    if (Math.abs(gap - (stated.value as number)) < EXACTLY) found ??= [a, b];
  }
  if (
    found === undefined ||
    isOfOther(facts, stated) ||
    isOfThings(facts.tokens, stated, stated.last + 1) ||
    isLeadOverTime(facts, stated)
  )
    return undefined;
  return { levels: found, stated, isLead: false, isDoubtful: true, isTurned: false };
}

const EXACTLY = 1e-6;

/** "a margin of error of three points". */
function isOfError({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - ERROR_REACH); at--)
    if (isWord(tokens, at, 'error')) return true;
  return false;
}

/** "44% in May and 51% in March, a lead of 7%": no lead of one over the other. */
function isLeadOverTime(facts: SentenceFacts, stated: Amount): boolean {
  return isLead(facts, stated) && facts.figures.some(({ kind }) => kind === 'date');
}

/** "a 75-basis-point cut in the discount rate", where the sentence before tells of another. */
function isInOther({ tokens, sentence, before }: SentenceFacts, stated: Amount): boolean {
  const end = endOf(tokens, stated) + 1;
  if (CHANGE_WORDS.get(tokens, end)?.isNoun !== true || !isWord(tokens, end + 1, 'in') || before === undefined)
    return false;
  for (let at = end + 2; at < Math.min(sentence.last, end + 2 + ERROR_REACH); at++) {
    if (tokens.kind[at] !== TokenKind.word || isWord(tokens, at, 'to') || isWord(tokens, at, 'from')) return false;
    const word = lowerOf(tokens, at);
    if (word.length > 3 && !hasWord(before, word)) return true;
  }
  return false;
}

function hasWord({ tokens, sentence }: SentenceFacts, word: string): boolean {
  for (let at = sentence.first; at < sentence.last; at++)
    if (tokens.kind[at] === TokenKind.word && lowerOf(tokens, at) === word) return true;
  return false;
}

/** In tokens: "a margin of error of plus or minus". */
const ERROR_REACH = 6;

/**
 * "from 36 percent, and its rival gained five", "by five to 36 percent, while its rival fell to 39": of something else than
 * "and it gained five", "and the five-point rise".
 */
function isOtherClause({ tokens, sentence }: SentenceFacts, { first }: Amount, levels: readonly Amount[]): boolean {
  const last = levels.at(-1) as Amount;
  const before = levels.at(-2) as Amount;
  const [from, to] = first < before.first && before.last < last.first ? [before.last, last.first] : [last.last, first];
  for (let at = Math.max(from + 1, sentence.first); at < to; at++) {
    if (markAt(tokens, at) === ';') return true;
    if (PARTING.get(tokens, at) !== undefined && SAME.get(tokens, at + 1) === undefined && to - at > 2) return true;
  }
  return false;
}

const PARTING = wordList('and while but');
const SAME = wordList('it they so this that');

/** So many points lie between no two of the only ones, or the other way. */
function ofPoints(
  facts: SentenceFacts,
  stated: Amount,
  size: number,
  levels: readonly Amount[],
): NearbyGap | undefined {
  const [a, b, other] = levels as [Amount, Amount, Amount | undefined];
  if (
    other !== undefined ||
    (!isOfGap(facts, stated) && levels.some((each) => isOfOthers(facts, each) && !isOfKnown(facts, each))) ||
    isOnEarlier(facts, stated, b) ||
    isSize(facts, a) !== isSize(facts, b)
  )
    return undefined;
  const points = { low: (stated.low as number) * size, high: (stated.high as number) * size };
  const direction = (b.value as number) < (a.value as number) ? -1 : 1;
  const gap = difference(...inOnePrecision(a, b), direction);
  if (gap === undefined || a.value === b.value) return undefined;
  const isTurned = !disagree(gap, points);
  // "improved by 2.4 points to 84.9 percent, cutting the lag to its rivals, at 90.6, to 5.7 points".
  if (!isTurned && isToldByOther(facts, stated, gap)) return undefined;
  if (isTurned && !isOtherWay(facts, stated, a, b)) return undefined;
  // What is so far off is told of something else.
  if (!isTurned && ((gap.high as number) > FAR * points.high || points.low > FAR * (gap.high as number)))
    return undefined;
  return { levels: [a, b], stated, isLead: false, isDoubtful: true, isTurned };
}

const FAR = 4;

/** "a slowdown of 2 percent", "a gap of 2 percent". */
function isNamedGap({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  const from = Math.max(sentence.first, first - NEAR);
  return isInListBetween(tokens, from, first, SIZES) || isInListBetween(tokens, last + 1, last + 1 + NEAR, SIZES);
}

/** "rose 6.5%", "a loss of 2%": by how much something changed, where "5.8%" is how much there is. */
function isSize(facts: SentenceFacts, { first, start }: Amount): boolean {
  return slotsOf(sentenceAt(facts, first)).some(
    ({ role, cue, amount }) => role === 'by' && cue !== undefined && amount.start === start,
  );
}

/** Other points of the sentence are what lies between them. */
function isToldByOther(facts: SentenceFacts, stated: Amount, gap: Interval): boolean {
  return amountsOf(facts).some((each) => {
    const size = each === stated || each.low === null || each.high === null ? undefined : pointSize(each);
    return (
      size !== undefined && !disagree(gap, { low: (each.low as number) * size, high: (each.high as number) * size })
    );
  });
}

/** "the 56 percent of 2015", "the 56 percent of four years ago", "of them". */
function isOfKnown({ tokens, figures }: SentenceFacts, { last }: Amount): boolean {
  const of = last + 2;
  if (tokens.kind[of] === TokenKind.number || isWord(tokens, of, 'them')) return true;
  return figures.some(({ kind, start }) => TIMES.has(kind) && start === (tokens.start[of] as number));
}

const TIMES: ReadonlySet<string> = new Set(['date', 'duration']);

/** "67 percent of girls and 58 percent of boys: the gap between the sexes, nine points": a gap lies between two groups. */
function isOfGap({ tokens, sentence }: SentenceFacts, stated: Amount): boolean {
  const isTold = tokens.kind[endOf(tokens, stated) + 1] === TokenKind.mark;
  return isTold && isGapBefore(tokens, stated.first, sentence.first);
}

/** "the gap between the sexes,": not "9 points in 2012". */
function isGapBefore(tokens: Tokens, first: number, start: number): boolean {
  const comma = beforeFillers(tokens, first, start);
  if (markAt(tokens, comma) !== ',') return false;
  for (let at = comma - 1; at >= Math.max(start, comma - MOST_NAMED); at--) {
    if (GAPS.get(tokens, at) !== undefined) return isWord(tokens, at - 1, 'the');
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

const GAPS = wordList('gap difference advance lead margin');
/** In tokens: "gap between the two groups,". */
const MOST_NAMED = 6;

/** "up three points on last month", "a swing of two points since May": to what is not told, but by "when it was 40". */
function isOnEarlier({ tokens }: SentenceFacts, stated: Amount, last: Amount): boolean {
  const since = endOf(tokens, stated) + 1;
  if (EARLIER.get(tokens, since) === undefined) return false;
  for (let at = since + 1; at < last.first && at <= since + REACH; at++) if (isWord(tokens, at, 'when')) return false;
  return true;
}

const EARLIER = wordList('on since among over');

function* pairsOf(levels: readonly Amount[]): Iterable<readonly [Amount, Amount]> {
  for (const [index, a] of levels.entries()) for (const b of levels.slice(index + 1)) yield [a, b];
}

/** "two points fewer than the 35", "five points short of the 83", "69 a year ago, and the five-point fall". */
function isOtherWay(facts: SentenceFacts, stated: Amount, a: Amount, b: Amount): boolean {
  const { tokens } = facts;
  const last = endOf(tokens, stated);
  const isMore = (a.value as number) > (b.value as number);
  if (b.last < last && isBase(facts, b, a)) {
    const noun = CHANGE_WORDS.get(tokens, last + 1);
    return noun?.isNoun === true && noun.direction > 0 !== isMore;
  }
  if (isTurnedTo(facts, stated, a, b, isMore)) return true;
  // The first is set against the second, which stands behind "than" or "of".
  if (a.last > last || b.first < last) return false;
  const word = CHANGE_WORDS.get(tokens, last + 1);
  const than = last + 2;
  const isThan = isWord(tokens, than, 'than') || (isWord(tokens, last + 1, 'short') && isWord(tokens, than, 'of'));
  const isSet = isThan || SET.get(tokens, last + 1) !== undefined;
  if (word === undefined || !isSet || b.first - last > REACH) return false;
  for (let at = last + 1; at < b.first; at++) if (markAt(tokens, at) === ',') return false;
  return word.direction > 0 !== isMore;
}

/** "at 76 percent last year, dropped five points to 81": nothing but the time of the first stands before the verb. */
function isTurnedTo(facts: SentenceFacts, stated: Amount, a: Amount, b: Amount, isMore: boolean): boolean {
  const { tokens, sentence, figures } = facts;
  const verb = beforeFillers(tokens, stated.first, sentence.first);
  const word = verb > a.last ? CHANGE_WORDS.get(tokens, verb) : undefined;
  if (word?.isVerb !== true || word.direction > 0 === !isMore || !isWord(tokens, a.first - 1, 'at')) return false;
  const isTo = isWord(tokens, beforeFillers(tokens, b.first, stated.last), 'to') && b.first - stated.last < REACH;
  const [start, end] = [tokens.start[a.last] as number, tokens.start[verb] as number];
  return isTo && figures.some(({ kind, start: at }) => TIMES.has(kind) && at > start && at < end);
}

const SET = wordList('above below');
/** In tokens: "more than the party had in". */
const REACH = 8;

/** The last token of "five points", "5-point". */
function endOf(tokens: Tokens, { last }: Amount): number {
  const at = markAt(tokens, last + 1) === '-' ? last + 2 : last + 1;
  return POINTS.get(tokens, at) === undefined ? last : at;
}

const POINTS = wordList('point points');

/** "an increase of 2 percent", "by 2 percent", "a 2 percent fall", "2 percent less", "2 percent a year". */
function isGap(facts: SentenceFacts, stated: Amount): boolean {
  const { tokens, sentence } = facts;
  const { first } = stated;
  const last = endOf(tokens, stated);
  const before = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, before, 'by') || isMoveAt(tokens, before)) return true;
  if (isWord(tokens, before, 'of')) {
    for (let at = before - 1; at >= Math.max(sentence.first, before - NEAR); at--)
      if (SIZES.get(tokens, at) !== undefined || CHANGE_WORDS.get(tokens, at)?.isNoun === true) return true;
  }
  for (let at = last + 1; at <= last + 2 && at < sentence.last; at++) {
    if (isMoveAt(tokens, at) || SIZES.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') break;
  }
  const swing = BEING.get(tokens, before) === undefined ? before : before - 1;
  return SIZES.get(tokens, swing) !== undefined || isOfGap(facts, stated);
}

/** In tokens. */
const NEAR = 3;

function isMoveAt(tokens: Tokens, at: number): boolean {
  return CHANGE_WORDS.get(tokens, at) !== undefined || MOVING.get(tokens, at) !== undefined;
}

const BEING = wordList('is was of');
const MOVING = wordList('eased lifted slowed cooled out lost lose loses losing added adds adding');
const SIZES = wordList(`
  margin lead gap difference swing loss advance acceleration slowdown deficit advantage edge discrepancy divide move change
  adjustment`);

/** "a loss of 5 percent of its seats", "prices 5 percent lower". */
function isOfOther({ tokens }: SentenceFacts, { last }: Amount): boolean {
  const isInAll = isWord(tokens, last + 2, 'all') || isWord(tokens, last + 2, 'total');
  return isWord(tokens, last + 1, 'of') || (isWord(tokens, last + 1, 'in') && !isInAll);
}

/** One of these stands where a gap is told, with those of gaps that stand beside their percentages. */
export const NEARBY_GAP_WORDS = wordList(
  ['lags lagged lag', ...GAP_WORDS.words, ...MOVING.words, ...SIZES.words].join(' '),
);

/** A percentage or points here, and two more at least here or in the sentence before. */
function mayHaveGap(facts: SentenceFacts): boolean {
  const here = facts.figures.some(isShareOrPoints) ? countOfShares(facts) : 0;
  return here > 2 || (here > 0 && facts.before !== undefined && here + countOfShares(facts.before) > 2);
}
