import { mayTellKin, type OddKin, oddKinIn } from '../../claims/times/kin.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isCapitalised, isInListBetween, markAt, tokensOf } from '../matchers.js';
import { tellsOfOne } from '../persons.js';
import { perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext, type Report } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'implausible-age-event',
  group: 'dates',
  scope: 'document',
  severity: 'information',
  summary: 'Somebody who did as a child what children do not, as “died in 1997 at 81 … graduated in 1926”.',
  messages: {
    young: '“{event}” in {year}: born in {born}, one was {age} then.',
    before: '“{event}” in {year} is before the birth in {born}.',
    after: '“{event}” in {year} is after the death in {died}.',
    old: 'Nobody is known to have lived for {age} years.',
    child: '“{event}” at {age}: that is hardly done to a child so young.',
    kin: 'Born in {born}, one is hardly the child of somebody with “{parent}”.',
  },
  fixes: {},
  *check(context) {
    for (const { start, facts, value } of kinIn(context)) {
      for (const { child, parent } of value) {
        const { figure } = child;
        yield {
          start: figure.start + start,
          end: figure.end + start,
          message: 'kin',
          data: { born: child.born, parent: facts.text.slice(parent.figure.start, parent.figure.end) },
          related: [shifted({ ...spanned(parent.figure), message: 'The parent.' }, start)],
        };
      }
    }
    for (const { start, value } of agesIn(context)) for (const report of value) yield shifted(report, start);
    const lives = livesIn(context);
    const known = new Set(lives.map(({ index }) => index));
    for (const { start, facts, value } of lives) {
      for (const report of oddDeeds(facts, value)) yield shifted(report, start);
    }
    // An article that opens with one life goes on about it.
    const [lead] = lives;
    const surname = lead?.value.surname;
    if (lead === undefined || surname === undefined || lives.some(({ value }) => value.surname !== surname)) return;
    for (const { start, index, facts } of deedsIn(context)) {
      if (index < lead.index || known.has(index) || !isOn(facts, surname)) continue;
      for (const report of oddDeeds(facts, lead.value)) yield { ...shifted(report, start), isDoubtful: true };
    }
  },
});

const livesIn = perParagraph({ kinds: ['date'], words: 'born died aged (', glance: mayTellLife }, (facts) => {
  const life = tellsOfOne(facts) ? lifeOf(facts) : undefined;
  return life === undefined ? undefined : { ...life, surname: surnameIn(facts) };
});

/** "a 212-year-old woman", "the 4-year-old was jailed". */
const agesIn = perParagraph(
  { kinds: ['age'] },
  ({ tokens, figures, kind }): readonly Report<'old' | 'child'>[] | undefined => {
    if (kind === 'cell') return undefined;
    const found = figures.flatMap((figure): readonly Report<'old' | 'child'>[] => {
      if (figure.kind !== 'age' || figure.low === null || figure.unit !== 'year') return [];
      const { first, last } = tokensOf(tokens, figure);
      const { start, end, low } = figure;
      if (low > OLDEST) {
        const isOfOne =
          PERSONS.get(tokens, last + 1) !== undefined || isInListBetween(tokens, first - 2, first, PERSONS);
        return isOfOne ? [{ start, end, message: 'old', data: { age: low } }] : [];
      }
      const verb = PERSONS.get(tokens, last + 1) === undefined ? last + 1 : last + 2;
      const isChild = figure.value !== null && figure.value < LEAST_GUILTY && WAS.get(tokens, verb) !== undefined;
      if (!isChild || ADULT.get(tokens, verb + 1) === undefined) return [];
      const event = tokens.text.slice(tokens.start[verb + 1], tokens.end[verb + 1]);
      return [{ start, end, message: 'child', data: { event, age: figure.value } }];
    });
    return found.length > 0 ? found : undefined;
  },
);

/** In years: the longest life that is known took 122. */
const OLDEST = 122;
/** In years: nowhere are younger children punished, elected or married. */
const LEAST_GUILTY = 7;
const WAS = wordList('was is were');
const ADULT = wordList('jailed sentenced convicted elected appointed married divorced imprisoned fined');
const PERSONS = wordList(`
  man woman boy girl mother father grandmother grandfather widow widower pensioner driver pedestrian suspect victim student
  teacher doctor nurse actor actress singer farmer resident teenager male female motorist passenger cyclist patient`);

