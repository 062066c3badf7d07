import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_ARTICLE_BYTES } from '../../server/src/core/articles/decode.js';
import { readArticle } from '../../server/src/node/files.js';
import { readText } from './read.js';

describe('readText', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tickmark-read-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const examples: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': Buffer.from('The café sold for £5 million.'),
    'UTF-8 with a mark and mixed line ends': Buffer.from('\uFEFFOne.\r\nTwo.\nThree.\r\n'),
    'UTF-16': Buffer.from('\uFEFFThe café', 'utf16le'),
    'Latin-1': Buffer.from('First line.\nThe caf\xe9 owed \xa35.', 'latin1'),
    'half of UTF-16': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00),
    'bytes with NUL among them': Buffer.from('PK\0\0'),
  };
  for (const [name, bytes] of Object.entries(examples)) {
    it(`says of ${name} what the disk's reader says`, async () => {
      const path = join(folder, 'a.txt');
      await writeFile(path, bytes);
      const read = await readArticle(path);
      assert.deepEqual(await readText(bytes.length, async () => bytes), 'text' in read ? { text: read.text } : read);
    });
  }

  it('does not ask for the bytes of a file over the limit, and says what the disk’s reader says', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, '');
    await truncate(path, MAX_ARTICLE_BYTES + 1);
    const read = await readText(MAX_ARTICLE_BYTES + 1, () => assert.fail('asked for'));
    assert.deepEqual(read, await readArticle(path));
  });
});
