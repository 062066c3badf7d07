import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCommandLine } from '../../server/src/cli/args.js';
import { check } from '../../server/src/cli/check.js';
import { extract } from '../../server/src/cli/extract.js';
import { plain } from '../../server/src/cli/report/plain.js';
import { useFolder } from '../support/folder.js';
import { hostileText } from '../support/hostile.js';
import { SEED } from '../support/seed.js';
import { tickmark } from '../support/tickmark.js';

/** Bytes of texts, some of them damaged, and bytes of nothing. */
const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  hostileText.map((text) => Buffer.from(text)),
  hostileText.map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  fc.tuple(hostileText, fc.nat(), fc.nat({ max: 255 })).map(([text, at, byte]) => {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes;
  }),
  fc.uint8Array({ maxLength: 300 }),
);

const hostileLine: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.record({ id: hostileText, text: hostileText }).map((line) => Buffer.from(JSON.stringify(line))),
  fc.record({ id: fc.anything(), text: hostileText, date: fc.anything() }).map((line) => Buffer.from(tryJson(line))),
  fc.json().map((json) => Buffer.from(json)),
  hostileBytes,
);

describe(`the command line, given anything (FUZZ_SEED=${SEED})`, () => {
  const folder = useFolder();

  it('answers each line of JSON Lines with a line, and lives to the last', async () => {
    const lines = fc
      .sample(hostileLine, { numRuns: 1500 })
      .map((line) => Buffer.from(line.filter((byte) => byte !== 10)));
    const last = JSON.stringify({ id: 'last', text: 'Sold for million in May.' });
    const input = Buffer.concat([...lines, Buffer.from(last)].flatMap((line) => [line, Buffer.from('\n')]));
    for (const command of ['check', 'extract']) {
      const { status, stdout, stderr } = await tickmark(`${command} --jsonl-in`, { cwd: folder.path, input });
      const answers = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(answers.length, lines.length + 1);
      for (const [index, answer] of answers.entries()) {
        if (answer.id === null) assert.equal(answer.line, index + 1);
        else assert.ok('findings' in answer || 'figures' in answer);
      }
      assert.equal(answers.at(-1).id, 'last');
      assert.equal(status, 2);
      assert.match(stderr, /^tickmark: standard input: \d+ lines are no article; the first is line \d+\n$/);
    }
  });

  it('answers any standard input in every format, or says why not', async () => {
    const commands = fc.constantFrom(
      ...['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit'].map((format) => `check --format ${format}`),
      ...['json', 'jsonl', 'csv'].map((format) => `extract --format ${format}`),
    );
    const names = fc.constantFrom('a.txt', 'a.md', 'a\n\u001B.txt');
    await fc.assert(
      fc.asyncProperty(hostileBytes, commands, names, async (bytes, line, name) => {
        const { status, stdout, notes } = await inProcess(
          [...line.split(' '), '--stdin', '--stdin-filename', name],
          bytes,
        );
        assert.ok(status === 0 || status === 1 ? notes.length === 0 : notes.length > 0, notes.join());
        assert.ok(!notes.join().includes('a bug'), notes.join());
        if (/json$|sarif$/.test(line)) assert.equal(typeof JSON.parse(stdout), 'object');
        if (line.endsWith('pretty')) for (const each of stdout.split('\n')) assert.equal(plain(each), each);
      }),
      { numRuns: 500 },
    );
  });

  it('answers any words, or says what is wrong with them', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'check',
        'extract',
        'lsp',
        'help',
        '--',
        '-',
        '--format',
        'json',
        '--fail-on=error',
        '--__proto__',
        '--fix',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (args) => {
        const read = readCommandLine(args);
        assert.ok('command' in read || read.problem !== '');
      }),
      { numRuns: 500 },
    );
  });
});

/** Runs a command without a process of its own. */
async function inProcess(
  args: readonly string[],
  input: Uint8Array,
): Promise<{ status: number; stdout: string; notes: readonly string[] }> {
  const command = readCommandLine(args);
  let stdout = '';
  const notes: string[] = [];
  const io = {
    input: (async function* () {
      yield input;
    })(),
    write: async (text: string) => {
      stdout += text;
      return true;
    },
    note: (message: string) => {
      notes.push(message);
    },
    progress: () => undefined,
    colors: false,
    columns: 80,
  };
  assert.ok('command' in command && (command.command === 'check' || command.command === 'extract'));
  const status = command.command === 'check' ? await check(command, io) : await extract(command, io);
  return { status, stdout, notes };
}

/** What is no JSON value at all is left out. */
function tryJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
