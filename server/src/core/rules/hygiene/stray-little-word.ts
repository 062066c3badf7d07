import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import {
  isBeforeMoved,
  lacksCounted,
  lacksDegrees,
  lacksMeasured,
  lacksPoints,
  lacksWhole,
  POINTS,
} from '../lostnumbers.js';
import { isCapitalised, isHyphenatedToNext, isInListBefore, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

/** Words that compare, which "than" follows. */
const COMPARATIVES =
  'more less fewer better worse higher lower larger smaller greater bigger longer shorter faster slower earlier later older younger stronger weaker cheaper closer rather'.split(
    ' ',
  );

export default defineRule({
  id: 'stray-little-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { words: () => FIRST, where: isStray },
  severity: 'information',
  summary:
    'A little word where the next one is lost or stands elsewhere, as “in the of May”, “they left the.” and “it will held”',
  messages: { stray: 'A word is missing or misplaced at “{words}”.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let at = sentence.first; at + 1 < sentence.last; at++) {
      if (FIRST.get(tokens, at) === undefined || !isStray(tokens, at)) continue;
      // "five ago", "almost and a half".
      const sort = FIRST.get(tokens, at);
      const first = sort === 'ago' ? at - 1 : sort === 'half' ? at - 3 : at;
      const span = spanOf(tokens, first, Math.max(at, first + 1));
      const words = tokens.text.slice(span.start, span.end);
      yield { ...span, message: 'stray', data: { words } };
    }
  },
});

type Sort =
  | 'article'
  | 'possessive'
  | 'preposition'
  | 'link'
  | 'modal'
  | 'have'
  | 'be'
  | 'to'
  | 'lacking'
  | 'more'
  | 'one'
  | 'ago'
  | 'half'
  | 'of'
  | 'than'
  | 'until'
  | 'degrees'
  | 'about';

/** What asks for a noun, what no "of" follows, and what asks for some forms of verbs, for "to" or for "than". */
const FIRST = createLexicon<Sort>([
  ...'the an every'.split(' ').map((word) => [word, 'article'] as const),
  ...'a my our your their its'.split(' ').map((word) => [word, 'possessive'] as const),
  ...'at by with for from on in'.split(' ').map((word) => [word, 'preposition'] as const),
  ...'and or nor'.split(' ').map((word) => [word, 'link'] as const),
  ...'will would could should must cannot'.split(' ').map((word) => [word, 'modal'] as const),
  ...'has have had'.split(' ').map((word) => [word, 'have'] as const),
  ...'is are was were be been'.split(' ').map((word) => [word, 'be'] as const),
  ...'according sentenced'.split(' ').map((word) => [word, 'lacking'] as const),
  ...COMPARATIVES.map((word) => [word, 'more'] as const),
  ['to', 'to'],
  ['one', 'one'],
  ['ago', 'ago'],
  ['half', 'half'],
  ['of', 'of'],
  ['than', 'than'],
  ['degrees', 'degrees'],
  ...'about nearly almost around roughly approximately least'.split(' ').map((word) => [word, 'about'] as const),
  ...'until during till'.split(' ').map((word) => [word, 'until'] as const),
]);

function isStray(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  // Capitals make names and headings.
  if (next >= tokens.count || tokens.shape[at] !== Shape.lower || tokens.gap[next] === Gap.line) return false;
  const sort = FIRST.glance(tokens, at);
  if (sort === 'of') return lacksCounted(tokens, at);
  if (sort === 'half') return lacksWhole(tokens, at);
  if (sort === 'degrees') return lacksDegrees(tokens, at);
  if (sort === 'about') return isBeforeMoved(tokens, at);
  // Nearly always all is well with what follows.
  if (tokens.kind[next] !== TokenKind.mark && sort !== 'ago' && sort !== 'lacking') {
    const odd = BEHIND.glance(tokens, next);
    if (odd === undefined || !odd.includes(sort as Sort)) return false;
  }
  if (sort === 'modal' && lacksVerb(tokens, at)) return true;
  if (sort === 'modal' || sort === 'have' || sort === 'be' || sort === 'to') {
    const isOdd = FORMS.get(tokens, next)?.includes(sort) === true && isBetweenSpaces(tokens, at);
    // Twice the same is for another rule.
    return (
      (isOdd && !isWillTo(tokens, at) && tokens.hash[at] !== tokens.hash[next] && !isAsked(tokens, at)) ||
      (sort === 'to' && isBeforeOf(tokens, at))
    );
  }
  if (sort === 'one') return lacksThe(tokens, at);
  if (sort === 'ago') return isCardinal(tokens, at - 1) && tokens.gap[at] === Gap.space;
  if (sort === 'lacking') return lacksTo(tokens, at);
  if (sort === 'than') return lacksMeasured(tokens, at);
  if (sort === 'until') return isTimedTwice(tokens, at);
  if (sort === 'more')
    return isWord(tokens, next, 'then') && isCompared(tokens, next + 1) && isBetweenSpaces(tokens, at);
  if (tokens.gap[at] === Gap.none || isHyphenatedToNext(tokens, at)) return false;
  if (tokens.kind[next] === TokenKind.mark)
    return sort === 'preposition' ? isSaidAgain(tokens, at) : isCutShort(tokens, at, sort);
  if (!isBetweenSpaces(tokens, at)) return false;
  // "the swearing in of ministers".
  if (sort === 'preposition') return !isWord(tokens, at, 'in') && isBeforeOf(tokens, at);
  if (sort === 'link') return lacksPoints(tokens, at);
  if (tokens.hash[at] === tokens.hash[next]) return false;
  const follows = NEVER.get(tokens, next);
  if (follows === 'place')
    return sort === 'article' ? isOfPlace(tokens, at) : isWord(tokens, at, 'a') && isDayName(tokens, at + 2);
  // "the have and have-nots", "the is of a thing": words that are spoken of stand in pairs.
  if (LINKS.get(tokens, at + 2) !== undefined) return false;
  return follows === 'ever' || (follows === 'small' && (!isWord(tokens, at, 'a') || isMovedBack(tokens, at)));
}

