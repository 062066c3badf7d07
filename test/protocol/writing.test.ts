import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, DocumentLink, InlayHint, TextEdit } from 'vscode-languageserver/node';
import { Client, shared, until, VSCODE } from './client.js';
import { applied, marked, textAt } from './marked.js';

const CODE = `${'if (a) { b = c[0]; return d; }\n'.repeat(40)}Mayor Ilse Brandt left Oslo. See https://example.org.`;

const ANNOTATIONS = `{
 "items": [
  {
   "id": "urn:uuid:1",
   "motivation": "tagging",
   "body": [
    {
     "type": "TextualBody",
     "purpose": "tagging",
     "value": "SHIP"
    },
    {
     "type": "SpecificResource",
     "purpose": "identifying",
     "source": "http://www.wikidata.org/entity/Q585"
    }
   ],
   "target": {
    "source": "../a%20story.txt",
    "state": {
     "cached": "base/e992.txt"
    }
   }
  }
 ]
}
`;

describe('completion', () => {
  const server = shared();
  let file = 0;

  /** Items at ‸, as label and the text after each is taken. */
  async function offered(source: string, open: (text: string) => Promise<string> = (text) => server().openNew(text)) {
    const { text, position } = marked(source.replace('‸', '«»'));
    const { items }: CompletionList = await server().connection.sendRequest('textDocument/completion', {
      textDocument: { uri: await open(text) },
      position,
    });
    return { labels: items.map(({ label }) => label), take: (label: string) => taken(items, label, text) };
  }

  const openAnnotations = async (text: string) => {
    const uri = `file:///desk/a%20story.txt.annotations/${++file}.json`;
    await server().open(uri, text, 'json');
    return uri;
  };

  it('has no characters that make it pop up', () => {
    assert.deepEqual(server().initialized.capabilities.completionProvider, {});
  });

  it('offers the names and figures that the article has used, the most used first', async () => {
    const { labels } = await offered('Mayor Ilse Brandt met Oslo’s council. Oslo paid $3.2 million.\n\nThen ‸');
    assert.deepEqual(labels, ['Oslo', 'Ilse Brandt', '$3.2 million']);
  });

  it('goes on with what is typed, over several words', async () => {
    const { take } = await offered('Mayor Ilse Brandt paid $3.2 million.\n\nIt was said that ilse br‸');
    assert.match(take('Ilse Brandt'), /It was said that Ilse Brandt$/);
    const other = await offered('Mayor Ilse Brandt paid $3.2 million.\n\nThe sum of $3‸ was paid.');
    assert.match(other.take('$3.2 million'), /The sum of \$3\.2 million was paid\.$/);
  });

  it('offers labels, motivations and ids in annotation files', async () => {
    const value = await offered(ANNOTATIONS.replace('"SHIP"', '"OR‸"'), openAnnotations);
    assert.ok(value.labels.includes('ORG') && value.labels.includes('MONEY'));
    assert.match(value.take('ORG'), /"value": "ORG"\n/);
    const motivation = await offered(ANNOTATIONS.replace('"motivation": "', '"motivation": "‸'), openAnnotations);
    assert.match(motivation.take('linking'), /"motivation": "linking",\n/);
    const source = await offered(ANNOTATIONS.replace('"../', '"‸../'), openAnnotations);
    assert.deepEqual(source.labels, ['http://www.wikidata.org/entity/Q585']);
  });

  it('offers the labels that the file has used', async () => {
    const { labels } = await offered(ANNOTATIONS.replace('"motivation": "tagging"', '"value": "‸"'), openAnnotations);
    assert.ok(labels.includes('SHIP'));
  });

  it('offers nothing in what is no article', async () => assert.deepEqual((await offered(`${CODE} ‸`)).labels, []));
});

describe('inlay hints', () => {
  const TEXT =
    'The yard lost 18.8 billion rubles in 2022 and 16.6 billion in 2023. It has 300 jobs in 2020 and 900 jobs in 2024.';

  it('are off until a desk wants them, and then show units and changes', async () => {
    const client = await Client.start();
    assert.deepEqual(await hints(client, TEXT), []);
    await client.configure({ inlayHints: true });
    const after = (words: string) => TEXT.indexOf(words) + words.length;
    assert.deepEqual(await hints(client, TEXT), [
      `${after('16.6 billion')} [Russian rubles]`,
      `${after('16.6 billion')} (−11.7%)`,
      `${after('900')} (×3)`,
    ]);
    assert.deepEqual(await hints(client, CODE), []);
    await client.stop();
  });

  it('and folds are asked for anew when the settings change', async () => {
    const asked: string[] = [];
    const refreshSupport = true;
    const client = await Client.start({
      capabilities: {
        ...VSCODE,
        workspace: { ...VSCODE.workspace, inlayHint: { refreshSupport }, foldingRange: { refreshSupport } },
      },
      prepare(connection) {
        for (const method of ['inlayHint', 'foldingRange']) {
          connection.onRequest(`workspace/${method}/refresh`, () => {
            asked.push(method);
            return null;
          });
        }
      },
    });
    await client.configure({ inlayHints: true });
    await until(() => asked.length === 2, 'both');
    assert.deepEqual(asked, ['inlayHint', 'foldingRange']);
    await client.stop();
  });
});

describe('document links', () => {
  const server = shared();

  async function links(uri: string, text: string, languageId?: string) {
    await server().open(uri, text, languageId);
    const found: DocumentLink[] = await server().connection.sendRequest('textDocument/documentLink', {
      textDocument: { uri },
    });
    return found.map(({ range, target }) => [textAt(text, range), target]);
  }

  it('are the web and mail addresses of an article', async () => {
    const text =
      'The report is at https://example.org/a(b)?c=1. Others: www.example.com, desk@example.org, @desk, ftp://example.net.';
    assert.deepEqual(await links('untitled:links', text), [
      ['https://example.org/a(b)?c=1', 'https://example.org/a(b)?c=1'],
      ['www.example.com', 'https://www.example.com'],
      ['desk@example.org', 'mailto:desk@example.org'],
    ]);
  });

  it('lead from an annotation file to the article, the base text and things in knowledge bases', async () => {
    const folder = 'file:///desk/a%20story.txt.annotations';
    assert.deepEqual(await links(`${folder}/vera.json`, ANNOTATIONS, 'json'), [
      ['http://www.wikidata.org/entity/Q585', 'http://www.wikidata.org/entity/Q585'],
      ['../a%20story.txt', 'file:///desk/a%20story.txt'],
      ['base/e992.txt', `${folder}/base/e992.txt`],
    ]);
  });

  it('are none in what is no article', async () => {
    assert.deepEqual(await links('untitled:code', CODE), []);
    assert.deepEqual(await links('file:///desk/other.json', ANNOTATIONS, 'json'), []);
  });
});

function taken(items: readonly CompletionItem[], label: string, text: string): string {
  const edit = items.find((item) => item.label === label)?.textEdit;
  assert.ok(edit !== undefined, `no ${label}`);
  return applied(text, [edit as TextEdit]);
}

async function hints(client: Client, text: string): Promise<readonly string[]> {
  const uri = await client.openNew(text);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const found: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range,
  });
  return found.map(({ position, label }) => `${position.character} ${label as string}`);
}
