import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useFolder } from '../support/folder.js';
import { start, tickmark } from '../support/tickmark.js';

/** With an error. */
const DEPOT = 'The council sold the old depot for million in March 2024. Nobody else wanted to buy it.\n';
/** With nothing. */
const QUAY =
  'The harbour board opened the new quay in April 2024. The board said it cost 4 million euros and took two years.\n';
/** With a warning that has a safe fix. */
const SCRAPED =
  'The harbour board opened the new quay in April 2024.\n\nRead more\n\nThe board said it cost 4 million euros.\n';

describe('tickmark check', () => {
  const folder = useFolder();
  const run = (line: string | string[], input?: string | Uint8Array) =>
    tickmark(line, { cwd: folder.path, ...(input !== undefined && { input }) });

  describe('exits', () => {
    it('with 0 when nothing is found', async () => {
      await folder.write({ 'a.txt': QUAY });
      assert.deepEqual(await run('check a.txt'), { status: 0, stdout: 'Nothing found in 1 article.\n', stderr: '' });
    });

    it('with 1 at an error, whatever else is found', async () => {
      await folder.write({ 'a.txt': DEPOT, 'b.txt': QUAY });
      assert.equal((await run('check')).status, 1);
      assert.equal((await run('check --fail-on never')).status, 0);
    });

    it('with 1 at a warning only if that is asked for', async () => {
      await folder.write({ 'a.txt': SCRAPED });
      assert.equal((await run('check')).status, 0);
      assert.equal((await run('check --fail-on warning')).status, 1);
      assert.equal((await run('check --fail-on information')).status, 1);
    });

    it('with 2 at bad usage, with nothing on standard output', async () => {
      const { status, stdout, stderr } = await run('check --fail-on warn');
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(
        stderr,
        'tickmark: --fail-on must be one of error, warning, information, never, not "warn"; did you mean "warning"?\n' +
          'tickmark help check says how it is used.\n',
      );
    });

    it('with 2 at unreadable input, after the other inputs, rather than with 1', async () => {
      await folder.write({ 'b.txt': DEPOT });
      const { status, stdout, stderr } = await run('check a.txt b.txt');
      assert.equal(status, 2);
      assert.equal(stderr, 'tickmark: a.txt: no such file or folder\n');
      assert.match(stdout, /^b\.txt\n {2}1:36 {2}error /);
    });
  });

  it('exits with the same when nobody reads what it prints, as with | head', async () => {
    await folder.write({ 'a.txt': QUAY, 'b.txt': DEPOT });
    for (const [line, status] of [
      ['check', 1],
      ['check --fail-on never', 0],
      ['extract', 0],
    ] as const) {
      const child = start(line, { cwd: folder.path });
      child.stdout.destroy();
      assert.deepEqual(await once(child, 'exit'), [status, null]);
    }
  });

  describe('prints', () => {
    it('findings for people by default, also where there is no terminal', async () => {
      await folder.write({ 'a.txt': DEPOT });
      assert.equal(
        (await run('check a.txt')).stdout,
        [
          'a.txt',
          '  1:36  error  The amount is missing before “million”.  missing-amount',
          '    The council sold the old depot for million in March 2024. Nobody else wanted to buy it.',
          '                                       ~~~~~~~',
          '',
          '1 error in 1 article.',
          '',
        ].join('\n'),
      );
    });

    it('one JSON array', async () => {
      await folder.write({ 'a.txt': DEPOT, 'b.txt': QUAY });
      const { stdout, status } = await run('check --format json .');
      assert.equal(status, 1);
      const [first, second] = JSON.parse(stdout);
      assert.deepEqual(second, { path: 'b.txt', findings: [] });
      assert.equal(first.path, 'a.txt');
      const [finding] = first.findings;
      assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'start', 'end', 'message', 'related', 'fixes']);
      assert.equal(DEPOT.slice(finding.start, finding.end), 'million');
      assert.deepEqual(finding.fixes[0], {
        title: 'Mark the amount as to come (TK)',
        safe: false,
        edits: [{ start: 35, end: 35, newText: 'TK ' }],
      });
    });

    it('an empty JSON array where there are no articles', async () => {
      assert.deepEqual(JSON.parse((await run('check --format json')).stdout), []);
    });

    it('a JSON line for each article', async () => {
      await folder.write({ 'a.txt': DEPOT, 'b.txt': QUAY });
      const lines = (await run('check --format jsonl')).stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).path),
        ['a.txt', 'b.txt'],
      );
    });

    it('SARIF with files from the current folder', async () => {
      await folder.write({ 'wire/a.txt': DEPOT });
      const log = JSON.parse((await run('check --format sarif')).stdout);
      const [result] = log.runs[0].results;
      assert.equal(result.ruleId, 'missing-amount');
      assert.deepEqual(result.locations[0].physicalLocation.artifactLocation, {
        uri: 'wire/a.txt',
        uriBaseId: '%SRCROOT%',
        index: 0,
      });
      assert.ok(log.runs[0].originalUriBaseIds['%SRCROOT%'].uri.endsWith('/'));
    });

    it('commands for GitHub, and JUnit', async () => {
      await folder.write({ 'a.txt': DEPOT });
      assert.match((await run('check --format github')).stdout, /^::error file=a\.txt,line=1,endLine=1,col=36,/);
      assert.match((await run('check --format junit')).stdout, /<testsuite name="a\.txt" tests="1" failures="1"/);
    });
  });

  describe('--fix', () => {
    it('applies safe fixes only, says how many, and reports what is left', async () => {
      await folder.write({ 'a.txt': `\uFEFF${SCRAPED}\n${DEPOT}`, 'b.txt': QUAY });
      const { status, stdout, stderr } = await run('check --fix --fail-on warning');
      assert.equal(stderr, 'a.txt: 1 fix applied\n');
      assert.match(stdout, /^a\.txt\n {2}\d+:36 {2}error .*\n.*\n.*\n\n1 error in 2 articles\.\n$/);
      assert.equal(status, 1);
      const fixed = await readFile(join(folder.path, 'a.txt'), 'utf8');
      assert.ok(fixed.startsWith('\uFEFF'));
      assert.ok(!fixed.includes('Read more') && fixed.includes('for million'));
      assert.equal(await readFile(join(folder.path, 'b.txt'), 'utf8'), QUAY);
    });

    it('keeps UTF-16 and mixed line ends as they are in the file', async () => {
      const [before = '', after = ''] = SCRAPED.replace('\n\n', '\r\n\r\n').split('Read more\n\n');
      await folder.write({ 'a.txt': Buffer.from(`\uFEFF${before}Read more\n\n${after}`, 'utf16le') });
      assert.equal((await run('check --fix')).stderr, 'a.txt: 1 fix applied\n');
      const fixed = (await readFile(join(folder.path, 'a.txt'))).toString('utf16le');
      assert.equal(
        fixed.replace(/\s+The board said/, ' The board said'),
        `\uFEFF${before}${after}`.replace(/\s+The board said/, ' The board said'),
      );
      assert.ok(fixed.startsWith('\uFEFF') && fixed.includes('April 2024.\r\n'));
    });

    it('changes nothing where the configuration is broken', async () => {
      await folder.write({ 'a.txt': SCRAPED, 'tickmark.config.json': '{"rules": {"scraping-residu": "off"}}' });
      const { status, stderr } = await run('check --fix');
      assert.equal(status, 2);
      assert.match(
        stderr,
        /did you mean "scraping-residue"\?\ntickmark: a\.txt: not fixed, because its configuration is broken\n$/,
      );
      assert.equal(await readFile(join(folder.path, 'a.txt'), 'utf8'), SCRAPED);
    });
  });

  describe('--baseline', () => {
    it('knows what --write-baseline wrote, and lets new findings through', async () => {
      await folder.write({ 'wire/a.txt': DEPOT });
      const written = await run('check --write-baseline known.json wire');
      assert.deepEqual(written, {
        status: 0,
        stdout: 'Nothing found in 1 article; 1 known from the baseline.\n',
        stderr: '',
      });
      await folder.write({ 'wire/a.txt': `Added today: nothing much.\n\n${DEPOT}\nIt was worth million in May.\n` });
      const { status, stdout } = await run('check --baseline known.json wire');
      assert.equal(status, 1);
      assert.match(stdout, /^wire\/a\.txt\n {2}5:14 {2}error /);
      assert.match(stdout, /\n1 error in 1 article; 1 known from the baseline\.\n$/);
    });

    it('means the same from another folder', async () => {
      await folder.write({ 'wire/a.txt': DEPOT });
      await run('check --write-baseline known.json wire');
      const { status } = await tickmark('check --baseline ../known.json', { cwd: join(folder.path, 'wire') });
      assert.equal(status, 0);
    });

    it('that cannot be read is a problem, and the articles are checked all the same', async () => {
      await folder.write({ 'a.txt': DEPOT, 'known.json': '{' });
      const { status, stdout, stderr } = await run('check --baseline known.json a.txt');
      assert.equal(status, 2);
      assert.match(stderr, /^tickmark: known\.json: not valid JSON: /);
      assert.match(stdout, /1 error in 1 article/);
    });

    it('is not written from half the articles', async () => {
      await folder.write({ 'a.txt': DEPOT, 'known.json': 'mine' });
      const { status, stderr } = await run('check --write-baseline known.json a.txt none.txt');
      assert.equal(status, 2);
      assert.match(stderr, /tickmark: known\.json: not written, because of what is said above\n$/);
      assert.equal(await readFile(join(folder.path, 'known.json'), 'utf8'), 'mine');
    });
  });

  it('answers --help and --version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
    assert.match((await run('check --help')).stdout, /^Usage: tickmark check \[paths…\]/);
  });
});
