import type { Interval } from '../../figures/interval.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';

/** "36%", "nearly a third", "one in five", "a majority": what part of something is meant, wherever it stands. */
export interface StatedShare extends Span {
  /** Its tokens, both included, without what hedges it. */
  readonly first: number;
  readonly last: number;
  /** The parts of a hundred that it allows. */
  readonly meant: Interval;
  /** The figure, where the share is given in percent. */
  readonly percent: Amount | undefined;
}

/** The shares that a sentence gives, in order. */
export const statedSharesOf = keptLast((facts: SentenceFacts): readonly StatedShare[] => {
  const { tokens, sentence } = facts;
  const shares: StatedShare[] = [];
  let before: Amount | undefined;
  for (const percent of amountsOf(facts)) {
    const ratio = before === undefined ? undefined : ratioOf(facts, before, percent);
    if (ratio !== undefined) shares.push(ratio);
    before = percent;
    if (percent.unit !== 'percent' || percent.value === null) continue;
    const { start, end, first, last, low, high } = percent;
    shares.push({ start, end, first, last, meant: { low, high }, percent });
  }
  for (const { kind, value, start, end } of facts.figures) {
    if (kind !== 'ratio' || value === null || value <= 0 || value >= 1) continue;
    const { first, last } = tokensOf(tokens, { start, end });
    shares.push({ start, end, first, last, meant: meantBy(tokens, first, value * 100), percent: undefined });
  }
  for (let at = sentence.first; at < sentence.last; at++) {
    const words = SHARE_WORDS.glance(tokens, at) === true ? (fractionAt(facts, at) ?? sideAt(facts, at)) : undefined;
    if (words !== undefined)
      shares.push({ ...spanOf(tokens, words.first, at), ...words, last: at, percent: undefined });
  }
  return shares.length < 2 ? shares : shares.sort((a, b) => a.first - b.first);
});

/** "or three in four,": without a noun they are two figures. */
function ratioOf({ tokens, sentence }: SentenceFacts, part: Amount, whole: Amount): StatedShare | undefined {
  const isIn = isWord(tokens, part.last + 1, 'in') && whole.first === part.last + 2;
  // "two of every three pupils".
  const isEvery = whole.first - part.last <= 4 && isWord(tokens, whole.first - 1, 'every');
  if ((!isIn && !isEvery) || !isBare(part) || !isBare(isEvery ? { ...whole, noun: undefined } : whole))
    return undefined;
  const [a, b] = [part.value as number, whole.value as number];
  const isEnded = whole.last + 1 >= sentence.last || tokens.kind[whole.last + 1] === TokenKind.mark;
  if (a >= b || b > MOST_PARTS || !(isEvery || isEnded || isWord(tokens, whole.last + 1, 'of'))) return undefined;
  const { first } = part;
  const { last } = whole;
  return {
    ...spanOf(tokens, first, last),
    first,
    last,
    meant: meantBy(tokens, first, (a / b) * 100),
    percent: undefined,
  };
}

function isBare({ kind, value, noun, modifier }: Amount): boolean {
  return kind === 'cardinal' && value !== null && noun === undefined && modifier === 'none';
}

type Words = Pick<StatedShare, 'first' | 'meant'>;

/** "two-thirds", "a quarter", "half", at its last token. */
function fractionAt({ tokens, sentence }: SentenceFacts, last: number): Words | undefined {
  const parts = FIGURE_WORDS.get(tokens, last)?.fraction;
  if (parts === undefined || parts > MOST_PARTS || !endsShare({ tokens, sentence }, last)) return undefined;
  const before = last - (markAt(tokens, last - 1) === '-' ? 2 : 1);
  const cardinal = before < sentence.first ? undefined : FIGURE_WORDS.get(tokens, before)?.cardinal;
  const isOne = cardinal === undefined && ARTICLES.get(tokens, before) !== undefined && before >= sentence.first;
  const count = cardinal ?? (isOne || parts === 2 ? 1 : 0);
  if (count === 0 || count >= parts) return undefined;
  // "the second half".
  if (parts === 2 && FIGURE_WORDS.get(tokens, before)?.ordinal !== undefined) return undefined;
  const first = cardinal === undefined && !isOne ? last : before;
  return { first, meant: meantBy(tokens, first, (count / parts) * 100) };
}

/** Smaller parts are seldom said in words. */
const MOST_PARTS = 20;

const ARTICLES = wordList('a an');

