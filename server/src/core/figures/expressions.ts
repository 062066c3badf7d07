import { createDraft, type Draft } from './draft.js';
import { readPeriod, WHOLES } from './periods.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { DEICTIC_WORDS, FISCAL_WORDS, isLongUnit, readDeictic, readFiscal, readPlain } from './relative.js';

/**
 * A date with the words that place it: "late 2006", "end of May", "second quarter of 2011", "last year", "Friday night",
 * "today", "Christmas Eve". What only the article's own date could fix has no EDTF.
 */
export function readDateExpression(reader: Reader, index: number): Draft | undefined {
  if (reader.isNumber(index)) return readPeriod(reader, index) ?? readPlain(reader, index);
  const word = reader.word(index);
  if (DATE_OPENERS.has(reader.lower(index))) {
    return (
      readShaded(reader, index) ??
      readPeriod(reader, index) ??
      readFiscal(reader, index) ??
      readDeictic(reader, index) ??
      readPlain(reader, index)
    );
  }
  if (word?.months !== undefined || word?.ordinal !== undefined)
    return readPeriod(reader, index) ?? readPlain(reader, index);
  return word?.fiscalYear === undefined ? readPlain(reader, index) : readFiscal(reader, index);
}

/** "late 2006", "early March, "mid-1990s", "earlier this week", "later today". */
function readShaded(reader: Reader, index: number): Draft | undefined {
  const word = reader.lower(index);
  if (!SHADES.has(word)) return undefined;
  const hyphen = isInnerHyphen(reader, index + 1);
  const at = hyphen || reader.lower(index + 1) === 'in' ? index + 2 : index + 1;
  if (reader.lower(index + 1) === 'in') return readThe(reader, index, at);
  const inner = readFiscal(reader, at) ?? readDeictic(reader, at) ?? readPlain(reader, at);
  if (inner === undefined || inner.kind !== 'date' || inner.parts?.day !== undefined) return undefined;
  inner.first = index;
  return inner;
}

const SHADES: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'earlier', 'later']);

/** Words that place a date; most words and all numbers begin none of these readings. */
const DATE_OPENERS: ReadonlySet<string> = new Set([...SHADES, ...WHOLES, ...FISCAL_WORDS, ...DEICTIC_WORDS]);

/** "earlier in the year". */
function readThe(reader: Reader, first: number, at: number): Draft | undefined {
  return reader.lower(at) === 'the' && isLongUnit(reader, at + 1) ? createDraft(first, at + 2, 'date') : undefined;
}
