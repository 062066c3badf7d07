import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isCapitalised, isInListBetween, markAt, spanOf, touchesPrevious } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { WHOM } from '../shares/wholes.js';
import { isTimes, setsListed, yearsListed } from '../times/occasions.js';
import { bracketedBehind } from './bracketed.js';
import { countedSeries, isInNumber, kinBehind, seriesCounted } from './countedseries.js';
import { isOfPeople, isToldOf } from './countnouns.js';
import { DEFINITE } from './counts.js';
import { includedBehind } from './included.js';
import {
  areOneSort,
  arePeople,
  countedInside,
  type Item,
  isBareList,
  isClosedList,
  itemsOf,
  type Joiner,
  MAX_ITEMS,
  withoutDescriptions,
} from './listitems.js';
import {
  COPULAS,
  DASHES,
  isBareCount,
  isGroup,
  isNameToken,
  lastOf,
  openingAfter,
  PREPOSITIONS,
} from './listopenings.js';
import { type Series, seriesFrom } from './series.js';

/** "four priorities: education, crime and development": a count, and the list behind its colon, dash, bracket or comma. */
export interface CountedList {
  readonly count: Amount;
  /** The tokens of the list, both included. */
  readonly first: number;
  readonly last: number;
  /** How many things are listed as it is plainly read: every "and" joins two. */
  readonly plain: number;
  /** Fewest and most, as "and" may stand inside a thing, and what stands between commas may only describe its neighbour. */
  readonly least: number;
  readonly most: number;
}

/** What a sentence needs that has such a list: a number of things, and what joins or announces them. */
export const COUNTED_LIST = {
  figure: ({ kind, value, modifier, unit, vague }: Figure): boolean =>
    (value === null || isNumberOfItems(value)) &&
    modifier === 'none' &&
    (kind === 'multiple' || (kind === 'cardinal' && unit === null && vague !== true) || isNamedTime(kind, unit)),
  words: 'and or & ; : set sets',
};

/** The counted lists of a sentence, in order. */
export const countedListsOf = keptLast((facts: SentenceFacts): readonly CountedList[] => {
  const lists: CountedList[] = [];
  const joints = jointsIn(facts);
  for (const count of amountsOf(facts)) {
    // "in his 14 years on the board, in the floods of 2019 and the drought of 2021".
    if (count.kind === 'duration' && OWNERS.get(facts.tokens, count.first - 1) !== undefined) continue;
    const list = isExactCount(facts.tokens, count)
      ? listOf(facts, count, joints)
      : (timesAfter(facts, count) ?? (isTimes(count) ? seriesAfter(facts, count) : undefined));
    // "four runs with a pair of homers, his 21st and 22nd": the pair is listed.
    if (list === undefined || isInListBetween(facts.tokens, count.last + 1, list.first, PAIRS)) continue;
    // "won three golds and a silver, four medals in all": a sum.
    if (list.last < count.first && hasCountInside(facts, list)) continue;
    // "12 people: 5 in Kiel and 7 in Oslo", "12 shops – in Kiel and Oslo": how many are where.
    if (isOfPlaces(facts.tokens, list.first, count.value ?? 0)) continue;
    // "including six planes, engines and parts".
    if (isOneOfSorts(facts.tokens, count, list)) continue;
    // "24,300 people ran in five events, 2,900 of them in the marathon": the people are listed.
    if (isOfOthers(facts, count, list.first)) continue;
    lists.push(list);
  }
  return lists;
});

/** A number stands in a list, and no thing of the list begins with it: "a tractor, a baler and two carts" has none. */
function hasCountInside(facts: SentenceFacts, { first, last }: CountedList): boolean {
  const { tokens } = facts;
  return amountsOf(facts).some((each) => {
    const before = each.first - 1;
    const isOpening = markAt(tokens, before) === ',' || isWord(tokens, before, 'and') || each.first === first;
    return each.first >= first - 1 && each.last <= last && !isOpening;
  });
}

