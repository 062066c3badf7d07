import { createLexicon, wordList } from '../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../segment/tokens.js';
import type { ParagraphContext } from './rule.js';

/** Whose birth or age it may be, where one of them is told of: "he" (1), "she" (2), or either (0). */
export const RELATIVES = createLexicon<0 | 1 | 2>([
  ...'son sons father brother brothers husband grandson grandfather uncle nephew widower'
    .split(' ')
    .map((word) => [word, 1] as const),
  ...'daughter daughters mother sister sisters wife granddaughter grandmother aunt niece widow'
    .split(' ')
    .map((word) => [word, 2] as const),
  ...'child children twins parents cousin'.split(' ').map((word) => [word, 0] as const),
]);

/** True where the token is a relative who may be meant: not of "the last of the five sisters" and "the son of a miner". */
export function mayBeAnother(tokens: Tokens, at: number): boolean {
  if (RELATIVES.get(tokens, at) === undefined) return false;
  if (isWord(tokens, at + 1, 'of') && NOBODY.get(tokens, at + 2) !== undefined) return false;
  for (let before = at - 1; before >= at - 3; before--) {
    if (isWord(tokens, before, 'of')) return false;
    if (tokens.kind[before] !== TokenKind.word) break;
  }
  return true;
}

/** "a mother of two", not "the mother of Anna Holm". */
const NOBODY = wordList('a an the two three four five six seven eight nine');

/** What stands behind a surname that is the subject of its sentence. */
export const PREDICATES = wordList(`
  said says told tells added adds noted wrote argued warned explained announced has had is was will would did does could
  can may might must should also came went left took last first`);

/** True where a paragraph tells of no second person by name and of no relative; of nobody but `surname`, where it is given. */
export function tellsOfOne({ tokens, mentions }: ParagraphContext, surname?: string): boolean {
  const names = new Set(
    mentions.flatMap(({ label, start, end }) => {
      const name = tokens.text.slice(start, end);
      return label === 'PERSON' ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
    }),
  );
  if (surname !== undefined) names.add(surname);
  if (names.size > 1) return false;
  for (let at = 0; at < tokens.count; at++) if (RELATIVES.get(tokens, at) !== undefined) return false;
  return true;
}

/** True where a couple, a family or relatives are told of, who bear one name: "Mr and Mrs Holm". */
export function tellsOfFamily(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.count; at++) {
    if ((RELATIVES.get(tokens, at) ?? COUPLES.get(tokens, at)) !== undefined) return true;
    if (isWord(tokens, at, 'and') && isWord(tokens, at + 1, 'mrs')) return true;
  }
  return false;
}

const COUPLES = wordList(
  'couple couples family married spouse spouses siblings newlyweds marriage divorce partner partners',
);
