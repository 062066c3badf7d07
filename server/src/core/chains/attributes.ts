import type { Mention } from '../entities/mention.js';
import { COURTESIES, OFFICE_OPENERS, OFFICES, TITLES } from '../entities/titles.js';
import { wordList } from '../segment/lexicon.js';
import { Gap, isWord, NOTHING, Shape, TokenKind, type Tokens, tokenAt } from '../segment/tokens.js';
import type { Span } from '../text/span.js';

/** What the text says of a person beside the name. */
export interface Attribute extends Span {
  /** A title stands before the name, an office beside it between commas. */
  readonly kind: 'title' | 'office' | 'age';
  /** As the text gives it: "Prime Minister", "the mayor of Elm", "aged 56". */
  readonly text: string;
}

/** Reads what stands around a person's mention in a paragraph, whose mentions are `mentions`; spans as theirs. */
export function attributeReader(
  tokens: Tokens,
  mentions: readonly Mention[],
): (person: Mention) => readonly Attribute[] {
  const { before, after } = readerOf(tokens, mentions);
  return ({ start, end }) => [...before(tokenAt(tokens, start)), ...after(tokenAt(tokens, end - 1) + 1)];
}

/** Longest title or office read, in tokens. */
const MAX_LENGTH = 24;
/** How far into an office its noun stands, and behind a name an age. */
const MAX_HEAD = 8;

const DETERMINERS = wordList('the a an its his her their our both');
const LINKS = wordList('of at for in from to with by on');
/** What ends an office that no comma ends. */
const ENDS =
  wordList(`said says say told tells added adds noted announced who whom whose which that is was were are has had have will would
  can could may might must also when while where after before because but as wrote explained argued warned called joined`);
/** What stands before an office that goes before the name, where no sentence starts there. */
const SPEECH = wordList('said says added adds told by');
/** Titles of all that stand in the list behind them. */
const PLURALS = wordList('sens reps govs drs senators congressmen');
/** Longest such list. */
const MAX_LISTED = 12;
/** In years. */
const MAX_AGE = 120;

