import type { Amount } from '../../claims/amounts.js';
import { bareIn, CURRENCIES_CALLED, mayQuote, ratesIn } from '../../claims/pairs/exchange.js';
import { hasTwoCurrencies, type Pair, pairsOf } from '../../claims/pairs/pairs.js';
import { asItReads, disagree, widened } from '../../claims/reckon.js';
import { ratio } from '../../figures/compare.js';
import type { Interval } from '../../figures/interval.js';
import { lowerOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { closed, isOfSeveral } from '../exchange.js';
import { perParagraph } from '../readers.js';
import { changed, quoted, shownValue } from '../reckoned.js';
import { type DocumentContext, defineRule, type ParagraphContext, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'currency-pair-inconsistent',
  group: 'money',
  scope: 'document',
  severity: 'warning',
  summary: 'A sum and its conversion at another rate than the article’s other conversions, as in “$1.8bn (£9.4m)”.',
  messages: {
    rate: 'Here 1 {to} is {rate} {from}, elsewhere in the article {usual}.',
  },
  fixes: {
    second: { title: 'Change “{second}” to {computed}' },
    first: { title: 'Change “{first}” to {reverse}' },
  },
  *check(context) {
    for (const priced of byCurrencies(context).values()) {
      /** Both ends of a range make pairs of their own. */
      const told = new Set<number>();
      for (const [index, own] of priced.entries()) {
        if (told.has(own.pair.start + own.start)) continue;
        const others = priced
          .filter((other, at) => at !== index && isOneTime(own, other) && !areBothRates(own, other))
          .slice(0, MOST_COMPARED);
        const [sure, asRead] = (['rate', 'asRead'] as const).map((rate) =>
          others.filter((other) => disagree(widened(own[rate], ROOM[rate]), widened(other[rate], ROOM[rate]))),
        ) as [typeof others, typeof others];
        // "€2 billion ($3.2 billion)" may be rounded, but hardly is so much.
        const isSure = sure.length * 2 > others.length;
        const differing = isSure ? sure : asRead;
        if (differing.length * 2 <= others.length) continue;
        const usual = middle(differing.map((other) => other.value));
        const { sentence, pair, start } = own;
        const { first, second } = pair;
        if (first.value === null || second.value === null) continue;
        const there = own.isTurned ? first.value * usual : first.value / usual;
        const back = own.isTurned ? second.value / usual : second.value * usual;
        const at = <T extends Span>(span: T): T => shifted(span, start);
        told.add(pair.start + start);
        yield {
          ...at({ start: pair.start, end: pair.end }),
          message: 'rate',
          ...(isSure && !own.pair.isLoose && !differing.some((each) => each.pair.isLoose) ? {} : { isDoubtful: true }),
          data: {
            to: own.to,
            from: own.from,
            rate: rounded(own.value),
            usual: rounded(usual),
            first: quoted(sentence, first),
            second: quoted(sentence, second),
            computed: shownValue(sentence, second, there),
            reverse: shownValue(sentence, first, back),
          },
          related: differing.slice(0, MOST_SHOWN).map((other) => ({
            start: other.pair.start + other.start,
            end: other.pair.end + other.start,
            message: `Here 1 ${other.to} is ${rounded(other.value)} ${other.from}.`,
          })),
          fixes: [
            { fix: 'second', edits: changed(sentence, second, there).map(at) },
            { fix: 'first', edits: changed(sentence, first, back).map(at) },
          ],
        };
      }
    }
  },
});

/** A pair of sums with the rate it implies: how much of the one currency one of the other is. */
interface Priced {
  readonly pair: Pair;
  readonly sentence: SentenceContext;
  readonly from: string;
  readonly to: string;
  /** The pair states the currencies in the other order. */
  readonly isTurned: boolean;
  readonly rate: Interval;
  /** The rate with little room for rounding. */
  readonly asRead: Interval;
  readonly value: number;
  /** The year that the sentence names before the pair, else after it. */
  readonly year: number | undefined;
}

/** Rates of one article differ by so much to either side, from rounding and from one day to the next. */
const ROOM = { rate: 0.05, asRead: 0.03 };
const MOST_COMPARED = 200;
const MOST_SHOWN = 3;

const pricedOf = perParagraph({ figures: 2, kinds: ['money'], glance: hasTwoCurrencies }, readPriced);

/** Paragraphs that say what a currency was worth, and have no sums of two. */
const quotedOf = perParagraph(
  { figures: 1, kinds: ['money', 'cardinal'], words: () => CURRENCIES_CALLED, where: mayQuote },
  (facts) => (hasTwoCurrencies(facts.tokens, 0, 0, facts.figures) ? undefined : readPriced(facts)),
);

