import type { Figure } from '../../figures/figure.js';
import type { Interval } from '../../figures/interval.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { SIZE_WORDS } from '../changes/roles.js';
import { keptLast } from '../kept.js';
import { asItReads, disagree, percentOfWhole } from '../reckon.js';
import { MAKING } from '../sums/additions.js';
import { OWNERS, passageOf, sentenceAt, THESE, valueOf } from '../sums/entries.js';
import type { StatedShare } from './sharewords.js';
import { isAlike, isClosed, isPartOf, isRun, isWholeFirst, WHOM } from './wholes.js';

/** A part and its whole that stand near a share, and which the words tie to it. */
export interface Portion {
  readonly part: Amount;
  readonly whole: Amount;
  /** The share is that of what is left without the part: "that leaves them 40 percent". */
  readonly isLeft?: true;
}

/**
 * "84 of the 120 trains ran to time, which is six in 10", "Private clinics have 312 beds and public ones 728. That gives the
 * public ones 60 percent of the total": the part and the whole of a share that no choice of the figures nearby bears out.
 */
export function portionOf(facts: SentenceFacts, share: StatedShare): Portion | undefined {
  const isLeft = isLeftOver(facts, share);
  if (!isLeft && !mayTie(facts, share)) return undefined;
  const all = passageOf(facts).filter(({ first, last }) => last < share.first || first > share.last);
  if (all.length < 2 || (isChange(facts, share) && ofNext(facts, all, share) === undefined)) return undefined;
  const rows = rowsOf(facts, all);
  const pairs = [...pairsOf(facts, all, share), ...rows, ...sumsOf(facts, all, share)];
  // What a share of the total is has nothing to do with how the parts compare.
  const meant = rows.length > 0 && isOfThem(facts.tokens, share.last + 1) ? rows : pairs;
  const said = meant.filter((pair) => pair.isSure && isSaidOf(facts, share, pair));
  if ((said.length > 0 ? said : meant).some((pair) => isBorneOut(pair, share, isLeft))) return undefined;
  let best: Pair | undefined;
  for (const pair of pairs) {
    if (!pair.isSure || !isNearTo(pair, share, isLeft) || !isTied(facts, share, pair)) continue;
    if (isPassedOver(facts, all, pair, share) || isOfOtherAgain(facts, all, pair, share)) continue;
    if (best === undefined || farness(pair, share, isLeft) <= farness(best, share, isLeft)) best = pair;
  }
  if (best === undefined) return undefined;
  const [part, whole] = [best.part, best.whole].map((each) => ({ ...each, ...asItReads(each) })) as [Amount, Amount];
  return { part, whole, ...(isLeft ? { isLeft } : {}) };
}

/** "of which $65 million is for wages. They will cost $95 million, two-thirds of it this year": what stands nearer is meant. */
function isPassedOver({ sentence }: SentenceFacts, all: readonly Amount[], pair: Pair, share: StatedShare): boolean {
  const isHere = ({ kind, first }: Amount) => kind === pair.part.kind && first >= sentence.first;
  if (Math.max(pair.part.first, pair.whole.first) < sentence.first) return all.some(isHere);
  // "a deficit of $7m on sales of $769m, or 1 percent".
  if (Math.min(pair.part.first, pair.whole.first) >= sentence.first) return false;
  return all.filter((each) => isHere(each) && each.last < share.first).length > 1;
}

/** "make up 18 percent of the total, or about 650,000": the part is told behind the share. */
function isOfOtherAgain(
  facts: SentenceFacts,
  all: readonly Amount[],
  { part, whole }: Pair,
  share: StatedShare,
): boolean {
  const { tokens } = facts;
  return all.some((each) => {
    if (each === part || each === whole || each.first <= share.last || each.first - share.last > MAX_TAIL) return false;
    const or = beforeFillers(tokens, each.first, share.last);
    return isWord(tokens, or, 'or') && markAt(tokens, or - 1) === ',';
  });
}

interface Pair extends Portion {
  /** The words say that the one is a part of the other. */
  readonly isSure: boolean;
  /** The whole is what a row of parts adds up to. */
  readonly isRow: boolean;
}

