import { type Amount, amountsOf, numeral } from '../../claims/amounts.js';
import { rangesOf } from '../../claims/ranges/extents.js';
import { disagree } from '../../claims/reckon.js';
import { type Mean, meanOf } from '../../claims/sums/means.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { isInListBetween, markAt, tokensOf } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'mean-out-of-range',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, words: () => AVERAGES },
  severity: 'warning',
  summary: 'An average that lies outside its range, as in “between 5 and 9 hours, averaging 12 hours”.',
  messages: {
    outside: 'The average, {mean}, lies outside “{range}”.',
    listed: 'The average of “{range}” is {computed}, not {mean}.',
  },
  fixes: {},
  *check(context) {
    for (const range of rangesOf(context, 0, true)) {
      const mean = context.figures.find(({ start }) => start >= range.end);
      if (mean?.value == null || range.isNorm || !Number.isFinite(range.low) || mean.modifier !== 'none') continue;
      if (!isOneMeasure(range.figure, mean) || !isAverage(context, range, mean) || !disagree(range, mean)) continue;
      yield {
        start: mean.start,
        end: mean.end,
        message: 'outside',
        data: { mean: quoted(context, mean), range: quoted(context, range) },
        related: reckonedWith(context, range),
      };
    }
    const outside = [...ofLists(context)];
    yield* outside;
    const listed = outside.length === 0 ? meanOf(context) : undefined;
    if (listed !== undefined) yield listedReport(context, listed);
  },
});

function listedReport(context: SentenceContext, { values, mean, actual }: Mean): Report<'listed'> {
  const [first, last] = [values[0] as Amount, values.at(-1) as Amount];
  return {
    start: mean.start,
    end: mean.end,
    message: 'listed',
    isDoubtful: true,
    data: {
      mean: quoted(context, mean),
      range: quoted(context, { start: first.start, end: last.end }),
      computed: numeral(actual, Number.isInteger(actual) ? 0 : 1),
    },
    related: reckonedWith(context, ...values),
  };
}

/** "8, 9 and 10, an average of 11": the values stand side by side. */
function* ofLists(context: SentenceContext): Iterable<Report<'outside'>> {
  const amounts = amountsOf(context);
  for (const [index, mean] of amounts.entries()) {
    const values = listBefore(context, amounts, index);
    const [first] = values;
    const last = values.at(-1);
    if (first === undefined || last === undefined || values.length < 2 || mean.value === null) continue;
    const all = values.map(({ value }) => value as number);
    const isInside = mean.value >= Math.min(...all) && mean.value <= Math.max(...all);
    if (isInside || mean.modifier !== 'none' || !isAverage(context, last, mean)) continue;
    yield {
      start: mean.start,
      end: mean.end,
      message: 'outside',
      data: { mean: quoted(context, mean), range: quoted(context, { start: first.start, end: last.end }) },
      related: reckonedWith(context, ...values),
    };
  }
}

/** The amounts of one measure that end before this one, with commas and "and" between them. */
function listBefore({ tokens }: SentenceContext, amounts: readonly Amount[], index: number): readonly Amount[] {
  const mean = amounts[index] as Amount;
  const values: Amount[] = [];
  for (let at = index - 1; at >= Math.max(0, index - MAX_VALUES); at--) {
    const value = amounts[at] as Amount;
    const next = values[0];
    const isAge = mean.kind === 'age' && value.kind === 'cardinal' && value.noun === undefined;
    const isOther = value.value === null || value.modifier !== 'none' || (value.kind !== mean.kind && !isAge);
    if (isOther || (value.unit !== mean.unit && !isAge) || value.noun !== (next ?? mean).noun) break;
    if (next !== undefined && !isListed(tokens, value.last + 1, next.first)) break;
    values.unshift(value);
  }
  return values;
}

const MAX_VALUES = 12;

/** A comma, "and", or both, and the currency sign of what follows. */
function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  for (let at = from; at < to; at++) if (markAt(tokens, at) !== ',' && !isWord(tokens, at, 'and')) return false;
  return true;
}

/** "between 5 and 9 a day, averaging 12 an hour" are two measures. */
function isOneMeasure(range: Figure, mean: Figure): boolean {
  const isBare = mean.kind === 'cardinal' && mean.noun === undefined;
  const isSame = range.kind === mean.kind && range.unit === mean.unit && range.noun === mean.noun;
  // "2 to 4 tonnes a hectare, averaging 3 tonnes".
  const isPer = range.per === mean.per || mean.per === undefined;
  return isPer && MEASURED.has(range.kind) && (isSame || (isBare && range.kind === 'cardinal'));
}

const MEASURED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration']);

/** Behind the range: "averaging 12", "with an average of 12", "and averaged 12". */
function isAverage({ tokens, sentence }: SentenceContext, range: Span, mean: Span): boolean {
  const ends = tokensOf(tokens, mean);
  if (isInListBetween(tokens, ends.last + 1, Math.min(sentence.last, ends.last + BEHIND), EARLIER)) return false;
  let at = ends.first - 1;
  // "the average being 34", "and the average was 34".
  if (isWord(tokens, at, 'of') || (BEING.get(tokens, at) !== undefined && isWord(tokens, at - 2, 'the'))) at--;
  if (AVERAGES.get(tokens, at) === undefined) return false;
  // "scored 12, 18 and 24 last week and averages 31 this season".
  if (isWord(tokens, at, 'averages') && isWord(tokens, at - 1, 'and')) return false;
  const { first, last } = tokensOf(tokens, range);
  if (at - last > MAX_BETWEEN || isAveraged(tokens, first)) return false;
  if (isWord(tokens, at - 1, 'the')) at--;
  for (at--; at > last; at--) {
    if (markAt(tokens, at) === ';' || OTHERS.get(tokens, at) !== undefined) return false;
    // "at the outset".
    if (isWord(tokens, at, 'the') && WHERE.get(tokens, at - 1) === undefined) return false;
  }
  return true;
}

/** "an average of between two and three percent": the range is one of averages. */
function isAveraged(tokens: Tokens, first: number): boolean {
  const of = isWord(tokens, first - 1, 'between') ? first - 2 : first - 1;
  return isWord(tokens, of, 'of') && AVERAGES.get(tokens, of - 1) !== undefined;
}

const BEING = wordList('being is was');
const WHERE = wordList('at in on across over during among');

const AVERAGES = wordList('averaging averaged average averages mean median');

/** In tokens, from the range to the average, and behind it. */
const MAX_BETWEEN = 7;
const BEHIND = 5;

/** The average is of something else. */
const OTHERS = wordList(`
  than against compared national usual normal annual long-term other others another its their versus state world global
  from above below while whereas when if where whose which who though although`);

/** The average is of another time. */
const EARLIER = wordList('last previous earlier ago before ever');
