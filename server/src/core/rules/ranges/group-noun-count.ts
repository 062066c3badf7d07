import { hasSize, type Series, seriesFrom, seriesIn } from '../../claims/lists/series.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCapitalised, isInListBetween, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'group-noun-count',
  group: 'ranges',
  scope: 'sentence',
  needs: { words: () => GROUPS, where: (tokens, index) => groupAt(tokens, index) !== undefined },
  severity: 'hint',
  summary: 'A duo, trio or quartet of another number of names, as “the trio, JAC and KAMAZ”.',
  messages: { count: '“{group}” is {size}; {named} are named.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 2 < sentence.last; index++) {
      const group = groupAt(tokens, index);
      if (group === undefined || (group.isGathering !== true && isOther(tokens, index, sentence.first))) continue;
      const series =
        group.isGathering === true
          ? gatheredIn(tokens, group, sentence)
          : GOALS.get(tokens, index) === undefined
            ? namedBy(tokens, index, sentence)
            : minutesIn(tokens, index, sentence);
      if (series === undefined || (group.isGathering !== true && hasSize(series, group.size))) continue;
      const span = spanOf(tokens, group.first, group.last);
      yield {
        ...span,
        message: 'count',
        data: { group: tokens.text.slice(span.start, span.end), size: group.size, named: series.counted },
      };
    }
  },
});

/** A group whose name says how many it is of; tokens, both included. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  /** "the Group of Eight", "six-party talks": countries and the like. */
  readonly isGathering?: true;
}

function groupAt(tokens: Tokens, index: number): Group | undefined {
  const size = GROUPS.get(tokens, index);
  if (size === undefined) return undefined;
  if (size > 0) {
    const group = { first: index, last: index, size };
    return POWERS.get(tokens, index) === undefined ? group : { ...group, isGathering: true };
  }
  if (isWord(tokens, index, 'way')) {
    const ways = markAt(tokens, index - 1) === '-' && CONTESTS.get(tokens, index + 1) !== undefined;
    return ways ? sized(tokens, index - 2, index, index - 2) : undefined;
  }
  if (SIDES.get(tokens, index) !== undefined) {
    const number = markAt(tokens, index - 1) === '-' ? index - 2 : index - 1;
    const isTalk = MEETINGS.get(tokens, index + 1) !== undefined || MEETINGS.get(tokens, index + 2) !== undefined;
    return isTalk ? sized(tokens, number, index, number, true) : undefined;
  }
  // "Group of Eight", "G-8".
  const isG = !isWord(tokens, index, 'group');
  if (isG ? markAt(tokens, index + 1) !== '-' : !isWord(tokens, index + 1, 'of')) return undefined;
  const group = sized(tokens, index, index + 2, index + 2, true);
  return group !== undefined && group.size < MOST_POWERS ? group : undefined;
}

function sized(tokens: Tokens, first: number, last: number, number: number, isGathering?: true): Group | undefined {
  const size =
    tokens.kind[number] === TokenKind.number
      ? Number(textOf(tokens, number))
      : FIGURE_WORDS.get(tokens, number)?.cardinal;
  if (size === undefined || !(size > 1)) return undefined;
  return isGathering === undefined ? { first, last, size } : { first, last, size, isGathering };
}

const POWERS = createLexicon([4, 5, 6, 7, 8].map((size) => [`g${size}`, size] as const));

/** Larger groups have other numbers of members than their names say. */
const MOST_POWERS = 9;

/** The name of a band; "On both days, Berg, Holm and Lind …", "both Koreas, China and Japan". */
function isOther(tokens: Tokens, index: number, first: number): boolean {
  if (index > first && isCapitalised(tokens, index)) return true;
  return isWord(tokens, index, 'both') && (index === first + 1 || isCapitalised(tokens, index + 1));
}

const CONTESTS = wordList(`
  tie race contest fight battle talks meeting deal merger pact final playoff summit call partnership split runoff vote`);

const SIDES = wordList('party nation country power member');
const MEETINGS = wordList(
  'talks negotiations negotiation agreement process deal accord pact meeting summit forum statement',
);

/** "The Group of Seven - comprising …", "six-party talks among the two Koreas, …": who they are; undefined where only some may be named. */
function gatheredIn(tokens: Tokens, { last: group, size }: Group, { last }: Sentence): Series | undefined {
  for (let at = group + 1; at < last && at - group <= MAX_GATHERING; at++) {
    const isOf = isWord(tokens, at, 'of') && isCapitalised(tokens, at + 1) && at - group <= 2;
    const isOpening = GATHERING.get(tokens, at) !== undefined || isOf;
    const isMark = BRACKETS.has(markAt(tokens, at)) && GATHERING.get(tokens, at + 1) === undefined;
    if (!isOpening && !isMark) {
      if (tokens.kind[at] === TokenKind.mark && !OPENERS.has(markAt(tokens, at)) && markAt(tokens, at) !== '-')
        return undefined;
      continue;
    }
    let first = at + 1;
    while (SENT.get(tokens, first) !== undefined) first++;
    const series = seriesFrom(tokens, first, last);
    const isNamed = series !== undefined && series.form !== 'bare' && series.form !== 'figure' && series.opener === '';
    // "the two Koreas" are two of them.
    const isNear = isNamed && series.items > 2 && Math.abs(series.counted - size) <= FEW;
    // "also include", "China hosts six-party talks, bringing together …": others are named elsewhere.
    const isSome = isWord(tokens, at - 1, 'also') || ADDING.get(tokens, at) !== undefined;
    return isNear && (isSome ? series.counted > size : series.counted !== size) ? series : undefined;
  }
  return undefined;
}

