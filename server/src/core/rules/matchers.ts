import { CURRENCIES } from '../../../data/currencies.js';
import type { ChainedMention } from '../chains/chains.js';
import { scaleAfterNumber } from '../claims/scales/scales.js';
import { CURRENCY_SIGNS } from '../figures/currencies.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, type Lexicon, wordList } from '../segment/lexicon.js';
import { markAt, touchesPrevious } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import { lastAt, overlapsAny, type Span } from '../text/span.js';
import type { DocumentContext } from './rule.js';

export { scaleAt } from '../claims/scales/scales.js';
export {
  isCapitalised,
  isInListBetween,
  isNumber,
  markAt,
  spanOf,
  tokensOf,
  touchesPrevious,
} from '../segment/marks.js';
export { scaleAfterNumber };

/** True where the two tokens and what is between them are one run of text: the token is hyphenated to its next. */
export function isHyphenatedToNext(tokens: Tokens, index: number): boolean {
  const mark = markAt(tokens, index + 1);
  return (mark === '-' || mark === '‑') && touchesPrevious(tokens, index + 1);
}

/** True where one of the `count` tokens before `index` and not before `first` is in the list. */
export function isInListBefore<T>(
  tokens: Tokens,
  index: number,
  list: Lexicon<T>,
  count: number,
  first: number,
): boolean {
  for (let at = index - 1; at >= Math.max(first, index - count); at--) {
    if (list.get(tokens, at) !== undefined) return true;
  }
  return false;
}

/** True where one of the `count` tokens before `index` and not before `first` is a number, in digits or words. */
export function hasNumberBefore(tokens: Tokens, index: number, count: number, first: number): boolean {
  for (let at = index - 1; at >= Math.max(first, index - count); at--) {
    if (tokens.kind[at] === TokenKind.number || isNumberWord(tokens, at)) return true;
  }
  return false;
}

/** True where the sentence ends in a stop: it is no heading, and no head of a column. */
export function isStopped(tokens: Tokens, { first, last }: Sentence): boolean {
  let at = last - 1;
  while (at > first && CLOSING.has(markAt(tokens, at))) at--;
  return STOPS.has(markAt(tokens, at));
}

const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const CLOSING: ReadonlySet<string> = new Set(['"', '”', '’', "'", ')', ']']);

/** The last token of "percent", "%", "per cent", "percentage points", "basis points" at `index`; -1 for anything else. */
export function percentUnitAt(tokens: Tokens, index: number): number {
  if (markAt(tokens, index) === '%') {
    // "%s", "%20": no percent sign of prose.
    return touchesPrevious(tokens, index + 1) && tokens.kind[index + 1] !== TokenKind.mark ? -1 : index;
  }
  const follower = PERCENT_STARTS.get(tokens, index);
  if (follower === undefined || follower === '') return follower === undefined ? -1 : index;
  return isWord(tokens, index + 1, follower) ? index + 1 : -1;
}

/** The first words of the units, with the second word that they need. */
const PERCENT_STARTS = createLexicon<'' | 'cent' | 'points'>([
  ['percent', ''],
  ['pct', ''],
  ['per', 'cent'],
  ['percentage', 'points'],
  ['basis', 'points'],
]);

/** The chain of the mention that starts at a document offset; -1 if none does. */
export function chainAt(mentions: readonly ChainedMention[], start: number): number {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ChainedMention).start < start) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low];
  return mention?.start === start ? mention.chain : -1;
}

/** "TK", "TBC", "XX" and "??": what a newsroom writes for what is to come. */
export function isToCome(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] === TokenKind.word) return TO_COME.get(tokens, index) !== undefined;
  const mark = markAt(tokens, index);
  return (
    (mark === '?' || mark === '_') &&
    (markAt(tokens, index + 1) === mark || scaleAfterNumber(tokens, index + 1) !== undefined)
  );
}

const TO_COME = wordList('tk tktk tkk tba tbc tbd xx xxx xxxx');

/** The words and letters that `scaleAfterNumber` knows. */
export const SCALES: Lexicon<true> = wordList(
  [...FIGURE_WORDS.words.filter((word) => (FIGURE_WORDS.word(word)?.scale ?? 0) >= 1e3), 'k', 'm'].join(' '),
);

/** True for "bn" and "m": abbreviations, which never multiply another scale. */
export function isShortScale(tokens: Tokens, index: number): boolean {
  return (tokens.end[index] as number) - (tokens.start[index] as number) <= 3;
}

/** True for numbers in words, whole, in order or in part: what may stand before a scale word as its amount. */
export function isNumberWord(tokens: Tokens, index: number): boolean {
  const word = FIGURE_WORDS.get(tokens, index);
  return (
    word !== undefined &&
    (word.cardinal ?? word.ordinal ?? word.scale ?? word.vagueScale ?? word.fraction) !== undefined
  );
}

/** A currency's noun: "dollar", "rubles". */
export interface CurrencyNoun {
  /** Signs of the currencies that are called so. */
  readonly signs: ReadonlySet<string>;
  /** "dollars"; "yen" is both. */
  readonly plural: boolean;
}

/** Nouns of currencies that are plain words of English first. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'won real reais mark marks som sum lek dram drams lev leva leu lei gold silver unit units right rights point points all currency metal palladium platinum'.split(
    ' ',
  ),
);

export const CURRENCY_NOUNS = createLexicon<CurrencyNoun>(currencyNouns());

function currencyNouns(): Map<string, CurrencyNoun> {
  const nouns = new Map<string, { signs: Set<string>; plural: boolean }>();
  for (const [, one, other, , sign, current] of CURRENCIES) {
    if (current === 0) continue;
    for (const name of [one, other]) {
      const noun = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
      if (OTHER_WORDS.has(noun)) continue;
      const entry = nouns.get(noun) ?? { signs: new Set(), plural: false };
      entry.signs.add(sign);
      entry.plural ||= name === other;
      nouns.set(noun, entry);
    }
  }
  for (const [noun, entry] of nouns) {
    if (noun.startsWith('ruble')) nouns.set(noun.replace('ruble', 'rouble'), entry);
  }
  return nouns;
}

/** The marks that `isCurrencySign` knows. */
export const SIGNS: Lexicon<true> = wordList([...CURRENCY_SIGNS.keys()].join(' '));

/** Signs that stand before an amount. */
export function isCurrencySign(mark: string): boolean {
  return CURRENCY_SIGNS.has(mark);
}

/** True where a span of the article, in document offsets, shares something with a quotation. */
export function overlapsQuotation({ paragraphs }: DocumentContext, { start, end }: Span): boolean {
  for (let index = Math.max(0, lastAt(paragraphs, start)); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as DocumentContext['paragraphs'][number];
    if (paragraph.start >= end) return false;
    const { quotations } = paragraph.facts;
    if (overlapsAny(quotations, { start: start - paragraph.start, end: end - paragraph.start })) return true;
  }
  return false;
}
