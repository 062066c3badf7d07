import { convertTo, SECONDS } from '../../figures/convert.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, numeral, type SentenceFacts } from '../amounts.js';

/** A figure larger than anything of its sort has, by what the table says of it. */
export interface Oversized {
  readonly amount: Amount;
  /** The word of the text for what has the size, or does what is measured. */
  readonly thing: string;
  /** The most that there is, as a reader says it: "650 kg". */
  readonly most: string;
  readonly of: 'size' | 'speed';
}

/** What one thing may have at most: in kilograms, in metres, and how many it holds. */
interface Limits {
  readonly mass?: number;
  readonly size?: number;
  readonly room?: number;
}

/**
 * "a 35-kilogram newborn", "The stadium seats 45 million", "The tower is 4,000 metres tall", "ran 10,000 kilometres in 31
 * minutes": far beyond the largest of their sort that are known (Guinness World Records), with room to spare.
 */
export function oversizedOf(facts: SentenceFacts): readonly Oversized[] {
  const { tokens, sentence } = facts;
  if (isInListBetween(tokens, sentence.first, sentence.last, IMAGINED)) return NONE;
  const amounts = amountsOf(facts);
  const found: Oversized[] = [];
  for (const [index, amount] of amounts.entries()) {
    if (amount.low === null || amount.value === null || amount.per !== undefined) continue;
    const each =
      amount.kind === 'measure'
        ? (ofMeasure(facts, amount) ?? tooFast(facts, amount, amounts[index + 1]))
        : amount.kind === 'cardinal'
          ? ofRoom(facts, amount)
          : undefined;
    if (each !== undefined) found.push({ amount, ...each });
  }
  return found;
}

const NONE: readonly never[] = [];

type Beyond = Omit<Oversized, 'amount'>;

/** What is made up, or made large on purpose. */
const IMAGINED = wordList(`
  model toy toys giant fictional imaginary imagine statue sculpture inflatable robot dinosaur balloon lego replica cartoon
  fossil legend legendary mythical myth planet planets mars moon jupiter saturn neptune venus galaxy star stars novel
  film game simulated virtual if would could`);

/** A mass or a length, and the thing that has it: before a verb, or behind the figure. */
function ofMeasure(facts: SentenceFacts, amount: Amount): Beyond | undefined {
  const { tokens } = facts;
  const low = amount.low as number;
  const unit = amount.unit ?? '';
  const kilograms = convertTo(low, unit, 'kilogram');
  if (kilograms !== undefined) {
    const at = thingBehind(tokens, amount) ?? thingBefore(facts, amount, WEIGHING);
    const most = at === undefined ? undefined : THINGS.get(tokens, at)?.mass;
    return at === undefined || most === undefined || kilograms <= most ? undefined : beyond(tokens, at, most, 'kg');
  }
  const metres = convertTo(low, unit, 'meter');
  if (metres === undefined) return undefined;
  const isTall = TALL.get(tokens, amount.last + 1) !== undefined;
  const at = isTall ? thingBefore(facts, amount, BEING) : thingBehind(tokens, amount);
  // "the 1,500-metre man": who runs so far.
  const most =
    at === undefined || (!isTall && PEOPLE.get(tokens, at) !== undefined) ? undefined : THINGS.get(tokens, at)?.size;
  return at === undefined || most === undefined || metres <= most ? undefined : beyond(tokens, at, most, 'm');
}

function beyond(tokens: Tokens, at: number, most: number, unit: string): Beyond {
  const thing = tokens.text.slice(tokens.start[at], tokens.end[at]);
  return { thing, most: `${numeral(most, 0)}${unit === '' ? '' : ` ${unit}`}`, of: unit === 'km/h' ? 'speed' : 'size' };
}

