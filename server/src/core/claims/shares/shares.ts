import type { Interval } from '../../figures/interval.js';
import { type Lexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { keptLast } from '../kept.js';
import { asItReads, disagree, percentOfWhole } from '../reckon.js';
import { isBeside, linkBefore, MAX_OBJECT, OPENING } from './beside.js';
import { isOfOther } from './others.js';
import { LEFT_WORDS, PORTION_OPENINGS, portionOf } from './portions.js';
import { type StatedShare, statedSharesOf } from './sharewords.js';
import {
  asideAt,
  CLOSING,
  isAlike,
  isClosed,
  isPartOf,
  isPhrase,
  isRun,
  isWholeFirst,
  SEXES,
  scaledTo,
  WHOM,
} from './wholes.js';

/** "12 of the 45 members (36%)": a part, its whole and the share that is given with them, in percent or in words. */
export interface Share {
  readonly part: Amount;
  readonly whole: Amount;
  readonly share: StatedShare;
  /** The words leave room for another reading: "Support is at 48 percent: 14 of the 20 members …". */
  readonly isDoubtful?: true;
  /** The share is that of what is left without the part: "9,000 of the 15,000 trees fell. That leaves 40 percent". */
  readonly isLeft?: true;
}

/** The shares of a sentence that stand with both their figures: at most one for each stated share, in order. */
export const sharesOf = keptLast((facts: SentenceFacts): readonly Share[] => {
  const stated = statedSharesOf(facts);
  if (stated.length === 0) return [];
  const counted = amountsOf(facts).filter(isCounted);
  const shares: Share[] = [];
  /** The first amount behind the share: both are in order. */
  let at = 0;
  for (const share of stated) {
    if (!isOpenTo(facts, share)) continue;
    while (at < counted.length && (counted[at] as Amount).first <= share.last) at++;
    const [before, after] = [counted[at - 1], counted[at]];
    // "92 (18 percent) of those who got none": the whole stands right behind or is not told.
    const isOfNext = isBracketed(facts.tokens, share) && isWord(facts.tokens, share.last + 2, 'of');
    const found = isOfNext
      ? splitOf(facts, share, before, after)
      : (besideOf(facts, share, counted[at - 2], before) ??
        splitOf(facts, share, before, after) ??
        aheadOf(facts, share, after, counted[at + 1]) ??
        equatedOf(facts, share, before, after) ??
        ofWhomOf(facts, share, before, after) ??
        majorityOf(facts, share, counted) ??
        acrossOf(facts, share, before, after) ??
        nearbyOf(facts, share));
    if (found === undefined || isOfOther(facts, found, share, counted)) continue;
    shares.push({ ...found, share });
  }
  return shares;
});

/** Not "rose 65 percent to 318,000": a mark or a word beside the share may tie it to a part and its whole. */
function isOpenTo(facts: SentenceFacts, share: StatedShare): boolean {
  const { tokens, sentence } = facts;
  const next = share.last + 1;
  if (isOfChange(tokens, markAt(tokens, next) === ',' ? next + 1 : next)) return false;
  if (share.percent === undefined || next >= sentence.last || tokens.kind[next] === TokenKind.mark) return true;
  if (isWord(tokens, next, 'of') || DETERMINERS.get(tokens, next) !== undefined) return true;
  return (
    linkBefore(facts, share) >= 0 ||
    PORTION_OPENINGS.get(tokens, sentence.first) !== undefined ||
    isInListBetween(tokens, sentence.first, share.first, LEFT_WORDS)
  );
}

/** "which was $5 billion, or 7.6 percent, higher than a year before": a part of what was. */
function isOfChange(tokens: Tokens, at: number): boolean {
  return CHANGE_WORDS.get(tokens, at)?.isComparative === true && isWord(tokens, at + 1, 'than');
}

/** What share of the whole it is, or is left, in percent. */
export function percentOf({ part, whole, isLeft }: Omit<Share, 'share'>): Interval | undefined {
  const percent = percentOfWhole(part, whole);
  if (percent === undefined || isLeft !== true) return percent;
  return { low: percent.high === null ? null : 100 - percent.high, high: 100 - (percent.low ?? 0) };
}

/** Counts below a thousand, as they stand, come to another percentage: "63 of the 120 seats, 54.5 percent". */
export function isOffAsItReads(part: Amount, whole: Amount, percent: Amount): boolean {
  const isPlain = [part, whole].every(
    ({ kind, value, modifier }) => kind === 'cardinal' && modifier === 'none' && (value as number) < MOST_COUNTED,
  );
  const actual = isPlain ? percentOfWhole(asItReads(part), asItReads(whole)) : undefined;
  return actual !== undefined && disagree(actual, percent);
}

const MOST_COUNTED = 1000;

function nearbyOf(facts: SentenceFacts, share: StatedShare): Wholes | undefined {
  const portion = portionOf(facts, share);
  return portion === undefined ? undefined : { ...portion, isDoubtful: true };
}

type Wholes = Omit<Share, 'share'>;

function isCounted({ kind, value }: Amount): boolean {
  return COUNTED.has(kind) && value !== null && value > 0;
}

const COUNTED: ReadonlySet<string> = new Set(['cardinal', 'money', 'measure', 'duration']);

/** "12 of the 45 members (36%)", "Of the 45 members, 12, or 36%,": the share stands behind both. */
function besideOf(
  facts: SentenceFacts,
  share: StatedShare,
  a: Amount | undefined,
  b: Amount | undefined,
): Wholes | undefined {
  if (a === undefined || b === undefined || !isBeside(facts, b, share)) return undefined;
  if (isPartOf(facts, a, b)) return { part: a, whole: scaledTo(a, b) };
  return isWholeFirst(facts, a, b) ? { part: b, whole: scaledTo(b, a) } : undefined;
}

/** "12 (36%) of the 45 members", "of the 45 members, 36% (12) left". */
function splitOf(
  facts: SentenceFacts,
  share: StatedShare,
  b: Amount | undefined,
  c: Amount | undefined,
): Wholes | undefined {
  if (b === undefined || c === undefined) return undefined;
  const { tokens } = facts;
  const opener = isWord(tokens, share.first - 1, 'or') && markAt(tokens, share.first - 2) === ',' ? 2 : 1;
  if (isBracketed(tokens, { ...share, first: share.first - opener + 1 }) && b.last === share.first - opener - 1) {
    const isSplit = isAlike(b, c) && (b.value as number) <= (c.value as number) && isOf(facts, share.last + 2, c, b);
    return isSplit ? { part: b, whole: c } : undefined;
  }
  if (!isBracketed(tokens, c) || c.first !== share.last + 2) return undefined;
  return isWholeFirst(facts, b, { ...c, first: share.first }) ? { part: c, whole: b } : undefined;
}

/** Between brackets, dashes or commas. */
function isBracketed(tokens: Tokens, { first, last }: Pick<Amount, 'first' | 'last'>): boolean {
  const [before, after] = [markAt(tokens, first - 1), markAt(tokens, last + 1)];
  return before === '(' ? after === ')' : ASIDES.has(before) && before === after;
}

const ASIDES: ReadonlySet<string> = new Set([',', '–', '—']);

/** "36% (12 of the 45 members)", "half of them, 12 of 45,", "a third of the 45 members, or 12,". */
function aheadOf(
  facts: SentenceFacts,
  share: StatedShare,
  c: Amount | undefined,
  d: Amount | undefined,
): Wholes | undefined {
  if (c === undefined || d === undefined) return undefined;
  if (isPartOf(facts, c, d)) return isExplained(facts, share, c, d);
  if (!isOf(facts, share.last + 1, c) || !isAlike(d, c) || !isToldAgain(facts, c, d)) return undefined;
  const whole = scaledTo(d, c);
  // What is reckoned from a figure as it stands takes it to be exact.
  return { part: d, whole: c.modifier === 'none' ? { ...whole, low: whole.value, high: whole.value } : whole };
}

/** "12 ships, a third of the 45 that it has": the share of the whole is said of the amount before. */
function equatedOf(
  facts: SentenceFacts,
  share: StatedShare,
  b: Amount | undefined,
  c: Amount | undefined,
): Wholes | undefined {
  if (b === undefined || c === undefined || !isAlike(b, c) || !isOf(facts, share.last + 1, c)) return undefined;
  const end = linkBefore(facts, share);
  if (end <= b.last || !isPhrase(facts.tokens, b.last + 1, end, MAX_OBJECT)) return undefined;
  const whole = scaledTo(b, c);
  // "300 people, two-thirds of the 90 in its office women": more than the whole only by a slip of its scale.
  const times = (b.value as number) / (whole.value as number);
  return times > 1 && times < SLIP && isApposed(facts, share, end) ? undefined : { part: b, whole };
}

/** "2 million people, 60 percent of whom, or 1.2 million, live in towns". */
function ofWhomOf(
  { tokens }: SentenceFacts,
  share: StatedShare,
  b: Amount | undefined,
  c: Amount | undefined,
): Wholes | undefined {
  const { last } = share;
  if (b === undefined || c === undefined || !isAlike(c, b) || (c.value as number) > (b.value as number))
    return undefined;
  // "126 tonnes, of which 82% (104 tonnes) was cod".
  const isBefore = isWord(tokens, share.first - 2, 'of') && WHOM.get(tokens, share.first - 1) !== undefined;
  if (isBefore && markAt(tokens, last + 1) === '(' && c.first === last + 2)
    return { part: c, whole: scaledTo(c, b), isDoubtful: true };
  if (!isWord(tokens, last + 1, 'of') || WHOM.get(tokens, last + 2) === undefined) return undefined;
  const opener = isWord(tokens, last + 4, 'or') ? last + 5 : last + 4;
  const isClosing = opener === last + 5 || markAt(tokens, c.last + 1) === ',';
  const isAgain = markAt(tokens, last + 3) === ',' && isClosing && c.first - opener <= 1;
  return isAgain ? { part: c, whole: scaledTo(c, b), isDoubtful: true } : undefined;
}

/** "With 48 of the 100 seats, the party has a majority": the only part and whole of the sentence. */
function majorityOf(
  facts: SentenceFacts,
  { first, last, meant, percent }: StatedShare,
  counted: readonly Amount[],
): Wholes | undefined {
  const [part, whole, other] = counted;
  if (percent !== undefined || meant.low !== 50 || meant.high !== null) return undefined;
  const housed = housedOf(facts, last, counted);
  if (housed !== undefined) return housed;
  if (part === undefined || whole === undefined || other !== undefined || whole.last > first) return undefined;
  const isSeats = SEATS.has(whole.noun ?? part.noun ?? '');
  return isSeats && isPartOf(facts, part, whole) ? { part, whole, isDoubtful: true } : undefined;
}

/** "A majority of 238 members in the 450-seat house". */
function housedOf({ tokens }: SentenceFacts, last: number, counted: readonly Amount[]): Wholes | undefined {
  const part = counted.find(({ first }) => first === last + 2);
  const whole = part === undefined ? undefined : counted[counted.indexOf(part) + 1];
  if (part === undefined || whole === undefined || !isWord(tokens, last + 1, 'of')) return undefined;
  const isHouse = SEATS.has(whole.noun ?? '') && markAt(tokens, whole.last + 1) === '-';
  return isHouse && isRun(tokens, part.last + 1, whole.first, MAX_OBJECT)
    ? { part, whole, isDoubtful: true }
    : undefined;
}

const SEATS: ReadonlySet<string> = new Set('seat vote member share councillor delegate'.split(' '));

/** "240 replied. Of these, 96, or 40 percent, …", "… A total of 96 (40 percent) …": the whole stands in the sentence before. */
function acrossOf(
  facts: SentenceFacts,
  share: StatedShare,
  b: Amount | undefined,
  c: Amount | undefined,
): Wholes | undefined {
  const { tokens, sentence, before } = facts;
  if (before === undefined) return undefined;
  const part =
    b !== undefined && isBeside(facts, b, share) ? b : c !== undefined && isGlossed(facts, share, c) ? c : undefined;
  if (part === undefined) return undefined;
  const earlier = amountsOf(before).filter((each) => isCounted(each) && isAlike(part, each));
  const wholes = earlier.filter(({ value }) => (value as number) > (part.value as number));
  const isOfThese = isWord(tokens, sentence.first, 'of') && THESE.get(tokens, sentence.first + 1) !== undefined;
  const whole = isOfThese ? wholes.at(-1) : wholes.length === 1 ? wholes[0] : undefined;
  if (whole === undefined || (!isOfThese && hasOther(facts, part))) return undefined;
  return { part, whole: scaledTo(part, whole), isDoubtful: true };
}

const THESE = wordList('these those them that this');

/** "40 percent, or 96,", "40 percent (96)". */
function isGlossed(facts: SentenceFacts, { last, percent }: StatedShare, part: Amount): boolean {
  const { tokens } = facts;
  if (percent === undefined || !isClosed(facts, part.last)) return false;
  if (markAt(tokens, last + 1) === '(') return part.first === last + 2;
  return markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'or') && part.first === last + 3;
}

