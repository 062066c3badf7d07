import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { saidAgain } from '../scales/saidagain.js';
import { named, type Pair } from './pairs.js';

/** What a sentence says that one of a currency is: "a dollar fetched 2,500 kwacha", "1.25 dollars to the pound", "($1 = 0.87 euros)". */
export function ratesIn(facts: SentenceFacts): readonly Pair[] {
  const { tokens, sentence } = facts;
  const rates: Pair[] = [];
  for (const [index, amount] of amountsOf(facts).entries()) {
    if (amount.kind !== 'money' || amount.value === null || amount.modifier !== 'none') continue;
    const second = named(tokens, amount);
    const one = equalTo(facts, amountsOf(facts)[index - 1], amount);
    if (one !== undefined && one.unit !== second.unit) {
      rates.push({ ...spanOf(tokens, one.first, second.last), first: one, second });
      continue;
    }
    const at =
      isWord(tokens, amount.last + 1, 'to') && isOne(facts, amount.last + 3) ? amount.last + 3 : before(facts, amount);
    const unit = CURRENCIES_CALLED.get(tokens, at);
    if (at < sentence.first || unit === undefined || unit === second.unit || second.unit === null) continue;
    const first: Amount = { ...second, ...spanOf(tokens, at), first: at, last: at, unit, value: 1, low: 1, high: 1 };
    const [from, to] = at < amount.first ? [at, amount.last] : [amount.first, at];
    rates.push({ ...spanOf(tokens, from, to), first, second, isLoose: true });
  }
  return rates;
}

/** "($1 = 0.87 euros)": the one that stands before the sign. */
function equalTo({ tokens }: SentenceFacts, one: Amount | undefined, { first }: Amount): Amount | undefined {
  const isStated = one?.kind === 'money' && one.value === 1 && one.last === first - 2;
  return isStated && markAt(tokens, first - 1) === '=' ? { ...named(tokens, one), low: 1, high: 1 } : undefined;
}

/** The currency before "at 1.25 dollars", "fetched 2,500 kwacha"; -1 for none. */
function before(facts: SentenceFacts, { first }: Amount): number {
  const { tokens, sentence } = facts;
  let at = first - 1;
  while (at > sentence.first && first - at < REACH && TRADING.get(tokens, at) !== undefined) at--;
  return at < first - 1 && isOne(facts, at) ? at : -1;
}

/** "the pound", "a dollar". */
function isOne({ tokens, sentence }: SentenceFacts, at: number): boolean {
  return (
    at > sentence.first && CURRENCIES_CALLED.get(tokens, at) !== undefined && ONE.get(tokens, at - 1) !== undefined
  );
}

/** In tokens. */
const REACH = 4;

const ONE = wordList('the a one each');

const TRADING = wordList(`
  at to worth buys bought buy fetched fetches fetching trading traded trades was is were stood stands about around some
  cost costs gets got`);

/** The currencies that are called so where nothing else is said. */
const CURRENCIES_CALLED = createLexicon([
  ['dollar', 'USD'],
  ['greenback', 'USD'],
  ['pound', 'GBP'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['rand', 'ZAR'],
  ['lira', 'TRY'],
  ['won', 'KRW'],
  ['naira', 'NGN'],
  ['shekel', 'ILS'],
  ['zloty', 'PLN'],
  ['baht', 'THB'],
]);

/** "45,000 ($51,000)" after "60,000 francs ($68,000)": bare numbers that can only be of the currency of an earlier pair. */
export function bareIn(facts: SentenceFacts, earlier: readonly Pair[]): readonly Pair[] {
  const { tokens } = facts;
  const amounts = amountsOf(facts);
  const pairs: Pair[] = [];
  for (const [index, amount] of amounts.entries()) {
    const bare = amounts[index - 1];
    if (amount.kind !== 'money' || bare?.kind !== 'cardinal' || bare.noun !== undefined || bare.value === null)
      continue;
    // "options on four more, worth $5 million".
    if (tokens.kind[bare.last + 1] === TokenKind.word) continue;
    const second = named(tokens, amount);
    const pair = earlier.findLast(({ first, second: { unit } }) => unit === second.unit || first.unit === second.unit);
    if (pair === undefined) continue;
    const unit = pair.first.unit === second.unit ? pair.second.unit : pair.first.unit;
    const first: Amount = { ...bare, kind: 'money', unit };
    if (saidAgain(facts, first, second) === undefined) continue;
    pairs.push({ ...spanOf(tokens, first.first, second.last), first, second });
  }
  return pairs;
}
