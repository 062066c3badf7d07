import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver/node';
import type { Command } from '../../server/src/core/annotations/commands.js';
import { readPage } from '../../server/src/core/annotations/page.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import {
  ANNOTATIONS,
  type AnnotationsResult,
  CHANGE_ANNOTATIONS,
  type ChangeResult,
  DISAGREEMENTS,
  type DisagreementsResult,
  EXPORT,
  type ExportResult,
  FACTS,
  type FactsResult,
  LABELS,
  OCCURRENCES,
  type OccurrencesResult,
  PROPOSE,
  UNDO_CHANGE,
} from '../../server/src/protocol/protocol.js';
import { useFolder } from '../support/folder.js';
import { tickmark } from '../support/tickmark.js';
import { Client, until } from './client.js';

const TEXT =
  'The port lost $40 million in 2023. Ann Roe leads the port.\n\n' +
  'The board said that $40 million were gone. Roe sold an old shed for million in May.\n';

describe('commands on annotations', () => {
  const folder = useFolder();
  const article = () => path.join(folder.path, 'port.txt');
  const uri = () => pathToFileURL(article()).href;
  const fileOf = (author: string) => path.join(`${article()}.annotations`, `${author}.json`);

  async function opened(): Promise<Client> {
    await folder.write({ 'port.txt': TEXT });
    const client = await Client.start({ settings: { author: 'anna' }, folders: [pathToFileURL(folder.path).href] });
    await client.open(uri(), TEXT);
    return client;
  }
  const change = (client: Client, command: Command, author = 'anna', version = 1): Promise<ChangeResult> =>
    client.connection.sendRequest(CHANGE_ANNOTATIONS, { uri: uri(), version, author, command });
  const list = async (client: Client) => {
    const result: AnnotationsResult = await client.connection.sendRequest(ANNOTATIONS, { uri: uri() });
    return result.annotations;
  };
  /** `author LABEL words …` of each annotation in today's text. */
  const shown = async (client: Client, text = TEXT) =>
    (await list(client)).map(({ author, label, spans, note, link, decisions, check, anchor }) =>
      [
        author,
        label ?? '-',
        spans.map(({ start, end }) => text.slice(start, end)).join(' ') || anchor,
        ...(note === undefined ? [] : [`(${note})`]),
        ...(link === undefined ? [] : [link]),
        ...Object.entries(decisions).map(([who, decision]) => `${who}:${decision}`),
        ...(check === undefined ? [] : [check.state]),
      ].join(' '),
    );
  const tag = (client: Client, words: string, label: string, author?: string, nth?: number) =>
    done(change(client, { kind: 'annotate', subject: { kind: 'selection', label, ...at(words, nth) } }, author));
  const hovered = async (client: Client, words: string): Promise<string> => {
    const { start } = at(words);
    const line = TEXT.slice(0, start).split('\n').length - 1;
    const position = { line, character: start - TEXT.lastIndexOf('\n', start) - 1 };
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: uri() },
      position,
    });
    return (hover.contents as MarkupContent).value.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replaceAll('  \n', '\n');
  };
  const idOf = async (client: Client, index: number) => (await list(client))[index]?.id ?? '';

  it('are numbered: the same after an edit, another one after a change', async () => {
    const client = await opened();
    const records = async (version: number) => {
      await until(() => client.statuses.findLast((status) => status.uri === uri()), 'the status');
      const result: AnnotationsResult = await client.connection.sendRequest(ANNOTATIONS, { uri: uri() });
      assert.equal(result.version, version);
      return result.records;
    };
    const first = await records(1);
    await tag(client, 'Ann Roe', 'PERSON');
    const second = await records(1);
    assert.notEqual(second, first);
    await until(() => client.statuses.some((status) => status.records === second), 'a status that says so');
    await client.change(uri(), 2, { text: `${TEXT}More is to come.\n` });
    assert.equal(await records(2), second);
    await client.stop();
  });

  it('accept and reject what others made, and take that back', async () => {
    const client = await opened();
    await tag(client, 'Ann Roe', 'PERSON', 'sam');
    await tag(client, 'The port', 'ORG', 'sam');
    const ids = (await list(client)).map(({ id }) => id);
    await done(change(client, { kind: 'decide', decision: 'accepted', ids }));
    await done(change(client, { kind: 'decide', decision: 'rejected', ids: ids.slice(0, 1) }));
    assert.deepEqual(await shown(client), ['sam ORG The port anna:rejected', 'sam PERSON Ann Roe anna:accepted']);
    await done(undo(client));
    await done(undo(client));
    assert.deepEqual(await shown(client), ['sam ORG The port', 'sam PERSON Ann Roe']);
    assert.ok(!existsSync(fileOf('anna')));
    assert.deepEqual(await change(client, { kind: 'decide', decision: 'accepted', ids }, 'sam'), {
      problem: 'That is an annotation of your own: change or delete it.',
    });
  });

  it('relabel, resize and delete one’s own, and put one’s own in place of another’s', async () => {
    const client = await opened();
    await tag(client, 'Ann', 'ORG');
    const id = await idOf(client, 0);
    await done(change(client, { kind: 'relabel', id, label: 'PERSON' }));
    await done(change(client, { kind: 'resize', id, ...at('Ann Roe') }));
    assert.deepEqual(await shown(client), ['anna PERSON Ann Roe']);
    await done(change(client, { kind: 'relabel', id, label: 'SAINT' }, 'sam'));
    assert.deepEqual(await shown(client), ['anna PERSON Ann Roe sam:rejected', 'sam SAINT Ann Roe']);
    await done(undo(client));
    await done(change(client, { kind: 'note', id, note: 'Since 2019' }));
    assert.deepEqual(await shown(client), ['anna PERSON Ann Roe (Since 2019)']);
    await done(change(client, { kind: 'delete', id }));
    assert.deepEqual(await shown(client), []);
    await done(undo(client));
    assert.deepEqual(await shown(client), ['anna PERSON Ann Roe (Since 2019)']);
    assert.deepEqual(await change(client, { kind: 'delete', id }, 'sam'), {
      problem: 'That is an annotation of anna: reject it instead.',
    });
  });

  it('tag all occurrences once they were seen', async () => {
    const client = await opened();
    const spans: OccurrencesResult = await client.connection.sendRequest(OCCURRENCES, {
      uri: uri(),
      version: 1,
      ...at('Roe'),
    });
    assert.deepEqual(spans, [at('Roe'), at('Roe', 1)]);
    assert.deepEqual(await shown(client), []);
    await done(change(client, { kind: 'tag-all', spans, label: 'PERSON' }));
    assert.deepEqual(await shown(client), ['anna PERSON Roe', 'anna PERSON Roe']);
    assert.deepEqual(await change(client, { kind: 'tag-all', spans, label: 'PERSON' }), {
      problem: 'There is nothing to do.',
    });
    await done(undo(client));
    assert.deepEqual(await shown(client), []);
  });

  it('link to an id, join and split chains', async () => {
    const client = await opened();
    await tag(client, 'Ann Roe', 'PERSON');
    await tag(client, 'Roe', 'PERSON', 'anna', 1);
    const [from, to] = [await idOf(client, 0), await idOf(client, 1)];
    await done(change(client, { kind: 'link', id: from, iri: 'http://www.wikidata.org/entity/Q1' }));
    await done(change(client, { kind: 'link', id: from, iri: 'http://www.wikidata.org/entity/Q2' }));
    assert.equal((await shown(client))[0], 'anna PERSON Ann Roe http://www.wikidata.org/entity/Q2');
    await done(change(client, { kind: 'relate', label: 'same-as', from, to }));
    await done(change(client, { kind: 'relate', label: 'different-from', from, to }));
    const relations = readFileSync(fileOf('anna'), 'utf8').match(/same-as|different-from/g);
    assert.deepEqual(relations, ['different-from']);
    assert.deepEqual(await change(client, { kind: 'link', id: from, iri: 'two words' }), {
      problem: 'That cannot be kept: an id or address holds blanks, or a text is too long.',
    });
  });

  it('tick a fact once for all its places, and see it go stale with the text', async () => {
    const client = await opened();
    const { facts }: FactsResult = await client.connection.sendRequest(FACTS, { uri: uri() });
    const spans = facts.find(({ words }) => words === '$40 million')?.places ?? [];
    assert.equal(spans.length, 2);
    const sources = [{ url: 'https://port.example/accounts', accessed: '2026-03-01' }];
    await done(change(client, { kind: 'verdict', spans, state: 'confirmed', sources }));
    assert.deepEqual(await shown(client), ['anna MONEY $40 million confirmed', 'anna MONEY $40 million confirmed']);
    await done(change(client, { kind: 'verdict', spans: spans.slice(0, 1), state: 'changed', sources: [] }, 'sam'));
    assert.deepEqual(await shown(client), ['anna MONEY $40 million disputed', 'anna MONEY $40 million confirmed']);
    await done(undo(client));
    const edited = `News.\n\n${TEXT.replace('that $40 million', 'that $41 million')}`;
    await client.change(uri(), 2, { text: edited });
    assert.deepEqual(await shown(client, edited), ['anna MONEY $40 million confirmed', 'anna MONEY $41 million stale']);
    const unsaved = await change(client, { kind: 'verdict', spans, state: 'confirmed', sources }, 'anna', 2);
    assert.deepEqual(unsaved, { problem: 'Save the article first.' });
  });

  it('“not an error here” silences a finding in the editor and on the command line, until its text changes', async () => {
    const client = await opened();
    const rules = async () =>
      (await client.diagnostics(uri())).map(({ code }) => code).filter((code) => code === 'missing-amount');
    assert.deepEqual(await rules(), ['missing-amount']);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uri() },
      range: (await client.diagnostics(uri())).find(({ code }) => code === 'missing-amount')?.range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === 'Not an error here (missing-amount)');
    assert.ok(action?.command !== undefined);
    await client.connection.sendRequest('workspace/executeCommand', action.command);
    await until(() => existsSync(fileOf('anna')), 'the file');
    assert.deepEqual(await rules(), []);
    assert.deepEqual(await onCommandLine(folder.path), []);
    const edited = TEXT.replace('for million', 'for billion');
    await client.change(uri(), 2, { text: edited });
    writeFileSync(article(), edited);
    assert.deepEqual(await rules(), ['missing-amount']);
    assert.deepEqual(await onCommandLine(folder.path), ['missing-amount']);
  });

  it('decide what people differ in, in the adjudicated file, and take that back', async () => {
    const client = await opened();
    await tag(client, 'The port', 'ORG');
    await tag(client, 'The port', 'GPE', 'sam');
    for (const author of ['anna', 'sam']) await tag(client, 'Ann Roe', 'PERSON', author);
    await tag(client, '2023', 'DATE', 'sam');
    const compared = (): Promise<DisagreementsResult> => client.connection.sendRequest(DISAGREEMENTS, { uri: uri() });
    const open = async () =>
      (await compared()).disagreements.map(({ about, words, readings, ruling }) =>
        [
          about,
          words,
          ...readings.map(({ author, marks }) => `${author}:${marks.map(({ label }) => label).join()}`),
          ...(ruling === undefined ? [] : [`→ ${ruling.right ?? 'nobody'}`]),
        ].join(' '),
      );
    assert.deepEqual(await open(), ['label The port anna:ORG sam:GPE', 'presence 2023 anna: sam:DATE']);
    const { disagreements, agreed } = await compared();
    const [label, presence] = disagreements.map(({ key }) => key);
    assert.deepEqual(
      agreed.map(({ words }) => words),
      ['Ann Roe'],
    );
    await done(change(client, { kind: 'adjudicate', keys: [label ?? ''], right: 'anna' }, 'Kim Lee'));
    await done(change(client, { kind: 'adjudicate', keys: [presence ?? ''], right: null }, 'Kim Lee'));
    const undecided = await tickmark(['annotations', 'export', '--to', 'w3c', 'port.txt'], { cwd: folder.path });
    assert.match(undecided.stderr, /0 open disagreements and 1 agreed annotations that nobody accepted are left out/);
    const params = { uri: uri(), version: 1, author: 'Kim Lee', adjudicates: true } as const;
    const ids = agreed.map(({ id }) => id);
    await done(
      client.connection.sendRequest(CHANGE_ANNOTATIONS, {
        ...params,
        command: { kind: 'decide', decision: 'accepted', ids },
      }),
    );
    assert.deepEqual(await open(), ['label The port anna:ORG sam:GPE → anna', 'presence 2023 anna: sam:DATE → anna']);
    assert.deepEqual((await compared()).agreed, []);
    const { stdout } = await tickmark(['annotations', 'export', '--to', 'brat', 'port.txt'], { cwd: folder.path });
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('T')),
      ['T1\tORG 0 8\tThe port', 'T2\tPERSON 35 42\tAnn Roe'],
    );
    assert.match(readFileSync(fileOf('adjudicated'), 'utf8'), /"name": "Kim Lee"/);
    assert.ok(!existsSync(fileOf('kim-lee')));
    assert.deepEqual(await change(client, { kind: 'adjudicate', keys: ['?'], right: 'anna' }), {
      problem: 'What they differ in has changed meanwhile: look at it again.',
    });
    for (let count = 0; count < 3; count++) await done(undo(client));
    assert.ok(!existsSync(fileOf('adjudicated')));
  });

  it('lose nothing that another program wrote into the same file meanwhile', async () => {
    const [one, other] = [await opened(), await Client.start({ folders: [pathToFileURL(folder.path).href] })];
    await other.open(uri(), TEXT);
    const words = ['The port', '2023', 'Ann', 'Roe', 'board', 'gone', 'shed', 'May'];
    await Promise.all(words.flatMap((each) => [tag(one, each, 'ONE'), tag(other, each, 'OTHER')]));
    const page = readPage(readFileSync(fileOf('anna'), 'utf8'));
    assert.ok('page' in page);
    assert.equal(page.page.items.length, 2 * words.length);
    assert.equal(writePage(page.page), readFileSync(fileOf('anna'), 'utf8'));
    assert.deepEqual(readdirSync(`${article()}.annotations`).sort(), ['anna.json', 'base']);
    // What one takes back is its own.
    await done(undo(one));
    const left = (await shown(other)).filter((line) => line.startsWith('anna OTHER'));
    assert.equal(left.length, words.length);
  });

  it('leave a file alone that the editor has changed and not saved', async () => {
    const client = await opened();
    await tag(client, 'Ann Roe', 'PERSON');
    const file = pathToFileURL(fileOf('anna')).href;
    const text = readFileSync(fileOf('anna'), 'utf8');
    await client.open(file, text, 'json');
    await tag(client, '2023', 'DATE');
    await client.change(file, 2, { text: `${text}\n` });
    const result = await change(client, { kind: 'delete', id: await idOf(client, 0) });
    assert.deepEqual(result, { problem: 'anna.json has unsaved changes: save or undo them first.' });
  });

  it('propose what is recognised, once, and take that back', async () => {
    const client = await opened();
    await propose(client);
    const all = ['Ann Roe', 'Roe', '$40 million', '2023', '$40 million', 'May'];
    assert.deepEqual(
      await standings(client),
      all.map((words) => `proposed ${words}`),
    );
    const [first] = await list(client);
    await done(change(client, { kind: 'decide', decision: 'rejected', ids: [first?.id ?? ''] }));
    await tag(client, '2023', 'DATE');
    const others = ['proposed Roe', 'proposed $40 million', 'proposed $40 million', 'proposed May'];
    const now = ['own 2023', 'rejected Ann Roe', 'accepted 2023', ...others].toSorted();
    assert.deepEqual((await standings(client)).toSorted(), now);
    await propose(client);
    assert.deepEqual((await standings(client)).toSorted(), now);
    for (let step = 0; step < 3; step++) await done(undo(client));
    assert.ok(!existsSync(`${article()}.annotations`));

    function propose(to: Client): Promise<void> {
      return done(to.connection.sendRequest(PROPOSE, { uri: uri(), version: 1 }));
    }
    async function standings(of: Client) {
      return (await list(of)).map(({ standing, words }) => `${standing} ${words}`);
    }
  });

  it('show in hovers what they say, with the guideline of the label and what is said of them', async () => {
    const client = await opened();
    await client.configure({
      author: 'anna',
      proposalsFrom: ['Sam'],
      labels: [{ label: 'SHED', guideline: 'A shed, whoever owns it.' }],
    });
    await tag(client, 'old shed', 'SHED', 'sam');
    await tag(client, 'shed', 'SHED', 'kim');
    await tag(client, 'The port', 'SHED');
    await done(change(client, { kind: 'note', id: await idOf(client, 0), note: 'Which *one*?' }));
    await done(change(client, { kind: 'link', id: await idOf(client, 0), iri: 'http://www.wikidata.org/entity/Q585' }));
    const [own, , theirs] = (await list(client)).map(({ id }) => id);
    await done(change(client, { kind: 'relate', label: 'same-as', from: own ?? '', to: theirs ?? '' }));
    assert.equal(
      await hovered(client, 'old shed'),
      '**SHED: A shed, whoever owns it.**\n\nProposed by sam\nThe same as “The port”',
    );
    assert.match(
      await hovered(client, 'The port'),
      /Annotated by you\nLink: http.*Q585\n.*“old shed”\nNote: Which \*one\*\?$/,
    );
  });

  it('go to other tools: one’s own and what one accepted, once there is any', async () => {
    const client = await opened();
    await tag(client, 'Ann Roe', 'PERSON', 'sam');
    await tag(client, 'old shed', 'FAC', 'sam');
    const exported = async (): Promise<string> => {
      const result: ExportResult = await client.connection.sendRequest(EXPORT, { uri: uri(), format: 'doccano' });
      assert.ok(!('problem' in result));
      const { label }: { label: [start: number, end: number, name: string][] } = JSON.parse(result.content);
      return label.map(([start, , name]) => `${name} ${start}`).join();
    };
    assert.equal(await exported(), 'PERSON 35,FAC 115');
    await done(change(client, { kind: 'decide', decision: 'accepted', ids: [await idOf(client, 1)] }));
    assert.equal(await exported(), 'FAC 115');
  });

  it('offer the labels of the desk', async () => {
    const client = await opened();
    const names = async () => {
      const labels: { label: string }[] = await client.connection.sendRequest(LABELS, { uri: uri() });
      return labels.map(({ label }) => label);
    };
    assert.equal((await names()).length, 18);
    await client.configure({ labelSet: 'conll' });
    assert.deepEqual(await names(), ['PER', 'ORG', 'LOC', 'MISC']);
    await client.configure({ labels: [{ label: 'SHIP', key: 's', color: '#3366cc', guideline: 'A named ship.' }] });
    assert.deepEqual(await names(), ['SHIP']);
    await client.configure({ labels: [{ label: 'SHIP' }, { label: 'CREW', key: '1' }, { label: 'QUAY' }] });
    const keys: { key: string }[] = await client.connection.sendRequest(LABELS, { uri: uri() });
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['2', '1', '3'],
    );
  });
});

function undo(client: Client): Promise<ChangeResult> {
  return client.connection.sendRequest(UNDO_CHANGE);
}

/** Where words stand in the text, the first time or a later one. */
function at(words: string, nth = 0) {
  let from = -1;
  for (let count = 0; count <= nth; count++) from = TEXT.indexOf(words, from + 1);
  return { start: from, end: from + words.length };
}

async function done(change: Promise<ChangeResult>): Promise<void> {
  const result = await change;
  assert.ok('file' in result, JSON.stringify(result));
}

/** The rules that `tickmark check` reports. */
async function onCommandLine(cwd: string): Promise<string[]> {
  const { stdout } = await tickmark(['check', '--format', 'json', 'port.txt'], { cwd });
  const [checked] = JSON.parse(stdout) as [{ findings: { rule: string }[] }];
  return checked.findings.map(({ rule }) => rule).filter((rule) => rule === 'missing-amount');
}
