import { TokenKind, type Tokens, tokenAt } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { markAt } from '../matchers.js';
import { Meeting } from '../meeting.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'quote-altered',
  group: 'sourcing',
  scope: 'document',
  severity: 'warning',
  summary: 'One quotation in two wordings, as “we will build …” and later “we shall build …”.',
  messages: { altered: 'The same words stand otherwise elsewhere in this article: “{other}”.' },
  fixes: {},
  *check(context) {
    const found = quotesOf(context);
    const spanAt = ({ paragraph, quote }: At): Span => {
      const { start, value } = found[paragraph] as Found<readonly Quote[]>;
      return shifted((value[quote] as Quote).span, start);
    };
    for (const [quote, other] of alteredAmong(found)) {
      const there = spanAt(other);
      const otherText = context.text.slice(there.start, there.end);
      yield {
        ...spanAt(quote),
        message: 'altered',
        data: { other: otherText.replace(/^["“]|[,.]?["”]$/g, '').replace(/\s+/g, ' ') },
        related: [{ ...there, message: 'The other wording stands here.' }],
      };
    }
  },
});

/** Somebody's words, without marks: their hashes. */
interface Quote {
  readonly span: Span;
  /** Of all its words. */
  readonly hash: number;
  readonly runs: Int32Array;
}

/** The number of a quotation in a paragraph, and of that among those that have some. */
interface At {
  readonly paragraph: number;
  readonly quote: number;
}

/** One that may say the same as another. */
interface Heard extends At {
  readonly words: Int32Array;
}

/** Quotations, each with the one before it that it has altered. */
const alteredAmong = keptWhileSame(sayTheSame, (found: readonly Found<readonly Quote[]>[]) => {
  const altered: (readonly [At, At])[] = [];
  const quotes = found.reduce((count, { value }) => count + value.length, 0);
  const all = new Meeting(quotes * MOST_RUNS);
  for (const { value } of found) for (const { runs } of value) all.add(runs);
  const byRun = new Map<number, Heard>();
  let compared = 0;
  for (const [paragraph, { facts, value }] of found.entries()) {
    for (const [index, { span, runs }] of value.entries()) {
      if (!all.knowsTwice(runs)) continue;
      const quote: Heard = { paragraph, quote: index, words: heard.slice(0, hear(facts.tokens, span)) };
      const known = new Set<Heard>();
      for (const run of runs) {
        const other = byRun.get(run);
        if (other === undefined) byRun.set(run, quote);
        else known.add(other);
      }
      for (const other of known) {
        if (other === quote || ++compared > MOST_COMPARED || !isAltered(quote.words, other.words)) continue;
        altered.push([quote, other]);
        break;
      }
    }
  }
  return altered;
});

function sayTheSame(quotes: readonly Quote[], others: readonly Quote[]): boolean {
  return quotes.length === others.length && quotes.every(({ hash }, at) => hash === others[at]?.hash);
}

/** Fewest words that both wordings have in common. */
const MIN_COMMON = 8;
/** Longer quotations are compared as far as this; in words. */
const MAX_WORDS = 80;
/** Pairs of quotations compared in one article. */
const MOST_COMPARED = 200;
/** Words in a row that two quotations share before they are compared. */
const RUN = 4;

const quotesOf = perParagraph({ words: '" “' }, ({ tokens, quotations }): readonly Quote[] => {
  const quotes: Quote[] = [];
  for (const span of quotations) {
    const words = hear(tokens, span);
    if (words < MIN_COMMON) continue;
    let hash = words;
    for (let at = 0; at < words; at++) hash = Math.imul(hash ^ (heard[at] as number), PRIME);
    quotes.push({ span, hash, runs: runsOf(words) });
  }
  return quotes;
});

/** Puts the words into `heard` and gives how many they are: none where it says itself that some were left out or put in. */
function hear(tokens: Tokens, { start, end }: Span): number {
  let count = 0;
  for (let at = tokenAt(tokens, start); at < tokens.count && (tokens.start[at] as number) < end; at++) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.mark) {
      if (tellsOfGap(tokens, at, end)) return 0;
    } else if (count < MAX_WORDS && (kind === TokenKind.word || kind === TokenKind.number))
      heard[count++] = tokens.hash[at] as number;
  }
  return count;
}

/** Of one quotation at a time. */
const heard = new Int32Array(MAX_WORDS);

/** "[", "…", "..." and ". . .". */
function tellsOfGap(tokens: Tokens, at: number, end: number): boolean {
  const mark = markAt(tokens, at);
  if (mark === '[' || mark === '…') return true;
  return (
    mark === '.' &&
    markAt(tokens, at + 1) === '.' &&
    markAt(tokens, at + 2) === '.' &&
    (tokens.start[at + 2] as number) < end
  );
}

/** The least hashes of the runs of words just heard, all of a short quotation: wordings of one share some. In order. */
function runsOf(words: number): Int32Array {
  let count = 0;
  for (let at = 0; at + RUN <= words; at++) {
    let run = 0;
    for (let next = at; next < at + RUN; next++) run = Math.imul(run ^ (heard[next] as number), PRIME);
    if (count === MOST_RUNS && run >= (least[count - 1] as number)) continue;
    let place = count;
    while (place > 0 && (least[place - 1] as number) > run) place--;
    if (place > 0 && least[place - 1] === run) continue;
    if (count < MOST_RUNS) count++;
    for (let next = count - 1; next > place; next--) least[next] = least[next - 1] as number;
    least[place] = run;
  }
  return least.slice(0, count);
}

const PRIME = 0x01000193;
/** Runs of one quotation that are looked for. */
const MOST_RUNS = 12;

/** Of one quotation at a time. */
const least = new Int32Array(MOST_RUNS);

/** The shorter stands within the longer but for a word or two in its middle. */
function isAltered(a: Int32Array, b: Int32Array): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length <= MIN_COMMON) return false;
  const most = Math.max(1, Math.floor(short.length / 8));
  const changes = changesWithin(short, long, most);
  return changes > 0 && changes <= most && short.length - changes >= MIN_COMMON;
}

/**
 * Fewest words to change, leave out or put in so that the first is a stretch of the second, ends kept as they are; `FAR`
 * where they are more than `most`.
 */
function changesWithin(short: Int32Array, long: Int32Array, most: number): number {
  const last = short.length;
  let row = new Int32Array(long.length + 1);
  let next = new Int32Array(long.length + 1);
  let fewest = 0;
  for (let at = 1; at <= last && fewest <= most; at++) {
    // The ends must be the same: a quotation that begins or ends otherwise is another.
    const step = at <= ENDS || at > last - ENDS ? FAR : 1;
    const word = short[at - 1];
    let left = at * FAR;
    next[0] = fewest = left;
    for (let other = 1; other <= long.length; other++) {
      const kept = (row[other - 1] as number) + (word === long[other - 1] ? 0 : step);
      left = Math.min(kept, (row[other] as number) + step, left + step);
      next[other] = left;
      if (left < fewest) fewest = left;
    }
    [row, next] = [next, row];
  }
  return fewest <= most ? fewest : FAR;
}

/** Words at either end that must be the same. */
const ENDS = 1;
const FAR = 1000;
