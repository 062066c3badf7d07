import { tokenize } from '../segment/tokenize.js';
import { textOf } from '../segment/tokens.js';
import type { Reader } from './reader.js';

/** Names of one or more tokens, found longest first. */
export interface Phrases<T> {
  /** The longest name that begins at the token; its tokens end at `next`. */
  match(reader: Reader, index: number): { readonly value: T; readonly next: number } | undefined;
}

/**
 * A name with `exact` keeps its case; hyphens in the text stand for the spaces of a name. The names are taken in when the
 * first token is asked for: a thousand of them are no part of starting up.
 */
export function createPhrases<T>(names: Iterable<{ name: string; value: T; exact?: boolean }>): Phrases<T> {
  let root: Node<T> | undefined;
  return {
    match(reader, index) {
      root ??= treeOf(names);
      let node = root;
      let at = index;
      let found: { value: T; next: number } | undefined;
      for (;;) {
        const step = stepAt(node, reader, at);
        if (step === undefined) return found;
        node = step;
        at++;
        if (node.value !== undefined) found = { value: node.value, next: at };
        if (reader.isMark(at, '-‑') && reader.glued(at) && reader.glued(at + 1)) at++;
      }
    },
  };
}

function treeOf<T>(names: Iterable<{ name: string; value: T; exact?: boolean }>): Node<T> {
  const root: Node<T> = {};
  for (const { name, value, exact } of names) {
    let node = root;
    const tokens = tokenize(exact === true ? name : name.toLowerCase().replaceAll('-', ' '));
    for (let index = 0; index < tokens.count; index++) {
      const key = textOf(tokens, index);
      node.next ??= new Map();
      let child = node.next.get(key);
      if (child === undefined) {
        child = {};
        node.next.set(key, child);
      }
      node = child;
    }
    node.value ??= value;
  }
  return root;
}

/** A single letter is no other letter in capitals: "5g" is a weight and "5G" a network. */
function stepAt<T>(node: Node<T>, reader: Reader, at: number): Node<T> | undefined {
  if (node.next === undefined) return undefined;
  const text = reader.text(at);
  return node.next.get(text) ?? (text.length > 1 ? node.next.get(reader.lower(at)) : undefined);
}

interface Node<T> {
  next?: Map<string, Node<T>>;
  value?: T;
}
