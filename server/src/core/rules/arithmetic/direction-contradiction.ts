import { type Amount, hasAmounts, type SentenceFacts } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes/changes.js';
import { CHANGE_WORDS, type Cue, PACE_WORDS } from '../../claims/changes/changewords.js';
import { BEATING } from '../../claims/changes/comparisons.js';
import { contraryOf, POINTING } from '../../claims/changes/led.js';
import { type Miscalled, miscalledOf } from '../../claims/changes/runs.js';
import { endsToldBy, went } from '../../claims/reckon.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { CURRENCY_NOUNS } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'direction-contradiction',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 1, words: () => COMPARING, glance: mayContradict },
  severity: 'warning',
  summary: 'A word that says up where the figures go down, or the other way round, as in “rose from 9% to 4%”.',
  messages: {
    contradiction: '“{cue}” says {said}, but {from} to {to} goes {gone}.',
    miscalled: '“{cue}” says {said}, but “{verb}” says {gone}.',
  },
  fixes: {
    word: { title: 'Change “{cue}” to “{opposite}”' },
    swap: { title: 'Swap “{from}” and “{to}”' },
  },
  *check(context) {
    const miscalled = miscalledOf(context);
    if (miscalled !== undefined) yield miscalledReport(context, miscalled);
    for (const { from, to, by, cue, times, isLoose } of [...changesOf(context), ...contraryOf(context)]) {
      if (from === undefined || to === undefined || times !== undefined) continue;
      if (went(...endsToldBy({ from, to, by })) !== -cue.direction || isTurned(context, from, to, cue.at) || isPlanned(context, cue.at))
        continue;
      if (isLoose === true && context.before !== undefined && isLessMore(context.before)) continue;
      const word = spanOf(context.tokens, cue.at);
      const opposite = CHANGE_WORDS.get(context.tokens, cue.at)?.opposite;
      const data = {
        cue: quoted(context, word),
        ...waysOf(cue),
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

function waysOf({ direction }: Cue) {
  return direction > 0 ? { said: 'up', gone: 'down' } : { said: 'down', gone: 'up' };
}

function miscalledReport(context: SentenceContext, { verb, noun }: Miscalled): Report<'miscalled', 'word'> {
  const [said, called] = [spanOf(context.tokens, verb.at), spanOf(context.tokens, noun.at)];
  const opposite = CHANGE_WORDS.get(context.tokens, noun.at)?.opposite;
  return {
    ...called,
    message: 'miscalled',
    data: { cue: quoted(context, called), ...waysOf(noun), verb: quoted(context, said), opposite: opposite ?? '' },
    related: reckonedWith(context, said),
    isDoubtful: true,
    fixes: opposite === undefined ? [] : [{ fix: 'word', edits: [{ ...called, newText: opposite }] }],
  };
}

/** Two figures here, or one behind "to" with what it was in a sentence before. */
function mayContradict(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean {
  if (areTwo(tokens, first, last, figures) || POINTING.get(tokens, first) !== undefined) return true;
  return figures.some((figure) => {
    const at = tokensOf(tokens, figure).first - 1;
    return isWord(tokens, at, 'to') || isWord(tokens, at - 1, 'to');
  });
}

const areTwo = hasAmounts(2);

const COMPARING = wordList([...CHANGE_WORDS.words, ...PACE_WORDS.words, ...BEATING.words].join(' '));

/** "cut by $3m more than planned". */
function isPlanned({ tokens }: SentenceFacts, cue: number): boolean {
  return isWord(tokens, cue + 1, 'than') && PLANS.get(tokens, cue + 2) !== undefined;
}

const PLANS = wordList('planned expected forecast predicted hoped feared thought promised agreed budgeted');

/** "extended it from 65-year-olds to those of 60"; values below zero. */
function isTurned(facts: SentenceFacts, from: Amount, to: Amount, cue: number): boolean {
  const isReach =
    REACHING.get(facts.tokens, cue) !== undefined &&
    !isMeasured(from) &&
    !isMeasured(to) &&
    !isInListBetween(facts.tokens, cue + 1, from.first, COUNTING);
  return isReach || from.value === null || from.value < 0 || isLessMore(facts);
}

/** Where less is more: places in a ranking, an exchange rate in the other currency. */
function isLessMore({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    if (TURNING.get(tokens, at)?.(tokens, at + 1) === true) return true;
  }
  return false;
}

/** "expanded the number of judges from". */
const COUNTING = wordList('number size count');

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
