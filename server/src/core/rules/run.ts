import type { Sentence } from '../segment/sentences.js';
import { overlapsAny, type Span } from '../text/span.js';
import type { Finding, Severity } from './finding.js';
import { overlapsQuotation } from './matchers.js';
import { createLookout, type Needs } from './needs.js';
import { needsOfReaders, notingAsked, readAhead } from './readers.js';
import type {
  DocumentContext,
  ParagraphContext,
  Report,
  Rule,
  RuleDefinition,
  RuleScope,
  SentenceContext,
} from './rule.js';
import { figuresBySentence, inSentences } from './sentences.js';

/** What a desk wants of a rule. */
export type RuleLevel = Severity | 'off';

/** The rules of one desk, ready to run. */
export interface RuleRunner {
  /** Findings of sentence and paragraph rules, relative to the paragraph, in order. */
  paragraph(context: ParagraphContext): readonly Finding[];
  /** Findings of document rules, in document offsets, in order. */
  document(context: DocumentContext): readonly Finding[];
}

/** `levels` overrides the rules' own severities by rule id; rules about names leave `words` alone. */
export function createRuleRunner(
  rules: readonly Rule[],
  levels: Readonly<Record<string, RuleLevel>>,
  words: readonly string[] = [],
): RuleRunner {
  const active = rules
    .map((rule) => ({ rule, level: levels[rule.id] ?? rule.severity, check: rule.check }))
    .filter((each): each is Active => each.level !== 'off');
  const [ofParagraphs, ofSentences, ofDocuments] = (['paragraph', 'sentence', 'document'] as const).map((scope) =>
    active.filter(({ rule }) => rule.scope === scope),
  ) as [Active<'paragraph'>[], Active<'sentence'>[], Active<'document'>[]];
  const isRight = createWordCheck(words, rules);
  const ordered = (findings: readonly Finding[], text: string): readonly Finding[] =>
    findings.length === 0 ? NONE : findings.filter((finding) => !isRight(finding, text)).sort(byPosition);
  // One look at a paragraph for the rules that look at it, for all that is read of it and for those of its sentences.
  const ofReaders = ofDocuments.length === 0 ? [] : needsOfReaders();
  const lookout = createLookout([...needsOf(ofParagraphs), ...ofReaders], needsOf(ofSentences));
  const asked = new Set<number>();
  return {
    paragraph(context) {
      const findings: Finding[] = [];
      const { tokens, figures, quotations } = context;
      const isQuoted = (span: Span) => overlapsAny(quotations, span);
      const toRead: number[] = [];
      for (const number of lookout.paragraph(tokens, figures)) {
        const rule = ofParagraphs[number];
        if (rule === undefined) toRead.push(number - ofParagraphs.length);
        else ask(rule, context, isQuoted, findings);
      }
      // Sentence by sentence, so that what rules share of one is read once.
      const figuresOf = figuresBySentence(context);
      for (let index = 0; index < context.sentences.length; index++) {
        const { first, last } = context.sentences[index] as Sentence;
        for (const number of lookout.sentence(tokens, first, last, figuresOf[index] ?? NONE)) {
          const sentence = inSentences(context)[index] as SentenceContext;
          ask(ofSentences[number] as Active<'sentence'>, sentence, isQuoted, findings);
        }
      }
      if (asked.size > 0) readAhead(context, toRead, ofReaders.length, asked);
      return ordered(findings, context.text);
    },
    document(context) {
      const findings: Finding[] = [];
      const isQuoted = (span: Span) => overlapsQuotation(context, span);
      notingAsked(asked, () => {
        for (const each of ofDocuments) ask(each, context, isQuoted, findings);
      });
      return ordered(findings, context.text);
    },
  };
}

/** Most paragraphs have none of most things. */
const NONE: readonly never[] = [];

/** True for what rules about names say of a word that the desk knows to be right. */
function createWordCheck(
  words: readonly string[],
  rules: readonly Rule[],
): (finding: Finding, text: string) => boolean {
  if (words.length === 0) return () => false;
  const right = new Set(words.map(squeezed));
  const ids = new Set(rules.filter(({ group }) => group === 'names').map(({ id }) => id));
  return ({ rule, start, end }, text) => {
    if (!ids.has(rule)) return false;
    const found = text.slice(start, end);
    return right.has(squeezed(found)) || found.split(/\s+/).some((word) => right.has(squeezed(word)));
  };
}

/** Case, spaces and hyphens do not count. */
function squeezed(word: string): string {
  return word.toLowerCase().replace(/[\s‑-]/g, '');
}

interface Active<Scope extends RuleScope = RuleScope> {
  readonly rule: RuleDefinition<Scope>;
  readonly level: Severity;
  /** The rule's own: rules are objects of many makes, which are slow to look into in turn. */
  readonly check: RuleDefinition<Scope>['check'];
}

function needsOf<Scope extends RuleScope>(active: readonly Active<Scope>[]): readonly Needs[] {
  return active.map(({ rule }) => rule.needs ?? {});
}

/** In reading order; equal places by rule, so that the order never depends on the order of the rules. */
export function byPosition(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Adds what the rule finds. A quotation is somebody's words: what is found there is information at most, and never fixed. */
function ask<Scope extends RuleScope>(
  { rule, level, check }: Active<Scope>,
  context: Parameters<RuleDefinition<Scope>['check']>[0],
  isQuoted: (span: Span) => boolean,
  into: Finding[],
): void {
  for (const report of check(context)) {
    const quoted = isQuoted(report);
    const isSerious = level === 'error' || level === 'warning';
    into.push({
      start: report.start,
      end: report.end,
      rule: rule.id,
      severity: isSerious && (quoted || report.isDoubtful === true) ? 'information' : level,
      message: fill(rule.messages[report.message] ?? report.message, report.data),
      related: report.related ?? [],
      fixes: quoted
        ? []
        : (report.fixes ?? []).map(({ fix, edits, safe }) => {
            const declared = rule.fixes[fix];
            return {
              id: fix,
              title: fill(declared?.title ?? fix, report.data),
              safe: (declared?.safe ?? false) && safe !== false,
              edits,
            };
          }),
    });
  }
}

function fill(template: string, data: Report['data']): string {
  let parts = templates.get(template);
  if (parts === undefined) templates.set(template, (parts = template.split(/\{(\w+)\}/)));
  let filled = '';
  // Every second part is the name of a slot.
  for (const [at, part] of parts.entries()) filled += at % 2 === 0 ? part : (data?.[part] ?? `{${part}}`);
  return filled;
}

/** The templates of the rules, in parts. */
const templates = new Map<string, readonly string[]>();
