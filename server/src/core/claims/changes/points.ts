import type { Figure } from '../../figures/figure.js';
import { type Lexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { keptLast } from '../kept.js';
import { CHANGE_WORDS } from './changewords.js';
import { countOfShares } from './ends.js';
import { isOfOwnVerb } from './governors.js';
import { SIZE_WORDS } from './roles.js';

/** "51 percent to 44 percent, a lead of seven points": how far two percentages are apart, in points or in percent. */
export interface PointGap {
  /** The two percentages that it lies between. */
  readonly levels: readonly [Amount, Amount];
  readonly stated: Amount;
  /** One percentage leads the other; else the one became the other. */
  readonly isLead: boolean;
  /** The words do not make sure that the gap is theirs. */
  readonly isDoubtful: boolean;
}

/** The gap that a sentence states between its percentages, where it has but one gap and says what it lies between. */
export const pointGapOf = keptLast((facts: SentenceFacts): PointGap | undefined => {
  if (countOfShares(facts) < 3 && !mayBeMajority(facts)) return undefined;
  const amounts = amountsOf(facts).filter(({ value }) => value !== null);
  if (!amounts.some(({ unit }) => unit === 'percent')) return majorityOf(facts, amounts);
  const percents = amounts.flatMap((amount, index) =>
    asPercent(facts, amount, percentBefore(amounts, index), amounts[index + 1]),
  );
  const points = amounts.filter(isPoints);
  if (percents.length < 2 || percents.length > MOST_LEVELS || points.length > 1) return undefined;
  const [point] = points;
  const lead =
    point === undefined ? percents.findLast((each) => isLead(facts, each)) : isLead(facts, point) ? point : undefined;
  const bases = percents.filter((each) =>
    isBase(
      facts,
      each,
      amounts.findLast(({ last }) => last < each.first),
    ),
  );
  if (lead !== undefined) {
    const isOverTime = facts.figures.some(({ kind }) => kind === 'date');
    const all = percents.filter((each) => each !== lead);
    // Of three the first two: who leads leads the next.
    const [a, b] = all.length > 2 ? all.sort((one, other) => (other.value ?? 0) - (one.value ?? 0)) : all;
    // "44% in May and 51% in March" are one party's.
    if (a === undefined || b === undefined || (isOverTime && point === undefined) || bases.length > 0) return undefined;
    // "They led by three points, with 46% of free throws and 51% from the field."
    if (lead.unit !== 'percentage-point' && [a, b].some((each) => isOfOther(facts, each))) return undefined;
    const isDoubtful =
      all.length > 2 || isOverTime || hasChange(facts) || isNarrowed(facts, lead) || isOthers(facts, b, lead);
    return { levels: [a, b], stated: lead, isLead: true, isDoubtful };
  }
  const [from] = bases;
  if (from === undefined || bases.length > 1) return undefined;
  const stated = point ?? percents.find((each) => each !== from && isBy(facts, each));
  const [a, b, c] = percents.filter((each) => each !== stated);
  if (a === undefined || b === undefined || c !== undefined) return undefined;
  if (stated === undefined || !isChange(facts, stated) || areOfOwnVerb(facts, stated, a)) return undefined;
  return { levels: [a, b], stated, isLead: false, isDoubtful: true };
});

const MOST_LEVELS = 3;

/** "by a quarter point, extending a cycle that has taken its rate to 6.25 percent from 7.25". */
export function areOfOwnVerb({ tokens }: SentenceFacts, stated: Amount, level: Amount): boolean {
  for (let at = stated.last + 1; at < level.first; at++) if (isOfOwnVerb(tokens, at)) return true;
  return false;
}

function mayBeMajority({ figures }: SentenceFacts): boolean {
  return figures.length > 2 && figures.some(({ noun }) => BALLOTS.has(noun ?? ''));
}

/** A percentage, and the number that it lends its sign to: "46 percent to 39", "57 to 43 percent". */
export function asPercent(
  { tokens }: SentenceFacts,
  amount: Amount,
  before: Amount | undefined,
  next: Amount | undefined,
): readonly Amount[] {
  if (amount.unit === 'percent') return [amount];
  if (amount.kind !== 'cardinal' || amount.noun !== undefined || (amount.value ?? 0) > 100) return [];
  const isSecond = before?.unit === 'percent' && amount.first - before.last <= FAR;
  const isFirst = next?.unit === 'percent' && isWord(tokens, next.first - 1, 'to') && next.first === amount.last + 2;
  // "39 percent and Labour on 31".
  if (
    !isFirst &&
    !(isSecond && JOINING.get(tokens, amount.first - 1) !== undefined && endsClause(tokens, amount.last + 1))
  )
    return [];
  return [{ ...amount, kind: 'percent', unit: 'percent' }];
}

/** The figure before, be it that a gap stands between: "33 percent, five points behind Labour on 40". */
export function percentBefore(amounts: readonly Amount[], index: number): Amount | undefined {
  const before = amounts[index - 1];
  return before !== undefined && isPoints(before) ? amounts[index - 2] : before;
}

const JOINING = wordList("to 's against versus on at with got took has had won averaged polled scored for by from");

function endsClause(tokens: Tokens, at: number): boolean {
  return at >= tokens.count || tokens.kind[at] === TokenKind.mark || ENDING.get(tokens, at) !== undefined;
}

const ENDING = wordList('and but a in with for among last when so while');
/** In tokens: "39 percent, with Labour on 31". */
const FAR = 12;

/** "312 votes to 290, a majority of 22", "beat him by 1,200 votes, taking 15,400 to his 14,200". */
function majorityOf(facts: SentenceFacts, amounts: readonly Amount[]): PointGap | undefined {
  const { tokens } = facts;
  const [first, second, third, other] = amounts.filter(({ kind }) => kind === 'cardinal');
  if (first === undefined || second === undefined || third === undefined || other !== undefined) return undefined;
  const isWon = BALLOTS.has(first.noun ?? '') && isWord(tokens, first.first - 1, 'by') && isLead(facts, first);
  const [a, b, stated] = isWon ? [second, third, first] : [first, second, third];
  const noun = isWon ? first.noun : a.noun;
  const areVotes = BALLOTS.has(noun ?? '') && (a.noun ?? noun) === noun && (b.noun ?? noun) === noun;
  const to = HERS.get(tokens, b.first - 1) === undefined ? b.first - 1 : b.first - 2;
  const isStated =
    isWon || (isWord(tokens, stated.first - 1, 'of') && MAJORITIES.get(tokens, stated.first - 2) !== undefined);
  return areVotes && isStated && isWord(tokens, to, 'to')
    ? { levels: [a, b], stated, isLead: false, isDoubtful: false }
    : undefined;
}

const HERS = wordList('his her their its');

const BALLOTS: ReadonlySet<string> = new Set(['vote', 'seat', 'ballot']);
const MAJORITIES = wordList('majority margin lead');

/** How many percentage points one of what is stated is: "seven points", "25 basis points"; undefined for no points. */
export function pointSize({ unit, noun }: Amount | Figure): number | undefined {
  if (unit === 'basis-point') return 0.01;
  return unit === 'percentage-point' || (unit === null && noun === 'point') ? 1 : undefined;
}

function isPoints(amount: Amount): boolean {
  return pointSize(amount) !== undefined;
}

/** "a lead of seven points", "a seven-point lead", "seven points ahead", "leads by seven points". */
export function isLead({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, before, 'of') && LEADS.get(tokens, before - 1) !== undefined) return true;
  if (isWord(tokens, before, 'by') && isNear(tokens, LEADING, before - 1)) return true;
  // "a lead that has shrunk to three points".
  if (isWord(tokens, before, 'to') && isNear(tokens, LEADS, before - 1)) return true;
  if (BEING.get(tokens, before) !== undefined && LEADS.get(tokens, before - 1) !== undefined) return true;
  for (let at = last + 1; at <= last + NEAR && at < sentence.last; at++) {
    if (LEADS.get(tokens, at) !== undefined || AHEAD.get(tokens, at) !== undefined) return true;
  }
  return false;
}

