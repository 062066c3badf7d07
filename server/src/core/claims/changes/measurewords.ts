import { createLexicon } from '../../segment/lexicon.js';

/** A measure and the other words for it; plurals in -s are added. */
const WORDS = `
  revenue turnover takings
  sale:sales sales
  profit earnings earned
  income
  loss lost loses losing
  cost costing
  price priced
  value valued worth
  budget
  deficit
  surplus
  debt owes owed owe
  investment invest invests invested investing
  funding
  grant
  loan lent
  fine fined
  payment paid pay pays paying
  fee
  wage
  salary
  tax
  spending spent spend spends
  damage
  donation donated
  judgment judgement
  settlement
  contract
  deal
  stake
  share
  rate
  inflation
  unemployment
  turnout
  growth
  output production produced produces
  capacity
  population
  area covers
  length
  height
  distance
  speed
  temperature
  weight weighs weighed
  depth
  consumption
  emission:emissions emissions emitted
  export:exports exports exported
  import:imports imports imported
  margin
  dividend
  pension
  subsidy subsidies
  reserve:reserves reserves
  asset:assets assets
  yield
  support backing
  majority
  minority
  workforce`;

function* entries(): Generator<readonly [string, string]> {
  for (const line of WORDS.trim().split('\n')) {
    const words = line.trim().split(' ');
    const [word = '', stated = word] = (words[0] ?? '').split(':');
    const measure = stated;
    yield [word, measure];
    if (!word.endsWith('s')) yield [`${word}s`, measure];
    for (const other of words.slice(1)) yield [other, measure];
  }
}

/** What a word says that a figure measures: "revenue" and "revenues", "lost" and "loss". */
export const MEASURE_WORDS = createLexicon<string>(entries());
