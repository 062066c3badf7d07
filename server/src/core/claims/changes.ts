import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, isComparable, type SentenceFacts } from './amounts.js';
import { CHANGE_WORDS } from './changewords.js';
import { keptLast } from './kept.js';
import { went } from './reckon.js';

/** A word that says which way something went: its token, and 1 for more. */
export interface Cue {
  readonly at: number;
  readonly direction: 1 | -1;
}

/** "Sales rose 25% to $150m from $100m": what a sentence says of how something changed, or differs from another. */
export interface Change {
  /** "rose", "up", "increase"; the first token of "doubled" and "three times as many". */
  readonly cue: Cue;
  readonly from: Amount | undefined;
  readonly to: Amount | undefined;
  /** By how much, said once or twice ("by $50m, or 25%"). */
  readonly by: readonly Amount[];
  /** "doubled", "three times as many as". */
  readonly times: Amount | undefined;
}

/** The changes of a sentence whose parts are certain, in order: one pass over its amounts. */
export const changesOf = keptLast((facts: SentenceFacts): readonly Change[] => {
  const amounts = amountsOf(facts);
  if (amounts.length === 0) return [];
  const slots = slotsOf(facts, amounts);
  const changes: Change[] = [];
  for (let at = 0; at < slots.length; ) {
    const [first, second, third] = slots.slice(at, at + 3);
    const triple = first && second && third && readTriple(facts, [first, second, third]);
    const change = triple ?? (first && second && readPair(facts, first, second)) ?? (first && readAlone(first));
    if (change !== undefined) changes.push(change);
    at += change === undefined || change.from === undefined ? 1 : triple === undefined ? 2 : 3;
  }
  return changes;
});

type Role = 'from' | 'to' | 'by' | 'times' | 'level';

/** What an amount is in a change. */
interface Part {
  readonly role: Role;
  readonly cue?: Cue;
}

interface Slot extends Part {
  readonly amount: Amount;
  /** The same said in another way. */
  readonly also: Amount[];
}

/** The amounts with their parts in a change; conversions in brackets are left out, "or 25%" joins the amount before. */
function slotsOf(facts: SentenceFacts, amounts: readonly Amount[]): Slot[] {
  const { tokens } = facts;
  const slots: Slot[] = [];
  for (const amount of amounts) {
    const previous = slots.at(-1);
    const last = previous?.also.at(-1) ?? previous?.amount;
    if (last !== undefined && (isConversion(tokens, last, amount) || isAside(tokens, last, amount))) continue;
    if (amount.kind === 'duration' && TAKING.get(tokens, amount.first - 1) !== undefined) continue;
    if (last !== undefined && previous?.role === 'by' && isOtherWording(tokens, last, amount))
      previous.also.push(amount);
    else slots.push({ ...partOf(facts, amount), amount, also: [] });
  }
  return slots;
}

/** "rose 20 percent in a year, from $1,000": how long it took is no part of it. */
const TAKING = wordList('in over within during for after since');

/** "$150m (£80m)", "10 miles (16 km)". */
function isConversion(tokens: Tokens, amount: Amount, next: Amount): boolean {
  return markAt(tokens, next.first - 1) === '(' && amount.kind === next.kind && amount.unit !== next.unit;
}

/** "$3.2m, or 45 cents a share, from $2.1m": the same in another measure, which is no part of the change. */
function isAside(tokens: Tokens, amount: Amount, next: Amount): boolean {
  return !isShare(next) && next.first - amount.last <= 5 && isWord(tokens, next.first - 1, 'or');
}

/** "by $50m, or 25%,", "by 50 (25%)". */
function isOtherWording(tokens: Tokens, amount: Amount, next: Amount): boolean {
  if (next.first - amount.last > 5 || isShare(next) === isShare(amount)) return false;
  return isWord(tokens, next.first - 1, 'or') || markAt(tokens, next.first - 1) === '(';
}

/** A percentage or so many points. */
function isShare({ kind }: Amount): boolean {
  return kind === 'percent';
}

