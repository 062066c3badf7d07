import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, asLevel, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { went } from '../reckon.js';
import { CHANGE_WORDS, type Cue, isUpOrDown, nounAt } from './changewords.js';
import { calledOtherwise, readCompared } from './comparisons.js';
import {
  DEFICITS,
  isNearer,
  isOfOneClause,
  isOfOtherTime,
  isOtherwiseMeant,
  isRangeBehind,
  isSplit,
} from './contrary.js';
import { CLAUSES, cueAt, governing, isOfOwnVerb, paceAt } from './governors.js';
import { isHeld } from './held.js';
import { COMPARED } from './openers.js';
import { isOfNext, isOfOtherBase, isOfOtherYear, isOvertaken, isSetAgainst } from './otherbases.js';
import { ofTime } from './paces.js';
import { beforeAdverbs, isBreak, isShare, type Slot, slotsOf, verbBefore } from './roles.js';
import { earlierOf } from './when.js';

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
  /** The sentence may mean something else. */
  readonly isLoose?: true;
}

/** The changes of a sentence whose parts are certain, in order: one pass over its amounts. */
export const changesOf = keptLast((facts: SentenceFacts): readonly Change[] => {
  const slots = slotsOf(facts);
  const changes: Change[] = [];
  for (let at = 0; at < slots.length; ) {
    const first = slots[at];
    const second = slots[at + 1];
    const third = slots[at + 2];
    const triple = first && second && third && readTriple(facts, first, second, third, slots[at + 3]);
    const read =
      triple ??
      (first &&
        second &&
        (readToldAgain(facts, first, second) ??
          readPair(facts, first, second, third, slots[at - 1], changes.at(-1)) ??
          readCompared(facts, first, second))) ??
      (first && readAlone(first));
    const change = read && ofTime(facts.tokens, read);
    if (change !== undefined) changes.push(change);
    if (change?.from !== undefined) {
      const said = calledOtherwise(facts, change, (triple === undefined ? second : third) as Slot);
      if (said !== undefined) changes.push(said);
    }
    at += change === undefined || change.from === undefined ? 1 : triple === undefined ? 2 : 3;
  }
  return changes;
});

/** "9 percent more people, or 1.09 million, up from 1 million": what it came to behind its "or". */
function readToldAgain({ tokens }: SentenceFacts, { cue, amount, also }: Slot, from: Slot): Change | undefined {
  const [to] = also;
  if (cue === undefined || to === undefined || !isShare(amount) || from.role !== 'from') return undefined;
  if (!isComparable(tokens, to, from.amount) || from.amount.first - to.last > MAX_GAP) return undefined;
  const ends = { from: lent(tokens, from.amount, to), to: lent(tokens, to, from.amount) };
  const isLevel = (ends.to.value as number) > 0.5 * (ends.from.value as number);
  return isLevel && went(ends.from, ends.to) === cue.direction
    ? { cue, ...ends, by: [amount], times: undefined }
    : undefined;
}

