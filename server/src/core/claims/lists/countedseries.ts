import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, isInListBetween, isNumber, markAt, touchesPrevious } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { RESULTS } from '../sums/entries.js';
import { isAnyone, isOfPeople, isPlaced, isToldOf } from './countnouns.js';
import { beforeArticle, DEFINITE, isFigured, isInRow, isOfMore } from './counts.js';
import { COPULAS, isBareCount, OTHER_COUNTS, PREPOSITIONS } from './listopenings.js';
import { type Series, seriesFrom, seriesIn } from './series.js';

/** What counts: "two", "twice", "twin"; tokens, both included. */
export interface Counting {
  readonly first: number;
  readonly last: number;
  /** What is counted, lower case, singular. */
  readonly noun: string | undefined;
  readonly value: number;
  /** How often something was done. */
  readonly isTimes: boolean;
  /** Sons and daughters: whoever is named behind them is one of them. */
  readonly isKin?: true;
}

/**
 * The series behind the mark that follows a count and what it counts, where it can be nothing but the things counted: "two
 * dates in March, the 4th and the 19th", "four times, on 11, 37, 52 and 90", "three flights, from Doha, Nairobi and Oslo".
 */
export function countedSeries(facts: SentenceFacts, count: Counting): Series | undefined {
  const { tokens, sentence } = facts;
  const before = beforeArticle(tokens, count.first);
  if (!count.isTimes && (OTHER_COUNTS.get(tokens, before) !== undefined || isOfMore(tokens, before, count.noun)))
    return undefined;
  // "two-, three- and four-part".
  const isPart = markAt(tokens, count.last + 1) === '-' && touchesPrevious(tokens, count.last + 1);
  if (isPart && !count.isTimes) return undefined;
  const mark = isInNumber(tokens, count.last)
    ? verbBehind(tokens, count.last + 3)
    : markBehind(tokens, count, sentence.last);
  if (mark < 0) return undefined;
  const sign = markAt(tokens, mark);
  if (sign === ',' && opensSentence(tokens, sentence.first, count.first)) return undefined;
  if (isFigured(tokens, mark + 1) || isInRow(tokens, count.first, mark)) return undefined;
  // "won 12 of their 20 games, drew five and lost three".
  if (RESULTS.get(tokens, mark + 1) !== undefined) return undefined;
  const series = seriesFrom(tokens, behindTelling(tokens, mark + 1), sentence.last);
  if (series === undefined || isPartial(tokens, series.last + 1)) return undefined;
  if (isOfPeople(count.noun) && hasFamily(tokens, series)) return undefined;
  // "half to his widow and a quarter to each of his sons".
  if (isInListBetween(tokens, series.first, series.last + 1, EACH)) return undefined;
  return isCountedBy(facts, count, mark, series) ? series : undefined;
}

/**
 * The series that stands before what counts it: "Berg and Holm, two ministers in the old cabinet,", "a van, a car and two
 * carts, four lots in all".
 */
export function seriesCounted(
  { tokens, sentence }: SentenceFacts,
  { first, last, noun }: Pick<Counting, 'first' | 'last' | 'noun'>,
): Series | undefined {
  const isDefinite = DEFINITE.get(tokens, first - 1) !== undefined;
  const mark = isDefinite ? first - 2 : first - 1;
  if (
    noun === undefined ||
    isCapitalised(tokens, last + 1) ||
    !APPOSING.has(markAt(tokens, mark)) ||
    touchesPrevious(tokens, mark + 1)
  )
    return undefined;
  let at = last + 1;
  while (at - last < MAX_NOUN && tokens.kind[at] === TokenKind.word && !isPhrase(tokens, at)) at++;
  const isAll = isWord(tokens, at, 'altogether') || (isWord(tokens, at, 'in') && ALL.get(tokens, at + 1) !== undefined);
  const isClosed = at === sentence.last || tokens.kind[at] === TokenKind.mark || isPhrase(tokens, at);
  if (at === last + 1 || (!isAll && (!isClosed || isWord(tokens, at, 'of')))) return undefined;
  const series = seriesIn(tokens, sentence.first, mark).at(-1);
  // "In Arden and Bexley, two men …"; but "In May, Arden and Bexley, two towns in …,".
  const isOpened = PREPOSITIONS.get(tokens, sentence.first) !== undefined;
  const isOfPhrase = isOpened && !isInListBetween(tokens, sentence.first, series?.first ?? 0, COMMA);
  if (series === undefined || (isOfPhrase && !isAll) || series.last !== mark - 1 || series.form === 'figure')
    return undefined;
  return isAll || isDefinite || (series.form === 'name' && series.opener === '') ? series : undefined;
}

const COMMA = wordList(',');
const EACH = wordList('each');
const APPOSING: ReadonlySet<string> = new Set([',', '–', '—']);
const ALL = wordList('all total');
/** In tokens. */
const MAX_NOUN = 4;

