import type { SentenceFacts } from '../../claims/amounts.js';
import { keptLast } from '../../claims/kept.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import {
  CURRENCY_NOUNS,
  isCurrencySign,
  isHyphenatedToNext,
  isNumberWord,
  isShortScale,
  markAt,
  SCALES,
  scaleAfterNumber,
  scaleAt,
  spanOf,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'duplicated-scale-or-unit',
  group: 'money',
  scope: 'sentence',
  needs: { words: () => SECONDS, where: isBehindFirst },
  severity: 'error',
  summary: 'A scale, a currency or a percent sign given twice for one number, as in “$4.5bn trillion”.',
  messages: {
    twice: '“{first}” and “{second}” both stand with one number.',
    full: '“{first}” has its thousands, and “{second}” as well.',
  },
  fixes: {
    'keep-first': { title: 'Keep “{first}”' },
    'keep-second': { title: 'Keep “{second}”' },
  },
  *check(context) {
    const { tokens, sentence } = context;
    for (let index = sentence.first; index < sentence.last; index++) {
      if (tokens.kind[index] !== TokenKind.number && !isNumberWord(tokens, index)) continue;
      const full = scaleOfFull(tokens, index);
      if (full >= 0 && !areCountedSo(context, index)) {
        const [first, second] = [spanOf(tokens, index), spanOf(tokens, full)];
        yield {
          start: first.start,
          end: second.end,
          message: 'full',
          isDoubtful: true,
          data: {
            first: tokens.text.slice(first.start, first.end),
            second: tokens.text.slice(second.start, second.end),
          },
          fixes: [{ fix: 'keep-first', edits: [{ start: first.end, end: second.end, newText: '' }] }],
        };
      }
      const pair =
        percentTwice(tokens, index) ??
        scaleTwice(tokens, index) ??
        currencyTwice(tokens, index) ??
        unitTwice(tokens, index) ??
        hourTwice(tokens, index);
      if (pair === undefined || pair.last >= sentence.last) continue;
      const { first, second, cutFirst, cutSecond, isDoubtful } = pair;
      yield {
        start: Math.min(first.start, second.start),
        end: second.end,
        message: 'twice',
        ...(isDoubtful === true ? { isDoubtful } : {}),
        data: { first: tokens.text.slice(first.start, first.end), second: tokens.text.slice(second.start, second.end) },
        fixes: [
          { fix: 'keep-first', edits: [{ ...cutSecond, newText: '' }] },
          { fix: 'keep-second', edits: [{ ...cutFirst, newText: '' }] },
        ],
      };
      index = pair.last;
    }
  },
});

interface Pair {
  readonly first: Span;
  readonly second: Span;
  readonly cutFirst: Span;
  readonly cutSecond: Span;
  /** The last token of the second. */
  readonly last: number;
  readonly isDoubtful?: true;
}

/** "5% percent": two signs after the number. */
function percentTwice(tokens: Tokens, number: number): Pair | undefined {
  const firstEnd = percentEnd(tokens, number + 1);
  const last = firstEnd < 0 ? -1 : percentEnd(tokens, firstEnd + 1);
  return last < 0 ? undefined : afterNumber(tokens, number, firstEnd, last);
}

/** "4.5bn trillion", "$5 million million"; "a million million" and "ten thousand million" are numbers. */
function scaleTwice(tokens: Tokens, number: number): Pair | undefined {
  const scale = scaleAfterNumber(tokens, number + 1);
  const again = scaleAt(tokens, number + 2);
  if (scale === undefined || again === undefined || isHyphenatedToNext(tokens, number + 2)) return undefined;
  const areWords = !isShortScale(tokens, number + 1) && !isShortScale(tokens, number + 2);
  if (areWords && scale <= again && (scale < 1e6 || isPower(tokens, number))) return undefined;
  const pair = afterNumber(tokens, number, number + 1, number + 2);
  // Stars and atoms are counted in millions of millions.
  const isSum = isCurrencySign(markAt(tokens, number - 1)) || CURRENCY_NOUNS.get(tokens, number + 3) !== undefined;
  return areWords && scale <= again && !isSum ? { ...pair, isDoubtful: true } : pair;
}

