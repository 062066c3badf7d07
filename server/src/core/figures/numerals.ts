import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';

/** A number as it stands, with its scale words: tokens up to `next` (excluded). */
export interface Numeral {
  readonly next: number;
  /** null where the words are vague ("dozens") or the digits cannot be read ("2,00"). */
  readonly value: number | null;
  /** One unit in the last stated place; 0 if the value is exact (a fraction). */
  readonly step: number;
  /** The product of the scale words, 1 if there are none. */
  readonly scale: number;
  readonly vague: boolean;
}

/** The number that begins at the token, in digits or words: "1,234.5", "2½", "5 1/4", "one hundred and five", "a dozen". */
export function readNumeral(reader: Reader, index: number): Numeral | undefined {
  const signed = readSigned(reader, index);
  if (signed !== undefined) return signed;
  const plain = reader.isNumber(index) ? readDigitTokens(reader, index) : readWords(reader, index);
  if (plain === undefined) return readArticle(reader, index) ?? readVague(reader, index);
  return withScale(reader, withHalf(reader, plain));
}

/** What the digits and separators of one token say; null where no convention reads them ("2,00", "1.2.3"). */
export function readDigits(text: string): { value: number; step: number } | null {
  if (text.length > MAX_DIGITS) return null;
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

/** Digits with no separators but a decimal point. */
function plainForm(text: string): string | null {
  const commas = groupsOf(text, ',');
  const stops = groupsOf(text, '.');
  const ticks = text.includes("'") || text.includes('’');
  if (ticks) {
    const [whole, ...rest] = text.replaceAll('’', "'").split('.');
    const groups = (whole as string).split("'");
    if (rest.length > 1 || (whole as string).includes(',') || !areThousands(groups)) return null;
    return [groups.join(''), ...rest].join('.');
  }
  if (commas.length === 1 && stops.length <= 2) return text;
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

export interface Plain {
  readonly next: number;
  readonly value: number | null;
  readonly step: number;
}

/** "-3.2", "+5", ".5": a sign or point that begins a word. */
function readSigned(reader: Reader, index: number): Numeral | undefined {
  if (!reader.isNumber(index + 1) || !reader.glued(index + 1)) return undefined;
  if (reader.glued(index) && !reader.isMark(index - 1, '([{“"$£€')) return undefined;
  if (reader.isMark(index, '.')) {
    const point = readDigits(`0.${reader.text(index + 1)}`);
    return point === null ? undefined : withScale(reader, { next: index + 2, value: point.value, step: point.step });
  }
  if (reader.isNumber(index - 1) || !reader.isMark(index, '-−–+')) return undefined;
  const numeral = readNumeral(reader, index + 1);
  if (numeral === undefined || numeral.value === null) return undefined;
  const negative = !reader.isMark(index, '+');
  return { ...numeral, value: negative ? -numeral.value : numeral.value };
}

function readDigitTokens(reader: Reader, index: number): Plain {
  let text = reader.text(index);
  let next = index + 1;
  // Groups set apart by a no-break or thin space: 1 234 567.
  if (text.length <= 3) {
    while (isThinGroup(reader, next) && text.length < MAX_DIGITS) text += reader.text(next++);
  }
  const fraction = readSlash(reader, index);
  if (fraction !== undefined) return fraction;
  const digits = readDigits(text);
  if (digits === null) return { next, value: null, step: 0 };
  const isPlain = next === index + 1 && digits.step === 1 && /^\d+$/.test(text);
  if (isPlain) {
    const mixed = readSlash(reader, reader.isMark(next, HYPHENS) && reader.glued(next) ? next + 1 : next);
    if (mixed?.value != null && mixed.value < 1) {
      return { next: mixed.next, value: digits.value + mixed.value, step: 0 };
    }
  }
  return { next, value: digits.value, step: digits.step };
}

function isThinGroup(reader: Reader, index: number): boolean {
  if (!reader.isNumber(index)) return false;
  const { start, end, text } = reader.tokens;
  const from = start[index] as number;
  return (
    from === (end[index - 1] as number) + 1 &&
    '\u00a0\u2009\u202f'.includes(text.charAt(from - 1)) &&
    /^\d{3}$/.test(reader.text(index))
  );
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

/** "one hundred and five", "thirty-one", "two million three hundred thousand". */
function readWords(reader: Reader, index: number): Plain | undefined {
  let total = 0;
  let current = 0;
  let room = Number.POSITIVE_INFINITY;
  let scaleLimit = Number.POSITIVE_INFINITY;
  let next = index;
  let at = index;
  let lowest = 1;
  for (;;) {
    const word = reader.word(at);
    const started = next > index;
    if (word?.cardinal !== undefined && word.cardinal < room && (word.cardinal > 0 || !started)) {
      current += word.cardinal;
      // After "forty" a digit may come, after "four" or "fourteen" only a scale.
      room = word.cardinal >= 20 ? 10 : 0;
      lowest = 1;
    } else if (word?.scale !== undefined && started && current > 0 && word.scale < scaleLimit) {
      if (word.scale === 100) {
        if (current >= 100) break;
        current *= 100;
        room = 100;
      } else if (word.scale === 12) {
        total += current * 12;
        next = at + 1;
        return { next, value: total, step: 1 };
      } else {
        total += current * word.scale;
        current = 0;
        scaleLimit = word.scale;
        room = 1000;
      }
      lowest = word.scale;
    } else break;
    next = at + 1;
    at = next;
    if (isInnerHyphen(reader, at)) at++;
    else if (isInnerAnd(reader, index, at) && lowest >= 100 && continuesAfterAnd(reader, at + 1, lowest)) at++;
  }
  if (next === index) return undefined;
  return { next, value: total + current, step: lowest >= 1000 ? lowest : 1 };
}

/** "hundred and five", but not "between one hundred and two hundred". */
function continuesAfterAnd(reader: Reader, index: number, scale: number): boolean {
  const first = reader.word(index);
  if (first?.cardinal === undefined || first.cardinal === 0) return false;
  let at = index + 1;
  if (isInnerHyphen(reader, at)) at++;
  if (first.cardinal >= 20 && reader.word(at)?.cardinal !== undefined) at++;
  const after = reader.word(at)?.scale;
  if (after === undefined) return true;
  return scale === 100 ? after >= 1000 : after < scale && after !== 12;
}

/** Not the "and" of "between one hundred and two thousand". */
function isInnerAnd(reader: Reader, first: number, at: number): boolean {
  return reader.lower(at) === 'and' && reader.lower(first - 1) !== 'between';
}

/** "two and a half", then perhaps a scale word. */
function withHalf(reader: Reader, plain: Plain): Plain {
  const { next, value } = plain;
  // "three-and-a-half" has its hyphens between.
  const step = isInnerHyphen(reader, next) ? 2 : 1;
  const at = next + step - 1;
  if (value === null || reader.lower(at) !== 'and' || reader.lower(at + step) !== 'a') return plain;
  const parts = reader.word(at + 2 * step)?.fraction;
  if (parts !== 2 && parts !== 4) return plain;
  return { next: at + 2 * step + 1, value: value + 1 / parts, step: 0 };
}

const LARGE = 1e6;

function withScale(reader: Reader, plain: Plain): Numeral {
  let next = plain.next;
  let scale = 1;
  for (;;) {
    const at = isInnerHyphen(reader, next) ? next + 1 : next;
    const word = reader.word(at);
    // "300 thousand million" multiplies, but "5bn trillion" says its scale twice.
    if (word?.scale === undefined || word.scale <= scale || scale >= LARGE) break;
    scale *= word.scale;
    next = at + 1;
  }
  return {
    next,
    value: plain.value === null || scale === 1 ? plain.value : Number((plain.value * scale).toPrecision(15)),
    step: plain.step * scale,
    // "two million" carries its scale already.
    scale: scale * (plain.step >= 1000 ? plain.step : 1),
    vague: false,
  };
}

/** "a million", "a dozen", "half a million", "a hundred and fifty". */
function readArticle(reader: Reader, index: number): Numeral | undefined {
  if (reader.word(index)?.fraction === 2 && ARTICLES.has(reader.lower(index + 1))) {
    const scale = reader.word(index + 2)?.scale;
    if (scale === undefined) return undefined;
    return { next: index + 3, value: scale / 2, step: 0, scale, vague: false };
  }
  if (!ARTICLES.has(reader.lower(index))) return undefined;
  const scale = reader.word(index + 1)?.scale;
  if (scale === undefined || reader.glued(index + 1)) return undefined;
  let next = index + 2;
  let value = scale;
  if (scale === 100 && reader.lower(next) === 'and' && continuesAfterAnd(reader, next + 1, scale)) {
    const rest = readWords(reader, next + 1);
    if (rest?.value != null) {
      value += rest.value;
      next = rest.next;
    }
  }
  return withScale(reader, { next, value, step: scale === 12 ? 1 : scale });
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** "dozens", "tens of thousands", "several hundred million", "a few thousand", "a couple of". */
function readVague(reader: Reader, index: number): Numeral | undefined {
  let at = index;
  let scale = reader.word(at)?.vagueScale ?? 0;
  if (scale > 0) {
    at++;
    while (reader.lower(at) === 'of' && reader.word(at + 1)?.vagueScale !== undefined) {
      scale *= reader.word(at + 1)?.vagueScale as number;
      at += 2;
    }
    return vague(at, scale);
  }
  if (reader.lower(at) === 'a') at++;
  const quantifier = reader.lower(at);
  if (quantifier === 'couple' && (reader.lower(at + 1) === 'of' || reader.word(at + 1)?.scale !== undefined)) {
    const next = reader.word(at + 1)?.scale === undefined ? at + 1 : at + 2;
    return vague(next, reader.word(at + 1)?.scale ?? 1);
  }
  if (quantifier !== 'few' && quantifier !== 'several' && quantifier !== 'many') return undefined;
  at++;
  scale = 1;
  for (let word = reader.word(at); word?.scale !== undefined && word.scale > scale; word = reader.word(at)) {
    scale *= word.scale;
    at++;
  }
  return scale > 1 ? vague(at, scale) : undefined;
}

function vague(next: number, scale: number): Numeral {
  return { next, value: null, step: 0, scale, vague: true };
}
