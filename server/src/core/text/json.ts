import type { Span } from './span.js';

/** Keys and indexes from the root to a value. */
export type JsonPath = readonly (string | number)[];

/** A JSON text's value with the places of its parts, or the first thing wrong with it. */
export type ReadJson =
  | {
      readonly value: unknown;
      /** The key at the path's end with its value, or the item; the nearest part around it if there is no such part. */
      placeOf(path: JsonPath): Span;
    }
  | { readonly problem: string; readonly at: number };

/** Deepest nesting read. */
export const MAX_JSON_DEPTH = 200;

/**
 * Plain JSON (RFC 8259), as JSON.parse takes it, with places for messages to people. `exact` is for files that are
 * written back: what would be lost on the way, a name given twice or a number too long to hold, is a problem then.
 */
export function readJson(text: string, { exact = false } = {}): ReadJson {
  const reader = new Reader(text, exact);
  const root = reader.root();
  if ('problem' in root) return root;
  return {
    value: JSON.parse(text),
    placeOf(path) {
      let node = root;
      let place: Span = root;
      for (const step of path) {
        const part = node.parts?.get(step);
        if (part === undefined) break;
        ({ place, node } = part);
      }
      return { start: place.start, end: place.end };
    },
  };
}

interface Node extends Span {
  readonly parts?: ReadonlyMap<string | number, { readonly place: Span; readonly node: Node }>;
}

interface Fault {
  readonly problem: string;
  readonly at: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$]+/uy;

class Reader {
  readonly #text: string;
  readonly #exact: boolean;
  #at = 0;

  constructor(text: string, exact: boolean) {
    this.#text = text;
    this.#exact = exact;
  }

  root(): Node | Fault {
    const node = this.#value(0);
    if ('problem' in node) return node;
    this.#space();
    return this.#at < this.#text.length ? this.#fault('nothing more was expected after the value') : node;
  }

  #value(depth: number): Node | Fault {
    this.#space();
    const start = this.#at;
    const char = this.#text[start];
    if (char === '{' || char === '[') {
      if (depth === MAX_JSON_DEPTH) return this.#fault('nested too deeply');
      return char === '{' ? this.#object(depth + 1) : this.#array(depth + 1);
    }
    if (char === '"') return this.#string();
    for (const word of ['true', 'false', 'null']) {
      if (this.#text.startsWith(word, start)) return this.#to(start + word.length);
    }
    NUMBER.lastIndex = start;
    if (NUMBER.test(this.#text)) {
      const end = NUMBER.lastIndex;
      const held = !this.#exact || isHeld(this.#text.slice(start, end));
      return held ? this.#to(end) : { problem: 'a number too long to keep exactly', at: start };
    }
    return this.#fault('a value was expected');
  }

  #object(depth: number): Node | Fault {
    const parts = new Map<string, { place: Span; node: Node }>();
    return this.#list('}', parts, () => {
      const start = this.#at;
      if (this.#text[start] !== '"') return this.#fault('a name in double quotes was expected');
      const key = this.#string();
      if ('problem' in key) return key;
      this.#space();
      if (this.#text[this.#at] !== ':') return this.#fault('":" was expected after the name');
      this.#at++;
      const node = this.#value(depth);
      if ('problem' in node) return node;
      const name: unknown = JSON.parse(this.#text.slice(key.start, key.end));
      if (this.#exact && parts.has(String(name))) return { problem: 'a name given twice', at: start };
      parts.set(String(name), { place: { start, end: node.end }, node });
      return node;
    });
  }

  #array(depth: number): Node | Fault {
    const parts = new Map<number, { place: Span; node: Node }>();
    return this.#list(']', parts, () => {
      const node = this.#value(depth);
      if (!('problem' in node)) parts.set(parts.size, { place: node, node });
      return node;
    });
  }

  #list(close: string, parts: NonNullable<Node['parts']>, item: () => Node | Fault): Node | Fault {
    const start = this.#at++;
    this.#space();
    for (let first = true; this.#text[this.#at] !== close; first = false) {
      if (!first) {
        if (this.#text[this.#at] !== ',') return this.#fault(`"," or "${close}" was expected`);
        const comma = this.#at++;
        this.#space();
        if (this.#text[this.#at] === close) return { problem: 'a comma before the end is not allowed', at: comma };
      }
      const read = item();
      if ('problem' in read) return read;
      this.#space();
    }
    this.#at++;
    return { start, end: this.#at, parts };
  }

  #string(): Node | Fault {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 34) return this.#to(at + 1);
      if (code < 32) return { problem: 'a line end or control character inside a string', at };
      if (code === 92) {
        const escape = this.#text[++at] ?? '';
        if (escape === 'u' && /^[\da-fA-F]{4}$/.test(this.#text.slice(at + 1, at + 5))) at += 4;
        else if (escape === '' || !'"\\/bfnrt'.includes(escape)) return { problem: 'not an escape', at: at - 1 };
      }
    }
    return { problem: 'a string that is not closed', at: start };
  }

  #space(): void {
    while (' \t\r\n'.includes(this.#text[this.#at] ?? '.')) this.#at++;
  }

  #to(end: number): Node {
    const start = this.#at;
    this.#at = end;
    return { start, end };
  }

  #fault(expected: string): Fault {
    const at = this.#at;
    if (at >= this.#text.length) return { problem: `the end came too early: ${expected}`, at };
    if (this.#text.startsWith('//', at) || this.#text.startsWith('/*', at)) {
      return { problem: 'comments are not allowed in JSON', at };
    }
    WORD.lastIndex = at;
    const found = WORD.exec(this.#text)?.[0] ?? String.fromCodePoint(this.#text.codePointAt(at) ?? 0);
    return { problem: `${expected}, found ${JSON.stringify(found.slice(0, 20))}`, at };
  }
}

/** Whether a JSON number comes back from JavaScript as the same number. */
function isHeld(number: string): boolean {
  const value = Number(number);
  return Number.isFinite(value) && (!/^-?\d{16,}$/.test(number) || BigInt(number) === BigInt(value));
}
