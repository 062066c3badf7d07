import { type Lexicon, wordList } from '../segment/lexicon.js';
import { Gap, Shape, type Tokens, textOf } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import type { Span } from '../text/span.js';
import { isHyphenatedToNext, spanOf } from './matchers.js';
import { type Found, keptWhileSame, perParagraph } from './readers.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

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
type Pair = readonly [string, string];

const pairsAmong = keptWhileSame(
  areAlike,
  (found: readonly Found<readonly Word[]>[], introduced: ReadonlySet<string>) => {
    const names = new Map<number, string[]>();
    for (const form of introduced) {
      for (let length = form.length - 1; length <= form.length + 1; length++) {
        const key = keyOf(form.charCodeAt(0), length);
        const others = names.get(key);
        if (others === undefined) names.set(key, [form]);
        else if (others.length < MAX_ALIKE) others.push(form);
      }
    }
    const pairs = new Map<string, Pair>();
    const pair = (a: string, b: string) => {
      if (introduced.has(a) && introduced.has(b)) return;
      if (pairs.size < MAX_PAIRS && isSlipOfSurname(a, b)) pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, [a, b]);
    };
    // Names of places are seldom introduced.
    const places = new Map<number, string[]>();
    for (const { value: words } of found) {
      for (const { isOfPlace, isBare, tokens, index, key } of words) {
        if (!isOfPlace || !isBare) continue;
        const form = textOf(tokens, index);
        const forms = places.get(key);
        if (forms === undefined) places.set(key, [form]);
        else if (forms.length < MAX_ALIKE && !forms.includes(form)) forms.push(form);
      }
    }
    const byLetters = new Map<number, Word>();
    const byNext = new Map<number, Word>();
    for (const { value: words } of found) {
      for (const word of words) {
        if (word.isBare) {
          for (const name of names.get(word.key) ?? []) {
            const form = textOf(word.tokens, word.index);
            if (isSlipOfSurname(form, name) && !word.isOfPlace) pair(form, name);
          }
        }
        if (word.isBare && places.size > 0) meetPlaces(word);
        if (word.letters !== 0) meet(byLetters, word.letters, word);
        if (word.next !== 0) meet(byNext, word.next, word);
      }
    }
    return [...pairs.values()];

    /** "Kilbride" and "Kilbridge", "Penrhos" and "Penrhôs". */
    function meetPlaces({ tokens, index, key }: Word): void {
      const form = textOf(tokens, index);
      if (form.length < MIN_PLACE) return;
      for (let by = -1; by <= 1; by++) {
        for (const place of places.get(key + by) ?? []) {
          const isSlip = place !== form && place.length >= MIN_PLACE && isSlipOfSurname(form, place);
          if (isSlip || differInMark(form, place))
            pairs.set(form < place ? `${form} ${place}` : `${place} ${form}`, [form, place]);
        }
      }
    }

    /** The first word that shares a key stays; others are held against it. */
    function meet(table: Map<number, Word>, key: number, word: Word): void {
      const other = table.get(key);
      if (other === undefined) table.set(key, word);
      else if (other.hash !== word.hash) pair(textOf(word.tokens, word.index), textOf(other.tokens, other.index));
    }
  },
);

function areAlike(words: readonly Word[], others: readonly Word[]): boolean {
  return (
    words.length === others.length &&
    words.every(({ hash, key, isBare, isOfPlace, letters, next }, at) => {
      const other = others[at] as Word;
      return (
        hash === other.hash &&
        key === other.key &&
        isBare === other.isBare &&
        isOfPlace === other.isOfPlace &&
        letters === other.letters &&
        next === other.next
      );
    })
  );
}

/** A word of a paragraph that one of these forms is, whatever its case. */
interface Standing extends Span {
  readonly form: string;
  /** It stands in small letters. */
  readonly isSmall: boolean;
}

/** Where forms stand in an article. */
export interface Stands {
  /** As they are written. */
  readonly places: ReadonlyMap<string, readonly Span[]>;
  /** Those that stand in small letters too. */
  readonly small: ReadonlySet<string>;
}

/** Where forms stand outside of tables. A paragraph is read once for the same forms. */
export function standingIn({ paragraphs }: DocumentContext, forms: readonly string[]): Stands {
  const key = forms.join(' ').toLowerCase();
  const places = new Map<string, Span[]>(forms.map((form) => [form, []]));
  const small = new Set<string>();
  let words: Lexicon<true> | undefined;
  for (const { start: by, facts } of paragraphs) {
    let before = known.get(facts);
    if (before?.key !== key) {
      words ??= wordList(key);
      before = { key, standing: standingInParagraph(facts, words) };
      known.set(facts, before);
    }
    for (const { start, end, form, isSmall } of before.standing) {
      places.get(form)?.push({ start: start + by, end: end + by });
      if (isSmall) small.add(form);
    }
  }
  return { places, small };
}

