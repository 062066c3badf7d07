import { createLexicon, type Lexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, asLevel, beforeFillers, type SentenceFacts } from '../amounts.js';
import { keptAlong } from '../kept.js';
import { CHANGE_WORDS, type Cue, isUpOrDown, nounAt } from './changewords.js';
import { asMultiple, isFraction, isMultiple } from './multiples.js';
import { baseOpener } from './openers.js';

/** What an amount is in a change. */
export type Role = 'from' | 'to' | 'by' | 'times' | 'level';

interface Part {
  readonly role: Role;
  readonly cue?: Cue;
  /** "(36%)": how much something changed, or what part of a whole it is. */
  readonly isLoose?: true;
}

/** One of these stands where a sentence says by how much something changed or differs. */
export const SIZE_WORDS = wordList(
  [...CHANGE_WORDS.words, ...'loss lost loses added adds difference gap those these half'.split(' ')].join(' '),
);

/** An amount with its part in a change. */
export interface Slot {
  readonly role: Role;
  readonly cue: Cue | undefined;
  readonly isLoose: true | undefined;
  readonly amount: Amount;
  /** The same said in another way. */
  readonly also: Amount[];
  /** The token before the amount and what fills in between. */
  readonly left: number;
  /** The word that gives the amount its part, be it farther off: the "from" of "from last year's 40"; else `left`. */
  readonly opener: number;
}

/** The amounts with their parts in a change; conversions in brackets are left out, "or 25%" joins the amount before. */
export const slotsOf = keptAlong((facts: SentenceFacts): readonly Slot[] => {
  const { tokens, sentence } = facts;
  const slots: Slot[] = [];
  for (const amount of amountsOf(facts)) {
    const previous = slots.at(-1);
    const last = previous?.also.at(-1) ?? previous?.amount;
    const isAgain = last !== undefined && previous?.role === 'by' && isOtherWording(tokens, last, amount);
    if (last !== undefined && !isAgain && (isConversion(tokens, last, amount) || isAside(tokens, last, amount)))
      continue;
    if (isTime(facts, amount) || isDenominator(tokens, last, amount)) continue;
    if (isAgain) previous?.also.push(amount);
    else {
      const left = beforeFillers(tokens, amount.first, sentence.first);
      const base = baseOpener(facts, left);
      const { role, cue, isLoose } = partOf(facts, amount, left, base >= 0);
      slots.push({
        role,
        cue,
        isLoose,
        amount: isGoneUp(tokens, amount) ? asLevel(tokens, amount) : asMultiple(tokens, amount),
        also: [],
        left,
        opener: base < 0 ? left : base,
      });
    }
  }
  return slots;
});

/** "went up to 1,638". */
function isGoneUp(tokens: Tokens, { modifier, first }: Amount): boolean {
  return modifier === 'at-most' && isWord(tokens, first - 1, 'to') && GOING.get(tokens, first - 3) !== undefined;
}

const GOING = wordList('went go goes gone going is was edged moved climbed pushed put puts putting');

/** "rose 20 percent in a year, from $1,000", "5 percent more than a year ago": how long it took is no part of it. */
function isTime({ tokens, sentence }: SentenceFacts, { kind, noun, first, last }: Amount): boolean {
  if (kind !== 'duration' && noun !== 'season') return false;
  const before = beforeFillers(tokens, first, sentence.first);
  if (TAKING.get(tokens, before) !== undefined || isLasting(tokens, before, first)) return true;
  return AGO.get(tokens, last + 1) !== undefined && isWord(tokens, before, 'than');
}

/** "by 10 miles a gallon over 10 years": "over" is a filler, too. */
function isLasting(tokens: Tokens, before: number, first: number): boolean {
  return before + 1 < first && isWord(tokens, before + 1, 'over') && BY.get(tokens, before) === undefined;
}

const BY = wordList('by to from of for');
const TAKING = wordList('in over within during for after since');
const AGO = wordList('ago earlier before previously');

