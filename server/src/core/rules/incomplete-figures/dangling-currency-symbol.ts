import { DEALS } from '../../figures/deals.js';
import { wordList } from '../../segment/lexicon.js';
import { lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import {
  CURRENCY_NOUNS,
  isCapitalised,
  isCurrencySign,
  isHyphenatedToNext,
  isNumberWord,
  isToCome,
  markAt,
  scaleAfterNumber,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'dangling-currency-symbol',
  group: 'incomplete-figures',
  scope: 'sentence',
  severity: 'error',
  summary: 'A currency symbol such as “$” or “£” with no amount after it.',
  messages: { dangling: 'No amount follows “{symbol}”.' },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    remove: { title: 'Remove “{symbol}”' },
  },
  *check({ kind, tokens, sentence }) {
    if (kind === 'cell') return;
    for (let index = sentence.first; index < sentence.last; index++) {
      if (!isCurrencySign(markAt(tokens, index)) || !isDangling(tokens, index, sentence.first, sentence.last)) continue;
      const { start, end } = spanOf(tokens, index);
      const next = index + 1 < sentence.last ? (tokens.start[index + 1] as number) : end;
      const scaleFollows = scaleAfterNumber(tokens, index + 1) !== undefined;
      yield {
        start,
        end,
        message: 'dangling',
        data: { symbol: markAt(tokens, index) },
        fixes: [
          { fix: 'tk', edits: [{ start: end, end, newText: scaleFollows && next === end ? 'TK ' : 'TK' }] },
          {
            fix: 'remove',
            edits: [
              {
                start: scaleFollows ? start : (tokens.end[index - 1] ?? start),
                end: scaleFollows ? next : end,
                newText: '',
              },
            ],
          },
        ],
      };
    }
  },
});

function isDangling(tokens: Tokens, index: number, first: number, last: number): boolean {
  const left = index - 1;
  const next = index + 1;
  if (scaleAfterNumber(tokens, next) !== undefined) return isScaleWithoutAmount(tokens, index, last);
  // "$ for the harbour" as an item of a list.
  if (index === 0) return PURPOSE.get(tokens, next) !== undefined;
  if (isListed(tokens, index, first, last)) return true;
  // "5 €", "US$" and "Ke$ha" have what they need on the left; "$$$" is no amount.
  if (index === first || tokens.kind[left] !== TokenKind.word || touchesPrevious(tokens, index)) return false;
  if (isPriceOfDeal(tokens, index)) return true;
  if (STANDS_ALONE.get(tokens, left) !== undefined || isSymbolNear(tokens, index, first, last)) return false;
  const expected = EXPECTS_AMOUNT.get(tokens, left) !== undefined;
  if (next >= last) return expected;
  if (isToCome(tokens, next) || isNumberWord(tokens, next)) return false;
  if (touchesPrevious(tokens, next)) {
    // Not "$.50".
    const isDecimal = touchesPrevious(tokens, next + 1) && tokens.kind[next + 1] === TokenKind.number;
    return expected && CLOSERS.has(markAt(tokens, next)) && !isDecimal;
  }
  if (expected) return FOLLOWS_AMOUNT.get(tokens, next) !== undefined;
  // "provide $ to rebuild the quay"; not "changed $ for rubles".
  return (
    PURPOSE.get(tokens, next) !== undefined &&
    !isCapitalised(tokens, left) &&
    CURRENCY_NOUNS.get(tokens, next + 1) === undefined
  );
}

