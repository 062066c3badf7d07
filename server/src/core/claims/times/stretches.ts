import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';
import { MOST_FIGURES } from './elapsed.js';
import { countedBy, fits, type Length, lengthOf, type Sense } from './lengths.js';
import { type Gap, gapBetween, type Moment, momentsOf } from './moments.js';
import { tenureEnds } from './tenures.js';

/** A length of time that the words put between two moments, and that does not lie between them. */
export interface Stretch {
  /** "18 months", "five days later". */
  readonly figure: Figure;
  readonly from: Moment;
  readonly to: Moment;
  /** In days, the least and the most from the one to the other. */
  readonly gap: Gap;
  /** That it is told in: a name, and its days. */
  readonly unit: { readonly name: string; readonly days: number };
}

/**
 * "five days later, on 12 March", "after 18 days, on 21 June", "for seven weeks, until 11 May", "from noon to 3 pm, five
 * hours", "nine days after the flood of 3 May": the lengths of a sentence that no moments of it, or of the sentence or two
 * before it, bear out.
 */
export function stretchesIn(facts: SentenceFacts): readonly Stretch[] {
  if (facts.figures.length > MOST_FIGURES) return NONE;
  let found: Stretch[] | undefined;
  for (const figure of facts.figures) {
    if (!mayTellLength(figure)) continue;
    const comesTo = figure.kind === 'date' && figure.parts !== undefined ? cameTo(facts, figure) : undefined;
    if (comesTo !== undefined) (found ??= []).push(comesTo);
    const length = lengthOf(facts.tokens, figure);
    const ends = length === undefined ? undefined : endsOf(facts, length);
    if (length === undefined || ends === undefined || ends.from.length > MOST_BEFORE) continue;
    // "It recessed on Sunday after 13 days": weekdays come round between sentences.
    const isOfWeek = ends.to.within === 'week' && length.sense === undefined;
    if (isOfWeek && ends.from.some(({ start }) => start < facts.sentence.start)) continue;
    // "joined in 2016 and will retire in June after nine years": of the article's year.
    if (
      length.days > LONGEST_YEARLESS &&
      ends.from.some(({ within }) => (within === 'year') !== (ends.to.within === 'year'))
    )
      continue;
    if (
      length.days > LONGEST_YEARLESS &&
      ends.from.some((from) => isOneSpan(from, ends.to) && beginsInAnyYear(facts, from))
    )
      continue;
    const gaps = ends.from.map((from) => ({ from, gap: gapBetween(from, ends.to) }));
    // Where one of them is of another calendar, or right, nothing can be said.
    if (gaps.some(({ gap }) => gap === undefined || fits(gap, length, ends.isWhole))) continue;
    const { from, gap } = gaps.at(-1) as { from: Moment; gap: Gap };
    found ??= [];
    found.push({ figure, from, to: ends.to, gap, unit: length.unit });
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

/** A duration, "its third week", and what is read as a date: "18 months later". */
function mayTellLength({ kind }: Figure): boolean {
  return kind === 'duration' || kind === 'date' || kind === 'ordinal';
}

/** In days: what lasts longer ends in another year than it began in. */
const LONGEST_YEARLESS = 300;

function isOneSpan(from: Moment, to: Moment): boolean {
  return from.start === to.start;
}

/** "from the start of December until Dec. 31, 2027": nobody knows of which year the first day is. */
export function beginsInAnyYear({ tokens }: SentenceFacts, { start, end }: Span): boolean {
  return (tokens.text.slice(start, end).match(/\d{4}/g) ?? NONE).length === 1;
}

/** "90 days from 1 April, or until 30 July": the day that it comes to, told again as another. */
function cameTo(facts: SentenceFacts, figure: Figure): Stretch | undefined {
  const { tokens } = facts;
  const length = countedBy(tokens, figure);
  if (length === undefined) return undefined;
  const moments = momentsOf(facts);
  const at = moments.findIndex(({ start }) => start === figure.start);
  const [own, next] = moments.slice(at, at + 2);
  if (at < 0 || own === undefined || next === undefined || next.first - own.last > NEXT + 1) return undefined;
  if (next.first === own.last + 1) return undefined;
  for (let each = own.last + 1; each < next.first; each++)
    if (markAt(tokens, each) !== ',' && AGAIN.get(tokens, each) === undefined) return undefined;
  const off = gapBetween(own, next);
  const [less, more] = length.leeway;
  if (off === undefined || (off.low <= more && off.high >= -less)) return undefined;
  const gap = { low: off.low + length.days, high: off.high + length.days, period: 0 } as const;
  return { figure, from: own, to: next, gap, unit: length.unit };
}

const AGAIN = wordList('or until till on to by');

/** Of more moments it is not known from which one counts. */
const MOST_BEFORE = 3;

interface Ends {
  readonly from: readonly Moment[];
  readonly to: Moment;
  /** Days are counted with both ends: "for three days, from Monday to Wednesday". */
  readonly isWhole: boolean;
}

/** Where a length stands among the moments of its sentence. */
interface Place {
  readonly facts: SentenceFacts;
  readonly length: Length;
  readonly earlier: readonly Moment[];
  readonly later: readonly Moment[];
  /** The last of the earlier ones, with only a comma between it and the length. */
  readonly apposed: Moment | undefined;
}

function endsOf(facts: SentenceFacts, length: Length): Ends | undefined {
  const { tokens } = facts;
  const moments = momentsOf(facts);
  const earlier = moments.filter((each) => each.last < length.first);
  const later = moments.filter((each) => each.first > length.last);
  const told = earlier.at(-1);
  const apposed = told !== undefined && areApposed(tokens, told, length.first) ? told : undefined;
  const place = { facts, length, earlier, later, apposed };
  if (length.isGoingOn) return sinceBeginning(place);
  if (length.sense === 'after' || length.sense === 'before') return ofFollowing(place);
  if (length.sense !== undefined && PLANNED_BY.get(tokens, length.last) !== undefined)
    return apposed === undefined ? undefined : againstPlan(place, apposed);
  const ends = (apposed === undefined ? undefined : untilApposed(place, apposed)) ?? untilNext(place);
  if (ends !== undefined) return ends;
  const [from, to] = tenureEnds(facts, length) ?? NONE;
  return from === undefined || to === undefined ? undefined : { from: [from], to, isWhole: false };
}

/** "On 12 May, nine days after the flood of 3 May,", "held for 444 days, since 4 November". */
function ofFollowing({ facts, length, earlier, later, apposed }: Place): Ends | undefined {
  const { tokens } = facts;
  const { first, last, sense } = length;
  const [next, second, third] = later;
  // "at 5.05 pm, an hour after it had begun".
  if (next === undefined && sense === 'after' && apposed !== undefined && IT.get(tokens, last + 1) !== undefined)
    return ordered(earlier.length > 1 ? earlier.slice(0, -1) : toldBefore(facts), apposed, sense, false);
  if (next === undefined || third !== undefined || next.first - last > REACH) return undefined;
  if (isInListBetween(tokens, last + 1, next.first, PARTING)) return undefined;
  const told = earlier.at(-1);
  const isBeside = told !== undefined && first - told.last <= NEXT;
  // "Ten days before the vote of 15 November, on 5 November,".
  const isOpen = second !== undefined && earlier.length === 0 && isRightBehind(tokens, next, second);
  if (second !== undefined && !isOpen) return undefined;
  const isSince = earlier.length === 0 && isWord(tokens, last, 'since');
  const end = isOpen ? second : isBeside ? told : isSince ? toldBefore(facts).at(-1) : undefined;
  if (end === undefined || earlier.length > 1) return undefined;
  return sense === 'after' ? { from: [next], to: end, isWhole: false } : { from: [end], to: next, isWhole: false };
}

/** ", on" stands between. */
function isRightBehind(tokens: Tokens, one: Moment, other: Moment): boolean {
  const isOn = AT.get(tokens, other.first - 1) !== undefined && markAt(tokens, other.first - 2) === ',';
  return isOn && one.last === other.first - 3;
}

/** "began on 3 June and ended on 30 June, two weeks later", "freed on 21 June, after 18 days", "from noon to 3 pm, five hours". */
function untilApposed({ facts, length, earlier, later }: Place, told: Moment): Ends | undefined {
  const { tokens, sentence } = facts;
  const { last, sense } = length;
  const isAfter = isCountedAfter(tokens, length);
  if (sense === undefined && !isAfter && !isClosed(tokens, last + 1, sentence.last)) return undefined;
  const isSpan = earlier.at(-2)?.start === told.start;
  const isTotal = hasTotal(tokens, last + 1);
  if (sense === undefined && !isAfter && !isSpan && !isTotal) return undefined;
  const [other, more] = earlier.slice(0, -1);
  // "back on 2 September, after a break that began on 22 July: six weeks in all".
  const isYearless = isTotal && !isSpan && told.within === 'year' && more === undefined;
  if (isYearless && other !== undefined && (gapBetween(other, told)?.low ?? 0) > BACK)
    return { from: [told], to: other, isWhole: true };
  // "close at 8 p.m. after 13 hours of voting, having opened at 7 a.m.".
  const [next, second] = later;
  const opened = isAfter && other === undefined && second === undefined && next?.minute !== undefined;
  const before = other === undefined ? countedFrom(facts, length) : earlier.slice(0, -1);
  return ordered(opened ? [next] : before, told, sense, isSpan || isAfter);
}

/** "a deficit in 2009 after 12 years of surplus" counts from what is not told; "after 13 hours of trade" from its opening. */
function isCountedAfter(tokens: Tokens, length: Length): boolean {
  const { first, last, unit } = length;
  const isOfOther = unit.days >= 1 && isWord(tokens, last + 1, 'of') && !isRule(tokens, last);
  return isWord(tokens, first - 1, 'after') && !isOfOther;
}

/** "of colonial rule", "of Ottoman occupation", "of one-party rule". */
export function isRule(tokens: Tokens, last: number): boolean {
  return isInListBetween(tokens, last + 2, last + FEW, RULE);
}

const RULE = wordList('rule occupation domination colonization colonisation');

/** What somebody's rule begins with. */
const TAKEN = wordList('claimed colonized colonised annexed conquered occupied ceded seized captured settled');

/** "for seven weeks, until 11 May", "five days later, on 12 March", "after six years, in January 2017", "two hours, to noon". */
function untilNext({ facts, length, earlier, later }: Place): Ends | undefined {
  const { tokens } = facts;
  const { first, last, sense } = length;
  const [next, second, third] = later;
  if (next === undefined) return undefined;
  const opening = openingBefore(tokens, next.first);
  // "begun in 1923, took nine years to build and was opened in 1932", "began at 9.30 and lasted two hours, breaking up at 11.30".
  const isLasting = LASTED.get(tokens, first - 1) !== undefined && earlier.length === 1 && second === undefined;
  const isOver = isInListBetween(tokens, opening - NEXT, opening, OVER);
  if (isLasting && (isOver || (next.minute !== undefined && opening - last <= FEW)))
    return ordered(earlier, next, sense, false);
  // "The four-day visit begins on Monday and ends on Thursday".
  const isBegunAndOver =
    second !== undefined && third === undefined && earlier.length === 0 && sense === undefined && isBegun(facts, next);
  if (isBegunAndOver && isInListBetween(tokens, second.first - NEXT, second.first, ENDING))
    return { from: [next], to: second, isWhole: true };
  // "The vote of June 2010 began seven months of deadlock until another was held in February 2011".
  const until = earlier.length === 1 && second === undefined ? untilBetween(tokens, last + 1, next.first) : -1;
  if (until >= 0 && sense === undefined && next.first - until <= LONG) return ordered(earlier, next, sense, true);
  // "After 80 years of British rule it was handed back in 1947".
  const isOpening = isWord(tokens, first - 1, 'after') && first - 1 === facts.sentence.first;
  if (isOpening && isRule(tokens, last) && second === undefined && AT.get(tokens, opening) !== undefined)
    return opening - last > 2 * REACH ? undefined : ordered(countedFrom(facts, length), next, sense, false);
  // "a decade (1991–2001)".
  const isBracketed = markAt(tokens, last + 1) === '(' && next.first === last + 2 && second?.start === next.start;
  if (isBracketed && third === undefined && sense === undefined && markAt(tokens, second.last + 1) === ')')
    return { from: [next], to: second, isWhole: true };
  if (opening - last > FEW || isInListBetween(tokens, last + 1, opening, PARTING)) return undefined;
  // "over the next three years, £15 million in 2026 and".
  if (facts.figures.some(({ start }) => start > length.figure.end && start < (tokens.start[opening] as number)))
    return undefined;
  const isParted = markAt(tokens, opening - 1) === ',' || sense !== undefined;
  // "eight hours, from Monday to Friday" are those of a day.
  if (next.within === 'week' && next.minute === undefined && length.unit.days < 1) return undefined;
  if (second !== undefined && isWord(tokens, opening, 'from') && (isParted || isWord(tokens, first - 1, 'for'))) {
    // "for five years from 2019, ends in 2024".
    const isEnd = isInListBetween(tokens, second.first - NEXT, second.first, ENDING);
    const isSpan = isEnd || second.start === next.start || UNTIL.get(tokens, second.first - 1) !== undefined;
    return isSpan && third === undefined ? { from: [next], to: second, isWhole: true } : undefined;
  }
  // "the next day, Saturday,".
  const isNamed = next.within === 'week' && next.first === last + 2 && markAt(tokens, last + 1) === ',';
  const isOn = isNamed || AT.get(tokens, opening) !== undefined;
  const isMoved = isWord(tokens, first - 1, 'by') && isInListBetween(tokens, first - FEW, first - 1, MOVED);
  const isUntil = UNTIL.get(tokens, opening) !== undefined && (isParted || isMoved || isWord(tokens, first - 1, 'for'));
  const isCounted = sense !== undefined || isCountedAfter(tokens, length);
  if (!isUntil && !(isParted && isCounted && isOn)) return undefined;
  return ordered(earlier.length > 0 ? earlier : countedFrom(facts, length), next, sense, isUntil && !isMoved);
}

/** "until" soon behind, in the same clause; -1 where it does not follow. */
function untilBetween(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + FEW); at++) {
    if (isWord(tokens, at, 'until')) return at;
    if (tokens.kind[at] === TokenKind.mark) return -1;
  }
  return -1;
}

