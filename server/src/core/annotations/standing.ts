import { fileNameOf } from './author.js';
import { ADJUDICATED } from './checks.js';
import { decisionsOf, isSuppression, labelOf } from './marks.js';
import { MACHINE } from './parts.js';
import type { Resolved } from './resolve.js';

/**
 * What an annotation is to one author: their own; a proposal that they accepted, rejected or have not decided; or none of
 * their business. A proposal that says what the author has said already is accepted by that.
 */
export type Standing = 'own' | 'accepted' | 'rejected' | 'proposed' | 'other';

/** Whose desk it is, and whose annotations are proposals there. Names as people write them. */
export interface Reader {
  readonly author: string;
  readonly proposalsFrom: readonly string[];
}

/** How annotations of the text stand with an author. The adjudicated file has the last word. */
export function createStanding(
  resolved: readonly Resolved[],
  { author, proposalsFrom }: Reader,
): (each: Resolved) => Standing {
  const own = nameOf(author);
  const proposers = new Set(proposalsFrom.map(nameOf));
  const decisions = decisionsOf(resolved);
  const said = new Set(resolved.filter((each) => each.author === own && each.statement === undefined).map(keyOf));
  return (each) => {
    if (each.author === own) return 'own';
    if (isSuppression(each.annotation)) return 'other';
    if (each.author === ADJUDICATED) return 'accepted';
    const decided = decisions.get(each.annotation.id);
    const decision = decided?.get(ADJUDICATED) ?? decided?.get(own);
    if (decision !== undefined) return decision;
    if (!proposers.has(each.author)) return 'other';
    return said.has(keyOf(each)) ? 'accepted' : 'proposed';
  };
}

function nameOf(author: string): string {
  if (author.trim() === MACHINE) return MACHINE;
  const file = fileNameOf(author);
  return 'name' in file ? file.name : '';
}

/** The same for annotations that say the same of the same words. */
function keyOf({ annotation, spans }: Resolved): string {
  return `${labelOf(annotation) ?? ''} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`;
}