function partOf(facts: SentenceFacts, amount: Amount): Part {
  const { tokens, sentence } = facts;
  if (amount.kind === 'multiple') return timesPart(tokens, amount);
  const left = beforeFillers(tokens, amount.first, sentence.first);
  const word = left >= sentence.first && tokens.kind[left] === TokenKind.word ? lowerOf(tokens, left) : '';
  if (FROM.has(word)) return { role: 'from' };
  if ((word === 'with' || word === 'to') && COMPARED.get(tokens, left - 1) !== undefined) return { role: 'from' };
  const nounBefore = nounAt(tokens, left - 1);
  if (word === 'on' && (nounBefore !== undefined || isShareEnd(tokens, left - 1))) return { role: 'from' };
  if (isShareEnd(tokens, left) && isWord(tokens, left + 1, 'over')) return { role: 'from' };
  if (word === "'s" && isOfBase(tokens, left - 1, sentence.first)) return { role: 'from' };
  if (markAt(tokens, left) === '(' && EARLIER.get(tokens, amount.last + 1) !== undefined) return { role: 'from' };
  if (word === 'of' && nounBefore !== undefined) return { role: 'by', cue: nounBefore };
  const after = cueAfter(facts, amount);
  if (after !== undefined) return { role: 'by', cue: after };
  if (word === 'to') return { role: 'to' };
  // "fell from 30,000 to 27,000, or 10 percent".
  if (word === 'or' && isShare(amount) && markAt(tokens, left - 1) === ',') return { role: 'by' };
  if (word === 'by') {
    const cue = verbBefore(facts, left - 1, 6);
    return cue === undefined ? LEVEL : { role: 'by', cue };
  }
  const said = beforeAdverbs(tokens, left, sentence.first);
  const change = said < sentence.first ? undefined : CHANGE_WORDS.get(tokens, said);
  if (change === undefined) return LEVEL;
  // "a 25% increase over the $100m".
  if (change.isNoun && isWord(tokens, said + 1, 'over')) return { role: 'from' };
  if (!change.isVerb && !isUpOrDown(tokens, said)) return LEVEL;
  return { role: 'by', cue: { at: said, direction: change.direction } };
}

/** The last token of "5%" and "5 percent". */
function isShareEnd(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === '%' || isWord(tokens, index, 'percent') || isWord(tokens, index, 'cent');
}

/** "than last year's", "from the 2019 fund's". */
function isOfBase(tokens: Tokens, index: number, first: number): boolean {
  for (let at = index; at >= Math.max(first, index - 3); at--) {
    if (tokens.kind[at] === TokenKind.word && FROM.has(lowerOf(tokens, at))) return true;
  }
  return false;
}

/** "($100m last year)", "($100m previously)". */
const EARLIER = wordList('last previously earlier before');

const LEVEL: Part = { role: 'level' };

const FROM: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'vs', 'than']);

const COMPARED = wordList('compared compares comparing');

/** "doubled", "three times as many", "twice": not "a third of". */
function timesPart(tokens: Tokens, amount: Amount): Part {
  const isTimes =
    FIGURE_WORDS.get(tokens, amount.first)?.multiple !== undefined || isWord(tokens, amount.last, 'times');
  return isTimes && amount.value !== null
    ? { role: 'times', cue: { at: amount.first, direction: amount.value < 1 ? -1 : 1 } }
    : LEVEL;
}

/** "a 25% increase", "25% more than": what follows the amount and makes it a difference. */
function cueAfter({ tokens, sentence }: SentenceFacts, amount: Amount): Cue | undefined {
  let at = amount.last + 1;
  while (at < sentence.last && (YEARLY.get(tokens, at) !== undefined || markAt(tokens, at) === '-')) at++;
  const word = at < sentence.last ? CHANGE_WORDS.get(tokens, at) : undefined;
  if (word === undefined) return undefined;
  const isCompared = word.isComparative && !isWord(tokens, at + 1, 'to') && !isWord(tokens, at + 1, 'from');
  if (!isCompared && !word.isNoun) return undefined;
  // "the 150 cut their prices", "500 more": what they do, not by how much something changed.
  if (!isShare(amount) && !(word.isNoun ? ARTICLES : THAN).get(tokens, word.isNoun ? amount.first - 1 : at + 1)) {
    return undefined;
  }
  return { at, direction: word.direction };
}

const YEARLY = wordList('year on over yoy annual quarterly monthly net overall similar sharp further');

const ARTICLES = wordList('a an another the');

const THAN = wordList('than');

function nounAt(tokens: Tokens, index: number): Cue | undefined {
  const word = index < 0 ? undefined : CHANGE_WORDS.get(tokens, index);
  return word?.isNoun === true ? { at: index, direction: word.direction } : undefined;
}

