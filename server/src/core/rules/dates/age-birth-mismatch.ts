import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, textOf } from '../../segment/tokens.js';
import { markAt, spanOf, tokensOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'age-birth-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['age', 'cardinal'], words: 'born died' },
  severity: 'warning',
  summary: 'An age that does not follow from the years given, as “born in 1950 … died in 2001 aged 61”.',
  messages: { mismatch: 'Born in {born}, one is {right} in {year}, not {stated}.' },
  fixes: { age: { title: 'Change the age to {age}' } },
  *check(context) {
    const { tokens, figures } = context;
    const ages = figures.filter((figure) => isExactAge(context, figure));
    if (ages.length === 0) return;
    const life = lifeOf(context);
    const born = life ?? birthOf(context);
    if (born === undefined) return;
    for (const figure of ages) {
      const then = life ?? dateWith(context, figure, born);
      const years = then === undefined ? undefined : (agesIn(life) ?? agesAt(born, then));
      if (then === undefined || years === undefined) continue;
      const [least, most] = years;
      if (figure.low === null || figure.high === null || (figure.high >= least && figure.low <= most)) continue;
      const { first, last } = tokensOf(tokens, figure);
      const digits = [first, last].find((index) => tokens.kind[index] === TokenKind.number);
      const data = {
        born: yearsOf(born)[0] ?? '',
        year: yearsOf(then).at(-1) ?? '',
        stated: figure.value as number,
        right: least === most ? String(least) : `${least} or ${most}`,
        age: most,
      };
      yield {
        start: figure.start,
        end: figure.end,
        message: 'mismatch',
        data,
        related: [born, then].map(({ start, end }) => ({
          start,
          end,
          message: start === born.start ? 'The birth.' : 'The age is of this time.',
        })),
        fixes:
          digits === undefined ? [] : [{ fix: 'age', edits: [{ ...spanOf(tokens, digits), newText: String(most) }] }],
      };
    }
  },
});

/** An age, and a number that can be nothing else: "retired in 2000 at 65", "was 45 when he was elected in 2004". */
function isExactAge({ tokens, sentence }: SentenceContext, figure: Figure): boolean {
  const { kind, value, modifier, noun, unit } = figure;
  if (value === null || modifier !== 'none') return false;
  if (kind === 'age') return true;
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || value < 5 || value > 110) return false;
  const { first, last } = tokensOf(tokens, figure);
  if (isWord(tokens, first - 1, 'was') && isWord(tokens, last + 1, 'when')) return true;
  const isClosed = last + 1 >= sentence.last || tokens.kind[last + 1] === TokenKind.mark;
  return isClosed && isWord(tokens, first - 1, 'at') && YEAR.test(textOf(tokens, first - 2));
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "Carl Holm (1950–2001) died at the age of 61": the one life in brackets of a sentence that tells of a death. */
function lifeOf({ tokens, sentence, figures }: SentenceContext): Figure | undefined {
  const lives = figures.filter((figure) => {
    const { first, last } = tokensOf(tokens, figure);
    return yearsOf(figure).length === 2 && markAt(tokens, first - 1) === '(' && markAt(tokens, last + 1) === ')';
  });
  let died = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (RELATIVES.get(tokens, at) !== undefined || isWord(tokens, at, 'born')) return undefined;
    if (isWord(tokens, at, 'died')) died = true;
  }
  return died && lives.length === 1 ? lives[0] : undefined;
}

function agesIn(life: Figure | undefined): readonly [number, number] | undefined {
  const [from, to] = life === undefined ? [] : yearsOf(life);
  if (from === undefined || to === undefined || to <= from || to - from > 120) return undefined;
  return [to - from - 1, to - from];
}

/** One year, or both of "1950–2001". */
function yearsOf({ kind, edtf, parts }: Figure): readonly number[] {
  const span = kind === 'date' ? /^(\d{4})\/(\d{4})$/.exec(edtf ?? '') : null;
  if (span !== null) return [Number(span[1]), Number(span[2])];
  return parts?.year === undefined ? [] : [parts.year];
}

/** The date of the one birth that the sentence tells; undefined where it tells of relatives or of two. */
function birthOf({ tokens, sentence, figures }: SentenceContext): Figure | undefined {
  let born = -1;
  for (let index = sentence.first; index < sentence.last; index++) {
    if (RELATIVES.get(tokens, index) !== undefined) return undefined;
    if (!isWord(tokens, index, 'born')) continue;
    if (born >= 0) return undefined;
    born = index;
  }
  if (born < 0) return undefined;
  return figures.find((figure) => {
    const { first } = tokensOf(tokens, figure);
    return figure.kind === 'date' && figure.parts?.year !== undefined && first > born && first - born <= NEAR;
  });
}

/** The one other date that stands right beside the age: "in 2001 aged 61", "at the age of 61 in 2001". */
function dateWith({ tokens, figures }: SentenceContext, age: Figure, born: Figure): Figure | undefined {
  const { first, last } = tokensOf(tokens, age);
  const isEvent =
    age.kind === 'cardinal' ||
    isWord(tokens, first, 'aged') ||
    isWord(tokens, first, 'age') ||
    isWord(tokens, first - 1, 'aged') ||
    isWord(tokens, first - 2, 'age') ||
    isWord(tokens, first - 1, 'age');
  if (!isEvent) return undefined;
  const near = figures.filter((figure) => {
    if (figure.kind !== 'date' || figure === born || figure.parts?.year === undefined) return false;
    const date = tokensOf(tokens, figure);
    return date.first > last ? date.first - last <= NEAR + 2 : first - date.last <= NEAR + 3;
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Least and greatest age at the second date of somebody born at the first; undefined where that is no age. */
function agesAt({ parts: born }: Figure, { parts: then }: Figure): readonly [number, number] | undefined {
  if (born?.year === undefined || then?.year === undefined) return undefined;
  const years = then.year - born.year;
  if (years < 0 || years > 120) return undefined;
  if (born.month === undefined || then.month === undefined || born.month === then.month)
    return [Math.max(0, years - 1), years];
  const age = then.month > born.month ? years : years - 1;
  return age < 0 ? undefined : [age, age];
}

/** In tokens. */
const NEAR = 6;

const RELATIVES = wordList(`
  son daughter father mother brother sister wife husband child children twins grandson granddaughter parents widow
  grandfather grandmother`);
