import { NICKNAMES, PARTICLES, SUFFIXES } from './words.js';

/** The parts of a person's name; all folded. */
export interface PersonName {
  /** Without "Jr.", "III". */
  readonly words: readonly string[];
  /** Brought to its long form; '' where there is only a surname or only one word. */
  readonly given: string;
  /** First letters of what stands between. */
  readonly middle: string;
  readonly surname: string;
  readonly suffix: string;
}

export function personName(words: readonly string[]): PersonName {
  const last = words.at(-1) ?? '';
  const isSuffixed = words.length > 1 && SUFFIXES.has(last);
  const core = isSuffixed ? words.slice(0, -1) : words;
  const suffix = isSuffixed ? last : '';
  let at = core.length - 1;
  while (at > 0 && PARTICLES.has(core[at - 1] as string)) at--;
  const surname = core.slice(at).join(' ');
  const given = at <= 0 ? '' : longForm(core[0] as string);
  const middle = core
    .slice(1, Math.max(1, at))
    .map((word) => word[0])
    .join('');
  return { words: core, given, middle, surname, suffix };
}

/** "tim" is "timothy". */
export function longForm(given: string): string {
  return NICKNAMES.get(given) ?? given;
}
