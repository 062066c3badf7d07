import { URI } from 'vscode-uri';
import { type Gate, gate } from '../core/articles/gate.js';
import { isArticleName } from '../core/articles/names.js';
import { matches } from '../core/text/globs.js';
import type { Desk } from './desks.js';

/** `languageId` is absent for files that no editor has opened. */
export function gateOf(
  uri: string,
  languageId: string | undefined,
  text: string,
  { settings, root }: Pick<Desk, 'settings' | 'root'>,
): Gate {
  const { scheme } = URI.parse(uri);
  return gate(
    {
      scheme,
      path: pathIn(uri, root),
      text: text.slice(0, LOOKED_AT),
      ...(languageId !== undefined && { languageId }),
    },
    settings,
  );
}

/** Whether a closed file is looked at: by its name, or because the settings include it. */
export function isLookedAt(uri: string, { settings, root }: Pick<Desk, 'settings' | 'root'>): boolean {
  return isArticleName(uri) || matches(pathIn(uri, root), settings.include);
}

/** A document's path relative to a folder that it lies in; absolute without one. */
export function pathIn(uri: string, folder: string | undefined): string {
  const { path } = URI.parse(uri);
  const above = folder === undefined ? '' : URI.parse(folder).path.replace(/\/$/, '');
  return folder !== undefined && path.startsWith(`${above}/`) ? path.slice(above.length + 1) : path;
}

/** How much of a text is looked at to tell an article, in UTF-16 code units. */
const LOOKED_AT = 65_536;
