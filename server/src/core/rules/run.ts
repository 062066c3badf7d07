import { overlapsAny, type Span } from '../text/span.js';
import type { Finding, Severity } from './finding.js';
import type { DocumentContext, ParagraphContext, Report, Rule, RuleDefinition } from './rule.js';
import { inSentences } from './sentences.js';

/** What a desk wants of a rule. */
export type RuleLevel = Severity | 'off';

/** The rules of one desk, ready to run. */
export interface RuleRunner {
  /** Findings of sentence and paragraph rules, relative to the paragraph, in order. */
  paragraph(context: ParagraphContext): readonly Finding[];
  /** Findings of document rules, in document offsets, in order. */
  document(context: DocumentContext): readonly Finding[];
}

/** `levels` overrides the rules' own severities by rule id. */
export function createRuleRunner(rules: readonly Rule[], levels: Readonly<Record<string, RuleLevel>>): RuleRunner {
  const active = rules
    .map((rule) => ({ rule, level: levels[rule.id] ?? rule.severity }))
    .filter(({ level }) => level !== 'off') as readonly {
    rule: Rule;
    level: Severity;
  }[];
  return {
    paragraph(context) {
      const findings: Finding[] = [];
      for (const { rule, level } of active) {
        if (rule.scope === 'paragraph') collect(findings, rule, level, rule.check(context), context.quotations);
      }
      // Sentence by sentence, so that what rules share of one is read once.
      for (const sentence of inSentences(context)) {
        for (const { rule, level } of active) {
          if (rule.scope !== 'sentence' || sentence.figures.length < (rule.leastFigures ?? 0)) continue;
          collect(findings, rule, level, rule.check(sentence), context.quotations);
        }
      }
      return findings.sort(byPosition);
    },
    document(context) {
      const findings: Finding[] = [];
      const quotations = context.paragraphs.flatMap(({ start, facts }) =>
        facts.quotations.map((span) => ({ start: span.start + start, end: span.end + start })),
      );
      for (const { rule, level } of active) {
        if (rule.scope === 'document') collect(findings, rule, level, rule.check(context), quotations);
      }
      return findings.sort(byPosition);
    },
  };
}

/** In reading order; equal places by rule, so that the order never depends on the order of the rules. */
export function byPosition(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** A quotation is somebody's words: what is found there is information at most, and never fixed. */
function collect(
  into: Finding[],
  rule: RuleDefinition,
  level: Severity,
  reports: Iterable<Report>,
  quotations: readonly Span[],
): void {
  for (const report of reports) {
    const quoted = overlapsAny(quotations, report);
    into.push({
      start: report.start,
      end: report.end,
      rule: rule.id,
      severity: quoted && (level === 'error' || level === 'warning') ? 'information' : level,
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
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(data?.[name] ?? slot));
}
