import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, touchesPrevious } from '../segment/marks.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';

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
  figure: (figure: Figure): boolean => isPlainCount(figure) && (figure.value === null || isNumberOfItems(figure.value)),
  words: ': , ( - – —',
};

/** The counted lists of a sentence, in order. */
export const countedListsOf = keptLast((facts: SentenceFacts): readonly CountedList[] => {
  const lists: CountedList[] = [];
  for (const count of amountsOf(facts)) {
    const list = isExactCount(count) ? listAfter(facts, count) : undefined;
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
  const isSure = opening.isNames || opening.mark !== 'colon';
  const items = all === undefined || !isSure ? all : withoutDescriptions(tokens, all);
  if (items === undefined || !isListOf(facts, opening, items)) return undefined;
  const joined = items.reduce((sum, { ands }) => sum + ands, 0);
  // "a liftback, the J7": neighbours that open alike stand side by side.
  const asides = items.filter(({ opener }, at) => at > 0 && opener !== items[at - 1]?.opener).length;
  const plain = items.length + joined;
  // One of two neighbours describes the other, never both; and what closes the list joins two things for sure.
  const closing = isWord(tokens, (items.at(-1) as Item).first - 1, 'and') ? 0 : Math.min(joined, 1);
  const least = Math.max(1, items.length - Math.min(asides, items.length - 1)) + closing;
  // "Red and Blue, both of 1990; Green" are two songs and one; "two golds, a silver and a bronze" are four medals.
  const most = items.reduce((sum, { inner }) => sum + inner, plain) + countedInside(tokens, first, last);
  return { count, first, last, plain, least, most };
}

/** The mark that opens a list after a count and what it counts. */
interface Opening {
  readonly at: number;
  readonly mark: 'colon' | 'dash' | 'bracket' | 'comma';
  /** "Five players were dropped:" and "three people, …" list names. */
  readonly isNames: boolean;
}

function openingAfter({ tokens, sentence }: SentenceFacts, count: Amount): Opening | undefined {
  let at = count.last + 1;
  while (at < sentence.last && tokens.kind[at] === TokenKind.word) at++;
  if (at >= sentence.last) return undefined;
  const mark = OPENINGS.get(markAt(tokens, at));
  if (mark === undefined || (markAt(tokens, at) === '-' && touchesPrevious(tokens, at))) return undefined;
  const listed = listedBy(tokens, count, at);
  if (listed === undefined || (mark !== 'colon' && (listed === 'names' || !standsAlone(tokens, count, at))))
    return undefined;
  if (mark === 'colon' && onlyColon(tokens, sentence.first, sentence.last) !== at) return undefined;
  if (mark === 'comma' && opensAdverbial(tokens, count, sentence.first)) return undefined;
  // "the three colours, red, green and blue"; of "three colours, …" only names are told apart from what comes next.
  const isNames = listed === 'names' || (mark === 'comma' && DEFINITE.get(tokens, count.first - 1) === undefined);
  return { at, mark, isNames };
}

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
  if (isWord(tokens, isDefinite ? first - 2 : first - 1, 'of') || isCapital(tokens, mark - 1)) return false;
  for (let at = last + 1; at < mark; at++) if (PREPOSITIONS.get(tokens, at) !== undefined) return false;
  return true;
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
  if (mark === 'colon') return end;
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
const CLOSERS: ReadonlySet<string> = new Set([';', '(', ')', '–', '—', '"', '“', '”']);

/** "Ann Berg, a teacher, Carl Holm, a nurse, and Per Lind": the names alone. */
function withoutDescriptions(tokens: Tokens, items: readonly Item[]): readonly Item[] {
  if (items[0] === undefined || !isNameOnly(tokens, items[0])) return items;
  const names = items.filter((item) => isNameOnly(tokens, item));
  const isDescribed = items.every(
    (item, at) => names.includes(item) || (item.opener >= 0 && names.includes(items[at - 1] as Item)),
  );
  return names.length > 1 && isDescribed ? names : items;
}

/** All that stands there are things of one sort, as far as their wording says. */
function isListOf(facts: SentenceFacts, { mark, isNames }: Opening, items: readonly Item[]): boolean {
  const { tokens } = facts;
  if (mark !== 'colon')
    return items.every((item) => isNameOnly(tokens, item)) || (!isNames && items.every((item) => isShort(facts, item)));
  if (isNames && !items.every((item) => isName(tokens, item))) return false;
  return areParallel(tokens, items) || items.every((item) => isThing(facts, item));
}

/** "Ann Berg of Oslo and Carl Holm": nothing but names and what links them. */
function isNameOnly(tokens: Tokens, { first, last, ands }: Item): boolean {
  if (last - first >= MAX_NAME * (ands + 1)) return false;
  for (let at = first; at <= last; at++) {
    if (
      tokens.kind[at] === TokenKind.mark
        ? !NAME_MARKS.has(markAt(tokens, at))
        : !isCapital(tokens, at) && LINKS.get(tokens, at) === undefined
    )
      return false;
  }
  return isCapital(tokens, isWord(tokens, first, 'the') ? first + 1 : first);
}

const NAME_MARKS: ReadonlySet<string> = new Set(['-', '.', '’', "'"]);
const LINKS = wordList("and of de da di del la le van von der den bin al el the 's ’s");

/** "red", "the old harbour": no more than a thing with its adjectives. */
function isShort(facts: SentenceFacts, item: Item): boolean {
  const { tokens } = facts;
  if (item.last - item.first >= MAX_SHORT || !isThing(facts, item)) return false;
  for (let at = item.first; at <= item.last; at++) {
    if (NO_THING.get(tokens, at) !== undefined || tokens.kind[at] === TokenKind.number) return false;
  }
  return true;
}

/** In tokens, of a thing that no colon announces. */
const MAX_SHORT = 4;

const NO_THING = wordList(`
  in on at by for from with to into about after before than more most less other others many some several both each
  including among especially as so that which who then later now formerly plus also three two four five six seven eight nine ten however respectively`);

/** Longer lists are tables; in items. */
const MAX_ITEMS = 20;
/** Longer items are sentences of their own; in tokens. */
const MAX_ITEM = 16;

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

function isExactCount({ figure, value }: Amount): boolean {
  return isPlainCount(figure) && value !== null && isNumberOfItems(value);
}

function isPlainCount({ kind, noun, modifier, unit, vague }: Figure): boolean {
  return kind === 'cardinal' && unit === null && noun !== undefined && modifier === 'none' && vague !== true;
}

function isNumberOfItems(value: number): boolean {
  return value >= 2 && value <= MAX_ITEMS && Number.isInteger(value);
}

/**
 * Between the count and its colon stand its noun and little more: no mark, verb or preposition that goes on. "Five players
 * were dropped:" lists names; undefined for no list.
 */
function listedBy(tokens: Tokens, count: Amount, colon: number): 'things' | 'names' | undefined {
  // "one of two reasons: …", "the first three", "in three days: …".
  if (colon - count.last < 2 || OTHER_COUNTS.get(tokens, count.first - 1) !== undefined) return undefined;
  for (let at = count.last + 1; at < colon; at++) {
    if (tokens.kind[at] !== TokenKind.word) return undefined;
    const isPassive = at > count.last + 1 && WERE.get(tokens, at) !== undefined;
    if (isPassive)
      return colon - at <= 3 && /(?:ed|en|ught|rt|de)$/.test(lowerOf(tokens, colon - 1)) ? 'names' : undefined;
    if (NOT_LISTED.get(tokens, at) !== undefined) return undefined;
  }
  return colon - count.last > 4 ? undefined : 'things';
}

const WERE = wordList('was were are have');

/** "Ann Berg", "Carl Holm of Turku". */
function isName(tokens: Tokens, { first, last }: Item): boolean {
  return last - first < MAX_NAME && isCapital(tokens, first);
}

function isCapital(tokens: Tokens, at: number): boolean {
  return ((tokens.shape[at] as number) & Shape.capital) !== 0;
}

/** In tokens. */
const MAX_NAME = 8;

/** "it cuts taxes, it raises wages and it ends the subsidy": clauses that open alike. */
function areParallel(tokens: Tokens, items: readonly Item[]): boolean {
  const [opener] = items;
  if (opener === undefined || items.length < 3 || CLAUSE_OPENERS.get(tokens, opener.first) === undefined) return false;
  return items.every(({ first, ands }) => ands === 0 && lowerOf(tokens, first) === lowerOf(tokens, opener.first));
}

const CLAUSE_OPENERS = wordList('it that to he she they we');

/** How many more things there are than the list has, as numbers open some of them. */
function countedInside(tokens: Tokens, first: number, last: number): number {
  let more = 0;
  for (let at = first; at <= last; at++) {
    if (at > first && markAt(tokens, at - 1) !== ',' && !isWord(tokens, at - 1, 'and')) continue;
    more += Math.max(1, FIGURE_WORDS.get(tokens, at)?.cardinal ?? 1) - 1;
  }
  return more;
}

/** The last token that is no stop. */
function endOf(tokens: Tokens, sentenceEnd: number): number {
  let last = sentenceEnd - 1;
  while (last > 0 && tokens.kind[last] === TokenKind.mark && markAt(tokens, last) !== ')') last--;
  return last;
}

interface Item {
  readonly first: number;
  readonly last: number;
  /** How often "and" or "&" stands inside it. */
  readonly ands: number;
  /** The same between semicolons, where "and" may join two things or stand inside one. */
  readonly inner: number;
  /** Its article or the like; -1 without. Two neighbours that open in two ways may be a thing and its description. */
  readonly opener: number;
}

/** The list's things, divided at its semicolons if it has any, else at its commas; undefined where it is no list. */
function itemsOf(tokens: Tokens, first: number, last: number): readonly Item[] | undefined {
  let mark = ',';
  for (let at = first; at <= last; at++) if (markAt(tokens, at) === ';') mark = ';';
  const items: Item[] = [];
  let from = first;
  let depth = 0;
  for (let at = first; at <= last + 1; at++) {
    const sign = at > last ? mark : markAt(tokens, at);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (DASHES.has(sign) || sign === '?' || sign === '!') return undefined;
    else if (sign === mark && (depth === 0 || at > last)) {
      const item = itemAt(tokens, from, at - 1, mark, at > last);
      if (item === undefined || items.length === MAX_ITEMS) return undefined;
      // "Ann Berg, 34,".
      const isAge = item.first === item.last && tokens.kind[item.first] === TokenKind.number && items.length > 0;
      if (items.length > 1 && TAILS.get(tokens, item.first) !== undefined) break;
      // ", which offers …" goes on about the thing before.
      if (!isAge && (items.length === 0 || CLAUSES.get(tokens, item.first) === undefined)) items.push(item);
      from = at + 1;
    }
  }
  const isList = items.length > 1 || (items[0]?.ands ?? 0) > 0;
  // A list ends in "and": without it, it goes on or stands beside others.
  const closing = items.at(-1);
  const isClosed =
    closing !== undefined && (closing.ands > 0 || isWord(tokens, closing.first - 1, 'and') || mark === ';');
  return isList && isClosed ? items : undefined;
}

function itemAt(tokens: Tokens, from: number, last: number, mark: string, isLast: boolean): Item | undefined {
  const first = isWord(tokens, from, 'and') ? from + 1 : from;
  if (first > last || last - first >= MAX_ITEM) return undefined;
  // What closes the list joins two things whatever they are; elsewhere names and single words are two, and no more.
  const closes = isLast && first === from;
  let ands = 0;
  let depth = 0;
  const end = mark === ',' ? last : first;
  for (let at = first + 1; at < end; at++) {
    const sign = markAt(tokens, at);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (
      depth === 0 &&
      (sign === '&' || isWord(tokens, at, 'and')) &&
      (closes || joinsTwo(tokens, first, at, last))
    )
      ands++;
  }
  return {
    first,
    last,
    ands,
    inner: mark === ',' ? 0 : andsIn(tokens, first + 1, last),
    opener: mark === ',' ? OPENERS.find(tokens, first) : -1,
  };
}

function andsIn(tokens: Tokens, first: number, last: number): number {
  let ands = 0;
  for (let at = first; at < last; at++) if (isWord(tokens, at, 'and')) ands++;
  return ands;
}

/** "the S3 and S7 crossovers", "bread and butter". */
function joinsTwo(tokens: Tokens, first: number, and: number, last: number): boolean {
  return last - first === 2 || (isCapital(tokens, and - 1) && isCapital(tokens, and + 1));
}

/** No clause with a verb of its own, no number of its own, no "or". */
function isThing({ tokens }: SentenceFacts, { first, last }: Item): boolean {
  if (tokens.kind[first] === TokenKind.number) return false;
  // What an aside says with "whose" and "that" has verbs, and is one thing still.
  for (let at = first; at <= last; at++) {
    if (RELATIVE.get(tokens, at) !== undefined) return true;
    // "In It for the Money" is a title.
    if (VERBS.get(tokens, at) !== undefined && !isCapital(tokens, at)) return false;
  }
  return true;
}

const DASHES: ReadonlySet<string> = new Set(['–', '—', '…', '"', '“', '”']);

const NOT_LISTED = wordList(`
  including include includes among such like especially mostly is are was were said says ago later earlier of and or
  times`);

const OTHER_COUNTS = wordList('of first last next past other another nearly almost least top than within after');

const OPENERS = wordList('a an the its his her their both one formerly also');

/** "…, TVR3 and TVRi, along with six studios". */
const TAILS = wordList('along including together with formed according said says plus as although though while but');

const CLAUSES = wordList('which who whose where');

const RELATIVE = wordList('whose that which who where');

const VERBS = wordList(`
  is are was were be been has have had do does did will would can could may might must should said says or but if when
  because not you we i they he she it there etc`);
