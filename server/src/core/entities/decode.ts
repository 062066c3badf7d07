import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import { createEmissions } from './emissions.js';
import { createColumns, REACH, readColumns } from './features.js';
import { ENTITY_LABELS } from './mention.js';
import { type Model, TAGS, Word } from './model.js';
import { beforeSentence, MAX_STRETCH, nextStretch, opens } from './stretches.js';

/** A name: tokens `first` (included) to `last` (excluded), the tag of its first, how probable just this is (0 to 1). */
export interface Tagged {
  readonly first: number;
  readonly last: number;
  readonly tag: number;
  readonly score: number;
}

/** Appends the names of a sentence in order. */
export type Decoder = (tokens: Tokens, sentence: Sentence, names: Tagged[]) => void;

/**
 * Reads the names of sentences by a model: the likeliest tags of each stretch (Viterbi), and where these hold none, those
 * of second sight, which is readier to see a name. Each is scored by its share of all taggings (forward-backward).
 * Tags that a token by itself makes all but impossible are left out of both.
 */
export function createDecoder(model: Model): Decoder {
  const { odds } = model;
  const columns = createColumns();
  const emissions = createEmissions(model);
  const { weights, active, counts } = emissions;
  const size = MAX_STRETCH * TAGS;
  const forward = new Float64Array(size);
  const backward = new Float64Array(size);
  /** What each token's `forward` was divided by. */
  const totals = new Float64Array(MAX_STRETCH);
  const best = new Float64Array(size);
  const before = new Uint8Array(size);
  const tags = new Uint8Array(MAX_STRETCH);
  const tagsOfSecond = new Uint8Array(MAX_STRETCH);

  /** The likeliest tags, with being outside worth `outside` times what it is. */
  function readTags(count: number, outside: number, into: Uint8Array): void {
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      let most = 0;
      for (let a = at; a < at + (counts[i] as number); a++) {
        const tag = active[a] as number;
        let way = 0;
        let from = 0;
        if (i === 0) way = odds[tag] as number;
        else {
          const old = at - TAGS;
          const isInside = tag !== 0 && (tag & 1) === 0;
          for (let b = old; b < old + (counts[i - 1] as number); b++) {
            const other = active[b] as number;
            if (isInside && other !== tag && other !== tag - 1) continue;
            const score = (best[old + other] as number) * (odds[other * TAGS + tag] as number);
            if (score <= way) continue;
            way = score;
            from = other;
          }
        }
        way *= weights[at + tag] as number;
        if (tag === 0) way *= outside;
        best[at + tag] = way;
        before[at + tag] = from;
        if (way > most) most = way;
      }
      for (let a = at; a < at + (counts[i] as number); a++) {
        const slot = at + (active[a] as number);
        best[slot] = (best[slot] as number) / most;
      }
    }
    let tag = 0;
    let most = 0;
    const end = (count - 1) * TAGS;
    for (let a = end; a < end + (counts[count - 1] as number); a++) {
      const other = active[a] as number;
      if ((best[end + other] as number) <= most) continue;
      most = best[end + other] as number;
      tag = other;
    }
    for (let i = count - 1; i >= 0; i--) {
      into[i] = tag;
      tag = before[i * TAGS + tag] as number;
    }
  }

  /** Sums over all tags before and after each token, scaled to 1. */
  function sum(count: number): void {
    for (let i = 0; i < count; i++) {
      const at = i * TAGS;
      let total = 0;
      for (let a = at; a < at + (counts[i] as number); a++) {
        const tag = active[a] as number;
        const way = (i === 0 ? (odds[tag] as number) : waysTo(at - TAGS, i - 1, tag)) * (weights[at + tag] as number);
        forward[at + tag] = way;
        total += way;
      }
      totals[i] = total;
      for (let a = at; a < at + (counts[i] as number); a++) {
        const slot = at + (active[a] as number);
        forward[slot] = (forward[slot] as number) / total;
      }
    }
    const end = (count - 1) * TAGS;
    for (let a = end; a < end + (counts[count - 1] as number); a++) backward[end + (active[a] as number)] = 1;
    for (let i = count - 2; i >= 0; i--) {
      const at = i * TAGS;
      const total = totals[i + 1] as number;
      for (let a = at; a < at + (counts[i] as number); a++) {
        const tag = active[a] as number;
        backward[at + tag] = after(i, tag, 0) / total;
      }
    }
  }

  /** All ways to `tag` from the tags of token `i`. */
  function waysTo(at: number, i: number, tag: number): number {
    let way = 0;
    if (tag !== 0 && (tag & 1) === 0) {
      if (weights[at + tag] !== 0) way += (forward[at + tag] as number) * (odds[tag * TAGS + tag] as number);
      if (weights[at + tag - 1] !== 0)
        way += (forward[at + tag - 1] as number) * (odds[(tag - 1) * TAGS + tag] as number);
      return way;
    }
    for (let b = at; b < at + (counts[i] as number); b++) {
      const other = active[b] as number;
      way += (forward[at + other] as number) * (odds[other * TAGS + tag] as number);
    }
    return way;
  }

  /** All ways on from `tag` at token `i`, save through the tag `but`. */
  function after(i: number, tag: number, but: number): number {
    const next = (i + 1) * TAGS;
    let way = 0;
    for (let b = next; b < next + (counts[i + 1] as number); b++) {
      const to = active[b] as number;
      if (to === but && but !== 0) continue;
      way += (odds[tag * TAGS + to] as number) * (weights[next + to] as number) * (backward[next + to] as number);
    }
    return way;
  }

  /** The share of all taggings in which tokens `from` to `to` are a name of the tag, no less and no more. */
  function shareOf(count: number, from: number, to: number, tag: number): number {
    let way = forward[from * TAGS + tag] as number;
    let last = tag;
    for (let i = from + 1; i < to; i++) {
      const inside = tag + 1;
      way *= ((odds[last * TAGS + inside] as number) * (weights[i * TAGS + inside] as number)) / (totals[i] as number);
      last = inside;
    }
    if (to < count) way *= after(to - 1, last, tag + 1) / (totals[to] as number);
    return Math.min(way, 1);
  }

  /** Appends the names that `read` tells, save where a likelier name stands. */
  function addNames(read: Uint8Array, first: number, count: number, names: Tagged[]): void {
    const isSecond = read === tagsOfSecond;
    const { tokens, opening } = columns;
    for (let at = 0; at < count; ) {
      const tag = read[at] as number;
      let end = at + 1;
      if (tag !== 0) {
        while (end < count && read[end] === tag + 1) end++;
        if (!isSecond || isOutside(at, end)) {
          // "Port sells its terminal": surely a name only where it is one elsewhere, too; but "Roe said".
          const isNoun = end === at + 1 && tag !== PERSON && isCommonNoun(at);
          const score = shareOf(count, at, end, tag) * (isNoun && opens(tokens, first + at, opening) ? HALF : 1);
          if (score >= LEAST_SHARE) names.push({ first: first + at, last: first + end, tag, score });
        }
      }
      at = end;
    }
  }

  function isCommonNoun(at: number): boolean {
    return ((columns.known[at + REACH] as number) & Word.noun) !== 0;
  }

  function isOutside(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (tags[i] !== 0) return false;
    return true;
  }

  return (tokens, sentence, names) => {
    const stretch = beforeSentence(tokens, sentence);
    while (nextStretch(tokens, model.words, stretch)) {
      const { first, last } = stretch;
      const count = last - first;
      readColumns(columns, tokens, stretch, model.words);
      emissions.read(columns, count);
      readTags(count, 1, tags);
      let isName = false;
      let isLeft = false;
      for (let i = 0; i < count; i++) {
        if (tags[i] !== 0) isName = true;
        else isLeft = true;
      }
      let isSecond = false;
      if (isLeft) {
        readTags(count, SECOND, tagsOfSecond);
        for (let i = 0; i < count; i++) if (tags[i] === 0 && tagsOfSecond[i] !== 0) isSecond = true;
      }
      if (!isName && !isSecond) continue;
      sum(count);
      const known = names.length;
      if (isName) addNames(tags, first, count, names);
      if (isSecond) {
        addNames(tagsOfSecond, first, count, names);
        sortFrom(names, known);
      }
    }
  };
}

/** What being outside is worth at second sight: a name is seen where it is no less than this share of nothing. */
const SECOND = 0.2;
/** The tag of a person's name's first token. */
const PERSON = 1 + 2 * ENTITY_LABELS.indexOf('PERSON');
/** What is left of how sure a name is that may be a common noun with the capital of a sentence. */
const HALF = 0.5;
/** Names that are less probable are not spoken of. */
const LEAST_SHARE = 0.1;

function sortFrom(names: Tagged[], from: number): void {
  const tail = names.splice(from);
  names.push(...tail.sort((a, b) => a.first - b.first));
}
