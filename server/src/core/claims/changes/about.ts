import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS } from './changewords.js';
import { type Level, measureOf } from './levels.js';
import { MEASURE_WORDS } from './measurewords.js';
import { isBreak } from './roles.js';

/**
 * What leads to token `to` in its clause names nothing but what the level is of: "It has thus risen by", "Turnover was",
 * "With landings down"; or it says that it is concluded: "Prices are thus".
 */
export function isAbout(facts: SentenceFacts, level: Level, to: number): boolean {
  const { tokens, sentence } = facts;
  const measure = measureOf(level);
  for (let at = to - 1; at >= sentence.first; at--) {
    if (CONCLUDING.get(tokens, at) !== undefined) return isConcluded(facts, level, to);
    if (!isOfIt(facts, level, measure, at)) return isConcluded(facts, level, at + 1);
  }
  return true;
}

/** "thus" stands before the token in its clause, and the sentence names no other measure; or "so", and nothing but it. */
export function isConcluded(facts: SentenceFacts, level: Level, to: number): boolean {
  const { tokens, sentence } = facts;
  const measure = measureOf(level);
  let isOfOne = true;
  for (let at = to - 1; at >= Math.max(sentence.first, to - MAX_CLAUSE); at--) {
    if (CONCLUDING.get(tokens, at) !== undefined) return measure === undefined || !isOfOther(facts, measure);
    // "so the profit doubled" is none of the costs'.
    if (isWord(tokens, at, 'so')) return markAt(tokens, at - 1) === ',' && isOfOne;
    if (isBreak(tokens, at)) return false;
    isOfOne &&= isOfIt(facts, level, measure, at);
  }
  return false;
}

/** In tokens. */
export const MAX_CLAUSE = 10;

/** The sentence names another measure: "Its debts have been paid down by a third." */
export function isOfOther({ tokens, sentence }: SentenceFacts, measure: string | undefined): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    const word = MEASURE_WORDS.get(tokens, at);
    if (word !== undefined && word !== measure) return true;
  }
  return false;
}

/** A token that names nothing, what the level is of, or a time. */
function isOfIt({ tokens, figures }: SentenceFacts, level: Level, measure: string | undefined, at: number): boolean {
  if (ANAPHORIC.get(tokens, at) !== undefined || CHANGE_WORDS.get(tokens, at) !== undefined) return true;
  if (markAt(tokens, at) === ',') return true;
  const isCalled =
    measure === undefined || measure === 'cost'
      ? GENERIC.get(tokens, at) !== undefined
      : MEASURE_WORDS.get(tokens, at) === measure;
  if (isCalled) return true;
  const start = tokens.start[at] as number;
  const isOfTime = figures.some((each) => TIMES.has(each.kind) && each.start <= start && start < each.end);
  return isOfTime || isNamedIn(level, tokens, at);
}

/** What counts may be called. */
const GENERIC = wordList(`
  price prices population membership traffic attendance staff workforce demand audience audiences crowds readership
  circulation enrolment numbers`);

const TIMES: ReadonlySet<string> = new Set(['date', 'duration']);

const CONCLUDING = wordList('thus therefore hence');

const ANAPHORIC = wordList(`
  it they this that these those he she the an a number figure total sum has have had is are was were be been thus
  therefore since then so by of now means meant represents represented makes marks in on later earlier almost nearly
  about more than over just 's s change difference equals amounts to time period years year month months week weeks
  would will could should may might go goes gone went going come comes came with under deal plan offer proposal scheme
  rules law agreement again also still its their his her`);

/** "Burglaries", of "1,100 burglaries" or "the burglaries came to 1,100": its sentence has a word of this stem before. */
function isNamedIn({ facts: { tokens, sentence } }: Level, own: Tokens, at: number): boolean {
  if (own.kind[at] !== TokenKind.word) return false;
  const word = lowerOf(own, at);
  const stem = word.slice(0, STEM);
  if (stem.length < STEM) return false;
  const last = own === tokens ? Math.min(at, sentence.last) : sentence.last;
  for (let each = sentence.first; each < last; each++) {
    if (tokens.kind[each] === TokenKind.word && lowerOf(tokens, each).startsWith(stem)) return true;
  }
  return false;
}

/** Letters that "landed" and "landings" share. */
const STEM = 4;
