import { type Lexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, isBare, isComparable, type SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS, isUpOrDown } from './changewords.js';
import { MEASURE_WORDS } from './measurewords.js';
import { type Slot, slotsOf } from './roles.js';
import { areInTurn } from './tenses.js';
import { NOW } from './when.js';

/** An amount that is no change itself, and how many sentences before (or, less than nought, behind) the change it stands. */
export interface Level {
  readonly amount: Amount;
  readonly slot: Slot;
  readonly facts: SentenceFacts;
  readonly back: number;
}

/** The levels of the two sentences before, of this one and of the next, in order. */
export function levelsAround(facts: SentenceFacts): readonly Level[] {
  const levels: Level[] = [];
  const add = (from: SentenceFacts | undefined, back: number) => {
    if (from === undefined) return;
    for (const slot of slotsOf(from)) {
      const isLevel = slot.role === 'level' || slot.role === 'from' || slot.role === 'to';
      if (isLevel && isKnown(from.tokens, slot.amount) && !isIncluded(from, slot.amount) && !isTime(from, slot.amount))
        levels.push({ amount: slot.amount, slot, facts: from, back });
    }
  };
  add(facts.before?.before, 2);
  add(facts.before, 1);
  add(facts, 0);
  add(facts.after, -1);
  return levels;
}

/** "three years ago", "a year later", "40 years old". */
function isTime({ tokens }: SentenceFacts, { kind, last }: Amount): boolean {
  return kind === 'duration' && (markAt(tokens, last + 1) === '-' || TIMES.get(tokens, last + 1) !== undefined);
}

const TIMES = wordList('ago earlier later before after since old on previously of');

/** "190, including 41": a part of what is told. */
function isIncluded({ tokens, sentence }: SentenceFacts, { first }: Amount): boolean {
  const at = beforeFillers(tokens, first, sentence.first);
  return INCLUDING.get(tokens, at) !== undefined;
}

const INCLUDING = wordList('including includes included');

function isKnown(tokens: Tokens, { kind, value, low, high, noun, last }: Amount): boolean {
  // "the old one of 20,000".
  if (value === 1 && noun === undefined && isWord(tokens, last, 'one')) return false;
  return kind !== 'multiple' && value !== null && value > 0 && low !== null && high !== null;
}

/** Of one kind and unit, and not of two measures. */
export function areAlike(a: Level, b: Level): boolean {
  const { tokens } = a.facts;
  if (!isComparable(tokens, a.amount, b.amount)) return false;
  // What takes its unit from another stands behind it.
  if (isBare(a.amount) && b.amount.kind !== 'cardinal') return false;
  const [one, other] = [measureOf(a), measureOf(b)];
  return one === undefined || other === undefined || one === other;
}

/** The word for what is measured that stands nearest before an amount, in its own clause. */
export function measureOf({ facts: { tokens, sentence }, amount }: Level): string | undefined {
  for (let at = amount.first - 1; at >= Math.max(sentence.first, amount.first - REACH); at--) {
    const word = MEASURE_WORDS.get(tokens, at);
    if (word !== undefined) return word;
    if (markAt(tokens, at) === ';') return undefined;
  }
  return undefined;
}

/** In tokens. */
const REACH = 12;

/** Two times are told, or the two are set against each other. */
export function areContrasted(a: Level, b: Level, until: number): boolean {
  if (a.slot.role === 'from' || b.slot.role === 'from' || isPutUp(a, b) || areInTurn(a, b)) return true;
  return isTimed(a, until) || isTimed(b, until);
}

/** "A fee of $300 is being put up to $330." */
function isPutUp({ facts, amount, back }: Level, to: Level): boolean {
  if (back !== to.back || to.slot.role !== 'to') return false;
  for (let at = amount.last + 1; at < to.amount.first; at++) {
    const word = CHANGE_WORDS.get(facts.tokens, at);
    if (word?.isVerb === true || isUpOrDown(facts.tokens, at)) return true;
  }
  return false;
}

/** "once eight days", "before the ban": of an earlier time. */
export function isEarlier(level: Level): boolean {
  return isBeside(level, EARLIER, EARLIER);
}

/** The same, or "had been 40": of an earlier time than what is told first. */
export function isOnce(level: Level): boolean {
  return isBeside(level, ONCE, EARLIER);
}

/** "is now four", "stand at $18m". */
export function isNow(level: Level): boolean {
  const { tokens } = level.facts;
  const before = level.slot.left;
  if (PRESENT.get(tokens, isWord(tokens, before, 'at') ? before - 1 : before) !== undefined) return true;
  return isBeside(level, NOW, NOW);
}

const PRESENT = wordList('is are stands stand employs owns costs');

/** One of the words beside an amount, before the next mark behind it and the last semicolon before. */
function isBeside(
  { facts: { tokens, sentence }, amount }: Level,
  words: Lexicon<true>,
  wordsBehind: Lexicon<true>,
): boolean {
  for (let at = amount.last + 1; at < Math.min(sentence.last, amount.last + NEAR) && markAt(tokens, at) === ''; at++)
    if (wordsBehind.get(tokens, at) !== undefined) return true;
  for (let at = amount.first - 1; at >= Math.max(sentence.first, amount.first - NEAR); at--) {
    if (words.get(tokens, at) !== undefined) return true;
    if (markAt(tokens, at) === ';' || tokens.kind[at] === TokenKind.number) return false;
  }
  return false;
}

const EARLIER = wordList('corresponding once formerly originally earlier before previously ago');
const ONCE = wordList('once had formerly originally earlier before previous previously ago');

/** A word or a date beside it says that it is of another time than something else. */
export function isTimed(
  { facts: { tokens, sentence, figures }, amount }: Level,
  until = Number.MAX_SAFE_INTEGER,
): boolean {
  const [from, to] = [
    Math.max(sentence.first, amount.first - NEAR),
    Math.min(sentence.last, amount.last + NEAR, Math.max(until, amount.last + 1)),
  ];
  for (let at = from; at < to; at++) if (CONTRASTING.get(tokens, at) !== undefined) return true;
  if (isWord(tokens, sentence.first, 'by')) return true;
  const [start, end] = [tokens.start[from] as number, tokens.end[to - 1] as number];
  return figures.some(
    ({ start: own, end: ending, kind, relative, parts }) =>
      kind === 'date' &&
      own >= start &&
      ending <= end &&
      (parts !== undefined || (relative !== undefined && relative.shift !== 0)),
  );
}

/** In tokens. */
const NEAR = 9;

const CONTRASTING = wordList(`
  opened started began originally initially   against versus vs compared ago before earlier previous previously once then now today currently currently after formerly last been when until first second`);
