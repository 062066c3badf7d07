import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isInListBefore, markAt, spanOf, tokensOf } from '../matchers.js';
import { spelled } from '../numbers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'duration-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['duration'] },
  severity: 'warning',
  summary: 'A number of years that the span beside it does not last, as “the five-year plan from 2015 to 2018”.',
  messages: { mismatch: 'From {from} to {to} is {years} years, not {stated}.' },
  fixes: { years: { title: 'Write “{right}”' } },
  *check({ tokens, figures }) {
    for (const [index, figure] of figures.entries()) {
      const span = figures[index + 1];
      const years = span === undefined ? undefined : yearsOf(span);
      if (
        span === undefined ||
        years === undefined ||
        !isExactYears(tokens, figure) ||
        !standBeside(tokens, figure, span)
      )
        continue;
      const [from, to] = years;
      const stated = figure.value as number;
      const { first } = tokensOf(tokens, figure);
      // The plan from 2015 to 2018 lasts three years, or four if both ends count.
      if (to <= from || (stated >= to - from - 1 && stated <= to - from + 1)) continue;
      yield {
        start: figure.start,
        end: figure.end,
        message: 'mismatch',
        data: { from, to, years: to - from, stated, right: writtenLike(tokens, figure, to - from) },
        related: [
          { start: span.start, end: span.end, message: `${to - from} years, or ${to - from + 1} with both ends.` },
        ],
        fixes: [
          { fix: 'years', edits: [{ ...spanOf(tokens, first), newText: writtenLike(tokens, figure, to - from) }] },
        ],
      };
    }
  },
});

/** The number in digits or in a word, as the figure has its own. */
function writtenLike(tokens: Tokens, figure: Figure, years: number): string {
  const { first } = tokensOf(tokens, figure);
  return tokens.kind[first] === TokenKind.number ? String(years) : (spelled(years) ?? String(years));
}

function isExactYears(tokens: Tokens, figure: Figure): boolean {
  const { kind, unit, value, modifier } = figure;
  if (kind !== 'duration' || unit !== 'year' || value === null || !Number.isInteger(value)) return false;
  if (modifier === 'none') return true;
  // "over a five-year period" is during it.
  const { first } = tokensOf(tokens, figure);
  const over = isWord(tokens, first, 'over') ? first : first - 2;
  return isWord(tokens, over, 'over') && isWord(tokens, over + 1, 'a');
}

function yearsOf({ kind, edtf }: Figure): readonly [number, number] | undefined {
  const match = kind === 'date' ? /^(\d{4})\/(\d{4})$/.exec(edtf ?? '') : null;
  return match === null ? undefined : [Number(match[1]), Number(match[2])];
}

/** "five-year plan from 2015 to 2018", "four-year term (2015–2018)", "five years, from 2015 to 2018". */
function standBeside(tokens: Tokens, figure: Figure, span: Figure): boolean {
  const { first, last } = tokensOf(tokens, figure);
  // "the third year of a five-year plan, from 2015 to 2018".
  if (isInListBefore(tokens, first, YEARS, 3, 0)) return false;
  let at = last + 1;
  // "capital plan": one adjective at most, and no noun that has years of its own.
  if (LASTING.get(tokens, at) !== undefined) at++;
  else if (tokens.kind[at] === TokenKind.word && LASTING.get(tokens, at + 1) !== undefined) at += 2;
  if (markAt(tokens, at) === ',') at++;
  if (markAt(tokens, at) === '(' || OPENERS.get(tokens, at) !== undefined) at++;
  else return false;
  return at === tokensOf(tokens, span).first;
}

const YEARS = wordList('year years');

const OPENERS = wordList('from between');

/** What lasts as long as it is said to. */
const LASTING = wordList(`
  plan term programme program project period contract deal strategy reign rule presidency campaign war mission course
  tenure occupation siege ban sentence agreement partnership framework cycle grant scheme initiative budget`);
