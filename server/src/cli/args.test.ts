import assert from 'node:assert/strict';
import { readCommandLine } from './args.js';

const problemOf = (line: string): string => {
  const read = readCommandLine(line.split(' '));
  return 'problem' in read ? read.problem : JSON.stringify(read);
};

describe('readCommandLine', () => {
  it('reads check with its defaults', () => {
    assert.deepEqual(readCommandLine(['check']), {
      command: 'check',
      source: { from: 'paths', paths: ['.'] },
      format: 'pretty',
      failOn: 'error',
      fix: false,
      config: undefined,
      baseline: undefined,
      writeBaseline: undefined,
    });
  });

  it('reads options before, between and after paths, and paths after --', () => {
    const line = readCommandLine('check --fix a.txt --format=sarif --fail-on warning b -- --c'.split(' '));
    assert.ok('source' in line && line.command === 'check');
    assert.deepEqual(line.source, { from: 'paths', paths: ['a.txt', 'b', '--c'] });
    assert.deepEqual([line.fix, line.format, line.failOn], [true, 'sarif', 'warning']);
  });

  it('reads where articles come from', () => {
    assert.deepEqual(sourceOf('extract --stdin'), [{ from: 'stdin', name: 'stdin.txt' }, 'json']);
    assert.deepEqual(sourceOf('check --stdin --stdin-filename a.md'), [{ from: 'stdin', name: 'a.md' }, 'pretty']);
    assert.deepEqual(sourceOf('check --jsonl-in'), [{ from: 'jsonl' }, 'jsonl']);
  });

  it('helps wherever it is asked to', () => {
    assert.deepEqual(readCommandLine([]), { command: 'help', about: undefined });
    assert.deepEqual(readCommandLine(['help', 'check']), { command: 'help', about: 'check' });
    assert.deepEqual(readCommandLine(['extract', '--nonsense', '-h']), { command: 'help', about: 'extract' });
    assert.deepEqual(readCommandLine(['--version']), { command: 'version' });
    assert.deepEqual(readCommandLine(['lsp', '--stdio', '--clientProcessId=12']), { command: 'lsp' });
  });

  const wrong: [string, string][] = [
    ['chekc', '"chekc" is not a command; did you mean "check"?'],
    ['publish', '"publish" is not a command'],
    ['--fix', '"--fix" is not an option'],
    ['help chekc', '"chekc" is not a command; did you mean "check"?'],
    ['check --fromat json', 'unknown option "--fromat"; did you mean "--format"?'],
    ['check -x', 'unknown option "-x"'],
    ['extract --fail-on error', 'unknown option "--fail-on"'],
    ['check --format', '--format needs a value: --format FORMAT'],
    ['check --format --fix', '--format needs a value: --format FORMAT'],
    ['check --fix=no', '--fix takes no value'],
    ['check --no-fix', 'unknown option "--no-fix"'],
    ['check --format xml', '--format must be one of pretty, json, jsonl, sarif, github, junit, not "xml"'],
    ['extract --format pretty', '--format must be one of json, jsonl, csv, not "pretty"'],
    [
      'check --fail-on warn',
      '--fail-on must be one of error, warning, information, never, not "warn"; did you mean "warning"?',
    ],
    ['check --stdin a.txt', 'use only one of paths, --stdin and --jsonl-in'],
    ['check --stdin --jsonl-in', 'use only one of paths, --stdin and --jsonl-in'],
    ['check --stdin-filename a.txt', '--stdin-filename needs --stdin'],
    ['check --stdin --fix', '--fix changes files and cannot be used with standard input'],
    ['check --jsonl-in --format sarif', '--jsonl-in gives JSON Lines: leave out --format'],
    ['check --jsonl-in --baseline b.json', '--baseline goes by file names and cannot be used with --jsonl-in'],
    ['extract --min-score 2', '--min-score must be a number from 0 to 1, not "2"'],
    ['lsp', 'the language server speaks over standard input and output: tickmark lsp --stdio'],
  ];
  for (const [line, problem] of wrong) {
    it(`refuses "${line}"`, () => assert.equal(problemOf(line), problem));
  }
});

function sourceOf(line: string): unknown {
  const read = readCommandLine(line.split(' '));
  return 'source' in read ? [read.source, read.format] : read;
}
