import type { EntityLabel, Mention } from '../entities/mention.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isInListBetween, markAt, spanOf } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { OWNERS } from './entries.js';
import { type Form, onlySeriesIn } from './series.js';

/** "All three must now …", "the four cities have …", "both men were …": those named before are counted again. */
export interface Recount extends Span {
  readonly value: number;
  /** What is counted may have one of these labels; undefined for any. */
  readonly labels: ReadonlySet<EntityLabel> | undefined;
  /** What is counted may be things without a name: "the three crops". */
  readonly isOfThings: boolean;
  /** What is counted may stand in the same sentence: "of all three", "the four of them". */
  readonly isAlone: boolean;
  /** "the other two": what is left of a number when those listed are taken away. */
  readonly isOthers: boolean;
  /** The token that opens it. */
  readonly first: number;
}

/** "Of the five lakes", "three of the five": the one number of a sentence that a part is told of; 0 where there is none, or more. */
export function wholeIn(tokens: Tokens, { first, last }: Sentence): number {
  let whole = 0;
  for (let at = first; at < last; at++) {
    const value = tokens.kind[at] === TokenKind.number ? Number.NaN : FIGURE_WORDS.get(tokens, at)?.cardinal;
    if (value === undefined) continue;
    const isOf = isWord(tokens, at - 2, 'of') && OWNERS.get(tokens, at - 1) !== undefined;
    if (!isOf || whole !== 0) return 0;
    whole = value;
  }
  return whole > 0 ? whole : 0;
}

/** Names, or plain things, that stand side by side, joined by commas and a last "and". */
export interface NameList extends Span {
  readonly count: number;
  /** Fewest and most, where what stands between commas may only describe its neighbour; "two cars" are two, or one. */
  readonly least: number;
  readonly most: number;
  /** Undefined for things. */
  readonly label: EntityLabel | undefined;
}

/** Where a sentence counts again what stands before it; undefined where it does not, or where more is said of what it counts. */
export function recountIn(tokens: Tokens, { first, last }: Sentence): Recount | undefined {
  for (let at = first; at + 2 < last; at++) {
    const isOpener = at === first;
    const recount =
      RECOUNTING.get(tokens, at) === undefined
        ? undefined
        : (furtherAt(tokens, at, first) ?? recountAt(tokens, at, isOpener, last));
    if (recount !== undefined) return recount;
  }
  return undefined;
}

/** What opens a recount. */
export const RECOUNTING = wordList('all both the these those third fourth fifth sixth');

/** Of a paragraph. */
interface Facts {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
}

