import { COURTESIES, OFFICES, TITLES } from '../../entities/titles.js';
import { wordList } from '../../segment/lexicon.js';
import { type Tokens, tokenAt } from '../../segment/tokens.js';
import { overlapsAny, type Span, shifted } from '../../text/span.js';
import { isStopped, markAt } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'surname-before-full-name',
  group: 'names',
  scope: 'document',
  severity: 'hint',
  summary: 'A surname alone before the article has said the full name, as “Shapsha said … Vladislav Shapsha”.',
  messages: { before: '“{surname}” stands before the full name, “{name}”.' },
  fixes: { full: { title: 'Write “{name}”' } },
  *check(context) {
    const alone = new Map<string, Span>();
    const full = new Map<string, { readonly names: Set<string>; readonly first: Span }>();
    for (const { start, value } of namesOf(context)) {
      for (const { name, surname, ...span } of value) {
        const at = shifted({ start: span.start, end: span.end }, start);
        const known = full.get(surname);
        if (name === surname) {
          if (known === undefined && !alone.has(surname)) alone.set(surname, at);
        } else if (known === undefined) full.set(surname, { names: new Set([name]), first: at });
        else known.names.add(name);
      }
    }
    for (const [surname, span] of alone) {
      const known = full.get(surname);
      // Of two people of one surname it is not known which is meant.
      if (known?.names.size !== 1) continue;
      const [name = ''] = known.names;
      yield {
        ...span,
        message: 'before',
        data: { surname, name },
        related: [{ ...known.first, message: 'The full name stands here first.' }],
        fixes: [{ fix: 'full', edits: [{ ...span, newText: name }] }],
      };
    }
  },
});

/** People's names in prose outside quotations; a headline has room for no more than a surname. */
const namesOf = perParagraph({}, ({ kind, tokens, sentences, mentions, quotations }) => {
  const [first] = sentences;
  if (kind !== 'prose' || first === undefined || !isStopped(tokens, first)) return [];
  return mentions.flatMap(({ label, start, end }) => {
    if (label !== 'PERSON' || overlapsAny(quotations, { start, end })) return [];
    const name = tokens.text.slice(start, end).replace(/\s+/g, ' ');
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (surname.length < MIN_LETTERS || (name === surname && !isSubject(tokens, start, end))) return [];
    return [{ start, end, name, surname }];
  });
});

/** "Holm said"; not "President Holm", "the Holm family" and "Holm Wins Vote". */
function isSubject(tokens: Tokens, start: number, end: number): boolean {
  const before = tokenAt(tokens, start) - 1;
  const title = markAt(tokens, before) === '.' ? before - 1 : before;
  if ([COURTESIES, TITLES, OFFICES, DETERMINERS].some((list) => list.get(tokens, title) !== undefined)) return false;
  return VERBS.get(tokens, tokenAt(tokens, end - 1) + 1) !== undefined;
}

const DETERMINERS = wordList('the a an this that another young');

const VERBS = wordList(`
  said says told tells added adds noted wrote argued warned explained announced has had was is will would did does could
  can may might must should also came went left took`);

/** "Jr." is no surname. */
const MIN_LETTERS = 4;