function isUpOrDown(tokens: Tokens, index: number): boolean {
  return isWord(tokens, index, 'up') || isWord(tokens, index, 'down');
}

/** Before "sharply" and "again". */
function beforeAdverbs(tokens: Tokens, index: number, first: number): number {
  let at = index;
  while (at >= first && tokens.kind[at] === TokenKind.word && isAdverb(tokens, at)) at--;
  return at;
}

function isAdverb(tokens: Tokens, index: number): boolean {
  return isWord(tokens, index, 'again') || isWord(tokens, index, 'back') || lowerOf(tokens, index).endsWith('ly');
}

/** A verb of change at `index` or up to `reach` tokens before it, with nothing between that starts something else. */
function verbBefore({ tokens, sentence }: SentenceFacts, index: number, reach: number): Cue | undefined {
  for (let at = index; at >= Math.max(sentence.first, index - reach); at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined && (word.isVerb || isUpOrDown(tokens, at))) return { at, direction: word.direction };
    if (isBreak(tokens, at) || word !== undefined || SLOWING.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

/** What changes the meaning of a change that stands before it: "growth slowed from 3% to 2%". */
const SLOWING = wordList(`
  slow slows slowed slowing ease eases eased easing weaken weakened weakening moderate moderated moderating decelerate
  decelerated accelerate accelerated accelerating quicken quickened steady steadied revise revised revising forecast
  move moved moving change changed shift shifted went go goes gone turn turned`);

/** Three parts that stand together: both ends and by how much, in any order; a plain amount must come first. */
function readTriple(facts: SentenceFacts, slots: readonly [Slot, Slot, Slot]): Change | undefined {
  const [first, second, third] = slots;
  const by = slots.find(({ role }) => role === 'by' || role === 'times');
  const from =
    slots.find(({ role }) => role === 'from') ?? (by === second && isBase(facts, by, third) ? third : undefined);
  const isAt = second.role === 'level' && isWord(facts.tokens, second.amount.first - 1, 'at');
  const to = slots.find(({ role }) => role === 'to') ?? (first.role === 'level' ? first : isAt ? second : undefined);
  if (by === undefined || from === undefined || to === undefined) return undefined;
  const { tokens, sentence } = facts;
  const cue = by.cue ?? governing(facts, beforeFillers(tokens, from.amount.first, sentence.first) - 1);
  if (cue === undefined) return undefined;
  if (
    !isComparable(from.amount, to.amount) ||
    !isBridge(facts, first, second) ||
    !(isBridge(facts, second, third) || isBase(facts, second, third))
  ) {
    return undefined;
  }
  if (to === first && to.role === 'level' && !isApposed(facts, second)) return undefined;
  if (by.role === 'times' && from !== third && hasOwnBase(facts, by)) return undefined;
  const times = by.role === 'times' ? by.amount : undefined;
  return {
    cue,
    from: from.amount,
    to: to.amount,
    by: times === undefined ? [by.amount, ...by.also] : [],
    times,
  };
}

/** "three times the 40 of last year", "twice as many as the 40". */
function isBase({ tokens }: SentenceFacts, { role, amount }: Slot, base: Slot): boolean {
  if (role !== 'times') return false;
  for (let at = amount.last + 1; at < base.amount.first; at++)
    if (TIMES_WORDS.get(tokens, at) === undefined) return false;
  return isWord(tokens, base.amount.first - 1, 'the') || isWord(tokens, base.amount.first - 1, 'as');
}

/** "to 9.2%, more than three times the limit": it is compared with something else. */
function hasOwnBase({ tokens }: SentenceFacts, { amount }: Slot): boolean {
  return BASES.get(tokens, amount.last + 1) !== undefined;
}

const BASES = wordList('the its their his her our that those what normal average usual');

const TIMES_WORDS = wordList('as many much high large big the number figure amount total of than');

/** "rose from 9% to 4%", "rose to 9% from 4%", "9%, up from 4%". */
function readPair(facts: SentenceFacts, first: Slot, second: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  const left = (slot: Slot) => beforeFillers(tokens, slot.amount.first, sentence.first) - 1;
  const isForward = first.role === 'from' && second.role === 'to';
  // "gains of $31m, down from $10m": what was gained is a level too.
  const isLevel = first.role === 'level' || (first.role === 'by' && isUpOrDown(tokens, left(second)));
  if (!isForward && (second.role !== 'from' || (first.role !== 'to' && !isLevel))) return undefined;
  if (!isComparable(first.amount, second.amount) || !isBridge(facts, first, second)) return undefined;
  const apposed = isForward || !isWord(tokens, left(second) + 1, 'from') ? undefined : cueAt(tokens, left(second));
  const governed = isLevel ? undefined : governing(facts, left(first));
  if (isLevel && !isApposed(facts, second)) return undefined;
  const [from, to] = isForward ? [first, second] : [second, first];
  // Of "fell to 17%, up from 14%", the word that the figures do not bear out.
  const cue = governed?.direction === -went(from.amount, to.amount) ? governed : (apposed ?? governed);
  if (cue === undefined) return undefined;
  return { cue, from: from.amount, to: to.amount, by: [], times: undefined };
}

/** The word of change right here: "up from", "an increase from". */
function cueAt(tokens: Tokens, index: number): Cue | undefined {
  const word = CHANGE_WORDS.get(tokens, index);
  return word === undefined ? undefined : { at: index, direction: word.direction };
}

/** The verb or the noun that "from 9% to 4%" belongs to; undefined where two words pull in different directions. */
function governing(facts: SentenceFacts, index: number): Cue | undefined {
  const { tokens, sentence } = facts;
  const near = beforeAdverbs(tokens, markAt(tokens, index) === ',' ? index - 1 : index, sentence.first);
  if (near < sentence.first) return undefined;
  const cue = nounAt(tokens, near) ?? verbBefore(facts, near, 6);
  if (cue === undefined) return undefined;
  const other = verbBefore(facts, cue.at - 1, 4);
  return other !== undefined && other.direction !== cue.direction ? undefined : cue;
}

/** "fell 120%": with no ends. */
function readAlone({ role, cue, amount, also }: Slot): Change | undefined {
  if (role !== 'by' || cue === undefined) return undefined;
  return { cue, from: undefined, to: undefined, by: [amount, ...also], times: undefined };
}

/** Most tokens between two amounts of one change. */
const MAX_GAP = 14;

/** Nothing between the two amounts starts something else. */
function isBridge({ tokens }: SentenceFacts, a: Slot, b: Slot): boolean {
  const start = (a.also.at(-1) ?? a.amount).last + 1;
  if (b.amount.first - start > MAX_GAP) return false;
  for (let at = start; at < b.amount.first; at++) {
    const isComparison = isWord(tokens, at, 'with') && COMPARED.get(tokens, at - 1) !== undefined;
    // "between 2010 and 2015".
    const isSpan = tokens.kind[at - 1] === TokenKind.number && tokens.kind[at + 1] === TokenKind.number;
    if (!isComparison && !isSpan && isBreak(tokens, at)) return false;
  }
  return true;
}

/** The next part hangs on a comma, a dash or a bracket: "$150m last year, up 25% from $100m". */
function isApposed({ tokens }: SentenceFacts, { amount, cue }: Slot): boolean {
  for (let at = amount.first - 1, back = 0; at >= 0 && back < 8; at--, back++) {
    if (APPOSING.has(markAt(tokens, at)) || COMPARED.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'versus') || isWord(tokens, at, 'against')) return true;
    if (!(at === cue?.at || APPOSED.get(tokens, at) !== undefined || CHANGE_WORDS.get(tokens, at) !== undefined)) {
      return false;
    }
  }
  return false;
}

const APPOSING: ReadonlySet<string> = new Set([',', '(', '–', '—', '-', '[']);

const APPOSED = wordList(`
  a an the that is was were are which representing about around some nearly almost just only more less than over under
  by of with to vs sharply slightly from record further another`);

function isBreak(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] === TokenKind.mark) return BREAKING_MARKS.has(markAt(tokens, index));
  return tokens.kind[index] === TokenKind.object || BREAKING.get(tokens, index) !== undefined;
}

const BREAKING_MARKS: ReadonlySet<string> = new Set([';', ':', '.', '?', '!', '"', '“', '”', '*', '•', '|']);

const BREAKING = wordList(`
  and but while whereas although though who whose when where after before because despite with without if unless as
  said says respectively plus including excluding rather instead not then would could might`);
