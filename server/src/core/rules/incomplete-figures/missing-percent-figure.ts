import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isHyphenatedToNext, isInListBefore, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-percent-figure',
  group: 'incomplete-figures',
  scope: 'sentence',
  severity: 'error',
  summary: '“percent”, “%” or “percentage points” with no number before it.',
  messages: { missing: 'The number is missing before “{unit}”.' },
  fixes: { tk: { title: 'Mark the number as to come (TK)' } },
  *check({ kind, tokens, sentence }) {
    if (kind === 'cell') return;
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      const last = percentUnitAt(tokens, index);
      if (last < 0 || last >= sentence.last || !lacksNumber(tokens, index, last, sentence.first)) continue;
      const { start, end } = spanOf(tokens, index, last);
      yield {
        start,
        end,
        message: 'missing',
        data: { unit: tokens.text.slice(start, end) },
        fixes: [{ fix: 'tk', edits: [{ start, end: start, newText: markAt(tokens, index) === '%' ? 'TK' : 'TK ' }] }],
      };
    }
  },
});

/** The last token of "percent", "%", "per cent", "percentage points", "basis points"; -1 for anything else. */
function percentUnitAt(tokens: Tokens, index: number): number {
  if (markAt(tokens, index) === '%') {
    // "%s", "%20": no percent sign of prose.
    return touchesPrevious(tokens, index + 1) && tokens.kind[index + 1] !== TokenKind.mark ? -1 : index;
  }
  const follower = UNIT_STARTS.get(tokens, index);
  if (follower === undefined || follower === '') return follower === undefined ? -1 : index;
  return isWord(tokens, index + 1, follower) ? index + 1 : -1;
}

function lacksNumber(tokens: Tokens, first: number, last: number, sentenceFirst: number): boolean {
  const left = first - 1;
  if (isHyphenatedToNext(tokens, last)) return false;
  if (markAt(tokens, first) === '%' && isShare(tokens, first)) return true;
  const cue = EXPECTS_NUMBER.get(tokens, left);
  if (cue === undefined || ABOUT_THE_SIGN.get(tokens, last + 1) !== undefined) return false;
  switch (cue) {
    case 'plain':
      return true;
    case 'by':
      // "percent by percent".
      if (left === sentenceFirst || lowerOf(tokens, left - 1) === lowerOf(tokens, last)) return false;
      return !isInListBefore(tokens, left, SORTED, 4, sentenceFirst);
    case 'to':
      return !isInListBefore(tokens, left, CONVERTED, 8, sentenceFirst);
    case 'of':
      return UNIT_STARTS.get(tokens, first) !== 'points' && !isInListBefore(tokens, left, OF_A_KIND, 1, sentenceFirst);
    case 'and':
      return tokens.kind[left - 1] === TokenKind.number || ANSWERED.get(tokens, last + 1) !== undefined;
    case 'or':
      // "lost 54 points, or %, to 1299".
      return markAt(tokens, left - 1) === ',' && markAt(tokens, last + 1) === ',';
    case 'sign':
      return (
        markAt(tokens, first) === '%' && !OF_THE_WHOLE.has(lowerOf(tokens, left - 1)) && !isWord(tokens, last + 1, 'of')
      );
    default:
      return false;
  }
}

/** "Of those asked, % said yes", "the % stake". */
function isShare(tokens: Tokens, sign: number): boolean {
  if (touchesPrevious(tokens, sign)) return false;
  if (markAt(tokens, sign - 1) === ',') return ANSWERED.get(tokens, sign + 1) !== undefined;
  return isWord(tokens, sign - 1, 'the') && HELD.get(tokens, sign + 1) !== undefined;
}

/** What people of whom a share is given do. */
const ANSWERED = wordList(
  'said say voted backed supported opposed agreed disagreed wanted want thought think believed',
);

const HELD = wordList('stake tariff discount hike duty levy turnout majority');

/** The first words of the units, with the second word that they need. */
const UNIT_STARTS = createLexicon<'' | 'cent' | 'points'>([
  ['percent', ''],
  ['pct', ''],
  ['per', 'cent'],
  ['percentage', 'points'],
  ['basis', 'points'],
]);

/** Words after which a number must come, and the reading in which it need not: "sorted by", "converted to", "use of". */
const EXPECTS_NUMBER = createLexicon<'plain' | 'by' | 'to' | 'of' | 'and' | 'or' | 'sign'>([
  ...`from about around approximately roughly nearly almost over under than only just at up down least most some rose
    fell rises falls grew grown rising falling risen fallen gained lost jumped climbed dropped slipped increased
    decreased declined surged shrank expanded contracted for with exactly another was were reached hit
    exceed exceeds exceeded closed ended finished opened holds hold held owns own owned controls acquired averaged totalled totaled`
    .split(/\s+/)
    .map((word) => [word, 'plain'] as const),
  ['by', 'by'],
  ['to', 'to'],
  ['of', 'of'],
  ['and', 'and'],
  ['or', 'or'],
  // "a percent" is one percent, but "a %" has lost its number.
  ...['a', 'further', 'additional', 'is', 'are', 'be'].map((word) => [word, 'sign'] as const),
]);

/** "as a % change", "in a % column". */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['as', 'in', 'with']);

/** What is said of the sign, or of a column: "about per cent signs", "of percent change". */
const ABOUT_THE_SIGN = wordList(`
  sign signs symbol symbols key change changes difference differences value values figure figures terms notation
  encoding encoded composition contribution mark marks`);

const SORTED = wordList(`
  sorted ranked listed ordered weighted grouped broken classified measured divided calculated coded expressed given
  rank sort order measure list state stated shown`);

const CONVERTED = wordList('convert converts converted converting conversion translate translated changed turn turned');

const OF_A_KIND = wordList(`
  tens dozens hundreds number couple handful lot lots terms use means instead out sort kind matter series range meaning`);