function readPriced(facts: ParagraphContext): readonly Priced[] {
  const priced: Priced[] = [];
  const names = new Map<string, string>();
  for (const sentence of inSentences(facts)) {
    if (sentence.figures.length === 0) continue;
    const told = priced.map(({ pair }) => pair);
    const own = hasTwoCurrencies(facts.tokens, 0, 0, sentence.figures)
      ? [...ratesIn(sentence), ...pairsOf(sentence)]
      : ratesIn(sentence);
    const all = own.flatMap(endsOf);
    for (const said of [...all, ...betweenSeconds(all), ...bareIn(sentence, [...told, ...all])]) {
      const pair = {
        ...said,
        first: asNamed(sentence, said.first, names),
        second: asNamed(sentence, said.second, names),
      };
      const { first, second } = pair;
      if (first.kind !== 'money' || first.unit === null || second.unit === null) continue;
      if (first.value === null || second.value === null) continue;
      const isTurned = first.unit > second.unit;
      const [a, b] = isTurned ? [second, first] : [first, second];
      const rate = ratio(closed(a), closed(b));
      const asRead = ratio(readOf(a), readOf(b));
      if (rate === undefined || asRead === undefined) continue;
      priced.push({
        pair,
        sentence,
        from: a.unit as string,
        to: b.unit as string,
        isTurned,
        rate,
        asRead,
        value: (a.value as number) / (b.value as number),
        year: yearOf(sentence, pair),
      });
    }
  }
  return priced;
}

/** "up to 250,000 francs (£220,000)": of the bound that is told. */
function readOf(amount: Amount): Interval {
  return amount.low === null || amount.high === null ? closed(amount) : asItReads(amount);
}

/** "10 to 12 million dollars (€9 million to €10.8 million)": each end is said again. */
function endsOf(pair: Pair): readonly Pair[] {
  const { first, second } = pair;
  if (first.value !== null || second.value !== null) return [pair];
  return (['low', 'high'] as const).map((end) => ({ ...pair, first: endOf(first, end), second: endOf(second, end) }));
}

function endOf(amount: Amount, end: 'low' | 'high'): Amount {
  const value = amount[end];
  if (value === null) return amount;
  return { ...amount, value, low: value * (1 - END_ROOM), high: value * (1 + END_ROOM) };
}

/** What the digits of an end may leave to either side, as a part of it. */
const END_ROOM = 0.005;

/** "$500 million, or €460 million" of "2.5 billion reais ($500 million, or €460 million)": the two say each other again. */
function betweenSeconds(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.flatMap((pair, index) => {
    const before = pairs[index - 1];
    if (before === undefined || before.first !== pair.first || before.second === pair.second) return [];
    return [{ ...pair, start: before.second.start, end: pair.second.end, first: before.second }];
  });
}

/** "555 billion shillings" after "3.7 trillion Ugandan shillings", "300 pounds" after "2,400 Egyptian pounds": of the country that was named last. */
function asNamed(sentence: SentenceContext, amount: Amount, names: Map<string, string>): Amount {
  if (amount.kind !== 'money' || amount.unit === null) return amount;
  const name = lowerOf(sentence.tokens, amount.last).replace(/s$/, '');
  if (amount.unit === name || isOfSeveral(sentence, amount)) return { ...amount, unit: names.get(name) ?? amount.unit };
  names.set(name, amount.unit);
  return amount;
}

function yearOf({ figures }: SentenceContext, pair: Pair): number | undefined {
  const dated = figures.filter(({ parts }) => parts?.year !== undefined);
  return (dated.findLast(({ end }) => end <= pair.start) ?? dated[0])?.parts?.year;
}

function byCurrencies(context: DocumentContext): Map<string, (Priced & { readonly start: number })[]> {
  const groups = new Map<string, (Priced & { readonly start: number })[]>();
  const pairs = pricedOf(context);
  for (const { start, value } of pairs.length === 0 ? pairs : [...pairs, ...quotedOf(context)]) {
    for (const priced of value) {
      const key = `${priced.from} ${priced.to}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push({ ...priced, start });
    }
  }
  return groups;
}

/** What a currency was worth at two times. */
function areBothRates(a: Priced, b: Priced): boolean {
  return a.pair.isLoose === true && b.pair.isLoose === true;
}

/** Rates of different years differ. */
function isOneTime(a: Priced, b: Priced): boolean {
  return a.year === undefined || b.year === undefined || a.year === b.year;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}
