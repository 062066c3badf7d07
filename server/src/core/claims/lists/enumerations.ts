import type { Figure } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt, spanOf, tokensOf } from '../../segment/marks.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { type Form, seriesFrom, thingAt } from './series.js';

/** "found two failings. The first was …; the second …": a number of things, and how far they are told one by one behind it. */
export interface Enumeration {
  readonly count: Figure;
  readonly told: number;
  /** The last that is told. */
  readonly last: Span;
  /** Nothing is told behind it that might be a further one. */
  readonly isWhole: boolean;
}

/** A stretch of tokens, the last excluded. */
type Tokened = Pick<Sentence, 'first' | 'last'>;
type Told = Omit<Enumeration, 'count'>;

interface Paragraph {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly figures: readonly Figure[];
}

/** The enumerations of a paragraph, each behind the sentence with its number. */
export function enumerationsIn({ tokens, sentences, figures }: Paragraph): readonly Enumeration[] {
  const found: Enumeration[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    const parted = partedWhole(tokens, sentence, figures);
    const here =
      parted ?? partedHere(tokens, sentence, figures) ?? ordinalBehind(tokens, sentence, sentences[index + 1], figures);
    if (here !== undefined) found.push(here);
    const count = onlyCount(tokens, sentence, figures);
    if (count === undefined || index + 1 === sentences.length) continue;
    const behind = sentences.slice(index + 1);
    const next = behind[0] as Sentence;
    const told =
      orderedIn(tokens, behind) ??
      oneByOneIn(tokens, behind) ??
      partedIn(tokens, count, next) ??
      dividedIn(tokens, count, next) ??
      repeatedIn(tokens, count, behind) ??
      listedIn(tokens, count, behind) ??
      apposedIn(tokens, count, next) ??
      oneAndOtherIn(tokens, count, next) ??
      subjectsOf(tokens, count, sentence, next) ??
      gappedIn(tokens, count, next);
    if (told !== undefined) found.push({ count, ...told });
  }
  return found;
}

/** What a paragraph needs for it: "first", or a list. */
export const ENUMERATION = 'first firstly ; and finally another third fourth fifth sixth';

/** What a paragraph needs for it, too: so many things of a sort, and not too many. */
export function isSmallCount({ kind, value, modifier, unit }: Figure): boolean {
  if (kind !== 'cardinal' || modifier !== 'none' || unit !== null) return false;
  return value !== null && Number.isInteger(value) && value >= 2 && value <= MOST;
}

/** The one number of the sentence, with a plural noun, where it is a small one. */
function onlyCount(tokens: Tokens, { start, end, first }: Sentence, figures: readonly Figure[]): Figure | undefined {
  let count: Figure | undefined;
  for (const figure of figures) {
    if (figure.start < start || figure.end > end || figure.kind !== 'cardinal') continue;
    // "two of the 19 bills", "three of the firm's six directors".
    if (count !== undefined && isWord(tokens, tokensOf(tokens, count).last + 1, 'of')) continue;
    if (count !== undefined) return undefined;
    count = figure;
  }
  if (count === undefined || !isSmallCount(count)) return undefined;
  const at = tokensOf(tokens, count).first - 1;
  // "the first of five reactors".
  const isFirst = isWord(tokens, at, 'of') && isWord(tokens, at - 1, 'first');
  if (isWord(tokens, at, 'the') && count.noun === undefined) return undefined;
  return at >= first && OTHER_COUNTS.get(tokens, at) !== undefined && !isFirst ? undefined : count;
}

/** "The first was …; the second …", "First, …. Second, …". */
function orderedIn(tokens: Tokens, sentences: readonly Tokened[]): Told | undefined {
  // "The main stage holds 900, the second 200 and the third 50."
  let told = isMainFirst(tokens, sentences[0]?.first ?? 0) ? 1 : 0;
  let last = 0;
  let isWhole = false;
  for (const { first, last: end } of sentences) {
    for (let at = first; at < end; at++) {
      if (ordinalAt(tokens, at, first) === told + 1) {
        // Two in one sentence: "the first …; the second, …".
        isWhole = told > 0 && last >= first;
        told++;
        last = at;
      } else if (FURTHER.get(tokens, at) !== undefined) isWhole = false;
    }
    if (told === 0) return undefined;
  }
  return told < 2 ? undefined : { told, last: spanOf(tokens, last), isWhole };
}

