import { createHash } from 'node:crypto';
import { textOfParts } from '../../server/src/core/annotations/writing.js';
import type { Files, Platform } from '../../server/src/lsp/platform.js';

/** A disk in memory that several programs share. */
export class Disk {
  readonly texts = new Map<string, string>();
  readonly #stamps = new Map<string, number>();
  #last = 0;

  write(uri: string, text: string): void {
    this.texts.set(uri, text);
    this.#stamps.set(uri, ++this.#last);
  }

  remove(uri: string): void {
    this.texts.delete(uri);
    this.#stamps.delete(uri);
  }

  /** What a program sees of it. Each step waits for `step`, which may never let it go on. */
  files(step: (what: 'read' | 'write') => Promise<void> = async () => undefined): Files {
    const stampOf = (uri: string) => this.#stamps.get(uri)?.toString() ?? null;
    return {
      readFile: async (uri) => {
        await step('read');
        const text = this.texts.get(uri);
        return text === undefined ? { problem: 'no such file', missing: true } : { text };
      },
      async *listFiles() {},
      listNames: async (folder) => {
        await step('read');
        const inside = [...this.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
        return inside.map((uri) => uri.slice(folder.length + 1)).filter((name) => !name.includes('/'));
      },
      stampOf: async (uri) => {
        await step('read');
        return stampOf(uri);
      },
      replaceFile: async (uri, stamp, parts) => {
        await step('write');
        if (stampOf(uri) !== stamp) return { changed: true };
        if (parts === null) this.remove(uri);
        else this.write(uri, textOfParts(parts));
        return { stamp: stampOf(uri) };
      },
      moveFolder: async () => ({ moved: false }),
      discardFolder: async () => ({ discarded: false }),
    };
  }
}

/** Looks at the clock and draws of chance, of all programs together: no two of them get the same. */
let count = 0;

/** A clock that goes on with every look at it, and bytes that never come twice. */
export function platformInMemory(): Platform {
  return {
    data: () => undefined,
    date: () => Date.UTC(2026, 2, 1) + ++count,
    random(bytes) {
      const drawn = ++count;
      return Uint8Array.from({ length: bytes }, (_, at) => (at < 4 ? (drawn >> (at * 8)) & 255 : 0));
    },
    digest: async (text) => createHash('sha256').update(text).digest('hex'),
    now: () => 0,
    breathe: async () => undefined,
    wait: async () => undefined,
  };
}