/** "13 banks, hotels and shops": what is counted is one of the sorts of things that are listed. */
function isOneOfSorts(tokens: Tokens, { first: count, last: end }: Amount, { first, last }: CountedList): boolean {
  if (INCLUDING.get(tokens, count - 1) === undefined || first !== end + 3 || markAt(tokens, first - 1) !== ',')
    return false;
  for (let at = first; at <= last; at++) if (isCapitalised(tokens, at)) return false;
  return true;
}

const INCLUDING = wordList('including includes include owns has have with of');

/** The list begins with a part of what is counted, or says where: "four hundreds, 118 in Pori, …" does not. */
function isOfPlaces(tokens: Tokens, first: number, count: number): boolean {
  if (PLACING.get(tokens, first) !== undefined) return DASHES.has(markAt(tokens, first - 1));
  const isPart = tokens.kind[first] === TokenKind.number && Number(textOf(tokens, first)) < count;
  return isPart && PLACING.get(tokens, first + 1) !== undefined;
}

const PLACING = wordList('in on at from for of to');

const OWNERS = wordList("his her their its our my 's");
const PAIRS = wordList('pair brace');

/** "2,900 of them", where another count than that of the list stands before it. */
function isOfOthers(facts: SentenceFacts, count: Amount, at: number): boolean {
  const amounts = amountsOf(facts);
  const part = amounts.find(({ first }) => first === at);
  if (part === undefined || !isWord(facts.tokens, part.last + 1, 'of')) return false;
  if (WHOM.get(facts.tokens, part.last + 2) === undefined || (part.value ?? 0) <= (count.value ?? 0)) return false;
  return amounts.some(
    (each) => each !== count && each.last < at && each.kind === 'cardinal' && (each.value ?? 0) > (part.value ?? 0),
  );
}

/** What joins things stands to one side of a count at least where they are listed. */
function listOf(facts: SentenceFacts, count: Amount, joints: Joints): CountedList | undefined {
  const isBehind = joints.last > count.last;
  const isBefore = joints.first < count.first;
  // "The gap has closed to 4 points: 71 percent of boys passed and 75 percent of girls."
  const isGap = count.noun === 'point' && isInListBetween(facts.tokens, count.last, facts.sentence.last, PERCENT);
  if (isGap) return undefined;
  const list =
    (joints.hasBracket ? bracketedAfter(facts, count) : undefined) ??
    (isBehind ? listAfter(facts, count) : undefined) ??
    (isBefore ? listBefore(facts, count) : undefined) ??
    (isBehind ? timesAfter(facts, count) : undefined) ??
    (isBefore ? seriesBefore(facts, count) : undefined);
  // Where every thing ends in a bracket, nothing is left open.
  if (list !== undefined && (list.least === list.most || markAt(facts.tokens, list.last) !== ')')) return list;
  const series = isBehind ? seriesAfter(facts, count) : undefined;
  if (series !== undefined || list !== undefined || !joints.hasIncluding) return series ?? list;
  return includedAfter(facts, count) ?? moreIncluded(facts, count);
}

/** What a sentence has of what lists are made with: one look for all of its counts. */
interface Joints {
  /** First and last token that joins things or announces them. */
  readonly first: number;
  readonly last: number;
  readonly hasBracket: boolean;
  readonly hasIncluding: boolean;
}

function jointsIn({ tokens, sentence }: SentenceFacts): Joints {
  let first = sentence.last;
  let last = -1;
  let found = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const joint = JOINTS.glance(tokens, at);
    if (joint === undefined) continue;
    found |= joint;
    if (joint !== Joint.join) continue;
    if (last < 0) first = at;
    last = at;
  }
  return { first, last, hasBracket: (found & Joint.bracket) !== 0, hasIncluding: (found & Joint.including) !== 0 };
}

const Joint = { join: 1, bracket: 2, including: 4 };

