import { wordList } from '../segment/lexicon.js';
import type { ParagraphContext } from './rule.js';

/** Whose birth or age it may be, where one of them is told of. */
export const RELATIVES = wordList(`
  son daughter father mother brother sister wife husband child children twins grandson granddaughter parents widow widower
  grandfather grandmother uncle aunt nephew niece cousin sons daughters brothers sisters`);

/** True where a paragraph tells of no second person by name and of no relative. */
export function tellsOfOne({ tokens, mentions }: ParagraphContext): boolean {
  const names = new Set(
    mentions.flatMap(({ label, start, end }) => {
      const name = tokens.text.slice(start, end);
      return label === 'PERSON' ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
    }),
  );
  if (names.size > 1) return false;
  for (let at = 0; at < tokens.count; at++) if (RELATIVES.get(tokens, at) !== undefined) return false;
  return true;
}
