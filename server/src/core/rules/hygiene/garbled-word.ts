import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, lengthOf, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { ALIKE, FREQUENT } from '../frequent.js';
import { partedWord } from '../gluedwords.js';
import { isCapitalised, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';
import { SeenWords } from '../seenwords.js';
import { Sight, sightsIn } from '../sights.js';
import { beginningOfSplit, isRarePiece } from '../splitwords.js';

export default defineRule({
  id: 'garbled-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { glance: hasSite },
  severity: 'information',
  summary:
    'A common word with a letter lost, doubled or in the wrong place, a space or a digit inside, as “thrid”, “gover nment” and “p0lice”.',
  messages: { slip: '“{wrong}” may be “{right}”.', split: '“{wrong}” may be one word, “{right}”.' },
  fixes: { word: { title: 'Write “{right}”' } },
  *check({ tokens, sentence }) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const mixed = mixedAt(tokens, at);
      if (mixed !== undefined) {
        const { right, ...span } = mixed;
        const data = { wrong: tokens.text.slice(span.start, span.end), right };
        yield { ...span, message: 'slip', data, fixes: [{ fix: 'word', edits: [{ ...span, newText: right }] }] };
        continue;
      }
      const beginning = at > sentence.first ? beginningOfSplit(tokens, at) : -1;
      if (beginning >= 0) {
        const span = spanOf(tokens, beginning, at);
        const wrong = tokens.text.slice(span.start, span.end);
        const right = wrong.replace(/[^A-Za-z]/g, '');
        yield {
          ...span,
          message: 'split',
          data: { wrong, right },
          fixes: [{ fix: 'word', edits: [{ ...span, newText: right }] }],
        };
        continue;
      }
      const right = rightFor(tokens, at);
      if (right === undefined || isForeign(tokens, at)) continue;
      const span = spanOf(tokens, at);
      const wrong = tokens.text.slice(span.start, span.end);
      const newText =
        tokens.shape[at] === Shape.lower || right.includes(' ')
          ? right
          : right.charAt(0).toUpperCase() + right.slice(1);
      yield {
        ...span,
        message: 'slip',
        data: { wrong, right: newText },
        fixes: [{ fix: 'word', edits: [{ ...span, newText }] }],
      };
    }
  },
});

/** Marks that join what they touch. */
const JOINING_MARKS = ['-', '‑', '_', '@', '#', '/', '&', '’', "'"];

function hasSite(tokens: Tokens, first: number, last: number): boolean {
  const { shape, hash } = tokens;
  const sights = sightsIn(tokens);
  // The word before is one of which it is not known that it is no piece of another.
  let isLoose = false;
  for (let at = first; at < last; at++) {
    const form = shape[at] as number;
    const own = hash[at] as number;
    if (form === Shape.lower) {
      // Nearly all words have been seen, and are known to be none.
      const isSettled = whole.has(own);
      if (isSettled && !isLoose) continue;
      if (!isSettled && rightFor(tokens, at) !== undefined) return true;
      if (at > first && beginningOfSplit(tokens, at) >= 0) return true;
      isLoose = !isSettled;
      if (isLoose && fine.has(own) && !isRarePiece(own)) whole.add(own);
    } else if (form === NAME) {
      if (!fineNames.has(own) && nameFor(tokens, at) !== undefined) return true;
    } else if ((sights & Sight.mixed) !== 0 && mixedAt(tokens, at) !== undefined) return true;
    else if ((sights & Sight.joined) !== 0 && rightFor(tokens, at) !== undefined) return true;
  }
  return false;
}

/** The frequent word that the token is a slip for. */
function rightFor(tokens: Tokens, at: number): string | undefined {
  const form = tokens.shape[at];
  if (form === Shape.lower) {
    const right = wordFor(tokens, at);
    return right !== undefined && isWhole(tokens, at) ? right : undefined;
  }
  // Names have capitals, but for the words that sentences begin with.
  if (form === NAME) return nameFor(tokens, at);
  if ((form !== SHOUTED && form !== STUTTERED) || !isWhole(tokens, at)) return undefined;
  return shoutedWord(tokens, at) ?? (form === STUTTERED ? partedName(tokens, at) : undefined);
}

/** The same, wherever it stands. */
function wordFor(tokens: Tokens, at: number): string | undefined {
  const hash = tokens.hash[at] as number;
  if (fine.has(hash)) return undefined;
  const right = CONTRACTED.get(tokens, at) ?? slipFor(tokens, at) ?? partedWord(lowerOf(tokens, at));
  if (right === undefined) fine.add(hash);
  return right;
}

