import { numeral } from '../../claims/amounts.js';
import { endedChangesOf } from '../../claims/changes/followups.js';
import { restatedOf } from '../../claims/changes/restated.js';
import { disagree } from '../../claims/reckon.js';
import { isMultipleMissed, multipleMissOf } from '../changes.js';
import { spelled } from '../numbers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'multiple-mismatch',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { kinds: ['multiple'] },
  severity: 'warning',
  summary: 'A word such as “doubled” or “three times” that its two figures do not bear out.',
  messages: {
    mismatch: '“{to}” is {computed} times “{from}”: that is not “{stated}”.',
    restated: '“{percent}” more is {computed} times as much: that is not “{stated}”.',
  },
  fixes: { words: { title: 'Write “{right}”' } },
  *check(context) {
    const said = restatedOf(context);
    if (said !== undefined && disagree(said.percent, said.meant)) {
      const { percent, times } = said;
      const factor = 1 + (percent.value as number) / 100;
      const [stated, right] = [quoted(context, times), multipleInWords(quoted(context, times), factor)];
      yield {
        start: times.start,
        end: times.end,
        message: 'restated',
        data: { percent: quoted(context, percent), computed: numeral(factor, 1), stated, right },
        related: reckonedWith(context, percent),
        isDoubtful: true,
        fixes: [],
      };
    }
    for (const change of endedChangesOf(context)) {
      const { from, to, times, isLoose } = change;
      const factor = multipleMissOf(context.tokens, change);
      if (from === undefined || to === undefined || times === undefined || factor === undefined) continue;
      const isDoubtful = isLoose === true || !isMultipleMissed(context.tokens, change);
      const computed = numeral(factor, factor < 1 ? 2 : 1);
      const right = multipleInWords(quoted(context, times), factor);
      yield {
        start: times.start,
        end: times.end,
        message: 'mismatch',
        data: { to: quoted(context, to), from: quoted(context, from), stated: quoted(context, times), computed, right },
        related: reckonedWith(context, from, to),
        ...(isDoubtful ? { isDoubtful } : {}),
        fixes:
          times.modifier === 'none'
            ? [{ fix: 'words', edits: [{ start: times.start, end: times.end, newText: right }] }]
            : [],
      };
    }
  },
});

/** What to write for "doubled" and "three times": "rose 56%", "1.6 times", in the verb's own form. */
function multipleInWords(stated: string, factor: number): string {
  const form = FORMS.findIndex((ending) => ending.test(stated));
  const whole = Math.round(factor);
  if (form < 0) {
    const isWhole = whole > 1 && Math.abs(factor - whole) < 0.05;
    return `${isWhole ? (spelled(whole) ?? whole) : numeral(factor, 1)} times`;
  }
  const verb = VERBS.find(([of]) => Math.abs(factor / of - 1) < 0.05)?.[1] ?? (factor < 1 ? FELL : ROSE);
  const change = verb === ROSE || verb === FELL ? ` ${numeral(Math.abs(factor - 1) * 100, 0)}%` : '';
  return `${verb[form]}${change}`;
}

/** Past, present and -ing, as the verbs below stand. */
const FORMS: readonly RegExp[] = [/ed$/i, /es$/i, /ing$/i, /^(?:double|triple|treble|quadruple|halve)$/i];
const ROSE = ['rose', 'rises', 'rising', 'rise'];
const FELL = ['fell', 'falls', 'falling', 'fall'];
const VERBS: readonly (readonly [number, readonly string[]])[] = [
  [2, ['doubled', 'doubles', 'doubling', 'double']],
  [3, ['tripled', 'triples', 'tripling', 'triple']],
  [4, ['quadrupled', 'quadruples', 'quadrupling', 'quadruple']],
  [0.5, ['halved', 'halves', 'halving', 'halve']],
];