/** "8 per 10,000", "3 in every 100": what the rate is counted in. */
function isDenominator(tokens: Tokens, amount: Amount | undefined, { first }: Amount): boolean {
  if (amount === undefined || first - amount.last > MOST_RATED) return false;
  return isWord(tokens, first - 1, 'per') || (isWord(tokens, first - 1, 'every') && isWord(tokens, first - 2, 'in'));
}

/** Tokens from "8" to "10,000" in "8 deaths in every 10,000". */
const MOST_RATED = 4;

/** "$150m (£80m)", "10 miles (16 km)". */
function isConversion(tokens: Tokens, amount: Amount, next: Amount): boolean {
  return markAt(tokens, next.first - 1) === '(' && amount.kind === next.kind && amount.unit !== next.unit;
}

/** "$3.2m, or 45 cents a share, from $2.1m": the same in another measure, which is no part of the change. */
function isAside(tokens: Tokens, amount: Amount, next: Amount): boolean {
  return (
    next.kind !== 'multiple' &&
    !isShare(next) &&
    next.noun !== 'point' &&
    next.first - amount.last <= 5 &&
    isWord(tokens, next.first - 1, 'or')
  );
}

/** "by $50m, or 25%,", "by 50 (25%)". */
function isOtherWording(tokens: Tokens, amount: Amount, next: Amount): boolean {
  if (next.first - amount.last > 5 || isShare(next) === isShare(amount)) return false;
  return isWord(tokens, next.first - 1, 'or') || markAt(tokens, next.first - 1) === '(';
}

/** A percentage, so many points or a fraction: "a third". */
export function isShare(amount: Amount): boolean {
  return amount.kind === 'percent' || isFraction(amount);
}

function partOf(facts: SentenceFacts, amount: Amount, left: number, isBase: boolean): Part {
  const { tokens, sentence } = facts;
  if (amount.kind === 'multiple' && !isChangedBy(facts, amount, left)) {
    const isTimes = isMultiple(tokens, amount);
    return isTimes ? { role: 'times', cue: { at: amount.first, direction: (amount.value ?? 0) < 1 ? -1 : 1 } } : LEVEL;
  }
  if (isBase) return FROM;
  const word = left < sentence.first ? undefined : OPENING.get(tokens, left);
  const mark = markAt(tokens, left);
  if (mark === ':' && (isBracketedBefore(tokens, left) || isYearBefore(tokens, left))) return FROM;
  if (mark === '(' && EARLIER.get(tokens, amount.last + 1) !== undefined) return FROM;
  if (word === 'of') {
    if (isWord(tokens, left - 1, 'instead')) return FROM;
    const noun = nounAt(tokens, left - 1);
    // "two rises of 10 percent" are one upon the other.
    if (noun !== undefined) return SEVERAL.get(tokens, noun.at) !== undefined ? LEVEL : { role: 'by', cue: noun };
    // "a loss of 10 percent"; a loss of $10 is a level.
    if (isShare(amount) && LOSSES.get(tokens, left - 1) !== undefined)
      return { role: 'by', cue: { at: left - 1, direction: -1 } };
  }
  const after = cueAfter(facts, amount) ?? overAfter(facts, amount);
  if (after !== undefined) return { role: 'by', cue: after };
  if (word === 'to') return TO;
  // "rose from 20 to 30 ships (50%)".
  if (isShare(amount) && mark === '(' && markAt(tokens, amount.last + 1) === ')') return { role: 'by', isLoose: true };
  // "fell from 30,000 to 27,000, or 10 percent".
  // Not "to $6.2 billion, or 7.9 percent of all assets, from".
  const isPart = isWord(tokens, amount.last + 1, 'of') && WHOLE.get(tokens, amount.last + 2) !== undefined;
  if (word === 'or' && (isShare(amount) || amount.noun === 'point') && markAt(tokens, left - 1) === ',')
    return isPart ? LEVEL : { role: 'by' };
  // "from 18.6% to 18.1%, or by 0.5%", "to 7,200 from 9,000, that is, by a fifth".
  if (word === 'by' && isSaidAgain(tokens, left - 1)) return { role: 'by' };
  if (word === 'by') {
    // "$2.0 billion earned by 77 percent of the firms".
    if (isShare(amount) && isWord(tokens, amount.last + 1, 'of') && isDoing(tokens, left - 1)) return LEVEL;
    const cue =
      verbBefore(facts, left - 1, amount.kind === 'percent' ? MOST_MOVED : 6) ??
      comparativeBefore(facts, left - 1) ??
      nounOf(facts, left - 1);
    return cue === undefined ? LEVEL : { role: 'by', cue };
  }
  if (PRESENT.get(tokens, amount.first - 1) !== undefined) return LEVEL;
  const said = beforeAdverbs(tokens, left, sentence.first);
  const change = said < sentence.first ? undefined : CHANGE_WORDS.get(tokens, said);
  // "lower its target for the federal funds rate 25 basis points".
  const moved = change === undefined && amount.unit === 'basis-point' ? verbBefore(facts, left, MOST_MOVED) : undefined;
  if (moved !== undefined) return { role: 'by', cue: moved };
  if (change === undefined) {
    const direction = said < sentence.first || !isShare(amount) ? undefined : BY_VERBS.get(tokens, said);
    return direction === undefined ? LEVEL : { role: 'by', cue: { at: said, direction } };
  }
  if (!change.isVerb && !isUpOrDown(tokens, said)) return LEVEL;
  // "eats up 24 percent of its costs".
  if (PHRASAL.get(tokens, said - 1) !== undefined && isUpOrDown(tokens, said)) return LEVEL;
  // "raised $1.2 million" for the poor.
  if (!isShare(amount) && COLLECTED.get(tokens, said) !== undefined) return LEVEL;
  return { role: 'by', cue: { at: said, direction: change.direction } };
}

