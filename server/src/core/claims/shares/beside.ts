import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import type { StatedShare } from './sharewords.js';
import { asideAt, isClosed, isPhrase, WHOM } from './wholes.js';

/** "(36%)", ", or 36%,", "— a third —" after the whole and what it counts. */
export function isBeside(facts: SentenceFacts, { last }: Amount, share: StatedShare): boolean {
  const { tokens } = facts;
  const end = linkBefore(facts, share);
  // "60 of whom".
  const from = isWord(tokens, last + 1, 'of') && WHOM.get(tokens, last + 2) !== undefined ? last + 3 : last + 1;
  if (end <= last || !isPhrase(tokens, from, end, MAX_OBJECT)) return false;
  // "12 of the 45 were": only with the whole sentence's end is that what it says.
  return isClosed(facts, share.last) && OPENING.has(asideAt(tokens, end));
}

/** Where ", ", " is ", ", or " or " makes up " begins before a share; -1 for none of these. */
export function linkBefore({ tokens, sentence }: SentenceFacts, share: StatedShare): number {
  let before = beforeFillers(tokens, share.first, sentence.first);
  if (isWord(tokens, before, 'exactly') || isWord(tokens, before, 'precisely')) before--;
  if (OPENING.has(asideAt(tokens, before))) return before;
  const word = PARTICLES.get(tokens, before) === undefined ? before : before - 1;
  if (MAKING.get(tokens, word) === undefined) return -1;
  return markAt(tokens, word - 1) === ',' ? word - 1 : word;
}

const PARTICLES = wordList('up for to');

const MAKING = wordList(`
  or is was are were equal equals equivalent representing represents represented makes made make making accounts accounted
  accounting`);

/** Tokens of what an amount is of, up to what is said of it: "12 ships in the harbour". */
export const MAX_OBJECT = 8;

/** Commas open what is closed again: a list has more of them. */
export const OPENING: ReadonlySet<string> = new Set(['(', ',', '–', '—', '[']);
