import { t } from '@vscode/l10n';
import type { CheckState, Source } from '../../../../server/src/core/annotations/formats/marks.js';
import type { ListedFact } from '../../../../server/src/protocol/protocol.js';

/** How a state is called and drawn. Icons differ in shape, and are ids of VS Code's own. */
export interface StateLook {
  readonly name: string;
  readonly icon: string;
  /** What it says of a fact. */
  readonly meaning: string;
}

/** Those that want something done first. */
export const STATE_ORDER: readonly CheckState[] = [
  'stale',
  'disputed',
  'needs-source',
  'unchecked',
  'changed',
  'confirmed',
  'opinion',
];

export function lookOf(state: CheckState): StateLook {
  return LOOKS[state]();
}

/** Made when asked for: the language is known only then. */
const LOOKS: Readonly<Record<CheckState, () => StateLook>> = {
  stale: () => ({ name: t('Stale'), icon: 'history', meaning: t('its words have changed since it was checked') }),
  disputed: () => ({ name: t('Disputed'), icon: 'warning', meaning: t('checkers or sources do not agree') }),
  'needs-source': () => ({
    name: t('Needs a Source'),
    icon: 'question',
    meaning: t('nothing found yet that bears it out'),
  }),
  unchecked: () => ({ name: t('Unchecked'), icon: 'circle-outline', meaning: t('nobody has looked at it') }),
  changed: () => ({ name: t('Changed'), icon: 'edit', meaning: t('it was wrong, and the text has been put right') }),
  confirmed: () => ({ name: t('Confirmed'), icon: 'check', meaning: t('a source bears it out') }),
  opinion: () => ({ name: t('Opinion'), icon: 'comment', meaning: t('there is nothing to check') }),
};

/** What a screen reader says of a fact. */
export function spokenFact(fact: ListedFact, line: number, context: string): string {
  const { words, state, label, places } = fact;
  const parts = [words, lookOf(state).name, label, ...(places.length > 1 ? [t('{0} places', places.length)] : [])];
  return [...parts.filter((part) => part !== ''), t('line {0}', line), context].join(', ');
}

/** What is recorded of a fact, a line each: who found what, when, what they noted, by which sources. */
export function detailsOf({ verdicts }: Pick<ListedFact, 'verdicts'>): readonly string[] {
  return verdicts.flatMap(({ author, state, created, sources, note, fresh }) => [
    `${author}${created === undefined ? '' : `, ${created.slice(0, 10)}`}: ${lookOf(fresh ? state : 'stale').name}`,
    ...(note === undefined ? [] : [`“${note}”`]),
    ...sources.map(spokenSource),
  ]);
}

/** "Annual report, https://…, “a loss of $40m”, read 2026-03-01". */
export function spokenSource({ url, title, quote, accessed }: Source): string {
  return [
    ...(title === undefined ? [] : [title]),
    url,
    ...(quote === undefined ? [] : [`“${quote}”`]),
    ...(accessed === undefined ? [] : [t('read {0}', accessed)]),
  ].join(', ');
}

/** Characters of a line before and behind a fact that tell it from its like: few before, so that it is in sight itself. */
const BEFORE = 16;
const BEHIND = 48;

/** Words of a line with what stands around them, cut between words. */
export function excerptOf(line: string, start: number, end: number): string {
  const from = Math.max(0, start - BEFORE);
  const to = Math.min(line.length, end + BEHIND);
  const before = from > 0 ? `…${line.slice(from, start).replace(/^\S*\s/, '')}` : line.slice(0, start);
  const after = to < line.length ? `${line.slice(end, to).replace(/\s\S*$/, '')}…` : line.slice(end);
  return `${before}${line.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}

/** Words in one line, cut after so many characters. */
export function shortened(words: string, length: number): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > length ? `${Array.from(plain).slice(0, length).join('')}…` : plain;
}
