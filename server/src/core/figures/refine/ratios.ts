import { createDraft, type Draft } from '../draft.js';
import type { Reader } from '../reader.js';

/**
 * Parts of a whole said as two numbers: "one in five", "9 out of 10", "one over twenty", what they count being the noun
 * after; and one number to another: "a ratio of 4:1", "outnumbered three to one".
 */
export function joinRatios(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before !== undefined && (isRatio(before, draft, reader) || isProportion(before, draft, reader))) {
      const ratio = createDraft(before.first, draft.last, 'ratio');
      ratio.value = Number(((before.value as number) / (draft.value as number)).toPrecision(15));
      joined[joined.length - 1] = ratio;
    } else joined.push(draft);
  }
  return joined;
}

function isRatio(part: Draft, whole: Draft, reader: Reader): boolean {
  if (!isCount(part) || !isCount(whole)) return false;
  const [over, under] = [Math.abs(part.value as number), whole.value as number];
  if (over < 1 || over >= under) return false;
  const between = whole.first - part.last;
  const word = reader.lower(part.last);
  if (between === 2) {
    const second = reader.lower(part.last + 1);
    // "187 out of 310 votes" are two counts.
    if (word === 'out') return second === 'of' && (under <= 10 || isRound(under));
    return word === 'in' && second === 'every' && over < 10;
  }
  if (between !== 1) return false;
  if (word === 'over') return over === 1 && !reader.isWord(whole.last);
  if (word !== 'in') return false;
  if (over === 1) return isLot(under, whole, reader);
  const isShare =
    isRound(under) || (under <= 10 && (isShareBefore(reader, part.first - 1) || isChance(reader, whole.last)));
  return over < 10 && isShare && !isPlaced(whole, reader);
}

/** "a two in three chance". */
function isChance(reader: Reader, after: number): boolean {
  return reader.lower(after) === 'chance' || reader.lower(after) === 'probability';
}

/** "Nearly two in three voters", "compared with two in three", but "injured two in three attacks". */
function isShareBefore(reader: Reader, before: number): boolean {
  return before < 0 || reader.isMark(before, '.?!“"') || reader.isOneOf(before, SHARE_BEFORE);
}

const SHARE_BEFORE: ReadonlySet<string> = new Set(
  'nearly almost about around roughly some than least only with versus against'.split(' '),
);

/** "odds of 3 to 1", "a 4:1 ratio", "by two to one": no range, change or result. */
function isProportion(a: Draft, b: Draft, reader: Reader): boolean {
  if (b.first !== a.last + 1 || !isCount(a) || !isCount(b) || (b.value as number) < 1 || (a.value as number) < 1)
    return false;
  const isColon = reader.isMark(a.last, ':') && reader.glued(a.last) && reader.glued(b.first);
  if (!isColon && reader.lower(a.last) !== 'to') return false;
  if (reader.isOneOf(b.last, PROPORTIONS)) return true;
  for (let at = a.first - 1; at >= a.first - MAX_BEFORE; at--) if (reader.isOneOf(at, PROPORTIONS)) return true;
  return false;
}

const MAX_BEFORE = 4;

const PROPORTIONS: ReadonlySet<string> = new Set(
  'ratio ratios odds proportion proportions outnumber outnumbers outnumbered outnumbering'.split(' '),
);

/** "one in five", "1 in 20,000"; not "one in 2005". */
function isLot(under: number, whole: Draft, reader: Reader): boolean {
  const isYear = under >= 1500 && under < 2100 && reader.text(whole.first).length === 4;
  return !isYear && !isPlaced(whole, reader);
}

/** Ten and its powers, and their multiples: what polls count by. */
function isRound(under: number): boolean {
  return under === 10 || (under >= 100 && under % 100 === 0);
}

/** "two in 10 days", "one in four Texas towns, one in five cities": a unit follows that the numbers are not of. */
function isPlaced(whole: Draft, reader: Reader): boolean {
  return reader.word(whole.last)?.time !== undefined || reader.word(whole.last)?.scale !== undefined;
}

function isCount({ kind, value, unit, range, vague }: Draft): boolean {
  return (
    kind === 'cardinal' &&
    value !== null &&
    Number.isInteger(value) &&
    unit === null &&
    range === undefined &&
    vague !== true
  );
}
