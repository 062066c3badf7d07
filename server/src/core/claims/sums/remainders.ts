import { sum } from '../../figures/compare.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { disagree } from '../reckon.js';
import { isAlike, isPartOf, isWholeFirst, WHOM } from '../shares/wholes.js';
import {
  entriesOf,
  isOneSlipOff,
  isOtherSum,
  MOST_PARTS,
  numberAt,
  OWNERS,
  passageOf,
  sentenceAt,
  THESE,
  valueOf,
} from './entries.js';
import { isPerson } from './exceeding.js';
import type { Total } from './totals.js';

/**
 * "Of these, 23 … and the other 18 …", "Seven of the nine … The other two …", "16 aircraft. Six were lost … six left": what
 * remains makes up the whole with what was told before.
 */
export function remainderOf(facts: SentenceFacts): Total | undefined {
  const remainder = entriesOf(facts).find((each) => isRemainder(facts, each));
  if (remainder === undefined || remainder.modifier !== 'none') return undefined;
  const isOther = isOtherSort(facts.tokens, remainder.last);
  if (isOther && (remainder.noun === undefined || remainder.noun === 'person')) return undefined;
  const all = passageOf(facts).filter(
    (each) =>
      each.last < remainder.first &&
      // "15 of them join two others", "nine came, four of them women".
      !isWord(facts.tokens, each.last + 1, 'others') &&
      !isTraitOfSome(facts.tokens, each) &&
      (isOther
        ? each.noun === remainder.noun
        : isAlike(each, remainder) || isAlike(remainder, each) || (isPerson(each.noun) && isPerson(remainder.noun))),
  );
  // "He made 151 with Nair (88). Bhalla scored 61. The other eight batters": nothing else is counted in batters.
  if (remainder.noun !== undefined && all.length > 0 && all.every(({ noun }) => noun === undefined)) return undefined;
  const one = all.length > MOST_PARTS ? undefined : oneAndRest(facts, remainder, all);
  if (one !== undefined) return one;
  if (all.length < 2 || all.length > MOST_PARTS) return undefined;
  const told = madeUp(remainder, all);
  if (told !== undefined) return told;
  const known = wholeOf(facts, all);
  const whole = known ?? largestOf(all);
  if (whole === undefined || (whole.modifier !== 'none' && whole.modifier !== 'about')) return undefined;
  const first = all[all.indexOf(whole) - 1];
  const isFirst = first !== undefined && isPartOf(facts, first, whole);
  const parts = [...(isFirst ? [first] : []), ...all.slice(all.indexOf(whole) + 1), remainder];
  if (parts.length < 2 || parts.some(({ modifier }) => modifier !== 'none')) return undefined;
  // "each of the three partners … three shares … the two others".
  const { first: begin } = facts.sentence;
  if (parts.some((part) => part !== remainder && part.first >= begin && isOtherThing(part, whole))) return undefined;
  if (isOtherSum(valueOf(parts), whole.value as number)) return isOther ? undefined : dealtOut(facts, remainder, all);
  if ((known !== undefined && !isOther) || isOneSlipOff(whole, parts))
    return { total: whole, parts, isWhole: true, isDoubtful: true };
  return isOther ? undefined : dealtOut(facts, remainder, all);
}

/** "four of them women": the others may be women, too. */
function isTraitOfSome(tokens: Tokens, { last }: Amount): boolean {
  if (!isWord(tokens, last + 1, 'of') || WHOM.get(tokens, last + 2) === undefined) return false;
  return TRAITS.get(tokens, last + 3) !== undefined;
}

const TRAITS = wordList('women men girls boys children foreigners under over aged');

function isOtherThing({ noun }: Amount, { noun: other }: Amount): boolean {
  return noun !== undefined && other !== undefined && noun !== other && !(isPerson(noun) && isPerson(other));
}

/** "Four soldiers were killed. … Two died in an attack, while the other three …": what this sentence deals out. */
function dealtOut({ sentence }: SentenceFacts, remainder: Amount, all: readonly Amount[]): Total | undefined {
  const parts = [...all.filter(({ first }) => first >= sentence.first), remainder];
  const total = largestOf(all.filter(({ first }) => first < sentence.first));
  if (total === undefined || parts.length !== 2 || [total, ...parts].some(({ modifier }) => modifier !== 'none'))
    return undefined;
  const isMore = (total.value as number) > ((parts[0] as Amount).value as number);
  return isMore && isOneSlipOff(total, parts) ? { total, parts, isWhole: true, isDoubtful: true } : undefined;
}

