import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, touchesPrevious } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';
import {
  areOneSort,
  arePeople,
  countedInside,
  type Item,
  isBareList,
  isCapital,
  isClosedList,
  isLink,
  itemsOf,
  MAX_ITEMS,
  withoutDescriptions,
} from './listitems.js';

/** "four priorities: education, crime and development": a count, and the list behind its colon, dash, bracket or comma. */
export interface CountedList {
  readonly count: Amount;
  /** The tokens of the list, both included. */
  readonly first: number;
  readonly last: number;
  /** How many things are listed as it is plainly read: every "and" joins two. */
  readonly plain: number;
  /** Fewest and most, as "and" may stand inside a thing, and what stands between commas may only describe its neighbour. */
  readonly least: number;
  readonly most: number;
}

/** What a sentence needs that has such a list. */
export const COUNTED_LIST = {
  figure: (figure: Figure): boolean =>
    isPlainCount(figure, true) && (figure.value === null || isNumberOfItems(figure.value)),
  words: ': , ( - – —',
};

/** The counted lists of a sentence, in order. */
export const countedListsOf = keptLast((facts: SentenceFacts): readonly CountedList[] => {
  const lists: CountedList[] = [];
  for (const count of amountsOf(facts)) {
    // "The three are Ann, Eve and Ida".
    const isAlone = COPULAS.get(facts.tokens, count.last + 1) !== undefined;
    const list = isExactCount(count, isAlone) ? (listAfter(facts, count) ?? listBefore(facts, count)) : undefined;
    if (list !== undefined) lists.push(list);
  }
  return lists;
});

function listAfter(facts: SentenceFacts, count: Amount): CountedList | undefined {
  const { tokens } = facts;
  const opening = openingAfter(facts, count);
  if (opening === undefined) return undefined;
  const first = opening.at + 1;
  const last = lastOf(facts, opening);
  const all = last < first ? undefined : itemsOf(tokens, first, last);
  const isColon = opening.mark === 'colon';
  const isPlain = all === undefined || (isColon && !opening.isNames && !arePeople(tokens, all));
  const items = isPlain ? all : withoutDescriptions(tokens, all);
  if (items === undefined) return undefined;
  if (!isClosedList(tokens, items)) {
    const isBare =
      isColon &&
      last + 2 === facts.sentence.last &&
      !opening.isNames &&
      isBareList(tokens, items) &&
      NO_BARE_COUNT.get(tokens, count.last + 1) === undefined;
    return isBare ? { count, first, last, plain: items.length, least: items.length, most: items.length } : undefined;
  }
  const isLoose = markAt(tokens, last + 1) === ',';
  // "the two Saudis, two Tunisians and one Libyan": the count is of a list itself.
  if (
    !isColon &&
    items.every((item) => countedInside(tokens, item.first, item.first) > 0 || isWord(tokens, item.first, 'one'))
  )
    return undefined;
  if (!areOneSort(facts, { isColon, isNames: opening.isNames, isLoose }, items)) return undefined;
  return counted(tokens, count, first, last, items);
}

/** "Berg, Holm and Lind, the three finalists", "Spain and Italy are the only two countries": the names stand before their count. */
function listBefore({ tokens, sentence }: SentenceFacts, count: Amount): CountedList | undefined {
  if (count.kind !== 'cardinal') return undefined;
  let opener = count.first - 1;
  if (isWord(tokens, opener, 'only')) opener--;
  if (DEFINITE.get(tokens, opener) === undefined) return undefined;
  opener--;
  const isVerb = COPULAS.get(tokens, opener) !== undefined;
  if (!isVerb && !LEFT_OPENERS.has(markAt(tokens, opener))) return undefined;
  if (markAt(tokens, opener) === '-' && touchesPrevious(tokens, opener)) return undefined;
  const last = opener - 1;
  let first = last + 1;
  while (first > sentence.first && isNameToken(tokens, first - 1)) first--;
  while (first < last && !isCapital(tokens, first)) first++;
  // "On Monday, Berg and Holm, the two …".
  if (first >= last || PREPOSITIONS.get(tokens, first) !== undefined) return undefined;
  const items = itemsOf(tokens, first, last);
  if (items === undefined || !isClosedList(tokens, items)) return undefined;
  const isSort = areOneSort(
    { tokens, sentence, figures: [] },
    { isColon: false, isNames: true, isLoose: false },
    items,
  );
  return isSort ? counted(tokens, count, first, last, items) : undefined;
}

