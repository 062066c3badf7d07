import { wordList } from '../../segment/lexicon.js';
import { Gap, lengthOf, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCapitalised, isCurrencySign, isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'wrong-article',
  group: 'hygiene',
  scope: 'sentence',
  needs: { words: 'a an', where: isWrong },
  severity: 'information',
  summary: '“a” before a vowel, or “an” before a consonant: “an budget”, “a 11-year deal”.',
  messages: { other: '“{right}” stands before “{next}”.' },
  fixes: { other: { title: 'Write “{right}”' } },
  *check({ tokens, sentence }) {
    for (let at = sentence.first; at + 1 < sentence.last; at++) {
      if (ARTICLES.get(tokens, at) === undefined || !isWrong(tokens, at)) continue;
      const span = spanOf(tokens, at);
      const isLong = span.end - span.start > 1;
      const right = isLong ? 'a' : 'an';
      const last = tokens.kind[at + 1] === TokenKind.mark ? at + 2 : at + 1;
      const next = tokens.text.slice(tokens.start[at + 1], tokens.end[last]);
      const edits = [{ start: span.start + 1, end: span.end, newText: isLong ? '' : 'n' }];
      yield { ...span, message: 'other', data: { right, next }, fixes: [{ fix: 'other', edits }] };
    }
  },
});

const ARTICLES = wordList('a an');

/** The article before something that is not spoken as it asks, between two spaces. */
function isWrong(tokens: Tokens, at: number): boolean {
  const [shape, next] = [tokens.shape[at], at + 1];
  if (shape === undefined || tokens.gap[next] !== Gap.space) return false;
  // Nearly always "a" stands before a consonant.
  const isLong = lengthOf(tokens, at) > 1;
  if (!isLong && tokens.shape[next] === Shape.lower && isPlain(tokens.text.charCodeAt(tokens.start[next] as number)))
    return false;
  // "Triple A", but for the start of a sentence; "AN" is a name.
  if (shape !== Shape.lower && tokens.kind[at - 1] === TokenKind.word) return false;
  if ((shape & Shape.innerCapital) !== 0) return false;
  if (tokens.gap[at] === Gap.none && at > 0 && !'“"(‘'.includes(markAt(tokens, at - 1) || ' ')) return false;
  if (NAMERS.get(tokens, at - 1) !== undefined) return false;
  const sound = soundOf(tokens, next, isLong);
  if (sound === undefined || (sound === 'vowel') === isLong) return false;
  if (((tokens.shape[next] as number) & Shape.capital) === 0)
    return FOREIGN.get(tokens, next) === undefined && (isLong || SMALL.get(tokens, next) === undefined);
  // "A Ali", "An Garda", "Loch an Eilein", "viva a Italia" are names.
  if (shape !== Shape.lower) return isBeforePeople(tokens, at);
  return !isCapitalised(tokens, at - 1) && FOREIGN.get(tokens, at - 1) === undefined;
}

/** "An European firm", where a sentence begins. */
function isBeforePeople(tokens: Tokens, at: number): boolean {
  const isOpening = at === 0 || tokens.kind[at - 1] === TokenKind.mark;
  return isOpening && tokens.shape[at + 2] === Shape.lower && PEOPLE.test(lowerOf(tokens, at + 1));
}

/** "Italian", "British", "Japanese"; shorter ones are names too. */
const PEOPLE = /^[a-z]{2,}(?:[ei]an|ican|ish|ese)$/;

type Sound = 'vowel' | 'consonant';

/** How what stands there is spoken first; undefined where that may be either. */
function soundOf(tokens: Tokens, at: number, isLong: boolean): Sound | undefined {
  if (isCurrencySign(markAt(tokens, at)))
    return tokens.gap[at + 1] === Gap.none && tokens.kind[at + 1] === TokenKind.number
      ? soundOfNumber(tokens, at + 1)
      : undefined;
  if (tokens.kind[at] === TokenKind.number) return soundOfNumber(tokens, at);
  const [shape, length] = [tokens.shape[at] as number, lengthOf(tokens, at)];
  if (tokens.kind[at] !== TokenKind.word) return undefined;
  if (shape === Shape.capital && length === 1)
    return isHyphenatedToNext(tokens, at) ? soundOfLetter(tokens.text.charAt(tokens.start[at] as number)) : undefined;
  if (shape === (Shape.capital | Shape.innerCapital)) {
    const sound = soundOfLetters(textOf(tokens, at));
    // "a US$85 billion loan" is read as "US" or as "85".
    const isSum = isCurrencySign(markAt(tokens, at + 1)) && tokens.gap[at + 1] === Gap.none;
    return isSum && soundOf(tokens, at + 1, isLong) !== sound ? undefined : sound;
  }
  if (length < 2 || (isLong && length < 3)) return undefined;
  if (shape === Shape.lower) return soundOfWord(tokens, at);
  return shape === (Shape.capital | Shape.lower) ? soundOfName(lowerOf(tokens, at)) : undefined;
}

