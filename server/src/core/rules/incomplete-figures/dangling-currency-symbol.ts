import { DEALS } from '../../figures/deals.js';
import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import {
  CURRENCY_NOUNS,
  isCapitalised,
  isCurrencySign,
  isHyphenatedToNext,
  isNumberWord,
  isToCome,
  markAt,
  SIGNS,
  scaleAfterNumber,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'dangling-currency-symbol',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: () => SIGNS },
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
  if (scaleAfterNumber(tokens, next) !== undefined) return isScaleWithoutAmount(tokens, index, first, last);
  // "$ for the harbour" as an item of a list.
  if (index === 0) return PURPOSE.get(tokens, next) !== undefined;
  if (isListed(tokens, index, first, last)) return true;
  // "5 €", "US$" and "Ke$ha" have what they need on the left; "$$$" is no amount.
  if (index === first || touchesPrevious(tokens, index) || !isWordOrBracket(tokens, left)) return false;
  const code = isWord(tokens, left, 'us') && !touchesPrevious(tokens, index) ? 1 : 0;
  const expected = EXPECTS_AMOUNT.get(tokens, left - code) !== undefined;
  if (isPriceOfDeal(tokens, index)) return true;
  if (STANDS_ALONE.get(tokens, left - code) !== undefined || isSymbolNear(tokens, index, first, last)) return false;
  if (next >= last) return expected || isAmountNear(tokens, index, first, last);
  if (isToCome(tokens, next) || isNumberWord(tokens, next) || tokens.kind[next] === TokenKind.object) return false;
  if (touchesPrevious(tokens, next)) {
    // Not "$.50".
    const isDecimal = touchesPrevious(tokens, next + 1) && tokens.kind[next + 1] === TokenKind.number;
    return CLOSERS.has(markAt(tokens, next)) && !isDecimal && (expected || isAmountNear(tokens, index, first, last));
  }
  if (isCapitalised(tokens, next) && tokens.gap[next] !== Gap.line) return false;
  if (isAmountNear(tokens, index, first, last) && tokens.kind[next] === TokenKind.word) return true;
  // "The rate of $ was fixed."
  if (expected && isWord(tokens, left, 'of') && AFTER_SUM.get(tokens, next) !== undefined) return false;
  if (expected) return FOLLOWS_AMOUNT.get(tokens, next) !== undefined || markAt(tokens, next) === '(';
  // "provide $ to rebuild the quay", "oil at nearly $ per barrel"; not "changed $ for rubles".
  return (
    PURPOSE.get(tokens, next) !== undefined &&
    !isCapitalised(tokens, left) &&
    CURRENCY_NOUNS.get(tokens, next + 1) === undefined
  );
}

function isWordOrBracket(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.word || markAt(tokens, index) === '(';
}

/** The same sign stands with its number nearby: "a $ voucher and $50,000 in cash". */
function isAmountNear(tokens: Tokens, index: number, first: number, last: number): boolean {
  const sign = markAt(tokens, index);
  for (let at = Math.max(first, index - LIST_REACH); at < Math.min(last, index + LIST_REACH); at++) {
    if (at !== index && markAt(tokens, at) === sign && tokens.kind[at + 1] === TokenKind.number) return true;
  }
  return false;
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
  return isAmountNear(tokens, index, first, last);
}

/** How far off, in tokens, the neighbours of an item of a list are looked for. */
const LIST_REACH = 16;

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

/** "a $ million deal", "raised £bn", "($ million more than last year)"; not "US$ million", "($ million)", "in £m". */
function isScaleWithoutAmount(tokens: Tokens, index: number, first: number, last: number): boolean {
  const scale = index + 1;
  const left = index - 1;
  const after = scale + 1;
  if (isHyphenatedToNext(tokens, scale)) return false;
  if (isCapitalised(tokens, scale) && !isInHeadline(tokens, scale, last)) return false;
  const goesOn = PURPOSE.get(tokens, after) !== undefined || GOES_ON.get(tokens, after) !== undefined;
  if (index === 0) return goesOn || CHANGES.get(tokens, after) !== undefined;
  if (touchesPrevious(tokens, index) && markAt(tokens, left) !== '(') return false;
  if (tokens.kind[left] !== TokenKind.word) {
    if (markAt(tokens, left) === '(')
      return tokens.kind[after] === TokenKind.word || isAmountNear(tokens, index, first, last);
    return (
      BREAKS.has(markAt(tokens, left)) &&
      (goesOn || isAmountNear(tokens, index, 0, tokens.count) || CHANGES.get(tokens, after) !== undefined)
    );
  }
  return !isTableUnit(tokens, scale, last);
}

/** "MAYOR WINS $ MILLION FOR QUAY", "Yard sold for $ Million": a headline, not the name of a column. */
function isInHeadline(tokens: Tokens, scale: number, last: number): boolean {
  const left = scale - 2;
  const isShouted =
    lowerOf(tokens, scale) !== textOf(tokens, scale) && textOf(tokens, left) === textOf(tokens, left).toUpperCase();
  if (isShouted)
    return scale + 1 < last && tokens.kind[scale + 1] === TokenKind.word && tokens.kind[left] === TokenKind.word;
  return EXPECTS_AMOUNT.get(tokens, left) !== undefined;
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

const BREAKS: ReadonlySet<string> = new Set(['-', '–', '—', ':', '*', '•', ',', ';']);

const GOES_ON = wordList('in of');

const CHANGES = wordList('increase decrease cut rise reduction deal loan grant fund project program programme');

const STANDS_ALONE = wordList('the this that in us a$ symbol sign letter character prefix use using with');

const TABLE_WORDS = wordList('in us million billion figures');

const EXPECTS_AMOUNT = wordList(`
  rose fell gained approach approaching starting priced sold valued save saves saved save offer offers offered selling
  for of to at by from than about around nearly almost over under worth cost costs costing paid pays pay paying raised
  raises raise raising spent spends spend spending earned earns earn owed owes lost loses approximately roughly some
  between and aside charge charged charges fined invested invests donated receive received receives awarded exceed above below totalling totaling totaled
  totalled exceeded up least most additional extra only was were is are`);

const PURPOSE = wordList('to for from annually per');

const FOLLOWS_AMOUNT = wordList(`
  in for from to on at by and or of after before during over per a an each annually apiece more less while when which
  as with under since last this next will would was were is are has had have could should may can respectively
  yesterday today`);
