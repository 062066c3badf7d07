import assert from 'node:assert/strict';
import type { AnnotatedTextEdit, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { Client, shared, VSCODE } from './client.js';
import { applied, marked, textAt } from './marked.js';

const CODE = `${'if (a) { b = c[0]; return d; }\n'.repeat(40)}Mayor Ilse Brandt left Oslo. Brandt was tired.`;

const TEXT = `Mayor Ilse Brandt left Oslo on Monday. Brandt’s aide, Tomas Reyes, stayed.

“Brandt was tired,” said Tomas Reyes. The parade went down Brandt Street. See https://example.org/Brandt/1.
`;

describe('rename', () => {
  const server = shared();

  const prepared = async (words: string, text = TEXT) => {
    const found = await asked<{ range: Range; placeholder: string } | null>(server(), 'prepareRename', text, words);
    return found && [textAt(text, found.range), found.placeholder];
  };

  /** The text with what is not asked about changed, and what is asked about with the group's name. */
  async function renamed(words: string, newName: string, text = TEXT) {
    const edit = await asked<WorkspaceEdit>(server(), 'rename', text, words, newName);
    const [change] = edit.documentChanges as TextDocumentEdit[];
    const edits = (change?.edits ?? []) as AnnotatedTextEdit[];
    const groups = edit.changeAnnotations ?? {};
    const isAsked = ({ annotationId }: AnnotatedTextEdit) => groups[annotationId]?.needsConfirmation === true;
    return {
      text: applied(
        text,
        edits.filter((each) => !isAsked(each)),
      ),
      asked: edits
        .filter(isAsked)
        .map(
          ({ annotationId, range, newText }) => `${groups[annotationId]?.label}: ${textAt(text, range)} → ${newText}`,
        ),
    };
  }

  it('is of names, without their possessive endings', async () => {
    assert.deepEqual(await prepared('Brandt left'), ['Ilse Brandt', 'Ilse Brandt']);
    assert.deepEqual(await prepared('Brandt’s'), ['Brandt', 'Brandt']);
    assert.equal(await prepared('tired'), null);
    assert.equal(await prepared('Brandt was', CODE), null);
  });

  it('changes every form in its way, asks before it changes somebody’s words, and leaves addresses', async () => {
    assert.deepEqual(await renamed('Brandt left', 'Ilse Lind'), {
      text: TEXT.replace('Ilse Brandt', 'Ilse Lind').replace('Brandt’s', 'Lind’s'),
      asked: ['Inside quotations: Brandt → Lind'],
    });
  });

  it('asks about forms that do not follow from the new name, and about words that nobody is known by', async () => {
    const text = 'The World Health Organization (WHO) met. The WHO paid. Then world records fell.';
    assert.deepEqual((await renamed('World Health', 'Global Health Body', text)).asked, [
      'Other forms: WHO → GHB',
      'Other forms: WHO → GHB',
    ]);
  });

  it('keeps a name broken where the line is broken', async () => {
    const text =
      'The council of the town on the river met in the evening and heard Mayor Ilse\nBrandt speak about the old depot, the quay and the bridge that she wants to\nsee built before the ferry is sold.';
    assert.equal((await renamed('Brandt', 'Ilse Lind', text)).text, text.replace('Brandt', 'Lind'));
  });

  it('changes only what is sure for a client that cannot ask', async () => {
    const capabilities = { ...VSCODE, workspace: { workspaceEdit: {} } };
    const client = await Client.start({ capabilities });
    const { changes } = await asked<WorkspaceEdit>(client, 'rename', TEXT, 'Brandt left', 'Ilse Lind');
    const [edits] = Object.values<TextEdit[]>(changes ?? {});
    assert.equal(applied(TEXT, edits ?? []), TEXT.replace('Ilse Brandt', 'Ilse Lind').replace('Brandt’s', 'Lind’s'));
    await client.stop();
  });

  it('mends the possessive of a name in s, and asks about a surname inside a quotation', async () => {
    const text = 'The mayor thanked Tomas Reyes, an aide. Reyes’ boat was sold, and the sign “Reyes must go” fell.';
    assert.deepEqual(await renamed('Reyes, an', 'Tomas Lind', text), {
      text: text.replace('Reyes, an', 'Lind, an').replace('Reyes’', 'Lind’s'),
      asked: ['Inside quotations: Reyes → Lind'],
    });
  });

  it('refuses to change more places than it can, and changes none', async () => {
    const text = 'Mayor Ilse Brandt left the old town in the evening. '.repeat(10_001);
    const uri = await server().openNew(text);
    const asking = server().connection.sendRequest('textDocument/rename', {
      textDocument: { uri },
      position: { line: 0, character: 8 },
      newName: 'Ilse Lind',
    });
    await assert.rejects(asking, /more than 10000 places/);
  });

  it('refuses what is no name', async () => {
    for (const name of ['', '  ', 'a\nb', 'x'.repeat(201)]) {
      await assert.rejects(asked(server(), 'rename', TEXT, 'Brandt left', name), /A name is one line/);
    }
  });
});

async function asked<T>(client: Client, method: string, text: string, words: string, newName?: string): Promise<T> {
  const uri = await client.openNew(text);
  const { position } = marked(text.replace(words, `«${words}»`));
  const more = newName === undefined ? {} : { newName };
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}
