import { contains, wordsAt } from '../text/span.js';
import { type Given, verdictText } from './checks.js';
import type { LabelDefinition } from './labels.js';
import { fieldsOf, saidOf } from './marks.js';
import { MACHINE } from './parts.js';
import type { Resolved } from './resolve.js';
import { createStanding, type Reader, type Standing } from './standing.js';
import { DIFFERENT, SAME } from './statements.js';

/**
 * What a hover shows of the annotations at an offset, as far as they are the reader's business: the label with the desk's
 * guideline, who says so, what is said of it. Plain text.
 */
export function describeAnnotations(
  text: string,
  resolved: readonly Resolved[],
  offset: number,
  labels: readonly LabelDefinition[],
  reader: Reader,
): readonly { readonly title: string; readonly lines: readonly string[]; readonly at: Resolved }[] {
  const here = resolved.filter(
    ({ statement, spans }) =>
      statement === undefined && spans.some((span) => contains(span, { start: offset, end: offset })),
  );
  if (here.length === 0) return [];
  const standing = createStanding(resolved, reader);
  const said = saidOf(resolved);
  const byId = new Map(resolved.map((each) => [each.annotation.id, each]));
  /** Annotations at one place share their verdicts. */
  const told = new Set<string>();
  return here.flatMap((each) => {
    const stands = standing(each);
    const whose = WHOSE[stands]?.(each.author === MACHINE ? 'the machine' : each.author);
    if (whose === undefined) return [];
    const { label, note, link } = fieldsOf(each, said);
    const guideline = labels.find((known) => known.label === label)?.guideline;
    const { id } = each.annotation;
    const lines = [
      `${whose}${sure(confidenceOf(each))}`,
      ...each.verdicts.filter(({ id: verdict }) => !told.has(verdict)).flatMap(verdictLines),
      ...(each.anchor === 'moved' ? ['Its text has changed: to be confirmed'] : []),
      ...(link === undefined ? [] : [`Link: ${link}`]),
      ...said.relations.flatMap(({ label: relation, from, to }) => {
        if (from !== id && to !== id) return [];
        const words = wordsAt(text, byId.get(from === id ? to : from)?.spans) ?? '…';
        return [`${RELATIONS[relation] ?? `${relation} ${from === id ? '→' : '←'}`} “${words}”`];
      }),
      ...(note === undefined ? [] : [`Note: ${note}`]),
    ];
    for (const { id: verdict } of each.verdicts) told.add(verdict);
    const title = label === undefined ? 'Annotation' : guideline === undefined ? label : `${label}: ${guideline}`;
    return [{ title, lines, at: each }];
  });
}

function verdictLines(given: Given): readonly string[] {
  const sources = given.sources.map(({ url, title, quote, accessed }) => {
    const words = [title, url, quote && `“${quote}”`, accessed && `read ${accessed}`];
    return `Source: ${words.filter((part) => part !== undefined).join(', ')}`;
  });
  const note = given.note === undefined ? [] : [`“${given.note.replace(/\s+/g, ' ')}”`];
  return [`Checked by ${verdictText(given)}`, ...note, ...sources];
}

/** How sure the machine was of a proposal, from 0 to 1. */
export function confidenceOf({ annotation }: Resolved): number | undefined {
  for (const body of [annotation.body ?? []].flat()) {
    const confidence = typeof body === 'object' ? body['tickmark:confidence'] : undefined;
    if (typeof confidence === 'number') return confidence;
  }
  return undefined;
}

const WHOSE: Readonly<Partial<Record<Standing, (author: string) => string>>> = {
  own: () => 'Annotated by you',
  accepted: (author) => `Proposed by ${author}, accepted`,
  proposed: (author) => `Proposed by ${author}`,
};

const RELATIONS: Readonly<Record<string, string>> = { [SAME]: 'The same as', [DIFFERENT]: 'Not the same as' };

function sure(confidence: number | undefined): string {
  return confidence === undefined ? '' : `, ${Math.round(confidence * 100)}% sure`;
}