/** The figures of one sort, two by two, the smaller one as a part of the larger one. */
function pairsOf(facts: SentenceFacts, all: readonly Amount[], share: StatedShare): readonly Pair[] {
  const next = ofNext(facts, all, share);
  const pairs: Pair[] = [];
  for (const part of all) {
    for (const whole of all) {
      if ((part.value as number) >= (whole.value as number)) continue;
      if (areCompared(facts, part.first < whole.first ? [part, whole] : [whole, part])) continue;
      if (!isAlike(part, whole) && !isAlike(whole, part) && !(whole === next && part.kind === whole.kind)) continue;
      const isSure =
        isOfIt(facts, part, whole) ||
        isToldAgain(facts, part, whole, share) ||
        (all.length === 2 && part.first > whole.first && isOfThem(facts.tokens, share.last + 1)) ||
        (whole === next && part.first < facts.sentence.first && opensAgain(facts)) ||
        (isBehind(facts, part, whole, all, share) && (whole === next || isOnlyLarger(whole, part, all)));
      pairs.push({ part, whole, isSure, isRow: false });
    }
  }
  return pairs;
}

/** "84 of the 120", "Of the 120, 84", "5,213 set out and 4,947 of them". */
function isOfIt(facts: SentenceFacts, part: Amount, whole: Amount): boolean {
  const { tokens } = facts;
  if (part.first < whole.first) return isPartOf(facts, part, whole);
  const isTheirs = isWord(tokens, part.last + 1, 'of') && WHOM.get(tokens, part.last + 2) !== undefined;
  const isWhom = WHOM.get(tokens, part.first - 1) !== undefined && isWord(tokens, part.first - 2, 'of');
  if (isTheirs || isWhom) return true;
  const own = sentenceAt(facts, whole.first);
  // "Of the 8,000 who replied 6,000".
  const isOpening = isWord(tokens, own.sentence.first, 'of') && whole.first - own.sentence.first <= 2;
  return isOpening && isRun(tokens, whole.last + 1, part.first, FEW) ? true : isWholeFirst(own, whole, part);
}

/** "14 women to the 35-member council, or 40 percent of it": the only two of a sort, right before the share. */
function isBehind(
  { tokens, sentence }: SentenceFacts,
  part: Amount,
  whole: Amount,
  all: readonly Amount[],
  share: StatedShare,
): boolean {
  const { first } = share;
  const last = Math.max(part.last, whole.last < first ? whole.last : 0);
  if (part.last >= first || last < sentence.first || first - last > MAX_TAIL) return false;
  // "three mills use 940 tonnes, a fifth of the harvest": the second is the part, and the whole is not told.
  if (whole.first > part.first && whole.last < share.first && isOfAnother(tokens, share.last + 1)) return false;
  const isOnly = all.every(
    (each) =>
      each === part || each === whole || each.last < sentence.first || each.first > first || each.kind !== part.kind,
  );
  return isOnly && isSaidAgain(tokens, last + 1, first);
}

/** There is but one of which it can be a part. */
function isOnlyLarger(whole: Amount, part: Amount, all: readonly Amount[]): boolean {
  return all.every(
    (each) => each === whole || each.kind !== part.kind || (each.value as number) <= (part.value as number),
  );
}

/** "make up a fifth of them, or 268": of what was told before. */
function isToldAgain({ tokens, sentence }: SentenceFacts, part: Amount, whole: Amount, { last }: StatedShare): boolean {
  if (whole.first >= sentence.first || !isWord(tokens, last + 1, 'of') || THESE.get(tokens, last + 2) === undefined)
    return false;
  const at = markAt(tokens, last + 3) === ',' ? last + 4 : last + 3;
  return at > last + 3 && part.first - at <= 2 && part.first >= at;
}

/** "half of the 1,600 ballots": the figure that the share is said to be of. */
function ofNext({ tokens }: SentenceFacts, all: readonly Amount[], { last }: StatedShare): Amount | undefined {
  const next = all.find(({ first }) => first > last);
  const isOf = next !== undefined && isWord(tokens, last + 1, 'of') && next.first - last <= FEW;
  return isOf && isRun(tokens, last + 2, next.first, FEW) ? next : undefined;
}

/** "Germany, with 14 million, and France, with 34 million, grew two-fifths of the bloc's 120 million". */
function sumsOf(facts: SentenceFacts, all: readonly Amount[], share: StatedShare): readonly Pair[] {
  const whole = ofNext(facts, all, share);
  if (whole === undefined) return [];
  const parts = all.filter((each) => each.last < share.first && each.first >= facts.sentence.first);
  const [first] = parts;
  const value = valueOf(parts);
  if (first === undefined || parts.length < 2 || value >= (whole.value as number)) return [];
  if (!parts.every((each) => isAlike(each, whole))) return [];
  // "fell to $9m, from $14m".
  const { tokens, sentence } = facts;
  if (parts.some((each) => COMPARED_WITH.get(tokens, beforeFillers(tokens, each.first, sentence.first)) !== undefined))
    return [];
  return [{ part: addedUp(parts, first), whole, isSure: true, isRow: false }];
}

