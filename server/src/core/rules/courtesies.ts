import { TITLES } from '../entities/titles.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { Gap, isWord, lengthOf, Shape, type Tokens, textOf } from '../segment/tokens.js';
import { overlapsAny, type Span } from '../text/span.js';
import { GIVEN_NAMES } from './givennames.js';
import { isCapitalised, isInListBetween, markAt, spanOf } from './matchers.js';
import { tellsOfOne } from './persons.js';
import { perParagraph } from './readers.js';

/** Whom a courtesy is for: true for a man. */
const COURTESY_OF_MAN = createLexicon([
  ['mr', true],
  ['sir', true],
  ['mrs', false],
  ['ms', false],
  ['miss', false],
]);

/** Courtesies and given names: true for a man. */
export const SEXED = createLexicon([
  ...GIVEN_NAMES.words.map((name) => [name, GIVEN_NAMES.word(name) === true] as const),
  ...COURTESY_OF_MAN.words.flatMap((word) =>
    word === 'sir' ? [] : [[word, COURTESY_OF_MAN.word(word) === true] as const],
  ),
]);

/** A courtesy or a given name, and a pronoun that does not go with it; spans are the paragraph's. */
export interface Miscalled extends Span {
  readonly title: string;
  readonly name: string;
  /** As it stands. */
  readonly other: string;
  readonly pronoun: Span;
}

/** "Mr Brandt said she would come", "Helen Marsh said he would", in paragraphs that tell of nobody else, by name or without. */
export const miscalledIn = perParagraph(
  { words: () => SEXED, where: standsBeforeName },
  (facts): Miscalled | undefined => {
    const { tokens, kind, quotations } = facts;
    if (kind !== 'prose') return undefined;
    let called: { readonly at: number; readonly isMan: boolean } | undefined;
    for (let at = 0; at < tokens.count; at++) {
      const told = TELLING.glance(tokens, at);
      if (told === undefined) continue;
      const { sort, isMan } = told;
      if (sort === 'name' && standsBeforeName(tokens, at)) {
        if (called !== undefined && called.isMan !== isMan) return undefined;
        called ??= { at, isMan };
      }
      if (called === undefined || sort === 'name' || isMan === called.isMan) continue;
      if (sort === 'woman') {
        if (isFirstWoman(tokens, called.at, at)) return miscalled(tokens, called.at, at);
        continue;
      }
      const isOther = overlapsAny(quotations, spanOf(tokens, at)) || !tellsOfOne(facts) || tellsOfSomebody(tokens);
      return isOther ? undefined : miscalled(tokens, called.at, at);
    }
    return undefined;
  },
);

/** Somebody without a name whom a pronoun may mean. */
export function tellsOfSomebody(tokens: Tokens): boolean {
  return isInListBetween(tokens, 0, tokens.count, SOMEBODY);
}

const SOMEBODY = wordList(`
  woman man women men girl boy lady gentleman actress actor nurse doctor victim driver patient student pupil teacher colleague boss
  partner friend girlfriend boyfriend client defendant suspect accused officer judge policeman policewoman queen king princess
  prince baby infant child teenager person someone somebody anyone witness player coach singer author writer minister president
  premier senator secretary spokeswoman spokesman chairman chairwoman candidate predecessor successor rival opponent lawyer
  attorney reporter neighbour neighbor ship boat vessel daughter-in-law fiancée fiancé lover bride groom mother-in-law god lord pope
  employee worker customer tenant passenger soldier prisoner inmate leader director manager owner assistant deputy mayor governor
  country nation team dog cat horse`);

/** What tells whether it is a man or a woman: what stands before a name, pronouns, and "woman". */
const TELLING = createLexicon<{ readonly sort: 'name' | 'pronoun' | 'woman'; readonly isMan: boolean }>([
  ...SEXED.words.map((word) => [word, { sort: 'name', isMan: SEXED.word(word) === true }] as const),
  ...'he him his himself'.split(' ').map((word) => [word, { sort: 'pronoun', isMan: true }] as const),
  ...'she her hers herself'.split(' ').map((word) => [word, { sort: 'pronoun', isMan: false }] as const),
  ['woman', { sort: 'woman', isMan: false }],
]);

function miscalled(tokens: Tokens, title: number, pronoun: number): Miscalled {
  return {
    ...spanOf(tokens, title),
    title: textOf(tokens, title),
    name: textOf(tokens, nameBehind(tokens, title)),
    other: textOf(tokens, pronoun),
    pronoun: spanOf(tokens, pronoun),
  };
}

/** "Mr Holm, the first woman in the post": `at` is "woman", said of who is called "Mr". */
function isFirstWoman(tokens: Tokens, title: number, at: number): boolean {
  if (!isWord(tokens, at, 'woman') || !isWord(tokens, at - 1, 'first')) return false;
  const behind = nameBehind(tokens, title) + 1;
  return at - behind <= MOST_BETWEEN && (markAt(tokens, behind) === ',' || EQUATING.get(tokens, behind) !== undefined);
}

/** Words between a name and what it is: "the university's first woman". */
const MOST_BETWEEN = 6;
const EQUATING = wordList('is was became becomes');

/** "Mr Holm", "Mr. Holm" and "Helen Holm"; "Mrs. Ted Holm" is a way to write of old, and "St. Helen Road" a road. */
export function standsBeforeName(tokens: Tokens, at: number): boolean {
  const name = nameBehind(tokens, at);
  if (!isCapitalised(tokens, name) || isCapitalised(tokens, name + 1)) return false;
  if (COURTESY_OF_MAN.get(tokens, at) !== undefined) return true;
  // "Janet L. Holm".
  if (((tokens.shape[name] as number) & Shape.lower) === 0) return false;
  if (name !== at + 1 || !isCapitalised(tokens, at) || tokens.gap[name] !== Gap.space) return false;
  const before = markAt(tokens, at - 1) === '.' && tokens.gap[at - 1] === Gap.none ? at - 2 : at - 1;
  return (
    !isCapitalised(tokens, before) ||
    TITLES.get(tokens, before) !== undefined ||
    (before < at - 1 && lengthOf(tokens, before) > MAX_SHORT)
  );
}

/** Letters of "St." and "Mt." */
const MAX_SHORT = 3;

/** The token that may be a name, behind a title: "Mr Holm", "Mr. Holm". */
export function nameBehind(tokens: Tokens, at: number): number {
  return markAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
}
