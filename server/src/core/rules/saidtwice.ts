import { overlapsAny, type Span, shifted } from '../text/span.js';
import { perParagraph } from './readers.js';
import type { DocumentContext } from './rule.js';

/** Sentences of prose that stand in the article a second time, one behind the other as the first time. */
export interface SaidTwice extends Span {
  readonly first: Span;
  /** They are a whole paragraph, from its first letter to its last. */
  readonly isWhole: boolean;
  /** They begin with a paragraph. */
  readonly opens: boolean;
}

export function saidTwiceIn({ text, ...context }: DocumentContext): readonly SaidTwice[] {
  const found: SaidTwice[] = [];
  const seen = new Map<string, Span>();
  for (const { start: from, facts, value } of sentencesIn({ text, ...context })) {
    for (const { key, ...span } of value) {
      const here = shifted(span, from);
      const there = seen.get(key);
      if (there === undefined) {
        seen.set(key, here);
        continue;
      }
      const closes = !/\S/.test(facts.text.slice(span.end));
      const last = found.at(-1);
      // What stands between the two is the same as well: short sentences, quotations, a new line.
      const goesOn =
        last !== undefined &&
        there.start >= last.first.end &&
        text.slice(last.end, here.start) === text.slice(last.first.end, there.start);
      if (goesOn) found.pop();
      const { start, first, opens } = goesOn ? last : { start: here.start, first: there, opens: span.start === 0 };
      found.push({
        start,
        end: here.end,
        first: { start: first.start, end: there.end },
        opens,
        isWhole: opens && closes,
      });
    }
  }
  return found;
}

interface Said extends Span {
  readonly key: string;
}

const STOPS = /[.!?][”"’)\]]?$/;

/** Shorter sentences may well be said again; in UTF-16 code units. */
const LEAST = 45;

const sentencesIn = perParagraph(
  { glance: ({ text }) => text.length >= LEAST },
  ({ kind, text, sentences, quotations }): readonly Said[] | undefined => {
    if (kind !== 'prose') return undefined;
    const said: Said[] = [];
    for (const { start, end } of sentences) {
      // A quotation is often printed a second time, in large letters.
      if (end - start < LEAST || overlapsAny(quotations, { start, end })) continue;
      const key = text.slice(start, end).trimEnd();
      // Rows of tables end otherwise.
      if (STOPS.test(key)) said.push({ key, start, end });
    }
    return said;
  },
);
