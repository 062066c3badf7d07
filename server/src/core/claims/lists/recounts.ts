import type { EntityLabel } from '../../entities/mention.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';

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

/** Where a sentence counts again what stands before it; undefined where it does not, or where more is said of what it counts. */
export function recountIn(tokens: Tokens, { first, last }: Sentence): Recount | undefined {
  // The numbers are rarer than the articles before them.
  for (let number = first; number < last; number++) {
    if (NUMBERS.glance(tokens, number) === undefined) continue;
    const at = openerOf(tokens, number);
    if (at < first || at + 2 >= last) continue;
    const recount = furtherAt(tokens, number, first) ?? recountAt(tokens, at, first, last);
    if (recount !== undefined) return recount;
  }
  return undefined;
}

/** The token that opens what counts again with this number: "both", "all three", "the other two", "the trio", "a third"; -1 for none. */
function openerOf(tokens: Tokens, number: number): number {
  if (isWord(tokens, number, 'both')) return number;
  if (BEFORE.get(tokens, number - 1) !== undefined) return number - 1;
  return BETWEEN.get(tokens, number - 1) !== undefined && BEFORE.get(tokens, number - 2) !== undefined
    ? number - 2
    : -1;
}

function recountAt(tokens: Tokens, at: number, first: number, last: number): Recount | undefined {
  const isOpener = at === first;
  const isBoth = isWord(tokens, at, 'both');
  const isOthers = isWord(tokens, at, 'the') && isWord(tokens, at + 1, 'other');
  const number = isBoth ? at : at + (isOthers ? 2 : 1);
  const value = isBoth
    ? 2
    : (FIGURE_WORDS.get(tokens, number)?.cardinal ?? (isOpener ? GROUPS.get(tokens, number) : undefined));
  // "Berg and Holm filled the first two places, in that order".
  if (FIRST.get(tokens, at + 1) !== undefined) return placesAt(tokens, at, last);
  if (value === undefined || !isRecounted(value) || tokens.kind[number] !== TokenKind.word) return undefined;
  // Most count nothing that stands before them: what is found is made at the end.
  const recounted = (said: Counted): Recount => ({ ...spanOf(tokens, number), value, first: at, ...said });
  // "Of the five lakes, Arden, Bexley and Corby are full. The other two …".
  if (isOthers)
    return goesOn(tokens, number + 1, last)
      ? recounted({ labels: undefined, isOfThings: false, isAlone: false, isOthers })
      : undefined;
  if (THESE.get(tokens, at) !== undefined) {
    return isPlural(tokens, number + 1)
      ? recounted({ labels: undefined, isOfThings: true, isAlone: true, isOthers })
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
    return recounted({ labels: undefined, isOfThings: false, isAlone: true, isOthers });
  // "a shop in Ely and two farms near Diss. In all four raids …": of things alone.
  const isEach =
    isWord(tokens, at, 'all') && PREPOSITIONS.get(tokens, at - 1) !== undefined && isPlural(tokens, number + 1);
  if (isEach && COUNTED.get(tokens, number + 1) === undefined)
    return recounted({ labels: NO_NAMES, isOfThings: true, isAlone: false, isOthers });
  // "Ministers of the four countries".
  const isOwner = at === first + 2 && isWord(tokens, at - 1, 'of') && lowerOf(tokens, first).endsWith('s');
  if (!isOf && !isThem && !isAll && !isOwner && BEFORE_OTHERS.get(tokens, at - 1) !== undefined) return undefined;
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
    else if (!isOf && lowerOf(tokens, end + 1).endsWith('s')) return undefined;
    else isOfThings = isAll || endsThere(tokens, end + 1);
  }
  const isSaid = end + 1 < last && goesOn(tokens, end + 1, last);
  // "Arden, Bexley and Corby, and won in all three cities", "…; the three towns".
  const isHere = !isOpener && (!isWord(tokens, at, 'the') || markAt(tokens, at - 1) === ';');
  const isAlone = isThem || isAll || isHere;
  return isSaid || isThem || isAll ? recounted({ labels, isOfThings, isAlone, isOthers }) : undefined;
}

type Counted = Pick<Recount, 'labels' | 'isOfThings' | 'isAlone' | 'isOthers'>;

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
  const isTold = word.endsWith('ed') && ACTIVE.get(tokens, at) === undefined;
  return !word.endsWith('ing') && (!isTold || PREPOSITIONS.get(tokens, at + 1) === undefined);
}

/** What is seldom said of those who suffer it: "The four countries joined in May". */
const ACTIVE = wordList(
  'joined agreed voted gained signed played finished competed pledged started opened met merged shared launched turned moved failed refused decided',
);

/** In things. */
const MOST = 12;

/** "The trio were …". */
const GROUPS = createLexicon([
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['quartet', 4],
]);

/** What counts again, where something opens it. */
export const RECOUNTED = {
  words: () => NUMBERS,
  where: (tokens: Tokens, index: number): boolean => openerOf(tokens, index) >= 0,
};

const NUMBERS = wordList(
  [
    'both third fourth fifth sixth',
    ...GROUPS.words,
    ...FIGURE_WORDS.words.filter((_, at) => isRecounted(FIGURE_WORDS.values[at]?.cardinal)),
  ].join(' '),
);
const BEFORE = wordList('all the these those a');
const BETWEEN = wordList('other first top last');

function isRecounted(value: number | undefined): boolean {
  return value !== undefined && value >= 2 && value <= MOST;
}

/** "none of the three". */
const OF_THEM = wordList('none each any all both either neither one two most');

/** "of all three", "between the two". */
const BEFORE_OTHERS = wordList('of between one than for first last next among');

const TELLING_WHICH = wordList(`
  that which who whose whom where in on at of from with for to by as and or but not nor than hit worst most involved
  concerned left held born killed known set made there above below named listed between under over near
  other others people men women times more less days weeks months years`);

const PREPOSITIONS = wordList('by in at on from as with for of over during under since');

const NO_NAMES: ReadonlySet<EntityLabel> = new Set();
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
  colors schemes charges crimes offences events victims`);

function of(labels: ReadonlySet<EntityLabel>, words: string): (readonly [string, ReadonlySet<EntityLabel>])[] {
  return words.split(' ').map((word) => [word, labels] as const);
}
