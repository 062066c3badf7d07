import { CHANGE_WORDS, type Cue, PACE_WORDS } from '../../claims/changes/changewords.js';
import { BEATING } from '../../claims/changes/comparisons.js';
import { CONTEST_WORDS, contestsIn } from '../../claims/changes/contests.js';
import { mayBeContrary } from '../../claims/changes/led.js';
import { OPENING, PASSING } from '../../claims/changes/records.js';
import { hasApposed, type Miscalled, miscalledOf } from '../../claims/changes/runs.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { spanOf, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { contradictionsIn, type Ended } from '../changes.js';
import type { Edit } from '../finding.js';
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
  check: (context) => (mayBeContrary(context) || hasApposed(context) ? contradictionsOf(context) : NONE),
});

/** Two figures here, or one behind "to" or of what was told in a sentence before. */
function mayContradict(tokens: Tokens, first: number, _last: number, figures: readonly Figure[]): boolean {
  if (OPENING.get(tokens, first) !== undefined) return true;
  let only: Figure | undefined;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    if (figure.kind === 'date' || figure.kind === 'time') continue;
    // A range may be both ends.
    if (only !== undefined || figure.value === null) return true;
    only = figure;
  }
  if (only === undefined) return false;
  const at = tokensOf(tokens, only).first - 1;
  return isWord(tokens, at, 'to') || isWord(tokens, at - 1, 'to');
}

const NONE: readonly never[] = [];

function* contradictionsOf(
  context: SentenceContext,
): Iterable<Report<'contradiction' | 'contest' | 'miscalled', 'word' | 'swap'>> {
  const miscalled = miscalledOf(context);
  if (miscalled !== undefined) yield miscalledReport(context, miscalled);
  for (const { cue, start, end } of contestsIn(context)) {
    const data = { cue: quoted(context, spanOf(context.tokens, cue)), figures: quoted(context, { start, end }) };
    yield { start, end, message: 'contest', data, related: [], isDoubtful: true, fixes: [] };
  }
  for (const change of contradictionsIn(context)) yield contradictionReport(context, change);
}

function contradictionReport(
  context: SentenceContext,
  { from, to, cue, isLoose }: Ended,
): Report<'contradiction', 'word' | 'swap'> {
  const { start, end } = spanOf(context.tokens, cue.at);
  const opposite = CHANGE_WORDS.get(context.tokens, cue.at)?.opposite;
  const { said, gone } = waysOf(cue);
  const fixes: { readonly fix: 'word' | 'swap'; readonly edits: readonly Edit[] }[] = [];
  if (opposite !== undefined) fixes.push({ fix: 'word', edits: [{ start, end, newText: opposite }] });
  fixes.push({ fix: 'swap', edits: from.start < to.start ? swapped(context, from, to) : swapped(context, to, from) });
  const report: Report<'contradiction', 'word' | 'swap'> = {
    start,
    end,
    message: 'contradiction',
    data: {
      cue: quoted(context, { start, end }),
      said,
      gone,
      from: quoted(context, from),
      to: quoted(context, to),
      opposite: opposite ?? '',
    },
    related: reckonedWith(context, from, to),
    fixes,
  };
  return isLoose === true ? { ...report, isDoubtful: true } : report;
}

function swapped({ tokens: { text } }: SentenceContext, first: Span, second: Span): readonly Edit[] {
  return [
    { start: first.start, end: first.end, newText: text.slice(second.start, second.end) },
    { start: second.start, end: second.end, newText: text.slice(first.start, first.end) },
  ];
}

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

const COMPARING = wordList(
  [...CHANGE_WORDS.words, ...PACE_WORDS.words, ...BEATING.words, ...CONTEST_WORDS.words, ...PASSING.words].join(' '),
);
