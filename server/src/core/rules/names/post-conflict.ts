import { COURTESIES, TITLES } from '../../entities/titles.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, isWord, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isHyphenatedToNext, isInListBefore, isInListBetween, markAt, spanOf } from '../matchers.js';
import { PREDICATES } from '../persons.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';

export default defineRule({
  id: 'post-conflict',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary:
    'One person in two ranks, posts, parties or states, as “Constable Brandt” and “Sergeant Brandt”, or “the captain”.',
  messages: { conflict: '“{name}” is {post} here, and {other} elsewhere in this article.' },
  fixes: {},
  *check(context) {
    const first = new Map<string, { readonly held: Held; readonly start: number }>();
    yield* calledOtherwise(context);
    for (const { start, value } of [...heldIn(context), ...affiliationsIn(context)]) {
      for (const each of value) {
        const key = `${each.family} ${each.surname}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, { held: each, start });
        if (known === undefined || known.held.post === each.post || !isOne(known.held, each)) continue;
        const other = known.held;
        // Two titles of state are for the rule of titles.
        if (each.family === 'state' && each.isTitle && other.isTitle) continue;
        const there = { start: other.start + known.start, end: other.end + known.start };
        const related = [{ ...there, message: `“${other.text}” stands here.` }];
        yield {
          start: each.start + start,
          end: each.end + start,
          message: 'conflict',
          data: { name: each.surname, post: each.text, other: other.text },
          related,
        };
      }
    }
  },
});

/** "The captain said", where the only officer whom the article names is a sergeant. */
function* calledOtherwise(context: DocumentContext): Generator<Report<'conflict'>> {
  const called = calledIn(context);
  if (called.length === 0) return;
  for (const { start, value } of called) {
    for (const { family, post, isNew, ...span } of value) {
      const held = heldIn(context).flatMap(({ start: by, value: all }) =>
        all.filter((each) => each.family === family).map((each) => ({ each, place: shifted(each, by) })),
      );
      const [only] = held;
      if (isNew || only === undefined || only.place.end > span.start + start) continue;
      const isOther = held.every(({ each }) => each.surname === only.each.surname && each.post === only.each.post);
      const isTold = called.some(({ value: all }) => all.some((each) => each.isNew && each.post === post));
      if (!isOther || isTold || only.each.post === post) continue;
      const related = [{ ...only.place, message: `“${only.each.text}” stands here.` }];
      yield {
        ...shifted(span, start),
        message: 'conflict',
        data: { name: only.each.surname, post, other: only.each.text },
        related,
      };
    }
  }
}

type Family = 'rank' | 'clergy' | 'state' | 'company' | 'party' | 'seat';

/** A rank without a name: "the captain said", or one told of for the first time: "a captain". */
interface Called extends Span {
  readonly family: Family;
  readonly post: string;
  readonly isNew: boolean;
}

const calledIn = perParagraph({ words: () => POSTS, where: isCalled }, ({ tokens, kind }): readonly Called[] => {
  const found: Called[] = [];
  if (kind === 'cell') return found;
  const hasChange = isInListBetween(tokens, 0, tokens.count, CHANGES);
  for (let at = 0; at < tokens.count; at++) {
    const family = POSTS.get(tokens, at);
    if (family === undefined || !isCalled(tokens, at)) continue;
    const isThe = isWord(tokens, at - 1, 'the') && !hasChange;
    const post = postOf(textOf(tokens, at));
    if (!isThe || isPredicate(tokens, at + 1)) found.push({ ...spanOf(tokens, at), family, post, isNew: !isThe });
  }
  return found;
});

function isPredicate(tokens: Tokens, at: number): boolean {
  return PREDICATES.get(tokens, at) !== undefined || DEEDS.get(tokens, at) !== undefined;
}

const DEEDS = wordList(`
  met led gave made asked promised ordered spoke opened refused declined wanted thanked found blessed took put called visited
  warned praised urged`);

/** A rank in small letters. */
function isCalled(tokens: Tokens, at: number): boolean {
  const family = POSTS.get(tokens, at);
  // "a major setback".
  return (family === 'rank' || family === 'clergy') && tokens.shape[at] === Shape.lower && !isWord(tokens, at, 'major');
}

/** A post, whoever holds it; the span is the post's. */
interface Held extends Span {
  readonly family: Family;
  readonly post: string;
  /** As it stands. */
  readonly text: string;
  readonly surname: string;
  /** What stands before the surname; empty for "Ms Brandt". */
  readonly given: string;
  readonly isTitle: boolean;
}

/** No two given names tell them apart. */
function isOne(a: Held, b: Held): boolean {
  return a.given === '' || b.given === '' || a.given === b.given;
}

/** The last words of posts. */
const POSTS = createLexicon<Family>([
  ...'constable sergeant lieutenant captain major colonel brigadier general admiral corporal inspector superintendent'
    .split(' ')
    .map((word) => [word, 'rank'] as const),
  ...'sgt capt lt col gen maj cpl insp'.split(' ').map((word) => [word, 'rank'] as const),
  ...'bishop archbishop'.split(' ').map((word) => [word, 'clergy'] as const),
  ...'minister secretary treasurer premier mayor governor chancellor ambassador president senator'
    .split(' ')
    .map((word) => [word, 'state'] as const),
  ...'executive chairman chairwoman chairperson chair officer ceo cfo coo cto'
    .split(' ')
    .map((word) => [word, 'company'] as const),
]);

const heldIn = perParagraph({ words: () => POSTS, where: mayBeHeld }, ({ tokens, kind }): readonly Held[] => {
  const found: Held[] = [];
  if (kind === 'cell') return found;
  for (let at = 0; at < tokens.count; at++) {
    const family = POSTS_AND_CHANGES.glance(tokens, at);
    if (family === undefined) continue;
    if (family === 'change') return [];
    if (!mayBeHeld(tokens, at)) continue;
    const first = firstOf(tokens, at, family);
    if (first < 0) continue;
    const holder = holderOf(tokens, first, at, family);
    if (holder === undefined) continue;
    const span = spanOf(tokens, first, at);
    const text = tokens.text.slice(span.start, span.end);
    const { surname, given, isTitle } = holder;
    found.push({ ...span, family, post: postOf(text), text, surname, given, isTitle });
  }
  return found;
});

/** "Sergeant Brandt", "the treasurer, Ms Brandt,", "Ilse Brandt, the group's chairwoman": a name or a comma is near. */
function mayBeHeld(tokens: Tokens, at: number): boolean {
  if (isTitleAt(tokens, at)) {
    const next = tokens.kind[at + 1] === TokenKind.mark ? at + 2 : at + 1;
    return isNameWord(tokens, next);
  }
  if (isNameWord(tokens, at + 1) && POSTS.get(tokens, at) !== 'rank') return true;
  const isMark = tokens.kind[at + 1] === TokenKind.mark;
  if (!isMark && CLOSING.glance(tokens, at + 1) === undefined) return false;
  if (isMark && isNameWord(tokens, at + 2)) return true;
  let before = at - 1;
  while (before >= at - MAX_OPENERS - 2 && tokens.kind[before] === TokenKind.word) before--;
  return markAt(tokens, before) === ',';
}

/** What may stand behind a post that is told of somebody. */
const CLOSING = wordList('of at');

/** A paragraph that tells of them may be right in both. */
const CHANGES = wordList(`
  elected appointed became become becomes becoming promoted promotion nominated inaugurated resigned former formerly ex
  candidate previously presumptive elect nominee retired succeeded succeeds acting interim demoted ousted sworn reshuffle
  reshuffled posthumously simultaneously`);

/** One look at a word for both. */
const POSTS_AND_CHANGES = createLexicon<Family | 'change'>([
  ...POSTS.words.map((word) => [word, POSTS.word(word) as Family] as const),
  ...CHANGES.words.map((word) => [word, 'change'] as const),
]);

/** Where the post begins whose last word stands at `at`; -1 where it is none, or one of another's. */
function firstOf(tokens: Tokens, at: number, family: Family): number {
  let first = at;
  const before = at - 1;
  if (family === 'company') {
    if (isWord(tokens, at, 'executive') || isWord(tokens, at, 'officer')) {
      // "chief executive", "chief financial officer".
      first = isWord(tokens, at, 'executive') ? before : AREAS.get(tokens, before) === undefined ? at : before - 1;
      if (first === at || !isWord(tokens, first, 'chief')) return -1;
      if (isWord(tokens, at, 'executive') && isWord(tokens, at + 1, 'officer')) return -1;
    }
  } else if (isWord(tokens, at, 'minister') || isWord(tokens, at, 'secretary')) {
    if (PORTFOLIOS.get(tokens, before) === undefined) return -1;
    first = before;
  }
  // "deputy chief executive", "honorary chairman", "defence and finance minister", "brigadier general".
  if (isInListBefore(tokens, first, OTHERS, 2, 0) || isHyphenatedToNext(tokens, at)) return -1;
  if (isWord(tokens, first - 1, 'and') || isWord(tokens, at + 1, 'and')) return -1;
  // "Lt. Col. Brandt", "Lieutenant Governor Brandt": two words make one title.
  const shorter = markAt(tokens, first - 1) === '.' ? first - 2 : first - 1;
  const behind = markAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const isDouble = family === 'rank' ? POSTS.get(tokens, behind) !== undefined : false;
  return isDouble || POSTS.get(tokens, shorter) === 'rank' ? -1 : first;
}

const AREAS = wordList(
  'executive financial operating technology information marketing legal medical scientific investment',
);

const PORTFOLIOS = wordList(`
  prime foreign finance defence defense interior health education justice home trade agriculture transport energy labour
  labor environment culture housing treasury`);

const OTHERS = wordList(`
  then deputy vice assistant honorary attorney late shadow junior under associate joint co non previous old new next future
  incoming outgoing ex former executive division regional founding board committee parliamentary permanent private
  team club`);

/** "Chairwoman" and "chair" are one. */
function postOf(text: string): string {
  const lower = text.toLowerCase();
  return (
    SHORT.get(lower) ??
    (lower.startsWith('chair') ? 'chair' : lower.replace('defense', 'defence').replace('labor ', 'labour '))
  );
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['maj', 'major'],
  ['cpl', 'corporal'],
  ['insp', 'inspector'],
  ['ceo', 'chief executive'],
  ['chief executive officer', 'chief executive'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
  ['cto', 'chief technology officer'],
]);

/** Whose party and state are told: "Ann Kirby, a Democrat,", "Lopez (D-Texas)", "Republican Senator Trask". */
const affiliationsIn = perParagraph(
  { words: () => PARTIES, where: isAffiliation },
  ({ tokens, kind }): readonly Held[] => {
    const found: Held[] = [];
    if (kind === 'cell') return found;
    for (let at = 0; at < tokens.count; at++) {
      const party = PARTIES.glance(tokens, at);
      if (party === undefined || !isAffiliation(tokens, at)) continue;
      const add = (
        family: Family,
        first: number,
        last: number,
        post: string,
        holder: Omit<Holder, 'isTitle'> | undefined,
      ) => {
        const span = spanOf(tokens, first, last);
        const text = tokens.text.slice(span.start, span.end);
        if (holder !== undefined)
          found.push({ ...span, family, post, text, isTitle: false, surname: holder.surname, given: holder.given });
      };
      if (markAt(tokens, at - 1) === '(') {
        const holder = nameBefore(tokens, at - 1);
        add('party', at, at, party, holder);
        let last = at + 2;
        while (isNameWord(tokens, last + 1) && tokens.gap[last + 1] === Gap.space) last++;
        if (isNameWord(tokens, last) && markAt(tokens, last + 1) === ')')
          add('seat', at + 2, last, tokens.text.slice(tokens.start[at + 2], tokens.end[last]), holder);
      } else if (markAt(tokens, at - 2) === ',') add('party', at, at, party, nameBefore(tokens, at - 2));
      else {
        const title = TITLES.get(tokens, at + 1) ?? COURTESIES.get(tokens, at + 1);
        const first = title === undefined ? at + 1 : markAt(tokens, at + 2) === '.' ? at + 3 : at + 2;
        add('party', at, at, party, nameFrom(tokens, first));
      }
    }
    return found.length > 0 && isInListBetween(tokens, 0, tokens.count, CHANGES) ? [] : found;
  },
);

const PARTIES = createLexicon([
  ['republican', 'republican'],
  ['r', 'republican'],
  ['democrat', 'democrat'],
  ['democratic', 'democrat'],
  ['d', 'democrat'],
  ['labour', 'labour'],
  ['conservative', 'conservative'],
  ['tory', 'conservative'],
]);

/** "(D-Texas)"; ", a Democrat,"; "Republican Sen. Trask". */
function isAffiliation(tokens: Tokens, at: number): boolean {
  if (markAt(tokens, at - 1) === '(') return markAt(tokens, at + 1) === '-' || markAt(tokens, at + 1) === ')';
  if (((tokens.shape[at] as number) & Shape.lower) === 0 || ((tokens.shape[at] as number) & Shape.capital) === 0)
    return false;
  if (isWord(tokens, at - 1, 'a')) return markAt(tokens, at + 1) === ',' || isWord(tokens, at + 1, 'from');
  return (TITLES.get(tokens, at + 1) ?? COURTESIES.get(tokens, at + 1)) !== undefined;
}

type Holder = Pick<Held, 'surname' | 'given' | 'isTitle'>;

/** "Sergeant Brandt"; "the treasurer, Ms Brandt,"; "Ilse Brandt, the group's chairwoman,". */
function holderOf(tokens: Tokens, first: number, last: number, family: Family): Holder | undefined {
  const isTitle = isTitleAt(tokens, last);
  const next = isTitle && markAt(tokens, last + 1) === '.' ? last + 2 : last + 1;
  if ((isTitle || family !== 'rank') && tokens.gap[next] === Gap.space) {
    const name = nameFrom(tokens, next);
    if (name !== undefined) return { ...name, isTitle };
  }
  if (isTitle || family === 'rank') return undefined;
  if (isWord(tokens, first - 1, 'the') && markAt(tokens, last + 1) === ',') {
    const name = nameFrom(tokens, last + 2);
    if (name !== undefined && markAt(tokens, name.end) === ',') return { ...name, isTitle };
  }
  const comma = commaBefore(tokens, first);
  const end = markAt(tokens, last + 1);
  if (comma < 0 || !(end === ',' || end === '.' || isWord(tokens, last + 1, 'of') || isWord(tokens, last + 1, 'at')))
    return undefined;
  const name = nameBefore(tokens, comma);
  return name === undefined ? undefined : { ...name, isTitle };
}

/** "Sergeant"; "CEO" is none, and is written so behind a name too. */
function isTitleAt(tokens: Tokens, last: number): boolean {
  return tokens.shape[last] === NAME;
}

/** The comma before "the group's chairwoman" or "chairwoman"; -1 where something else stands there. */
function commaBefore(tokens: Tokens, first: number): number {
  let at = first - 1;
  for (let words = 0; words < MAX_OPENERS && tokens.kind[at] === TokenKind.word; words++) at--;
  if (markAt(tokens, at) !== ',') return -1;
  const opener = at + 1;
  const isOwner = isNameWord(tokens, opener) && isWord(tokens, opener + 1, "'s");
  return opener === first || isOwner || ARTICLES.get(tokens, opener) !== undefined ? at : -1;
}

/** Words between the comma and the post: "the mining group's". */
const MAX_OPENERS = 4;
const ARTICLES = wordList('the its their his her');

/** A name that begins at `at`; `end` is the token behind it. */
function nameFrom(tokens: Tokens, at: number): (Omit<Holder, 'isTitle'> & { readonly end: number }) | undefined {
  let first = at;
  const isCourteous = COURTESIES.get(tokens, at) !== undefined;
  if (isCourteous) first = markAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
  let end = first;
  while (end < tokens.count && end - first < MAX_WORDS && isNameWord(tokens, end) && tokens.gap[end] === Gap.space)
    end++;
  // "Stein-Weiss".
  if (end > first && isHyphenatedToNext(tokens, end - 1) && isNameWord(tokens, end + 1)) end += 2;
  // "Mr A. B. Brandt" is read no further.
  if (end === first || markAt(tokens, end) === '-' || isNameWord(tokens, end)) return undefined;
  return { ...named(tokens, first, end - 1), end };
}

function nameBefore(tokens: Tokens, comma: number): Omit<Holder, 'isTitle'> | undefined {
  const last = comma - 1;
  let first = last;
  while (first > 0 && last - first < MAX_WORDS && isNameWord(tokens, first - 1) && tokens.gap[first] === Gap.space)
    first--;
  if (!isNameWord(tokens, first) || markAt(tokens, first - 1) === '-') return undefined;
  if (COURTESIES.get(tokens, first) !== undefined) first++;
  else if (first === last) return undefined;
  return first > last ? undefined : named(tokens, first, last);
}

const MAX_WORDS = 4;

function isNameWord(tokens: Tokens, at: number): boolean {
  return ((tokens.shape[at] ?? 0) & NAME) === NAME;
}

const NAME = Shape.capital | Shape.lower;

function named(tokens: Tokens, first: number, last: number): Pick<Holder, 'surname' | 'given'> {
  return { surname: textOf(tokens, last), given: first === last ? '' : textOf(tokens, first) };
}
