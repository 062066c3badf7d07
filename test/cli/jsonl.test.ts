import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { MAX_ARTICLE_LENGTH } from '../../server/src/core/analysis/analyser.js';
import { useFolder } from '../support/folder.js';
import { start, tickmark } from '../support/tickmark.js';

const DEPOT = 'The council sold the old depot for million in March.';
const article = (id: string, text = DEPOT): string => `${JSON.stringify({ id, text })}\n`;

describe('tickmark --jsonl-in', () => {
  const folder = useFolder();
  const run = (input: string | Uint8Array) => tickmark('check --jsonl-in', { cwd: folder.path, input });
  it('gives a line for each line, in the same order, with the offsets of the text', async () => {
    const { status, stdout, stderr } = await run(article('b', `\uFEFF😀\r\n${DEPOT}`) + article('a', 'Nothing.'));
    assert.deepEqual([status, stderr], [1, '']);
    const [first, second] = lines(stdout) as [{ id: string; findings: { start: number }[] }, unknown];
    assert.equal(first.id, 'b');
    assert.equal(first.findings[0]?.start, 5 + DEPOT.indexOf('million'));
    assert.deepEqual(second, { id: 'a', findings: [] });
  });

  it('exits with 0 when nothing is found', async () => {
    assert.equal((await run(article('a', 'Nothing.'))).status, 0);
    assert.deepEqual(await run(''), { status: 0, stdout: '', stderr: '' });
  });

  it('answers a bad line in its place, goes on, and exits with 2', async () => {
    const bad: [string | Uint8Array, string][] = [
      ['{"id": "a"', 'not valid JSON'],
      ['', 'an empty line'],
      ['[]', 'not an object {"id": "…", "text": "…"}'],
      ['{"id": 1, "text": "x"}', '"id" must be a string'],
      ['{"id": "a"}', '"text" must be a string'],
      ['{"id": "a", "text": "x", "date": "yesterday"}', '"date" must be a date as in "2026-03-01"'],
      ['{"id": "a", "text": "x", "date": "2026-02-30"}', '"date" must be a date as in "2026-03-01"'],
      [Uint8Array.of(0x22, 0xff, 0x22), 'not UTF-8'],
    ];
    const input = bad.flatMap(([line]) => [Buffer.from(line as string), Buffer.from('\n')]);
    const { status, stdout, stderr } = await run(
      Buffer.concat([...input, Buffer.from(article('z', 'Last.').trimEnd())]),
    );
    assert.equal(status, 2);
    assert.deepEqual(lines(stdout), [
      ...bad.map(([, error], index) => ({ id: null, line: index + 1, error })),
      { id: 'z', findings: [] },
    ]);
    assert.equal(stderr, 'tickmark: standard input: 8 lines are no article; the first is line 1\n');
  });

  it('takes lone surrogates, and lines that end in a carriage return or begin with a mark', async () => {
    const { status, stdout } = await run('\uFEFF{"id": "\\ud800", "text": "\\udfff \\u0000 for"}\r\n');
    assert.equal(status, 0);
    assert.deepEqual(lines(stdout), [{ id: '\uD800', findings: [] }]);
  });

  it('passes over a line that is too long, without keeping it', async () => {
    const { status, stdout } = await run(`{"id": "a", "text": "${'x'.repeat(20_000_000)}"}\n${article('b', 'Next.')}`);
    assert.equal(status, 2);
    assert.deepEqual(lines(stdout), [
      { id: null, line: 1, error: 'longer than 20 MB' },
      { id: 'b', findings: [] },
    ]);
  });

  it('says which line is longer than is read', async () => {
    const { status, stderr } = await run(article('a', ' '.repeat(MAX_ARTICLE_LENGTH + 1)) + article('b', 'Next.'));
    assert.equal(status, 0);
    assert.match(stderr, /^tickmark: line 1: longer than 10 million characters: .*\n$/);
  });

  it('writes a line before it reads the next', async () => {
    const child = start('check --jsonl-in', { cwd: folder.path });
    const output = createInterface(child.stdout)[Symbol.asyncIterator]();
    for (const id of ['1', '2', '3']) {
      child.stdin.write(article(id));
      const { value } = await output.next();
      assert.equal(JSON.parse(value).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'close'), [1, null]);
  });

  it('reads 200 MB in bounded memory', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(120_000);
    const count = 10_000;
    const text = `${DEPOT} ${'x'.repeat(19_950)}`;
    const child = start('check --jsonl-in --fail-on never', { cwd: folder.path });
    let written = 0;
    let answered = 0;
    let peak = 0;
    const measured = (async () => {
      for await (const line of createInterface(child.stdout)) {
        if (answered === 0) assert.ok(written < count, 'answers come before the input ends');
        if (answered++ % 500 === 0) peak = Math.max(peak, await residentMegabytes(child.pid));
        if (answered === count) assert.equal(JSON.parse(line).id, String(count - 1));
      }
    })();
    for (; written < count; written++) {
      if (!child.stdin.write(article(String(written), text))) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    await measured;
    assert.equal(answered, count);
    assert.ok(peak > 20 && peak < 300, `${peak} MB`);
  });

  it('ends quietly when nobody reads any more, as with | head', async () => {
    const child = start('check --jsonl-in', { cwd: folder.path });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(article('1'));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const closed = once(child, 'exit');
    const feeding = setInterval(() => child.stdin.write(article('2')), 5);
    await closed;
    clearInterval(feeding);
    assert.equal(errors, '');
  });

  it('ends on Ctrl+C', async function () {
    if (process.platform === 'win32') this.skip();
    const child = start('check --jsonl-in', { cwd: folder.path });
    child.stdin.write(article('1'));
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [null, 'SIGINT']);
  });
});

/** Resident memory of a process; 0 if it has ended. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
}

function lines(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
