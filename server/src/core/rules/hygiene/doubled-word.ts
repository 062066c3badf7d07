import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { Gap, isWord, lengthOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCapitalised, isHyphenatedToNext, isInListBefore, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';
import { Sight, sightsIn } from '../sights.js';

export default defineRule({
  id: 'doubled-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { glance: hasDouble },
  severity: 'information',
  summary: 'A word, a few words or a mark written twice in a row, as “the the”, “said it said it” and “((”.',
  messages: { twice: '“{word}” stands twice.' },
  fixes: { delete: { title: 'Delete the second “{word}”', safe: true } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (tokens.hash[index] !== tokens.hash[index - 1]) {
        const words = repeatedAt(tokens, index, sentence.first);
        if (words === 0) continue;
        const [first, last] = [index + 1 - words, index + words];
        const { start, end } = spanOf(tokens, first, last);
        const word = tokens.text.slice(start, tokens.end[index]);
        const edits = [{ start: tokens.end[index] as number, end, newText: '' }];
        yield { start, end, message: 'twice', data: { word }, fixes: [{ fix: 'delete', edits, safe: false }] };
        index = last;
        continue;
      }
      if (isMarkTwice(tokens, index, sentence)) {
        const edits = [{ ...spanOf(tokens, index), newText: '' }];
        const fixes = [{ fix: 'delete' as const, edits, safe: false as const }];
        yield { ...spanOf(tokens, index - 1, index), message: 'twice', data: { word: markAt(tokens, index) }, fixes };
      }
      if (tokens.gap[index] === Gap.none) continue;
      const sort = sortOf(tokens, index);
      // "The The" is a band, and "to-to" a word; "a 1-to-1 to …" has only the mark in common.
      if (sort === 'asked' && isAsked(tokens, index - 1, sentence.first)) continue;
      if (sort === undefined && !isNameTwice(tokens, index, sentence) && !isNumberTwice(tokens, index)) continue;
      if ((sort !== undefined && tokens.shape[index] !== Shape.lower) || isHyphenatedToNext(tokens, index)) continue;
      if (['-', '/', '.'].includes(markAt(tokens, index - 2)) && tokens.gap[index - 1] === Gap.none) continue;
      const start = tokens.end[index - 1] as number;
      const end = tokens.end[index] as number;
      const edits = [{ start, end, newText: '' }];
      yield {
        start: tokens.start[index - 1] as number,
        end,
        message: 'twice',
        data: { word: textOf(tokens, index) },
        fixes: [sort === 'never' ? { fix: 'delete', edits } : { fix: 'delete', edits, safe: false }],
      };
    }
  },
});

/**
 * "in Ohio Ohio", "High Street Street": a capitalised word that no other stands beside, or a word for a kind of place.
 * Behind a capitalised word it may be a name: "Sirhan Sirhan".
 */
function isNameTwice(tokens: Tokens, index: number, { first, last }: Sentence): boolean {
  if (tokens.shape[index] !== NAME || tokens.shape[index - 1] !== NAME || tokens.gap[index] !== Gap.space) return false;
  const next = index + 1;
  if (next < last && (markAt(tokens, next) === '-' || isWord(tokens, next, "'s"))) return false;
  const isPlaced = PLACING.get(tokens, index - 2) !== undefined && TWINS.get(tokens, index) === undefined;
  // "the White White House".
  if (next < last && isCapitalised(tokens, next))
    return isPlaced && (isWord(tokens, index - 2, 'the') || OPENERS.get(tokens, index) !== undefined);
  if (KINDS.get(tokens, index) !== undefined) return index - 2 >= first && tokens.kind[index - 2] === TokenKind.word;
  return isPlaced && lengthOf(tokens, index) >= MIN_NAME;
}

