import { type Dated, MOST_FIGURES, yearsIn } from '../../claims/times/elapsed.js';
import type { CivilDay } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { type Age, ageOf, modeOf } from '../ages.js';
import { agesOfBorn, birthIn, isNow } from '../births.js';
import { agesOfOne, isBirth, mayTellAges, oddsAmong } from '../datedages.js';
import { chainAt, markAt, tokensOf } from '../matchers.js';
import { type Found, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type ParagraphContext, type Report, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'age-birth-mismatch',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary: 'An age that does not follow from the years given, as “born in 1950 … died in 2001 aged 61”.',
  messages: {
    mismatch: 'Born in {born}, one is {right} in {year}, not {stated}.',
    ages: 'The age is {other} elsewhere in this article.',
    odds: 'Who is {other} in {otherYear} is not {stated} in {year}.',
  },
  fixes: { age: { title: 'Change the age to {age}' } },
  *check(context) {
    const said = new Set<number>();
    for (const { age, born, time, leeway, isDoubtful } of [...toldTogether(context), ...toldApart(context)]) {
      const [least, most] = agesAt(born, time) ?? [];
      if (least === undefined || most === undefined) continue;
      if (age.low <= most + leeway && age.high >= least - leeway) continue;
      const { start, end, digitsAt } = age;
      said.add(start);
      const right = least === most ? String(least) : `${least} or ${most}`;
      yield {
        start,
        end,
        message: 'mismatch',
        data: { born: born.year, year: time.year, stated: age.value, right, age: most },
        ...(isDoubtful ? { isDoubtful } : {}),
        related: [
          { start: born.start, end: born.end, message: 'The birth.' },
          ...('start' in time ? [{ start: time.start, end: time.end, message: 'The age is of this time.' }] : []),
        ],
        fixes: digitsAt === undefined ? [] : [{ fix: 'age', edits: [{ ...digitsAt, newText: String(most) }] }],
      };
    }
    yield* agesTwice(context);
    for (const { start: from, value } of agedOf(context)) {
      for (const { dated, present } of value) {
        const now = present.length === 0 ? undefined : (context.day ?? latestDayOf(context));
        // The latest day that is told may lie long before today.
        const isPast = now !== undefined && dated.some(({ time: { year } }) => year > now.year);
        const time = now === undefined || isPast ? undefined : { ...now, start: 0, end: 0 };
        const odds = oddsAmong([...dated, ...(time === undefined ? [] : present.map((age) => ({ age, time })))]);
        if (odds === undefined) continue;
        const [first, second] = odds.map(({ age }) => shifted(age, from)) as [Age, Age];
        const [then, later] = odds.map(({ time: { year } }) => year) as [number, number];
        if (said.has(first.start) || said.has(second.start)) continue;
        const isBorn = isBirth(odds[0]);
        // Before the birth it is somebody else's.
        if (isBorn && later <= then) continue;
        const { start, end, value: stated } = second;
        const born = { born: then, year: later, stated, right: `${later - then - 1} or ${later - then}` };
        yield {
          start,
          end,
          ...(isBorn
            ? { message: 'mismatch', data: born }
            : { message: 'odds', data: { other: first.value, otherYear: then, stated, year: later } }),
          isDoubtful: true,
          related: [
            { start: first.start, end: first.end, message: isBorn ? 'The birth.' : 'Of another year of birth.' },
          ],
        };
      }
    }
  },
});

/** "Anna Reyes, 47," and later "the 37-year-old Reyes": both are of now, and a birthday may lie between. */
function* agesTwice(context: DocumentContext): Generator<Report<'ages'>> {
  const ages = agesOf(context);
  // Who is who is asked for only where two ages may be one's.
  if (!mayBeOnesAges(ages)) return;
  const known = new Map<number, Age>();
  for (const { start, value } of ages) {
    for (const { name, age } of value) {
      const chain = chainAt(context.mentions, name.start + start);
      const at = shifted(age, start);
      const before = known.get(chain);
      if (before === undefined) known.set(chain, at);
      else if (chain >= 0 && Math.abs(before.value - at.value) > 1) {
        const related = [{ start: before.start, end: before.end, message: `${before.value} stands here.` }];
        yield {
          start: at.start,
          end: at.end,
          message: 'ages',
          data: { other: before.value },
          isDoubtful: true,
          related,
        };
      }
    }
  }
}

