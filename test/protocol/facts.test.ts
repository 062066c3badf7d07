import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MarkupContent } from 'vscode-languageserver/node';
import type { VerdictCommand } from '../../server/src/core/annotations/commands.js';
import { MAX_FACTS } from '../../server/src/lsp/features/facts.js';
import {
  ANNOTATIONS,
  type AnnotationsResult,
  CHANGE_ANNOTATIONS,
  type ChangeResult,
  FACT_REPORT,
  FACTS,
  type FactReportResult,
  type FactsResult,
} from '../../server/src/protocol/protocol.js';
import { useFolder } from '../support/folder.js';
import { Client } from './client.js';

const TEXT =
  'The port lost $40 million in 2023.\n\nThe board said that $40 million were gone, and 80 people with them.\n';

describe('facts', () => {
  const folder = useFolder();
  const uri = () => pathToFileURL(path.join(folder.path, 'port.txt')).href;

  async function opened(text = TEXT): Promise<Client> {
    await folder.write({ 'port.txt': text });
    const client = await Client.start({ settings: { author: 'anna' }, folders: [pathToFileURL(folder.path).href] });
    await client.open(uri(), text);
    return client;
  }
  const ask = (client: Client, of = uri()): Promise<FactsResult> => client.connection.sendRequest(FACTS, { uri: of });
  /** `words ×places state` of each fact. */
  const shown = async (client: Client) =>
    (await ask(client)).facts.map(({ words, places, state }) => `${words} ×${places.length} ${state}`);
  const check = async (client: Client, at: number, more: Partial<VerdictCommand> = {}, author = 'anna') => {
    const { version, facts } = await ask(client);
    const spans = facts[at]?.places ?? [];
    const command = { kind: 'verdict', spans, state: 'confirmed', sources: [], ...more };
    const result = await client.connection.sendRequest<ChangeResult>(CHANGE_ANNOTATIONS, {
      uri: uri(),
      version,
      author,
      command,
    });
    assert.ok(!('problem' in result), JSON.stringify(result));
  };

  it('are ticked once for all their places, disputed where checkers differ, and stale when their words change', async () => {
    const client = await opened();
    assert.deepEqual(await shown(client), ['$40 million ×2 unchecked', '2023 ×1 unchecked', '80 ×1 unchecked']);
    await check(client, 0);
    await check(client, 2);
    assert.deepEqual(await shown(client), ['$40 million ×2 confirmed', '2023 ×1 unchecked', '80 ×1 confirmed']);
    await check(client, 2, { state: 'needs-source' }, 'sam');
    assert.deepEqual(await shown(client), ['$40 million ×2 confirmed', '2023 ×1 unchecked', '80 ×1 disputed']);
    const range = { start: { line: 0, character: 15 }, end: { line: 0, character: 17 } };
    await client.change(uri(), 2, { range, text: '41' });
    assert.deepEqual(await shown(client), [
      '$41 million ×1 stale',
      '2023 ×1 unchecked',
      '$40 million ×1 confirmed',
      '80 ×1 disputed',
    ]);
    await folder.write({ 'port.txt': TEXT.replace('$40', '$41') });
    const anchors = async () => {
      const result: AnnotationsResult = await client.connection.sendRequest(ANNOTATIONS, { uri: uri() });
      return result.annotations.filter(({ author }) => author === 'anna').map(({ anchor }) => anchor);
    };
    assert.deepEqual(await anchors(), ['moved', 'exact', 'exact']);
    await check(client, 0);
    assert.equal((await shown(client))[0], '$41 million ×1 confirmed');
    assert.deepEqual(await anchors(), ['exact', 'exact', 'exact']);
    await client.stop();
  });

  it('have a report and a hover with sources', async () => {
    const client = await opened();
    const source = {
      url: 'https://example.org/audit',
      title: 'Audit',
      quote: 'a loss of $40m',
      accessed: '2026-03-01',
    };
    await check(client, 0, { sources: [source], note: 'the treasurer\nagrees' });
    const report: FactReportResult = await client.connection.sendRequest(FACT_REPORT, { uri: uri() });
    assert.ok('html' in report);
    assert.match(report.html, /<h2 id="a1">port\.txt<\/h2>\n<p>1\/3 facts checked/);
    assert.match(report.html, /<a href="https:\/\/example\.org\/audit" rel="noreferrer">Audit/);
    const hover = await client.hover(uri(), 0, 16);
    assert.ok(hover !== null);
    const { value } = hover.contents as MarkupContent;
    assert.match(
      value.replace(/\\/g, ''),
      /Checked by anna, \d{4}-\d\d-\d\d: confirmed {2}\n“the treasurer agrees” {2}\nSource: Audit, https:.*, “a loss of \$40m”, read 2026-03-01/,
    );
    await client.stop();
  });

  it('are told of once they are gone, until somebody gives them up', async () => {
    const client = await opened();
    await check(client, 2, { note: 'by phone with the port' });
    await check(client, 0);
    const gone = async () => (await ask(client)).gone;
    assert.deepEqual(await gone(), []);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    await client.change(uri(), 2, { range, text: '' });
    // "$40 million" still stands in the first paragraph.
    const [people, ...others] = await gone();
    assert.deepEqual(
      [people?.words, people?.suffix, people?.state, people?.verdicts[0]?.note, others],
      ['80', ' people with them.\n', 'confirmed', 'by phone with the port', []],
    );
    await folder.write({ 'port.txt': TEXT.slice(0, 36) });
    const report: FactReportResult = await client.connection.sendRequest(FACT_REPORT, { uri: uri() });
    assert.match('html' in report ? report.html : '', /No longer in the text.*<q><bdi>by phone with the port/s);
    const result = await client.connection.sendRequest<ChangeResult>(CHANGE_ANNOTATIONS, {
      uri: uri(),
      version: 2,
      author: 'anna',
      command: { kind: 'delete', id: people?.id },
    });
    assert.ok(!('problem' in result), JSON.stringify(result));
    assert.deepEqual(await gone(), []);
    await client.stop();
  });

  it('of a text without a file are listed, and none of what is no article', async () => {
    const client = await opened();
    const untitled = await client.openNew(TEXT);
    assert.equal((await ask(client, untitled)).facts.length, 3);
    const list = pathToFileURL(path.join(folder.path, 'requirements.txt')).href;
    await client.open(list, 'zod==4.0\nmocha==12\n');
    assert.deepEqual(await ask(client, list), { version: 0, facts: [], more: 0, gone: [] });
    const report: FactReportResult = await client.connection.sendRequest(FACT_REPORT, { uri: list });
    assert.deepEqual(report, { problem: 'This file is not read as an article.' });
    await client.stop();
  });

  it('are listed up to a limit, which is said', async () => {
    const text = Array.from(
      { length: MAX_FACTS + 3 },
      (_, at) => `The harbour office said that it had sold ${at + 100} boats to people of the town.`,
    ).join('\n\n');
    const client = await opened(text);
    const { facts, more } = await ask(client);
    assert.deepEqual([facts.length, more], [MAX_FACTS, 3]);
    await client.stop();
  });
});
