import { sum } from '../../figures/compare.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { disagree } from '../reckon.js';
import { isAlike, isPartOf, isWholeFirst } from '../shares/wholes.js';
import {
  entriesOf,
  isOneSlipOff,
  isOtherSum,
  MOST_PARTS,
  OWNERS,
  passageOf,
  sentenceAt,
  THESE,
  valueOf,
} from './entries.js';
import type { Total } from './totals.js';

/**
 * "Of these, 23 … and the other 18 …", "Seven of the nine … The other two …", "16 aircraft. Six were lost … six left": what
 * remains makes up the whole with what was told before.
 */
export function remainderOf(facts: SentenceFacts): Total | undefined {
  const remainder = entriesOf(facts).find((each) => isRemainder(facts, each));
  if (remainder === undefined || remainder.modifier !== 'none') return undefined;
  const all = passageOf(facts).filter(
    (each) => each.last < remainder.first && (isAlike(each, remainder) || isAlike(remainder, each)),
  );
  if (all.length < 2 || all.length > MOST_PARTS) return undefined;
  const told = madeUp(remainder, all);
  if (told !== undefined) return told;
  const known = wholeOf(facts, all);
  const whole = known ?? largestOf(all);
  if (whole === undefined || whole.modifier !== 'none') return undefined;
  const first = all[all.indexOf(whole) - 1];
  const isFirst = first !== undefined && isPartOf(facts, first, whole);
  const parts = [...(isFirst ? [first] : []), ...all.slice(all.indexOf(whole) + 1), remainder];
  if (parts.length < 2 || parts.some(({ modifier }) => modifier !== 'none')) return undefined;
  if (isOtherSum(valueOf(parts), whole.value as number)) return undefined;
  return known !== undefined || isOneSlipOff(whole, parts)
    ? { total: whole, parts, isWhole: true, isDoubtful: true }
    : undefined;
}

/** One of these stands where it is told what remains. */
export const REMAINDER_WORDS = wordList(
  'other others remaining rest left leaving leaves leave remain remained remains',
);

/** The whole that "these" or "of the nine" speaks of. */
function wholeOf(facts: SentenceFacts, all: readonly Amount[]): Amount | undefined {
  const { tokens, sentence } = facts;
  if (isWord(tokens, sentence.first, 'of') && THESE.get(tokens, sentence.first + 1) !== undefined) {
    const earlier = all.filter(({ first }) => first < sentence.first);
    return earlier.findLast((each) => each === largestOf(earlier));
  }
  for (const [index, part] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined) continue;
    if (isPartOf(facts, part, next)) return next;
    if (isWholeFirst(sentenceAt(facts, part.first), part, next)) return part;
  }
  return undefined;
}

function largestOf(all: readonly Amount[]): Amount | undefined {
  let largest: Amount | undefined;
  for (const each of all) if ((each.value as number) > (largest?.value ?? 0)) largest = each;
  return largest;
}

/** "the other nine", "the nine others", "the remaining nine", "the rest, nine,", "leaving nine", "nine left". */
function isRemainder({ tokens, sentence }: SentenceFacts, { first, last, kind }: Amount): boolean {
  if (REMAINING.get(tokens, first - 1) !== undefined) return OWNERS.get(tokens, first - 2) !== undefined;
  if (markAt(tokens, first - 1) === ',' && isWord(tokens, first - 2, 'rest') && isWord(tokens, first - 3, 'the'))
    return true;
  if (isWord(tokens, last + 1, 'others')) return OWNERS.get(tokens, first - 1) !== undefined;
  if (kind === 'duration') return false;
  for (let at = first - 1; at >= Math.max(sentence.first, first - FEW); at--) {
    if (LEAVING.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'left') && (isWord(tokens, at - 1, 'which') || isWord(tokens, at - 1, 'that'))) return true;
    if (markAt(tokens, at) !== '') break;
  }
  for (let at = last + 1; at <= last + FEW && at < sentence.last; at++) {
    if (STAYING.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'left'))
      return tokens.kind[at + 1] === TokenKind.mark || isWord(tokens, at + 1, 'over') || at + 1 >= sentence.last;
    if (tokens.kind[at] !== TokenKind.word) return false;
  }
  return false;
}

/** In tokens. */
const FEW = 3;

const REMAINING = wordList('other remaining');
const LEAVING = wordList('leaving leaves leave');
const STAYING = wordList('remain remained remains');

/** Some of the numbers make up another of them together with this one: so all is well. */
function madeUp(remainder: Amount, all: readonly Amount[]): Total | undefined {
  for (const total of all) {
    const others = all.filter((each) => each !== total);
    for (let bits = 1; bits < 1 << others.length; bits++) {
      const parts = [...others.filter((_, index) => (bits & (1 << index)) !== 0), remainder];
      if (!disagree(sum(parts), total)) return { total, parts, isWhole: true };
    }
  }
  return undefined;
}
