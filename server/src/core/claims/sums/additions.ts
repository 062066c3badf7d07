import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { disagree } from '../reckon.js';
import { isAlike } from '../shares/wholes.js';
import { entriesOf, isNear, isOneSlipOff, isSomeSum, MOST_PARTS, passageOf, valueOf } from './entries.js';
import type { Total } from './totals.js';

/**
 * "11 pupils had it and five more may have it, so 16 are away", "312 houses and 41 barns burned. Of these 353 buildings …",
 * "1.1kg and 1.3kg: 2.4kg between them": what is added up of the figures before it.
 */
export function additionOf(facts: SentenceFacts): Total | undefined {
  for (const total of entriesOf(facts)) {
    const scope = total.modifier === 'none' ? scopeOf(facts, total) : undefined;
    if (scope === undefined) continue;
    const isShared = isSharedOut(facts, total);
    const alike = passageOf(facts).filter(
      (each) =>
        each.last < total.first &&
        isSameSort(each, total) &&
        !isOfMany(facts, each) &&
        !(isShared && each.noun !== undefined && each.noun !== total.noun),
    );
    const known = alike.filter(
      (each) => scope !== 'before' || each.first < facts.sentence.first || each.kind !== 'cardinal',
    );
    if (known.length < 2 || known.length > MOST_PARTS) continue;
    if (isSomeSum(known, total) || known.some((each) => !disagree(each, total))) continue;
    const parts = partsOf(facts, known, total, scope);
    if (parts !== undefined) return { total, parts, isWhole: true, isDoubtful: true };
  }
  return undefined;
}

/** One of these stands where it is told what others add up to. */
export const ADDITION_WORDS = wordList(`
  altogether together combined total totalling totaling totalled totaled totals overall all so these those between among
  numbered numbers`);

/**
 * Where the parts of what is told as a total stand: in the sentences before, here, or in either; what "so" follows from
 * must be told and be off by one slip.
 */
type Scope = 'before' | 'near' | 'here';

function scopeOf({ tokens, sentence }: SentenceFacts, total: Amount): Scope | undefined {
  const { first, last } = total;
  const at = beforeFillers(tokens, first, sentence.first);
  // "Of these 353 buildings", "All 353", "The 353 buildings".
  const opening = isWord(tokens, sentence.first, 'of') ? sentence.first + 1 : sentence.first;
  // "The 10-year, which has no earlier auction to compare with".
  if (first - 1 === opening && OPENING.get(tokens, opening) !== undefined)
    return markAt(tokens, first + 1) === '-' ? undefined : 'before';
  if (opensTogether(tokens, sentence.first)) return 'near';
  if (isSaidBehind(tokens, last, sentence.last)) return 'near';
  const verb = TO.get(tokens, at) === undefined ? at : at - 1;
  if (verb < at && COMING.get(tokens, isWord(tokens, verb, 'up') ? verb - 1 : verb) !== undefined)
    return isOfOwn(tokens, sentence.first, verb) ? undefined : 'near';
  const of = isWord(tokens, first - 1, 'of') ? first - 2 : first - 1;
  // "in two houses, numbers 4 and 9".
  const isNumbered = isWord(tokens, of, 'numbers') && NAMING.get(tokens, of - 1) !== undefined;
  if ((TOTALLING.get(tokens, of) !== undefined && !isNumbered) || (of < first - 1 && isWord(tokens, of, 'total')))
    return 'near';
  if (isWord(tokens, at, 'for') && markAt(tokens, at - 1) === ',') return 'here';
  if (BEING.get(tokens, at) !== undefined && hasTotal(tokens, at - 1, sentence.first)) return 'near';
  if (isWord(tokens, first - 1, 'all') && isWord(tokens, first - 2, 'in')) return 'near';
  if (MAKING.get(tokens, at) !== undefined && DRAWN.get(tokens, at - 1) !== undefined) return 'near';
  for (let so = first - 1; so >= Math.max(sentence.first + 1, first - FEW); so--) {
    if (isWord(tokens, so, 'so') && markAt(tokens, so - 1) === ',') return 'here';
    if (markAt(tokens, so) !== '') break;
  }
  return undefined;
}

/** "Bids for the seven-year paper amounted to": of something that is none of those before. */
function isOfOwn(tokens: Tokens, first: number, verb: number): boolean {
  const from = Math.max(first, verb - MAX_CLAUSE);
  return isInListBetween(tokens, from, verb, PARTICULAR) && !isInListBetween(tokens, from, verb, ALL);
}

/** In tokens. */
const MAX_CLAUSE = 14;
const PARTICULAR = wordList('for in from at to on');
const ALL = wordList(
  'they these those that this which it both two three four five six all together total combined sum altogether',
);

