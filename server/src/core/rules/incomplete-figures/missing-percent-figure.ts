import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, lowerOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import {
  hasNumberBefore,
  isCapitalised,
  isHyphenatedToNext,
  isInListBefore,
  isNumberWord,
  isStopped,
  isToCome,
  markAt,
  percentUnitAt,
  spanOf,
  touchesPrevious,
} from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'missing-percent-figure',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: {
    words: '% percent pct per percentage basis',
    where: (tokens, index) => tokens.kind[index - 1] !== TokenKind.number,
  },
  severity: 'error',
  summary: '“percent”, “%” or “percentage points” with no number before it.',
  messages: { missing: 'The number is missing before “{unit}”.' },
  fixes: { tk: { title: 'Mark the number as to come (TK)' } },
  *check(context) {
    const { kind, tokens, sentence } = context;
    if (kind === 'cell') return;
    for (let index = sentence.first; index < sentence.last; index++) {
      const last = percentUnitAt(tokens, index);
      if (last < 0 || last >= sentence.last || !lacksNumber(context, index, last)) continue;
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

function lacksNumber(context: SentenceContext, first: number, last: number): boolean {
  const { tokens, sentence } = context;
  const left = first - 1;
  if (ABOUT_THE_SIGN.get(tokens, last + 1) !== undefined) return false;
  if (
    isHyphenatedToNext(tokens, last) ||
    tokens.kind[left] === TokenKind.number ||
    tokens.kind[left] === TokenKind.object
  )
    return false;
  // "Percent of the harvest was lost." is a sentence; without its stop it is the head of a column.
  if (first === sentence.first) return isOfWhole(tokens, last) && isStopped(tokens, sentence);
  if (tokens.kind[left] === TokenKind.mark) return lacksNumberAfterMark(context, first, last);
  if (
    isNumberWord(tokens, left) ||
    isToCome(tokens, left) ||
    (textOf(tokens, left).length === 1 && !isWord(tokens, left, 'a'))
  )
    return false;
  if (STANDS_FOR_NUMBER.get(tokens, left) !== undefined) return false;
  // "will use percent less fuel".
  if (
    MORE_OR_LESS.get(tokens, last + 1) !== undefined &&
    isWord(tokens, first, 'percent') &&
    !isWord(tokens, left, 'a')
  )
    return true;
  const cue = EXPECTS_NUMBER.get(tokens, left);
  if (cue !== undefined) return isExpected(cue, context, first, last);
  if (isCapitalised(tokens, left) || OF_KINDS.get(tokens, left) !== undefined) return false;
  // The sign alone is seldom a noun: "losing % on the day", "an annual % increase".
  if (markAt(tokens, first) === '%') return isStopped(tokens, sentence) && DETERMINERS.get(tokens, left) === undefined;
  // "from China and the other percent from Japan".
  if (isWord(tokens, left, 'other')) return isWord(tokens, left - 1, 'the');
  // "the recent percent increase", "at a faster percent pace".
  if (isOfSize(tokens, last + 1)) return true;
  // "obtained percent of the market", "has percent"; not "their required percent of the awards".
  if (DETERMINERS.get(tokens, left - 1) !== undefined) return false;
  return SHARE_GOES_ON.get(tokens, last + 1) !== undefined || isVerb(tokens, left);
}

/** "54 points, or %, to 1,299", "17 cents (%)", "on Friday, percent of the voters", "a -percent rise". */
function lacksNumberAfterMark({ tokens, sentence }: SentenceContext, first: number, last: number): boolean {
  const left = first - 1;
  const mark = markAt(tokens, left);
  if (mark === '(') {
    if (markAt(tokens, last + 1) !== ')') return false;
    return hasNumberBefore(tokens, left, 2, sentence.first) || ANSWERED.get(tokens, last + 2) !== undefined;
  }
  if (mark === '-') {
    if (touchesPrevious(tokens, first))
      return !touchesPrevious(tokens, left) && ARTICLES.get(tokens, left - 1) !== undefined;
    return isOfWhole(tokens, last) && isStopped(tokens, sentence);
  }
  if (!PAUSES.has(mark) || !isStopped(tokens, sentence)) return false;
  return (
    markAt(tokens, first) === '%' ||
    isOfWhole(tokens, last) ||
    ANSWERED.get(tokens, last + 1) !== undefined ||
    (STOPS.has(markAt(tokens, last + 1)) && hasPercentBefore(tokens, left, sentence.first))
  );
}

/** "Reid, 30 percent; and Lee, a plumber, percent.": one of a list has lost what the others have. */
function hasPercentBefore(tokens: Tokens, before: number, first: number): boolean {
  for (let at = before - 1; at > first; at--)
    if (percentUnitAt(tokens, at) >= 0 && tokens.kind[at - 1] === TokenKind.number) return true;
  return false;
}

const STOPS: ReadonlySet<string> = new Set([',', ';', '.']);

function isExpected(cue: Cue, { tokens, sentence }: SentenceContext, first: number, last: number): boolean {
  const left = first - 1;
  switch (cue) {
    case 'plain':
      return true;
    case 'by':
      // "percent by percent".
      if (left === sentence.first || lowerOf(tokens, left - 1) === lowerOf(tokens, last)) return false;
      return !isInListBefore(tokens, left, SORTED, 4, sentence.first);
    case 'to':
      return !isInListBefore(tokens, left, CONVERTED, 8, sentence.first);
    case 'of':
      return !isWord(tokens, last, 'points') && !isInListBefore(tokens, left, OF_A_KIND, 1, sentence.first);
    case 'and':
      if (markAt(tokens, left - 1) === '(' || (markAt(tokens, left - 1) === ',' && markAt(tokens, last + 1) === ',')) {
        return true;
      }
      return (
        hasNumberBefore(tokens, left, 3, sentence.first) ||
        ANSWERED.get(tokens, last + 1) !== undefined ||
        isOfWhole(tokens, last)
      );
    case 'the':
      return HELD.get(tokens, last + 1) !== undefined || OBJECTS.get(tokens, last + 1) !== undefined;
    case 'a': {
      // "Half a percent drop", "of a percent cut".
      if (hasNumberBefore(tokens, left, isWord(tokens, left - 1, 'of') ? 2 : 1, sentence.first)) return false;
      if (markAt(tokens, first) === '%')
        return !OF_THE_WHOLE.has(lowerOf(tokens, left - 1)) && !isWord(tokens, last + 1, 'of');
      return isOfSize(tokens, last + 1);
    }
    case 'that':
      return isOfWhole(tokens, last) && FOUND.get(tokens, left - 1) !== undefined;
    case 'as':
      return isInListBefore(tokens, left, MUCH, 1, sentence.first);
    case 'is':
      return markAt(tokens, first) === '%' || isOfWhole(tokens, last);
    default:
      return cue satisfies never;
  }
}

/** "percent stake", "percent government transaction fee": what a percentage says the size of, at most two words on. */
function isOfSize(tokens: Tokens, next: number): boolean {
  for (let at = next; at <= next + 2 && tokens.kind[at] === TokenKind.word; at++) {
    if ([HELD, CHANGES, OBJECTS].some((list) => list.get(tokens, at) !== undefined)) return true;
    if (LITTLE.get(tokens, at) !== undefined) return false;
  }
  return false;
}

/** "soared", "winning", "has": what has a share or goes up by it. */
function isVerb(tokens: Tokens, index: number): boolean {
  const word = lowerOf(tokens, index);
  return VERBS.get(tokens, index) !== undefined || (word.length > 4 && (word.endsWith('ed') || word.endsWith('ing')));
}

const VERBS = wordList('has have had won took got get gets took sold bought said say told');

const LITTLE = wordList('of in on at to for from by with and or but that which who is was were are has had have will');

const MORE_OR_LESS = wordList('more less fewer');

/** "percent of the voters", "% more oil". */
function isOfWhole(tokens: Tokens, last: number): boolean {
  return SHARE_GOES_ON.get(tokens, last + 1) !== undefined;
}

const PAUSES: ReadonlySet<string> = new Set([',', ';', ':', '–', '—', '.']);

const DETERMINERS = wordList('a an the this that these its their his her our your my each every any some no');

const ARTICLES = wordList('a an the this');

const SHARE_GOES_ON = wordList('of more less fewer higher lower owned');

/** What people of whom a share is given do. */
const ANSWERED = wordList(
  'said say voted backed supported opposed agreed disagreed wanted want thought think believed plan support oppose approve disapprove favor favour approved disapproved favored favoured believe agree disagree',
);

const HELD = wordList(
  'stake tariff tariffs discount discounts hike duty duties levy levies turnout majority shareholding holding surcharge tax fee fees penalty rebate bonus commission premium royalty margin lead support deduction deposit approval',
);

/** "its percent objective", "the percent target". */
const OBJECTS = wordList(
  'objective target goal inflation bracket cap ceiling threshold chance probability rate pay interest',
);

const CHANGES = wordList(`
  increase decrease cut drop rise raise jump fall gain loss decline reduction growth slump surge share shortage pace
  dip slide plunge rebound increases decreases cuts gains losses`);

/** Quantities without a number, and what counts percents as such: "a large percent", "the top percent". */
const STANDS_FOR_NUMBER = wordList(`
  few several many what which any no each every per single digit same zero point double half tk x n xx xxx
  large small high low big great good tiny huge certain given fixed greater higher lower larger smaller significant
  substantial sizable sizeable unknown undisclosed unspecified total overall average mean actual minimum maximum exact
  top bottom richest poorest wealthiest this first last second cent more less much equal lone full whole fair
  odd hundred fifth quarter third tenth mere vast growing increasing decreasing considerable healthy estimated`);

/** "weight percent", "body fat percent". */
const OF_KINDS = wordList(`
  fat weight volume mole molar atomic mass body win winning shooting goal throw save slugging batting base completion
  alcohol moisture humidity vote in with between use uses using write sign symbol key character columns column`);

type Cue = 'plain' | 'by' | 'to' | 'of' | 'and' | 'the' | 'a' | 'is' | 'that' | 'as';

const FOUND = wordList(
  'found finds said says show shows showed estimate estimates estimated reported reports suggests claims',
);

const MUCH = wordList('much many high low little');

/** Words after which a number must come, and the reading in which it need not: "sorted by", "converted to", "use of". */
const EXPECTS_NUMBER = createLexicon<Cue>([
  ...`from about around approximately roughly nearly almost over under above below than only just at up down least most
    some rose fell rises falls rise fall grew grown grow rising falling risen fallen gained gain lost lose jumped jump
    climbed climb dropped drop slipped increased increase increases decreased decrease decreases declined decline surged
    shrank expanded expand contracted for with exactly another was were reached reach hit exceed exceeds exceeded closed
    ended finished opened holds hold held owns own owned controls acquired averaged totalled totaled raise raised
    an its their whose 's another additional scheduled recover deduct saw comprising represent represents representing`
    .split(/\s+/)
    .map((word) => [word, 'plain'] as const),
  ['by', 'by'],
  ['to', 'to'],
  ['of', 'of'],
  ['and', 'and'],
  ['or', 'and'],
  ['that', 'that'],
  ['as', 'as'],
  ['the', 'the'],
  // "a percent" is one percent, but "a %" has lost its number.
  ['a', 'a'],
  ...['further', 'is', 'are', 'be'].map((word) => [word, 'is'] as const),
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