/** One of the words at the token or shortly before it, in the same clause. */
function isNear(tokens: Tokens, words: Lexicon<true>, from: number): boolean {
  for (let at = from; at >= Math.max(0, from - NEAR); at--) {
    if (words.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) !== '') return false;
  }
  return false;
}

/** "46% of free throws", "51% from the field": of something that nobody votes with. */
export function isOfOther({ tokens }: SentenceFacts, { last }: Amount): boolean {
  if (!isWord(tokens, last + 1, 'of') && !isWord(tokens, last + 1, 'from')) return false;
  for (let at = last + 2; at <= last + 1 + NEAR; at++) if (VOTES.get(tokens, at) !== undefined) return false;
  return true;
}

const VOTES = wordList('vote votes ballots voters support respondents those electorate adults people');

/** "a lead of three points among women": of some of those whose percentages are given. */
function isNarrowed({ tokens, sentence }: SentenceFacts, { last }: Amount): boolean {
  for (let at = last + 1; at <= last + NEAR && at < sentence.last; at++) {
    if (SOME.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
  }
  return false;
}

const SOME = wordList('among in with at');

/** "…, and the party trails by three points", "…, but Lund leads": a clause of its own. */
function isOthers({ tokens }: SentenceFacts, { last }: Amount, { first }: Amount): boolean {
  for (let at = last + 1; at < first - 2; at++) {
    if (isWord(tokens, at, 'but') || (isWord(tokens, at, 'and') && isWord(tokens, at + 1, 'the'))) return true;
  }
  return false;
}

/** In tokens: "six-point lead". */
const NEAR = 3;

const BEING = wordList('is was at');
const LEADS = wordList('lead margin gap advantage edge difference cushion deficit');
const LEADING = wordList(
  'leads leading led lead trails trailing trailed trail ahead behind won beat beats beating defeated worse better',
);
const AHEAD = wordList('ahead behind clear adrift apart');

const COMPARING = wordList('higher lower more less fewer below above');

/** One of these stands where the gap between two percentages is told. */
export const GAP_WORDS = wordList(
  [SIZE_WORDS, COMPARING, LEADS, LEADING, AHEAD, MAJORITIES].flatMap(({ words }) => words).join(' '),
);

/** "from 42%", "compared with 42%", "three points lower than the 42% of May", "(2012: 42%)". */
export function isBase({ tokens, sentence }: SentenceFacts, { first }: Amount, previous: Amount | undefined): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  if (isWord(tokens, before, 'from')) return true;
  if ((isWord(tokens, before, 'with') || isWord(tokens, before, 'to')) && isWord(tokens, before - 1, 'compared'))
    return true;
  if (markAt(tokens, before) === ':') return markAt(tokens, before - 2) === '(';
  if (markAt(tokens, before) === '(') return tokens.kind[before - 1] === TokenKind.number;
  if (previous === undefined || before - previous.last > 2 * NEAR) return false;
  for (let at = previous.last + 1; at <= before; at++) {
    // "two points higher, as capacity grew by 3 percent".
    if (COMPARING.get(tokens, at) !== undefined)
      return BESIDE.get(tokens, at) !== undefined || isInListBetween(tokens, at, before + 1, THAN);
  }
  return false;
}

