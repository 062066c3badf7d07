import type { Span } from '../../server/src/core/text/span.js';

/**
 * Our contract leaves prepositions, articles, modifiers and what is counted out of a figure's span; the peers take some
 * of them in. Both spans are compared without these words.
 */
export function core(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (;;) {
    const rest = text.slice(from, to);
    const before = LEADING.exec(rest)?.[0].length ?? 0;
    const after = TRAILING.exec(rest)?.[0].length ?? 0;
    if (before + after === 0 || before + after >= to - from) return { start: from, end: to };
    from += before;
    to -= after;
  }
}

export function isSame(text: string, a: Span, b: Span): boolean {
  const [x, y] = [core(text, a), core(text, b)];
  return x.start === y.start && x.end === y.end;
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const LEADING =
  /^(?:\s+|[=~<>≥≤±]+|(?:from|between|the|on|in|at|by|during|within|since|before|after|until|till|through|around|about|approximately|approx\.?|circa|ca\.?|roughly|nearly|almost|over|under|below|above|exceeding|exactly|just|as of|up to|more than|less than|larger than|bigger than|greater than|higher than|lower than|fewer than|earlier than|sooner than|later than|on or earlier than|on or later than|at least|at most|no more than|no less than|or|of|for|year|years?|month of|period|starting|beginning|any time|anytime|equal to|equals to|equal|prior to)\b(?=\s|$)\s*)/i;
const TRAILING =
  /(?:\s+|[.,;]|\s+(?:or (?:more|less|later|earlier|above|below|older|greater|larger|smaller|fewer)|and (?:later|earlier|above|below|greater|after|before)))$/i;
