import { lastAt, type Span } from '../text/span.js';
import type { Analysis } from './analysis.js';

/** Paragraphs at the head of an article among which its byline is looked for, and how long one is at most. */
const HEAD = 8;
const LONGEST = 200;

/** The line that says who wrote the article, "By Lena Aalto"; undefined where there is none. */
export function bylineOf({ paragraphs, mentions, snapshot: { text } }: Analysis): Span | undefined {
  return paragraphs.slice(0, HEAD).find(({ start, end }) => {
    if (end - start > LONGEST) return false;
    const line = text.slice(start, end);
    const [by] = /^by[ \t]{1,9}/i.exec(line) ?? [];
    if (by === undefined || /[.!?]["”’)]?$/.test(line)) return false;
    const name = mentions[lastAt(mentions, start + by.length)];
    return name?.start === start + by.length && name.label === 'PERSON';
  });
}