const BESIDE = wordList('below above');
const THAN = wordList('than');

/** "by half a percent", "fell 4 percent", "one percent higher than": not "to 4 percent". */
function isBy({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  if (COMPARING.get(tokens, last + 1) !== undefined) return true;
  const before = beforeFillers(tokens, first, sentence.first);
  return isWord(tokens, before, 'by') || isChangeAt(tokens, before);
}

/** A word of change stands with what is stated: "gained two points", "or by half a percent", "three points lower than". */
function isChange({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  for (let at = last + 1; at <= last + NEAR && at < sentence.last; at++) {
    if (COMPARING.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) !== '') break;
  }
  const before = beforeFillers(tokens, first, sentence.first);
  if (isChangeAt(tokens, before) || (isWord(tokens, before, 'of') && isChangeAt(tokens, before - 1))) return true;
  if (!isWord(tokens, before, 'by')) return false;
  for (let at = before - 1; at >= sentence.first; at--) if (isChangeAt(tokens, at)) return true;
  return false;
}

/** "The lead of 12 points has shrunk to …". */
function hasChange({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (isChangeAt(tokens, at)) return true;
  return false;
}

function isChangeAt(tokens: Tokens, at: number): boolean {
  const word = at < 0 ? undefined : CHANGE_WORDS.get(tokens, at);
  return word !== undefined && (word.isVerb || word.isNoun || isWord(tokens, at, 'up') || isWord(tokens, at, 'down'));
}
