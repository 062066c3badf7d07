import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, markAt, touchesPrevious } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { isPlaced, isSortOfPlace } from './countnouns.js';
import { beforeArticle, DEFINITE, isFigured, isInRow, isOfMore, MAX_OWNER, MAX_TITLE } from './counts.js';
import { isLink } from './listitems.js';

/** The mark that opens a list after a count and what it counts. */
export interface Opening {
  readonly at: number;
  readonly mark: 'colon' | 'semicolon' | 'dash' | 'bracket' | 'comma' | 'verb' | 'of';
  /** "Five players were dropped:" and "three people, …" list names. */
  readonly isNames: boolean;
  /** "won three races, in Oslo and Turku": one place may stand for several. */
  readonly isPlaced?: boolean;
}

export function openingAfter({ tokens, sentence }: SentenceFacts, count: Amount): Opening | undefined {
  let at = count.last + 1;
  // "three of the 27 members".
  if (afterOf(tokens, count.last) > at && tokens.kind[at + 2] === TokenKind.number) at += 3;
  const isOfGroup = isGroup(tokens, at);
  if (isOfGroup) at += 2;
  const isOfPlaces = DEFINITE.get(tokens, count.first - 1) !== undefined && isSortOfPlace(count.noun);
  while (
    at < sentence.last &&
    (tokens.kind[at] === TokenKind.word ||
      isHyphen(tokens, at) ||
      (QUOTES.has(markAt(tokens, at)) && at - count.last <= 3))
  ) {
    if (isOfGroup && isWord(tokens, at, 'of')) return openingOfGroup(tokens, at);
    if (isOfPlaces && isWord(tokens, at, 'of') && at - count.last <= MAX_PLACES)
      return isCapitalised(tokens, at + 1) ? { at, mark: 'of', isNames: true } : undefined;
    at++;
  }
  // "two records in 1997:", "will stand in Ward 9:".
  if (tokens.kind[at] === TokenKind.number && markAt(tokens, at + 1) === ':') at++;
  const as = namedAs(tokens, sentence, count, at);
  if (as >= 0) return { at: as, mark: 'verb', isNames: true };
  const verb = copulaAfter(tokens, sentence, count, Math.min(at, sentence.last));
  if (verb >= 0) return { at: verb, mark: 'verb', isNames: true };
  if (at >= sentence.last) return undefined;
  const mark = OPENINGS.get(markAt(tokens, at));
  // "six albums: both Salt and Bread sold well".
  if (
    mark === undefined ||
    isWord(tokens, at + 1, 'both') ||
    isFigured(tokens, at + 1) ||
    isInRow(tokens, count.first, at)
  )
    return undefined;
  // "at three Olympics, in Sydney, Athens and Beijing".
  if (
    (mark === 'comma' || mark === 'bracket') &&
    PLACING.get(tokens, at + 1) !== undefined &&
    isCapitalised(tokens, at + 2) &&
    at - count.last <= 3 &&
    !isOfMore(tokens, beforeArticle(tokens, count.first), count.noun)
  )
    return { at: at + 1, mark, isNames: true, isPlaced: !isPlaced(count.noun) };
  // "at six colleges, which are Arden, …".
  if (mark === 'comma' && isWord(tokens, at + 1, 'which') && COPULAS.get(tokens, at + 2) !== undefined)
    return { at: at + 2, mark: 'verb', isNames: true };
  if (NAMELY.get(tokens, at + 1) !== undefined) return { at: at + 1, mark: 'comma', isNames: false };
  // "a three-member panel, made up of …".
  const made = at + (isWord(tokens, at + 1, 'comprising') ? 1 : isWord(tokens, at + 1, 'made') ? 3 : 2);
  if (
    mark === 'comma' &&
    (isWord(tokens, made, 'comprising') || (isWord(tokens, made, 'of') && CONSISTS.get(tokens, made - 1) !== undefined))
  )
    return { at: made, mark, isNames: false };
  if (isOfGroup) return mark === 'comma' || at - count.last > MAX_TITLE ? undefined : { at, mark, isNames: false };
  if (count.kind === 'duration' && mark !== 'colon' && !isNamedTime(tokens, at + 1)) return undefined;
  const listed = listedBy(tokens, sentence, count, at);
  // "Six parties stood in May; the Greens, the Reds, …".
  if (mark === 'semicolon') return listed === undefined ? undefined : { at, mark, isNames: true };
  if (listed === undefined || (mark !== 'colon' && (listed === 'names' || !standsAlone(tokens, count, at))))
    return undefined;
  if (mark === 'colon' && onlyColon(tokens, sentence.first, sentence.last) !== at) return undefined;
  if (mark === 'comma' && opensAdverbial(tokens, count, sentence.first)) return undefined;
  // "the three colours, red, green and blue"; of "three colours, …" only names are told apart from what comes next.
  const isLong = at - count.last > MAX_TITLE / 2;
  const isOnly = ONLY.get(tokens, count.first - 1) !== undefined;
  // "three of the four tests, safety, …".
  const isOfKnown =
    afterOf(tokens, count.last) > count.last + 1 && FIGURE_WORDS.get(tokens, count.last + 3)?.cardinal !== undefined;
  const isNames =
    listed === 'names' ||
    (mark === 'comma' && (isLong || (DEFINITE.get(tokens, count.first - 1) === undefined && !isOnly && !isOfKnown)));
  return { at, mark, isNames };
}

