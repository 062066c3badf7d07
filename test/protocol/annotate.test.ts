import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, CreateFile, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { readPage, writePage } from '../../server/src/core/annotations/page.js';
import { ANNOTATE, type AnnotateArguments, type AnnotateResult } from '../../server/src/protocol/protocol.js';
import { Client, until, VSCODE } from './client.js';
import { applied, marked } from './marked.js';

/** An editor that knows nothing of Tickmark but can create files. */
const PLAIN = {
  ...VSCODE,
  workspace: { ...VSCODE.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  textDocument: { ...VSCODE.textDocument, codeAction: { disabledSupport: true } },
};

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
    const client = await Client.start({ capabilities: PLAIN, settings: { author: 'Mary Jones' }, ...options });
    await client.open(uri(), FAULTY.text);
    return client;
  };
  const actionsAt = (client: Client, range: Range, only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uri() },
      range,
      context: { diagnostics: [], ...(only !== undefined && { only }) },
    });
  const reason = async (client: Client) => (await actionsAt(client, FIGURE.range, ['annotate']))[0]?.disabled?.reason;
  const mine = () => path.join(`${article}.annotations`, 'mary-jones.json');

  it('gives any editor an edit that makes a valid file and keeps the base text', async () => {
    const client = await start();
    const actions = await actionsAt(client, FAULTY.range);
    apply(actions.find(({ title }) => title === 'Annotate as missing'));
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
    apply((await actionsAt(client, FAULTY.range)).find(({ title }) => title === 'Annotate as missing'));
    const [first] = pageIn(mine()).items;
    const [figure] = await actionsAt(client, FIGURE.range, ['annotate']);
    assert.equal(figure?.title, 'Annotate “$40 million” as MONEY');
    assert.equal(figure.edit?.documentChanges?.length, 1);
    apply(figure);
    const { items } = pageIn(mine());
    assert.deepEqual(items[0], first);
    assert.deepEqual(labels(items[1]), ['MONEY']);
    assert.equal(placeIn(items[1], mine()).words, '$40 million');
    assert.equal(readdirSync(path.join(`${article}.annotations`, 'base')).length, 1);
  });

  it('waits until an editor has saved what it applied', async () => {
    const client = await start();
    const messages: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    const run = ({ command, arguments: args }: { command: string; arguments?: unknown[] }) =>
      client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    const [first] = await actionsAt(client, FIGURE.range, ['annotate']);
    assert.ok(first?.command !== undefined);
    await run(first.command);
    assert.match(messages[0] ?? '', /^The annotation is in the editor: save mary-jones\.json/);
    assert.match((await reason(client)) ?? '', /^Save mary-jones\.json first/);
    apply(first);
    const [second] = await actionsAt(client, FIGURE.range, ['annotate']);
    apply(second);
    assert.ok(second?.command !== undefined);
    await run(second.command);
    assert.equal(messages.length, 1);
    assert.equal(pageIn(mine()).items.length, 2);
  });

  it('marks a selection that is nothing known', async () => {
    const client = await start();
    const { range } = marked('The «café 😀» sold the depot for million in March.');
    const [action] = await actionsAt(client, range, ['annotate']);
    assert.equal(action?.title, 'Annotate “café 😀”');
    apply(action);
    assert.equal(pageIn(mine()).items[0]?.motivation, 'highlighting');
  });

  it('keeps two authors apart', async () => {
    const client = await start();
    apply((await actionsAt(client, FIGURE.range, ['annotate']))[0]);
    await client.configure({ author: 'sam' });
    apply((await actionsAt(client, FIGURE.range, ['annotate']))[0]);
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

  it('offers nothing to an editor that cannot create files', async () => {
    const client = await start({ capabilities: VSCODE });
    assert.deepEqual(await actionsAt(client, FIGURE.range, ['annotate']), []);
  });

  it('leaves a broken file alone and shows what is wrong in it', async () => {
    const client = await start({ capabilities: VSCODE, initializationOptions: { annotates: true } });
    mkdirSync(`${article}.annotations`);
    const broken = '{\n "items": [,]\n}\n';
    writeFileSync(mine(), broken);
    const [action] = await actionsAt(client, FIGURE.range, ['annotate']);
    const argument = argumentOf(action);
    const result: AnnotateResult = await client.connection.sendRequest(ANNOTATE, { ...argument, author: 'Mary Jones' });
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
    const ask = (more: object): Promise<AnnotateResult> =>
      client.connection.sendRequest(ANNOTATE, { ...argument, author: 'Mary Jones', ...more });
    const result = await ask({});
    assert.ok('changes' in result);
    assert.deepEqual(
      result.changes.map((change) => [path.relative(folder, fileURLToPath(change.uri)), change.before]),
      [
        [
          path.join('a story.txt.annotations', 'base', `${createHash('sha256').update(FAULTY.text).digest('hex')}.txt`),
          null,
        ],
        [path.join('a story.txt.annotations', 'mary-jones.json'), null],
      ],
    );
    assert.deepEqual(await ask({ version: 7 }), { problem: 'The text has changed meanwhile: choose again.' });
    assert.deepEqual(await ask({ author: '..' }), {
      problem: 'The author’s name has no letter or digit that a file name can hold.',
    });
    assert.equal(existsSync(`${article}.annotations`), false);
  });
});

/** Does what an editor does with an action's edit. */
function apply(action: CodeAction | undefined): void {
  assert.ok(action?.edit?.documentChanges !== undefined, JSON.stringify(action));
  for (const change of action.edit.documentChanges as (CreateFile | TextDocumentEdit)[]) {
    const file = fileURLToPath('kind' in change ? change.uri : change.textDocument.uri);
    if ('kind' in change) {
      mkdirSync(path.dirname(file), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, '');
    } else writeFileSync(file, applied(readFileSync(file, 'utf8'), change.edits as TextEdit[]));
  }
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