function standingInParagraph({ kind, tokens }: ParagraphContext, words: Lexicon<true>): readonly Standing[] {
  const standing: Standing[] = [];
  if (kind === 'cell') return standing;
  for (let index = 0; index < tokens.count; index++) {
    if (words.get(tokens, index) === undefined) continue;
    const isSmall = tokens.shape[index] === Shape.lower;
    standing.push({ ...spanOf(tokens, index), form: textOf(tokens, index), isSmall });
  }
  return standing;
}

const known = new KeptOn<ParagraphContext, { readonly key: string; readonly standing: readonly Standing[] }>();

/** "Angola" is no slip for Angela. */
function namesPlace({ mentions }: ParagraphContext, start: number): boolean {
  return mentions.some((mention) => mention.start <= start && mention.end > start && PLACES.has(mention.label));
}

/** It is the whole of somebody's name, or nothing known inside a sentence. */
function isNameAlone({ mentions, tokens }: ParagraphContext, index: number): boolean {
  const [start, end] = [tokens.start[index] as number, tokens.end[index] as number];
  const mention = mentions.find((each) => each.start < end && each.end > start);
  if (mention === undefined) return tokens.shape[index - 1] === Shape.lower && tokens.gap[index] === Gap.space;
  return mention.start === start && mention.end === end && mention.label === 'PERSON';
}

const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'NORP']);

/** One letter has a mark that it has not in the other. */
function differInMark(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && ++different > 1) return false;
  return different === 1 && a.normalize('NFD').replace(/\p{M}/gu, '') === b.normalize('NFD').replace(/\p{M}/gu, '');
}

/** One letter is left out, added, changed or swapped with its neighbour, neither the first nor an ending's. */
export function isOneLetterOff(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let until = 0;
  while (until < a.length - from && until < b.length - from && a[a.length - 1 - until] === b[b.length - 1 - until])
    until++;
  if (from === 0 || until === 0 || a.length - until - from > 2 || b.length - until - from > 2) return false;
  const [x, y] = [a.slice(from, a.length - until), b.slice(from, b.length - until)];
  // "YouTube" and "Youtube".
  if (x.toLowerCase() === y.toLowerCase()) return false;
  if (x.length + y.length === 1 || (x.length === 1 && y.length === 1)) return !isWayToWrite(x, y);
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** The last letter is another, or all letters but the first stand in another order: two surnames that one person bears. */
export function isSlipOfSurname(a: string, b: string): boolean {
  if (isOneLetterOff(a, b)) return true;
  if (a.length === b.length && a.toLowerCase() === b.toLowerCase()) return false;
  // "Orricom" and "Orricomm".
  if (Math.abs(a.length - b.length) === 1) return endsTwice(a, b) || endsTwice(b, a);
  if (a.length !== b.length || a[0] !== b[0]) return false;
  const end = a.length - 1;
  if (a.slice(0, end) === b.slice(0, end)) return !areForms(a, b);
  return a.length >= MIN_LETTERS && haveSameLetters(a, b);
}

function endsTwice(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && longer.at(-1) === shorter.at(-1) && longer.at(-1) !== 's';
}

/** Words of one length. */
function haveSameLetters(a: string, b: string): boolean {
  let more = 0;
  let isPlain = true;
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    more += (isCapital(x) ? x + 32 : x) - (isCapital(y) ? y + 32 : y);
    isPlain &&= x < 128 && y < 128;
  }
  // Hardly ever have two of them the same sum.
  return (more === 0 || !isPlain) && lettersIn(a) === lettersIn(b);
}

/** "A" to "Z". */
function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The letters in the order of the alphabet. */
export function lettersIn(form: string): string {
  return form.toLowerCase().split('').sort().join('');
}

/** Two words that differ in the last letter: "Arabia" and "Arabic", "Marine" and "Marins", "Warned" and "Warner". */
function areForms(a: string, b: string): boolean {
  const end = a.length - 1;
  const [x, y] = [a[end] as string, b[end] as string];
  if ([x, y].some((letter) => letter === 's' || letter === 'c') || NOUNS.has(x + y)) return true;
  if (a[end - 1] === 'e') return AFTER_E.has(x) && AFTER_E.has(y);
  return VOWELS.has(x) && VOWELS.has(y) && OF_GENDER.has(a[end - 1] as string);
}

const VOWELS: ReadonlySet<string> = new Set(['a', 'e', 'i', 'o', 'y']);

