import { sureAndDoubtful } from '../entities/mention.js';
import { refineMentions } from '../entities/refine.js';
import { figuresOf } from '../figures/figures.js';
import { createOwnUnits, type OwnUnit } from '../figures/units.js';
import { type HouseSettings, houseOf } from '../house/house.js';
import { type Finding, shiftedFinding } from '../rules/finding.js';
import { RULES } from '../rules/index.js';
import { byPosition, createRuleRunner } from '../rules/run.js';
import type { Paragraph, Segments } from '../segment/paragraph.js';
import { quotationsOf } from '../segment/quotations.js';
import { segment } from '../segment/segment.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import { detached } from '../text/detached.js';
import type { Snapshot } from '../text/snapshot.js';
import type { Analysis, ParagraphFacts, PlacedParagraph } from './analysis.js';
import { Article } from './article.js';
import { type Knowledge, NO_KNOWLEDGE } from './knowledge.js';
import { Version } from './version.js';

/** What the core needs to know of a desk's settings. */
export interface AnalysisSettings extends HouseSettings {
  /** Other forms of names, each with the name it stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Names and words that rules about names and spelling leave alone. */
  readonly words?: readonly string[];
  /** More lines of web pages. */
  readonly residue?: readonly string[];
  /** Units besides those of CLDR. */
  readonly units?: readonly OwnUnit[];
}

export interface Analyser {
  /**
   * `previous` is the cache: the facts of paragraphs whose text stands in it are taken from there. The result is the
   * same with and without it. An analysis of another analyser is no cache and is not looked at.
   */
  analyse(snapshot: Snapshot, previous?: Analysis): Analysis;
  /**
   * The same in steps, for callers that must stay responsive: each `next()` reads one paragraph of at most
   * `MAX_PARAGRAPH_LENGTH`, or asks the rules about it. The rules come when all is read: taking turns, readers and rules
   * drive each other out of the processor's caches. Only the first, which finds the paragraphs, and the last, which goes over the whole
   * article's facts, grow with the article. The analysis is the generator's return value. Drop the generator to cancel.
   */
  steps(snapshot: Snapshot, previous?: Analysis): Generator<void, Analysis, void>;
}

/**
 * Longest article analysed, in UTF-16 code units; the paragraph that crosses it and what stands after are not. Below
 * the largest file read (`MAX_ARTICLE_BYTES`), so that editor and command line stop at the same place.
 */
export const MAX_ARTICLE_LENGTH = 10_000_000;

/** `knowledge` is what is known besides the article; the same for all analysers of a process. */
export function createAnalyser(settings: AnalysisSettings, knowledge: Knowledge = NO_KNOWLEDGE): Analyser {
  const house = houseOf(settings);
  const runner = createRuleRunner([...RULES, ...house.rules], house.levels, settings.words);
  const { aliases = {}, residue = [] } = settings;
  const units = createOwnUnits(settings.units ?? []);

  /** Marks what this analyser has worked out: others may have had other settings. */
  const self = {};

  function read(paragraph: Paragraph): Recognised {
    const { kind } = paragraph;
    // Facts outlive the version of the article that they were read from.
    const text = detached(paragraph.text);
    const tokens = tokenize(text);
    const sentences = sentencesOf(tokens);
    const named = knowledge.tagger?.mentionsOf(tokens, sentences) ?? [];
    const [mentions, doubtful] = sureAndDoubtful(refineMentions(tokens, named));
    return {
      kind,
      text,
      tokens,
      sentences,
      quotations: quotationsOf(text),
      figures: figuresOf(tokens, sentences, kind, units),
      mentions,
      doubtful,
    };
  }

  function* steps(snapshot: Snapshot, previous?: Analysis): Generator<void, Analysis, void> {
    const before = previous === undefined ? undefined : Version.articleOf(previous, self);
    const { paragraphs, meta: stated, truncatedAt } = readable(snapshot, before);
    const meta = snapshot.date === undefined ? stated : { ...stated, date: snapshot.date };
    const kept = keptOf(paragraphs, before?.paragraphs ?? []);
    const fresh = new Map<number, Recognised>();
    for (let index = 0; index < paragraphs.length; index++) {
      if (kept[index] !== undefined) continue;
      fresh.set(index, read(paragraphs[index] as Paragraph));
      yield;
    }
    const placed: PlacedParagraph[] = [];
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index] as Paragraph;
      const recognised = fresh.get(index);
      if (recognised === undefined) placed.push(moved(kept[index] as PlacedParagraph, paragraph));
      else {
        placed.push(place(paragraph, { ...recognised, findings: runner.paragraph(recognised) }));
        yield;
      }
    }
    const article = new Article(snapshot, meta, placed, { aliases, residue, knowledge, before: before?.known });
    return new Version(self, snapshot, article, inOrder(placed, runner.document(article)), truncatedAt);
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

