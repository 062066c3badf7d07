import { t } from '@vscode/l10n';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Subject } from '../../core/annotations/create.js';
import { RULES } from '../../core/rules/index.js';
import { overlaps, type Span } from '../../core/text/span.js';
import {
  ANNOTATE_COMMAND,
  type AnnotateArguments,
  CHANGE_ANNOTATIONS,
  type ChangeParams,
} from '../../protocol/protocol.js';
import { isOf, plain } from '../convert.js';
import type { ActionRequest } from './codeActions.js';

/** The kind of actions that annotate what is recognised or selected; editors list them after the fixes. */
export const ANNOTATE_KIND: CodeActionKind = 'annotate';

/** Keeps the findings at the selection as annotations, or sets them aside. */
export function annotateFindings(request: ActionRequest): readonly CodeAction[] {
  const { analysis, params, span } = request;
  return analysis.findings
    .filter((finding) => touches(finding, span))
    .flatMap((finding) => {
      const missing = INCOMPLETE.has(finding.rule);
      const { rule, start, end } = finding;
      const title = missing ? t('Annotate as missing') : t('Annotate this finding ({0})', rule);
      const diagnostics = params.context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
      const more = { kind: CodeActionKind.QuickFix, diagnostics };
      return [
        actionOf(request, { kind: 'finding', rule, missing, start, end }, title, more),
        actionOf(
          request,
          { kind: 'not-an-error', rule, reason: '', start, end },
          t('Not an error here ({0})', rule),
          more,
        ),
      ];
    });
}

/** Keeps the figures and names at the selection, or the selection itself, as annotations. */
export function annotateFacts(request: ActionRequest): readonly CodeAction[] {
  const { analysis, span } = request;
  const { figures, mentions } = analysis;
  const kind = ANNOTATE_KIND;
  const facts = [
    ...figures.map((figure) => ({ ...figure, subject: 'figure' as const })),
    ...mentions.map((mention) => ({ ...mention, subject: 'entity' as const })),
  ].filter((fact) => touches(fact, span));
  const actions = facts.map(({ start, end, label, subject }) =>
    actionOf(
      request,
      { kind: subject, start, end },
      t('Annotate “{0}” as {1}', excerpt(request, { start, end }), label),
      { kind },
    ),
  );
  if (span.start < span.end) {
    actions.push(
      actionOf(request, { kind: 'selection', ...span }, t('Annotate “{0}”', excerpt(request, span)), { kind }),
    );
  }
  return actions;
}

/** Rules that say that something is not in the text. */
const INCOMPLETE: ReadonlySet<string> = new Set(
  RULES.filter(({ group }) => group === 'incomplete-figures').map(({ id }) => id),
);

/** Characters of the text that a title quotes. */
const EXCERPT_LENGTH = 40;

/** The action: our own client asks its user what is still to be known, the server does it for others. */
function actionOf(
  { server, analysis }: ActionRequest,
  subject: Subject,
  title: string,
  more: Pick<CodeAction, 'kind' | 'diagnostics'>,
): CodeAction {
  const { uri, version } = analysis.snapshot;
  const plainTitle = plain(title);
  const own: AnnotateArguments = { uri, version, subject };
  const others: ChangeParams = { uri, version, command: { kind: 'annotate', subject } };
  const command =
    server.options.annotates === true
      ? { title: plainTitle, command: ANNOTATE_COMMAND, arguments: [own] }
      : { title: plainTitle, command: CHANGE_ANNOTATIONS, arguments: [others] };
  return { title: plainTitle, ...more, command };
}

function excerpt({ analysis }: ActionRequest, { start, end }: Span): string {
  const text = analysis.snapshot.text.slice(start, end);
  const words = text.length > EXCERPT_LENGTH ? `${Array.from(text).slice(0, EXCERPT_LENGTH).join('')}…` : text;
  return words.replace(/\s+/g, ' ').trim();
}

/** A caret touches what it stands in or at the edge of; a selection what it shares a character with. */
function touches(item: Span, span: Span): boolean {
  return span.start === span.end ? item.start <= span.start && span.start <= item.end : overlaps(item, span);
}
