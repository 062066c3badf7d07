import { amountsOf } from '../../claims/amounts.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'power-energy-confusion',
  group: 'units',
  scope: 'sentence',
  needs: {
    figure: ({ unit }) => POWER.has(unit ?? ''),
    words: () => wordList([...TIMES.words, ...STORING.words].join(' ')),
  },
  severity: 'warning',
  summary: 'Power given per time, such as “50 MW per hour”: energy is meant, or the power alone.',
  messages: {
    power: '“{figure}” is power, which is a rate already: say MWh for energy, or drop “{per}”.',
    stored: '“{figure}” is power, which nothing can store: energy (MWh) may be meant.',
  },
  fixes: { energy: { title: 'Change to the unit of energy' }, power: { title: 'Delete “{per}”' } },
  *check(context) {
    const { tokens, sentence } = context;
    for (const amount of amountsOf(context)) {
      if (amount.kind !== 'measure' || !POWER.has(amount.unit ?? '')) continue;
      if (STORING.get(tokens, amount.first - 1) !== undefined && isStored(tokens, amount.last + 1)) {
        const { start, end } = amount;
        yield { start, end, message: 'stored', data: { figure: quoted(context, amount) }, isDoubtful: true, fixes: [] };
        continue;
      }
      const last = perTime(tokens, amount.last + 1);
      if (last === undefined || last >= sentence.last || isRamp(tokens, sentence.first, sentence.last)) continue;
      const end = tokens.end[last] as number;
      const unitEnd = tokens.end[amount.last] as number;
      const isLetters = /[a-z]?W$/i.test(tokens.text.slice(amount.start, amount.end));
      yield {
        start: amount.start,
        end,
        message: 'power',
        data: { figure: quoted(context, amount), per: quoted(context, { start: unitEnd, end }).trim() },
        fixes: [
          {
            fix: 'energy',
            edits: [
              isLetters
                ? { start: unitEnd, end: unitEnd, newText: 'h' }
                : { start: unitEnd, end: unitEnd, newText: ' hours' },
              ...singular(tokens, amount.last, isLetters),
            ],
          },
          { fix: 'power', edits: [{ start: unitEnd, end, newText: '' }] },
        ],
      };
    }
  },
});

const POWER: ReadonlySet<string> = new Set(['watt', 'kilowatt', 'megawatt', 'gigawatt', 'terawatt']);

/** "megawatts hours" is "megawatt hours". */
function singular(tokens: Tokens, last: number, isLetters: boolean) {
  const end = tokens.end[last] as number;
  return isLetters || tokens.text[end - 1] !== 's' ? [] : [{ start: end - 1, end, newText: '' }];
}

/** The last token of "per hour", "an hour", "a year" and "/year" at `index`. */
function perTime(tokens: Tokens, index: number): number | undefined {
  const isPer = isWord(tokens, index, 'per') || isWord(tokens, index, 'a') || isWord(tokens, index, 'an');
  return isPer && TIMES.get(tokens, index + 1) !== undefined ? index + 1 : undefined;
}

/** "stores 20 MW of power", "can store 20 MW.": not "stored 20 MW turbines". */
function isStored(tokens: Tokens, next: number): boolean {
  return isWord(tokens, next, 'of') || tokens.kind[next] !== TokenKind.word;
}

const STORING = wordList('store stores storing');

const TIMES = wordList('hour day week month year');

/** Plants that change their output, and building so much in a year, are measured in power per time. */
function isRamp(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (RAMPS.get(tokens, at) !== undefined) return true;
  return false;
}

const RAMPS = wordList(`
  ramp ramps ramped ramping install installs installed installing installation installations add adds added adding build
  builds built building capacity manufacture manufactures manufacturing manufactured produce modules panels
  batteries deploy deployed deploying rollout growth grow grows grew auction auctions auctioned tender tenders tendered
  commission commissioned connect connected ship shipped sell sold factory factories plant's`);