/** The ordinal that opens its clause and stands for a thing: "The first was", "; the second,", "Second, …"; 0 for none. */
function ordinalAt(tokens: Tokens, at: number, first: number): number {
  const ordinal = ADVERBS.get(tokens, at) ?? FIGURE_WORDS.get(tokens, at)?.ordinal ?? 0;
  if (ordinal === 0) return 0;
  const before = isWord(tokens, at - 1, 'the') ? at - 2 : at - 1;
  const isOpener = before < first || isWord(tokens, before, 'and') || OPENERS.has(markAt(tokens, before));
  if (!isOpener) return 0;
  return isSaidOf(tokens, at + 1) ? ordinal : 0;
}

/** A comma, a verb, or a number whose verb was told before. */
function isSaidOf(tokens: Tokens, at: number): boolean {
  if (markAt(tokens, at) === ',' || GOING_ON.get(tokens, at) !== undefined || tokens.kind[at] === TokenKind.number)
    return true;
  // "the first sets a cap"; "the first games" are no first thing.
  const isVerb = tokens.kind[at] === TokenKind.word && /(?:[^s]s|ed)$/.test(lowerOf(tokens, at));
  return isVerb && tokens.kind[at + 1] === TokenKind.word && NO_OBJECT.get(tokens, at + 1) === undefined;
}

const NO_OBJECT = wordList('of in on at for with from by are were is was have had will and or that who which');
const DETERMINERS = wordList('a an the its their his her all any no one two');

function isMainFirst(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first, 'the') && MAIN.get(tokens, first + 1) !== undefined;
}

const MAIN = wordList('main biggest largest larger bigger oldest eldest elder older longest');

const ADVERBS = createLexicon([
  ['firstly', 1],
  ['secondly', 2],
  ['thirdly', 3],
  ['fourthly', 4],
]);
const OPENERS: ReadonlySet<string> = new Set([';', ',', '–', '—', '-', ':']);
const GOING_ON = wordList('is was are were has have had will would to that concerns concerned involves involved came');
const FURTHER = wordList('another final finally last lastly other others also further besides');

/** "One was …. Another was …, and a third …", "One would … and the other would …". */
function oneByOneIn(tokens: Tokens, sentences: readonly Sentence[]): Told | undefined {
  const [opening] = sentences;
  if (opening === undefined || !isWord(tokens, opening.first, 'one') || !goesOnToTell(tokens, opening.first + 1))
    return undefined;
  let told = 1;
  let last = opening.first;
  let isClosed = false;
  for (const { first, last: end } of sentences.slice(0, MOST_SENTENCES)) {
    for (let at = Math.max(first, last + 1); at < end; at++) {
      const clause = at === first ? at : JOINED.get(tokens, at - 1) === undefined ? at : at - 1;
      if (clause !== first && JOINED.get(tokens, clause) === undefined && !OPENERS.has(markAt(tokens, clause - 1)))
        continue;
      if (isWord(tokens, at, 'the') && (isWord(tokens, at + 1, 'other') || isWord(tokens, at + 1, 'last'))) {
        const more = FIGURE_WORDS.get(tokens, at + 2)?.cardinal ?? 1;
        return goesOnToTell(tokens, more > 1 ? at + 3 : at + 2)
          ? { told: told + more, last: spanOf(tokens, at, at + 1), isWhole: true }
          : undefined;
      }
      const isNext =
        isWord(tokens, at, 'another') ||
        (THIRDS.get(tokens, at) !== undefined && FIGURE_WORDS.get(tokens, at + 1)?.ordinal === told + 1);
      if (!isNext || !goesOnToTell(tokens, isWord(tokens, at, 'another') ? at + 1 : at + 2)) continue;
      told++;
      last = at;
      // "and the third to Pori".
      isClosed = isWord(tokens, at, 'the') && isWord(tokens, at - 1, 'and');
    }
  }
  return told < 2 ? undefined : { told, last: spanOf(tokens, last), isWhole: isClosed };
}

/** In sentences. */
const MOST_SENTENCES = 3;
const JOINED = wordList('and while');
const THIRDS = wordList('a the');

/** A verb follows, and no noun: "one was", "the other carried". */
function goesOnToTell(tokens: Tokens, at: number): boolean {
  return (
    TELLING.get(tokens, at) !== undefined ||
    (tokens.kind[at] === TokenKind.word && /(?:ed|ing)$/.test(lowerOf(tokens, at)))
  );
}

const TELLING = wordList(`
  is was are were has had have will would must may can could should did does in at on from for to went came left took said
  stood drove ran held made died won lost`);

