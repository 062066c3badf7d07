import { ABBREVIATIONS } from '../../segment/abbreviations.js';
import { wordList } from '../../segment/lexicon.js';
import { Gap, lengthOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCurrencySign, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';
import { Sight, sightsIn } from '../sights.js';

export default defineRule({
  id: 'stray-mark',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { glance: hasSite },
  severity: 'information',
  summary: 'A stop or a currency sign that stands twice, or two marks of which one is too many, as “..” and “,.”',
  messages: {
    twice: '“{wrong}”: one of the marks is too many.',
  },
  fixes: { mend: { title: 'Write “{right}”' } },
  *check({ tokens, kind }) {
    if (kind !== 'prose') return;
    for (let at = 1; at < tokens.count; at++) {
      if (!isDoubled(tokens, at)) continue;
      const span = spanOf(tokens, at - 1, at);
      const isHour = tokens.kind[at - 1] === TokenKind.word;
      const right = isHour ? textOf(tokens, at - 1) : kept(markAt(tokens, at - 1), markAt(tokens, at));
      const data = { wrong: tokens.text.slice(span.start, span.end), right };
      yield { ...span, message: 'twice', data, fixes: [{ fix: 'mend', edits: [{ ...span, newText: right }] }] };
    }
  },
});

function hasSite(tokens: Tokens, first: number, last: number): boolean {
  if ((sightsIn(tokens) & Sight.marks) === 0) return false;
  for (let at = Math.max(1, first); at < last; at++) {
    if (isDoubled(tokens, at)) return true;
  }
  return false;
}

/** ",,", "$$" before a number, ",." and ".,", and two stops that are no three. */
function isDoubled(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.mark) return false;
  if (tokens.kind[at - 1] !== TokenKind.mark) return tokens.gap[at] === Gap.none && isHourTwice(tokens, at);
  if (tokens.gap[at] !== Gap.none) return isStopTwice(tokens, at);
  const [one, two] = [markAt(tokens, at - 1), markAt(tokens, at)];
  // Nearly always a quotation or a bracket opens or closes.
  if (one !== two && two !== '.' && !PAUSES.includes(two)) return false;
  const [before, behind] = [markAt(tokens, at - 2), markAt(tokens, at + 1)];
  if (isCurrencySign(two)) return tokens.kind[at + 1] === TokenKind.number && before !== one;
  if (isInNumber(tokens, at) && areInNumber(one, two)) return touchesPrevious(tokens, at + 1);
  // Two of one sort are a doubled word.
  if (PAUSES.includes(one) && PAUSES.includes(two) && (one !== two || one === ':'))
    return behind === '' && tokens.kind[at - 2] !== TokenKind.mark && isEnd(tokens, at + 1);
  if (one === ',' && two === '.')
    return tokens.kind[at - 2] !== TokenKind.mark && (isEnd(tokens, at + 1) || isInNumber(tokens, at));
  if (one !== '.' || before === '.' || behind === '.') return false;
  // "Ford Motor Co..", "Dover, Del.,".
  const isWhole =
    tokens.kind[at - 2] === TokenKind.number
      ? touchesPrevious(tokens, at - 1)
      : ((tokens.shape[at - 2] === Shape.lower && lengthOf(tokens, at - 2) > 1) || isLongName(tokens, at - 2)) &&
        SHORT.get(tokens, at - 2) === undefined;
  if (!isWhole) return false;
  if (two === ',') return lengthOf(tokens, at - 2) >= MIN_LETTERS && isEnd(tokens, at + 1);
  return two === '.' && (isEnd(tokens, at + 1) || tokens.kind[at + 1] === TokenKind.number);
}

/** "Leipzig..": no abbreviation. */
function isLongName(tokens: Tokens, at: number): boolean {
  const isName = tokens.shape[at] === (Shape.capital | Shape.lower) && lengthOf(tokens, at) >= MIN_LETTERS;
  return isName && ABBREVIATIONS.get(tokens, at) === undefined;
}

/** "1,,234", "5.,5"; not "5..6". */
function areInNumber(one: string, two: string): boolean {
  return (one === ',' && two === ',') || (one === '.' && two === ',');
}

/** "15,.3%". */
function isInNumber(tokens: Tokens, at: number): boolean {
  return tokens.kind[at - 2] === TokenKind.number && tokens.kind[at + 1] === TokenKind.number;
}

/** "at 9 a.m.. was": the stop of a sentence may stand behind that of the hour. */
function isHourTwice(tokens: Tokens, at: number): boolean {
  return (
    tokens.shape[at + 1] === Shape.lower &&
    tokens.gap[at + 1] === Gap.space &&
    markAt(tokens, at) === '.' &&
    HOURS.get(tokens, at - 1) !== undefined
  );
}

const HOURS = wordList('a.m. p.m.');

/** "on Monday. . He": not three. */
function isStopTwice(tokens: Tokens, at: number): boolean {
  return (
    markAt(tokens, at) === '.' &&
    markAt(tokens, at - 1) === '.' &&
    tokens.gap[at] === Gap.space &&
    touchesPrevious(tokens, at - 1) &&
    ((tokens.shape[at - 2] as number) & Shape.lower) !== 0 &&
    markAt(tokens, at + 1) !== '.' &&
    !touchesPrevious(tokens, at + 1)
  );
}

const PAUSES = ',;:';

function kept(one: string, two: string): string {
  return PAUSES.includes(one) && two === '.' ? two : one;
}

/** A space, a line or nothing stands there, or a mark that closes. */
function isEnd(tokens: Tokens, at: number): boolean {
  return at >= tokens.count || tokens.gap[at] !== Gap.none || CLOSING.includes(markAt(tokens, at) || ' ');
}

const CLOSING = '"”’\')]';

/** Shorter words before ".," may be abbreviations. */
const MIN_LETTERS = 5;

/** Words in small letters that a stop belongs to. */
const SHORT = wordList(`
  etc al seq vs approx est dept ca cf ed eds vol pp no nos fig figs ff inc corp ltd co jr sr st ave pct mr mrs ms dr jan feb mar
  apr jun jul aug sep sept oct nov dec viz incl excl max min hrs mins secs lbs oz ft sq yds tel ext`);
