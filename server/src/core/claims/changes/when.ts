import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import type { Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';

/** Which of two amounts of a sentence is said of an earlier time: −1 the first, 1 the second, 0 where nothing says so. */
export function earlierOf(facts: SentenceFacts, a: Amount, b: Amount): -1 | 0 | 1 {
  const [first, second] = [timeOf(facts, a), timeOf(facts, b)];
  if (first === undefined || second === undefined) return 0;
  for (const scale of ['year', 'shift'] as const) {
    const [x, y] = [first[scale], second[scale]];
    if (x === undefined || y === undefined || x === y) continue;
    return x < y ? -1 : 1;
  }
  // "in 2015" and "now" or "last year".
  if (first.year !== undefined && isRecent(second)) return -1;
  return second.year !== undefined && isRecent(first) ? 1 : 0;
}

function isRecent({ shift }: Time): boolean {
  return shift === 0 || shift === -1;
}

/** A year of the calendar with a part for its month, or years from the article's own. */
interface Time {
  readonly year?: number;
  readonly shift?: number;
}

/** The time that stands right after an amount and what it counts, or before both in their clause. */
function timeOf(facts: SentenceFacts, amount: Amount): Time | undefined {
  return timeAfter(facts, amount) ?? timeBefore(facts, amount);
}

/** In tokens, between an amount and its time. */
const REACH = 6;

function timeAfter({ tokens, sentence, figures }: SentenceFacts, { last }: Amount): Time | undefined {
  for (let at = last + 1; at < Math.min(sentence.last, last + 1 + REACH); at++) {
    const time = timeAt(tokens, figures, at);
    if (time !== undefined) return time;
    if (markAt(tokens, at) !== '' || PARTING.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

function timeBefore({ tokens, sentence, figures }: SentenceFacts, { first }: Amount): Time | undefined {
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
    const time = timeAt(tokens, figures, at);
    if (time !== undefined) return time;
    const mark = markAt(tokens, at);
    if ((mark !== '' && mark !== ',') || PARTING.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

function timeAt(tokens: Tokens, figures: readonly Figure[], at: number): Time | undefined {
  if (NOW.get(tokens, at) !== undefined) return { shift: 0 };
  const date = figures.find(
    ({ kind, start, end }) =>
      kind === 'date' && start <= (tokens.start[at] as number) && (tokens.start[at] as number) < end,
  );
  if (date === undefined || tokensOf(tokens, date).last - at > REACH) return undefined;
  const { parts, relative } = date;
  if (parts?.year !== undefined) return { year: parts.year + (parts.month ?? 0) / 100 };
  return relative?.unit === 'year' ? { shift: relative.shift } : undefined;
}

export const NOW = wordList('now today currently');

const PARTING = wordList('and but while from to than compared against');