/** Three parts that stand together: both ends and by how much, in any order; a plain amount must come first. */
function readTriple(
  facts: SentenceFacts,
  first: Slot,
  second: Slot,
  third: Slot,
  fourth: Slot | undefined,
): Change | undefined {
  const by = isSize(first) ? first : isSize(second) ? second : isSize(third) ? third : undefined;
  if (by === undefined) return undefined;
  if (by === third && isOfNext(facts, by, fourth)) return undefined;
  if (by === first && isOvertaken(facts, by, second)) return undefined;
  const [one, other] = [by === first ? second : first, by === third ? second : third];
  if (!isComparable(facts.tokens, one.amount, other.amount) || isSplit(facts.tokens, one, other)) return undefined;
  if (by === third && isOfOtherBase(facts, by)) return undefined;
  // "48 seats, or 44 percent, up from 39": a share of all seats.
  if (by === second && by.cue === undefined && first.role === 'level') return undefined;
  const isBaseThird = () => by === second && (isBase(facts, by, third) || isThan(facts, by, third));
  const from = one.role === 'from' ? one : other.role === 'from' || isBaseThird() ? other : undefined;
  if (from === undefined) return by === third ? readLevels(facts, first, second, by) : undefined;
  const isAt = second.role === 'level' && isWord(facts.tokens, second.amount.first - 1, 'at');
  // "11% fewer people: 8.9 million, down from 10 million".
  const isTold =
    first === by && second.role === 'level' && third === from && markAt(facts.tokens, second.amount.first - 1) === ':';
  // "From its peak of 6,400 it has lost a quarter and stands at 4,800."
  const isLeft = first === from && third.role === 'level' && isWord(facts.tokens, third.amount.first - 1, 'at');
  const to =
    one.role === 'to'
      ? one
      : other.role === 'to'
        ? other
        : first.role === 'level'
          ? first
          : isLeft
            ? third
            : isAt || isTold
              ? second
              : undefined;
  if (to === undefined || (by.isLoose === true && by !== third)) return undefined;
  // "growth of 9 to 11 percent, from 7 to 9 percent": two ranges of one thing.
  if (by.amount.value === null && from.amount.figure === to.amount.figure && by.amount.unit === to.amount.unit)
    return undefined;
  const { tokens } = facts;
  const cue = by.cue ?? governing(facts, from.left - 1);
  if (cue === undefined || (by === first && hasOwnCue(facts, first, second, cue))) return undefined;
  if (
    !(isTold || isBridge(facts, first, second)) ||
    !(isBridge(facts, second, third) || isBase(facts, second, third) || isThan(facts, second, third))
  ) {
    return undefined;
  }
  // "30 goals in 40 games, twice the 15 of last season".
  if (to === first && by.role === 'times' && CIRCUMSTANCES.get(tokens, first.left) !== undefined) return undefined;
  if (to === first && to.role === 'level' && !isApposed(facts, second) && !isPredicate(facts, first, second))
    return undefined;
  if (by.role === 'times' && from !== third && hasOwnBase(facts, by)) return undefined;
  const times = by.role === 'times' ? by.amount : undefined;
  const ends = lentEnds(tokens, from, to);
  // "rose 2% to $50, still down from a high of $60": another comparison.
  const gone = went(ends.from, ends.to);
  const isContrary = gone === -cue.direction;
  if (isContrary && to === second && from === third && hasOwnCue(facts, second, third, cue)) return undefined;
  // "fell from a peak of 58 to 14, rose by 20".
  const meant = turned(facts, cue, ends.from, ends.to);
  const isOwn = by === third && gone === -meant.direction;
  if (isOwn && governing(facts, first.opener - 1)?.direction === -meant.direction) return undefined;
  const isApart = by === first && isSetAgainst(facts, to, from);
  if (isApart && isOfOtherYear(facts, by, from)) return undefined;
  return {
    cue: meant,
    ...ends,
    by: times === undefined ? [by.amount, ...by.also] : [],
    times,
    ...(by.isLoose === true || (isApart && (isContrary || !isShare(by.amount))) ? { isLoose: true } : {}),
  };
}

/** "down from", after what went up; "2% fewer flights (the share of full ones rose from". */
function hasOwnCue(facts: SentenceFacts, before: Slot, end: Slot, cue: Cue): boolean {
  const own = end.opener - 1;
  return own > before.amount.last && cueAt(facts.tokens, own)?.direction === -cue.direction;
}

const CIRCUMSTANCES = wordList('in within after over');

function isSize({ role }: Slot): boolean {
  return role === 'by' || role === 'times';
}

/** "a loss of $5m, compared with $8m, an improvement of 37%": what is better may be less. */
function turned({ tokens, sentence }: SentenceFacts, cue: Cue, from: Amount, to: Amount): Cue {
  if (BETTER.get(tokens, cue.at) === undefined || isInListBetween(tokens, sentence.first, cue.at, GROWING)) return cue;
  const gone = went(from, to);
  return gone === 0 ? cue : { ...cue, direction: gone };
}

