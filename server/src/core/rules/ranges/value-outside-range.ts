import { contentOf } from '../../claims/content.js';
import { BOUNDS, crossedOf } from '../../claims/ranges/bounds.js';
import { mayTellRanges, rangesOf, type Told } from '../../claims/ranges/extents.js';
import {
  EXTREMES,
  extremesOf,
  isFarFrom,
  memberOf,
  type Placing,
  placingsOf,
  WHERE,
} from '../../claims/ranges/extremes.js';
import { astrayOf, INTERVALS, SCALES, STAYING } from '../../claims/ranges/intervals.js';
import { NEEDED, PASSING, passedOf } from '../../claims/ranges/passed.js';
import { isOneMeasure } from '../../claims/ranges/values.js';
import { disagree } from '../../claims/reckon.js';
import { digitsOf } from '../../claims/scales/scales.js';
import type { Figure } from '../../figures/figure.js';
import { createLexicon, type Lexicon, wordList } from '../../segment/lexicon.js';
import { type Tokens, tokenAt } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { isInListBetween, spanOf } from '../matchers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report, type SentenceContext } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'value-outside-range',
  group: 'ranges',
  scope: 'paragraph',
  needs: { figures: 2, words: () => CUES, glance: mayTellRanges },
  severity: 'information',
  summary: 'A value that its range does not have, as “aged 19 to 34 … the youngest, 17”, or a low above its high.',
  messages: {
    outside: '“{figure}” does not lie in “{range}”.',
    limit: '“{figure}” is more than the {range} that there may be.',
    end: '“{range}” ends in {bound}: “{figure}” cannot be the {cue}.',
    placed: '“{figure}” is not {where} “{range}”.',
    crossed: '“{low}” is more than “{high}”.',
    passed: '“{figure}” is not {where} “{bound}”, as the words have it.',
  },
  fixes: {},
  check(paragraph) {
    let found: Report<Message>[] | undefined;
    const sentences = inSentences(paragraph);
    let ranges: readonly Told[] = [];
    for (const [index, context] of sentences.entries()) {
      if (context.figures.length === 0) continue;
      const cues = cuesIn(context);
      if (context.figures.length > 1) {
        for (const { low, high } of crossedOf(context, (cues & Cue.bound) !== 0)) {
          if (isSaidBefore(context, context.sentence, FORMER)) break;
          (found ??= []).push({
            start: high.start,
            end: high.end,
            message: 'crossed',
            data: { low: quoted(context, low), high: quoted(context, high) },
            related: reckonedWith(context, low),
          });
        }
        for (const { figure, bound, where } of (cues & Cue.passing) === 0 ? [] : passedOf(context)) {
          (found ??= []).push({
            start: figure.start,
            end: figure.end,
            message: 'passed',
            data: { figure: quoted(context, figure), bound: quoted(context, bound), where },
            related: reckonedWith(context, bound),
          });
        }
      }
      for (const { figure, range } of (cues & Cue.interval) === 0 ? [] : astrayOf(context)) {
        (found ??= []).push({
          start: figure.start,
          end: figure.end,
          message: 'outside',
          data: { figure: quoted(context, figure), range: quoted(context, range) },
          related: reckonedWith(context, range),
        });
      }
      const own = rangesOf(context, index, (cues & Cue.bound) !== 0);
      if (own.length === 0 && ranges.length === 0) continue;
      ranges = [...ranges.filter((told) => index - told.sentence <= FARTHEST), ...own];
      const said = new Set<Figure>();
      for (const placing of (cues & Cue.where) === 0 ? [] : placingsOf(context, ranges)) {
        if (!isMisplaced(placing)) continue;
        said.add(placing.figure);
        (found ??= []).push(placedReport(context, placing));
      }
      for (const { figure, side, at } of (cues & Cue.extreme) === 0 ? [] : extremesOf(context)) {
        said.add(figure);
        if (isSaidBefore(context, figure, OTHERS)) continue;
        const range = ranges.findLast(
          (told) => !told.isNorm && told.end < figure.start && told.last < at && isOneMeasure(told.figure, figure),
        );
        // An average in the sentence of its range is the rule mean-out-of-range's.
        if (range === undefined || (side === 'mean' && range.sentence === index)) continue;
        if (side === 'one' && isFarFrom(figure, range)) continue;
        if (side !== 'one' && isOfAnother(context.tokens, at, range)) continue;
        const bound = side === 'low' ? range.low : side === 'high' ? range.high : undefined;
        const isOutside = disagree(figure, range);
        const isOther = bound !== undefined && !isRough(range) && disagree(figure, { low: bound, high: bound });
        if (!isOutside && !isOther) continue;
        const cue = quoted(context, spanOf(context.tokens, at));
        (found ??= []).push({
          start: figure.start,
          end: figure.end,
          message: isOutside ? outsideOf(range) : 'end',
          data: { figure: quoted(context, figure), range: quoted(context, range), bound: bound ?? '', cue },
          related: reckonedWith(context, range),
        });
      }
      for (const range of ranges) {
        const told = sentences[range.sentence];
        if (range.isNorm || index - range.sentence > 1 || told === undefined) continue;
        const figure = memberOf(range, told, context);
        if (figure === undefined || said.has(figure) || !disagree(figure, range)) continue;
        said.add(figure);
        (found ??= []).push({
          start: figure.start,
          end: figure.end,
          message: outsideOf(range),
          data: { figure: quoted(context, figure), range: quoted(context, range) },
          related: reckonedWith(context, range),
        });
      }
    }
    return found ?? NONE;
  },
});

