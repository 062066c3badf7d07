import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import {
  isCurrencySign,
  isInListBefore,
  isNumberWord,
  markAt,
  scaleAfterNumber,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule, type Report } from '../rule.js';

export default defineRule({
  id: 'malformed-thousands',
  group: 'style',
  scope: 'sentence',
  needs: { glance: hasOddNumber },
  severity: 'error',
  summary: 'A number whose commas do not part its thousands, as “$110,00” or “6,3000”.',
  messages: {
    groups: 'A comma stands before every three digits; “{number}” has lost or gained one.',
    stops: 'Two points stand in “{number}”.',
    stop: 'A comma parts thousands: “{number}” is a number and a fraction.',
  },
  fixes: {
    complete: { title: 'Write “{complete}”' },
    decimal: { title: 'Write “{decimal}”' },
    regroup: { title: 'Write “{regroup}”' },
  },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index < sentence.last; index++) {
      if (!isDivided(tokens, index)) continue;
      if (isParted(tokens, index)) {
        const number = textOf(tokens, index);
        const regroup = number.replace('.', ',');
        const span = spanOf(tokens, index);
        const fixes = [{ fix: 'regroup' as const, edits: [{ ...span, newText: regroup }] }];
        yield { ...span, message: 'stop', data: { number, regroup }, isDoubtful: true, fixes };
      }
      if (isTwiceParted(tokens, index)) {
        yield { ...spanOf(tokens, index), message: 'stops', data: { number: textOf(tokens, index) } };
        continue;
      }
      if (!isOdd(tokens, index)) continue;
      const number = textOf(tokens, index);
      const [whole = ''] = number.split('.');
      const groups = whole.split(',');
      if (!groups.every((group) => /^\d+$/.test(group))) continue;
      if (isOtherwise(tokens, index, groups, sentence.last)) continue;
      const span = spanOf(tokens, index);
      const doubt =
        isScaled(tokens, index) && (groups.at(-1) as string).length < 3 ? { isDoubtful: true as const } : {};
      yield { ...span, message: 'groups', ...doubt, ...corrections(span.start, span.end, number, groups) };
    }
  },
});

function hasOddNumber(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (isDivided(tokens, at) && (isOdd(tokens, at) || isParted(tokens, at) || isTwiceParted(tokens, at))) return true;
  return false;
}

/** A number in which something but digits stands: of all tokens few are, and all that is looked for is among them. */
function isDivided({ kind, shape }: Tokens, index: number): boolean {
  return kind[index] === TokenKind.number && ((shape[index] as number) & Shape.plainNumber) === 0;
}

/** Longer ones are no amounts; in UTF-16 code units. */
const MAX_NUMBER = 24;

/** Not thousands, as "12,345,678" has them: a comma with more than three digits before it, or not three behind. */
function isOdd({ text, start, end }: Tokens, index: number): boolean {
  const last = end[index] as number;
  let from = start[index] as number;
  if (last - from > MAX_NUMBER) return false;
  let isFirst = true;
  for (let at = from; at <= last; at++) {
    const code = at === last ? STOP : text.charCodeAt(at);
    if (code !== COMMA && code !== STOP) continue;
    if (isFirst ? code === COMMA && at - from > 3 : at - from !== 3) return true;
    if (code === STOP) return false;
    isFirst = false;
    from = at + 1;
  }
  return false;
}

/** "1.500 people": a stop before three digits of what is whole, and nothing that tells of a mean. */
function isParted(tokens: Tokens, index: number): boolean {
  const { text, start, end } = tokens;
  const stop = (end[index] as number) - 4;
  const digits = stop - (start[index] as number);
  if (digits < 1 || digits > 3 || text.charCodeAt(stop) !== STOP || text[start[index] as number] === '0') return false;
  const next = markAt(tokens, index + 1) === ',' ? index + 2 : index + 1;
  if (WHOLE.get(tokens, next) === undefined || touchesPrevious(tokens, index)) return false;
  return !isInListBefore(tokens, index, MEANS, 8, 0) && PER.get(tokens, next + 1) === undefined;
}

/** "$14.2.0", "8253.8.7 points": no date, no version and no thousands. */
function isTwiceParted(tokens: Tokens, index: number): boolean {
  const { text, start, end } = tokens;
  const [from, to] = [start[index] as number, end[index] as number];
  const first = stopIn(text, from, to);
  const second = stopIn(text, first + 1, to);
  if (second === to) return false;
  const isThousands = second - first === 4 && to - second === 4;
  if (isThousands || (touchesPrevious(tokens, index + 1) && tokens.kind[index + 1] !== TokenKind.mark)) return false;
  const isSum = isCurrencySign(markAt(tokens, index - 1)) && touchesPrevious(tokens, index);
  return isSum || (first - from > 3 && MEASURED.get(tokens, index + 1) !== undefined);
}

/** Where the first point stands; `to` where none does. */
function stopIn(text: string, from: number, to: number): number {
  let at = Math.min(from, to);
  while (at < to && text.charCodeAt(at) !== STOP) at++;
  return at;
}

/** What is counted whole. */
const WHOLE = wordList(`
  people persons residents inhabitants voters students pupils workers employees soldiers troops homes houses families households
  refugees men women children jobs visitors spectators fans supporters protesters demonstrators votes seats copies patients
  passengers prisoners members migrants civilians victims deaths policemen officers volunteers farmers cars vehicles flats`);
const MEANS = wordList('average averages averaged mean rate ratio per');
const PER = wordList('per a each');

const COMMA = 44;
const STOP = 46;

