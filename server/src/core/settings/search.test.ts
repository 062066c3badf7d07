import assert from 'node:assert/strict';
import { createConfigSearch } from './search.js';

describe('createConfigSearch', () => {
  it('takes the nearest, of the folder itself or above', async () => {
    const { search } = among(['/', '/news/desk']);
    assert.equal(await search('/news/desk'), '/news/desk');
    assert.equal(await search('/news/desk/drafts/old'), '/news/desk');
    assert.equal(await search('/news'), '/');
  });

  it('goes no higher than a repository, whose own file counts', async () => {
    assert.equal(await among(['/'], ['/news']).search('/news/desk'), undefined);
    assert.equal(await among(['/', '/news'], ['/news']).search('/news/desk'), '/news');
  });

  it('looks into each folder once', async () => {
    const { asked, search } = among([]);
    await Promise.all([search('/news/a'), search('/news/b'), search('/news/a')]);
    assert.deepEqual(asked.toSorted(), ['/', '/news', '/news/a', '/news/b']);
  });
});

/** Searches among these configuration files and repositories, and notes where it looked. */
function among(configs: readonly string[], repositories: readonly string[] = []) {
  const asked: string[] = [];
  const search = createConfigSearch<string>({
    async configIn(folder) {
      asked.push(folder);
      return configs.includes(folder) ? folder : undefined;
    },
    endsAt: async (folder) => repositories.includes(folder),
    parentOf: (folder) => (folder === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/')) || '/'),
  });
  return { asked, search };
}
