import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';

/** A thing of a list. */
export interface Item {
  readonly first: number;
  readonly last: number;
  /** How often what joins the list, or "&", stands inside it. */
  readonly ands: number;
  /** The same between semicolons, where "and" may join two things or stand inside one. */
  readonly inner: number;
  /** Its article or the like; -1 without. Two neighbours that open in two ways may be a thing and its description. */
  readonly opener: number;
  /** It stands between semicolons. */
  readonly isWhole: boolean;
  /** What joins the last thing to the others. */
  readonly joiner: Joiner;
  /** It stands behind the joiner. */
  readonly isJoined: boolean;
}

/** "bread and wine"; "sell, wait or go". */
export type Joiner = 'and' | 'or';

/** The list's things, divided at its semicolons if it has any, else at its commas; undefined where it is no list. */
export function itemsOf(
  tokens: Tokens,
  first: number,
  last: number,
  joiner: Joiner = 'and',
): readonly Item[] | undefined {
  let mark = ',';
  let quotes = 0;
  for (let at = first; at <= last; at++) {
    if (markAt(tokens, at) === ';') mark = ';';
    if (QUOTES.has(markAt(tokens, at))) quotes++;
  }
  // Somebody's words.
  if (QUOTES.has(markAt(tokens, first)) && quotes === (QUOTES.has(markAt(tokens, last)) ? 2 : 1)) return undefined;
  const items: Item[] = [];
  let from = first;
  let depth = 0;
  for (let at = first; at <= last + 1; at++) {
    const sign = at > last ? mark : markAt(tokens, at);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (DASHES.has(sign) || sign === '?' || sign === '!') return undefined;
    else if (sign === mark && (depth === 0 || at > last)) {
      const item = itemAt(tokens, from, at - 1, { mark, joiner, isLast: at > last });
      if (item === undefined || items.length === MAX_ITEMS) return undefined;
      // "Ann Berg, 34,".
      const isAge = item.first === item.last && tokens.kind[item.first] === TokenKind.number && items.length > 0;
      if (items.length > 1 && isTail(tokens, item.first)) break;
      // ", which offers …" goes on about the thing before.
      if (!isAge && (items.length === 0 || CLAUSES.get(tokens, item.first) === undefined)) items.push(item);
      from = at + 1;
    }
  }
  return items.length > 0 ? items : undefined;
}

/** A list ends in "and": without it, it goes on or stands beside others. */
export function isClosedList(items: readonly Item[]): boolean {
  const closing = items.at(-1);
  const isList = items.length > 1 || (closing?.ands ?? 0) > 0;
  return isList && closing !== undefined && (closing.ands > 0 || closing.isJoined || closing.isWhole);
}

/** "flour, water": two or three plain things without "and"; "a worn cable": one alone. */
export function isBareList(tokens: Tokens, items: readonly Item[]): boolean {
  if (items.length > MAX_BARE || !items.every(({ ands, inner }) => ands + inner === 0)) return false;
  return items.every((item) => {
    if (item.last - item.first >= (items.length === 1 ? MAX_NAME : 2)) return false;
    for (let at = item.first; at <= item.last; at++) {
      if (tokens.kind[at] !== TokenKind.word || NO_BARE.get(tokens, at) !== undefined || isVerb(tokens, at))
        return false;
      if (FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined) return false;
    }
    // "buyouts" may be any number of things.
    const isPlural = textOf(tokens, item.last).endsWith('s') && !isCapitalised(tokens, item.last);
    return items.length > 1 || !isPlural || isWord(tokens, item.first, 'to');
  });
}

/** In items. */
const MAX_BARE = 3;

const NO_BARE = wordList(
  'or and plus with that which who all both each neither none no not this it we they he she i you',
);

