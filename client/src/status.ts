import type { StatusParams } from '../../server/src/protocol/protocol.js';

/** The server as the user may need to know it. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What the language status item shows. */
export interface StatusView {
  /** Follows the extension's name and a colon. */
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  /** What the user can do about it. */
  readonly command?: { readonly command: string; readonly title: string };
}

/** The status item for a document of which the server has said `status`, or nothing yet. */
export function statusView(server: ServerState, status: StatusParams | undefined): StatusView {
  if (server === 'stopped') return STOPPED;
  if (server === 'starting') return { ...QUIET, text: 'starting', busy: true };
  if (status === undefined) return { ...QUIET, text: 'reading', busy: true };
  const notes = [
    ...(status.article || status.reason === undefined ? [] : [ended(capitalised(status.reason))]),
    ...(status.truncated ? ['Longer than the limit: only the first part is checked.'] : []),
    ...mistakes(status.problems.length),
  ];
  return {
    ...QUIET,
    text: status.article ? counted(status.findings) : 'not read as an article',
    detail: unlinked(notes.join(' ')),
    severity: status.problems.length > 0 ? 'warning' : 'information',
    ...commandFor(status),
  };
}

const QUIET = { detail: '', severity: 'information', busy: false } as const;

const STOPPED: StatusView = {
  text: 'stopped',
  detail: 'The server has ended. Its log says why.',
  severity: 'error',
  busy: false,
  command: { command: 'tickmark.restartServer', title: 'Restart' },
};

function commandFor({ article, findings, problems }: StatusParams): Pick<StatusView, 'command'> {
  if (!article) return { command: { command: 'tickmark.checkAnyway', title: 'Check Anyway' } };
  if (problems.length > 0) return { command: { command: 'tickmark.showOutput', title: 'Show Log' } };
  if (total(findings) > 0) return { command: { command: 'workbench.actions.view.problems', title: 'Show Problems' } };
  return {};
}

/** "1 error, 2 warnings". */
function counted(findings: StatusParams['findings']): string {
  const parts = [
    numbered(findings.error, 'error'),
    numbered(findings.warning, 'warning'),
    numbered(findings.information + findings.hint, 'note'),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

function numbered(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function total({ error, warning, information, hint }: StatusParams['findings']): number {
  return error + warning + information + hint;
}

/** The item has one line: what the mistakes are stands in the log. */
function mistakes(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? 'The settings have a mistake.' : `The settings have ${count} mistakes.`];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The item's detail shows `[text](target)` as a link; names of files and settings never become one. */
function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}
