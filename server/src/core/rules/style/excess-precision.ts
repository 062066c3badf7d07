import { type Amount, amountsOf } from '../../claims/amounts.js';
import { sharesOf } from '../../claims/shares/shares.js';
import type { Figure } from '../../figures/figure.js';
import { isWord } from '../../segment/tokens.js';
import { decimalsOf, quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'excess-precision',
  group: 'style',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['percent'], figure: mayBePrecise },
  severity: 'hint',
  summary: 'A percentage with more digits than its base bears, as “26.67% of the 45 members”.',
  messages: { excess: 'One of {whole} is {one}%: “{share}” says more digits than that.' },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context);
    const told = sharesOf(context).flatMap(({ share: { percent }, whole }) =>
      percent === undefined ? [] : [[percent, whole] as const],
    );
    const direct = amounts.flatMap((share, index) => {
      const whole = amounts[index + 1];
      const isOf = whole !== undefined && isWord(context.tokens, share.last + 1, 'of') && whole.first - share.last <= 3;
      return share.unit === 'percent' && isOf ? [[share, whole] as const] : [];
    });
    for (const [share, whole] of [...told, ...direct]) {
      if (!isCount(whole) || decimalsOf(share) < 2) continue;
      if (100 / whole.value < 10 ** (1 - decimalsOf(share))) continue;
      yield {
        start: share.start,
        end: share.end,
        message: 'excess',
        data: { whole: quoted(context, whole), one: (100 / whole.value).toFixed(1), share: quoted(context, share) },
      };
    }
  },
});

function mayBePrecise(figure: Figure): boolean {
  return figure.unit === 'percent' && (figure.value === null || decimalsOf(figure) >= 2);
}

function isCount(whole: Amount): whole is Amount & { readonly value: number } {
  return whole.kind === 'cardinal' && whole.value !== null && whole.value >= 2 && Number.isInteger(whole.value);
}
