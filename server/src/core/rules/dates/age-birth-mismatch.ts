import { type Dated, MOST_FIGURES, yearsIn } from '../../claims/elapsed.js';
import type { CivilDay } from '../../figures/calendar.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { chainAt, isCapitalised, markAt, spanOf, tokensOf } from '../matchers.js';
import { RELATIVES, tellsOfOne } from '../persons.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type ParagraphContext, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'age-birth-mismatch',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary: 'An age that does not follow from the years given, as “born in 1950 … died in 2001 aged 61”.',
  messages: { mismatch: 'Born in {born}, one is {right} in {year}, not {stated}.' },
  fixes: { age: { title: 'Change the age to {age}' } },
  *check(context) {
    for (const { age, born, time, leeway } of [...toldTogether(context), ...toldApart(context)]) {
      const [least, most] = agesAt(born, time) ?? [];
      if (least === undefined || most === undefined) continue;
      if (age.low <= most + leeway && age.high >= least - leeway) continue;
      const { start, end, digitsAt } = age;
      const right = least === most ? String(least) : `${least} or ${most}`;
      yield {
        start,
        end,
        message: 'mismatch',
        data: { born: born.year, year: time.year, stated: age.value, right, age: most },
        related: [
          { start: born.start, end: born.end, message: 'The birth.' },
          ...('start' in time ? [{ start: time.start, end: time.end, message: 'The age is of this time.' }] : []),
        ],
        fixes: digitsAt === undefined ? [] : [{ fix: 'age', edits: [{ ...digitsAt, newText: String(most) }] }],
      };
    }
  },
});

/** An age and the birth that it must follow from. */
interface Aged {
  readonly age: Age;
  readonly born: Dated;
  /** The time that the age is of. */
  readonly time: Dated | CivilDay;
  /** In years. */
  readonly leeway: number;
}

interface Age extends Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly digitsAt: Span | undefined;
}

/** The article tells of a year in which somebody born then was of that age. */
function isAgeOfAnotherTime(years: ReadonlySet<number>, { value }: Age, born: Dated): boolean {
  return [-1, 0, 1].some((by) => years.has(born.year + value + by));
}

/** Birth and age in one sentence, or in one paragraph that tells of one person. */
function* toldTogether(context: DocumentContext): Generator<Aged> {
  for (const { start, value } of livesOf(context)) {
    for (const { age, born, time: told } of value) {
      const time = told === 'now' ? context.day : shifted(told, start);
      if (time === undefined) continue;
      const at = { ...shifted(age, start), digitsAt: age.digitsAt && shifted(age.digitsAt, start) };
      yield { age: at, born: shifted(born, start), time, leeway: 0 };
    }
  }
}

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
    for (const { name, age } of value) {
      const born = known.get(chainAt(context.mentions, name.start + start));
      years ??= new Set(context.figures.flatMap(({ parts }) => parts?.year ?? []));
      if (born === undefined || isAgeOfAnotherTime(years, age, born)) continue;
      const at = { ...shifted(age, start), digitsAt: age.digitsAt && shifted(age.digitsAt, start) };
      // It may be the age at what the article tells, which was not long ago.
      yield { age: at, born, time: context.day, leeway: 1 };
    }
  }
}

interface ToldAge {
  readonly age: Age;
  readonly born: Dated;
  readonly time: Dated | 'now';
}

const livesOf = perParagraph(
  { figures: 2, kinds: ['age', 'cardinal', 'date'], words: 'born died' },
  (facts): readonly ToldAge[] => {
    const sentences = inSentences(facts).filter(({ figures }) => figures.length <= MOST_FIGURES);
    const one = sentences.length > 1 && tellsOfOne(facts) ? onlyBirth(sentences) : undefined;
    return sentences.flatMap((context) => {
      const life = lifeIn(context);
      if (life !== undefined) {
        return agesTold(context).flatMap(({ age }) => ({ age, born: life.born, time: life.died }));
      }
      const born = birthIn(context);
      const told = born ?? (isOfPerson(context) ? one : undefined);
      if (told === undefined) return [];
      return agesTold(context).flatMap(({ age, figure, mode }) => {
        const isOwn =
          mode === 'present' && born !== undefined && isNow(context, born) && standsWith(context, figure, born);
        const time = mode === 'event' ? dateWith(context, figure, told) : isOwn ? 'now' : saidIn(context, told);
        return time === undefined ? [] : [{ age, born: told, time }];
      });
    });
  },
);

/** "He was 28 when", "Maria Lund died": a sentence on the person of the paragraph. */
function isOfPerson({ tokens, sentence, mentions }: SentenceContext): boolean {
  if (mentions.some(({ label }) => label === 'PERSON')) return true;
  for (let at = sentence.first; at < sentence.last; at++) if (HE_OR_SHE.get(tokens, at) !== undefined) return true;
  return false;
}