function itemAt(
  tokens: Tokens,
  from: number,
  end: number,
  { mark, joiner, isLast }: { readonly mark: string; readonly joiner: Joiner; readonly isLast: boolean },
): Item | undefined {
  let [opening, last] = [from, end];
  // "Salt," and "The Ferryman": the marks belong to neither.
  while (opening < last && QUOTES.has(markAt(tokens, opening))) opening++;
  while (last > opening && QUOTES.has(markAt(tokens, last))) last--;
  const isJoined = isWord(tokens, opening, joiner);
  const first = isJoined ? opening + 1 : opening;
  if (first > last || last - first >= (mark === ';' ? MAX_WHOLE : MAX_ITEM)) return undefined;
  // What closes the list joins two things whatever they are; elsewhere names and single words are two, and no more.
  const closes = isLast && !isJoined;
  // "the Museum of Wood and Glass and the Museum of Salt".
  const isThe = isWord(tokens, first, 'the');
  let ands = 0;
  let depth = 0;
  const until = mark === ',' ? last : first;
  let kept = 0;
  for (let at = first + 1; at < until; at++) {
    const sign = markAt(tokens, at);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (
      depth === 0 &&
      (sign === '&' || isWord(tokens, at, joiner)) &&
      (closes || joinsTwo(tokens, first, at, last))
    ) {
      if (isThe && !isWord(tokens, at + 1, 'the')) kept++;
      ands++;
    }
  }
  // Where another "the" follows, what "and" joins within is one name.
  const inside = kept > 0 && kept < ands ? kept : 0;
  return {
    first,
    last,
    ands: ands - inside,
    inner: mark === ',' ? inside : andsIn(tokens, first + 1, last),
    opener: mark === ',' ? OPENERS.find(tokens, first) : -1,
    isWhole: mark === ';',
    joiner,
    isJoined,
  };
}

function andsIn(tokens: Tokens, first: number, last: number): number {
  let ands = 0;
  for (let at = first; at < last; at++) if (isWord(tokens, at, 'and')) ands++;
  return ands;
}

/** "the S3 and S7 crossovers", "bread and butter". */
function joinsTwo(tokens: Tokens, first: number, and: number, last: number): boolean {
  return last - first === 2 || (isCapitalised(tokens, and - 1) && isCapitalised(tokens, and + 1));
}

/** No clause with a verb of its own, no number of its own, no "or" but the one that joins the list. */
function isThing({ tokens }: SentenceFacts, { first, last, joiner }: Item, isOfPeople: boolean): boolean {
  if (tokens.kind[first] === TokenKind.number) return false;
  let isOfOthers = false;
  // What an aside says with "whose" and "that" has verbs, and is one thing still.
  for (let at = first; at <= last; at++) {
    if (RELATIVE.get(tokens, at) !== undefined) return true;
    // "two groups: Arden and Bexley in one, …".
    if (at > first && isWord(tokens, at, 'one') && isWord(tokens, at - 1, 'in')) return false;
    // "half to his widow and a quarter to each of his sons".
    if (isWord(tokens, at, 'each')) return false;
    // "In It for the Money" is a title.
    if (isVerb(tokens, at) && !(joiner === 'or' && isWord(tokens, at, 'or'))) return false;
    if (last > first && !isOfOthers && isMany(tokens, at, isOfPeople)) return false;
    // "funerals of relatives" are no people.
    if (isWord(tokens, at, 'of')) isOfOthers = true;
  }
  return true;
}

/** "a couple and their sons": nobody knows how many. */
const MANY = wordList(`
  couple pair twins families others rest colleagues relatives children sons daughters friends members people men
  women brothers sisters parents boys girls`);

/** Not "two sons", "three young men" and "Arden and Sons"; "a family" is one bidder, and several dead. */
export function isMany(tokens: Tokens, at: number, isOfPeople: boolean): boolean {
  const isFamily = isOfPeople && isWord(tokens, at, 'family');
  if ((MANY.get(tokens, at) === undefined && !isFamily) || isCapitalised(tokens, at)) return false;
  return ![at - 1, at - 2].some((before) => FIGURE_WORDS.get(tokens, before)?.cardinal !== undefined);
}

function isVerb(tokens: Tokens, at: number): boolean {
  return VERBS.get(tokens, at) !== undefined && !isCapitalised(tokens, at);
}

/** "Ann Berg, a teacher, Carl Holm, a nurse, and Per Lind": the names alone. */
export function withoutDescriptions(tokens: Tokens, items: readonly Item[]): readonly Item[] {
  if (items[0] === undefined || !isNameOnly(tokens, items[0])) return items;
  const names = items.filter((item) => isNameOnly(tokens, item));
  const isDescribed = items.every(
    (item, at) => names.includes(item) || (item.opener >= 0 && !item.isJoined && names.includes(items[at - 1] as Item)),
  );
  return names.length > 1 && isDescribed ? names : items;
}

