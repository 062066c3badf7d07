/** How one form of a name reads when the name changes; `isSure` is false where it does not follow from the new name. */
export interface NewForm {
  readonly text: string;
  readonly isSure: boolean;
}

/**
 * `name` becomes `newName`: what becomes of `form`, another form of the same name. "Brandt" is "Lind" where "Ilse
 * Brandt" becomes "Ilse Lind", and stays where she becomes "Elsa Brandt".
 */
export function newForm(form: string, name: string, newName: string): NewForm {
  const [words, old, next] = [wordsOf(form), wordsOf(name), wordsOf(newName)];
  const { text, isSure } = changed(words, old, next);
  if (isShouted(form) && !isShouted(name)) return { text: text.toUpperCase(), isSure };
  // Nothing says how a name in capitals is written in small letters.
  return { text, isSure: isSure && (isShouted(form) || !isShouted(name)) };
}

function changed(words: readonly string[], old: readonly string[], next: readonly string[]): NewForm {
  const whole = indexOf(words, old);
  if (whole >= 0) return { text: replaced(words, whole, old.length, next), isSure: true };
  const { from, gone, come } = difference(old, next);
  const part = gone.length === 0 ? -1 : indexOf(words, gone);
  if (part >= 0) return { text: replaced(words, part, gone.length, come), isSure: true };
  const at = indexOf(old, words);
  if (at >= 0 && (at + words.length <= from || at >= from + gone.length)) return same(words);
  if (at >= 0 && gone.length === come.length) {
    const mapped = words.map((word, index) => next[at + index] ?? word);
    return { text: mapped.join(' '), isSure: true };
  }
  // "Brandt" where "Ilse Brandt" becomes "Anna van den Berg".
  if (at > 0 && next.length > 1) return { text: next.slice(Math.min(at, next.length - 1)).join(' '), isSure: false };
  const letters = initials(old);
  if (letters.length > 1 && letters === words.join('').replaceAll('.', '')) {
    return { text: initials(next) || next.join(' '), isSure: false };
  }
  const isShared = words.some((word) => old.some((other) => key(other) === key(word)));
  const isKept = isShared && !words.some((word) => gone.some((other) => key(other) === key(word)));
  return isKept ? same(words) : { text: next.join(' '), isSure: false };
}

function same(words: readonly string[]): NewForm {
  return { text: words.join(' '), isSure: true };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The words between what the two names begin and end with alike. */
function difference(old: readonly string[], next: readonly string[]) {
  const least = Math.min(old.length, next.length);
  let from = 0;
  while (from < least && old[from] === next[from]) from++;
  let behind = 0;
  while (behind < least - from && old.at(-1 - behind) === next.at(-1 - behind)) behind++;
  return { from, gone: old.slice(from, old.length - behind), come: next.slice(from, next.length - behind) };
}

function replaced(words: readonly string[], at: number, count: number, by: readonly string[]): string {
  return [...words.slice(0, at), ...by, ...words.slice(at + count)].join(' ');
}

/** Where the words stand in a row; -1 if they do not. */
function indexOf(words: readonly string[], sought: readonly string[]): number {
  const keys = sought.map(key);
  for (let at = 0; at + keys.length <= words.length; at++) {
    if (keys.every((word, index) => key(words[at + index] ?? '') === word)) return at;
  }
  return -1;
}

/** Words that differ in case, accents and stops alone are one. */
function key(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.,]/gu, '')
    .toLowerCase();
}

/** "WHO" of "World Health Organization". */
function initials(words: readonly string[]): string {
  return words.map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '').join('');
}

function isShouted(text: string): boolean {
  return text.length > LONGEST_ACRONYM && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** In UTF-16 code units. */
const LONGEST_ACRONYM = 4;
