import { type Dated, MOST_FIGURES, yearsIn } from '../claims/elapsed.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import { type Age, ageOf, modeOf } from './ages.js';
import { markAt, tokensOf } from './matchers.js';
import { RELATIVES, tellsOfOne } from './persons.js';
import type { ParagraphContext, SentenceContext } from './rule.js';
import { inSentences } from './sentences.js';

/** How old somebody was in a year. */
export interface DatedAge {
  readonly age: Age;
  readonly time: Dated;
}

/** Ages that a stretch of text tells of one person: those with their years, and those that somebody has now. */
export interface Ages {
  readonly dated: readonly DatedAge[];
  readonly present: readonly Age[];
}

/** By person: the paragraph's one, or that of a sentence. */
export function agesOfOne(facts: ParagraphContext): readonly Ages[] {
  const told = inSentences(facts).map((context) => (isOfOne(context) ? agesIn(context) : NONE));
  const groups = tellsOfOne(facts)
    ? [{ dated: told.flatMap(({ dated }) => dated), present: told.flatMap(({ present }) => present) }]
    : told;
  return groups.filter(({ dated, present }) => dated.length > 0 && dated.length + present.length > 1);
}

/** What is needed (`glance`) for it: two figures that may be ages, and a year. */
export function mayTellAges(_tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let ages = 0;
  let years = 0;
  for (const { kind, value, parts } of figures) {
    if (kind === 'age' || (kind === 'cardinal' && value !== null && value <= OLDEST)) ages++;
    else if (parts?.year !== undefined) years++;
  }
  return ages >= 2 && years > 0;
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

/** The ages of a sentence in which ages and years take turns: each is of the year beside it. */
function agesIn(context: SentenceContext): Ages {
  const { tokens, figures } = context;
  if (figures.length < 2 || figures.length > MOST_FIGURES) return NONE;
  const years = yearsIn(tokens, figures);
  const told: (Age | Dated)[] = [];
  const present: Age[] = [];
  for (const figure of figures) {
    const year = years.find(({ start }) => start === figure.start);
    if (year !== undefined) told.push(year);
    else if (isPresent(context, figure)) present.push(ageOf(tokens, figure));
    else if (isAge(context, figure)) told.push(ageOf(tokens, figure));
  }
  const dated: DatedAge[] = [];
  for (let at = 0; at < told.length; at += 2) {
    const [one, other] = [told[at] as Age | Dated, told[at + 1]];
    if (other === undefined || 'year' in one === 'year' in other) return { dated: [], present };
    dated.push('year' in one ? { age: other as Age, time: one } : { age: one, time: other as Dated });
  }
  return { dated, present };
}

/** "Reyes, 47,", "now 34". */
function isPresent(context: SentenceContext, figure: Figure): boolean {
  const { first } = tokensOf(context.tokens, figure);
  return modeOf(context, figure) === 'present' || (isAge(context, figure) && isWord(context.tokens, first - 1, 'now'));
}

/** "at 12,", "then 61,", "who was 20 when", "turned 80", "aged 48", "the 47-year-old". */
function isAge({ tokens, sentence }: SentenceContext, figure: Figure): boolean {
  const { kind, value, low, high, modifier, noun, unit } = figure;
  if (value === null || low === null || high === null || modifier !== 'none' || !Number.isInteger(value)) return false;
  if (kind === 'age') return true;
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || value < 5 || value > 110) return false;
  const { first, last } = tokensOf(tokens, figure);
  const next = last + 1;
  const isClosed =
    next >= sentence.last || tokens.kind[next] === TokenKind.mark || GO_ON.get(tokens, next) !== undefined;
  const before = ONLY.get(tokens, first - 1) === undefined ? first - 1 : first - 2;
  // "age of 12" is read as an age; "and 48 when she left" goes on with "was".
  const isOfAnd = isWord(tokens, before, 'and') && isWord(tokens, next, 'when');
  return isClosed && (FRAMES.get(tokens, before) !== undefined || isOfAnd) && markAt(tokens, next) !== '-';
}

const FRAMES = wordList('at was were turned aged then now reached');
const ONLY = wordList('only just already still about barely');
const GO_ON = wordList('when in at by as and while on before after');

/** True where the sentence tells of one person: nobody is named or meant beside. */
function isOfOne({ tokens, sentence, mentions, figures }: SentenceContext): boolean {
  const names = new Set(
    mentions.flatMap(({ label, start, end }) => {
      const name = tokens.text.slice(start, end);
      return label === 'PERSON' ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
    }),
  );
  const opening = figures[0] === undefined ? sentence.first : tokensOf(tokens, figures[0]).first;
  let pronouns = 0;
  let relatives = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (isWord(tokens, at, 'he')) pronouns |= 1;
    if (isWord(tokens, at, 'she')) pronouns |= 2;
    if (OTHERS.get(tokens, at) !== undefined) return false;
    if (RELATIVES.get(tokens, at) === undefined) continue;
    if (at > opening) return false;
    relatives++;
  }
  return pronouns !== 3 && names.size + relatives <= 1;
}

const OTHERS = wordList('they both respectively others another');
