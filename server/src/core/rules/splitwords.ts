import { wordList } from '../segment/lexicon.js';
import { Gap, hashOf, hashOfPart, joinedHash, lengthOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { FREQUENT } from './frequent.js';
import { isHyphenatedToNext } from './matchers.js';

/**
 * Where the frequent word that ends at token `at` began, before a space or a hyphen: "clo se", "compa-ny"; -1 where the two
 * are no such word, or words of their own.
 */
export function beginningOfSplit(tokens: Tokens, at: number): number {
  const { shape, hash, kind } = tokens;
  pieces ??= piecesOfFrequent();
  if (shape[at] !== Shape.lower) return -1;
  // Two words of their own are nearly all that meets here.
  const isPiece = isAmong(pieces.rareEnds, hash[at] as number);
  if (!isPiece && !isAmong(pieces.ends, hash[at] as number)) return -1;
  const isHyphenated = tokens.gap[at] === Gap.none && isHyphenatedToNext(tokens, at - 2);
  const first = isHyphenated ? at - 2 : at - 1;
  if (!isHyphenated && (tokens.gap[at] !== Gap.space || kind[first] !== TokenKind.word)) return -1;
  const beginnings = isPiece ? pieces.beginnings : pieces.rareBeginnings;
  // "Ci-ty", "Gov ernment".
  const isLower = shape[first] === Shape.lower || (isPiece && shape[first] === NAME);
  if (!isLower || !isAmong(beginnings, hash[first] as number)) return -1;
  if (lengthOf(tokens, at) < MIN_PIECE || lengthOf(tokens, first) < MIN_PIECE) return -1;
  const isFirstWord = PARTS.get(tokens, first) !== undefined;
  const isSecondWord = PARTS.get(tokens, at) !== undefined;
  // "peace-keeping" is a way to write; "go ing" is none.
  if (isHyphenated ? isFirstWord || isSecondWord : isFirstWord && isSecondWord) return -1;
  return pieces.wholes.has(joinedHash(tokens, first, at)) ? first : -1;
}

/** A frequent word begins or ends with it, and it is no word of its own: one of two pieces is, at least. */
export function isRarePiece(hash: number): boolean {
  pieces ??= piecesOfFrequent();
  return isAmong(pieces.rareEnds, hash) || isAmong(pieces.rareBeginnings, hash);
}

const NAME = Shape.capital | Shape.lower;

/** Letters of a word that may fall in two. */
const MIN_WHOLE = 5;
/** Letters of either part. */
const MIN_PIECE = 2;

/**
 * The frequent words by hash; and what they begin and end with, and what of that is no word of its own, as far as a first
 * look goes: a bit for each among many more.
 */
interface Pieces {
  readonly wholes: ReadonlySet<number>;
  readonly beginnings: Int32Array;
  readonly ends: Int32Array;
  readonly rareBeginnings: Int32Array;
  readonly rareEnds: Int32Array;
}

/** Made when first asked for. */
let pieces: Pieces | undefined;

function piecesOfFrequent(): Pieces {
  const words = FREQUENT.words.filter(({ length }) => length >= MIN_WHOLE);
  const [beginnings, ends, rareBeginnings, rareEnds] = [noPieces(), noPieces(), noPieces(), noPieces()];
  const parts = new Set(PARTS.words.map(hashOf));
  for (const word of words) {
    for (let at = MIN_PIECE; at <= word.length - MIN_PIECE; at++) {
      const [beginning, end] = [hashOfPart(word, 0, at), hashOfPart(word, at, word.length)];
      put(beginnings, beginning);
      put(ends, end);
      if (!parts.has(beginning)) put(rareBeginnings, beginning);
      if (!parts.has(end)) put(rareEnds, end);
    }
  }
  return { wholes: new Set(words.map(hashOf)), beginnings, ends, rareBeginnings, rareEnds };
}

const BITS = 2 ** 18;

function noPieces(): Int32Array {
  return new Int32Array(BITS / 32);
}

function put(bits: Int32Array, hash: number): void {
  const slot = (hash >>> 5) & (BITS / 32 - 1);
  bits[slot] = (bits[slot] as number) | (1 << hash);
}

function isAmong(bits: Int32Array, hash: number): boolean {
  return ((bits[(hash >>> 5) & (BITS / 32 - 1)] as number) & (1 << hash)) !== 0;
}

/** Words of their own, which stand beside others. */
const PARTS = wordList(
  `${FREQUENT.words.join(' ')} a i an as at be by do go he if in is it me my no of on or so to up us we am out per ten day age
  any are ice man men own son use way off low red set lay led let put see say far few car air ward down gain head cross long
  ports round crack direct formation cent come fit form get got her him how key lot our ran re co pre non un sued may nor owed
  owing lies lows drawing drawn war web run cease noon seas aged lab lying opted bit thing gun check shore bi st nd rd th de la en et es al des der du di con`,
);
