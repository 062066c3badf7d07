import assert from 'node:assert/strict';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ANNOTATIONS,
  type AnnotationsResult,
  CHANGE_ANNOTATIONS,
  type ChangeResult,
  DISCARD_FOLDER,
  UNDO_CHANGE,
} from '../../server/src/protocol/protocol.js';
import { useFolder } from '../support/folder.js';
import { Client, until } from './client.js';

const TEXT = 'Harbour master Ilse Brandt sold the depot for 3 million euros on Monday, she said.\n';

describe('an article that is renamed, moved or deleted in the editor', () => {
  const folder = useFolder();
  const at = (name: string) => path.join(folder.path, name);
  const uriOf = (name: string) => pathToFileURL(at(name)).href;

  /** A client that has `a.txt` open, on which a name is annotated. */
  async function annotated(options: Parameters<typeof Client.start>[0] = {}): Promise<Client> {
    await folder.write({ 'a.txt': TEXT });
    const client = await Client.start({ settings: { author: 'anna' }, folders: [uriOf('.')], ...options });
    await client.open(uriOf('a.txt'), TEXT);
    const subject = { kind: 'selection', label: 'PERSON', start: 15, end: 26 } as const;
    const params = { uri: uriOf('a.txt'), version: 1, command: { kind: 'annotate', subject } };
    const result: ChangeResult = await client.connection.sendRequest(CHANGE_ANNOTATIONS, params);
    assert.ok('file' in result, JSON.stringify(result));
    return client;
  }
  /** What an editor does and says. */
  async function move(client: Client, from: string, to: string): Promise<void> {
    await client.close(uriOf(from));
    renameSync(at(from), at(to));
    await client.open(uriOf(to), TEXT);
    const files = [{ oldUri: uriOf(from), newUri: uriOf(to) }];
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
  }
  const labels = async (client: Client, name: string) => {
    const result: AnnotationsResult = await client.connection.sendRequest(ANNOTATIONS, { uri: uriOf(name) });
    return result.annotations.map(({ label }) => label);
  };

  it('takes its annotations along, and what was done can still be taken back', async () => {
    const client = await annotated();
    await mkdir(at('old news'));
    await move(client, 'a.txt', 'old news/b%20.txt');
    await until(() => existsSync(at('old news/b%20.txt.annotations/anna.json')), 'the folder');
    assert.deepEqual(readdirSync(folder.path), ['old news']);
    assert.deepEqual(await labels(client, 'old news/b%20.txt'), ['PERSON']);
    const result: ChangeResult = await client.connection.sendRequest(UNDO_CHANGE);
    assert.ok('file' in result, JSON.stringify(result));
    assert.deepEqual(readdirSync(at('old news')), ['b%20.txt']);
  });

  it('has what was done taken back where its folder is moved', async () => {
    const client = await annotated();
    await mkdir(at('desk'));
    await move(client, 'a.txt', 'desk/a.txt');
    await until(() => existsSync(at('desk/a.txt.annotations/anna.json')), 'the folder');
    await client.close(uriOf('desk/a.txt'));
    renameSync(at('desk'), at('archive'));
    const files = [{ oldUri: uriOf('desk'), newUri: uriOf('archive') }];
    await client.connection.sendNotification('workspace/didRenameFiles', { files });
    const result: ChangeResult = await client.connection.sendRequest(UNDO_CHANGE);
    assert.ok('file' in result, JSON.stringify(result));
    assert.deepEqual(readdirSync(at('archive')), ['a.txt']);
  });

  it('leaves them where they are when there are others at its new name, and says so', async () => {
    const client = await annotated();
    const messages = warned(client);
    await folder.write({ 'b.txt.annotations/sam.json': '{}' });
    await move(client, 'a.txt', 'b.txt');
    await until(() => messages[0], 'a message');
    assert.match(
      messages[0] ?? '',
      /^The annotations of a\.txt stay where they are: .*b\.txt\.annotations is there already\.$/,
    );
    assert.ok(existsSync(at('a.txt.annotations/anna.json')));
    assert.deepEqual(readdirSync(at('b.txt.annotations')), ['sam.json']);
  });

  it('has its annotations put into the editor’s trash when it is deleted', async () => {
    const discarded: string[] = [];
    const client = await annotated({
      initializationOptions: { files: true },
      prepare: (connection) =>
        connection.onRequest(DISCARD_FOLDER, ({ uri }: { uri: string }) => {
          discarded.push(uri);
          return { discarded: true };
        }),
    });
    rmSync(at('a.txt'));
    const deleted = (name: string) =>
      client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf(name) }] });
    await deleted('nothing.txt');
    await deleted('a.txt');
    await until(() => discarded[0], 'the trash');
    assert.deepEqual(discarded, [uriOf('a.txt.annotations')]);
  });

  it('leaves its annotations where no editor has a trash for them, and says so', async () => {
    const client = await annotated();
    const messages = warned(client);
    rmSync(at('a.txt'));
    await client.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('a.txt') }] });
    await until(() => messages[0], 'a message');
    assert.match(messages[0] ?? '', /^a\.txt\.annotations stays where it is: .* trash/);
    assert.ok(existsSync(at('a.txt.annotations/anna.json')));
  });
});

/** What is shown to the user from now on. */
function warned(client: Client): string[] {
  const messages: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  return messages;
}
