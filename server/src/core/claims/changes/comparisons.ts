import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, isComparable, lent, type SentenceFacts } from '../amounts.js';
import { went } from '../reckon.js';
import type { Change } from './changes.js';
import { CHANGE_WORDS, type Cue, nounAt } from './changewords.js';
import { beforeAdverbs, isBreak, type Slot } from './roles.js';

/** "9,120, above last year's 9,340", "beating its record of 1,250": a comparison that its two figures do not bear out. */
export function readCompared(facts: SentenceFacts, first: Slot, second: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  const [level, base] = [first.amount, second.amount];
  // "growth of 2.1 percent" is a level.
  const isGrowth = first.role === 'by' && first.cue !== undefined && isWord(tokens, first.cue.at, 'growth');
  if (first.role !== 'level' && first.role !== 'to' && !isGrowth) return undefined;
  if ((second.role !== 'level' && second.role !== 'from') || !isComparable(tokens, level, base)) return undefined;
  if (level.modifier !== 'none' || base.modifier !== 'none' || level.kind === 'duration') return undefined;
  const [to, from] = [lent(tokens, level, base), lent(tokens, base, level)];
  const gone = went(from, to);
  if (gone === 0) return undefined;
  const isAgainst = second.role === 'from' || isWord(tokens, base.first - 1, 'against');
  const cue = comparingBefore(facts, level, base) ?? (isAgainst ? comparingAhead(facts, level) : undefined);
  if (cue?.direction !== -gone || !isBaseAlone(facts, base)) return undefined;
  // "the lowest turnout, at 41 percent, beating the record of 43".
  if (BEATING.get(tokens, cue.at) !== undefined && isInListBetween(tokens, sentence.first, sentence.last, LOW))
    return undefined;
  return { cue, from, to, by: [], times: undefined, isLoose: true };
}

/** The word that compares a level with the base behind it: nothing but what names the base stands between the two. */
function comparingBefore({ tokens, sentence }: SentenceFacts, level: Amount, base: Amount): Cue | undefined {
  let isDefinite = false;
  for (let at = base.first - 1; at > Math.max(level.last, base.first - MOST_NAMED); at--) {
    const cue = comparingAt(tokens, at);
    if (cue !== undefined) return isDefinite && isLinked(tokens, level, cue, sentence.first) ? cue : undefined;
    isDefinite ||= DEFINITE.get(tokens, at) !== undefined;
    if (tokens.kind[at] === TokenKind.word ? isBreak(tokens, at) : markAt(tokens, at) !== '-') return undefined;
  }
  return undefined;
}

/** "More people came than last year: 3,400 against 3,900": the sentence opens with what the two figures then tell. */
function comparingAhead({ tokens, sentence }: SentenceFacts, level: Amount): Cue | undefined {
  const { first } = sentence;
  const mark = markAt(tokens, level.first - 1);
  if ((mark !== ':' && mark !== ',') || OPENING.get(tokens, first) === undefined) return undefined;
  if (level.first - first > MOST_OPENING) return undefined;
  for (let at = first + 1; at < level.first; at++) {
    const isEarlier = isWord(tokens, at, 'than') && EARLIER.get(tokens, at + 1) !== undefined;
    if (isEarlier) return { at: first, direction: isWord(tokens, first, 'more') ? 1 : -1 };
    if (markAt(tokens, at) !== '') return undefined;
  }
  return undefined;
}

/** In tokens. */
const MOST_OPENING = 14;
const OPENING = wordList('more fewer');
const EARLIER = wordList('last a before ever previously in expected');

/** In tokens: "than the previous season's average of". */
const MOST_NAMED = 8;

const DEFINITE = wordList("the its their his her our that 's");

/** "more than", "above", "short of", "surpassing". */
function comparingAt(tokens: Tokens, at: number): Cue | undefined {
  if (BEATING.get(tokens, at) !== undefined) return { at, direction: 1 };
  if (BESIDE.get(tokens, at) !== undefined) return cueOf(tokens, at);
  const isSecond = isWord(tokens, at, 'than') || isWord(tokens, at, 'of');
  const word = isSecond ? CHANGE_WORDS.get(tokens, at - 1) : undefined;
  const isOwn = isWord(tokens, at, 'than') ? word?.isComparative : FALLING_SHORT.get(tokens, at - 1);
  return isOwn === true ? cueOf(tokens, at - 1) : undefined;
}

function cueOf(tokens: Tokens, at: number): Cue | undefined {
  const word = CHANGE_WORDS.get(tokens, at);
  return word === undefined ? undefined : { at, direction: word.direction };
}

