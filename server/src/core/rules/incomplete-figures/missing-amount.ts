import type { Sentence } from '../../segment/sentences.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import {
  CURRENCY_NOUNS,
  isCapitalised,
  isHyphenatedToNext,
  isInListBefore,
  isNumberWord,
  isToCome,
  markAt,
  scaleAt,
  spanOf,
  touchesPrevious,
  wordList,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-amount',
  group: 'incomplete-figures',
  scope: 'sentence',
  severity: 'error',
  summary: 'A scale word such as “million” or “bn” with no number before it.',
  messages: { missing: 'The amount is missing before “{scale}”.' },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    amount: { title: 'Insert the amount' },
  },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index < sentence.last; index++) {
      if (!isScaleInText(tokens, index) || !lacksAmount(tokens, index, sentence)) continue;
      const { start, end } = spanOf(tokens, index);
      const currencyFollows = CURRENCY_NOUNS.get(tokens, index + 1) !== undefined;
      yield {
        start,
        end,
        message: 'missing',
        data: { scale: textOf(tokens, index) },
        fixes: [
          { fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] },
          {
            fix: 'amount',
            edits: [
              currencyFollows
                ? { start, end: start, newText: '[amount] ', snippet: '${1:amount} ' }
                : { start, end: start, newText: '[currency and amount] ', snippet: '${1:\\$}${2:amount} ' },
            ],
          },
        ],
      };
    }
  },
});

/** "million", not "Million Dollar Baby", "million-strong" or "million dollar question". */
function isScaleInText(tokens: Tokens, index: number): boolean {
  if (scaleAt(tokens, index) === undefined || isCapitalised(tokens, index)) return false;
  return !isHyphenatedToNext(tokens, index) && CURRENCY_NOUNS.get(tokens, index + 1)?.plural !== false;
}

function lacksAmount(tokens: Tokens, index: number, { first, last }: Sentence): boolean {
  const left = index - 1;
  if (index > first && tokens.kind[left] === TokenKind.word) return lacksAmountAfterWord(tokens, left, first);
  // "million for the harbour" as an item of a list, "the harbour – million in 2024".
  const goesOn = AMOUNT_GOES_ON.get(tokens, index + 1) !== undefined;
  if (index === 0) return goesOn;
  return isPause(tokens, left, first) && (goesOn || (index + 1 === last && markAt(tokens, left) !== ','));
}

function lacksAmountAfterWord(tokens: Tokens, left: number, first: number): boolean {
  if (STANDS_FOR_AMOUNT.get(tokens, left) !== undefined || isNumberWord(tokens, left)) return false;
  if (isToCome(tokens, left) || textOf(tokens, left).length === 1) return false;
  if (UNITS_OF_TALK.get(tokens, left) !== undefined) return false;
  // "the missing million", "an estimated million": the article is the amount.
  if (FILLERS.get(tokens, left) !== undefined && isInListBefore(tokens, left, ARTICLES, 2, first)) return false;
  // "revenue in million euros": the unit of a table.
  if (isWord(tokens, left, 'in') && CURRENCY_NOUNS.get(tokens, left + 2) !== undefined) return false;
  return LINKS.get(tokens, left) === undefined || left === first || lacksAmountAfterLink(tokens, left, first);
}

/** Not "a million or billion", "hundreds of million", "one in million", "the word for million"; but "$3 billion and million". */
function lacksAmountAfterLink(tokens: Tokens, link: number, first: number): boolean {
  const before = link - 1;
  if (tokens.kind[before] === TokenKind.number) return isWord(tokens, link, 'in') || isWord(tokens, link, 'for');
  if (UNITS_OF_TALK.get(tokens, before) !== undefined) return false;
  const counted = before > first && tokens.kind[before - 1] === TokenKind.number;
  return !isNumberWord(tokens, before) || (counted && isWord(tokens, link, 'and'));
}

/** A pause inside a sentence, after which the amount was to stand; not the dash of "5–million", nor "hundred, million". */
function isPause(tokens: Tokens, mark: number, first: number): boolean {
  if (mark <= first) return false;
  const sign = markAt(tokens, mark);
  const spaced = !touchesPrevious(tokens, mark) && !touchesPrevious(tokens, mark + 1);
  if (sign === '-' || sign === '–') return spaced && tokens.kind[mark - 1] !== TokenKind.number;
  return PAUSES.has(sign) && !isNumberWord(tokens, mark - 1);
}

const PAUSES: ReadonlySet<string> = new Set([',', ';', ':', '—']);

/** What follows an amount: money, a time, a purpose. */
const AMOUNT_GOES_ON = wordList(`
  in for from of after on at by over during since to dollars pounds euros rubles roubles rupees yen yuan francs kronor`);

/** Determiners, quantifiers and letters that are the amount, or that say that none is meant. */
const STANDS_FOR_AMOUNT = wordList(`
  a an the this that these those another each every per any some no not my your his her its our their whose one's 's
  few several many couple odd so plus more fewer last next final other extra additional further only-one umpteen zillion
  multi mega x xx xxx n how what which much point un le du de et
  all both either neither squillion gazillion minus times`);

const ARTICLES = wordList('a an the this that another per every each his her its our their my your');

const FILLERS = wordList(`
  cool whole full round estimated spare mere missing magic magical coveted solid promised required remaining single
  initial original combined total entire outstanding legendary half good`);

const LINKS = wordList('or and to of in if not than nor but for');

const UNITS_OF_TALK = wordList('word words term terms prefix prefixes abbreviation abbreviations chance chances odds');
