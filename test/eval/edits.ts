import type { Span } from '../../server/src/core/text/span.js';

/** An article edited by a known script: where each stretch of the base ended up is known too. */
export interface Edited {
  readonly text: string;
  /** Where a stretch of the base is now: the hull of what is left of it; nothing where less than half of it is. */
  readonly goldOf: (span: Span) => Span | undefined;
}

export const SCRIPTS = ['light', 'medium', 'heavy', 'move', 'delete', 'duplicate'] as const;
export type Script = (typeof SCRIPTS)[number];

/** A part of the text with the stretch of the base that it is, or that it stands for. */
interface Piece {
  readonly text: string;
  readonly origin?: Span;
  /** True where the words are others than the origin's. */
  readonly replaced?: true;
}

/** Edits the text as the script says: words replaced, added, taken out; sentences and paragraphs moved, taken out, doubled. */
export function edited(base: string, script: Script, random: () => number): Edited {
  let sentences = sentencesOf(base);
  const any = (below: number) => Math.floor(random() * below);
  const words = sentences.flat().filter((piece) => isWord(piece.text));
  const otherWord = () => words[any(words.length)]?.text ?? 'word';

  const moveSentence = () => {
    const [sentence] = sentences.splice(any(sentences.length), 1);
    if (sentence !== undefined) sentences.splice(any(sentences.length + 1), 0, sentence);
  };
  const deleteSentence = () => {
    if (sentences.length > 1) sentences.splice(any(sentences.length), 1);
  };
  const sentenceEdits = (count: number) => {
    for (let edit = 0; edit < count; edit++) (random() < 0.5 ? moveSentence : deleteSentence)();
  };
  const wordEdits = (share: number) => {
    sentences = sentences.map((sentence) => {
      const kept: Piece[] = [];
      for (const piece of sentence) {
        const kind = isWord(piece.text) && random() < share ? any(3) : undefined;
        if (kind === 0) kept.push({ ...piece, text: otherWord(), replaced: true });
        else if (kind === 1) kept.push(piece, { text: ` ${otherWord()}` });
        else if (kind === undefined) kept.push(piece);
        // A word goes with the blank before it.
        else if (kept.at(-1)?.text === ' ') kept.pop();
      }
      return kept;
    });
  };

  if (script === 'light') wordEdits(0.02);
  if (script === 'medium') {
    sentenceEdits(2);
    wordEdits(0.08);
  }
  if (script === 'heavy') {
    sentenceEdits(5);
    wordEdits(0.2);
  }
  if (script === 'move') {
    const paragraphs = paragraphsOf(sentences);
    const [paragraph] = paragraphs.splice(any(paragraphs.length), 1);
    if (paragraph !== undefined) paragraphs.splice(any(paragraphs.length + 1), 0, paragraph);
    sentences = paragraphs.flat();
  }
  if (script === 'delete') {
    const kept = sentences.filter(() => random() >= 0.2);
    if (kept.length > 0) sentences = kept;
  }
  if (script === 'duplicate') {
    for (let copy = 0; copy < 3; copy++) {
      const at = any(sentences.length);
      const copied = (sentences[at] ?? []).map(({ text }) => ({ text }));
      sentences.splice(at + 1 + any(sentences.length - at), 0, copied);
    }
  }
  return laidOut(sentences.flat());
}

/** The text of the pieces, and for each character of the base where it is now. */
function laidOut(pieces: readonly Piece[]): Edited {
  const placed: { readonly at: number; readonly piece: Piece & { readonly origin: Span } }[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.origin !== undefined) placed.push({ at: text.length, piece: { ...piece, origin: piece.origin } });
    text += piece.text;
  }
  const goldOf = ({ start, end }: Span): Span | undefined => {
    let left = 0;
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (const { at, piece } of placed) {
      const first = Math.max(piece.origin.start, start);
      const last = Math.min(piece.origin.end, end);
      if (first >= last) continue;
      if (piece.replaced === true) {
        from = Math.min(from, at);
        to = Math.max(to, at + piece.text.length);
        continue;
      }
      left += last - first;
      from = Math.min(from, at + first - piece.origin.start);
      to = Math.max(to, at + last - piece.origin.start);
    }
    return left * 2 >= end - start ? trimmed(text, { start: from, end: to }) : undefined;
  };
  return { text, goldOf };
}

/** Without the white space that a word at the edge left behind. */
function trimmed(text: string, { start, end }: Span): Span {
  const found = text.slice(start, end);
  return { start: start + found.length - found.trimStart().length, end: end - found.length + found.trimEnd().length };
}

/** Sentences with the white space behind them, each as words and what stands between. */
function sentencesOf(base: string): Piece[][] {
  const sentences: Piece[][] = [];
  let at = 0;
  for (const sentence of base.match(/[^]*?(?:[.!?]["”’]?\s+|\n+|$)/g) ?? []) {
    if (sentence === '') continue;
    sentences.push(
      (sentence.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((text) => {
        const origin = { start: at, end: at + text.length };
        at += text.length;
        return { text, origin };
      }),
    );
  }
  return sentences;
}

function paragraphsOf(sentences: readonly Piece[][]): Piece[][][] {
  const paragraphs: Piece[][][] = [[]];
  for (const sentence of sentences) {
    paragraphs.at(-1)?.push(sentence);
    if (sentence.at(-1)?.text.includes('\n') === true) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}