/** "Of the five survivors, two are Greek, one is Turkish and one is Maltese", "Of the two, the first …, and the second …". */
function partedWhole(tokens: Tokens, { first, last }: Sentence, figures: readonly Figure[]): Enumeration | undefined {
  if (!isWord(tokens, first, 'of') || DETERMINERS.get(tokens, first + 1) === undefined) return undefined;
  const count = figures.find(({ start }) => start === tokens.start[first + 2]);
  let comma = first + 3;
  while (comma < last && markAt(tokens, comma) !== ',') comma++;
  if (count === undefined || !isSmallCount(count) || comma >= last) return undefined;
  const rest = { first: comma + 1, last };
  const told = orderedIn(tokens, [rest]) ?? partedIn(tokens, count, rest);
  return told === undefined ? undefined : { count, ...told };
}

/** "six counts. Two were of fraud, one was of perjury and three were of theft": parts without a noun, to a closing "and". */
function partedIn(tokens: Tokens, { value }: Figure, { first, last }: Tokened): Told | undefined {
  let told = 0;
  let parts = 0;
  let isClosed = false;
  let isOfThem = false;
  for (let at = first; at < last; at++) {
    const isJoined = isWord(tokens, at - 1, 'and');
    if (at !== first && !isJoined && !CLAUSE_MARKS.has(markAt(tokens, at - 1))) continue;
    const part = FIGURE_WORDS.get(tokens, at)?.cardinal ?? (isWord(tokens, at, 'another') ? 1 : undefined);
    if (part === undefined || !goesOnToTell(tokens, behindThem(tokens, at + 1))) {
      if (at === first) return undefined;
      continue;
    }
    if (isClosed) return undefined;
    isOfThem ||= isWord(tokens, at + 1, 'of');
    told += part;
    parts++;
    isClosed = isJoined;
  }
  const isNear = Math.abs(told - (value as number)) <= (isOfThem ? 2 : 1);
  return parts > 2 && isClosed && isNear ? { told, last: spanOf(tokens, first), isWhole: true } : undefined;
}

const CLAUSE_MARKS: ReadonlySet<string> = new Set([',', ';']);

/** Behind "of them" and "others". */
function behindThem(tokens: Tokens, at: number): number {
  if (isWord(tokens, at, 'others')) return at + 1;
  return isWord(tokens, at, 'of') && isWord(tokens, at + 1, 'them') ? at + 2 : at;
}

/** "It involved seven people: three of them were expelled, two are under arrest, one is watched and another is at large." */
function partedHere(
  tokens: Tokens,
  { start, end, first, last }: Sentence,
  figures: readonly Figure[],
): Enumeration | undefined {
  const count = figures.find((figure) => figure.start >= start && figure.end <= end && figure.kind === 'cardinal');
  if (count?.noun === undefined || !isSmallCount(count)) return undefined;
  const behind = tokensOf(tokens, count).last + 1;
  if (OTHER_COUNTS.get(tokens, tokensOf(tokens, count).first - 1) !== undefined && behind > first + 2) return undefined;
  for (let at = behind + 1; at < Math.min(last, behind + MOST_BETWEEN); at++) {
    if (FIGURE_WORDS.get(tokens, at)?.cardinal === undefined) continue;
    const told = partedIn(tokens, count, { first: at, last });
    return told === undefined ? undefined : { count, ...told };
  }
  return undefined;
}

/** In tokens. */
const MOST_BETWEEN = 8;

/** "Two of the soldiers died in Pori, the third in Turku", "Three of the … The fourth soldier …". */
function ordinalBehind(
  tokens: Tokens,
  { first, last }: Sentence,
  next: Sentence | undefined,
  figures: readonly Figure[],
): Enumeration | undefined {
  const count = figures.find((figure) => {
    const { first: at, last: end } = tokensOf(tokens, figure);
    return at >= first && at < first + FEW && end < last && isOfNamed(tokens, end + 1);
  });
  if (count === undefined || !isSmallCount(count) || count.start < (tokens.start[first] as number)) return undefined;
  const noun = tokensOf(tokens, count).last + 3;
  for (let at = noun + 1; at < last; at++) {
    const isOpened = isWord(tokens, at, 'the') && (markAt(tokens, at - 1) === ',' || isWord(tokens, at - 1, 'and'));
    const ordinal = isOpened ? FIGURE_WORDS.get(tokens, at + 1)?.ordinal : undefined;
    if (ordinal !== undefined && goesOnToTell(tokens, at + 2)) return toldTo(tokens, count, ordinal, at + 1);
  }
  if (next === undefined || !isWord(tokens, next.first, 'the')) return undefined;
  const ordinal = FIGURE_WORDS.get(tokens, next.first + 1)?.ordinal;
  const isSame =
    lowerOf(tokens, noun).startsWith(lowerOf(tokens, next.first + 2)) && lowerOf(tokens, noun).endsWith('s');
  return ordinal !== undefined && isSame ? toldTo(tokens, count, ordinal, next.first + 1) : undefined;
}

