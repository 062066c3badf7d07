import type { Figure } from '../../figures/figure.js';
import { createLexicon } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { tokensOf } from '../matchers.js';
import { tellsOfOne } from '../persons.js';
import { defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'implausible-age-event',
  group: 'dates',
  scope: 'paragraph',
  needs: { figures: 2, kinds: ['date'], words: 'born died aged' },
  severity: 'information',
  summary: 'Somebody who did as a child what children do not, as “died in 1997 at 81 … graduated in 1926”.',
  messages: { young: '“{event}” in {year}: born in {born}, one was {age} then.' },
  fixes: {},
  *check(context) {
    const { tokens, figures } = context;
    if (!tellsOfOne(context)) return;
    const born = birthOf(context);
    if (born === undefined) return;
    for (const figure of figures) {
      const year = figure.kind === 'date' ? figure.parts?.year : undefined;
      if (year === undefined || year === born.year) continue;
      const event = eventBefore(tokens, figure);
      const age = year - born.year;
      if (event === undefined || age >= event.least || age < 0) continue;
      const { start, end } = figure;
      yield {
        start,
        end,
        message: 'young',
        data: { event: event.name, year, born: born.text, age: `${Math.max(0, age - 1)} or ${age}` },
      };
    }
  },
});

/** The latest year of birth that the paragraph tells: "born in 1916", "died in 1997 at 81". */
function birthOf({ tokens, figures }: ParagraphContext): { readonly year: number; readonly text: string } | undefined {
  for (const [index, figure] of figures.entries()) {
    const year = figure.parts?.year;
    if (figure.kind !== 'date' || year === undefined) continue;
    const { first, last } = tokensOf(tokens, figure);
    if (wordsBefore(tokens, first, 'born')) return { year, text: String(year) };
    const next = figures[index + 1];
    if (!wordsBefore(tokens, first, 'died') || next?.value == null) continue;
    const at = tokensOf(tokens, next).first;
    const isAge = next.kind === 'age' || (next.kind === 'cardinal' && next.noun === undefined);
    const isBeside = isWord(tokens, at, 'aged') || isWord(tokens, at - 1, 'at') || isWord(tokens, at - 1, 'aged');
    if (isAge && isBeside && at - last <= 4 && next.value > 15 && next.value < 115)
      return { year: year - next.value, text: `${year - next.value - 1} or ${year - next.value}` };
  }
  return undefined;
}

/** The word stands among the few before the date. */
function wordsBefore(tokens: Tokens, first: number, word: string): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) if (isWord(tokens, at, word)) return true;
  return false;
}

/** The event whose date this is: the nearest of the words before it. */
function eventBefore(tokens: Tokens, figure: Figure): { readonly name: string; readonly least: number } | undefined {
  const { first } = tokensOf(tokens, figure);
  if (!isWord(tokens, first - 1, 'in') && !isWord(tokens, first - 1, 'on')) return undefined;
  for (let at = first - 2; at >= Math.max(0, first - REACH); at--) {
    const least = EVENTS.get(tokens, at);
    if (least !== undefined) return { name: tokens.text.slice(tokens.start[at], tokens.end[at]), least };
    const isOtherDate = isWord(tokens, at, 'in') && tokens.kind[at + 1] === TokenKind.number;
    if (isOtherDate || isWord(tokens, at, 'born')) return undefined;
  }
  return undefined;
}

/** In tokens. */
const REACH = 8;

/** From which age on, in years, it is done. */
const EVENTS = createLexicon([
  ['graduated', 13],
  ['doctorate', 16],
  ['phd', 16],
  ['degree', 13],
  ['married', 13],
  ['elected', 17],
  ['appointed', 14],
  ['ordained', 17],
  ['enlisted', 13],
  ['commissioned', 14],
  ['knighted', 16],
  ['retired', 20],
]);