/** Two names share a word, and their ages are too far apart. */
function mayBeOnesAges(ages: readonly Found<readonly NamedAge[]>[]): boolean {
  const known = new Map<number, number>();
  for (const { facts, value } of ages) {
    for (const { name, age } of value) {
      const { first, last } = tokensOf(facts.tokens, name);
      for (let at = first; at <= last; at++) {
        const word = facts.tokens.hash[at] as number;
        const before = known.get(word);
        if (before === undefined) known.set(word, age.value);
        else if (Math.abs(before - age.value) > 1) return true;
      }
    }
  }
  return false;
}

const agedOf = perParagraph(
  { figures: 3, kinds: ['date'], words: 'age aged at was were turned then now old birthday', glance: mayTellAges },
  agesOfOne,
);

/** An age and the birth that it must follow from. */
interface Aged {
  readonly age: Age;
  readonly born: Dated;
  /** The time that the age is of. */
  readonly time: Dated | CivilDay;
  /** In years. */
  readonly leeway: number;
  /** The age may be of another time. */
  readonly isDoubtful?: true;
}

/** The article tells of a year in which somebody born then was of that age. */
function isAgeOfAnotherTime(years: ReadonlySet<number>, { value }: Age, born: Dated): boolean {
  return [-1, 0, 1].some((by) => years.has(born.year + value + by));
}

/** Birth and age in one sentence, or in one paragraph that tells of one person. */
function* toldTogether(context: DocumentContext): Generator<Aged> {
  for (const { start, value } of livesOf(context)) {
    for (const { age, born, time: told, years = [], isDoubtful } of value) {
      const isOfDay = told === 'now';
      const time = isOfDay ? (context.day ?? latestDayOf(context)) : shifted(told, start);
      const latest = isOfDay && years.length > 0 ? [Math.max(...years)] : [];
      if (time === undefined || isAgeOfAnotherTime(new Set(latest), age, born)) continue;
      const at = { ...shifted(age, start), digitsAt: age.digitsAt && shifted(age.digitsAt, start) };
      const aged = { age: at, born: shifted(born, start), time };
      // What the article tells of other times may be what the age is of; what is to come is not.
      const isSure =
        isDoubtful !== true && (!isOfDay || (context.day !== undefined && years.every((year) => year >= time.year)));
      yield isSure ? { ...aged, leeway: 0 } : { ...aged, leeway: 1, isDoubtful: true };
    }
  }
}

/** The latest whole date of an article that gives no date of its own. */
function latestDayOf({ figures, text }: DocumentContext): CivilDay | undefined {
  let latest: CivilDay | undefined;
  for (const [index, { kind, parts, relative, start, end }] of figures.entries()) {
    const { year, month, day } = parts ?? {};
    const next = figures[index + 1];
    // "This year, 2024,".
    const isThisYear = relative?.unit === 'year' && relative.shift === 0 && next !== undefined && next.start - end <= 2;
    if (isThisYear && next.parts?.year !== undefined) return { year: next.parts.year, month: 7, day: 1 };
    if (kind !== 'date' || year === undefined || month === undefined || day === undefined) continue;
    if (/\bborn\b[^.]*$/.test(text.slice(Math.max(0, start - BIRTHS), start))) continue;
    if (latest === undefined || year > latest.year) latest = { year, month, day };
  }
  return latest;
}

/** In code units: "born in Leeds on". */
const BIRTHS = 40;

/** "Anna Reyes, 47," and, elsewhere in the article, "Reyes was born in 1969". */
function* toldApart(context: DocumentContext): Generator<Aged> {
  const births = birthsOf(context);
  if (births.length === 0 || context.day === undefined) return;
  const ages = agesOf(context);
  if (ages.length === 0) return;
  const known = new Map<number, Dated | undefined>();
  let years: ReadonlySet<number> | undefined;
  for (const { start, value } of births) {
    for (const { name, born } of value) {
      const chain = chainAt(context.mentions, name.start + start);
      const before = known.get(chain);
      // Of two births it is not known which is meant.
      const isOne = !known.has(chain) || before?.year === born.year;
      known.set(chain, isOne ? shifted(born, start) : undefined);
    }
  }
  for (const { start, value } of ages) {
    for (const { name, age, isBare } of value) {
      const born = known.get(chainAt(context.mentions, name.start + start));
      years ??= new Set(context.figures.flatMap(({ parts }) => parts?.year ?? []));
      if (born === undefined || isAgeOfAnotherTime(years, age, born)) continue;
      const at = { ...shifted(age, start), digitsAt: age.digitsAt && shifted(age.digitsAt, start) };
      // It may be the age at what the article tells, which was not long ago.
      yield { age: at, born, time: context.day, leeway: 1, ...(isBare ? { isDoubtful: true } : {}) };
    }
  }
}

