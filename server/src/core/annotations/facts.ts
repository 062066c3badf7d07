import type { Analysis } from '../analysis/analysis.js';
import { bylineOf } from '../analysis/byline.js';
import { type Figure, isNoDay } from '../figures/figure.js';
import { contains, type Span } from '../text/span.js';
import { combined, type Given, isLater } from './checks.js';
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
  /** States nothing that is looked up: "second", "now", whoever wrote the article; nobody has said anything of it. */
  readonly incidental: boolean;
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
  const byPlace = new Map<number, Draft>();
  for (const draft of drafts) {
    for (const place of draft.places) if (!byPlace.has(keyOf(place))) byPlace.set(keyOf(place), draft);
  }
  const read = placesIn(drafts);
  for (const mark of marks) {
    const place = hullOf(mark);
    const known = byPlace.get(keyOf(place)) ?? read(place, mark.label);
    if (known !== undefined) known.marks.push(mark);
    else if (isMeant(mark)) {
      const words = analysis.snapshot.text.slice(place.start, place.end);
      const draft = draftOf({ kind: 'mark', words, label: mark.label ?? '' }, [place]);
      draft.marks.push(mark);
      byPlace.set(keyOf(place), draft);
      drafts.push(draft);
    }
  }
  for (const draft of drafts) {
    if (draft.marks.length > 0) check(draft, verdicts);
    if (draft.marks.some(isMeant)) draft.incidental = false;
  }
  return drafts
    .filter((draft) => draft.places.some((place) => byPlace.get(keyOf(place)) === draft))
    .sort((a, b) => a.places[0].start - b.places[0].start || a.places[0].end - b.places[0].end);
}

/** Names whose spelling and meaning are to be checked; "Russian" is none. */
const UNCHECKED_LABELS: ReadonlySet<string> = new Set(['NORP', 'LANGUAGE']);

/** A fact while it is put together. */
interface Draft extends Fact {
  readonly places: [Span, ...Span[]];
  readonly marks: Mark[];
  verdicts: readonly Given[];
  check: Check;
  incidental: boolean;
}

const UNCHECKED: Check = { state: 'unchecked', sources: [] };

/** Somebody says something there, or of what the machine proposed there. */
function isMeant(mark: Mark): boolean {
  return mark.author !== MACHINE || mark.check !== undefined;
}

function draftOf(what: Pick<Fact, 'kind' | 'words' | 'label' | 'figure'>, places: Draft['places']): Draft {
  const { kind, words, label, figure } = what;
  const rest = { marks: [], verdicts: [], check: UNCHECKED, incidental: false };
  return figure === undefined
    ? { kind, words, label, places, ...rest }
    : { kind, words, label, figure, places, ...rest };
}

/** Figures of the same words and worth are one fact, unless sentences say them of different things. */
function figuresOf({ figures, claims, snapshot: { text } }: Analysis): Draft[] {
  const claimed = new Map(claims.map(({ figure, key, isAffirmed }) => [figure, isAffirmed ? key : `not ${key}`]));
  const byWords = new Map<string, Alike[]>();
  const drafts: Draft[] = [];
  for (const [number, figure] of figures.entries()) {
    if (isNoDay(figure)) continue;
    const { start, end, label } = figure;
    const words = text.slice(start, end);
    const claim = claimed.get(number);
    const alike = alikeTo(figure, words, byWords);
    let draft = claim === undefined ? alike.last : (alike.byClaim.get(claim) ?? alike.unclaimed);
    if (draft === undefined) {
      draft = draftOf({ kind: 'figure', words, label, figure }, [{ start, end }]);
      draft.incidental = statesNothing(figure, words);
      drafts.push(draft);
      if (claim === undefined) alike.unclaimed = draft;
    } else draft.places.push({ start, end });
    alike.last = draft;
    if (claim === undefined) continue;
    alike.byClaim.set(claim, draft);
    if (alike.unclaimed === draft) delete alike.unclaimed;
  }
  return drafts;
}

/** Figures of the same words and worth. */
interface Alike {
  readonly figure: Figure;
  readonly byClaim: Map<string, Draft>;
  /** What no sentence has said of anything yet. */
  unclaimed?: Draft;
  last?: Draft;
}

