import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, type Tokens, textOf } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { MOST_FIGURES } from './elapsed.js';
import { ADVERBS, AUXILIARIES, type EventKind, isPassive, isVerb, kindAt, verbAt, WITHOUT_OBJECT } from './events.js';
import { type Moment, momentsOf } from './moments.js';

/** A time that lies before the one told just before it, though the words go on from that one. */
export interface ToldBack {
  readonly previous: Moment;
  readonly next: Moment;
}

/**
 * "was elected in 1962 but deposed in 1936", "annexed in 1857, the islands were handed over in 1855", "disputed for most of
 * the 18th century; it became a colony in 1554": years, days and centuries that one sentence tells in a row.
 */
export function toldBackIn(facts: SentenceFacts): ToldBack | undefined {
  if (facts.figures.length > MOST_FIGURES) return undefined;
  let previous: Moment | undefined;
  let isPlaced = false;
  for (const next of momentsOf(facts)) {
    if (next.within === 'year' && previous?.within === 'year' && isShut(facts, previous, next))
      return { previous, next };
    if (next.within !== 'calendar') {
      previous = next;
      isPlaced = false;
      continue;
    }
    const isBack = isPlaced && previous !== undefined && next.high < previous.low;
    if (isBack && goesOn(facts, previous as Moment, next)) return { previous: previous as Moment, next };
    // "in the 17th and 18th centuries".
    const isJoined: boolean = isPlaced && previous !== undefined && isWord(facts.tokens, next.first - 1, 'and');
    isPlaced =
      openingBefore(facts.tokens, next.first) >= 0 || (isJoined && next.first - (previous as Moment).last <= 2);
    previous = next;
  }
  return listedBackIn(facts);
}

/** "in the elections of 1966, 1959, 1973 and 1977": the one year of a list that goes back, though its last is the latest. */
function listedBackIn(facts: SentenceFacts): ToldBack | undefined {
  const moments = momentsOf(facts).filter(({ within }) => within === 'calendar');
  for (let first = 0; first + 2 < moments.length; first++) {
    let back: ToldBack | undefined;
    let backs = 0;
    let at = first + 1;
    let latest = moments[first] as Moment;
    for (; at < moments.length && areListed(facts, moments[at - 1] as Moment, moments[at] as Moment); at++) {
      const [previous, next] = [moments[at - 1] as Moment, moments[at] as Moment];
      if (next.high < previous.low) [back, backs] = [{ previous, next }, backs + 1];
      if (next.low > latest.low) latest = next;
    }
    if (at - first > 2 && backs === 1 && latest === moments[at - 1]) return back;
    first = at - 1;
  }
  return undefined;
}

/** Nothing but a comma, "and" or "in" stands between. */
function areListed({ tokens }: SentenceFacts, one: Moment, other: Moment): boolean {
  if (other.first - one.last > FEW || other.first === one.last + 1 || other.start === one.start) return false;
  for (let at = one.last + 1; at < other.first; at++)
    if (markAt(tokens, at) !== ',' && JOINING.get(tokens, at) === undefined) return false;
  return true;
}

const JOINING = wordList('and in again then');

/** "opens May 16 and closes May 7": of one year, as far as that goes. */
function isShut({ tokens }: SentenceFacts, one: Moment, other: Moment): boolean {
  const isBack = other.high < one.low && one.low - other.high < MOST_BACK;
  if (!isBack || other.first - one.last > FEW + 1) return false;
  return (
    isInListBetween(tokens, one.first - 2, one.first, OPENING) &&
    isInListBetween(tokens, other.first - 2, other.first, SHUTTING)
  );
}

/** In days: "opens on December 3 and closes on January 9" goes on. */
const MOST_BACK = 120;
const OPENING = wordList('opens opened begins began starts started');
const SHUTTING = wordList('closes closed ends ended finishes finished');

/** The words between two times say that what the second dates came later. */
function goesOn(facts: SentenceFacts, one: Moment, other: Moment): boolean {
  const { tokens } = facts;
  const from = one.last + 1;
  const to = openingBefore(tokens, other.first);
  if (to < from || to - from > FARTHEST) return false;
  let isLater = false;
  let isTurned = false;
  let isParted = false;
  let isBut = false;
  let isNot = false;
  let isChained = false;
  let verb = -1;
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark === '(') {
      at = closingOf(tokens, at);
      if (at < 0) return false;
      continue;
    }
    if (mark !== '' && !INNER.has(mark)) return false;
    // "has since held five rounds".
    const isSince = isWord(tokens, at, 'since') && HAVING.get(tokens, at - 1) !== undefined;
    if (isSince || LATER.get(tokens, at) !== undefined) [isLater, isTurned] = [true, false];
    else if (BACK.get(tokens, at) !== undefined) isTurned = true;
    else if (CLAUSES.get(tokens, at) !== undefined) isParted = true;
    else if (CONTRARY.get(tokens, at) !== undefined || mark === ';') isBut = true;
    isNot ||= isWord(tokens, at, 'not');
    if (mark === ',' || isWord(tokens, at, 'and')) isChained ||= isChainedBy(facts, one, other, at);
    if (isVerb(tokens, at) && !isFirst(tokens, at)) verb = at;
  }
  if (isTurned || (isParted && !isLater)) return false;
  // "ratified" makes a law, but not before it was signed.
  if (isNot && isWord(tokens, to, 'until')) return true;
  if (isWord(tokens, from, 'and') && isWord(tokens, from + 1, 'subsequent')) return true;
  if (verb < 0 || isTried(tokens, verb)) return false;
  return isLater || isBut || isChained || isBegunBefore(facts, one, verb);
}

