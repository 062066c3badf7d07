import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { type Dated, MOST_FIGURES, yearsIn } from './elapsed.js';
import {
  ADVERBS,
  AUXILIARIES,
  isVerb,
  isVerbal,
  kindAt,
  type LifeEvent,
  OF_THINGS,
  verbAt,
  WITHOUT_OBJECT,
} from './events.js';
import { RELATIVE } from './order.js';

/** What one sentence, or several that go on with "it" and "she", tell of the life of one person or thing. */
export interface Life {
  readonly events: readonly LifeEvent[];
}

/** The lives that a paragraph's sentences tell, those of which more than one event is dated. */
export function livesIn(sentences: readonly SentenceFacts[]): readonly Life[] {
  const lives: LifeEvent[][] = [];
  let open: LifeEvent[] | undefined;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.figures.length === 0) {
      if (open !== undefined && !goesOn(sentence, open)) open = undefined;
      continue;
    }
    // A year dates one event, and a sentence that none goes on from is a life of its own.
    const next = sentences[index + 1];
    const isOpen = open !== undefined || (next !== undefined && isPronoun(next.tokens, next.sentence.first));
    const events = eventsOf(sentence, isOpen ? 1 : 2);
    if (open !== undefined && goesOn(sentence, open)) open.push(...events.slice(0, MOST_EVENTS - open.length));
    else {
      open =
        events.length > 0 && POSSESSIVE.get(sentence.tokens, sentence.sentence.first) === undefined
          ? [...events]
          : undefined;
      if (events.length > 0) lives.push(open ?? [...events]);
    }
  }
  return lives.filter(({ length }) => length > 1).map((events) => ({ events }));
}

/** "It closed in 1950." of what was founded, "She married in 1950." of who was born. */
function goesOn({ tokens, sentence }: SentenceFacts, events: readonly LifeEvent[]): boolean {
  const { first } = sentence;
  if (!isPronoun(tokens, first) || !isVerbal(tokens, first + 1)) return false;
  const isPerson = events.some(({ kind }) => kind === 'birth' || kind === 'death');
  return isWord(tokens, first, 'it') ? !isPerson : isPerson;
}

function isPronoun(tokens: Tokens, index: number): boolean {
  return PRONOUNS.get(tokens, index) !== undefined;
}

const PRONOUNS = wordList('it he she');

/** "His mother was born in 1930": who "he" is in the next sentence is another. */
const POSSESSIVE = wordList('his her their its');

/** The dated events of the sentence's own subject: its main verbs and what "who", "which" and participles say of it. */
function eventsOf({ tokens, sentence, figures }: SentenceFacts, fewest: number): readonly LifeEvent[] {
  const years = yearsIn(tokens, figures);
  if (years.length < fewest || figures.length > MOST_FIGURES) return [];
  const opening = openingOf(tokens, sentence.first, sentence.last, figures);
  const verbs = verbsOf(tokens, opening, sentence.last);
  const events: LifeEvent[] = [];
  for (const [index, verb] of verbs.entries()) {
    const date = dateAfter(tokens, verb, verbs[index + 1] ?? sentence.last, years);
    if (date !== undefined) {
      const kind = isRefounding(tokens, verb, date) ? 'told' : kindAt(tokens, verb);
      const span = { start: tokens.start[verb] as number, end: tokens.end[verb] as number };
      events.push({ kind, verb: span, word: wordOf(tokens, verb), date, isAdded: isAdded(tokens, verb) });
    }
  }
  return events;
}

function wordOf(tokens: Tokens, verb: number): string {
  const word = lowerOf(tokens, verb);
  return isWord(tokens, verb + 1, 'again') && isWord(tokens, verb, 'married') ? `re${word}` : word;
}

/** "Founded in 1998 from two older ones", "formed in 1998 by a merger": what was before is part of it. */
function isRefounding(tokens: Tokens, verb: number, date: Dated): boolean {
  if (kindAt(tokens, verb) !== 'founding') return false;
  const { first, last } = tokensOf(tokens, date);
  if (isWord(tokens, last + 1, 'from') || isWord(tokens, verb + 1, 'from')) return true;
  for (let at = verb + 1; at <= last + 5; at++) {
    if ((at < first || at > last) && MERGING.get(tokens, at) !== undefined) return true;
    if (at > last && markAt(tokens, at) !== '') return false;
  }
  return false;
}

