import { GROUPS, nameListIn, RECOUNTING, recountIn, thingListIn } from '../../claims/recounts.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { shifted } from '../../text/span.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'recount-mismatch',
  group: 'ranges',
  scope: 'document',
  severity: 'information',
  summary:
    'Those named in one sentence and counted otherwise in the next, as “Ghana, Togo and Benin signed. All four …”.',
  messages: { mismatch: '“{count}” are counted, and {named} are named in the sentence before.' },
  fixes: {},
  *check(context) {
    for (const { start, index, facts, value } of recountsIn(context)) {
      for (const { sentence, recount } of value) {
        const before = sentenceBefore(context, index, sentence);
        if (before === undefined) continue;
        const { tokens, mentions } = before.facts;
        const names = nameListIn(tokens, before.sentence, mentions);
        const isNames = names?.label !== undefined && recount.labels?.has(names.label) !== false;
        const list = isNames ? names : recount.isOfThings ? thingListIn(tokens, before.sentence) : undefined;
        if (list === undefined || list.count === recount.value) continue;
        // They may be counted before they are named.
        const until = before.start + before.sentence.end;
        const isCounted = context.figures.some(
          ({ end, kind, value: number }) => end <= until && kind === 'cardinal' && number === recount.value,
        );
        if (isCounted) continue;
        yield {
          ...shifted(recount, start),
          message: 'mismatch',
          data: { count: facts.text.slice(recount.start, recount.end), named: list.count },
          related: [{ ...shifted(list, before.start), message: `The list has ${list.count}.` }],
        };
      }
    }
  },
});

const recountsIn = perParagraph({ words: () => RECOUNTING, where: isRecount }, ({ tokens, sentences }) => {
  const found = [];
  for (const [sentence, each] of sentences.entries()) {
    const recount = recountIn(tokens, each);
    if (recount !== undefined) found.push({ sentence, recount });
  }
  return found;
});

/** "both", "all three", "the four". */
function isRecount(tokens: Tokens, index: number): boolean {
  return (
    isWord(tokens, index, 'both') ||
    FIGURE_WORDS.get(tokens, index + 1)?.cardinal !== undefined ||
    GROUPS.get(tokens, index + 1) !== undefined
  );
}

/** In its own paragraph, or the last of the one before. */
function sentenceBefore(
  { paragraphs }: DocumentContext,
  index: number,
  sentence: number,
): { readonly start: number; readonly facts: ParagraphContext; readonly sentence: Sentence } | undefined {
  const paragraph = paragraphs[sentence > 0 ? index : index - 1];
  if (paragraph?.facts.kind !== 'prose') return undefined;
  const found = paragraph.facts.sentences.at(sentence - 1);
  return found === undefined ? undefined : { start: paragraph.start, facts: paragraph.facts, sentence: found };
}