const livesOf = perParagraph({ figures: 2, kinds: ['age', 'cardinal', 'date'], words: 'born died' }, agesOfBorn);

interface NamedBirth {
  readonly name: Span;
  readonly born: Dated;
}

/** "Reyes was born in 1969", "Born in 1969, Reyes": births with the one person whom their sentence names. */
const birthsOf = perParagraph({ kinds: ['date'], words: 'born' }, (facts): readonly NamedBirth[] =>
  inSentences(facts).flatMap((context) => {
    const born = birthIn(context);
    const name = born === undefined ? undefined : onlyPerson(context);
    return born === undefined || name === undefined ? [] : [{ name, born }];
  }),
);

function onlyPerson({ mentions }: SentenceContext): Span | undefined {
  const persons = mentions.filter(({ label }) => label === 'PERSON');
  return persons.length === 1 ? persons[0] : undefined;
}

interface NamedAge {
  readonly name: Span;
  readonly age: Age;
  /** A bare number, which may be something else. */
  readonly isBare: boolean;
}

/** "Anna Reyes, 47,", "the 47-year-old Reyes": ages right beside a name, in sentences and paragraphs that tell of now. */
const agesOf = perParagraph({ kinds: ['age', 'cardinal'], glance: mayNameAge }, (facts): readonly NamedAge[] => {
  if (facts.kind !== 'prose' || yearsIn(facts.tokens, facts.figures).length > 0) return [];
  return inSentences(facts).flatMap((context) => {
    if (context.figures.length > MOST_FIGURES || !isNow(context)) return [];
    return context.figures.flatMap((figure) => {
      if (figure.kind === 'age' ? modeOf(context, figure) !== 'present' : !isBareAge(figure)) return [];
      const name = nameBeside(context, figure);
      return name === undefined ? [] : [{ name, age: ageOf(context.tokens, figure), isBare: figure.kind !== 'age' }];
    });
  });
});

function isBareAge({ kind, noun, unit, value, modifier }: Figure): boolean {
  const isBare = kind === 'cardinal' && noun === undefined && unit === null && modifier === 'none';
  return isBare && value !== null && Number.isInteger(value) && value >= YOUNGEST && value <= OLDEST;
}

/** Smaller numbers are places, goals and the like. */
const YOUNGEST = 12;
const OLDEST = 110;

/** An age, or a bare number where one may stand: "Reyes, 47,", "Reyes is 47", "Reyes, who is 47". */
function mayNameAge(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  return figures.some((each) => {
    if (!isBareAge(each)) return each.kind === 'age';
    const before = tokensOf(tokens, each).first - 1;
    return markAt(tokens, before) === ',' || isWord(tokens, before, 'is');
  });
}

function nameBeside({ tokens, mentions }: ParagraphContext, age: Figure): Span | undefined {
  const { first, last } = tokensOf(tokens, age);
  const isApposed = markAt(tokens, first - 1) === ',' && markAt(tokens, last + 1) === ',';
  const next = markAt(tokens, last + 1);
  const isTold = isWord(tokens, first - 1, 'is') && (next !== '' || isWord(tokens, last + 1, 'and'));
  const name = isTold && isWord(tokens, first - 2, 'who') ? first - 4 : first - 2;
  const [before, after] = [tokens.end[name], tokens.start[last + 1]];
  const isBehind = isApposed || isTold;
  if (!isBehind && age.kind !== 'age') return undefined;
  return mentions.find(({ label, start, end }) => label === 'PERSON' && (isBehind ? end === before : start === after));
}

/** Least and greatest age at a time of somebody born then; undefined where that is no age. */
function agesAt(born: Dated, then: Dated | CivilDay): readonly [number, number] | undefined {
  const years = then.year - born.year;
  if (years < 0 || years > 120) return undefined;
  if (born.month === undefined || then.month === undefined || born.month === then.month)
    return [Math.max(0, years - 1), years];
  const age = then.month > born.month ? years : years - 1;
  return age < 0 ? undefined : [age, age];
}