/** "Reyes, 47, who was born in 1969", "Lund, born in 1979, is 44": nobody else is named between the age and the birth. */
function standsWith({ tokens, mentions }: SentenceContext, age: Figure, born: Dated): boolean {
  const isBefore = age.start < born.start;
  const [from, to] = isBefore ? [age.end, born.start] : [born.end, age.start];
  const between = tokensOf(tokens, { start: from, end: to });
  if (between.last - between.first > NEAR + 3) return false;
  return !mentions.some(({ label, start, end }) => label === 'PERSON' && start >= from && end <= to);
}

/** Of the sentences of a paragraph. */
function onlyBirth(sentences: readonly SentenceContext[]): Dated | undefined {
  const births = sentences.flatMap((sentence) => birthIn(sentence) ?? []);
  return births.length === 1 ? births[0] : undefined;
}

interface AgeTold {
  readonly age: Age;
  readonly figure: Figure;
  readonly mode: 'event' | 'present';
}

/** The ages of a sentence: those at an event, and those that somebody has. */
function agesTold(context: SentenceContext): readonly AgeTold[] {
  return context.figures.flatMap((figure) => {
    const mode = modeOf(context, figure);
    return mode === undefined ? [] : [{ age: ageOf(context.tokens, figure), figure, mode }];
  });
}

function ageOf(tokens: Tokens, figure: Figure): Age {
  const { first, last } = tokensOf(tokens, figure);
  const digits = [first, last].find((index) => tokens.kind[index] === TokenKind.number);
  const { start, end, value, low, high } = figure;
  return {
    start,
    end,
    value: value as number,
    low: low as number,
    high: high as number,
    digitsAt: digits === undefined ? undefined : spanOf(tokens, digits),
  };
}

/** "retired at 65", "was 45 when", "turned 60", "aged 81": an event's; "Reyes, 47,", "is 44": of now. */
function modeOf({ tokens, sentence }: SentenceContext, figure: Figure): AgeTold['mode'] | undefined {
  const { kind, value, low, high, modifier, noun, unit } = figure;
  if (value === null || low === null || high === null || modifier !== 'none') return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const next = last + 1;
  const isClosed = next >= sentence.last || tokens.kind[next] === TokenKind.mark;
  if (kind === 'age') {
    const isNamed = [first - 2, first - 1, first].some((at) => isWord(tokens, at, 'aged') || isWord(tokens, at, 'age'));
    return isNamed ? 'event' : isWord(tokens, first - 1, 'then') ? undefined : 'present';
  }
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || value < 5 || value > 120) return undefined;
  if (isWord(tokens, first - 1, 'turned')) return isWord(tokens, first - 2, 'have') ? undefined : 'event';
  const verb = ONLY.get(tokens, first - 1) === undefined ? first - 1 : first - 2;
  if (isWord(tokens, verb, 'was') || (isWord(tokens, verb, 'be') && isWord(tokens, verb - 1, 'will'))) {
    const subject = isWord(tokens, verb, 'was') ? verb - 1 : verb - 2;
    const isPerson = SUBJECTS.get(tokens, subject) !== undefined || isCapitalised(tokens, subject);
    if (!isPerson && markAt(tokens, subject) !== ',') return undefined;
    return isClosed || AT_TIME.get(tokens, next) !== undefined ? 'event' : undefined;
  }
  if (isWord(tokens, first - 1, 'at')) {
    // "; at 19, in 2001, she won".
    const isOpening = tokens.kind[first - 2] !== TokenKind.word && isWord(tokens, next + 1, 'in');
    if (isOpening && markAt(tokens, next) === ',') return 'event';
    const isOfYear = YEAR.test(textOf(tokens, first - 2)) || DONE.get(tokens, first - 2) !== undefined;
    return isOfYear && (isClosed || isWord(tokens, next, 'in')) ? 'event' : undefined;
  }
  if (!isClosed) return undefined;
  if (isWord(tokens, first - 1, 'is')) return 'present';
  if (PERSONS.get(tokens, first - 1) !== undefined) return isWord(tokens, first - 2, 'makes') ? 'present' : undefined;
  // "Brandt, 62, was born in 1961".
  const isApposed = markAt(tokens, first - 1) === ',' && markAt(tokens, next) === ',';
  return isApposed && isWord(tokens, next + 1, 'who') ? 'present' : undefined;
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const DONE = wordList('died retired married graduated');
const ONLY = wordList('only just already still');
const AT_TIME = wordList('when at in');
const PERSONS = wordList('him her them');
const HE_OR_SHE = wordList('he she who');
const SUBJECTS = wordList('he she who and');