/** "Kowalski" and "Kowalska", "Russo" and "Russi" are two forms of a name. */
const OF_GENDER: ReadonlySet<string> = new Set(['k', 'n', 'l', 'r', 's', 't', 'd', 'c', 'v']);

/** "Warned" and "Warner", "Olsen" and "Olser" too. */
const AFTER_E: ReadonlySet<string> = new Set(['d', 'r', 'n', 'l', 'y', 't']);

/** "Socialism" and "Socialist" are two words. */
const NOUNS: ReadonlySet<string> = new Set(['mt', 'tm']);

/** "Quebec" and "Québec" too. */
function isWayToWrite(x: string, y: string): boolean {
  return (OF_SPELLING.has(x) && OF_SPELLING.has(y)) || x.normalize('NFD').charAt(0) === y.normalize('NFD').charAt(0);
}

/** "Organisation" and "Organization", "Defence" and "Defense" are two ways to write. */
const OF_SPELLING: ReadonlySet<string> = new Set(['s', 'z', 'c']);

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
const MIN_PLACE = 7;
/** Longer words are no names. */
const MAX_LETTERS = 24;

/** A capitalised word of a paragraph, as tables of words need it. */
interface Word {
  readonly tokens: Tokens;
  readonly index: number;
  readonly hash: number;
  /** First letter and length. */
  readonly key: number;
  /** No other capitalised word stands beside it. */
  readonly isBare: boolean;
  readonly isOfPlace: boolean;
  /** First letter and all letters in any order; 0 for short words. */
  readonly letters: number;
  /** First letter and the capitalised word behind it, or joined before it by a hyphen; 0 without. */
  readonly next: number;
}

const capitalsOf = perParagraph({}, (facts) => {
  const { tokens, kind } = facts;
  if (kind === 'cell') return undefined;
  const words: Word[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (((tokens.shape[index] as number) & ~Shape.innerCapital) !== NAME) continue;
    const start = tokens.start[index] as number;
    const length = (tokens.end[index] as number) - start;
    if (length < MIN_LETTERS - 1 || length > MAX_LETTERS) continue;
    // A word so short is one only where it names somebody by itself.
    // "Stein-Weiss" is held against "Stein-Wiess".
    const isSecond = tokens.gap[index] === Gap.none && isHyphenatedToNext(tokens, index - 2);
    if (length < MIN_LETTERS && !isSecond && !isNameAlone(facts, index)) continue;
    const first = tokens.text.charCodeAt(start);
    const hasNext = tokens.gap[index + 1] === Gap.space && tokens.shape[index + 1] === NAME;
    const hasBefore = tokens.gap[index] === Gap.space && ((tokens.shape[index - 1] ?? 0) & Shape.capital) !== 0;
    if (hasBefore && !hasNext) continue;
    const partner = hasNext ? index + 1 : isSecond ? index - 2 : -1;
    words.push({
      tokens,
      index,
      hash: tokens.hash[index] as number,
      key: keyOf(first, length),
      isBare: !hasBefore && !hasNext,
      isOfPlace: namesPlace(facts, start),
      letters: hasBefore || hasNext || length < MIN_SWAPPED ? 0 : lettersOf(tokens, index, first),
      next: partner < 0 ? 0 : Math.imul((tokens.hash[partner] as number) ^ first, PRIME) | 1,
    });
  }
  return words;
});

const NAME = Shape.capital | Shape.lower;
const PRIME = 0x01000193;

function keyOf(first: number, length: number): number {
  return first * 32 + length;
}

/** The same for words of the same letters. */
function lettersOf(tokens: Tokens, index: number, first: number): number {
  let sum = 0;
  for (let at = tokens.start[index] as number; at < (tokens.end[index] as number); at++) {
    sum += Math.imul(tokens.text.charCodeAt(at), PRIME) ^ (tokens.text.charCodeAt(at) << 7);
  }
  return (Math.imul(sum, 31) ^ first) | 1;
}

/** Where the words of each pair stand: the rarer is the slip, and of two that stand as often the later. */
export function placed(pairs: readonly Pair[], { places }: Stands): readonly Spelling[] {
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [places.get(a) as readonly Span[], places.get(b) as readonly Span[]];
    const isLater = (one[0]?.start ?? 0) > (other[0]?.start ?? 0);
    const isRarer = one.length < other.length || (one.length === other.length && isLater);
    const [slip, right] = isRarer ? [a, b] : [b, a];
    const [slips, usual] = isRarer ? [one, other] : [other, one];
    const [otherAt] = usual;
    if (otherAt === undefined || slips.length === 0 || slips.length > MAX_SLIPS) return [];
    return [{ form: slip, places: slips, other: right, otherAt }];
  });
}