/** "will by Thursday,": what somebody will do is lost. */
function lacksVerb(tokens: Tokens, at: number): boolean {
  const isDay = BY.get(tokens, at + 1) !== undefined && WEEKDAYS.get(tokens, at + 2) !== undefined;
  return isDay && tokens.gap[at + 3] === Gap.none && ',.'.includes(markAt(tokens, at + 3) || ' ');
}

const BY = wordList('by on until before');
const WEEKDAYS = wordList('monday tuesday wednesday thursday friday saturday sunday');

/** The next word is in small letters, between spaces. */
function isBetweenSpaces(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (tokens.gap[at] === Gap.none || isHyphenatedToNext(tokens, at)) return false;
  return tokens.gap[next] !== Gap.none && !isHyphenatedToNext(tokens, next) && tokens.shape[next] === Shape.lower;
}

/** "to of", "by of": not "to of all people". */
function isBeforeOf(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at + 1, 'of') && isBetweenSpaces(tokens, at) && OF_ALL.get(tokens, at + 2) === undefined;
}

/** "on 12 June on,": the same stands before a date. */
function isSaidAgain(tokens: Tokens, at: number): boolean {
  if (!',.'.includes(markAt(tokens, at + 1)) || tokens.gap[at + 1] !== Gap.none) return false;
  const isDate = tokens.kind[at - 1] === TokenKind.number || MONTHS.get(tokens, at - 1) !== undefined;
  if (!isDate || tokens.gap[at] === Gap.none) return false;
  for (let before = at - 2; before >= at - 4; before--) if (tokens.hash[before] === tokens.hash[at]) return true;
  return false;
}

const MONTHS = wordList(
  `january february march april may june july august september october november december ${WEEKDAYS.words.join(' ')}`,
);

/** "as refuge a for thousands": the word before it is none that letters stand behind ("vitamin a to"). */
function isMovedBack(tokens: Tokens, at: number): boolean {
  const isPlain = tokens.shape[at - 1] === Shape.lower && lengthOf(tokens, at - 1) > 3 && tokens.gap[at] === Gap.space;
  const isNoun = isPlain && LETTERED.get(tokens, at - 1) === undefined && NOT_NOUNS.get(tokens, at - 1) === undefined;
  return isNoun && MOVERS.get(tokens, at + 1) !== undefined && lengthOf(tokens, at + 2) > 1;
}

const MOVERS = wordList('to for is are has had');
const LETTERED = wordList(
  'vitamin hepatitis influenza grade group type class plan option section point category serie series block',
);
const NOT_NOUNS = wordList('such what quite half many rather with from into over than about like just only been being');

/** "Friday", "May". */
function isDayName(tokens: Tokens, at: number): boolean {
  return MONTHS.get(tokens, at) !== undefined && isCapitalised(tokens, at);
}

/** "the in Geneva", "the by 40 members", "the on Friday": not "the in crowd". */
function isOfPlace(tokens: Tokens, at: number): boolean {
  if (PLACING.get(tokens, at - 1) === undefined) return isDayName(tokens, at + 2);
  return (
    tokens.kind[at + 2] === TokenKind.number || isCapitalised(tokens, at + 2) || THE.get(tokens, at + 2) !== undefined
  );
}

const PLACING = wordList('in on at by of from for with to');
const THE = wordList('the a an its his her their');

/** "what it is is", "his will made": a question makes of two verbs a sentence, and a will is a thing. */
function isAsked(tokens: Tokens, at: number): boolean {
  return (
    isInListBefore(tokens, at, ASKING, 10, 0) || (isWord(tokens, at, 'will') && OWN.get(tokens, at - 1) !== undefined)
  );
}

/** "the iron will to win" and "as fast as they could to", not "they will to win" and "the bank could to". */
function isWillTo(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at + 1, 'to')) return false;
  const isSomebody = PRONOUNS.get(tokens, at - 1) !== undefined;
  return isWord(tokens, at, 'will') ? !isSomebody && !isCapitalised(tokens, at - 1) : isSomebody;
}