/** "The strike, in its third week, began on 1 May": from its beginning to the one other moment told. */
function sinceBeginning({ facts, earlier, later }: Place): Ends | undefined {
  const own = [...earlier, ...later];
  const begun = [facts.before, facts, facts.after].flatMap((sentence): readonly Moment[] =>
    sentence === undefined ? NONE : momentsOf(sentence).filter((each) => isBegun(sentence, each)),
  );
  const [to, more] = own.filter((each) => !begun.includes(each));
  const [from, other] = begun;
  if (from === undefined || other !== undefined || to === undefined || more !== undefined) return undefined;
  return { from: [from], to, isWhole: true };
}

function isBegun({ tokens, sentence }: SentenceFacts, { first }: Moment): boolean {
  return isInListBetween(tokens, Math.max(sentence.first, first - NEXT), first, BEGUN);
}

const BEGUN = wordList('began begun begins started starts opens opened since broke');
const ENDING = wordList('end ends ended close closes closed expire expires runs');
const OVER = wordList('opened finished completed ended closed reopened over ending finishing closing concluding');
const LASTED = wordList('lasted lasts lasting took takes ran');
const MOVED = wordList('extended postponed delayed prolonged pushed moved put');

/** "was to open in 2014. It opened in 2019, five years late": of what was planned, here or in the sentences beside. */
function againstPlan({ facts, length }: Place, told: Moment): Ends | undefined {
  const planned = [facts.before, facts, facts.after].flatMap((sentence): readonly Moment[] =>
    sentence === undefined ? NONE : momentsOf(sentence).filter((each) => each !== told && isPlanned(sentence, each)),
  );
  return ordered(planned, told, length.sense, false);
}