/** "a 90-ton car was", "a 35-kilogram baby": the thing behind a joined figure, and no part of a longer name. */
function thingBehind(tokens: Tokens, { first, last }: Amount): number | undefined {
  const isJoined = isInListBetween(tokens, first, last + 1, HYPHEN) || markAt(tokens, last + 1) === '-';
  if (!isJoined) return undefined;
  let at = last + 1;
  while (at < last + MAX_NAME && isPlainWord(tokens, at) && THINGS.get(tokens, at) === undefined) at++;
  if (THINGS.get(tokens, at) === undefined) return undefined;
  const isEnd = tokens.kind[at + 1] !== TokenKind.word || GOING_ON.get(tokens, at + 1) !== undefined;
  return isEnd && markAt(tokens, at + 1) !== '-' ? at : undefined;
}

function isPlainWord(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word && tokens.shape[at] === Shape.lower && GOING_ON.get(tokens, at) === undefined
  );
}

/** In tokens: "city delivery car". */
const MAX_NAME = 4;
const HYPHEN = wordList('-');
const GOING_ON = wordList(`
  of in on at from to after before with and or but was is were are has had that which who whose called named for by when
  while during as into fell ran went died stood came made won lost sank will must can may stolen seen`);

/** "The baby weighed", "a car weighing", "The tower is": the thing that the words before the figure are about. */
function thingBefore(
  { tokens, sentence }: SentenceFacts,
  { first }: Amount,
  verbs: typeof WEIGHING,
): number | undefined {
  const verb = beforeFillers(tokens, first, sentence.first);
  if (verb <= sentence.first || verbs.get(tokens, verb) === undefined) return undefined;
  let at = verb - 1;
  if (AUXILIARIES.get(tokens, at) !== undefined) at--;
  if (THINGS.get(tokens, at) === undefined || isInName(tokens, at)) return undefined;
  for (let article = at - 1; article >= Math.max(sentence.first, at - MAX_NAME); article--) {
    if (ONE.get(tokens, article) !== undefined) return at;
    if (tokens.kind[article] !== TokenKind.word) return undefined;
  }
  return undefined;
}

/** "rail car", "tank car": another sort of thing. */
function isInName(tokens: Tokens, at: number): boolean {
  return OTHER_SORTS.get(tokens, at - 1) !== undefined;
}

const OTHER_SORTS = wordList(
  'rail railway tank cable tram street freight armoured armored fire combined total each every',
);
const AUXILIARIES = wordList('which that who also now once');
const ONE = wordList('a an the its his her their this that our');
const WEIGHING = wordList('weighs weighed weighing weigh');
const BEING = wordList('is was stands stood rises rose measures measured being standing at');
const TALL = wordList('tall high');

/** "The stadium seats 45 million", "a village of 300 million inhabitants", "a car with 4,000 people in it". */
function ofRoom({ tokens, sentence }: SentenceFacts, amount: Amount): Beyond | undefined {
  const low = amount.low as number;
  if (low < FEWEST || amount.unit !== null) return undefined;
  const verb = beforeFillers(tokens, amount.first, sentence.first);
  const isHolding = HOLDING.get(tokens, verb) !== undefined;
  const isOf = isWord(tokens, verb, 'of') || isWord(tokens, verb, 'with');
  if (!isHolding && !isOf) return undefined;
  if (isOf && !INMATES.has(amount.noun ?? '')) return undefined;
  let at = verb - 1;
  if (AUXILIARIES.get(tokens, at) !== undefined || MODALS.get(tokens, at) !== undefined) at--;
  // ", with 300 million inhabitants,", ", which seats 45 million".
  if (markAt(tokens, at) === ',') at--;
  const most = THINGS.get(tokens, at)?.room;
  return most === undefined || low <= most || isInName(tokens, at) ? undefined : beyond(tokens, at, most, '');
}

const FEWEST = 30;
const HOLDING = wordList('seats seating seat holds holding hold accommodates accommodate houses fits');
const MODALS = wordList('can will');
const INMATES: ReadonlySet<string> = new Set(
  'person people inhabitant resident villager soul seat bed pupil passenger'.split(' '),
);

