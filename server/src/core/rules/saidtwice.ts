import { overlapsAny, type Span, shifted } from '../text/span.js';
import { type Found, keptWhileSame, perParagraph } from './readers.js';
import type { DocumentContext } from './rule.js';

/** Sentences of prose that stand in the article a second time, one behind the other as the first time. */
export interface SaidTwice extends Span {
  readonly first: Span;
  /** They are a whole paragraph, from its first letter to its last. */
  readonly isWhole: boolean;
  /** They begin with a paragraph. */
  readonly opens: boolean;
}

export function saidTwiceIn(context: DocumentContext): readonly SaidTwice[] {
  const { text } = context;
  const all = sentencesIn(context);
  // Nearly always no two are alike.
  const twice = hashedTwice(all);
  if (twice === undefined) return NONE;
  const found: SaidTwice[] = [];
  const seen = new Map<string, Span>();
  for (const { start: from, facts, value } of all) {
    for (const { hash, ...span } of value) {
      if (!twice.has(hash)) continue;
      const key = facts.text.slice(span.start, span.end).trimEnd();
      const here = shifted(span, from);
      const there = seen.get(key);
      if (there === undefined) {
        seen.set(key, here);
        continue;
      }
      const closes = !/\S/.test(facts.text.slice(span.end));
      const last = found.at(-1);
      const goesOn = last !== undefined && isNext(text, last, here, there);
      if (goesOn) found.pop();
      // Where so much comes again, it is how the text is made.
      else if (found.length === MOST) return NONE;
      const { start, first, opens } = goesOn ? last : { start: here.start, first: there, opens: span.start === 0 };
      found.push({
        start,
        end: here.end,
        first: { start: first.start, end: Math.max(first.end, there.end) },
        opens,
        isWhole: opens && closes,
      });
    }
  }
  return found;
}

/** Nothing stands between the two, or the same as the first time: short sentences, quotations, a new line. */
function isNext(text: string, last: SaidTwice, here: Span, there: Span): boolean {
  const between = text.slice(last.end, here.start);
  return (
    between.trim() === '' || (there.start >= last.first.end && between === text.slice(last.first.end, there.start))
  );
}

const NONE: readonly never[] = [];

/** Places in an article. */
const MOST = 10;

/** The hashes that stand twice; undefined where none does. */
const hashedTwice = keptWhileSame(
  (some: readonly Said[], others: readonly Said[]) =>
    some.length === others.length && some.every(({ hash }, at) => hash === others[at]?.hash),
  (all: readonly Found<readonly Said[]>[]): ReadonlySet<number> | undefined => {
    const seen = new Set<number>();
    let twice: Set<number> | undefined;
    for (const { value } of all) {
      for (const { hash } of value) {
        if (seen.has(hash)) (twice ??= new Set()).add(hash);
        seen.add(hash);
      }
    }
    return twice;
  },
);

interface Said extends Span {
  /** Of its words and marks: other sentences may have the same. */
  readonly hash: number;
}

const STOPS = /[.!?][”"’)\]]?\s*$/;

/** Shorter sentences may well be said again; in UTF-16 code units. */
const LEAST = 45;

const sentencesIn = perParagraph(
  { glance: ({ text }) => text.length >= LEAST },
  ({ kind, text, tokens, sentences, quotations }): readonly Said[] | undefined => {
    if (kind !== 'prose') return undefined;
    const said: Said[] = [];
    for (const { start, end, first, last } of sentences) {
      // A quotation is often printed a second time, in large letters.
      if (end - start < LEAST || overlapsAny(quotations, { start, end })) continue;
      // Rows of tables end otherwise.
      if (!STOPS.test(text.slice(Math.max(start, end - 4), end))) continue;
      let hash = 0;
      for (let at = first; at < last; at++) hash = (Math.imul(hash, 31) + (tokens.hash[at] as number)) | 0;
      said.push({ hash, start, end });
    }
    return said;
  },
);
