import type { Span } from '../text/span.js';
import { type Alignment, align } from './align.js';
import type { Words } from './words.js';

/**
 * Where an annotated stretch of the base text stands today. `exact`: the same words, in the same order of things.
 * `moved`: its words have changed or stand elsewhere, which somebody should confirm. `orphaned`: less than half of it is
 * left; where it might be is not guessed.
 */
export type Anchor = ({ readonly anchor: 'exact' | 'moved' } & Span) | { readonly anchor: 'orphaned' };

/** Anchors spans of `base` (UTF-16, half-open) in `text`. The texts are compared once, when the first span asks. */
export function createAnchoring(base: string, text: string): (span: Span) => Anchor {
  let texts: Texts | undefined;
  return ({ start, end }) => {
    if (base === text) return { anchor: 'exact', start, end };
    texts ??= { ...align(base, text), baseText: base, newText: text };
    return anchorIn(texts, { start, end });
  };
}

/** What a quotation says of its place. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Anchors a quotation whose base text is lost: `exact` where it stands once with all of its context, `moved` where what
 * is around it on both sides is clearly more alike than around any other of the same words, else `orphaned`.
 */
export function anchorQuote(text: string, { exact, prefix, suffix }: Quote): Anchor {
  if (exact === '') return { anchor: 'orphaned' };
  let best = -1;
  let bestLike = -1;
  let second = -1;
  let looked = 0;
  for (let at = text.indexOf(exact); at >= 0 && looked < MAX_PLACES; at = text.indexOf(exact, at + 1), looked++) {
    const before = commonEnd(text.slice(Math.max(0, at - prefix.length), at), prefix);
    const after = commonStart(text.slice(at + exact.length, at + exact.length + suffix.length), suffix);
    const both = before >= Math.min(CONTEXT, prefix.length) && after >= Math.min(CONTEXT, suffix.length);
    const like = both ? before + after : 0;
    if (like > bestLike) [best, bestLike, second] = [at, like, bestLike];
    else second = Math.max(second, like);
  }
  const whole = prefix.length + suffix.length;
  if (best < 0 || looked === MAX_PLACES || (bestLike === 0 && whole > 0) || second > bestLike / 2)
    return { anchor: 'orphaned' };
  return { anchor: bestLike === whole ? 'exact' : 'moved', start: best, end: best + exact.length };
}

/** Places of the same words that are compared. */
const MAX_PLACES = 10_000;
/** Characters that must be left of what stands on either side of a quotation. */
const CONTEXT = 4;
/** The share of a span's characters that must be left for it to be the same. */
const SURVIVING = 0.5;
/** Words that may have come in between two words of a span. */
const INSERTED = 20;
/** How far is looked for the next word that is left, in words. */
const REACH = 64;

interface Texts extends Alignment {
  readonly baseText: string;
  readonly newText: string;
}

/** Words of a span that follow each other in the text as well. */
interface Run {
  readonly first: number;
  readonly last: number;
  /** Characters left of them. */
  readonly left: number;
}

function anchorIn(texts: Texts, span: Span): Anchor {
  const { base, moved, baseText, newText } = texts;
  const first = wordAt(base, span.start);
  let last = first;
  while (last + 1 < base.ids.length && (base.starts[last + 1] as number) < span.end) last++;
  const run = heaviestRun(texts, span, first, last);
  if (run === undefined || run.left < SURVIVING * (span.end - span.start)) return { anchor: 'orphaned' };

  const start = startOf(texts, span.start, first, run.first);
  const end = endOf(texts, span.end, last, run.last);
  if (start >= end) return { anchor: 'orphaned' };
  const sameWords = newText.slice(start, end) === baseText.slice(span.start, span.end);
  const inPlace = moved.subarray(run.first, run.last + 1).every((flag) => flag === 0);
  return { anchor: sameWords && inPlace ? 'exact' : 'moved', start, end };
}

