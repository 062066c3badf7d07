import type { EntityLabel, Mention } from '../../server/src/core/entities/mention.js';
import { tokenize } from '../../server/src/core/segment/tokenize.js';
import { type Tokens } from '../../server/src/core/segment/tokens.js';

/** A text whose mentions are written [LABEL name]. */
export function markedMentions(marked: string): { text: string; tokens: Tokens; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const [, label, name] = /^\[([A-Z_]+) ([^\]]+)\]$/.exec(part) ?? [];
    const start = text.length;
    text += name ?? part;
    if (label !== undefined) mentions.push({ start, end: text.length, label: label as EntityLabel, score: 1 });
  }
  return { text, tokens: tokenize(text), mentions };
}

/** The other way round. */
export function markMentions(text: string, mentions: readonly Mention[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, label } of mentions) {
    out += `${text.slice(at, start)}[${label} ${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}
