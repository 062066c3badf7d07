import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens, textOf } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from '../changes/changewords.js';
import { type Dated, MOST_FIGURES, yearsIn } from './elapsed.js';

/** Two years of which the words say that one was first: "mayor until 1998, having been elected in 1994". */
export interface Ordered {
  readonly first: Dated;
  readonly second: Dated;
  /** The word that says so. */
  readonly by: string;
  readonly isDoubtful?: true;
}

/**
 * The order in which a sentence of two years puts them: by "having", "after leaving", "between her debut in … and her
 * farewell in", "signed in … and runs until" and "since …, he said in".
 */
export function orderIn({ tokens, sentence, figures }: SentenceFacts): Ordered | undefined {
  if (figures.length > MOST_FIGURES) return undefined;
  const [one, other, third] = yearsIn(tokens, figures);
  if (one === undefined || other === undefined || third !== undefined) return undefined;
  const [a, b] = [tokensOf(tokens, one), tokensOf(tokens, other)];
  const opening = sentence.first;
  const inOrder = (by: string) => ({ first: one, second: other, by });
  const isGerund = textOf(tokens, opening + 1).endsWith('ing') && a.first - opening < REACH;
  if (isGerund && isOneClause(tokens, opening + 2, a.first) && verbsBetween(tokens, a.last + 1, b.first) === 1) {
    if (isWord(tokens, opening, 'after')) return inOrder('after');
    if (isWord(tokens, opening, 'before')) return { first: other, second: one, by: 'before' };
  }
  const isIn = isWord(tokens, b.first - 1, 'in') && b.first - a.last < REACH;
  const span = isIn ? spanOpening(tokens, a.first, b.first, a.last, opening) : undefined;
  if (span !== undefined) return inOrder(span);
  if (isIn) {
    // "became mayor in 2001 after winning the vote in 1998", "was sold in 2009, before it burned in 2011".
    const joint = markAt(tokens, a.last + 1) === ',' ? a.last + 2 : a.last + 1;
    const by = JOINTS.get(tokens, joint);
    const isClause = PRONOUNS.get(tokens, joint + 1) !== undefined || textOf(tokens, joint + 1).endsWith('ing');
    if (by !== undefined && isClause && isOneClause(tokens, joint + 2, b.first)) {
      const [first, second] = by === 'after' ? [other, one] : [one, other];
      return { first, second, by, isDoubtful: true };
    }
  }
  const isBegun = isWord(tokens, a.first - 1, 'in') && BEGUN.get(tokens, a.first - 2) !== undefined;
  if (isBegun && isWord(tokens, b.first - 1, 'until') && b.first - a.last < REACH) return inOrder('until');
  // "In 1917 it bought the islands, which had been poor since the war of 1848": what "had" lasted began before.
  if (isPerfectSince(tokens, a.last + 1, b.first) || isPerfectIn(tokens, a.last + 1, b.first))
    return { first: other, second: one, by: 'had', isDoubtful: true };
  // "succeeded Lund, who had led it since 1985, in 1999".
  if (isIn && isPerfectSince(tokens, Math.max(opening, a.first - REACH), a.first))
    return { ...inOrder('had'), isDoubtful: true };
  if (isIn && isWord(tokens, a.first - 1, 'since') && SAID.get(tokens, b.first - 2) !== undefined)
    return inOrder('since');
  for (let at = Math.max(a.last + 1, b.first - REACH); at < b.first; at++) {
    if (!isWord(tokens, at, 'having')) continue;
    const verb = isWord(tokens, at + 1, 'been') ? at + 2 : at + 1;
    const isPerfect = verb < b.first && textOf(tokens, verb).endsWith('ed') && isOneClause(tokens, verb + 1, b.first);
    return isPerfect && isIn ? { first: other, second: one, by: 'having' } : undefined;
  }
  return undefined;
}

/** "Had" with "since" behind it, in one clause. */
function isPerfectSince(tokens: Tokens, from: number, to: number): boolean {
  let isPerfect = false;
  for (let at = Math.max(from, to - 2 * REACH); at < to; at++) {
    if (isWord(tokens, at, 'had')) isPerfect = true;
    else if (isWord(tokens, at, 'since')) return isPerfect && to - at <= REACH;
    else if (PARTING.get(tokens, at) !== undefined || markAt(tokens, at) === ',') isPerfect = false;
  }
  return false;
}

/** "Sold in 1997 to a rival that had been founded in 1978": "had" right behind who or which, and no other clause. */
function isPerfectIn(tokens: Tokens, from: number, to: number): boolean {
  if (!isWord(tokens, to - 1, 'in') || to - from > 2 * REACH) return false;
  for (let at = to - 1; at >= Math.max(from, to - REACH); at--) {
    if (isWord(tokens, at, 'had')) return RELATIVE.get(tokens, at - 1) !== undefined && !isWord(tokens, at + 1, 'by');
    if (PARTING.get(tokens, at) !== undefined) return false;
  }
  return false;
}

/** "From his election in 2005 to his defeat in": the word that the span opens with. */
function spanOpening(tokens: Tokens, first: number, second: number, last: number, opening: number): string | undefined {
  const joint = last + 1;
  if (!isWord(tokens, first - 1, 'in') || !isOneClause(tokens, joint + 1, second)) return undefined;
  for (let at = first - 2; at >= Math.max(opening, first - SHORT); at--) {
    if (isWord(tokens, at, 'between')) return isWord(tokens, joint, 'and') ? 'between' : undefined;
    // "the drop from a peak in 2008 to the level in 2003".
    if (isWord(tokens, at, 'from') && CHANGE_WORDS.get(tokens, at - 1) !== undefined) return undefined;
    if (isWord(tokens, at, 'from'))
      return isWord(tokens, joint, 'to') || isWord(tokens, joint, 'until') ? 'from' : undefined;
    if (PARTING.get(tokens, at) !== undefined || markAt(tokens, at) !== '') return undefined;
  }
  return undefined;
}

function isOneClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (PARTING.get(tokens, at) !== undefined || markAt(tokens, at) !== '') return false;
  }
  return true;
}

/** Words in "ed" and other pasts. */
function verbsBetween(tokens: Tokens, from: number, to: number): number {
  if (to - from > 2 * REACH) return 0;
  let verbs = 0;
  for (let at = from; at < to; at++) {
    if (PARTING.get(tokens, at) !== undefined) return 0;
    if (PAST.get(tokens, at) !== undefined || /^[a-z]{3,}ed$/.test(textOf(tokens, at))) verbs++;
  }
  return verbs;
}

/** In tokens. */
const REACH = 10;
const SHORT = 6;

const JOINTS = createLexicon([
  ['after', 'after'],
  ['before', 'before'],
]);
export const RELATIVE = wordList('who which that');
const PRONOUNS = wordList('he she it they');
const BEGUN = wordList('signed began begun started imposed introduced elected appointed launched granted awarded');
const SAID = wordList('said wrote reported noted added announced');

const PARTING = wordList(`that which who whom when where while after before since until because than said says`);
const PAST = wordList('was were became went came took left won led ran made found sold bought built began');
