import { type Dated, MOST_FIGURES, yearsIn } from '../claims/times/elapsed.js';
import type { Figure, FigureKind } from '../figures/figure.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { type Age, ageOf, isTurned, modeOf } from './ages.js';
import { bornIn, isNow } from './births.js';
import { markAt, tokensOf } from './matchers.js';
import { mayBeAnother, RELATIVES } from './persons.js';
import type { ParagraphContext, SentenceContext } from './rule.js';
import { inSentences } from './sentences.js';

/** How old somebody was in a year. */
export interface DatedAge {
  readonly age: Age;
  readonly time: Dated;
}

/** Ages that a stretch of text tells of one person: those with their years, a birth first, and those that somebody has now. */
export interface Ages {
  readonly dated: readonly DatedAge[];
  readonly present: readonly Age[];
}

/** By person: sentences that tell of one, and those that go on with "he", "she", "his" or "her". */
export function agesOfOne(facts: ParagraphContext): readonly Ages[] {
  const sentences = inSentences(facts);
  const told = agesBySentence(sentences);
  // Whom a sentence tells of is asked for only where two ages may be one's.
  let [allDated, allPresent] = [0, 0];
  for (const { dated, present } of told) {
    allDated += dated.length;
    allPresent += present.length;
  }
  if (!isEnough(allDated, allPresent)) return [];
  const groups: { person: Person; dated: DatedAge[]; present: Age[] }[] = [];
  let open: (typeof groups)[number] | undefined;
  for (const [index, context] of sentences.entries()) {
    const person = personOf(context);
    if (person !== undefined) {
      const { dated, present } = told[index] as Ages;
      const isSame = open !== undefined && goesOn(open.person, person);
      if (open === undefined || !isSame) groups.push((open = { person, dated: [], present: [] }));
      open.person = {
        ...person,
        names: new Set([...open.person.names, ...person.names]),
        is: open.person.is | person.is,
      };
      open.dated.push(...dated);
      open.present.push(...present);
    } else open = undefined;
  }
  return groups
    .filter(({ dated, present }) => isEnough(dated.length, present.length))
    .map(({ dated, present }) => ({ dated: dated.sort((a, b) => Number(isBirth(b)) - Number(isBirth(a))), present }));
}

/** Two ages, of which one has its year. */
function isEnough(dated: number, present: number): boolean {
  return dated > 0 && dated + present > 1;
}

function agesBySentence(sentences: readonly SentenceContext[]): readonly Ages[] {
  let latest: Dated | undefined;
  return sentences.map((context) => {
    if (context.figures.length === 0) return NONE;
    const ages = agesIn(context, latest);
    latest = yearsIn(context.tokens, context.figures).at(-1) ?? latest;
    return ages;
  });
}

/** Of an age that is a birth. */
export function isBirth({ age }: DatedAge): boolean {
  return age.value === 0;
}

/** What is needed (`glance`) for it: two figures that may be ages or one and a birth, and two years or one. */
export function mayTellAges(_tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let ages = 0;
  let years = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const { kind } = figure;
    if (kind === 'age') ages++;
    else if (kind === 'date') years += figure.parts?.year === undefined ? 0 : 1;
    else if ((kind === 'cardinal' || kind === 'ordinal') && (figure.value ?? OLDEST) < OLDEST)
      ages += figure.noun === undefined ? 1 : 0;
  }
  return ages > 0 && years > 0 && ages + years > 2;
}

/** In years. */
const OLDEST = 120;

const NONE: Ages = { dated: [], present: [] };

/** Two ages that no one year of birth bears out: "12 in 1987 … 39 in 2004". */
export function oddsAmong(ages: readonly DatedAge[]): readonly [DatedAge, DatedAge] | undefined {
  const [first] = ages;
  const other = first === undefined ? undefined : ages.find((each) => Math.abs(birthOf(each) - birthOf(first)) > 1);
  return first === undefined || other === undefined ? undefined : [first, other];
}

function birthOf({ age, time }: DatedAge): number {
  return time.year - age.value;
}

