/** Words of the article, in whichever direction they run. */
export function bidi(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

/** Text for elements and attributes; what HTML allows nowhere becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) => ALLOWED.get(sign) ?? '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Control characters that HTML has a place for; the line end that it does not know is one that it knows. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\r', '\r'],
  ['\u0085', '\n'],
]);
