import type { Figure, FigureKind } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { isInListBefore, spanOf, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'inverted-range',
  group: 'ranges',
  scope: 'sentence',
  needs: { figures: 2, words: 'between' },
  severity: 'warning',
  summary: 'A range whose first end is greater than its second, as “between 40 and 25 people”.',
  messages: { inverted: '“{low}” stands before “{high}”, which is less.' },
  fixes: { swap: { title: 'Swap the two ends' } },
  *check({ tokens, sentence, figures }) {
    for (const [index, low] of figures.entries()) {
      const high = figures[index + 1];
      if (high === undefined || !isInverted(low, high)) continue;
      const { first, last } = tokensOf(tokens, low);
      const ends = tokensOf(tokens, high);
      if (ends.first !== last + 2 || !isWord(tokens, last + 1, 'and')) continue;
      const between = isWord(tokens, first - 1, 'between')
        ? first - 1
        : HEDGES.get(tokens, first - 1) !== undefined && isWord(tokens, first - 2, 'between')
          ? first - 2
          : -1;
      if (between < 0 || isInListBefore(tokens, between, COMPARED, 4, sentence.first)) continue;
      if (isHour(tokens, low, high) || BACKWARDS.get(tokens, ends.last + 1) !== undefined) continue;
      const [a, b] = endsOf(tokens, low, high);
      const [lowText, highText] = [a, b].map(({ start, end }) => tokens.text.slice(start, end)) as [string, string];
      yield {
        start: tokens.start[between] as number,
        end: high.end,
        message: 'inverted',
        data: { low: lowText, high: highText },
        fixes: [
          {
            fix: 'swap',
            edits: [
              { ...a, newText: highText },
              { ...b, newText: lowText },
            ],
          },
        ],
      };
    }
  },
});

/** Every value that the first allows is greater than every value that the second allows. */
function isInverted(low: Figure, high: Figure): boolean {
  if (!KINDS.has(low.kind) || !KINDS.has(high.kind) || low.value === null || high.value === null) return false;
  if (low.unit !== high.unit && low.unit !== null) return false;
  if (low.noun !== undefined && low.noun !== high.noun) return false;
  return high.value >= 0 && low.low !== null && high.high !== null && low.low > high.high;
}

/** Opening hours ("between 9 and 5") and times of day ("between 2200 and 0700"). */
function isHour(tokens: Tokens, low: Figure, high: Figure): boolean {
  if (low.unit !== null || high.unit !== null) return false;
  const texts = [low, high].map(({ start, end }) => tokens.text.slice(start, end));
  if (texts.every((text) => /^\d{4}$/.test(text) && Number(text) <= 2400)) return true;
  return high.noun === undefined && (low.value ?? 0) <= 24;
}

/** What is swapped: the numbers alone where only the second has a unit. */
function endsOf(tokens: Tokens, low: Figure, high: Figure) {
  if (low.unit !== null && low.given.unit === 'stated') return [spanOfFigure(low), spanOfFigure(high)] as const;
  const { first } = tokensOf(tokens, high);
  return [spanOfFigure(low), high.unit === null ? spanOfFigure(high) : spanOf(tokens, first)] as const;
}

function spanOfFigure({ start, end }: Figure) {
  return { start, end };
}

const KINDS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure', 'duration']);

const HEDGES = wordList('about around roughly approximately just only some perhaps');

/** "the gap between 40 and 25 percent" has no order. */
const COMPARED = wordList(`
  difference differences gap ratio gulf contrast distinction comparison choice choose chose split divided swing spread
  distinguish tie link balance relationship margin match`);

/** "between 40 and 25 years ago", "between 60 and 50 degrees north". */
const BACKWARDS = wordList('ago before earlier bc bce north south east west below to');