function toldTo(tokens: Tokens, count: Figure, ordinal: number, at: number): Enumeration {
  return { count, told: ordinal - 1, last: spanOf(tokens, at), isWhole: true };
}

/** In tokens: "Police said two of the". */
const FEW = 5;

function isOfNamed(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at, 'of') &&
    DETERMINERS.get(tokens, at + 1) !== undefined &&
    FIGURE_WORDS.get(tokens, at + 2) === undefined
  );
}

/** "Three things went wrong. A door was open; a light was out; and nobody looked." */
function dividedIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  if (!THINGS.has(noun ?? '')) return undefined;
  let told = 1;
  let opener = 0;
  for (let at = first; at < last; at++) {
    if (markAt(tokens, at) !== ';') continue;
    told++;
    opener = at + 1;
  }
  if (told < 2 || !isWord(tokens, opener, 'and')) return undefined;
  return { told, last: spanOf(tokens, opener, Math.min(opener + 1, last - 1)), isWhole: true };
}

/** "It does three things. It caps fees. It bars loans. And it ends …": sentences that open alike, up to the one with "And". */
function repeatedIn(tokens: Tokens, { noun }: Figure, sentences: readonly Sentence[]): Told | undefined {
  const opener = sentences[0]?.first ?? 0;
  if (!THINGS.has(noun ?? '') || SUBJECTS.get(tokens, opener) === undefined) return undefined;
  for (const [index, { first }] of sentences.entries()) {
    const isLast = CLOSING.get(tokens, first) !== undefined;
    const at = isLast ? first + (markAt(tokens, first + 1) === ',' ? 2 : 1) : first;
    if (lowerOf(tokens, at) !== lowerOf(tokens, opener)) return undefined;
    if (isLast) return index === 0 ? undefined : { told: index + 1, last: spanOf(tokens, first, at), isWhole: true };
  }
  return undefined;
}

const SUBJECTS = wordList('it they he she we');
const CLOSING = wordList('and finally lastly');

/** "Five hospitals closed. They are Arden, Bexley, …", "… The hospitals are …": names, to the sentence's end. */
function listedIn(tokens: Tokens, { noun }: Figure, sentences: readonly Sentence[]): Told | undefined {
  for (const [index, { first, last }] of sentences.slice(0, MOST_SENTENCES).entries()) {
    const isNoun =
      isWord(tokens, first, 'the') && noun !== undefined && lowerOf(tokens, first + 1).startsWith(noun.slice(0, -1));
    const verb = isNoun ? first + 2 : first + 1;
    const isThey = index === 0 && THEY.get(tokens, first) !== undefined;
    if ((!isNoun && !isThey) || ARE.get(tokens, verb) === undefined) continue;
    const series = seriesFrom(tokens, verb + 1, last);
    if (series?.form !== 'name' || series.opener !== '' || markAt(tokens, series.last + 1) !== '.') return undefined;
    return { told: series.items, last: spanOf(tokens, series.joined, series.last), isWhole: series.asides === 0 };
  }
  return undefined;
}

/** "The blast killed three people. The victims - a clerk and two cooks - …", "… The dead were a clerk, …". */
function apposedIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  if (!isWord(tokens, first, 'the') || !PEOPLE.has(noun ?? '') || PERSONS.get(tokens, first + 1) === undefined)
    return undefined;
  const opener = first + 2;
  const mark = markAt(tokens, opener);
  if (!OPENERS.has(mark) && ARE.get(tokens, opener) === undefined) return undefined;
  const series = seriesFrom(tokens, opener + 1, last);
  if (series === undefined || series.form === 'figure' || series.form === 'bare' || series.asides > 0) return undefined;
  const end = markAt(tokens, series.last + 1);
  if (mark === '' ? end !== '.' : end !== mark) return undefined;
  return { told: series.counted, last: spanOf(tokens, series.joined, series.last), isWhole: series.named === 0 };
}

