import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { ordinal } from '../days.js';
import { isInListBefore, spanOf, tokensOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'anniversary-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { figures: 3, kinds: ['ordinal'], words: 'anniversary' },
  severity: 'warning',
  summary: 'An anniversary that the years do not bear out, as “the 20th anniversary, in 2020, of the 1998 founding”.',
  messages: { mismatch: 'From {from} to {to} is {years} years, not {stated}.' },
  fixes: { years: { title: 'Write “{right}”' } },
  *check(context) {
    const { tokens, figures } = context;
    for (const figure of figures) {
      if (figure.kind !== 'ordinal' || figure.value === null) continue;
      const { first, last } = tokensOf(tokens, figure);
      if (!isWord(tokens, last + 1, 'anniversary')) continue;
      const years = yearsBeside(context, last + 1) ?? yearsWith(context, first, last + 1);
      if (years === undefined) continue;
      const [from, to] = years;
      // A slip is near; years that are far off are of something else.
      if (to - from === figure.value || Math.abs(to - from - figure.value) > MAX_SLIP || to <= from) continue;
      const { start, end } = figure;
      const right = ordinal(to - from);
      // A number in words has no plain other.
      const isInDigits = tokens.kind[first] === TokenKind.number;
      yield {
        ...spanOf(tokens, first, last + 1),
        message: 'mismatch',
        data: { from, to, years: to - from, stated: figure.value, right },
        fixes: isInDigits ? [{ fix: 'years', edits: [{ start, end, newText: right }] }] : [],
      };
    }
  },
});

/** In years. */
const MAX_SLIP = 5;

/** "anniversary, in 2020, of the 1998 founding": both years follow at once. */
function yearsBeside(context: SentenceContext, anniversary: number): readonly [number, number] | undefined {
  const { tokens, figures } = context;
  const held = figures.find((figure) => yearOf(figure) !== undefined && isSoonAfter(tokens, anniversary, figure, 3));
  if (held === undefined) return undefined;
  const { last } = tokensOf(tokens, held);
  const founded = figures.find((figure) => figure.start > held.end && yearOf(figure) !== undefined);
  if (founded === undefined || !isSoonAfter(tokens, last, founded, REACH) || !isFounded(tokens, founded, last)) {
    return undefined;
  }
  return [yearOf(founded) as number, yearOf(held) as number];
}

function isSoonAfter(tokens: Tokens, index: number, figure: Figure, reach: number): boolean {
  const { first } = tokensOf(tokens, figure);
  return first > index && first - index <= reach;
}

/** The year of something and the one in which it is celebrated: the only two of the sentence. */
function yearsWith(
  context: SentenceContext,
  first: number,
  anniversary: number,
): readonly [number, number] | undefined {
  const { tokens, figures, sentence } = context;
  if (isInListBefore(tokens, anniversary, OTHERS, NEAR, sentence.first)) return undefined;
  const dates = figures.filter((figure) => yearOf(figure) !== undefined);
  if (dates.length !== 2) return undefined;
  const founded = dates.find((date) => {
    const isBefore = tokensOf(tokens, date).first < first;
    return isBefore ? isOfBeginning(tokens, date, sentence.first) : isFounded(tokens, date, anniversary);
  });
  const held = dates.find((date) => date !== founded);
  if (founded === undefined || held === undefined) return undefined;
  return [yearOf(founded) as number, yearOf(held) as number];
}

function yearOf({ kind, parts }: Figure): number | undefined {
  return kind === 'date' ? parts?.year : undefined;
}

/** "of the 1998 founding", behind the token `after`. */
function isFounded(tokens: Tokens, date: Figure, after: number): boolean {
  const { first } = tokensOf(tokens, date);
  for (let at = first - 1; at > after && at >= first - REACH; at--) if (isWord(tokens, at, 'of')) return true;
  return false;
}

/** "founded in 1998". */
function isOfBeginning(tokens: Tokens, date: Figure, sentenceFirst: number): boolean {
  return isInListBefore(tokens, tokensOf(tokens, date).first, BEGINNINGS, 4, sentenceFirst);
}

const BEGINNINGS = wordList(`
  founded established created opened launched began begun started formed built born signed married wed incorporated
  introduced inaugurated premiered debuted set`);

/** In tokens. */
const REACH = 6;
const NEAR = 8;

/** The anniversary is not the year's in the sentence. */
const OTHERS = wordList('before after ahead until since next coming upcoming eve');
