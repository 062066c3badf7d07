import type { Analysis } from '../analysis/analysis.js';
import type { Chain, ChainedMention } from '../chains/chains.js';
import { innermostAt, overlapsAny, type Span } from '../text/span.js';
import { newForm } from './forms.js';
import { mentionsOf } from './occurrences.js';
import { quotationAround, spanOnly, writtenAt } from './passage.js';

/** A change of one mention. */
export interface RenameEdit extends Span {
  readonly newText: string;
  /**
   * Why a person should look at it first: it changes somebody's words, its form does not follow from the new name, or
   * the words were not recognised as the name.
   */
  readonly doubt?: 'quotation' | 'form' | 'words';
}

/** The name that can be renamed at an offset, without its possessive ending. */
export function renamable(analysis: Analysis, offset: number): (Span & { readonly text: string }) | undefined {
  const mention = innermostAt(analysis.mentions, offset);
  if (mention === undefined) return undefined;
  const span = bare(analysis, mention);
  return { ...span, text: writtenAt(analysis, span) };
}

/** Most mentions that one renaming changes. */
export const MAX_RENAMED = 10_000;

/**
 * The changes that give the one named at an offset a new name throughout the article, in order: full and short forms
 * each in its own way; possessive endings stay. Undefined where there are more than `MAX_RENAMED`: half a renaming is none.
 */
export function renamed(analysis: Analysis, offset: number, newName: string): readonly RenameEdit[] | undefined {
  const mention = innermostAt(analysis.mentions, offset);
  const chain = analysis.chains[mention?.chain ?? -1];
  const name = renamable(analysis, offset);
  if (chain === undefined || name === undefined) return [];
  if (chain.mentions.length > MAX_RENAMED) return undefined;
  const spans = mentionsOf(analysis, chain).map((each) => bare(analysis, each));
  return [
    ...spans.map((span) => edited(analysis, span, name.text, newName)),
    ...unrecognised(analysis, chain, name.text).map((span) => edited(analysis, span, name.text, newName, 'words')),
  ]
    .filter((edit) => edit !== undefined)
    .sort((a, b) => a.start - b.start);
}

/** Undefined where the form stays as it is; `doubt` is known beforehand. */
function edited(
  analysis: Analysis,
  span: Span,
  name: string,
  newName: string,
  doubt?: RenameEdit['doubt'],
): RenameEdit | undefined {
  const { text } = analysis.snapshot;
  const source = text.slice(span.start, span.end);
  const form = writtenAt(analysis, span);
  const next = newForm(form, name, newName);
  if (next.text === form) return undefined;
  const newText = brokenAs(source, next.text);
  const ending = possessive(text, span.end, newText);
  const isMarkedUp = source.replace(/\s+/g, ' ') !== form;
  const isQuoted = quotationAround(analysis, span) !== undefined;
  const why = isQuoted ? 'quotation' : (doubt ?? (next.isSure && !isMarkedUp ? undefined : 'form'));
  return { ...ending, start: span.start, newText: newText + ending.newText, ...(why !== undefined && { doubt: why }) };
}

/** Without "’s" where the mention has it. */
function bare({ snapshot: { text } }: Analysis, { start, end }: ChainedMention): Span {
  const ending = /['’]s?$/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return spanOnly({ start, end: end - ending > start ? end - ending : end });
}

/** A name that was broken at a line's end stays so. */
function brokenAs(source: string, text: string): string {
  const gaps = source.match(/\s+/g) ?? [];
  let index = 0;
  return text.replaceAll(' ', () => gaps[index++] ?? ' ');
}

/** What follows the name and changes with it: "Reyes’ boat" is "Brandt’s boat", an apostrophe alone goes with an s only. */
function possessive(text: string, end: number, newName: string): { readonly end: number; readonly newText: string } {
  const mark = text[end] ?? '';
  const isAlone = (mark === "'" || mark === '’') && /^\s/.test(text.slice(end + 1, end + 2));
  if (!isAlone || !/s$/i.test(text.slice(end - 1, end)) || /s$/i.test(newName)) return { end, newText: '' };
  return { end: end + 1, newText: `${mark}s` };
}

/** Where the full name, a person's last name or the form at the caret stands, and no mention of anybody covers it. */
function unrecognised({ snapshot, paragraphs, mentions }: Analysis, chain: Chain, name: string): readonly Span[] {
  const isPerson = mentions[chain.mentions[0] ?? -1]?.label === 'PERSON';
  const last = isPerson ? (chain.name.split(' ').at(-1) ?? '') : '';
  const spans: Span[] = [];
  /** A shorter form ends where the longer one does that it is of. */
  const ends = new Set<number>();
  for (const form of new Set([chain.name, name, last])) {
    if (form.length < LEAST_SEARCHED) continue;
    for (const { start, facts } of paragraphs) {
      for (let at = facts.text.indexOf(form); at >= 0; at = facts.text.indexOf(form, at + form.length)) {
        const span = { start: start + at, end: start + at + form.length };
        if (isWhole(snapshot.text, span) && !overlapsAny(mentions, span) && !ends.has(span.end)) {
          spans.push(span);
          ends.add(span.end);
        }
      }
      if (spans.length >= MAX_RENAMED) return spans;
    }
  }
  return spans;
}

/** Shorter words stand in too many places; in UTF-16 code units. */
const LEAST_SEARCHED = 4;

function isWhole(text: string, { start, end }: Span): boolean {
  return (
    !/[\p{L}\p{N}@_]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}@_]/u.test(text.slice(end, end + 2))
  );
}
