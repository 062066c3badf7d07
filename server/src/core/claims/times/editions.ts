import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';
import { type Dated, MOST_FIGURES, yearsIn } from './elapsed.js';

/** The number of what comes once a year, with the year of the first: "the 12th annual fair … first held in 2010". */
export interface Edition extends Span {
  readonly stated: number;
  readonly first: Dated;
  /** The year of this one; undefined where the article's own day tells it. */
  readonly held: Dated | undefined;
}

/** The editions that a sentence counts; the first may be told in the sentences beside it. */
export function editionsIn(facts: SentenceFacts): readonly Edition[] {
  const { tokens, figures } = facts;
  if (figures.length > MOST_FIGURES) return NONE;
  const found: Edition[] = [];
  for (const { kind, value, start, end } of figures) {
    if (kind !== 'ordinal' || value === null || value < 3 || !isCounted(tokens, { start, end })) continue;
    const own = yearsIn(tokens, figures);
    const firsts = own.filter((year) => isOfFirst(facts, year));
    const [held, more] = own.filter((year) => !firsts.includes(year));
    const [first, other] = firsts.length > 0 ? firsts : [...toldIn(facts.before), ...toldIn(facts.after)];
    if (first === undefined || other !== undefined || more !== undefined) continue;
    found.push({ start, end, stated: value, first, held });
  }
  return found;
}

const NONE: readonly never[] = [];

function toldIn(facts: SentenceFacts | undefined): readonly Dated[] {
  return facts === undefined ? NONE : yearsIn(facts.tokens, facts.figures).filter((year) => isOfFirst(facts, year));
}

/** "the 12th annual fair", "its 12th year", "the 12th edition". */
function isCounted(tokens: Tokens, ordinal: Span): boolean {
  const { first, last } = tokensOf(tokens, ordinal);
  const noun = COUNTED.get(tokens, last + 1);
  if (noun === 'yearly') return true;
  return noun === 'year' && OWNERS.get(tokens, first - 1) !== undefined && tokens.kind[last + 2] !== TokenKind.number;
}

const COUNTED = createLexicon<'yearly' | 'year'>([
  ['annual', 'yearly'],
  ['yearly', 'yearly'],
  ['edition', 'yearly'],
  ['year', 'year'],
  ['season', 'year'],
]);
const OWNERS = wordList("its their 's");

/** "first held in 2010", "the first was in 2010", "began in 2010": the year of the first. */
function isOfFirst({ tokens, sentence }: SentenceFacts, year: Dated): boolean {
  const { first } = tokensOf(tokens, year);
  const from = Math.max(sentence.first, first - REACH);
  for (let at = first - 1; at >= from; at--) {
    if (BEGUN.get(tokens, at) !== undefined) return isWord(tokens, first - 1, 'in') && first - at <= NEAR;
    if (isWord(tokens, at, 'first'))
      return isInListBetween(tokens, at + 1, first, HELD) && !isInListBetween(tokens, at + 1, first, PARTING);
    if (markAt(tokens, at) === ';') return false;
  }
  return false;
}

const BEGUN = wordList('began begun started founded launched established created');
const HELD = wordList(
  'held staged given awarded published run took played organised organized was presented hosted shown',
);
const PARTING = wordList('since after before and but when');

/** In tokens. */
const REACH = 6;
const NEAR = 4;