const WHOLE = wordList('total all gross net gdp output sales turnover revenue revenues assets income');

/** "or", "that is,". */
function isSaidAgain(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at, 'or') ||
    (markAt(tokens, at) === ',' && isWord(tokens, at - 1, 'is') && isWord(tokens, at - 2, 'that'))
  );
}

/** "the current 2,000". */
export const PRESENT = wordList('current existing present');
/** In tokens, from the points back to the verb. */
const MOST_MOVED = 8;
/** "earned by": the participle of something that is no change. */
function isDoing(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word &&
    lowerOf(tokens, at).endsWith('ed') &&
    CHANGE_WORDS.get(tokens, at) === undefined &&
    BY_VERBS.get(tokens, at) === undefined
  );
}

const SEVERAL = wordList(
  'rises falls increases decreases drops declines cuts gains jumps reductions hikes surges dips',
);
const LOSSES = wordList('loss saving shortfall discount');

/** Which way it goes where one of these stands before a share: "eased 5 percent", "off 5 percent from". */
export const BY_VERBS = createLexicon<1 | -1>([
  ...'eased softened weakened lost loses losing off'.split(' ').map((word) => [word, -1] as const),
  ...'firmed strengthened added adds rallied recovered improved'.split(' ').map((word) => [word, 1] as const),
]);

/** "by a third", "a third more than": a part of what was before, where "a third of" is a part of what is. */
function isChangedBy(facts: SentenceFacts, amount: Amount, left: number): boolean {
  if (!isFraction(amount)) return false;
  const { tokens } = facts;
  // "down a third", "a rise of a third".
  const isChange =
    isUpOrDown(tokens, left) ||
    CHANGE_WORDS.get(tokens, left)?.isVerb === true ||
    BY_VERBS.get(tokens, left) !== undefined;
  if (isWord(tokens, left, 'by') || isChange || cueAfter(facts, amount) !== undefined) return true;
  return isWord(tokens, left, 'of') && (nounAt(tokens, left - 1) ?? LOSSES.get(tokens, left - 1)) !== undefined;
}

/** "(previous year: $110m)", "(January 2014: 1,260)". */
function isBracketedBefore(tokens: Tokens, colon: number): boolean {
  for (let at = colon - 1; at >= 0 && at > colon - 5; at--) if (markAt(tokens, at) === '(') return true;
  return false;
}

/** "(down 8 per cent; last year: $110m)". */
function isYearBefore(tokens: Tokens, colon: number): boolean {
  const at = EARLIER.get(tokens, colon - 1) === undefined ? colon - 2 : colon - 1;
  return PAST.get(tokens, at) !== undefined && (markAt(tokens, at - 1) === ';' || markAt(tokens, at - 1) === ',');
}

