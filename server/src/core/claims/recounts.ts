import type { EntityLabel, Mention } from '../entities/mention.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { markAt, spanOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';

/** "All three must now …", "the four cities have …", "both men were …": those named before are counted again. */
export interface Recount extends Span {
  readonly value: number;
  /** What is counted may have one of these labels; undefined for any. */
  readonly labels: ReadonlySet<EntityLabel> | undefined;
  /** What is counted may be things without a name: "the three crops". */
  readonly isOfThings: boolean;
}

/** Names, or plain things, that stand side by side, joined by commas and a last "and". */
export interface NameList extends Span {
  readonly count: number;
  /** Undefined for things. */
  readonly label: EntityLabel | undefined;
}

/** Where a sentence counts again what stands before it; undefined where it does not, or where more is said of what it counts. */
export function recountIn(tokens: Tokens, { first, last }: Sentence): Recount | undefined {
  for (let at = first; at + 2 < last; at++) {
    const recount = RECOUNTING.get(tokens, at) === undefined ? undefined : recountAt(tokens, at, at === first, last);
    if (recount !== undefined) return recount;
  }
  return undefined;
}

/** What opens a recount. */
export const RECOUNTING = wordList('all both the');

function recountAt(tokens: Tokens, at: number, isOpener: boolean, last: number): Recount | undefined {
  const isBoth = isWord(tokens, at, 'both');
  const number = isBoth ? at : at + 1;
  const value = isBoth
    ? 2
    : (FIGURE_WORDS.get(tokens, number)?.cardinal ?? (isOpener ? GROUPS.get(tokens, number) : undefined));
  if (value === undefined || value < 2 || value > MOST || tokens.kind[number] !== TokenKind.word) return undefined;
  const isOf = isWord(tokens, at - 1, 'of') && OF_THEM.get(tokens, at - 2) !== undefined;
  if (!isOf && BEFORE_OTHERS.get(tokens, at - 1) !== undefined) return undefined;
  let end = number;
  let labels: ReadonlySet<EntityLabel> | undefined;
  const isOfThings = THINGS.get(tokens, end + 1) !== undefined;
  if (isWord(tokens, end + 1, 'of') && isWord(tokens, end + 2, 'them')) end += 2;
  else {
    labels = COUNTED.get(tokens, end + 1);
    if (labels !== undefined || isOfThings) end++;
    else if (!isOpener && !isOf) return undefined;
  }
  if (end + 1 >= last || !goesOn(tokens, end + 1, last)) return undefined;
  return { ...spanOf(tokens, number), value, labels, isOfThings };
}

/** What is said of all of them, or the sentence's end: nothing that tells which ones are meant. */
function goesOn(tokens: Tokens, at: number, last: number): boolean {
  if (tokens.kind[at] !== TokenKind.word) return at === last - 1 && markAt(tokens, at) === '.';
  if (TELLING_WHICH.get(tokens, at) !== undefined || ((tokens.shape[at] as number) & Shape.capital) !== 0) return false;
  const word = lowerOf(tokens, at);
  return !word.endsWith('ing') && (!word.endsWith('ed') || PREPOSITIONS.get(tokens, at + 1) === undefined);
}

/**
 * The one list of names of a sentence; undefined where there is none or more, where others of their sort stand beside it,
 * and where nobody knows how many are meant.
 */
export function nameListIn(
  tokens: Tokens,
  { first, last }: Sentence,
  mentions: readonly Mention[],
): NameList | undefined {
  let list: NameList | undefined;
  for (let at = first; at < last; at++) {
    if (OTHERS.get(tokens, at) !== undefined || isMore(tokens, at)) return undefined;
    if (!isWord(tokens, at, 'and') || !isName(tokens, at + 1)) continue;
    const found = listAround(tokens, first, at, last);
    if (found === undefined) continue;
    if (list !== undefined) return undefined;
    list = labelled(tokens, found, mentions, spanOf(tokens, first, last - 1));
    if (list === undefined) return undefined;
  }
  return list;
}

/** The one list of three or more plain things of a sentence: "rice, wheat and maize", "the dam, the airport and the port". */
export function thingListIn(tokens: Tokens, { first, last }: Sentence): NameList | undefined {
  let list: NameList | undefined;
  for (let at = first + 3; at + 1 < last; at++) {
    if (OTHERS.get(tokens, at) !== undefined) return undefined;
    if (!isWord(tokens, at, 'and')) continue;
    const isThe = isWord(tokens, at + 1, 'the');
    const size = isThe ? 2 : 1;
    let count = 1;
    let from = markAt(tokens, at - 1) === ',' ? at - 1 : at;
    while (from - size >= first && isThing(tokens, from - size, size)) {
      count++;
      from -= size;
      if (markAt(tokens, from - 1) !== ',') break;
      from--;
    }
    if (count < 3 || !isThing(tokens, at + 1, size)) continue;
    if (list !== undefined) return undefined;
    list = { ...spanOf(tokens, from, at + size), count, label: undefined };
  }
  return list;
}

