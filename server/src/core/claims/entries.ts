import type { FigureKind } from '../figures/figure.js';
import { intervalOf } from '../figures/interval.js';
import { wordList } from '../segment/lexicon.js';
import { markAt, spanOf } from '../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import { type Amount, amountsOf, lent, type SentenceFacts } from './amounts.js';
import { keptLast } from './kept.js';

/** The counts, sums and measures of a sentence with the numbers that stand right behind a name: "Labour 39". */
export const entriesOf = keptLast((facts: SentenceFacts): readonly Amount[] => {
  const { tokens, sentence } = facts;
  const amounts = amountsOf(facts);
  const entries: Amount[] = [];
  let at = 0;
  let last: Amount | undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    const amount = amounts[at];
    if (amount !== undefined && index >= amount.first) {
      if (isCounted(amount)) entries.push((last = alongside(tokens, amount, last)));
      index = amount.last;
      at++;
    } else if (tokens.kind[index] === TokenKind.number && isNamedNumber(facts, index)) {
      entries.push((last = alongside(tokens, numberAt(tokens, index), last)));
    }
  }
  return entries;
});

const COUNTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'money', 'measure']);

export function isCounted({ kind, value, low, high, per }: Amount): boolean {
  return COUNTED.has(kind) && value !== null && value > 0 && low !== null && high !== null && per === undefined;
}

/** A bare number in the unit of the one before: "171,000 tonnes, Essex 96,000". */
function alongside(tokens: Tokens, amount: Amount, before: Amount | undefined): Amount {
  return before === undefined || before.kind === 'cardinal' ? amount : lent(tokens, amount, before);
}

/** "Labour 39,", "Ms Chen 148.": not "Route 66 is". */
function isNamedNumber({ tokens, figures }: SentenceFacts, at: number): boolean {
  if (!/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(textOf(tokens, at)) || tokens.kind[at - 1] !== TokenKind.word) return false;
  if (((tokens.shape[at - 1] as number) & Shape.capital) === 0) return false;
  if (markAt(tokens, at + 1) === '' && !isWord(tokens, at + 1, 'and')) return false;
  const start = tokens.start[at] as number;
  return !figures.some((each) => each.start <= start && start < each.end);
}

function numberAt(tokens: Tokens, at: number): Amount {
  const span = spanOf(tokens, at);
  const value = Number(textOf(tokens, at).replaceAll(',', ''));
  const interval = intervalOf(value, 1, 'none', true);
  const common = {
    ...span,
    ...interval,
    kind: 'cardinal',
    value,
    unit: null,
    noun: undefined,
    per: undefined,
  } as const;
  const figure = {
    ...common,
    label: 'CARDINAL',
    modifier: 'none',
    given: { value: 'stated', unit: 'stated' },
  } as const;
  const { noun: _noun, per: _per, ...bare } = figure;
  return { ...common, figure: bare, first: at, last: at, modifier: 'none' };
}

/** More numbers are no one sum's. */
export const MOST_PARTS = 8;

/** "of these". */
export const THESE = wordList('these them those that this');

/** "the other nine", "of their 20 matches". */
export const OWNERS = wordList('the its their his her');

/** Something else must be told. */
export function isOtherSum(all: number, total: number): boolean {
  return all > total * MOST_TIMES || all < total / MOST_TIMES;
}

const MOST_TIMES = 1.7;