/** Words that count the same thing differ in few ways, so that all of those may be looked at. */
function alikeTo(figure: Figure, words: string, byWords: Map<string, Alike[]>): Alike {
  const key = figure.noun === undefined ? plain(words) : `${plain(words)} ${figure.noun}`;
  const known = byWords.get(key) ?? [];
  const found = known.find((each) => WORTH.every((field) => each.figure[field] === figure[field]));
  if (found !== undefined) return found;
  const made: Alike = { figure, byClaim: new Map() };
  known.push(made);
  byWords.set(key, known);
  return made;
}

/** What the same words can differ in. */
const WORTH = [
  'kind',
  'noun',
  'value',
  'low',
  'high',
  'unit',
  'edtf',
  'per',
] as const satisfies readonly (keyof Figure)[];

/** Orders, the day of writing, times that nothing fixes, "one of them", amounts that are not there. */
function statesNothing({ kind, value, given, noun, edtf }: Figure, words: string): boolean {
  if (kind === 'ordinal' || given.value === 'missing') return true;
  const parts = plain(words).split(/[\s-]/);
  if (kind === 'cardinal') return value === 1 && noun === undefined && parts[0] === 'one';
  if (kind !== 'date' || !parts.every((part) => DEICTIC.has(part))) return false;
  return edtf === undefined || parts.some((part) => OF_WRITING.has(part));
}

const OF_WRITING: ReadonlySet<string> = new Set(['now', 'today', 'tonight', 'this', 'current', 'currently']);

/** Words of times such as "today", "the end of last year", "a week earlier": they count from another time. */
const DEICTIC: ReadonlySet<string> = new Set(
  `now today tonight yesterday tomorrow currently recently this that last next past coming previous following current same
  other first half day night morning afternoon evening noon week weekend fortnight month quarter season spring summer autumn
  fall winter year decade century end beginning start middle rest early late later earlier ago before after old new just
  mid the a an of in at to and`.split(/\s+/),
);

function namesOf(analysis: Analysis): Draft[] {
  const { chains, mentions } = analysis;
  const byline = bylineOf(analysis);
  return chains.flatMap(({ name, mentions: numbers }): Draft[] => {
    const named = numbers.flatMap((number) => mentions[number] ?? []);
    const [first, ...others] = named.map(({ start, end }) => ({ start, end }));
    const label = named[0]?.label ?? '';
    if (first === undefined || UNCHECKED_LABELS.has(label)) return [];
    const draft = draftOf({ kind: 'name', words: name, label }, [first, ...others]);
    draft.incidental = byline !== undefined && draft.places.every((place) => contains(byline, place));
    return [draft];
  });
}

/** Finds what was read under the same label where people see it begin or end elsewhere: “the Sund Line”, “Sund Line”. */
function placesIn(drafts: readonly Draft[]): (place: Span, label: string | undefined) => Draft | undefined {
  let places: { readonly place: Span; readonly draft: Draft }[] | undefined;
  return ({ start, end }, label) => {
    places ??= drafts
      .flatMap((draft) => draft.places.map((place) => ({ place, draft })))
      .sort((a, b) => a.place.start - b.place.start);
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.place.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const last = places[low - 1];
    return last !== undefined && last.place.end > start && last.draft.label === label ? last.draft : undefined;
  };
}

/** The latest verdict of each author; one on words of which one place has others now holds for none. */
function check(draft: Draft, verdicts: ReadonlyMap<string, readonly Given[]>): void {
  const latest = new Map<string, Given>();
  for (const given of draft.marks.flatMap(({ id = '' }) => verdicts.get(id) ?? [])) {
    const known = latest.get(given.author);
    if (known === undefined || isLater(given, known) || (known.id === given.id && !given.fresh)) {
      latest.set(given.author, given);
    }
  }
  draft.verdicts = [...latest.values()];
  draft.check = combined(draft.verdicts) ?? UNCHECKED;
}

/** A number of its own for each span that an article can have. */
function keyOf({ start, end }: Span): number {
  return start * MOST_LENGTH + end - start;
}

/** Longer than any article: start and length stay apart, and the number exact. */
const MOST_LENGTH = 2 ** 26;

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}
