import type { Plain } from './digits.js';
import { HYPHENS, type Reader } from './reader.js';

/** A power after its digits: "1e10", "1.1^23", "1.3x10^6", "5.5 × 10⁻³", "5.5x10-3"; undefined if there is none, or none that has a value. */
export function readPower(reader: Reader, plain: Plain): Plain | undefined {
  const { next } = plain;
  if (!reader.glued(next) && reader.lower(next) !== 'x' && reader.lower(next) !== 'x10' && !reader.isMark(next, '×'))
    return undefined;
  const power = powerAfter(reader, plain);
  if (power?.value == null || !Number.isFinite(power.value)) return undefined;
  return { ...power, value: Number(power.value.toPrecision(15)) };
}

function powerAfter(reader: Reader, { next, value, step }: Plain): Plain | undefined {
  if (value === null) return undefined;
  const exponent = readExponent(reader, next);
  // "7e7" is a name.
  if (exponent !== undefined && (step !== 1 || exponent.next > next + 1 || exponent.value >= 10)) {
    const factor = 10 ** exponent.value;
    return { next: exponent.next, value: value * factor, step: step * factor };
  }
  const raised = readRaised(reader, next);
  if (raised !== undefined) return { next: raised.next, value: value ** raised.value, step: 0 };
  const ten = tenAt(reader, next);
  const power = ten === undefined ? undefined : (readRaised(reader, ten) ?? signedDigits(reader, ten, true));
  if (power === undefined) return undefined;
  const factor = 10 ** power.value;
  return { next: power.next, value: value * factor, step: step * factor };
}

interface Exponent {
  readonly next: number;
  readonly value: number;
}

/** "e10", "E-3" glued to the digits. */
function readExponent(reader: Reader, index: number): Exponent | undefined {
  if (!reader.isWord(index) || !reader.glued(index)) return undefined;
  const text = reader.text(index);
  if (/^[eE]\d{1,3}$/.test(text)) return { next: index + 1, value: Number(text.slice(1)) };
  return text === 'e' || text === 'E' ? signedDigits(reader, index + 1, true) : undefined;
}

/** "^23", "^-1", "⁻³". */
function readRaised(reader: Reader, index: number): Exponent | undefined {
  if (reader.isMark(index, '^') && reader.glued(index)) return signedDigits(reader, index + 1, false);
  let digits = '';
  let at = index;
  while (reader.glued(at) && SUPERSCRIPTS.includes(reader.text(at)) && digits.length < MAX_EXPONENT) {
    const place = SUPERSCRIPTS.indexOf(reader.text(at));
    digits += place === 10 ? '-' : String(place);
    at++;
  }
  return at > index && /^-?\d+$/.test(digits) ? { next: at, value: Number(digits) } : undefined;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const MAX_EXPONENT = 4;

function signedDigits(reader: Reader, index: number, needsSign: boolean): Exponent | undefined {
  const signed = reader.glued(index) && reader.isMark(index, `+${HYPHENS}`);
  if (needsSign && !signed) return undefined;
  const at = signed ? index + 1 : index;
  const text = reader.text(at);
  if (!reader.isNumber(at) || !reader.glued(at) || !/^\d{1,3}$/.test(text)) return undefined;
  return { next: at + 1, value: signed && !reader.isMark(index, '+') ? -Number(text) : Number(text) };
}

/** The token after "x10" or "× 10". */
function tenAt(reader: Reader, index: number): number | undefined {
  if (reader.text(index) === 'x10') return index + 1;
  const isTimes = reader.text(index) === 'x' || reader.isMark(index, '×');
  return isTimes && reader.text(index + 1) === '10' ? index + 2 : undefined;
}