/** "in 2012 2012", "killed 47 47 people". */
function isNumberTwice(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TokenKind.number || lengthOf(tokens, index) < 2 || tokens.gap[index] !== Gap.space)
    return false;
  return lengthOf(tokens, index) === 4
    ? PLACING.get(tokens, index - 2) !== undefined && tokens.kind[index + 1] !== TokenKind.number
    : tokens.shape[index + 1] === Shape.lower && tokens.kind[index - 2] === TokenKind.word;
}

const NAME = Shape.capital | Shape.lower;
/** "Bora Bora" and "Pago Pago" are shorter. */
const MIN_NAME = 4;
/** First words of names of places. */
const OPENERS = wordList('san santa los las saint north south east west saudi united el');
const PLACING = wordList('in of from at to near the by with for on');
const KINDS = wordList(`
  street road avenue lane square bridge county university college hospital monday tuesday wednesday thursday friday saturday
  sunday january february march april june july august september october november december minister president mayor council`);
const TWINS = wordList(
  'bora pago walla wagga baden duran lang sing puka ylang bella boutros kings york mata nuku tawi sirhan humbert major',
);

/** ",, " and "((" of which one has no partner; ",,so" opens a quotation, and ",,," is a blank. */
function isMarkTwice(tokens: Tokens, index: number, { first, last }: Sentence): boolean {
  const mark = markAt(tokens, index);
  if (!MARKS.has(mark) || mark !== markAt(tokens, index - 1) || tokens.gap[index] !== Gap.none) return false;
  if ([index - 2, index + 1].some((at) => markAt(tokens, at) === mark)) return false;
  if (mark === ',' || mark === ';') return tokens.gap[index + 1] !== Gap.none;
  let open = 0;
  for (let at = first; at < last; at++) {
    const each = markAt(tokens, at);
    open += each === '(' ? 1 : each === ')' ? -1 : 0;
  }
  return mark === '(' ? open > 0 : open < 0;
}

const MARKS: ReadonlySet<string> = new Set([',', ';', '(', ')']);

/** A word that says no more when it stands twice: not "very very", "ha ha" or "the man he gave it to to read". */
function isPlain(tokens: Tokens, index: number): boolean {
  const length = (tokens.end[index] as number) - (tokens.start[index] as number);
  return (
    length > 3 &&
    tokens.shape[index] === Shape.lower &&
    tokens.shape[index - 1] === Shape.lower &&
    TWICE.get(tokens, index) === undefined
  );
}

const TWICE = wordList(`
  that very really many much more long never again ever hear knock there well please what blah hush goody night-night
  work works whole bling knick girls boys news rah choo beri poly yada gogo papa mama dada tsetse agar couscous cous dengue
  this does were here them than then such yeah quite right wrong first please same pure true good dear truly just only over
  round hubba chop jaw chow tick click bang boom beep drip duck goose cuckoo hurry wait stop come look honk toot`);

function hasDouble(tokens: Tokens, first: number, last: number): boolean {
  if ((sightsIn(tokens) & Sight.twice) === 0) return false;
  const { hash } = tokens;
  for (let at = first + 1; at < last; at++) {
    if (hash[at] === hash[at - 1] || repeatedAt(tokens, at, first) > 0) return true;
  }
  return false;
}

/** How many words, the last of them at `index`, come a second time right behind it: "said it said it"; 0 for none. */
function repeatedAt(tokens: Tokens, index: number, first: number): number {
  const next = tokens.hash[index + 1];
  if (next === tokens.hash[index - 1]) return isRepeated(tokens, index, 2, first) ? 2 : 0;
  return next === tokens.hash[index - 2] && isRepeated(tokens, index, 3, first) ? 3 : 0;
}

