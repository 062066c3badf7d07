import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from '../../server/src/core/annotations/commands.js';
import {
  AGREEMENT,
  type AgreementResult,
  ANNOTATIONS,
  type AnnotationsResult,
  CHANGE_ANNOTATIONS,
  type ChangeResult,
  COMPARABLE,
  type ComparableResult,
  DISAGREEMENTS,
  type DisagreementsResult,
  type FileParams,
  LIST_FILES,
  LIST_NAMES,
  READ_FILE,
  REPLACE_FILE,
  type ReadFileResult,
  type ReplaceFileParams,
  type ReplaceFileResult,
  STAMP_OF,
} from '../../server/src/protocol/protocol.js';
import { useFolder } from '../support/folder.js';
import { Client } from './client.js';

const TEXT = 'The port of Halden sold its silo to Norvik Shipping in 2021, Marit Lund said.\n';

/** What each of two people marks in it. */
const MARKS = {
  mary: { Halden: 'GPE', 'Norvik Shipping': 'ORG', 'Marit Lund': 'PERSON' },
  sam: { Halden: 'LOC', 'Norvik Shipping': 'ORG', 'Marit Lund': 'PERSON' },
} as const;

describe('review', () => {
  const folder = useFolder();
  const uriOf = (name: string) => pathToFileURL(path.join(folder.path, name)).href;

  it('lists the folder’s articles that two people annotated, and what they differ in, opened or not', async () => {
    await folder.write({ 'a.txt': TEXT, 'b.txt': TEXT, 'c.txt': TEXT });
    const client = await Client.start({ folders: [uriOf('')] });
    await annotated(client, uriOf('b.txt'));
    await annotated(client, uriOf('c.txt'));
    rmSync(path.join(folder.path, 'c.txt.annotations/sam.json'));
    const comparable: ComparableResult = await client.connection.sendRequest(COMPARABLE);
    assert.deepEqual(comparable, [uriOf('b.txt')]);
    const { authors, agreed, disagreements } = await compared(client, uriOf('b.txt'));
    assert.deepEqual(authors, ['mary', 'sam']);
    assert.deepEqual(
      agreed.map(({ words }) => words),
      ['Norvik Shipping', 'Marit Lund'],
    );
    assert.deepEqual(
      disagreements.map(({ about, words }) => [about, words]),
      [['label', 'Halden']],
    );
    await client.stop();
  });

  it('tells the notes of readings, and how sure the machine was of what was accepted', async () => {
    await folder.write({ 'a.txt': TEXT });
    const client = await Client.start({ folders: [uriOf('')] });
    const uri = uriOf('a.txt');
    await annotated(client, uri);
    const file = path.join(folder.path, 'a.txt.annotations/mary.json');
    const sure = '"value": "GPE",\n     "tickmark:confidence": 0.8125';
    writeFileSync(file, readFileSync(file, 'utf8').replace('"value": "GPE"', sure));
    await client.open(uri, TEXT);
    const { annotations }: AnnotationsResult = await client.connection.sendRequest(ANNOTATIONS, { uri });
    const id = annotations.find(({ label }) => label === 'LOC')?.id ?? '';
    await change(client, uri, { kind: 'note', id, note: 'The lake' }, 'sam');
    const [halden] = (await compared(client, uri)).disagreements;
    assert.deepEqual(
      halden?.readings.map(({ marks }) => marks.map(({ label, note, score }) => [label, note, score])),
      [[['GPE', undefined, 0.8125]], [['LOC', 'The lake', undefined]]],
    );
    await client.stop();
  });

  it('measures agreement, as a page with tables, and says what is undefined', async () => {
    await folder.write({ 'a.txt': TEXT });
    const client = await Client.start({ folders: [uriOf('')] });
    await annotated(client, uriOf('a.txt'));
    const page: AgreementResult = await client.connection.sendRequest(AGREEMENT);
    assert.match(page, /^# Agreement\n\nArticles that two people or more annotated: 1\. Annotators: mary, sam\.\n/);
    assert.match(page, /^## mary and sam\n\n\| label +\| F1 exact /m);
    assert.match(page, /^\| all labels \| +0\.667 \| +1\.000 \| +0\.667 \| +6 \|/m);
    assert.match(page, /^\| PERSON +\| +1\.000 /m);
    assert.match(page, /^\| all facts \| +undefined \| +0 \|$/m);
    await client.stop();
  });

  it('works in a folder that is not on a disk, through a client that serves files', async () => {
    await folder.write({ 'a.txt': TEXT });
    const pathOf = (uri: string) => fileURLToPath(uri.replace('memfs:', `file://${folder.path}`));
    const stampOf = (uri: string) => (existsSync(pathOf(uri)) ? readFileSync(pathOf(uri), 'utf8') : null);
    const client = await Client.start({
      folders: ['memfs:/'],
      initializationOptions: { files: true },
      prepare(connection) {
        connection.onRequest(LIST_FILES, () => ['memfs:/a.txt']);
        connection.onRequest(LIST_NAMES, ({ uri }: FileParams) =>
          existsSync(pathOf(uri)) ? readdirSync(pathOf(uri)).filter((name) => name.endsWith('.json')) : [],
        );
        connection.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: FileParams) => {
          const text = stampOf(uri);
          return text === null ? { problem: 'no such file', missing: true } : { text };
        });
        connection.onRequest(STAMP_OF, ({ uri }: FileParams) => stampOf(uri));
        connection.onRequest<ReplaceFileResult, void>(REPLACE_FILE, async ({ uri, stamp, text }: ReplaceFileParams) => {
          if (stampOf(uri) !== stamp) return { changed: true };
          await folder.write({ [uri.replace('memfs:/', '')]: text ?? '' });
          return { stamp: text };
        });
      },
    });
    await annotated(client, 'memfs:/a.txt');
    assert.deepEqual(await client.connection.sendRequest(COMPARABLE), ['memfs:/a.txt']);
    const [halden] = (await compared(client, 'memfs:/a.txt')).disagreements;
    await client.open('memfs:/a.txt', TEXT);
    await change(client, 'memfs:/a.txt', { kind: 'adjudicate', keys: [halden?.key ?? ''], right: 'mary' }, 'kim');
    assert.deepEqual((await compared(client, 'memfs:/a.txt')).disagreements[0]?.ruling, { right: 'mary' });
    assert.ok(existsSync(path.join(folder.path, 'a.txt.annotations/adjudicated.json')));
    await client.stop();
  });
});

/** Annotates an article for two people, and closes it. */
async function annotated(client: Client, uri: string): Promise<void> {
  await client.open(uri, TEXT);
  for (const [author, marks] of Object.entries(MARKS)) {
    for (const [words, label] of Object.entries(marks)) {
      const start = TEXT.indexOf(words);
      const subject = { kind: 'selection', label, start, end: start + words.length } as const;
      await change(client, uri, { kind: 'annotate', subject }, author);
    }
  }
  await client.close(uri);
}

async function change(client: Client, uri: string, command: Command, author: string): Promise<void> {
  const result: ChangeResult = await client.connection.sendRequest(CHANGE_ANNOTATIONS, {
    uri,
    version: 1,
    author,
    command,
  });
  assert.ok('file' in result, JSON.stringify(result));
}

function compared(client: Client, uri: string): Promise<DisagreementsResult> {
  return client.connection.sendRequest(DISAGREEMENTS, { uri });
}
