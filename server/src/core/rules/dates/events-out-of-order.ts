import { toldBackIn } from '../../claims/times/backward.js';
import { dayBackIn } from '../../claims/times/daysrow.js';
import { isBefore } from '../../claims/times/elapsed.js';
import { type EventKind, isLaterForGood, isLaterStep, type LifeEvent } from '../../claims/times/events.js';
import { livesIn } from '../../claims/times/lives.js';
import { orderIn } from '../../claims/times/order.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { type Tokens, tokenAt } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { acrossParagraphs } from '../across.js';
import { isCapitalised, markAt } from '../matchers.js';
import { defineRule, type ParagraphContext, type Report, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'events-out-of-order',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary:
    'What somebody or something did before it was there, or after, as “founded in 1998, it opened a shop in 1995”.',
  messages: {
    before: '“{event}” in {year} is before “{turn}” in {turnYear}.',
    after: '“{event}” in {year} is after “{turn}” in {turnYear}.',
    back: 'This is before {previous}, which is told before it.',
    order: 'By “{by}”, {year} comes before {later}, which it does not.',
  },
  fixes: {},
  check: (context) => outOfOrder(context),
});

type Found = Report<'before' | 'after' | 'back' | 'order'>;

/** "He" and "it" go on from the paragraph before. */
const outOfOrder = acrossParagraphs(
  { figures: 2, kinds: ['date'], glance: mayTellOrder },
  { kinds: ['date'], words: 'he she it', where: (_tokens, index) => index === 0 },
  ({ figures }) => figures.some(({ kind, parts }) => kind === 'date' && parts?.year !== undefined),
  foundIn,
);

function foundIn(context: ParagraphContext): readonly Found[] {
  const sentences = inSentences(context);
  const found: Found[] = [];
  for (const { events } of livesIn(sentences)) addOddEvents(context, events, found);
  for (const sentence of sentences) {
    if (!hasTwoDates(sentence.figures)) continue;
    const report = oddOrderIn(context, sentence);
    if (report !== undefined && found.every(({ start }) => start !== report.start)) found.push(report);
  }
  return found;
}

function addOddEvents(context: ParagraphContext, events: readonly LifeEvent[], into: Found[]): void {
  for (const [index, event] of events.entries()) {
    const begun =
      events.find(
        (turn) => isBefore(event.date, turn.date) && mustFollow(event.kind, turn.kind) && !isAgain(turn, event, events),
      ) ?? events.slice(0, index).find((turn) => isBefore(event.date, turn.date) && isThenTold(turn, event));
    const reversed = events
      .slice(index + 1)
      .find((turn) => isBefore(event.date, turn.date) && isLaterForGood(turn, event));
    const ended = events.find((turn) => isBefore(turn.date, event.date) && mustPrecede(event.kind, turn.kind));
    const turn = begun ?? ended ?? reversed;
    const { start, end, year } = event.date;
    if (turn === undefined || into.some((each) => each.start === start)) continue;
    into.push({
      start,
      end,
      message: ended === undefined ? 'before' : 'after',
      ...(begun === undefined && ended === undefined ? { isDoubtful: true as const } : {}),
      data: { event: wordOf(context, event), year, turn: wordOf(context, turn), turnYear: turn.date.year },
      related: [
        { start: turn.date.start, end: turn.date.end, message: `“${wordOf(context, turn)}” stands with this.` },
      ],
    });
  }
}

function wordOf({ text }: ParagraphContext, { verb }: LifeEvent): string {
  return text.slice(verb.start, verb.end);
}

function oddOrderIn(context: ParagraphContext, sentence: SentenceContext): Found | undefined {
  const order = orderIn(sentence);
  if (order !== undefined && isBefore(order.second, order.first)) {
    const { first, second, by } = order;
    return {
      start: first.start,
      end: first.end,
      message: 'order',
      data: { by, year: first.year, later: second.year },
      ...(order.isDoubtful ? { isDoubtful: true as const } : {}),
      related: [{ start: second.start, end: second.end, message: `“${by}” puts this later.` }],
    };
  }
  const days = order === undefined ? dayBackIn(sentence) : undefined;
  const back = days?.next.parts?.year === undefined ? days : undefined;
  const told = back ?? (order === undefined ? toldBackIn(sentence) : undefined);
  return told === undefined ? undefined : backReport(context, told);
}

/** What is told in a row mostly happened in a row. */
function backReport(
  { text }: ParagraphContext,
  { previous, next }: { readonly previous: Span; readonly next: Span },
): Found {
  return {
    start: next.start,
    end: next.end,
    message: 'back',
    data: { previous: text.slice(previous.start, previous.end) },
    isDoubtful: true,
    related: [{ start: previous.start, end: previous.end, message: 'This is told before.' }],
  };
}

function hasTwoDates(figures: readonly Figure[]): boolean {
  let dates = 0;
  for (const { kind } of figures) if (kind === 'date') dates++;
  return dates > 1;
}

/** Two days or two years that one sentence tells, or the next that goes on with "it" or "she". */
function mayTellOrder(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let previous: Figure | undefined;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (figure.kind !== 'date') continue;
    const { parts } = figure;
    if ((parts?.year ?? parts?.day) === undefined && figure.edtf?.includes('/') !== true) continue;
    if (previous !== undefined && areTied(tokens, previous, figure)) return true;
    previous = figure;
  }
  return false;
}

/** No sentence surely ends between the two, or one that follows opens with a pronoun. */
function areTied(tokens: Tokens, one: Span, other: Span): boolean {
  const to = tokenAt(tokens, other.start);
  let isApart = false;
  for (let at = tokenAt(tokens, one.end); at < to; at++) {
    if (markAt(tokens, at) !== '.' || !isCapitalised(tokens, at + 1)) continue;
    if (PRONOUNS.get(tokens, at + 1) !== undefined) return true;
    // "Mr. Holm".
    isApart ||= !isCapitalised(tokens, at - 1);
  }
  return !isApart;
}

const PRONOUNS = wordList('he she it');

/** What cannot be before the other: a birth comes before all that somebody does, an opening before a closure. */
function mustFollow(kind: EventKind, turn: EventKind): boolean {
  if (kind === 'told' || kind === 'making' || kind === turn) return false;
  if (turn === 'birth') return true;
  if (turn === 'founding') return kind !== 'birth' && kind !== 'start';
  if (turn === 'opening') return kind === 'end' || kind === 'later';
  if (turn === 'making' || turn === 'start') return kind === 'end' || kind === 'completion' || kind === 'later';
  return false;
}

/** "It formed in 1990, split up in 1999 and formed again in 2008": the turn had come once before. */
function isAgain(turn: LifeEvent, event: LifeEvent, events: readonly LifeEvent[]): boolean {
  return events.some((each) => each !== event && each.kind === turn.kind && !isBefore(event.date, each.date));
}

function isOver(kind: EventKind): boolean {
  return kind === 'end' || kind === 'completion';
}

/** What is told first was first: "wrote it in 1936 and died in 1949", "was arrested in 2008 and released in 2016". */
function isThenTold(turn: LifeEvent, event: LifeEvent): boolean {
  const isLast =
    event.kind === 'death' ||
    (isOver(event.kind) && turn.kind !== 'told' && !(event.kind === 'completion' && turn.kind === 'opening'));
  return (isLast && event.isAdded) || isLaterStep(turn, event);
}

/** The dead are honoured, but do not marry. */
function mustPrecede(kind: EventKind, turn: EventKind): boolean {
  return turn === 'death' && (kind === 'living' || kind === 'founding');
}
