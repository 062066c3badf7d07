import { type Amount, hasAmounts, type SentenceFacts } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes/changes.js';
import { CHANGE_WORDS } from '../../claims/changes/changewords.js';
import { BEATING } from '../../claims/changes/comparisons.js';
import { contraryOf } from '../../claims/changes/led.js';
import { went } from '../../claims/reckon.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { CURRENCY_NOUNS } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'direction-contradiction',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 1, words: () => COMPARING, glance: mayContradict },
  severity: 'warning',
  summary: 'A word that says up where the figures go down, or the other way round, as in “rose from 9% to 4%”.',
  messages: { contradiction: '“{cue}” says {said}, but {from} to {to} goes {gone}.' },
  fixes: {
    word: { title: 'Change “{cue}” to “{opposite}”' },
    swap: { title: 'Swap “{from}” and “{to}”' },
  },
  *check(context) {
    for (const { from, to, cue, times, isLoose } of [...changesOf(context), ...contraryOf(context)]) {
      if (from === undefined || to === undefined || times !== undefined) continue;
      if (went(from, to) !== -cue.direction || isTurned(context, from, to, cue.at) || isPlanned(context, cue.at))
        continue;
      if (isLoose === true && context.before !== undefined && isLessMore(context.before)) continue;
      const word = spanOf(context.tokens, cue.at);
      const opposite = CHANGE_WORDS.get(context.tokens, cue.at)?.opposite;
      const [up, down] = ['up', 'down'];
      const data = {
        cue: quoted(context, word),
        said: cue.direction > 0 ? up : down,
        gone: cue.direction > 0 ? down : up,
        from: quoted(context, from),
        to: quoted(context, to),
        opposite: opposite ?? '',
      };
      const swap = [
        { start: from.start, end: from.end, newText: context.tokens.text.slice(to.start, to.end) },
        { start: to.start, end: to.end, newText: context.tokens.text.slice(from.start, from.end) },
      ].sort((a, b) => a.start - b.start);
      yield {
        ...word,
        message: 'contradiction',
        data,
        related: reckonedWith(context, from, to),
        ...(isLoose === true ? { isDoubtful: true } : {}),
        fixes: [
          ...(opposite === undefined ? [] : [{ fix: 'word' as const, edits: [{ ...word, newText: opposite }] }]),
          { fix: 'swap', edits: swap },
        ],
      };
    }
  },
});

/** Two figures here, or one behind "to" with what it was in a sentence before. */
function mayContradict(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  if (areTwo(tokens, first, last, figures)) return true;
  return figures.some((figure) => {
    const at = tokensOf(tokens, figure).first - 1;
    return isWord(tokens, at, 'to') || isWord(tokens, at - 1, 'to');
  });
}

const areTwo = hasAmounts(2);

const COMPARING = wordList([...CHANGE_WORDS.words, ...BEATING.words].join(' '));

/** "cut by $3m more than planned". */
function isPlanned({ tokens }: SentenceFacts, cue: number): boolean {
  return isWord(tokens, cue + 1, 'than') && PLANS.get(tokens, cue + 2) !== undefined;
}

const PLANS = wordList('planned expected forecast predicted hoped feared thought promised agreed budgeted');

/** "extended it from 65-year-olds to those of 60"; values below zero. */
function isTurned(facts: SentenceFacts, from: Amount, to: Amount, cue: number): boolean {
  const isReach = REACHING.get(facts.tokens, cue) !== undefined && !isMeasured(from) && !isMeasured(to);
  return isReach || from.value === null || from.value < 0 || isLessMore(facts);
}

/** Where less is more: places in a ranking, an exchange rate in the other currency. */
function isLessMore({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (TURNING.get(tokens, at)?.(tokens, at + 1) === true) return true;
  }
  return false;
}

const REACHING = wordList('extend extends extended extending expand expands expanded expanding widen widened');

function isMeasured({ kind, noun }: Amount): boolean {
  return kind === 'money' || kind === 'measure' || kind === 'duration' || noun !== undefined;
}

function isCurrency(tokens: Tokens, at: number): boolean {
  return CURRENCY_NOUNS.get(tokens, at) !== undefined;
}

/** Words that tell of such, with what must stand behind them. */
const TURNING = createLexicon<(tokens: Tokens, next: number) => boolean>([
  ['per', isCurrency],
  ['the', isCurrency],
  ['against', isCurrency],
  ['no', (tokens, next) => tokens.kind[next] === TokenKind.number || markAt(tokens, next) === '.'],
  ...'rank ranked ranking rankings pace frequency chart charts standings ladder grid league table place position seed seeded spot handicap par sterling'
    .split(' ')
    .map((word) => [word, () => true] as const),
]);
