import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, tokensOf } from '../segment/marks.js';
import { isWord } from '../segment/tokens.js';
import type { Amount, SentenceFacts } from './amounts.js';

/** The years of "twice, in 2011 and 2015"; `first` and `last` are tokens, both included. */
export interface YearsListed {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** They stand apart from what they date, so that each is one time. */
  readonly isApart: boolean;
}

/** The list of years that follows how often something was done; undefined where there is none, or where it goes on. */
export function yearsListed({ tokens, sentence, figures }: SentenceFacts, times: Amount): YearsListed | undefined {
  const after = times.last + (times.kind === 'multiple' ? 1 : 2);
  if (times.value === null || !isTimes(times) || RATES.get(tokens, after) !== undefined) return undefined;
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
  if (count < 2 || !isWord(tokens, first - 1, 'in') || !isWord(tokens, last - 1, 'and')) return undefined;
  if (last + 1 < sentence.last && !CLOSERS.has(markAt(tokens, last + 1))) return undefined;
  return { first, last, count, isApart: OPENERS.has(markAt(tokens, first - 2)) };

  /** Only a comma, or "and", stands between this year and the one before. */
  function isJoint(at: number, before: number): boolean {
    if (at - before > 3) return false;
    for (let between = before + 1; between < at; between++) {
      if (markAt(tokens, between) !== ',' && !isWord(tokens, between, 'and')) return false;
    }
    return true;
  }
}

/** "twice", "three times". */
function isTimes({ kind, noun, modifier, unit }: Amount): boolean {
  return modifier === 'none' && unit === null && (kind === 'multiple' ? noun === undefined : noun === 'time');
}

/** "twice as many". */
const RATES = wordList('as the that what per his her their its more less over daily weekly yearly annually');
const ARTICLES = wordList('a an each every');
/** In tokens, from the count to a year. */
const FARTHEST = 24;
const OPENERS: ReadonlySet<string> = new Set([',', '(', ':', '–', '—', '-']);
const CLOSERS: ReadonlySet<string> = new Set([',', ')', ';', '.', '–', '—', '-']);
