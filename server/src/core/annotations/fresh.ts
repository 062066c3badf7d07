import { figuresOf } from '../figures/figures.js';
import { ROLES } from '../figures/words.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import { wholeGraphemes } from '../text/graphemes.js';
import { type Span, wordsAt } from '../text/span.js';
import { goesOn } from './follow.js';
import type { Checked } from './statements.js';

/** What a verdict keeps of the words that were checked and of what stood around them. */
export function checkedAt(id: string, text: string, spans: readonly Span[]): Checked {
  const words = wordsAt(text, spans) ?? '';
  const [only] = spans;
  return spans.length === 1 && only !== undefined ? { id, text: words, ...around(text, only) } : { id, text: words };
}

/**
 * True while the words that were checked stand there. Of a figure that includes what makes it another one from outside:
 * “40” is no longer what was checked once “40.5”, “40 million” or “40 %” stands there.
 */
export function readsAsChecked(text: string, spans: readonly Span[] | undefined, checked: Checked): boolean {
  const words = wordsAt(text, spans);
  const [only] = spans ?? [];
  if (words !== checked.text || only === undefined) return false;
  const { prefix, suffix } = checked;
  if (spans?.length !== 1 || prefix === undefined || suffix === undefined) return true;
  const now = around(text, only);
  if (now.prefix === prefix && now.suffix === suffix) return true;
  return figureIn(prefix, words, suffix) === figureIn(now.prefix, words, now.suffix);
}

/** Code units of text on either side of a figure that can belong to it. */
const AROUND = 32;

function around(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  const whole = wholeGraphemes(text, { start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) });
  return { prefix: text.slice(whole.start, start), suffix: text.slice(end, whole.end) };
}

/** The figure that the words are, or are a part of; the words themselves where they are none. */
function figureIn(prefix: string, words: string, suffix: string): string {
  // A word that the cut has parted is no word of the text.
  const before = prefix.length < AROUND ? prefix : prefix.replace(/^\S+/, '');
  const after = suffix.length < AROUND ? suffix : suffix.replace(/\S+$/, '');
  const text = before + words + after;
  const tokens = tokenize(text);
  const [start, end] = [before.length, before.length + words.length];
  const figures = figuresOf(tokens, sentencesOf(tokens)).filter((figure) => figure.start < end && figure.end > start);
  let from = Math.min(start, ...figures.map((figure) => figure.start));
  let to = Math.max(end, ...figures.map((figure) => figure.end));
  while (goesOn(text, from)) from--;
  while (goesOn(text, to)) to++;
  // Where no figure can be read so: “on 3 million May”.
  const [next = '', word = ''] = /^\s?(\p{L}+)/u.exec(text.slice(to)) ?? [];
  if (ROLES.get(word.toLowerCase())?.scale !== undefined) to += next.length;
  return text.slice(from, to);
}