/** "Ann Berg, a lawyer, and Eve Holm, a banker": people with what they do. */
export function arePeople(tokens: Tokens, items: readonly Item[]): boolean {
  return items.every((item, at) => {
    const isDescription = isWord(tokens, item.first, 'a') || isWord(tokens, item.first, 'an');
    return at % 2 === 1 ? isDescription : item.last > item.first && isNameOnly(tokens, item);
  });
}

/** All that stands there are things of one sort, as far as their wording says. */
export function areOneSort(
  facts: SentenceFacts,
  { isColon, isNames, isLoose, isOfPeople }: SortOfList,
  items: readonly Item[],
): boolean {
  const { tokens } = facts;
  if (!isColon) {
    if (items.every((item) => isNameOnly(tokens, item) || (isNames && isTitledName(tokens, item)))) return true;
    // "two sizes, small and large, …": without an article no more than words.
    const isWords = isLoose && items.every(({ first, last, ands }) => last - first === 2 * ands);
    // "two cars, a Toyota and a Ford, …".
    const isOpened = isLoose && items.every((item) => isEachOpened(tokens, item));
    return (!isNames || isWords || isOpened) && items.every((item) => isShort(facts, item, isOfPeople));
  }
  if (isNames && !items.every((item) => isName(tokens, item))) return false;
  return areParallel(tokens, items) || items.every((item) => isThing(facts, item, isOfPeople));
}

/** "a van and a red bus": an article before each. */
function isEachOpened(tokens: Tokens, { first, last, ands }: Item): boolean {
  let articles = 0;
  for (let at = first; at < last; at++) if (isWord(tokens, at, 'a') || isWord(tokens, at, 'an')) articles++;
  return articles === ands + 1 && (isWord(tokens, first, 'a') || isWord(tokens, first, 'an'));
}

export interface SortOfList {
  readonly isColon: boolean;
  readonly isNames: boolean;
  /** The sentence goes on behind it. */
  readonly isLoose: boolean;
  /** Its count counts people. */
  readonly isOfPeople: boolean;
}

/** "Ann Berg of Oslo and Carl Holm": nothing but names and what links them. */
export function isNameOnly(tokens: Tokens, { first, last, ands }: Item): boolean {
  if (last - first >= MAX_NAME * (ands + 1)) return false;
  let depth = 0;
  for (let at = first; at <= last; at++) {
    const sign = markAt(tokens, at);
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    // "1956 Norland election".
    else if (at === first && tokens.kind[at] === TokenKind.number && isCapitalised(tokens, at + 1)) continue;
    else if (
      depth > 0
        ? false
        : tokens.kind[at] === TokenKind.mark
          ? !NAME_MARKS.has(markAt(tokens, at))
          : !isCapitalised(tokens, at) && !isLink(tokens, at) && !isInTitle(tokens, at, first, last)
    )
      return false;
  }
  const isOpened = isWord(tokens, first, 'the') || tokens.kind[first] === TokenKind.number;
  return isCapitalised(tokens, isOpened ? first + 1 : first);
}

/** "the radio amateur Ann Berg": a name with what it is told to be before it. */
function isTitledName(tokens: Tokens, { first, last, ands }: Item): boolean {
  if (last - first >= MAX_NAME * (ands + 1) || last - first < 2) return false;
  for (let at = first; at <= last; at++) {
    if (markAt(tokens, at) === '-') continue;
    if (tokens.kind[at] !== TokenKind.word || (NO_THING.get(tokens, at) ?? VERBS.get(tokens, at)) !== undefined)
      return false;
  }
  return isCapitalised(tokens, last) && isCapitalised(tokens, last - 1);
}

/** "People for the American Way", "Vase with Flowers". */
function isInTitle(tokens: Tokens, at: number, first: number, last: number): boolean {
  if (at === first || at >= last || !isCapitalised(tokens, at - 1) || TITLE_WORDS.get(tokens, at) === undefined)
    return false;
  return isCapitalised(tokens, at + 1) || (isWord(tokens, at + 1, 'the') && isCapitalised(tokens, at + 2));
}

const TITLE_WORDS = wordList('for with in on to from at or');

const NAME_MARKS: ReadonlySet<string> = new Set(['-', '.', '’', "'"]);
/** "of", "van", "and". */
export function isLink(tokens: Tokens, at: number): boolean {
  return LINKS.get(tokens, at) !== undefined;
}

const LINKS = wordList("and of de da di del la le van von der den bin al el the 's ’s");

