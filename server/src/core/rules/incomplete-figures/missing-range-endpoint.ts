import { CHANGE_WORDS } from '../../claims/changes/changewords.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import {
  CURRENCY_NOUNS,
  isCurrencySign,
  isToCome,
  markAt,
  percentUnitAt,
  scaleAfterNumber,
  scaleAt,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-range-endpoint',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: 'between from to by - –', where: mayBeHalf },
  severity: 'error',
  summary: 'A range that lacks one of its ends, as “between 5 and in March”.',
  messages: { first: 'The first end of the range is missing.', second: 'The second end of the range is missing.' },
  fixes: {
    tk: { title: 'Mark the end as to come (TK)' },
    single: { title: 'Keep “{end}” alone' },
  },
  *check({ tokens, sentence }) {
    for (let opener = sentence.first; opener < sentence.last; opener++) {
      if (isLevelLost(tokens, opener)) {
        const { start, end } = spanOf(tokens, opener, opener + 1);
        const at = tokens.end[opener] as number;
        const fixes = [{ fix: 'tk' as const, edits: [{ start: at, end: at, newText: ' TK' }] }];
        yield { start, end, message: 'second', data: { end: '' }, fixes };
        continue;
      }
      const number = opener - 1;
      if (number >= sentence.first && tokens.kind[number] === TokenKind.number && isCutOff(tokens, opener)) {
        const { start, end } = spanOf(tokens, number, opener);
        const fixes = [
          { fix: 'tk' as const, edits: [{ start: end, end, newText: 'TK' }] },
          { fix: 'single' as const, edits: [{ start: tokens.end[number] as number, end, newText: '' }] },
        ];
        yield { start, end, message: 'second', data: { end: textOf(tokens, number) }, isDoubtful: true, fixes };
        continue;
      }
      const isBetween = isWord(tokens, opener, 'between');
      if (!isBetween && !isWord(tokens, opener, 'from')) continue;
      const range = rangeAt(tokens, opener, isBetween ? 'and' : 'to', sentence.last);
      if (range === undefined) continue;
      const { start, end } = spanOf(tokens, opener, range.last);
      const at = range.missing === 'first' ? (tokens.start[range.join] as number) : (tokens.end[range.join] as number);
      yield {
        start,
        end,
        message: range.missing,
        data: { end: range.end },
        fixes: [
          { fix: 'tk', edits: [{ start: at, end: at, newText: range.missing === 'first' ? 'TK ' : ' TK' }] },
          { fix: 'single', edits: [{ start, end, newText: range.end }] },
        ],
      };
      opener = range.last;
    }
  },
});

/** "rose to from 320p", "fell by to 5%": where it went or how far is gone. */
function isLevelLost(tokens: Tokens, preposition: number): boolean {
  const next = preposition + 1;
  const isPair = isWord(tokens, preposition, 'to')
    ? isWord(tokens, next, 'from')
    : isWord(tokens, preposition, 'by') && (isWord(tokens, next, 'to') || isWord(tokens, next, 'from'));
  if (!isPair || CHANGE_WORDS.get(tokens, preposition - 1) === undefined) return false;
  return tokens.kind[next + 1] === TokenKind.number || isCurrencySign(markAt(tokens, next + 1));
}

/** Before what joins the ends of a range, or before an amount that is joined to no number. */
function mayBeHalf(tokens: Tokens, opener: number): boolean {
  if (isLevelLost(tokens, opener)) return true;
  // "To" and dashes come by the dozen, and hardly any behind a number.
  if (tokens.kind[opener - 1] === TokenKind.number && isCutOff(tokens, opener)) return true;
  if (OPENERS.get(tokens, opener) === undefined) return false;
  const join = amountEnd(tokens, opener + 1) + 1 || opener + 1;
  const isJoined = isWord(tokens, join, 'to') || isWord(tokens, join, 'and');
  return isJoined && (join === opener + 1 || tokens.kind[join + 1] !== TokenKind.number);
}