const PAST = wordList('last previous prior previously earlier before');

const PHRASAL = wordList(`
  eat eats ate eaten eating take takes took taken taking make makes made making use uses used using buy buys bought snap
  snapped give gives gave given giving set sets`);
const COLLECTED = wordList('raise raises raised raising');

/** "($100m last year)", "($100m previously)". */
const EARLIER = wordList('last previously earlier before');

const LEVEL: Part = { role: 'level' };
const FROM: Part = { role: 'from' };
const TO: Part = { role: 'to' };

const OPENING = createLexicon(['of', 'to', 'or', 'by'].map((word) => [word, word] as const));

/** "a 25% increase", "25% more than": what follows the amount and makes it a difference. */
function cueAfter({ tokens, sentence }: SentenceFacts, amount: Amount): Cue | undefined {
  let at = amount.last + 1;
  // "305 points lower", "a 305-point fall".
  const between = amount.noun === 'point' ? YEARLY_POINTS : YEARLY;
  while (at < sentence.last && (between.get(tokens, at) !== undefined || markAt(tokens, at) === '-')) at++;
  const word = at < sentence.last ? CHANGE_WORDS.get(tokens, at) : undefined;
  if (word === undefined) return undefined;
  const isFrom = isWord(tokens, at + 1, 'from') && !isShare(amount);
  const isCompared = word.isComparative && !isWord(tokens, at + 1, 'to') && !isFrom;
  if (!isCompared && !word.isNoun) return undefined;
  // "the 150 cut their prices", "500 more": what they do, not by how much something changed.
  const isPoint = amount.unit === 'percentage-point' || amount.noun === 'point';
  // "500 up on the 1,000 of last spring".
  if (isUpOrDown(tokens, at) && isWord(tokens, at + 1, 'on')) return { at, direction: word.direction };
  if (
    !isShare(amount) &&
    !isPoint &&
    !(word.isNoun ? ARTICLES : THAN).get(tokens, word.isNoun ? amount.first - 1 : at + 1)
  ) {
    return undefined;
  }
  return { at, direction: word.direction };
}

/** "50 percent over the $4 million": what follows is no time. */
function overAfter({ tokens, figures }: SentenceFacts, amount: Amount): Cue | undefined {
  const at = amount.last + 1;
  if (!isShare(amount) || !isWord(tokens, at, 'over')) return undefined;
  const next = figures.find(({ start }) => start >= (tokens.end[at] as number));
  if (next === undefined || next.kind === 'date' || next.kind === 'duration') return undefined;
  const isNear = next.start - (tokens.end[at] as number) <= ' the previous '.length;
  return isNear ? { at, direction: 1 } : undefined;
}

const YEARLY = wordList(
  'year on over yoy annual quarterly monthly net overall similar sharp further pay wage salary price tax fare rent budget',
);
const YEARLY_POINTS = wordList(['point points', ...YEARLY.words].join(' '));

const ARTICLES = wordList('a an another the');

const THAN = wordList('than');

/** Before "sharply" and "again". */
export function beforeAdverbs(tokens: Tokens, index: number, first: number): number {
  let at = index;
  while (at >= first && tokens.kind[at] === TokenKind.word && isAdverb(tokens, at)) at--;
  return at;
}

function isAdverb(tokens: Tokens, index: number): boolean {
  const end = tokens.end[index] as number;
  const isLy = (tokens.text.charCodeAt(end - 1) | 32) === 121 && (tokens.text.charCodeAt(end - 2) | 32) === 108;
  return isLy || isWord(tokens, index, 'again') || isWord(tokens, index, 'back');
}

