import type { Figure, FigureKind } from '../../figures/figure.js';
import { TokenKind } from '../../segment/tokens.js';
import { isStopped, markAt, tokensOf, touchesPrevious } from '../matchers.js';
import { spelled } from '../numbers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'number-starts-sentence',
  group: 'style',
  scope: 'sentence',
  needs: { figures: 1, glance: ({ kind }, first) => kind[first] === TokenKind.number },
  severity: 'hint',
  summary: 'A sentence that begins with a number in figures, as “12 people were hurt.”',
  messages: { starts: 'A sentence begins with a word: spell “{number}” out, or turn the sentence round.' },
  fixes: { words: { title: 'Write “{words}”' } },
  *check({ kind, tokens, sentence, figures }) {
    const { first, last } = sentence;
    if (kind !== 'prose' || last - first < MIN_TOKENS) return;
    const figure = figures[0];
    if (figure === undefined || tokensOf(tokens, figure).first !== first || !isCount(figure)) return;
    // "150px".
    if (touchesPrevious(tokens, first + 1) && tokens.kind[first + 1] === TokenKind.word) return;
    // "1. Wash the rice", "12:30 GMT", "5-1 down": no counts; nor is a head of a table.
    if (LIST_MARKS.has(markAt(tokens, first + 1)) || !isStopped(tokens, sentence)) return;
    const start = tokens.start[first] as number;
    const end = tokens.end[first] as number;
    const number = tokens.text.slice(start, end);
    const words = /^\d{1,2}$/.test(number) ? spelled(Number(number)) : undefined;
    const capital = words === undefined ? '' : words.charAt(0).toUpperCase() + words.slice(1);
    yield {
      start,
      end,
      message: 'starts',
      data: { number, words: capital },
      fixes:
        capital === '' || tokens.kind[first + 1] !== TokenKind.word
          ? []
          : [{ fix: 'words', edits: [{ start, end, newText: capital }] }],
    };
  },
});

const MIN_TOKENS = 5;

/** "18 months later" counts as well as "18 months"; 2019 does not. */
function isCount({ kind, parts }: Figure): boolean {
  return KINDS.has(kind) || (kind === 'date' && parts === undefined);
}

const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'measure', 'duration', 'age', 'multiple']);

const LIST_MARKS: ReadonlySet<string> = new Set(['.', ')', ':', '-', '–', '/']);
