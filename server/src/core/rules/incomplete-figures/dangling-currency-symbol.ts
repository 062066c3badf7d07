import { TokenKind, type Tokens } from '../../segment/tokens.js';
import {
  isCapitalised,
  isHyphenatedToNext,
  isToCome,
  markAt,
  NUMBER_WORDS,
  SCALES,
  spanOf,
  touchesPrevious,
  wordList,
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
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (!SYMBOLS.has(markAt(tokens, index)) || !isDangling(tokens, index, sentence.first, sentence.last)) continue;
      const { start, end } = spanOf(tokens, index);
      const next = index + 1 < sentence.last ? (tokens.start[index + 1] as number) : end;
      const scaleFollows = SCALES.get(tokens, index + 1) !== undefined;
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
                start: scaleFollows ? start : (tokens.end[index - 1] as number),
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
  // "5 €", "US$" and "Ke$ha" have what they need on the left; "($ million)" and "$$$" are no amounts.
  if (tokens.kind[left] === TokenKind.number || touchesPrevious(tokens, index)) return false;
  if (STANDS_ALONE.get(tokens, left) !== undefined || tokens.kind[left] === TokenKind.object) return false;
  if (SCALES.get(tokens, next) !== undefined) {
    return (
      !isCapitalised(tokens, next) &&
      !isHyphenatedToNext(tokens, next) &&
      tokens.kind[left] === TokenKind.word &&
      !isTableUnit(tokens, next, last)
    );
  }
  if (EXPECTS_AMOUNT.get(tokens, left) === undefined) return false;
  if (next >= last) return true;
  if (isToCome(tokens, next) || NUMBER_WORDS.get(tokens, next) !== undefined) return false;
  // Not "$.50".
  if (touchesPrevious(tokens, next)) {
    return (
      CLOSERS.has(markAt(tokens, next)) &&
      !(touchesPrevious(tokens, next + 1) && tokens.kind[next + 1] === TokenKind.number)
    );
  }
  return FOLLOWS_AMOUNT.get(tokens, next) !== undefined && !isSymbolNear(tokens, index, first, last);
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
    if (at !== index && SYMBOLS.has(markAt(tokens, at)) && tokens.kind[at + 1] !== TokenKind.number) return true;
  }
  return false;
}

const SYMBOLS: ReadonlySet<string> = new Set(['$', '£', '€', '¥', '₽', '₹', '₩', '₺', '₴', '₪', '₦', '฿', '₫']);

const CLOSERS: ReadonlySet<string> = new Set(['.', ',', ';', ':', ')', '?', '!']);

const STANDS_ALONE = wordList('the this that in us a$ symbol sign letter character prefix use using with');

const TABLE_WORDS = wordList('in million billion figures');

const EXPECTS_AMOUNT = wordList(`
  for of to at by from than about around nearly almost over under worth cost costs costing paid pays pay paying raised
  raises raise raising spent spends spend spending earned earns earn owed owes lost loses approximately roughly some
  between and aside charge charged charges fined invested invests donated received receives totalling totaling totaled
  totalled exceeded up least most additional extra only was were is`);

const FOLLOWS_AMOUNT = wordList(`
  in for from to on at by and or of after before during over per a an each annually apiece more less while when which
  as with under since last this next`);
