import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { MONTHS } from '../days.js';
import { isInListBefore, markAt, spanOf } from '../matchers.js';
import { spelled } from '../numbers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'quarter-month-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { kinds: ['date'], words: () => NOUNS, where: (tokens, index) => partAt(tokens, index) !== undefined },
  severity: 'information',
  summary: 'A quarter or half of the year with months that are not its own, as “the fourth quarter (July–September)”.',
  messages: {
    mismatch: 'The {name} of the year is {right}.',
    length: 'The {name} has {count} months, and these are not so many in a row.',
  },
  fixes: { months: { title: 'Write “{written}”' }, quarter: { title: 'Write “{other}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index < sentence.last; index++) {
      const part = partAt(tokens, index);
      const months =
        part === undefined ? undefined : (monthsAfter(tokens, part, sentence) ?? monthsBefore(tokens, part));
      if (part === undefined || months === undefined || isOther(tokens, sentence)) continue;
      const { first, count, name } = part;
      const [from = 0] = months.values;
      const isRow = months.values.every((month, at) => month === ((from - 1 + at) % 12) + 1);
      const isOfYear = from === first && isRow && months.values.length === count;
      if (isOfYear) continue;
      const isClosed = markAt(tokens, months.last + 1) === ')';
      const span = spanOf(
        tokens,
        Math.min(part.begin, months.first),
        Math.max(part.end, isClosed ? months.last + 1 : months.last),
      );
      if (isFiscal(tokens, part.begin, sentence)) {
        if (!isRow || months.values.length !== count)
          yield { ...span, message: 'length', data: { name, count: spelled(count) ?? count } };
        continue;
      }
      const own = [MONTHS[first - 1], MONTHS[first + count - 2]] as const;
      const joint = months.isSpan ? tokens.text.slice(tokens.end[months.first], tokens.start[months.last]) : undefined;
      const written = joint === undefined ? undefined : `${own[0]}${joint}${own[1]}`;
      const isQuarter = count === 3 && part.ordinalAt !== undefined;
      const other =
        isQuarter && isRow && months.values.length === 3 && from % 3 === 1 ? ORDINALS[(from - 1) / 3] : undefined;
      yield {
        ...span,
        message: 'mismatch',
        data: { name, right: `${own[0]} to ${own[1]}`, written: written ?? '', other: other ?? '' },
        fixes: [
          ...(written === undefined
            ? []
            : [
                { fix: 'months' as const, edits: [{ ...spanOf(tokens, months.first, months.last), newText: written }] },
              ]),
          ...(other === undefined || part.ordinalAt === undefined
            ? []
            : [{ fix: 'quarter' as const, edits: [{ ...spanOf(tokens, part.ordinalAt), newText: other }] }]),
        ],
      };
    }
  },
});

