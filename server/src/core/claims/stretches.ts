import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { SentenceFacts } from './amounts.js';
import { MOST_FIGURES } from './elapsed.js';
import { type Gap, gapBetween, type Moment, momentsOf } from './moments.js';

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
    const length = lengthOf(facts.tokens, figure);
    const ends = length === undefined ? undefined : endsOf(facts, length);
    if (length === undefined || ends === undefined || ends.from.length > MOST_BEFORE) continue;
    // "It recessed on Sunday after 13 days": weekdays come round between sentences.
    const isOfWeek = ends.to.within === 'week' && length.sense === undefined;
    if (isOfWeek && ends.from.some(({ start }) => start < facts.sentence.start)) continue;
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

/** Of more moments it is not known from which one counts. */
const MOST_BEFORE = 3;

interface Length {
  readonly figure: Figure;
  readonly first: number;
  /** With "later", "on" and the like, which is `sense`. */
  readonly last: number;
  readonly value: number;
  readonly unit: Unit;
  readonly sense: Sense | undefined;
}

/** In days; the least and the most that one of so many may be said to last. */
interface Unit {
  readonly name: string;
  readonly days: number;
  readonly leeway: (value: number) => readonly [number, number];
}

const HOUR = 1 / 24;

function unit(name: string, days: number, leeway: Unit['leeway']): [string, Unit][] {
  const each = { name, days, leeway };
  return [
    [name, each],
    [name.endsWith('y') && name !== 'day' ? `${name.slice(0, -1)}ies` : `${name}s`, each],
  ];
}

/** Days may be counted with both ends; weeks, months and what is longer are round. */
const UNITS = createLexicon<Unit>([
  ...unit('minute', HOUR / 60, (value) => around(value <= 20 ? HOUR / 30 : Math.max(HOUR / 6, (value * HOUR) / 360))),
  ...unit('hour', HOUR, (value) => around(Math.max(HOUR / 2, (value * HOUR) / 12))),
  ...unit('day', 1, () => around(1)),
  ...unit('night', 1, () => around(1)),
  ...unit('week', 7, () => around(4)),
  ...unit('fortnight', 14, () => around(3)),
  ...unit('month', 30.44, (value) => around(20 + value)),
  ...unit('year', 365.25, (value) =>
    value >= 50 && value % 10 === 0 ? around(value >= 100 ? 5 * 365 : 2 * 365) : [0.75 * 365, 365],
  ),
  ...unit('decade', 3652.5, (value) => around(Math.max(2, value) * 365)),
  ...unit('century', 36525, () => around(5 * 365)),
]);

function around(leeway: number): readonly [number, number] {
  return [leeway, leeway];
}

/** "later" and the like are counted from what is told before, "after" and the like from what follows. */
type Sense = 'later' | 'earlier' | 'after' | 'before';

const SENSES = createLexicon<Sense>([
  ['later', 'later'],
  ['on', 'later'],
  ['late', 'later'],
  ['earlier', 'earlier'],
  ['early', 'earlier'],
  ['after', 'after'],
  ['since', 'after'],
  ['before', 'before'],
]);

function lengthOf(tokens: Tokens, figure: Figure): Length | undefined {
  const { kind, parts, relative, modifier, value, unit: name } = figure;
  if (relative !== undefined) return undefined;
  if (modifier !== 'none' || (kind !== 'duration' && (kind !== 'date' || parts !== undefined))) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  if (kind === 'duration' && UNTIED.get(tokens, first - 1) !== undefined) return undefined;
  // "two four-year terms".
  if (FIGURE_WORDS.get(tokens, first - 1)?.cardinal !== undefined) return undefined;
  if (kind === 'duration') {
    const own = UNITS.word(name ?? '');
    if (own === undefined || value === null || OTHERS.get(tokens, last + 1) !== undefined) return undefined;
    const sense = isWord(tokens, last + 2, 'than') ? undefined : SENSES.get(tokens, last + 1);
    // "six years on, in 2012", not "nine years on the board".
    const isSense =
      sense !== undefined && (!isWord(tokens, last + 1, 'on') || tokens.kind[last + 2] === TokenKind.mark);
    // "held for 444 days, since 4 November".
    const isSince = markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'since');
    if (isSince) return { figure, first, last: last + 2, value, unit: own, sense: 'after' };
    return { figure, first, last: isSense ? last + 1 : last, value, unit: own, sense: isSense ? sense : undefined };
  }
  const beside = NEIGHBOURS.get(tokens, first);
  if (beside !== undefined)
    return last === first + 1 && DAYTIMES.get(tokens, last) !== undefined
      ? { figure, first, last, value: 1, unit: DAY, sense: beside }
      : undefined;
  // "18 months later", which is read as a date.
  const sense = isWord(tokens, last + 1, 'than') ? undefined : SENSES.get(tokens, last);
  const own = UNITS.get(tokens, last - 1);
  const count = own === undefined ? undefined : countIn(tokens, first, last - 2);
  return sense === undefined || own === undefined || count === undefined
    ? undefined
    : { figure, first, last, value: count, unit: own, sense };
}

