import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { readPage } from '../../server/src/core/annotations/page.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import {
  type AnnotateArguments,
  CHANGE_ANNOTATIONS,
  type ChangeResult,
  UNDO_CHANGE,
} from '../../server/src/protocol/protocol.js';
import { Client, until } from './client.js';
import { marked } from './marked.js';

const FAULTY = marked('The café 😀 sold the depot for «million» in March.\nIt lost $40 million.\n');
const FIGURE = marked('The café 😀 sold the depot for million in March.\nIt lost «$40 million».\n');

describe('annotating', () => {
  let folder: string;
  let article: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tickmark-'));
    article = path.join(folder, 'a story.txt');
    writeFileSync(article, FAULTY.text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const uri = () => pathToFileURL(article).href;
  const start = async (options: Parameters<typeof Client.start>[0] = {}) => {
    const client = await Client.start({ settings: { author: 'Mary Jones' }, ...options });
    await client.open(uri(), FAULTY.text);
    return client;
  };
  const actionsAt = (client: Client, range: Range, only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uri() },
      range,
      context: { diagnostics: [], ...(only !== undefined && { only }) },
    });
  const reason = async (client: Client) => run(client, (await actionsAt(client, FIGURE.range, ['annotate']))[0]);
  const mine = () => path.join(`${article}.annotations`, 'mary-jones.json');

  it('makes a valid file for any editor and keeps the base text', async () => {
    const client = await start();
    const actions = await actionsAt(client, FAULTY.range);
    await run(
      client,
      actions.find(({ title }) => title === 'Annotate as missing'),
    );
    const [annotation] = pageIn(mine()).items;
    assert.deepEqual(labels(annotation), ['MISSING']);
    const base = createHash('sha256').update(FAULTY.text).digest('hex');
    assert.equal(readFileSync(path.join(`${article}.annotations/base/${base}.txt`), 'utf8'), FAULTY.text);
    assert.deepEqual(placeIn(annotation, mine()), {
      words: 'million',
      exact: 'million',
      base: FAULTY.text,
      article: FAULTY.text,
    });
  });

  it('puts a second annotation into the file and leaves the first as it was', async () => {
    const client = await start();
    await run(
      client,
      (await actionsAt(client, FAULTY.range)).find(({ title }) => title === 'Annotate as missing'),
    );
    const [first] = pageIn(mine()).items;
    const [figure] = await actionsAt(client, FIGURE.range, ['annotate']);
    assert.equal(figure?.title, 'Annotate “$40 million” as MONEY');
    await run(client, figure);
    const { items } = pageIn(mine());
    assert.deepEqual(items[0], first);
    assert.deepEqual(labels(items[1]), ['MONEY']);
    assert.equal(placeIn(items[1], mine()).words, '$40 million');
    assert.equal(readdirSync(path.join(`${article}.annotations`, 'base')).length, 1);
  });

  it('marks a selection that is nothing known', async () => {
    const client = await start();
    const { range } = marked('The «café 😀» sold the depot for million in March.');
    const [action] = await actionsAt(client, range, ['annotate']);
    assert.equal(action?.title, 'Annotate “café 😀”');
    await run(client, action);
    assert.equal(pageIn(mine()).items[0]?.motivation, 'highlighting');
  });

  it('keeps two authors apart', async () => {
    const client = await start();
    await run(client, (await actionsAt(client, FIGURE.range, ['annotate']))[0]);
    await client.configure({ author: 'sam' });
    await run(client, (await actionsAt(client, FIGURE.range, ['annotate']))[0]);
    assert.deepEqual(readdirSync(`${article}.annotations`).sort(), ['base', 'mary-jones.json', 'sam.json']);
    assert.equal(pageIn(mine()).items.length, 1);
  });

  it('says why it cannot: no author, a reserved one, an unsaved text', async () => {
    assert.match((await reason(await start({ settings: {} }))) ?? '', /^Set “tickmark\.author” first/);
    assert.match((await reason(await start({ settings: { author: 'machine' } }))) ?? '', /kept for a file/);
    const client = await start();
    writeFileSync(article, 'Something else.\n');
    assert.equal(await reason(client), 'Save the article first.');
  });

  it('leaves a broken file alone and shows what is wrong in it', async () => {
    const client = await start({ initializationOptions: { annotates: true } });
    mkdirSync(`${article}.annotations`);
    const broken = '{\n "items": [,]\n}\n';
    writeFileSync(mine(), broken);
    const [action] = await actionsAt(client, FIGURE.range, ['annotate']);
    const argument = argumentOf(action);
    const result = await changeBy(client, argument, { author: 'Mary Jones' });
    assert.ok('problem' in result);
    assert.match(result.problem, /^mary-jones\.json, line 2, column 12: This is not valid JSON: .* left as it is\.$/);
    assert.deepEqual(result.at, { uri: pathToFileURL(mine()).href, line: 1, character: 11 });
    const shown = await until(() => client.published.find(({ uri: at }) => at === result.at?.uri), 'the problem');
    assert.deepEqual(shown.diagnostics[0]?.range.start, { line: 1, character: 11 });
    assert.equal(shown.diagnostics[0]?.source, 'tickmark');
    assert.equal(readFileSync(mine(), 'utf8'), broken);
  });

  it('says what is wrong in an annotation file that is opened, until it is right', async () => {
    const client = await Client.start();
    const file = pathToFileURL(mine()).href;
    const last = () => client.published.findLast(({ uri: at }) => at === file);
    await client.open(file, '{"items": []}', 'json');
    await until(
      () => last()?.diagnostics.some(({ message }) => JSON.stringify(message).includes('“@context” is missing')),
      'problems',
    );
    await client.change(file, 2, {
      text: '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "a", "type": "AnnotationPage", "items": []}',
    });
    await until(() => last()?.diagnostics.length === 0, 'no problems');
  });

  it('answers a client of ours with the files, and refuses an old version or a bad author', async () => {
    const client = await start({ initializationOptions: { annotates: true } });
    const [action] = await actionsAt(client, FIGURE.range, ['annotate']);
    assert.equal(action?.edit, undefined);
    const argument = argumentOf(action);
    const ask = (more: object) => changeBy(client, argument, { author: 'Mary Jones', ...more });
    assert.deepEqual(await ask({ version: 7 }), { problem: 'The text has changed meanwhile: choose again.' });
    assert.deepEqual(await ask({ author: '..' }), {
      problem: 'The author’s name has no letter or digit that a file name can hold.',
    });
    assert.equal(existsSync(`${article}.annotations`), false);
    assert.deepEqual(await ask({}), { file: pathToFileURL(mine()).href, canUndo: true });
    const base = createHash('sha256').update(FAULTY.text).digest('hex');
    assert.deepEqual(readdirSync(`${article}.annotations`).sort(), ['base', 'mary-jones.json']);
    assert.deepEqual(readdirSync(path.join(`${article}.annotations`, 'base')), [`${base}.txt`]);
    assert.deepEqual(await client.connection.sendRequest(UNDO_CHANGE), {
      file: pathToFileURL(mine()).href,
      canUndo: false,
    });
    assert.equal(existsSync(`${article}.annotations`), false);
  });
});

