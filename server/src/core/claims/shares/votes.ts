import { type Lexicon, wordList } from '../../segment/lexicon.js';
import { isCapitalised, isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';

/**
 * The shares of one vote, in percent: "49 percent of the vote over Berg (61 percent of the vote)", "65 percent of the vote.
 * His opponent received 44 percent of the vote". Who votes for the one does not vote for the other.
 */
export function votesOf(facts: SentenceFacts): readonly Amount[] {
  const own = sharesIn(facts);
  if (own.length > 1) return own;
  const [share] = own;
  const { tokens, sentence, before } = facts;
  if (share === undefined || before === undefined || !isOfVote(tokens, share)) return [];
  if (!isInListBetween(tokens, sentence.first, share.first, RIVALS)) return [];
  const [other, more] = sharesIn(before);
  return other !== undefined && more === undefined && isOfVote(tokens, other) ? [other, share] : [];
}

/** The percentages of a sentence that tells of one vote: one is said to be of it, and each other has a name of its own. */
function sharesIn(facts: SentenceFacts): readonly Amount[] {
  const { tokens, sentence } = facts;
  const shares = amountsOf(facts).filter((each) => isShare(tokens, each));
  const [first] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined || !shares.some((each) => isOfVote(tokens, each))) return [];
  const from = Math.max(sentence.first, first.first - NEAR);
  if (hasOtherWholes(tokens, from, Math.min(sentence.last, last.last + NEAR))) return [];
  // "In the north Berg won", "44 percent of the vote in the south".
  const isHere = !isElsewhere(tokens, sentence.first) || isInListBetween(tokens, sentence.first, first.first, ROUNDS);
  if (!isHere || shares.some((each) => isPlaced(tokens, each.last + 1, sentence.last))) return [];
  const isOneRow = shares.every((each, index) => {
    const before = shares[index - 1];
    return before === undefined || isNamed(tokens, before.last + 1, each) || isOfVote(tokens, each);
  });
  return isOneRow ? shares : [];
}

/** Not "with 90 percent of the votes counted". */
function isShare(tokens: Tokens, { unit, value, modifier, last }: Amount): boolean {
  if (unit !== 'percent' || value === null || value >= 100 || modifier === 'at-most') return false;
  return !isInListBetween(tokens, last + 1, last + NEAR + 1, COUNTING);
}

const COUNTING = wordList(
  'counted tallied reporting reported processed cast turnout stations precincts districts needed',
);

/** "of the popular vote", "of all votes cast", "supporting". */
function isOfVote(tokens: Tokens, { last }: Amount): boolean {
  return isInListBetween(tokens, last + 1, last + FEW + 1, VOTES);
}

/** In tokens. */
const FEW = 4;
const NEAR = 6;

/** One of these stands behind a share of a vote. */
export const VOTES = wordList('vote votes ballots supporting backing favoring favouring');

/** "… for Berg", ", Berg 31 percent", "his only rival with 31 percent". */
function isNamed(tokens: Tokens, from: number, { first, last }: Amount): boolean {
  if (isWord(tokens, last + 1, 'for'))
    return isCapitalised(tokens, last + 2) || OWNER.get(tokens, last + 2) !== undefined;
  for (let at = from; at < first; at++)
    if (isCapitalised(tokens, at) || RIVALS.get(tokens, at) !== undefined) return true;
  return false;
}

const OWNER = wordList('his her');
const RIVALS = wordList(
  'rival rivals opponent opponents opposition challenger challengers candidate contender runner nearest closest second',
);

/** "of the vote in the north", "in the second round": not "in Sunday's election". */
function isPlaced(tokens: Tokens, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + NEAR); at++) {
    if (markAt(tokens, at) !== '') return false;
    if (isWord(tokens, at, 'in')) return isElsewhere(tokens, at);
  }
  return false;
}

/** "in the north": not "in the runoff". */
function isElsewhere(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'in') && !isInListBetween(tokens, at + 1, at + FEW + 1, ELECTIONS);
}

const ROUNDS = wordList('round');
const ELECTIONS = wordList(`
  election elections vote voting balloting ballot runoff run referendum poll polls contest race sunday monday tuesday wednesday
  thursday friday saturday`);

/** Other times, other groups and other questions have wholes of their own; not "fell to 62 percent", which is told of one. */
export function hasOtherWholes(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (OTHER_WHOLES.get(tokens, at) === undefined) continue;
    if (MOVED.get(tokens, at) === undefined || !isWord(tokens, at + 1, 'to')) return true;
  }
  return false;
}

const MOVED: Lexicon<true> = wordList('rose fell dropped climbed');
const OTHER_WHOLES = wordList(`
  from up down last previous earlier ago year years month months week weeks respectively turnout margin men women
  republicans democrats whites blacks both among rose fell dropped climbed increase decrease`);
