import { wordList } from '../../segment/lexicon.js';
import { Gap, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCurrencySign, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'stray-mark',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { glance: hasSite },
  severity: 'information',
  summary: 'A comma, stop or currency sign that stands twice, has a space before it, or lacks the one behind it.',
  messages: {
    twice: '“{wrong}”: one of the marks is too many.',
    before: 'No space stands before “{mark}”.',
    behind: 'A space is missing here.',
  },
  fixes: { mend: { title: 'Write “{right}”' } },
  *check({ tokens, kind }) {
    if (kind !== 'prose') return;
    const spaced = spacedIn(tokens);
    if (spaced > 0) {
      const { start, end } = spanOf(tokens, spaced - 1, spaced);
      const right = tokens.text.slice(start, tokens.end[spaced - 1]) + markAt(tokens, spaced);
      const span = spanOf(tokens, spaced);
      const data = { mark: markAt(tokens, spaced), right };
      yield { ...span, message: 'before', data, fixes: [{ fix: 'mend', edits: [{ start, end, newText: right }] }] };
    }
    for (let at = 1; at < tokens.count; at++) {
      if (tokens.gap[at] !== Gap.none) continue;
      if (isDoubled(tokens, at)) {
        const span = spanOf(tokens, at - 1, at);
        const right = kept(markAt(tokens, at - 1), markAt(tokens, at));
        const data = { wrong: tokens.text.slice(span.start, span.end), right };
        yield { ...span, message: 'twice', data, fixes: [{ fix: 'mend', edits: [{ ...span, newText: right }] }] };
      } else if (isRunOn(tokens, at)) {
        const span = spanOf(tokens, at - 2, at);
        const right = `${tokens.text.slice(span.start, tokens.end[at - 1])} ${textOf(tokens, at)}`;
        yield {
          ...span,
          message: 'behind',
          data: { right },
          fixes: [{ fix: 'mend', edits: [{ ...span, newText: right }] }],
        };
      }
    }
  },
});

function hasSite(tokens: Tokens, first: number, last: number): boolean {
  const { kind, gap } = tokens;
  for (let at = Math.max(1, first); at < last; at++) {
    if (kind[at] === TokenKind.mark) {
      if (gap[at] === Gap.space ? isPause(tokens, at) : kind[at - 1] === TokenKind.mark && isDoubled(tokens, at))
        return true;
    } else if (gap[at] === Gap.none && kind[at - 1] === TokenKind.mark && isRunOn(tokens, at)) return true;
  }
  return false;
}

/** ",,", "$$" before a number, ",." and ".,", and two stops that are no three. */
function isDoubled(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== Gap.none) return false;
  const [one, two] = [markAt(tokens, at - 1), markAt(tokens, at)];
  if (one === '' || two === '') return false;
  const [before, behind] = [markAt(tokens, at - 2), markAt(tokens, at + 1)];
  if (isCurrencySign(two)) return one === two && tokens.kind[at + 1] === TokenKind.number && before !== one;
  // Two of one sort are a doubled word.
  if (PAUSES.includes(one) && PAUSES.includes(two) && (one !== two || one === ':'))
    return behind === '' && tokens.kind[at - 2] !== TokenKind.mark && isEnd(tokens, at + 1);
  if (one === ',' && two === '.') return tokens.kind[at - 2] !== TokenKind.mark && isEnd(tokens, at + 1);
  if (one !== '.' || before === '.' || behind === '.') return false;
  // "Ford Motor Co..", "Dover, Del.,".
  const isWhole =
    tokens.kind[at - 2] === TokenKind.number
      ? touchesPrevious(tokens, at - 1)
      : tokens.shape[at - 2] === Shape.lower && lengthOf(tokens, at - 2) > 1 && SHORT.get(tokens, at - 2) === undefined;
  if (!isWhole) return false;
  if (two === ',') return lengthOf(tokens, at - 2) >= MIN_LETTERS && isEnd(tokens, at + 1);
  return two === '.' && (isEnd(tokens, at + 1) || tokens.kind[at + 1] === TokenKind.number);
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

function lengthOf(tokens: Tokens, at: number): number {
  return (tokens.end[at] as number) - (tokens.start[at] as number);
}

/** "night.Neither", "said,he": words around a stop or a comma, and no address. */
function isRunOn(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at - 1);
  if (mark === '' || !touchesPrevious(tokens, at - 1) || tokens.shape[at - 2] !== Shape.lower) return false;
  if (isJoined(tokens, at - 2, -1) || isJoined(tokens, at, 1)) return false;
  const shape = tokens.shape[at];
  if (mark === ',')
    return ((shape === Shape.lower && lengthOf(tokens, at) > 1) || isName(tokens, at)) && lengthOf(tokens, at - 2) > 1;
  if (!STOPS.includes(mark)) return false;
  return (
    isName(tokens, at) && lengthOf(tokens, at - 2) > (mark === '.' ? 2 : 1) && NO_STOP.get(tokens, at - 2) === undefined
  );
}

const STOPS = '.?!';

/** A capital and small letters, or a word of one capital. */
function isName(tokens: Tokens, at: number): boolean {
  if (tokens.shape[at] === (Shape.capital | Shape.lower)) return NO_START.get(tokens, at) === undefined;
  return ONE_LETTER.get(tokens, at) !== undefined && tokens.shape[at] === Shape.capital;
}

const ONE_LETTER = wordList('a i');

/** What makes "node.Js" and "www.Orrin" names of things. */
const NO_STOP = wordList('www http https node next vue react net asp');
const NO_START = wordList('com org net js py ts io gov edu');

/** Another mark without a space joins it to more: "a,b,c", "x.y.Zed". */
function isJoined(tokens: Tokens, at: number, way: -1 | 1): boolean {
  const mark = way < 0 ? at - 1 : at + 1;
  if (tokens.kind[mark] !== TokenKind.mark || tokens.gap[way < 0 ? at : mark] !== Gap.none) return false;
  return JOINING.get(tokens, mark) !== undefined && tokens.gap[way < 0 ? mark : mark + 1] === Gap.none;
}

const JOINING = wordList('. , / _ @ # & = : \\');

function isPause(tokens: Tokens, at: number): boolean {
  const { text, start, end, kind } = tokens;
  const mark = text.charCodeAt(start[at] as number);
  if ((mark !== 0x2e && mark !== 0x2c) || kind[at - 1] === TokenKind.mark || kind[at - 1] === TokenKind.object)
    return false;
  if (at + 1 === tokens.count) return true;
  return tokens.gap[at + 1] !== Gap.none && (end[at] as number) - (start[at] as number) === 1;
}

/** The one stop or comma with a space before it where others have none; 0 where there are none or more. */
function spacedIn(tokens: Tokens): number {
  let spaced = 0;
  let attached = 0;
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.kind[at] !== TokenKind.mark || !isPause(tokens, at)) continue;
    if (tokens.gap[at] === Gap.none) attached++;
    else if (spaced > 0 || tokens.gap[at] !== Gap.space) return 0;
    else spaced = at;
  }
  return attached > 0 ? spaced : 0;
}