/** "The next day, Saturday,". */
const NEIGHBOURS = createLexicon<Sense>([
  ['next', 'later'],
  ['following', 'later'],
  ['previous', 'earlier'],
]);
const DAYTIMES = wordList('day morning afternoon evening night');
const DAY = UNITS.word('day') as Unit;

/** "half a", "an", "three and a half", "18". */
function countIn(tokens: Tokens, first: number, last: number): number | undefined {
  if (isWord(tokens, first, 'half')) return last - first === 1 ? 0.5 : undefined;
  const count =
    tokens.kind[first] === TokenKind.number
      ? Number(textOf(tokens, first))
      : isWord(tokens, first, 'a') || isWord(tokens, first, 'an')
        ? 1
        : FIGURE_WORDS.get(tokens, first)?.cardinal;
  if (count === undefined || Number.isNaN(count)) return undefined;
  const isHalf = last - first === 3 && isWord(tokens, last, 'half');
  return first === last ? count : isHalf ? count + 0.5 : undefined;
}

/** What is no whole length, or one of many. */
const UNTIED = wordList(`
  every each first last past next another previous final second third than least most about nearly almost`);

const OTHERS = wordList('ago old each apiece per younger older longer more');

interface Ends {
  readonly from: readonly Moment[];
  readonly to: Moment;
  /** Days are counted with both ends: "for three days, from Monday to Wednesday". */
  readonly isWhole: boolean;
}

function endsOf(facts: SentenceFacts, length: Length): Ends | undefined {
  const { tokens, sentence } = facts;
  const { first, last, sense } = length;
  const moments = momentsOf(facts);
  const earlier = moments.filter((each) => each.last < first);
  const later = moments.filter((each) => each.first > last);
  const [next, second, third] = later;
  const told = earlier.at(-1);
  const isApposed = told !== undefined && areApposed(tokens, told, first);
  if (sense === 'after' || sense === 'before') {
    // "at 5.05 pm, an hour after it had begun".
    if (next === undefined && isApposed && IT.get(tokens, last + 1) !== undefined)
      return ordered(earlier.length > 1 ? earlier.slice(0, -1) : toldBefore(facts), told, sense, false);
    if (next === undefined || second !== undefined || next.first - last > REACH) return undefined;
    if (isInListBetween(tokens, last + 1, next.first, PARTING)) return undefined;
    // "On 12 May, nine days after the flood of 3 May,"; without one, "since" counts to what the sentence before tells.
    const isBeside = told !== undefined && first - told.last <= NEXT;
    const end = isBeside
      ? told
      : earlier.length === 0 && isWord(tokens, last, 'since')
        ? toldBefore(facts).at(-1)
        : undefined;
    if (end === undefined || earlier.length > 1) return undefined;
    return sense === 'after' ? { from: [next], to: end, isWhole: false } : { from: [end], to: next, isWhole: false };
  }
  const isSense = sense !== undefined;
  if (isSense && PLANNED_BY.get(tokens, last) !== undefined)
    return isApposed ? againstPlan(facts, length, told) : undefined;
  // "a deficit in 2009 after 12 years of surplus" counts from what is not told; "after 13 hours of trade" from its opening.
  const isOfOther = length.unit.days >= 1 && isWord(tokens, last + 1, 'of');
  const isAfter = isWord(tokens, first - 1, 'after') && !isOfOther;
  // "began on 3 June and ended on 30 June, two weeks later", "freed on 21 June, after 18 days".
  if (isApposed && (isSense || isAfter || isClosed(tokens, last + 1, sentence.last))) {
    const isSpan = earlier.length > 1 && earlier.at(-2)?.start === told.start;
    const isTotal = hasTotal(tokens, last + 1);
    if (!isSense && !isAfter && !isSpan && !isTotal) return undefined;
    const [other, more] = earlier.slice(0, -1);
    // "back on 2 September, after a break that began on 22 July: six weeks in all".
    if (isTotal && !isSpan && other !== undefined && more === undefined && (gapBetween(other, told)?.low ?? 0) > BACK)
      return { from: [told], to: other, isWhole: true };
    // "close at 8 p.m. after 13 hours of voting, having opened at 7 a.m.".
    const opened = isAfter && other === undefined && second === undefined && next?.minute !== undefined;
    const before = other === undefined ? toldBefore(facts) : earlier.slice(0, -1);
    return ordered(opened ? [next] : before, told, sense, isSpan);
  }
  if (next === undefined) return undefined;
  // "for seven weeks, until 11 May", "five days later, on 12 March", "after six years, in January 2017".
  const opening = openingBefore(tokens, next.first);
  if (opening - last > FEW || isInListBetween(tokens, last + 1, opening, PARTING)) return undefined;
  const isParted = markAt(tokens, opening - 1) === ',' || isSense;
  if (second !== undefined && isWord(tokens, opening, 'from') && isParted) {
    const isSpan = second.start === next.start || UNTIL.get(tokens, second.first - 1) !== undefined;
    return isSpan && third === undefined ? { from: [next], to: second, isWhole: true } : undefined;
  }
  // "the next day, Saturday,".
  const isNamed = isSense && next.within === 'week' && next.first === last + 2 && markAt(tokens, last + 1) === ',';
  const isUntil = UNTIL.get(tokens, opening) !== undefined && (isParted || isWord(tokens, first - 1, 'for'));
  if (!isUntil && !(isParted && (isSense || isAfter) && (isNamed || AT.get(tokens, opening) !== undefined)))
    return undefined;
  return ordered(earlier.length > 0 ? earlier : toldBefore(facts), next, sense, isUntil);
}

