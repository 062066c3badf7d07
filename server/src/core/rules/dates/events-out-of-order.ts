import { type EventKind, isLaterStep, type LifeEvent, livesIn, TURNS } from '../../claims/lives.js';
import { orderIn } from '../../claims/order.js';
import { createLexicon } from '../../segment/lexicon.js';
import { defineRule } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'events-out-of-order',
  group: 'dates',
  scope: 'paragraph',
  needs: { figures: 2, kinds: ['date'], words: () => TRIGGERS },
  severity: 'warning',
  summary:
    'What somebody or something did before it was there, or after, as “founded in 1998, it opened a shop in 1995”.',
  messages: {
    before: '“{event}” in {year} is before “{turn}” in {turnYear}.',
    after: '“{event}” in {year} is after “{turn}” in {turnYear}.',
    order: 'By “{by}”, {year} comes before {later}, which it does not.',
  },
  fixes: {},
  *check(context) {
    const sentences = inSentences(context);
    for (const sentence of sentences) {
      const order = orderIn(sentence);
      if (order === undefined || order.first.year <= order.second.year) continue;
      const { first, second, by } = order;
      yield {
        start: first.start,
        end: first.end,
        message: 'order',
        data: { by, year: first.year, later: second.year },
        related: [{ start: second.start, end: second.end, message: `“${by}” puts this later.` }],
      };
    }
    for (const { events } of livesIn(sentences)) {
      for (const [index, event] of events.entries()) {
        const begun =
          events.find((turn) => turn.date.year > event.date.year && mustFollow(event.kind, turn.kind)) ??
          events.slice(0, index).find((turn) => turn.date.year > event.date.year && isThenTold(turn, event));
        const ended = events.find((turn) => turn.date.year < event.date.year && mustPrecede(event.kind, turn.kind));
        const turn = begun ?? ended;
        if (turn === undefined) continue;
        const { start, end, year } = event.date;
        yield {
          start,
          end,
          message: begun === undefined ? 'after' : 'before',
          data: { event: wordOf(event), year, turn: wordOf(turn), turnYear: turn.date.year },
          related: [{ start: turn.date.start, end: turn.date.end, message: `“${wordOf(turn)}” stands with this.` }],
        };
      }
    }

    function wordOf({ verb }: LifeEvent): string {
      return context.text.slice(verb.start, verb.end);
    }
  },
});

/** What cannot be before the other: a birth comes before all that somebody does, an opening before a closure. */
function mustFollow(kind: EventKind, turn: EventKind): boolean {
  if (kind === 'told' || kind === 'making' || kind === turn) return false;
  if (turn === 'birth') return true;
  if (turn === 'founding') return kind !== 'birth' && kind !== 'start';
  if (turn === 'opening' || turn === 'making' || turn === 'start') return kind === 'end' || kind === 'later';
  return false;
}

/** What is told first was first: "wrote it in 1936 and died in 1949", "was arrested in 2008 and released in 2016". */
function isThenTold(turn: LifeEvent, event: LifeEvent): boolean {
  return event.kind === 'death' || (event.kind === 'end' && turn.kind !== 'told') || isLaterStep(turn, event);
}

/** The dead are honoured, but do not marry. */
function mustPrecede(kind: EventKind, turn: EventKind): boolean {
  return turn === 'death' && (kind === 'living' || kind === 'founding');
}

const TRIGGERS = createLexicon([...TURNS.words, 'having', 'after', 'before'].map((word) => [word, true] as const));
