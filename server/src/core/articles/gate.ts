import type { Settings } from '../settings/settings.js';
import { matches } from '../text/globs.js';
import { markupOf } from '../text/snapshot.js';
import { isTemporaryName } from './names.js';
import { reasonAgainst } from './prose.js';
import { FILE_SCHEMES, FOLDERS, LANGUAGES, NAMES, OTHER_SCHEMES } from './refusals.js';

/** Is this read as an article? If not, `reason` completes "Not checked: this is …". */
export type Gate = { readonly article: true } | { readonly article: false; readonly reason: string };

/** What is known of a text before it is read. */
export interface Candidate {
  readonly scheme: string;
  /** Relative to the folder or absolute, divided by `/`. */
  readonly path: string;
  readonly languageId?: string;
  /** The text, or its first 64 kB. */
  readonly text: string;
}

/**
 * Decides by scheme, by the desk's globs, by name and by look, in that order. `include` overrules names, looks and
 * unknown schemes; annotation files and VS Code's own panels are never articles; a text of language `article` always is.
 */
export function gate(candidate: Candidate, settings: Pick<Settings, 'include' | 'exclude'>): Gate {
  const { scheme, path, languageId, text } = candidate;
  const folders = path.toLowerCase().split('/');
  const name = folders.pop() ?? '';
  if (folders.some((folder) => folder.endsWith('.annotations'))) return refused('an annotation file');
  if (isTemporaryName(name)) return refused('what is left of a file whose writing was cut off');
  const panel = OTHER_SCHEMES.get(scheme);
  if (panel !== undefined) return refused(panel);
  if (languageId === 'article' || matches(path, settings.include)) return { article: true };
  if (matches(path, settings.exclude)) return refused('left out by the setting “exclude”');
  if (!FILE_SCHEMES.has(scheme)) return refused(`a “${scheme}” document and no file`);
  if (languageId !== undefined && !LANGUAGES.has(languageId)) return refused(`text of the language “${languageId}”`);
  const byName = NAMES.find(([pattern]) => pattern.test(name));
  if (byName !== undefined) return refused(`${byName[1]} by its name`);
  for (const folder of folders) {
    const byFolder = FOLDERS.find(([pattern]) => pattern.test(folder));
    if (byFolder !== undefined) return refused(`${byFolder[1]} by its folder`);
  }
  const byLook = reasonAgainst(text, languageId === 'markdown' ? 'markdown' : markupOf(path));
  return byLook === undefined ? { article: true } : refused(byLook);
}

function refused(reason: string): Gate {
  return { article: false, reason };
}
