import { wordList } from '../segment/lexicon.js';
import { lowerOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import type { SentenceFacts } from './amounts.js';

/** The words from token `from` to before `to` that say what something is about: no grammar, in lower case and the singular. */
export function contentOf(tokens: Tokens, from: number, to: number): Set<string> {
  const about = new Set<string>();
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] !== TokenKind.word || isShort(tokens, at) || COMMON.get(tokens, at) !== undefined) continue;
    about.add(stem(lowerOf(tokens, at)));
  }
  return about;
}

/** "the", "its": not "EU". */
function isShort(tokens: Tokens, at: number): boolean {
  const length = (tokens.end[at] as number) - (tokens.start[at] as number);
  return length <= 3 && ((tokens.shape[at] as number) & Shape.innerCapital) === 0;
}

/** The words beside a figure that say what it is, at most `NEAR` tokens away in its sentence. */
export function contentBeside(
  { tokens, sentence }: SentenceFacts,
  { first, last }: { readonly first: number; readonly last: number },
): Set<string> {
  const about = contentOf(tokens, Math.max(sentence.first, first - NEAR), first);
  for (const word of contentOf(tokens, last + 1, Math.min(sentence.last, last + 1 + NEAR))) about.add(word);
  return about;
}

/** In tokens, to either side of a figure. */
const NEAR = 9;

/** How many words stand in both. */
export function wordsShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

function stem(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

const COMMON = wordList(`
  about after again also among another around because been before being between both could during each from have into
  just last less like made make many more most much nearly next only other over said says same some such than that their
  them then there these they this those through under until were what when where which while will with would year years
  month months week today announced million billion trillion than percent government total company`);
