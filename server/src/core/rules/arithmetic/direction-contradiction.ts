import { hasAmounts } from '../../claims/amounts.js';
import { CHANGE_WORDS, type Cue, PACE_WORDS } from '../../claims/changes/changewords.js';
import { BEATING } from '../../claims/changes/comparisons.js';
import { CONTEST_WORDS, contestsIn } from '../../claims/changes/contests.js';
import { POINTING } from '../../claims/changes/led.js';
import { type Miscalled, miscalledOf } from '../../claims/changes/runs.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { contradictionsIn } from '../changes.js';
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
    contest: '“{cue}” says that the first is more, but “{figures}” has the second.',
    miscalled: '“{cue}” says {said}, but “{verb}” says {gone}.',
  },
  fixes: {
    word: { title: 'Change “{cue}” to “{opposite}”' },
    swap: { title: 'Swap “{from}” and “{to}”' },
  },
  *check(context) {
    const miscalled = miscalledOf(context);
    if (miscalled !== undefined) yield miscalledReport(context, miscalled);
    for (const { cue, start, end } of contestsIn(context)) {
      const data = { cue: quoted(context, spanOf(context.tokens, cue)), figures: quoted(context, { start, end }) };
      yield { start, end, message: 'contest', data, related: [], isDoubtful: true, fixes: [] };
    }
    for (const { from, to, cue, isLoose } of contradictionsIn(context)) {
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

const COMPARING = wordList(
  [...CHANGE_WORDS.words, ...PACE_WORDS.words, ...BEATING.words, ...CONTEST_WORDS.words].join(' '),
);