/** Commas that part something else: numbers of a list, a decimal from its whole, a day from its year, lakhs. */
function isOtherwise(tokens: Tokens, index: number, groups: readonly string[], last: number): boolean {
  const [head = '', ...rest] = groups;
  const tail = rest.at(-1) as string;
  const before = markAt(tokens, index - 1);
  if (isJoined(tokens, index) || isIndian(groups)) return true;
  if (before === '$' || before === '£') return rest.length === 1 && tail.length < 3 && isDecimal(tokens, index);
  // "May 5,2007".
  const month = FIGURE_WORDS.get(tokens, index - 1)?.month ?? FIGURE_WORDS.get(tokens, index - 2)?.month;
  if (month !== undefined || isYear(head) || tail.length > 6) return true;
  // "2,0,40 eggs": a comma too many.
  const isSplit =
    rest[0]?.startsWith('0') === true &&
    rest.length === 2 &&
    rest.join('').length === 3 &&
    tokens.kind[index + 1] === TokenKind.word;
  if (isSplit && LINKS.get(tokens, index + 1) === undefined && LISTED.get(tokens, index - 1) === undefined)
    return false;
  if (rest.length > 1) return groups.every((group) => group.length < 3);
  if (isScaled(tokens, index)) return tail.length < 3 && isDecimal(tokens, index);
  return tail.length < 3 && isDecimalOrList(tokens, index, tail, last);
}

/** "1,00,000". */
function isIndian([head = '', ...rest]: readonly string[]): boolean {
  return (
    head.length <= 2 &&
    rest.length > 1 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2)
  );
}

/** "1-6,4-6", "12:30,14:00", "#5,12", "AB1,23": part of a longer whole; "11,00-foot" is not. */
function isJoined(tokens: Tokens, index: number): boolean {
  if (touchesPrevious(tokens, index)) {
    if (tokens.kind[index - 1] === TokenKind.word || JOINS.has(markAt(tokens, index - 1))) return true;
  }
  if (!touchesPrevious(tokens, index + 1)) return false;
  if (tokens.kind[index + 1] === TokenKind.word) return true;
  return JOINS.has(markAt(tokens, index + 1)) && tokens.kind[index + 2] !== TokenKind.word;
}

function isScaled(tokens: Tokens, index: number): boolean {
  return scaleAfterNumber(tokens, index + 1) !== undefined || isNumberWord(tokens, index + 1);
}

/** "12,5 million", where no other number of the paragraph has a point. */
function isDecimal(tokens: Tokens, index: number): boolean {
  if (!isScaled(tokens, index)) return false;
  for (let at = 0; at < tokens.count; at++)
    if (tokens.kind[at] === TokenKind.number && /^\d+\.\d+$/.test(textOf(tokens, at))) return false;
  return true;
}

/** "€3,50" and "2,75 percent" have decimal commas; "pages 5,12 and 14" is a list. */
function isDecimalOrList(tokens: Tokens, index: number, tail: string, last: number): boolean {
  const next = index + 1;
  if (tail.length === 1) return true;
  const sign = markAt(tokens, index - 1);
  if (touchesPrevious(tokens, index) && !OPENERS.has(sign)) return true;
  if (LISTED.get(tokens, index - 1) !== undefined) return true;
  if (tail === '00') return false;
  const goesOn = next < last && (LINKS.get(tokens, next) !== undefined || markAt(tokens, next) === ',');
  if (goesOn && tokens.kind[next + 1] === TokenKind.number && !textOf(tokens, next + 1).includes(',')) return true;
  return markAt(tokens, next) === '%' || markAt(tokens, next) === '€' || MEASURED.get(tokens, next) !== undefined;
}

function corrections(
  start: number,
  end: number,
  number: string,
  groups: readonly string[],
): Pick<Report<'groups', 'complete' | 'decimal' | 'regroup'>, 'data' | 'fixes'> {
  const [head = '', ...rest] = groups;
  const fraction = number.slice(groups.join(',').length);
  const edit = (newText: string) => [{ start, end, newText }];
  const tail = rest.at(-1) as string;
  if (
    tail.length < 3 &&
    fraction === '' &&
    head.length <= 3 &&
    rest.slice(0, -1).every((group) => group.length === 3)
  ) {
    const complete = [...groups.slice(0, -1), tail.padEnd(3, '0')].join(',');
    const decimal = `${groups.slice(0, -1).join(',')}.${tail}`;
    return {
      data: { number, complete, decimal },
      fixes: [
        { fix: 'complete', edits: edit(complete) },
        { fix: 'decimal', edits: edit(decimal) },
      ],
    };
  }
  const regroup = groups.join('').replace(/\B(?=(?:\d{3})+$)/g, ',') + fraction;
  return { data: { number, regroup }, fixes: [{ fix: 'regroup', edits: edit(regroup) }] };
}

function isYear(digits: string): boolean {
  return digits.length === 4 && digits >= '1800' && digits < '2100';
}

const JOINS: ReadonlySet<string> = new Set(['-', '–', '/', ':', '#', '=', '+', '*', '№', '_', '@']);

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '"', '“', '‘']);

const LISTED = wordList(`
  page pages section sections room rooms verse verses chapter chapters line lines article articles item items
  channel channels route routes number numbers nos no lot lots question questions grade grades row rows column columns`);

const LINKS = wordList('and or to');

/** What decimals are counted in. */
const MEASURED = wordList(`
  percent pct per euro euros eur metre metres meter meters m cm mm km kilometre kilometres kilometer kilometers second
  seconds minutes hours degree degrees c f kg kilo kilos kilogram kilograms gram grams g litre litres liter liters l
  points point volts inches`);
