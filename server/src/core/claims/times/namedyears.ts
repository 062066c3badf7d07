import { createLexicon, type Lexicon, wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';
import { type Dated, MOST_FIGURES, yearsIn } from './elapsed.js';

/** A year that is said to be that of a war, a reign, an event or Games, and is not. */
export interface Misdated {
  readonly year: Dated;
  readonly name: Span;
  /** The years that it may be. */
  readonly right: readonly number[];
  /** Other things go by the name, or the words tie the two loosely. */
  readonly isDoubtful: boolean;
}

/** "In 1918, the first year of World War I", "the Games were held in Rio in 2015", "in 1946, during the Second World War". */
export function misdatedIn(facts: SentenceFacts): readonly Misdated[] {
  const { tokens, sentence, figures } = facts;
  if (figures.length > MOST_FIGURES) return NONE;
  const years = yearsIn(tokens, figures);
  if (years.length === 0) return NONE;
  const found: Misdated[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const named = namedAt(tokens, at);
    const tied =
      named === undefined
        ? undefined
        : named.kind === 'games'
          ? gamesWith(tokens, named, years)
          : yearWith(tokens, named, years);
    if (named === undefined || tied === undefined) continue;
    const { year, right, isDoubtful } = tied;
    if (right.includes(year.year)) continue;
    const name = { start: tokens.start[named.first] as number, end: tokens.end[named.last] as number };
    found.push({ year, name, right, isDoubtful });
  }
  return found;
}

/** The first words of the names. */
export function nameWords(): readonly string[] {
  return NAMES.words;
}

/** True where such a name begins. */
export function isNamed(tokens: Tokens, index: number): boolean {
  return namedAt(tokens, index) !== undefined;
}

const NONE: readonly never[] = [];

interface Named {
  /** Its tokens, both included, without "the". */
  readonly first: number;
  readonly last: number;
  readonly years: readonly number[];
  readonly kind: Kind;
}

/** A `turn` is known by its beginning alone: there was more than one pandemic. */
type Kind = 'lasted' | 'turn' | 'games';

/** The longest name of a table that begins here. */
export function namedAt(tokens: Tokens, first: number, names: Names = NAMES): Named | undefined {
  for (const { words, years, kind } of names.get(tokens, first) ?? NONE) {
    if (words.every((word, at) => isWord(tokens, first + at, word)))
      return { first, last: first + words.length - 1, years, kind };
  }
  return undefined;
}

interface Tied {
  readonly year: Dated;
  readonly right: readonly number[];
  readonly isDoubtful: boolean;
}

/** Of what lasted: its year by number, its beginning or end, or one that lies in it. */
function yearWith(tokens: Tokens, { first, last, years, kind }: Named, all: readonly Dated[]): Tied | undefined {
  const isThe = isWord(tokens, first - 1, 'the');
  const before = isThe ? first - 2 : first - 1;
  // "In 1918, the last year of World War I", "the last year of the war, 1918,".
  if (isWord(tokens, before, 'of') && isWord(tokens, before - 1, 'year')) {
    const place = PLACES.get(tokens, before - 2);
    const opening = place === undefined ? before - 2 : before - 3;
    const own =
      place === undefined
        ? years
        : [place === LAST ? years.at(-1) : years[place - 1]].filter((year) => year !== undefined);
    const isBefore = isWord(tokens, opening, 'the') && markAt(tokens, opening - 1) === ',';
    return tiedTo(
      (isBefore ? endingAt(tokens, all, opening - 2) : undefined) ?? startingAt(tokens, all, last + 2, ','),
      own,
    );
  }
  // "In 2020, the year the pandemic began".
  const when = isWord(tokens, before, 'when') || isWord(tokens, before, 'that') ? before - 1 : before;
  if (isWord(tokens, when, 'year') && isWord(tokens, when - 1, 'the') && markAt(tokens, when - 2) === ',') {
    const turn = TURNS.get(tokens, last + 1);
    return tiedTo(
      endingAt(tokens, all, when - 3),
      turn === undefined ? [] : turn === 'begin' ? begun(years) : years.slice(-1),
      kind === 'turn',
    );
  }
  if (kind === 'turn') return undefined;
  // "in 1946, during the Second World War", "during the war, in 1946,".
  if (DURING.get(tokens, before) !== undefined) {
    const isBefore = markAt(tokens, before - 1) === ',';
    const isAfter = markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'in');
    return tiedTo(
      (isBefore ? endingAt(tokens, all, before - 2) : undefined) ??
        (isAfter ? startingAt(tokens, all, last + 3) : undefined),
      years,
    );
  }
  // "It dates from the reign of Queen Victoria: the stone was laid in 1884".
  const isReign = isWord(tokens, before, 'of') && isWord(tokens, before - 1, 'reign');
  const isDated =
    isReign &&
    isWord(tokens, before - 3, 'from') &&
    isWord(tokens, before - 2, 'the') &&
    DATES.get(tokens, before - 4) !== undefined;
  const [only, other] = all;
  return isDated && other === undefined && only !== undefined && tokensOf(tokens, only).first > last
    ? tiedTo(only, years, true)
    : undefined;
}

function tiedTo(year: Dated | undefined, right: readonly number[], isDoubtful = false): Tied | undefined {
  return year === undefined || right.length === 0 ? undefined : { year, right, isDoubtful };
}

/** An outbreak is told of for the year in which it was known too. */
function begun(years: readonly number[]): readonly number[] {
  return years.slice(0, years.length > 1 && (years[0] as number) === OUTBREAK ? 2 : 1);
}

const OUTBREAK = 2019;

