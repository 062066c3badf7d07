import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlaps } from '../../text/span.js';
import {
  CURRENCY_NOUNS,
  isCapitalised,
  isHyphenatedToNext,
  isNumberWord,
  isShortScale,
  markAt,
  SCALES,
  scaleAt,
  spanOf,
  tokensOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'missing-amount',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: {
    words: () => ASKING,
    // Most that is counted stands behind its number.
    where: (tokens, index) =>
      tokens.kind[index - 1] !== TokenKind.number &&
      (SCALES.get(tokens, index) !== undefined || lacksNumber(tokens, index)),
  },
  severity: 'error',
  summary: 'A scale word such as “million” or “bn” with no number before it, or people that have lost theirs.',
  messages: {
    missing: 'The amount is missing before “{scale}”.',
    number: 'The number is missing before “{counted}”.',
  },
  fixes: {
    tk: { title: 'Mark the amount as to come (TK)' },
    amount: { title: 'Insert the amount' },
  },
  *check(context) {
    const { tokens, figures, sentence } = context;
    for (const figure of figures) {
      if (figure.given.value !== 'missing') continue;
      const { first, last } = tokensOf(tokens, figure);
      // "$ million" is the rule dangling-currency-symbol's.
      if (scaleAt(tokens, first) === undefined || isUnitOfTable(context, first) || isSpelledOut(tokens, first))
        continue;
      yield missingAt(tokens, first, last > first);
    }
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (mayLackAmount(context, index)) yield { ...missingAt(tokens, index, false), isDoubtful: true };
      if (ASKING.get(tokens, index) === undefined || !lacksNumber(tokens, index)) continue;
      const span = spanOf(tokens, index);
      const edits = [{ start: span.start, end: span.start, newText: 'TK ' }];
      const data = { counted: textOf(tokens, index) };
      yield { ...span, message: 'number', data, isDoubtful: true, fixes: [{ fix: 'tk', edits }] };
    }
  },
});

/** "output, in million tonnes:", "forecasts in million hectares", "LONG GRAIN RICE - in million bushels (60 lbs)": what a table counts in. */
function isUnitOfTable({ tokens, sentence }: SentenceContext, scale: number): boolean {
  if (!isWord(tokens, scale - 1, 'in') || tokens.kind[scale + 1] === TokenKind.mark) return false;
  const before = scale - 2;
  return before < sentence.first || TOLD.get(tokens, before) !== undefined || OPENERS.has(markAt(tokens, before));
}

const TOLD = wordList(`
  follows following figures forecasts forecast projections estimates comparisons data statistics production output exports
  imports stocks sales totals amounts values prices breakdown area continued is are was were stated expressed given measured`);
const OPENERS: ReadonlySet<string> = new Set([',', ':', ';', '(', '-', '–', '—', '--']);

/** "4.0 mips, or million instructions per second": what the letters stand for. */
function isSpelledOut(tokens: Tokens, scale: number): boolean {
  if (!isWord(tokens, scale - 1, 'or') || markAt(tokens, scale - 2) !== ',') return false;
  return tokens.kind[scale - 3] === TokenKind.word && CURRENCY_NOUNS.get(tokens, scale + 1) === undefined;
}

function missingAt(tokens: Tokens, scale: number, hasCurrency: boolean): Report<'missing' | 'number', 'tk' | 'amount'> {
  const { start, end } = spanOf(tokens, scale);
  const insertion = hasCurrency
    ? { newText: '[amount] ', snippet: '${1:amount} ' }
    : { newText: '[currency and amount] ', snippet: '${1:\\$}${2:amount} ' };
  return {
    start,
    end,
    message: 'missing',
    data: { scale: textOf(tokens, scale) },
    fixes: [
      { fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] },
      { fix: 'amount', edits: [{ start, end: start, ...insertion }] },
    ],
  };
}

/**
 * "the million Americans without insurance": papers write "the 1 million" where they mean just one, and nothing before
 * speaks of a million.
 */