/** "red", "the old harbour": no more than a thing with its adjectives. */
function isShort(facts: SentenceFacts, item: Item, isOfPeople: boolean): boolean {
  const { tokens } = facts;
  const most = MAX_SHORT * (item.ands + 1) + item.ands;
  if (item.last - item.first >= most || !isThing(facts, item, isOfPeople)) return false;
  for (let at = item.first; at <= item.last; at++) {
    // "two brothers, their cousin and a neighbour".
    const isCount = at === item.first && FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined;
    if ((NO_THING.get(tokens, at) !== undefined && !isCount) || tokens.kind[at] === TokenKind.number) return false;
  }
  return true;
}

/** In tokens, of a thing that no colon announces. */
const MAX_SHORT = 4;

const NO_THING = wordList(`
  in on at by for from with to into about after before than more most less other others many some several both each
  including among especially as so that which who then later now formerly plus also three two four five six seven eight nine ten however respectively`);

/** "Ann Berg", "Carl Holm of Turku". */
function isName(tokens: Tokens, { first, last }: Item): boolean {
  return last - first < MAX_NAME && isCapitalised(tokens, first);
}

/** In tokens. */
const MAX_NAME = 8;

/** "it cuts taxes, it raises wages and it ends the subsidy": clauses that open alike; "by 1.1% in Turku, 0.8% in Pori". */
function areParallel(tokens: Tokens, items: readonly Item[]): boolean {
  const [opener] = items;
  const things = items.reduce((sum, { ands }) => sum + 1 + ands, 0);
  if (opener === undefined || things < 3) return false;
  if (CLAUSE_OPENERS.get(tokens, opener.first) === undefined)
    return items.every((item) => isFigureAtName(tokens, item));
  return (
    items.length > 2 &&
    items.every(({ first, ands }) => ands === 0 && lowerOf(tokens, first) === lowerOf(tokens, opener.first))
  );
}

/** As many figures as things, each with "in", "at", "for" or "from" behind it, and a name at the end. */
function isFigureAtName(tokens: Tokens, { first, last, ands }: Item): boolean {
  let numbers = 0;
  let names = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.kind[at] === TokenKind.number || FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined) numbers++;
    else if (AT_NAME.get(tokens, at) !== undefined && isCapitalised(tokens, at + 1)) names++;
  }
  return numbers === ands + 1 && names === numbers && isCapitalised(tokens, last);
}

const AT_NAME = wordList('in at for from');

const CLAUSE_OPENERS = wordList('it that to he she they we');

const WHOSE = wordList('the his her their its');

/** How many more things there are than the list has, as numbers open some of them. */
export function countedInside(tokens: Tokens, first: number, last: number): number {
  let more = 0;
  for (let at = first; at <= last; at++) {
    // "their two sons".
    const before = at > first && WHOSE.get(tokens, at - 1) !== undefined ? at - 1 : at;
    // "Oslo (two), Bergen and Turku".
    const isBracketed = markAt(tokens, at - 1) === '(' && markAt(tokens, at + 1) === ')';
    if (before > first && !isBracketed && markAt(tokens, before - 1) !== ',' && !isWord(tokens, before - 1, 'and'))
      continue;
    more += Math.max(1, FIGURE_WORDS.get(tokens, at)?.cardinal ?? 1) - 1;
  }
  return more;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', "'"]);
const DASHES: ReadonlySet<string> = new Set(['–', '—', '…']);

/** Longer lists are tables; in items. */
export const MAX_ITEMS = 60;
/** Longer items are sentences of their own; in tokens. */
const MAX_ITEM = 16;
const MAX_WHOLE = 40;

const OPENERS = wordList('a an the its his her their both one formerly also');

/** "…, TVR3 and TVRi, along with six studios". */
const TAILS = wordList('along including together with formed according said says plus as although though while but');

/** "…, all of which were hits". */
function isTail(tokens: Tokens, at: number): boolean {
  if (TAILS.get(tokens, at) !== undefined) return true;
  return isWord(tokens, at + 1, 'of') && (isWord(tokens, at + 2, 'which') || isWord(tokens, at + 2, 'whom'));
}

const CLAUSES = wordList('which who whose where');

const RELATIVE = wordList('whose that which who where');

const VERBS = wordList(`
  is are was were be been has have had do does did will would can could may might must should said says or but if when while
  because not you we i they he she it there etc`);