const MERGING = wordList('merger merging merged union amalgamation successor again anew');

function isAdded(tokens: Tokens, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && (AUXILIARIES.get(tokens, at) ?? ADVERBS.get(tokens, at)) !== undefined) at--;
  return isWord(tokens, at, 'and') && WITHOUT_OBJECT.get(tokens, verb + 1) !== undefined;
}

/** Where the sentence starts behind a dateline. */
function openingOf(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): number {
  const end = figures[0] === undefined ? first : tokensOf(tokens, figures[0]).last;
  for (let at = end; at < Math.min(last, end + 6); at++) {
    if (at > first && (markAt(tokens, at) === '—' || markAt(tokens, at) === '–') && end < at) return at + 1;
  }
  return first;
}

/**
 * The verbs of a sentence's subject: a participle that it opens with, the first verb behind the subject, those of "who"
 * and "which" clauses right behind the subject, and those that "and" or a comma adds.
 */
function verbsOf(tokens: Tokens, first: number, last: number): readonly number[] {
  const verbs: number[] = [];
  let at = afterIntroduction(tokens, first, last);
  while (ADVERBS.get(tokens, at) !== undefined) at++;
  if (isVerb(tokens, at) && isBeginning(tokens, at)) {
    // "Founded in 1998, the club".
    verbs.push(at);
    const comma = markAfter(tokens, at, last, ',');
    if (comma < 0) return verbs;
    at = comma + 1;
  }
  // The subject: no verb, no preposition that brings in another thing, but for "of" and "in" behind a person or a place.
  const subject = at;
  let isOwned = false;
  for (; at < last; at++) {
    // "the head of the company, founded in 1998,": the company was.
    isOwned ||= isWord(tokens, at, 'of') && ((tokens.shape[at - 1] as number) & Shape.capital) === 0;
    if (at - subject > MAX_SUBJECT || BREAKS.get(tokens, at) !== undefined) return verbs;
    const mark = markAt(tokens, at);
    if (mark === ',' || mark === '(') break;
    if (mark !== '' && mark !== '-' && mark !== '.' && mark !== "'" && mark !== '’') return verbs;
    if (at > subject && isVerbal(tokens, at)) break;
  }
  if (at >= last || at === subject) return verbs;
  if (markAt(tokens, at) !== '') {
    // "Holm, 38, who was born".
    if (tokens.kind[at + 1] === TokenKind.number && markAt(tokens, at + 2) === ',') at += 2;
    const closing = markAt(tokens, at) === '(' ? ')' : ',';
    const inner = verbAt(tokens, RELATIVE.get(tokens, at + 1) === undefined ? at + 1 : at + 2, last);
    const end = markAfter(tokens, at + 1, last, closing);
    if (end < 0) return verbs;
    const isTold =
      inner >= 0 &&
      inner < end &&
      (WITHOUT_OBJECT.get(tokens, inner + 1) !== undefined || RELATIVE.get(tokens, at + 1) !== undefined);
    if (isTold && !(isOwned && OF_THINGS.has(kindAt(tokens, inner)))) {
      verbs.push(inner);
      // ", who was born in 1902 and died in 1950,".
      for (let next = inner + 1; next < end; next++) {
        const added = isWord(tokens, next, 'and') ? verbAt(tokens, next + 1, end) : -1;
        if (added >= 0 && verbs.length < MOST_EVENTS) verbs.push(added);
      }
    }
    at = end + 1;
    if (verbAt(tokens, at, last) < 0) return verbs;
  }
  for (let verb = verbAt(tokens, at, last); verb >= 0 && verbs.length < MOST_EVENTS; ) {
    verbs.push(verb);
    verb = addedVerb(tokens, verb + 1, last);
  }
  return verbs;
}

/** "With help from the state, a casino": the subject stands behind the comma. */
function afterIntroduction(tokens: Tokens, first: number, last: number): number {
  if (INTRODUCTIONS.get(tokens, first) === undefined) return first;
  const comma = markAfter(tokens, first, Math.min(last, first + MAX_SUBJECT), ',');
  return comma < 0 ? first : comma + 1;
}

const INTRODUCTIONS = wordList('with despite amid thanks following');

