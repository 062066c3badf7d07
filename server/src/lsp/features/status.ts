import { STATUS, type StatusParams } from '../../protocol/protocol.js';
import { plain } from '../convert.js';
import type { Reading } from '../documents.js';
import type { Feature } from '../server.js';

/** `tickmark/status`: tells the client what is known of an open document whenever that has changed. */
export const status: Feature = {
  capabilities: () => ({}),
  start: ({ connection, records }) => ({
    settled: (reading) => connection.sendNotification(STATUS, statusOf(reading, records())),
  }),
};

function statusOf({ snapshot, desk, gate, analysis }: Reading, records: number): StatusParams {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of analysis?.findings ?? []) findings[finding.severity]++;
  return {
    uri: snapshot.uri,
    article: gate.article,
    ...(!gate.article && { reason: plain(gate.reason) }),
    findings,
    ...(analysis?.truncatedAt !== undefined && { truncated: true }),
    problems: desk.problems,
    records,
  };
}
