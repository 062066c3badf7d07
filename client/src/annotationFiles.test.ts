import assert from 'node:assert/strict';
import { type FileStore, takeBack, writeChanges } from './annotationFiles.js';

const FOLDER = 'file:///desk/story.txt.annotations';
const PAGE = `${FOLDER}/mary.json`;
const BASE = `${FOLDER}/base/c0ffee.txt`;
const FIRST = [
  { uri: BASE, before: null, after: 'The text.\n' },
  { uri: PAGE, before: null, after: '{1}\n' },
];
const SECOND = [{ uri: PAGE, before: '{1}\n', after: '{1,2}\n' }];

/** Files by URI; folders are there as long as something is in them or they are removed. */
function memory(files: Record<string, string> = {}): FileStore & { files: Record<string, string>; removed: string[] } {
  const removed: string[] = [];
  return {
    files,
    removed,
    read: async (uri) => files[uri],
    async write(uri, text) {
      files[uri] = text;
    },
    async remove(uri) {
      removed.push(uri);
      delete files[uri];
    },
    async list(folder) {
      const inside = Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`));
      return [...new Set(inside.map((uri) => uri.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
  };
}

describe('annotation files', () => {
  it('are written, and taken back change by change until nothing is left', async () => {
    const store = memory();
    assert.equal(await writeChanges(store, FIRST), undefined);
    assert.equal(await writeChanges(store, SECOND), undefined);
    assert.deepEqual(store.files, { [BASE]: 'The text.\n', [PAGE]: '{1,2}\n' });
    assert.equal(await takeBack(store, SECOND), undefined);
    assert.deepEqual(store.files, { [BASE]: 'The text.\n', [PAGE]: '{1}\n' });
    assert.equal(await takeBack(store, FIRST), undefined);
    assert.deepEqual(store.files, {});
    assert.deepEqual(store.removed, [PAGE, BASE, `${FOLDER}/base`, FOLDER]);
  });

  it('keep the base text as long as somebody else may refer to it', async () => {
    const store = memory();
    await writeChanges(store, FIRST);
    store.files[`${FOLDER}/sam.json`] = '{}';
    assert.equal(await takeBack(store, FIRST), undefined);
    assert.deepEqual(Object.keys(store.files).sort(), [BASE, `${FOLDER}/sam.json`].sort());
  });

  it('are not overwritten when somebody else has written them', async () => {
    const store = memory({ [PAGE]: '{other}\n' });
    assert.equal(await writeChanges(store, FIRST), 'mary.json has changed meanwhile: try again.');
    assert.equal(await writeChanges(store, SECOND), 'mary.json has changed meanwhile: try again.');
    assert.equal(await takeBack(store, SECOND), 'mary.json has changed since, and is left as it is.');
    assert.deepEqual(store.files, { [PAGE]: '{other}\n' });
  });

  it('count as the same with other line ends', async () => {
    const store = memory({ [PAGE]: '{1}\r\n', [BASE]: 'The text.\n' });
    assert.equal(await writeChanges(store, SECOND), undefined);
    assert.equal(store.files[PAGE], '{1,2}\n');
  });

  it('are left alone where they are already gone', async () => {
    const store = memory();
    assert.equal(await takeBack(store, SECOND), 'mary.json has changed since, and is left as it is.');
    assert.equal(await takeBack(store, []), undefined);
  });
});
