import { t } from '@vscode/l10n';
import {
  CancellationToken,
  DiagnosticSeverity,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Analysis } from '../../core/analysis/analysis.js';
import { combined } from '../../core/annotations/checks.js';
import { occurrencesOf } from '../../core/annotations/commands.js';
import { labelsOf } from '../../core/annotations/labels.js';
import { isAnnotationFile } from '../../core/annotations/layout.js';
import { decisionsOf, fieldsOf, type Said, saidOf } from '../../core/annotations/marks.js';
import { readPage } from '../../core/annotations/page.js';
import { createStanding } from '../../core/annotations/standing.js';
import { targetsOfAnnotation } from '../../core/annotations/targets.js';
import { createSnapshot, type Snapshot } from '../../core/text/snapshot.js';
import {
  ANNOTATIONS,
  type AnnotationsParams,
  type AnnotationsResult,
  CHANGE_ANNOTATIONS,
  type ChangeParams,
  type ChangeResult,
  LABELS,
  OCCURRENCES,
  type OccurrencesParams,
  type OccurrencesResult,
  type PlacedAnnotation,
  PROPOSE,
  type ProposeParams,
  UNDO_CHANGE,
} from '../../protocol/protocol.js';
import { plain, rangeOf, SOURCE } from '../convert.js';
import type { Feature, Server } from '../server.js';
import type { Recorded } from '../shelf.js';

/** Annotates: does what authors want done, says what is recorded, and what is wrong with annotation files. */
export const annotate: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [CHANGE_ANNOTATIONS] } }),
  start(server) {
    const { connection, guard, store } = server;
    connection.onRequest<ChangeResult, void>(
      CHANGE_ANNOTATIONS,
      guard.request(CHANGE_ANNOTATIONS, (params: ChangeParams, token: CancellationToken) =>
        changed(server, params, token),
      ),
    );
    connection.onRequest<ChangeResult, void>(
      PROPOSE,
      guard.request(PROPOSE, (params: ProposeParams, token: CancellationToken) =>
        onArticle(server, params, token, (analysis) => store.propose(analysis)),
      ),
    );
    connection.onRequest<ChangeResult, void>(
      UNDO_CHANGE,
      guard.request(UNDO_CHANGE, () => store.undo()),
    );
    connection.onRequest<AnnotationsResult, void>(
      ANNOTATIONS,
      guard.request(ANNOTATIONS, ({ uri }: AnnotationsParams, token: CancellationToken) => listed(server, uri, token)),
    );
    connection.onRequest<OccurrencesResult, void>(
      OCCURRENCES,
      guard.request(OCCURRENCES, (params: OccurrencesParams, token: CancellationToken) =>
        occurring(server, params, token),
      ),
    );
    connection.onRequest(
      LABELS,
      guard.request(LABELS, async ({ uri }: AnnotationsParams) => labelsOf((await server.desks.of(uri)).settings)),
    );
    connection.onExecuteCommand(
      guard.request('workspace/executeCommand', async ({ command, arguments: [params] = [] }: ExecuteCommandParams) => {
        if (command !== CHANGE_ANNOTATIONS || typeof params !== 'object') return;
        const result = await changed(server, params as ChangeParams, CancellationToken.None);
        if (!('problem' in result)) return;
        const message = plain(result.problem);
        await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
      }),
    );
    return {
      async settled({ snapshot }) {
        if (isAnnotationFile(URI.parse(snapshot.uri).path)) await showProblems(server, snapshot);
      },
      async closed(uri) {
        store.forget(uri);
        if (isAnnotationFile(URI.parse(uri).path)) await connection.sendDiagnostics({ uri, diagnostics: [] });
      },
    };
  },
};

function changed(
  server: Server,
  { author, command, adjudicates, ...article }: ChangeParams,
  token: CancellationToken,
): Promise<ChangeResult> {
  return onArticle(server, article, token, async (analysis) => {
    const name = author ?? (await server.desks.of(article.uri)).settings.author;
    if (name === '') return { problem: t('Set “tickmark.author” first: it names the file of your annotations.') };
    return server.store.change(analysis, name, command, adjudicates === true || command.kind === 'adjudicate');
  });
}

/** Changes annotations of an article if its text is still the one that was meant. */
async function onArticle(
  server: Server,
  { uri, version }: ProposeParams,
  token: CancellationToken,
  work: (analysis: Analysis) => Promise<ChangeResult>,
): Promise<ChangeResult> {
  const analysis = await server.documents.analysis(uri, token);
  if (analysis === undefined) return { problem: t('This file is not read as an article.') };
  if (analysis.snapshot.version !== version) return { problem: t('The text has changed meanwhile: choose again.') };
  const result = await work(analysis);
  if ('at' in result && result.at !== undefined) await showFile(server, result.at.uri);
  return result;
}

async function listed(server: Server, uri: string, token: CancellationToken): Promise<AnnotationsResult> {
  const analysis = await server.documents.analysis(uri, token);
  const records = server.records();
  if (analysis === undefined) return { version: 0, records, annotations: [], relations: [], problems: [] };
  const { snapshot } = analysis;
  const recorded = await server.store.recorded(snapshot);
  const said = saidOf(recorded.resolved);
  const { settings } = await server.desks.of(uri);
  return {
    version: snapshot.version,
    records,
    annotations: placedOf(recorded, said, createStanding(recorded.resolved, settings)),
    relations: said.relations,
    problems: recorded.problems.map(({ path, message }) => `${path}: ${message}`),
  };
}

async function occurring(
  { documents }: Server,
  { uri, version, start, end }: OccurrencesParams,
  token: CancellationToken,
): Promise<OccurrencesResult> {
  const analysis = await documents.analysis(uri, token);
  if (analysis?.snapshot.version !== version) return [];
  return occurrencesOf(analysis.snapshot.text, { start, end });
}

/** Annotations of the text; what is said of them is in their fields. */
function placedOf(
  { resolved }: Recorded,
  said: Said,
  standing: ReturnType<typeof createStanding>,
): readonly PlacedAnnotation[] {
  const decisions = decisionsOf(resolved);
  return resolved
    .filter(({ statement }) => statement === undefined)
    .map((each) => {
      const { author, annotation, anchor, spans, verdicts } = each;
      const { label, note, link } = fieldsOf(each, said);
      const check = combined(verdicts);
      return {
        id: annotation.id,
        author,
        standing: standing(each),
        words: targetsOfAnnotation(annotation)
          .map(({ quote }) => quote?.exact ?? '')
          .join(' '),
        anchor,
        spans,
        ...(label !== undefined && { label }),
        ...(note !== undefined && { note }),
        ...(link !== undefined && { link }),
        decisions: Object.fromEntries(decisions.get(annotation.id) ?? []),
        ...(check !== undefined && { check }),
      };
    });
}

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
