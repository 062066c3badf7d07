import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import { createEmissions, type Emissions } from './emissions.js';
import { createColumns, isCapital, readColumns } from './features.js';
import { type Model, TAGS } from './model.js';

/** A name: tokens `first` (included) to `last` (excluded), the tag of its first, how probable just this is (0 to 1). */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly tag: number;
  readonly score: number;
}

/** The names of a sentence in order: the likeliest tags of each stretch that may hold some. */
export function decode(model: Model, tokens: Tokens, sentence: Sentence): readonly Tagged[] {
  const names: Tagged[] = [];
  let isRead = false;
  for (const [first, last] of stretches(tokens, sentence)) {
    if (!isRead) readColumns(columns, tokens, sentence, model.clusters);
    isRead = true;
    decodeStretch(model, first, last, names);
  }
  return names;
}

/** Where names may be: around capitals. Outside, text is not looked at. */
export function* stretches(tokens: Tokens, sentence: Sentence): Generator<readonly [number, number]> {
  let end = sentence.first;
  for (let at = nextCapital(tokens, sentence.first, sentence.last); at < sentence.last; ) {
    const first = Math.max(end, at - BEFORE);
    let last = at + 1;
    at = nextCapital(tokens, last, sentence.last);
    while (at < sentence.last && at - last <= BEFORE + AFTER && at - first < MAX_STRETCH) {
      last = at + 1;
      at = nextCapital(tokens, last, sentence.last);
    }
    end = Math.min(last + AFTER, at, sentence.last);
    yield [first, end];
  }
}

/** Names may start this many tokens before a capital ("al-Zarqawi") and end this many after ("Guantanamo prison"). */
const BEFORE = 2;
const AFTER = 2;

/** Longest stretch, in tokens: it bounds what a table of capitals without a stop can take. */
const MAX_STRETCH = 500;

/** What is less than this share of all ways counts for nothing in a sum. */
const LEAST_SHARE = 1e-7;

/** No tag. */
const NONE = -1;

/** Used again by every sentence; a stretch is read to its end before another starts. */
const columns = createColumns();
let emissions: Emissions | undefined;
let room = 0;
let scores = new Float64Array(0);
let best = new Float64Array(0);
let before = new Uint8Array(0);
let forward = new Float64Array(0);
let backward = new Float64Array(0);
/** What each token's `forward` was divided by. */
let totals = new Float64Array(0);
let tags = new Uint8Array(0);

function nextCapital(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < last && !isCapital(tokens, at)) at++;
  return at;
}

function decodeStretch(model: Model, first: number, last: number, names: Tagged[]): void {
  const count = last - first;
  if (count > room) makeRoom(count * 2);
  if (emissions?.model !== model) emissions = createEmissions(model);
  for (let i = 0; i < count; i++) emissions.read(columns, first + i, scores, i * TAGS);
  readTags(model, count);
  for (let from = nextName(0, count); from < count; ) {
    let to = endOfName(from, count);
    let next = nextName(to, count);
    for (; next < count && next - to <= 2 * MARGIN; next = nextName(to, count)) to = endOfName(next, count);
    sum(model.odds, Math.max(from - MARGIN, 0), Math.min(to + MARGIN, count), count);
    for (let at = from; at < to; at = nextName(at, to)) {
      const end = endOfName(at, count);
      const tag = tags[at] as number;
      const score = probabilityOf(model.odds, count, at, end, tag);
      names.push({ first: first + at, last: first + end, tag, score });
      at = end;
    }
    from = next;
  }
}

/** Names are weighed against all other taggings of so many tokens around them; the rest is taken as tagged. */
const MARGIN = 2;

function nextName(from: number, to: number): number {
  let at = from;
  while (at < to && tags[at] === 0) at++;
  return at;
}

function endOfName(from: number, count: number): number {
  let end = from + 1;
  while (end < count && tags[end] === (tags[from] as number) + 1) end++;
  return end;
}

/** The likeliest tags (Viterbi); outside stands before the first. */
function readTags({ transitions, spread }: Model, count: number): void {
  for (let tag = 0; tag < TAGS; tag++) best[tag] = (transitions[tag] as number) + (scores[tag] as number);
  for (let at = TAGS; at < count * TAGS; at += TAGS) {
    const old = at - TAGS;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, best[old + tag] as number);
    best.fill(Number.NEGATIVE_INFINITY, at, at + TAGS);
    for (let from = 0; from < TAGS; from++) {
      const score = best[old + from] as number;
      // From a tag further behind than transitions differ, only its own name can go on.
      if (score + spread < most) continue;
      step(transitions, from, 0, at, score);
      for (let tag = 1; tag < TAGS; tag += 2) step(transitions, from, tag, at, score);
    }
    for (let tag = 2; tag < TAGS; tag += 2) {
      step(transitions, tag - 1, tag, at, best[old + tag - 1] as number);
      step(transitions, tag, tag, at, best[old + tag] as number);
    }
    for (let tag = 0; tag < TAGS; tag++) best[at + tag] = (best[at + tag] as number) + (scores[at + tag] as number);
  }
  let tag = 0;
  const end = (count - 1) * TAGS;
  for (let other = 1; other < TAGS; other++) {
    if ((best[end + other] as number) > (best[end + tag] as number)) tag = other;
  }
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = before[i * TAGS + tag] as number;
  }
}

