import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
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
    const { tokens, figures, sentence } = context;
    for (const figure of figures) {
      if (figure.kind !== 'ordinal' || figure.value === null) continue;
      const { last } = tokensOf(tokens, figure);
      if (!isWord(tokens, last + 1, 'anniversary') || isInListBefore(tokens, last + 2, OTHERS, 30, sentence.first))
        continue;
      const years = yearsWith(context, last + 1);
      if (years === undefined) continue;
      const [from, to] = years;
      // A slip is near; years that are far off are of something else.
      if (to - from === figure.value || Math.abs(to - from - figure.value) > MAX_SLIP || to <= from) continue;
      const { start, end } = figure;
      const right = ordinal(to - from);
      // A number in words has no plain other.
      const isInDigits = tokens.kind[tokensOf(tokens, figure).first] === TokenKind.number;
      yield {
        ...spanOf(tokens, tokensOf(tokens, figure).first, last + 1),
        message: 'mismatch',
        data: { from, to, years: to - from, stated: figure.value, right },
        fixes: isInDigits ? [{ fix: 'years', edits: [{ start, end, newText: right }] }] : [],
      };
    }
  },
});

/** In years. */
const MAX_SLIP = 5;

/** The year that is celebrated, which "of" opens, and the one it is celebrated in: the only two of the sentence. */
function yearsWith({ tokens, figures }: SentenceContext, anniversary: number): readonly [number, number] | undefined {
  const dates = figures.filter(({ kind, parts }) => kind === 'date' && parts?.year !== undefined);
  if (dates.length !== 2) return undefined;
  const founded = dates.find((date) => {
    const { first } = tokensOf(tokens, date);
    for (let at = first - 1; at > anniversary && at >= first - REACH; at--) if (isWord(tokens, at, 'of')) return true;
    return false;
  });
  const held = dates.find((date) => date !== founded);
  const [from, to] = [founded?.parts?.year, held?.parts?.year];
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** In tokens. */
const REACH = 6;

/** The anniversary is not the year's in the sentence. */
const OTHERS = wordList('before after ahead until since next coming upcoming eve');
