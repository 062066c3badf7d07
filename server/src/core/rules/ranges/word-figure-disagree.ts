import type { Figure, FigureKind } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import type { Tokens } from '../../segment/tokens.js';
import type { Edit } from '../finding.js';
import { markAt, tokensOf } from '../matchers.js';
import { spelled } from '../numbers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'word-figure-disagree',
  group: 'ranges',
  scope: 'sentence',
  needs: { figures: 2, words: '(' },
  severity: 'error',
  summary: 'A number in words and the same number in figures that differ, as “five (6)”.',
  messages: { disagree: '“{word}” and “{figure}” are two numbers.' },
  fixes: {
    word: { title: 'Keep “{word}”' },
    figure: { title: 'Keep “{figure}”' },
  },
  *check({ tokens, sentence, figures }) {
    for (const [index, first] of figures.entries()) {
      const second = figures[index + 1];
      if (second === undefined || !isSameSort(first, second)) continue;
      const { first: from, last } = tokensOf(tokens, first);
      const inner = tokensOf(tokens, second);
      if (inner.first !== last + 2 || markAt(tokens, last + 1) !== '(' || markAt(tokens, inner.last + 1) !== ')')
        continue;
      const isWordFirst = isInWords(tokens, first);
      if (
        isWordFirst === isInWords(tokens, second) ||
        NOTED.get(tokens, from - 1) !== undefined ||
        inner.last + 1 >= sentence.last ||
        isInTable(tokens, figures, index)
      )
        continue;
      const [word, figure] = isWordFirst ? [first, second] : [second, first];
      const textOf = ({ start, end }: Figure) => tokens.text.slice(start, end);
      const plain = first.kind === 'cardinal' && Number.isInteger(word.value) && (word.value as number) < 100;
      const inWords = spelled(figure.value as number);
      yield {
        start: first.start,
        end: tokens.end[inner.last + 1] as number,
        message: 'disagree',
        data: { word: textOf(word), figure: textOf(figure) },
        fixes: !plain
          ? []
          : [
              { fix: 'word', edits: replaced(figure, String(word.value)) },
              ...(inWords === undefined ? [] : [{ fix: 'figure' as const, edits: replaced(word, inWords) }]),
            ],
      };
    }
  },
});

function replaced({ start, end }: Figure, newText: string): readonly Edit[] {
  return [{ start, end, newText }];
}

function isSameSort(first: Figure, second: Figure): boolean {
  if (first.kind !== second.kind || !KINDS.has(first.kind) || first.unit !== second.unit) return false;
  if (first.modifier === 'about' || second.modifier !== 'none' || first.vague === true) return false;
  // "maize nil (307)": of another time.
  if (!first.value || !second.value || first.value === 1) return false;
  // “More than five (6)” states five; an open end says nothing more.
  return Math.abs(first.value - second.value) >= (Number.isInteger(second.value) ? 1 : first.value / 10);
}

/** "Belgium 800 (900), Britain 700 (one million)": figures with those of another time in brackets. */
function isInTable(tokens: Tokens, figures: readonly Figure[], own: number): boolean {
  return figures.some((figure, at) => {
    const next = figures[at + 1];
    if (next === undefined || at === own || figure.kind !== next.kind || figure.value === next.value) return false;
    const { first } = tokensOf(tokens, next);
    return first === tokensOf(tokens, figure).last + 2 && markAt(tokens, first - 1) === '(';
  });
}

/** "five", "twenty-five percent"; not "5 million". */
function isInWords(tokens: Tokens, figure: Figure): boolean {
  const { first } = tokensOf(tokens, figure);
  return (
    FIGURE_WORDS.get(tokens, first)?.cardinal !== undefined && !/\d/.test(tokens.text.slice(figure.start, figure.end))
  );
}

const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure']);

/** "chapter five (6)", "seed number two (7)": names, not numbers. */
const NOTED = wordList(
  'chapter section part article number no note table figure page verse act item channel seed seeds',
);
