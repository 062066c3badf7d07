import type { CancellationToken } from 'vscode-languageserver';
import { keyOf, readingsOf, rulingsOf } from '../../core/annotations/adjudicate.js';
import { ADJUDICATED } from '../../core/annotations/checks.js';
import type { Mark } from '../../core/annotations/formats/marks.js';
import { decisionsOf } from '../../core/annotations/marks.js';
import { compareReadings } from '../../core/annotations/review.js';
import { wordsAt } from '../../core/text/span.js';
import {
  DISAGREEMENTS,
  type DisagreementsParams,
  type DisagreementsResult,
  type PlacedReading,
} from '../../protocol/protocol.js';
import type { Feature, Server } from '../server.js';

/** Says what the people who annotated an article differ in, and what was decided of it. */
export const disagreements: Feature = {
  capabilities: () => ({}),
  start(server) {
    server.connection.onRequest<DisagreementsResult, void>(
      DISAGREEMENTS,
      server.guard.request(DISAGREEMENTS, ({ uri }: DisagreementsParams, token: CancellationToken) =>
        compared(server, uri, token),
      ),
    );
    return {};
  },
};

/** A person alone differs from nobody. */
async function compared(server: Server, uri: string, token: CancellationToken): Promise<DisagreementsResult> {
  const analysis = await server.documents.analysis(uri, token);
  if (analysis === undefined) return { version: 0, authors: [], agreed: [], disagreements: [] };
  const { text, version } = analysis.snapshot;
  const { annotated, resolved } = await server.store.recorded(analysis.snapshot);
  if (!server.documents.isOpen(uri)) server.store.forget(uri);
  const readings = readingsOf(
    annotated,
    annotated.pages.map(({ author }) => author),
    resolved,
  );
  const { agreed, disagreements: found } = compareReadings(readings);
  const decided = decisionsOf(resolved);
  const rulingOf = rulingsOf(resolved);
  return {
    version,
    authors: readings.map(({ author }) => author),
    agreed:
      readings.length < 2
        ? []
        : agreed.filter(({ id = '' }) => decided.get(id)?.has(ADJUDICATED) !== true).map((mark) => placed(text, mark)),
    disagreements: found.map((disagreement) => {
      const { start, end, about } = disagreement;
      const ruling = rulingOf(disagreement);
      return {
        key: keyOf(disagreement),
        start,
        end,
        words: text.slice(start, end),
        about,
        readings: disagreement.readings.map(({ author, marks }) => ({
          author,
          marks: marks.map((mark) => placed(text, mark)),
        })),
        ...(ruling !== undefined && { ruling }),
      };
    }),
  };
}

function placed(text: string, { id = '', spans, label, note, link, score, check }: Mark): PlacedReading {
  return {
    id,
    spans,
    words: wordsAt(text, spans) ?? '',
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
    ...(link !== undefined && { link }),
    ...(score !== undefined && { score }),
    ...(check !== undefined && { check }),
  };
}
