import type { DefinitionLink, Location } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../../core/analysis/analysis.js';
import { annotationFile } from '../../core/annotations/layout.js';
import { MACHINE } from '../../core/annotations/parts.js';
import { readJson } from '../../core/text/json.js';
import { createSnapshot, type Snapshot } from '../../core/text/snapshot.js';
import { innermostAt, type Span } from '../../core/text/span.js';
import { type Occurrences, occurrencesAt } from '../../core/views/occurrences.js';
import { offsetOf, rangeOf } from '../convert.js';
import type { Feature, Server } from '../server.js';

/**
 * From a short form or a pronoun to the first full mention; from a figure to the one that its unit is taken from and to
 * what is recorded of it; from a name's first full mention to what is recorded of that.
 */
export const definition: Feature = {
  capabilities: ({ textDocument }) => (textDocument?.definition === undefined ? {} : { definitionProvider: true }),
  start(server) {
    const { connection, client, documents, guard } = server;
    connection.onDefinition(
      guard.request(
        'textDocument/definition',
        async ({ textDocument: { uri }, position }, token): Promise<DefinitionLink[] | Location[] | null> => {
          const analysis = await documents.analysis(uri, token);
          if (analysis === undefined) return null;
          const offset = offsetOf(analysis.snapshot.lines, position);
          const found = occurrencesAt(analysis, offset);
          const elsewhere = found === undefined ? [] : definitionOf(analysis, found);
          const isName = innermostAt(analysis.figures, offset) === undefined;
          const recorded = isName && elsewhere.length > 0 ? [] : await annotationsAt(server, analysis, offset);
          const [first, ...others] = [...elsewhere, ...recorded];
          // Where it already is, so that an editor lists the other mentions.
          const targets =
            first !== undefined ? [first, ...others] : found?.definition ? [inText(analysis, found.definition)] : [];
          if (targets.length === 0) return null;
          const origin = found?.at ?? recorded[0]?.origin;
          if (client.textDocument?.definition?.linkSupport !== true || origin === undefined) {
            return targets.map(({ snapshot, whole }) => ({ uri: snapshot.uri, range: rangeOf(snapshot, whole) }));
          }
          return targets.map(({ snapshot, whole, shown }) => ({
            targetUri: snapshot.uri,
            targetRange: rangeOf(snapshot, whole),
            targetSelectionRange: rangeOf(snapshot, shown),
            originSelectionRange: rangeOf(analysis.snapshot, origin),
          }));
        },
      ),
    );
    return {};
  },
};

interface Target {
  readonly snapshot: Snapshot;
  readonly whole: Span;
  /** The part of it that the caret goes to. */
  readonly shown: Span;
  /** What stands in the article at the place asked for. */
  readonly origin?: Span;
}

function inText({ snapshot }: Analysis, span: Span): Target {
  return { snapshot, whole: span, shown: span };
}

function definitionOf(analysis: Analysis, { at, definition: place }: Occurrences): readonly Target[] {
  if (place === undefined || (place.start === at.start && place.end === at.end)) return [];
  return [inText(analysis, place)];
}

/** What people recorded of the innermost stretch here, in their files; the machine's proposals where there is nothing else. */
async function annotationsAt(
  { store, files }: Server,
  { snapshot }: Analysis,
  offset: number,
): Promise<readonly Target[]> {
  const { resolved } = await store.recorded(snapshot);
  const here = resolved.flatMap(({ author, annotation, statement, spans }) => {
    const span = innermostAt(spans, offset);
    return span === undefined || statement !== undefined ? [] : [{ author, id: annotation.id, ...span }];
  });
  const people = here.filter(({ author }) => author !== MACHINE);
  const shown = people.length > 0 ? people : here;
  const inner = innermostAt(shown, offset);
  const found: Target[] = [];
  for (const { author, id, start, end } of shown) {
    if (start !== inner?.start || end !== inner.end) continue;
    const uri = fileOf(snapshot.uri, author);
    const file = await files.readFile(uri);
    const target = 'text' in file ? itemOf(createSnapshot(uri, file.text), id) : undefined;
    if (target !== undefined) found.push({ ...target, origin: { start, end } });
  }
  return found;
}

/** The file of an author's annotations of an article. */
function fileOf(article: string, author: string): string {
  const uri = URI.parse(article);
  return Utils.joinPath(Utils.dirname(uri), annotationFile(Utils.basename(uri), author)).toString();
}

/** Where an annotation stands in its file. */
function itemOf(snapshot: Snapshot, id: string): Target | undefined {
  const json = readJson(snapshot.text);
  if ('problem' in json) return undefined;
  const { items } = json.value as { readonly items: readonly { readonly id: string }[] };
  const index = items.findIndex((item) => item.id === id);
  return index < 0
    ? undefined
    : { snapshot, whole: json.placeOf(['items', index]), shown: json.placeOf(['items', index, 'id']) };
}
