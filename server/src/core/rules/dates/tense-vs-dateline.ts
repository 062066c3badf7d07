import type { CivilDay } from '../../figures/calendar.js';
import type { DateParts } from '../../figures/figure.js';
import { articleDay } from '../../figures/resolve.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { overlapsAny, type Span, shifted } from '../../text/span.js';
import { tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'tense-vs-dateline',
  group: 'dates',
  scope: 'document',
  severity: 'information',
  summary: 'What “will” happen at a time that was past when the article was written.',
  messages: { past: '“{date}” was past when the article was written, and something “will” happen then.' },
  fixes: {},
  *check(context) {
    const { meta, paragraphs } = context;
    let day: CivilDay | undefined;
    for (const { start, value } of plansOf(context)) {
      for (const { parts, date, ...span } of value) {
        day ??= articleDay(meta.date, paragraphs, '');
        if (day === undefined) return;
        if (isPast(parts, day))
          yield { ...shifted({ start: span.start, end: span.end }, start), message: 'past', data: { date } };
      }
    }
  },
});

interface Plan extends Span {
  readonly parts: DateParts;
  readonly date: string;
}

/** The dates at which something will happen: "will open in May 2023", outside quotations. */
const plansOf = perParagraph(
  { kinds: ['date'], words: 'will' },
  ({ kind, tokens, sentences, figures, quotations }): readonly Plan[] => {
    if (kind !== 'prose') return [];
    return figures.flatMap((figure) => {
      const { start, end, parts } = figure;
      if (figure.kind !== 'date' || parts?.year === undefined || overlapsAny(quotations, figure)) return [];
      const { first } = tokensOf(tokens, figure);
      if (!isWord(tokens, first - 1, 'in') && !isWord(tokens, first - 1, 'on')) return [];
      const sentence = sentences.find((each) => each.start <= start && each.end >= end);
      if (sentence === undefined) return [];
      for (let at = first - 2; at >= Math.max(sentence.first, first - REACH); at--) {
        if (OTHER_TIMES.get(tokens, at) !== undefined) return [];
        if (isWord(tokens, at, 'will')) {
          return isWord(tokens, at + 1, 'have') ? [] : [{ start, end, parts, date: tokens.text.slice(start, end) }];
        }
      }
      return [];
    });
  },
);

/** In tokens, from "will" to its date. */
const REACH = 9;

/** The date is of something that was, not of what will be. */
const OTHER_TIMES = wordList(`
  was were had that which who when since after before said passed signed approved adopted begun started launched built
  enacted announced introduced founded established created made set used published of than by as , ;`);

/** The whole of it lies before the day. */
function isPast({ year = 0, month, day: date, months }: DateParts, day: CivilDay): boolean {
  if (year !== day.year) return year < day.year;
  const last = month ?? months?.[1];
  if (last === undefined || last !== day.month) return last !== undefined && last < day.month;
  return date !== undefined && date < day.day;
}
