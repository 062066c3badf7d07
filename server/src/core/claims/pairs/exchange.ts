import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, spanOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { saidAgain } from '../scales/saidagain.js';
import { named, type Pair } from './pairs.js';

/** What a sentence says that one of a currency is: "a dollar fetched 2,500 kwacha", "the leu stood at 4.40 to the dollar", "1.25 dollars to the pound", "($1 = 0.87 euros)". */
export function ratesIn(facts: SentenceFacts): readonly Pair[] {
  const { tokens, sentence } = facts;
  const rates: Pair[] = [];
  for (const [index, amount] of amountsOf(facts).entries()) {
    if (amount.value === null || amount.modifier !== 'none') continue;
    const quoted = amount.kind === 'cardinal' ? quotedAt(facts, amount) : undefined;
    if (quoted !== undefined) rates.push(quoted);
    if (amount.kind !== 'money') continue;
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
    const first = oneOf(facts, at, unit, second);
    const [from, to] = at < amount.first ? [at, amount.last] : [amount.first, at];
    rates.push({ ...spanOf(tokens, from, to), first, second, isLoose: true });
  }
  return rates;
}

/** "The rupiah slid to 16,340 to the dollar", "the leu was quoted at 4.40 per dollar": a bare number of the currency that is spoken of. */
function quotedAt(facts: SentenceFacts, amount: Amount): Pair | undefined {
  const { tokens, sentence } = facts;
  const { first, last } = amount;
  const base = isWord(tokens, last + 1, 'to') ? last + 3 : isWord(tokens, last + 1, 'per') ? last + 2 : -1;
  const unit = base < 0 || base >= sentence.last ? undefined : CURRENCIES_CALLED.get(tokens, base);
  if (unit === undefined || (base === last + 3 && !isOne(facts, base))) return undefined;
  // What it was before is no rate of the article's other sums.
  if (isWord(tokens, first - 1, 'from') || isInListBetween(tokens, sentence.first, sentence.last, FORMERLY))
    return undefined;
  let spoken = first - 1;
  while (spoken > sentence.first && (!isOne(facts, spoken) || CURRENCIES_CALLED.get(tokens, spoken) === unit)) spoken--;
  const own = spoken > sentence.first ? CURRENCIES_CALLED.get(tokens, spoken) : undefined;
  if (own === undefined) return undefined;
  const second: Amount = { ...amount, kind: 'money', unit: own };
  return { ...spanOf(tokens, first, base), first: oneOf(facts, base, unit, second), second, isLoose: true };
}

/** One of the currency whose name stands at a token, as a sum like another. */
function oneOf({ tokens }: SentenceFacts, at: number, unit: string, like: Amount): Amount {
  return { ...like, ...spanOf(tokens, at), first: at, last: at, unit, value: 1, low: 1, high: 1 };
}

const FORMERLY = wordList('ago earlier previously once before');

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

/** A rate may be told at the name of a currency: "the dollar", "per dollar". */
export function mayQuote(tokens: Tokens, at: number): boolean {
  return ONE.get(tokens, at - 1) !== undefined || isWord(tokens, at - 1, 'per');
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
export const CURRENCIES_CALLED = createLexicon([
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
  ['rupiah', 'IDR'],
  ['rupee', 'INR'],
  ['forint', 'HUF'],
  ['koruna', 'CZK'],
  ['hryvnia', 'UAH'],
  ['tenge', 'KZT'],
  ['ringgit', 'MYR'],
  ['dong', 'VND'],
  ['taka', 'BDT'],
  ['kwacha', 'ZMW'],
  ['cedi', 'GHS'],
  ['birr', 'ETB'],
  ['krona', 'SEK'],
  ['lari', 'GEL'],
  ['lev', 'BGN'],
  // Read by its plural.
  ['leu', 'lei'],
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
