import type { Figure, FigureKind } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { isAlike, isRun, standsAsWhole, WHOM } from '../shares/wholes.js';
import { THESE, wholly } from './entries.js';
import { PEOPLE, type Total } from './totals.js';

/**
 * "114 of the 112 seats", "52 out of 45 brands", "48 seats in the 40-seat house", "Five men were held. Seven of them …": a
 * part that is more than what it is a part of.
 */
export function exceedingOf(facts: SentenceFacts): readonly Total[] {
  const entries = statedOf(facts);
  const found: Total[] = [];
  for (let index = 0; index < entries.length; index++) {
    const part = entries[index] as Amount;
    if (part.modifier === 'at-most' || part.modifier === 'less-than') continue;
    const [before, next] = [entries[index - 1], entries[index + 1]];
    const among = next === undefined ? undefined : amongOf(facts, entries, index);
    if (among !== undefined) found.push(among);
    const whole =
      next !== undefined && (isOutOf(facts, part, next) || isInHouse(facts, part, next) || isWonIn(facts, part, next))
        ? next
        : before !== undefined && isOfOpening(facts, before, part)
          ? before
          : toldBefore(facts, part, entries, index);
    const total = whole === undefined ? undefined : withRoom(whole);
    const own = part.modifier === 'about' ? { ...part, low: (part.value as number) / NEARLY } : part;
    if (total === undefined || (own.low ?? 0) <= (total.high as number)) continue;
    const isSure = whole === next && own === part;
    const least = { ...own, high: own.high ?? own.value };
    found.push({ total, parts: [least], isWhole: false, ...(isSure ? {} : { isDoubtful: true }) });
  }
  return found;
}

/** All that is counted, and lengths of time, also "at least nine" and "more than 40". */
const statedOf = keptLast((facts: SentenceFacts): readonly Amount[] => {
  const stated: Amount[] = [];
  for (const amount of amountsOf(facts)) {
    const { kind, value, per } = amount;
    if (PARTED.has(kind) && value !== null && value > 0 && per === undefined) stated.push(wholly(amount));
  }
  return stated;
});

const PARTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'duration']);

/** "At least 130" may be so many more as nobody rounds away. */
export function withRoom(whole: Amount): Amount {
  return whole.high === null ? { ...whole, high: (whole.value as number) * ROOM } : whole;
}

const ROOM = 1.1;
/** What is told of before may be more, but hardly so much more by a slip. */
const MOST_TIMES = 5;
/** "About 9,000" is hardly so much less. */
const NEARLY = 1.05;

/** One of the words stands as it must: a number before "of", "out of", "Of her 34", "-seat", "wins in". */
export function mayExceedAt(tokens: Tokens, at: number, first: number): boolean {
  const link = EXCEEDING_WORDS.get(tokens, at);
  if (link === 'of')
    return isNumberAt(tokens, at - 1) || isWord(tokens, at - 1, 'out') || (at === first && isNumberAt(tokens, at + 2));
  return link === 'house' ? markAt(tokens, at - 1) === '-' : WON_IN.get(tokens, at + 1) !== undefined;
}

/** A number in digits or in words. */
export function isNumberAt(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] === TokenKind.number) return true;
  const word = FIGURE_WORDS.get(tokens, at);
  return word?.cardinal !== undefined || word?.scale !== undefined;
}

/** "114 of the 112", "52 brands out of 45", "nine of eight women"; the second is counted. */
function isOutOf({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  let of = part.last + 1;
  while (of < whole.first && of - part.last <= MAX_NOUN && !isWord(tokens, of, 'out')) of++;
  const noun = markAt(tokens, of - 1) === ',' ? of - 1 : of;
  const isOut =
    isWord(tokens, of, 'out') && isWord(tokens, of + 1, 'of') && isRun(tokens, part.last + 1, noun, MAX_NOUN);
  of = isOut ? of + 1 : part.last + 1;
  if (!isWord(tokens, of, 'of') || !isAlike(part, whole) || (!isOut && !isCount(tokens, whole))) return false;
  if (isInListBetween(tokens, of, whole.first, SOME) || isOfOther(tokens, of + 1, whole.first)) return false;
  // "Eleven of the dead were children under 10".
  if (isInListBetween(tokens, of, whole.first, SAYING)) return false;
  // "10 million of its shares for 20,000", "4 billion of the total after December's 2 billion".
  if (isInListBetween(tokens, of, whole.first, BESIDE)) return false;
  const before = beforeFillers(tokens, whole.first, of);
  const isBeside =
    isOut || before <= of || DETERMINERS.get(tokens, of + 1) !== undefined || isOwned(tokens, of + 1, whole.first);
  return isBeside && isRun(tokens, of + 1, whole.first, MAX_LINK);
}

/** "1,890 pensioners out of the contributions of 630 workers"; "12 out of a total of 10" is of those. */
function isOfOther(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (isWord(tokens, at, 'of') && WHOLES.get(tokens, at - 1) === undefined) return true;
  return false;
}

const WHOLES = wordList(`
  total maximum group field party team staff panel jury squad class list sample crowd membership population workforce
  fleet house parliament assembly council board committee`);

/** "of Berg's four children", "of the country's more than 40 stations". */
function isOwned(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(tokens, at, "'s") || markAt(tokens, at) === '’') return true;
  return false;
}

