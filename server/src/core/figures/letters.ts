import { CURRENCY_NAMES } from './currencies.js';
import type { Numeral } from './numerals.js';
import type { Reader } from './reader.js';

/** The scale that a letter glued to the digits of an amount of money says: "$5m", "£200k", "€10B". */
export function withMoneyLetter(reader: Reader, numeral: Numeral, from: number): Numeral {
  if (numeral.next !== from + 1 || !reader.glued(numeral.next)) return numeral;
  return scaled(numeral, MONEY_LETTERS.get(reader.lower(numeral.next)));
}

/**
 * The same where no currency says that it is no unit: "10k", "2.33 k", "100K", "1.2M", "2mil"; "1.5m people", "50m naira" and
 * "0.5k miles", but not "3M", "4K", "5G", "100m".
 */
export function withLetterScale(reader: Reader, numeral: Numeral, index: number): Numeral {
  const at = numeral.next;
  if (numeral.value === null || !reader.isNumber(at - 1) || !reader.isWord(at)) return numeral;
  const text = reader.text(at);
  if (!reader.glued(at)) return text === 'k' && !reader.glued(at + 1) ? scaled(numeral, 1e3) : numeral;
  switch (text) {
    case 'k':
    case 'mil':
      return scaled(numeral, text === 'k' ? 1e3 : 1e6);
    case 'm':
      return reader.isOneOf(at + 1, MILLIONS) || CURRENCY_NAMES.match(reader, at + 1)?.value.part === 1
        ? scaled(numeral, 1e6)
        : numeral;
    case 'K':
    case 'M':
    case 'B':
    case 'G':
      return isNoName(reader, numeral, index) ? scaled(numeral, CAPITALS[text]) : numeral;
    default:
      return numeral;
  }
}

const MONEY_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

const CAPITALS = { K: 1e3, M: 1e6, B: 1e9, G: 1e9 } as const;

/** Names of firms, networks and resolutions have one digit, and a pension plan is called 401K; "16G" is a size of memory. */
function isNoName(reader: Reader, numeral: Numeral, index: number): boolean {
  const letter = reader.text(numeral.next);
  if (reader.text(index) === '401') return false;
  const isDecimal = numeral.step < 1 && numeral.step > 0;
  if (letter === 'G' || letter === 'B') return isDecimal;
  if (isDecimal || reader.isOneOf(numeral.next + 1, MILLIONS)) return true;
  return (numeral.value as number) >= 10 && !reader.isMark(numeral.next + 1, '-') && reader.text(index).length < 5;
}

function scaled(numeral: Numeral, scale: number | undefined): Numeral {
  if (scale === undefined || numeral.value === null || numeral.scale > 1) return numeral;
  return {
    next: numeral.next + 1,
    value: Number((numeral.value * scale).toPrecision(15)),
    step: numeral.step * scale,
    scale,
    vague: false,
  };
}

/** What comes in millions, and metres do not. */
const MILLIONS: ReadonlySet<string> = new Set(
  'people men women children users customers subscribers followers viewers jobs homes households visitors tourists passengers voters workers shares copies units barrels tonnes tons litres liters gallons pounds'.split(
    ' ',
  ),
);