function readerOf(tokens: Tokens, mentions: readonly Mention[]) {
  return { before, after };

  function* before(first: number): Generator<Attribute> {
    const age = yearsOld(first);
    if (age !== undefined) yield age;
    const title = titleBefore(first);
    if (title < first) yield attribute('title', title, first);
    else if (isMark(first - 1, ',')) {
      const office = officeBefore(first - 1);
      if (office < first - 1) yield attribute('office', office, first - 1);
    }
    if (title === first) yield* sharedTitle(first);
  }

  /** "Sens. A (D-Ohio), B and C": the title that stands before the first of a list whose next is at `first`. */
  function* sharedTitle(first: number): Generator<Attribute> {
    let at = first;
    for (let listed = 1; listed < MAX_LISTED; listed++) {
      const previous = listedBefore(at);
      if (previous === at) return;
      at = previous;
      const title = titleBefore(at);
      if (title === at) continue;
      const head = isMark(at - 1, '.') ? at - 2 : at - 1;
      if (PLURALS.get(tokens, head) !== undefined) yield attribute('title', title, at);
      return;
    }
  }

  /** Where the person starts who stands in a list before the one at `at`; `at` where there is none. */
  function listedBefore(at: number): number {
    let end = isWord(tokens, at - 1, 'and') ? at - 1 : at;
    if (isMark(end - 1, ',')) end--;
    if (end === at) return at;
    if (isMark(end - 1, ')')) end = opening(end - 1);
    const mention = mentionAt(end - 1);
    return mention?.label === 'PERSON' ? tokenAt(tokens, mention.start) : at;
  }

  function* after(last: number): Generator<Attribute> {
    let at = last;
    if (isMark(at, '(')) {
      if (isAge(at + 1) && isMark(at + 2, ')')) yield attribute('age', at + 1, at + 2);
      at = closing(at);
    }
    if (isMark(at, ',')) {
      at++;
      const from = isWord(tokens, at, 'aged') ? at + 1 : at;
      if (isAge(from) && isEnd(from + 1)) {
        yield attribute('age', at, from + 1);
        if (!isMark(from + 1, ',')) return;
        at = from + 2;
      }
    } else if (isWord(tokens, at, 'as')) at++;
    else {
      const died = ageIn(at);
      if (died !== undefined) yield died;
      return;
    }
    const end = officeEnd(at);
    if (end > at) yield attribute('office', at, end);
    else {
      const died = ageIn(at);
      if (died !== undefined) yield died;
    }
  }

  /** "U.S. President", "Apple CEO", "former Sen.": where the title before `first` starts; `first` where there is none. */
  function titleBefore(first: number): number {
    let at = headBefore(first);
    if (at === first) at = headOf(first);
    if (at === first) return first;
    while (first - at < MAX_LENGTH) {
      const longer = opener(at);
      if (longer === at) break;
      at = longer;
    }
    return at;
  }

  /** "Sen.", "CEO", "co-founder" before `first`. */
  function headBefore(first: number): number {
    const word = isMark(first - 1, '.') && tokens.gap[first - 1] === Gap.none ? first - 2 : first - 1;
    if (word < 0 || tokens.kind[word] !== TokenKind.word || mentionAt(word) !== undefined) return first;
    if (!isTitle(word) && (word < first - 1 || OFFICES.get(tokens, word) === undefined)) return first;
    return isMark(word - 1, '-') && tokens.gap[word] === Gap.none ? word - 2 : word;
  }

  /** "President of the United States" before `first`. */
  function headOf(first: number): number {
    const mention = mentionAt(first - 1);
    if (mention === undefined || mention.label === 'PERSON') return first;
    let at = tokenAt(tokens, mention.start);
    if (isWord(tokens, at - 1, 'the')) at--;
    if (!isWord(tokens, at - 1, 'of')) return first;
    const head = headBefore(at - 1);
    return head < at - 1 ? head : first;
  }

  /** Where what belongs to a title that starts at `at` starts before it; `at` itself where nothing does. */
  function opener(at: number): number {
    const head = headBefore(at);
    if (head < at) return head;
    const word = at - 1;
    if (word < 0 || tokens.gap[at] === Gap.none) return at;
    const mention = mentionAt(word) ?? (isPossessive(word) ? mentionAt(word - 1) : undefined);
    if (mention !== undefined) return mention.label === 'PERSON' ? at : tokenAt(tokens, mention.start);
    if (OFFICE_OPENERS.get(tokens, word) !== undefined) return word;
    if (isWord(tokens, word, 'and') && headBefore(word) < word) return headBefore(word);
    return at;
  }

  /** "The general secretary of the union, NAME": where the office starts that ends at `end`. */
  function officeBefore(end: number): number {
    let at = end;
    while (at > 0 && end - at < MAX_LENGTH) {
      const word = at - 1;
      const mention = mentionAt(word);
      if (mention?.label === 'PERSON') return end;
      if (mention === undefined && tokens.kind[word] === TokenKind.mark && !isMark(word, '-')) break;
      if (mention === undefined && SPEECH.get(tokens, word) !== undefined && DETERMINERS.get(tokens, at) !== undefined)
        break;
      at = mention === undefined ? word : tokenAt(tokens, mention.start);
    }
    return officeEnd(at) === end ? at : end;
  }

  /** Where the office that starts at `at` ends; `at` where none does. */
  function officeEnd(at: number): number {
    if (isWord(tokens, at, 'and')) return at;
    let end = at;
    let head = false;
    let linked = false;
    while (end < tokens.count && end - at < MAX_LENGTH) {
      const mention = mentionAt(end);
      if (mention?.label === 'PERSON') return at;
      if (mention !== undefined) {
        end = tokenAt(tokens, mention.end - 1) + 1;
        continue;
      }
      if (tokens.kind[end] === TokenKind.mark && !isJoint(end)) break;
      if (ENDS.get(tokens, end) !== undefined) break;
      if (LINKS.get(tokens, end) !== undefined) linked = true;
      if (!linked && end - at < MAX_HEAD) head ||= isHead(end);
      end++;
    }
    return head ? end : at;
  }

  function isHead(at: number): boolean {
    return OFFICES.get(tokens, at) !== undefined || (isTitle(at) && !isMark(at + 1, '.'));
  }

  function isTitle(at: number): boolean {
    if (TITLES.get(tokens, at) !== undefined) return true;
    return ((tokens.shape[at] as number) & Shape.capital) !== 0 && COURTESIES.get(tokens, at) !== undefined;
  }

  /** A hyphen, or a mark that a possessive's s hangs on. */
  function isJoint(at: number): boolean {
    return isMark(at, '-') || isPossessive(at);
  }

  /** "49-year-old" before `first`. */
  function yearsOld(first: number): Attribute | undefined {
    const at = first - 5;
    const reads = isAge(at) && isMark(at + 1, '-') && isWord(tokens, at + 2, 'year') && isMark(at + 3, '-');
    return reads && isWord(tokens, at + 4, 'old') ? attribute('age', at, first) : undefined;
  }

  /** "died on Monday aged 56", "at the age of 56": before anybody else is named. */
  function ageIn(from: number): Attribute | undefined {
    for (let at = from; at < Math.min(from + MAX_HEAD, tokens.count - 1); at++) {
      if (mentionAt(at)?.label === 'PERSON' || isMark(at, '.')) return undefined;
      if (isWord(tokens, at, 'aged') && isAge(at + 1) && isEnd(at + 2)) return attribute('age', at, at + 2);
      if (!isWord(tokens, at, 'at')) continue;
      const the = isWord(tokens, at + 1, 'the') ? 1 : 0;
      const age = isWord(tokens, at + 1 + the, 'age')
        ? at + 2 + the + (isWord(tokens, at + 2 + the, 'of') ? 1 : 0)
        : at;
      if (age > at && isAge(age)) return attribute('age', at, age + 1);
    }
    return undefined;
  }

  /** A whole number that a person's years can be. */
  function isAge(at: number): boolean {
    if (at < 0 || tokens.kind[at] !== TokenKind.number) return false;
    const years = Number(tokens.text.slice(tokens.start[at], tokens.end[at]));
    return Number.isInteger(years) && years > 0 && years <= MAX_AGE;
  }

  function isEnd(at: number): boolean {
    return (
      at >= tokens.count ||
      (tokens.kind[at] === TokenKind.mark && !isMark(at, '-') && !isMark(at, '%')) ||
      tokens.gap[at] === Gap.line
    );
  }

  /** Behind the bracket that opens at `at`; `at` where it does not close soon. */
  function closing(at: number): number {
    for (let end = at + 1; end < Math.min(at + MAX_HEAD, tokens.count); end++) if (isMark(end, ')')) return end + 1;
    return at;
  }

  /** The bracket that closes at `at`; `at` where it does not open soon. */
  function opening(at: number): number {
    for (let start = at - 1; start > Math.max(at - MAX_HEAD, 0); start--) if (isMark(start, '(')) return start;
    return at;
  }

  function mentionAt(at: number): Mention | undefined {
    if (at < 0 || at >= tokens.count) return undefined;
    const offset = tokens.start[at] as number;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle] as Mention).end > offset) high = middle;
      else low = middle + 1;
    }
    const mention = mentions[low];
    return mention !== undefined && mention.start <= offset ? mention : undefined;
  }

  function isPossessive(at: number): boolean {
    return isWord(tokens, at, "'s");
  }

  function isMark(at: number, mark: string): boolean {
    return (
      at >= 0 &&
      at < tokens.count &&
      tokens.kind[at] === TokenKind.mark &&
      tokens.text[tokens.start[at] as number] === mark
    );
  }

  function attribute(kind: Attribute['kind'], first: number, end: number): Attribute {
    const span = { start: tokens.start[first] as number, end: tokens.end[end - 1] as number };
    const text = tokens.text.slice(span.start, span.end).replaceAll(NOTHING, '').replace(/\s+/g, ' ');
    return { ...span, kind, text };
  }
}
