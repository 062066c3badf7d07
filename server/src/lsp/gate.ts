import { URI } from 'vscode-uri';
import type { Desk } from './desks.js';

/** Whether a document is read as an article, and why not. */
export type Gate = { readonly article: true } | { readonly article: false; readonly reason: string };

/** `languageId` is absent for files that no editor has opened. */
export function gateOf(
  uri: string,
  _folder: string | undefined,
  languageId: string | undefined,
  _text: string,
  _desk: Desk,
): Gate {
  const { path } = URI.parse(uri);
  if (languageId === undefined ? /\.(txt|md|markdown|article)$/i.test(path) : LANGUAGES.has(languageId)) {
    return { article: true };
  }
  return { article: false, reason: `files of the language ${languageId ?? 'of this name'} are not articles` };
}

const LANGUAGES = new Set(['plaintext', 'markdown', 'article']);
