import { type CodeAction, CodeActionKind, type CreateFile, type TextDocumentEdit } from 'vscode-languageserver';
import type { Subject } from '../../core/annotations/create.js';
import { RULES } from '../../core/rules/index.js';
import { createSnapshot } from '../../core/text/snapshot.js';
import { overlaps, type Span } from '../../core/text/span.js';
import { ANNOTATE_COMMAND, type AnnotateArguments, type FileChange } from '../../protocol/protocol.js';
import { annotated, fileOf } from '../annotating.js';
import { isOf, plain, rangeOf } from '../convert.js';
import { digestOf } from '../unsaved.js';
import type { ActionRequest } from './codeActions.js';

/** The kind of actions that annotate what is recognised or selected; editors list them after the fixes. */
export const ANNOTATE_KIND: CodeActionKind = 'annotate';

/** Keeps the findings at the selection as annotations. */
export async function annotateFindings(request: ActionRequest): Promise<readonly CodeAction[]> {
  const { analysis, params, span } = request;
  const actions = analysis.findings
    .filter((finding) => touches(finding, span))
    .map((finding) => {
      const missing = INCOMPLETE.has(finding.rule);
      const { rule, start, end } = finding;
      const title = missing ? 'Annotate as missing' : `Annotate this finding (${rule})`;
      const diagnostics = params.context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
      return actionOf(request, { kind: 'finding', rule, missing, start, end }, title, {
        kind: CodeActionKind.QuickFix,
        diagnostics,
      });
    });
  return (await Promise.all(actions)).flat();
}

/** Keeps the figures and names at the selection, or the selection itself, as annotations. */
export async function annotateFacts(request: ActionRequest): Promise<readonly CodeAction[]> {
  const { analysis, span } = request;
  const { figures, mentions } = analysis;
  const kind = ANNOTATE_KIND;
  const facts = [
    ...figures.map((figure) => ({ ...figure, subject: 'figure' as const })),
    ...mentions.map((mention) => ({ ...mention, subject: 'entity' as const })),
  ].filter((fact) => touches(fact, span));
  const actions = facts.map(({ start, end, label, subject }) =>
    actionOf(request, { kind: subject, start, end }, `Annotate “${excerpt(request, { start, end })}” as ${label}`, {
      kind,
    }),
  );
  if (span.start < span.end) {
    actions.push(actionOf(request, { kind: 'selection', ...span }, `Annotate “${excerpt(request, span)}”`, { kind }));
  }
  return (await Promise.all(actions)).flat();
}

/** The command of the server's own that an editor runs when it has applied an annotation's edit. */
export const APPLIED_COMMAND = 'tickmark.annotationApplied';

/** Rules that say that something is not in the text. */
const INCOMPLETE: ReadonlySet<string> = new Set(
  RULES.filter(({ group }) => group === 'incomplete-figures').map(({ id }) => id),
);

/** Characters of the text that a title quotes. */
const EXCERPT_LENGTH = 40;

/**
 * The action, for any client: our own asks its user what is still to be known and writes the files, others get an edit.
 * None where the client cannot create files.
 */
async function actionOf(
  request: ActionRequest,
  subject: Subject,
  title: string,
  more: Pick<CodeAction, 'kind' | 'diagnostics'>,
): Promise<readonly CodeAction[]> {
  const { server, analysis } = request;
  const { uri, version } = analysis.snapshot;
  const action = { title: plain(title), ...more };
  if (server.options.annotates === true) {
    const argument: AnnotateArguments = { uri, version, subject };
    return [{ ...action, command: { title: action.title, command: ANNOTATE_COMMAND, arguments: [argument] } }];
  }
  const can = server.client.workspace?.workspaceEdit;
  if (can?.documentChanges !== true || can.resourceOperations?.includes('create') !== true) return [];
  const result = await resultOf(request, subject);
  if ('changes' in result) {
    const page = result.changes.at(-1);
    const applied = {
      title: action.title,
      command: APPLIED_COMMAND,
      arguments: [page?.uri, digestOf(page?.after ?? '')],
    };
    return [{ ...action, edit: { documentChanges: result.changes.flatMap(operationsOf) }, command: applied }];
  }
  const disabled = server.client.textDocument?.codeAction?.disabledSupport === true;
  return disabled ? [{ ...action, disabled: { reason: result.problem } }] : [];
}

async function resultOf({ server, analysis }: ActionRequest, subject: Subject) {
  const { uri, text } = analysis.snapshot;
  const { settings } = await server.desks.of(uri);
  if (settings.author === '') return { problem: 'Set “tickmark.author” first: it names the file of your annotations.' };
  const saved = await server.files.readFile(uri);
  if (!('text' in saved) || saved.text !== text) return { problem: 'Save the article first.' };
  const result = await annotated(server, analysis, settings.author, subject);
  const page = 'changes' in result ? result.changes.at(-1) : undefined;
  return page !== undefined && server.unsaved.has(page.uri, page.before)
    ? { problem: `Save ${fileOf(page.uri)} first: the last annotation is in the editor only.` }
    : result;
}

/** Makes a new file with its text, or replaces only the lines of an old one that are different. */
function operationsOf({ uri, before, after }: FileChange): (CreateFile | TextDocumentEdit)[] {
  const old = before ?? '';
  const { start, end, newText } = difference(old, after);
  const range = rangeOf(createSnapshot(uri, old), { start, end });
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [{ range, newText }] };
  return before === null ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
}

/** The one replacement, of whole lines, that makes `after` of `before`. */
function difference(before: string, after: string): Span & { readonly newText: string } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  while (head > 0 && before[head - 1] !== '\n') head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && before.at(-1 - tail) !== '\n') tail--;
  return { start: head, end: before.length - tail, newText: after.slice(head, after.length - tail) };
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
