import { readPower } from './powers.js';
import { HYPHENS, type Reader } from './reader.js';

/** A number before its scale words: tokens up to `next` (excluded). */
export interface Plain {
  readonly next: number;
  /** null where no convention reads the digits. */
  readonly value: number | null;
  readonly step: number;
}

/** The number in digits that begins at the token: "1,234.5", "1 234 567", "2½", "3/4", "5 1/4", "1.3x10^6". */
export function readDigitTokens(reader: Reader, index: number): Plain {
  const fraction = readSlash(reader, index);
  if (fraction !== undefined) return fraction;
  const { text, next } = groupedText(reader, index);
  const isWhole = next === index + 1 && reader.isPlain(index) && text.length <= MAX_DIGITS;
  const digits = isWhole ? { value: Number(text), step: 1 } : readDigits(text);
  if (digits === null) return { next, value: null, step: 0 };
  const plain = { next, value: digits.value, step: digits.step };
  if (isWhole) {
    const mixed = readSlash(reader, reader.isMark(next, HYPHENS) && reader.glued(next) ? next + 1 : next);
    if (mixed?.value != null && mixed.value < 1) {
      return { next: mixed.next, value: digits.value + mixed.value, step: 0 };
    }
  }
  return readPower(reader, plain) ?? plain;
}

/** The digits of a number whose groups are set apart by spaces: 1 234 567. */
function groupedText(reader: Reader, index: number): { text: string; next: number } {
  let text = reader.text(index);
  let next = index + 1;
  if (text.length > 3 || text.startsWith('0')) return { text, next };
  while (isGroup(reader, next) && text.length < MAX_DIGITS) text += reader.text(next++);
  return { text, next };
}

/** After a no-break or thin space any three digits go on; after a common one three zeros or a further group must show it. */
function isGroup(reader: Reader, index: number): boolean {
  if (!reader.isNumber(index)) return false;
  const { start, end, text } = reader.tokens;
  const from = start[index] as number;
  if (from !== (end[index - 1] as number) + 1) return false;
  const group = reader.text(index);
  if (!/^\d{3}(?:[.,]\d+)?$/.test(group) || group.includes(',', 4)) return false;
  if (text.charAt(from - 1) !== ' ') return '\u00a0\u2009\u202f'.includes(text.charAt(from - 1));
  return group === '000' || isThousand(reader, index - 1) || isThousand(reader, index + 1);
}

/** Three digits one space after three or fewer others. */
function isThousand(reader: Reader, index: number): boolean {
  return reader.isNumber(index) && reader.text(index) === '000' && !reader.glued(index);
}

/** "3/4" as a fraction below one. */
export function readSlash(reader: Reader, index: number): Plain | undefined {
  if (!reader.isNumber(index) || !reader.isMark(index + 1, '/⁄') || !reader.isNumber(index + 2)) return undefined;
  if (!reader.glued(index + 1) || !reader.glued(index + 2) || reader.isMark(index + 3, '/⁄')) return undefined;
  const over = readDigits(reader.text(index));
  const under = readDigits(reader.text(index + 2));
  if (over === null || under === null || over.step !== 1 || over.value >= under.value) return undefined;
  if (!DENOMINATORS.has(under.value)) return undefined;
  return { next: index + 3, value: over.value / under.value, step: 0 };
}

/** What the digits and separators of one token say; null where no convention reads them ("2,00", "1.2.3"). */
export function readDigits(text: string): { value: number; step: number } | null {
  if (text.length > MAX_DIGITS) return null;
  const usual = readUsual(text);
  if (usual !== undefined) return usual;
  const fraction = FRACTIONS.get(text.charAt(text.length - 1));
  if (fraction !== undefined) {
    if (text.length === 1) return { value: fraction, step: 0 };
    const whole = readDigits(text.slice(0, -1));
    return whole === null || !Number.isInteger(whole.value) ? null : { value: whole.value + fraction, step: 0 };
  }
  const plain = plainForm(text);
  if (plain === null) return null;
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  const point = plain.indexOf('.');
  return { value, step: point < 0 ? 1 : 10 ** (point + 1 - plain.length) };
}

/** Most numbers: "1,234", "18.8", "1,234.56". Up to 15 digits a quotient of whole numbers is the number they write. */
function readUsual(text: string): { value: number; step: number } | undefined {
  let [whole, digits, point, group] = [0, 0, -1, -1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === STOP) {
      const isGrouped = group < 0 ? at > 0 && (code === STOP || at <= 3) : at - group === 4;
      if (point >= 0 || !isGrouped || at === text.length - 1) return undefined;
      if (code === STOP) point = at;
      else group = at;
    } else if (code >= ZERO && code <= NINE) {
      whole = whole * 10 + code - ZERO;
      digits++;
    } else return undefined;
  }
  if (digits > MAX_EXACT || (group >= 0 && (point < 0 ? text.length : point) - group !== 4)) return undefined;
  if (point < 0) return { value: whole, step: 1 };
  const scale = 10 ** (text.length - point - 1);
  return { value: whole / scale, step: 10 ** (point + 1 - text.length) };
}

const [ZERO, NINE, COMMA, STOP] = [48, 57, 44, 46];
const MAX_EXACT = 15;

/** Digits with no separators but a decimal point. */
function plainForm(text: string): string | null {
  const ticks = text.includes("'") || text.includes('’');
  if (!ticks && !text.includes(',') && text.indexOf('.') === text.lastIndexOf('.')) return text;
  const commas = groupsOf(text, ',');
  const stops = groupsOf(text, '.');
  if (ticks) {
    const [whole, ...rest] = text.replaceAll('’', "'").split('.');
    const groups = (whole as string).split("'");
    if (rest.length > 1 || (whole as string).includes(',') || !areThousands(groups)) return null;
    return [groups.join(''), ...rest].join('.');
  }
  // "3,5 million": one digit after a comma is no group.
  if (stops.length === 1 && commas.length === 2 && commas[1]?.length === 1) return commas.join('.');
  if (stops.length === 1) return areThousands(commas) || areIndian(commas) ? commas.join('') : null;
  if (commas.length === 1) return areThousands(stops) ? stops.join('') : null;
  if (stops.length === 2) {
    const whole = groupsOf(stops[0] as string, ',');
    const isGrouped = !(stops[1] as string).includes(',') && (areThousands(whole) || areIndian(whole));
    if (isGrouped) return `${whole.join('')}.${stops[1]}`;
  }
  if (commas.length === 2) {
    const whole = groupsOf(commas[0] as string, '.');
    if (!(commas[1] as string).includes('.') && areThousands(whole)) return `${whole.join('')}.${commas[1]}`;
  }
  return null;
}

function groupsOf(text: string, separator: string): string[] {
  return text.split(separator);
}

function areThousands(groups: readonly string[]): boolean {
  const [first, ...rest] = groups as [string, ...string[]];
  return first.length >= 1 && first.length <= 3 && rest.length > 0 && rest.every((group) => group.length === 3);
}

/** 12,34,567. */
function areIndian(groups: readonly string[]): boolean {
  const [first, ...rest] = groups as [string, ...string[]];
  const last = rest.pop();
  return first.length <= 2 && last?.length === 3 && rest.length > 0 && rest.every((group) => group.length === 2);
}

/** Longer runs of digits are no numbers that anybody means. */
const MAX_DIGITS = 40;

const FRACTIONS = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅐': 1 / 7,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
    '⅑': 1 / 9,
    '⅒': 1 / 10,
  }),
);

/** Denominators that stand for a fraction and for no date: 9/11 is none. */
const DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100]);
