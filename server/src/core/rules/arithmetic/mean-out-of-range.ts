import { disagree } from '../../claims/reckon.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { markAt, tokensOf } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'mean-out-of-range',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, words: () => AVERAGES },
  severity: 'warning',
  summary: 'An average that lies outside its range, as in “between 5 and 9 hours, averaging 12 hours”.',
  messages: { outside: 'The average, {mean}, lies outside “{range}”.' },
  fixes: {},
  *check(context) {
    const { figures } = context;
    for (const [index, range] of figures.entries()) {
      const mean = figures[index + 1];
      if (mean?.value == null || range.value !== null || range.low === null || range.high === null) continue;
      if (range.vague === true || range.modifier !== 'none' || mean.modifier !== 'none') continue;
      if (!isOneMeasure(range, mean) || !isAverage(context, range, mean) || !disagree(range, mean)) continue;
      yield {
        start: mean.start,
        end: mean.end,
        message: 'outside',
        data: { mean: quoted(context, mean), range: quoted(context, range) },
        related: reckonedWith(context, range),
      };
    }
  },
});

/** "between 5 and 9 a day, averaging 12 an hour" are two measures. */
function isOneMeasure(range: Figure, mean: Figure): boolean {
  const isBare = mean.kind === 'cardinal' && mean.noun === undefined;
  const isSame = range.kind === mean.kind && range.unit === mean.unit && range.noun === mean.noun;
  return range.per === mean.per && MEASURED.has(range.kind) && (isSame || (isBare && range.kind === 'cardinal'));
}

const MEASURED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration']);

/** Behind the range: "averaging 12", "with an average of 12", "and averaged 12". */
function isAverage({ tokens }: SentenceContext, range: Figure, mean: Figure): boolean {
  let at = tokensOf(tokens, mean).first - 1;
  if (isWord(tokens, at, 'of')) at--;
  if (AVERAGES.get(tokens, at) === undefined) return false;
  const { last } = tokensOf(tokens, range);
  if (at - last > MAX_BETWEEN) return false;
  for (at--; at > last; at--) if (OTHERS.get(tokens, at) !== undefined || markAt(tokens, at) === ';') return false;
  return true;
}

const AVERAGES = wordList('averaging averaged average averages mean median');

/** In tokens. */
const MAX_BETWEEN = 7;

/** The average is of something else. */
const OTHERS = wordList(`
  than against compared national usual normal annual long-term other others another its their versus state world global
  from above below while whereas when if where whose which who for the`);