/** The ages of a sentence, each with its year: that beside it, or in a row in which ages and years take turns. */
function agesIn(context: SentenceContext, latest: Dated | undefined): Ages {
  const { tokens, figures } = context;
  if (figures.length > MOST_FIGURES) return NONE;
  const born = bornIn(context);
  const years = yearsIn(tokens, figures).filter((year) => year !== born && year.start !== born?.start);
  const dated: DatedAge[] =
    born === undefined ? [] : [{ age: { start: born.start, end: born.end, ...NEWBORN }, time: born }];
  const told: Age[] = [];
  const present: Age[] = [];
  for (const figure of figures) {
    if (!AGES.has(figure.kind)) continue;
    if (isPresent(context, figure)) present.push(ageOf(tokens, figure));
    else if (isAge(context, figure, told.length > 0)) told.push(ageOf(tokens, figure));
  }
  const [age] = told;
  if (age !== undefined && years.length === 0) {
    const time = latest === undefined || told.length > 1 ? undefined : yearsOn(context, latest);
    return { dated: time === undefined ? dated : [...dated, { age, time }], present };
  }
  if (told.length === years.length && takeTurns(told, years))
    return { dated: [...dated, ...told.map((each, at) => ({ age: each, time: years[at] as Dated }))], present };
  // "in 2002 as an 18-year-old", "in 2012, at the age of 60", "a child of six, in 1992".
  const beside = told.flatMap((each) => {
    const near = years.filter((year) => areBeside(tokens, each, year));
    return near.length === 1 ? [{ age: each, time: near[0] as Dated }] : [];
  });
  return { dated: [...dated, ...beside], present };
}

/** "12 in 1987, 39 in 2004", "in 1987, at 12, and in 2004, at 39". */
function takeTurns(ages: readonly Age[], years: readonly Dated[]): boolean {
  const isFirst = ages[0] !== undefined && years[0] !== undefined && ages[0].start < years[0].start;
  return ages.every((age, at) => {
    const [year, next] = [years[at] as Dated, ages[at + 1]];
    const end = isFirst ? year.start : (years[at + 1]?.start ?? Number.POSITIVE_INFINITY);
    return isFirst
      ? age.start < year.start && (next === undefined || year.start < next.start)
      : year.start < age.start && age.start < end;
  });
}

function areBeside(tokens: Tokens, age: Span, year: Span): boolean {
  const [one, other] = age.start < year.start ? [age, year] : [year, age];
  return tokensOf(tokens, other).first - tokensOf(tokens, one).last <= NEAR;
}

/** In tokens. */
const NEAR = 5;

/** "Twenty years on, at 65,": so many years after the one told last. */
function yearsOn({ tokens, figures }: SentenceContext, latest: Dated): Dated | undefined {
  for (const { kind, unit, value, modifier, start, end } of figures) {
    if (kind !== 'duration' || unit !== 'year' || value === null || modifier !== 'none') continue;
    const { last } = tokensOf(tokens, { start, end });
    if (isWord(tokens, last + 1, 'on') && markAt(tokens, last + 2) === ',')
      return { start, end, year: latest.year + value, month: undefined, day: undefined };
  }
  return undefined;
}

/** What an age is read as. */
const AGES: ReadonlySet<FigureKind> = new Set(['age', 'cardinal', 'ordinal']);

/** The age of a birth. */
const NEWBORN = { value: 0, low: 0, high: 0, digitsAt: undefined };

/** "Reyes, 47,", "now 34". */
function isPresent(context: SentenceContext, figure: Figure): boolean {
  const { first } = tokensOf(context.tokens, figure);
  if (isWord(context.tokens, first - 1, 'now')) return isAge(context, figure) || modeOf(context, figure) === 'present';
  return modeOf(context, figure) === 'present' && !isOfEvent(context.tokens, figure) && isNow(context);
}

/** "made her debut as an 18-year-old". */
function isOfEvent(tokens: Tokens, figure: Figure): boolean {
  const { first } = tokensOf(tokens, figure);
  return isWord(tokens, first - 1, 'an') || isWord(tokens, first - 1, 'a') ? isWord(tokens, first - 2, 'as') : false;
}

