import type { ParagraphKind } from '../segment/paragraph.js';
import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import type { Draft } from './draft.js';
import type { Figure, FigureKind, FigureLabel } from './figure.js';
import { type Interval, intervalOf, rangeOf } from './interval.js';
import { Reader } from './reader.js';
import { joinDates, unreadLoneYear } from './refine/dates.js';
import { inheritUnits } from './refine/inherit.js';
import { readModifiers } from './refine/modifiers.js';
import { readNegatives } from './refine/negatives.js';
import { readNouns } from './refine/nouns.js';
import { joinRanges } from './refine/ranges.js';
import { joinRatios } from './refine/ratios.js';
import { joinScores } from './refine/scores.js';
import { joinTolerances } from './refine/tolerances.js';
import { scan } from './scan.js';
import type { OwnUnits } from './units.js';

/**
 * The figures of a paragraph in order, none overlapping another; spans are relative to the paragraph. In a table's cell
 * no amount is missing: "Cost, $ million" says what its column counts in.
 */
export function figuresOf(
  tokens: Tokens,
  sentences: readonly Sentence[],
  kind: ParagraphKind = 'prose',
  ownUnits?: OwnUnits,
): readonly Figure[] {
  const reader = new Reader(tokens, ownUnits);
  const found = scan(reader).filter(({ given }) => kind !== 'cell' || given.value !== 'missing');
  if (found.length === 0) return [];
  readNegatives(found, reader, kind);
  const counted = joinRanges(joinScores(joinRatios(joinTolerances(found, reader), reader), reader), reader);
  readNouns(counted, reader);
  const drafts = joinDates(counted, reader);
  if (kind !== 'cell') unreadLoneYear(drafts, reader);
  inheritUnits(drafts, reader, sentences);
  readModifiers(drafts, reader);
  return drafts.map((draft) => figureOf(draft, tokens, ownUnits));
}

const LABELS: Readonly<Record<FigureKind, FigureLabel>> = {
  cardinal: 'CARDINAL',
  ordinal: 'ORDINAL',
  percent: 'PERCENT',
  money: 'MONEY',
  measure: 'QUANTITY',
  multiple: 'CARDINAL',
  ratio: 'CARDINAL',
  score: 'CARDINAL',
  date: 'DATE',
  time: 'TIME',
  duration: 'DATE',
  age: 'DATE',
};

function figureOf(draft: Draft, tokens: Tokens, ownUnits: OwnUnits | undefined): Figure {
  const { edtf, iso, noun, per, vague, parts, relative } = draft;
  const { low, high } = intervalOfDraft(draft);
  const figure: Writable<Figure> = {
    start: tokens.start[draft.first] as number,
    end: tokens.end[draft.last - 1] as number,
    kind: draft.kind,
    label: labelOf(draft),
    value: draft.value,
    low,
    high,
    unit: draft.unit,
    modifier: draft.modifier,
    given: draft.given,
  };
  if (edtf !== undefined) figure.edtf = edtf;
  if (iso !== undefined) figure.iso = iso;
  if (noun !== undefined) figure.noun = noun;
  if (per !== undefined) figure.per = per;
  if (vague !== undefined) figure.vague = vague;
  if (parts !== undefined) figure.parts = parts;
  if (relative !== undefined) figure.relative = relative;
  const own = draft.unit === null ? undefined : ownUnits?.byId.get(draft.unit);
  if (own !== undefined) figure.size = { unit: own.unit, factor: own.factor };
  return figure;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Durations below a day are times. */
function labelOf(draft: Draft): FigureLabel {
  if (draft.kind === 'duration' && TIME_UNITS.has(draft.unit)) return 'TIME';
  return LABELS[draft.kind];
}

const TIME_UNITS: ReadonlySet<string | null> = new Set(['second', 'minute', 'hour']);

function intervalOfDraft(draft: Draft): Interval {
  if (draft.range !== undefined) return rangeOf(draft.range.low.value, draft.range.high.value, draft.modifier);
  if (draft.value === null) return { low: null, high: null };
  const count = COUNTS.has(draft.kind) && draft.scale === 1;
  return intervalOf(draft.value, draft.step, draft.modifier, count);
}

const COUNTS: ReadonlySet<FigureKind> = new Set(['cardinal', 'ordinal', 'age']);
