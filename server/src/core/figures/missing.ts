import { CURRENCY_NAMES, CURRENCY_SIGNS } from './currencies.js';
import { createDraft, type Draft } from './draft.js';
import { isInnerHyphen, type Reader } from './reader.js';
import { LARGE_SCALES } from './words.js';

/** A scale word that has lost its number: "sold it for million in May", "a fine of billion rubles". */
export function readMissingAmount(reader: Reader, index: number): Draft | undefined {
  if (!reader.isOneOf(index, LARGE_SCALES) || reader.isCapital(index)) return undefined;
  if (isInnerHyphen(reader, index + 1) || reader.glued(index) || reader.isCapital(index + 1)) return undefined;
  const sign = CURRENCY_SIGNS.get(reader.text(index - 1));
  const before = reader.lower(index - 1);
  if (sign === undefined && (!LACKING.has(before) || isTalk(reader, index))) return undefined;
  const name = CURRENCY_NAMES.match(reader, index + 1);
  const draft = createDraft(sign === undefined ? index : index - 1, name?.next ?? index + 1, 'cardinal');
  draft.given = { value: 'missing', unit: 'missing' };
  if (sign !== undefined || name !== undefined || PAID.has(before)) {
    draft.kind = 'money';
    draft.unit = sign ?? name?.value.code ?? null;
    if (draft.unit !== null) draft.given.unit = 'stated';
  }
  return draft;
}

/** Words after which an amount is due. */
const LACKING: ReadonlySet<string> = new Set(
  'for of by to from at about around over under nearly almost approximately roughly than worth cost costs paid pays pay raised spent lost least totaling totalling exceeding between reached'.split(
    ' ',
  ),
);

const PAID: ReadonlySet<string> = new Set('for worth cost costs paid pays pay raised spent'.split(' '));

/** "one in a million" has its article; "hundreds of million", "two to million" are other mistakes. */
function isTalk(reader: Reader, index: number): boolean {
  const word = reader.word(index - 2);
  return (
    word?.cardinal !== undefined ||
    word?.vagueScale !== undefined ||
    word?.scale !== undefined ||
    reader.isNumber(index - 2)
  );
}
