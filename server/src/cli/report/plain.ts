/**
 * One line of text for a terminal: control characters, among them those that begin escape sequences, and characters that
 * turn the direction of writing become `�`; tabs and line ends become spaces. As long as before.
 */
export function plain(text: string): string {
  return text.replace(/[\t\r\n\u2028\u2029]/g, ' ').replace(UNSAFE, '�');
}

/** How many columns a terminal gives to the text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text))
    columns += WIDE.test(segment) ? 2 : NARROWEST.test(segment) ? 0 : 1;
  return columns;
}

/** C0 and C1 control characters; embeddings, overrides and isolates of direction. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const graphemes = new Intl.Segmenter('en');

const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|.\uFE0F)/su;

const NARROWEST = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
