import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';

/** A year that does not follow the one before it, where years are told in a row. */
export interface BrokenRow {
  readonly year: Figure;
  readonly previous: Figure;
}

/**
 * "in each of the last four years, 2020, 2021, 2022 and 2024", "the third summer in succession, after those of 2019 and
 * 2022": the first gap in years that are said to follow one another.
 */
export function brokenRowIn({ tokens, sentence, figures }: SentenceFacts): BrokenRow | undefined {
  for (let at = 0; at + 1 < figures.length; at++) {
    const [previous, year] = [figures[at] as Figure, figures[at + 1] as Figure];
    if (!isGap(tokens, previous, year)) continue;
    let first = at;
    while (first > 0 && areListed(tokens, figures[first - 1] as Figure, figures[first] as Figure)) first--;
    const begin = tokensOf(tokens, figures[first] as Figure).first;
    if (isRowBefore(tokens, begin, sentence.first)) return { year, previous };
  }
  return undefined;
}

/** Two years of a list that do not follow one another. */
export function isGap(tokens: Tokens, one: Figure, other: Figure): boolean {
  const [a, b] = [yearOf(one), yearOf(other)];
  return a !== undefined && b !== undefined && Math.abs(a - b) > 1 && areListed(tokens, one, other);
}

/** A plain year. */
function yearOf({ kind, parts, relative, edtf }: Figure): number | undefined {
  const isPlain = kind === 'date' && relative === undefined && parts?.month === undefined && edtf?.length === 4;
  return isPlain ? parts?.year : undefined;
}

/** A comma, "and" or "in" stands between the two. */
function areListed(tokens: Tokens, one: Figure, other: Figure): boolean {
  if (yearOf(one) === undefined || yearOf(other) === undefined) return false;
  const [from, to] = [tokensOf(tokens, one).last + 1, tokensOf(tokens, other).first];
  if (to === from || to - from > 3) return false;
  for (let at = from; at < to; at++)
    if (markAt(tokens, at) !== ',' && JOINING.get(tokens, at) === undefined) return false;
  return true;
}

const JOINING = wordList('and in');

/** "three consecutive years", "the third summer in succession", "each of the last four years": of what comes once a year. */
function isRowBefore(tokens: Tokens, begin: number, sentenceFirst: number): boolean {
  for (let at = begin - 1; at >= Math.max(sentenceFirst, begin - REACH); at--) {
    if (YEARLY.get(tokens, at) === undefined) continue;
    for (let before = at - 1; before >= at - 3; before--) if (STRAIGHT.get(tokens, before) !== undefined) return true;
    const isEach = isWord(tokens, at - 3, 'the') && isWord(tokens, at - 4, 'of') && isWord(tokens, at - 5, 'each');
    if (isEach && PAST.get(tokens, at - 2) !== undefined) return true;
    for (let next = at + 1; next < Math.min(begin, at + NEAR); next++) {
      if (isWord(tokens, next, 'running')) return true;
      if (isWord(tokens, next, 'in') && (isWord(tokens, next + 1, 'succession') || isWord(tokens, next + 2, 'row')))
        return true;
    }
  }
  return false;
}

const YEARLY = wordList(
  'year years summer summers winter winters autumn autumns spring springs season seasons harvest harvests',
);
const STRAIGHT = wordList('consecutive successive straight');
const PAST = wordList('last past');

/** In tokens. */
const REACH = 14;
const NEAR = 7;
