import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, lowerOf, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, isComparable, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';

/** "12 of the 45 members (36%)": a part, its whole and the share that is given beside them. */
export interface Share {
  readonly part: Amount;
  readonly whole: Amount;
  readonly share: Amount;
}

/** The shares of a sentence whose three figures stand together, in order. */
export const sharesOf = keptLast((facts: SentenceFacts): readonly Share[] => {
  const amounts = amountsOf(facts);
  const shares: Share[] = [];
  for (const [index, percent] of amounts.entries()) {
    if (percent.unit !== 'percent') continue;
    const [a, b, c, d] = [amounts[index - 2], amounts[index - 1], amounts[index + 1], amounts[index + 2]];
    if (a !== undefined && b !== undefined && isPartOf(facts.tokens, a, b) && isBeside(facts, b, percent)) {
      shares.push({ part: a, whole: b, share: percent });
    } else if (a !== undefined && b !== undefined && isWholeFirst(facts, a, b) && isBeside(facts, b, percent)) {
      shares.push({ part: b, whole: a, share: percent });
    } else if (
      c !== undefined &&
      d !== undefined &&
      isPartOf(facts.tokens, c, d) &&
      isExplained(facts, percent, c, d)
    ) {
      shares.push({ part: c, whole: d, share: percent });
    } else if (
      b !== undefined &&
      c !== undefined &&
      isBracketed(facts.tokens, percent) &&
      isSplit(facts.tokens, b, percent, c)
    ) {
      shares.push({ part: b, whole: c, share: percent });
    }
  }
  return shares;
});

/** "12 of the 45", "12 out of 45", "12 of a total of 45". */
function isPartOf(tokens: Tokens, part: Amount, whole: Amount): boolean {
  if (!isCount(part, whole)) return false;
  const gap = whole.first - part.last - 1;
  if (gap < 1 || gap > 6 || (part.noun !== undefined && gap > 4)) return false;
  let seen = false;
  for (let at = part.last + 1; at < whole.first; at++) {
    if (isWord(tokens, at, 'of')) seen = true;
    else if (OF_WORDS.get(tokens, at) === undefined && (seen || lowerOf(tokens, at) !== part.noun)) return false;
  }
  return seen;
}

/** "Of the 200 members, 50", "300 drivers, 60 of whom". */
function isWholeFirst({ tokens, sentence }: SentenceFacts, whole: Amount, part: Amount): boolean {
  const comma = beforeFillers(tokens, part.first, sentence.first);
  if (!isCount(part, whole) || markAt(tokens, comma) !== ',' || comma - whole.last > 5) return false;
  for (let at = whole.last + 1; at < comma; at++) if (markAt(tokens, at) !== '') return false;
  if (isWord(tokens, part.last + 1, 'of') && WHOM.get(tokens, part.last + 2) !== undefined) return true;
  let of = whole.first - 1;
  while (of >= sentence.first && OF_WORDS.get(tokens, of) !== undefined) of--;
  const opener = isWord(tokens, of - 1, 'out') ? of - 1 : of;
  return isWord(tokens, of, 'of') && opener === sentence.first;
}

const WHOM = wordList('whom which them');

const OF_WORDS = wordList(
  'out the a an its their his her our all total these those that other some more than about only',
);

/** Two counts, or two sums of one currency, the part no larger than the whole. */
function isCount(part: Amount, whole: Amount): boolean {
  const counted = part.kind === 'cardinal' || part.kind === 'money';
  return (
    counted &&
    part.value !== null &&
    whole.value !== null &&
    part.value > 0 &&
    whole.value >= part.value &&
    (isComparable(part, whole) || (part.kind === 'cardinal' && whole.kind === 'cardinal'))
  );
}

/** "(36%)" or ", or 36%," after the whole and what it counts. */
function isBeside(facts: SentenceFacts, whole: Amount, percent: Amount): boolean {
  const { tokens, sentence } = facts;
  const before = beforeFillers(tokens, percent.first, sentence.first);
  if (before - whole.last > 5 || before <= whole.last) return false;
  const isOr = isWord(tokens, before, 'or') && markAt(tokens, before - 1) === ',';
  // "12 of the 48 houses, 35 percent, were empty".
  const isBetween = markAt(tokens, before) === ',' && markAt(tokens, percent.last + 1) === ',';
  if (!isOr && !isBetween && markAt(tokens, before) !== '(' && !DASHES.has(markAt(tokens, before))) return false;
  for (let at = whole.last + 1; at < (isOr ? before - 1 : before); at++) {
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
    if (JOINING.get(tokens, at) !== undefined) return false;
  }
  return isClosed(facts, percent);
}

const DASHES: ReadonlySet<string> = new Set(['–', '—']);
const JOINING = wordList('and or but with in by for');

/** Nothing that follows makes it a share of something else: "(36% of the vote)". */
function isClosed({ tokens, sentence }: SentenceFacts, { last }: Amount): boolean {
  return last + 1 >= sentence.last || CLOSING.has(markAt(tokens, last + 1));
}