function isPlanned({ tokens, sentence }: SentenceFacts, { first }: Moment): boolean {
  for (let at = Math.max(sentence.first, first - FEW); at < first; at++) {
    // "was to open in".
    const isToBe = isWord(tokens, at, 'to') && WAS.get(tokens, at - 1) !== undefined;
    if (isToBe || PLANS.get(tokens, at) !== undefined) return true;
  }
  return false;
}

const PLANNED_BY = wordList('late early');
const WAS = wordList('is are was were');
const PLANS = wordList('due supposed planned scheduled meant expected intended promised target deadline');

function ordered(from: readonly Moment[], to: Moment, sense: Sense | undefined, isWhole: boolean): Ends | undefined {
  if (from.length === 0) return undefined;
  return sense === 'earlier' ? { from: [to], to: from.at(-1) as Moment, isWhole: false } : { from, to, isWhole };
}

/** Only a comma, "after" or "some" stands between the moment and the length. */
function areApposed(tokens: Tokens, { last }: Moment, first: number): boolean {
  const from = markAt(tokens, last + 1) === ',' || markAt(tokens, last + 1) === ':' ? last + 2 : last + 1;
  const to = FILLERS.get(tokens, first - 1) === undefined ? first : first - 1;
  return from === to && (from > last + 1 || to < first);
}