function recountAt(tokens: Tokens, at: number, isOpener: boolean, last: number): Recount | undefined {
  const isBoth = isWord(tokens, at, 'both');
  const isOthers = isWord(tokens, at, 'the') && isWord(tokens, at + 1, 'other');
  const number = isBoth ? at : at + (isOthers ? 2 : 1);
  const value = isBoth
    ? 2
    : (FIGURE_WORDS.get(tokens, number)?.cardinal ?? (isOpener ? GROUPS.get(tokens, number) : undefined));
  // "Berg and Holm filled the first two places, in that order".
  if (FIRST.get(tokens, at + 1) !== undefined) return placesAt(tokens, at, last);
  if (value === undefined || value < 2 || value > MOST || tokens.kind[number] !== TokenKind.word) return undefined;
  const recount = { ...spanOf(tokens, number), value, first: at };
  // "Of the five lakes, Arden, Bexley and Corby are full. The other two …".
  if (isOthers)
    return goesOn(tokens, number + 1, last)
      ? { ...recount, labels: undefined, isOfThings: false, isAlone: false, isOthers }
      : undefined;
  if (THESE.get(tokens, at) !== undefined) {
    return isPlural(tokens, number + 1)
      ? { ...recount, labels: undefined, isOfThings: true, isAlone: true, isOthers: false }
      : undefined;
  }
  const isOf = isWord(tokens, at - 1, 'of') && OF_THEM.get(tokens, at - 2) !== undefined;
  const isThem = isWord(tokens, number + 1, 'of') && isWord(tokens, number + 2, 'them');
  // "denies all three.", "prices of all three have risen".
  const isAll =
    isWord(tokens, at, 'all') &&
    (endsThere(tokens, number + 1) || isWord(tokens, number + 1, 'and') || isOfAll(tokens, at, number + 1));
  // ", the three to be finished by May".
  if (markAt(tokens, at - 1) === ',' && isWord(tokens, number + 1, 'to') && isWord(tokens, number + 2, 'be'))
    return { ...recount, labels: undefined, isOfThings: false, isAlone: true, isOthers: false };
  if (!isOf && !isThem && !isAll && BEFORE_OTHERS.get(tokens, at - 1) !== undefined) return undefined;
  let end = isThem ? number + 2 : number;
  let labels: ReadonlySet<EntityLabel> | undefined;
  let isOfThings = isThem || THINGS.get(tokens, end + 1) !== undefined;
  if (!isThem) {
    // "the three Nordic sides".
    if (COUNTED.get(tokens, end + 1) === undefined && COUNTED.get(tokens, end + 2) !== undefined) end++;
    labels = COUNTED.get(tokens, end + 1);
    if (labels !== undefined || isOfThings) end++;
    else if (!isOpener && !isOf && !isAll) return undefined;
    // "The four runners": no verb of several ends so.
    else if (lowerOf(tokens, end + 1).endsWith('s')) return undefined;
    else isOfThings = isAll || endsThere(tokens, end + 1);
  }
  const isSaid = end + 1 < last && goesOn(tokens, end + 1, last);
  // "Arden, Bexley and Corby, and won in all three cities", "…; the three towns".
  const isHere = !isOpener && (!isWord(tokens, at, 'the') || markAt(tokens, at - 1) === ';');
  const isAlone = isThem || isAll || isHere;
  return isSaid || isThem || isAll ? { ...recount, labels, isOfThings, isAlone, isOthers } : undefined;
}

/** "A fourth city, Oslo, …", "A third, in Akron, …": one more than those named before. */
function furtherAt(tokens: Tokens, at: number, first: number): Recount | undefined {
  const ordinal = FIGURE_WORDS.get(tokens, at)?.ordinal;
  if (ordinal === undefined || !isWord(tokens, at - 1, 'a') || at - 1 > first + 2) return undefined;
  const labels = COUNTED_ONE.get(tokens, at + 1);
  if (labels === undefined && (markAt(tokens, at + 1) !== ',' || PREPOSITIONS.get(tokens, at + 2) === undefined))
    return undefined;
  const recount = { ...spanOf(tokens, at), value: ordinal - 1, labels, first: at - 1 };
  return { ...recount, isOfThings: false, isAlone: false, isOthers: false };
}

/** "Sales of all three fell": no noun follows. */
function isOfAll(tokens: Tokens, at: number, next: number): boolean {
  const isNoun = COUNTED.get(tokens, next) !== undefined || THINGS.get(tokens, next) !== undefined;
  return (
    isWord(tokens, at - 1, 'of') && tokens.kind[next] === TokenKind.word && !isNoun && isVerbForm(lowerOf(tokens, next))
  );
}

function isVerbForm(word: string): boolean {
  return word.endsWith('ed') || PAST.has(word);
}

const PAST: ReadonlySet<string> = new Set('fell rose grew went came began stood shrank slid sank jumped'.split(' '));

/** "the first two places, in that order": those named before fill them one by one. */
function placesAt(tokens: Tokens, at: number, last: number): Recount | undefined {
  const number = at + 2;
  const value = FIGURE_WORDS.get(tokens, number)?.cardinal;
  if (value === undefined || PLACED.get(tokens, number + 1) === undefined) return undefined;
  for (let next = number + 2; next < Math.min(number + 7, last); next++) {
    if (isWord(tokens, next, 'order'))
      return {
        ...spanOf(tokens, number),
        value,
        labels: undefined,
        isOfThings: false,
        isAlone: true,
        isOthers: false,
        first: at,
      };
  }
  return undefined;
}