/** "the second quarter", "Q2", "the first half", "the first nine months". */
interface Part {
  /** Its tokens, both included. */
  readonly begin: number;
  readonly end: number;
  readonly ordinalAt: number | undefined;
  readonly name: string;
  /** Its first month, and how many it has. */
  readonly first: number;
  readonly count: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** The part of the year whose noun is this token. */
function partAt(tokens: Tokens, index: number): Part | undefined {
  const noun = NOUNS.get(tokens, index);
  if (noun === undefined) return undefined;
  const { count, short } = noun;
  if (short !== undefined) return partOf(tokens, index, index, undefined, short, count);
  if (isWord(tokens, index, 'months')) {
    const months = FIGURE_WORDS.get(tokens, index - 1)?.cardinal ?? 0;
    const isFirst = isWord(tokens, index - 2, 'first') && months > 1 && months < 12;
    return isFirst
      ? {
          begin: index - 2,
          end: index,
          ordinalAt: undefined,
          name: `first ${spelled(months)} months`,
          first: 1,
          count: months,
        }
      : undefined;
  }
  const at = markAt(tokens, index - 1) === '-' ? index - 2 : index - 1;
  const order = NUMBERS.get(tokens, at);
  return order === undefined || order * count > 12 ? undefined : partOf(tokens, at, index, at, order, count);
}

function partOf(
  { text, start, end }: Tokens,
  begin: number,
  last: number,
  ordinalAt: number | undefined,
  order: number,
  count: number,
): Part {
  const written = text.slice(start[begin], end[last]);
  const name =
    ordinalAt === undefined ? `${ORDINALS[order - 1]} ${count === 3 ? 'quarter' : 'half'}` : written.toLowerCase();
  return { begin, end: last, ordinalAt, name: name.replace('-', ' '), first: (order - 1) * count + 1, count };
}

/** Months of the noun; `short` is the number in "Q4". */
interface Noun {
  readonly count: number;
  readonly short?: number;
}

const NOUNS = createLexicon<Noun>([
  ['quarter', { count: 3 }],
  ['half', { count: 6 }],
  ['months', { count: 0 }],
  ...[1, 2, 3, 4].map((order): [string, Noun] => [`q${order}`, { count: 3, short: order }]),
  ...[1, 2].map((order): [string, Noun] => [`h${order}`, { count: 6, short: order }]),
]);

const NUMBERS = createLexicon<number>(ORDINALS.map((word, at) => [word, at + 1] as const));

interface Months {
  readonly first: number;
  readonly last: number;
  readonly values: readonly number[];
  /** "April to June", not "April, May and June". */
  readonly isSpan: boolean;
}

/** "(July–September)", ", from July through September", "figures, for April, May and June,". */
function monthsAfter(tokens: Tokens, { end }: Part, { last }: Sentence): Months | undefined {
  let at = end + 1;
  while (at < last && at - end <= FEW && tokens.kind[at] !== TokenKind.mark && OPENERS.get(tokens, at) === undefined)
    at++;
  if (markAt(tokens, at) === '(' || markAt(tokens, at) === ',') at++;
  else if (OPENERS.get(tokens, at) === undefined) return undefined;
  if (OPENERS.get(tokens, at) !== undefined) at++;
  const months = monthsAt(tokens, at);
  if (months === undefined) return undefined;
  const isYear = tokens.kind[months.last + 1] === TokenKind.number;
  return CLOSERS.has(markAt(tokens, months.last + (isYear ? 2 : 1))) ? months : undefined;
}

/** "from January to June, the first half of the year,". */
function monthsBefore(tokens: Tokens, { begin }: Part): Months | undefined {
  const comma = isWord(tokens, begin - 1, 'the') ? begin - 2 : begin - 1;
  if (markAt(tokens, comma) !== ',' && markAt(tokens, comma) !== '(') return undefined;
  const months = monthsAt(tokens, comma - 3);
  return months?.last === comma - 1 && OPENERS.get(tokens, comma - 4) !== undefined ? months : undefined;
}

function monthsAt(tokens: Tokens, first: number): Months | undefined {
  const from = FIGURE_WORDS.get(tokens, first)?.month;
  if (from === undefined) return undefined;
  const to = FIGURE_WORDS.get(tokens, first + 2)?.month;
  const isSpan = DASHES.has(markAt(tokens, first + 1)) || JOINTS.get(tokens, first + 1) !== undefined;
  if (isSpan && to !== undefined) {
    const count = ((to - from + 12) % 12) + 1;
    return {
      first,
      last: first + 2,
      values: Array.from({ length: count }, (_, at) => ((from - 1 + at) % 12) + 1),
      isSpan,
    };
  }
  const values = [from];
  let at = first + 1;
  for (; values.length < 12; at += 2) {
    const isAnd = isWord(tokens, at, 'and');
    const isComma = markAt(tokens, at) === ',';
    const next = isComma && isWord(tokens, at + 1, 'and') ? at + 2 : at + 1;
    const month = isAnd || isComma ? FIGURE_WORDS.get(tokens, next)?.month : undefined;
    if (month === undefined) return undefined;
    values.push(month);
    if (isAnd || next === at + 2) return values.length > 2 ? { first, last: next, values, isSpan: false } : undefined;
  }
  return undefined;
}

/** In tokens: "second quarter of the financial year". */
const FEW = 5;

const CLOSERS: ReadonlySet<string> = new Set([')', ',', '.', ';']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const JOINTS = wordList('to through until till');
const OPENERS = wordList('from between for covering spanning');

/** What has halves of its own: a school's year, a season. */
function isOther(tokens: Tokens, { first, last }: Sentence): boolean {
  for (let at = first; at < last; at++) if (OTHERS.get(tokens, at) !== undefined) return true;
  return false;
}

const OTHERS = wordList('academic school season term match game century decade');

/** A year of its own is named, or it is a firm's: "its second quarter". */
function isFiscal(tokens: Tokens, part: number, { first, last }: Sentence): boolean {
  if (isInListBefore(tokens, part, OWNERS, 2, first)) return true;
  for (let at = first; at < last; at++) if (FISCAL.get(tokens, at) !== undefined) return true;
  return false;
}

/** A firm's, a state's. */
const FISCAL = wordList('fiscal financial accounting tax');

const OWNERS = wordList("its their our his her company 's");
