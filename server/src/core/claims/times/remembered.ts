import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { namedAt, namesIn, namesOf } from './namedyears.js';

/**
 * The year of what everybody remembers, where its name starts at this token: "the fall of the Berlin Wall", "the end of
 * World War II"; also "the end of the war" where the sentence has named the war since token `first`.
 */
export function rememberedAt(tokens: Tokens, index: number, first: number): number | undefined {
  const at = isWord(tokens, index, 'the') ? index + 1 : index;
  const turn = TURNS.get(tokens, at);
  if (turn !== undefined && isWord(tokens, at + 1, 'of')) {
    const name = isWord(tokens, at + 2, 'the') ? at + 3 : at + 2;
    const war = warAt(tokens, name) ?? (isWord(tokens, name, 'war') ? warBefore(tokens, at, first) : undefined);
    if (war !== undefined) return turn === 'begin' ? war[0] : war[1];
  }
  return namedAt(tokens, at, EVENTS)?.years[0];
}

/** The first and the last year of the war whose name begins here. */
function warAt(tokens: Tokens, index: number): readonly [number, number] | undefined {
  const named = namedAt(tokens, index);
  if (named === undefined || !isInListBetween(tokens, named.first, named.last + 1, WAR)) return undefined;
  return [named.years[0] as number, named.years.at(-1) as number];
}

/** The one war that is named before. */
function warBefore(tokens: Tokens, before: number, first: number): readonly [number, number] | undefined {
  let war: readonly [number, number] | undefined;
  for (let at = first; at < before; at++) war = warAt(tokens, at) ?? war;
  return war;
}

const WAR = wordList('war');
const TURNS = createLexicon<'begin' | 'end'>([
  ...['start', 'beginning', 'outbreak'].map((word) => [word, 'begin'] as const),
  ...['end', 'ending'].map((word) => [word, 'end'] as const),
]);

/** By the names that nothing else goes by. */
const EVENTS = namesOf(
  namesIn(
    `
  fall of the berlin wall/berlin wall's fall/tiananmen square massacre/tiananmen massacre/tiananmen square crackdown: 1989
  september 11 attacks/september 11 terrorist attacks/9/11 attacks/attacks of september 11: 2001
  attack on pearl harbor/japanese attack on pearl harbor: 1941
  d-day/d-day landings/normandy landings/normandy invasion/allied landings in normandy: 1944
  liberation of auschwitz/bombing of hiroshima/hiroshima bombing/atomic bombing of hiroshima: 1945
  chernobyl disaster/chernobyl accident/chernobyl nuclear disaster/chernobyl nuclear accident: 1986
  srebrenica massacre/massacre at srebrenica/massacre in srebrenica: 1995
  rwandan genocide/genocide in rwanda/1994 genocide: 1994
  hurricane katrina: 2005
  islamic revolution/iranian revolution: 1979
  cuban revolution: 1959
  bolshevik revolution/october revolution: 1917
  french revolution/storming of the bastille: 1789
  sinking of the titanic/titanic disaster: 1912
  apollo 11 moon landing: 1969
  warsaw ghetto uprising: 1943
  hungarian uprising: 1956
  treaty of rome/signing of the treaty of rome: 1957
  indian ocean tsunami: 2004
  armenian genocide: 1915
  battle of waterloo: 1815
  battle of trafalgar: 1805
  battle of hastings: 1066
  great fire of london: 1666`,
    'lasted',
  ),
);
