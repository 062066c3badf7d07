import { type Amount, numeral } from '../../claims/amounts.js';
import type { Change } from '../../claims/changes/changes.js';
import { CHANGE_WORDS, PACE_WORDS } from '../../claims/changes/changewords.js';
import { followUpsOf } from '../../claims/changes/followups.js';
import { enumerationsIn } from '../../claims/lists/enumerations.js';
import { hundredOf } from '../../claims/shares/hundreds.js';
import { exceedingOf } from '../../claims/sums/exceeding.js';
import { ledgersOf } from '../../claims/sums/ledger.js';
import { isMissed } from '../../claims/sums/totals.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, spanOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { contradictionsIn, hasTurned, multipleMissOf, percentMissesOf, type RateMove, ratesMoved } from '../changes.js';
import { itemisedIn } from '../items.js';
import { keptOf, type Passage, passageTo, reportInDocument } from '../passages.js';
import { type Found as Of, perParagraph, type Reader } from '../readers.js';
import { isAdjusted, quoted, reckonedWith } from '../reckoned.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'paragraphs-disagree',
  group: 'arithmetic',
  scope: 'document',
  severity: 'information',
  summary: 'A paragraph whose numbers do not fit those of the one before, as “Five men were held. ⏎ Seven of them …”.',
  messages: {
    sum: 'The parts add up to {computed}, not to {total}.',
    exceeds: '“{part}” is more than “{total}”, of which it is a part.',
    shares: 'The shares add up to {computed}%, though they leave no other.',
    told: '“{total}” are announced, and {computed} are told one by one.',
    items: '“{total}” are announced, and {computed} items follow.',
    direction: '“{cue}” says {said}, but {from} to {to} goes {gone}.',
    percent: '“{to}” is {computed} {more} than “{from}”, not {stated}.',
    multiple: '“{to}” is {computed} times “{from}”: that is not “{stated}”.',
    related: '“{word}” goes the other way than “{other}”, to which it is related.',
  },
  fixes: {},
  *check(context) {
    yield* disagreementsFrom(context, openingsIn, isCounted, reportsOf);
    yield* disagreementsFrom(context, changingIn, mayChange, changeReportsOf);
    yield* turnedMovesIn(movesIn(context));
    yield* itemsAtOdds(context);
  },
});

/** What paragraphs that a reader finds say at odds with the one before, where the figures of the two may. */
function* disagreementsFrom(
  context: DocumentContext,
  reader: Reader<true>,
  isWanted: (before: readonly Figure[], own: readonly Figure[]) => boolean,
  read: (passage: Passage) => readonly Found[],
): Iterable<Found> {
  for (const { index } of reader(context)) {
    const before = context.paragraphs[index - 1]?.facts.figures;
    const own = context.paragraphs[index]?.facts.figures;
    const passage = before && own && isWanted(before, own) ? passageTo(context, index) : undefined;
    if (passage === undefined) continue;
    for (const report of read(passage)) yield reportInDocument(passage, context, index, report);
  }
}

function* itemsAtOdds(context: DocumentContext): Iterable<Found> {
  for (const { promised, items, comesTo, isMoney } of itemisedIn(context)) {
    yield {
      start: promised.start,
      end: promised.end,
      message: isMoney ? 'sum' : 'items',
      data: { total: context.text.slice(promised.start, promised.end), computed: numeral(comesTo, 0) },
      related: items.map(({ start, end }) => ({ start, end, message: 'This is one of them.' })),
    };
  }
}

/** Words beside which a paragraph's first sentence may go on about what was counted before it. */
const OPENINGS = wordList(`
  of one first second third fourth fifth sixth seventh deadliest worst another undecided unsure victims dead suspects other others remaining rest left together combined these those
  all in short`);

const openingsIn = perParagraph({ words: () => OPENINGS, where: mayGoOn }, ({ kind, tokens, sentences, figures }) => {
  const end = sentences[0]?.end ?? 0;
  const hasCount = figures.some((figure) => COUNTED.has(figure.kind) && figure.start < end);
  return kind === 'prose' && (hasCount || opensTelling(tokens, 0)) ? true : undefined;
});