const FIRST = wordList('first top last');
const PLACED = wordList('places spots positions prizes medals');
const THESE = wordList('these those');

/** A verb that is no other word, or a mark. */
function endsThere(tokens: Tokens, at: number): boolean {
  return AUXILIARIES.get(tokens, at) !== undefined || ENDS.has(markAt(tokens, at));
}

const AUXILIARIES = wordList('are were have had will would must may can could should did do');
const ENDS: ReadonlySet<string> = new Set(['.', ',', ';']);

/** "wickets", but no time and no part of a number. */
function isPlural(tokens: Tokens, at: number): boolean {
  const isWordOfTime = FIGURE_WORDS.get(tokens, at) !== undefined || NO_RECOUNT.get(tokens, at) !== undefined;
  return tokens.kind[at] === TokenKind.word && !isWordOfTime && lowerOf(tokens, at).endsWith('s');
}

const NO_RECOUNT = wordList(
  'years months weeks days hours minutes seconds times points goals games matches decades seasons',
);

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
  const hasPronoun = isInListBetween(tokens, first, last, PRONOUNS);
  for (let at = first; at < last; at++) {
    if (OTHERS.get(tokens, at) !== undefined || isMore(tokens, at)) return undefined;
    if (!isWord(tokens, at, 'and') || !isName(tokens, at + 1)) continue;
    const found = listAround(tokens, first, at, last);
    if (found === undefined) continue;
    if (list !== undefined) return undefined;
    list = labelled(tokens, found, mentions, spanOf(tokens, first, last - 1), hasPronoun);
    if (list === undefined) return undefined;
  }
  return list;
}

/** The one list of plain things of a sentence: "rice, wheat and maize", "the dam, the airport and the port", "a baker and two clerks". */
export function thingListIn({ tokens, mentions }: Facts, { first, last }: Sentence): NameList | undefined {
  for (let at = first; at < last; at++) if (OTHERS.get(tokens, at) !== undefined) return undefined;
  const series = onlySeriesIn(tokens, first, last);
  if (series === undefined || !THING_FORMS.has(series.form)) return undefined;
  const { items, counted, named, asides } = series;
  const isBare = series.form === 'bare';
  const isNumbered = markAt(tokens, series.first) === '(';
  const most = (isBare && !isNumbered ? MAX_BARE : MAX_THING) * items;
  if (series.joined - series.first >= most || (isBare && items < 3)) return undefined;
  const list = spanOf(tokens, series.first, series.joined);
  // "Berg met a clerk and a cook".
  if (
    !isBare &&
    mentions.some(({ start, end, label }) => label === 'PERSON' && (end <= list.start || start >= list.end))
  )
    return undefined;
  return { ...list, count: counted, least: counted - named, most: counted + asides, label: undefined };
}

/** "Another stood at the door, and a third drove": they are three. */
export function toldIn(tokens: Tokens, { first, last }: Sentence): NameList | undefined {
  let isTold = false;
  let count = 0;
  let at = first;
  for (let index = first; index + 1 < last; index++) {
    if (isWord(tokens, index, 'another')) isTold = true;
    const ordinal = isWord(tokens, index, 'a') ? FIGURE_WORDS.get(tokens, index + 1)?.ordinal : undefined;
    if (ordinal === undefined || ordinal < 2) continue;
    if (ordinal === 2) isTold = true;
    else [count, at] = [ordinal, index + 1];
  }
  return isTold && count > 2
    ? { ...spanOf(tokens, at), count, least: count, most: count, label: undefined }
    : undefined;
}

const THING_FORMS: ReadonlySet<Form> = new Set(['article', 'counted', 'bare', 'figure']);
/** In tokens, with what joins them. */
const MAX_BARE = 3;
const MAX_THING = 6;