/** What is better when there is more of it. */
const GROWING = wordList(`
  sales shipments exports output production revenue revenues turnover takings attendance visitors passengers bookings orders
  deliveries harvest yield catch turnout growth economy grew grown expanded`);

/** Both ends in one unit: "to 95 cents from 40". */
function lentEnds(tokens: Tokens, { amount: from }: Slot, { amount: to }: Slot) {
  return { from: lent(tokens, from, to), to: lent(tokens, to, from) };
}

const BETTER = wordList('improvement deterioration');

/** "had 500 members in 2018 and 600 in 2022, an increase of 20%": two levels with their times. */
function readLevels(facts: SentenceFacts, first: Slot, second: Slot, by: Slot): Change | undefined {
  if (by.cue === undefined || first.role !== 'level' || second.role !== 'level') return undefined;
  if (!isComparable(facts.tokens, first.amount, second.amount) || !isApposed(facts, by) || !isNear(second, by))
    return undefined;
  if (second.amount.first - first.amount.last > MAX_GAP) return undefined;
  // "a third of the 90 seats in 2018, now 45": the whole of a share.
  if (isWord(facts.tokens, first.left, 'of')) return undefined;
  // "$5m, against $4m a year earlier, $3m in 2010 and $1m in 2009, a rise of 25%": a row of levels.
  if (amountsOf(facts).some((each) => each.last < first.amount.first && isComparable(facts.tokens, each, first.amount)))
    return undefined;
  const earlier = earlierOf(facts, first.amount, second.amount);
  if (earlier === 0) return undefined;
  const [from, to] = earlier < 0 ? [first, second] : [second, first];
  const times = by.role === 'times' ? by.amount : undefined;
  const ends = lentEnds(facts.tokens, from, to);
  return {
    cue: turned(facts, by.cue, ends.from, ends.to),
    ...ends,
    by: times === undefined ? [by.amount, ...by.also] : [],
    times,
  };
}

function isNear(a: Slot, b: Slot): boolean {
  return b.amount.first - a.amount.last <= MAX_GAP;
}

/** "The budget of $80 million is 60% larger than the $50 million". */
function isPredicate({ tokens }: SentenceFacts, first: Slot, second: Slot): boolean {
  const verb = second.left;
  if (BEING.get(tokens, verb) === undefined || verb - first.amount.last > MOST_SUBJECT) return false;
  // "Sales, at 37,400, are 10% ahead of".
  const end = isWord(tokens, first.amount.first - 1, 'at') && markAt(tokens, verb - 1) === ',' ? verb - 1 : verb;
  for (let at = first.amount.last + 1; at < end; at++)
    if (markAt(tokens, at) !== '' || isBreak(tokens, at)) return false;
  return true;
}

/** In tokens: "plants seized in national forests in 2006". */
const MOST_SUBJECT = 9;
const BEING = wordList('is was are were represents represented marks marked cost costs sold sells');

/** "three times the 40 of last year", "twice as many as the 40", "twice as many as the old ground's 40". */
function isBase({ tokens }: SentenceFacts, { role, amount }: Slot, base: Slot): boolean {
  if (role !== 'times') return false;
  for (let at = amount.last + 1; at < base.amount.first; at++) {
    if (TIMES_WORDS.get(tokens, at) !== undefined) continue;
    return at > amount.last + 2 && isWord(tokens, base.amount.first - 1, "'s") && base.amount.first - at <= 4;
  }
  return isWord(tokens, base.amount.first - 1, 'the') || isWord(tokens, base.amount.first - 1, 'as');
}

