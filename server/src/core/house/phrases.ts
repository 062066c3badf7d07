import { tokenize } from '../segment/tokenize.js';
import { Gap, lowerOf, type Tokens, textOf } from '../segment/tokens.js';

/** A phrase to look for, with what it stands for. */
export interface Phrase<T> {
  readonly form: string;
  readonly value: T;
}

/** Phrases by their tokens: finding all that begin at a token takes as many steps as the longest has tokens. */
export interface PhraseTree<T> {
  /** The words that phrases begin with, in lower case. */
  readonly firsts: readonly string[];
  /** Every phrase that begins at the token; its tokens end before `next`. */
  at(tokens: Tokens, index: number): readonly (Phrase<T> & { readonly next: number })[];
}

/**
 * Small letters in a form stand for small or capital ones; a word with capitals is found as it is written and in
 * capitals throughout. Between two tokens of the text there is a space or line end where the form has a space.
 */
export function createPhraseTree<T>(phrases: Iterable<Phrase<T>>): PhraseTree<T> {
  const root: Node<T> = { next: new Map(), ends: [] };
  for (const phrase of phrases) {
    const tokens = tokenize(phrase.form);
    let node = root;
    for (let index = 0; index < tokens.count; index++) {
      const key = keyAt(tokens, index, index);
      let child = node.next.get(key);
      if (child === undefined) {
        child = { next: new Map(), ends: [] };
        node.next.set(key, child);
      }
      node = child;
    }
    if (tokens.count > 0) node.ends.push({ ...phrase, tokens });
  }
  return {
    firsts: [...root.next.keys()],
    at(tokens, first) {
      const found: (Phrase<T> & { next: number })[] = [];
      let node: Node<T> | undefined = root;
      for (let at = first; at < tokens.count; at++) {
        node = node.next.get(keyAt(tokens, at, at - first));
        if (node === undefined) break;
        for (const { form, value, tokens: asked } of node.ends) {
          if (fitsCase(asked, tokens, first)) found.push({ form, value, next: at + 1 });
        }
      }
      return found;
    },
  };
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: (Phrase<T> & { readonly tokens: Tokens })[];
}

/** Tokens after the first say whether a space stands before them. */
function keyAt(tokens: Tokens, index: number, place: number): string {
  const lower = lowerOf(tokens, index);
  return place > 0 && tokens.gap[index] !== Gap.none ? ` ${lower}` : lower;
}

function fitsCase(asked: Tokens, tokens: Tokens, first: number): boolean {
  for (let index = 0; index < asked.count; index++) {
    const form = textOf(asked, index);
    const found = textOf(tokens, first + index);
    if (form === found || form === lowerOf(asked, index)) continue;
    if (straight(form) !== straight(found) && found !== found.toUpperCase()) return false;
  }
  return true;
}

function straight(text: string): string {
  return text.replaceAll('’', "'");
}