/** "named the two dead as Ann Berg and …": where that "as" stands; -1 without. */
function namedAs(tokens: Tokens, { first }: Sentence, count: Amount, limit: number): number {
  for (let at = count.last + 1; at < limit && at - count.last <= MAX_TITLE; at++) {
    if (!isWord(tokens, at, 'as')) continue;
    for (let verb = at - 1; verb >= first; verb--) if (NAMED.get(tokens, verb) !== undefined) return at;
  }
  return -1;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”']);
const ONLY = wordList('only just');
const PLACING = wordList('in at');
/** "four diseases, namely measles, …". */
const NAMELY = wordList('namely viz');
const NAMED = wordList('named identified names identifies');

/** In tokens. */
const MAX_PLACES = 4;

/** "peer-reviewed", "ex-generals". */
export function isHyphen(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === '-' && touchesPrevious(tokens, at) && touchesPrevious(tokens, at + 1);
}

function isYear(tokens: Tokens, at: number): boolean {
  return (
    ((tokens.shape[at] as number) & Shape.plainNumber) !== 0 &&
    (tokens.end[at] as number) - (tokens.start[at] as number) === 4
  );
}

/** "a five-strong crew", "a four-nation tour". */
export function isGroup(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === '-' && GROUPS.get(tokens, at + 1) !== undefined;
}

const GROUPS = wordList(`
  strong member man woman person piece party nation country team city club judge way part state company bank`);

/** "a four-nation tour of Norway, …", "the five-strong crew consisted of a captain, …". */
function openingOfGroup(tokens: Tokens, of: number): Opening | undefined {
  if (CONSISTS.get(tokens, of - 1) !== undefined) return { at: of, mark: 'verb', isNames: false };
  for (let at = of + 1; isNameToken(tokens, at); at++) if (CONTINENTS.get(tokens, at) !== undefined) return undefined;
  return isCapitalised(tokens, of + 1) ? { at: of, mark: 'of', isNames: true } : undefined;
}

/** "a five-nation tour of Asia and the Pacific". */
const CONTINENTS = wordList('africa america asia europe caribbean pacific balkans gulf east oceania scandinavia');

const CONSISTS = wordList('consists consisted consisting up composed');

/** "The four towns worst hit are": the verb between a count that opens its sentence and the names; -1 without. */
function copulaAfter(tokens: Tokens, sentence: Sentence, count: Amount, limit: number): number {
  const article = isWord(tokens, count.first - 1, 'other') ? count.first - 2 : count.first - 1;
  const isOpener =
    DEFINITE.get(tokens, article) !== undefined &&
    (article === sentence.first || (markAt(tokens, article - 1) === ',' && isWord(tokens, article, 'the')));
  // "The bill's four sponsors are".
  const isOwned = isWord(tokens, count.first - 1, "'s") && count.first - sentence.first <= MAX_OWNER;
  const isInside =
    isWord(tokens, count.first - 1, 'the') &&
    isWord(tokens, count.first - 2, 'in') &&
    isWord(tokens, sentence.first, 'the');
  if (!isOpener && !isInside && !isOwned) return -1;
  let isRelative = false;
  for (let at = count.last + 1; at < limit && at - count.last <= MAX_SUBJECT; at++) {
    if (COPULAS.get(tokens, at) !== undefined) {
      if (isRelative ? isCapitalised(tokens, at + 1) : isNameSoon(tokens, at + 1)) return at;
      if (!isRelative) return -1;
    }
    // "The three countries that voted against are".
    isRelative ||= RELATIVES.get(tokens, at) !== undefined;
    if (!isRelative && NO_SUBJECT.get(tokens, at) !== undefined) return -1;
  }
  return -1;
}

/** "Ann Berg", "the singer Ann Berg". */
function isNameSoon(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 4 && tokens.kind[at] === TokenKind.word; at++)
    if (isCapitalised(tokens, at)) return true;
  return false;
}