/** "at 12,", "who was 20 when", "turned 80", "aged 48", "a child of six", "her 70th birthday"; `isNext` behind another: "and 87 in 2021". */
function isAge({ tokens, sentence }: SentenceContext, figure: Figure, isNext = false): boolean {
  const { kind, value, low, high, modifier, noun, unit } = figure;
  if (value === null || low === null || high === null || modifier !== 'none' || !Number.isInteger(value)) return false;
  if (kind === 'age') return value > 0;
  const { first, last } = tokensOf(tokens, figure);
  const next = last + 1;
  const before = ONLY.get(tokens, first - 1) === undefined ? first - 1 : first - 2;
  if (kind === 'ordinal')
    return isWord(tokens, next, 'birthday') && value > 1 && OWNERS.get(tokens, before) !== undefined;
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || value < 1 || value > 110) return false;
  const isClosed =
    next >= sentence.last || tokens.kind[next] === TokenKind.mark || GO_ON.get(tokens, next) !== undefined;
  if (isWord(tokens, first - 1, 'turned') && !isTurned(tokens, first, next)) return false;
  // "age of 12" is read as an age; "and 48 when she left" goes on with "was".
  const isOn = isWord(tokens, next, 'when') || (isNext && isWord(tokens, next, 'in'));
  const isOfAnd = isWord(tokens, before, 'and') && isOn;
  const isChild = isWord(tokens, before, 'of') && CHILDREN.get(tokens, before - 1) !== undefined;
  // "was three when" is an age, "at three," may be a time.
  const isFramed = FRAMES.get(tokens, before) !== undefined && (value >= 5 || isWord(tokens, next, 'when'));
  return isClosed && (isFramed || isOfAnd || isChild) && markAt(tokens, next) !== '-';
}

const FRAMES = wordList('at was were turned aged then now reached');
const CHILDREN = wordList('child boy girl lad baby toddler infant teenager youth orphan');
const OWNERS = wordList("his her 's");
const ONLY = wordList('only just already still about barely');
const GO_ON = wordList('when in at by as and while on before after');

/** Whom a sentence tells of: by surname, and by "he" (1) or "she" (2). */
interface Person {
  readonly names: ReadonlySet<string>;
  readonly is: number;
  /** The same with "his" and "her". */
  readonly mentioned: number;
}

/** Undefined where it tells of two: nobody else is named or meant beside. */
function personOf({ tokens, sentence, mentions, figures }: SentenceContext): Person | undefined {
  const names = new Set(
    mentions.flatMap(({ label, start, end }) => {
      const name = tokens.text.slice(start, end);
      return label === 'PERSON' ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
    }),
  );
  const opening = figures[0] === undefined ? sentence.last : tokensOf(tokens, figures[0]).first;
  let is = 0;
  let owned = 0;
  let gender = 0;
  let relatives = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    is |= PRONOUNS.get(tokens, at) ?? 0;
    owned |= POSSESSIVES.get(tokens, at) ?? 0;
    if (OTHERS.get(tokens, at) !== undefined) return undefined;
    if (!mayBeAnother(tokens, at)) continue;
    if (at > opening) return undefined;
    gender |= RELATIVES.get(tokens, at) ?? 0;
    relatives++;
  }
  if (is === 3 || names.size + relatives > 1) return undefined;
  return relatives > 0
    ? { names, is: gender === 0 ? is : gender, mentioned: is }
    : { names, is, mentioned: is | owned };
}

/** A pronoun goes on with the person told of before, or the name stands again. */
function goesOn(open: Person, { names, mentioned }: Person): boolean {
  const isNamed = [...names].every((name) => open.names.has(name));
  return isNamed && (names.size > 0 || mentioned > 0) && (open.is | mentioned) !== 3;
}

const PRONOUNS = createLexicon([
  ['he', 1],
  ['she', 2],
]);
const POSSESSIVES = createLexicon([
  ['his', 1],
  ['him', 1],
  ['her', 2],
]);

const OTHERS = wordList('both respectively others another');