/** Behind a number: "68-, with", "won 3- on", "15-%", "68 to, with": what joins two ends, and only the first; not "5-, 10- and 15-year". */
function isCutOff(tokens: Tokens, join: number): boolean {
  const next = join + 1;
  if (next >= tokens.count) return false;
  const mark = markAt(tokens, next);
  if (isWord(tokens, join, 'to')) return mark === ',' && !hasNumber(tokens, next, tokens.count);
  if (!touchesPrevious(tokens, join) || !DASHES.has(markAt(tokens, join))) return false;
  if (mark === '%') return true;
  if (mark === ',' || mark === '.') return touchesPrevious(tokens, next) && !hasHalf(tokens, next);
  return !touchesPrevious(tokens, next) && CUT_BEFORE.get(tokens, next) !== undefined;
}

const OPENERS = wordList('between from');
const DASHES: ReadonlySet<string> = new Set(['-', '–']);

/** "5-, 10-": another number that a hyphen hangs on. */
function hasHalf(tokens: Tokens, from: number): boolean {
  for (let at = from; at < Math.min(tokens.count, from + REACH); at++)
    if (DASHES.has(markAt(tokens, at)) && touchesPrevious(tokens, at)) return true;
  return false;
}

const CUT_BEFORE = wordList('on in at with against after before during for over percent pct');

interface HalfRange {
  readonly missing: 'first' | 'second';
  /** The token "and" or "to". */
  readonly join: number;
  readonly last: number;
  /** The end that is there. */
  readonly end: string;
}

function rangeAt(tokens: Tokens, opener: number, joiner: string, last: number): HalfRange | undefined {
  const next = opener + 1;
  // "between to 20" has lost its first end and kept the wrong word.
  if (isWord(tokens, next, joiner) || (joiner === 'and' && isWord(tokens, next, 'to'))) {
    const end = amountEnd(tokens, next + 1);
    // "somewhere in between and 9 others".
    if (end < 0 || end >= last || isWord(tokens, opener - 1, 'in')) return undefined;
    return { missing: 'first', join: next, last: end, end: textBetween(tokens, next + 1, end) };
  }
  const end = amountEnd(tokens, next);
  const join = end + 1;
  if (end < 0 || join >= last || !isWord(tokens, join, joiner) || !lacksEnd(tokens, join, last, next)) return undefined;
  return { missing: 'second', join, last: join, end: textBetween(tokens, next, end) };
}

/** The last token of an amount at `index`: its sign, number, scale and unit; -1 if there is none. */
function amountEnd(tokens: Tokens, index: number): number {
  const number = isCurrencySign(markAt(tokens, index)) ? index + 1 : index;
  if (tokens.kind[number] !== TokenKind.number) return -1;
  const isGlued = tokens.kind[number + 1] === TokenKind.word && touchesPrevious(tokens, number + 1);
  if (isGlued && HALVES.get(tokens, number + 1) !== undefined) return number + 1;
  // "from 5th": no plain number.
  if (isGlued && scaleAfterNumber(tokens, number + 1) === undefined) return -1;
  let end = number;
  if (scaleAfterNumber(tokens, end + 1) !== undefined) end++;
  const percent = percentUnitAt(tokens, end + 1);
  if (percent >= 0) return percent;
  return CURRENCY_NOUNS.get(tokens, end + 1) === undefined ? end : end + 1;
}

/** "9am". */
const HALVES = wordList('am pm');

/** After "and" or "to" stands what can only follow the missing amount. */
function lacksEnd(tokens: Tokens, join: number, last: number, amount: number): boolean {
  const next = join + 1;
  if (next >= last || ENDS.has(markAt(tokens, next))) return !hasNumber(tokens, next, last);
  if (tokens.kind[next] !== TokenKind.word || isToCome(tokens, next)) return false;
  // The lost number before "percent" and "million" is other rules'.
  if (scaleAt(tokens, next) !== undefined || percentUnitAt(tokens, next) >= 0) return false;
  if (UNITS.get(tokens, next) !== undefined) return true;
  // "from $5 to a month".
  if (isWord(tokens, next, 'a') && RATED.get(tokens, next + 1) !== undefined) return true;
  const isYears = isYear(textOf(tokens, amount));
  if (isCounted(tokens, next) && !isCurrencySign(markAt(tokens, amount))) return !isYears;
  if (isVerb(tokens, next)) return true;
  if (isYears && (AFTER_YEARS.get(tokens, next) !== undefined || FOLLOWS.get(tokens, next) !== undefined)) return true;
  // "a war between 1998 and that killed thousands", not "that year".
  if (isYears && isWord(tokens, next, 'that')) return isVerb(tokens, next + 1);
  if (FOLLOWS.get(tokens, next) === undefined || LEAST.get(tokens, next + 1) !== undefined) return false;
  return isDated(tokens, next) || !hasNumber(tokens, next + 1, last);
}

