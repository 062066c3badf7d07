import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isInListBefore, isInListBetween, markAt, tokensOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'score-series-mismatch',
  group: 'ranges',
  scope: 'sentence',
  needs: { kinds: ['score'], words: () => CUES },
  severity: 'information',
  summary:
    'A series won in a game that its score does not reach, as “won the series 3-2 in Game 7”, or sets that say who lost.',
  messages: {
    mismatch: '{score} are {games} games, not {game}.',
    straight: 'With “{score}” the sets are not straight.',
    lost: 'By these sets whoever won has {won} and lost {lost}.',
  },
  fixes: {},
  *check(context) {
    const { tokens, sentence, figures } = context;
    const sets = setsIn(context);
    const isStraight = isInListBetween(tokens, sentence.first, sentence.last, STRAIGHT);
    const [opening] = sets;
    if (opening !== undefined && isStraight) {
      const other = sets.find(({ isWon }) => isWon !== opening.isWon);
      if (other !== undefined)
        yield { start: other.start, end: other.end, message: 'straight', data: { score: other.text } };
    } else if (opening !== undefined && isBeaten(context, opening)) {
      const won = sets.filter(({ isWon }) => isWon).length;
      const { end } = sets.at(-1) as TennisSet;
      const lost = sets.length - won;
      if (won <= lost) yield { start: opening.start, end, message: 'lost', data: { won, lost } };
    }
    for (const figure of figures) {
      if (figure.kind !== 'score') continue;
      const score = tokens.text.slice(figure.start, figure.end);
      const match = /^(\d)\s?[-–]\s?(\d)$/.exec(score);
      if (match === null) continue;
      const { first, last } = tokensOf(tokens, figure);
      const game = gameAfter(context, last + 1);
      if (game === undefined || !isInListBefore(tokens, first, SERIES, 4, sentence.first)) continue;
      if (!isInListBefore(tokens, first, WON, 9, sentence.first)) continue;
      const games = Number(match[1]) + Number(match[2]);
      if (games === game || games > 9 || games < 2) continue;
      yield { start: figure.start, end: figure.end, message: 'mismatch', data: { score, games, game } };
    }
  },
});

interface TennisSet {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The first number is the larger. */
  readonly isWon: boolean;
}

/** "6-4, 3-6, 7-6 (7-4)": the sets of one match of tennis; none where there may be two matches, or it was not ended. */
function setsIn({ tokens, sentence, figures }: SentenceContext): readonly TennisSet[] {
  const sets: TennisSet[] = [];
  let end = -1;
  for (const { kind, start, end: next } of figures) {
    if (kind !== 'score') continue;
    const text = tokens.text.slice(start, next);
    const match = /^(\d\d?)[-–](\d\d?)$/.exec(text);
    const { first, last } = tokensOf(tokens, { start, end: next });
    // A tie-break.
    if (match !== null && markAt(tokens, first - 1) === '(') {
      if (end === first - 2) end = last + 1;
      continue;
    }
    const [a, b] = [Number(match?.[1]), Number(match?.[2])];
    const isNext =
      end < 0 || (first - end === 2 && (markAt(tokens, end + 1) === ',' || isWord(tokens, end + 1, 'and')));
    if (!isSet(a, b) || !isNext) return [];
    sets.push({ start, end: next, text, isWon: a > b });
    end = last;
  }
  const isOver = !isInListBetween(tokens, sentence.first, sentence.last, BROKEN_OFF);
  return sets.length > 1 && isOver ? sets : [];
}

/** Six games with two more than the other, seven with one or two, or more with two. */
function isSet(a: number, b: number): boolean {
  const [most, least] = [Math.max(a, b), Math.min(a, b)];
  if (most === 6) return least <= 4;
  return most === 7 ? least === 5 || least === 6 : most > 7 && most - least === 2;
}

const BROKEN_OFF = wordList(
  'retired retires retire retiring retirement injury injured ret walkover withdrew suspended leading led',
);
const STRAIGHT = wordList('straight');

/** "Berg beat Lund 6-4, 6-2", not "Berg, beaten by" or "Berg was ousted". */
function isBeaten({ tokens, sentence }: SentenceContext, opening: TennisSet): boolean {
  const { first } = tokensOf(tokens, opening);
  for (let at = first - 1; at >= sentence.first; at--) {
    if (LOSING.get(tokens, at) !== undefined || markAt(tokens, at) === ';') return false;
    if (BEATING.get(tokens, at) !== undefined) return AUXILIARY.get(tokens, at - 1) === undefined;
  }
  return false;
}

const BEATING = wordList(
  'beat beats defeated defeats downed ousted overcame outlasted upset thrashed crushed routed dispatched',
);
const LOSING = wordList('lost loses losing by fell before while but to');
const AUXILIARY = wordList('was were been be being is got not');

/** "in game seven", "in Game 7", "with a win in game 7": which game ended it. */
function gameAfter({ tokens, sentence }: SentenceContext, from: number): number | undefined {
  for (let at = from; at + 2 < Math.min(sentence.last, from + 8); at++) {
    if (UNFINISHED.get(tokens, at) !== undefined) return undefined;
    if (isWord(tokens, at, 'in') && GAMES.get(tokens, at + 1) !== undefined) return numberAt(tokens, at + 2);
  }
  return undefined;
}

function numberAt(tokens: Tokens, at: number): number | undefined {
  if (tokens.kind[at] !== TokenKind.number) return FIGURE_WORDS.get(tokens, at)?.cardinal;
  const text = textOf(tokens, at);
  return /^\d$/.test(text) ? Number(text) : undefined;
}

const SERIES = wordList('series final finals playoff');
const GAMES = wordList('game match');
const CUES = wordList([...GAMES.words, ...STRAIGHT.words, ...BEATING.words].join(' '));
const WON = wordList('won win winning wins clinched clinch took taking lost losing claimed captured');
const UNFINISHED = wordList('lead leads led before ahead after trailing tied until going into despite loss lost');
