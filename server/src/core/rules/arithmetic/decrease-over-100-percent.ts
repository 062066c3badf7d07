import type { SentenceFacts } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes.js';
import { CHANGE_WORDS } from '../../claims/changewords.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'decrease-over-100-percent',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figure: mayBeOver, words: () => CHANGE_WORDS },
  severity: 'warning',
  summary: 'A fall of more than 100 percent, which would leave less than nothing.',
  messages: { impossible: 'A fall of 100% leaves nothing: “{stated}” is more than there was.' },
  fixes: {},
  *check(context) {
    for (const { cue, by } of changesOf(context)) {
      if (cue.direction > 0) continue;
      for (const stated of by) {
        if (stated.unit !== 'percent' || stated.value === null || stated.value <= 100 || canBeNegative(context))
          continue;
        const { start, end } = stated;
        yield { start, end, message: 'impossible', data: { stated: quoted(context, stated) } };
      }
    }
  },
});

function mayBeOver({ unit, value }: Figure): boolean {
  return unit === 'percent' && (value === null || value > 100);
}

/** The sentence is about something that may fall below zero. */
function canBeNegative({ tokens, sentence }: SentenceFacts): boolean {
  for (let at = sentence.first; at < sentence.last; at++) if (SIGNED.get(tokens, at) !== undefined) return true;
  return false;
}

const SIGNED = wordList(`
  profit profits loss losses income earnings earned margin margins balance surplus deficit cash flow flows net result
  results return returns ebit ebitda contribution growth account gap lead savings equity value percentage no not never nothing
  cannot impossible more from`);
