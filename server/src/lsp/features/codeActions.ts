import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis/analysis.js';
import type { Span } from '../../core/text/span.js';
import { spanOf } from '../convert.js';
import type { Feature, Server } from '../server.js';
import { ANNOTATE_KIND, annotateFacts, annotateFindings } from './annotateActions.js';
import { FIX_ALL, fixAll } from './fixAll.js';
import { quickFixes } from './quickFixes.js';

/** What a source of code actions is asked. */
export interface ActionRequest {
  readonly server: Server;
  readonly params: CodeActionParams;
  readonly analysis: Analysis;
  /** The selection; empty for a caret. */
  readonly span: Span;
}

/** Offers code actions of one kind. */
export interface ActionSource {
  readonly kind: CodeActionKind;
  readonly actions: (request: ActionRequest) => readonly CodeAction[] | Promise<readonly CodeAction[]>;
  /** Only for those who ask: an editor that looks by itself would show its light bulb at every figure and name. */
  readonly onRequest?: true;
}

const SOURCES: readonly ActionSource[] = [
  { kind: CodeActionKind.QuickFix, actions: quickFixes },
  { kind: CodeActionKind.QuickFix, actions: annotateFindings },
  { kind: ANNOTATE_KIND, actions: annotateFacts, onRequest: true },
  { kind: FIX_ALL, actions: fixAll },
];

/** What can be done at a place: the fixes of its findings, and what other parts of the desk offer. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...new Set(SOURCES.map(({ kind }) => kind))] } }),
  start(server) {
    server.connection.onCodeAction(
      server.guard.request('textDocument/codeAction', async (params, token) => {
        const analysis = await server.documents.analysis(params.textDocument.uri, token);
        if (analysis === undefined) return [];
        const request = { server, params, analysis, span: spanOf(analysis.snapshot, params.range) };
        const { only, triggerKind } = params.context;
        const isUnasked = triggerKind === CodeActionTriggerKind.Automatic;
        const sources = SOURCES.filter(({ kind, onRequest }) => {
          if (only === undefined) return !isUnasked || onRequest !== true;
          return only.some((asked) => isKind(kind, asked));
        });
        return (await Promise.all(sources.map(async ({ actions }) => actions(request)))).flat();
      }),
    );
    return {};
  },
};

/** Kinds are a tree: `source` asks for `source.fixAll.tickmark` too. */
function isKind(kind: CodeActionKind, asked: CodeActionKind): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