const RELATIVES = wordList('that who which');

/** In tokens, from a count to its verb. */
export const MAX_SUBJECT = 12;
export const COPULAS = wordList('are were');
export const NO_SUBJECT = wordList('is was has have had will would can could who which that said says');

const OPENINGS: ReadonlyMap<string, Opening['mark']> = new Map([
  [':', 'colon'],
  [';', 'semicolon'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['-', 'dash'],
  ['(', 'bracket'],
  [',', 'comma'],
]);

/**
 * Not "two of the three suspects, Berg and Holm", which counts more than are named, nor "14 towns in Norway, Sweden and
 * Denmark" and "the two Koreas, Japan and China", where the list has begun before its first comma.
 */
function standsAlone(tokens: Tokens, { first, last, noun }: Amount, mark: number): boolean {
  if (isOfMore(tokens, beforeArticle(tokens, first), noun)) return false;
  const isComma = markAt(tokens, mark) === ',';
  for (let at = afterOf(tokens, last); at < mark; at++) {
    // "three towns in Gaza - Arden, Bexley and Corby".
    const isPlace = !isComma && at < mark - 1 && OWNING.get(tokens, at) !== undefined && isCapitalised(tokens, at + 1);
    if (isPlace || isOfWhole(tokens, at, mark)) return true;
    if (PREPOSITIONS.get(tokens, at) !== undefined) return false;
  }
  return !isComma || !isCapitalised(tokens, mark - 1);
}

const OWNING = wordList('in by from at');

/** "the four members of the band, Ann, …", "five satellites of Saturn: Mimas, …": what they belong to stands before the mark. */
function isOfWhole(tokens: Tokens, at: number, mark: number): boolean {
  if (!isWord(tokens, at, 'of') || isCapitalised(tokens, at + 1) !== (DEFINITE.get(tokens, at + 1) === undefined))
    return false;
  if (markAt(tokens, mark) === ',') return mark - at === 3 && !isCapitalised(tokens, at + 1);
  return mark - at <= MAX_WHOLE;
}

/** In tokens. */
const MAX_WHOLE = 5;

/** Behind "of the" in "two of the suspects": the token after a count that its noun begins with. */
function afterOf(tokens: Tokens, last: number): number {
  const isOf = isWord(tokens, last + 1, 'of') && DEFINITE.get(tokens, last + 2) !== undefined;
  // "three of The Northern Tales: …" is a title's own article.
  if (!isOf || isCapitalised(tokens, last + 2)) return last + 1;
  return tokens.kind[last + 3] === TokenKind.number ? last + 4 : last + 3;
}

/** "In two games, Berg and Holm, …": what opens the sentence is done, and its subject follows. */
function opensAdverbial(tokens: Tokens, count: Amount, first: number): boolean {
  const before = DEFINITE.get(tokens, count.first - 1) === undefined ? count.first - 1 : count.first - 2;
  const isFirst = before === first || (before === first + 1 && CONJUNCTIONS.get(tokens, first) !== undefined);
  return isFirst && PREPOSITIONS.get(tokens, before) !== undefined;
}

const CONJUNCTIONS = wordList('and but then so yet also only');

export const PREPOSITIONS = wordList(
  'in at on with after before for over during from by to within through across among of under without',
);

/** The last token of the list that is opened there; less than its first where nothing closes it. */
export function lastOf({ tokens, sentence }: SentenceFacts, count: Amount, { at, mark }: Opening): number {
  const before = DEFINITE.get(tokens, count.first - 1) === undefined ? count.first - 1 : count.first - 2;
  // "In 1968, three officers, …".
  const isOpener = before < sentence.first || markAt(tokens, before) === ',';
  const end = endOf(tokens, sentence.last);
  if (mark === 'colon' || mark === 'semicolon' || mark === 'verb') return end;
  let isJoined = false;
  let commas = 0;
  let isOfNames = mark === 'of' || mark === 'comma';
  for (let next = at + 1; next <= end; next++) {
    if (isOfNames && !isNameToken(tokens, next)) {
      // "Three officers, Ann Berg, Carl Holm and Per Lind face trial".
      const isSubject =
        isJoined && isOpener && isCapitalised(tokens, next - 1) && NO_VERBS.get(tokens, next) === undefined;
      if (mark === 'of' || (isSubject && commas > 0)) return next - 1;
      isOfNames = false;
    }
    const sign = markAt(tokens, next);
    if (sign === ',') commas++;
    if (
      mark === 'bracket'
        ? sign === ')'
        : mark === 'dash'
          ? DASHES.has(sign) && !touchesPrevious(tokens, next)
          : isJoined && sign === ','
    )
      return next - 1;
    if (sign === ':' || (mark === 'comma' && CLOSERS.has(sign))) return -1;
    if (isWord(tokens, next, 'and')) isJoined = true;
  }
  // The bracket may be what `endOf` stops at.
  return mark === 'bracket' ? -1 : end;
}

/** "Russia, China and Iran among them", "…, Berg, Holm and Lind say". */
const NO_VERBS = wordList(
  'among included notably say says said told respectively in at on from with for to as who which that',
);
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

/** "on two days, Monday and Tuesday". */
function isNamedTime(tokens: Tokens, at: number): boolean {
  const word = FIGURE_WORDS.get(tokens, at);
  return (word?.weekday ?? word?.month) !== undefined && isCapitalised(tokens, at);
}

/**
 * Between the count and its colon stand its noun and little more: no mark, verb or preposition that goes on. "Five players
 * were dropped:" lists names; undefined for no list.
 */
function listedBy(tokens: Tokens, sentence: Sentence, count: Amount, colon: number): 'things' | 'names' | undefined {
  // "one of two reasons: …", "the first three", "in three days: …"; but "is made up of three parties: …".
  const before = count.first - 1;
  const least = count.kind === 'duration' || isBareCount(tokens, count.first, colon) ? 1 : 2;
  const isOther =
    OTHER_COUNTS.get(tokens, before) !== undefined &&
    !(isWord(tokens, before, 'first') && markAt(tokens, colon) !== ',') &&
    !(RANKED.get(tokens, before) !== undefined && DEFINITE.get(tokens, before - 1) !== undefined) &&
    // "flew past four planets".
    !(isWord(tokens, before, 'past') && DEFINITE.get(tokens, before - 1) === undefined);
  if (colon - count.last < least || isOther || isOfMore(tokens, beforeArticle(tokens, count.first), count.noun))
    return undefined;
  const subject = SUBJECTS.get(tokens, before) === undefined ? count.first : before;
  if (subject === sentence.first && ANNOUNCING.has(markAt(tokens, colon)) && isAnnounced(tokens, count.last, colon))
    return 'things';
  const after = afterOf(tokens, count.last);
  for (let at = after; at < colon; at++) {
    // "the three causes are:", "two records in 1997:".
    if (at === colon - 1 && (COPULAS.get(tokens, at) !== undefined || isYear(tokens, at))) break;
    if (tokens.kind[at] !== TokenKind.word && !isHyphen(tokens, at)) return undefined;
    const isPassive = at > count.last + 1 && WERE.get(tokens, at) !== undefined;
    if (isPassive)
      return colon - at <= 3 && /(?:ed|en|ught|rt|de)$/.test(lowerOf(tokens, colon - 1)) ? 'names' : undefined;
    if (NOT_LISTED.get(tokens, at) !== undefined && !isOfWhole(tokens, at, colon)) return undefined;
  }
  return colon - after > MAX_TITLE ? undefined : 'things';
}

const SUBJECTS = wordList('only just the these');
const ANNOUNCING: ReadonlySet<string> = new Set([':', ';']);
const WERE = wordList('was were are have');

/** "Six nations took part:", "Two teams are still unbeaten:": the sentence is about what it counts. */
function isAnnounced(tokens: Tokens, from: number, colon: number): boolean {
  if (colon - from > MAX_ANNOUNCED) return false;
  for (let at = from + 1; at < colon; at++) {
    const isPlain = tokens.kind[at] === TokenKind.word || tokens.kind[at] === TokenKind.number;
    // "the House of Lords".
    const isOfName = isWord(tokens, at, 'of') && isCapitalised(tokens, at - 1) && isCapitalised(tokens, at + 1);
    if (!isPlain || (TOLD.get(tokens, at) !== undefined && !isOfName)) return false;
  }
  return true;
}

/** In tokens. */
const MAX_ANNOUNCED = 14;
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

/** "the top three makers, Arden, Bexley and Corby,". */
const RANKED = wordList('first top');

export const OTHER_COUNTS = wordList('first last next past other another nearly almost least top than within after');

/** "a choice of three:", "The three, Ann, Eve and Ida, …". */
export function isBareCount(tokens: Tokens, first: number, after: number): boolean {
  const mark = markAt(tokens, after);
  // "the four - a clerk and three cooks -".
  // "Of the four, three - Ann Berg, … - are women".
  if (DASHES.has(mark) && !touchesPrevious(tokens, after))
    return isWord(tokens, first - 1, 'the') || markAt(tokens, first - 1) === ',';
  if (mark === ',')
    return isWord(tokens, first - 1, 'the') && isCapitalised(tokens, first - 1) && isCapitalised(tokens, after + 1);
  // "Of the five lakes, three (Arden, Bexley and Corby) …".
  if (mark === '(') return isClosedBracket(tokens, after);
  return mark === ':' && BARELY.get(tokens, first - 1) !== undefined;
}

/** It holds names, up to an "and". */
function isClosedBracket(tokens: Tokens, open: number): boolean {
  let isJoined = false;
  for (let at = open + 1; at < tokens.count && (isNameToken(tokens, at) || isWord(tokens, at, 'the')); at++)
    if (isWord(tokens, at, 'and')) isJoined = true;
    else if (isJoined && markAt(tokens, at + 1) === ')') return true;
  return false;
}

/** What may open a list, and stand before what says how many it has. */
export const DASHES: ReadonlySet<string> = new Set(['–', '—', '-']);
/** "a choice of three:", "and won two:". */
const BARELY = wordList('of won chose named listed picked');

/** What may stand in a list of names. */
export function isNameToken(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.mark
    ? LIST_MARKS.has(markAt(tokens, at))
    : isCapitalised(tokens, at) || isLink(tokens, at);
}

const LIST_MARKS: ReadonlySet<string> = new Set([',', '-', '.', '’', "'"]);