function mayLackAmount({ tokens, sentence, figures, text }: SentenceContext, index: number): boolean {
  const scale = scaleAt(tokens, index);
  if (
    scale === undefined ||
    scale < 1e6 ||
    isShortScale(tokens, index) ||
    isCapitalised(tokens, index) ||
    isHyphenatedToNext(tokens, index)
  )
    return false;
  const left = ESTIMATED.get(tokens, index - 1) !== undefined ? index - 2 : index - 1;
  if (left < sentence.first || DEFINITE.get(tokens, left) === undefined || isNumberWord(tokens, left - 1)) return false;
  const next = index + 1;
  if (next >= sentence.last || tokens.kind[next] !== TokenKind.word) return false;
  if (NAMED_FOR_ONE.get(tokens, next) !== undefined || CURRENCY_NOUNS.get(tokens, next) !== undefined) return false;
  const span = spanOf(tokens, index);
  if (figures.some((figure) => overlaps(figure, span))) return false;
  const word = textOf(tokens, index);
  // "3 million at $78 and another million at $62".
  if (isWord(tokens, left, 'another')) return text.lastIndexOf(` ${word}`, span.start - 2) < 0;
  return !saidBefore(text, span.start, word);
}

/** "A million came … the million who came". */
function saidBefore(text: string, start: number, scale: string): boolean {
  return ONES.some((one) => text.lastIndexOf(`${one} ${scale}`, start - 1) >= 0);
}

const ONES: readonly string[] = ['a', 'A', '1', 'one', 'One'];

const DEFINITE = wordList('the these those an a some another');

const ESTIMATED = wordList('estimated additional extra further initial alleged');

/** "the million or so", "the million mark". */
const NAMED_FOR_ONE = wordList('or and mark barrier threshold milestone figure man woman march');

/** "killed at least people", "About people were injured", "the -year-old driver", "who was years old". */
function lacksNumber(tokens: Tokens, index: number): boolean {
  const before = index - 1;
  if (markAt(tokens, before) === '-')
    return (
      touchesPrevious(tokens, index) &&
      tokens.gap[before] === Gap.space &&
      tokens.kind[before - 1] === TokenKind.word &&
      COMPOUNDS.get(tokens, index) !== undefined
    );
  if (TERMS.get(tokens, index) !== undefined)
    return (
      (isWord(tokens, index + 1, 'old') && BEING.get(tokens, before) !== undefined) ||
      (isWord(tokens, before, 'to') && isWord(tokens, before - 1, 'sentenced') && isInPrison(tokens, index + 1))
    );
  if (isEmptied(tokens, index)) return true;
  if (PEOPLE.get(tokens, index) === undefined && UNITS.get(tokens, index) === undefined) return false;
  const first = quantityBefore(tokens, before);
  if (UNITS.get(tokens, index) !== undefined) return isDistance(tokens, index, first < 0 ? before : first - 1);
  if (first < 0) return false;
  // "At least people were kind."
  const isOpening = isCapitalised(tokens, first) && !isWord(tokens, first, 'at');
  if (first < before && (isOpening || BEFORE_NUMBERS.get(tokens, first - 1) !== undefined)) return true;
  // "a report about people who were killed".
  const isSure = first < before || ALMOST.get(tokens, before) !== undefined || isCapitalised(tokens, first);
  return HARMING.get(tokens, first - 1) !== undefined || (isSure && isHarmed(tokens, index + 1));
}

/** "40 pounds (kg)", "20 square miles ( sq km)": a conversion of which the unit alone is left. */
function isEmptied(tokens: Tokens, index: number): boolean {
  if (MEASURES.get(tokens, index) === undefined || markAt(tokens, index - 1) !== '(') return false;
  const end = MEASURES.get(tokens, index + 1) === undefined ? index + 1 : index + 2;
  const number = MEASURES.get(tokens, index - 3) === undefined ? index - 3 : index - 4;
  const isMeasure = MEASURES.get(tokens, index - 2) !== undefined && tokens.kind[number] === TokenKind.number;
  // "40 pounds (lbs)" says what it was short for.
  const [unit, own] = [lowerOf(tokens, index), lowerOf(tokens, index - 2)];
  const isShort = unit[0] === own[0] || (unit.startsWith('lb') && own.startsWith('pound'));
  return isMeasure && markAt(tokens, end) === ')' && !isShort;
}