/** "8", "11", "18", "80" as digits are spoken; 1 to 4 digits with "11" or "18" at the head may be read in two ways. */
function soundOfNumber(tokens: Tokens, at: number): Sound | undefined {
  const digits = textOf(tokens, at);
  if (digits.startsWith('8')) return 'vowel';
  // "an 0-3 start".
  if (digits.startsWith('0')) return undefined;
  if (!/^1,?[18]/.test(digits)) return 'consonant';
  return /^1[18](?:$|\.|,)/.test(digits) ? 'vowel' : undefined;
}

/** "an F-16", "a U-turn"; "H" is spoken in two ways. */
function soundOfLetter(letter: string): Sound | undefined {
  return letter === 'H' ? undefined : 'AEFILMNORSX'.includes(letter) ? 'vowel' : 'consonant';
}

/** "an IMF", "a UN", "an NBA": whether spelt or read as a word, but for "a NATO" and "an NHS". */
function soundOfLetters(letters: string): Sound | undefined {
  const first = letters.charAt(0);
  if (/^(?:[IVXLCDM]+|ONE.*)$/.test(letters)) return undefined;
  if ('AIO'.includes(first) || letters === 'EU') return 'vowel';
  if ('BCDGJKPQTUVWYZ'.includes(first)) return 'consonant';
  const isSpelt = letters.length > 2 && /^[FLMNRSX][^AEIOUY]+$/.test(letters) && !READ.has(letters);
  return isSpelt || SPELT.has(letters) ? 'vowel' : undefined;
}

/** Spelt, though they have a vowel. */
const SPELT: ReadonlySet<string> = new Set(
  'NBA MBA FBI FDA FAA NGO NSA NEA RAF SEC SUV SOS MIT MRI MEP RNA FIA NIH MOU'.split(' '),
);

/** "a SNP" is read as a word, "a NSW firm" as what it stands for. */
const READ: ReadonlySet<string> = new Set(['SNP', 'NSW']);

/** A word in small letters. */
function soundOfWord(tokens: Tokens, at: number): Sound | undefined {
  if (isPlain(tokens.text.charCodeAt(tokens.start[at] as number))) return 'consonant';
  const first = tokens.text.charAt(tokens.start[at] as number);
  const word = lowerOf(tokens, at);
  if (SILENT.test(word)) return 'vowel';
  if (first === 'h') return MUTED.test(word) ? undefined : 'consonant';
  if (AS_CONSONANT.test(word)) return 'consonant';
  return 'aeio'.includes(first) || AS_VOWEL.test(word) ? 'vowel' : undefined;
}

/** Of "a" to "z" a letter that is spoken as a consonant; "h" may be silent. */
function isPlain(code: number): boolean {
  return code >= 97 && code <= 122 && ((PLAIN >> (code - 97)) & 1) === 1;
}

const PLAIN = Array.from('bcdfgjklmnpqrstvwxyz', (letter) => 1 << (letter.charCodeAt(0) - 97)).reduce((a, b) => a | b);

/** Words whose first letter is not spoken. */
const SILENT = /^(?:hour|honest|hono[u]?r|heir)/;

/** Words that are spoken with a consonant first: "one", "European", "unanimous", "union", but "unidentified". */
const AS_CONSONANT = /^(?:one(?:$|s|-)|once|ouija|e[uw]|unanim|uni(?!m|n|de)|ubi|us[aeiu]|ut[eio]|ur[aeio]|ugan)/;
const AS_VOWEL = /^u(?:[nlmp]|sh|t|r|g)/;

/** "An historic", "an hotel", "an herb" are written too. */
const MUTED = /^h(?:ist|ote|abit|yst|orr|ero|ere|erb|oma|omo|allu|armo|arang|ilar|isp|yp|ydr|uman|emo|ex|$)/;

/** A name in small letters. The marks and letters of other languages are spoken in other ways. */
function soundOfName(name: string): Sound | undefined {
  if (/^(?:e[uw]|one|ou|ukr|ugan|uni)/.test(name)) return name.startsWith('o') ? undefined : 'consonant';
  if (/^[aeio][a-z]/.test(name)) return 'vowel';
  return /^(?:[bcdfgjkpqtvwz]|[lmnrsy][aeiou]|mc|s[a-z])/.test(name) && name.length > 3 ? 'consonant' : undefined;
}

/** Words before which "a" is a letter: "option a is", "a and b". */
const SMALL = wordList('is and of or in at as are if it i am on into e o');

/** "vitamin a intake", "hepatitis a infection". */
const NAMERS = wordList(
  'vitamin hepatitis grade group type class plan option section point category league series block serie',
);

/** "an" before these is no article, and "a" beside them: words of other languages, and those that are spelt. */
const FOREIGN = wordList(
  'der die das den dem la le les ye de del di el il los al mri xray mp mba nba nfl ngo fbi sms rna html http yttrium a an',
);