const PRONOUNS = wordList('i he she it they we you who which this');

const OWN = wordList("own the a an his her their its my our your this that 's of political free good any no");

const ASKING = wordList('what which who whom that where how whatever all whether');

/** "one of biggest", "one the biggest". */
function lacksThe(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  const isOf = isWord(tokens, next, 'of');
  if (!isBetweenSpaces(tokens, at) || !(isOf || isWord(tokens, next, 'the'))) return false;
  return SUPERLATIVES.get(tokens, next + 1) !== undefined;
}

const SUPERLATIVES = wordList(`
  biggest largest oldest youngest richest poorest best worst greatest highest lowest longest strongest fastest smallest busiest
  deadliest tallest earliest latest`);

/** "according the police", "sentenced nine years": not "according as". */
function lacksTo(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (tokens.gap[next] !== Gap.space || tokens.gap[at] === Gap.none) return false;
  if (isWord(tokens, at, 'according'))
    return THE.get(tokens, next) !== undefined || SOURCES.get(tokens, next) !== undefined;
  return (
    isCardinal(tokens, next) && YEARS.get(tokens, next + 1) !== undefined && TERMS.get(tokens, next + 2) !== undefined
  );
}

function isCardinal(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.number || FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined;
}

const SOURCES = wordList('police officials local state reports witnesses doctors court media government official new');
const YEARS = wordList('years months days weeks hours');
const TERMS = wordList('in of for imprisonment hard behind');

/** "more then 300", "faster then wages": not "It was smaller then." and "was then". */
function isCompared(tokens: Tokens, at: number): boolean {
  return isCardinal(tokens, at) || COMPARED.get(tokens, at) !== undefined;
}

const COMPARED = wordList('the a an its his her their half expected usual wages prices');

/** "until in June 2009", "during on Friday": not "not until in June". */
function isTimedTwice(tokens: Tokens, at: number): boolean {
  if (!isBetweenSpaces(tokens, at) || isInListBefore(tokens, at, NOT, 3, 0)) return false;
  return isDayName(tokens, at + 2) || (tokens.kind[at + 2] === TokenKind.number && lengthOf(tokens, at + 2) === 4);
}

const NOT = wordList('not only it');

/** "they left the.": a stop, or a comma that nothing is put in with. */
function isCutShort(tokens: Tokens, at: number, sort: string | undefined): boolean {
  const next = at + 1;
  const mark = markAt(tokens, next);
  if (tokens.gap[next] !== Gap.none || mark === '' || isWord(tokens, at, 'a')) return false;
  if (at + 2 < tokens.count && tokens.gap[at + 2] === Gap.none && tokens.kind[at + 2] !== TokenKind.mark) return false;
  // "the…", "the ...".
  if (mark === '.') return markAt(tokens, at + 2) !== '.';
  return sort !== 'link' && ';:!?'.includes(mark);
}

const LINKS = wordList('and or - –');

/** "to of all people", "from of old". */
const OF_ALL = wordList('all course old late itself');

/** Words that no article and no possessive stands before; after "a" some are words beside a letter. */
const NEVER = createLexicon<'ever' | 'small' | 'place'>([
  ...'the of from with was were would that they he she we because which into been this these our my their its his them us'
    .split(' ')
    .map((word) => [word, 'ever'] as const),
  ...'to at for and or is are has had but there an a'.split(' ').map((word) => [word, 'small'] as const),
  ...'in on by'.split(' ').map((word) => [word, 'place'] as const),
]);

/** Forms of verbs that never stand right behind a modal verb, "have", "be" or "to". */
const FORMS = createLexicon<readonly Sort[]>([
  ...'of has is are was were held made kept lost paid sent spent sold told built brought bought taken given seen written known shown chosen driven fallen flown grown spoken stolen thrown worn'
    .split(' ')
    .map((word) => [word, ['modal']] as const),
  ['to', ['modal']],
  ...'been gone begun'.split(' ').map((word) => [word, ['modal', 'to']] as const),
  ...'be have'.split(' ').map((word) => [word, ['have', 'be']] as const),
]);

/** By the words of these lists, what they are odd behind. */
const BEHIND = createLexicon<readonly Sort[]>(
  [
    ...new Set([...NEVER.words, ...FORMS.words, ...BY.words, ...POINTS.words, 'of', 'the', 'then', 'in', 'on', 'at']),
  ].map((word) => {
    const sorts: Sort[] = [...(FORMS.word(word) ?? [])];
    if (NEVER.word(word) !== undefined) sorts.push('article', 'possessive');
    if (BY.word(word) !== undefined) sorts.push('modal');
    if (POINTS.word(word) !== undefined) sorts.push('link');
    if (word === 'of') sorts.push('preposition', 'to', 'one', 'than');
    if (word === 'in' || word === 'on' || word === 'at') sorts.push('until');
    if (word === 'the') sorts.push('one');
    if (word === 'then') sorts.push('more');
    return [word, sorts] as const;
  }),
);
