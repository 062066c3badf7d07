import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createSnapshot } from '../text/snapshot.js';
import { annotationOf } from './create.js';
import { loadAnnotations } from './load.js';
import { emptyPage, withAnnotation } from './page.js';
import { tag } from './parts.js';
import { resolveArticle } from './resolve.js';
import { writePage } from './writing.js';

const TEXT = 'The port lost $40 million.';
const BASE = digestOf(TEXT);

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const PAGE = writePage(
  withAnnotation(
    emptyPage('anna.json'),
    annotationOf(
      createSnapshot('file:///port.txt', TEXT),
      { motivation: 'tagging', body: [tag('MONEY')], spans: [{ start: 14, end: 25 }] },
      { id: 'urn:uuid:1', author: 'anna', time: 0, article: 'port.txt', base: BASE },
    ),
  ),
);

function load(text: string, contents: Record<string, string>) {
  const paths = Object.keys(contents).map((name) => `port.txt.annotations/${name}`);
  return loadAnnotations('port.txt', text, {
    list: async (folder) => paths.map((path) => path.slice(folder.length + 1)).filter((name) => !name.includes('/')),
    read: async (path) => {
      const content = contents[path.slice('port.txt.annotations/'.length)];
      if (content === undefined) return undefined;
      return content === 'denied' ? { problem: 'permission denied' } : { text: content };
    },
    digest: async (each) => digestOf(each),
  });
}

describe('loading what is recorded of an article', () => {
  it('takes all authors’ files, and the base text where the article has changed', async () => {
    const files = { 'anna.json': PAGE, 'README.md': '', [`base/${BASE}.txt`]: TEXT };
    const { annotated, problems } = await load(`News. ${TEXT}`, files);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      annotated.pages.map(({ author }) => author),
      ['anna'],
    );
    assert.deepEqual(resolveArticle(annotated)[0]?.spans, [{ start: 20, end: 31 }]);
  });

  it('says which files are left out and why', async () => {
    const { annotated, problems } = await load(TEXT, { 'anna.json': PAGE, 'kim.json': 'denied', 'sam.json': '{' });
    assert.equal(annotated.pages.length, 1);
    assert.deepEqual(
      problems.map(({ path, message }) => `${path}: ${message}`),
      [
        'port.txt.annotations/kim.json: permission denied',
        'port.txt.annotations/sam.json: This is not valid JSON: the end came too early: a name in double quotes was expected.',
      ],
    );
  });

  it('trusts no base text that somebody has touched', async () => {
    const { annotated } = await load(`News. ${TEXT}`, { 'anna.json': PAGE, [`base/${BASE}.txt`]: `Old. ${TEXT}` });
    assert.equal(annotated.bases.size, 0);
  });
});
