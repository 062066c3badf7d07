import { wordList } from '../../segment/lexicon.js';
import { TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlaps } from '../../text/span.js';
import {
  CURRENCY_NOUNS,
  isCapitalised,
  isHyphenatedToNext,
  isNumberWord,
  isShortScale,
  SCALES,
  scaleAt,
  spanOf,
  tokensOf,
} from '../matchers.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'missing-amount',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: () => SCALES, where: (tokens, index) => tokens.kind[index - 1] !== TokenKind.number },
  severity: 'error',
  summary: 'A scale word such as “million” or “bn” with no number before it.',
  messages: { missing: 'The amount is missing before “{scale}”.' },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    amount: { title: 'Insert the amount' },
  },
  *check(context) {
    const { tokens, figures, sentence } = context;
    for (const figure of figures) {
      if (figure.given.value !== 'missing') continue;
      const { first, last } = tokensOf(tokens, figure);
      // "$ million" is the rule dangling-currency-symbol's.
      if (scaleAt(tokens, first) === undefined) continue;
      yield missingAt(tokens, first, last > first);
    }
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (mayLackAmount(context, index)) yield { ...missingAt(tokens, index, false), isDoubtful: true };
    }
  },
});

function missingAt(tokens: Tokens, scale: number, hasCurrency: boolean): Report<'missing', 'tk' | 'amount'> {
  const { start, end } = spanOf(tokens, scale);
  const insertion = hasCurrency
    ? { newText: '[amount] ', snippet: '${1:amount} ' }
    : { newText: '[currency and amount] ', snippet: '${1:\\$}${2:amount} ' };
  return {
    start,
    end,
    message: 'missing',
    data: { scale: textOf(tokens, scale) },
    fixes: [
      { fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] },
      { fix: 'amount', edits: [{ start, end: start, ...insertion }] },
    ],
  };
}

/**
 * "the million Americans without insurance": papers write "the 1 million" where they mean just one, and nothing before
 * speaks of a million.
 */
function mayLackAmount({ tokens, sentence, figures, text }: SentenceContext, index: number): boolean {
  const scale = scaleAt(tokens, index);
  if (
    scale === undefined ||
    scale < 1e6 ||
    isShortScale(tokens, index) ||
    isCapitalised(tokens, index) ||
    isHyphenatedToNext(tokens, index)
  )
    return false;
  const left = ESTIMATED.get(tokens, index - 1) !== undefined ? index - 2 : index - 1;
  if (left < sentence.first || DEFINITE.get(tokens, left) === undefined || isNumberWord(tokens, left - 1)) return false;
  const next = index + 1;
  if (next >= sentence.last || tokens.kind[next] !== TokenKind.word) return false;
  if (NAMED_FOR_ONE.get(tokens, next) !== undefined || CURRENCY_NOUNS.get(tokens, next) !== undefined) return false;
  const span = spanOf(tokens, index);
  return !figures.some((figure) => overlaps(figure, span)) && !saidBefore(text, span.start, textOf(tokens, index));
}

/** "A million came … the million who came". */
function saidBefore(text: string, start: number, scale: string): boolean {
  return ONES.some((one) => text.lastIndexOf(`${one} ${scale}`, start - 1) >= 0);
}

const ONES: readonly string[] = ['a', 'A', '1', 'one', 'One'];

const DEFINITE = wordList('the these those an a some another');

const ESTIMATED = wordList('estimated additional extra further initial alleged');

/** "the million or so", "the million mark". */
const NAMED_FOR_ONE = wordList('or and mark barrier threshold milestone figure man woman march');
