import type { Analysis } from '../analysis/analysis.js';
import { addressesIn } from '../segment/addresses.js';
import type { Span } from '../text/span.js';

export interface Link extends Span {
  readonly target: string;
}

/** Most links given of one text. */
export const MAX_LINKS = 5000;

/** The web and mail addresses that an article's paragraphs give. */
export function linksOf({ paragraphs, snapshot }: Analysis): readonly Link[] {
  const links: Link[] = [];
  for (const { start, end } of paragraphs) {
    for (const address of addressesIn(snapshot.text.slice(start, end))) {
      if (links.length === MAX_LINKS) return links;
      const span = { start: start + address.start, end: start + address.end };
      const target = targetOf(snapshot.text.slice(span.start, span.end));
      if (target !== undefined) links.push({ ...span, target });
    }
  }
  return links;
}

/**
 * What an annotation file refers to: things in knowledge bases by their web addresses, the article and the text that its
 * places refer to by their relative ones. `text` is the file as it stands.
 */
export function linksOfAnnotations(text: string): readonly Link[] {
  const links: Link[] = [];
  for (const { index, 0: whole, 1: target = '' } of text.matchAll(REFERENCE)) {
    if (links.length === MAX_LINKS) break;
    const start = index + whole.length - 1 - target.length;
    links.push({ start, end: start + target.length, target });
  }
  return links;
}

/** A string right behind one of these keys, that needs no unescaping. */
const REFERENCE = /"(?:id|source|cached)": ?"((?:https?:\/\/|\.\.\/|base\/)[^"\\\s]{1,2000})"/g;

/** Other schemes are no business of an editor's. */
function targetOf(address: string): string | undefined {
  if (/^https?:\/\//i.test(address)) return address;
  if (address.startsWith('www.')) return `https://${address}`;
  return /^[^@:/]+@[^@]+\.[a-z]{2,}$/i.test(address) ? `mailto:${address}` : undefined;
}