const MEASURES = wordList(`
  km kilometers kilometres miles mile sq square m metres meters feet foot ft cm inches inch kg kilograms kilos lb lbs pounds
  pound tonnes tons litres liters gallons acres hectares mph kph kmh`);

/** "sentenced to years in prison". */
function isInPrison(tokens: Tokens, index: number): boolean {
  return (
    (isWord(tokens, index, 'in') || isWord(tokens, index, 'behind')) && PRISONS.get(tokens, index + 1) !== undefined
  );
}

const TERMS = wordList('years months');
const PRISONS = wordList('prison jail custody bars');

/** The first token of "at least", "more than", "as many as", "up to", "about"; -1 where none ends at `last`. */
function quantityBefore(tokens: Tokens, last: number): number {
  if (ROUGHLY.get(tokens, last) !== undefined || ALMOST.get(tokens, last) !== undefined) return last;
  if (isWord(tokens, last, 'estimated')) return isWord(tokens, last - 1, 'an') ? last - 1 : -1;
  if (isWord(tokens, last, 'least')) return isWord(tokens, last - 1, 'at') ? last - 1 : -1;
  if (isWord(tokens, last, 'than')) return MORE.get(tokens, last - 1) === undefined ? -1 : last - 1;
  return isWord(tokens, last, 'as') && isWord(tokens, last - 1, 'many') ? last - 2 : -1;
}

const ROUGHLY = wordList('about around over');
const ALMOST = wordList('nearly almost approximately roughly');
const MORE = wordList('more fewer less');

/** "about kilometers south of", "winds of kilometers an hour": not "a few kilometers south" nor "in kilometers per hour". */
function isDistance(tokens: Tokens, index: number, before: number): boolean {
  const [next, after] = [index + 1, index + 2];
  const isSpeed = (isWord(tokens, next, 'an') || isWord(tokens, next, 'per')) && isWord(tokens, after, 'hour');
  if (!isSpeed && DIRECTIONS.get(tokens, next) === undefined) return false;
  if (tokens.kind[before] !== TokenKind.word) return markAt(tokens, before) === ',';
  return LEADING.get(tokens, before) !== undefined || (isSpeed && isWord(tokens, before, 'of'));
}

const UNITS = wordList('kilometers kilometres miles meters metres feet');
const DIRECTIONS = wordList('north south east west northeast northwest southeast southwest outside off inland');
const LEADING = wordList('located situated lies lie is was town village city area centered centred base post station');
/** What the number of people stands behind: "the bodies of at least people". */
const BEFORE_NUMBERS = wordList('of to by with among from left found');

/** "were killed", "have been left homeless", "dead". */
function isHarmed(tokens: Tokens, at: number): boolean {
  let next = at;
  while (next < at + 2 && BEING.get(tokens, next) !== undefined) next++;
  return next > at && HARMED.get(tokens, next) !== undefined;
}

/** What one, or a paper, counts those to whom something happens as. */
const PEOPLE = wordList(`
  people persons civilians soldiers policemen officers men women children protesters militants peacekeepers troops rebels
  insurgents villagers prisoners detainees students workers passengers tourists journalists demonstrators migrants refugees
  residents victims foreigners fighters homes houses`);
const BEING = wordList('was were is are be been being have has had turned');
const HARMED = wordList(`
  killed injured wounded hurt dead missing arrested detained displaced evacuated rescued left feared affected infected trapped
  homeless hospitalised hospitalized abducted kidnapped`);
const HARMING = wordList(`
  killed kills killing wounded wounds wounding injured injures injuring hurt hurting displaced displacing arrested arresting
  detained detaining leaving evacuated rescued infected abducted kidnapped trapped trapping`);
/** The second words of "40-year-old" and the like. */
const COMPOUNDS = wordList(`
  year month week day hour minute mile kilometer kilometre meter metre foot inch acre member seat point page story storey man
  person nation game percent`);

const ASKING = wordList(
  `${SCALES.words.join(' ')} ${PEOPLE.words.join(' ')} ${COMPOUNDS.words.join(' ')} ${UNITS.words.join(' ')} ${MEASURES.words.join(' ')} ${TERMS.words.join(' ')}`,
);