/** The verb that "and" or a comma adds for the same subject; -1 where the clause ends before. */
function addedVerb(tokens: Tokens, from: number, last: number): number {
  for (let at = from; at < last; at++) {
    const mark = markAt(tokens, at);
    if (mark === ';' || mark === ':' || mark === '(' || mark === '"' || mark === '“') return -1;
    // "after nine years of marriage" is no clause.
    const isLength = isWord(tokens, at, 'after') && FIGURE_WORDS.get(tokens, at + 1)?.cardinal !== undefined;
    if (CLAUSES.get(tokens, at) !== undefined && !isLength) return -1;
    if (mark !== ',' && !isWord(tokens, at, 'and') && !isWord(tokens, at, 'but')) continue;
    const next = mark === ',' && (isWord(tokens, at + 1, 'and') || isWord(tokens, at + 1, 'but')) ? at + 2 : at + 1;
    const verb = verbAt(tokens, next, last);
    if (verb >= 0) return verb;
    // ", and the mayor left": another subject.
    if (mark !== ',' || next === at + 2) return -1;
  }
  return -1;
}

function isBeginning(tokens: Tokens, verb: number): boolean {
  const kind = kindAt(tokens, verb);
  return kind === 'birth' || kind === 'founding' || kind === 'opening' || kind === 'making' || kind === 'death';
}

/** The year of the verb: "in 1998" or "on 4 May 1998" behind it, before another verb or clause. */
function dateAfter(tokens: Tokens, verb: number, next: number, years: readonly Dated[]): Dated | undefined {
  const start = tokens.end[verb] as number;
  const date = years.find((each) => each.start >= start);
  if (date === undefined) return undefined;
  const { first } = tokensOf(tokens, date);
  if (first >= next || first - verb > REACH) return undefined;
  const until = OF_TIME.get(tokens, first) === undefined ? first - 1 : first;
  if (OF_TIME.get(tokens, until) === undefined) return undefined;
  for (let at = verb + 1; at < until; at++) {
    if (CLAUSES.get(tokens, at) !== undefined || markAt(tokens, at) === '(' || (isVerb(tokens, at) && at > verb + 1))
      return undefined;
    // "opened a shop in 2004 and closed another in 1999".
    if (OTHERS.get(tokens, at) !== undefined) return undefined;
    if (isWord(tokens, at, 'to') && isInfinitive(tokens, at + 1, verb)) return undefined;
  }
  return date;
}

/** "decided to close", not "moved to Leeds", "closed to the public". */
function isInfinitive(tokens: Tokens, at: number, verb: number): boolean {
  const isCapital = ((tokens.shape[at] as number) & Shape.capital) !== 0;
  return !isCapital && DETERMINERS.get(tokens, at) === undefined && !isWord(tokens, verb, 'closed');
}

const DETERMINERS = wordList('the a an his her its their this that all');

const OTHERS = wordList('another other others second third');

const OF_TIME = wordList('in on since');

function markAfter(tokens: Tokens, from: number, last: number, mark: string): number {
  for (let at = from; at < last; at++) {
    if (markAt(tokens, at) !== mark) continue;
    // "born on May 4, 1961, in Leeds,".
    if (mark === ',' && tokens.kind[at - 1] === TokenKind.number && tokens.kind[at + 1] === TokenKind.number) continue;
    // "born in 1950 in Leeds, Yorkshire,": the place goes on.
    if (mark === ',' && isPlaceGoingOn(tokens, at, last)) continue;
    return at;
  }
  return -1;
}

/** "Leeds, Yorkshire,": one or two capitalised words and another comma. */
function isPlaceGoingOn(tokens: Tokens, comma: number, last: number): boolean {
  let at = comma + 1;
  while (at < last && at <= comma + 2 && ((tokens.shape[at] as number) & Shape.capital) !== 0) at++;
  const isCapitalBefore = ((tokens.shape[comma - 1] as number) & Shape.capital) !== 0;
  return at > comma + 1 && at < last && markAt(tokens, at) === ',' && isCapitalBefore;
}

/** Of one life: more are a list. */
const MOST_EVENTS = 24;

/** In tokens. */
const MAX_SUBJECT = 9;
const REACH = 9;

/** What brings another thing into the subject. */
const BREAKS = wordList(`
  said says that because when while as after before since until if though although and or not from with without
  like unlike despite during under when`);

/** Where another clause begins. */
const CLAUSES = wordList(`
  that who whom whose which when while where because after before until since although though if as than whether said
  says telling saying including`);
