import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { yearOf } from '../days.js';
import { isInListBefore, spanOf, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'event-before-actor',
  group: 'dates',
  scope: 'document',
  severity: 'off',
  summary: 'Owners who act before they own, as “the new owners absorbed the loss of 2022” of what was sold in 2023.',
  messages: { before: 'It changed hands in {handover}: in {year} the new owners were not there.' },
  fixes: {},
  *check(context) {
    const found = sitesIn(context);
    const handovers = found.flatMap(({ start, value }) => value.handovers.map((each) => shifted(each, start)));
    // Of two sales it is not known whose owners are meant.
    const years = new Set(handovers.map(({ year }) => year));
    const [handover] = handovers;
    if (handover === undefined || years.size !== 1) return;
    for (const { start, value } of found) {
      for (const { year, ...span } of value.acts) {
        if (year >= handover.year || span.start + start < handover.end) continue;
        yield {
          ...shifted(span, start),
          message: 'before',
          data: { handover: handover.year, year },
          related: [{ start: handover.start, end: handover.end, message: `${handover.year} stands here.` }],
        };
      }
    }
  },
});

interface Dated extends Span {
  readonly year: number;
}

/** "sold it to Avilon in May 2023", and what "the new owners" did in a year. */
const sitesIn = perParagraph({ kinds: ['date'], words: () => TRIGGERS }, (facts) => {
  const handovers: Dated[] = [];
  const acts: Dated[] = [];
  for (const { tokens, sentence, figures } of inSentences(facts)) {
    const dates = figures.filter((figure) => yearOf(figure) !== undefined);
    if (dates.length === 0) continue;
    const since = (at: number) =>
      dates.length === 1 ? dates[0] : dates.find((date) => tokensOf(tokens, date).first > at);
    const earliest = Math.min(
      ...dates.filter((date) => isTimeOfAct(tokens, date)).map((date) => yearOf(date) as number),
    );
    for (let at = sentence.first; at < sentence.last; at++) {
      const date = HANDOVERS.get(tokens, at) === undefined || !isSale(tokens, at) ? undefined : since(at);
      if (date !== undefined) handovers.push({ start: date.start, end: date.end, year: yearOf(date) as number });
      if (!isNewOwner(tokens, at) || isInListBefore(tokens, at - 1, LATER, 3, sentence.first)) continue;
      if (earliest !== Number.POSITIVE_INFINITY) acts.push({ ...spanOf(tokens, at - 1, at), year: earliest });
    }
  }
  return handovers.length + acts.length === 0 ? undefined : { handovers, acts };
});

/** "the new owners", "its new owner". */
function isNewOwner(tokens: Tokens, index: number): boolean {
  return OWNERS.get(tokens, index) !== undefined && isWord(tokens, index - 1, 'new');
}

/** "in 2022": not "compare 2022". */
function isTimeOfAct(tokens: Tokens, date: Figure): boolean {
  const { first } = tokensOf(tokens, date);
  return isWord(tokens, first, 'in') || isWord(tokens, first - 1, 'in') || isWord(tokens, first - 1, 'and');
}

/** "sold it to", "was taken over by": within a few tokens behind the verb. */
function isSale(tokens: Tokens, verb: number): boolean {
  for (let at = verb + 1; at <= verb + 6; at++) if (OWNED.get(tokens, at) !== undefined) return true;
  return false;
}

const OWNERS = wordList('owner owners proprietor proprietors buyer buyers');
const HANDOVERS = wordList('sold bought acquired taken took');
const OWNED = wordList('to by over from');
const TRIGGERS = wordList('owner owners proprietor proprietors buyer buyers sold bought acquired taken took');
/** "before the new owners came". */
const LATER = wordList('before until without to for awaiting');
