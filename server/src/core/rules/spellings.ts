import type { Mention } from '../entities/mention.js';
import { wordList } from '../segment/lexicon.js';
import { Gap, lengthOf, Shape, type Tokens, textOf } from '../segment/tokens.js';
import { type Span, shifted } from '../text/span.js';
import { type Asked, keptForWords } from './asked.js';
import { FREQUENT } from './frequent.js';
import { isHyphenatedToNext, markAt, spanOf } from './matchers.js';
import { PREDICATES } from './persons.js';
import { type Found, keptWhileSame, perParagraph } from './readers.js';
import type { DocumentContext } from './rule.js';
import { capitalsIn } from './sights.js';
import {
  alikeAmong,
  differInMark,
  isSlipOfName,
  isSlipOfSurname,
  isSwap,
  MAX_LETTERS,
  MAX_SLIP_HASHES,
  slipHashes,
} from './slips.js';

/** Two spellings of what is likely one name, the rarer first: where each stands, in document offsets. */
export interface Spelling {
  readonly form: string;
  readonly places: readonly Span[];
  readonly other: string;
  readonly otherAt: Span;
}

/**
 * Pairs of capitalised words of which one is likely a slip for the other: one of `introduced`, which stand behind a title or
 * a given name somewhere, and a word that never does; two words before one and the same capitalised word; and two longer
 * words in which two letters have changed places. Linear in the number of words: they meet in tables of what they share.
 */
export function pairsIn(context: DocumentContext, introduced: ReadonlySet<string>): readonly Pair[] {
  return pairsAmong(capitalsOf(context), introduced);
}

/** Two spellings that differ in a letter. */
export type Pair = readonly [string, string];

const pairsAmong = keptWhileSame(
  areAlike,
  (found: readonly Found<readonly number[]>[], introduced: ReadonlySet<string>) => {
    const all = bareWordsIn(found);
    const alike = alikeAmong(new Set([...introduced, ...all.map(({ form }) => form)]));
    const bare = all.filter(({ form }) => alike.has(form));
    const names = new Map<number, string[]>();
    for (const form of introduced) {
      if (!alike.has(form)) continue;
      for (let length = form.length - 1; length <= form.length + 1; length++) {
        const key = keyOf(form.charCodeAt(0), length);
        const others = names.get(key);
        if (others === undefined) names.set(key, [form]);
        else if (others.length < MAX_ALIKE) others.push(form);
      }
    }
    const pairs = new Map<string, Pair>();
    const pair = (a: string, b: string, isSlip = isSlipOfSurname) => {
      if (introduced.has(a) && introduced.has(b)) return;
      if (pairs.size < MAX_PAIRS && isSlip(a, b)) pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b]);
    };
    // A name that nobody introduces may still be written in two ways.
    for (const [one, other] of knownAmong(bare)) pair(one, other);
    // Names of places are seldom introduced.
    const places = new Map<number, string[]>();
    for (const { form, key, names: label } of bare) {
      if (label !== PLACE) continue;
      const forms = places.get(key);
      if (forms === undefined) places.set(key, [form]);
      else if (forms.length < MAX_ALIKE) forms.push(form);
    }
    for (const { form, key, names: label } of bare) {
      const isSlip = label === PERSON ? isSlipOfName : isSlipOfSurname;
      if (label !== PLACE) for (const name of names.get(key) ?? []) pair(form, name, isSlip);
      if (label !== PERSON && places.size > 0 && form.length >= MIN_PLACE - 1) meetPlaces(form, key);
    }
    for (const [one, other] of sharingIn(found, LETTERS)) pair(one, other);
    // "Khan Bela" and "Kahn Bela"; "Bill" and "Ball" may be two.
    for (const [one, other] of sharingIn(found, NEXT))
      pair(one, other, one.length < MIN_LETTERS - 1 ? isSwap : isSlipOfSurname);
    return [...pairs.values()];

    /** "Kilbride" and "Kilbridge", "Penrhos" and "Penrhôs". */
    function meetPlaces(form: string, key: number): void {
      for (let by = -1; by <= 1; by++) {
        for (const place of places.get(key + by) ?? []) {
          const isSlip = place.length >= MIN_PLACE && isSlipOfSurname(form, place) && !arePeopleOf(form, place);
          if (isSlip || differInMark(form, place))
            pairs.set(form < place ? `${form} ${place}` : `${place} ${form}`, [form, place]);
        }
      }
    }
  },
);