/** A verb of the same subject that "and" or a comma adds: "and withdrew in", ", was sold to", ", took power in …, and". */
function isChainedBy({ tokens, sentence }: SentenceFacts, { first }: Moment, other: Moment, joint: number): boolean {
  const verb = verbAt(tokens, joint + 1, other.first);
  if (verb < 0 || isFirst(tokens, verb)) return false;
  // "Holm, who died in 2004, was elected in 1990", "the church, rebuilt in 1950, burned in 1940".
  let clause = first - 1;
  while (clause >= sentence.first && markAt(tokens, clause) !== ',') clause--;
  const isTold = CLAUSES.get(tokens, clause + 1) !== undefined && !isInListBetween(tokens, clause, first, PERFECT);
  const isApposed = clause > sentence.first && markAt(tokens, joint) === ',' && isVerb(tokens, clause + 1);
  if (isTold || isApposed) return false;
  const isTurn = TURNS.get(tokens, verb) !== undefined;
  if (markAt(tokens, joint) === ',') {
    // "took effect in 1999, signed in 1998" is no row.
    const isRow = markAt(tokens, other.last + 1) === ',' && isWord(tokens, other.last + 2, 'and');
    return isTurn || isRow || AUXILIARIES.get(tokens, joint + 1) !== undefined;
  }
  return isTurn || isPassive(tokens, verb) || WITHOUT_OBJECT.get(tokens, verb + 1) !== undefined;
}

/** "Annexed in 1857, the islands", "Following the defeat of 1949, Greece", "a war that flared in 1995 was": of what comes first. */
function isBegunBefore({ tokens, sentence }: SentenceFacts, { first, last }: Moment, verb: number): boolean {
  let clause = first;
  while (clause > sentence.first && markAt(tokens, clause - 1) !== ';') clause--;
  const opening = ADVERBS.get(tokens, clause) === undefined ? clause : clause + 1;
  const isOpened =
    INTRODUCING.get(tokens, opening) !== undefined || /^(?!United)[A-Za-z]{2,}ed$/.test(textOf(tokens, opening));
  if (isOpened && markAt(tokens, last + 1) === ',') return verb > last + 2;
  for (let at = first - 2; at >= Math.max(sentence.first, first - FEW); at--) {
    if (BEGUN.get(tokens, at) !== undefined && isWord(tokens, at - 1, 'that'))
      return verbAt(tokens, last + 1, verb + 1) >= 0;
  }
  return false;
}

/** What may well be told of later: "opened in 1995 and was built in 1970". */
function isFirst(tokens: Tokens, verb: number): boolean {
  return FIRST.has(kindAt(tokens, verb)) || MADE.get(tokens, verb) !== undefined;
}

const FIRST: ReadonlySet<EventKind> = new Set(['birth', 'founding', 'opening', 'making', 'start', 'told']);
const MADE = wordList('written shot filmed recorded composed made drawn painted seen');

/** "won in 2008 but lost in 2004": contests come in any order. */
function isTried(tokens: Tokens, verb: number): boolean {
  return TRIED.get(tokens, verb) !== undefined;
}

const TRIED = wordList('won lost failed finished placed');

/** The preposition of a time: "in", "until late", "for most of the"; -1 if it has none. */
function openingBefore(tokens: Tokens, first: number): number {
  let at = first - 1;
  while (at >= first - FEW && FILLING.get(tokens, at) !== undefined) at--;
  // "dates from the 16th century".
  if (isWord(tokens, at, 'from') && DATES.get(tokens, at - 1) !== undefined) return at;
  return AT.get(tokens, at) === undefined ? -1 : at;
}

/** The bracket that closes soon; -1 if none does. */
function closingOf(tokens: Tokens, opening: number): number {
  for (let at = opening + 1; at <= opening + FEW; at++) if (markAt(tokens, at) === ')') return at;
  return -1;
}

/** In tokens. */
const FEW = 5;
const FARTHEST = 36;

const FILLING = wordList('the early late mid most much of - latter second first half');
const AT = wordList('in on by until till since during throughout for');
const DATES = wordList('dates date dating dated');
const INNER: ReadonlySet<string> = new Set([',', ';', '-', "'", '’', '.']);
const LATER = wordList('later then subsequently subsequent eventually finally ultimately afterwards thereafter soon');
const BACK = wordList(`
  after since than previously previous earlier before while because from compared like including already had having
  following once originally former also another other with between both except`);
const HAVING = wordList('has have was were');
const CLAUSES = wordList('who which that whom whose when where');
const CONTRARY = wordList('but yet');
const PERFECT = wordList('had since');
const TURNS = wordList('became went came entered joined withdrew returned left fell stepped gave took');
const INTRODUCING = wordList('following after upon pursuant under');
const BEGUN = wordList('began flared erupted started broke');