/** "a loss of 7 on sales of 769, or 1 percent", "up to 108, or 30 percent, from 90": another of its sort stands in the sentence. */
function hasOther(facts: SentenceFacts, part: Amount): boolean {
  return amountsOf(facts).some((each) => each !== part && isCounted(each) && isAlike(part, each));
}

const SLIP = 100;

/** Nothing but a mark stands between an amount and the share: no "or", "is" or "makes up". */
function isApposed({ tokens, sentence }: SentenceFacts, { first }: StatedShare, mark: number): boolean {
  return beforeFillers(tokens, first, sentence.first) === mark;
}

/** "36% (12 of the 45 members)", "36 percent, or 12 of 45,", "more than half of those asked, 12 of 45,". */
function isExplained(facts: SentenceFacts, share: StatedShare, part: Amount, whole: Amount): Wholes | undefined {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, part.first, sentence.first);
  const isOr = isWord(tokens, before, 'or') && markAt(tokens, before - 1) === ',';
  const isWith = isWord(tokens, before, 'with') && markAt(tokens, before - 1) === ',';
  const opener = isOr || isWith ? before - 1 : before;
  const mark = asideAt(tokens, opener);
  if (mark !== ':' && !OPENING.has(mark)) return undefined;
  if (!isShareOf(facts, share, opener)) return undefined;
  // "Turnout was 48 percent: 14,400 of the 30,000 voters came", but "Sales rose 12 percent: …".
  if (mark === ':' || isWith) return isLevel(facts, share) ? { part, whole, isDoubtful: true } : undefined;
  if (!endsRun(facts, whole.last)) return undefined;
  // "half of all workers, 12 of 20 in one shop,".
  return endsPhrase(facts, whole.last, PLACING) ? { part, whole } : { part, whole, isDoubtful: true };
}