/** The names before and behind the "and" that closes a list; its tokens are both included. */
function listAround(
  tokens: Tokens,
  first: number,
  and: number,
  last: number,
): { first: number; last: number; count: number } | undefined {
  let end = and + 1;
  while (end + 1 < last && isName(tokens, end + 1)) end++;
  // "Arden and St Bride's."
  if (isWord(tokens, end + 1, "'s") && markAt(tokens, end + 2) === '.') end++;
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

/** The list with the label of most of its names, or none where no name stands beside it; undefined where others of their sort do. */
function labelled(
  tokens: Tokens,
  { first, last, count }: { readonly first: number; readonly last: number; readonly count: number },
  mentions: readonly Mention[],
  sentence: Span,
  hasPronoun: boolean,
): NameList | undefined {
  const list = { ...spanOf(tokens, first, last), count, least: count, most: count };
  if (isWord(tokens, first - 1, 'in')) return { ...list, label: 'GPE' };
  const own = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const listed = own.filter(({ start, end }) => start >= list.start && end <= list.end);
  const label = listed
    .map((mention) => mention.label)
    .find((each) => listed.filter((mention) => mention.label === each).length >= Math.max(count - 1, count / 2));
  const others = own.filter((mention) => !listed.includes(mention) && (label === undefined || mention.label === label));
  if (others.length === 0) return { ...list, label };
  // "Berg was out, and Holm, Lind and Dahl followed": three, or four.
  return label === undefined || hasPronoun ? undefined : { ...list, most: count + others.length, label };
}

/** "Oslo, Turku and Pori and …", "Berg and Holm, …, and others". */
function goesOnBehind(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at, 'and') || isWord(tokens, at, "'s") || markAt(tokens, at) === '-') return true;
  // ", and Rauma", ", and the mayor"; not ", and left".
  const isThing = isName(tokens, at + 2) || GOING_ON.get(tokens, at + 2) !== undefined;
  return isWord(tokens, at + 1, 'and') && isThing;
}

const GOING_ON = wordList('the a an his her their its our my two three four five six');

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
  other others another several many some including include includes like wife husband son daughter
  brother sister family children colleague or nor versus v`);

const PRONOUNS = wordList('he she they we i you');

/** "Berg, Holm and two men". */
function isMore(tokens: Tokens, at: number): boolean {
  return FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined && MORE.get(tokens, at + 1) !== undefined;
}

const MORE = wordList('more men women people children officers colleagues players countries cities towns companies of');

const PEOPLE: ReadonlySet<EntityLabel> = new Set(['PERSON']);
const PLACES: ReadonlySet<EntityLabel> = new Set(['GPE', 'LOC']);
const SITES: ReadonlySet<EntityLabel> = new Set(['GPE', 'LOC', 'FAC', 'ORG']);
const SIDES: ReadonlySet<EntityLabel> = new Set(['GPE', 'ORG', 'NORP']);
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
  ...of(BODIES, 'companies firms banks clubs parties unions agencies airlines universities carriers groups'),
  ...of(SIDES, 'teams sides squads navies armies governments'),
]);

/** The same words for one alone. */
const COUNTED_ONE = createLexicon(
  COUNTED.words.map((word, at) => [singularOf(word), COUNTED.values[at] as ReadonlySet<EntityLabel>] as const),
);

function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('men') ? `${word.slice(0, -2)}an` : word.slice(0, word.endsWith('ches') ? -2 : -1);
}

const THINGS = wordList(`
  subjects crops drugs causes projects duties taxes sectors sports languages posts ports bodies goods metals
  commodities items steps measures diseases ministries departments subjects categories areas places buildings sites colours
  colors schemes charges crimes offences events`);

function of(labels: ReadonlySet<EntityLabel>, words: string): (readonly [string, ReadonlySet<EntityLabel>])[] {
  return words.split(' ').map((word) => [word, labels] as const);
}