const kinIn = perParagraph(
  { figures: 2, kinds: ['date'], words: 'born b (', glance: mayTellKin },
  (facts): readonly OddKin[] => inSentences(facts).flatMap((sentence) => oddKinIn(sentence) ?? []),
);

function spanned({ start, end }: Span): Span {
  return { start, end };
}

const deedsIn = perParagraph({ kinds: ['date'], words: () => EVENTS }, ({ kind }) =>
  kind === 'prose' ? true : undefined,
);

function surnameIn({ tokens, mentions }: ParagraphContext): string | undefined {
  const person = mentions.find(({ label }) => label === 'PERSON');
  const name = person === undefined ? '' : tokens.text.slice(person.start, person.end);
  return name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : undefined;
}

/** It tells of nobody else, and of him or her: by the name, or as "he" or "she". */
function isOn(facts: ParagraphContext, surname: string): boolean {
  if (!tellsOfOne(facts, surname)) return false;
  const isNamed = facts.mentions.some(({ label }) => label === 'PERSON');
  return isNamed || isInListBetween(facts.tokens, 0, facts.tokens.count, HE_OR_SHE);
}

const HE_OR_SHE = wordList('he she');

/** What is told that one can hardly have done then. */
function* oddDeeds(
  { tokens, figures }: ParagraphContext,
  { born, text, died }: Life,
): Iterable<Report<'young' | 'before' | 'after'>> {
  for (const figure of figures) {
    const year = figure.kind === 'date' ? figure.parts?.year : undefined;
    if (year === undefined || year === born) continue;
    const age = year - born;
    const event = eventBefore(tokens, figure) ?? (age < 0 ? deedBehind(tokens, figure) : undefined);
    const isDead = died !== undefined && year > died;
    if (event === undefined || (age >= event.least && !isDead) || (isDead && event.least === HONOURED)) continue;
    const { start, end } = figure;
    const data = { event: event.name, year, born: text };
    if (isDead) yield { start, end, message: 'after', data: { ...data, died } };
    else if (age < 0) yield { start, end, message: 'before', data };
    else yield { start, end, message: 'young', data: { ...data, age: `${Math.max(0, age - 1)} or ${age}` } };
  }
}

/** One of the words but the bracket, or a bracket with two years. */
function mayTellLife(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  return (
    figures.some((figure) => lifespanOf(tokens, figure) !== undefined) || isInListBetween(tokens, first, last, TOLD)
  );
}

const TOLD = wordList('born died aged');

interface Life {
  /** The latest year of birth. */
  readonly born: number;
  readonly text: string;
  readonly died?: number;
}

/** "born in 1916", "died in 1997 at 81", "Anna Holm (1916–1997)". */
function lifeOf({ tokens, figures }: ParagraphContext): Life | undefined {
  for (const [index, figure] of figures.entries()) {
    const span = lifespanOf(tokens, figure);
    if (span !== undefined) return { born: span[0], text: String(span[0]), died: span[1] };
    const year = figure.parts?.year;
    if (figure.kind !== 'date' || year === undefined) continue;
    const { first, last } = tokensOf(tokens, figure);
    if (wordsBefore(tokens, first, 'born')) return { born: year, text: String(year) };
    const next = figures[index + 1];
    if (!wordsBefore(tokens, first, 'died') || next?.value == null) continue;
    const at = tokensOf(tokens, next).first;
    const isAge = next.kind === 'age' || (next.kind === 'cardinal' && next.noun === undefined);
    const isBeside = isWord(tokens, at, 'aged') || isWord(tokens, at - 1, 'at') || isWord(tokens, at - 1, 'aged');
    if (isAge && isBeside && at - last <= 4 && next.value > 15 && next.value < 115)
      return { born: year - next.value, text: `${year - next.value - 1} or ${year - next.value}` };
  }
  return undefined;
}