/** Up to the token stands nothing but what the share is of: "of those asked", "two out of three members". */
function isShareOf({ tokens }: SentenceFacts, { last, percent }: StatedShare, to: number): boolean {
  if (to === last + 1) return true;
  const hasOf = isWord(tokens, last + 1, 'of');
  return isPhrase(tokens, hasOf ? last + 2 : last + 1, to, hasOf || percent === undefined ? MAX_OBJECT : 0);
}

function isLevel({ tokens, sentence }: SentenceFacts, { first }: StatedShare): boolean {
  return CHANGE_WORDS.get(tokens, beforeFillers(tokens, first, sentence.first)) === undefined;
}

/** A mark comes soon after a figure, and no other number before it. */
function endsRun({ tokens, sentence }: SentenceFacts, last: number): boolean {
  let end = last + 1;
  while (end < sentence.last && end - last <= MAX_OBJECT && !CLOSING.has(asideAt(tokens, end))) end++;
  return isRun(tokens, last + 1, end, MAX_OBJECT);
}

/** The noun phrase after a figure ends in a mark, and has none of the words. */
function endsPhrase({ tokens, sentence }: SentenceFacts, last: number, without?: Lexicon<true>): boolean {
  let end = last + 1;
  while (end < sentence.last && end - last <= MAX_OBJECT && !CLOSING.has(asideAt(tokens, end))) {
    if (without?.get(tokens, end) !== undefined) return false;
    end++;
  }
  return isPhrase(tokens, last + 1, end, MAX_OBJECT);
}

