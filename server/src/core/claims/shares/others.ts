import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { sentenceAt } from '../sums/entries.js';
import { isBeside, MAX_OBJECT, OPENING } from './beside.js';
import { type StatedShare, statedSharesOf } from './sharewords.js';
import { asideAt, isPartOf, isPhrase } from './wholes.js';

/** A part and its whole as they were read. */
interface Wholes {
  readonly part: Amount;
  readonly whole: Amount;
}

/** Something beside the share shows that it is not that of this part and this whole. */
export function isOfOther(
  facts: SentenceFacts,
  found: Wholes,
  share: StatedShare,
  counted: readonly Amount[],
): boolean {
  // "After five years it had returned in 61 of them (12 percent)": no time is a part of a count.
  if (found.part.kind === 'duration' && found.whole.kind !== 'duration') return true;
  return (
    hasOwnShare(facts, found.whole, share) ||
    isOfWhole(facts, found, share) ||
    isOfTotal(facts, found, share) ||
    isOfOtherPart(facts, found, share, counted) ||
    isChangedFrom(facts, found, share) ||
    isMoreBy(facts, found, share)
  );
}

/** "Some are 65 or older. Only 410, or 6 percent, are young": the share is that of what it stands behind. */
function isOfWhole(facts: SentenceFacts, { part, whole }: Wholes, share: StatedShare): boolean {
  if (isWord(facts.tokens, share.last + 1, 'of') || whole.last >= share.first) return false;
  return isBeside(facts, whole, share) && !isPartOf(facts, part, whole) && part.last < whole.first;
}

/** "were responsible for 22.4 million barrels, or 44.6 percent of the total": the share is that of what it stands behind. */
function isOfTotal(facts: SentenceFacts, { whole }: Wholes, share: StatedShare): boolean {
  const { tokens } = facts;
  const of = share.last + 1;
  const isOfAll =
    isWord(tokens, of, 'of') && (isWord(tokens, of + 1, 'all') || TOTALS.get(tokens, of + 2) !== undefined);
  if (!isOfAll || whole.last >= share.first) return false;
  const or = beforeFillers(tokens, share.first, whole.last);
  return isWord(tokens, or, 'or') && isRightBehind(tokens, whole, or);
}

const TOTALS = wordList('total whole lot');

/** Nothing but what the amount counts stands between it and ", or". */
function isRightBehind(tokens: Tokens, { last }: Amount, or: number): boolean {
  return isPhrase(tokens, last + 1, markAt(tokens, or - 1) === ',' ? or - 1 : or, MAX_OBJECT);
}

/** "goes to 108, or 30 percent, from 90": of a level that follows, and of nothing that was told before. */
function isChangedFrom({ tokens, sentence }: SentenceFacts, { whole }: Wholes, { last }: StatedShare): boolean {
  return whole.first < sentence.first && markAt(tokens, last + 1) === ',' && isWord(tokens, last + 2, 'from');
}

/** "costs $12, $2 more than last year, or 20 percent": of what it was. */
function isMoreBy({ tokens }: SentenceFacts, { part }: Wholes, { first }: StatedShare): boolean {
  for (let at = part.last + 1; at <= part.last + 2 && at < first; at++)
    if (COMPARING.get(tokens, at) !== undefined) return isWord(tokens, at + 1, 'than');
  return false;
}

const COMPARING = wordList('more less fewer higher lower');

/** "Of the 2,300, 1,058 went to Berg and 414, or 18 percent, to Lund", "from 90 to 108, or 30 percent": that of what it stands behind. */
function isOfOtherPart(
  facts: SentenceFacts,
  { part, whole }: Wholes,
  share: StatedShare,
  counted: readonly Amount[],
): boolean {
  return counted.some(
    (each) =>
      each !== part &&
      each !== whole &&
      each.first > Math.max(part.first < share.first ? part.last : 0, whole.first < share.first ? whole.last : 0) &&
      each.last < share.first &&
      each.kind === part.kind &&
      isBeside(facts, each, share),
  );
}

/** "4,040 cases, or 55 percent": what a share of its own stands right behind. */
function hasOwnShare(facts: SentenceFacts, amount: Amount, share: StatedShare): boolean {
  const { tokens } = facts;
  const { first: at, last } = amount;
  return statedSharesOf(sentenceAt(facts, at)).some((each) => {
    if (each === share || each.first <= last || each.first - last > MAX_OBJECT) return false;
    const or = beforeFillers(tokens, each.first, last);
    const isTold = isWord(tokens, or, 'or') || OPENING.has(asideAt(tokens, or));
    return isTold && isRightBehind(tokens, amount, or);
  });
}
