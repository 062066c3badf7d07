import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { isInListBefore, markAt, tokensOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'inverted-time-span',
  group: 'dates',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['date'], glance: (tokens, _first, _last, figures) => hasYearPair(tokens, figures) },
  severity: 'warning',
  summary: 'A span of years that ends before it begins, as “from 2023 to 2021”.',
  messages: { inverted: 'The span ends in {end}, before it begins in {begin}.' },
  fixes: { swap: { title: 'Swap the two years' } },
  *check({ tokens, sentence, figures }) {
    for (const [index, begin] of figures.entries()) {
      const end = figures[index + 1];
      // The second is read as a year; the first of "2023–2021" may be read as a number.
      const [from, to] = end?.kind === 'date' ? [yearAlone(tokens, begin), yearAlone(tokens, end)] : [];
      if (end === undefined || from === undefined || to === undefined || from <= to) continue;
      const first = tokensOf(tokens, begin).first;
      const second = tokensOf(tokens, end).first;
      const start = spanStart(tokens, first, second, sentence.first);
      if (start < 0 || AS_BASE.get(tokens, second + 1) !== undefined) continue;
      yield {
        start: tokens.start[start] as number,
        end: end.end,
        message: 'inverted',
        data: { begin: from, end: to },
        fixes: [
          {
            fix: 'swap',
            edits: [
              { start: begin.start, end: begin.end, newText: String(to) },
              { start: end.start, end: end.end, newText: String(from) },
            ],
          },
        ],
      };
    }
  },
});

/** Two figures side by side that are years and no more. */
function hasYearPair(tokens: Tokens, figures: readonly Figure[]): boolean {
  return figures.some(
    (end, index) =>
      end.kind === 'date' &&
      yearAlone(tokens, end) !== undefined &&
      yearAlone(tokens, figures[index - 1]) !== undefined,
  );
}

/** The year that is all of a figure's text. */
function yearAlone({ text }: Tokens, figure: Figure | undefined): number | undefined {
  if (figure === undefined) return undefined;
  const { kind, noun, start, end } = figure;
  if ((kind !== 'date' && kind !== 'cardinal') || noun !== undefined || end - start !== 4) return undefined;
  const year = text.slice(start, end);
  return /^(?:1[5-9]|20)\d\d$/.test(year) ? Number(year) : undefined;
}

/** The token that the span begins with: "from", "between" or the first year of "2023–2021"; -1 if it is none. */
function spanStart(tokens: Tokens, first: number, second: number, sentenceFirst: number): number {
  if (second !== first + 2) return -1;
  const before = first - 1;
  if (isWord(tokens, before, 'between') && isWord(tokens, first + 1, 'and')) {
    return isInListBefore(tokens, before, COMPARED, 5, sentenceFirst) ? -1 : before;
  }
  if (isWord(tokens, before, 'from') && (isWord(tokens, first + 1, 'to') || isWord(tokens, first + 1, 'until'))) {
    return isInListBefore(tokens, before, MOVES, 8, sentenceFirst) ? -1 : before;
  }
  const dash = markAt(tokens, first + 1);
  const isGlued =
    touchesPrevious(tokens, first + 1) && touchesPrevious(tokens, second) && !touchesPrevious(tokens, first);
  return (dash === '–' || dash === '-') && isGlued && BEFORE_SPAN.get(tokens, before) !== undefined ? first : -1;
}

const BEFORE_SPAN = wordList('in during years seasons period (');

/** "The gap between 2023 and 2021" has no order. */
const COMPARED = wordList(`
  difference differences gap comparison compare compared comparing choice choose change changes contrast increase
  decrease rise fall drop growth similarities relationship ratio`);

/** "fell from 2023 to 2021 levels", "went back from 2023 to 2021". */
const MOVES = wordList(`
  fell fall falls dropped drop down declined decline back reverted revert moved move moving changed change rolled brought
  forward advanced backdated reduced cut returned return traced shifted rewound revised`);

const AS_BASE = wordList(
  'levels level prices price dollars terms standards values rates figures highs lows numbers bc',
);