const PLACING = wordList('in on among within');
const PARTING = wordList('in on among within of');

/** "of the 45 members", "half the 45 members", "of its total of 45": from token `at` to the whole. */
function isOf({ tokens }: SentenceFacts, at: number, whole: Amount, part?: Amount): boolean {
  if (whole.first <= at || whole.first - at > MAX_OBJECT) return false;
  // "(36%) members of the 45".
  const from = part?.noun === undefined || isWord(tokens, at, 'of') ? at : at + 1;
  if (!isWord(tokens, from, 'of') && DETERMINERS.get(tokens, from) === undefined) return false;
  return isPhrase(tokens, isWord(tokens, from, 'of') ? from + 1 : from, whole.first, MAX_OBJECT);
}

const DETERMINERS = wordList('the its their his her our these those');

/** ", or 12,", "(12)", "— 12 people —": the part again in another way. */
function isToldAgain(facts: SentenceFacts, whole: Amount, part: Amount): boolean {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, part.first, sentence.first);
  const isOr = isWord(tokens, before, 'or');
  const opener = isOr ? before - 1 : before;
  const mark = markAt(tokens, opener);
  if (!OPENING.has(mark) && mark !== '-') return false;
  if (!isPhrase(tokens, whole.last + 1, opener, MAX_OBJECT)) return false;
  // "a third of the 90, 12 of them from abroad,", "…, 12 in the first year," speak of some of the third.
  const isOfThem = isWord(tokens, part.last + 1, 'of') && WHOM.get(tokens, part.last + 2) !== undefined;
  if (isOr) return endsPhrase(facts, part.last);
  const last = isOfThem || isInAll(tokens, part.last + 1) ? part.last + 2 : part.last;
  // "half of the 30 pupils, 18 girls, 12 boys,".
  if (part.noun !== whole.noun && SEXES.has(part.noun ?? '')) return false;
  return last > part.last ? isClosed(facts, last) : endsPhrase(facts, last, PARTING);
}

function isInAll(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'in') && (isWord(tokens, at + 1, 'all') || isWord(tokens, at + 1, 'total'));
}

/** "a third (25%)", "nearly half, or 61%,": a fraction in words and the percentage given with it. */
export interface WordedShare {
  readonly words: StatedShare;
  readonly percent: StatedShare;
}

/** The shares in words of a sentence that a percentage gives again in brackets or after "or". */
export function wordedSharesOf(facts: SentenceFacts): readonly WordedShare[] {
  const found: WordedShare[] = [];
  const stated = statedSharesOf(facts);
  for (const [index, percent] of stated.entries()) {
    const words = stated[index - 1];
    if (words === undefined || words.percent !== undefined || percent.percent === undefined) continue;
    if (isClosed(facts, percent.last) && isSaidInPercent(facts, words, percent)) found.push({ words, percent });
  }
  return found;
}

function isSaidInPercent(facts: SentenceFacts, words: StatedShare, { first }: StatedShare): boolean {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, first, sentence.first);
  const isOr = isWord(tokens, before, 'or') && markAt(tokens, before - 1) === ',';
  if (!isOr && !OPENING.has(asideAt(tokens, before))) return false;
  return isShareOf(facts, words, isOr ? before - 1 : before);
}