const COMPARED_WITH = wordList('from to than against');

/** What all figures of a sentence come to, where they are of one sort: each as a part of it, and the first of it all. */
function rowsOf(facts: SentenceFacts, all: readonly Amount[]): readonly Pair[] {
  const { sentence } = facts;
  const pairs: Pair[] = [];
  const here = all.filter(({ first }) => first >= sentence.first);
  const earlier = all.filter(({ first }) => first < sentence.first);
  for (const row of [here, earlier]) {
    const [first] = row;
    if (first === undefined || row.length < 2 || row.some((each) => !isAlike(each, first) && !isAlike(first, each)))
      continue;
    if (row.some((each) => row.some((other) => each !== other && isOfIt(facts, each, other)))) continue;
    // "6,400 by the end of May, almost three times the 2,264 of July".
    if (areCompared(facts, row)) continue;
    const whole = addedUp(row, first);
    for (const part of row) pairs.push({ part, whole, isSure: true, isRow: true });
  }
  return pairs;
}

/** A multiple says how the one compares with the other. */
function areCompared(facts: SentenceFacts, row: readonly Amount[]): boolean {
  const [start, end] = [(row[0] as Amount).start, (row.at(-1) as Amount).end];
  return multiplesOf(sentenceAt(facts, (row[0] as Amount).first)).some((each) => each.start > start && each.end < end);
}

/** Most sentences have none. */
const multiplesOf = keptLast(({ figures }: SentenceFacts): readonly Figure[] =>
  figures.filter(({ kind }) => kind === 'multiple'),
);

/** What they come to, which stands where they do. */
function addedUp(parts: readonly Amount[], first: Amount): Amount {
  const value = valueOf(parts);
  return { ...first, end: (parts.at(-1) ?? first).end, value, low: value, high: value };
}

/** In percent of the whole. */
function percentOf({ part, whole }: Portion): Interval | undefined {
  return percentOfWhole(asItReads(part), asItReads(whole));
}

function isBorneOut(pair: Pair, { meant }: StatedShare, isLeft: boolean): boolean {
  const percent = percentOf(pair);
  if (percent?.low == null || percent.high === null) return false;
  const left = { low: 100 - percent.high, high: 100 - percent.low };
  // What is said of a part itself is no share of the others, and neither is a majority.
  const isOwn = meant.low === null || meant.high === null || (pair.isSure && !isLeft);
  return (!isOwn && !disagree(left, meant)) || (!isLeft && !disagree(percent, meant));
}

/** How far the pair is from what is said, in percentage points. */
function farness({ part, whole }: Pair, { meant }: StatedShare, isLeft: boolean): number {
  const percent = ((part.value as number) / (whole.value as number)) * 100;
  const said = ((meant.low ?? meant.high ?? 0) + (meant.high ?? meant.low ?? 0)) / 2;
  return Math.abs(said - (isLeft ? 100 - percent : percent));
}

/** What has nothing to do with each other seldom comes so near. */
function isNearTo(pair: Pair, share: StatedShare, isLeft: boolean): boolean {
  return farness(pair, share, isLeft) <= (pair.isRow ? NEARER : NEAR);
}

/** In percentage points. */
const NEAR = 32;
const NEARER = 21;

/** "rose 12 percent", "12 percent more", "by 12 percent". */
function isChange({ tokens, sentence }: SentenceFacts, { first, last }: StatedShare): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  const at = isWord(tokens, before, 'of') ? before - 1 : before;
  // "make up a fifth".
  const isMakingUp = isWord(tokens, at, 'up') && MAKING.get(tokens, at - 1) !== undefined;
  if (isWord(tokens, before, 'by') || (SIZE_WORDS.get(tokens, at) !== undefined && !isMakingUp)) return true;
  return COMPARING.get(tokens, last + 1) !== undefined || SIZE_WORDS.get(tokens, last + 1) !== undefined;
}

const COMPARING = wordList('more less fewer higher lower above below interest majority stake');

/** "leaves them with 40 percent", "the remaining 40 percent". */
function isLeftOver({ tokens, sentence }: SentenceFacts, { first }: StatedShare): boolean {
  const before = beforeFillers(tokens, first, sentence.first);
  if (REST.get(tokens, before) !== undefined) return true;
  for (let at = before; at > Math.max(sentence.first, first - FEW); at--) {
    if (LEAVING.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) !== '') return false;
  }
  return false;
}

