import { type Mutation, replacing } from './mutation.js';

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
  replacing('scraping-residue', 'a line such as “Read more” stands between paragraphs', /\n\n/g, (_match, random) =>
    random() < 0.5 ? '\n\nRead more\n\n' : '\n\nRelated Articles\n\n',
  ),
];