type Message = 'outside' | 'limit' | 'end' | 'placed' | 'crossed' | 'passed';

const NONE: readonly never[] = [];

/** Sentences from a range to what is told of its ends. */
const FARTHEST = 2;

function placedReport(context: SentenceContext, { figure, range, where }: Placing): Report<'placed'> {
  return {
    start: figure.start,
    end: figure.end,
    message: 'placed',
    data: { figure: quoted(context, figure), range: quoted(context, range), where },
    related: reckonedWith(context, range),
  };
}

/** "between 20 and 25; the oldest victim": of what was not spoken of before. */
function isOfAnother(tokens: Tokens, at: number, { sentenceStart }: Told): boolean {
  if (BEING.get(tokens, at + 2) === undefined || GENERAL.get(tokens, at + 1) !== undefined) return false;
  const [noun] = contentOf(tokens, at + 1, at + 2);
  return noun !== undefined && !contentOf(tokens, tokenAt(tokens, sentenceStart), at).has(noun);
}

const BEING = wordList('is was are were has had');

const GENERAL = wordList(`
  paid price value figure reading level amount number day bid score mark guess estimate expensive southerly northerly westerly easterly one`);

function outsideOf({ low }: Told): 'outside' | 'limit' {
  return Number.isFinite(low) ? 'outside' : 'limit';
}

/** "between 20kg and 30kg": nobody weighed them. */
function isRough({ low, high }: Told): boolean {
  return digitsOf(low).length === 1 && digitsOf(high).length === 1 && high >= 10;
}

/** The value lies elsewhere than it is said to. */
function isMisplaced({ figure, range: { low, high }, where }: Placing): boolean {
  const value = figure.value as number;
  if (where === 'inside') return disagree(figure, { low, high });
  if (where === 'outside') return value > low && value < high;
  return where === 'above' ? value < high : value > low;
}

/** The sentence compares with others, or with another time. */
function isSaidBefore({ tokens, sentence }: SentenceContext, { end }: Span, words: Lexicon<true>): boolean {
  return isInListBetween(tokens, sentence.first, tokenAt(tokens, end - 1), words);
}

const FORMER = wordList('record records previous previously former except excluding then');

const OTHERS = wordList(`
  record records ever history except exception usual normal previous previously forecast expected national elsewhere
  world others excluding outside outlier than compared before once earlier then former until target`);

/** What the words are that a sentence is read for, a bit each. */
const Cue = { bound: 1, passing: 2, where: 4, extreme: 8, range: 16, interval: 32 } as const;

const CUES = createLexicon(bitsByWord());

function bitsByWord(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [cue, words] of [
    [Cue.bound, BOUNDS.words],
    [Cue.passing, [...PASSING.words, ...NEEDED.words]],
    [Cue.where, WHERE.words],
    [Cue.extreme, EXTREMES.words],
    [Cue.interval, [...INTERVALS.words, ...SCALES.words, ...STAYING.words]],
    [Cue.range, 'fewer less little least most between from aged range ranges ranged'.split(' ')],
  ] as const)
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | cue);
  return bits;
}

function cuesIn({ tokens, sentence }: SentenceContext): number {
  let cues = 0;
  for (let at = sentence.first; at < sentence.last; at++) cues |= CUES.glance(tokens, at) ?? 0;
  return cues;
}
