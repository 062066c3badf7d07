import { createLexicon, wordList } from '../segment/lexicon.js';
import type { Sentence } from '../segment/sentences.js';
import { Gap, isWord, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { EntityLabel, Mention } from './mention.js';
import { COUNTRIES, GIVEN_NAMES, HEADS, HEADS_BEFORE_OF, NAMES, NOT_NAMES, TITLE_OPENERS, TITLES } from './words.js';

/**
 * The named mentions of a paragraph in order, none overlapping another; spans are relative to the paragraph. Only names
 * that carry a sign of what they are: a known name, a telling last word, a title or a given name in front.
 */
export function mentionsOf(tokens: Tokens, sentences: readonly Sentence[]): readonly Mention[] {
  const mentions: Mention[] = [];
  const surnames = new Set<string>();
  for (const sentence of sentences) {
    // In a heading or a line of capitals a capital letter says nothing.
    if (isShouted(tokens, sentence)) continue;
    for (let at = sentence.first; at < sentence.last; ) {
      const end = runEnd(tokens, at, sentence.last);
      if (end === at) at++;
      else at = readRun(tokens, { first: at, last: end }, sentence, surnames, mentions);
    }
  }
  return mentions;
}

/** How sure each kind of sign makes us. */
const SCORE = { known: 0.97, head: 0.93, title: 0.95, given: 0.92, surname: 0.9 } as const;

/** Longest name read, in tokens: a longer run of capitals is a heading or a list. */
const MAX_NAME = 8;
const MAX_PERSON = 6;

interface Run {
  readonly first: number;
  readonly last: number;
}

const HEAD_LABELS = createLexicon(
  HEADS.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);
const OF_HEADS = wordList(HEADS_BEFORE_OF);
const TITLE_WORDS = wordList(TITLES);
const OPENERS = wordList(TITLE_OPENERS);
const GIVEN = wordList(GIVEN_NAMES);
const PARTICLES = wordList('de van von der den bin bint al el la du da dos di');
const SKIPPED = wordList(NOT_NAMES);
const { known: KNOWN, firsts: KNOWN_FIRST } = knownNames();

/** The index after the capitalised words that start at `at`; `at` itself where none does. */
function runEnd(tokens: Tokens, at: number, last: number): number {
  let end = at;
  while (end < last && end - at < MAX_NAME) {
    const next = end === at ? at : joined(tokens, end, last);
    if (next >= last || !isCapitalised(tokens, next)) break;
    end = next + 1;
  }
  return end;
}

/** The index of the word that goes on a name after `end`: behind an initial's stop, a hyphen or a particle. */
function joined(tokens: Tokens, end: number, last: number): number {
  if (tokens.gap[end] === Gap.none) {
    const stop = isStop(tokens, end) && isInitial(tokens, end - 1);
    const hyphen = isMark(tokens, end, '-');
    return (stop && tokens.gap[end + 1] === Gap.space) || (hyphen && tokens.gap[end + 1] === Gap.none) ? end + 1 : last;
  }
  if (tokens.gap[end] !== Gap.space) return last;
  let next = end;
  while (next < last && next - end < 2 && PARTICLES.get(tokens, next) !== undefined && !isCapitalised(tokens, next))
    next++;
  return tokens.gap[next] === Gap.space ? next : last;
}

function isInitial(tokens: Tokens, index: number): boolean {
  return (tokens.end[index] as number) - (tokens.start[index] as number) === 1 && isCapitalised(tokens, index);
}

function isCapitalised(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.word && ((tokens.shape[index] as number) & Shape.capital) !== 0;
}

/** Reads one run of capitalised words, adds what it names, and returns the token to go on at. */
function readRun(tokens: Tokens, run: Run, sentence: Sentence, surnames: Set<string>, into: Mention[]): number {
  let { first } = run;
  const { last } = run;
  const add = (from: number, to: number, label: EntityLabel, score: number): void => {
    into.push({ start: tokens.start[from] as number, end: endOf(tokens, to - 1, label), label, score });
  };
  while (first < last && SKIPPED.get(tokens, first) !== undefined && knownAt(tokens, first, last) === undefined)
    first++;
  if (first === last) return last;
  // "President", "Sen.", "Prime Minister": what follows is a person, the title is not part of the name.
  let titled = isTitle(tokens, first - 1) || (first > 0 && isStop(tokens, first - 1) && isTitle(tokens, first - 2));
  while (first + 1 < last && isOffice(tokens, first, titled)) {
    titled = true;
    first++;
    if (isMark(tokens, first, '-')) first++;
  }
  const ofEnd = officeEnd(tokens, first, last, sentence.last);
  if (ofEnd > first) {
    add(first, ofEnd, 'ORG', SCORE.head);
    return ofEnd;
  }
  const known = knownAt(tokens, first, sentence.last);
  if (known !== undefined && standsAlone(tokens, first, known, run)) {
    add(first, known.last, known.label, SCORE.known);
    return known.last;
  }
  const head = last - first > 1 ? HEAD_LABELS.get(tokens, last - 1) : undefined;
  if (head !== undefined && !startsSentence(tokens, first, sentence) && !isHalf(tokens, first, last)) {
    add(first, last, head, SCORE.head);
  } else if (isPerson(tokens, first, last, titled)) {
    add(first, last, 'PERSON', titled ? SCORE.title : SCORE.given);
    surnames.add(textOf(tokens, last - 1));
  } else if (last - first === 1 && surnames.has(textOf(tokens, first))) add(first, last, 'PERSON', SCORE.surname);
  return last;
}

/** "Air Berlin" and "Berlin Wall" are no Berlin, "African Union" is nobody African; "Russian President" is Russian. */
function standsAlone(tokens: Tokens, at: number, known: { label: EntityLabel; last: number }, run: Run): boolean {
  const opens =
    at === run.first ||
    SKIPPED.get(tokens, at - 1) !== undefined ||
    isTitle(tokens, at - 1) ||
    knownAt(tokens, at - 1, at) !== undefined;
  if (!opens || (tokens.gap[at] === Gap.none && at > 0 && tokens.text[(tokens.start[at] as number) - 1] === '-'))
    return false;
  if (known.last >= run.last)
    return tokens.text[tokens.end[known.last - 1] as number] !== '-' || known.label === 'NORP';
  if (tokens.gap[known.last] === Gap.none) return false;
  const free =
    isOffice(tokens, known.last, false) ||
    GIVEN.get(tokens, known.last) !== undefined ||
    knownAt(tokens, known.last, run.last) !== undefined;
  return free || (known.label === 'NORP' && !hasHead(tokens, run.last - 1) && run.last - known.last === 1);
}

/** "Ministry of Finance", "Bank of England": the index after the name; `first` where it is no such name. */
function officeEnd(tokens: Tokens, first: number, last: number, limit: number): number {
  if (OF_HEADS.get(tokens, last - 1) === undefined || last + 1 >= limit || !isWord(tokens, last, 'of')) return first;
  let from = last + 1;
  if (isWord(tokens, from, 'the')) from++;
  const end = Math.min(runEnd(tokens, from, limit), from + 3);
  return end > from && SKIPPED.get(tokens, end - 1) === undefined && end - first <= MAX_NAME ? end : first;
}

function isPerson(tokens: Tokens, first: number, last: number, titled: boolean): boolean {
  if (last - first > MAX_PERSON || hasHead(tokens, last - 1)) return false;
  return titled || (last - first >= 2 && GIVEN.get(tokens, first) !== undefined);
}

function hasHead(tokens: Tokens, index: number): boolean {
  return HEAD_LABELS.get(tokens, index) !== undefined;
}

function isTitle(tokens: Tokens, index: number): boolean {
  return index >= 0 && TITLE_WORDS.get(tokens, index) !== undefined;
}

/** A title, a word that opens one, or the second half of "Secretary-General". */
function isOffice(tokens: Tokens, index: number, titled: boolean): boolean {
  if (isTitle(tokens, index)) return true;
  return titled
    ? isWord(tokens, index, 'general')
    : OPENERS.get(tokens, index) !== undefined && isTitle(tokens, index + 1);
}

function isStop(tokens: Tokens, index: number): boolean {
  return isMark(tokens, index, '.');
}

function isMark(tokens: Tokens, index: number, mark: string): boolean {
  return index < tokens.count && tokens.text[tokens.start[index] as number] === mark;
}

/** "The Company", "Our Bank": the first word of a sentence is capitalised whatever it is. */
function startsSentence(tokens: Tokens, index: number, sentence: Sentence): boolean {
  return index === sentence.first && !((tokens.shape[index] as number) & Shape.innerCapital);
}

/** "Securities and [Exchange Commission]", "[Supreme Council] for …": more of the name stands on the other side. */
function isHalf(tokens: Tokens, first: number, last: number): boolean {
  const before =
    first >= 2 &&
    (isWord(tokens, first - 1, 'and') || isMark(tokens, first - 1, '&')) &&
    isCapitalised(tokens, first - 2);
  const after = isWord(tokens, last, 'for') && isCapitalised(tokens, last + 1);
  return before || after || (first >= 1 && isWord(tokens, first - 1, "'s"));
}

/** A company's "Inc." takes its stop along. */
function endOf(tokens: Tokens, index: number, label: EntityLabel): number {
  const next = index + 1;
  const abbreviated = label === 'ORG' && /^(?:Inc|Corp|Co|Ltd)$/.test(textOf(tokens, index));
  const stop = abbreviated && next < tokens.count && tokens.gap[next] === Gap.none && isStop(tokens, next);
  return (stop ? tokens.end[next] : tokens.end[index]) as number;
}

/** The longest known name that starts here, whether or not all its words are capitalised. */
function knownAt(tokens: Tokens, at: number, last: number): { label: EntityLabel; last: number } | undefined {
  const longest = KNOWN_FIRST.get(tokens, at);
  if (longest === undefined) return undefined;
  for (let end = Math.min(last, at + longest); end > at; end--) {
    const label = KNOWN.get(tokens.text.slice(tokens.start[at], tokens.end[end - 1]));
    if (label !== undefined) return { label, last: end };
  }
  return undefined;
}

/** At least four capitalised words, and no longer word without a capital. */
function isShouted(tokens: Tokens, { first, last }: Sentence): boolean {
  let capitals = 0;
  for (let at = first; at < last; at++) {
    if (isCapitalised(tokens, at)) capitals++;
    else if (tokens.kind[at] === TokenKind.word && (tokens.end[at] as number) - (tokens.start[at] as number) > 3)
      return false;
  }
  return capitals >= 4;
}

function knownNames() {
  const known = new Map<string, EntityLabel>();
  for (const [label, names] of NAMES) for (const name of names.split('|')) known.set(name, label);
  for (const entry of COUNTRIES.split('|')) {
    const [country, people] = entry.split(':') as [string, string];
    known.set(country, 'GPE');
    for (const name of people.split(',').filter((word) => word !== '')) {
      known.set(name, 'NORP');
      if (/(?:an|i|k)$/.test(name)) known.set(`${name}s`, 'NORP');
    }
  }
  const longest = new Map<string, number>();
  for (const name of known.keys()) {
    const words = name.split(' ');
    const first = (words[0] as string).toLowerCase();
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { known: known as ReadonlyMap<string, EntityLabel>, firsts: createLexicon(longest) };
}