/** The findings of paragraphs and those of the whole article, both of which are in order. */
function inOrder(placed: readonly PlacedParagraph[], ofArticle: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [];
  let next = 0;
  for (const { findings } of placed) {
    for (const finding of findings) {
      for (; next < ofArticle.length && byPosition(ofArticle[next] as Finding, finding) < 0; next++)
        all.push(ofArticle[next] as Finding);
      all.push(finding);
    }
  }
  for (; next < ofArticle.length; next++) all.push(ofArticle[next] as Finding);
  return all;
}

/** What is read of a paragraph before the rules look at it. */
type Recognised = Omit<ParagraphFacts, 'findings'>;

/** The paragraphs of as much of the article as is read. */
function readable(snapshot: Snapshot, before: Article | undefined): Segments & Pick<Analysis, 'truncatedAt'> {
  if (snapshot.text.length <= MAX_ARTICLE_LENGTH) {
    return segment(snapshot, { before: before?.markup === snapshot.markup ? before : undefined });
  }
  const { paragraphs, meta } = segment(snapshot, { length: MAX_ARTICLE_LENGTH });
  const whole = paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs;
  return { paragraphs: whole, meta, truncatedAt: whole.at(-1)?.end ?? MAX_ARTICLE_LENGTH };
}

/**
 * For each paragraph one of the old ones that reads the same, if there is one. An edit leaves the paragraphs before and
 * after it as they were, so these are compared in place; only those between are looked up.
 */
function keptOf(
  paragraphs: readonly Paragraph[],
  old: readonly PlacedParagraph[],
): readonly (PlacedParagraph | undefined)[] {
  const shorter = Math.min(paragraphs.length, old.length);
  const further = old.length - paragraphs.length;
  let head = 0;
  while (head < shorter && isSame(paragraphs[head] as Paragraph, old[head] as PlacedParagraph)) head++;
  let tail = paragraphs.length;
  while (
    tail > head &&
    tail + further > head &&
    isSame(paragraphs[tail - 1] as Paragraph, old[tail - 1 + further] as PlacedParagraph)
  ) {
    tail--;
  }
  const between = new Map<string, PlacedParagraph>();
  for (const placed of old.slice(head, tail + further)) between.set(keyOf(placed.facts), placed);
  return paragraphs.map((paragraph, index) => {
    if (index < head) return old[index];
    if (index >= tail) return old[index + further];
    return between.size === 0 ? undefined : between.get(keyOf(paragraph));
  });
}

function isSame({ kind, text }: Paragraph, { facts }: PlacedParagraph): boolean {
  return facts.kind === kind && facts.text === text;
}

/** Paragraphs with equal keys have equal facts. */
function keyOf({ kind, text }: { kind: string; text: string }): string {
  return `${kind}\n${text}`;
}

function moved(paragraph: PlacedParagraph, at: Paragraph): PlacedParagraph {
  return paragraph.start === at.start ? paragraph : place(at, paragraph.facts);
}

function place(at: Paragraph, facts: ParagraphFacts): PlacedParagraph {
  return {
    start: at.start,
    end: at.end,
    facts,
    findings:
      facts.findings.length === 0 ? facts.findings : facts.findings.map((finding) => shiftedFinding(finding, at.start)),
  };
}
