import type { Severity } from '../../core/rules/finding.js';
import { lineColumnAt } from '../../core/text/lines.js';
import { plain } from './plain.js';
import type { CheckedArticle, Reporter } from './reporter.js';

/** Workflow commands, which GitHub Actions shows as annotations at the lines of a pull request. */
export function githubReporter(): Reporter<CheckedArticle> {
  return {
    begin: () => '',
    article({ name, analysis, findings }) {
      const { lines } = analysis.snapshot;
      const commands = findings.map(({ start, end, rule, severity, message }) => {
        const from = lineColumnAt(lines, start);
        const to = lineColumnAt(lines, end);
        const properties = {
          file: name,
          line: from.line + 1,
          endLine: to.line + 1,
          // GitHub takes columns only where they are on one line.
          ...(from.line === to.line && { col: from.column + 1, endColumn: to.column + 1 }),
          title: `tickmark ${rule}`,
        };
        const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${LEVELS[severity]} ${listed.join(',')}::${data(plain(message))}\n`;
      });
      return commands.join('');
    },
    end: () => '',
  };
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** As the toolkit of GitHub Actions escapes a command's message; logs show colours, so `plain` has been over article text. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