/** Tokens from a part to its whole. */
const MAX_LINK = 8;
/** Tokens of what a part counts. */
const MAX_NOUN = 4;

const DETERMINERS = wordList('the its their his her our these those a an');
/** "300 of the top 10". */
const SOME = wordList('first top next size some every each per');

const BESIDE = wordList('for and after before against with by compared');
const SAYING = wordList('is are was were be been has have had under aged');

/** Not "the 12-ounce cans" and "the 20 largest"; a "40-seat house" has so many seats. */
function isCount(tokens: Tokens, { kind, noun, first, last }: Amount): boolean {
  const isWordNext = tokens.kind[last + 1] === TokenKind.word;
  if (kind === 'duration') return true;
  if (kind !== 'cardinal' || (noun === undefined && isWordNext && !isOwned(tokens, first - 1, first))) return false;
  // "300 of the 10 best-known models".
  if (isWordNext && /(?:est|most)$/.test(lowerOf(tokens, last + 1))) return false;
  return markAt(tokens, last + 1) !== '-' || HOUSED.word(noun ?? '') !== undefined;
}

const HOUSED = wordList('seat member');
const SEATS: ReadonlySet<string> = new Set(['seat', 'vote', 'lawmaker', 'deputy', 'member']);

/** "Of these 12 ships, 15 have left": not "Of the 30 on board, 45 percent". */
function isOfOpening(facts: SentenceFacts, whole: Amount, part: Amount): boolean {
  const { tokens, sentence } = facts;
  if (whole.first - sentence.first > MAX_NOUN || (part.value as number) > MOST_TIMES * (whole.value as number))
    return false;
  return isWord(tokens, sentence.first, 'of') && isAlike(part, whole) && standsAsWhole(facts, whole, part);
}

