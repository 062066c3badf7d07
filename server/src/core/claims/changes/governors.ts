import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { CHANGE_WORDS, type Cue, nounAt, PACE_WORDS } from './changewords.js';
import { beforeAdverbs, isCapitalGains, verbBefore } from './roles.js';

/** The word of change right here: "up from", "an increase from". */
export function cueAt(tokens: Tokens, index: number): Cue | undefined {
  const word = CHANGE_WORDS.get(tokens, index);
  return word === undefined ? undefined : { at: index, direction: word.direction };
}

/** The verb or the noun that "from 9% to 4%" belongs to; undefined where two words pull in different directions. */
export function governing(facts: SentenceFacts, index: number): Cue | undefined {
  const { tokens, sentence } = facts;
  const near = beforeAdverbs(tokens, markAt(tokens, index) === ',' ? index - 1 : index, sentence.first);
  if (near < sentence.first) return undefined;
  if (markAt(tokens, index) === ',') {
    const main = beforeClause(facts, near);
    if (main < near) return verbBefore(facts, main, 6);
  }
  const cue = nounAt(tokens, near) ?? verbBefore(facts, near, 6) ?? verbBeforeObject(facts, near);
  if (cue === undefined || isOfAnother(tokens, cue.at, near) || isOfNoun(facts, cue.at, near)) return undefined;
  // "slow its expansion to", "a tax on capital gains to".
  if (isSlowed(tokens, cue.at) || isCapitalGains(tokens, cue.at)) return undefined;
  // "cut its forecast for growth to": the forecast is what is changed.
  if (CHANGE_WORDS.get(tokens, cue.at)?.isNoun === true && FORECASTS.get(tokens, cue.at - 2) !== undefined)
    return verbBefore(facts, cue.at - 3, 4);
  const other = verbBefore(facts, cue.at - 1, 4);
  if (other === undefined || other.direction === cue.direction) return cue;
  // "Bonds fell, pushing the yield up to".
  for (let at = other.at + 1; at < cue.at; at++) if (markAt(tokens, at) === ',') return cue;
  return undefined;
}

/** "A rise in fees has brought the wait from 40 to 30 days": the noun's clause has a verb of its own. */
function isOfAnother(tokens: Tokens, cue: number, near: number): boolean {
  if (CHANGE_WORDS.get(tokens, cue)?.isNoun !== true || NOUN_BEFORE.get(tokens, cue - 1) === undefined) return false;
  return isInListBetween(tokens, cue + 1, near + 1, BRINGING);
}

/** "the reduced rate applies to incomes from": the participle is said of its noun, and another verb follows. */
function isOfNoun({ tokens, sentence }: SentenceFacts, cue: number, near: number): boolean {
  if (near - cue < 2 || CHANGE_WORDS.get(tokens, cue)?.isNoun === true) return false;
  if (cue > sentence.first && NOUN_PHRASES.get(tokens, cue - 1) === undefined) return false;
  return tokens.shape[cue + 1] === Shape.lower && OBJECTS.get(tokens, cue + 1) === undefined;
}

const NOUN_PHRASES = wordList("the a an its his her their our my 's no any some such these those with of on at for in");
/** What a verb has behind it, and no participle before its noun. */
const OBJECTS = wordList(`
  the a an its his her their our my this that these those some any all each every both to from by in on at for of over
  again further sharply slightly slowly steadily only just nearly almost about around roughly and or`);

/** What is changed is a change itself. */
function isSlowed(tokens: Tokens, cue: number): boolean {
  const before = NOUN_BEFORE.get(tokens, cue - 1) === undefined ? cue - 1 : cue - 2;
  return SLOWING.get(tokens, before) !== undefined;
}

const SLOWING = wordList('slow slows slowed slowing curb curbs curbed limit limits limited hold holds held');

const FORECASTS = wordList('forecast forecasts estimate estimates projection projections prediction outlook target');
const NOUN_BEFORE = wordList('a an the this that its his her their any no further sharp big');

const BRINGING = wordList(`
  has have had brought bring brings bringing took take takes taken taking made makes helped help helps led leads sent
  drove pushed pushes put puts cut cuts lowered reduced raised lifted means meant saw sees`);

/** Before "as charges fell,", which says nothing of what stands behind its comma. */
function beforeClause({ tokens, sentence }: SentenceFacts, index: number): number {
  for (let at = index; at > Math.max(sentence.first, index - LONG_OBJECT); at--) {
    if (markAt(tokens, at) === ',') return index;
    if (CLAUSES.get(tokens, at) !== undefined) return at - 1;
  }
  return index;
}

/** "extend the term of the lower house of parliament from five to four years": a long object, and no comma. */
function verbBeforeObject(facts: SentenceFacts, index: number): Cue | undefined {
  const cue = verbBefore(facts, index, LONG_OBJECT);
  if (cue === undefined) return undefined;
  for (let at = cue.at + 1; at <= index; at++) if (markAt(facts.tokens, at) === ',') return undefined;
  return cue;
}

/** In tokens. */
const LONG_OBJECT = 13;

/** One of these opens a clause that says nothing of what stands behind its comma. */
export const CLAUSES = wordList('as after because when while though although despite');

/** "growth slowed to 4 percent from 6 percent": of what is told in percent, the pace is what went down. */
export function paceAt({ tokens, sentence }: SentenceFacts, index: number): Cue | undefined {
  const at = beforeAdverbs(tokens, index, sentence.first);
  const direction = at < sentence.first ? undefined : PACE_WORDS.get(tokens, at);
  return direction === undefined ? undefined : { at, direction };
}

/** "the band, which runs from", "a cycle that has taken the rate to": not "a cut of $4m, which took it to". */
export function isOfOwnVerb(tokens: Tokens, at: number): boolean {
  const isRelative = isWord(tokens, at, 'which') || isWord(tokens, at, 'that');
  if (!isRelative || tokens.kind[at + 1] !== TokenKind.word) return false;
  if (markAt(tokens, at - 1) === ',') return isWord(tokens, at, 'which') && BRINGING.get(tokens, at + 1) === undefined;
  return HAVING.get(tokens, at + 1) !== undefined && nounAt(tokens, at - 1) === undefined;
}

const HAVING = wordList('has have had');
