import { URI } from 'vscode-uri';
import { hashOf } from './hash.js';

/**
 * Annotation files that an editor has in memory and not yet on disk. The server cannot see them, and an edit worked out
 * from the disk would spoil them.
 */
export interface UnsavedAnnotations {
  /** The editor has applied an edit after which the file's text has this digest. */
  add(uri: string, digest: string): void;
  /** Whether the file still waits to be saved; `stored` is its text on disk, null if there is none. */
  has(uri: string, stored: string | null): boolean;
  /** Forgets the files beside an article. */
  forget(article: string): void;
}

export function createUnsavedAnnotations(): UnsavedAnnotations {
  const digests = new Map<string, string>();
  return {
    add(uri, digest) {
      digests.set(uri, digest);
    },
    has(uri, stored) {
      const digest = digests.get(uri);
      if (digest === undefined) return false;
      if (stored === null || digestOf(stored) !== digest) return true;
      digests.delete(uri);
      return false;
    },
    forget(article) {
      const folder = `${URI.parse(article).path}.annotations/`;
      for (const uri of digests.keys()) if (URI.parse(uri).path.startsWith(folder)) digests.delete(uri);
    },
  };
}

/** Equal for texts that differ in what editors change on saving: line ends, and the end of the file. */
export function digestOf(text: string): string {
  return hashOf(text.replaceAll('\r', '').trimEnd());
}