const JOINTS = createLexicon([
  ...COUNTED_LIST.words.split(' ').map((word) => [word, Joint.join] as const),
  ...['include', 'includes', 'included', 'including'].map((word) => [word, Joint.including] as const),
  ['(', Joint.bracket],
]);

/** "two albums, Salt (1997) and Bread (2001)". */
function bracketedAfter(facts: SentenceFacts, count: Amount): CountedList | undefined {
  const list = bracketedBehind(facts, count.last);
  if (list === undefined || (count.value as number) > MOST_UNANNOUNCED) return undefined;
  const { first, last, items, inner } = list;
  return { count, first, last, plain: items, least: items, most: items + inner };
}

/** "Three soldiers were hurt, including an American, two Canadians and a Dane": three cannot include four. */
function moreIncluded({ tokens, sentence }: SentenceFacts, count: Amount): CountedList | undefined {
  const first = includedBehind(tokens, count.last, sentence.last, true);
  const series = first < 0 ? undefined : seriesFrom(tokens, first, sentence.last);
  if (series === undefined || series.form === 'bare' || series.form === 'figure') return undefined;
  const least = series.counted - series.named;
  if (least <= (count.value as number)) return undefined;
  return { count, first, last: series.last, plain: series.counted, least, most: Number.POSITIVE_INFINITY };
}

/** "The five-nation talks include the two Koreas, China, Japan, Russia and the United States": more cannot be included. */
function includedAfter({ tokens, sentence }: SentenceFacts, count: Amount): CountedList | undefined {
  const first = includedBehind(tokens, count.last, sentence.last);
  if (first < 0) return undefined;
  const last = lastOf({ tokens, sentence, figures: [] }, count, { at: first - 1, mark: 'comma', isNames: true });
  const items = last < first ? undefined : itemsOf(tokens, first, last);
  if (items === undefined || !isClosedList(items) || !items.every((item) => endsInName(tokens, item))) return undefined;
  const { plain } = counted(tokens, count, first, last, items);
  return { count, first, last, plain, least: plain, most: Number.POSITIVE_INFINITY };
}

function endsInName(tokens: Tokens, { first, last }: Item): boolean {
  return last - first < MAX_NAME && isCapitalised(tokens, last);
}

/** In tokens: "the former Soviet republic of Georgia". */
const MAX_NAME = 7;

/** "twice, in 2011 and 2015", "in four sets, 6-4, 3-6, 7-5, 6-2". */
function timesAfter(facts: SentenceFacts, count: Amount): CountedList | undefined {
  const times = yearsListed(facts, count) ?? setsListed(facts, count);
  // "won three times in 2011 and 2015" may have won twice in one of them.
  if (times === undefined || (!times.isApart && times.count <= (count.value as number))) return undefined;
  const { first, last } = times;
  return { count, first, last, plain: times.count, least: times.count, most: times.count };
}

/** So many things are listed where no colon announces them, and seldom more. */
const MOST_UNANNOUNCED = 20;

/** "two dates in March, the 4th and the 19th", "twice, once on Tuesday and once on Friday". */
function seriesAfter(facts: SentenceFacts, count: Amount): CountedList | undefined {
  if ((count.value as number) > MOST_UNANNOUNCED) return undefined;
  const { first, last, noun, value } = count;
  const counting = { first, last, noun, value: value as number, isTimes: isTimes(count) };
  const kin = kinBehind(facts.tokens, counting);
  const series = countedSeries(facts, kin ?? counting);
  if (series === undefined) return undefined;
  if (kin === undefined) return listOfSeries(count, series);
  return listOfSeries({ ...count, value: kin.value, ...spanOf(facts.tokens, count.first, kin.last) }, series);
}

/** "Berg and Holm, two ministers in the old cabinet,", "a van, a car and two carts, four lots in all". */
function seriesBefore(facts: SentenceFacts, count: Amount): CountedList | undefined {
  const series = seriesCounted(facts, count);
  return series === undefined ? undefined : listOfSeries(count, series);
}

