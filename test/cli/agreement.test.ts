import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from 'sarif';
import type {
  CodeAction,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { isArticleName } from '../../server/src/core/articles/names.js';
import { Client } from '../protocol/client.js';
import { applied } from '../protocol/marked.js';
import { useFolder } from '../support/folder.js';
import { tickmark } from '../support/tickmark.js';

const DEPOT = 'The council sold the old depot for million in March.';
const QUAY = 'The harbour board opened the new quay in April.';

const SAMPLES = 'samples';

/** Configuration files to hold the samples against, which stand in the folder itself and in \`desk/\`. */
const CONFIGURATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no configuration': {},
  'levels, overrides and globs in two folders': {
    'tickmark.config.json': `{
      "exclude": ["quiet-*", "desk/old-*"],
      "rules": { "missing-amount": "warning", "placeholder-left-in": "hint" },
      "overrides": [{ "files": ["desk/storm*", "h*"], "rules": { "sum-mismatch": "off", "missing-amount": "information" } }]
    }`,
    'desk/tickmark.config.json':
      '{ "rules": { "missing-amount": "error" }, "aliases": { "the Board": "Harbour Trust" } }',
  },
  'house rules and a profile, in two folders': {
    'tickmark.config.json': `{
      "profile": "bbc",
      "glossary": [{ "avoid": ["council"], "prefer": "authority", "except": ["city council"] }],
      "patterns": [{ "id": "desk/cost", "message": "m", "pattern": [{ "word": ["cost", "costs"] }, { "figure": "money" }] }]
    }`,
    'desk/tickmark.config.json': `{
      "profile": "ap",
      "glossary": [{ "avoid": ["harbour"], "prefer": "port" }],
      "words": ["Halvorsen"],
      "residue": ["The council"],
      "patterns": [{ "id": "desk/who", "message": "m", "severity": "hint", "pattern": [{ "label": "PERSON" }, { "word": "said" }] }],
      "rules": { "desk/who": "information", "glossary-violation": "hint" }
    }`,
  },
};

