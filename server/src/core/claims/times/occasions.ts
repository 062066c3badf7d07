import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, Shape, type Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';

/** The years of "twice, in 2011 and 2015", or the scores of sets; `first` and `last` are tokens, both included. */
export interface TimesListed {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** They stand apart from what they date, so that each is one time. */
  readonly isApart: boolean;
}

/** The list of years that follows how often something was done; undefined where there is none, or where it goes on. */
export function yearsListed({ tokens, sentence, figures }: SentenceFacts, times: Amount): TimesListed | undefined {
  const after = times.last + (times.kind === 'multiple' ? 1 : 2);
  const isOften = isTimes(times) || isTimeWinner(tokens, times.last + 1);
  if (times.value === null || !isOften || RATES.get(tokens, after) !== undefined) return undefined;
  // "twice a week", not "twice a runner-up".
  if (ARTICLES.get(tokens, after) !== undefined && FIGURE_WORDS.get(tokens, after + 1)?.time !== undefined)
    return undefined;
  let first = -1;
  let last = -1;
  let count = 0;
  for (const figure of figures) {
    if (figure.start < times.end) continue;
    const at = tokensOf(tokens, figure);
    const isYear = figure.parts?.year !== undefined && figure.parts.month === undefined && at.first === at.last;
    if (at.first - times.last > FARTHEST) break;
    if (count > 0 && !isJoint(at.first, last)) {
      // "in 2011 and 2012 with Arden, and in 2015 with Bexley".
      if (isYear && isWord(tokens, at.first - 1, 'in')) return undefined;
      continue;
    }
    if (!isYear) return undefined;
    if (count === 0) first = at.first;
    last = at.last;
    count++;
  }
  const isBracketed = markAt(tokens, first - 1) === '(';
  if (count < 2 || !(isBracketed || isWord(tokens, first - 1, 'in')) || !isWord(tokens, last - 1, 'and'))
    return undefined;
  if (last + 1 < sentence.last && !CLOSERS.has(markAt(tokens, last + 1))) return undefined;
  return { first, last, count, isApart: isBracketed || OPENERS.has(markAt(tokens, first - 2)) };

  /** Only a comma, or "and", stands between this year and the one before. */
  function isJoint(at: number, before: number): boolean {
    if (at - before > 3) return false;
    for (let between = before + 1; between < at; between++) {
      if (markAt(tokens, between) !== ',' && !isWord(tokens, between, 'and')) return false;
    }
    return true;
  }
}

/** "three-time winner". */
function isTimeWinner(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === '-' && isWord(tokens, at + 1, 'time');
}

/** "in four sets, 6-4, 3-6, 7-5, 6-2": a score for every set. */
export function setsListed({ tokens, sentence }: SentenceFacts, sets: Amount): TimesListed | undefined {
  if (sets.noun !== 'set' || sets.kind !== 'cardinal' || sets.modifier !== 'none') return undefined;
  let first = -1;
  let last = -1;
  let count = 0;
  for (let at = sets.last + 1; at < sentence.last; at++) {
    // "7-6 (7-3)".
    const isOfSet = count > 0 && markAt(tokens, at - 1) === '(';
    if (!isOfSet && isScore(tokens, at)) {
      if (count === 0) first = at;
      last = at + 2;
      count++;
      at = last;
    } else if (count > 0 && !SET_MARKS.has(markAt(tokens, at)) && !isGames(tokens, at)) break;
  }
  return count < 2 ? undefined : { first, last, count, isApart: true };
}

/** "6-4": two numbers of one or two digits. */
function isScore(tokens: Tokens, at: number): boolean {
  return isGames(tokens, at) && DASHES.has(markAt(tokens, at + 1)) && isGames(tokens, at + 2);
}

function isGames(tokens: Tokens, at: number): boolean {
  return (
    ((tokens.shape[at] as number) & Shape.plainNumber) !== 0 &&
    (tokens.end[at] as number) - (tokens.start[at] as number) <= 2
  );
}

const DASHES: ReadonlySet<string> = new Set(['-', '–']);
const SET_MARKS: ReadonlySet<string> = new Set([',', '(', ')', '-', '–']);

/** "twice", "three times". */
export function isTimes({ kind, noun, modifier, unit }: Amount): boolean {
  return modifier === 'none' && unit === null && (kind === 'multiple' ? noun === undefined : noun === 'time');
}

/** "twice as many". */
const RATES = wordList('as the that what per his her their its more less over daily weekly yearly annually');
const ARTICLES = wordList('a an each every');
/** In tokens, from the count to a year. */
const FARTHEST = 24;
const OPENERS: ReadonlySet<string> = new Set([',', '(', ':', '–', '—', '-']);
const CLOSERS: ReadonlySet<string> = new Set([',', ')', ';', '.', '–', '—', '-']);
