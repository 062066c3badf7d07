import { keptAlong } from '../claims/kept.js';
import { wordList } from '../segment/lexicon.js';
import { isWord, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { lastAt, type Span, shifted } from '../text/span.js';
import { isInListBetween, markAt, tokensOf } from './matchers.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

/**
 * Two spellings are two names, for some sentence says so: "Mr Reid and Mr Reed", "Mr Reid beat Mr Reed", "Reid, the captain,
 * met Reed, the keeper", "Mr Reed, no relation". Of one of them there are few places.
 */
export function areToldApart(context: DocumentContext, few: readonly Span[], others: readonly Span[]): boolean {
  const compared = others.slice(0, MOST_COMPARED);
  const isTold = (place: Span, beside: readonly Span[]) => {
    const paragraph = context.paragraphs[lastAt(context.paragraphs, place.start)];
    if (paragraph === undefined) return false;
    const { start: by, facts } = paragraph;
    const sayings = sayingsOf(facts.tokens);
    if (sayings.length === 0 && beside.length === 0) return false;
    const sentence = facts.sentences[lastAt(facts.sentences, place.start - by)];
    if (sentence === undefined) return false;
    if (sayings.some((at) => at >= sentence.first && at < sentence.last)) return true;
    const [from, to] = [by + sentence.start, by + sentence.end];
    return beside.some((other) => {
      if (other.start < from || other.end > to) return false;
      const [one, next] = other.start < place.start ? [other, place] : [place, other];
      return areTwo(facts, shifted(one, -by), shifted(next, -by));
    });
  };
  return few.some((place) => isTold(place, compared)) || compared.some((place) => isTold(place, []));
}

/** Places of the one that stands oftener; what tells them apart stands where they are introduced. */
const MOST_COMPARED = 20;

/** "no relation", "not related", "his namesake": where a paragraph says that two are two. */
const sayingsOf = keptAlong((tokens: Tokens): readonly number[] => {
  const sayings: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isDenied = RELATED.get(tokens, at) !== undefined && DENYING.get(tokens, at - 1) !== undefined;
    if (isDenied || NAMESAKES.get(tokens, at) !== undefined) sayings.push(at);
  }
  return sayings;
});

const NAMESAKES = wordList('namesake namesakes unrelated');
const RELATED = wordList('relation related relative kin');
const DENYING = wordList("no not n't aren't isn't");

/** They stand in one sentence, the one before the other. */
function areTwo({ tokens }: ParagraphContext, one: Span, other: Span): boolean {
  const [left, second] = [tokensOf(tokens, one).last, tokensOf(tokens, other)];
  if (isExplained(tokens, left) && isExplained(tokens, second.last)) return true;
  // "Coca Cola", "Coca-Cola": side by side in one name.
  if (second.first === left + 1 || (second.first === left + 2 && markAt(tokens, left + 1) === '-')) return true;
  let right = second.first;
  while (right - 1 > left && isOfName(tokens, right - 1)) right--;
  if (right - 1 <= left) return false;
  // "Mr Reid and Mr Reed".
  if (right - left === 2 && JOINING.get(tokens, left + 1) !== undefined) return true;
  // "Mr Reid was beaten by Mr Reed": nobody does that to himself.
  for (let at = left + 1; at < right; at++)
    if (tokens.kind[at] !== TokenKind.word || CLAUSES.get(tokens, at) !== undefined) return false;
  return !isInListBetween(tokens, left + 1, right, SAYING);
}

/** "Mr" and "Anna" before it. */
function isOfName(tokens: Tokens, at: number): boolean {
  return ((tokens.shape[at] as number) & Shape.capital) !== 0 || markAt(tokens, at) === '.';
}

/** "Reid, the captain", "Reid the captain", "Reid, who". */
function isExplained(tokens: Tokens, name: number): boolean {
  if (isWord(tokens, name + 1, 'the')) return true;
  return markAt(tokens, name + 1) === ',' && EXPLAINING.get(tokens, name + 2) !== undefined;
}

const EXPLAINING = wordList('the a an who whose');
const JOINING = wordList('and or nor versus against v vs');

/** What may begin another clause, which may speak of the same man again. */
const CLAUSES = wordList(`
  and but or while as after before since when because although though if that who whom whose which where until so than for
  's ’s`);
const SAYING = wordList(`
  said says say told added thinks thought hoped believes believed insisted claimed claims denied denies argued wrote`);