/** "its total budget for the two was". */
function hasTotal(tokens: Tokens, from: number, first: number): boolean {
  for (let at = from; at > Math.max(first, from - MAX_SUBJECT); at--) {
    if (isWord(tokens, at, 'total')) return true;
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

/** In tokens. */
const MAX_SUBJECT = 6;
const BEING = wordList('is was are were of');

/** In tokens. */
const FEW = 3;

const OPENING = wordList('these those all the');
const TO = wordList('to up');
const COMING = wordList('come comes came coming add adds added adding amount amounts amounted');
const TOTALLING = wordList('totalling totaling totalled totaled totals numbered numbers combined');
/** What stands before numbers that things bear. */
const NAMING = wordList(', ( – — the at on in of to from with and');
export const MAKING = wordList('making makes made make');
const DRAWN = wordList(', which that this together');

/** "Together the two gave", "In all," , "Between them they". */
export function opensTogether(tokens: Tokens, first: number): boolean {
  if (TOGETHER.get(tokens, TAKEN.get(tokens, first) === undefined ? first : first + 1) !== undefined) return true;
  if (isWord(tokens, first, 'between') && isWord(tokens, first + 1, 'them')) return true;
  return isWord(tokens, first, 'in') && (isWord(tokens, first + 1, 'all') || isWord(tokens, first + 1, 'total'));
}

const TAKEN = wordList('taken put added');
const TOGETHER = wordList('together combined altogether');

/** "28 in all", "28 medals altogether", "28 between them", "28 over the year". */
function isSaidBehind(tokens: Tokens, last: number, end: number): boolean {
  for (let at = last + 1; at <= last + 1 + FEW && at < end; at++) {
    if (ALTOGETHER.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'in') && (isWord(tokens, at + 1, 'all') || isWord(tokens, at + 1, 'total'))) return true;
    if (isWord(tokens, at, 'all') && isWord(tokens, at + 1, 'told')) return true;
    if (SHARING.get(tokens, at) !== undefined) return isWord(tokens, at + 1, 'them');
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

/** "three families with seven children between them": those who have them are no part of them. */
function isSharedOut({ tokens }: SentenceFacts, { last }: Amount): boolean {
  for (let at = last + 1; at <= last + 1 + FEW; at++)
    if (SHARING.get(tokens, at) !== undefined) return isWord(tokens, at + 1, 'them');
  return false;
}

const SHARING = wordList('between among');
const ALTOGETHER = wordList('altogether together combined overall');

/** Of one sort; what others add up to may have a noun of its own. */
function isSameSort(each: Amount, total: Amount): boolean {
  if (each.kind !== 'cardinal') return each.kind === total.kind && isAlike(each, total);
  return total.kind === 'cardinal' && (each.value !== 1 || each.noun !== undefined);
}

/** "four rounds of 68, 71, 70 and 69". */
function isOfMany({ tokens }: SentenceFacts, { last, noun }: Amount): boolean {
  return noun !== undefined && isWord(tokens, last + 2, 'of') && tokens.kind[last + 3] === TokenKind.number;
}

/** The last of what was told before, as far back as it comes nearest to the total. */
function partsOf(
  { tokens, sentence }: SentenceFacts,
  known: readonly Amount[],
  total: Amount,
  scope: Scope,
): readonly Amount[] | undefined {
  let best: readonly Amount[] | undefined;
  for (let from = known.length - 2; from >= 0; from--) {
    const parts = known.slice(from);
    const [first] = parts as [Amount];
    if (scope === 'here' && first.first < sentence.first) break;
    if (first.modifier !== 'none' || !isOfTotal(parts, total)) break;
    if (best === undefined || farness(parts, total) < farness(best, total)) best = parts;
  }
  if (best === undefined || best.at(-1)?.modifier !== 'none') return undefined;
  if (!isNear(best, total)) return isOneSlipOff(total, best) && scope === 'near' ? best : undefined;
  const isSure =
    scope === 'near' && ((best[0] as Amount).first >= sentence.first || opensTogether(tokens, sentence.first));
  return isSure || isOneSlipOff(total, best) ? best : undefined;
}

function farness(parts: readonly Amount[], { value }: Amount): number {
  return Math.abs(valueOf(parts) - (value as number));
}

/** Of the noun of the total, or of nouns that all differ from it: "40 flats and 25 houses, 65 homes in all". */
function isOfTotal(parts: readonly Amount[], { noun }: Amount): boolean {
  const own = parts.flatMap((part) => (part.noun === undefined ? [] : [part.noun]));
  if (noun === undefined) return new Set(own).size < 2;
  return own.every((each) => each === noun) || !own.includes(noun);
}