/** The first word that ends behind the offset. */
function wordAt({ ends }: Words, offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Characters of the word that lie in the span. */
function lengthIn({ starts, ends }: Words, word: number, span: Span): number {
  return Math.max(0, Math.min(ends[word] as number, span.end) - Math.max(starts[word] as number, span.start));
}

/** The words of a span that are left and follow each other in the text, those with most characters where it fell apart. */
function heaviestRun(texts: Texts, span: Span, first: number, last: number): Run | undefined {
  let best: Run | undefined;
  let run: Run | undefined;
  let lastOther = 0;
  for (let word = first; word <= last; word++) {
    const { word: other, share } = partner(texts, word);
    const length = lengthIn(texts.base, word, span);
    if (share === 0 || length === 0) continue;
    const step = other - lastOther;
    if (run === undefined || step <= 0 || step > word - run.last + INSERTED) {
      run = { first: word, last: word, left: share * length };
    } else {
      const between =
        run.last === word - 1 ? (texts.base.starts[word] as number) - (texts.base.ends[word - 1] as number) : 0;
      run = { first: run.first, last: word, left: run.left + between + share * length };
    }
    if (best === undefined || run.left > best.left) best = run;
    lastOther = other;
  }
  return best;
}

/** The word's own word in the text, or the one that stands in its stead, and how much of it that is (0 to 1). */
function partner({ to, base, text, baseText, newText }: Texts, word: number): { word: number; share: number } {
  const own = to[word] as number;
  if (own >= 0) return { word: own, share: 1 };
  let before = word - 1;
  while ((to[before] as number) < 0 && word - before < REACH) before--;
  let after = word + 1;
  while ((to[after] as number) < 0 && after - word < REACH) after++;
  const other = (to[before] as number) + word - before;
  if ((to[before] as number) < 0 || to[after] !== other + after - word) return { word: -1, share: 0 };
  const old = baseText.slice(base.starts[word], base.ends[word]);
  const now = newText.slice(text.starts[other], text.ends[other]);
  const share = likeness(old, now);
  return share < SURVIVING ? { word: -1, share: 0 } : { word: other, share };
}

/** How much of a word its replacement keeps: the letters both begin and end with. A number changed is the same figure. */
function likeness(old: string, now: string): number {
  const same = commonStart(old, now);
  const end = Math.min(commonEnd(old, now), Math.min(old.length, now.length) - same);
  const share = (same + end) / Math.max(old.length, now.length);
  return startsWithDigit(old) && startsWithDigit(now) ? Math.max(share, SURVIVING) : share;
}

function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

function commonEnd(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same;
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/**
 * Where a span begins now: as far into its first word as before, or, where its first words are gone, with what came in
 * their stead.
 */
function startOf(texts: Texts, offset: number, first: number, left: number): number {
  const { base, text, to, baseText, newText } = texts;
  const other = partner(texts, left).word;
  const begins = base.starts[left] as number;
  const now = text.starts[other] as number;
  if (offset >= begins) return Math.min(now + offset - begins, text.ends[other] as number);
  const lead = begins - offset;
  if (newText.slice(Math.max(0, now - lead), now) === baseText.slice(offset, begins)) return now - lead;
  if (left === first) return now;
  let before = left - 1;
  while ((to[before] as number) < 0 && left - before < REACH) before--;
  const known = to[before] as number;
  const came = known < 0 || before >= first ? 0 : replacements(left - first, left - before - 1, other - known - 1);
  return text.starts[other - came] as number;
}

/** Where a span ends now, likewise. */
function endOf(texts: Texts, offset: number, last: number, left: number): number {
  const { base, text, to, baseText, newText } = texts;
  const other = partner(texts, left).word;
  const ends = base.ends[left] as number;
  const now = text.ends[other] as number;
  if (offset <= ends) return Math.max(text.starts[other] as number, now - (ends - offset));
  if (newText.slice(now, now + offset - ends) === baseText.slice(ends, offset)) return now + offset - ends;
  if (left === last) return now;
  let after = left + 1;
  while ((to[after] as number) < 0 && after - left < REACH) after++;
  const known = to[after] ?? -1;
  const came = known < 0 || after <= last ? 0 : replacements(last - left, after - left - 1, known - other - 1);
  return text.ends[other + came] as number;
}

/**
 * Of the words that came for those that are gone, how many stand for the span's `own`: all, where nothing beyond the
 * span went with them, else as many as went.
 */
function replacements(own: number, gone: number, came: number): number {
  if (came <= 0 || came > 2 * gone + 3) return 0;
  return own === gone ? came : Math.min(own, came);
}