function listOfSeries(count: Amount, series: Series): CountedList {
  const { first, last, items, asides, named } = series;
  // "four soldiers, an American, two Canadians and a Dane" are no three.
  const own = isOfPeople(count.noun) ? series.counted : items;
  // "three people - a man and two children".
  const plain = own === count.value ? own : series.counted;
  return { count, first, last, plain, least: own - named, most: Math.max(own, series.counted) + asides };
}

/** "The three are Ann, Eve and Ida", "a choice of three: red, green and blue", "two others, Ann and Eve". */
function standsForItself(tokens: Tokens, { first, last }: Amount): boolean {
  const after = last + 1;
  return (
    COPULAS.get(tokens, after) !== undefined ||
    isBareCount(tokens, first, after) ||
    SELVES.get(tokens, after) !== undefined ||
    isGroup(tokens, after) ||
    isOfCounted(tokens, after) ||
    // five "engines" of growth: …
    QUOTES.has(markAt(tokens, after)) ||
    isInNumber(tokens, last) ||
    isOfHundreds(tokens, after)
  );
}

/** "made three hundreds". */
function isOfHundreds(tokens: Tokens, after: number): boolean {
  return FIGURE_WORDS.get(tokens, after)?.vagueScale !== undefined && !isWord(tokens, after + 1, 'of');
}