/** In tokens. */
const FEW = 5;

const REST = wordList('remaining other rest');
const LEAVING = wordList('leaves leaving leave');

/** Something behind the share, or the sentence's beginning, may tie it to two figures. */
function mayTie(facts: SentenceFacts, { last }: StatedShare): boolean {
  const { tokens, sentence } = facts;
  if (isWord(tokens, last + 1, 'of') || opensAgain(facts) || isClosed(facts, last)) return true;
  return isColon(tokens, last + 1, sentence.last);
}

/** The share stands beside the two, or the next sentence tells of them. */
function isTied(facts: SentenceFacts, share: StatedShare, pair: Pair): boolean {
  if (isSaidOf(facts, share, pair)) return true;
  const { tokens, sentence } = facts;
  const { part, whole } = pair;
  const isTheirs = isOfThem(tokens, share.last + 1);
  if (isWord(tokens, share.last + 1, 'of') && !isTheirs) return false;
  if (Math.max(part.last, pair.isRow ? part.last : whole.last) >= sentence.first) return false;
  return isTheirs || (!pair.isRow && (opensAgain(facts) || isLeftOver(facts, share)));
}

/** "84 of the 120, which is six in 10", "60 percent of the voters: 84 of the 120 came", "three-fifths of the 120 tonnes". */
function isSaidOf(facts: SentenceFacts, share: StatedShare, { part, whole, isRow }: Pair): boolean {
  const { tokens, sentence } = facts;
  const [first, last] = isRow
    ? [part.first, part.last]
    : [Math.min(part.first, whole.first), Math.max(part.last, whole.last)];
  if (!isRow && whole.first > share.last && whole.first - share.last <= FEW && isWord(tokens, share.last + 1, 'of'))
    return part.first < share.first || tokens.kind[part.last + 3] === TokenKind.mark;
  if (last < sentence.first) return false;
  // "92 percent: two cases against 25" compares.
  if (isRow) return false;
  if (first > share.last) return isColon(tokens, share.last + 1, first);
  if (part.first > share.last) return isToldAgain(facts, part, whole, share);
  const isEnded =
    isClosed(facts, share.last) || (isOfThem(tokens, share.last + 1) && tokens.kind[share.last + 4] === TokenKind.mark);
  return isEnded && share.first - last <= MAX_TAIL && isSaidAgain(tokens, last + 1, share.first);
}

/** "That gives", "She thus took". */
function opensAgain({ tokens, sentence }: SentenceFacts): boolean {
  return PORTION_OPENINGS.get(tokens, sentence.first) !== undefined;
}

/** One of these stands where the share of what is left is told. */
export const LEFT_WORDS = wordList([...REST.words, ...LEAVING.words].join(' '));

/** In tokens, from the figures to the share. */
const MAX_TAIL = 12;

/** "of them", "of the total", "of its income"; "of the vote" may be of anything. */
function isOfThem(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at, 'of')) return false;
  const next = at + 1;
  if (isWord(tokens, next, 'the')) return ALL.get(tokens, next + 1) !== undefined;
  return THESE.get(tokens, next) !== undefined || OWNERS.get(tokens, next) !== undefined || isWord(tokens, next, 'it');
}

const ALL = wordList('total whole lot');

/** "of the harvest", "of its workforce". */
function isOfAnother(tokens: Tokens, at: number): boolean {
  const isNamed = isWord(tokens, at + 1, 'the') || OWNERS.get(tokens, at + 1) !== undefined;
  return isWord(tokens, at, 'of') && isNamed && ALL.get(tokens, at + 2) === undefined;
}

/** One of these opens a sentence that tells what part of a whole is, of which the one before tells: "That gives", "So". */
export const PORTION_OPENINGS = wordList('that this so it as thus they he she which');

function isColon(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (markAt(tokens, at) === ':') return true;
  return false;
}

/** ", or a third", ", which is a third", ": that is, a third", ", a third,". */
function isSaidAgain(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark !== ',' && mark !== ':' && mark !== '(' && mark !== '–' && mark !== '—') continue;
    for (let next = at + 1; next < to; next++) if (SAYING.get(tokens, next) === undefined) return false;
    return true;
  }
  return false;
}

const SAYING = wordList(`
  or which that is was are makes means , about some just nearly almost over under more less than only roughly around exactly
  a an the equal equivalent to representing i.e. so it this rate share proportion pass success of`);
