import { type Amount, amountsOf, type SentenceFacts } from '../../claims/amounts.js';
import { convertTo, SECONDS } from '../../figures/convert.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'equal-compared-as-different',
  group: 'arithmetic',
  scope: 'sentence',
  needs: {
    words: () => COMPARING,
    glance: (_tokens, _first, _last, figures) => figures.filter(hasUnits).length > 1,
  },
  severity: 'warning',
  summary:
    'Two figures that are set against each other and are the same, as “90 minutes, compared with an hour and a half”.',
  messages: { equal: '“{first}” and “{second}” are the same.' },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context);
    for (const [index, second] of amounts.entries()) {
      const first = amounts[index - 1];
      if (first === undefined || !isSame(first, second) || !areCompared(context, first, second)) continue;
      yield {
        start: second.start,
        end: second.end,
        message: 'equal',
        data: { first: quoted(context, first), second: quoted(context, second) },
        related: reckonedWith(context, first),
      };
    }
  },
});

/** The same to the last digit, in two units: of one unit, "5%, compared with 5% last year" says that nothing changed. */
function hasUnits({ kind, unit }: Figure): boolean {
  return unit !== null && (kind === 'measure' || kind === 'duration');
}

function isSame(a: Amount, b: Amount): boolean {
  if (a.value === null || b.value === null || a.kind !== b.kind || a.unit === null || b.unit === null) return false;
  if (a.unit === b.unit || a.per !== b.per || a.modifier !== 'none' || b.modifier !== 'none') return false;
  const seconds = [a, b].map(({ value, unit }) => (value as number) * (SECONDS.get(unit as string) ?? Number.NaN));
  const converted = a.kind === 'duration' ? seconds[0] : convertTo(a.value, a.unit, b.unit);
  const stated = a.kind === 'duration' ? seconds[1] : b.value;
  return converted !== undefined && stated !== undefined && Math.abs(converted - stated) <= 1e-9 * Math.abs(stated);
}

/** "compared with an average of", "against", "up from", between the two and nothing else but what is measured. */
function areCompared({ tokens }: SentenceFacts, first: Amount, second: Amount): boolean {
  if (second.first - first.last > 9) return false;
  for (let at = first.last + 1; at < second.first; at++) {
    if (SAME.get(tokens, at) !== undefined) return false;
    if (COMPARED.get(tokens, at) !== undefined) return true;
    if (isWord(tokens, at, 'from') && CHANGED.get(tokens, at - 1) !== undefined) return true;
  }
  return false;
}

const COMPARED = wordList('compared against versus than unlike');
/** One of these stands between the two. */
const COMPARING = wordList('compared against versus than unlike from');
const CHANGED = wordList('up down');
const SAME = wordList('or same equal equivalent i.e no not more less');
