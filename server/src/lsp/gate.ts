import { URI } from 'vscode-uri';
import { type Gate, gate } from '../core/articles/gate.js';
import type { Settings } from '../core/settings/settings.js';

/** `folder` is the workspace folder it lies in, if any; `languageId` is absent for files that no editor has opened. */
export function gateOf(
  uri: string,
  folder: string | undefined,
  languageId: string | undefined,
  text: string,
  settings: Settings,
): Gate {
  const { scheme, path } = URI.parse(uri);
  const inside = folder === undefined ? path : path.slice(URI.parse(folder).path.length + 1);
  return gate(
    { scheme, path: inside, text: text.slice(0, LOOKED_AT), ...(languageId !== undefined && { languageId }) },
    settings,
  );
}

/** How much of a text is looked at to tell an article, in UTF-16 code units. */
const LOOKED_AT = 65_536;