function isPhrase(tokens: Tokens, at: number): boolean {
  return PREPOSITIONS.get(tokens, at) !== undefined || WHICH.get(tokens, at) !== undefined;
}

const WHICH = wordList('of that which who whose to for altogether');

/** "two sons and a daughter", which are three; undefined for anything else. */
export function kinBehind(tokens: Tokens, count: Counting): Counting | undefined {
  const and = count.last + 2;
  if (!isWord(tokens, and, 'and') || !isKin(tokens, and - 1)) return undefined;
  const isOne = isWord(tokens, and + 1, 'a') || isWord(tokens, and + 1, 'an');
  const more = isOne ? 1 : FIGURE_WORDS.get(tokens, and + 1)?.cardinal;
  if (more === undefined || !isKin(tokens, and + 2)) return undefined;
  return { ...count, last: and + 2, value: count.value + more, isKin: true };
}

function isKin(tokens: Tokens, at: number): boolean {
  return KIN.get(tokens, at) !== undefined;
}

const KIN = wordList(`
  son sons daughter daughters brother brothers sister sisters boy boys girl girls child children man men woman women
  stepson stepsons stepdaughter stepdaughters nephew nephews niece nieces`);

/** "The suspects, three in number, are …". */
export function isInNumber(tokens: Tokens, last: number): boolean {
  return isWord(tokens, last + 1, 'in') && isWord(tokens, last + 2, 'number');
}

/** The comma, bracket, colon or dash behind what is counted; -1 where it goes on, or where nothing is counted. */
function markBehind(tokens: Tokens, { first, last, isTimes, noun }: Counting, end: number): number {
  let isSaid = false;
  for (let at = last + 1; at < end && at - last <= MAX_TITLE; at++) {
    const isInner = markAt(tokens, at) === '-' && touchesPrevious(tokens, at);
    if (MARKS.has(markAt(tokens, at)) && !isInner) {
      const mark = colonBehindSpeaker(tokens, at);
      const isCounted =
        at > last + 1 ||
        isTimes ||
        noun !== undefined ||
        (markAt(tokens, at) !== ',' && isBareCount(tokens, first, at));
      const isTelling = markAt(tokens, mark) === ':' || isThoseOf(tokens, mark + 1);
      return isCounted && (!isSaid || isTelling) ? mark : -1;
    }
    // "two of the dead were children: …".
    if (COPULAS.get(tokens, at) !== undefined) isSaid = true;
    else if (NO_TITLE.get(tokens, at) !== undefined) return -1;
    if (isNamedAt(tokens, at, last, noun)) return at - 1;
    // "two sets of four: …", "four terms in 1969, 1973 and 1977".
    const isFigure = isNumber(tokens, at) || FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined;
    if (isFigure && !isOfCounted(tokens, at)) return -1;
    if (tokens.kind[at] !== TokenKind.word && !isInner && !isFigure && !CURRENCIES.has(markAt(tokens, at))) return -1;
  }
  return -1;
}

/** The colon of "reasons for the delay, he said: …" stands behind the comma given; else the mark itself. */
function colonBehindSpeaker(tokens: Tokens, mark: number): number {
  let isSaid = false;
  for (let at = mark + 1; at <= mark + MAX_SPEAKER && markAt(tokens, mark) === ','; at++) {
    if (SAYING.get(tokens, at) !== undefined) isSaid = true;
    if (isSaid && markAt(tokens, at) === ':') return at;
    if (markAt(tokens, at) === ',') break;
  }
  return mark;
}

/** In tokens: "the mayor, Ann Berg, said" is too long. */
const MAX_SPEAKER = 5;
const SAYING = wordList('said says added told wrote');

/** "her two sons Tom and Ben": the name stands right behind the plural it is one of. */
function isNamedAt(tokens: Tokens, at: number, last: number, noun: string | undefined): boolean {
  if (at < last + 2 || noun === undefined || !isCapitalised(tokens, at) || isCapitalised(tokens, at - 1)) return false;
  const { month, weekday } = FIGURE_WORDS.get(tokens, at) ?? {};
  const isPlural = lowerOf(tokens, at - 1).endsWith('s') || PLURALS.get(tokens, at - 1) !== undefined;
  return isPlural && month === undefined && weekday === undefined && PREPOSITIONS.get(tokens, at - 1) === undefined;
}

const PLURALS = wordList('men women children people');

/** Behind "those of", "identified as" and "said to be". */
function behindTelling(tokens: Tokens, at: number): number {
  if (isThoseOf(tokens, at)) return at + 2;
  if (NAMED.get(tokens, at) !== undefined && isWord(tokens, at + 1, 'as')) return at + 2;
  return SAID_TO.get(tokens, at) !== undefined && isWord(tokens, at + 1, 'to') && isWord(tokens, at + 2, 'be')
    ? at + 3
    : at;
}

