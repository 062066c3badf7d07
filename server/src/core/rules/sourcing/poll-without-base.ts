import { wordList } from '../../segment/lexicon.js';
import { Shape } from '../../segment/tokens.js';
import { shifted } from '../../text/span.js';
import { tokensOf } from '../matchers.js';
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
    for (const { start, value } of read) {
      const [first] = value.results;
      if (first === undefined) continue;
      yield { ...shifted({ start: first.start, end: first.end }, start), message: 'base' };
      return;
    }
  },
});

/** Where a paragraph gives a poll's result, and whether it says how many were asked or by whom. */
const pollsOf = perParagraph({ words: () => WORDS }, ({ tokens, sentences, figures, mentions }) => {
  const results: { start: number; end: number }[] = [];
  let hasBase = false;
  if (figures.length === 0 && mentions.length === 0) return { results, hasBase };
  for (const { start, end, first, last } of sentences) {
    let poll = -1;
    let found = -1;
    for (let at = first; at < last; at++) {
      if (BASES.get(tokens, at) !== undefined) hasBase = true;
      if (poll < 0 && POLLS.get(tokens, at) !== undefined) {
        poll = at;
        // "the Elm Association survey", "a YouGov poll".
        if (at - 1 > first && ((tokens.shape[at - 1] as number) & Shape.capital) !== 0) hasBase = true;
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
      results.push({ start: share.start, end: share.end });
  }
  return { results, hasBase };
});

const POLLS = wordList('poll polls survey surveys');
const FOUND = wordList(
  'found finds find shows showed show suggests suggested suggest puts put gave gives indicate indicated indicates',
);
const BASES = wordList(
  'respondents surveyed polled interviewed pollster pollsters margin sample conducted commissioned',
);
const WORDS = wordList([...POLLS.words, ...BASES.words].join(' '));
