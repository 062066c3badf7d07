import { Gap, hashOf, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlapsAny, type Span, shifted } from '../../text/span.js';
import { capitalsIn } from '../capitals.js';
import { isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { type Found, keptForWords, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';

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
    const found = candidatesOf(context);
    const varied = variedKeys(found);
    if (varied.size === 0) return;
    const { spellings, alone } = readSpellings(found, varied);
    for (const [key, forms] of spellings) {
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
function* partedIn(context: DocumentContext): Generator<Report<'variant', 'unify'>> {
  const joined = new Map<string, Form[]>();
  for (const { start, value } of joinedOf(context)) {
    for (const { key, form, ...span } of value) {
      const forms = joined.get(key) ?? [];
      joined.set(key, forms);
      forms.push({ form, ...shifted(span, start) });
    }
  }
  if (joined.size === 0) return;
  const keys = [...joined.keys()].join('|');
  const parted = new Map<string, Form[]>();
  for (const { start, facts } of context.paragraphs) {
    for (const { key, form, ...span } of partsStanding(facts, keys)) {
      const forms = parted.get(key) ?? [];
      parted.set(key, forms);
      forms.push({ form, ...shifted(span, start) });
    }
  }
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
    return { wanted, firsts: new Set([...wanted].map((key) => hashOf(key.slice(0, key.indexOf(' '))))) };
  },
  ({ tokens }, { wanted, firsts }) => {
    const standing: Keyed[] = [];
    for (const first of capitalsIn(tokens)) {
      if (tokens.shape[first] !== NAME || !firsts.has(tokens.hash[first] as number)) continue;
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
  for (const at of capitalsIn(tokens)) if (tokens.shape[at] === JOINED) return true;
  return false;
}

interface Written extends Span {
  readonly quoted: boolean;
}

interface Candidate extends Written {
  /** The letters alone. */
  readonly key: string;
  /** As written, with one space for any gap. */
  readonly form: string;
  /** No other word in capitals stands beside it. */
  readonly isAlone: boolean;
}

/** Fewest letters of a name: "IT" and "I T" are too little to go by. */
const MIN_LETTERS = 3;
/** Most parts that a name falls into: "I G BR". */
const MAX_PARTS = 3;
/** A spelling that stands more often than this is no slip; and every finding carries the edits of all. */
const MAX_SLIPS = 50;
/** A run of so many words in capitals is a headline, and its words need not be one name. */
const HEADLINE_RUN = 4;

/** Of the names those that are written in more than one way. */
function variedKeys(found: readonly Found<readonly Candidate[]>[]): ReadonlySet<string> {
  const forms = new Map<string, string>();
  const varied = new Set<string>();
  for (const { value } of found) {
    for (const { key, form } of value) {
      if (key.length < MIN_LETTERS) continue;
      const other = forms.get(key);
      if (other === undefined) forms.set(key, form);
      else if (other !== form) varied.add(key);
    }
  }
  return varied;
}

/** Every spelling of these names with its places, and the words in capitals that stand by themselves somewhere. */
function readSpellings(found: readonly Found<readonly Candidate[]>[], varied: ReadonlySet<string>) {
  const spellings = new Map<string, Map<string, Written[]>>();
  const alone = new Set<string>();
  for (const { start, value } of found) {
    for (const { key, form, isAlone, quoted, start: from, end: to } of value) {
      if (isAlone) alone.add(form);
      if (!varied.has(key)) continue;
      let forms = spellings.get(key);
      if (forms === undefined) spellings.set(key, (forms = new Map<string, Written[]>()));
      const places = forms.get(form) ?? [];
      forms.set(form, places);
      const place = { start: from + start, end: to + start, quoted };
      // "AB AB AB" holds "AB AB" once.
      if ((places.at(-1)?.end ?? 0) <= place.start) places.push(place);
    }
  }
  return { spellings, alone };
}

/** "EU US" and "EU-US" are two names side by side where "EU" stands alone too; "EUUS" would make them one. */
function isOneName(key: string, forms: ReadonlyMap<string, unknown>, alone: ReadonlySet<string>): boolean {
  return forms.has(key) || [...forms.keys()].every((form) => form.split(/[ -]/).every((part) => !alone.has(part)));
}

/** Words in capitals, and up to three of them in a row read as one name. */
const candidatesOf = perParagraph({}, ({ tokens, quotations }) => {
  const candidates: Candidate[] = [];
  let last = -1;
  for (const index of capitalsIn(tokens)) {
    if (index <= last || !isCapitals(tokens, index)) continue;
    const parts = [index];
    for (let next = nextPart(tokens, index); next > 0; next = nextPart(tokens, next)) parts.push(next);
    last = parts.at(-1) as number;
    const longest = parts.length < HEADLINE_RUN ? MAX_PARTS : 1;
    for (const [from, first] of parts.entries()) {
      let [form, key] = ['', ''];
      for (const [at, part] of parts.slice(from, from + longest).entries()) {
        const hyphen = at > 0 && part - (parts[from + at - 1] as number) > 1;
        const letters = textOf(tokens, part);
        form += (at === 0 ? '' : hyphen ? '-' : ' ') + letters;
        key += letters;
        const span = spanOf(tokens, first, part);
        candidates.push({
          // Written out: spreading the span took most of this rule's time.
          start: span.start,
          end: span.end,
          key,
          form,
          isAlone: parts.length === 1,
          quoted: overlapsAny(quotations, span),
        });
      }
    }
  }
  return candidates;
});

/** The next word in capitals, one space or one hyphen further on; 0 if there is none. */
function nextPart(tokens: Tokens, index: number): number {
  if (tokens.gap[index + 1] !== Gap.none && isCapitals(tokens, index + 1)) return index + 1;
  const hyphenated = isHyphenatedToNext(tokens, index) && tokens.gap[index + 2] === Gap.none;
  return hyphenated && isCapitals(tokens, index + 2) ? index + 2 : 0;
}

/** "IGBR" and "BR", not "I", "U.S.", "iEV" or "#BREAKINGNEWS". */
function isCapitals(tokens: Tokens, index: number): boolean {
  const shape = tokens.shape[index] as number;
  if ((shape & (Shape.innerCapital | Shape.lower | Shape.digit)) !== Shape.innerCapital) return false;
  if (tokens.kind[index] !== TokenKind.word) return false;
  return markAt(tokens, index - 1) !== '#' && !lowerOf(tokens, index).includes('.');
}

function startOf(written: readonly Written[]): number {
  return written[0]?.start ?? 0;
}

function spanAt(written: readonly Written[]): Span {
  const { start, end } = written[0] as Written;
  return { start, end };
}
