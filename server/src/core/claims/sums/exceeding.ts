import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { hashOf, isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { isAlike, isRun, WHOM } from '../shares/wholes.js';
import { entriesOf, THESE } from './entries.js';
import { PEOPLE, type Total } from './totals.js';

/**
 * "114 of the 112 seats", "52 out of 45 brands", "48 seats in the 40-seat house", "Five men were held. Seven of them …": a
 * part that is more than what it is a part of.
 */
export function exceedingOf(facts: SentenceFacts): readonly Total[] {
  const entries = entriesOf(facts);
  const found: Total[] = [];
  for (const [index, part] of entries.entries()) {
    if (part.kind !== 'cardinal' || part.modifier === 'at-most' || part.modifier === 'less-than') continue;
    const next = entries[index + 1];
    const whole =
      next !== undefined && (isOutOf(facts, part, next) || isInHouse(facts, part, next))
        ? next
        : toldBefore(facts, part, entries.slice(0, index));
    const total = whole === undefined ? undefined : withRoom(whole);
    if (total === undefined || (part.low ?? 0) <= (total.high as number)) continue;
    found.push({ total, parts: [part], isWhole: false, ...(whole === next ? {} : { isDoubtful: true }) });
  }
  return found;
}

/** "At least 130" may be so many more as nobody rounds away. */
export function withRoom(whole: Amount): Amount {
  return whole.high === null ? { ...whole, high: (whole.value as number) * ROOM } : whole;
}

const ROOM = 1.1;

/** A number stands before "of", "out of" anywhere, or a house is told of by its seats. */
export function mayExceed(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) {
    if (tokens.hash[at] === OF && (isNumberAt(tokens, at - 1) || isWord(tokens, at - 1, 'out'))) return true;
    if (HOUSED.get(tokens, at) !== undefined && markAt(tokens, at - 1) === '-') return true;
  }
  return false;
}

const OF = hashOf('of');

function isNumberAt(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] === TokenKind.number) return true;
  const word = FIGURE_WORDS.get(tokens, at);
  return word?.cardinal !== undefined || word?.scale !== undefined;
}

/** "114 of the 112", "52 brands out of 45", "nine of eight women"; the second is counted. */
function isOutOf({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  if (!isAlike(part, whole)) return false;
  let of = part.last + 1;
  while (of < whole.first && of - part.last <= MAX_NOUN && !isWord(tokens, of, 'out')) of++;
  const isOut = isWord(tokens, of, 'out') && isWord(tokens, of + 1, 'of') && isRun(tokens, part.last + 1, of, MAX_NOUN);
  of = isOut ? of + 1 : part.last + 1;
  if (!isOut && !isCount(tokens, whole)) return false;
  if (!isWord(tokens, of, 'of') || isInListBetween(tokens, of, whole.first, SOME)) return false;
  const isBeside =
    isOut || whole.first === of + 1 || DETERMINERS.get(tokens, of + 1) !== undefined || isOwner(tokens, whole.first);
  return isBeside && isRun(tokens, of + 1, whole.first, MAX_LINK);
}

/** "of Berg's four children". */
function isOwner(tokens: Tokens, whole: number): boolean {
  return isWord(tokens, whole - 1, "'s") || markAt(tokens, whole - 1) === '’';
}

/** Tokens from a part to its whole. */
const MAX_LINK = 8;
/** Tokens of what a part counts. */
const MAX_NOUN = 4;

const DETERMINERS = wordList('the its their his her our these those a an');
/** "300 of the 10 largest", "40 of the last 12". */
const SOME = wordList('first last top next past previous size some every each per about');

/** Not "the 12-ounce cans" and "the 20 largest"; a "40-seat house" has so many seats. */
function isCount(tokens: Tokens, { kind, noun, last }: Amount): boolean {
  const isWordNext = tokens.kind[last + 1] === TokenKind.word;
  if (kind !== 'cardinal' || (noun === undefined && isWordNext)) return false;
  // "300 of the 10 best-known models".
  if (isWordNext && /(?:est|most)$/.test(lowerOf(tokens, last + 1))) return false;
  return markAt(tokens, last + 1) !== '-' || HOUSED.word(noun ?? '') !== undefined;
}

const HOUSED = wordList('seat member');

/** "48 seats in the 40-seat house". */
function isInHouse({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  const isHouse = markAt(tokens, whole.last + 1) === '-' && HOUSED.word(whole.noun ?? '') !== undefined;
  if (!isHouse || HOUSED.word(part.noun ?? '') === undefined) return false;
  return isWord(tokens, part.last + 2, 'in') && isRun(tokens, part.last + 2, whole.first, MAX_LINK);
}

/** The largest count of what "seven of them" or "seven of the soldiers" are, told here or in the sentence before. */
function toldBefore(facts: SentenceFacts, part: Amount, here: readonly Amount[]): Amount | undefined {
  const { tokens } = facts;
  const of = part.last + 1;
  if (!isWord(tokens, of, 'of')) return undefined;
  const isThem = WHOM.get(tokens, of + 1) !== undefined || THESE.get(tokens, of + 1) !== undefined;
  const isThe = isWord(tokens, of + 1, 'the');
  if (!isThem && !isThe) return undefined;
  const named = isThe ? nounsOf(tokens, of + 2) : undefined;
  if (named?.length === 0) return undefined;
  const isMeant = (each: Amount): boolean =>
    each.kind === 'cardinal' &&
    !NO_MEMBERS.has(each.noun ?? '') &&
    (named === undefined || each.noun === undefined || named.some((noun) => isNoun(noun, each.noun as string)));
  const own = here.filter(isMeant);
  const { before } = facts;
  const near = own.length > 0 ? facts : before;
  if (near === undefined || [facts, near].some(({ figures }) => hasUncounted(figures, part))) return undefined;
  const most = largest(own.length > 0 ? own : entriesOf(near).filter(isMeant));
  return most?.noun !== undefined && (most.value as number) > 1 ? most : undefined;
}

/** The nouns that may be meant behind "of the": "soldiers", "blood recipients". */
function nounsOf(tokens: Tokens, from: number): readonly string[] {
  const nouns: string[] = [];
  for (let at = from; at < from + MAX_ADJECTIVES && tokens.kind[at] === TokenKind.word; at++) {
    const word = lowerOf(tokens, at);
    // "victims of the week's violence".
    if (TELLING_WHICH.get(tokens, at + 1) !== undefined && !(isWord(tokens, at + 1, 'on') && GENERAL.get(tokens, at)))
      break;
    if (GENERAL.get(tokens, at) !== undefined || word.endsWith('s') || word === 'men' || word === 'women')
      nouns.push(word);
  }
  return nouns;
}

const TELLING_WHICH = wordList('of in on at from who that which whose whom under with');

/** In tokens, with the noun. */
const MAX_ADJECTIVES = 3;

/** The word stands for what is counted: "soldiers" of "nine soldiers", "the dead" of people of any sort. */
function isNoun(word: string, noun: string): boolean {
  if (word === noun || word === `${noun}s` || word === `${noun}es`) return true;
  if (noun.endsWith('y') && word === `${noun.slice(0, -1)}ies`) return true;
  if (noun.endsWith('man') && word === `${noun.slice(0, -2)}en`) return true;
  return GENERAL.word(word) === true && (PEOPLE.has(noun) || PERSONS.has(noun));
}

const GENERAL = wordList('dead victims wounded injured suspects detainees group survivors men');
const PERSONS: ReadonlySet<string> = new Set(
  'man woman child soldier policeman officer militant rebel insurgent civilian troop fighter marine'.split(' '),
);
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
