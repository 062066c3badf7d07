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
  scaleAt,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'dangling-currency-symbol',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: () => SYMBOLS, where: (tokens, index) => !isNumberNext(tokens, index) },
  severity: 'error',
  summary: 'A currency symbol such as “$” or “£” with no amount after it.',
  messages: { dangling: 'No amount follows “{symbol}”.', before: 'No amount stands before “{symbol}”.' },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    remove: { title: 'Remove “{symbol}”' },
  },
  *check({ kind, tokens, sentence }) {
    if (kind === 'cell') return;
    for (let index = sentence.first; index < sentence.last; index++) {
      if (isCentAlone(tokens, index, sentence.first, sentence.last)) {
        const { start, end } = spanOf(tokens, index);
        const fixes = [{ fix: 'tk' as const, edits: [{ start, end: start, newText: 'TK' }] }];
        yield { start, end, message: 'before', data: { symbol: CENT }, fixes };
        continue;
      }
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

const CENT = '¢';
const SYMBOLS = wordList([CENT, ...SIGNS.words].join(' '));

/** "by ¢ to 80¢", "costs ¢ a litre", "petrol 90¢, diesel ¢ and oil 80¢". */
function isCentAlone(tokens: Tokens, index: number, first: number, last: number): boolean {
  const left = index - 1;
  if (markAt(tokens, index) !== CENT || index === first || tokens.kind[left] !== TokenKind.word) return false;
  if (touchesPrevious(tokens, index) || isNumberWord(tokens, left) || STANDS_ALONE.get(tokens, left) !== undefined)
    return false;
  if (EXPECTS_AMOUNT.get(tokens, left) !== undefined || RATE.get(tokens, index + 1) !== undefined) return true;
  return isAmountNear(tokens, index, first, last, -1);
}

function isNumberNext(tokens: Tokens, index: number): boolean {
  return tokens.kind[index + 1] === TokenKind.number && tokens.gap[index + 1] !== Gap.line;
}

function isDangling(tokens: Tokens, index: number, first: number, last: number): boolean {
  const left = index - 1;
  const next = index + 1;
  if (isNumberNext(tokens, index)) return false;
  // "a $-billion plan".
  if (isHyphenatedToNext(tokens, index) && touchesPrevious(tokens, next + 1) && scaleAt(tokens, next + 1) !== undefined)
    return true;
  if (scaleAfterNumber(tokens, next) !== undefined) return isScaleWithoutAmount(tokens, index, first, last);
  // "$ for the harbour" as an item of a list.
  if (index === 0) return PURPOSE.get(tokens, next) !== undefined;
  if (isListed(tokens, index, first, last)) return true;
  // "5 €", "US$" and "Ke$ha" have what they need on the left; "$$$" is no amount.
  if (index === first || touchesPrevious(tokens, index))
    return markAt(tokens, left) === '(' && (isBracketed(tokens, index) || isAfterPause(tokens, index));
  if (ARTICLES.get(tokens, left) !== undefined) return isPriceOfThing(tokens, index);
  if (isSumOfDeal(tokens, index)) return true;
  if (tokens.kind[left] !== TokenKind.word) return isAfterPause(tokens, index);
  const code = isWord(tokens, left, 'us') ? 1 : 0;
  const expected = EXPECTS_AMOUNT.get(tokens, left - code) !== undefined;
  if (STANDS_ALONE.get(tokens, left - code) !== undefined || isSymbolNear(tokens, index, first, last)) return false;
  if (next >= last) return expected || isAmountNear(tokens, index, first, last);
  if (isToCome(tokens, next) || isNumberWord(tokens, next) || tokens.kind[next] === TokenKind.object) return false;
  if (touchesPrevious(tokens, next)) {
    // Not "$.50".
    const isDecimal = touchesPrevious(tokens, next + 1) && tokens.kind[next + 1] === TokenKind.number;
    const given = expected || GAVE.get(tokens, left) !== undefined || isAmountNear(tokens, index, first, last);
    return CLOSERS.has(markAt(tokens, next)) && !isDecimal && given;
  }
  // "at $ / £129".
  if (markAt(tokens, next) === '/') return isCurrencySign(markAt(tokens, next + 1));
  if (isCapitalised(tokens, next) && tokens.gap[next] !== Gap.line) return false;
  if (tokens.kind[next] !== TokenKind.word) {
    return markAt(tokens, next) === '(' && (expected || tokens.kind[next + 1] === TokenKind.number);
  }
  if (isAmountNear(tokens, index, first, last)) return true;
  // "The rate of $ was fixed."
  if (isWord(tokens, left, 'of') && AFTER_SUM.get(tokens, next) !== undefined) return false;
  // "changed $ for rubles", "Singapore $ for": a currency is spoken of.
  if (CURRENCY_NOUNS.get(tokens, next + 1) !== undefined || OF_CURRENCY.get(tokens, next) !== undefined) return false;
  return !isCapitalised(tokens, left - code) || isWord(tokens, next, 'per');
}

/** "260 pence ($)", "the quay ($)" in a list whose other items have sums: not "Price ($)". */
function isBracketed(tokens: Tokens, index: number): boolean {
  if (markAt(tokens, index + 1) !== ')') return false;
  return (
    tokens.kind[index - 2] === TokenKind.number ||
    tokens.kind[index - 3] === TokenKind.number ||
    isBracketedSum(tokens, index)
  );
}

/** The same sign stands in brackets with its number, elsewhere in the paragraph. */
function isBracketedSum(tokens: Tokens, index: number): boolean {
  const sign = markAt(tokens, index);
  for (let at = Math.max(1, index - FAR); at < Math.min(tokens.count, index + FAR); at++) {
    if (markAt(tokens, at) === sign && markAt(tokens, at - 1) === '(' && tokens.kind[at + 1] === TokenKind.number) {
      return true;
    }
  }
  return false;
}

/** How far off, in tokens, other items of a list are looked for. */
const FAR = 120;

/** "a new record – $ a barrel", "paid five members, all of the council, $ to approve it". */
function isAfterPause(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (!BREAKS.has(markAt(tokens, index - 1)) && markAt(tokens, index - 1) !== '(') return false;
  return (
    RATE.get(tokens, next) !== undefined ||
    PURPOSE.get(tokens, next) !== undefined ||
    CURRENCY_NOUNS.get(tokens, next)?.signs.has(markAt(tokens, index)) === true
  );
}

const GAVE = wordList(
  'gave give gives given got get gets made make won win wins took take lent borrowed donated pledged',
);

const GRANTED = wordList('approved requested provided allocated pledged earmarked appropriated authorized authorised');

const RATE = wordList('a an each apiece per');

/** What is said of a currency and not of a sum: "in strong $ terms", "buy $ assets". */
const OF_CURRENCY = wordList(`
  sign signs symbol symbols key amount amounts value values terms rate rates exchange index zone area account accounts
  bill bills note notes coin coins store stores figure figures equivalent currency currencies reserve reserves debt debts
  bond bonds denominated deposits assets holdings markets billions millions trillions fell rose weakened strengthened gained`);

/** The same sign stands with its number nearby, to that side of it: "a $ voucher and $50,000 in cash". */
function isAmountNear(tokens: Tokens, index: number, first: number, last: number, side: 1 | -1 = 1): boolean {
  const sign = markAt(tokens, index);
  for (let at = Math.max(first, index - LIST_REACH); at < Math.min(last, index + LIST_REACH); at++) {
    if (at !== index && markAt(tokens, at) === sign && tokens.kind[at + side] === TokenKind.number) return true;
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
  // "for $199 and $ USD".
  if (tokens.kind[index - 2] === TokenKind.number && LIST_WORDS.get(tokens, index - 1) !== undefined) {
    return isAmountNear(tokens, index, first, last);
  }
  const ends = next < last && (LIST_MARKS.has(markAt(tokens, next)) || LIST_WORDS.get(tokens, next) !== undefined);
  if (!ends && !(left === ':' && PURPOSE.get(tokens, next) !== undefined)) return false;
  return isAmountNear(tokens, index, first, last);
}

/** How far off, in tokens, the neighbours of an item of a list are looked for. */
const LIST_REACH = 16;

const LIST_MARKS: ReadonlySet<string> = new Set([',', ';', ':']);

const LIST_WORDS = wordList('and or');

/** "a $ prize for the best", "a $ laptop"; not "a $ sign", nor "a $ loan", which is one in dollars. */
function isPriceOfThing(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (touchesPrevious(tokens, next) || tokens.kind[next] !== TokenKind.word || isCapitalised(tokens, next))
    return false;
  // "The $ approved today will help".
  if (isWord(tokens, index - 1, 'the') && GRANTED.get(tokens, next) !== undefined) return true;
  return (isWord(tokens, index - 1, 'a') || DEALS.has(lowerOf(tokens, next))) && !isInCurrency(tokens, next);
}

/** "the fine of $ was paid". */
function isSumOfDeal(tokens: Tokens, index: number): boolean {
  const isSum = lowerOf(tokens, index - 1) === 'of' && DEALS.has(lowerOf(tokens, index - 2));
  return isSum && !touchesPrevious(tokens, index + 1) && AFTER_SUM.get(tokens, index + 1) !== undefined;
}

/** "a $ loan" is one in dollars, "a $ sign" none at all. */
function isInCurrency(tokens: Tokens, index: number): boolean {
  return IN_CURRENCY.get(tokens, index) !== undefined || OF_CURRENCY.get(tokens, index) !== undefined;
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
  // "A US$ billion plan".
  if (touchesPrevious(tokens, index) && markAt(tokens, left) !== '(')
    return isWord(tokens, left, 'us') && ARTICLES.get(tokens, left - 1) !== undefined;
  if (tokens.kind[left] !== TokenKind.word) {
    // "$868 $ million".
    if (tokens.kind[left] === TokenKind.number) return markAt(tokens, left - 1) === markAt(tokens, index);
    if (markAt(tokens, left) === '(')
      return tokens.kind[after] === TokenKind.word || isAmountNear(tokens, index, first, last);
    return (
      BREAKS.has(markAt(tokens, left)) &&
      (goesOn ||
        isAmountNear(tokens, index, 0, tokens.count) ||
        CHANGES.get(tokens, after) !== undefined ||
        DEALS.has(lowerOf(tokens, after)))
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
  // "took in $ million", "nearly US $ million".
  const before = isWord(tokens, left, 'us') ? EXPECTS_AMOUNT : BROUGHT;
  const isProse = before.get(tokens, left - 1) !== undefined;
  return (TABLE_WORDS.get(tokens, left) !== undefined && !isProse) || (scale + 1 >= last && scale < 4) || after === ')';
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

const BROUGHT = wordList(
  'bring brings brought bringing take takes took taking pull pulled rake raked result resulting resulted',
);

const TABLE_WORDS = wordList('in us million billion figures');

const EXPECTS_AMOUNT = wordList(`
  rose fell gained approach approaching starting priced sold valued save saves saved save offer offers offered selling
  for of to at by from than about around nearly almost over under worth cost costs costing paid pays pay paying raised
  raises raise raising spent spends spend spending earned earns earn owed owes lost loses approximately roughly some
  between and aside charge charged charges fined invested invests donated receive received receives awarded exceed above below totalling totaling totaled
  totalled exceeded up least most additional extra only was were is are`);

const PURPOSE = wordList('to for from annually per');