/** The date, or the first word of a sentence. */
function nameFor(tokens: Tokens, at: number): string | undefined {
  const hash = tokens.hash[at] as number;
  if (fineNames.has(hash)) return undefined;
  const [date, opener] = [dateFor(tokens, at), openerFor(tokens, at)];
  if (date === undefined && opener === undefined) {
    fineNames.add(hash);
    return undefined;
  }
  if (!isWhole(tokens, at)) return undefined;
  // "the Sunda Strait".
  const isLonger = isCapitalised(tokens, at + 1) && tokens.gap[at + 1] === Gap.space;
  if (date !== undefined && !isLonger) return date;
  return isFirst(tokens, at) ? opener : undefined;
}

/** Words that are no slips, and names that are none either, nor for the word that a sentence begins with. */
const fine = new SeenWords();
const fineNames = new SeenWords();
/** Those of the first that no frequent word begins or ends with, unless they are words of their own. */
const whole = new SeenWords();

function openerFor(tokens: Tokens, at: number): string | undefined {
  const right = CONTRACTED.get(tokens, at) ?? slipFor(tokens, at);
  if (right === undefined || OPENERS.has(right) || right.includes("'")) return right;
  return right.length >= MIN_OPENER && lengthOf(tokens, at) <= right.length ? right : undefined;
}

/** What a letter for a digit, or a digit for a letter, makes of a number or word: "12O", "0fficials", "TOKY0", "p0lice". */
function mixedAt(tokens: Tokens, at: number): (Span & { readonly right: string }) | undefined {
  if (tokens.kind[at] === TokenKind.word) {
    const isMixed = ((tokens.shape[at] as number) & Shape.digit) !== 0 && !isTied(tokens, at);
    const right = isMixed ? withoutDigit(textOf(tokens, at)) : undefined;
    return right === undefined ? undefined : { ...spanOf(tokens, at), right };
  }
  const next = at + 1;
  if (
    tokens.kind[at] !== TokenKind.number ||
    tokens.kind[next] !== TokenKind.word ||
    tokens.gap[next] !== Gap.none ||
    isTied(tokens, at, next)
  )
    return undefined;
  const [digits, letters] = [textOf(tokens, at), textOf(tokens, next)];
  if (digits === '0') {
    return FREQUENT.word(`o${letters}`) !== undefined
      ? { ...spanOf(tokens, at, next), right: `O${letters}` }
      : undefined;
  }
  if (letters.length >= MIN_COUNTED && isCounted(tokens, next))
    return { ...spanOf(tokens, at, next), right: `${digits} ${letters}` };
  // "20o" is a temperature.
  const isNumber = letters === 'O' || (letters.length > 1 && /^[oO]+$/.test(letters));
  return isNumber ? { ...spanOf(tokens, at, next), right: digits + '0'.repeat(letters.length) } : undefined;
}

/** "21miners": no unit, and none of the words of `misplaced-space`. */
function isCounted(tokens: Tokens, at: number): boolean {
  return (
    tokens.shape[at] === Shape.lower && FREQUENT.get(tokens, at) !== undefined && SCALES.get(tokens, at) === undefined
  );
}

const MIN_COUNTED = 4;
const SCALES = wordList(
  'million billion trillion thousand hundred from aged were percent people years cents seats mile miles',
);

/** A word, a number or a mark of an address, a code or a formula touches it. */
function isTied(tokens: Tokens, first: number, last = first): boolean {
  return (
    (touchesPrevious(tokens, first) && isCoding(tokens, first - 1)) ||
    (touchesPrevious(tokens, last + 1) && isCoding(tokens, last + 1))
  );
}

/** No stop, comma, quotation mark or bracket. */
function isCoding(tokens: Tokens, at: number): boolean {
  return at < tokens.count && !CLOSING.has(markAt(tokens, at));
}

const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', '!', '?', '"', '“', '”', ')', '(', '$', '£', '€']);

/** One digit stands among letters like those beside it: "p0lice", "pol1ce", "T0KYO", "TOKY0", "L0ndon". */
function withoutDigit(word: string): string | undefined {
  const found = word.length < MIN_MIXED || word.length > MAX_LETTERS ? null : MIXED.exec(word);
  if (found === null) return undefined;
  const { small, large } = found.groups as { readonly small?: string; readonly large?: string };
  return small === undefined ? word.replace(large as string, 'O') : word.replace(small, small === '0' ? 'o' : 'l');
}