/** "25% more than in 2010, when it had 800". */
function isThan({ tokens }: SentenceFacts, { cue, amount }: Slot, base: Slot): boolean {
  if (cue === undefined || base.role !== 'level' || base.amount.first - amount.last > MAX_GAP) return false;
  if (BESIDE.get(tokens, cue.at) !== undefined) {
    // "14% above the long-term average of 60", "10% ahead of last year's 34,000".
    for (let at = cue.at + 1; at < base.amount.first; at++)
      if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
    return true;
  }
  if (!isWord(tokens, cue.at + 1, 'than')) return false;
  for (let at = base.left, back = 0; at > cue.at; at--, back++) {
    if (isWord(tokens, at, 'when')) return back <= 4 && !isInListBetween(tokens, cue.at, at, SINCE);
    if (markAt(tokens, at) !== '') return false;
  }
  return false;
}

/** "fewer than in 1985 and the least since 1980, when". */
const SINCE = wordList('since');

const BESIDE = wordList('above below ahead short');

/** "to 9.2%, more than three times the limit": it is compared with something else. */
function hasOwnBase({ tokens }: SentenceFacts, { amount }: Slot): boolean {
  // "doubled its fleet".
  if (isWord(tokens, amount.last + 1, 'its') && lowerOf(tokens, amount.last).endsWith('d')) return false;
  return BASES.get(tokens, amount.last + 1) !== undefined;
}

const BASES = wordList('the its their his her our that those what normal average usual');

const TIMES_WORDS = wordList('as many much high large big the number figure amount total of than');

/** "rose from 9% to 4%", "rose to 9% from 4%", "9%, up from 4%". */
function readPair(
  facts: SentenceFacts,
  first: Slot,
  second: Slot,
  third: Slot | undefined,
  before: Slot | undefined,
  previous: Change | undefined,
): Change | undefined {
  const { tokens } = facts;
  const isOfHeld = second.role === 'to' && isHeld(facts, first, second);
  if (isSplit(tokens, first, second)) return undefined;
  const isForward = second.role === 'to' && (first.role === 'from' || isOfHeld);
  if (!isForward && (second.role !== 'from' || first.role === 'from' || first.role === 'times')) return undefined;
  if (!isComparable(tokens, first.amount, second.amount)) return undefined;
  // "between 40 and 50 units, down from 60 to 70".
  if (isForward && isSecondRange(facts, first.opener - 1)) return undefined;
  const word = beforeAdverbs(tokens, second.opener - 1, facts.sentence.first);
  const apposed = isForward || !OPENING.get(tokens, second.opener) ? undefined : cueAt(tokens, word);
  // "gains of $31m, down from $10m", "grew by 5%, an improvement over 2010's 4%": what was gained is a level too.
  const isGain = isUpOrDown(tokens, word) || (apposed !== undefined && isOfPercent(first, second));
  const isLevel = !isForward && (first.role === 'level' || (first.role === 'by' && isGain));
  // "With prices up 12 percent, the share is down from 9 percent in 2010 to 7 percent": not "to 115 from 112, sugar to 57".
  const isOnwards =
    third?.role === 'to' &&
    isComparable(tokens, second.amount, third.amount) &&
    isOfOneClause(tokens, second.amount.last, third.opener - 1);
  if (!isForward && isOnwards && isBridge(facts, second, third)) return undefined;
  if ((!isForward && first.role !== 'to' && !isLevel) || !isBridge(facts, first, second)) return undefined;
  const isOpening = isForward && first.opener - 1 < facts.sentence.first;
  const crossed = isLevel ? crossing(facts, first.opener) : undefined;
  const governed = isOpening
    ? verbBefore(facts, second.opener - 1, 6)
    : (crossed ?? (isLevel ? undefined : governing(facts, first.opener - 1)));
  if (isLevel && !isApposed(facts, second) && !isSaid(tokens, first, word)) return undefined;
  const { from, to: stated } = isForward ? lentEnds(tokens, first, second) : lentEnds(tokens, second, first);
  // "will get up to $200 from the fund of $500".
  if (stated.modifier === 'at-most' && (isForward ? second : first).role === 'to') return undefined;
  const bound = BOUNDS.get(stated.modifier);
  const isBound = bound !== undefined && (governed ?? apposed)?.direction === bound;
  const to = isBound ? asLevel(tokens, stated) : stated;
  // Of "fell to 17%, up from 14%", the word that the figures do not bear out: the other may tell of another time.
  const isGoverned = governed?.direction === -went(from, to);
  if (isGoverned && apposed?.direction === went(from, to) && isOfOtherTime(facts, first, second)) return undefined;
  const paced = isOfPercent(first, second) ? paceAt(facts, first.opener - 1) : undefined;
  const same = isForward && previous?.to !== undefined ? goneOn(facts, previous, first.opener - 1) : undefined;
  const said = isGoverned ? governed : (apposed ?? governed ?? paced ?? same);
  if (said === undefined) return undefined;
  const cue = apposed === undefined ? said : turned(facts, said, from, to);
  const isContrary = went(from, to) === -cue.direction;
  if (isContrary && crossed === undefined && isOtherwiseMeant(facts, first, second, cue)) return undefined;
  if (before?.role === 'by' && isSetAgainst(facts, first, second) && isOfOtherYear(facts, before, second))
    return undefined;
  if (isContrary && isForward && isRangeBehind(tokens, before, first, second)) return undefined;
  const isDeficit = isContrary && isInListBetween(tokens, facts.sentence.first, second.amount.last, DEFICITS);
  const isLoose =
    isDeficit ||
    isOfHeld ||
    isBound ||
    said === paced ||
    said === same ||
    (isGoverned && apposed?.direction === went(from, to));
  return {
    cue,
    from,
    to,
    by: [],
    times: undefined,
    ...(isLoose ? { isLoose } : {}),
  };
}

