import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, lowerOf, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { type Item, isClosedList, isNameOnly, itemsOf } from './listitems.js';

/** "found two failings. The first was …; the second …": a number of things, and how far they are told one by one behind it. */
export interface Enumeration {
  readonly count: Figure;
  readonly told: number;
  /** The last that is told. */
  readonly last: Span;
  /** Nothing is told behind it that might be a further one. */
  readonly isWhole: boolean;
}

interface Paragraph {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

/** The enumerations of a paragraph, each behind the sentence with its number. */
export function enumerationsIn({ tokens, sentences, figures }: Paragraph): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (let index = 0; index + 1 < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    const count = onlyCount(tokens, sentence, figures);
    if (count === undefined) continue;
    const behind = sentences.slice(index + 1);
    const told =
      orderedIn(tokens, behind) ??
      dividedIn(tokens, count, behind[0] as Sentence) ??
      repeatedIn(tokens, count, behind) ??
      listedIn(tokens, count, behind[0] as Sentence);
    if (told !== undefined) found.push({ count, ...told });
  }
  return found;
}

/** What a paragraph needs for it: "first", or a list between semicolons. */
export const ENUMERATION = 'first firstly ; and finally';

/** What a paragraph needs for it, too: so many things of a sort, and not too many. */
export function isSmallCount({ kind, value, modifier, noun, unit }: Figure): boolean {
  if (kind !== 'cardinal' || modifier !== 'none' || noun === undefined || unit !== null) return false;
  return value !== null && Number.isInteger(value) && value >= 2 && value <= MOST;
}

/** The one number of the sentence, with a plural noun, where it is a small one. */
function onlyCount(tokens: Tokens, { start, end, first }: Sentence, figures: readonly Figure[]): Figure | undefined {
  let count: Figure | undefined;
  for (const figure of figures) {
    if (figure.start < start || figure.end > end || figure.kind !== 'cardinal') continue;
    if (count !== undefined) return undefined;
    count = figure;
  }
  if (count === undefined || !isSmallCount(count)) return undefined;
  const at = tokensOf(tokens, count).first - 1;
  return at >= first && OTHER_COUNTS.get(tokens, at) !== undefined ? undefined : count;
}

/** "The first was …; the second …", "First, …. Second, …". */
function orderedIn(tokens: Tokens, sentences: readonly Sentence[]): Omit<Enumeration, 'count'> | undefined {
  let told = 0;
  let last = 0;
  let isWhole = false;
  for (const { first, last: end } of sentences) {
    for (let at = first; at < end; at++) {
      if (ordinalAt(tokens, at, first) === told + 1) {
        // Two in one sentence: "the first …; the second, …".
        isWhole = told > 0 && last >= first;
        told++;
        last = at;
      } else if (FURTHER.get(tokens, at) !== undefined) isWhole = false;
    }
    if (told === 0) return undefined;
  }
  return told < 2 ? undefined : { told, last: spanOf(tokens, last), isWhole };
}

/** The ordinal that opens its clause and stands for a thing: "The first was", "; the second,", "Second, …"; 0 for none. */
function ordinalAt(tokens: Tokens, at: number, first: number): number {
  const ordinal = ADVERBS.get(tokens, at) ?? FIGURE_WORDS.get(tokens, at)?.ordinal ?? 0;
  if (ordinal === 0) return 0;
  const before = isWord(tokens, at - 1, 'the') ? at - 2 : at - 1;
  const clause = isWord(tokens, before, 'and') ? before - 1 : before;
  if (clause >= first && !OPENERS.has(markAt(tokens, clause))) return 0;
  return markAt(tokens, at + 1) === ',' || GOING_ON.get(tokens, at + 1) !== undefined ? ordinal : 0;
}

const ADVERBS = createLexicon([
  ['firstly', 1],
  ['secondly', 2],
  ['thirdly', 3],
  ['fourthly', 4],
]);
const OPENERS: ReadonlySet<string> = new Set([';', ',', '–', '—', '-', ':']);
const GOING_ON = wordList('is was are were has had will would to that concerns concerned involves involved came');
const FURTHER = wordList('another final finally last lastly other others also further besides');

/** "Three things went wrong. A door was open; a light was out; and nobody looked." */
function dividedIn(
  tokens: Tokens,
  { noun }: Figure,
  { first, last }: Sentence,
): Omit<Enumeration, 'count'> | undefined {
  if (!THINGS.has(noun ?? '')) return undefined;
  let told = 1;
  let opener = 0;
  for (let at = first; at < last; at++) {
    if (markAt(tokens, at) !== ';') continue;
    told++;
    opener = at + 1;
  }
  if (told < 2 || !isWord(tokens, opener, 'and')) return undefined;
  return { told, last: spanOf(tokens, opener, Math.min(opener + 1, last - 1)), isWhole: true };
}

/** "It does three things. It caps fees. It bars loans. And it ends …": sentences that open alike, up to the one with "And". */
function repeatedIn(
  tokens: Tokens,
  { noun }: Figure,
  sentences: readonly Sentence[],
): Omit<Enumeration, 'count'> | undefined {
  const opener = sentences[0]?.first ?? 0;
  if (!THINGS.has(noun ?? '') || SUBJECTS.get(tokens, opener) === undefined) return undefined;
  for (const [index, { first }] of sentences.entries()) {
    const isLast = CLOSING.get(tokens, first) !== undefined;
    const at = isLast ? first + (markAt(tokens, first + 1) === ',' ? 2 : 1) : first;
    if (lowerOf(tokens, at) !== lowerOf(tokens, opener)) return undefined;
    if (isLast) return index === 0 ? undefined : { told: index + 1, last: spanOf(tokens, first, at), isWhole: true };
  }
  return undefined;
}

const SUBJECTS = wordList('it they he she we');
const CLOSING = wordList('and finally lastly');

/** "Five hospitals closed. They are Arden, Bexley, …", "… The hospitals are …": names, to the sentence's end. */
function listedIn(tokens: Tokens, { noun }: Figure, sentence: Sentence): Omit<Enumeration, 'count'> | undefined {
  const { first, last } = sentence;
  const isNoun =
    isWord(tokens, first, 'the') && noun !== undefined && lowerOf(tokens, first + 1).startsWith(noun.slice(0, -1));
  const verb = isNoun ? first + 2 : first + 1;
  if ((!isNoun && THEY.get(tokens, first) === undefined) || ARE.get(tokens, verb) === undefined) return undefined;
  const items = itemsOf(tokens, verb + 1, last - 2);
  const isSort = items !== undefined && isClosedList(items) && items.every((item) => isNameOnly(tokens, item));
  if (!isSort) return undefined;
  const told = items.reduce((sum, { ands }) => sum + 1 + ands, 0);
  return { told, last: spanOf(tokens, (items.at(-1) as Item).first, last - 2), isWhole: true };
}

const THEY = wordList('they these');
const ARE = wordList('are were');

/** What is told in clauses. */
const THINGS: ReadonlySet<string> = new Set(
  'thing reason factor problem failing failure fault question change condition demand mistake error lesson measure cause issue'.split(
    ' ',
  ),
);

/** In things. */
const MOST = 10;
/** "the first two", "one of three", "in the past three". */
const OTHER_COUNTS = wordList('first last next past other another of than within after top least most');
