import { type Dated, MOST_FIGURES, yearsIn } from '../claims/times/elapsed.js';
import type { Figure } from '../figures/figure.js';
import { wordList } from '../segment/lexicon.js';
import { isWord } from '../segment/tokens.js';
import { type Age, agesTold } from './ages.js';
import { markAt, tokensOf } from './matchers.js';
import { mayBeAnother, tellsOfOne } from './persons.js';
import type { ParagraphContext, SentenceContext } from './rule.js';
import { inSentences } from './sentences.js';

/** An age and the birth that it must follow from, both relative to the paragraph. */
export interface ToldAge {
  readonly age: Age;
  readonly born: Dated;
  readonly time: Dated | 'now';
  /** Other years of its sentence. */
  readonly years?: readonly number[];
  readonly isDoubtful?: true;
}

/** The ages of a paragraph whose births it tells too: in one sentence, or of the one person whom it is on. */
export function agesOfBorn(facts: ParagraphContext): readonly ToldAge[] {
  const sentences = inSentences(facts).filter(({ figures }) => figures.length <= MOST_FIGURES);
  const one = sentences.length > 1 && tellsOfOne(facts) ? onlyBirth(sentences) : undefined;
  const born = one ?? onlyBirth(sentences.filter(isOfSubject));
  return sentences.flatMap((context) => agesWithBirth(context, one, born));
}

/** The ages of a sentence with the birth that it tells, or `one`; `born` is of the dead whom the paragraph is on. */
function agesWithBirth(context: SentenceContext, one: Dated | undefined, born: Dated | undefined): readonly ToldAge[] {
  const life = lifeIn(context);
  if (life !== undefined) return agesTold(context).map(({ age }) => ({ age, born: life.born, time: life.died }));
  const own = birthIn(context);
  const told = own ?? (isOfPerson(context) ? one : undefined);
  const ages = agesTold(context);
  if (told === undefined) {
    const isTold = born !== undefined && ages.length === 1 && tellsOfDeath(context);
    return isTold ? ages.map(({ age }) => ({ age, born, time: 'now', isDoubtful: true })) : [];
  }
  const years = yearsIn(context.tokens, context.figures).flatMap(({ year }) => (year === told.year ? [] : [year]));
  return ages.flatMap(({ age, figure, mode }): readonly ToldAge[] => {
    const isOwn = mode === 'present' && own !== undefined && isNow(context) && standsWith(context, figure, own);
    const isDead = mode === 'event' && own === undefined && tellsOfDeath(context);
    const time =
      (mode === 'event' ? dateWith(context, figure, told) : saidIn(context, told)) ??
      (isOwn || isDead ? 'now' : undefined);
    return time === undefined ? [] : [{ age, born: told, time, years, ...(isDead ? { isDoubtful: true } : {}) }];
  });
}

/** "Born in 1933,", "She was born in 1933": on whom the paragraph is on. */
function isOfSubject({ tokens, sentence }: SentenceContext): boolean {
  const { first } = sentence;
  const isHis = HE_OR_SHE.get(tokens, first) !== undefined && isWord(tokens, first + 1, 'was');
  return isWord(tokens, first, 'born') || (isHis && isWord(tokens, first + 2, 'born'));
}

/** "Holm, who built it, has died at 81": one person's death, in no year that the sentence names. */
function tellsOfDeath({ tokens, sentence, figures, mentions }: SentenceContext): boolean {
  if (yearsIn(tokens, figures).length > 0 || mentions.filter(({ label }) => label === 'PERSON').length > 1)
    return false;
  let died = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (mayBeAnother(tokens, at)) return false;
    died ||= DEATHS.get(tokens, at) !== undefined;
  }
  return died;
}

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
    if (mayBeAnother(tokens, at) || isWord(tokens, at, 'born')) return undefined;
    if (isWord(tokens, at, 'died')) died = true;
  }
  return died && lives.length === 1 ? lives[0] : undefined;
}

/** The date of the one birth that the sentence tells; undefined where it tells of relatives or of two. */
export function birthIn(context: SentenceContext): Dated | undefined {
  const { tokens, sentence } = context;
  for (let at = sentence.first; at < sentence.last; at++) if (mayBeAnother(tokens, at)) return undefined;
  return bornIn(context);
}

/** The date of the one birth that the sentence tells, whoever was born. */
export function bornIn({ tokens, sentence, figures }: SentenceContext): Dated | undefined {
  const years = yearsIn(tokens, figures);
  if (years.length === 0) return undefined;
  let born = -1;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (!isWord(tokens, at, 'born')) continue;
    if (born >= 0) return undefined;
    born = at;
  }
  // "She was 20 when he was born, in 1970."
  const isOfOther = HE_OR_SHE.get(tokens, born - 2) !== undefined && WHEN.get(tokens, born - 3) !== undefined;
  if (born < 0 || isOfOther) return undefined;
  return years.find((date) => {
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

/** No word of the sentence puts it into another time. */
export function isNow({ tokens, sentence }: SentenceContext): boolean {
  let isReported = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    isReported ||= SAID.get(tokens, at) !== undefined;
    if (THEN.get(tokens, at) !== undefined || (isWord(tokens, at, 'would') && !isReported)) return false;
  }
  return true;
}

/** "would" as well, but for what somebody said would be: "Reyes, 47, said that work would begin". */
const THEN = wordList('then when ago earlier time later had late before after once');

const WHEN = wordList('when before after since until day year');
const DEATHS = wordList('died dies');

/** In tokens. */
const NEAR = 6;

const HE_OR_SHE = wordList('he she who');