/** "from 15 percent to 20 for firms, and from 10 to 12 percent for homes": the word of the change before it. */
function goneOn({ tokens }: SentenceFacts, { cue, from, to }: Change, index: number): Cue | undefined {
  const before = markAt(tokens, index) === ',' ? index - 1 : index;
  if (from === undefined || to === undefined || !isWord(tokens, before, 'and') || before - to.last > MAX_GAP)
    return undefined;
  return cue.at < from.first ? cue : undefined;
}

/** What fell "below 8 million" was at 8 million before at the least. */
const BOUNDS: ReadonlyMap<Amount['modifier'], 1 | -1> = new Map([
  ['more-than', 1],
  ['less-than', -1],
]);

/** "dipped below", "rose above". */
function crossing(facts: SentenceFacts, index: number): Cue | undefined {
  return BESIDE.get(facts.tokens, index) === undefined ? undefined : verbBefore(facts, index - 1, 2);
}

const OPENING = wordList('from over on');

function isOfPercent(first: Slot, second: Slot): boolean {
  return first.amount.unit === 'percent' && second.amount.unit === 'percent';
}

/** "The rate of 5 percent was down from": a form of "be" before the word of change, and the level right before it. */
function isSaid(tokens: Tokens, { amount: { last } }: Slot, cue: number): boolean {
  const verb = beforeAdverbs(tokens, cue - 1, last);
  if (STATES.get(tokens, verb) === undefined || verb - last > MOST_COUNTED) return false;
  for (let at = last + 1; at < verb; at++) if (tokens.kind[at] !== TokenKind.word) return false;
  return true;
}

const STATES = wordList('is was are were');
/** In tokens: "5 percent of homes was". */
const MOST_COUNTED = 3;

/** What "down from 60 to 70" is compared with is a range as well, and stands before its comma. */
function isSecondRange({ tokens, figures, sentence }: SentenceFacts, cue: number): boolean {
  if (CHANGE_WORDS.get(tokens, cue)?.isComparative !== true || markAt(tokens, cue - 1) !== ',') return false;
  return figures.some(
    ({ start, end, value, low, high }) =>
      start >= sentence.start &&
      end <= (tokens.start[cue] as number) &&
      value === null &&
      low !== null &&
      high !== null,
  );
}