const NAMED = wordList('identified named described');
const SAID_TO = wordList('said believed thought reported');

/** "three posts, those of auditor, ombudsman and chief justice". */
function isThoseOf(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'those') && isWord(tokens, at + 1, 'of');
}

/** "two of the 14 clubs", "two items in the $96 million budget". */
function isOfCounted(tokens: Tokens, at: number): boolean {
  const before = CURRENCIES.has(markAt(tokens, at - 1)) ? at - 2 : at - 1;
  return DEFINITE.get(tokens, before) !== undefined && PLACING.get(tokens, before - 1) !== undefined;
}

const PLACING = wordList('of in on from');
const CURRENCIES: ReadonlySet<string> = new Set(['$', '£', '€']);

/** The "are" that lists those who are "three in number"; -1 without. */
function verbBehind(tokens: Tokens, at: number): number {
  const verb = markAt(tokens, at) === ',' ? at + 1 : at;
  return COPULAS.get(tokens, verb) !== undefined ? verb : -1;
}

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
  const isShort = series.joined - series.first <= MAX_BARE * items;
  if (behindTelling(tokens, mark + 1) > mark + 1) return true;
  if (sign === ':') return (form !== 'bare' || isShort) && isEnd(tokens, last + 1, sentence.last);
  // "two sons Tom and Ben", "in three towns Arden, Bexley, and Corby".
  const isRow = form === 'name' && inner === '' && items > 2;
  if (sign === '' && !isDefinite && !isRow && !isInNumber(tokens, count.last)) return false;
  // "five people, three men and two women,".
  const isOfKinds = form === 'counted' || form === 'article';
  if (isOfKinds && sign === ',' && isAnyone(count.noun) && KINDS.get(tokens, series.first + 1) !== undefined)
    return isEnd(tokens, last + 1, sentence.last) && !isInListBetween(tokens, series.joined, last + 1, PARTIAL);
  // "two policemen, one soldier and a child": the count is one of the things.
  if (form === 'counted' && (tokens.kind[series.first + 1] !== TokenKind.word || !isEnd(tokens, series.first + 1, 0)))
    return false;
  // "three of the four tests, safety, respect and order,".
  if (form === 'bare') {
    // "two kinds of bread, white and rye."
    const isKind =
      isToldOf(count.noun) && !lowerOf(tokens, series.first).endsWith('ed') && markAt(tokens, last + 1) !== '';
    return isShort && (isKind || isOfThe(tokens, count.last + 1) || (sign !== ',' && opener !== ''));
  }
  const isMore = items > count.value;
  // "won three races, in Oslo and Turku": one place may stand for several.
  if (isRepeated) return true;
  if (opener !== '' && form === 'name') return isMore || (!count.isTimes && isPlaced(count.noun));
  if (form === 'figure') return !isCounting(tokens, series.first);
  if (form === 'counted') return isEnd(tokens, last + 1, sentence.last);
  // "Four soldiers, an American, two Canadians and a Dane, were hurt".
  if (count.first === sentence.first && sign === ',' && markAt(tokens, last + 1) === ',') return true;
  // "two models, the Arden estate and the Bexley".
  const isThe =
    !count.isTimes &&
    isWord(tokens, series.first, 'the') &&
    isWord(tokens, series.joined, 'the') &&
    isEnd(tokens, last + 1, sentence.last);
  // "three towns in Norway, Sweden and Denmark": the list began before its first comma.
  if (form === 'name') {
    const isSame = isCapitalised(tokens, mark - 1) && inner === '';
    const isSubject = isSaidOf(tokens, last + 1) && count.first > sentence.first + 1;
    // "three airports in the south, Arden, Bexley and Corby."
    if (!isSame && isPlaced(count.noun) && !count.isTimes && markAt(tokens, last + 1) === '.') return true;
    return !isSame && !isSubject && (inner !== '' || isDefinite || isThe || count.isKin === true || sign !== ',');
  }
  // "killed two soldiers, a policeman and a clerk".
  const isApart = hasPhrase(tokens, count.last + 1, mark) && inner === '';
  return isDefinite || isApart || isThe || sign !== ',' || isToldOf(count.noun);
}

const KINDS = wordList('men women boys girls children adults man woman boy girl');

function isOfThe(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'of') && DEFINITE.get(tokens, at + 1) !== undefined;
}

/** In tokens, with what joins them. */
const MAX_BARE = 3;
const ONLY = wordList('only just');

/** "two causes of death", "two operations on the same day": more than a noun stands before the mark. */
function hasPhrase(tokens: Tokens, from: number, mark: number): boolean {
  for (let at = from + 1; at < mark - 1; at++) {
    if ((isWord(tokens, at, 'of') || PREPOSITIONS.get(tokens, at) !== undefined) && !isCapitalised(tokens, at + 1))
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
