import type { ParagraphFacts, PlacedParagraph } from '../../server/src/core/analysis/analysis.js';
import { chainsOf } from '../../server/src/core/chains/chains.js';
import { lookAgain } from '../../server/src/core/entities/lookAgain.js';
import { sureAndDoubtful } from '../../server/src/core/entities/mention.js';
import { refineMentions } from '../../server/src/core/entities/refine.js';
import { figuresOf } from '../../server/src/core/figures/figures.js';
import { placesOf } from '../../server/src/core/places/resolve.js';
import { RULES } from '../../server/src/core/rules/index.js';
import type { DocumentContext, Rule } from '../../server/src/core/rules/rule.js';
import { createRuleRunner } from '../../server/src/core/rules/run.js';
import { quotationsOf } from '../../server/src/core/segment/quotations.js';
import { segment } from '../../server/src/core/segment/segment.js';
import { sentencesOf } from '../../server/src/core/segment/sentences.js';
import { tokenize } from '../../server/src/core/segment/tokenize.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { KNOWLEDGE } from '../support/knowledge.js';

const active = RULES.filter(({ severity }) => severity !== 'off');
const runner = createRuleRunner(active, {});
/** The cost of a runner without rules is none of a rule's. */
const idle = createRuleRunner([], {});
const alone = active.map((rule) => [rule, createRuleRunner([rule], {})] as const);

/** One object, as an analyser has one: names are remembered by it. */
const NO_ALIASES = {};

/**
 * Does the work of an analysis step by step. `measure` runs each step with its name and gives back what it makes; names
 * of single rules begin with `rule `, and what ends in `again` is done at every edit.
 */
export function runStages(text: string, measure: <T>(stage: string, work: () => T) => T): void {
  const { paragraphs } = segment(createSnapshot('bench:', text));
  const read = measure('tokens', () =>
    paragraphs.map(({ text: prose }) => {
      const tokens = tokenize(prose);
      return { tokens, sentences: sentencesOf(tokens), quotations: quotationsOf(prose) };
    }),
  );
  const figures = measure('figures', () =>
    read.map(({ tokens, sentences }, index) => figuresOf(tokens, sentences, paragraphs[index]?.kind ?? 'prose')),
  );
  const tagged = measure('entities', () =>
    read.map(({ tokens, sentences }) => KNOWLEDGE.tagger?.mentionsOf(tokens, sentences) ?? []),
  );
  const named = measure('refine', () =>
    tagged.map((mentions, index) => sureAndDoubtful(refineMentions(read[index]?.tokens ?? tokenize(''), mentions))),
  );
  const placed = paragraphs.map(({ start, end, kind, text: prose }, index): PlacedParagraph => {
    const [mentions, doubtful] = named[index] ?? [[], []];
    const facts = {
      kind,
      text: prose,
      ...read[index],
      figures: figures[index] ?? [],
      mentions,
      doubtful,
      findings: [],
    };
    return { start, end, facts: facts as ParagraphFacts, findings: [] };
  });
  const looked = (): PlacedParagraph[] => {
    const facts = lookAgain(placed.map((paragraph) => paragraph.facts));
    return placed.map((paragraph, index) => ({ ...paragraph, facts: facts[index] ?? paragraph.facts }));
  };
  const who = measure('chains', () => chainsOf(looked(), NO_ALIASES));
  const passages = looked();
  const chains = measure('attributes and pronouns', () => who.chains);
  const places = measure('places', () => placesOf(passages, who, KNOWLEDGE.gazetteer));
  const article = {
    text,
    markup: 'plain',
    meta: {},
    residue: [],
    day: undefined,
    paragraphs: placed,
    figures: figures.flat(),
    mentions: who.mentions,
    chains,
    places,
  };
  const run = (rules: typeof runner) => {
    for (const { facts } of placed) rules.paragraph(facts);
    rules.document(article as DocumentContext);
  };
  // Not measured: objects of this make are slower to them than an analyser's. What is kept of paragraphs is read here.
  run(runner);
  measure('chains again', () => chainsOf(looked(), NO_ALIASES, who));
  measure('places again', () => placesOf(passages, who, KNOWLEDGE.gazetteer));
  measure('rules again', () => runner.document(article as DocumentContext));
  measure('rule none', () => run(idle));
  // What a rule keeps of a paragraph was read just now, so each gets paragraphs of its own.
  for (const [rule, single] of alone) {
    const fresh = placed.map((paragraph) => ({ ...paragraph, facts: { ...paragraph.facts } }));
    measure(`rule ${rule.id}`, () => {
      if (isForDocuments(rule)) single.document({ ...article, paragraphs: fresh } as DocumentContext);
      else for (const { facts } of fresh) single.paragraph(facts);
    });
  }
}

function isForDocuments({ scope }: Rule): boolean {
  return scope === 'document';
}
