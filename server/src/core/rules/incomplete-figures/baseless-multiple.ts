import type { Figure, FigureKind } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { lowerOf, type Tokens } from '../../segment/tokens.js';
import { overlapsAny } from '../../text/span.js';
import { isInListBefore, spanOf, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'baseless-multiple',
  group: 'incomplete-figures',
  scope: 'paragraph',
  needs: { kinds: ['multiple'], words: () => CHANGES },
  severity: 'information',
  summary: '“Doubled” or “tripled” with neither value, there or beside it.',
  messages: { baseless: '“{word}”: from what, to what? Neither value stands here or beside it.' },
  fixes: {},
  *check(context) {
    const { tokens, figures, quotations } = context;
    if (!figures.some(({ kind }) => kind === 'multiple')) return;
    let before: readonly Figure[] = [];
    const sentences = [...inSentences(context)];
    for (const [index, sentence] of sentences.entries()) {
      const isTold = sentence.figures.some(isValue) || sentence.figures.some(isSpan);
      const after = sentences[index + 1]?.figures ?? [];
      for (const figure of sentence.figures) {
        if (isTold || !isChange(tokens, figure) || overlapsAny(quotations, figure)) continue;
        const { first } = tokensOf(tokens, figure);
        const isPriced = isInListBefore(tokens, first, PRICED, 5, sentence.sentence.first);
        if (before.some((value) => isValue(value) && (isPriced || value.kind !== 'money'))) continue;
        if (bearOut(before, figure) || bearOut(after, figure)) continue;
        const word = spanOf(tokens, tokensOf(tokens, figure).last);
        yield { ...word, message: 'baseless', data: { word: tokens.text.slice(word.start, word.end) } };
      }
      before = sentence.figures;
    }
  },
});

function isValue({ kind, value, low }: Figure): boolean {
  return VALUES.has(kind) && (value !== null || low !== null);
}

const VALUES: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'ratio']);

/** "From May 2007 to June 2012", "between 2010 and 2020": of when the two values are, everybody can look up. */
function isSpan({ kind, edtf }: Figure): boolean {
  return kind === 'date' && edtf?.includes('/') === true;
}

/** "Prices have trebled. A dozen that cost $1.60 now sells at $4.80": two values of one sort beside it that bear it out. */
function bearOut(figures: readonly Figure[], { value: stated, low }: Figure): boolean {
  const factor = stated ?? low;
  return (
    factor !== null &&
    figures.some((one) => figures.some((other) => isValue(one) && isTimes(other, one, Math.max(factor, 1 / factor))))
  );
}

/** About so many times as much, of the same sort. */
function isTimes(more: Figure, less: Figure, factor: number): boolean {
  if (more.kind !== less.kind || more.unit !== less.unit || more.value === null || less.value === null) return false;
  return Math.abs(more.value / (less.value * factor) - 1) < ABOUT;
}

const ABOUT = 0.25;

/** "have doubled", "doubled since", not "doubled down", "a doubled fee" and "doubled to left". */
function isChange(tokens: Tokens, figure: Figure): boolean {
  if (figure.kind !== 'multiple') return false;
  const { first, last } = tokensOf(tokens, figure);
  if (CHANGES.get(tokens, last) === undefined || BEFORE.get(tokens, first - 1) !== undefined) return false;
  const next = last + 1 < tokens.count ? lowerOf(tokens, last + 1) : '';
  return !AFTER.has(next);
}

const CHANGES = wordList('doubled tripled trebled quadrupled quintupled halved');

/** What sums are a value of. */
const PRICED = wordList(`
  price prices sales revenue revenues profit profits loss losses income cost costs debt debts spending budget turnover
  rent rents wages salary salaries fee fees value exports imports investment earnings shares stock bill bills that it`);

/** What makes it an adjective, or part of a plan. */
const BEFORE = wordList('a an the be to not never is was were being if');

/** "doubled down", "doubled back", "doubled as": other verbs; "doubled to right" is baseball. */
const AFTER: ReadonlySet<string> = new Set(
  'down up over back as to off on the their his her its our with home deep against'.split(' '),
);
