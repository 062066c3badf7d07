import { type Edition, editionsIn } from '../../claims/times/editions.js';
import { MOST_FIGURES } from '../../claims/times/elapsed.js';
import { rememberedAt } from '../../claims/times/remembered.js';
import type { Figure } from '../../figures/figure.js';
import { isDateline } from '../../figures/resolve.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { ordinal, yearOf } from '../days.js';
import { isCapitalised, isInListBefore, isInListBetween, markAt, spanOf, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'anniversary-mismatch',
  group: 'dates',
  scope: 'document',
  severity: 'warning',
  summary: 'An anniversary that the years do not bear out, as “the 20th anniversary, in 2020, of the 1998 founding”.',
  messages: {
    mismatch: 'From {from} to {to} is {years} years, not {stated}.',
    edition: 'Once a year since {from}, that of {to} is the {right}, not the {stated}.',
  },
  fixes: { years: { title: 'Write “{right}”' } },
  *check(context) {
    yield* editionsOff(context);
    for (const { start, value } of anniversariesOf(context)) {
      for (const { from, held, stated, ordinalAt, isLoose, isKnown, ...span } of value) {
        const to = typeof held === 'number' ? held : context.day && context.day.year + held.shift;
        if (to === undefined || to - from === stated || to <= from) continue;
        const isFar = !isSlip(to - from, stated);
        if (isFar && isLoose === true) continue;
        if (isFar && isKnown !== true && Math.abs(to - from - stated) > MOST_OFF) continue;
        // What is kept these days may be of a year beside.
        if (typeof held !== 'number' && !held.isStated && Math.abs(to - from - stated) <= 1) continue;
        const right = ordinal(to - from);
        yield {
          ...shifted(span, start),
          message: 'mismatch',
          data: { from, to, years: to - from, stated, right },
          ...(isFar || isLoose === true || isKnown === true ? { isDoubtful: true as const } : {}),
          fixes:
            ordinalAt === undefined
              ? []
              : [{ fix: 'years', edits: [{ ...shifted(ordinalAt, start), newText: right }] }],
        };
      }
    }
  },
});

/** "The 22nd edition, in 2021", "first held in 2010": more than there can have been, or fewer than breaks explain. */
function* editionsOff(context: DocumentContext): Generator<Report<'edition'>> {
  for (const { start: from, value } of editionsOf(context)) {
    for (const { start, end, stated, first, held } of value) {
      const to = held?.year ?? context.day?.year;
      const most = to === undefined ? 0 : to - first.year + 1;
      if (to === undefined || most < 2 || (stated <= most && most - stated <= BREAKS)) continue;
      const born = { start: first.start + from, end: first.end + from };
      yield {
        start: start + from,
        end: end + from,
        message: 'edition',
        data: { from: first.year, to, right: ordinal(most), stated: ordinal(stated) },
        isDoubtful: true,
        related: [{ ...born, message: 'The year of the first.' }],
      };
    }
  }
}

/** Years in which it was not held. */
const BREAKS = 3;

const editionsOf = perParagraph(
  { figures: 2, kinds: ['ordinal'], words: 'annual yearly edition year season' },
  (facts): readonly Edition[] => inSentences(facts).flatMap(editionsIn),
);

/** A slip is near or one digit is wrong; years that are far off otherwise are of something else. */
function isSlip(years: number, stated: number): boolean {
  const by = Math.abs(years - stated);
  return by <= MAX_SLIP || (by % 10 === 0 && by <= MAX_TENS) || by === 100;
}

/** In years. */
const MAX_SLIP = 10;
const MAX_TENS = 50;
const MOST_OFF = 30;

/** An anniversary with the year of what it is of; spans are relative to the paragraph. */
interface Anniversary extends Span {
  readonly stated: number;
  /** The number, where it is written in digits. */
  readonly ordinalAt: Span | undefined;
  readonly from: number;
  /** The year, or how many years from the article's own; `isStated` for "this year", not for what is kept these days. */
  readonly held: number | { readonly shift: number; readonly isStated: boolean };
  /** The other year is just the only one nearby. */
  readonly isLoose?: true;
  /** The year of what is kept is known, and not told. */
  readonly isKnown?: true;
}