/** "fell 120%": with no ends. */
function readAlone({ role, cue, amount, also }: Slot): Change | undefined {
  if (role !== 'by' || cue === undefined) return undefined;
  return { cue, from: undefined, to: undefined, by: [amount, ...also], times: undefined };
}

/** Most tokens between two amounts of one change. */
const MAX_GAP = 14;

/** Nothing between the two amounts starts something else. */
function isBridge(facts: SentenceFacts, a: Slot, b: Slot): boolean {
  const { tokens } = facts;
  const start = (a.also.at(-1) ?? a.amount).last + 1;
  if (b.amount.first - start > MAX_GAP) return false;
  // "180,450, or 4,010 a game, compared with 3,720".
  const isBetween = ({ first, last }: Amount) => first >= start && last < b.amount.first;
  if (amountsOf(facts).some((each) => isBetween(each) && isOr(tokens, each) && isNearer(each, a.amount, b.amount)))
    return false;
  for (let at = start; at < b.amount.first; at++) {
    if (isOfOwnVerb(tokens, at)) return false;
    if (!isBreak(tokens, at)) continue;
    // "jumped 63% as charges fell, to 235 million from 144 million".
    if (CLAUSES.get(tokens, at) !== undefined && markAt(tokens, b.amount.first - 2) === ',') return true;
    const isComparison = isWord(tokens, at, 'with') && COMPARED.get(tokens, at - 1) !== undefined;
    // "between 2010 and 2015".
    const isSpan = tokens.kind[at - 1] === TokenKind.number && tokens.kind[at + 1] === TokenKind.number;
    if (!isComparison && !isSpan && !isAttribution(tokens, at)) return false;
  }
  return true;
}

/** "or 4,010", "(4,010": the same told in another way. */
function isOr(tokens: Tokens, { first }: Amount): boolean {
  return isWord(tokens, first - 1, 'or') || markAt(tokens, first - 1) === '(';
}

/** "have tripled, traders said, from 40". */
function isAttribution(tokens: Tokens, at: number): boolean {
  return (isWord(tokens, at, 'said') || isWord(tokens, at, 'says')) && markAt(tokens, at + 1) === ',';
}

/** The next part hangs on a comma, a dash or a bracket: "$150m last year, up 25% from $100m". */
function isApposed(facts: SentenceFacts, slot: Slot): boolean {
  const { tokens } = facts;
  const { role, amount, cue } = slot;
  const from = role === 'from' ? Math.min(amount.first - 1, slot.opener) : amount.first - 1;
  for (let at = from, back = 0; at >= 0 && back < 8; at--, back++) {
    if (APPOSING.has(markAt(tokens, at)) || COMPARED.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'versus') || isWord(tokens, at, 'against') || isWord(tokens, at, 'instead')) return true;
    if (back === 0 && markAt(tokens, at) === ':' && !isBreak(tokens, at)) return true;
    if (
      !(
        at === cue?.at ||
        APPOSED.get(tokens, at) !== undefined ||
        CHANGE_WORDS.get(tokens, at) !== undefined ||
        at !== beforeAdverbs(tokens, at, 0) ||
        isBetweenArticleAndNoun(tokens, at)
      )
    ) {
      return false;
    }
  }
  return false;
}

/** "a marked increase". */
function isBetweenArticleAndNoun(tokens: Tokens, at: number): boolean {
  return (
    A.get(tokens, at - 1) !== undefined && tokens.kind[at] === TokenKind.word && nounAt(tokens, at + 1) !== undefined
  );
}

const A = wordList('a an');

const APPOSING: ReadonlySet<string> = new Set([',', '(', '–', '—', '-', '[']);

const APPOSED = wordList(`
  a an the that is was were are which representing near about around some nearly almost just only more less than over under
  by of on with to vs sharply slightly from record further another`);
