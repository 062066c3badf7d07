import { wordList } from '../../segment/lexicon.js';
import { isWord, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isNumberWord, tokensOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'poll-without-base',
  group: 'sourcing',
  scope: 'document',
  severity: 'information',
  summary: 'The result of a poll, and nowhere who was asked or who asked.',
  messages: { base: 'A poll’s result: the article says neither who asked nor how many were asked.' },
  fixes: {},
  *check(context) {
    const read = pollsOf(context);
    if (read.some(({ value }) => value.hasBase)) return;
    // "The survey found …" where no survey was told of: what stood before is not here.
    const isTold = read.some(({ value }) => value.isTold);
    for (const { start, value } of read) {
      const first = value.results.find(({ isKnown }) => isTold || !isKnown);
      if (first === undefined) continue;
      yield { ...shifted({ start: first.start, end: first.end }, start), message: 'base' };
      return;
    }
  },
});

interface Result extends Span {
  /** "The survey", which was told of before. */
  readonly isKnown: boolean;
}

/** Where a paragraph gives a poll's result, and whether it says how many were asked or by whom. */
const pollsOf = perParagraph(
  { words: () => WORDS, where: isPollOrAsking },
  ({ tokens, sentences, figures, mentions }) => {
    const results: Result[] = [];
    let [hasBase, isTold] = [false, false];
    if (figures.length === 0 && mentions.length === 0) return { results, hasBase, isTold };
    for (const { start, end, first, last } of sentences) {
      let poll = -1;
      let found = -1;
      for (let at = first; at < last; at++) {
        if (BASES.get(tokens, at) !== undefined || isAsking(tokens, at)) hasBase = true;
        if (POLLS.get(tokens, at) !== undefined && OF_THINGS.get(tokens, at - 1) === undefined) {
          if (poll < 0) poll = at;
          if (tellsBase(tokens, at, first)) hasBase = true;
          if (KNOWN.get(tokens, at - 1) === undefined) isTold = true;
        }
        if (poll >= 0 && FOUND.get(tokens, at) !== undefined) found = at;
      }
      if (poll < 0) continue;
      if (mentions.some((mention) => mention.start >= start && mention.end <= end && mention.label === 'ORG'))
        hasBase = true;
      if (found < 0) continue;
      const inside = figures.filter((figure) => figure.start >= start && figure.end <= end);
      const share = inside.find(({ kind }) => kind === 'percent');
      if (inside.some(({ kind, value, noun }) => kind === 'cardinal' && noun !== undefined && (value ?? 0) >= 100))
        hasBase = true;
      if (share !== undefined && tokensOf(tokens, share).first > poll)
        results.push({ start: share.start, end: share.end, isKnown: KNOWN.get(tokens, poll - 1) !== undefined });
    }
    return { results, hasBase, isTold };
  },
);

/** "the Elm Association survey", "the union's poll", "its survey", "a poll by the council", "a survey of 14 hospitals". */
function tellsBase(tokens: Tokens, poll: number, first: number): boolean {
  if (poll - 1 > first && ((tokens.shape[poll - 1] as number) & Shape.capital) !== 0) return true;
  if (isOwned(tokens, poll, first)) return true;
  for (let at = poll + 1; at <= poll + NEAR && FOUND.get(tokens, at) === undefined; at++)
    if (isWord(tokens, at, 'by') && WAYS.get(tokens, at + 1) === undefined) return true;
  return isWord(tokens, poll + 1, 'of') && isNumberNear(tokens, poll + 2);
}

/** "the union's latest survey"; "this week's survey" does not say whose. */
function isOwned(tokens: Tokens, poll: number, first: number): boolean {
  for (let at = poll - 1; at >= Math.max(first, poll - 2); at--) {
    if (OWNERS.get(tokens, at) !== undefined) return true;
    if (/['’]s?$/.test(textOf(tokens, at))) return TIMES.get(tokens, at) === undefined;
  }
  return false;
}

/** "asked 1,200 adults". */
function isAsking(tokens: Tokens, at: number): boolean {
  return ASKING.get(tokens, at) !== undefined && isNumberNear(tokens, at + 1);
}

function isNumberNear(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + NEAR; at++)
    if (tokens.kind[at] === TokenKind.number || isNumberWord(tokens, at)) return true;
  return false;
}

/** In tokens: "of more than 1,200". */
const NEAR = 4;

function isPollOrAsking(tokens: Tokens, index: number): boolean {
  return ASKING.get(tokens, index) === undefined || isAsking(tokens, index);
}

const ASKING = wordList('asked questioned quizzed canvassed');
const KNOWN = wordList('the this that these those');
const OWNERS = wordList('its their his her our my');
const TIMES = wordList(`
  year's month's week's today's yesterday's monday's tuesday's wednesday's thursday's friday's saturday's sunday's`);
const WAYS = wordList('phone telephone mail post email');
/** Surveys of what nobody can ask. */
const OF_THINGS = wordList(`
  geological aerial seismic archaeological structural satellite underwater marine land ordnance sky soil wildlife bird ground
  topographic topographical ecological geophysical hydrographic sonar drone`);

const POLLS = wordList('poll polls survey surveys');
const FOUND = wordList(
  'found finds find shows showed show suggests suggested suggest puts put gave gives indicate indicated indicates',
);
const BASES = wordList(
  'respondents surveyed polled interviewed pollster pollsters margin sample conducted commissioned',
);
const WORDS = wordList([...POLLS.words, ...BASES.words, ...ASKING.words].join(' '));