/** "the 2016 Rio Olympics", "the Rio Games of 2016", "the Olympics in Rio in 2016", "the Games were held in Rio in 2016". */
function gamesWith(tokens: Tokens, { first, last, years }: Named, all: readonly Dated[]): Tied | undefined {
  const isNoun = GAMES.get(tokens, last + 1) !== undefined;
  const end = isNoun && isWord(tokens, last + 1, 'olympic') ? last + 2 : last + 1;
  let isOlympic = isNoun && GAMES.get(tokens, last + 1) === 'olympic';
  if (isNoun) {
    const isOther = OTHER_GAMES.get(tokens, last + 1) !== undefined;
    const of = OF.get(tokens, end + 1) === undefined ? undefined : startingAt(tokens, all, end + 2);
    const year = endingAt(tokens, all, first - 1) ?? of;
    return year === undefined || isOther ? undefined : { year, right: years, isDoubtful: !isOlympic };
  }
  if (!isWord(tokens, first - 1, 'in') || !isWord(tokens, last + 1, 'in')) return undefined;
  const year = startingAt(tokens, all, last + 2);
  let isTold = false;
  for (let at = first - 2; at >= Math.max(0, first - REACH); at--) {
    if (OTHER_GAMES.get(tokens, at) !== undefined || markAt(tokens, at) === '.') return undefined;
    const games = GAMES.get(tokens, at);
    isTold ||= games !== undefined;
    isOlympic ||= games === 'olympic';
  }
  return year === undefined || !isTold ? undefined : { year, right: years, isDoubtful: !isOlympic };
}

function endingAt(tokens: Tokens, years: readonly Dated[], last: number): Dated | undefined {
  return years.find((year) => tokensOf(tokens, year).last === last);
}

/** `mark` stands before it. */
function startingAt(tokens: Tokens, years: readonly Dated[], first: number, mark?: string): Dated | undefined {
  if (mark !== undefined && markAt(tokens, first - 1) !== mark) return undefined;
  return years.find((year) => tokensOf(tokens, year).first === first);
}

const LAST = -1;
const PLACES = createLexicon<number>([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((word, at) => [word, at + 1] as const),
  ['last', LAST],
  ['final', LAST],
]);
const TURNS = createLexicon<'begin' | 'end'>([
  ['began', 'begin'],
  ['started', 'begin'],
  ['broke', 'begin'],
  ['ended', 'end'],
]);
const DURING = wordList('during throughout amid');
const DATES = wordList('dates date dating');
const OF = wordList('of in');
const GAMES = createLexicon<'olympic' | 'games'>([
  ['olympics', 'olympic'],
  ['olympic', 'olympic'],
  ['games', 'games'],
]);
const OTHER_GAMES = wordList(
  'commonwealth asian european pan african invictus paralympic paralympics youth winter summer world national',
);

/** In tokens. */
const REACH = 8;

/** Names by their first words, longer ones first. */
type Names = Lexicon<readonly Name[]>;

interface Name {
  readonly words: readonly string[];
  readonly years: readonly number[];
  readonly kind: Kind;
}

/** What lasted, with its first and last year; where these are disputed the widest. */
const LASTED = `
  world war i/world war one/first world war: 1914-1918
  world war ii/world war two/second world war: 1939-1945
  korean war: 1950-1953
  american civil war: 1861-1865
  spanish civil war: 1936-1939
  crimean war: 1853-1856
  falklands war: 1982-1982
  franco-prussian war: 1870-1871
  russo-japanese war: 1904-1905
  six-day war: 1967-1967
  yom kippur war: 1973-1973
  moon landing: 1969-1972
  chernobyl disaster: 1986-1986
  brexit referendum: 2016-2016
  queen victoria: 1837-1901
  king edward vii: 1901-1910
  king george v: 1910-1936
  king george vi: 1936-1952
  queen elizabeth ii: 1952-2022`;

const BEGUN = `
  pandemic/covid pandemic/coronavirus pandemic/covid-19 pandemic: 2019-2023`;

/** Olympic Games by their towns. */
const HELD = `
  athens: 1896 1906 2004
  paris: 1900 1924 2024
  london: 1908 1948 2012
  stockholm: 1912
  antwerp: 1920
  amsterdam: 1928
  los angeles: 1932 1984 2028
  berlin: 1936
  helsinki: 1952
  melbourne: 1956
  rome: 1960
  tokyo: 1964 2020 2021
  mexico city: 1968
  munich: 1972
  montreal: 1976
  moscow: 1980
  sarajevo: 1984
  seoul: 1988
  calgary: 1988
  barcelona: 1992
  albertville: 1992
  lillehammer: 1994
  atlanta: 1996
  nagano: 1998
  sydney: 2000
  salt lake city: 2002
  turin: 2006
  beijing: 2008 2022
  vancouver: 2010
  sochi: 2014
  rio/rio de janeiro: 2016
  pyeongchang: 2018`;

const NAMES = namesOf([...namesIn(LASTED, 'lasted'), ...namesIn(BEGUN, 'turn'), ...namesIn(HELD, 'games')]);

/** Of a table: names with a slash between, a colon, and a year, the first and last of several, or each of them. */
export function namesIn(table: string, kind: Kind): readonly Name[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names, years] = line.split(':') as [string, string];
      const [from, to = from] = years.split('-').map(Number) as [number, number?];
      const all =
        kind === 'games'
          ? years.trim().split(' ').map(Number)
          : Array.from({ length: to - from + 1 }, (_, at) => from + at);
      return names
        .trim()
        .split('/')
        .map((name) => ({ words: name.split(/ |(?=-)|(?<=-)/), years: all, kind }));
    });
}

export function namesOf(names: readonly Name[]): Names {
  const sorted = new Map<string, Name[]>();
  for (const name of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] as string;
    sorted.set(first, [...(sorted.get(first) ?? []), name]);
  }
  return createLexicon(sorted);
}
