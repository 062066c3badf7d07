import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { entriesOf, valueOf } from './entries.js';
import { AVERAGES } from './rates.js';

/** The values that a sentence lists, and what it says that they are on average. */
export interface Mean {
  readonly values: readonly Amount[];
  readonly mean: Amount;
  readonly actual: number;
}

/** "The average age of the four, who are 71, 74, 77 and 78, is 79", "Abel 52 seconds, Brandt 50 and Cole 48 — averaged 55". */
export function meanOf(facts: SentenceFacts): Mean | undefined {
  const { tokens, sentence } = facts;
  const entries = entriesOf(facts);
  for (let from = 0; from + LEAST < entries.length; from++) {
    const values = rowFrom(facts, entries, from);
    if (values.length < LEAST) continue;
    const mean = entries[from + values.length];
    const isFirst =
      from === 0 || !isJoined(tokens, (entries[from - 1] as Amount).last + 1, (values[0] as Amount).first);
    if (mean === undefined || !isFirst || values[0]?.first === sentence.first) return undefined;
    const count = entries.slice(0, from).findLast(({ kind, value }) => kind === 'cardinal' && (value as number) < MOST);
    const isAll = count === undefined || count.value === values.length;
    if (!isAll || mean.modifier !== 'none' || !isAverage(facts, values, mean)) return undefined;
    const actual = valueOf(values) / values.length;
    const room = Number.isInteger(mean.value) ? 1 : DECIMAL;
    const isFar = Math.abs(actual - (mean.value as number)) > FAR * actual;
    return Math.abs(actual - (mean.value as number)) < room || isFar ? undefined : { values, mean, actual };
  }
  return undefined;
}

const LEAST = 3;
/** Who is counted: "the last five games". */
const MOST = 20;
const DECIMAL = 0.15;
/** Parts of it: of something else. */
const FAR = 0.5;

/** Values of one sort with a comma between them, and "and" before the last. */
function rowFrom({ tokens }: SentenceFacts, entries: readonly Amount[], from: number): readonly Amount[] {
  const row = [entries[from] as Amount];
  for (let index = from + 1; index < entries.length; index++) {
    const [before, next] = [entries[index - 1] as Amount, entries[index] as Amount];
    if (next.kind !== before.kind || next.unit !== before.unit || next.modifier !== 'none') return [];
    if (!isJoined(tokens, before.last + 1, next.first)) return [];
    row.push(next);
    if (isListEnd(tokens, before.last + 1, next.first)) return row;
  }
  return [];
}

/** "71, 74", "52 seconds, Brandt 50": a comma or "and", and at most a unit and a name. */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > NEAR) return false;
  let joints = 0;
  for (let at = from; at < to; at++) {
    const isName = ((tokens.shape[at] as number) & Shape.capital) !== 0;
    if (markAt(tokens, at) === ',' || isWord(tokens, at, 'and')) joints++;
    // A unit or a noun, and a name.
    else if (tokens.kind[at] !== TokenKind.word || (at > from && !isName)) return false;
  }
  return joints > 0;
}

/** In tokens. */
const NEAR = 4;

function isListEnd(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(tokens, at, 'and')) return true;
  return false;
}

/** "averaged 50", "an average of 20"; "the average of …, is 75". */
function isAverage({ tokens, sentence }: SentenceFacts, values: readonly Amount[], mean: Amount): boolean {
  const [first, last] = [values[0] as Amount, values.at(-1) as Amount];
  for (let at = last.last + 1; at < mean.first; at++) if (OTHERS.get(tokens, at) !== undefined) return false;
  const before = isWord(tokens, mean.first - 1, 'of') ? mean.first - 2 : mean.first - 1;
  if (AVERAGES.get(tokens, before) !== undefined) return mean.first - last.last <= REACH;
  if (BEING.get(tokens, mean.first - 1) === undefined || mean.first - last.last > NEAR) return false;
  for (let at = sentence.first; at < first.first; at++) if (AVERAGES.get(tokens, at) !== undefined) return true;
  return false;
}

/** The average is of something else. */
const OTHERS = wordList(
  'than against compared national usual normal other others their career season while whereas when',
);

/** In tokens: "points, for an average of". */
const REACH = 8;
const BEING = wordList('is was are were');
