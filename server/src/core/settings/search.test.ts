import assert from 'node:assert/strict';
import { createConfigSearch } from './search.js';

describe('createConfigSearch', () => {
  it('takes those of the folder and above, the nearest last', async () => {
    const { search } = among(['/', '/news/desk']);
    assert.deepEqual(await search('/news/desk'), ['/', '/news/desk']);
    assert.deepEqual(await search('/news/desk/drafts/old'), ['/', '/news/desk']);
    assert.deepEqual(await search('/news'), ['/']);
  });

  it('goes no higher than a repository, whose own file counts', async () => {
    assert.deepEqual(await among(['/'], ['/news']).search('/news/desk'), []);
    assert.deepEqual(await among(['/', '/news'], ['/news']).search('/news/desk'), ['/news']);
  });

  it('goes no higher than a file that says so', async () => {
    const { search } = among(['/', '/news', '/news/desk'], [], ['/news']);
    assert.deepEqual(await search('/news/desk'), ['/news', '/news/desk']);
  });

  it('looks into each folder once, and gives the same list for the same files', async () => {
    const { asked, search } = among(['/']);
    const lists = await Promise.all([search('/news/a'), search('/news/b'), search('/news/a')]);
    assert.deepEqual(asked.toSorted(), ['/', '/news', '/news/a', '/news/b']);
    assert.equal(new Set(lists).size, 1);
  });
});

/** Searches among these configuration files and repositories, and notes where it looked. */
function among(configs: readonly string[], repositories: readonly string[] = [], roots: readonly string[] = []) {
  const asked: string[] = [];
  const search = createConfigSearch<string>({
    async configIn(folder) {
      asked.push(folder);
      return configs.includes(folder) ? folder : undefined;
    },
    isRoot: (folder) => roots.includes(folder),
    endsAt: async (folder) => repositories.includes(folder),
    parentOf: (folder) => (folder === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/')) || '/'),
  });
  return { asked, search };
}
