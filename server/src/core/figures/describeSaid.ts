import { dateName } from './describeDates.js';
import type { Counterpart } from './elsewhere.js';
import type { Figure } from './figure.js';
import { singularOf } from './refine/nouns.js';

/** What the sentence says of a figure, in words for people. */
export interface Said {
  /** "net debt", "loss"; undefined for what is counted, and where it stands right beside the figure. */
  readonly measure?: string | undefined;
  /** Whose figure it is. */
  readonly subject?: string | undefined;
  /** EDTF. */
  readonly period?: string | undefined;
  /** Who says so. */
  readonly source?: string | undefined;
  /** The sentence denies it. */
  readonly isDenied?: boolean;
  /** What the article says of the same measure of the same subject for other times. */
  readonly otherTimes?: readonly Counterpart[];
}

/** "Net debt: Norvik Group, 2022, according to Halvorsen Bank"; "Counts: workers, according to Helen Marsh" where nothing says whose they are; nothing that the text has right beside the figure. */
export function saidLine(figure: Figure, text: string, said: Said | undefined, locale: string): string | undefined {
  const counted = said?.measure === undefined ? countedWords(figure, text) : undefined;
  const what = said?.measure ?? counted?.words;
  if (what === undefined) return undefined;
  const isOwned = said?.subject !== undefined && (figure.kind !== 'cardinal' || isWorthOwning(figure));
  const who = said?.source === undefined ? '' : `, according to ${said.source}`;
  if (!isOwned) {
    if (said?.measure !== undefined) return `Measures: ${said.measure}${who}`;
    return counted?.isNext === true && (who === '' || !isWorthOwning(figure)) ? undefined : `Counts: ${what}${who}`;
  }
  const { subject, period, isDenied } = said;
  const when = period === undefined || period.includes('XXXX') ? '' : `, ${periodName(period, locale)}`;
  return `${capitalised(what)}: ${subject}${when}${who}${isDenied === true ? ' (denied)' : ''}`;
}

/** "One of the leaders" is nobody's, nor are "17 times". */
function isWorthOwning({ value, noun }: Figure): boolean {
  return value !== 1 && !NO_THINGS.has(noun);
}

const NO_THINGS: ReadonlySet<string | undefined> = new Set(['time', 'part', 'way', 'thing', 'occasion']);

/** What is counted, as it stands in the text, and whether it directly follows. */
function countedWords({ noun, end }: Figure, text: string): { words: string; isNext: boolean } | undefined {
  if (noun === undefined) return undefined;
  const words = text.slice(end, end + LONGEST_PHRASE).match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const place = words.findIndex((word) => singularOf(word.toLowerCase()) === noun);
  return { words: words[place] ?? noun, isNext: place === 0 || (place === 1 && words[0] === 'of') };
}

/** In UTF-16 code units. */
const LONGEST_PHRASE = 120;

function periodName(edtf: string, locale: string): string {
  return edtf
    .split('/')
    .map((end) => dateName(end, locale))
    .join(' to ');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