describe('the command line and the editor', () => {
  const folder = useFolder();

  it('find the same, at the same places', async () => {
    await folder.write({
      'bom.txt': `\uFEFF${DEPOT}\n`,
      'crlf.txt': `${QUAY}\r\n\r\n${DEPOT}\r\n`,
      'mixed.txt': `${QUAY}\n\r\n${QUAY}\r${QUAY}\r\n\r\n😀 ${DEPOT}\r\n`,
      'wide.txt': Buffer.from(`\uFEFF${QUAY}\n\n${DEPOT}`, 'utf16le'),
      'marked.md': `---\ndate: 2025-05-14\n---\n\n# Depot\n\nThe *old* depot went for **million** on Tuesday, 14 May.\n\n${`${QUAY} `.repeat(6)}\n`,
      'scraped.txt': `${QUAY}\n\nRead more\n\n${QUAY}\n`,
      'requirements.txt': `${DEPOT}\n`,
      'out/a.txt': `${DEPOT}\n`,
      'wire.log': `${DEPOT}\n`,
      'tickmark.config.json': '{ "rules": { "scraping-residue": "information" }, "exclude": ["out/**"] }',
    });
    const said = await byCommandLine(folder.path);
    assert.deepEqual(said, await byEditor(folder.path));
    assert.deepEqual(
      said.map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'bom.txt missing-amount error',
        'crlf.txt missing-amount error',
        'marked.md missing-amount error',
        'marked.md repeated-block note',
        'marked.md weekday-date-mismatch warning',
        'mixed.txt missing-amount error',
        'mixed.txt repeated-block note',
        'scraped.txt repeated-block note',
        'scraped.txt scraping-residue note',
        'wide.txt missing-amount error',
      ],
    );
  });

  it('take the settings from the same file, and its globs from its folder', async () => {
    await folder.write({
      'tickmark.config.json': '{ "rules": { "missing-amount": "warning" }, "include": ["wire/*.log"] }',
      'wire/1.log': `${DEPOT}\n`,
      'desk/tickmark.config.json': '{ "include": ["in/*.dat"], "exclude": ["out/**"] }',
      'desk/in/1.dat': `${DEPOT}\n`,
      'desk/in/.1.dat.0a1b2c3d.tmp': `${DEPOT}\n`,
      'desk/out/a.txt': `${DEPOT}\n`,
      'desk/wire/2.log': `${DEPOT}\n`,
      'desk/late/tickmark.config.json': '{ "rules": { "missing-amount": "information" } }',
      'desk/late/a.txt': `${DEPOT}\n`,
      'desk/late/in/2.dat': `${DEPOT}\n`,
      'out/a.txt': `${DEPOT}\n`,
    });
    const said = await byCommandLine(folder.path);
    assert.deepEqual(said, await byEditor(folder.path));
    assert.deepEqual(
      said.map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'desk/in/1.dat missing-amount warning',
        'desk/late/a.txt missing-amount note',
        'out/a.txt missing-amount warning',
        'wire/1.log missing-amount warning',
      ],
    );
  });

  for (const [what, configs] of Object.entries(CONFIGURATIONS)) {
    it(`find the same in all samples with ${what}`, async () => {
      const samples: Record<string, string> = {};
      for (const name of await readdir(SAMPLES)) {
        if (name !== 'README.md' && isArticleName(name)) samples[name] = await readFile(join(SAMPLES, name), 'utf8');
      }
      const below = Object.entries(samples).map(([name, text]) => [`desk/${name}`, text] as const);
      await folder.write({ ...samples, ...Object.fromEntries(below), ...configs });
      const said = await byCommandLine(folder.path);
      assert.deepEqual(said, await byEditor(folder.path));
      assert.ok(said.length > 10, `${said.length} findings`);
      assert.equal(new Set(said.map((line) => line.split(' ', 3).slice(1).join(' '))).size > 5, true);
    });
  }

  it('take the settings of a folder on top of those above, and overrides by file', async () => {
    await folder.write({
      'tickmark.config.json': `{
        "exclude": ["desk/old/**"],
        "rules": { "missing-amount": "warning" },
        "overrides": [{ "files": ["**/*.draft.txt"], "rules": { "missing-amount": "off" } }]
      }`,
      'a.txt': DEPOT,
      'b.draft.txt': DEPOT,
      'desk/tickmark.config.json':
        '{ "overrides": [{ "files": ["in/*"], "rules": { "missing-amount": "information" } }] }',
      'desk/c.txt': DEPOT,
      'desk/old/d.txt': DEPOT,
      'desk/in/e.draft.txt': DEPOT,
      'alone/tickmark.config.json': '{ "root": true }',
      'alone/f.txt': DEPOT,
      'alone/g.draft.txt': DEPOT,
    });
    const said = await byCommandLine(folder.path);
    assert.deepEqual(said, await byEditor(folder.path));
    assert.deepEqual(
      said.map((line) => line.split(' ', 3).join(' ')),
      [
        'a.txt missing-amount warning',
        'alone/f.txt missing-amount error',
        'alone/g.draft.txt missing-amount error',
        'desk/c.txt missing-amount warning',
        'desk/in/e.draft.txt missing-amount note',
      ],
    );
  });

  it('make the same fixes unasked: those that lose nothing, and those that the house calls safe', async () => {
    const text = `${QUAY}\n\nRead more\n\nThe the mayor of Kiev utilises it. “We utilise it,” she said for million.\n\n${QUAY}\n`;
    await folder.write({
      'a.txt': text,
      'tickmark.config.json': `{
        "glossary": [{ "avoid": ["utilises", "utilise"], "prefer": "uses", "safe": true }, { "avoid": ["Kiev"], "prefer": "Kyiv" }],
        "patterns": [
          { "id": "desk/mayor", "message": "m", "pattern": [{ "word": "mayor" }], "fix": { "replace": "Mayor" } },
          { "id": "desk/quay", "message": "m", "pattern": [{ "word": "new", "here": true }, { "word": "quay" }], "fix": { "replace": "old", "safe": true } }
        ]
      }`,
    });
    const root = pathToFileURL(folder.path).href;
    const client = await Client.start({ folders: [root] });
    await client.open(`${root}/a.txt`, text);
    const [action] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: `${root}/a.txt` },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll.tickmark'] },
    });
    await client.stop();
    const edit = action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    await tickmark('check --fix', { cwd: folder.path });
    const fixed = await readFile(join(folder.path, 'a.txt'), 'utf8');
    assert.equal(applied(text, edit?.edits as TextEdit[]), fixed);
    const old = QUAY.replace('new', 'old');
    assert.equal(fixed, `${old}\n\n\nThe mayor of Kiev uses it. “We utilise it,” she said for million.\n\n${old}\n`);
  });

  it('take what the settings above the folder include', async () => {
    await folder.write({
      'tickmark.config.json': '{ "include": ["news/wire/*.log"] }',
      'news/wire/1.log': `${DEPOT}\n`,
      'news/1.log': `${DEPOT}\n`,
    });
    const said = await byCommandLine(`${folder.path}/news`);
    assert.deepEqual(said, await byEditor(`${folder.path}/news`));
    assert.equal(said.length, 1);
  });
});

async function byCommandLine(cwd: string): Promise<readonly string[]> {
  const { stdout } = await tickmark('check --format sarif', { cwd });
  const results: Result[] = JSON.parse(stdout).runs[0].results;
  return results
    .map(({ ruleId, level, message, locations }) => {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const { startLine, startColumn, endLine, endColumn } = region ?? {};
      return `${artifactLocation?.uri} ${ruleId} ${level} ${startLine}:${startColumn} ${endLine}:${endColumn} ${message.text}`;
    })
    .sort();
}

async function byEditor(path: string): Promise<readonly string[]> {
  const root = pathToFileURL(path).href;
  const client = await Client.start({ folders: [root] });
  const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  await client.stop();
  return items
    .flatMap((report) =>
      (report.kind === 'full' ? report.items : []).map(
        (diagnostic) => `${report.uri.slice(root.length + 1)} ${diagnosticText(diagnostic)}`,
      ),
    )
    .sort();
}

function diagnosticText({ code, severity, range: { start, end }, message }: Diagnostic): string {
  const level = ['', 'error', 'warning', 'note', 'note'][severity ?? 0];
  const text = typeof message === 'string' ? message : message.value;
  return `${code} ${level} ${start.line + 1}:${start.character + 1} ${end.line + 1}:${end.character + 1} ${text}`;
}