/** Words in small letters and numbers, one of them more than little, and nothing that links: "over and over and". */
function isRepeated(tokens: Tokens, index: number, count: number, first: number): boolean {
  const from = index + 1 - count;
  if (from < first || tokens.hash[index + count] !== tokens.hash[index]) return false;
  let isLong = false;
  for (let at = from; at < index + 1 + count; at++) {
    const isNumber = tokens.kind[at] === TokenKind.number;
    if ((tokens.shape[at] !== Shape.lower && !isNumber) || LINKING.get(tokens, at) !== undefined) return false;
    if (at > from && tokens.gap[at] === Gap.none) return false;
    if (at <= index && tokens.hash[at] !== tokens.hash[at + count]) return false;
    isLong ||= !isNumber && (tokens.end[at] as number) - (tokens.start[at] as number) > 3;
  }
  return isLong && !isInListBefore(tokens, from, ASKING, 4, first);
}

const LINKING = wordList('and or after by upon to on but not no yes than in for with against versus vs');

/** How seldom a word follows itself; undefined where it may. */
function sortOf(tokens: Tokens, index: number): 'never' | 'seldom' | 'asked' | undefined {
  const sort = ONCE.get(tokens, index);
  if (sort === 'place') {
    const next = index + 1;
    const isNoun =
      PLACED.get(tokens, next) !== undefined || tokens.kind[next] === TokenKind.number || isCapitalised(tokens, next);
    return isNoun && WITH_PLACE.get(tokens, index - 2) === undefined ? 'seldom' : undefined;
  }
  if (sort === 'that') return CLAUSE.get(tokens, index + 1) === undefined ? undefined : 'seldom';
  return sort ?? (isPlain(tokens, index) ? 'seldom' : undefined);
}

/** "what he waited for for years", "what it is is". */
function isAsked(tokens: Tokens, index: number, first: number): boolean {
  return isInListBefore(tokens, index, ASKING, 10, first) || TAKING.get(tokens, index - 1) !== undefined;
}

const TAKING = wordList(`
  waited waiting looked looking hoped hoping asked asking searched searching longed paid cared voted argued fought fighting
  campaigned campaigning prepared preparing called calling worked working lived known famous`);

/** What a second "in" or "on" is about: it is not "moved in in May". */
const PLACED = wordList(`
  the a an this that its his her their our my some all each monday tuesday wednesday thursday friday saturday sunday january
  february march april may june july august september october november december two three four five six seven eight nine ten`);

/** Verbs that end in "in" or "on". */
const WITH_PLACE = wordList(`
  come comes came coming go goes went going gone move moves moved moving step steps stepped stepping carry carries carried
  carrying bring brings brought bringing hand hands handed check checked log logged jump jumped drop dropped let lets join
  joined joining tune tuned fly flew flown flying ring rang call called phone phoned look looks looked looking break broke broken go hold held hang hung put kick kicked set sets cave caved fill
  filled settle settled press pressed drag dragged live lived stay stayed get got let weigh weighed pass passed work worked
  play played read take took taken turn turned switch switched sign signed clock clocked cut`);

/** What begins the clause that a second "that" would open anew. */
const CLAUSE = wordList('the a an he she it they we you there his her their its');

const ASKING = wordList('what which who whom that where how whatever something anything everything nothing as');

/**
 * Words that never follow themselves, those that seldom do ("the man he spoke to to learn more"), and those
 * that may behind a question word.
 */
const ONCE = createLexicon<'never' | 'seldom' | 'asked' | 'place' | 'that'>([
  ...'the a an and of our my their its your every some'.split(' ').map((word) => [word, 'never'] as const),
  ...'to by at from with or as was were will would has have can could if he she we they are be been but when who it its say says said'
    .split(' ')
    .map((word) => [word, 'seldom'] as const),
  ...'kg km cm mm lb mph kph km/h bn mn'.split(' ').map((word) => [word, 'seldom'] as const),
  ...'now not two three six ten per'.split(' ').map((word) => [word, 'seldom'] as const),
  ...'for is'.split(' ').map((word) => [word, 'asked'] as const),
  ...'in on'.split(' ').map((word) => [word, 'place'] as const),
  ['that', 'that'],
]);
