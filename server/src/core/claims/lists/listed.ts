import type { EntityLabel, Mention } from '../../entities/mention.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, spanOf, tokensOf } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { OWNERS } from '../sums/entries.js';
import { type Form, onlySeriesIn } from './series.js';

/** Names, or plain things, that stand side by side, joined by commas and a last "and". */
export interface NameList extends Span {
  readonly count: number;
  /** Fewest and most, where what stands between commas may only describe its neighbour; "two cars" are two, or one. */
  readonly least: number;
  readonly most: number;
  /** Undefined for things. */
  readonly label: EntityLabel | undefined;
}

/** Of a paragraph. */
interface Facts {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
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
  const own = spanOf(tokens, first, last - 1);
  const isOther = ({ start, end, label }: Mention): boolean =>
    label === 'PERSON' && start >= own.start && end <= own.end && (end <= list.start || start >= list.end);
  if (!isBare && mentions.some(isOther)) return undefined;
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

/** "Mr Berg and two aides were charged", "The mayor and six clerks": one and so many more, where no other number stands. */
export function oneAndMoreIn({ tokens, mentions }: Facts, { first, last }: Sentence): NameList | undefined {
  let list: NameList | undefined;
  for (let at = first; at < last; at++) {
    const more = FIGURE_WORDS.get(tokens, at)?.cardinal;
    if (more === undefined && tokens.kind[at] !== TokenKind.number) continue;
    // "in one of the worst cases".
    if (more === 1 && isWord(tokens, at + 1, 'of')) continue;
    if (list !== undefined || more === undefined || more < 2 || !isWord(tokens, at - 1, 'and')) return undefined;
    const opener = oneBefore(tokens, at - 1, first, mentions);
    const noun = isWord(tokens, at + 1, 'of') ? at + 3 : at + 1;
    if (opener < 0 || tokens.kind[noun] !== TokenKind.word || !lowerOf(tokens, noun).endsWith('s')) return undefined;
    list = { ...spanOf(tokens, opener, at + 1), count: more + 1, least: more + 1, most: more + 1, label: undefined };
  }
  return list;
}

/** Where the one begins that stands before "and": a person's name, or what has an article or an owner; -1 without. */
function oneBefore(tokens: Tokens, and: number, first: number, mentions: readonly Mention[]): number {
  const end = tokens.end[and - 1] as number;
  const name = mentions.find((mention) => mention.label === 'PERSON' && mention.end === end);
  for (let at = and - 1; at >= Math.max(first, and - MAX_ONE); at--) {
    if (markAt(tokens, at) === ',' || isWord(tokens, at, 'and')) return -1;
    const isStart = name === undefined ? ARTICLES.get(tokens, at) !== undefined : tokens.start[at] === name.start;
    if (isStart) return lowerOf(tokens, and - 1).endsWith('s') && name === undefined ? -1 : at;
  }
  return -1;
}

/** In tokens: "the country's former education minister". */
const MAX_ONE = 6;
const ARTICLES = wordList("a an the his her its their 's");

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
  // "Norway and Sweden met in Oslo".
  const isPlace = (mention: Mention) =>
    list.end <= mention.start && PLACING.get(tokens, tokensOf(tokens, mention).first - 1) !== undefined;
  const others = own.filter(
    (mention) => !listed.includes(mention) && (label === undefined || mention.label === label) && !isPlace(mention),
  );
  if (others.length === 0) return { ...list, label };
  // "Berg was out, and Holm, Lind and Dahl followed": three, or four.
  return label === undefined || hasPronoun ? undefined : { ...list, most: count + others.length, label };
}

const PLACING = wordList('in at near');

/** "Oslo, Turku and Pori and …", "Berg and Holm, …, and others". */
function goesOnBehind(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at, 'and') || isWord(tokens, at, "'s") || markAt(tokens, at) === '-') return true;
  // ", and Rauma", ", and the mayor"; not ", and left".
  const isThing = isName(tokens, at + 2) || GOING_ON.get(tokens, at + 2) !== undefined;
  return isWord(tokens, at + 1, 'and') && isThing;
}

const GOING_ON = wordList('the a an his her their its our my two three four five six');

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