/** Not "a third man", "half an hour": of something, in front of a mark, or "half the members". */
function endsShare({ tokens, sentence }: Pick<SentenceFacts, 'tokens' | 'sentence'>, last: number): boolean {
  const next = last + 1;
  if (next >= sentence.last || isWord(tokens, next, 'of')) return true;
  if (tokens.kind[next] === TokenKind.mark) return markAt(tokens, next) !== '-';
  return isWord(tokens, last, 'half') && HALVED.get(tokens, next) !== undefined;
}

const HALVED = wordList('the its their his her our these those');

/**
 * In percent: a tenth of the fraction to either side, and never so far as to be another; "nearly" may be a fifth below,
 * and hardly above.
 */
function meantBy(tokens: Tokens, first: number, value: number): Interval {
  const hedge = HEDGES.get(tokens, first - 1) ?? (isWord(tokens, first - 1, 'than') ? THAN.get(tokens, first - 2) : '');
  if (hedge === 'nearly') return { low: value * (1 - BARELY), high: value * (1 + HARDLY) };
  if (hedge === 'more' || hedge === 'less') {
    const room = JUST.get(tokens, first - (isWord(tokens, first - 1, 'than') ? 3 : 2)) === undefined ? null : BARELY;
    if (hedge === 'more') return { low: value, high: room === null ? null : value * (1 + room) };
    return { low: room === null ? null : value * (1 - room), high: value };
  }
  const room = hedge === 'exactly' ? EXACT * value : Math.min(FARTHEST, LOOSE * value);
  return { low: value - room, high: value + room };
}

/** Parts of the fraction. */
const LOOSE = 0.11;
const EXACT = 0.005;
const BARELY = 0.2;
const HARDLY = 0.02;
/** In percentage points. */
const FARTHEST = 6;

const HEDGES = createLexicon<'nearly' | 'more' | 'less' | 'exactly'>([
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['over', 'more'],
  ['under', 'less'],
  ['exactly', 'exactly'],
  ['precisely', 'exactly'],
]);

const THAN = createLexicon<'more' | 'less'>([
  ['more', 'more'],
  ['less', 'less'],
  ['fewer', 'less'],
]);

const JUST = wordList('just slightly only');

const MOST_WORDS = wordList('majority minority most');

/** One of these stands in every share that is given in words: "a third", "a majority"; false for numbers, as in "one in five". */
export const SHARE_WORDS = createLexicon<boolean>([
  ...'one two three four five six seven eight nine'.split(' ').map((word) => [word, false] as const),
  ...MOST_WORDS.words.map((word) => [word, true] as const),
  ...FIGURE_WORDS.words
    .filter((word) => FIGURE_WORDS.word(word)?.fraction !== undefined)
    .map((word) => [word, true] as const),
]);

/** What must be so where one of them stands: "one in five", "a third of", "half the", "a third,". */
export function mayBeShareAt(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (tokens.kind[next] !== TokenKind.word) return tokens.kind[next] !== TokenKind.number;
  if (SHARED.get(tokens, next) !== undefined) return true;
  return (
    MOST_WORDS.get(tokens, index) !== undefined ||
    (isWord(tokens, index, 'half') && HALVED.get(tokens, next) !== undefined)
  );
}

const SHARED = wordList('of in out');

/** Which side of a half: a majority of all there is; not "a two-thirds majority", "minority voters", "the most". */
function sideAt({ tokens, sentence }: SentenceFacts, at: number): Words | undefined {
  if (MOST_WORDS.get(tokens, at) === undefined) return undefined;
  const first = majorityStart(tokens, at, sentence.first);
  const isMost = isWord(tokens, at, 'most');
  // "short of a majority", "lost the majority".
  const isLacked = first === at || LACKING.get(tokens, first - 1) !== undefined;
  const isOfAll = isWord(tokens, at + 1, 'of') || at === sentence.first;
  if (isMost ? !isOfAll || isWord(tokens, at - 1, 'the') : isLacked) return undefined;
  return { first, meant: isWord(tokens, at, 'minority') ? { low: null, high: 50 } : { low: 50, high: null } };
}

const LACKING = wordList(`
  of for without from lost lose loses losing need needs needed require requires required denied deny denying missed missing
  miss misses seek seeks sought wants`);

/** "a slim majority": from its article on; `at` where it has none. */
function majorityStart(tokens: Tokens, at: number, first: number): number {
  let start = at - 1;
  while (start > first && SIZES.get(tokens, start) !== undefined) start--;
  return isWord(tokens, start, 'a') || isWord(tokens, start, 'the') ? start : at;
}

const SIZES = wordList(
  'slim small large clear bare narrow vast overwhelming solid big great wide slight tiny comfortable',
);
