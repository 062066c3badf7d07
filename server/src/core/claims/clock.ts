import type { Figure } from '../figures/figure.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { markAt, tokensOf } from '../segment/marks.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import type { SentenceFacts } from './amounts.js';

/** Hours and minutes that are said to lie between two times of a day, and do not. */
export interface ClockSlip extends Span {
  readonly from: Span;
  readonly to: Span;
  /** Minutes from the one to the other. */
  readonly minutes: number;
}

/** "from 9 am to 5 pm, a total of six hours", "leaves at 4.40 … at 7.10, three hours later": the one length between two times. */
export function clockSlipIn(facts: SentenceFacts, previous: SentenceFacts | undefined): ClockSlip | undefined {
  const length = lengthOf(facts);
  if (length === undefined) return undefined;
  const all = timesIn(facts);
  const told = all.filter(({ end }) => end <= length.start);
  const own = told.length === 2 ? told : all;
  const before = own.length < 2 && previous !== undefined && lengthOf(previous) === undefined ? timesIn(previous) : [];
  const [from, to, third] = [...before, ...own];
  if (from === undefined || to === undefined || third !== undefined) return undefined;
  const minutes = lastsFrom(from.minutes, to.minutes);
  // Half of the day may be left out: "from 11 to 2".
  const isHalf = [minutes, lastsFrom(from.minutes, to.minutes + 12 * 60)].some((each) => isAbout(each, length.minutes));
  return isHalf ? undefined : { start: length.start, end: length.end, from, to, minutes };
}

function lastsFrom(from: number, to: number): number {
  return (to - from + 48 * 60) % (24 * 60);
}

/** A quarter of an hour, or a sixth of what is said. */
function isAbout(minutes: number, stated: number): boolean {
  return Math.abs(minutes - stated) <= Math.max(stated <= 20 ? 2 : 10, stated / 6);
}

interface Length extends Span {
  readonly minutes: number;
}

/** The one length of time in hours and minutes that the sentence says to have gone by. */
function lengthOf({ tokens, figures }: SentenceFacts): Length | undefined {
  const lengths = figures.flatMap((figure) => {
    const { kind, unit, value, modifier, start, end } = figure;
    const size = MINUTES.get(unit ?? '');
    if (kind === 'duration' && size !== undefined)
      return value === null || modifier !== 'none' || !isTied(tokens, figure)
        ? [undefined]
        : [{ start, end, minutes: value * size }];
    const minutes = kind === 'date' && figure.parts === undefined ? laterIn(tokens, figure) : undefined;
    return minutes === undefined ? [] : [{ start, end, minutes }];
  });
  return lengths.length === 1 ? lengths[0] : undefined;
}

const MINUTES: ReadonlyMap<string, number> = new Map([
  ['hour', 60],
  ['minute', 1],
]);

/** "an hour after", "for two hours", "lasted two hours", "a total of two hours", ", two hours in all". */
function isTied(tokens: Tokens, figure: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  const isOfBoth = AFTER.get(tokens, last + 1) !== undefined || LASTING.get(tokens, first - 1) !== undefined;
  return isOfBoth || (markAt(tokens, first - 1) === ',' && ['.', ','].includes(markAt(tokens, last + 1)));
}

const AFTER = wordList('after later in long altogether');
const LASTING = wordList('lasted lasts lasting took takes taking of');

/** "three and a half hours later", which is read as a date. */
function laterIn(tokens: Tokens, figure: Figure): number | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const size = isWord(tokens, last, 'later') ? UNITS.get(tokens, last - 1) : undefined;
  if (size === undefined) return undefined;
  const words = tokens.text.slice(tokens.start[first], tokens.end[last - 2]).toLowerCase();
  const isHalf = words.endsWith(' and a half');
  const count = COUNTS.indexOf(isHalf ? words.slice(0, -' and a half'.length) : words);
  if (words === 'half an') return size / 2;
  const digits = /^\d+(?:\.\d+)?$/.test(words) ? Number(words) : undefined;
  const value = digits ?? (words === 'an' || words === 'a' ? 1 : count < 0 ? undefined : count);
  return value === undefined ? undefined : (value + (isHalf ? 0.5 : 0)) * size;
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const UNITS = createLexicon([
  ['hour', 60],
  ['hours', 60],
  ['minute', 1],
  ['minutes', 1],
]);

interface Clock extends Span {
  readonly minutes: number;
}

/** Times of day: "4.35 pm", "15:30", "at 4.40". */
function timesIn({ tokens, figures }: SentenceFacts): readonly Clock[] {
  return figures.flatMap((figure) => {
    const { kind, iso, start, end, noun, unit, modifier } = figure;
    // "9 am", "from 9 am to 5 pm".
    const isOfTime = kind === 'time' && /^T\d\d:\d\d(?:\/T\d\d:\d\d)?$/.test(iso ?? '');
    if (isOfTime) return (iso as string).split('/').map((time) => ({ start, end, minutes: minutesOf(time) }));
    if (kind !== 'cardinal' || noun !== undefined || unit !== null || modifier !== 'none') return [];
    const plain = /^(\d{1,2})\.([0-5]\d)$/.exec(tokens.text.slice(start, end));
    const isAt = AT.get(tokens, tokensOf(tokens, figure).first - 1) !== undefined;
    const isClock = plain !== null && isAt && Number(plain[1]) < 24;
    return isClock ? [{ start, end, minutes: Number(plain[1]) * 60 + Number(plain[2]) }] : [];
  });
}

/** Of "T09:30". */
function minutesOf(time: string): number {
  return Number(time.slice(1, 3)) * 60 + Number(time.slice(4, 6));
}

const AT = wordList('at from to until till by');