/** "26 wins in 25 matches": no more can be won than are played. */
function isWonIn({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  if (WINS.get(tokens, part.last + 1) === undefined || !PLAYED.has(whole.noun ?? '')) return false;
  return WON_IN.get(tokens, part.last + 2) !== undefined && isRun(tokens, part.last + 3, whole.first, MAX_NOUN);
}

const WINS = wordList('win wins victory victories loss losses defeats draws');
export const PLAYED: ReadonlySet<string> = new Set(
  'match game fight bout race start outing test appearance'.split(' '),
);
const WON_IN = wordList('in from');

/** One of these ties such a part to its whole. */
export const EXCEEDING_WORDS = createLexicon<'of' | 'house' | 'won'>([
  ['of', 'of'],
  ...HOUSED.words.map((word) => [word, 'house'] as const),
  ...WINS.words.map((word) => [word, 'won'] as const),
]);

/** "Five children and three women were among six hurt": more than there are. */
function amongOf({ tokens }: SentenceFacts, entries: readonly Amount[], index: number): Total | undefined {
  const [part, total] = [entries[index] as Amount, entries[index + 1] as Amount];
  const at = isWord(tokens, total.first - 1, 'the') ? total.first - 2 : total.first - 1;
  const isAmong = isWord(tokens, at, 'among') && BEING.get(tokens, at - 1) !== undefined;
  if (!isAmong || part.kind !== 'cardinal' || total.kind !== 'cardinal') return undefined;
  const parts = [part];
  for (let before = index - 1; before >= 0; before--) {
    const each = entries[before] as Amount;
    const joint = (parts[0] as Amount).first - 1;
    const isJoined = isWord(tokens, joint, 'and') || markAt(tokens, joint) === ',';
    if (!isJoined || each.kind !== 'cardinal' || !isRun(tokens, each.last + 1, joint, MAX_NOUN)) break;
    parts.unshift(each);
  }
  const isPlain = parts.every(({ modifier, noun }) => modifier === 'none' && noun !== undefined);
  return isPlain && at - part.last <= MAX_LINK ? { total: withRoom(total), parts, isWhole: false } : undefined;
}

const BEING = wordList('were are was');

/** "48 seats in the 40-seat house". */
export function isInHouse({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  const isHouse = markAt(tokens, whole.last + 1) === '-' && HOUSED.word(whole.noun ?? '') !== undefined;
  if (!isHouse) return false;
  // "48 Senate seats in the", "17 ministers of the country's".
  let link = part.last + 1;
  while (link <= part.last + MAX_NOUN && IN_HOUSE.get(tokens, link) === undefined) link++;
  const isOfAny = isWord(tokens, link, 'of') && part.kind === 'cardinal';
  if (!isOfAny && !(isWord(tokens, link, 'in') && SEATS.has(part.noun ?? ''))) return false;
  return isRun(tokens, part.last + 1, whole.first, MAX_LINK);
}

const IN_HOUSE = wordList('in of');

/** The largest count of what "seven of them" or "seven of the soldiers" are, told here or in the sentence before. */
function toldBefore(facts: SentenceFacts, part: Amount, entries: readonly Amount[], index: number): Amount | undefined {
  const { tokens } = facts;
  const of = part.last + 1;
  // "over nine days … the planes were grounded on three of them".
  if (!isWord(tokens, of, 'of') || isWord(tokens, part.first - 1, 'on')) return undefined;
  const isThem = WHOM.get(tokens, of + 1) !== undefined || THESE.get(tokens, of + 1) !== undefined;
  const isThe = isWord(tokens, of + 1, 'the');
  if (!isThem && !isThe) return undefined;
  const named = isThe ? nounsOf(tokens, of + 2) : undefined;
  if (named?.length === 0) return undefined;
  const isMeant = (each: Amount): boolean =>
    each.kind === 'cardinal' &&
    !NO_MEMBERS.has(each.noun ?? '') &&
    (named === undefined || each.noun === undefined || named.some((noun) => isNoun(noun, each.noun as string)));
  // "Seven of the dead" may be of any sort.
  const isGeneral = named?.some((noun) => GENERAL.word(noun) === true) === true;
  const own = entries.slice(0, index).filter(isMeant);
  const isUncounted = facts.before !== undefined && statedOf(facts.before).length === 0;
  const before = isUncounted ? facts.before?.before : facts.before;
  const near = own.length > 0 ? facts : before;
  if (near === undefined || [facts, near].some(({ figures }) => hasUncounted(figures, part))) return undefined;
  const done = isThem ? doneTo(near, tokens, of + 2) : undefined;
  const there = done ?? (own.length > 0 ? own : statedOf(near).filter((each) => isGeneral || isMeant(each)));
  const isNamed = ({ noun }: Amount) => noun !== undefined && named?.some((word) => isPluralOf(word, noun)) === true;
  const told = there.some(isNamed) ? there.filter((each) => each.noun === undefined || isNamed(each)) : there;
  // "a guard and two cooks. Three of the dead …", "two guards and three cooks".
  const all = told.reduce((sum, { high, value }) => sum + (high ?? (value as number) * ROOM), articlesIn(near));
  const most = (part.low ?? 0) > all ? largest(told.filter(({ kind }) => kind === 'cardinal')) : undefined;
  // "47 refugees left. … 2,500 of the refugees" are others.
  const isNear = most !== undefined && (part.value as number) <= MOST_TIMES * (most.value as number);
  return isNear && (most.noun !== undefined || told.length === 1) && (most.value as number) > 1 ? most : undefined;
}

/** "… 164 were held. … 241 of those held": the one count of the sentence beside which the same is said. */
function doneTo(near: SentenceFacts, tokens: Tokens, at: number): readonly Amount[] | undefined {
  const word = tokens.kind[at] === TokenKind.word ? tokens.hash[at] : undefined;
  if (word === undefined || !/(?:ed|hurt|held)$/.test(lowerOf(tokens, at))) return undefined;
  const told = statedOf(near).filter(({ first, last, kind }) => {
    for (let beside = Math.max(near.sentence.first, first - 2); beside <= last + MAX_LINK; beside++)
      if (near.tokens.hash[beside] === word && beside < at - 1 && kind === 'cardinal' && last < at - 2) return true;
    return false;
  });
  return told.length === 1 ? told : undefined;
}

/** How many more may be meant, one by one: "and a guard", "another". */
function articlesIn({ tokens, sentence }: SentenceFacts): number {
  let more = 0;
  for (let at = sentence.first; at < sentence.last; at++) {
    const isOne = ARTICLES.get(tokens, at) !== undefined;
    if (isOne && (isWord(tokens, at - 1, 'and') || markAt(tokens, at - 1) === ',' || isWord(tokens, at + 2, 'and')))
      more++;
    if (OTHERS.get(tokens, at) !== undefined) more += MOST_OTHERS;
  }
  return more;
}

const ARTICLES = wordList('a an one his her their another');
const OTHERS = wordList('include includes other others several many');
const MOST_OTHERS = 100;

/** The nouns that may be meant behind "of the": "soldiers", "blood recipients". */
function nounsOf(tokens: Tokens, from: number): readonly string[] {
  const nouns: string[] = [];
  for (let at = from; at < from + MAX_ADJECTIVES && tokens.kind[at] === TokenKind.word; at++) {
    if (AUXILIARIES.get(tokens, at) !== undefined) break;
    const word = lowerOf(tokens, at);
    // "victims of the week's violence".
    if (TELLING_WHICH.get(tokens, at + 1) !== undefined && !(isWord(tokens, at + 1, 'on') && GENERAL.get(tokens, at)))
      break;
    if (GENERAL.get(tokens, at) !== undefined || word.endsWith('s') || word === 'men' || word === 'women')
      nouns.push(word);
  }
  return nouns;
}

const AUXILIARIES = wordList('is are was were has have had will would can could may');
const TELLING_WHICH = wordList('of in on at from who that which whose whom under with');

/** In tokens, with the noun. */
const MAX_ADJECTIVES = 3;

/** The word stands for what is counted: "soldiers" of "nine soldiers", "the dead" of people of any sort. */
function isNoun(word: string, noun: string): boolean {
  if (isPluralOf(word, noun)) return true;
  if (GENERAL.word(word) === true) return isPerson(noun);
  // "Seven of the recipients" of 18 people; whoever harms them is none of them.
  return noun === 'person' && /(?:ent|ant|ee)s$/.test(word) && HOSTILE.word(word) === undefined;
}

function isPluralOf(word: string, noun: string): boolean {
  if (word === noun || word === `${noun}s` || word === `${noun}es`) return true;
  if (noun.endsWith('y') && word === `${noun.slice(0, -1)}ies`) return true;
  if (noun.endsWith('man') && word === `${noun.slice(0, -2)}en`) return true;
  return noun === 'child' && word === 'children';
}

/** Who is counted, whatever he is. */
export function isPerson(noun: string | undefined): boolean {
  return noun !== undefined && (PEOPLE.has(noun) || PERSONS.has(noun));
}

const GENERAL = wordList(`
  dead victims wounded injured suspects detainees group survivors men women soldiers troops officers children youths accused
  defendants hostages prisoners passengers captives gunmen killed arrested`);
const PERSONS: ReadonlySet<string> = new Set(
  `man woman child soldier policeman officer militant rebel insurgent civilian troop fighter marine inmate detainee pilgrim
  farmer journalist sailor gunman villager captive youth fisherman aide citizen national abductee lawyer activist executive
  driver guard cook monitor trainee recruit settler trader miner`.split(/\s+/),
);
const HOSTILE = wordList('militants insurgents assailants agents combatants');
const NO_MEMBERS: ReadonlySet<string> = new Set(
  'time point percent year day week month hour minute kilometer mile'.split(' '),
);

/** "dozens of others": nobody knows of how many. */
function hasUncounted(figures: readonly Figure[], part: Amount): boolean {
  return figures.some(
    ({ kind, value, vague, start }) => kind === 'cardinal' && (value === null || vague === true) && start < part.start,
  );
}

function largest(all: readonly Amount[]): Amount | undefined {
  let most: Amount | undefined;
  for (const each of all) if ((each.value as number) > (most?.value ?? 0)) most = each;
  return most;
}