/** "Kansas" and "Kansans". */
function arePeopleOf(form: string, place: string): boolean {
  const [longer, shorter] = form.length > place.length ? [form, place] : [place, form];
  return longer === `${shorter.slice(0, -1)}ns`;
}

/** A word without another capitalised one beside it. */
interface Bare {
  readonly form: string;
  readonly key: number;
  readonly names: Named;
}

/** Two that differ in a letter, longer names of people, companies and the like: one of them is known for such. */
function knownAmong(bare: readonly Bare[]): readonly Pair[] {
  const alike: Pair[] = [];
  const first = new Map<number, Bare>();
  for (const one of bare) {
    if (one.names === PLACE || one.form.length < MIN_LETTERS) continue;
    for (const hash of hashes.slice(0, slipHashes(one.form, hashes))) {
      const other = first.get(hash);
      if (other === undefined) first.set(hash, one);
      else if (isKnown(one, other) && one.form.at(-1) === other.form.at(-1)) alike.push([one.form, other.form]);
    }
  }
  return alike;
}

function isKnown(one: Bare, other: Bare): boolean {
  return one.form !== other.form && (one.names !== NOTHING || other.names !== NOTHING);
}

/** Each once as what it names. */
function bareWordsIn(found: readonly Found<readonly number[]>[]): readonly Bare[] {
  const bare: Bare[] = [];
  const seen = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const;
  for (const { facts, value } of found) {
    for (let at = 0; at < value.length; at += COLUMNS) {
      const key = value[at + KEY] as number;
      if (key < 0) continue;
      const hash = value[at + HASH] as number;
      const names = value[at + NAMES] as Named;
      if (seen[names].has(hash)) continue;
      seen[names].add(hash);
      bare.push({ form: textOf(facts.tokens, value[at] as number), key, names });
    }
  }
  return bare;
}

/** Words that share what stands in a column: each with the first of them. */
function sharingIn(found: readonly Found<readonly number[]>[], column: number): readonly Pair[] {
  const sharing: Pair[] = [];
  const first = new Map<number, { readonly hash: number; readonly tokens: Tokens; readonly index: number }>();
  for (const { facts, value } of found) {
    for (let at = 0; at < value.length; at += COLUMNS) {
      const shared = value[at + column] as number;
      if (shared === 0) continue;
      const [index, hash] = [value[at] as number, value[at + HASH] as number];
      const other = first.get(shared);
      if (other === undefined) first.set(shared, { hash, tokens: facts.tokens, index });
      else if (other.hash !== hash) sharing.push([textOf(facts.tokens, index), textOf(other.tokens, other.index)]);
    }
  }
  return sharing;
}

/** Of one word at a time. */
const hashes = new Int32Array(MAX_SLIP_HASHES);

function areAlike(words: readonly number[], others: readonly number[]): boolean {
  return words.length === others.length && words.every((value, at) => at % COLUMNS === 0 || value === others[at]);
}

/** A word of a paragraph that one of these forms is, whatever its case. */
interface Standing extends Span {
  readonly form: string;
  /** In small letters. */
  readonly small: string;
}

/** Where forms stand in an article. */
export interface Stands {
  /** As it is written. */
  places(form: string): readonly Span[];
  /** It stands in small letters too. */
  isCommon(form: string): boolean;
  /** What stands in each paragraph where it stands, whatever its case: the same as long as the paragraph is. */
  around(form: string): readonly (readonly Standing[])[];
}