const anniversariesOf = perParagraph({ kinds: ['date'], words: () => NOUNS }, (facts): readonly Anniversary[] => {
  const found: Anniversary[] = [];
  let previous: SentenceContext | undefined;
  for (const context of inSentences(facts)) {
    const { figures } = context;
    const before = previous;
    previous = context;
    if (figures.length > MOST_FIGURES) continue;
    for (let at = context.sentence.first; at < context.sentence.last; at++) {
      const kept = keptAt(context, at);
      if (kept === undefined) continue;
      const years =
        yearsBeside(context, at) ??
        yearsWith(context, kept.first, at) ??
        yearsApart(context, kept.first, at, before) ??
        yearsRemembered(context, kept.first, at) ??
        yearsNear(context, kept.first, at);
      if (years !== undefined) found.push({ ...kept, ...spanOf(facts.tokens, kept.first, at), ...years });
    }
  }
  return found;
});

interface Kept {
  readonly first: number;
  readonly stated: number;
  readonly ordinalAt: Span | undefined;
}

/** "20th anniversary", "50th wedding anniversary", "centenary", "golden jubilee": what ends with the token. */
function keptAt({ tokens, figures, sentence }: SentenceContext, at: number): Kept | undefined {
  const years = NOUNS.get(tokens, at);
  if (years === undefined || ((tokens.shape[at] as number) & Shape.capital) !== 0) return undefined;
  if (years > 0) return { first: at, stated: years, ordinalAt: undefined };
  const before = at - 1;
  if (before < sentence.first) return undefined;
  if (isWord(tokens, at, 'jubilee') || isWord(tokens, at, 'wedding')) {
    const stated = METALS.get(tokens, before);
    return stated === undefined ? undefined : { first: before, stated, ordinalAt: undefined };
  }
  const last = isWord(tokens, before, 'wedding') ? before - 1 : before;
  const figure = figures.find(({ end }) => end === tokens.end[last]);
  if (figure?.value == null || (figure.kind !== 'ordinal' && figure.unit !== 'year')) return undefined;
  const { first } = tokensOf(tokens, figure);
  // A person's birthday is an age.
  if (isWord(tokens, at, 'birthday') && PERSONAL.get(tokens, first - 1) !== undefined) return undefined;
  // A number in words has no plain other.
  const isInDigits = figure.kind === 'ordinal' && tokens.kind[first] === TokenKind.number;
  return { first, stated: figure.value, ordinalAt: isInDigits ? { start: figure.start, end: figure.end } : undefined };
}

const PERSONAL = wordList('his her');

/** What is kept, with its years where it has its own. */
const NOUNS = createLexicon([
  ['anniversary', 0],
  ['birthday', 0],
  ['jubilee', 0],
  ['wedding', 0],
  ['centenary', 100],
  ['centennial', 100],
  ['sesquicentenary', 150],
  ['sesquicentennial', 150],
  ['bicentenary', 200],
  ['bicentennial', 200],
  ['tercentenary', 300],
  ['tricentennial', 300],
  ['quincentenary', 500],
]);

const METALS = createLexicon([
  ['silver', 25],
  ['ruby', 40],
  ['golden', 50],
  ['diamond', 60],
]);

type Years = Pick<Anniversary, 'from' | 'held' | 'isLoose' | 'isKnown'>;

/** "anniversary, in 2020, of the 1998 founding": both years follow at once. */
function yearsBeside({ tokens, figures }: SentenceContext, anniversary: number): Years | undefined {
  const held = figures.find((figure) => yearOf(figure) !== undefined && isSoonAfter(tokens, anniversary, figure, 3));
  if (held === undefined) return undefined;
  const { last } = tokensOf(tokens, held);
  const founded = figures.find((figure) => figure.start > held.end && yearOf(figure) !== undefined);
  if (founded === undefined || !isSoonAfter(tokens, last, founded, NEAR) || !isFounded(tokens, founded, last)) {
    return undefined;
  }
  return { from: yearOf(founded) as number, held: yearOf(held) as number };
}

function isSoonAfter(tokens: Tokens, index: number, figure: Figure, reach: number): boolean {
  const { first } = tokensOf(tokens, figure);
  return first > index && first - index <= reach;
}