/** A verb of change at `index` or up to `reach` tokens before it, with nothing between that starts something else. */
export function verbBefore({ tokens, sentence }: SentenceFacts, index: number, reach: number): Cue | undefined {
  for (let at = index; at >= Math.max(sentence.first, index - reach); at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word !== undefined && isSaidOfNoun(tokens, at)) return undefined;
    if (word !== undefined && (word.isVerb || isUpOrDown(tokens, at))) return { at, direction: word.direction };
    if (isBreak(tokens, at) || word !== undefined || SLOWING.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

/** The "gains" of "capital gains". */
export function isCapitalGains(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'gains') && isWord(tokens, at - 1, 'capital');
}

/** "the rising dollar", "capital gains": no change that the sentence tells. */
function isSaidOfNoun(tokens: Tokens, at: number): boolean {
  if (isCapitalGains(tokens, at)) return true;
  const isParticiple = isWord(tokens, at - 1, 'the') && lowerOf(tokens, at).endsWith('ing');
  return isParticiple && tokens.kind[at + 1] === TokenKind.word && !isWord(tokens, at + 1, 'of');
}

/** "a reduction in the discount rate by 25 points": the noun of what changed. */
function nounOf({ tokens, sentence }: SentenceFacts, index: number): Cue | undefined {
  for (let at = index; at >= Math.max(sentence.first, index - 6); at--) {
    const noun = nounAt(tokens, at);
    if (noun !== undefined) return OF_WHAT.get(tokens, at + 1) === undefined ? undefined : noun;
    if (isBreak(tokens, at) || markAt(tokens, at) === ',') return undefined;
  }
  return undefined;
}

const OF_WHAT = wordList('in of');

/** "ahead of last year's, by 12 percent": a comparative right before the comma's phrase. */
function comparativeBefore({ tokens, sentence }: SentenceFacts, comma: number): Cue | undefined {
  if (markAt(tokens, comma) !== ',') return undefined;
  for (let at = comma - 1; at >= Math.max(sentence.first, comma - 6); at--) {
    const word = CHANGE_WORDS.get(tokens, at);
    if (word?.isComparative === true) return { at, direction: word.direction };
    if (isBreak(tokens, at) || markAt(tokens, at) === ',') return undefined;
  }
  return undefined;
}

/** What changes the meaning of a change that stands before it: "growth slowed from 3% to 2%". */
const SLOWING = wordList(`
  slow slows slowed slowing ease eases eased easing weaken weakened weakening moderate moderated moderating decelerate
  decelerated accelerate accelerated accelerating quicken quickened steady steadied revise revised revising forecast
  move moved moving change changed shift shifted went go goes gone turn turned`);

/** What starts something else. */
export function isBreak(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] === TokenKind.mark)
    return BREAKING_MARKS.has(markAt(tokens, index)) && !isBracketedBefore(tokens, index);
  const unless = BREAKING.get(tokens, index);
  return unless === undefined ? tokens.kind[index] === TokenKind.object : unless.get(tokens, index + 1) === undefined;
}

const BREAKING_MARKS: ReadonlySet<string> = new Set([';', ':', '.', '?', '!', '"', '“', '”', '*', '•', '|']);

/** Words that start something else, and those behind which they do not. */
const BREAKING = createLexicon<Lexicon<true>>([
  ...`but while whereas although though who whose when where after before because despite with without if unless said says
    respectively plus including excluding rather not then would could might`
    .split(/\s+/)
    .map((word) => [word, createLexicon<true>([])] as const),
  // "$12 instead of $10"; "gained two points and now stand at 31"; "Rs 900 as against Rs 800".
  ['instead', wordList('of')],
  ['so', wordList('far that')],
  ['and', wordList('now stands stood')],
  // "the following year".
  ['following', wordList('year day week month quarter season morning decade')],
  ['as', wordList('against compared opposed')],
]);

/** "20 percent more staff", "at 4 percent lower prices": so many more of something else. */
export function isOfThings(tokens: Tokens, { last }: Amount, cue: number): boolean {
  if (cue <= last || MORE.get(tokens, cue) === undefined || tokens.kind[cue + 1] !== TokenKind.word) return false;
  if (AFTER_MORE.get(tokens, cue + 1) !== undefined) return false;
  return !isWord(tokens, cue + 2, 'than') && !isWord(tokens, cue + 3, 'than');
}

const MORE = wordList('more less fewer higher lower cheaper dearer');
const AFTER_MORE = wordList('than now a in to for on of since overall again over at and or but year it they');
