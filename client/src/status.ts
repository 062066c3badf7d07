import { t } from '@vscode/l10n';
import type { ListedFact, StatusParams } from '../../server/src/protocol/protocol.js';

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

/** The status item for a document of which the server has said `status`, or nothing yet; with its facts if it is known. */
export function statusView(
  server: ServerState,
  status: StatusParams | undefined,
  facts: readonly Pick<ListedFact, 'settled'>[] = [],
): StatusView {
  if (server === 'stopped') return stopped();
  if (server === 'starting') return { ...QUIET, text: t('starting'), busy: true };
  if (status === undefined) return { ...QUIET, text: t('reading'), busy: true };
  const notes = [
    ...(status.article || status.reason === undefined ? [] : [ended(capitalised(status.reason))]),
    ...(status.truncated ? [t('Longer than the limit: only the first part is checked.')] : []),
    ...mistakes(status.problems.length),
  ];
  return {
    ...QUIET,
    text: status.article ? [counted(status.findings), ...checkedOf(facts)].join(', ') : t('not read as an article'),
    detail: unlinked(notes.join(' ')),
    severity: status.problems.length > 0 ? 'warning' : 'information',
    ...commandFor(status),
  };
}

const QUIET = { detail: '', severity: 'information', busy: false } as const;

function stopped(): StatusView {
  return {
    text: t('stopped'),
    detail: t('The server has ended. Its log says why.'),
    severity: 'error',
    busy: false,
    command: { command: 'tickmark.restartServer', title: t('Restart') },
  };
}

function commandFor({ article, findings, problems }: StatusParams): Pick<StatusView, 'command'> {
  if (!article) return { command: { command: 'tickmark.checkAnyway', title: t('Check Anyway') } };
  if (problems.length > 0) return { command: { command: 'tickmark.showOutput', title: t('Show Log') } };
  if (total(findings) > 0)
    return { command: { command: 'workbench.actions.view.problems', title: t('Show Problems') } };
  return {};
}

/** "1 error, 2 warnings". */
function counted(findings: StatusParams['findings']): string {
  const notes = findings.information + findings.hint;
  const parts = [
    numbered(findings.error, t('1 error'), t('{0} errors', findings.error)),
    numbered(findings.warning, t('1 warning'), t('{0} warnings', findings.warning)),
    numbered(notes, t('1 note'), t('{0} notes', notes)),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : t('no findings');
}

/** "41/63 facts". */
function checkedOf(facts: readonly Pick<ListedFact, 'settled'>[]): string[] {
  const settled = facts.filter((fact) => fact.settled).length;
  return facts.length === 0 ? [] : [t('{0}/{1} facts', settled, facts.length)];
}

function numbered(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? one : many;
}

function total({ error, warning, information, hint }: StatusParams['findings']): number {
  return error + warning + information + hint;
}

/** The item has one line: what the mistakes are stands in the log. */
function mistakes(count: number): string[] {
  if (count === 0) return [];
  return [count === 1 ? t('The settings have a mistake.') : t('The settings have {0} mistakes.', count)];
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
