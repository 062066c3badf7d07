import { type Amount, amountsOf, numeral, type SentenceFacts } from '../../claims/amounts.js';
import { CHANGE_WORDS } from '../../claims/changes/changewords.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord } from '../../segment/tokens.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'vat-reversal',
  group: 'arithmetic',
  scope: 'sentence',
  needs: { figures: 2, kinds: ['percent'], words: () => TAXES },
  severity: 'information',
  summary:
    'A tax taken off that is said to cut the price by as much as it had added, as “20% VAT went and prices fell 20%”.',
  messages: { reversal: 'Taking {tax} tax off a price takes {cut}% off it, not {stated}.' },
  fixes: {},
  *check(context) {
    const amounts = amountsOf(context).filter(({ unit, value }) => unit === 'percent' && value !== null);
    if (amounts.length !== 2) return;
    const tax = amounts.find((amount) => isTax(context, amount));
    const cut = amounts.find((amount) => amount !== tax && isCut(context, amount));
    if (tax?.value == null || cut?.value !== tax.value || tax.value < 3 || !isTakenOff(context)) return;
    yield {
      start: cut.start,
      end: cut.end,
      message: 'reversal',
      data: {
        tax: quoted(context, tax),
        cut: numeral((100 * tax.value) / (100 + tax.value), 1),
        stated: quoted(context, cut),
      },
      related: reckonedWith(context, tax),
    };
  },
});

/** "20% VAT", "VAT of 20%", "the 20% sales tax". */
function isTax({ tokens }: SentenceFacts, { first, last }: Amount): boolean {
  if (TAXES.get(tokens, last + 1) !== undefined || TAXES.get(tokens, last + 2) !== undefined) return true;
  return isWord(tokens, first - 1, 'of') && TAXES.get(tokens, first - 2) !== undefined;
}

/** "fell 20%", "fell by 20%", "20% cheaper". */
function isCut({ tokens }: SentenceFacts, { first, last }: Amount): boolean {
  if (LESS.get(tokens, last + 1) !== undefined) return true;
  const verb = isWord(tokens, first - 1, 'by') ? first - 2 : first - 1;
  const word = CHANGE_WORDS.get(tokens, verb);
  return word?.direction === -1 && (word.isVerb || word.isComparative);
}

function isTakenOff({ tokens, sentence }: SentenceFacts): boolean {
  let off = false;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (PUT_ON.get(tokens, at) !== undefined && TAXES.get(tokens, at + 1) === undefined) return false;
    off ||= OFF.get(tokens, at) !== undefined;
  }
  return off;
}

const TAXES = wordList('vat tax gst duty levy surcharge');

const LESS = wordList('cheaper less lower');

const OFF = wordList(
  'removed scrapped abolished axed went lifted dropped waived exempt exempted removal abolition scrapping without repealed ended',
);

const PUT_ON = wordList('rose raised increased imposed introduced sales turnover demand revenue');
