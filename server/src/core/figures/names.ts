import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';

/**
 * Numbers that name something and count nothing: "Boeing 737", "Route 66", "KC-45", "9/11", "S&P 500", "+1 202 555 0100",
 * "1.2.3". Returns the token after them, or `index` if none begins here.
 */
export function endOfName(reader: Reader, index: number): number {
  if (!reader.isNumber(index)) return reader.word(index)?.cardinal === 1 ? endOfPronoun(reader, index) : index;
  const run = endOfRun(reader, index);
  if (run !== undefined) return run;
  if (isTail(reader, index) || isGluedToLetters(reader, index)) return index + 1;
  return isAfterName(reader, index) ? index + 1 : index;
}

/** "555-0100-22", "24/7", "9/11", "1.2.3": digits joined by hyphens or slashes that make no date, range or fraction. */
function endOfRun(reader: Reader, index: number): number | undefined {
  let at = index;
  let joints = 0;
  while (isJoint(reader, at + 1) && reader.isNumber(at + 2)) {
    at += 2;
    joints++;
  }
  if (joints >= 2) return isDateRun(reader, index, joints) ? undefined : at + 1;
  if (joints === 1 && reader.isMark(index + 1, '/')) {
    const pair = `${reader.text(index)}/${reader.text(index + 2)}`;
    if (pair === '9/11' || pair === '24/7' || pair === '7/7') return at + 1;
  }
  if (
    joints === 1 &&
    reader.isMark(index + 1, '-') &&
    reader.text(index + 2).length === 4 &&
    reader.text(index).length === 3
  )
    return at + 1;
  return undefined;
}

function isJoint(reader: Reader, index: number): boolean {
  return reader.isMark(index, '-/‑–') && reader.glued(index) && reader.glued(index + 1);
}

function isDateRun(reader: Reader, index: number, joints: number): boolean {
  const lengths = [0, 2, 4].map((offset) => reader.text(index + offset).length);
  return joints === 2 && reader.text(index + 1) === reader.text(index + 3) && (lengths[0] === 4 || lengths[2] === 4);
}

/** "KC-45", "G-7", "COVID-19": the number hangs on a name by a hyphen; "mid-2008" and "U.S.-5" do not. */
function isTail(reader: Reader, index: number): boolean {
  if (!reader.glued(index) || !reader.isMark(index - 1, HYPHENS) || reader.isMark(index - 1, '—')) return false;
  if (!reader.glued(index - 1) || !reader.isWord(index - 2)) return false;
  const lead = reader.lower(index - 2);
  return !PREFIXES.has(lead) && reader.word(index - 2) === undefined;
}

const PREFIXES: ReadonlySet<string> = new Set(
  'mid pre post early late under over sub plus minus pro non s th nd rd st'.split(' '),
);

/** "737s", "777X", "5G": letters that are no unit, suffix or scale hang on the digits. */
function isGluedToLetters(reader: Reader, index: number): boolean {
  const at = index + 1;
  if (!reader.isWord(at) || !reader.glued(at)) return false;
  if (reader.word(at) !== undefined) return false;
  const text = reader.text(at);
  return text.length === 1 && text >= 'A' && text <= 'Z' && !'CFKLMBW'.includes(text);
}

/** "Route 66", "Chapter 11", "No. 5", "FTSE 100", "S&P 500": a name, then plain digits that nothing counts. */
function isAfterName(reader: Reader, index: number): boolean {
  const text = reader.text(index);
  const before = index - 1;
  if (reader.isMark(before, '#') && reader.glued(index)) return true;
  if (reader.isMark(before, '.') && reader.glued(before) && NUMBERED.has(reader.lower(before - 1))) return true;
  if (reader.glued(index)) return false;
  if (NUMBERED.has(reader.lower(before)) && !/[.,]\d{3}/.test(text)) return true;
  if (!reader.isCapital(before) || text.includes(',')) return false;
  if (reader.word(before) !== undefined || SENTENCE_STARTERS.has(reader.lower(before))) return false;
  if (/^(1[5-9]|20)\d\d$/.test(text)) return false;
  const after = index + 1;
  if (reader.isMark(after, '%°$€£') || reader.isMark(after, '-–')) return false;
  const next = reader.word(after);
  if (next !== undefined) return false;
  if (!reader.isMark(after, '.') && text.includes('.')) return true;
  if (reader.isWord(after) && !reader.isCapital(after) && isPluralNoun(reader.lower(after))) return false;
  // "said Monday 12 people": a capital alone is weak, a capital or acronym before it, or an end after it, is not.
  return true;
}

function isPluralNoun(word: string): boolean {
  if (word === 'people' || word === 'men' || word === 'women' || word === 'children') return true;
  return (
    word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'was' && word !== 'has' && word !== 'does'
  );
}

const NUMBERED: ReadonlySet<string> = new Set(
  'no nos number chapter section article route highway flight page pages room level phase type version channel figure table interstate amendment resolution title paragraph platform gate apollo model proposition grade local unit part ward district area'.split(
    ' ',
  ),
);

/** Words that begin with a capital only because a sentence does. */
const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `about around approximately some roughly nearly almost over under above below only just another more less fewer at in on by to of for from
  with within the a an and or but these those all some any each every both up down than least most between after before since until till
  during through when where while as if its his her their our my your that this there here it he she they we you i was is are were be been
  has have had not no also plus minus including killing leaving total totalling totaling kills injures wounds says see adds cuts worth
  first last next past another of per versus vs aged age among meanwhile however`.split(/\s+/),
);

/** "the one", "no one", "one another": "one" that stands for a noun. */
function endOfPronoun(reader: Reader, index: number): number {
  const before = reader.lower(index - 1);
  const after = reader.lower(index + 1);
  if (isInnerHyphen(reader, index + 1)) return index;
  const next = reader.word(index + 1);
  if (next?.scale !== undefined || next?.fraction !== undefined || next?.percent === true || next?.time !== undefined)
    return index;
  if (ONE_BEFORE.has(before) || ONE_AFTER.has(after)) return index + 1;
  if (after === 'of') return index;
  return reader.isWord(index + 1) && reader.lower(index + 1) !== "'s" && !PRONOUN_FOLLOWERS.has(after)
    ? index
    : index + 1;
}

const ONE_BEFORE: ReadonlySet<string> = new Set('no any every each the this that which another such'.split(' '));
const ONE_AFTER: ReadonlySet<string> = new Set('another by day who'.split(' '));
const PRONOUN_FOLLOWERS: ReadonlySet<string> = new Set(
  `is was has had can could may might must should would will does did that which in on at to for from with as and or but if than so the a an
  it he she they we you i not also ever never about after before because when where while by`.split(/\s+/),
);