const CLOSING: ReadonlySet<string> = new Set([')', ',', '.', ';', '—', '–', '-', ':', '?']);

/** "36% (12 of the 45 members)", "36 percent, or 12 of 45,". */
function isExplained({ tokens, sentence }: SentenceFacts, percent: Amount, part: Amount, whole: Amount): boolean {
  const before = beforeFillers(tokens, part.first, sentence.first);
  if (markAt(tokens, before) === '(' && before === percent.last + 1) {
    for (let at = whole.last + 1; at <= Math.min(whole.last + 4, sentence.last - 1); at++) {
      if (markAt(tokens, at) === ')') return true;
      if (markAt(tokens, at) !== '') return false;
    }
    return false;
  }
  return isWord(tokens, before, 'or') && before === percent.last + 2 && markAt(tokens, before - 1) === ',';
}

function isBracketed(tokens: Tokens, { first, last }: Amount): boolean {
  return markAt(tokens, first - 1) === '(' && markAt(tokens, last + 1) === ')';
}

/** "12 (36%) of the 45 members". */
function isSplit(tokens: Tokens, part: Amount, percent: Amount, whole: Amount): boolean {
  if (part.last !== percent.first - 2 || whole.first - percent.last > 6 || !isCount(part, whole)) return false;
  if (!isWord(tokens, percent.last + 2, 'of') && !isWord(tokens, percent.last + 3, 'of')) return false;
  for (let at = percent.last + 2; at < whole.first; at++) {
    if (!isWord(tokens, at, 'of') && OF_WORDS.get(tokens, at) === undefined) return false;
  }
  return true;
}

/** "a third (25%)", "nearly half, or 61%,": a fraction in words and the percentage given with it. */
export interface WordedShare {
  /** Between 0 and 1; 0.5 for "a majority", which is no fraction but says "more than half". */
  readonly part: number;
  readonly sort: 'fraction' | 'more' | 'less' | 'nearly';
  readonly first: number;
  readonly last: number;
  readonly share: Amount;
}

/** The fractions in words of a sentence that a percentage follows in brackets or after "or". */
export function wordedSharesOf(facts: SentenceFacts): readonly WordedShare[] {
  const found: WordedShare[] = [];
  for (const share of amountsOf(facts)) {
    if (share.unit !== 'percent' || share.value === null || !isClosed(facts, share)) continue;
    const before = beforeFillers(facts.tokens, share.first, facts.sentence.first);
    const isOr = isWord(facts.tokens, before, 'or') && markAt(facts.tokens, before - 1) === ',';
    if (!isOr && markAt(facts.tokens, before) !== '(') continue;
    const end = isOr ? before - 2 : before - 1;
    const ofThem = PRONOUNS.get(facts.tokens, end) !== undefined && isWord(facts.tokens, end - 1, 'of') ? 2 : 0;
    const worded = wordsEndingAt(facts, end - ofThem);
    if (worded !== undefined) found.push({ ...worded, share });
  }
  return found;
}

const PRONOUNS = wordList('them those these it us respondents people');

function wordsEndingAt({ tokens, sentence }: SentenceFacts, last: number): Omit<WordedShare, 'share'> | undefined {
  if (last < sentence.first) return undefined;
  if (isWord(tokens, last, 'majority') && !SLIGHT.get(tokens, last - 1)) {
    return { part: 0.5, sort: 'more', first: last, last };
  }
  const parts = FIGURE_WORDS.get(tokens, last)?.fraction;
  if (parts === undefined) return undefined;
  let first = last;
  let count = parts === 2 ? 1 : 0;
  const hyphen = markAt(tokens, last - 1) === '-' ? 1 : 0;
  const before = last - 1 - hyphen;
  const cardinal = before < sentence.first ? undefined : FIGURE_WORDS.get(tokens, before)?.cardinal;
  if (cardinal !== undefined) [count, first] = [cardinal, before];
  else if (isWord(tokens, before, 'a') || isWord(tokens, before, 'an')) [count, first] = [1, before];
  if (count === 0 || count >= parts || first < sentence.first) return undefined;
  if (parts === 2 && first === last && FIGURE_WORDS.get(tokens, last - 1)?.ordinal !== undefined) return undefined;
  return { part: count / parts, sort: sortBefore(tokens, first), first, last };
}

const SLIGHT = wordList('no without relative');

function sortBefore(tokens: Tokens, first: number): WordedShare['sort'] {
  const word = first > 0 ? lowerOf(tokens, first - 1) : '';
  const isThan = word === 'than';
  if (word === 'over' || (isThan && isWord(tokens, first - 2, 'more'))) return 'more';
  if (word === 'under' || (isThan && isWord(tokens, first - 2, 'less'))) return 'less';
  return word === 'nearly' || word === 'almost' ? 'nearly' : 'fraction';
}