/** "One was freed", "The victims – a guard and a cook –", "Police named one of". */
function opensTelling(tokens: Tokens, first: number): boolean {
  return isInListBetween(tokens, first, first + 3, OPENERS);
}

/** "Seven of the …", "One was …", "The other two …". */
function mayGoOn(tokens: Tokens, index: number): boolean {
  if (index >= FAR) return false;
  if (isWord(tokens, index, 'of')) return index === 0 || isNumberBefore(tokens, index);
  if (index >= NEAR) return false;
  // "In all, 14 …".
  if (isWord(tokens, index, 'in')) return index === 0;
  return OPENERS.get(tokens, index) === undefined || index < 3;
}

function isNumberBefore(tokens: Tokens, index: number): boolean {
  return tokens.kind[index - 1] === TokenKind.number || FIGURE_WORDS.get(tokens, index - 1)?.cardinal !== undefined;
}

const OPENERS = wordList(
  'one first second third fourth fifth sixth seventh deadliest worst another these those all victims dead suspects together combined',
);

function isCounted(before: readonly Figure[]): boolean {
  return before.some(({ kind }) => COUNTED.has(kind));
}

const COUNTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent']);
/** In tokens, from the paragraph's start. */
const NEAR = 14;
/** The same for "seven of". */
const FAR = 26;

/** A change is told near the beginning of the paragraph, or two levels are compared. */
const changingIn = perParagraph(
  {
    figures: 1,
    words: () => CHANGING,
    where: (tokens, index) => index < NEAR_CHANGE || (index < 2 * NEAR_CHANGE && isWord(tokens, index, 'compared')),
  },
  ({ kind }) => (kind === 'prose' ? true : undefined),
);

/** In tokens, from the paragraph's start. */
const NEAR_CHANGE = 8;
const CHANGING = wordList([...CHANGE_WORDS.words, ...PACE_WORDS.words, 'compared double twice'].join(' '));
const LEVELS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure']);

/** Two levels of one kind, of which the other paragraph has one or says by how much they differ. */
function mayChange(before: readonly Figure[], own: readonly Figure[]): boolean {
  const there = before.slice(-MOST_FIGURES);
  const here = own.slice(0, MOST_FIGURES);
  return (
    here.some((one) => there.some((other) => areLevels(one, other))) ||
    (here.some(isSize) && hasLevels(there)) ||
    (there.some(isSize) && hasLevels(here))
  );
}

function hasLevels(figures: readonly Figure[]): boolean {
  return figures.some((one, at) => figures.some((other, later) => later > at && areLevels(one, other)));
}

function areLevels(one: Figure, other: Figure): boolean {
  return LEVELS.has(one.kind) && one.kind === other.kind && one.unit === other.unit;
}

function isSize({ kind }: Figure): boolean {
  return kind === 'percent' || kind === 'multiple';
}

/** Figures of the sentences that stand beside each other, as a rule. */
const MOST_FIGURES = 6;

/** A paragraph's moves of a rate by so many points, in order: "to lower its target by 50 basis points". */
const movesIn = perParagraph(
  { figure: ({ unit }) => unit === 'basis-point' || unit === 'percentage-point', words: () => CHANGE_WORDS },
  (facts) => {
    const moves = inSentences(facts).flatMap((context) => ratesMoved(context));
    return moves.length > 0 ? moves : undefined;
  },
);

type Found = Report<'sum' | 'exceeds' | 'shares' | 'told' | 'items' | 'direction' | 'percent' | 'multiple' | 'related'>;

/** What the last paragraph of a passage says at odds with those before it, in the passage's offsets. */
const reportsOf = keptOf((passage): readonly Found[] => [...disagreementsIn(passage)]);

const changeReportsOf = keptOf((passage): readonly Found[] => [...changeDisagreementsIn(passage)]);

