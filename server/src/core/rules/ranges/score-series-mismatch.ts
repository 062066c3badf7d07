import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isInListBefore, tokensOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'score-series-mismatch',
  group: 'ranges',
  scope: 'sentence',
  needs: { kinds: ['score'], words: () => GAMES },
  severity: 'information',
  summary: 'A series won in a game that its score does not reach, as “won the series 3-2 in Game 7”.',
  messages: { mismatch: '{score} are {games} games, not {game}.' },
  fixes: {},
  *check(context) {
    const { tokens, sentence, figures } = context;
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
const WON = wordList('won win winning wins clinched clinch took taking lost losing claimed captured');
const UNFINISHED = wordList('lead leads led before ahead after trailing tied until going into despite loss lost');
