import {
  type CancellationToken,
  DiagnosticSeverity,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import { readPage } from '../../core/annotations/page.js';
import { createSnapshot, type Snapshot } from '../../core/text/snapshot.js';
import { ANNOTATE, type AnnotateParams, type AnnotateResult } from '../../protocol/protocol.js';
import { annotated, fileOf } from '../annotating.js';
import { plain, rangeOf, SOURCE } from '../convert.js';
import type { Feature, Server } from '../server.js';
import { APPLIED_COMMAND } from './annotateActions.js';

/**
 * Annotates for clients that write the files themselves, keeps count of what other editors have yet to save, and says
 * what is wrong with annotation files.
 */
export const annotate: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [APPLIED_COMMAND] } }),
  start(server) {
    server.connection.onRequest<AnnotateResult, void>(
      ANNOTATE,
      server.guard.request(
        ANNOTATE,
        async (
          { uri, version, author, subject }: AnnotateParams,
          token: CancellationToken,
        ): Promise<AnnotateResult> => {
          const analysis = await server.documents.analysis(uri, token);
          if (analysis === undefined) return { problem: 'This file is not read as an article.' };
          if (analysis.snapshot.version !== version)
            return { problem: 'The text has changed meanwhile: choose again.' };
          const result = await annotated(server, analysis, author, subject);
          if ('at' in result && result.at !== undefined) await showFile(server, result.at.uri);
          return result;
        },
      ),
    );
    server.connection.onExecuteCommand(
      server.guard.request('workspace/executeCommand', async (params: ExecuteCommandParams) => {
        const [uri, digest]: unknown[] = params.arguments ?? [];
        if (params.command !== APPLIED_COMMAND || typeof uri !== 'string' || typeof digest !== 'string') return;
        server.unsaved.add(uri, digest);
        const file = await server.files.readFile(uri);
        if (!server.unsaved.has(uri, 'text' in file ? file.text : null)) return;
        const message = `The annotation is in the editor: save ${fileOf(uri)}, and the text in “base” if it is new.`;
        await server.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      }),
    );
    return {
      async settled({ snapshot }) {
        if (isAnnotationFile(URI.parse(snapshot.uri).path)) await showProblems(server, snapshot);
      },
      async closed(uri) {
        server.unsaved.forget(uri);
        if (isAnnotationFile(URI.parse(uri).path)) await server.connection.sendDiagnostics({ uri, diagnostics: [] });
      },
    };
  },
};

async function showFile(server: Server, uri: string): Promise<void> {
  const file = await server.files.readFile(uri);
  if ('text' in file) await showProblems(server, createSnapshot(uri, file.text));
}

/** Each problem on the first line of what it is about. */
async function showProblems({ connection }: Server, snapshot: Snapshot): Promise<void> {
  const read = readPage(snapshot.text);
  const problems = 'problems' in read ? read.problems : [];
  const diagnostics = problems.map(({ start, end, message, remedy }) => {
    const lineEnd = snapshot.text.slice(start, end).search(/[\r\n]/);
    return {
      range: rangeOf(snapshot, { start, end: lineEnd < 0 ? end : start + lineEnd }),
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message: plain(`${message} ${remedy}`),
    };
  });
  await connection.sendDiagnostics({ uri: snapshot.uri, diagnostics });
}
