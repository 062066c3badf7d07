import { sum } from '../figures/compare.js';
import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import type { Amount, SentenceFacts } from './amounts.js';
import { entriesOf, isOtherSum, MOST_PARTS, OWNERS, THESE } from './entries.js';
import { disagree } from './reckon.js';
import type { Total } from './totals.js';
import { isAlike, isPartOf, isWholeFirst } from './wholes.js';

/** "Of these, 23 … and the other 18 …", "Seven of the nine … The other two …": what remains makes up the whole. */
export function remainderOf(facts: SentenceFacts, entries: readonly Amount[]): Total | undefined {
  const remainder = entries.find((each) => isRemainder(facts, each));
  if (remainder === undefined || remainder.modifier !== 'none') return undefined;
  const here = entries.filter(({ last }) => last < remainder.first);
  const earlier = facts.before === undefined ? [] : entriesOf(facts.before);
  const all = [...earlier, ...here].filter((each) => isAlike(each, remainder) || isAlike(remainder, each));
  if (all.length < 2 || all.length > MOST_PARTS) return undefined;
  const whole = wholeOf(facts, here, earlier);
  if (whole === undefined || whole.modifier !== 'none') return undefined;
  if (isMadeUp(remainder, all)) return undefined;
  const parts = all.slice(all.indexOf(whole) + 1);
  const first = partBefore(facts, earlier, whole);
  const told = [...(first === undefined ? [] : [first]), ...parts, remainder];
  if (told.length < 2 || told.some(({ modifier }) => modifier !== 'none') || isFarOff(told, whole)) return undefined;
  return { total: whole, parts: told, isWhole: true, isDoubtful: true };
}

/** The whole that "these" or "of the nine" speaks of. */
function wholeOf(facts: SentenceFacts, here: readonly Amount[], earlier: readonly Amount[]): Amount | undefined {
  const { tokens, sentence, before } = facts;
  const [a, b] = here;
  if (opensWithThese(tokens, sentence.first)) return earlier.filter((each) => isLargest(each, earlier)).at(-1);
  if (before === undefined) return undefined;
  // In one sentence it is for others to say.
  if (a !== undefined && b !== undefined && (isPartOf(facts, a, b) || isWholeFirst(facts, a, b))) return undefined;
  for (const [index, part] of earlier.entries()) {
    const next = earlier[index + 1];
    if (next !== undefined && isPartOf(before, part, next)) return next;
    if (next !== undefined && isWholeFirst(before, part, next)) return part;
  }
  return undefined;
}

function isLargest({ value }: Amount, all: readonly Amount[]): boolean {
  return all.every((each) => (each.value as number) <= (value as number));
}

/** "Seven of the nine": the part that stands before its whole. */
function partBefore({ before }: SentenceFacts, earlier: readonly Amount[], whole: Amount): Amount | undefined {
  const part = earlier[earlier.indexOf(whole) - 1];
  return before !== undefined && part !== undefined && isPartOf(before, part, whole) ? part : undefined;
}

function opensWithThese(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first, 'of') && THESE.get(tokens, first + 1) !== undefined;
}

/** "the other nine", "the remaining nine", "the rest, nine,". */
function isRemainder({ tokens }: SentenceFacts, { first }: Amount): boolean {
  if (REMAINING.get(tokens, first - 1) !== undefined) return OWNERS.get(tokens, first - 2) !== undefined;
  return markAt(tokens, first - 1) === ',' && isWord(tokens, first - 2, 'rest') && isWord(tokens, first - 3, 'the');
}

const REMAINING = wordList('other remaining');
/** Something else must be told. */
function isFarOff(parts: readonly Amount[], { value }: Amount): boolean {
  return isOtherSum(
    parts.reduce((all, part) => all + (part.value as number), 0),
    value as number,
  );
}

/** Some of the numbers make up another of them together with this one. */
function isMadeUp(remainder: Amount, all: readonly Amount[]): boolean {
  for (const whole of all) {
    const others = all.filter((each) => each !== whole);
    for (let bits = 1; bits < 1 << others.length; bits++) {
      const chosen = others.filter((_, index) => (bits & (1 << index)) !== 0);
      if (!disagree(sum([remainder, ...chosen]), whole)) return true;
    }
  }
  return false;
}