/** Where forms stand outside of tables. */
export function standsOf(context: DocumentContext, forms: readonly string[]): Stands {
  const sites = new Map<string, Asked<Standing>[]>();
  for (const asked of standingForms(context, forms.join(' ').toLowerCase())) {
    for (const { small } of asked.found) {
      const own = sites.get(small);
      if (own === undefined) sites.set(small, [asked]);
      else if (own.at(-1) !== asked) own.push(asked);
    }
  }
  const sitesOf = (form: string): readonly Asked<Standing>[] => sites.get(form.toLowerCase()) ?? NOWHERE;
  const places = (form: string): readonly Span[] =>
    sitesOf(form).flatMap(({ start: by, found }) =>
      found.filter((each) => each.form === form).map(({ start, end }) => shifted({ start, end }, by)),
    );
  return {
    places,
    isCommon: (form) => sitesOf(form).some(({ found }) => found.some((each) => each.form === each.small)),
    around: (form) => sitesOf(form).map(({ found }) => found),
  };
}

const standingForms = keptForWords(wordList, ({ kind, tokens }, words): readonly Standing[] => {
  if (kind === 'cell') return NOWHERE;
  let standing: Standing[] | undefined;
  for (let index = 0; index < tokens.count; index++) {
    if (words.get(tokens, index) === undefined) continue;
    const form = textOf(tokens, index);
    (standing ??= []).push({ ...spanOf(tokens, index), form, small: form.toLowerCase() });
  }
  return standing ?? NOWHERE;
});

const NOWHERE: readonly never[] = [];

/** It is the whole of somebody's name, or nothing known inside a sentence. */
function isNameAlone(tokens: Tokens, index: number, mention: Mention | undefined): boolean {
  const [start, end] = [tokens.start[index] as number, tokens.end[index] as number];
  if (mention === undefined || mention.start >= end)
    return (tokens.shape[index - 1] === Shape.lower && tokens.gap[index] === Gap.space) || isSubject(tokens, index);
  const isWhole = mention.start === start && mention.end === end;
  if (!isWhole) return false;
  if (PLACES.has(mention.label)) return end - start === MIN_PLACE - 1;
  return mention.label === 'PERSON' || (mention.label === 'ORG' && isSubject(tokens, index));
}

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'NORP']);

/** Introduced names that begin alike and are as long; more are a list. */
const MAX_ALIKE = 16;
/** Pairs looked at; more are no slips. */
const MAX_PAIRS = 50;
/** A spelling that stands more often is no slip. */
const MAX_SLIPS = 3;
/** Shorter names differ in a letter and are two names: "Reid" and "Reed". */
const MIN_LETTERS = 6;
/** Words in which two letters that changed places are surely a slip have so many. */
const MIN_SWAPPED = 8;
/** Names of places are short words of many languages. */
const MIN_PLACE = 6;
/** A person's surname alone may have so few. */
const MIN_ALONE = 4;
/**
 * The capitalised words of a paragraph, as tables of words need them, one behind the other: of each its token and what
 * stands in these columns behind it.
 */
const COLUMNS = 6;
const HASH = 1;
/** First letter and length; -1 where another capitalised word stands beside it. */
const KEY = 2;
/** What it is part of the name of. */
const NAMES = 3;
/** Of a longer word alone, first letter and all letters in any order; 0 for others. */
const LETTERS = 4;
/** First letter and the capitalised word behind it, or joined before it by a hyphen; 0 without. */
const NEXT = 5;

type Named = typeof NOTHING | typeof PLACE | typeof PERSON | typeof ANOTHER;
const NOTHING = 0;
const PLACE = 1;
const PERSON = 2;
const ANOTHER = 3;

