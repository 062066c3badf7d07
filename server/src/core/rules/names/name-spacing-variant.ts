import { wordList } from '../../segment/lexicon.js';
import { Gap, lowerOf, Shape, type Tokens, textOf } from '../../segment/tokens.js';
import { overlapsAny, type Span, shifted } from '../../text/span.js';
import { type Asked, keptForWords } from '../asked.js';
import { isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { keptReports } from '../moved.js';
import { type Found, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';
import { capitalsIn, hasShouted, Sight, shoutedIn, sightsIn } from '../sights.js';

export default defineRule({
  id: 'name-spacing-variant',
  group: 'names',
  scope: 'document',
  severity: 'warning',
  summary: 'A name in capitals written in two ways that differ in a space or a hyphen only, as “IG BR” and “IGBR”.',
  messages: { variant: '“{form}” is written “{other}” elsewhere in this article.' },
  fixes: { unify: { title: 'Write “{other}” wherever “{form}” stands' } },
  *check(context) {
    yield* partedIn(context);
    const found = shoutsOf(context);
    const varied = variedKeys(found);
    if (varied.size === 0) return;
    const alone = aloneIn(found);
    for (const [key, forms] of readSpellings(found, varied)) {
      if (forms.size < 2 || !isOneName(key, forms, alone)) continue;
      const ranked = [...forms].sort(([, a], [, b]) => b.length - a.length || startOf(a) - startOf(b));
      const [usual, next] = ranked;
      if (usual === undefined || next === undefined) continue;
      // Of two that stand equally often it is not known which is the slip: both are marked.
      const slips = usual[1].length === next[1].length ? ranked : ranked.slice(1);
      for (const [form, rarer] of slips) {
        if (rarer.length > MAX_SLIPS) continue;
        const [other, there] = form === usual[0] ? next : usual;
        const edits = rarer.filter(({ quoted }) => !quoted).map(({ start, end }) => ({ start, end, newText: other }));
        const related = [{ ...spanAt(there), message: `Written “${other}” here.` }];
        for (const { start, end } of rarer) {
          yield { start, end, message: 'variant', data: { form, other }, related, fixes: [{ fix: 'unify', edits }] };
        }
      }
    }
  },
});

/** "North Star" and "North-Star", where the article has "NorthStar": it may be another's name. The rarer is told. */
function partedIn(context: DocumentContext): Iterable<Report<'variant', 'unify'>> {
  const joined = joinedOf(context);
  if (joined.length === 0) return [];
  const keys = new Set(joined.flatMap(({ value }) => value.map(({ key }) => key)));
  const parted = partsStanding(context, [...keys].join('|'));
  return kept(context, [
    {
      key: '',
      of: [...joined.map(({ value }) => value), ...parted.map(({ found }) => found)],
      work: () => partedAtOdds(byKey(joined.map(({ start, value }) => ({ start, found: value }))), byKey(parted)),
    },
  ]);
}

const kept = keptReports<Report<'variant', 'unify'>>();

function byKey(all: readonly Asked<Keyed>[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>();
  for (const { start, found } of all) {
    for (const { key, form, ...span } of found) {
      const own = forms.get(key) ?? [];
      forms.set(key, own);
      own.push({ form, ...shifted(span, start) });
    }
  }
  return forms;
}

function* partedAtOdds(
  joined: ReadonlyMap<string, readonly Form[]>,
  parted: ReadonlyMap<string, readonly Form[]>,
): Generator<Report<'variant', 'unify'>> {
  for (const [key, apart] of parted) {
    const one = joined.get(key) ?? [];
    const [rarer, usual] = one.length < apart.length ? [one, apart] : [apart, one];
    const [other] = usual;
    if (other === undefined || rarer.length > MAX_SLIPS) continue;
    for (const { form, ...span } of rarer) {
      const related = [{ start: other.start, end: other.end, message: `Written “${other.form}” here.` }];
      const fixes = [{ fix: 'unify' as const, edits: [{ ...span, newText: other.form }] }];
      yield { ...span, message: 'variant', data: { form, other: other.form }, related, isDoubtful: true, fixes };
    }
  }
}

interface Form extends Span {
  readonly form: string;
}

/** "North Star" and "North-Star" in a paragraph. */
const partsStanding = keptForWords(
  (keys) => {
    const wanted = new Set(keys.split('|'));
    return { wanted, firsts: wordList([...wanted].map((key) => key.slice(0, key.indexOf(' '))).join(' ')) };
  },
  ({ tokens }, { wanted, firsts }) => {
    const standing: Keyed[] = [];
    for (const first of capitalsIn(tokens)) {
      if (tokens.shape[first] !== NAME || firsts.glance(tokens, first) === undefined) continue;
      const at = isHyphenatedToNext(tokens, first) ? first + 2 : first + 1;
      if (tokens.shape[at] !== NAME || (tokens.gap[at] === Gap.none) !== (at === first + 2)) continue;
      const key = `${lowerOf(tokens, first)} ${lowerOf(tokens, at)}`;
      const form = tokens.text.slice(tokens.start[first], tokens.end[at]);
      if (wanted.has(key)) standing.push({ ...spanOf(tokens, first, at), key, form });
    }
    return standing;
  },
);

interface Keyed extends Form {
  readonly key: string;
}

const NAME = Shape.capital | Shape.lower;

/** "NorthStar": two words of three letters at least, joined by the capital of the second; the key is "north star". */
const joinedOf = perParagraph({ glance: hasJoined }, ({ tokens }) => {
  const found: Keyed[] = [];
  for (const at of capitalsIn(tokens)) {
    if (tokens.shape[at] !== JOINED) continue;
    const form = textOf(tokens, at);
    const parts = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(form);
    if (parts !== null && parts[1] !== 'Mac')
      found.push({ ...spanOf(tokens, at), key: `${parts[1]} ${parts[2]}`.toLowerCase(), form });
  }
  return found;
});

const JOINED = Shape.capital | Shape.lower | Shape.innerCapital;

function hasJoined(tokens: Tokens): boolean {
  return (sightsIn(tokens) & Sight.joined) !== 0;
}

interface Written extends Span {
  readonly quoted: boolean;
}

/** The words in capitals of a paragraph, and what two or three of them in a row make as one name. */
interface Shouts {
  /** Their tokens. */
  readonly words: readonly number[];
  /** Those of them that no other stands beside. */
  readonly alone: readonly number[];
  readonly parted: readonly Parted[];
}

interface Parted extends Span {
  /** The letters alone. */
  readonly key: string;
  /** As written, with one space for any gap. */
  readonly form: string;
}

/** Fewest letters of a name: "IT" and "I T" are too little to go by. */
const MIN_LETTERS = 3;
/** Most parts that a name falls into: "I G BR". */
const MAX_PARTS = 3;
/** A spelling that stands more often than this is no slip; and every finding carries the edits of all. */
const MAX_SLIPS = 50;
/** A run of so many words in capitals is a headline, and its words need not be one name. */
const HEADLINE_RUN = 4;

/** Of the names those that are written in more than one way: in parts at least once. */
function variedKeys(found: readonly Found<Shouts>[]): ReadonlySet<string> {
  const forms = new Map<string, string>();
  const varied = new Set<string>();
  for (const { value } of found) {
    for (const { key, form } of value.parted) {
      if (key.length < MIN_LETTERS) continue;
      const other = forms.get(key);
      if (other === undefined) forms.set(key, form);
      else if (other !== form) varied.add(key);
    }
  }
  if (forms.size === 0) return varied;
  for (const { facts, value } of found) {
    for (const word of value.words) {
      const form = textOf(facts.tokens, word);
      if (forms.has(form)) varied.add(form);
    }
  }
  return varied;
}

/** Every spelling of these names with its places. */
function readSpellings(found: readonly Found<Shouts>[], varied: ReadonlySet<string>) {
  const spellings = new Map<string, Map<string, Written[]>>([...varied].map((key) => [key, new Map()]));
  for (const { start, facts, value } of found) {
    const add = (key: string, form: string, span: Span) => {
      const forms = spellings.get(key);
      if (forms === undefined) return;
      const places = forms.get(form) ?? [];
      forms.set(form, places);
      // "AB AB AB" holds "AB AB" once.
      if ((places.at(-1)?.end ?? 0) <= span.start + start)
        places.push({ ...shifted(span, start), quoted: overlapsAny(facts.quotations, span) });
    };
    for (const word of value.words) {
      const form = textOf(facts.tokens, word);
      add(form, form, spanOf(facts.tokens, word));
    }
    for (const { key, form, start: from, end } of value.parted) add(key, form, { start: from, end });
  }
  return spellings;
}

/** The words in capitals that stand by themselves somewhere. */
function aloneIn(found: readonly Found<Shouts>[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ facts, value }) => value.alone.map((word) => textOf(facts.tokens, word))));
}

