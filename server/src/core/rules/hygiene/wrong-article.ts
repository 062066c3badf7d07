import { wordList } from '../../segment/lexicon.js';
import { Gap, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { markAt, spanOf } from '../matchers.js';
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
      const next = tokens.text.slice(tokens.start[at + 1], tokens.end[at + 1]);
      const edits = [{ start: span.start + 1, end: span.end, newText: isLong ? '' : 'n' }];
      yield { ...span, message: 'other', data: { right, next }, fixes: [{ fix: 'other', edits }] };
    }
  },
});

const ARTICLES = wordList('a an');

/** The article before a word in small letters or a number that is not spoken as it asks. Letters and names are left alone. */
function isWrong(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at + 1] !== Gap.space || tokens.shape[at] === undefined) return false;
  const isLong = (tokens.end[at] as number) - (tokens.start[at] as number) > 1;
  // "Triple A", but for the start of a sentence; "AN" is a name.
  if (tokens.shape[at] !== Shape.lower && tokens.kind[at - 1] === TokenKind.word) return false;
  if ((tokens.shape[at] & Shape.innerCapital) !== 0) return false;
  if (tokens.gap[at] === Gap.none && at > 0 && !'“"(‘'.includes(markAt(tokens, at - 1) || ' ')) return false;
  if (NAMERS.get(tokens, at - 1) !== undefined) return false;
  const next = at + 1;
  if (tokens.kind[next] === TokenKind.number) return isSpokenWithVowel(tokens, next) === !isLong;
  if (tokens.shape[next] !== Shape.lower) return false;
  const start = tokens.start[next] as number;
  const length = (tokens.end[next] as number) - start;
  const first = tokens.text.charAt(start);
  if (length < 2 || FOREIGN.get(tokens, next) !== undefined) return false;
  if (isLong) return CONSONANTS.includes(first) && length > 2;
  if (SILENT.get(tokens, next) !== undefined) return true;
  if (!'aeio'.includes(first) || tokens.text.startsWith('eu', start) || tokens.text.startsWith('ew', start))
    return false;
  return AS_CONSONANT.get(tokens, next) === undefined && !(SMALL.get(tokens, next) ?? false);
}

const CONSONANTS = 'bcdfgjklmnpqrstvwxyz';

/** "an 8", "an 11", "an 18", "an 80": as digits are spoken; 1 to 4 digits with "11" or "18" at the head may be read in two ways. */
function isSpokenWithVowel(tokens: Tokens, at: number): boolean | undefined {
  const digits = tokens.text.slice(tokens.start[at], tokens.end[at]);
  if (digits.startsWith('8')) return true;
  if (!/^1[18]/.test(digits) && !/^1,[18]/.test(digits)) return false;
  return /^1[18](?:$|\.|,)/.test(digits) ? true : undefined;
}

/** Words whose first letter is not spoken. */
const SILENT = wordList('hour hours hourly honest honour honor honourable honorable heir heiress heirloom hour-long');

/** Words that are spoken with a consonant first. */
const AS_CONSONANT = wordList('one ones once oneself one-off ouija');

/** Words before which "a" is a letter: "option a is", "a and b". */
const SMALL = wordList('is and of or in at as are if it i am on into e o');

/** "vitamin a intake", "hepatitis a infection". */
const NAMERS = wordList(
  'vitamin hepatitis grade group type class plan option section point category league series block serie',
);

/** "an" before these is no article: words of other languages, and those whose first letter is silent or spelt. */
const FOREIGN = wordList(
  'der die den dem das la le les ye mri xray mp mba nba nfl ngo fbi sms rna html http yttrium a an',
);
