import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  DefinitionLink,
  DocumentHighlight,
  FoldingRange,
  Location,
  Range,
  SelectionRange,
} from 'vscode-languageserver/node';
import { CHANGE_ANNOTATIONS } from '../../server/src/protocol/protocol.js';
import { useFolder } from '../support/folder.js';
import { Client, shared } from './client.js';
import { marked, textAt } from './marked.js';

const CODE = `${'if (a) { b = c[0]; return d; }\n'.repeat(40)}Mayor Ilse Brandt left Oslo. Brandt was tired.`;

const TEXT = `Mayor Ilse Brandt left Oslo on Monday. She was tired. Brandt told the World Health Organization (WHO) so.

The yard lost 18.8 billion rubles in 2022 and 16.6 billion in 2023. The WHO was told of the 18.8 billion rubles.
`;

/** Asks at the first place of `words` that follows `after`. */
async function ask<T>(client: Client, method: string, text: string, words: string, more: object = {}): Promise<T> {
  const uri = await client.openNew(text);
  const { position } = marked(text.replace(words, `«${words}»`));
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

describe('definition', () => {
  const server = shared();

  const target = async (words: string) => {
    const links = await ask<DefinitionLink[] | null>(server(), 'definition', TEXT, words);
    const [link] = links ?? [];
    return link && [textAt(TEXT, link.originSelectionRange as Range), textAt(TEXT, link.targetRange)];
  };

  it('of a short form, a pronoun and an acronym is the first full mention', async () => {
    assert.deepEqual(await target('Brandt told'), ['Brandt', 'Ilse Brandt']);
    assert.deepEqual(await target('She'), ['She', 'Ilse Brandt']);
    assert.deepEqual(await target('WHO was'), ['WHO', 'World Health Organization']);
  });

  it('of an amount without a unit is the amount that has it', async () => {
    assert.deepEqual(await target('16.6'), ['16.6 billion', '18.8 billion rubles']);
  });

  it('is none between words, of figures that say all, and in what is no article', async () => {
    assert.equal(await target('was tired'), undefined);
    assert.equal(await target('2022'), undefined);
    assert.equal(await ask(server(), 'definition', CODE, 'Brandt was'), null);
  });

  it('is a plain place for clients that know no more, and is not offered to those that do not ask', async () => {
    const client = await Client.start({ capabilities: { textDocument: { definition: {} } } });
    const found = await ask<Location[]>(client, 'definition', TEXT, 'Brandt told');
    assert.deepEqual(
      found.map(({ range }) => textAt(TEXT, range)),
      ['Ilse Brandt'],
    );
    assert.deepEqual(client.initialized.capabilities.renameProvider, undefined);
    await client.stop();
  });
});

describe('definition of what is annotated', () => {
  const folder = useFolder();

  it('is its annotation: of a fact, and of a name where it is said in full', async () => {
    await folder.write({ 'story.txt': TEXT });
    const uri = pathToFileURL(path.join(folder.path, 'story.txt')).href;
    const client = await Client.start({ folders: [pathToFileURL(folder.path).href] });
    await client.open(uri, TEXT);
    for (const [author, words] of [
      ['vera', '2022'],
      ['sam', '2022'],
      ['vera', 'Ilse Brandt'],
    ] as const) {
      const start = TEXT.indexOf(words);
      const subject = { kind: 'selection', label: 'X', start, end: start + words.length };
      const command = { kind: 'annotate', subject };
      await client.connection.sendRequest(CHANGE_ANNOTATIONS, { uri, version: 1, author, command });
    }
    const targets = async (words: string) => {
      const { position } = marked(TEXT.replace(words, `«${words}»`));
      const params = { textDocument: { uri }, position };
      const links: DefinitionLink[] = (await client.connection.sendRequest('textDocument/definition', params)) ?? [];
      return links.map(({ targetUri, targetRange }) => {
        const text = readFileSync(fileURLToPath(targetUri), 'utf8');
        const exact = /"exact": "(.*)"/.exec(textAt(text, targetRange))?.[1];
        return `${path.basename(targetUri)} ${exact ?? textAt(text, targetRange)}`;
      });
    };
    assert.deepEqual(await targets('2022'), ['sam.json 2022', 'vera.json 2022']);
    assert.deepEqual(await targets('Ilse Brandt'), ['vera.json Ilse Brandt']);
    assert.deepEqual(await targets('Brandt told'), ['story.txt Ilse Brandt']);
    await client.stop();
  });
});

describe('document highlight', () => {
  const server = shared();

  const lit = async (words: string, text = TEXT) =>
    (await ask<DocumentHighlight[]>(server(), 'documentHighlight', text, words)).map(({ range }) =>
      textAt(text, range),
    );

  it('lights all mentions of a chain', async () => {
    assert.deepEqual(await lit('Brandt told'), ['Ilse Brandt', 'She', 'Brandt']);
  });

  it('lights the figures of one measure, and a sum that is said again', async () => {
    assert.deepEqual(await lit('18.8'), ['18.8 billion rubles', '16.6 billion', '18.8 billion rubles']);
    assert.deepEqual(await lit('2023'), ['2023']);
  });

  it('lights the figures of one claim', async () => {
    const text =
      'Halvorsen Paper Inc. had revenue of $5 million in 2021. Halvorsen Paper Inc. had revenue of $6 million in 2022.';
    assert.deepEqual(await lit('$6', text), ['$5 million', '$6 million']);
  });

  it('lights nothing in what is no article', async () => assert.deepEqual(await lit('Brandt was', CODE), []));
});

describe('folding', () => {
  const server = shared();

  const folded = async (text: string, languageId = 'markdown') => {
    const uri = `untitled:fold-${Math.abs(text.length)}-${languageId}`;
    await server().open(uri, text, languageId);
    const folds: FoldingRange[] = await server().connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    return folds.map(({ startLine, endLine, collapsedText = '' }) => `${startLine}-${endLine}${collapsedText}`);
  };

  it('folds front matter, and sections with the lesser ones in them', async () => {
    const text =
      '---\ntitle: Depot\n---\n# Depot sold\n\nThe depot went.\n\n## Who paid\n\nNobody says.\n\nNext\n----\n\nA vote.\n\n# Quay\n\nIt stays.\n';
    assert.deepEqual(await folded(text), ['0-2', '3-14', '7-9', '11-14', '16-18']);
  });

  it('folds long quotations, over paragraphs too', async () => {
    const words = 'we have waited for an answer for a year and nobody has called us back '.repeat(3).trim();
    const text = `The clerk was cross.\n\n“First ${words}.\n\n“And then ${words}.”\n\n“Short,” she said.\n`;
    assert.deepEqual(await folded(text, 'plaintext'), ['2-4“…”']);
  });

  it('folds nothing of what is no article', async () => assert.deepEqual(await folded(CODE, 'plaintext'), []));
});

describe('selection range', () => {
  const server = shared();

  const grown = async (text: string, words: string) => {
    const uri = await server().openNew(text);
    const { position } = marked(text.replace(words, `«${words}»`));
    const [first]: SelectionRange[] =
      (await server().connection.sendRequest('textDocument/selectionRange', {
        textDocument: { uri },
        positions: [position],
      })) ?? [];
    const steps: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) steps.push(textAt(text, range.range));
    return steps;
  };

  it('grows from a figure to its noun, the sentence, the paragraph and the article', async () => {
    const text = 'The depot hired 80 new people in May. Nobody left.\n\nThe quay was quiet.';
    assert.deepEqual(await grown(text, '80 new'), [
      '80',
      '80 new people',
      'The depot hired 80 new people in May.',
      'The depot hired 80 new people in May. Nobody left.',
      text,
    ]);
  });

  it('grows from a name to the quotation it stands in', async () => {
    const text = 'Nobody knew. “We met Ilse Brandt in town,” she said.';
    assert.deepEqual((await grown(text, 'Brandt')).slice(0, 3), [
      'Ilse Brandt',
      '“We met Ilse Brandt in town,”',
      '“We met Ilse Brandt in town,” she said.',
    ]);
  });

  it('does not grow in what is no article', async () => assert.deepEqual(await grown(CODE, 'Brandt was'), []));
});
