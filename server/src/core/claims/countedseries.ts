import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, touchesPrevious } from '../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import type { SentenceFacts } from './amounts.js';
import { isOfPeople, isPlaced, isToldOf } from './countnouns.js';
import { isCapital } from './listitems.js';
import { beforeArticle, DEFINITE, isOfMore, OTHER_COUNTS, PREPOSITIONS } from './listopenings.js';
import { type Series, seriesFrom } from './series.js';

/** What counts: "two", "twice", "twin"; tokens, both included. */
export interface Counting {
  readonly first: number;
  readonly last: number;
  /** What is counted, lower case, singular. */
  readonly noun: string | undefined;
  readonly value: number;
  /** How often something was done. */
  readonly isTimes: boolean;
}

/**
 * The series behind the mark that follows a count and what it counts, where it can be nothing but the things counted: "two
 * dates in March, the 4th and the 19th", "four times, on 11, 37, 52 and 90", "three flights, from Doha, Nairobi and Oslo".
 */
export function countedSeries(facts: SentenceFacts, count: Counting): Series | undefined {
  const { tokens, sentence } = facts;
  const before = beforeArticle(tokens, count.first);
  if (!count.isTimes && (OTHER_COUNTS.get(tokens, before) !== undefined || isOfMore(tokens, before))) return undefined;
  // "two-, three- and four-part".
  const isPart = markAt(tokens, count.last + 1) === '-' && touchesPrevious(tokens, count.last + 1);
  if (isPart && !count.isTimes) return undefined;
  const mark = markBehind(tokens, count, sentence.last);
  if (mark < 0) return undefined;
  const sign = markAt(tokens, mark);
  if (sign === ',' && opensSentence(tokens, sentence.first, count.first)) return undefined;
  const series = seriesFrom(tokens, mark + 1, sentence.last);
  if (series === undefined || isPartial(tokens, series.last + 1)) return undefined;
  if (isOfPeople(count.noun) && hasFamily(tokens, series)) return undefined;
  return isCountedBy(facts, count, mark, series) ? series : undefined;
}

/** The comma, bracket, colon or dash behind what is counted; -1 where it goes on, or where nothing is counted. */
function markBehind(tokens: Tokens, { last, isTimes, noun }: Counting, end: number): number {
  for (let at = last + 1; at < end && at - last <= MAX_TITLE; at++) {
    const isInner = markAt(tokens, at) === '-' && touchesPrevious(tokens, at);
    if (MARKS.has(markAt(tokens, at)) && !isInner) return at > last + 1 || isTimes || noun !== undefined ? at : -1;
    if (NO_TITLE.get(tokens, at) !== undefined) return -1;
    // "two sets of four: …", "four terms in 1969, 1973 and 1977".
    const isFigure = isNumber(tokens, at) || FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined;
    if (isFigure && !isOfCounted(tokens, at)) return -1;
    if (tokens.kind[at] !== TokenKind.word && !isInner && !isFigure && !CURRENCIES.has(markAt(tokens, at))) return -1;
  }
  return -1;
}

/** "two of the 14 clubs", "two items in the $96 million budget". */
function isOfCounted(tokens: Tokens, at: number): boolean {
  const before = CURRENCIES.has(markAt(tokens, at - 1)) ? at - 2 : at - 1;
  return DEFINITE.get(tokens, before) !== undefined && PLACING.get(tokens, before - 1) !== undefined;
}

const PLACING = wordList('of in on from');
const CURRENCIES: ReadonlySet<string> = new Set(['$', '£', '€']);

/** In tokens: "hundreds this season", "dates in March", "candidates for the post". */
const MAX_TITLE = 9;
const MARKS: ReadonlySet<string> = new Set([',', '(', ':', '–', '—', '-']);
const NO_TITLE = wordList(`
  including include includes among such like especially mostly is are was were be been has had have will would said says
  say ago later earlier and or as than who which that whose where when while but if`);

