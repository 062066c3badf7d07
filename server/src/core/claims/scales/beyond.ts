import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import type { Placed } from './misscaled.js';

/** What a figure is more than there is of: people on Earth, money, things, a firm's profit. */
export type Beyond = 'people' | 'world' | 'things' | 'profit';

/**
 * Of what the figure is more than there is in the world, or anywhere: "55 billion people", "2.3 billion troops", "$202 trillion",
 * a country's "population of four billion", "a profit of $868 billion", "27 billion barrels a day"; undefined where it may be.
 */
export function beyondOf({ facts, amount }: Placed): Beyond | undefined {
  const { kind, unit, per, noun } = amount;
  const size = amount.value ?? amount.low ?? 0;
  if (!mayBeBeyond(amount)) return undefined;
  if (kind === 'measure') return unit === 'barrel' && per === 'day' ? 'things' : undefined;
  if (kind === 'money') {
    if ((amount.low ?? 0) > OUTPUT) return isOfOutput(facts) ? 'world' : undefined;
    return size > PROFIT && isProfit(facts, amount) && !isOfWorld(facts) ? 'profit' : undefined;
  }
  const most = isPopulation(facts, amount) ? COUNTRY : (MOST_OF.get(noun ?? '') ?? mostToldOf(facts, amount));
  if (most === 0 || size <= most || (most < MANKIND && isOfWorld(facts))) return undefined;
  return most === MANKIND ? 'people' : 'things';
}

/** Smaller figures may be of anything. */
export function mayBeBeyond({ kind, value, low, unit }: Pick<Figure, 'kind' | 'value' | 'low' | 'unit'>): boolean {
  const size = value ?? low ?? 0;
  if (size < SOLDIERS) return false;
  return kind === 'cardinal' || (kind === 'money' && size > PROFIT && OUTPUT_IN.has(unit ?? '')) || kind === 'measure';
}

/** "a population of some four billion": a country's. */
function isPopulation({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  const of = beforeFillers(tokens, first, sentence.first);
  return isWord(tokens, of, 'of') && isWord(tokens, of - 1, 'population');
}

/** What no noun says of a number: "two billion homeless", "the number of jobless rose above 200 billion". */
function mostToldOf({ tokens, sentence }: SentenceFacts, { first, last }: Amount): number {
  const behind = OUTCASTS.get(tokens, last + 1) ?? OUTCASTS.get(tokens, last + 2);
  if (behind !== undefined) return behind;
  const from = Math.max(sentence.first, first - NAMED);
  for (let at = first - 1; at >= from; at--) {
    const most = OUTCASTS.get(tokens, at);
    if (most !== undefined) return most;
    if (tokens.kind[at] !== TokenKind.word) return 0;
  }
  return 0;
}

/** In tokens: "people around the world rose above". */
const NAMED = 8;

/** "a profit of", "earned": what one firm makes. */
function isProfit({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  const at = beforeFillers(tokens, first, sentence.first);
  const head = isWord(tokens, at, 'of') || isWord(tokens, at, 'to') ? at - 1 : at;
  return PROFITS.get(tokens, head) !== undefined;
}

const PROFITS = wordList('profit profits earnings earned loss');

function isOfWorld({ tokens, sentence }: SentenceFacts): boolean {
  return isInListBetween(tokens, sentence.first, sentence.last, WORLD);
}

/** "Global debt reached $315 trillion": what the world owes and owns is more than it makes. */
function isOfOutput({ tokens, sentence }: SentenceFacts): boolean {
  return !isInListBetween(tokens, sentence.first, sentence.last, STOCKS);
}

const STOCKS = wordList(`
  debt debts owe owes owed wealth assets asset derivatives derivative notional volume volumes
  contracts liabilities transactions payments turnover settled cleared swaps exposure`);

const WORLD = wordList(`
  world worlds worldwide global globally globe earth planet humanity mankind human countries nations continents asia africa
  industry industries combined total history ever century universe banks firms companies`);

/** In dollars and what is worth as much or more: more than the world makes in a year, and than a firm has ever made in one. */
const OUTPUT = 1.3e14;
const PROFIT = 4e11;
const OUTPUT_IN: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP', 'CHF']);

const MANKIND = 9e9;
/** No country has so many people. */
const COUNTRY = 1.8e9;
/** More than all armies, police forces or prisons have; barrels of oil a day, as well. */
const SOLDIERS = 1.5e8;

/** By what is counted, lower case and singular: the most that there may be. */
const MOST_OF: ReadonlyMap<string, number> = new Map([
  ...limited(
    MANKIND,
    `person people resident inhabitant citizen man woman child adult worker consumer human spectator traveler
    traveller passenger pupil student patient teacher refugee settler believer visitor tourist migrant subscriber
    customer american european african asian briton chinese indian russian japanese german mexican brazilian life`,
  ),
  ...limited(4.5e9, 'voter viewer'),
  ...limited(3e9, 'home house household vehicle car'),
  ...limited(2e9, 'vote'),
  ...limited(5e8, 'employee'),
  ...limited(
    SOLDIERS,
    'soldier troop serviceman policeman militant rebel fighter inmate prisoner detainee hostage gunman insurgent',
  ),
]);

const OUTCASTS = createLexicon([
  ...limited(MANKIND, 'people jobless unemployed'),
  ...limited(COUNTRY, 'homeless displaced'),
  ...limited(1e9, 'dead killed injured wounded'),
]);

function limited(most: number, words: string): (readonly [string, number])[] {
  return words.split(/\s+/).map((word) => [word, most] as const);
}
