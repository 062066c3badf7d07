import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';
import { isMistyped, writtenLike } from '../mistyped.js';
import { isAlike } from '../shares/wholes.js';
import { isCounted, passageOf } from './entries.js';
import { isAverage, isEach, ONES, type Rate, rounded } from './rates.js';

/**
 * "Over five days it drew 35,541 people, an average of 8,100 a day", "36 beds in eight rooms of four": what each has, and of
 * the figures of three sentences the total and the count that one slip parts from it, where no others bear it out.
 */
export function apportionedOf(facts: SentenceFacts): Rate | undefined {
  const amounts = amountsOf(facts);
  let others: readonly Amount[] | undefined;
  for (const each of amounts) {
    if (!(isEach(facts, each) || isInGroups(facts, each)) || !isStated(each)) continue;
    others ??= [...passageOf(facts), ...amounts.filter((amount) => amount.per !== undefined && isStated(amount))];
    if (others.length < 3 || others.length > MOST) return undefined;
    const found = ratedBy(facts, each, others);
    if (found !== undefined) return isDiffering(facts) ? undefined : found;
  }
  return undefined;
}

/** "£120 a year, or £11 a month: over twelve months that is £12 dearer". */
function isDiffering({ tokens, sentence }: SentenceFacts): boolean {
  return isInListBetween(tokens, sentence.first, sentence.last, DIFFERING);
}

const DIFFERING = wordList('dearer cheaper');

function ratedBy(facts: SentenceFacts, each: Amount, others: readonly Amount[]): Rate | undefined {
  let found: Rate | undefined;
  for (const total of others) {
    // What comes behind may be told of something else.
    if (!isSameThing(total, each) || (total.last >= each.first && !isSaidOf(facts, total, others))) continue;
    if (isInListBetween(facts.tokens, total.last + 1, each.first, ELSE)) continue;
    // "2.6 million of the 3.06 million shares at $24, or $62.4 million".
    if (amountsOf(facts).some((count) => isBareCount(count) && isBorneOut(total, count, each))) return undefined;
    for (const count of others) {
      if (count === total || count.first === each.first || !isCountOf(count, each)) continue;
      // What is borne out by any two of them is well.
      if (isBorneOut(total, count, each)) return undefined;
      if (!isOneSlip(total, count, each) || isFar(total, count, facts)) continue;
      found = { count, each: isAverage(facts, each) ? rounded(each) : each, total, isDoubtful: true };
    }
  }
  return found;
}

function isBareCount({ kind, noun, value }: Amount): boolean {
  return kind === 'cardinal' && noun === undefined && value !== null;
}

function isBorneOut(total: Amount, count: Amount, each: Amount): boolean {
  const times = (total.value as number) / ((each.value as number) * (count.value as number));
  return times > 1 - ROUNDING && times < 1 + ROUNDING;
}

/** ", or 186,000 a week"; "he made $480", where there are no other figures. */
function isSaidOf({ tokens, sentence }: SentenceFacts, { first }: Amount, others: readonly Amount[]): boolean {
  if (isWord(tokens, first - 1, 'or')) return markAt(tokens, first - 2) === ',';
  return others.length === 3 && isInListBetween(tokens, Math.max(sentence.first, first - FEW), first, YIELDING);
}

/** In tokens. */
const FEW = 3;

const YIELDING = wordList('made earned bring brings brought cost costs raise raised comes came makes paid');

/** "The fund has $180,000 and paid 40 farmers $2,500 each". */
const ELSE = wordList('and but while ;');

/** More figures than these make it unsure which belong together. */
const MOST = 8;
/** Of an average, as it is told. */
const ROUNDING = 0.06;

/** One of these stands where something is told in groups of one size. */
export const GROUP_WORDS = wordList(
  'rooms spans stages sections sets rounds tranches lengths plots lots doses instalments installments payments groups teams rows packs boxes batches portions pieces shares',
);

/** "rooms of four", "three equal doses of 10". */
function isInGroups({ tokens }: SentenceFacts, { first }: Amount): boolean {
  return isWord(tokens, first - 1, 'of') && GROUP_WORDS.get(tokens, first - 2) !== undefined;
}

const MANY = 20;

function isStated(amount: Amount): boolean {
  return isCounted(amount.per === undefined ? amount : { ...amount, per: undefined });
}

function isSameThing(total: Amount, each: Amount): boolean {
  if (total.modifier !== 'none' || (total.value as number) <= (each.value as number)) return false;
  // Of few, any number is a slip away from any other.
  if (total.kind === 'cardinal' && (total.noun === undefined || (total.value as number) < MANY)) return false;
  if (total.kind !== each.kind) return each.kind === 'cardinal' && each.noun === undefined && total.kind !== 'duration';
  return isAlike({ ...total, per: undefined }, { ...each, per: undefined });
}

/** So many days for what is told a day; so many of another thing for what each of them has. */
function isCountOf({ kind, value, unit, noun, modifier, per }: Amount, each: Amount): boolean {
  if (value === null || value < 2 || modifier !== 'none' || per !== undefined || !Number.isInteger(value)) return false;
  if (each.per !== undefined && !ONES.has(each.per)) return kind === 'duration' ? unit === each.per : noun === each.per;
  return kind === 'cardinal' && noun !== undefined && noun !== each.noun;
}

/** With one of the three written otherwise, they would fit: a count to the last, for it is never rounded. */
function isOneSlip(total: Amount, count: Amount, each: Amount): boolean {
  const [all, times, one] = [total.value as number, count.value as number, each.value as number];
  const isClose = all / (times * one) > 1 / FAR && all / (times * one) < FAR;
  const meant = all / one;
  const isCount = Math.abs(meant - Math.round(meant)) < EXACTLY && isMistyped(times, Math.round(meant));
  return (
    isClose &&
    (isCount || isMistyped(one, writtenLike(all / times, one)) || isMistyped(all, writtenLike(times * one, all)))
  );
}

const EXACTLY = 0.02;
const FAR = 2.05;

/** Neither stands in the sentence. */
function isFar(total: Amount, count: Amount, { sentence }: SentenceFacts): boolean {
  return total.last < sentence.first && count.last < sentence.first;
}