/** "EU US" and "EU-US" are two names side by side where "EU" stands alone too; "EUUS" would make them one. */
function isOneName(key: string, forms: ReadonlyMap<string, unknown>, alone: ReadonlySet<string>): boolean {
  return forms.has(key) || [...forms.keys()].every((form) => form.split(/[ -]/).every((part) => !alone.has(part)));
}

const shoutsOf = perParagraph({ glance: hasShouted }, ({ tokens }): Shouts => {
  const [words, alone, parted]: [number[], number[], Parted[]] = [[], [], []];
  let last = -1;
  for (const index of shoutedIn(tokens)) {
    if (index <= last || !isCapitals(tokens, index)) continue;
    words.push((last = index));
    let next = nextPart(tokens, index);
    if (next === 0) {
      alone.push(index);
      continue;
    }
    const parts = [index];
    for (; next > 0; next = nextPart(tokens, next)) {
      parts.push(next);
      words.push((last = next));
    }
    if (parts.length < HEADLINE_RUN) partsOf(tokens, parts, parted);
  }
  return { words, alone, parted };
});

/** What up to three of these tokens in a row make as one name. */
function partsOf(tokens: Tokens, parts: readonly number[], into: Parted[]): void {
  for (const [from, first] of parts.entries()) {
    let form = textOf(tokens, first);
    let key = form;
    let before = first;
    for (const part of parts.slice(from + 1, from + MAX_PARTS)) {
      const letters = textOf(tokens, part);
      form += (part - before > 1 ? '-' : ' ') + letters;
      key += letters;
      before = part;
      into.push({ ...spanOf(tokens, first, part), key, form });
    }
  }
}

/** The next word in capitals, one space or one hyphen further on; 0 if there is none. */
function nextPart(tokens: Tokens, index: number): number {
  if (tokens.gap[index + 1] !== Gap.none && isCapitals(tokens, index + 1)) return index + 1;
  const hyphenated = isHyphenatedToNext(tokens, index) && tokens.gap[index + 2] === Gap.none;
  return hyphenated && isCapitals(tokens, index + 2) ? index + 2 : 0;
}

/** "IGBR" and "BR", not "I", "U.S.", "iEV" or "#BREAKINGNEWS". */
function isCapitals(tokens: Tokens, index: number): boolean {
  if (tokens.shape[index] !== CAPITALS) return false;
  return markAt(tokens, index - 1) !== '#' && !textOf(tokens, index).includes('.');
}

const CAPITALS = Shape.capital | Shape.innerCapital;

function startOf(written: readonly Written[]): number {
  return written[0]?.start ?? 0;
}

function spanAt(written: readonly Written[]): Span {
  const { start, end } = written[0] as Written;
  return { start, end };
}