/** "Anna Holm (3 May 1916 – 9 June 1997)": two years in brackets behind a name. */
function lifespanOf(tokens: Tokens, { kind, edtf, start, end }: Figure): readonly [number, number] | undefined {
  const match = kind === 'date' && edtf?.includes('/') === true ? LIFESPAN.exec(edtf) : null;
  if (match === null) return undefined;
  const { first, last } = tokensOf(tokens, { start, end });
  if (markAt(tokens, last + 1) !== ')') return undefined;
  // "(née Lund; 3 May 1916 – 9 June 1997)".
  let opening = first - 1;
  while (opening > first - BRACKET && markAt(tokens, opening) !== '(' && markAt(tokens, opening) !== ')') opening--;
  const isBehindName = isCapitalised(tokens, opening - 1) && isCapitalised(tokens, opening - 2);
  if (markAt(tokens, opening) !== '(' || !isBehindName) return undefined;
  const [born, died] = [Number(match[1]), Number(match[2])];
  return died - born > LEAST_LIFE && died - born < LONGEST_LIFE ? [born, died] : undefined;
}

const LIFESPAN = /^(\d{4})(?:-\d\d-\d\d)?\/(\d{4})(?:-\d\d-\d\d)?$/;

/** In tokens. */
const BRACKET = 9;

/** In years. */
const LEAST_LIFE = 15;
const LONGEST_LIFE = 115;

/** The word stands among the few before the date. */
function wordsBefore(tokens: Tokens, first: number, word: string): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) if (isWord(tokens, at, word)) return true;
  return false;
}

/** The event whose date this is: the nearest of the words before it. */
function eventBefore(tokens: Tokens, figure: Figure): { readonly name: string; readonly least: number } | undefined {
  const { first } = tokensOf(tokens, figure);
  // "in 1926", "at the 1926 Games".
  const opening = isWord(tokens, first - 1, 'the') ? first - 2 : first - 1;
  if (AT.get(tokens, opening) === undefined) return undefined;
  for (let at = opening - 1; at >= Math.max(0, first - REACH); at--) {
    if (APART.get(tokens, at) !== undefined || markAt(tokens, at) === '(') return undefined;
    const least = EVENTS.get(tokens, at);
    if (least !== undefined) return { name: tokens.text.slice(tokens.start[at], tokens.end[at]), least };
    const isOtherDate = isWord(tokens, at, 'in') && tokens.kind[at + 1] === TokenKind.number;
    if (isOtherDate || isWord(tokens, at, 'born')) return undefined;
  }
  return undefined;
}

/** "who in 1916 became", "In 1916 she moved": what somebody did in the year, whatever it was. */
function deedBehind(tokens: Tokens, figure: Figure): { readonly name: string; readonly least: number } | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const opening = AT.get(tokens, first) === undefined ? first - 1 : first;
  if (AT.get(tokens, opening) === undefined) return undefined;
  const next = markAt(tokens, last + 1) === ',' ? last + 2 : last + 1;
  const isHis = HE_OR_SHE.get(tokens, next) !== undefined && (opening === 0 || markAt(tokens, opening - 1) === '.');
  const verb = isHis ? next + 1 : isWord(tokens, opening - 1, 'who') ? next : -1;
  if (verb < 0 || tokens.kind[verb] !== TokenKind.word) return undefined;
  return { name: tokens.text.slice(tokens.start[verb], tokens.end[verb]), least: HONOURED };
}

/** In tokens. */
const REACH = 11;

const AT = wordList('in on at');

/** What has a year of its own. */
const APART = wordList('founded established built named after formed');

/** In years: children are honoured, and the dead. */
const HONOURED = 0;

/** From which age on, in years, it is done. */
const EVENTS = createLexicon([
  ...'won received awarded became played'.split(' ').map((word) => [word, HONOURED] as const),
  ...'participated competed debut represented studied joined'.split(' ').map((word) => [word, 8] as const),
  ['candidate', 17],
  ...'graduated graduating graduation'.split(' ').map((word) => [word, 13] as const),
  ['doctorate', 16],
  ['phd', 16],
  ['degree', 13],
  ['married', 13],
  ['elected', 17],
  ['appointed', 14],
  ['ordained', 17],
  ['enlisted', 13],
  ['commissioned', 14],
  ['knighted', 16],
  ['retired', 20],
]);