const BESIDE = wordList('above below');
const FALLING_SHORT = wordList('ahead short');
/** One of these stands where a level is set above another. */
export const BEATING = wordList('beating breaking surpassing exceeding topping eclipsing overtaking bettering');
const LOW = wordList('low lower lowest fastest quickest coldest smallest shortest least fewest fewer under par');

/** The comparison hangs on a comma behind the level, or is said of it. */
function isLinked(tokens: Tokens, level: Amount, cue: Cue, first: number): boolean {
  let at = cue.at - 1;
  let isSaid = false;
  for (; at > level.last && (LINKING.get(tokens, at) !== undefined || at !== beforeAdverbs(tokens, at, first)); at--)
    isSaid ||= STATES.get(tokens, at) !== undefined;
  // "the figure of 120 tonnes was below the record of 118".
  if (isSaid && at - level.last <= 1) return true;
  if (markAt(tokens, at) !== ',' && markAt(tokens, at) !== '(') return false;
  if (at - level.last > MOST_COUNTED) return false;
  for (let between = level.last + 1; between < at; between++) if (isBreak(tokens, between)) return false;
  return true;
}

/** In tokens: "9,120 people a day,". */
const MOST_COUNTED = 6;

const STATES = wordList('is was were are stood falls fell');
const LINKING = wordList(
  'well far just slightly still even much falling falls fall fell stood and or thus which that is was were are',
);

/** Nothing else is counted by the base: "more than the 500 rooms of its rival". */
function isBaseAlone({ tokens, sentence, figures }: SentenceFacts, { last, noun, kind }: Amount): boolean {
  const next = last + 1;
  if (next >= sentence.last || kind !== 'cardinal' || noun !== undefined) return markAt(tokens, next) !== '-';
  if (tokens.kind[next] === TokenKind.mark) return markAt(tokens, next) !== '-';
  if (BEHIND.get(tokens, next) !== undefined) return true;
  return figures.some(({ start, kind: other }) => other === 'date' && start === (tokens.start[next] as number));
}

const BEHIND = wordList(`
  of it that in a an last reported recorded he she they we who which had was were during set at on for from by when year
  the expected forecast predicted sold counted drawn seen this`);

/** "slid to 54,132 from 60,417, the second annual rise in a row": a noun beside a change that goes the other way. */
export function calledOtherwise(facts: SentenceFacts, { from, to, cue }: Change, last: Slot): Change | undefined {
  const { tokens, sentence } = facts;
  if (from === undefined || to === undefined || went(from, to) !== cue.direction) return undefined;
  let at = last.amount.last + 1;
  const end = Math.min(sentence.last, at + MOST_COUNTED);
  while (at < end && markAt(tokens, at) !== ',') at++;
  if (markAt(tokens, at) !== ',' || DETERMINERS.get(tokens, at + 1) === undefined) return undefined;
  let isRanked = false;
  for (at += 2; at < sentence.last; at++) {
    const noun = NOUNS.get(tokens, at) === undefined ? undefined : nounAt(tokens, at);
    if (noun !== undefined) {
      const isTold = isRanked && noun.direction !== cue.direction && isOfItself(tokens, at + 1, sentence.last);
      return isTold ? { cue: noun, from, to, by: [], times: undefined, isLoose: true } : undefined;
    }
    if (RANKS.get(tokens, at) !== undefined) isRanked = true;
    else if (KINDS.get(tokens, at) === undefined && markAt(tokens, at) !== '-') return undefined;
  }
  return undefined;
}

const DETERMINERS = wordList('the its their a');
const NOUNS = wordList('rise fall increase decrease drop decline jump surge slump plunge');
const RANKS = wordList(`
  first second third fourth fifth sixth seventh eighth ninth tenth straight consecutive successive biggest largest sharpest
  steepest worst fastest smallest`);
const KINDS = wordList(`
  annual yearly monthly quarterly weekly daily such year on month one day single sharp steep big`);

/** "in a row", "since March": not "in prices". */
function isOfItself(tokens: Tokens, at: number, end: number): boolean {
  if (at >= end || tokens.kind[at] === TokenKind.mark) return true;
  if (isWord(tokens, at, 'in'))
    return SPANS.get(tokens, at + 1) !== undefined || tokens.kind[at + 1] === TokenKind.number;
  return SINCE.get(tokens, at) !== undefined;
}

const SPANS = wordList('a two three four five six seven eight nine ten as more nearly almost over at');
const SINCE = wordList('since running for on ever this so');
