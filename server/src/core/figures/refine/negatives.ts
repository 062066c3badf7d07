import type { ParagraphKind } from '../../segment/paragraph.js';
import type { Draft } from '../draft.js';
import type { Reader } from '../reader.js';

/**
 * "(1,234)" for -1,234 as accounts have it: alone in a table's cell, or said to be what something is ("the result was
 * ($99.99)"); "- 20 degrees" after a word that a dash would not follow; "-$5 million" and "minus £20m", whose sign stands
 * before that of the currency.
 */
export function readNegatives(drafts: readonly Draft[], reader: Reader, kind: ParagraphKind): void {
  for (const draft of drafts) {
    if (draft.value === null || draft.value <= 0 || !SIGNED.has(draft.kind)) continue;
    const isBracketed = isAccounting(draft, reader, kind);
    if (!isBracketed && !isBelowZero(draft, reader) && !isMinusMoney(draft, reader)) continue;
    draft.value = -draft.value;
    draft.first--;
    if (isBracketed) draft.last++;
  }
}

const SIGNED: ReadonlySet<string> = new Set(['cardinal', 'money', 'percent', 'measure']);

function isAccounting({ first, last }: Draft, reader: Reader, kind: ParagraphKind): boolean {
  if (!reader.isMark(first - 1, '(') || !reader.isMark(last, ')')) return false;
  if (!reader.glued(first) || !reader.glued(last)) return false;
  return reader.isOneOf(first - 2, BEING) || (kind === 'cell' && first === 1 && last + 1 === reader.count);
}

/** "from - 20 degrees": a sign with spaces, where no dash would stand. */
function isBelowZero({ first, unit }: Draft, reader: Reader): boolean {
  if (!TEMPERATURES.has(unit) || !reader.isMark(first - 1, '-−') || reader.glued(first - 1)) return false;
  return reader.isOneOf(first - 2, BEFORE_SIGN);
}

function isMinusMoney({ kind, first }: Draft, reader: Reader): boolean {
  if (kind !== 'money' || reader.isNumber(first) || reader.word(first)?.cardinal !== undefined) return false;
  if (reader.lower(first - 1) === 'minus') return !reader.isNumber(first - 2) && reader.lower(first - 2) !== 'or';
  return reader.isMark(first - 1, '-−') && reader.glued(first) && !reader.glued(first - 1);
}

const TEMPERATURES: ReadonlySet<string | null> = new Set(['celsius', 'fahrenheit']);

const BEFORE_SIGN: ReadonlySet<string> = new Set(
  'is are was were at to from of by about around below under convert hit reached'.split(' '),
);

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
