import { overlapsAny, type Span } from '../../text/span.js';
import { isStopped } from '../matchers.js';
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
        const at = { start: span.start + start, end: span.end + start };
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
    return surname.length < MIN_LETTERS ? [] : [{ start, end, name, surname }];
  });
});

/** "Jr." is no surname. */
const MIN_LETTERS = 4;