/** "In two games against Arden, Berg and Holm": what opens the sentence is done, and its subject follows. */
function opensSentence(tokens: Tokens, first: number, count: number): boolean {
  for (let at = first; at < count; at++) if (markAt(tokens, at) !== '') return false;
  return PREPOSITIONS.get(tokens, first) !== undefined || SUBORDINATE.get(tokens, first) !== undefined;
}

const SUBORDINATE = wordList('when while as although though if since because but and so then despite of');

/** "…, Berg and Holm among them", "Oslo and Turku respectively". */
function isPartial(tokens: Tokens, at: number): boolean {
  const next = markAt(tokens, at) === ',' ? at + 1 : at;
  return PARTIAL.get(tokens, next) !== undefined;
}

const PARTIAL = wordList('among included notably respectively amongst');

/** A family is one heir, and several dead. */
function hasFamily(tokens: Tokens, { first, last }: Series): boolean {
  for (let at = first; at <= last; at++) if (isWord(tokens, at, 'family')) return true;
  return false;
}

/** The things of the series are those that are counted, as far as their form and what stands around them say. */
function isCountedBy({ tokens, sentence }: SentenceFacts, count: Counting, mark: number, series: Series): boolean {
  const { form, opener, inner, isRepeated, items, last } = series;
  const sign = markAt(tokens, mark);
  const isDefinite =
    DEFINITE.get(tokens, count.first - 1) !== undefined || ONLY.get(tokens, count.first - 1) !== undefined;
  if (sign === ':') return form !== 'bare' && isEnd(tokens, last + 1, sentence.last);
  // "two policemen, one soldier and a child": the count is one of the things.
  if (form === 'counted' && (tokens.kind[series.first + 1] !== TokenKind.word || !isEnd(tokens, series.first + 1, 0)))
    return false;
  if (form === 'bare') return false;
  const isMore = items > count.value;
  // "won three races, in Oslo and Turku": one place may stand for several.
  if (isRepeated) return true;
  if (opener !== '' && form === 'name') return isMore || (!count.isTimes && isPlaced(count.noun));
  if (form === 'figure') return !isCounting(tokens, series.first);
  if (form === 'counted') return isEnd(tokens, last + 1, sentence.last);
  // "three towns in Norway, Sweden and Denmark": the list began before its first comma.
  if (form === 'name') {
    const isSame = isCapital(tokens, mark - 1) && inner === '';
    const isSubject = isSaidOf(tokens, last + 1) && count.first > sentence.first + 1;
    return !isSame && !isSubject && (inner !== '' || isDefinite || sign !== ',');
  }
  // "killed two soldiers, a policeman and a clerk".
  const isApart = hasPhrase(tokens, count.last + 1, mark) && inner === '';
  return isDefinite || isApart || sign !== ',' || isToldOf(count.noun);
}

const ONLY = wordList('only just');

/** "two causes of death", "two operations on the same day": more than a noun stands before the mark. */
function hasPhrase(tokens: Tokens, from: number, mark: number): boolean {
  for (let at = from + 1; at < mark - 1; at++) {
    if ((isWord(tokens, at, 'of') || PREPOSITIONS.get(tokens, at) !== undefined) && !isCapital(tokens, at + 1))
      return true;
  }
  return false;
}

/** A verb, or what is said of the last name in small letters. */
function isSaidOf(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.word && PREPOSITIONS.get(tokens, at) === undefined && !isWord(tokens, at, 'who');
}

/** "26 awards": not "118 in Pune", "4 May" and "11,". */
function isCounting(tokens: Tokens, at: number): boolean {
  const isBehind = isNumber(tokens, at) && tokens.kind[at + 1] === TokenKind.word;
  return (
    isBehind && PREPOSITIONS.get(tokens, at + 1) === undefined && FIGURE_WORDS.get(tokens, at + 1)?.month === undefined
  );
}

function isEnd(tokens: Tokens, at: number, end: number): boolean {
  if (end > 0 && at >= end) return true;
  return (
    (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== ';') || PREPOSITIONS.get(tokens, at) !== undefined
  );
}

function isNumber(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.number;
}
