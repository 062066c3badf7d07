import type { ArticleMeta } from './paragraph.js';

/** What front matter says, and where the article starts after it: 0 if there is none. */
export interface FrontMatter {
  readonly meta: ArticleMeta;
  readonly end: number;
}

/**
 * Front matter between lines of `---` (YAML) or `+++` (TOML) at the very start. Only the simple scalars `title` and
 * `date` are read; all else in it is passed over. Without its closing line it is no front matter.
 */
export function frontMatter(text: string): FrontMatter {
  const fence = text.startsWith('---') ? '---' : text.startsWith('+++') ? '+++' : undefined;
  if (fence === undefined) return NONE;
  const opening = lineFrom(text, 0);
  if (text.slice(0, opening.end).trimEnd() !== fence) return NONE;
  const meta: { title?: string; date?: string } = {};
  for (let line = lineFrom(text, opening.next); ; line = lineFrom(text, line.next)) {
    const content = text.slice(line.start, line.end).trimEnd();
    if (content === fence || (fence === '---' && content === '...')) return { meta, end: line.next };
    const entry = fence === '---' ? /^(title|date):\s(.+)$/i.exec(content) : /^(title|date)\s?=\s?(.+)$/i.exec(content);
    const value = scalar(entry?.[2] ?? '');
    if (value !== '') {
      if (entry?.[1]?.toLowerCase() === 'title') meta.title ??= value;
      else if (isDate(value)) meta.date ??= value.slice(0, 10);
    }
    if (line.next >= text.length) return NONE;
  }
}

const NONE: FrontMatter = { meta: {}, end: 0 };

function lineFrom(text: string, start: number): { start: number; end: number; next: number } {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return { start, end, next: text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length) };
}

/** A plain or quoted scalar; '' for anything else. */
function scalar(raw: string): string {
  const value = raw.trim();
  const quote = value[0];
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    return end > 0 ? value.slice(1, end) : '';
  }
  if (quote !== undefined && '|>[{&*!%@`#'.includes(quote)) return '';
  const comment = value.indexOf(' #');
  return (comment < 0 ? value : value.slice(0, comment)).trimEnd();
}

/** Starts with a calendar date that exists. */
function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