/** "ran 10,000 kilometres in 31 minutes". */
function tooFast({ tokens, sentence }: SentenceFacts, way: Amount, time: Amount | undefined): Beyond | undefined {
  if (time?.kind !== 'duration' || time.high === null || time.value === null) return undefined;
  const metres = convertTo(way.low as number, way.unit ?? '', 'meter');
  const seconds = time.high * (SECONDS.get(time.unit ?? '') ?? Number.NaN);
  if (metres === undefined || !(seconds > 0)) return undefined;
  // "ran 400 miles in the last 10 minutes": nothing but "in" between them.
  const between = beforeFillers(tokens, time.first, sentence.first);
  if (!isWord(tokens, between, 'in') || between - way.last > 2) return undefined;
  const verb = beforeFillers(tokens, way.first, sentence.first);
  const at = isWord(tokens, verb, 'the') || isWord(tokens, verb, 'for') ? verb - 1 : verb;
  const most = SPEEDS.get(tokens, at);
  if (most === undefined || metres / seconds <= most / KMH) return undefined;
  return beyond(tokens, at, most, 'km/h');
}

/** Kilometres an hour in a metre a second. */
const KMH = 3.6;

/** In km/h: twice what the fastest do. */
const SPEEDS = createLexicon([
  ...limited(60, 'ran run runs running'),
  ...limited(30, 'walked walks walk walking hiked hikes'),
  ...limited(20, 'swam swims swim swimming rowed rows'),
  ...limited(150, 'cycled cycles cycling pedalled pedaled rode biked skated skied'),
  ...limited(500, 'drove drives driving driven'),
  ...limited(8000, 'flew flies flying'),
]);

function limited(most: number, words: string): (readonly [string, number])[] {
  return words.split(/\s+/).map((word) => [word, most] as const);
}

const PERSON: Limits = { mass: 700, size: 3 };
const PEOPLE = wordList(`
  man woman boy girl player striker goalkeeper defender midfielder boxer wrestler suspect driver actor actress singer
  teenager pensioner passenger athlete sprinter runner swimmer student pupil teacher soldier cyclist`);

/** The largest that there are of what stands alone, with room to spare: most slips are of a thousand. */
const THINGS = createLexicon<Limits>([
  ...PEOPLE.words.map((word) => [word, PERSON] as const),
  ...things({ mass: 30, size: 1.5 }, 'baby newborn infant'),
  ...things({ mass: 60_000, room: 60 }, 'car taxi van'),
  ...things({ mass: 1_500_000, room: 500 }, 'truck lorry bus coach minibus'),
  ...things({ mass: 1_200_000, size: 200, room: 1500 }, 'plane jet aircraft airliner helicopter'),
  ...things({ mass: 1.5e9, size: 600, room: 20_000 }, 'ship ferry boat yacht tanker'),
  ...things({ room: 10_000 }, 'train'),
  ...things({ mass: 300 }, 'dog puppy wolf sheep goat pig'),
  ...things({ mass: 50 }, 'cat kitten rabbit goose turkey chicken hen'),
  ...things({ mass: 2500 }, 'horse cow bull bear tiger lion moose'),
  ...things({ mass: 25_000 }, 'elephant crocodile shark'),
  ...things({ mass: 400_000 }, 'whale'),
  ...things({ mass: 200 }, 'salmon trout cod carp pumpkin'),
  ...things({ size: 1500 }, 'tower building skyscraper mast chimney'),
  ...things({ size: 150 }, 'tree oak pine fir house church'),
  ...things({ size: 12_000 }, 'mountain peak summit hill volcano'),
  ...things({ room: 400_000 }, 'stadium arena racecourse'),
  ...things(
    { room: 100_000 },
    'theatre theater cinema hall auditorium church cathedral mosque hotel hospital prison jail restaurant',
  ),
  ...things({ room: 5000 }, 'classroom'),
  ...things({ room: 1e6 }, 'village hamlet'),
  ...things({ room: 2e7 }, 'town'),
  ...things({ room: 2e8 }, 'city'),
]);

function things(limits: Limits, words: string): (readonly [string, Limits])[] {
  return words.split(' ').map((word) => [word, limits] as const);
}

/** One of these stands where a size is told that may be too large. */
export const SIZE_CUES = wordList([...THINGS.words, ...SPEEDS.words].join(' '));