/** A change that the last paragraph or the one before tells, between levels of both. */
function* changeDisagreementsIn({ facts, start, sentence }: Passage): Iterable<Found> {
  const own = inSentences(facts)[sentence];
  for (const context of [own?.before, own]) {
    if (context === undefined || isAdjusted(context)) continue;
    const isOver = ({ from, to, cue }: Change) => {
      const places = [from?.start, to?.start, context.tokens.start[cue.at]].map((at) => (at as number) < start);
      return places.includes(true) && places.includes(false);
    };
    for (const { cue, from, to } of contradictionsIn(context).filter(isOver)) {
      const [said, gone] = cue.direction > 0 ? ['up', 'down'] : ['down', 'up'];
      const word = spanOf(context.tokens, cue.at);
      const data = { cue: quoted(facts, word), said, gone, from: quoted(facts, from), to: quoted(facts, to) };
      yield { ...word, message: 'direction', data, related: reckonedWith(facts, from, to) };
    }
    for (const change of followUpsOf(context).filter(isOver)) {
      const [from, to] = [change.from as Amount, change.to as Amount];
      const ends = { from: quoted(facts, from), to: quoted(facts, to) };
      const related = reckonedWith(facts, from, to);
      for (const { stated, computed } of hasTurned(change) ? [] : percentMissesOf(change)) {
        const more = change.cue.direction > 0 ? 'more' : 'less';
        const data = { ...ends, computed, more, stated: quoted(facts, stated) };
        yield { start: stated.start, end: stated.end, message: 'percent', data, related };
      }
      const factor = multipleMissOf(context.tokens, change);
      if (factor === undefined || change.times === undefined) continue;
      const { start: first, end } = change.times;
      const data = { ...ends, computed: numeral(factor, factor < 1 ? 2 : 1), stated: quoted(facts, change.times) };
      yield { start: first, end, message: 'multiple', data, related };
    }
  }
}

function* disagreementsIn({ facts, start, sentence }: Passage): Iterable<Found> {
  const context = inSentences(facts)[sentence];
  if (context === undefined) return;
  const isBefore = (each: Span) => each.start < start;
  for (const { total, parts } of [...exceedingOf(context), ...ledgersOf(context)].filter(isMissed)) {
    const [part, second] = parts;
    if (part === undefined || ![total, ...parts].some(isBefore)) continue;
    const value = parts.reduce((sum, each) => sum + (each.value ?? 0), 0);
    yield {
      start: total.start,
      end: total.end,
      message: second === undefined ? 'exceeds' : 'sum',
      data: { total: quoted(facts, total), computed: numeral(value, 0), part: quoted(facts, part) },
      related: reckonedWith(facts, ...parts),
    };
  }
  const hundred = hundredOf(context);
  const rest = hundred?.shares.at(-1);
  if (hundred !== undefined && rest !== undefined && hundred.shares.some(isBefore)) {
    yield {
      start: rest.start,
      end: rest.end,
      message: 'shares',
      data: { computed: numeral(hundred.sum, Number.isInteger(hundred.sum) ? 0 : 1) },
      related: reckonedWith(facts, ...hundred.shares),
    };
  }
  if (!opensTelling(facts.tokens, context.sentence.first)) return;
  for (const { count, told, last, isWhole } of enumerationsIn(facts)) {
    const stated = count.value as number;
    if (!isBefore(count) || isBefore(last) || stated === told || (stated > told && !isWhole)) continue;
    yield {
      start: count.start,
      end: count.end,
      message: 'told',
      data: { total: quoted(facts, count), computed: told },
      related: [{ ...last, message: 'This is the last.' }],
    };
  }
}

/** "In a related action …": one that goes the other way than what was done before. */
function* turnedMovesIn(found: readonly Of<readonly RateMove[]>[]): Iterable<Found> {
  let main: Placed | undefined;
  for (const { start, value } of found) {
    for (const { at, direction, word, isRelated } of value) {
      const span = { start: start + at.start, end: start + at.end };
      if (isRelated && main !== undefined && main.direction !== direction) {
        const related = [{ ...main.span, message: `“${main.word}” is here.` }];
        yield { ...span, message: 'related', data: { word, other: main.word }, related };
      } else if (!isRelated) main ??= { span, direction, word };
    }
  }
}

interface Placed {
  readonly span: Span;
  readonly direction: 1 | -1;
  readonly word: string;
}
