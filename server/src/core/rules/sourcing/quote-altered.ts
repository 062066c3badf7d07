import { TokenKind, type Tokens, tokenAt } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { meetingOthers } from '../meeting.js';
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
  readonly words: Int32Array;
  readonly runs: Int32Array;
}

/** The number of a quotation in a paragraph, and of that among those that have some. */
interface At {
  readonly paragraph: number;
  readonly quote: number;
}

/** Quotations, each with the one before it that it has altered. */
const alteredAmong = keptWhileSame(sayTheSame, (found: readonly Found<readonly Quote[]>[]) => {
  const altered: (readonly [At, At])[] = [];
  const meets = meetingOthers(found.flatMap(({ value }) => value.map(({ runs }) => runs)));
  const byRun = new Map<number, At & Quote>();
  let compared = 0;
  for (const [paragraph, { value }] of found.entries()) {
    for (const [index, { span, words, runs }] of value.entries()) {
      if (!meets(runs)) continue;
      const quote = { paragraph, quote: index, span, words, runs };
      const known = new Set<At & Quote>();
      for (const run of runs) {
        const other = byRun.get(run);
        if (other === undefined) byRun.set(run, quote);
        else known.add(other);
      }
      for (const other of known) {
        if (other === quote || ++compared > MOST_COMPARED || !isAltered(words, other.words)) continue;
        altered.push([quote, other]);
        break;
      }
    }
  }
  return altered;
});

function sayTheSame(quotes: readonly Quote[], others: readonly Quote[]): boolean {
  return (
    quotes.length === others.length &&
    quotes.every(({ words }, at) => {
      const said = (others[at] as Quote).words;
      return words.length === said.length && words.every((word, place) => word === said[place]);
    })
  );
}

/** Fewest words that both wordings have in common. */
const MIN_COMMON = 8;
/** Longer quotations are compared as far as this; in words. */
const MAX_WORDS = 80;
/** Pairs of quotations compared in one article. */
const MOST_COMPARED = 200;
/** Words in a row that two quotations share before they are compared. */
const RUN = 4;

const quotesOf = perParagraph({ words: '" “' }, ({ tokens, quotations }) =>
  quotations.flatMap((span) => {
    const words = wordsIn(tokens, span);
    return words === undefined || words.length < MIN_COMMON ? [] : [{ span, words, runs: runsOf(words) }];
  }),
);

/** Undefined where the quotation says itself that words were left out or put in. */
function wordsIn(tokens: Tokens, { start, end }: Span): Int32Array | undefined {
  const text = tokens.text.slice(start, end);
  if (text.includes('[') || text.includes('…') || text.includes('...') || text.includes('. . .')) return undefined;
  const words: number[] = [];
  for (let at = tokenAt(tokens, start); at < tokens.count && words.length < MAX_WORDS; at++) {
    if ((tokens.start[at] as number) >= end) break;
    const kind = tokens.kind[at];
    if (kind === TokenKind.word || kind === TokenKind.number) words.push(tokens.hash[at] as number);
  }
  return Int32Array.from(words);
}

/** The least hashes of its runs of words, which are all of a short quotation: wordings of one share some. */
function runsOf(words: Int32Array): Int32Array {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    let run = 0;
    for (let next = at; next < at + RUN; next++) run = Math.imul(run ^ (words[next] as number), 0x01000193);
    runs.add(run);
  }
  return Int32Array.from(runs).sort().slice(0, MOST_RUNS);
}

/** Runs of one quotation that are looked for. */
const MOST_RUNS = 12;

/** The shorter stands within the longer but for a word or two in its middle. */
function isAltered(a: Int32Array, b: Int32Array): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length <= MIN_COMMON) return false;
  const most = Math.max(1, Math.floor(short.length / 8));
  const changes = changesWithin(short, long);
  return changes > 0 && changes <= most && short.length - changes >= MIN_COMMON;
}

/** Fewest words to change, leave out or put in so that the first is a stretch of the second, ends kept as they are. */
function changesWithin(short: Int32Array, long: Int32Array): number {
  const last = short.length;
  let row = new Int32Array(long.length + 1);
  for (let at = 1; at <= last; at++) {
    const next = new Int32Array(long.length + 1);
    // The ends must be the same: a quotation that begins or ends otherwise is another.
    const isEnd = at <= ENDS || at > last - ENDS;
    next[0] = at * FAR;
    for (let other = 1; other <= long.length; other++) {
      const same = short[at - 1] === long[other - 1];
      const step = same ? 0 : isEnd ? FAR : 1;
      next[other] = Math.min(
        (row[other - 1] as number) + step,
        (row[other] as number) + (isEnd ? FAR : 1),
        (next[other - 1] as number) + (isEnd ? FAR : 1),
      );
    }
    row = next;
  }
  return row.reduce((least, each) => Math.min(least, each), FAR);
}

/** Words at either end that must be the same. */
const ENDS = 1;
const FAR = 1000;