/** "from 9am to at least noon". */
const LEAST = wordList('least most around about');

/** "in March", "since 2020". */
function isDated(tokens: Tokens, preposition: number): boolean {
  return FIGURE_WORDS.get(tokens, preposition + 1)?.month !== undefined || isYear(textOf(tokens, preposition + 1));
}

/** Another number stands so near that it may be the end after all: "from 5 to, say, 9". */
function hasNumber(tokens: Tokens, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + REACH); at++) {
    const word = FIGURE_WORDS.get(tokens, at);
    if (
      tokens.kind[at] === TokenKind.number ||
      (word?.cardinal ?? word?.scale ?? word?.fraction ?? word?.multiple) !== undefined
    ) {
      return true;
    }
  }
  return false;
}

/** In tokens. */
const REACH = 7;

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

function textBetween(tokens: Tokens, first: number, last: number): string {
  const { start, end } = spanOf(tokens, first, last);
  return tokens.text.slice(start, end);
}

const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ')', '!', '?']);

const FOLLOWS = wordList(
  'in at of by during since on with after before for when while which as because but or is are was were then',
);

/** What is measured or counted between two ends, and cannot be an end itself. */
const UNITS = wordList(`
  seconds minutes hours days weeks months years metres meters kilometres kilometers miles feet inches yards acres
  hectares tons tonnes kilograms pounds litres liters gallons degrees points dollars euros rubles barrels
  bc bce am pm a.m p.m`);

const RATED = wordList(
  'day week month year barrel share litre liter gallon ton tonne head person ticket pound kilo piece',
);

/** "passengers", "suspected militants". */
function isCounted(tokens: Tokens, index: number): boolean {
  if (QUANTITIES.get(tokens, index) !== undefined || FIGURE_WORDS.get(tokens, index) !== undefined) return false;
  if (isPlural(tokens, index)) return true;
  // "French nationals".
  return (
    FOLLOWS.get(tokens, index) === undefined &&
    /^[A-Z]?[a-z]{2,}$/.test(textOf(tokens, index)) &&
    isPlural(tokens, index + 1)
  );
}

/** What may be an end itself, or count one. */
const QUANTITIES = wordList(`
  several many few more most some other others all any no the this that these those its their his her our your my such
  levels heights depths lows highs just about around nearly almost over under at what which where whatever
  today early late mid present date now`);

/** "from 23 to tried", "from 1990 to has": no "to need" and "to bring". */
function isVerb(tokens: Tokens, index: number): boolean {
  if (FINITE.get(tokens, index) !== undefined) return true;
  const word = textOf(tokens, index);
  return /^[a-z]{2,}[^e]ed$/.test(word) || /^[a-z]{3,}(?:at|[^aeiou]{2}|ain|en)ing$/.test(word);
}

const FINITE = wordList(
  'has have had he she they including however driven given taken written known shown made held left brought became',
);

/** After "from 1999 to" and "between 1999 and". */
const AFTER_YEARS = wordList('and such it while whereas to where');

/** "people", "passengers"; not "this", "was" and "always". */
function isPlural(tokens: Tokens, index: number): boolean {
  const word = textOf(tokens, index);
  if (/^[a-z]{3,}(?<![usi])s$/.test(word)) return NO_PLURALS.get(tokens, index) === undefined;
  return /^(?:people|men|women|children)$/.test(word);
}

const NO_PLURALS = wordList('always perhaps sometimes does goes comes takes becomes makes means others');
