import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as sarif from 'sarif';
import type { Fix, Severity } from '../../core/rules/finding.js';
import { RULES } from '../../core/rules/index.js';
import { isHouseRule, pageOf } from '../../core/rules/page.js';
import { RULE_GROUPS } from '../../core/rules/rule.js';
import { lineColumnAt } from '../../core/text/lines.js';
import type { Snapshot } from '../../core/text/snapshot.js';
import type { Span } from '../../core/text/span.js';
import { fingerprintOf } from '../fingerprint.js';
import { VERSION } from '../version.js';
import type { CheckedArticle, Reporter } from './reporter.js';

/** SARIF 2.1.0, as GitHub code scanning and editors read it. Paths are relative to the current folder. */
export function sarifReporter(): Reporter<CheckedArticle> {
  const artifacts: sarif.Artifact[] = [];
  let separator = '';
  return {
    // The results are written as they come, so that they need not be kept; the members that need them all come last.
    begin: () => `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool())},"results":[`,
    article(article) {
      const index = artifacts.push({ location: locationOf(article.name) }) - 1;
      const results = resultsOf(article, { ...locationOf(article.name), index }).map((result) => {
        const text = `${separator}\n${JSON.stringify(result)}`;
        separator = ',';
        return text;
      });
      return results.join('');
    },
    end({ problems }) {
      const run: Omit<sarif.Run, 'tool' | 'results'> = {
        columnKind: 'utf16CodeUnits',
        artifacts,
        originalUriBaseIds: { [ROOT]: { uri: rootUri() } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
      };
      return `\n],${JSON.stringify(run).slice(1, -1)}}]}\n`;
    },
  };
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';

const LEVELS: Readonly<Record<Severity | 'off', sarif.ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

function tool(): sarif.Tool {
  return {
    driver: {
      name: 'Tickmark',
      version: VERSION,
      semanticVersion: VERSION,
      informationUri: 'https://github.com/tickmark/tickmark',
      rules: RULES.map(({ id, group, summary, severity }) => ({
        id,
        shortDescription: { text: summary },
        helpUri: pageOf(id),
        defaultConfiguration: { level: LEVELS[severity], enabled: severity !== 'off' },
        properties: { tags: [RULE_GROUPS[group]] },
      })),
    },
  };
}

function resultsOf(
  { analysis, findings, suppressed = [] }: CheckedArticle,
  artifactLocation: sarif.ArtifactLocation,
): readonly sarif.Result[] {
  const { snapshot } = analysis;
  const counts = new Map<string, number>();
  const locationAt = (span: Span): sarif.PhysicalLocation => ({ artifactLocation, region: regionOf(span, snapshot) });
  const reasons = new Map(suppressed.map(({ finding, justification }) => [finding, justification]));
  const all = [...new Set([...findings, ...reasons.keys()])].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.map((finding) => {
    const justification = reasons.get(finding);
    const { rule, severity, message, related, fixes } = finding;
    // The fingerprint is told apart where a sentence has more than one such finding.
    const fingerprint = fingerprintOf(finding, analysis);
    const count = (counts.get(rule + fingerprint) ?? 0) + 1;
    counts.set(rule + fingerprint, count);
    return {
      ruleId: rule,
      // A desk's own rules are not among those of the tool.
      ...(!isHouseRule(rule) && { ruleIndex: RULES.findIndex(({ id }) => id === rule) }),
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: locationAt(finding) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, id) => ({
          id,
          physicalLocation: locationAt(other),
          message: { text: other.message },
        })),
      }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixObject(fix, artifactLocation, snapshot)) }),
      ...(justification !== undefined && {
        suppressions: [{ kind: 'external', status: 'accepted', justification }],
      }),
      partialFingerprints: { 'sentence/v1': `${fingerprint}:${count}` },
    };
  });
}

function fixObject({ title, edits }: Fix, artifactLocation: sarif.ArtifactLocation, snapshot: Snapshot): sarif.Fix {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit, snapshot),
    insertedContent: { text: edit.newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Lines and columns from 1; the end column is the one after the last character. */
function regionOf({ start, end }: Span, { lines }: Snapshot): sarif.Region {
  const from = lineColumnAt(lines, start);
  const to = lineColumnAt(lines, end);
  return { startLine: from.line + 1, startColumn: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** Relative to the root where the file lies below it, absolute otherwise. */
function locationOf(name: string): sarif.ArtifactLocation {
  const { href } = pathToFileURL(resolve(name));
  const root = rootUri();
  return href.startsWith(root) ? { uri: href.slice(root.length), uriBaseId: ROOT } : { uri: href };
}

function rootUri(): string {
  return pathToFileURL(`${process.cwd()}${sep}`).href;
}