/** "$5, $ and $7", "$ for adults, $5 for children": one of a list lost what its neighbours have. */
function isListed(tokens: Tokens, index: number, first: number, last: number): boolean {
  const left = markAt(tokens, index - 1);
  if (touchesPrevious(tokens, index) || !(LIST_MARKS.has(left) || LIST_WORDS.get(tokens, index - 1) !== undefined)) {
    return false;
  }
  const next = index + 1;
  const ends = next < last && (LIST_MARKS.has(markAt(tokens, next)) || LIST_WORDS.get(tokens, next) !== undefined);
  if (!ends && !(left === ':' && PURPOSE.get(tokens, next) !== undefined)) return false;
  const sign = markAt(tokens, index);
  for (let at = Math.max(first, index - LIST_REACH); at < Math.min(last, index + LIST_REACH); at++) {
    if (at !== index && markAt(tokens, at) === sign && tokens.kind[at + 1] === TokenKind.number) return true;
  }
  return false;
}

/** How far off, in tokens, the neighbours of an item of a list are looked for. */
const LIST_REACH = 8;

const LIST_MARKS: ReadonlySet<string> = new Set([',', ';', ':']);

const LIST_WORDS = wordList('and or');

/** "a $ prize for the best", "the fine of $ was paid"; not "a $ sign", nor "a $ loan", which is one in dollars. */
function isPriceOfDeal(tokens: Tokens, index: number): boolean {
  if (touchesPrevious(tokens, index + 1)) return false;
  if (ARTICLES.get(tokens, index - 1) !== undefined) {
    return DEALS.has(lowerOf(tokens, index + 1)) && IN_CURRENCY.get(tokens, index + 1) === undefined;
  }
  const isSum = lowerOf(tokens, index - 1) === 'of' && DEALS.has(lowerOf(tokens, index - 2));
  return isSum && AFTER_SUM.get(tokens, index + 1) !== undefined;
}

const IN_CURRENCY = wordList(
  'bond credit debt deficit facility fund loan mortgage payment settlement surplus transfer',
);

const ARTICLES = wordList('a an the this another');

const AFTER_SUM = wordList('was were is has had will would that which');

/** "a $ million deal", "raised £bn"; not "US$ million", "($ million)", "in £m". */
function isScaleWithoutAmount(tokens: Tokens, index: number, last: number): boolean {
  const scale = index + 1;
  if (isCapitalised(tokens, scale) || isHyphenatedToNext(tokens, scale)) return false;
  if (index === 0) return PURPOSE.get(tokens, scale + 1) !== undefined;
  if (tokens.kind[index - 1] !== TokenKind.word || touchesPrevious(tokens, index)) return false;
  return !isTableUnit(tokens, scale, last);
}

/** "in $ million", "sales, $bn" at the end of a line: what a table counts in. */
function isTableUnit(tokens: Tokens, scale: number, last: number): boolean {
  const left = scale - 2;
  const after = markAt(tokens, scale + 1);
  return TABLE_WORDS.get(tokens, left) !== undefined || (scale + 1 >= last && scale < 4) || after === ')';
}

/** "from £ to €": the symbols are talked about. */
function isSymbolNear(tokens: Tokens, index: number, first: number, last: number): boolean {
  for (let at = Math.max(first, index - 3); at < Math.min(last, index + 4); at++) {
    if (at !== index && isCurrencySign(markAt(tokens, at)) && tokens.kind[at + 1] !== TokenKind.number) return true;
  }
  return false;
}

const CLOSERS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')', '?', '!']);

const STANDS_ALONE = wordList('the this that in us a$ symbol sign letter character prefix use using with');

const TABLE_WORDS = wordList('in us million billion figures');

const EXPECTS_AMOUNT = wordList(`
  for of to at by from than about around nearly almost over under worth cost costs costing paid pays pay paying raised
  raises raise raising spent spends spend spending earned earns earn owed owes lost loses approximately roughly some
  between and aside charge charged charges fined invested invests donated receive received receives awarded exceed above below totalling totaling totaled
  totalled exceeded up least most additional extra only was were is are`);

const PURPOSE = wordList('to for from annually');

const FOLLOWS_AMOUNT = wordList(`
  in for from to on at by and or of after before during over per a an each annually apiece more less while when which
  as with under since last this next`);
