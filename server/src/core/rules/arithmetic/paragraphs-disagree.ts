import { type Amount, numeral } from '../../claims/amounts.js';
import type { Change } from '../../claims/changes/changes.js';
import { CHANGE_WORDS, PACE_WORDS } from '../../claims/changes/changewords.js';
import { followUpsOf } from '../../claims/changes/followups.js';
import { PASSING } from '../../claims/changes/records.js';
import { enumerationsIn } from '../../claims/lists/enumerations.js';
import { hundredOf } from '../../claims/shares/hundreds.js';
import { exceedingOf } from '../../claims/sums/exceeding.js';
import { LEDGER_WORDS, ledgersOf, type Place, placed } from '../../claims/sums/ledger.js';
import { isMissed } from '../../claims/sums/totals.js';
import type { Figure, FigureKind } from '../../figures/figure.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { spanOf } from '../../segment/marks.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { contradictionsIn, hasTurned, multipleMissOf, percentMissesOf, type RateMove, ratesMoved } from '../changes.js';
import { itemisedIn } from '../items.js';
import { type Passage, passageTo, reportInDocument } from '../passages.js';
import { type Found as Of, perParagraph, type Reader } from '../readers.js';
import { isAdjusted, quoted, reckonedWith } from '../reckoned.js';
import { type DocumentContext, defineRule, type ParagraphContext, type Report } from '../rule.js';
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
    yield* countsAtOdds(context);
    yield* tellingsAtOdds(context);
    yield* changesAtOdds(context);
    yield* turnedMovesIn(movesIn(context));
    yield* itemsAtOdds(context);
  },
});

/**
 * What paragraphs that a reader finds say at odds with those before, where the figures may: read again only where one of
 * them changed.
 */
function atOdds(
  reader: Reader<Read>,
  isWanted: (before: ParagraphContext, own: ParagraphContext, far: ParagraphContext | undefined) => boolean,
  read: (passage: Passage) => Iterable<Found>,
): (context: DocumentContext) => Iterable<Found> {
  return function* (context) {
    const { paragraphs } = context;
    for (const { index, facts, value: own } of reader(context)) {
      const before = paragraphs[index - 1]?.facts;
      if (before === undefined) continue;
      const far = paragraphs[index - 2]?.facts;
      if (own.near !== before || own.far !== far) {
        const passage = isWanted(before, facts, far) ? passageTo(context, index) : undefined;
        own.near = before;
        own.far = far;
        own.reports = passage === undefined ? NONE : [...read(passage)];
        own.passage = own.reports.length === 0 ? undefined : passage;
      }
      if (own.passage === undefined) continue;
      for (const report of own.reports) yield reportInDocument(own.passage, context, index, report);
    }
  };
}

/** What was found in a paragraph with those that stood before it last; no passage where that is nothing. */
interface Read {
  near: ParagraphContext | undefined;
  far: ParagraphContext | undefined;
  passage: Passage | undefined;
  reports: readonly Found[];
}

const NONE: readonly never[] = [];

function unread(): Read {
  return { near: undefined, far: undefined, passage: undefined, reports: NONE };
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

/** What a paragraph's first sentence may go on about that was counted before it. */
const openingsIn = perParagraph(
  { figures: 1, words: () => GOING_ON, where: mayGoOn },
  ({ kind, tokens, sentences: [first], figures }) => {
    if (kind !== 'prose' || first === undefined) return undefined;
    let counts = 0;
    for (const figure of figures) if (figure.start < first.end && COUNTED.has(figure.kind)) counts++;
    // "Two were held in York and four in Leeds".
    return counts > 1 || (counts > 0 && goesOn(tokens, first.last)) ? unread() : undefined;
  },
);

/** One of the words stands there as it must: "and" joins two counts and is no sign where there is one. */
function goesOn(tokens: Tokens, last: number): boolean {
  for (let at = 0; at < last; at++) if (mayGoOn(tokens, at) && !isWord(tokens, at, 'and')) return true;
  return false;
}

/** "Seven of the …", "In all, …", "… and the other two …". */
function mayGoOn(tokens: Tokens, index: number): boolean {
  return index < LONGEST && GOING_ON.glance(tokens, index)?.(tokens, index, 0) === true;
}

/** Words of which one stands where a sentence goes on, each with how it stands. */
const GOING_ON = createLexicon<Place>([
  ...placed(['undecided', 'unsure', 'neither', 'vote', 'votes', 'and'], () => true),
  ...LEDGER_WORDS.words.map((word, at) => [word, LEDGER_WORDS.values[at] as Place] as const),
]);

/** "One was freed", "The victims – a guard and a cook –", "Police named one of". */
const tellingsIn = perParagraph({ words: () => TELLING, where: (_, index) => index < 3 }, ({ kind }) =>
  kind === 'prose' ? unread() : undefined,
);

const TELLING = wordList(
  'one first second third fourth fifth sixth seventh deadliest worst another these those all victims dead suspects together combined',
);

/** In tokens, from the paragraph's start. */
const LONGEST = 40;

function isCounted(before: ParagraphContext, _own: ParagraphContext, far: ParagraphContext | undefined): boolean {
  return before.figures.some(isCount) || far?.figures.some(isCount) === true;
}

function isCount({ kind }: Figure): boolean {
  return COUNTED.has(kind);
}

const COUNTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure']);

/** A change is told near the beginning of the paragraph, or two levels are compared. */
const changingIn = perParagraph(
  {
    figures: 1,
    words: () => CHANGING,
    where: (tokens, index) => index < NEAR_CHANGE || (index < 2 * NEAR_CHANGE && isWord(tokens, index, 'compared')),
  },
  ({ kind }) => (kind === 'prose' ? unread() : undefined),
);

/** In tokens, from the paragraph's start. */
const NEAR_CHANGE = 8;
const CHANGING = wordList(
  [...CHANGE_WORDS.words, ...PACE_WORDS.words, ...PASSING.words, 'compared double triple twice times half'].join(' '),
);
const LEVELS: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent', 'money', 'measure']);

/** Two levels of one kind, of which the other paragraph has one or says by how much they differ. */
function mayChange(before: ParagraphContext, own: ParagraphContext): boolean {
  const from = before.sentences.at(-NEAR_SENTENCES)?.start ?? 0;
  const there = before.figures.slice(-MOST_FIGURES).filter(({ start }) => start >= from);
  const end = own.sentences[0]?.end ?? 0;
  const here = own.figures.slice(0, MOST_FIGURES).filter(({ start }) => start < end);
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

/** Of these sentences of the paragraph before: figures that stand beside those of the next, as a rule. */
const NEAR_SENTENCES = 2;
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

/** A change that the last paragraph of a passage or the one before tells, between levels of both. */
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

/** What the last paragraph of a passage counts at odds with those before it, in the passage's offsets. */
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
}

/** What the last paragraph of a passage ends to tell one by one, and the number that was announced before. */
function* tellingsAmiss({ facts, start }: Passage): Iterable<Found> {
  const isBefore = (each: Span) => each.start < start;
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

const countsAtOdds = atOdds(openingsIn, isCounted, disagreementsIn);
const tellingsAtOdds = atOdds(tellingsIn, isCounted, tellingsAmiss);
const changesAtOdds = atOdds(changingIn, mayChange, changeDisagreementsIn);

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
