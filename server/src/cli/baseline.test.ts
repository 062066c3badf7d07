import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedArticle } from '../../../test/support/checked.js';
import { type Baseline, createBaseline, readBaseline } from './baseline.js';

describe('a baseline', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tickmark-baseline-'));
    path = join(folder, 'baseline.json');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const articleAt = (name: string) => join(folder, name);
  const unknown = (baseline: Baseline, marked: string, name = 'a.txt'): number[] =>
    baseline.unknown(articleAt(name), checkedArticle('', marked).analysis).map(({ start }) => start);
  async function kept(...marked: string[]): Promise<Baseline> {
    const baseline = createBaseline(path);
    for (const text of marked) baseline.add(articleAt('a.txt'), checkedArticle('', text).analysis);
    await baseline.write();
    const read = await readBaseline(path);
    assert.ok(!('problem' in read));
    return read;
  }

  it('knows a finding after lines were added above it', async () => {
    const baseline = await kept('It sold for ⟦million⟧ in May.');
    assert.deepEqual(unknown(baseline, 'New lead.\n\nMore. It sold for ⟦million⟧ in May. Done.'), []);
  });

  it('does not know it in another sentence or another file', async () => {
    const baseline = await kept('It sold for ⟦million⟧ in May.');
    assert.deepEqual(unknown(baseline, 'It sold for ⟦million⟧ in June.'), [12]);
    assert.deepEqual(unknown(baseline, 'It sold for ⟦million⟧ in May.', 'b.txt'), [12]);
  });

  it('counts: what the sentence has more is new', async () => {
    const baseline = await kept('Worth ⟦million⟧ or million.');
    assert.deepEqual(unknown(baseline, 'Worth ⟦million⟧ or ⟦million⟧.'), [17]);
  });

  it('is the same text for the same findings, one line a sentence', async () => {
    await kept('Worth ⟦million⟧ here.', 'Worth ⟦million⟧ there.');
    const text = await readFile(path, 'utf8');
    assert.equal(text.split('\n').filter((line) => line.includes('"file":"a.txt"')).length, 2);
    assert.deepEqual(JSON.parse(text).version, 1);
    await kept('Worth ⟦million⟧ there.', 'Worth ⟦million⟧ here.');
    assert.equal(await readFile(path, 'utf8'), text);
  });

  it('says what is wrong with a file that is none', async () => {
    const problems: [string, RegExp][] = [
      ['{', /^not valid JSON: .*--write-baseline$/],
      ['[]', /^not a baseline of version 1; .*--write-baseline$/],
      ['{"version": 1, "findings": [{"file": "a"}]}', /^not a baseline of version 1/],
    ];
    for (const [text, expected] of problems) {
      await writeFile(path, text);
      const read = await readBaseline(path);
      assert.match('problem' in read ? read.problem : 'read', expected);
    }
    const none = await readBaseline(join(folder, 'none.json'));
    assert.match('problem' in none ? none.problem : 'read', /^no such file or folder; make it with --write-baseline$/);
  });
});
