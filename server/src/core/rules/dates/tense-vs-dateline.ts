import type { CivilDay } from '../../figures/calendar.js';
import type { DateParts, Figure } from '../../figures/figure.js';
import { articleDay } from '../../figures/resolve.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens, tokenAt } from '../../segment/tokens.js';
import { overlapsAny, type Span, shifted } from '../../text/span.js';
import { isInListBetween } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'tense-vs-dateline',
  group: 'dates',
  scope: 'document',
  severity: 'information',
  summary: 'What “will” happen at a time that was past when the article was written.',
  messages: {
    past: '“{date}” was past when the article was written, and something “will” happen then.',
    told: '“{date}” was past in {told}, of which this tells, and something “will” happen then.',
  },
  fixes: {},
  *check(context) {
    const { meta, paragraphs } = context;
    let day: CivilDay | undefined;
    let isAsked = true;
    for (const { start, value } of plansOf(context)) {
      for (const { parts, date, told, ...span } of value) {
        const at = shifted({ start: span.start, end: span.end }, start);
        if (told !== undefined) yield { ...at, message: 'told', data: { date, told } };
        if (told !== undefined || !isAsked) continue;
        day ??= articleDay(meta.date, paragraphs, '');
        isAsked = day !== undefined;
        if (day !== undefined && isPast(parts, day)) yield { ...at, message: 'past', data: { date } };
      }
    }
  },
});

interface Plan extends Span {
  readonly parts: DateParts;
  readonly date: string;
  /** What is told beside of a later time, as past: "by a decree issued in 2010". */
  readonly told: string | undefined;
}

/** The dates at which something will happen: "will open in May 2023", outside quotations. */
const plansOf = perParagraph({ kinds: ['date'], words: () => PLANS, where: isPlan }, (facts): readonly Plan[] => {
  if (facts.kind !== 'prose') return NONE;
  let plans: Plan[] | undefined;
  for (const figure of facts.figures) {
    if (figure.kind !== 'date' || figure.parts?.year === undefined) continue;
    const first = tokenAt(facts.tokens, figure.start);
    if (AT.get(facts.tokens, first - 1) === undefined || overlapsAny(facts.quotations, figure)) continue;
    const plan = planFor(facts, figure, figure.parts, first);
    if (plan !== undefined) (plans ??= []).push(plan);
  }
  return plans ?? NONE;
});

/** Most dates are of what was. */
const NONE: readonly Plan[] = [];

function planFor(
  { tokens, sentences, figures }: ParagraphContext,
  { start, end }: Span,
  parts: DateParts,
  first: number,
): Plan | undefined {
  const index = sentences.findIndex((each) => each.start <= start && each.end >= end);
  const sentence = sentences[index];
  if (sentence === undefined) return undefined;
  for (let at = first - 2; at >= Math.max(sentence.first, first - REACH); at--) {
    const isPlanned = PLANS.get(tokens, at) !== undefined && isPlan(tokens, at);
    if (!isPlanned && OTHER_TIMES.get(tokens, at) !== undefined) return undefined;
    if (!isPlanned) continue;
    const isWill = isWord(tokens, at, 'will');
    if (isWill && isWord(tokens, at + 1, 'have')) return undefined;
    const from = (sentences[index - 1] ?? sentence).start;
    const later = figures.find(
      (each) => each.start >= from && each.end <= sentence.end && isToldAfter(tokens, each, parts),
    );
    const told = later === undefined ? undefined : tokens.text.slice(later.start, later.end);
    // Only "will" is held against the article's own day.
    return isWill || told !== undefined ? { start, end, parts, date: tokens.text.slice(start, end), told } : undefined;
  }
  return undefined;
}

/** "will", "is now due", not "was due". */
function isPlan(tokens: Tokens, index: number): boolean {
  return isWord(tokens, index, 'will') || isInListBetween(tokens, index - 2, index, BEING);
}

/** "signed on 19 May 2010": a time at which something was done, and all of which is later than the other. */
function isToldAfter(tokens: Tokens, { kind, parts: own, start, relative }: Figure, parts: DateParts): boolean {
  if (kind !== 'date' || own?.year === undefined || relative !== undefined) return false;
  const first = tokenAt(tokens, start);
  if (!isInListBetween(tokens, first - FEW, first, DONE)) return false;
  return isPast(parts, { year: own.year, month: own.month ?? 1, day: own.day ?? 1 });
}

/** In tokens, from what was done to its date. */
const FEW = 3;
const DONE = wordList('issued signed announced approved adopted passed elected held enacted ratified agreed dated');
const PLANS = wordList('will scheduled due expected slated planned set');
const BEING = wordList('is are');
const AT = wordList('in on until by for');

/** In tokens, from "will" to its date. */
const REACH = 9;

/** The date is of something that was, not of what will be. */
const OTHER_TIMES = wordList(`
  was were had that which who when since after before said passed signed approved adopted begun started launched built
  enacted announced introduced founded established created made set used published of than by , ;`);

/** The whole of it lies before the day. */
function isPast({ year = 0, month, day: date, months }: DateParts, day: CivilDay): boolean {
  if (year !== day.year) return year < day.year;
  const last = month ?? months?.[1];
  if (last === undefined || last !== day.month) return last !== undefined && last < day.month;
  return date !== undefined && date < day.day;
}