const LEFT_OPENERS: ReadonlySet<string> = new Set([',', '–', '—', '-']);

/** What may stand in a list of names. */
function isNameToken(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.mark
    ? LIST_MARKS.has(markAt(tokens, at))
    : isCapital(tokens, at) || isLink(tokens, at);
}

const LIST_MARKS: ReadonlySet<string> = new Set([',', '-', '.', '’', "'"]);

function counted(tokens: Tokens, count: Amount, first: number, last: number, items: readonly Item[]): CountedList {
  const joined = items.reduce((sum, { ands }) => sum + ands, 0);
  // "a liftback, the J7": neighbours that open alike stand side by side.
  const asides = items.filter(({ opener }, at) => at > 0 && opener !== items[at - 1]?.opener).length;
  const plain = items.length + joined + countedInside(tokens, first, last);
  // One of two neighbours describes the other, never both; and what closes the list joins two things for sure.
  const closing = isWord(tokens, (items.at(-1) as Item).first - 1, 'and') ? 0 : Math.min(joined, 1);
  const least = Math.max(1, items.length - Math.min(asides, items.length - 1)) + closing;
  // "Red and Blue, both of 1990; Green" are two songs and one; "two golds, a silver and a bronze" are four medals.
  const most = items.reduce((sum, { inner }) => sum + inner, plain);
  return { count, first, last, plain, least, most };
}

/** "two words: climate change". */
const NO_BARE_COUNT = wordList('word words letters syllables names stars points goals');

/** The mark that opens a list after a count and what it counts. */
interface Opening {
  readonly at: number;
  readonly mark: 'colon' | 'dash' | 'bracket' | 'comma' | 'verb';
  /** "Five players were dropped:" and "three people, …" list names. */
  readonly isNames: boolean;
}

function openingAfter({ tokens, sentence }: SentenceFacts, count: Amount): Opening | undefined {
  let at = count.last + 1;
  // "three of the 27 members".
  if (afterOf(tokens, count.last) > at && tokens.kind[at + 2] === TokenKind.number) at += 3;
  while (at < sentence.last && tokens.kind[at] === TokenKind.word) at++;
  const verb = copulaAfter(tokens, sentence, count, Math.min(at, sentence.last));
  if (verb >= 0) return { at: verb, mark: 'verb', isNames: true };
  if (at >= sentence.last) return undefined;
  const mark = OPENINGS.get(markAt(tokens, at));
  if (mark === undefined || (markAt(tokens, at) === '-' && touchesPrevious(tokens, at))) return undefined;
  if (count.kind === 'duration' && mark !== 'colon' && !isNamedTime(tokens, at + 1)) return undefined;
  const listed = listedBy(tokens, sentence, count, at);
  if (listed === undefined || (mark !== 'colon' && (listed === 'names' || !standsAlone(tokens, count, at))))
    return undefined;
  if (mark === 'colon' && onlyColon(tokens, sentence.first, sentence.last) !== at) return undefined;
  if (mark === 'comma' && opensAdverbial(tokens, count, sentence.first)) return undefined;
  // "the three colours, red, green and blue"; of "three colours, …" only names are told apart from what comes next.
  const isNames = listed === 'names' || (mark === 'comma' && DEFINITE.get(tokens, count.first - 1) === undefined);
  return { at, mark, isNames };
}