/** "800,000 million": the scale behind a number that is written out; -1 where there is none. Indian papers count crores by the thousand. */
function scaleOfFull(tokens: Tokens, number: number): number {
  const scale = scaleAt(tokens, number + 1) ?? 0;
  const isFullOnes = scale >= 1e6 || (scale === 1e3 && isMoneyInThousands(tokens, number));
  return isFullOnes && scale !== CRORE && isFull(tokens, number) ? number + 1 : -1;
}

const CRORE = 1e7;

/** "4,020trn rupiah … a GDP of 26,900trn": the text counts so. */
function areCountedSo(facts: SentenceFacts, number: number): boolean {
  const scale = scaleAt(facts.tokens, number + 1);
  const isHere = (groupedIn(facts).get(scale) ?? 0) > 1;
  return isHere || (facts.before !== undefined && groupedIn(facts.before).has(scale));
}

/** By the scale behind them, how many numbers of a sentence have commas. */
const groupedIn = keptLast(({ tokens, sentence }: SentenceFacts): ReadonlyMap<number | undefined, number> => {
  const counts = new Map<number | undefined, number>();
  for (let at = sentence.first; at < sentence.last; at++) {
    if (tokens.kind[at] !== TokenKind.number || !textOf(tokens, at).includes(',')) continue;
    const scale = scaleAt(tokens, at + 1);
    counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  return counts;
});

/** "£350,000 thousand"; firms report "$12,418 thousand". */
function isMoneyInThousands(tokens: Tokens, number: number): boolean {
  return isCurrencySign(markAt(tokens, number - 1)) && textOf(tokens, number).endsWith(',000');
}

/** "12,500"; older papers write "1,200 million". */
function isFull(tokens: Tokens, number: number): boolean {
  if (tokens.kind[number] !== TokenKind.number) return false;
  const start = tokens.start[number] as number;
  const comma = tokens.text[start + 2] === ',' ? start + 2 : start + 3;
  return tokens.text[comma] === ',' && (tokens.end[number] as number) > comma + 3;
}

/** "1 million million", "100 million million", and numbers in words. */
function isPower(tokens: Tokens, number: number): boolean {
  return tokens.kind[number] !== TokenKind.number || /^10*$/.test(textOf(tokens, number));
}

/** "£3bn pounds", "€5m dollars". */
function currencyTwice(tokens: Tokens, number: number): Pair | undefined {
  if (tokens.kind[number] !== TokenKind.number) return undefined;
  const symbol = markAt(tokens, number - 1);
  if (!isCurrencySign(symbol)) return undefined;
  const scaled = scaleAfterNumber(tokens, number + 1) !== undefined;
  const last = scaled ? number + 2 : number + 1;
  const name = CURRENCY_NOUNS.get(tokens, last);
  if (name === undefined || isHyphenatedToNext(tokens, last)) return undefined;
  // "a $5 million dollar deal" says dollar twice; "$5 million dollar bonds" and "$1 dollar stores" need not.
  if (!name.plural && (!scaled || !name.signs.has(symbol) || KINDS_OF_PAPER.get(tokens, last + 1) !== undefined)) {
    return undefined;
  }
  // "£5 pounds of butter" might be a weight.
  if (name.signs.has('£') && isWord(tokens, last + 1, 'of')) return undefined;
  const first = spanOf(tokens, number - 1);
  const second = spanOf(tokens, last);
  return {
    first,
    second,
    cutFirst: { start: first.start, end: tokens.start[number] as number },
    cutSecond: { start: tokens.end[last - 1] as number, end: second.end },
    last,
  };
}

/** "40kg kilograms", "30C degrees". */
function unitTwice(tokens: Tokens, number: number): Pair | undefined {
  const names = tokens.kind[number] === TokenKind.number ? UNIT_NAMES.get(tokens, number + 1) : undefined;
  const isTwice = names?.get(tokens, number + 2) !== undefined && !isHyphenatedToNext(tokens, number + 1);
  return isTwice ? afterNumber(tokens, number, number + 1, number + 2) : undefined;
}

/** Short forms of units, and what they are short for. */
const UNIT_NAMES = createLexicon(
  [
    ['kg', 'kilograms kilogram kilogrammes kilos kilo'],
    ['km', 'kilometers kilometres kilometer kilometre'],
    ['cm', 'centimeters centimetres'],
    ['mm', 'millimeters millimetres'],
    ['lb', 'pounds pound'],
    ['lbs', 'pounds pound'],
    ['oz', 'ounces ounce'],
    ['ft', 'feet foot'],
    ['mph', 'miles'],
    ['c', 'degrees celsius'],
    ['f', 'degrees fahrenheit'],
  ].map(([short, names]) => [short as string, wordList(names as string)] as const),
);

/** "60mph an hour". */
function hourTwice(tokens: Tokens, number: number): Pair | undefined {
  const isSpeed = SPEEDS.get(tokens, number + 1) !== undefined && PER.get(tokens, number + 2) !== undefined;
  if (!isSpeed || !isWord(tokens, number + 3, 'hour') || SINCE.get(tokens, number + 4) !== undefined) return undefined;
  return afterNumber(tokens, number, number + 1, number + 3);
}

const SPEEDS = wordList('mph kph kmh kmph');
const PER = wordList('an per');
const SINCE = wordList('ago later earlier before after');

/** The first thing runs from the number to `firstEnd`, the second from there to `last`. */
function afterNumber(tokens: Tokens, number: number, firstEnd: number, last: number): Pair {
  const first = spanOf(tokens, number + 1, firstEnd);
  const second = spanOf(tokens, firstEnd + 1, last);
  return {
    first,
    second,
    cutFirst: { start: tokens.end[number] as number, end: first.end },
    cutSecond: { start: first.end, end: second.end },
    last,
  };
}

/** The last token of "%", "percent", "per cent" or "percentage points" at `index`; -1 for anything else. */
function percentEnd(tokens: Tokens, index: number): number {
  if (markAt(tokens, index) === '%' || isWord(tokens, index, 'percent') || isWord(tokens, index, 'pct')) return index;
  if (isWord(tokens, index, 'per') && isWord(tokens, index + 1, 'cent')) return index + 1;
  if (!isWord(tokens, index, 'percentage')) return -1;
  return isWord(tokens, index + 1, 'points') || isWord(tokens, index + 1, 'point') ? index + 1 : -1;
}

const KINDS_OF_PAPER = wordList(`
  bond bonds loan loan loans note notes debt market markets area zone fund funds account accounts deposit deposits
  denominated index store stores shop shops menu sterling`);

/** What may stand there twice. */
const SECONDS = wordList(
  [
    '% percent pct per percentage hour',
    ...UNIT_NAMES.values.flatMap(({ words }) => words),
    ...SCALES.words,
    ...CURRENCY_NOUNS.words,
  ].join(' '),
);

/** Behind another sign or scale, or a currency behind a sum. */
function isBehindFirst(tokens: Tokens, index: number): boolean {
  if (isWord(tokens, index, 'hour')) return SPEEDS.get(tokens, index - 2) !== undefined;
  if (UNIT_NAMES.glance(tokens, index - 1)?.glance(tokens, index) !== undefined) return true;
  if (FIRSTS.glance(tokens, index - 1) !== undefined || isFull(tokens, index - 1)) return true;
  return CURRENCY_NOUNS.glance(tokens, index) !== undefined && isCurrencySign(markAt(tokens, index - 2));
}

const FIRSTS = wordList(['% percent pct cent points point', ...SCALES.words].join(' '));