/** Does an action as an editor does that knows nothing of Tickmark; gives what is shown if it could not be done. */
async function run(client: Client, action: CodeAction | undefined): Promise<string | undefined> {
  assert.ok(action?.command !== undefined, JSON.stringify(action));
  let shown: string | undefined;
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown = message;
  });
  await client.connection.sendRequest('workspace/executeCommand', action.command);
  return shown;
}

/** Asks as our own client does. */
function changeBy(client: Client, { uri, version, subject }: AnnotateArguments, more: object): Promise<ChangeResult> {
  return client.connection.sendRequest(CHANGE_ANNOTATIONS, {
    uri,
    version,
    command: { kind: 'annotate', subject },
    ...more,
  });
}

/** What an action tells our own client's command. */
function argumentOf(action: CodeAction | undefined): AnnotateArguments {
  const [argument] = action?.command?.arguments ?? [];
  return argument as AnnotateArguments;
}

function pageIn(file: string) {
  const text = readFileSync(file, 'utf8');
  const read = readPage(text);
  assert.ok('page' in read, JSON.stringify(read));
  assert.equal(writePage(read.page), text);
  return read.page;
}

type Item = ReturnType<typeof pageIn>['items'][number] | undefined;

function labels(annotation: Item): unknown[] {
  return [annotation?.body ?? []]
    .flat()
    .flatMap((body) => (typeof body === 'object' && body['purpose'] === 'tagging' ? [body['value']] : []));
}

/** Where an annotation leads, found as any client of the standard would find it. */
function placeIn(annotation: Item, file: string) {
  assert.ok(annotation !== undefined);
  const { source, selector, state } = annotation.target as unknown as {
    source: string;
    selector: [{ exact: string }, { start: number; end: number }];
    state: { cached: string };
  };
  const read = (iri: string) => readFileSync(new URL(iri, pathToFileURL(file)), 'utf8');
  const base = read(state.cached);
  const [{ exact }, { start, end }] = selector;
  return { words: Array.from(base).slice(start, end).join(''), exact, base, article: read(source) };
}