/** In tokens. */
const MAX_GATHERING = 12;
/** Of a group of which more are left out, only some are named. */
const FEW = 2;
const BRACKETS: ReadonlySet<string> = new Set(['(', ':', '–', '—', '-']);
const GATHERING = wordList(`
  includes include included comprises comprise comprising are consists involving involves bringing grouping gathering
  groups among between`);
const ADDING = wordList('bringing grouping gathering');
const SENT = wordList('together representatives delegates envoys negotiators officials diplomats of from');

/** The names behind the group: behind a mark, "between", "made up of" or ", with"; undefined where no list closes there. */
function namedBy(tokens: Tokens, group: number, { last }: Sentence): Series | undefined {
  const isBirth = BIRTHS.get(tokens, group) !== undefined;
  const isTalk = TALKS.get(tokens, group) !== undefined;
  for (let at = group + 1; at < last && at - group <= MAX_TITLE; at++) {
    const isMark = OPENERS.has(markAt(tokens, at));
    const isWith = isMark && isTalk && (isWord(tokens, at + 1, 'with') || isWord(tokens, at + 1, 'between'));
    // "made up of", "the quartet of Berg, Holm, Lind and Dahl".
    const isThe = at === group + 1 && isWord(tokens, group - 1, 'the');
    const isMade = isWord(tokens, at, 'of') && (isThe || MADE.get(tokens, at - 1) !== undefined);
    const isOpening = isTalk
      ? isWith || isWord(tokens, at, 'between')
      : isMark || isMade || COMPRISING.get(tokens, at) !== undefined;
    if (isOpening) {
      const series = seriesFrom(tokens, isWith ? at + 2 : at + 1, last);
      const isSort = series?.form === 'name' || (isBirth && series?.form !== 'bare' && series?.form !== 'figure');
      return series !== undefined &&
        isSort &&
        series.opener === '' &&
        (isTalk || isMade || isClosed(tokens, series.last + 1, last))
        ? series
        : undefined;
    }
    if (tokens.kind[at] !== TokenKind.word && !(isTalk && isMark)) return undefined;
    if (!isTalk && NO_TITLE.get(tokens, at) !== undefined) return undefined;
  }
  return undefined;
}

/** In tokens: "a three-way tie for the lead was the upshot, with …". */
const MAX_TITLE = 10;

function isClosed(tokens: Tokens, at: number, last: number): boolean {
  return at >= last || ENDS.has(markAt(tokens, at));
}

/** "with goals in the 12th, 40th and 81st minutes": when each of them fell. */
function minutesIn(tokens: Tokens, from: number, { last }: Sentence): Series | undefined {
  return seriesIn(tokens, from + 1, last).find(
    (series) =>
      series.form === 'figure' && isInListBetween(tokens, series.joined, Math.min(last, series.last + 2), MINUTES),
  );
}

const MINUTES = wordList('minute minutes');
const GOALS = createLexicon([
  ['brace', 2],
  ['trick', 3],
]);
const BIRTHS = createLexicon([
  ['twins', 2],
  ['twin', 2],
  ['triplets', 3],
  ['quadruplets', 4],
  ['quintuplets', 5],
]);
const TALKS = createLexicon([
  ['bilateral', 2],
  ['tripartite', 3],
  ['trilateral', 3],
  ['quadrilateral', 4],
  ['way', 0],
]);
/** 0 where the words beside it say how many. */
const GROUPS = createLexicon([
  ...entriesOf(BIRTHS),
  ...entriesOf(TALKS),
  ...entriesOf(GOALS),
  ['both', 2],
  ['duo', 2],
  ['pair', 2],
  ['trio', 3],
  ['triad', 3],
  ['threesome', 3],
  ['trilogy', 3],
  ['quartet', 4],
  ['foursome', 4],
  ['tetralogy', 4],
  ['quintet', 5],
  ['sextet', 6],
  ...entriesOf(POWERS),
  ...['g', 'group', ...SIDES.words].map((word) => [word, 0] as const),
]);

function entriesOf({ words, values }: { readonly words: readonly string[]; readonly values: readonly number[] }) {
  return words.map((word, at) => [word, values[at] as number] as const);
}

const OPENERS: ReadonlySet<string> = new Set([',', ':', '–', '—', '(']);
const ENDS: ReadonlySet<string> = new Set([',', '.', ';', '–', '—', ')']);
const MADE = wordList('up consisting composed consists');
const COMPRISING = wordList('comprising comprises');
const NO_TITLE = wordList(`
  is are was were has have had will would said says who which that and or of led including with from by when while as for`);
