import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { CONFIG_NAME } from '../core/settings/search.js';
import { DEFAULT_SETTINGS } from '../core/settings/settings.js';
import { createConfigs } from './config.js';

describe('createConfigs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tickmark-config-'));
    await mkdir(join(folder, 'repository', '.git'), { recursive: true });
    await mkdir(join(folder, 'repository', 'desk', 'drafts'), { recursive: true });
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const write = (at: string, text: string) => writeFile(join(folder, at, CONFIG_NAME), text);
  const configOf = (at: string, only?: string) => createConfigs(['missing-amount'], only).of(join(folder, at));

  it('takes the nearest file upwards', async () => {
    await write('repository', '{"author": "root"}');
    await write('repository/desk', '{"author": "desk"}');
    assert.equal((await configOf('repository/desk/drafts')).settings.author, 'desk');
    assert.equal((await configOf('repository')).settings.author, 'root');
  });

  it('adds it to those above, unless it says that they do not count', async () => {
    await write('repository', '{"author": "root", "exclude": ["old/**"], "rules": {"missing-amount": "hint"}}');
    await write('repository/desk', '{"author": "desk"}');
    const { root, settings } = await configOf('repository/desk');
    assert.deepEqual([settings.author, settings.rules['missing-amount']], ['desk', 'hint']);
    assert.equal(root, join(folder, 'repository').split(sep).join('/'));
    await write('repository/desk', '{"author": "desk", "root": true}');
    assert.deepEqual((await configOf('repository/desk')).settings.rules, {});
  });

  it('knows the rules of the house that the files above make', async () => {
    await write('repository', '{"patterns": [{"id": "desk/a", "message": "m", "pattern": [{"word": "x"}]}]}');
    await write('repository/desk', '{"rules": {"desk/a": "off", "desk/b": "off"}}');
    assert.deepEqual((await configOf('repository/desk')).problems, [
      `${join(folder, 'repository', 'desk', CONFIG_NAME)}:1:29: "desk/b" is not a rule`,
    ]);
  });

  it('does not look beyond the repository', async () => {
    await write('', '{"author": "stranger"}');
    assert.deepEqual(await configOf('repository/desk'), { root: undefined, settings: DEFAULT_SETTINGS, problems: [] });
    assert.equal((await configOf('')).settings.author, 'stranger');
  });

  it('takes the one file that it is told to', async () => {
    await write('repository/desk', '{"author": "desk"}');
    await writeFile(join(folder, 'own.json'), '{"author": "own"}');
    const config = await configOf('repository/desk', join(folder, 'own.json'));
    assert.equal(config.settings.author, 'own');
  });

  it('gives the same object to all folders of a file', async () => {
    await write('repository', '{}');
    const configs = createConfigs([]);
    assert.equal(
      await configs.of(join(folder, 'repository', 'desk', 'drafts')),
      await configs.of(join(folder, 'repository')),
    );
  });

  it('says file, line and column of what is wrong, and keeps the rest', async () => {
    await write('repository', '\uFEFF{\r\n  "author": "kim",\r\n  "rules": { "missing-amont": "off" }\r\n}');
    const { settings, problems } = await configOf('repository');
    const path = join(folder, 'repository', CONFIG_NAME);
    assert.deepEqual(problems, [`${path}:3:14: "missing-amont" is not a rule; did you mean "missing-amount"?`]);
    assert.equal(settings.author, 'kim');
  });

  it('says why a file cannot be read', async () => {
    const path = join(folder, 'none.json');
    assert.deepEqual((await configOf('repository', path)).problems, [
      `${path}: no such file or folder; the default settings are used`,
    ]);
    await mkdir(join(folder, CONFIG_NAME));
    assert.match((await configOf('')).problems[0] ?? '', /: a folder and not a file; the default settings are used$/);
  });
});