function step(transitions: Float64Array, from: number, tag: number, at: number, score: number): void {
  const way = score + (transitions[from * TAGS + tag] as number);
  if (way <= (best[at + tag] as number)) return;
  best[at + tag] = way;
  before[at + tag] = from;
}

/**
 * Turns the scores of tokens `first` to `last` into odds and sums them over all tags before and after each of them
 * (forward-backward), scaled to 1.
 */
function sum(odds: Float64Array, first: number, last: number, count: number): void {
  const start = first === 0 ? 0 : (tags[first - 1] as number) * TAGS;
  for (let at = first * TAGS; at < last * TAGS; at += TAGS) {
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, scores[at + tag] as number);
    for (let tag = 0; tag < TAGS; tag++) scores[at + tag] = Math.exp((scores[at + tag] as number) - most);
    if (at > first * TAGS) goOn(odds, at);
    else for (let tag = 0; tag < TAGS; tag++) forward[at + tag] = odds[start + tag] as number;
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      forward[at + tag] = (forward[at + tag] as number) * (scores[at + tag] as number);
      total += forward[at + tag] as number;
    }
    for (let tag = 0; tag < TAGS; tag++) forward[at + tag] = (forward[at + tag] as number) / total;
    totals[at / TAGS] = total;
  }
  const end = (last - 1) * TAGS;
  for (let tag = 0; tag < TAGS; tag++)
    backward[end + tag] = last === count ? 1 : (odds[tag * TAGS + (tags[last] as number)] as number);
  for (let i = last - 2; i >= first; i--) {
    const at = i * TAGS;
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      const isPossible = (forward[at + tag] as number) >= LEAST_SHARE;
      backward[at + tag] = isPossible ? after(odds, i, tag, NONE) : 0;
      total += backward[at + tag] as number;
    }
    for (let tag = 0; tag < TAGS; tag++) backward[at + tag] = (backward[at + tag] as number) / total;
  }
}

/** One step forward: from the tags of the token before, those that can follow. */
function goOn(odds: Float64Array, at: number): void {
  forward.fill(0, at, at + TAGS);
  for (let old = 0; old < TAGS; old++) {
    const share = forward[at - TAGS + old] as number;
    if (share < LEAST_SHARE) continue;
    const row = old * TAGS;
    forward[at] = (forward[at] as number) + share * (odds[row] as number);
    for (let tag = 1; tag < TAGS; tag += 2)
      forward[at + tag] = (forward[at + tag] as number) + share * (odds[row + tag] as number);
    const inside = insideOf(old);
    if (inside > 0) forward[at + inside] = (forward[at + inside] as number) + share * (odds[row + inside] as number);
  }
}

/** The tag of a token further in the name that `tag` belongs to; 0 outside. */
function insideOf(tag: number): number {
  return tag + (tag & 1);
}

/** All ways on from `tag` at token `i`, save through the tag `but`. */
function after(odds: Float64Array, i: number, tag: number, but: number): number {
  const next = (i + 1) * TAGS;
  const row = tag * TAGS;
  let way = (odds[row] as number) * (scores[next] as number) * (backward[next] as number);
  for (let to = 1; to < TAGS; to += 2)
    way += (odds[row + to] as number) * (scores[next + to] as number) * (backward[next + to] as number);
  const inside = insideOf(tag);
  if (inside > 0 && inside !== but)
    way += (odds[row + inside] as number) * (scores[next + inside] as number) * (backward[next + inside] as number);
  return way;
}

/** The share of all taggings in which tokens `from` to `to` are a name of the tag, no less and no more. */
function probabilityOf(odds: Float64Array, count: number, from: number, to: number, tag: number): number {
  let way = forward[from * TAGS + tag] as number;
  let last = tag;
  for (let i = from + 1; i < to; i++) {
    const inside = tag + 1;
    way *= ((odds[last * TAGS + inside] as number) * (scores[i * TAGS + inside] as number)) / (totals[i] as number);
    last = inside;
  }
  if (to === count) return Math.min(way, 1);
  let all = 0;
  for (let other = 0; other < TAGS; other++)
    all += (forward[(to - 1) * TAGS + other] as number) * after(odds, to - 1, other, NONE);
  return Math.min((way * after(odds, to - 1, last, tag + 1)) / all, 1);
}

function makeRoom(count: number): void {
  room = count;
  scores = new Float64Array(count * TAGS);
  best = new Float64Array(count * TAGS);
  before = new Uint8Array(count * TAGS);
  forward = new Float64Array(count * TAGS);
  backward = new Float64Array(count * TAGS);
  totals = new Float64Array(count);
  tags = new Uint8Array(count);
}
