import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Gap } from './moments.js';

/** A length of time with the words that say from when it is counted. */
export interface Length {
  readonly figure: Figure;
  /** Its tokens, both included: with "two" of "two four-year terms", and "later", "on" and the like, which is `sense`. */
  readonly first: number;
  readonly last: number;
  readonly days: number;
  /** In days: how much less and how much more the words allow. */
  readonly leeway: readonly [number, number];
  readonly unit: Unit;
  readonly sense: Sense | undefined;
  /** "in its third week": so much is not over yet. */
  readonly isGoingOn?: true;
}

/** "later" and the like are counted from what is told before, "after" and the like from what follows. */
export type Sense = 'later' | 'earlier' | 'after' | 'before';

/** True where the length may lie between two moments; `isWhole` where days may be counted with both ends. */
export function fits({ low, high, period }: Gap, { days, leeway, unit: own }: Length, isWhole: boolean): boolean {
  const [less, more] = leeway;
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

/** In days. */
const HOUR = 1 / 24;

/** Times are told to the minute. */
const EDGE = HOUR / 60;

function isMultiple(value: number, period: number, slack: number): boolean {
  return value <= slack + EDGE || value >= period - slack - EDGE;
}

function mod(value: number, period: number): number {
  return ((value % period) + period) % period;
}

/** In days; the least and the most that one of so many may be said to last. */
export interface Unit {
  readonly name: string;
  readonly days: number;
  readonly leeway: (value: number) => readonly [number, number];
}

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
  ...unit('day', 1, (value) => around(value >= 100 && value % 50 === 0 ? value / 20 : 1)),
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

const SENSES = createLexicon<Sense>([
  ['later', 'later'],
  ['on', 'later'],
  ['late', 'later'],
  ['earlier', 'earlier'],
  ['early', 'earlier'],
  ['after', 'after'],
  ['since', 'after'],
  ['before', 'before'],
  ['ahead', 'before'],
  ['prior', 'before'],
]);

/** The length of time that a figure tells; undefined for other figures, and for what is no whole length. */
export function lengthOf(tokens: Tokens, figure: Figure): Length | undefined {
  const { kind, parts, relative, modifier, value, unit: name } = figure;
  if (modifier !== 'none' || relative !== undefined) return undefined;
  if (kind === 'ordinal') return goingOn(tokens, figure);
  if (kind === 'date') return parts === undefined ? datedLength(tokens, figure) : undefined;
  if (kind !== 'duration' || value === null) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const own = UNITS.word(name ?? '');
  if (own === undefined) return undefined;
  // "two terms of four years each".
  const terms = isWord(tokens, first - 1, 'of') && TERMS.get(tokens, first - 2) !== undefined;
  const count = terms ? FIGURE_WORDS.get(tokens, first - 3)?.cardinal : undefined;
  if (count !== undefined && count > 1)
    return made(figure, first - 3, isWord(tokens, last + 1, 'each') ? last + 1 : last, count * value, own);
  if (OTHERS.get(tokens, last + 1) !== undefined) return undefined;
  // "two four-year terms".
  const times = FIGURE_WORDS.get(tokens, first - 1)?.cardinal;
  if (times !== undefined)
    return TERMS.get(tokens, last + 1) === undefined ? undefined : made(figure, first - 1, last, times * value, own);
  // "over the next ten years, to 2009".
  if (isWord(tokens, first - 1, 'next')) return made(figure, first, last, value, own, 'later');
  if (UNTIED.get(tokens, first - 1) !== undefined) return undefined;
  const sense = isWord(tokens, last + 2, 'than') ? undefined : SENSES.get(tokens, last + 1);
  // "six years on, in 2012", not "nine years on the board"; "three days ahead of", not "the days ahead".
  const isOn = isWord(tokens, last + 1, 'on') && tokens.kind[last + 2] !== TokenKind.mark;
  const isAhead = isWord(tokens, last + 1, 'ahead') && !isWord(tokens, last + 2, 'of');
  const isSense = sense !== undefined && !isOn && !isAhead;
  // "had begun two years before, in 1992".
  if (sense === 'before' && markAt(tokens, last + 2) === ',' && isWord(tokens, last + 3, 'in'))
    return made(figure, first, last + 1, value, own, 'earlier');
  // "held for 444 days, since 4 November".
  const isSince = markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'since');
  if (isSince) return made(figure, first, last + 2, value, own, 'after');
  return isSense ? made(figure, first, last + 1, value, own, sense) : made(figure, first, last, value, own);
}

function made(figure: Figure, first: number, last: number, value: number, own: Unit, sense?: Sense): Length {
  return { figure, first, last, days: value * own.days, leeway: own.leeway(value), unit: own, sense };
}

/** "18 months later" and "the next day", which are read as dates. */
function datedLength(tokens: Tokens, figure: Figure): Length | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const beside = NEIGHBOURS.get(tokens, first);
  if (beside !== undefined) {
    const isDay = last === first + 1 && DAYTIMES.get(tokens, last) !== undefined;
    return isDay ? made(figure, first, last, 1, DAY, beside) : undefined;
  }
  const sense = isWord(tokens, last + 1, 'than') ? undefined : SENSES.get(tokens, last);
  const own = UNITS.get(tokens, last - 1);
  const count = own === undefined ? undefined : countIn(tokens, first, last - 2);
  const isKnown = sense !== undefined && own !== undefined && count !== undefined;
  return isKnown ? made(figure, first, last, count, own, sense) : undefined;
}

/** "90 days from 1 April", which is read as the day that it comes to: the length that it is counted by. */
export function countedBy(tokens: Tokens, figure: Figure): Length | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const own = last - first < 3 ? undefined : UNITS.get(tokens, first + 1);
  const value = own === undefined ? undefined : countIn(tokens, first, first);
  return own === undefined || value === undefined ? undefined : made(figure, first, last, value, own);
}

/** "in its third week", "the strike's 12th day". */
function goingOn(tokens: Tokens, figure: Figure): Length | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const own = UNITS.get(tokens, last + 1);
  if (own === undefined || figure.value === null || OWNERS.get(tokens, first - 1) === undefined) return undefined;
  const length = made(figure, first, last + 1, figure.value, own);
  return { ...length, leeway: [own.days * 1.1, own.days * 0.1], isGoingOn: true };
}

const TERMS = wordList('terms term spells stints stretches mandates');
export const OWNERS = wordList("its his her their 's");

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
  every each first last past another previous final second third than least most about nearly almost`);

const OTHERS = wordList('ago old each apiece per younger older longer more');