/** The year of something and the one in which it is celebrated: the only two of the sentence, or the article's own. */
function yearsWith(context: SentenceContext, first: number, anniversary: number): Years | undefined {
  const { tokens, figures, sentence } = context;
  if (isInListBefore(tokens, first, OTHERS, NEAR, sentence.first)) return undefined;
  const dates = figures.filter((figure) => yearOf(figure) !== undefined && !isDateline(context.text, figure));
  const [one, other] = dates;
  if (one === undefined || dates.length > 2) return undefined;
  const founded = dates.find(
    (date) => isOfBeginning(tokens, date, sentence.first) || isFounded(tokens, date, anniversary),
  );
  if (founded === undefined) return undefined;
  const from = yearOf(founded) as number;
  if (other === undefined) {
    const shift = shiftOf(context, anniversary);
    return shift === undefined ? undefined : { from, held: shift };
  }
  const held = founded === one ? other : one;
  if (isInListBefore(tokens, first, AIMS, NEAR, sentence.first)) return undefined;
  if (isOfBeginning(tokens, held, sentence.first)) return undefined;
  const when = tokensOf(tokens, held);
  // "the 2007 start of the fund, which is part of a trust, coincided with the 20th anniversary of".
  const isOfOne = isWord(tokens, first - 2, 'with') && COINCIDING.get(tokens, first - 3) !== undefined;
  const isApart = isOfOne
    ? false
    : when.first > anniversary
      ? isInListBetween(tokens, anniversary + 1, when.first, PARTING)
      : isInListBetween(tokens, when.last + 1, first, PARTING);
  return isApart ? undefined : { from, held: yearOf(held) as number };
}

/** "It was founded in 1873. It marked its 150th anniversary in 2023": the beginning is the only year of the sentence before. */
function yearsApart(
  context: SentenceContext,
  first: number,
  anniversary: number,
  before: SentenceContext | undefined,
): Years | undefined {
  const { tokens, figures, sentence } = context;
  if (before === undefined || !isInListBefore(tokens, first, OWN, 2, sentence.first)) return undefined;
  const dates = before.figures.filter((figure) => yearOf(figure) !== undefined);
  const [founded, other] = dates;
  if (founded === undefined || other !== undefined || !isOfBeginning(tokens, founded, before.sentence.first))
    return undefined;
  const from = yearOf(founded) as number;
  const [held, more] = figures.filter((figure) => yearOf(figure) !== undefined);
  if (more !== undefined || isInListBefore(tokens, first, OTHERS, NEAR, sentence.first)) return undefined;
  if (held !== undefined) return { from, held: yearOf(held) as number };
  const shift = shiftOf(context, anniversary);
  return shift === undefined ? undefined : { from, held: shift };
}

/** "2005 marks the 60th anniversary of the end of World War II": the year of what is kept is known, and not told. */
function yearsRemembered(context: SentenceContext, first: number, anniversary: number): Years | undefined {
  const { tokens, figures, sentence } = context;
  if (!isWord(tokens, anniversary + 1, 'of')) return undefined;
  const from = rememberedAt(tokens, anniversary + 2, sentence.first);
  if (from === undefined || isInListBefore(tokens, first, OTHERS, NEAR, sentence.first)) return undefined;
  const [held, more] = figures.filter((figure) => yearOf(figure) !== undefined && !isDateline(context.text, figure));
  if (more !== undefined) return undefined;
  if (held !== undefined) return { from, held: yearOf(held) as number, isKnown: true };
  const shift = shiftOf(context, anniversary);
  return shift === undefined ? undefined : { from, held: shift, isKnown: true };
}

const OWN = wordList('its their his her the');

/**
 * "On its tenth anniversary, in 2021," and "In 2021 the 150th anniversary was marked": the year right beside, and the only
 * other one of the sentence, of the one before, or of one that goes on with "It had".
 */