/** "Carl Holm (1950–2001) died at the age of 61": the one life of a sentence that tells of a death. */
function lifeIn({
  tokens,
  sentence,
  figures,
}: SentenceContext): { readonly born: Dated; readonly died: Dated } | undefined {
  const lives = figures.flatMap((figure) => {
    const span = figure.kind === 'date' ? /^(\d{4})\/(\d{4})$/.exec(figure.edtf ?? '') : null;
    const { first, last } = tokensOf(tokens, figure);
    const [before, after] = [markAt(tokens, first - 1), markAt(tokens, last + 1)];
    if (span === null || !((before === '(' && after === ')') || (before === ',' && after === ','))) return [];
    const [born, died] = [Number(span[1]), Number(span[2])].map((year) => ({
      start: figure.start,
      end: figure.end,
      year,
      month: undefined,
      day: undefined,
    })) as [Dated, Dated];
    return [{ born, died }];
  });
  let died = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (RELATIVES.get(tokens, at) !== undefined || isWord(tokens, at, 'born')) return undefined;
    if (isWord(tokens, at, 'died')) died = true;
  }
  return died && lives.length === 1 ? lives[0] : undefined;
}

/** The date of the one birth that the sentence tells; undefined where it tells of relatives or of two. */
function birthIn({ tokens, sentence, figures }: SentenceContext): Dated | undefined {
  let born = -1;
  for (let index = sentence.first; index < sentence.last; index++) {
    if (RELATIVES.get(tokens, index) !== undefined) return undefined;
    if (!isWord(tokens, index, 'born')) continue;
    if (born >= 0) return undefined;
    born = index;
  }
  if (born < 0) return undefined;
  return yearsIn(tokens, figures).find((date) => {
    const { first } = tokensOf(tokens, date);
    return first > born && first - born <= NEAR;
  });
}

/** The one other date that stands right beside the age: "in 2001 aged 61", "at the age of 61 in 2001". */
function dateWith({ tokens, figures }: SentenceContext, age: Figure, born: Dated): Dated | undefined {
  const { first, last } = tokensOf(tokens, age);
  const near = yearsIn(tokens, figures).filter((date) => {
    if (date.start === born.start) return false;
    const at = tokensOf(tokens, date);
    return at.first > last ? at.first - last <= NEAR + 4 : first - at.last <= NEAR + 3;
  });
  return near.length === 1 ? near[0] : undefined;
}

/** "now 52, was born in 1965, the paper wrote in 2017": the only other year, in which it was said. */
function saidIn({ tokens, figures }: SentenceContext, born: Dated): Dated | undefined {
  const [said, other] = yearsIn(tokens, figures).filter(({ start }) => start !== born.start);
  if (said === undefined || other !== undefined) return undefined;
  const { first } = tokensOf(tokens, said);
  return isWord(tokens, first - 1, 'in') && SAID.get(tokens, first - 2) !== undefined ? said : undefined;
}

const SAID = wordList('said wrote reported noted announced added told');

/** The sentence tells of no other time than that of the birth. */
function isNow({ tokens, sentence, figures }: SentenceContext, born: Dated | undefined): boolean {
  if (yearsIn(tokens, figures).some(({ start }) => start !== born?.start)) return false;
  let isReported = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    isReported ||= SAID.get(tokens, at) !== undefined;
    if (THEN.get(tokens, at) !== undefined || (isWord(tokens, at, 'would') && !isReported)) return false;
  }
  return true;
}

/** "would" as well, but for what somebody said would be: "Reyes, 47, said that work would begin". */
const THEN = wordList('then when ago earlier time later had late before after once');

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
}

/** "Anna Reyes, 47,", "the 47-year-old Reyes": ages right beside a name, in sentences and paragraphs that tell of now. */
const agesOf = perParagraph({ kinds: ['age'] }, (facts): readonly NamedAge[] => {
  if (facts.kind !== 'prose' || yearsIn(facts.tokens, facts.figures).length > 0) return [];
  return inSentences(facts).flatMap((context) => {
    if (context.figures.length > MOST_FIGURES || !isNow(context, undefined)) return [];
    return context.figures.flatMap((figure) => {
      if (figure.kind !== 'age' || modeOf(context, figure) !== 'present') return [];
      const name = nameBeside(context, figure);
      return name === undefined ? [] : [{ name, age: ageOf(context.tokens, figure) }];
    });
  });
});

function nameBeside({ tokens, mentions }: ParagraphContext, age: Figure): Span | undefined {
  const { first, last } = tokensOf(tokens, age);
  const isApposed = markAt(tokens, first - 1) === ',' && markAt(tokens, last + 1) === ',';
  const before = tokens.end[first - 2];
  const after = tokens.start[last + 1];
  return mentions.find(
    ({ label, start, end }) => label === 'PERSON' && ((isApposed && end === before) || (!isApposed && start === after)),
  );
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

/** In tokens. */
const NEAR = 6;