/** One word, or one with its article; a sentence may open with it. */
function isThing(tokens: Tokens, at: number, size: number): boolean {
  const noun = at + size - 1;
  return (
    (size === 1 || isWord(tokens, at, 'the')) &&
    tokens.kind[noun] === TokenKind.word &&
    NO_THINGS.get(tokens, noun) === undefined
  );
}

const NO_THINGS = wordList('he she it they we you i this that these those him her them who which then now said says');

/** The names before and behind the "and" that closes a list; its tokens are both included. */
function listAround(
  tokens: Tokens,
  first: number,
  and: number,
  last: number,
): { first: number; last: number; count: number } | undefined {
  let end = and + 1;
  while (end + 1 < last && isName(tokens, end + 1)) end++;
  if (goesOnBehind(tokens, end + 1)) return undefined;
  let count = 1;
  let at = markAt(tokens, and - 1) === ',' ? and - 2 : and - 1;
  while (at >= first && isName(tokens, at)) {
    count++;
    while (at > first && isName(tokens, at - 1)) at--;
    if (isWord(tokens, at - 1, 'the')) at--;
    // What opens the sentence has a capital for that alone.
    if (at - 1 < first || markAt(tokens, at - 1) !== ',' || !isName(tokens, at - 2)) break;
    at -= 2;
  }
  return count < 2 ? undefined : { first: at, last: end, count };
}

function isName(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word &&
    ((tokens.shape[at] as number) & Shape.capital) !== 0 &&
    !isWord(tokens, at, 'the')
  );
}

/** The list with the label of most of its names; undefined where too few of them are known, or others are named beside them. */
function labelled(
  tokens: Tokens,
  { first, last, count }: { readonly first: number; readonly last: number; readonly count: number },
  mentions: readonly Mention[],
  sentence: Span,
): NameList | undefined {
  const list = spanOf(tokens, first, last);
  if (isWord(tokens, first - 1, 'in')) return { ...list, count, label: 'GPE' };
  const own = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const listed = own.filter(({ start, end }) => start >= list.start && end <= list.end);
  const label = listed
    .map((mention) => mention.label)
    .find((each) => listed.filter((mention) => mention.label === each).length >= Math.max(count - 1, count / 2));
  if (label === undefined) return undefined;
  const isAlone = own.every((mention) => listed.includes(mention) || mention.label !== label);
  return isAlone ? { ...list, count, label } : undefined;
}

/** "Oslo, Turku and Pori and …", "Berg and Holm, …, and others". */
function goesOnBehind(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at, 'and') || isWord(tokens, at, "'s") || markAt(tokens, at) === '-' || isWord(tokens, at + 1, 'and')
  );
}

/** In things. */
const MOST = 8;

/** "The trio were …". */
export const GROUPS = createLexicon([
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['quartet', 4],
]);

/** "none of the three". */
const OF_THEM = wordList('none each any all both either neither one two most');

/** "of all three", "between the two". */
const BEFORE_OTHERS = wordList('of between one than for first last next among');

const TELLING_WHICH = wordList(`
  that which who whose whom where in on at of from with for to by as and or but not nor than hit worst most involved
  concerned left held born killed known set made there above below named listed between under over near
  other others people men women times more less days weeks months years`);

const PREPOSITIONS = wordList('by in at on from as with for of over during under since');

/** Words beside which nobody knows how many are meant. */
const OTHERS = wordList(`
  other others another several many some each including include includes like wife husband son daughter
  brother sister family children colleague or nor versus v`);

/** "Berg, Holm and two men". */
function isMore(tokens: Tokens, at: number): boolean {
  return FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined && MORE.get(tokens, at + 1) !== undefined;
}

const MORE = wordList('more men women people children officers colleagues players countries cities towns companies of');

const PEOPLE: ReadonlySet<EntityLabel> = new Set(['PERSON']);
const PLACES: ReadonlySet<EntityLabel> = new Set(['GPE', 'LOC']);
const SITES: ReadonlySet<EntityLabel> = new Set(['GPE', 'LOC', 'FAC', 'ORG']);
const BODIES: ReadonlySet<EntityLabel> = new Set(['ORG']);

const COUNTED = createLexicon<ReadonlySet<EntityLabel>>([
  ...of(
    PEOPLE,
    'men women suspects players ministers candidates leaders defendants officers drivers finalists writers directors',
  ),
  ...of(PLACES, 'cities countries nations states provinces districts counties villages capitals regions'),
  ...of(
    SITES,
    'plants factories sites stores shops branches offices mines schools hospitals airports stations ports towns centres centers clinics parks stadiums',
  ),
  ...of(BODIES, 'companies firms banks clubs parties unions agencies airlines universities carriers groups teams'),
]);

const THINGS = wordList(`
  subjects crops drugs causes projects duties taxes sectors sports languages posts ports bodies goods metals
  commodities items steps measures diseases ministries departments subjects categories areas places buildings sites colours
  colors schemes charges crimes offences events`);

function of(labels: ReadonlySet<EntityLabel>, words: string): (readonly [string, ReadonlySet<EntityLabel>])[] {
  return words.split(' ').map((word) => [word, labels] as const);
}
