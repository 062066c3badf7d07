import { compareAll, matchWithin, type Region } from './patience.js';
import { createVocabulary, endsSentence, type Words, wordsOf } from './words.js';

/**
 * Which words of a text are still there in a later text. Sentences that stand once in both are matched first, then the
 * words between them, then stretches that have moved. O(n log n); what is too unlike to be compared word by word within
 * a bound is taken as replaced.
 */
export interface Alignment {
  readonly base: Words;
  readonly text: Words;
  /** For each word of the base its word in the text, or −1. */
  readonly to: Int32Array;
  /** 1 for a word of the base that stands elsewhere in the order of the text. */
  readonly moved: Uint8Array;
}

export function align(base: string, text: string): Alignment {
  const { prefix, suffix } = commonEnds(base, text);
  const vocabulary = createVocabulary();
  const from = wordsOf(base, prefix, base.length - suffix, vocabulary);
  const into = wordsOf(text, prefix, text.length - suffix, vocabulary);
  const count = from.ids.length;
  const work: Work = {
    base: from,
    text: into,
    to: new Int32Array(count).fill(-1),
    back: new Int32Array(into.ids.length).fill(-1),
    moved: new Uint8Array(count),
  };
  pair(work, 0, 0);
  pair(work, count - 1, into.ids.length - 1);
  matchSentences(work);
  eachGap(work, (region) =>
    matchWithin(work.base.ids, work.text.ids, region, WORD_CELLS, work.base.weights, (i, j) => pair(work, i, j)),
  );
  dropChance(work);
  slide(work);
  matchMoved(work);
  return work;
}

/** Longest comparison of every word with every other, in pairs. */
const WORD_CELLS = 1 << 20;
const SENTENCE_CELLS = 1 << 16;
/** Words in a row that tell a moved stretch. */
const SEED = 3;
/** Longest edit, in words, within a moved stretch. */
const HOLE = 12;
/** How near another pair must be for a sign or a short word, in words. */
const NEARBY = 3;
/** Sentences at the common end that are looked for in what was added before it. */
const GIVEN_BACK = 8;
/** How far a deletion is slid to where a sentence begins, in words. */
const SLIDE = 200;

interface Work extends Alignment {
  /** For each word of the text its word in the base, or −1. */
  readonly back: Int32Array;
}

function pair(work: Work, i: number, j: number): void {
  work.to[i] = j;
  work.back[j] = i;
}

function unpair(work: Work, i: number): void {
  const j = work.to[i] as number;
  work.to[i] = -1;
  work.back[j] = -1;
}

/** How much both begin and end with, as far as whole sentences go, so that a deletion can be slid to a sentence's start. */
function commonEnds(base: string, text: string): { prefix: number; suffix: number } {
  const most = Math.min(base.length, text.length);
  let prefix = 0;
  while (prefix < most && base.charCodeAt(prefix) === text.charCodeAt(prefix)) prefix++;
  if (prefix === base.length && prefix === text.length) return { prefix, suffix: 0 };
  while (prefix > 0 && !endsSentence(base, prefix)) prefix--;
  let suffix = 0;
  const rest = most - prefix;
  while (suffix < rest && base.charCodeAt(base.length - 1 - suffix) === text.charCodeAt(text.length - 1 - suffix))
    suffix++;
  while (suffix > 0 && !endsSentence(base, base.length - suffix)) suffix--;
  // Of a sentence that now stands twice the first is the one that stays: it must not be hidden in the common end.
  for (let sentence = 0; sentence < GIVEN_BACK; sentence++) {
    let end = base.length - suffix + 1;
    while (end < base.length && !endsSentence(base, end)) end++;
    const twice = text.slice(prefix, text.length - suffix).includes(base.slice(base.length - suffix, end));
    if (suffix === 0 || !twice) break;
    suffix = base.length - end;
  }
  return { prefix, suffix };
}

