import type { Mutation } from './mutation.js';

export const NAMES: readonly Mutation[] = [
  {
    rule: 'name-spacing-variant',
    what: 'one of two “IGBR” becomes “IG BR”',
    *sites(text) {
      for (const match of text.matchAll(/\b[A-Z]{4,7}\b/g)) {
        const [name] = match;
        const line = text.slice(text.lastIndexOf('\n', match.index) + 1, text.indexOf('\n', match.index));
        if (line === line.toUpperCase() || text.split(name).length < 3) continue;
        yield { start: match.index, end: match.index + name.length, newText: `${name.slice(0, 2)} ${name.slice(2)}` };
      }
    },
  },
];
