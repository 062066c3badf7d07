import type { Amount, SentenceFacts } from '../../claims/amounts.js';
import { changesOf } from '../../claims/changes/changes.js';
import { CHANGE_WORDS } from '../../claims/changes/changewords.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import type { Tokens } from '../../segment/tokens.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'decrease-over-100-percent',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['percent'], figure: mayBeOver, words: () => CHANGE_WORDS },
  severity: 'warning',
  summary: 'A fall of more than 100 percent, which would leave less than nothing.',
  messages: { impossible: 'A fall of 100% leaves nothing: “{stated}” is more than there was.' },
  fixes: {},
  *check(context) {
    for (const { cue, by } of changesOf(context)) {
      if (cue.direction > 0) continue;
      for (const stated of by) {
        if (stated.value === null || !mayBeOver(stated)) continue;
        const isPercent = stated.unit === 'percent';
        // "cut the 250 percent rate of inflation".
        if (DETERMINERS.get(context.tokens, stated.first - 1) !== undefined) continue;
        if (isPercent ? canBeNegative(context, cue.at, stated.last) : context.figures.some(isOver)) continue;
        const { start, end } = stated;
        const report = { start, end, message: 'impossible', data: { stated: quoted(context, stated) } } as const;
        yield isPercent ? report : { ...report, isDoubtful: true };
      }
    }
  },
});

const DETERMINERS = wordList('the its their his her our this that these');

/** A share of more than the whole, which may fall by more points. */
function isOver({ unit, value }: Figure): boolean {
  return unit === 'percent' && (value === null || value > 100);
}

function mayBeOver({ unit, value }: Figure | Amount): boolean {
  return (unit === 'percent' || unit === 'percentage-point') && (value === null || value > 100);
}

/** The clause is about something that may fall below zero, or says that nothing can. */
function canBeNegative({ tokens, sentence }: SentenceFacts, cue: number, last: number): boolean {
  for (let at = clauseStart(tokens, sentence.first, cue); at < sentence.last; at++) {
    if (SIGNED.get(tokens, at) !== undefined) return true;
    if (at > Math.max(cue, last) && startsClause(tokens, at)) return false;
  }
  return false;
}

/** Where the clause of the word of change starts: with its subject. */
function clauseStart(tokens: Tokens, first: number, cue: number): number {
  for (let at = cue - LEAST_SUBJECT; at > first; at--) if (startsClause(tokens, at)) return at;
  return first;
}

/** In tokens: ", falling" and "but fell" have none. */
const LEAST_SUBJECT = 3;

function startsClause(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return mark === ';' || mark === ':' || mark === ',' || CLAUSES.get(tokens, at) !== undefined;
}

const CLAUSES = wordList('and but while whereas when as although though that after before because');

const SIGNED = wordList(`
  profit profits loss losses income earnings earned margin margins balance surplus deficit cash flow flows net result
  results return returns ebit ebitda contribution growth account gap lead savings equity value percentage no not never nothing
  cannot impossible more from`);
