import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_ARTICLE_LENGTH } from '../../server/src/core/analysis/analyser.js';
import { useFolder } from '../support/folder.js';
import { tickmark } from '../support/tickmark.js';

const DEPOT = 'The council sold the old depot for million in March. Nobody else wanted to buy it.\n';
const LIST = Array.from({ length: 40 }, (_, index) => `package-${index}==1.${index}.0`).join('\n');

describe('tickmark reads', () => {
  const folder = useFolder();
  const run = (line: string | string[], input?: string | Uint8Array) =>
    tickmark(line, { cwd: folder.path, ...(input !== undefined && { input }) });
  /** The names of the articles it took. */
  async function taken(line: string): Promise<string[]> {
    const { stdout } = await run(`check --format jsonl ${line}`);
    return stdout.split('\n').flatMap((each) => (each === '' ? [] : [JSON.parse(each).path]));
  }

  it('files, folders and globs, each file once, in a stable order', async () => {
    await folder.write({
      'b.txt': DEPOT,
      'a/z.md': DEPOT,
      'a/y.txt': DEPOT,
      'a/deep/x.article': DEPOT,
      'a/picture.png': 'PNG',
      'node_modules/p/README.md': DEPOT,
      'b.txt.annotations/base/0.txt': DEPOT,
    });
    assert.deepEqual(await taken('.'), ['a/deep/x.article', 'a/y.txt', 'a/z.md', 'b.txt']);
    assert.deepEqual(await taken('b.txt a ./b.txt a/y.txt'), ['b.txt', 'a/deep/x.article', 'a/y.txt', 'a/z.md']);
    assert.deepEqual(await taken('**/*.txt'), ['a/y.txt', 'b.txt']);
    assert.deepEqual(await taken(`${folder.path}/a/*.{md,txt}`), [`${folder.path}/a/y.txt`, `${folder.path}/a/z.md`]);
  });

  it('what is no article only if it is named itself', async () => {
    await folder.write({ 'requirements.txt': LIST, 'story.txt': DEPOT });
    assert.deepEqual(await taken('.'), ['story.txt']);
    assert.deepEqual(await taken('*.txt'), ['story.txt']);
    assert.deepEqual(await taken('requirements.txt'), ['requirements.txt']);
    assert.deepEqual(await taken('. requirements.txt'), ['requirements.txt', 'story.txt']);
  });

  it('says so where there are no articles', async () => {
    await folder.write({ 'lists/requirements.txt': LIST, 'pictures/a.png': 'PNG' });
    const { status, stderr } = await run('check lists pictures *.md');
    assert.equal(status, 2);
    assert.match(stderr, /^tickmark: \*\.md: no file matches this pattern$/m);
    assert.match(stderr, /^tickmark: pictures: no articles here \(\*\.txt, \*\.md, /m);
    assert.match(
      stderr,
      /^tickmark: lists: no articles here; left out: lists\/requirements\.txt \(.*\)\. A file that you name/m,
    );
    assert.equal((await run('check pictures')).status, 0);
  });

  it('each file of a folder with links that lead around in it once', async () => {
    await folder.write({ 'desk/a.txt': DEPOT });
    await symlink('..', join(folder.path, 'desk', 'up'));
    assert.deepEqual(await taken('.'), ['desk/a.txt']);
    assert.deepEqual(await taken('**/*.txt'), ['desk/a.txt']);
  });

  it('a file whose name looks like a glob', async () => {
    await folder.write({ 'a[1].txt': DEPOT });
    assert.deepEqual(await taken('a[1].txt'), ['a[1].txt']);
  });

  it('settings from the nearest configuration', async () => {
    await folder.write({
      'desk/tickmark.config.json': '{"rules": {"missing-amount": "hint"}, "include": ["*.log"], "exclude": ["old/**"]}',
      'desk/a.txt': DEPOT,
      'desk/wire.log': DEPOT,
      'desk/old/c.txt': DEPOT,
      'b.txt': DEPOT,
      'off.json': '{"rules": {"missing-amount": "off"}}',
    });
    const { stdout } = await run('check --format jsonl');
    const severities = stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { path, findings } = JSON.parse(line);
        return [path, ...findings.map(({ severity }: { severity: string }) => severity)];
      });
    assert.deepEqual(severities, [
      ['b.txt', 'error'],
      ['desk/a.txt', 'hint'],
      ['desk/wire.log', 'hint'],
    ]);
    assert.equal((await run('check --config off.json b.txt')).status, 0);
  });

  it('says what is wrong with a configuration, and goes on with the rest of it', async () => {
    await folder.write({
      'a.txt': DEPOT,
      'tickmark.config.json': '{\n  "rules": { "missing-amount": "hint" },\n  "autor": ""\n}',
    });
    const { status, stdout, stderr } = await run('check');
    assert.equal(status, 2);
    assert.equal(
      stderr.replace(folder.path, ''),
      'tickmark: /tickmark.config.json:3:3: "autor" is not a setting; did you mean "author"?\n',
    );
    assert.match(stdout, /1 hint in 1 article/);
    await folder.write({ 'tickmark.config.json': '{ "rules": ' });
    assert.match((await run('check')).stderr, /tickmark\.config\.json:1:12: not valid JSON: the end came too early/);
  });

  describe('standard input', () => {
    it('as one article', async () => {
      const { status, stdout } = await run('check --stdin', DEPOT);
      assert.equal(status, 1);
      assert.match(stdout, /^stdin\.txt\n {2}1:36 {2}error /);
    });

    it('under a name that decides markup and settings', async () => {
      await folder.write({ 'wire/tickmark.config.json': '{"rules": {"missing-amount": "warning"}}' });
      const code = 'It sold 4 million bricks.\n\n```\nsold it for million in March\n```\n';
      assert.equal(
        (await run('check --stdin --stdin-filename wire/a.md', code)).stdout,
        'Nothing found in 1 article.\n',
      );
      assert.match(
        (await run('check --stdin --stdin-filename wire/a.txt', DEPOT)).stdout,
        /^wire\/a\.txt\n.* warning /,
      );
    });

    it('that is no text is a problem', async () => {
      const { status, stdout, stderr } = await run('extract --stdin', Uint8Array.of(0x61, 0xff));
      assert.deepEqual([status, stdout], [2, '[\n]\n']);
      assert.equal(stderr, 'tickmark: stdin.txt: not UTF-8 at byte 1 (line 1): save it as UTF-8\n');
    });
  });

  describe('bad input', () => {
    it('with a message each, and goes on', async () => {
      await folder.write({
        'big.txt': '',
        'latin.txt': Buffer.from('Caf\xe9 sold for \xa35 million.', 'latin1'),
        'nul.txt': 'PK\0\0',
        'good.txt': DEPOT,
      });
      await truncate(join(folder.path, 'big.txt'), 50_000_000);
      await symlink('nowhere.txt', join(folder.path, 'link.txt'));
      const { status, stdout, stderr } = await run('check --format jsonl');
      assert.equal(status, 2);
      assert.equal(
        stderr,
        [
          'tickmark: big.txt: 50 MB, and more than 20 MB is not read: split it\n',
          'tickmark: latin.txt: not UTF-8 at byte 3 (line 1): save it as UTF-8\n',
          'tickmark: link.txt: a link whose target does not exist\n',
          'tickmark: nul.txt: binary: NUL byte at byte 2. If it is an article, save it as UTF-8 text\n',
        ].join(''),
      );
      assert.equal(JSON.parse(stdout).path, 'good.txt');
    });

    it('that is odd but readable without a message', async () => {
      await folder.write({
        'bom.txt': `\uFEFF${DEPOT}`,
        'crlf.txt': 'One.\r\n\r\nSold for million in May.',
        'empty.txt': '',
        'line.txt': `${'The quay was long and wide. '.repeat(40_000)}It sold for million in May.`,
      });
      const { status, stdout, stderr } = await run('check --format jsonl bom.txt crlf.txt empty.txt line.txt');
      assert.deepEqual([status, stderr], [1, '']);
      const starts = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).findings[0]?.start);
      assert.deepEqual(starts, [35, 17, undefined, 40_000 * 28 + 12]);
    });

    it('that is longer than is read as far as it is read, and says so', async () => {
      await folder.write({ 'long.txt': `${DEPOT}\n${'\n'.repeat(MAX_ARTICLE_LENGTH)}${DEPOT}` });
      const { status, stdout, stderr } = await run('check --format jsonl long.txt');
      assert.equal(
        stderr,
        'tickmark: long.txt: longer than 10 million characters: what stands after line 1 is not read. Split it\n',
      );
      assert.equal(status, 1);
      assert.equal(JSON.parse(stdout).findings.length, 1);
      assert.equal((await run('extract long.txt')).stderr, stderr);
    });

    it('pipes and devices without waiting for them', async function () {
      if (process.platform === 'win32') this.skip();
      execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
      const { status, stderr } = await run('check pipe.txt /dev/zero');
      assert.equal(status, 2);
      assert.match(stderr, /^tickmark: pipe\.txt: a pipe .*\ntickmark: \/dev\/zero: a device and not a file\n$/);
    });

    it('names with control characters without passing them on', async () => {
      const { stderr } = await run(['check', 'a\u001B[31m.txt']);
      assert.equal(stderr, 'tickmark: a�[31m.txt: no such file or folder\n');
    });
  });
});
