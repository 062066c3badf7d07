import type { Analysis } from '../analysis/analysis.js';
import { type Figure, isNoDay } from '../figures/figure.js';
import type { Span } from '../text/span.js';
import { combined, type Given } from './checks.js';
import type { Check, CheckState, Mark } from './formats/marks.js';
import { MACHINE } from './parts.js';
import { hullOf } from './review.js';

/** Something that the article says and that can be checked. What it says in several places is asked once. */
export interface Fact {
  /** Where it stands, in order. */
  readonly places: readonly [Span, ...Span[]];
  /** Of a name its fullest form. */
  readonly words: string;
  readonly kind: FactKind;
  /** An OntoNotes label, or what a person called it; empty where that is nothing. */
  readonly label: string;
  readonly figure?: Figure;
  /** What people marked there. */
  readonly marks: readonly Mark[];
  readonly verdicts: readonly Given[];
  /** What its checkers found together. */
  readonly check: Check;
}

export type FactKind = 'figure' | 'name' | 'mark';

/** Nothing is left to be done about a fact that has been found right, has been put right, or is no fact. */
export function isSettled(state: CheckState): boolean {
  return state === 'confirmed' || state === 'changed' || state === 'opinion';
}

/**
 * The facts of an article in reading order: its figures, the names of its chains, and what else people marked.
 * `verdicts` are by the mark's id.
 */
export function factsOf(
  analysis: Analysis,
  marks: readonly Mark[],
  verdicts: ReadonlyMap<string, readonly Given[]>,
): readonly Fact[] {
  const drafts = [...figuresOf(analysis), ...namesOf(analysis)];
  const byPlace = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const place of draft.places) if (!byPlace.has(keyOf(place))) byPlace.set(keyOf(place), draft);
  }
  for (const mark of marks) {
    const place = hullOf(mark);
    const known = byPlace.get(keyOf(place));
    if (known !== undefined) known.marks.push(mark);
    else if (mark.author !== MACHINE || mark.check !== undefined) {
      const words = analysis.snapshot.text.slice(place.start, place.end);
      const draft: Draft = { kind: 'mark', words, label: mark.label ?? '', places: [place], marks: [mark] };
      byPlace.set(keyOf(place), draft);
      drafts.push(draft);
    }
  }
  return drafts
    .filter((draft) => draft.places.some((place) => byPlace.get(keyOf(place)) === draft))
    .sort((a, b) => a.places[0].start - b.places[0].start || a.places[0].end - b.places[0].end)
    .map((draft) => checked(draft, verdicts));
}

/** Names whose spelling and meaning are to be checked; "Russian" is none. */
const UNCHECKED_LABELS: ReadonlySet<string> = new Set(['NORP', 'LANGUAGE']);

interface Draft {
  readonly kind: FactKind;
  readonly words: string;
  readonly label: string;
  readonly figure?: Figure;
  readonly places: [Span, ...Span[]];
  readonly marks: Mark[];
}

/** Figures of the same words and worth are one fact, unless sentences say them of different things. */
function figuresOf({ figures, claims, snapshot: { text } }: Analysis): Draft[] {
  const claimed = new Map(claims.map(({ figure, key, isAffirmed }) => [figure, isAffirmed ? key : `not ${key}`]));
  const groups = new Map<string, Alike>();
  const drafts: Draft[] = [];
  for (const [number, figure] of figures.entries()) {
    if (isNoDay(figure)) continue;
    const { start, end, kind, label, value, low, high, unit, noun, edtf, per } = figure;
    const words = text.slice(start, end);
    const key = JSON.stringify([plain(words), kind, value, low, high, unit, noun, edtf, per]);
    const claim = claimed.get(number);
    const group: Alike = groups.get(key) ?? { byClaim: new Map() };
    groups.set(key, group);
    let draft = claim === undefined ? group.last : (group.byClaim.get(claim) ?? group.unclaimed);
    if (draft === undefined) {
      draft = { kind: 'figure', words, label, figure, places: [{ start, end }], marks: [] };
      drafts.push(draft);
      if (claim === undefined) group.unclaimed = draft;
    } else draft.places.push({ start, end });
    group.last = draft;
    if (claim === undefined) continue;
    group.byClaim.set(claim, draft);
    if (group.unclaimed === draft) delete group.unclaimed;
  }
  return drafts;
}

/** Figures of the same words and worth. */
interface Alike {
  readonly byClaim: Map<string, Draft>;
  /** What no sentence has said of anything yet. */
  unclaimed?: Draft;
  last?: Draft;
}

function namesOf({ chains, mentions }: Analysis): Draft[] {
  return chains.flatMap(({ name, mentions: numbers }): Draft[] => {
    const named = numbers.flatMap((number) => mentions[number] ?? []);
    const [first, ...others] = named.map(({ start, end }) => ({ start, end }));
    const label = named[0]?.label ?? '';
    if (first === undefined || UNCHECKED_LABELS.has(label)) return [];
    return [{ kind: 'name', words: name, label, places: [first, ...others], marks: [] }];
  });
}

/** A verdict that was given on words of which one place has others now holds for none. */
function checked({ marks, ...fact }: Draft, verdicts: ReadonlyMap<string, readonly Given[]>): Fact {
  const given = new Map<string, Given>();
  for (const each of marks.flatMap(({ id = '' }) => verdicts.get(id) ?? [])) {
    const fresh = each.fresh && given.get(each.id)?.fresh !== false;
    given.set(each.id, { ...each, fresh });
  }
  const all = [...given.values()];
  return { ...fact, marks, verdicts: all, check: combined(all) ?? { state: 'unchecked', sources: [] } };
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}