/** "one of seven soldiers … The remaining six", "One of the dead is Danish, and the other two": one, and what remains. */
function oneAndRest(facts: SentenceFacts, remainder: Amount, all: readonly Amount[]): Total | undefined {
  const { tokens, sentence, before } = facts;
  const here = oneOfIn(tokens, sentence.first, remainder.first);
  const from = before?.before?.sentence.first ?? before?.sentence.first;
  // "He was one of nine to give up. Of 154 starters, 121 are left."
  if (here < 0 && isWord(tokens, sentence.first, 'of')) return undefined;
  const at = here >= 0 || from === undefined ? here : oneOfIn(tokens, from, sentence.first);
  if (at < 0 || all.some((each) => each.last >= sentence.first && each.last < at)) return undefined;
  const total =
    all.find(({ first }) => first > at && first - at <= FEW + 1) ??
    alsoCalled(facts, remainder, at) ??
    (here < 0 ? undefined : largestOf(all.filter(({ last, kind }) => last < at && kind === 'cardinal')));
  const parts = [numberAt(tokens, at), remainder];
  if (total?.kind !== 'cardinal' || total.modifier !== 'none' || (total.value as number) > MOST_TOLD) return undefined;
  return { total, parts, isWhole: true, isDoubtful: true };
}

/** "one of three ships … The other four vessels": the count by another name, which is not far off. */
function alsoCalled(facts: SentenceFacts, { value, first: end }: Amount, at: number): Amount | undefined {
  const whole = passageOf(facts).find(({ first, last }) => first > at && first - at <= FEW + 1 && last < end);
  const isClose = whole !== undefined && Math.abs((whole.value as number) - (value as number) - 1) <= SLIP;
  return isClose && !isPerson(whole.noun) && whole.noun !== undefined ? whole : undefined;
}

const SLIP = 2;

/** More are seldom told of one by one. */
const MOST_TOLD = 12;

/** The "one" of "one of the"; -1 without. */
function oneOfIn(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isWord(tokens, at, 'one') && isWord(tokens, at + 1, 'of')) return at;
  return -1;
}

/** "52 votes, eight short of the 60 needed": what is lacking makes up the whole. */
export function shortOf(facts: SentenceFacts): Total | undefined {
  const { tokens, figures } = facts;
  const entries = entriesOf(facts);
  for (let index = 1; index < entries.length; index++) {
    const [lacking, total] = [entries[index - 1] as Amount, entries[index] as Amount];
    if (total.first - lacking.last > FEW + 3 || !isWord(tokens, lacking.last + 1, 'short')) continue;
    if (!isWord(tokens, lacking.last + 2, 'of') || [total, lacking].some(({ modifier }) => modifier !== 'none'))
      continue;
    // "one hour short of 15 days".
    if (lacking.unit !== total.unit) continue;
    const sides = figures
      .filter(({ kind, end }) => kind === 'score' && end <= lacking.start)
      .flatMap((each) => {
        const { first, last } = tokensOf(tokens, each);
        return last > first ? [numberAt(tokens, first), numberAt(tokens, last)] : [];
      });
    const had = [...entries.slice(0, index - 1), ...sides].filter(
      ({ modifier, kind, unit }) => modifier === 'none' && kind === total.kind && unit === total.unit,
    );
    if (had.length === 0 || had.some((each) => !disagree(sum([each, lacking]), total))) return undefined;
    const near = had.find(
      (each) => Math.abs((each.value as number) + (lacking.value as number) - (total.value as number)) <= NEAR,
    );
    if (near !== undefined || isOneSlipOff(total, [had.at(-1) as Amount, lacking]))
      return { total, parts: [near ?? (had.at(-1) as Amount), lacking], isWhole: true, isDoubtful: true };
  }
  return undefined;
}

const NEAR = 12;

/** One of these stands where it is told what remains. */
export const REMAINDER_WORDS = wordList(
  'other others remaining rest left leaving leaves leave remain remained remains short',
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
  if (isWord(tokens, last + 1, 'others'))
    return (
      OWNERS.get(tokens, first - 1) !== undefined ||
      isWord(tokens, last + 3, 'still') ||
      isWord(tokens, last + 2, 'still')
    );
  if (isOtherSort(tokens, last) && first - sentence.first < FEW) return true;
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

/** "three other rebels": of those that were counted before, where these are rebels too. */
function isOtherSort(tokens: Tokens, last: number): boolean {
  return isWord(tokens, last + 1, 'other');
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
