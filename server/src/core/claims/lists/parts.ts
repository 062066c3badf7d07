import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, type Tokens } from '../../segment/tokens.js';
import { orderedIn } from './ordered.js';
import {
  DETERMINERS,
  type Enumeration,
  goesOnToTell,
  isSmallCount,
  MOST_BETWEEN,
  OPENERS,
  OTHER_COUNTS,
  type Tokened,
  type Told,
} from './telling.js';

/** What is told one by one in the sentence of its number, whose `figures` these are; an ordinal may stand in the `next`. */
export function toldHere(
  tokens: Tokens,
  sentence: Sentence,
  next: Sentence | undefined,
  figures: readonly Figure[],
): Enumeration | undefined {
  return (
    onesHere(tokens, sentence, figures) ??
    partedWhole(tokens, sentence, figures) ??
    partedHere(tokens, sentence, figures) ??
    ordinalBehind(tokens, sentence, next, figures)
  );
}

/** "six counts. Two were of fraud, one was of perjury and three were of theft": parts without a noun, to a closing "and". */
export function partedIn(tokens: Tokens, { value }: Figure, { first, last }: Tokened): Told | undefined {
  let told = 0;
  let parts = 0;
  let isClosed = false;
  let isOfThem = false;
  for (let at = first; at < last; at++) {
    const isJoined = isWord(tokens, at - 1, 'and');
    if (at !== first && !isJoined && !CLAUSE_MARKS.has(markAt(tokens, at - 1))) continue;
    const part = FIGURE_WORDS.get(tokens, at)?.cardinal ?? (isWord(tokens, at, 'another') ? 1 : undefined);
    if (part === undefined || !goesOnToTell(tokens, behindThem(tokens, at + 1))) {
      if (at === first) return undefined;
      continue;
    }
    if (isClosed) return undefined;
    isOfThem ||= isWord(tokens, at + 1, 'of');
    told += part;
    parts++;
    isClosed = isJoined;
  }
  const isNear = Math.abs(told - (value as number)) <= (isOfThem ? 2 : 1);
  return parts > 2 && isClosed && isNear ? { told, last: spanOf(tokens, first), isWhole: true } : undefined;
}

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', ';']);

/** Behind "of them" and "others". */
function behindThem(tokens: Tokens, at: number): number {
  if (isWord(tokens, at, 'others')) return at + 1;
  return isWord(tokens, at, 'of') && isWord(tokens, at + 1, 'them') ? at + 2 : at;
}

/** "three resolutions — one on fishing and the other on trade": told by "one" and "the other" up to the sentence's end. */
function onesHere(tokens: Tokens, { first, last }: Sentence, figures: readonly Figure[]): Enumeration | undefined {
  const count = figures.find(isSmallCount);
  if (count === undefined) return undefined;
  const { first: number, last: behind } = tokensOf(tokens, count);
  if (number > first && OTHER_COUNTS.get(tokens, number - 1) !== undefined) return undefined;
  let told = 0;
  for (let at = behind + 2; at + 2 < last; at++) {
    if (ONES.glance(tokens, at) === undefined) continue;
    const isOther = isWord(tokens, at, 'other') && isWord(tokens, at - 1, 'the');
    if (told > 0 && isOther && isWord(tokens, at - 2, 'and'))
      return goesOnToTell(tokens, at + 1)
        ? { count, told: told + 1, last: spanOf(tokens, at - 1, at), isWhole: true }
        : undefined;
    if (!isWord(tokens, at, 'one')) continue;
    const isOpened = OPENERS.has(markAt(tokens, at - 1)) || (told > 0 && isWord(tokens, at - 1, 'and'));
    if (!isOpened || !goesOnToTell(tokens, at + 1) || (told === 0 && at - behind > MOST_BETWEEN)) return undefined;
    told++;
  }
  return undefined;
}

const ONES = wordList('one other');

/** "Of the five survivors, two are Greek, one is Turkish and one is Maltese", "Of the two, the first …, and the second …". */
function partedWhole(tokens: Tokens, { first, last }: Sentence, figures: readonly Figure[]): Enumeration | undefined {
  if (!isWord(tokens, first, 'of') || DETERMINERS.get(tokens, first + 1) === undefined) return undefined;
  const count = figures.find(({ start }) => start === tokens.start[first + 2]);
  let comma = first + 3;
  while (comma < last && markAt(tokens, comma) !== ',') comma++;
  if (count === undefined || !isSmallCount(count) || comma >= last) return undefined;
  const rest = { first: comma + 1, last };
  const told = orderedIn(tokens, [rest]) ?? partedIn(tokens, count, rest);
  return told === undefined ? undefined : { count, ...told };
}

/** "It involved seven people: three of them were expelled, two are under arrest, one is watched and another is at large." */
function partedHere(tokens: Tokens, { first, last }: Sentence, figures: readonly Figure[]): Enumeration | undefined {
  const count = figures.find(({ kind }) => kind === 'cardinal');
  if (count?.noun === undefined || !isSmallCount(count)) return undefined;
  const behind = tokensOf(tokens, count).last + 1;
  if (OTHER_COUNTS.get(tokens, tokensOf(tokens, count).first - 1) !== undefined && behind > first + 2) return undefined;
  for (let at = behind + 1; at < Math.min(last, behind + MOST_BETWEEN); at++) {
    if (FIGURE_WORDS.get(tokens, at)?.cardinal === undefined) continue;
    const told = partedIn(tokens, count, { first: at, last });
    return told === undefined ? undefined : { count, ...told };
  }
  return undefined;
}

/** "Two of the soldiers died in Pori, the third in Turku", "Three of the … The fourth soldier …". */
function ordinalBehind(
  tokens: Tokens,
  { first, last }: Sentence,
  next: Sentence | undefined,
  figures: readonly Figure[],
): Enumeration | undefined {
  const count = figures.find((figure) => {
    const { first: at, last: end } = tokensOf(tokens, figure);
    return at < first + FEW && isOfNamed(tokens, end + 1);
  });
  if (count === undefined || !isSmallCount(count)) return undefined;
  const noun = tokensOf(tokens, count).last + 3;
  for (let at = noun + 1; at < last; at++) {
    const isOpened = isWord(tokens, at, 'the') && (markAt(tokens, at - 1) === ',' || isWord(tokens, at - 1, 'and'));
    const ordinal = isOpened ? FIGURE_WORDS.get(tokens, at + 1)?.ordinal : undefined;
    if (ordinal !== undefined && goesOnToTell(tokens, at + 2)) return toldTo(tokens, count, ordinal, at + 1);
  }
  if (next === undefined || !isWord(tokens, next.first, 'the')) return undefined;
  const ordinal = FIGURE_WORDS.get(tokens, next.first + 1)?.ordinal;
  const isSame =
    lowerOf(tokens, noun).startsWith(lowerOf(tokens, next.first + 2)) && lowerOf(tokens, noun).endsWith('s');
  return ordinal !== undefined && isSame ? toldTo(tokens, count, ordinal, next.first + 1) : undefined;
}

function toldTo(tokens: Tokens, count: Figure, ordinal: number, at: number): Enumeration {
  return { count, told: ordinal - 1, last: spanOf(tokens, at), isWhole: true };
}

/** In tokens: "Police said two of the". */
const FEW = 5;

function isOfNamed(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at, 'of') &&
    DETERMINERS.get(tokens, at + 1) !== undefined &&
    FIGURE_WORDS.get(tokens, at + 2) === undefined
  );
}