const FILLERS = wordList('after some exactly just fully');

function isClosed(tokens: Tokens, at: number, end: number): boolean {
  return at >= end || tokens.kind[at] === TokenKind.mark || hasTotal(tokens, at);
}

/** "six hours in all", "three years to the day". */
function hasTotal(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at, 'to') && isWord(tokens, at + 1, 'the') && isWord(tokens, at + 2, 'day')) return true;
  return (isWord(tokens, at, 'in') && isWord(tokens, at + 1, 'all')) || isWord(tokens, at, 'altogether');
}

/** The preposition of a moment: "on", "until the". */
function openingBefore(tokens: Tokens, first: number): number {
  return isWord(tokens, first - 1, 'the') ? first - 2 : first - 1;
}

/** The moments of the sentence before; where that has none, of the one before it. */
function toldBefore({ before }: SentenceFacts): readonly Moment[] {
  if (before === undefined) return NONE;
  const told = momentsOf(before);
  return told.length > 0 || before.before === undefined ? told : momentsOf(before.before);
}

/** Somebody's rule is counted from when he came, and from nothing else that is told before. */
function countedFrom(facts: SentenceFacts, { last }: Length): readonly Moment[] {
  const told = toldBefore(facts);
  if (!isRule(facts.tokens, last)) return told;
  return told.filter(({ first }) => isInListBetween(facts.tokens, Math.max(0, first - LONG), first, TAKEN));
}

const IT = wordList('it that this then');
const UNTIL = wordList('until till to');
const AT = wordList('in on at by');

/** In tokens. */
const NEXT = 3;
const REACH = 8;
const FEW = 6;
const LONG = 12;

/** In days: a year lies between what is told in its other order. */
const BACK = 200;

const PARTING = wordList(`
  that which who whom when where while but and or because although than jailed sentenced sentence convicted ; ( :`);
