import assert from 'node:assert/strict';
import { articlesBelow, type Entry, MOST_ARTICLES, MOST_FOLDERS } from './walk.js';

type Tree = { readonly [name: string]: Tree | 'file' | 'other' };

function reader(tree: Tree): (path: string) => Promise<readonly Entry[]> {
  return async (path) => {
    let folder = tree;
    for (const name of path === '' ? [] : path.split('/')) {
      const inner = folder[name];
      if (typeof inner !== 'object') throw new Error(`no folder ${path}`);
      folder = inner;
    }
    return Object.entries(folder).map(([name, kind]) => ({ name, kind: typeof kind === 'object' ? 'folder' : kind }));
  };
}

describe('walk', () => {
  it('finds articles by name, in folders too', async () => {
    const tree = { 'a.txt': 'file', 'b.png': 'file', desk: { 'c.MD': 'file', wire: { 'd.article': 'file' } } } as const;
    assert.deepEqual(await articlesBelow(reader(tree)), ['a.txt', 'desk/c.MD', 'desk/wire/d.article']);
  });

  it('finds what the setting “include” names', async () => {
    const tree = { 'a.log': 'file', wire: { 'b.log': 'file', 'c.csv': 'file' } } as const;
    assert.deepEqual(await articlesBelow(reader(tree), ['wire/*.log']), ['wire/b.log']);
  });

  it('stays out of packages, hidden folders, annotations and links', async () => {
    const inside = { 'x.txt': 'file' } as const;
    const tree = { node_modules: inside, '.git': inside, 'a.txt.annotations': inside, link: 'other' } as const;
    assert.deepEqual(await articlesBelow(reader(tree)), []);
  });

  it('finds configuration files, and nothing half-written even where it is included', async () => {
    const tree = { '.1.log.0a1b2c3d.tmp': 'file', desk: { 'tickmark.config.json': 'file' } } as const;
    assert.deepEqual(await articlesBelow(reader(tree), ['**/*.tmp']), ['desk/tickmark.config.json']);
  });

  it('passes over a folder that cannot be read', async () => {
    const read = reader({ locked: {}, open: { 'a.txt': 'file' } });
    const paths = await articlesBelow((path) => (path === 'locked' ? Promise.reject(new Error('no')) : read(path)));
    assert.deepEqual(paths, ['open/a.txt']);
  });

  it('comes to an end in a folder that contains itself', async () => {
    const paths = await articlesBelow(async () => [
      { name: 'again', kind: 'folder' },
      { name: 'once more', kind: 'folder' },
      { name: 'a.txt', kind: 'file' },
    ]);
    assert.equal(paths.length, MOST_FOLDERS);
  });

  it('stops at the limit', async () => {
    const files = Array.from({ length: MOST_ARTICLES + 5 }, (_, at): Entry => ({ name: `${at}.txt`, kind: 'file' }));
    assert.equal((await articlesBelow(async () => files)).length, MOST_ARTICLES);
  });

  it('stops when asked to', async () => {
    assert.deepEqual(await articlesBelow(reader({ 'a.txt': 'file' }), [], () => true), []);
  });
});