const MIXED = /^(?:(?:\p{Lu}|\p{Lu}?\p{Ll}+)(?<small>[01])\p{Ll}{2,}|\p{Lu}{2,}(?<large>0)\p{Lu}*)$/u;

const MIN_MIXED = 5;

/** Words that lack their apostrophe. */
const CONTRACTED = createLexicon(
  "didn't doesn't don't isn't wasn't weren't aren't couldn't wouldn't shouldn't hasn't haven't hadn't they're they've women's children's today's yesterday's"
    .split(' ')
    .map((word) => [word.replace("'", ''), word] as const),
);

/** A month or a day of the week that the capitalised word is a slip for: "Wendesday", "Febuary". */
function dateFor(tokens: Tokens, at: number): string | undefined {
  const length = lengthOf(tokens, at);
  if (length < MIN_LESS - 1 || length > MAX_DATE) return undefined;
  const slip = lowerOf(tokens, at);
  return DATES.find((word) => word[0] === slip[0] && word !== slip && isSlip(slip, word) && slip !== `${word}s`);
}

const DATES =
  'monday tuesday wednesday thursday friday saturday sunday january february april august september october november december'.split(
    ' ',
  );
const MAX_DATE = 10;

const SHOUTED = Shape.capital | Shape.lower | Shape.innerCapital;
const STUTTERED = Shape.lower | Shape.innerCapital;

/** "THe", "POlice", "tHe". */
function shoutedWord(tokens: Tokens, at: number): string | undefined {
  const start = tokens.start[at] as number;
  if (!/^\p{L}\p{Lu}\p{Ll}+$/u.test(tokens.text.slice(start, tokens.end[at]))) return undefined;
  const word = lowerOf(tokens, at);
  return FREQUENT.word(word) === undefined || word.length < MIN_LETTERS || word.endsWith('s') ? undefined : word;
}

/** "in Ulster" for "inUlster": a little word runs into a name. */
function partedName(tokens: Tokens, at: number): string | undefined {
  const [, little = '', name = ''] = /^(\p{Ll}{1,5})(\p{Lu}\p{Ll}{2,})$/u.exec(textOf(tokens, at)) ?? [];
  return BEFORE_NAMES.word(little) === undefined ? undefined : `${little} ${name}`;
}

const BEFORE_NAMES = wordList(
  'in of the to from and for by on at with a an that as but near when if was is said after since',
);

const NAME = Shape.capital | Shape.lower;

function isFirst(tokens: Tokens, at: number): boolean {
  const before = at === 0 ? '.' : markAt(tokens, at - 1);
  return before !== '' && '.?!“"'.includes(before);
}

/** Nothing is joined to it: no hyphen, apostrophe or address. */
function isWhole(tokens: Tokens, at: number): boolean {
  const before = tokens.gap[at] === Gap.none ? markAt(tokens, at - 1) : '';
  const after = at + 1 < tokens.count && tokens.gap[at + 1] === Gap.none ? markAt(tokens, at + 1) : '';
  if (before === '' && at > 0 && tokens.gap[at] === Gap.none) return false;
  // "teh.example.com".
  if (
    after === '.' &&
    at + 2 < tokens.count &&
    tokens.gap[at + 2] === Gap.none &&
    tokens.kind[at + 2] === TokenKind.word
  )
    return false;
  return !JOINING.has(before) && !JOINING.has(after);
}

const JOINING: ReadonlySet<string> = new Set(JOINING_MARKS);

/** Letters of other words that a sentence may begin with: "Denise", "Witten" and "Stannard" are names. */
const MIN_OPENER = 9;

/** Words that a sentence begins with. */
const OPENERS: ReadonlySet<string> = new Set(
  'the third this that these those they their when while after before police officials government about according people from with'.split(
    ' ',
  ),
);

function slipFor(tokens: Tokens, at: number): string | undefined {
  const length = (tokens.end[at] as number) - (tokens.start[at] as number);
  if (length < MIN_LETTERS || length > MAX_LETTERS) return undefined;
  if (FREQUENT.get(tokens, at) !== undefined || ALIKE.get(tokens, at) !== undefined) return undefined;
  const word = lowerOf(tokens, at);
  const letters = lettersOf(word);
  if (letters < 0) return undefined;
  const right = matchAmong(letters, word);
  if (right !== undefined || length < MIN_LESS - 1) return right;
  for (let left = letters; left !== 0; left &= left - 1) {
    const found = matchAmong(letters & ~(left & -left), word);
    if (found !== undefined) return found;
  }
  return undefined;
}