/** "The four towns worst hit are": the verb between a count that opens its sentence and the names; -1 without. */
function copulaAfter(tokens: Tokens, sentence: Sentence, count: Amount, limit: number): number {
  const isOpener = count.first === sentence.first + 1 && DEFINITE.get(tokens, sentence.first) !== undefined;
  const isInside =
    isWord(tokens, count.first - 1, 'the') &&
    isWord(tokens, count.first - 2, 'in') &&
    isWord(tokens, sentence.first, 'the');
  if (!isOpener && !isInside) return -1;
  for (let at = count.last + 1; at < limit && at - count.last <= MAX_SUBJECT; at++) {
    if (COPULAS.get(tokens, at) !== undefined) return isCapital(tokens, at + 1) ? at : -1;
    if (NO_SUBJECT.get(tokens, at) !== undefined) return -1;
  }
  return -1;
}

/** In tokens, from a count to its verb. */
const MAX_SUBJECT = 9;
const COPULAS = wordList('are were');
const NO_SUBJECT = wordList('is was has have had will would can could who which that said says');

const OPENINGS: ReadonlyMap<string, Opening['mark']> = new Map([
  [':', 'colon'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['-', 'dash'],
  ['(', 'bracket'],
  [',', 'comma'],
]);

const DEFINITE = wordList('the these those all his her its their our');

/**
 * Not "two of the three suspects, Berg and Holm", which counts more than are named, nor "14 towns in Norway, Sweden and
 * Denmark" and "the two Koreas, Japan and China", where the list has begun before its first comma.
 */
function standsAlone(tokens: Tokens, { first, last }: Amount, mark: number): boolean {
  const isDefinite = DEFINITE.get(tokens, first - 1) !== undefined;
  if (isOfMore(tokens, isDefinite ? first - 2 : first - 1) || isCapital(tokens, mark - 1)) return false;
  for (let at = afterOf(tokens, last); at < mark; at++) {
    // "the four members of the band, Ann, …".
    const isWhole = isWord(tokens, at, 'of') && mark - at === 3 && DEFINITE.get(tokens, at + 1) !== undefined;
    if (PREPOSITIONS.get(tokens, at) !== undefined && !isWhole) return false;
  }
  return true;
}

/** Behind "of the" in "two of the suspects": the token after a count that its noun begins with. */
function afterOf(tokens: Tokens, last: number): number {
  if (!isWord(tokens, last + 1, 'of') || DEFINITE.get(tokens, last + 2) === undefined) return last + 1;
  return tokens.kind[last + 3] === TokenKind.number ? last + 4 : last + 3;
}

/** "In two games, Berg and Holm, …": what opens the sentence is done, and its subject follows. */
function opensAdverbial(tokens: Tokens, count: Amount, first: number): boolean {
  const before = DEFINITE.get(tokens, count.first - 1) === undefined ? count.first - 1 : count.first - 2;
  return before >= first && before <= first + 1 && PREPOSITIONS.get(tokens, before) !== undefined;
}

const PREPOSITIONS = wordList(
  'in at on with after before for over during from by to within through across among of under without',
);

/** The last token of the list that is opened there; less than its first where nothing closes it. */
function lastOf({ tokens, sentence }: SentenceFacts, { at, mark }: Opening): number {
  const end = endOf(tokens, sentence.last);
  if (mark === 'colon' || mark === 'verb') return end;
  let isJoined = false;
  for (let next = at + 1; next <= end; next++) {
    const sign = markAt(tokens, next);
    if (
      mark === 'bracket'
        ? sign === ')'
        : mark === 'dash'
          ? LISTED_DASHES.has(sign) && !touchesPrevious(tokens, next)
          : isJoined && sign === ','
    )
      return next - 1;
    if (sign === ':' || (mark === 'comma' && CLOSERS.has(sign))) return -1;
    if (isWord(tokens, next, 'and')) isJoined = true;
  }
  // The bracket may be what `endOf` stops at.
  return mark === 'bracket' ? -1 : end;
}

const LISTED_DASHES: ReadonlySet<string> = new Set(['–', '—', '-']);
const CLOSERS: ReadonlySet<string> = new Set([';', '(', ')', '–', '—']);

/** The place of the sentence's one colon between words; -1 where there is none or more. */
function onlyColon(tokens: Tokens, first: number, last: number): number {
  let colon = -1;
  for (let at = first + 1; at < last; at++) {
    if (tokens.kind[at] !== TokenKind.mark || markAt(tokens, at) !== ':') continue;
    if (colon >= 0) return -1;
    colon = at;
  }
  return colon;
}

function isExactCount({ figure, value }: Amount, isAlone: boolean): boolean {
  return isPlainCount(figure, isAlone) && value !== null && isNumberOfItems(value);
}

/** "three towns", and "three days" that are named one by one. */
function isPlainCount({ kind, noun, modifier, unit, vague }: Figure, isAlone: boolean): boolean {
  const isThings = kind === 'cardinal' && unit === null && vague !== true && (noun !== undefined || isAlone);
  return modifier === 'none' && (isThings || (kind === 'duration' && unit !== null && NAMED_TIMES.has(unit)));
}

/** "on two days, Monday and Tuesday". */
function isNamedTime(tokens: Tokens, at: number): boolean {
  const word = FIGURE_WORDS.get(tokens, at);
  return (word?.weekday ?? word?.month) !== undefined && isCapital(tokens, at);
}

const NAMED_TIMES: ReadonlySet<string> = new Set(['day', 'month', 'year']);

function isNumberOfItems(value: number): boolean {
  return value >= 2 && value <= MAX_ITEMS && Number.isInteger(value);
}

/**
 * Between the count and its colon stand its noun and little more: no mark, verb or preposition that goes on. "Five players
 * were dropped:" lists names; undefined for no list.
 */
function listedBy(tokens: Tokens, sentence: Sentence, count: Amount, colon: number): 'things' | 'names' | undefined {
  // "one of two reasons: …", "the first three", "in three days: …"; but "is made up of three parties: …".
  const before = count.first - 1;
  const least = count.kind === 'duration' ? 1 : 2;
  if (colon - count.last < least || OTHER_COUNTS.get(tokens, before) !== undefined || isOfMore(tokens, before))
    return undefined;
  if (count.first === sentence.first && markAt(tokens, colon) === ':' && isAnnounced(tokens, count.last, colon))
    return 'things';
  const after = afterOf(tokens, count.last);
  for (let at = after; at < colon; at++) {
    if (tokens.kind[at] !== TokenKind.word) return undefined;
    const isPassive = at > count.last + 1 && WERE.get(tokens, at) !== undefined;
    if (isPassive)
      return colon - at <= 3 && /(?:ed|en|ught|rt|de)$/.test(lowerOf(tokens, colon - 1)) ? 'names' : undefined;
    if (NOT_LISTED.get(tokens, at) !== undefined) return undefined;
  }
  return colon - after > (markAt(tokens, colon) === ':' ? MAX_TITLE : 3) ? undefined : 'things';
}

const WERE = wordList('was were are have');

/** "Six nations took part:", "Two teams are still unbeaten:": the sentence is about what it counts. */
function isAnnounced(tokens: Tokens, from: number, colon: number): boolean {
  if (colon - from > MAX_ANNOUNCED) return false;
  for (let at = from + 1; at < colon; at++) {
    if (tokens.kind[at] !== TokenKind.word || TOLD.get(tokens, at) !== undefined) return false;
  }
  return true;
}

/** In tokens. */
const MAX_ANNOUNCED = 12;
const TOLD = wordList(
  'said says say saying added including includes like such ago later and or of times each other more',
);

/** The last token that is no stop. */
function endOf(tokens: Tokens, sentenceEnd: number): number {
  let last = sentenceEnd - 1;
  while (last > 0 && tokens.kind[last] === TokenKind.mark && markAt(tokens, last) !== ')') last--;
  return last;
}

const NOT_LISTED = wordList(`
  including include includes among such like especially mostly is are was were said says ago later earlier of and or
  times`);

/** In tokens, from a count to its colon: "reasons for the long delay". */
const MAX_TITLE = 6;

/** "one of two reasons", but "made up of three parties" and "a list of three names". */
function isOfMore(tokens: Tokens, before: number): boolean {
  return isWord(tokens, before, 'of') && MADE.get(tokens, before - 1) === undefined;
}

const MADE = wordList('up consists consist consisting list total made');

const OTHER_COUNTS = wordList('first last next past other another nearly almost least top than within after');