const capitalsOf = perParagraph({}, ({ tokens, kind, mentions }): readonly number[] => {
  const words: number[] = [];
  if (kind === 'cell') return words;
  let mention = 0;
  for (const index of capitalsIn(tokens)) {
    if (((tokens.shape[index] as number) & ~Shape.innerCapital) !== NAME) continue;
    const length = lengthOf(tokens, index);
    if (length < MIN_ALONE || length > MAX_LETTERS || DAYS.glance(tokens, index) !== undefined) continue;
    const hasNext = tokens.gap[index + 1] === Gap.space && tokens.shape[index + 1] === NAME;
    // "By Friday Castlebar had power.", "After Castlebar fell, …".
    const hasBefore =
      tokens.gap[index] === Gap.space &&
      ((tokens.shape[index - 1] ?? 0) & Shape.capital) !== 0 &&
      NO_NAMES.glance(tokens, index - 1) === undefined;
    if (hasBefore && !hasNext) continue;
    const start = tokens.start[index] as number;
    while (mention < mentions.length && (mentions[mention] as Mention).end <= start) mention++;
    const named = mentions[mention];
    // "Stein-Weiss" is held against "Stein-Wiess".
    const isSecond = tokens.gap[index] === Gap.none && isHyphenatedToNext(tokens, index - 2);
    // A word so short is one only where it names somebody by itself.
    const isShort = length < MIN_LETTERS && !hasNext;
    if (isShort && !isSecond && !isNameAlone(tokens, index, named)) continue;
    const first = tokens.text.charCodeAt(start);
    const isBare = !hasBefore && !hasNext;
    const names = named !== undefined && named.start <= start ? namedBy(named) : NOTHING;
    // Who it is that acts is not always known: "Reed has 14 goals."
    const isPerson = isBare && names !== PLACE && isSubject(tokens, index);
    // "Officials", which begins a sentence.
    if (isBare && !isSecond && !isPerson && names === NOTHING && FREQUENT.glance(tokens, index) !== undefined) continue;
    words.push(
      index,
      formHash(tokens, index),
      isBare ? keyOf(first, length) : -1,
      isPerson ? PERSON : names,
      isBare && length >= MIN_SWAPPED ? lettersOf(tokens, index, first) : 0,
      hasNext || isSecond ? nextOf(tokens, hasNext ? index + 1 : index - 2, first) : 0,
    );
  }
  return words;
});

/** Words with capitals before a name that are no part of it. */
const NO_NAMES = wordList(`
  after when but in as while for on if since despite with both and by from at although though because before until under among
  between like unlike once later still yet so also here there today yesterday meanwhile however moreover instead perhaps now then monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december`);

const DAYS = wordList(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december`);

const NAME = Shape.capital | Shape.lower;
const PRIME = 0x01000193;

function keyOf(first: number, length: number): number {
  return first * 32 + length;
}

/** The hash of a capitalised word as it is written: "Macdonald" and "MacDonald" have two. Never 0. */
export function formHash(tokens: Tokens, index: number): number {
  let hash = tokens.hash[index] as number;
  if (((tokens.shape[index] as number) & Shape.innerCapital) !== 0)
    for (const char of textOf(tokens, index)) hash = Math.imul(hash ^ (char.codePointAt(0) as number), PRIME);
  return hash || 1;
}

/** "Reed has 14 goals.", which nobody else knows for a name. */
function isSubject(tokens: Tokens, index: number): boolean {
  if (PREDICATES.glance(tokens, index + 1) === undefined || FREQUENT.get(tokens, index) !== undefined) return false;
  return index === 0 || '.?!”"'.includes(markAt(tokens, index - 1) || ' ');
}

function namedBy({ label }: Mention): Named {
  return label === 'PERSON' ? PERSON : PLACES.has(label) ? PLACE : ANOTHER;
}

function nextOf({ hash }: Tokens, next: number, first: number): number {
  return Math.imul((hash[next] as number) ^ first, PRIME) | 1;
}

/** The same for words of the same letters. */
function lettersOf(tokens: Tokens, index: number, first: number): number {
  let sum = 0;
  for (let at = tokens.start[index] as number; at < (tokens.end[index] as number); at++) {
    sum += Math.imul(tokens.text.charCodeAt(at), PRIME) ^ (tokens.text.charCodeAt(at) << 7);
  }
  return (Math.imul(sum, 31) ^ first) | 1;
}

/** Where the words of a pair stand: the rarer is the slip, and of two that stand as often the later. */
export function placed([a, b]: Pair, stands: Stands): Spelling | undefined {
  const [one, other] = [stands.places(a), stands.places(b)];
  const seldom = Math.min(one.length, other.length);
  if (seldom === 0 || seldom > MAX_SLIPS) return undefined;
  const isRarer =
    one.length === other.length ? (one[0] as Span).start > (other[0] as Span).start : one.length < other.length;
  const [slip, right] = isRarer ? [a, b] : [b, a];
  const [places, others] = isRarer ? [one, other] : [other, one];
  return { form: slip, places, other: right, otherAt: others[0] as Span };
}
