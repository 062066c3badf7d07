import { type NameList, nameListIn, oneAndMoreIn, thingListIn, toldIn, wholeIn } from '../../claims/lists/listed.js';
import { RECOUNTED, type Recount, recountIn } from '../../claims/lists/recounts.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { markAt } from '../../segment/marks.js';
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
  messages: {
    mismatch: '“{count}” are counted, and {named} are named before.',
    further: '“{count}” comes behind {named} that are named before.',
    others: '“{count}” are left of {whole}, and {named} are named before.',
  },
  fixes: {},
  *check(context) {
    for (const { start, index, facts, value } of recountsIn(context)) {
      for (const { sentence, recount } of value) {
        const found = listCounted(context, { start, index, facts }, sentence, recount);
        if (found === undefined) continue;
        const { list, before } = found;
        const isFurther = FIGURE_WORDS.get(facts.tokens, recount.first + 1)?.ordinal === recount.value + 1;
        const size = listedOf(before, recount);
        if (size === list.count || (size >= list.least && size <= list.most)) continue;
        // They may be counted before they are named.
        const until = before.start + before.sentence.end;
        const isCounted = context.figures.some(
          ({ end, kind, value: number }) => end <= until && kind === 'cardinal' && number === size,
        );
        if (isCounted) continue;
        yield {
          ...shifted(recount, start),
          message: recount.isOthers ? 'others' : isFurther ? 'further' : 'mismatch',
          data: {
            count: facts.text.slice(recount.start, recount.end),
            named: list.count,
            whole: size + recount.value,
          },
          related: [{ ...shifted(list, before.start), message: `The list has ${list.count}.` }],
        };
      }
    }
  },
});

/** What is counted: a list of the same sentence, or of the one before. */
function listCounted(
  context: DocumentContext,
  { start, index, facts }: { readonly start: number; readonly index: number; readonly facts: ParagraphContext },
  sentence: number,
  recount: Recount,
): { readonly list: NameList; readonly before: Before } | undefined {
  const own = facts.sentences[sentence] as Sentence;
  const here = { start, facts, sentence: { ...own, last: recount.first, end: recount.start } };
  const listed = recount.isAlone ? listIn(here, recount) : undefined;
  if (listed !== undefined) return { list: listed, before: here };
  const before = sentenceBefore(context, index, sentence);
  const list = before === undefined ? undefined : listIn(before, recount);
  return list === undefined ? undefined : { list, before: before as Before };
}

function listIn({ facts, sentence }: Before, { labels, isOfThings, isOthers }: Recount): NameList | undefined {
  const { tokens, mentions } = facts;
  if (isOthers && wholeIn(tokens, sentence) === 0) return undefined;
  const listing = isOthers ? behindWhole(tokens, sentence) : sentence;
  const names = nameListIn(tokens, listing, mentions);
  const isCounted = labels === undefined || (names?.label !== undefined && labels.has(names.label));
  if (names !== undefined && isCounted) return names;
  const things = isOfThings ? thingListIn(facts, listing) : undefined;
  return things ?? (labels === undefined ? (toldIn(tokens, listing) ?? oneAndMoreIn(facts, listing)) : undefined);
}

/** Behind "Of the five lakes,". */
function behindWhole(tokens: Tokens, sentence: Sentence): Sentence {
  let { first } = sentence;
  if (!isWord(tokens, first, 'of')) return sentence;
  while (first < sentence.last && markAt(tokens, first) !== ',') first++;
  return { ...sentence, first: first + 1 };
}

/** How many must be listed: "the other two" of five leave three. */
function listedOf({ facts, sentence }: Before, { value, isOthers }: Recount): number {
  return isOthers ? wholeIn(facts.tokens, sentence) - value : value;
}

interface Before {
  readonly start: number;
  readonly facts: ParagraphContext;
  readonly sentence: Sentence;
}

const recountsIn = perParagraph(RECOUNTED, ({ tokens, sentences }) => {
  const found = [];
  for (const [sentence, each] of sentences.entries()) {
    const recount = recountIn(tokens, each);
    if (recount !== undefined) found.push({ sentence, recount });
  }
  return found;
});

/** In its own paragraph, or the last of the one before. */
function sentenceBefore({ paragraphs }: DocumentContext, index: number, sentence: number): Before | undefined {
  const paragraph = paragraphs[sentence > 0 ? index : index - 1];
  if (paragraph?.facts.kind !== 'prose') return undefined;
  const found = paragraph.facts.sentences.at(sentence - 1);
  return found === undefined ? undefined : { start: paragraph.start, facts: paragraph.facts, sentence: found };
}