const MIN_LETTERS = 3;
const MAX_LETTERS = 20;
/** Letters of a word that may lack one. */
const MIN_LESS = 6;
/** Letters of a word in which one may be another, or one more may stand. */
const MIN_OTHER = 8;

/**
 * Frequent words by the letters that they have, and the longer ones by all of these but one; made when first asked for. Lists
 * of entries by what their letters come to; in numbers alone, for there are many.
 */
interface Alike {
  /** The first entry of each list, from 1; 0 is for none. */
  readonly first: Uint16Array;
  /** Of each entry its letters, the number of its word, and the next of its list. */
  readonly letters: Int32Array;
  readonly word: Uint16Array;
  readonly next: Uint16Array;
}

let alike: Alike | undefined;

function alikeAmongFrequent(): Alike {
  const { words } = FREQUENT;
  const most = words.reduce((count, word) => count + 1 + (word.length < MIN_LESS ? 0 : word.length), 0);
  const made = {
    first: new Uint16Array(LISTS),
    letters: new Int32Array(most),
    word: new Uint16Array(most),
    next: new Uint16Array(most),
  };
  let entry = 0;
  const add = (letters: number, word: number) => {
    const list = listOf(letters);
    made.letters[entry] = letters;
    made.word[entry] = word;
    made.next[entry++] = made.first[list] as number;
    made.first[list] = entry;
  };
  // From the last, so that the first word is found first.
  for (let number = words.length - 1; number >= 0; number--) {
    const word = words[number] as string;
    const letters = lettersOf(word);
    add(letters, number);
    if (word.length < MIN_LESS) continue;
    for (let left = letters; left !== 0; left &= left - 1) add(letters & ~(left & -left), number);
  }
  return made;
}

/** A power of two. */
const LISTS = 32_768;

function listOf(letters: number): number {
  return (Math.imul(letters, 0x9e3779b1) >>> 8) & (LISTS - 1);
}

/** A bit for each letter "a" to "z"; -1 where there are others. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97;
    if (letter < 0 || letter > 25) return -1;
    letters |= 1 << letter;
  }
  return letters;
}

/** The first frequent word of just these letters for which `slip` may stand. */
function matchAmong(letters: number, slip: string): string | undefined {
  alike ??= alikeAmongFrequent();
  for (let entry = alike.first[listOf(letters)] as number; entry !== 0; entry = alike.next[entry - 1] as number) {
    if (alike.letters[entry - 1] !== letters) continue;
    const word = FREQUENT.words[alike.word[entry - 1] as number] as string;
    if (isSlip(slip, word)) return word;
  }
  return undefined;
}

/** Two neighbours are swapped, a letter stands twice, or, in longer words, is lost, another or one too many. */
function isSlip(slip: string, word: string): boolean {
  const more = slip.length - word.length;
  if (more > 1 || more < -1) return false;
  const shorter = Math.min(slip.length, word.length);
  let from = 0;
  while (from < shorter && slip[from] === word[from]) from++;
  let until = 0;
  while (until < shorter - from && slip[slip.length - 1 - until] === word[word.length - 1 - until]) until++;
  const same = from + until;
  if (more === 1) {
    if (same < word.length) return false;
    if (slip[from] === slip[from - 1]) return true;
    // "memebers".
    const isEcho = word.length >= MIN_LESS && (slip[from] === slip[from - 2] || slip[from] === slip[from + 2]);
    return (isEcho || word.length >= MIN_OTHER) && from > 0 && until > 0;
  }
  if (more === -1) return same === slip.length && word.length >= MIN_LESS && from > 0;
  if (same === word.length - 2) return slip[from] === word[from + 1] && slip[from + 1] === word[from];
  return same === word.length - 1 && word.length >= MIN_OTHER && from > 0;
}

/** Words of other languages stand beside their articles. */
function isForeign(tokens: Tokens, at: number): boolean {
  return [at - 2, at - 1, at + 1].some(
    (near) => tokens.kind[near] === TokenKind.word && FOREIGN.get(tokens, near) !== undefined,
  );
}

const FOREIGN = wordList(
  'de la le les du des der die das den el los las di del della und et von van en il lo une sur sic pro',
);
