import type { Figure } from '../../figures/figure.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCurrencySign, markAt, scaleAfterNumber, spanOf, tokensOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'range-scale-elided',
  group: 'ranges',
  scope: 'sentence',
  needs: { kinds: ['money'], figure: isRange },
  severity: 'hint',
  summary: 'A range of sums whose scale stands with its second end only, as “between $26 and $31 million”.',
  messages: { elided: 'As it stands, the range begins at {low}: the scale “{scale}” stands with its end only.' },
  fixes: { scale: { title: 'Write the scale with both ends' } },
  *check({ tokens, figures }) {
    for (const figure of figures) {
      const range = isRange(figure) ? endsOf(tokens, figure) : undefined;
      if (range === undefined) continue;
      const { low, number, scale } = range;
      const at = tokens.end[number] as number;
      const word = spanOf(tokens, scale);
      yield {
        start: figure.start,
        end: figure.end,
        message: 'elided',
        data: { low, scale: textOf(tokens, scale) },
        fixes: [
          {
            fix: 'scale',
            edits: [{ start: at, end: at, newText: tokens.text.slice(tokens.end[scale - 1], word.end) }],
          },
        ],
      };
    }
  },
});

function isRange({ kind, value, low, high }: Figure): boolean {
  return kind === 'money' && value === null && low !== null && high !== null;
}

/** The first end with its sign and no scale, and the scale of the second; undefined for anything else. */
function endsOf(tokens: Tokens, figure: Figure): { low: string; number: number; scale: number } | undefined {
  const { first, last } = tokensOf(tokens, figure);
  let number = first;
  while (number <= last && tokens.kind[number] !== TokenKind.number) number++;
  if (!isCurrencySign(markAt(tokens, number - 1)) || number + 2 > last) return undefined;
  const joins = isWord(tokens, number + 1, 'and') || isWord(tokens, number + 1, 'to');
  const isDash = DASHES.has(markAt(tokens, number + 1)) && touchesPrevious(tokens, number + 1);
  if (!joins && !isDash) return undefined;
  // "$10–25m" is shorthand that nobody misreads; "$10–$25m" repeats the sign and not the scale.
  const signed = isCurrencySign(markAt(tokens, number + 2));
  if (isDash && !signed) return undefined;
  const second = signed ? number + 3 : number + 2;
  const scale = second + 1;
  if (tokens.kind[second] !== TokenKind.number || scale > last || scaleAfterNumber(tokens, scale) === undefined)
    return undefined;
  const span = spanOf(tokens, number - 1, number);
  return { low: tokens.text.slice(span.start, span.end), number, scale };
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