/** "killed two rebels. They named one of the rebels as Berg, and the other as Holm": two, and no more. */
function oneAndOtherIn(tokens: Tokens, { noun }: Figure, { first, last }: Sentence): Told | undefined {
  let one = first;
  while (one + 3 < last && !(isWord(tokens, one, 'one') && isWord(tokens, one + 1, 'of'))) one++;
  if (one + 3 >= last || noun === undefined || one - first > MOST_BETWEEN) return undefined;
  const isThem = isWord(tokens, one + 2, 'them');
  const named = [one + 3, one + 4].some(
    (at) => lowerOf(tokens, at).startsWith(noun) && lowerOf(tokens, at).endsWith('s'),
  );
  if (!isThem && !(named && DETERMINERS.get(tokens, one + 2) !== undefined)) return undefined;
  for (let at = one + 3; at + 2 < last; at++) {
    if (!isWord(tokens, at, 'the') || !isWord(tokens, at + 1, 'other') || !isWord(tokens, at - 1, 'and')) continue;
    const isAlone = isWord(tokens, at + 2, 'as') || goesOnToTell(tokens, at + 2);
    return isAlone ? { told: 2, last: spanOf(tokens, at, at + 1), isWhole: true } : undefined;
  }
  return undefined;
}

const PEOPLE: ReadonlySet<string> = new Set(
  'person people man woman soldier civilian worker tourist victim suspect'.split(' '),
);
const PERSONS = wordList('victims dead suspects men killed wounded injured three four five six seven');

/** "two officers were held. Ann Berg, Carl Holm and Per Lind …": more of them do something than there are. */
function subjectsOf(
  tokens: Tokens,
  { value, noun }: Figure,
  before: Sentence,
  { first, last }: Sentence,
): Told | undefined {
  const series = seriesFrom(tokens, first, last);
  if (series === undefined || series.opener !== '' || series.asides > 0 || series.named > 0) return undefined;
  const { form, counted } = series;
  if (form === 'name' ? !NAMED.has(noun ?? '') || counted !== (value as number) + 1 : !isAllThere(tokens, before, form))
    return undefined;
  return { told: counted, last: spanOf(tokens, series.joined, series.last), isWhole: true };
}

/** "There were just three survivors. Two sailors and a cook …". */
function isAllThere(tokens: Tokens, { first }: Sentence, form: Form): boolean {
  return (
    isWord(tokens, first, 'there') &&
    ONLY.get(tokens, first + 2) !== undefined &&
    (form === 'counted' || form === 'article')
  );
}

const ONLY = wordList('just only');
/** Of which each has a name. */
const NAMED: ReadonlySet<string> = new Set(
  'officer man woman suspect minister player candidate club team company firm town city country soldier student director senator'.split(
    ' ',
  ),
);

/** "Three directors quit. Berg went on Monday, Holm on Tuesday and Lind on Friday": a verb that is told once. */
function gappedIn(tokens: Tokens, { value }: Figure, { first, last }: Sentence): Told | undefined {
  let joint = first;
  while (joint < last && markAt(tokens, joint) !== ',' && !isWord(tokens, joint, 'and')) joint++;
  // "Berg went on Monday, and Lind on Friday".
  if (isWord(tokens, joint + 1, 'and')) joint++;
  const rest = isWord(tokens, joint, 'and') ? thingAt(tokens, joint + 1, last) : seriesFrom(tokens, joint + 1, last);
  if (rest?.form !== 'name' || rest.inner === '' || rest.opener !== '') return undefined;
  let isSame = false;
  for (let at = Math.max(first + 2, joint - MAX_PLACE); at < joint; at++)
    if (isWord(tokens, at, rest.inner)) isSame = true;
  const told = 1 + ('items' in rest ? rest.items : 1);
  if (!isSame || Math.abs(told - (value as number)) > 1) return undefined;
  return { told, last: spanOf(tokens, rest.first, rest.last), isWhole: true };
}

/** In tokens: "on Monday", "at Barrow Point". */
const MAX_PLACE = 4;

const THEY = wordList('they these');
const ARE = wordList('are were');

/** What is told in clauses. */
const THINGS: ReadonlySet<string> = new Set(
  'thing reason factor problem failing failure fault question change condition demand mistake error lesson measure cause issue'.split(
    ' ',
  ),
);

/** In things. */
const MOST = 10;
/** "the first two", "one of three", "in the past three". */
const OTHER_COUNTS = wordList('first last next past other another of than within after top least most');