function yearsNear(context: SentenceContext, first: number, anniversary: number): Years | undefined {
  const { tokens, figures, sentence, before, after } = context;
  const isOwn = isInListBefore(tokens, first, OWN, 2, sentence.first) && !isWord(tokens, anniversary + 1, 'of');
  if (!isOwn || isInListBefore(tokens, first, OTHERS, NEAR, sentence.first)) return undefined;
  const dates = figures.filter((figure) => yearOf(figure) !== undefined && !isDateline(context.text, figure));
  const held = dates.find((figure) => {
    const at = tokensOf(tokens, figure);
    return at.first > anniversary ? at.first - anniversary <= 3 : first - at.last > 0 && first - at.last <= 3;
  });
  if (held === undefined) return undefined;
  const [other, more] = dates.filter((figure) => figure !== held);
  if (more !== undefined) return undefined;
  const founded =
    other === undefined
      ? (onlyYearOf(before) ?? (goesOn(after) ? onlyYearOf(after) : undefined))
      : isInListBefore(tokens, tokensOf(tokens, other).first, FIRSTS, REACH + 4, sentence.first)
        ? other
        : undefined;
  const from = founded === undefined ? undefined : yearOf(founded);
  return from === undefined ? undefined : { from, held: yearOf(held) as number, isLoose: true };
}

function onlyYearOf(sentence: SentenceContext | undefined): Figure | undefined {
  const [one, other] = sentence?.figures.filter((figure) => yearOf(figure) !== undefined) ?? [];
  return other === undefined ? one : undefined;
}

/** "It had gone on sale in". */
function goesOn(after: SentenceContext | undefined): boolean {
  if (after === undefined) return false;
  const { tokens, sentence } = after;
  return PRONOUNS.get(tokens, sentence.first) !== undefined && isWord(tokens, sentence.first + 1, 'had');
}

const PRONOUNS = wordList('it he she they');
const FIRSTS = wordList('had first launch opening founding birth start debut');

/** "marks its centenary this year", "celebrates": years from the article's own; undefined where the time is another. */
function shiftOf(
  { tokens, figures, sentence }: SentenceContext,
  anniversary: number,
): Exclude<Anniversary['held'], number> | undefined {
  const relative = figures.find(({ relative: each }) => each !== undefined);
  if (relative?.relative !== undefined) {
    const { unit, shift } = relative.relative;
    return unit === 'year' ? { shift, isStated: true } : undefined;
  }
  return isInListBefore(tokens, anniversary, PRESENT, NEAR, sentence.first) ? { shift: 0, isStated: false } : undefined;
}

const PRESENT = wordList('marks celebrates marking celebrating');

/** "of the 1998 founding", "of the fall of the wall in 1989", behind the token `after`. */
function isFounded(tokens: Tokens, date: Figure, after: number): boolean {
  const { first } = tokensOf(tokens, date);
  if (first <= after || first - after > NEAR || isInListBetween(tokens, after + 1, first, PARTING)) return false;
  for (let at = first - 1; at > after; at--) {
    if (markAt(tokens, at) === ',') return false;
    if (isWord(tokens, at, 'of')) return true;
  }
  return false;
}

/** "founded in 1998". */
function isOfBeginning(tokens: Tokens, date: Figure, sentenceFirst: number): boolean {
  const { first } = tokensOf(tokens, date);
  if (isInListBefore(tokens, first, BEGINNINGS, REACH, sentenceFirst)) return true;
  // "founded by Anna Reyes and Carl Holm in 1998".
  let at = first - 2;
  while (at > sentenceFirst && (isCapitalised(tokens, at) || isWord(tokens, at, 'and'))) at--;
  return isWord(tokens, first - 1, 'in') && isWord(tokens, at, 'by') && BEGINNINGS.get(tokens, at - 1) !== undefined;
}

const COINCIDING = wordList('coincide coincides coincided coinciding');

const BEGINNINGS = wordList(`
  founded established created opened launched began begun started formed built born signed married wed incorporated
  introduced inaugurated premiered debuted set held staged published released`);

/** In tokens. */
const REACH = 4;
const NEAR = 12;

/** The anniversary is not the year's in the sentence. */
const OTHERS = wordList('before after ahead until since next coming upcoming eve');

/** What is made for an anniversary is often made years before. */
const AIMS = wordList('for');

const PARTING = wordList('and but or which who that when while where before after until since then though although ;');