/** "four of the nine provinces", "two of the dead". */
function isOfCounted(tokens: Tokens, after: number): boolean {
  return isWord(tokens, after, 'of') && DEFINITE.get(tokens, after + 1) !== undefined;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“']);
const SELVES = wordList('others dead injured wounded missing');

function listAfter(facts: SentenceFacts, count: Amount): CountedList | undefined {
  const { tokens } = facts;
  const opening = openingAfter(facts, count);
  if (opening === undefined) return undefined;
  const first = opening.at + 1;
  const last = lastOf(facts, count, opening);
  if ((count.value as number) > MOST_UNANNOUNCED && opening.mark !== 'colon') return undefined;
  const isColon = opening.mark === 'colon' || (opening.mark === 'verb' && !opening.isNames);
  const all = last < first ? undefined : itemsOf(tokens, first, last, isColon ? joinerOf(tokens, first, last) : 'and');
  const isPlain = all === undefined || (isColon && !opening.isNames && !arePeople(tokens, all));
  const items = isPlain ? all : withoutDescriptions(tokens, all);
  if (items === undefined) return undefined;
  if (!isClosedList(items)) {
    const isBare =
      isColon &&
      last + 2 === facts.sentence.last &&
      !opening.isNames &&
      isBareList(tokens, items) &&
      NO_BARE_COUNT.get(tokens, count.last + 1) === undefined;
    return isBare ? { count, first, last, plain: items.length, least: items.length, most: items.length } : undefined;
  }
  const isLoose = markAt(tokens, last + 1) === ',';
  // "differ on two issues - the border and the price of water."
  const isTelling =
    opening.mark === 'dash' && last + 2 === facts.sentence.last && (items.length > 2 || isToldOf(count.noun));
  // "the two Saudis, two Tunisians and one Libyan": the count is of a list itself.
  if (
    !isColon &&
    items.every((item) => countedInside(tokens, item.first, item.first) > 0 || isWord(tokens, item.first, 'one'))
  )
    return undefined;
  const sort = {
    isColon: isColon || isTelling,
    isNames: opening.isNames,
    isLoose,
    isOfPeople: isOfPeople(count.noun),
  };
  if (!areOneSort(facts, sort, items)) return undefined;
  const list = counted(tokens, count, first, last, items);
  // "the four cities of Scotland, Glasgow, Edinburgh, …".
  if (opening.mark === 'of') return { ...list, least: list.least - 1 };
  return opening.isPlaced === true && (count.value as number) >= list.plain ? undefined : list;
}

const PERCENT = wordList('percent % cent pct');

/** "three choices: sell, wait or go": one "or", and no "and" behind it. */
function joinerOf(tokens: Tokens, first: number, last: number): Joiner {
  let ors = 0;
  for (let at = first; at <= last; at++) {
    if (isWord(tokens, at, 'or')) ors++;
    else if (ors > 0 && isWord(tokens, at, 'and')) return 'and';
  }
  return ors === 1 ? 'or' : 'and';
}

/** "Berg, Holm and Lind, the three finalists", "Spain and Italy are the only two countries": the names stand before their count. */
function listBefore({ tokens, sentence }: SentenceFacts, count: Amount): CountedList | undefined {
  if (count.kind !== 'cardinal') return undefined;
  let opener = count.first - 1;
  if (isWord(tokens, opener, 'only')) opener--;
  if (DEFINITE.get(tokens, opener) === undefined) return undefined;
  opener--;
  const isVerb = COPULAS.get(tokens, opener) !== undefined;
  if (!isVerb && !LEFT_OPENERS.has(markAt(tokens, opener))) return undefined;
  if (markAt(tokens, opener) === '-' && touchesPrevious(tokens, opener)) return undefined;
  const last = opener - 1;
  let first = last + 1;
  while (first > sentence.first && isNameToken(tokens, first - 1)) first--;
  while (first < last && !isCapitalised(tokens, first)) first++;
  // "On Monday, Berg and Holm, the two …".
  if (first >= last || PREPOSITIONS.get(tokens, first) !== undefined) return undefined;
  const items = itemsOf(tokens, first, last);
  if (items === undefined || !isClosedList(items)) return undefined;
  const isSort = areOneSort(
    { tokens, sentence, figures: [] },
    { isColon: false, isNames: true, isLoose: false, isOfPeople: false },
    items,
  );
  return isSort ? counted(tokens, count, first, last, items) : undefined;
}

const LEFT_OPENERS: ReadonlySet<string> = new Set([',', '–', '—', '-']);

function counted(tokens: Tokens, count: Amount, first: number, last: number, items: readonly Item[]): CountedList {
  const joined = items.reduce((sum, { ands }) => sum + ands, 0);
  // "a liftback, the J7": neighbours that open alike stand side by side.
  const asides = items.filter(({ opener }, at) => at > 0 && opener !== items[at - 1]?.opener).length;
  // "in Bolton and Bury (two)".
  const end = markAt(tokens, last + 1) === '(' && markAt(tokens, last + 3) === ')' ? last + 2 : last;
  const plain = items.length + joined + countedInside(tokens, first, end);
  // One of two neighbours describes the other, never both; and what closes the list joins two things for sure.
  const closing = (items.at(-1) as Item).isJoined ? 0 : Math.min(joined, 1);
  const least = Math.max(1, items.length - Math.min(asides, items.length - 1)) + closing;
  // "Red and Blue, both of 1990; Green" are two songs and one; "two golds, a silver and a bronze" are four medals.
  const most = items.reduce((sum, { inner }) => sum + inner, plain);
  return { count, first, last, plain, least, most };
}

/** "two words: climate change". */
const NO_BARE_COUNT = wordList('word words letters syllables names stars points goals');

/** "three towns", "the three: …", and "three days" that are named one by one. */
function isExactCount(tokens: Tokens, count: Amount): boolean {
  const { kind, value, noun, modifier, unit, figure } = count;
  if (value === null || !isNumberOfItems(value) || modifier !== 'none') return false;
  if (kind !== 'cardinal' || unit !== null) return isNamedTime(kind, unit);
  return figure.vague !== true && (noun !== undefined || standsForItself(tokens, count));
}

function isNamedTime(kind: Figure['kind'], unit: string | null): boolean {
  return kind === 'duration' && unit !== null && NAMED_TIMES.has(unit);
}

const NAMED_TIMES: ReadonlySet<string> = new Set(['day', 'month', 'year']);

function isNumberOfItems(value: number): boolean {
  return value >= 2 && value <= MAX_ITEMS && Number.isInteger(value);
}