/** Pairs the words of sentences that both texts have, in order. */
function matchSentences(work: Work): void {
  const { base, text } = work;
  const known = new Map<number, number>();
  const idsOf = (words: Words): Int32Array =>
    Int32Array.from({ length: words.sentences.length - 1 }, (_, sentence) => {
      let low = 0;
      let high = 0;
      const end = words.sentences[sentence + 1] as number;
      for (let word = words.sentences[sentence] as number; word < end; word++) {
        low = Math.imul(low ^ (words.ids[word] as number), 0x01000193) + 1;
        high = Math.imul(high + (words.ids[word] as number), 0x85ebca6b) ^ (high >>> 13);
      }
      const hash = (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
      const id = known.get(hash) ?? known.size;
      known.set(hash, id);
      return id;
    });
  const a = idsOf(base);
  const b = idsOf(text);
  const weights = new Uint8Array(a.length).fill(1);
  const partners = new Int32Array(a.length).fill(-1);
  matchWithin(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, SENTENCE_CELLS, weights, (i, j) => {
    partners[i] = j;
  });
  takeFirst(a, b, partners);
  for (const [i, j] of partners.entries()) {
    if (j < 0) continue;
    const start = base.sentences[i] as number;
    const length = (base.sentences[i + 1] as number) - start;
    const other = text.sentences[j] as number;
    if ((text.sentences[j + 1] as number) - other !== length) continue;
    let same = 0;
    while (same < length && base.ids[start + same] === text.ids[other + same]) same++;
    if (same === length) for (let word = 0; word < length; word++) pair(work, start + word, other + word);
  }
}

/** Of sentences that now stand twice the first is the one that stays. */
function takeFirst(a: Int32Array, b: Int32Array, partners: Int32Array): void {
  let next = 0;
  for (const [i, j] of partners.entries()) {
    if (j < 0) continue;
    const first = b.indexOf(a[i] as number, next);
    partners[i] = first;
    next = first + 1;
  }
}

/** The regions between pairs that follow each other in both texts, where both have words left. */
function eachGap(work: Work, visit: (region: Region) => void): void {
  const { to } = work;
  let last = 0;
  for (let word = 1; word < to.length; word++) {
    const other = to[word] as number;
    if (other < 0) continue;
    const b = (to[last] as number) + 1;
    if (word > last + 1 && other > b) visit({ a: last + 1, aEnd: word, b, bEnd: other });
    last = word;
  }
}

/** Lets go of signs and short words that are paired far from any other pair: chance, not survival. */
function dropChance(work: Work): void {
  const { to, base } = work;
  const nearby = (word: number, direction: 1 | -1): boolean => {
    for (let step = 1; step <= NEARBY; step++) {
      const other = to[word + step * direction] ?? -1;
      if (other >= 0) return Math.abs(other - (to[word] as number) - step * direction) < NEARBY;
    }
    return false;
  };
  for (let word = 1; word < to.length - 1; word++) {
    if ((to[word] as number) < 0 || (base.weights[word] as number) >= 4) continue;
    if (!nearby(word, -1) && !nearby(word, 1)) unpair(work, word);
  }
}

/**
 * A deletion or insertion can often be read at several places ("Avilon rose. Avilon fell." without one sentence): the
 * reading that begins at a line or sentence is taken.
 */
function slide(work: Work): void {
  slideHoles(work.base, work.to, (i, j) => {
    const other = work.to[i] as number;
    unpair(work, i);
    pair(work, j, other);
  });
  slideHoles(work.text, work.back, (i, j) => {
    const other = work.back[i] as number;
    unpair(work, other);
    pair(work, other, j);
  });
}

/** `shift(i, j)` hands the partner of word `i`, which becomes part of the hole, to word `j`, which leaves it. */
function slideHoles(words: Words, partners: Int32Array, shift: (i: number, j: number) => void): void {
  const { ids, sentences } = words;
  const starts = new Uint8Array(ids.length + 1);
  for (const word of sentences) starts[word] = 1;
  for (let from = 1; from < partners.length - 1; from++) {
    if ((partners[from] as number) >= 0) continue;
    let to = from;
    while ((partners[to] as number) < 0) to++;
    const tight = (partners[from - 1] as number) + 1 === partners[to];
    if (tight && starts[from] === 0) {
      const left = stepsTo(starts, from, -1, (step) => ids[from - step] === ids[to - step] && from - step > 0);
      const right = stepsTo(
        starts,
        from,
        1,
        (step) => ids[from + step - 1] === ids[to + step - 1] && to + step < ids.length,
      );
      if (left > 0) for (let step = 1; step <= left; step++) shift(from - step, to - step);
      else for (let step = 0; step < right; step++) shift(to + step, from + step);
      if (left <= 0 && right > 0) to += right;
    }
    from = to;
  }
}

/** Steps from a hole's start to a sentence's start as far as the words allow it; 0 where there is none. */
function stepsTo(starts: Uint8Array, from: number, direction: 1 | -1, allowed: (step: number) => boolean): number {
  for (let step = 1; step <= SLIDE && allowed(step); step++) if (starts[from + direction * step] === 1) return step;
  return 0;
}

/** Pairs stretches that left their place: runs of words that stand once in what is left of either text, and what is around. */
function matchMoved(work: Work): void {
  const { base, text, to, back } = work;
  const free = (i: number, j: number) =>
    (to[i] as number) < 0 && (back[j] as number) < 0 && base.ids[i] === text.ids[j];
  const move = (i: number, j: number) => {
    pair(work, i, j);
    work.moved[i] = 1;
  };
  const there = seedsOf(text.ids, back);
  const found: number[] = [];
  for (const [seed, place] of seedsOf(base.ids, to)) {
    const target = there.get(seed);
    if (place < 0 || target === undefined || target < 0 || !free(place, target)) continue;
    found.push(place);
    for (let i = place, j = target; free(i, j); i++, j++) move(i, j);
    for (let i = place - 1, j = target - 1; free(i, j); i--, j--) move(i, j);
  }
  for (const place of found) {
    for (const step of [-1, 1] as const) {
      let edge = place;
      while (work.moved[edge + step] === 1 && to[edge + step] === (to[edge] as number) + step) edge += step;
      const hole = holeAt(to, edge, step);
      const holeOther = holeAt(back, to[edge] as number, step);
      compareAll(
        base.ids,
        text.ids,
        { a: hole.start, aEnd: hole.end, b: holeOther.start, bEnd: holeOther.end },
        base.weights,
        move,
      );
    }
  }
  dropChance(work);
}

/** The unpaired words beside a paired one, on one side, as far as they belong to one stretch. */
function holeAt(partners: Int32Array, word: number, step: 1 | -1): { start: number; end: number } {
  let length = 0;
  while (length < HOLE && (partners[word + (length + 1) * step] as number) < 0) length++;
  return step > 0 ? { start: word + 1, end: word + 1 + length } : { start: word - length, end: word };
}

/** Runs of unpaired words by what they say, where they stand; −1 for a run that stands more than once. */
function seedsOf(ids: Int32Array, partners: Int32Array): Map<string, number> {
  const seeds = new Map<string, number>();
  let run = 0;
  for (let at = 1; at < ids.length - 1; at++) {
    run = (partners[at] as number) < 0 ? run + 1 : 0;
    if (run < SEED) continue;
    const seed = `${ids[at - 2]} ${ids[at - 1]} ${ids[at]}`;
    seeds.set(seed, seeds.has(seed) ? -1 : at - SEED + 1);
  }
  return seeds;
}
