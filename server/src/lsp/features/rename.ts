import { t } from '@vscode/l10n';
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type ClientCapabilities,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Snapshot } from '../../core/text/snapshot.js';
import { MAX_RENAMED, type RenameEdit, renamable, renamed } from '../../core/views/rename.js';
import { offsetOf, plain, rangeOf, workspaceEditOf } from '../convert.js';
import type { Feature } from '../server.js';

/** Longest new name, in UTF-16 code units. */
const MAX_NAME_LENGTH = 200;

/** A name in all its forms in the article. What needs an eye is asked about, or left as it is where a client cannot ask. */
export const rename: Feature = {
  capabilities({ textDocument }) {
    if (textDocument?.rename === undefined) return {};
    return { renameProvider: textDocument.rename.prepareSupport === true ? { prepareProvider: true } : true };
  },
  start({ connection, client, documents, guard }) {
    connection.onPrepareRename(
      guard.request('textDocument/prepareRename', async ({ textDocument, position }, token) => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return null;
        const { snapshot } = analysis;
        const name = renamable(analysis, offsetOf(snapshot.lines, position));
        return name === undefined ? null : { range: rangeOf(snapshot, name), placeholder: plain(name.text) };
      }),
    );
    connection.onRenameRequest(
      guard.request('textDocument/rename', async ({ textDocument, position, newName }, token) => {
        const analysis = await documents.analysis(textDocument.uri, token);
        if (analysis === undefined) return null;
        const name = newName.trim();
        if (name === '' || name !== plain(name) || name.length > MAX_NAME_LENGTH) {
          throw refused(t('A name is one line of 1 to {0} characters.', MAX_NAME_LENGTH));
        }
        const { snapshot } = analysis;
        const edits = renamed(analysis, offsetOf(snapshot.lines, position), name);
        if (edits === undefined) throw refused(t('The name stands in more than {0} places.', MAX_RENAMED));
        return editOf(snapshot, edits, client);
      }),
    );
    return {};
  },
};

function refused(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function editOf(snapshot: Snapshot, edits: readonly RenameEdit[], client: ClientCapabilities): WorkspaceEdit | null {
  const can = client.workspace?.workspaceEdit;
  const asks = can?.documentChanges === true && can.changeAnnotationSupport !== undefined;
  const doubts = new Set(edits.flatMap(({ doubt }) => doubt ?? []));
  if (!asks || doubts.size === 0) {
    const sure = edits.filter(({ doubt }) => doubt === undefined);
    return sure.length === 0 ? null : workspaceEditOf(snapshot, sure, client);
  }
  const { uri, version } = snapshot;
  const annotated = edits.map((edit): AnnotatedTextEdit => {
    return { range: rangeOf(snapshot, edit), newText: edit.newText, annotationId: edit.doubt ?? 'sure' };
  });
  const used = Object.entries(ANNOTATIONS).filter(([id]) => edits.some(({ doubt = 'sure' }) => doubt === id));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: Object.fromEntries(used),
  };
}

const ANNOTATIONS: Readonly<Record<'sure' | NonNullable<RenameEdit['doubt']>, ChangeAnnotation>> = {
  sure: { label: 'Mentions' },
  quotation: {
    label: 'Inside quotations',
    needsConfirmation: true,
    description: 'These are somebody’s words.',
  },
  form: {
    label: 'Other forms',
    needsConfirmation: true,
    description: 'How this form reads does not follow from the new name.',
  },
  words: {
    label: 'The same words elsewhere',
    needsConfirmation: true,
    description: 'Not recognised as the same name.',
  },
};
