import type { Source } from '../../../../server/src/core/annotations/formats/marks.js';

/** Sources that are offered again. */
export const MOST_REMEMBERED = 20;

/**
 * The sources to offer next time, the one just given first: each address once. What was quoted from it belongs to one
 * fact and is left out.
 */
export function remembered(last: readonly Source[], { url, title, accessed }: Source): readonly Source[] {
  const source = { url, ...(title !== undefined && { title }), ...(accessed !== undefined && { accessed }) };
  return [source, ...last.filter((each) => each.url !== url)].slice(0, MOST_REMEMBERED);
}

/** An address as people write it as one that can be kept: "example.org/a" is one of the web; undefined if it is none. */
export function addressOf(text: string): string | undefined {
  const address = text.trim().replace(/[<>"{}|\\^`]/g, encodeURIComponent);
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(address)) return address;
  return /^[^\s:/]+\.[a-z]{2,}(?:\/\S*)?$/i.test(address) ? `https://${address}` : undefined;
}

/** Whether a text is a day of the calendar, as "2026-03-01". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