/** "was to open in 2014. It opened in 2019, five years late": of what was planned, here or in the sentences beside. */
function againstPlan(facts: SentenceFacts, { sense }: Length, told: Moment): Ends | undefined {
  const planned = [facts.before, facts, facts.after].flatMap((sentence): readonly Moment[] =>
    sentence === undefined ? NONE : momentsOf(sentence).filter((each) => each !== told && isPlanned(sentence, each)),
  );
  return ordered(planned, told, sense, false);
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
  const to = isWord(tokens, first - 1, 'after') || isWord(tokens, first - 1, 'some') ? first - 1 : first;
  return from === to && (from > last + 1 || to < first);
}

function isClosed(tokens: Tokens, at: number, end: number): boolean {
  return at >= end || tokens.kind[at] === TokenKind.mark || hasTotal(tokens, at);
}

/** "six hours in all". */
function hasTotal(tokens: Tokens, at: number): boolean {
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

const IT = wordList('it that this then');
const UNTIL = wordList('until till to');
const AT = wordList('in on at by');

/** In tokens. */
const NEXT = 3;
const REACH = 8;
const FEW = 6;

/** In days: a year lies between what is told in its other order. */
const BACK = 200;

const PARTING = wordList(`
  that which who whom when where while but and or because although than jailed sentenced sentence convicted ; ( `);

function fits({ low, high, period }: Gap, { value, unit: own }: Length, isWhole: boolean): boolean {
  const days = value * own.days;
  const [less, more] = own.leeway(value);
  if (period === 7) {
    if (days > 45) return true;
    const isOfHours = !Number.isInteger(low) || own.days < 1;
    const slack = isOfHours ? Math.max(less, 0.5) : 0;
    const off = mod(days - low, 7);
    return isMultiple(off, 7, slack) || (isWhole && !isOfHours && isMultiple(off - 1, 7, 0));
  }
  if (period > 0) return isMultiple(mod(days - low, period), period, less);
  return low < days + more + EDGE && high > days - less - EDGE;
}

/** In days; times are told to the minute. */
const EDGE = HOUR / 60;

function isMultiple(value: number, period: number, slack: number): boolean {
  return value <= slack + EDGE || value >= period - slack - EDGE;
}

function mod(value: number, period: number): number {
  return ((value % period) + period) % period;
}
