import { chainsOf } from '../chains/chains.js';
import { mentionsOf } from '../entities/mentions.js';
import { figuresOf } from '../figures/figures.js';
import { shiftedFinding } from '../rules/finding.js';
import { RULES } from '../rules/index.js';
import { byPosition, createRuleRunner, type RuleLevel } from '../rules/run.js';
import type { Paragraph } from '../segment/paragraph.js';
import { quotationsOf } from '../segment/quotations.js';
import { segment } from '../segment/segment.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokens.js';
import type { Snapshot } from '../text/snapshot.js';
import { shifted } from '../text/span.js';
import type { Analysis, ParagraphFacts, PlacedParagraph } from './analysis.js';

/** What the core needs to know of a desk's settings. */
export interface AnalysisSettings {
  /** Rule levels that differ from the rules' own, by rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export interface Analyser {
  /**
   * `previous` is the cache: the facts of paragraphs whose text stands in it are taken from there. The result is the
   * same with and without it.
   */
  analyse(snapshot: Snapshot, previous?: Analysis): Analysis;
  /**
   * The same in steps, for callers that must stay responsive: each `next()` does a few milliseconds' work at most; the
   * analysis is the generator's return value. Drop the generator to cancel.
   */
  steps(snapshot: Snapshot, previous?: Analysis): Generator<void, Analysis, void>;
}

/** Longest article read, in UTF-16 code units; what stands after it is not analysed. */
export const MAX_ARTICLE_LENGTH = 20_000_000;

export function createAnalyser(settings: AnalysisSettings): Analyser {
  const runner = createRuleRunner(RULES, settings.rules);

  function read(paragraph: Paragraph): ParagraphFacts {
    const { kind, text } = paragraph;
    const tokens = tokenize(text);
    const sentences = sentencesOf(tokens);
    const context = {
      kind,
      text,
      tokens,
      sentences,
      quotations: quotationsOf(text),
      figures: figuresOf(tokens, sentences),
      mentions: mentionsOf(tokens, sentences),
    };
    return { ...context, findings: runner.paragraph(context) };
  }

  function* steps(snapshot: Snapshot, previous?: Analysis): Generator<void, Analysis, void> {
    const known = new Map<string, PlacedParagraph>();
    for (const placed of previous?.paragraphs ?? []) known.set(keyOf(placed.facts), placed);
    const { paragraphs, meta: stated } = segment(snapshot);
    const meta = snapshot.date === undefined ? stated : { ...stated, date: snapshot.date };
    const placed: PlacedParagraph[] = [];
    for (const paragraph of paragraphs) {
      const same = known.get(keyOf(paragraph));
      if (same !== undefined && same.start === paragraph.start) placed.push(same);
      else if (same !== undefined) placed.push(place(paragraph, same.facts));
      else {
        placed.push(place(paragraph, read(paragraph)));
        yield;
      }
    }
    const figures = placed.flatMap((paragraph) => paragraph.figures);
    const { mentions, chains } = chainsOf(
      snapshot.text,
      placed.flatMap((paragraph) => paragraph.mentions),
    );
    const ofDocument = runner.document({ text: snapshot.text, meta, paragraphs: placed, figures, mentions, chains });
    const findings = [...placed.flatMap((paragraph) => paragraph.findings), ...ofDocument].sort(byPosition);
    return { snapshot, meta, paragraphs: placed, figures, mentions, chains, findings };
  }

  return {
    steps,
    analyse(snapshot, previous) {
      const work = steps(snapshot, previous);
      for (;;) {
        const step = work.next();
        if (step.done === true) return step.value;
      }
    },
  };
}

/** Paragraphs with equal keys have equal facts. */
function keyOf({ kind, text }: { kind: string; text: string }): string {
  return `${kind}\n${text}`;
}

function place(at: Paragraph, facts: ParagraphFacts): PlacedParagraph {
  return {
    start: at.start,
    end: at.end,
    facts,
    figures: facts.figures.map((figure) => shifted(figure, at.start)),
    mentions: facts.mentions.map((mention) => shifted(mention, at.start)),
    findings: facts.findings.map((finding) => shiftedFinding(finding, at.start)),
  };
}
