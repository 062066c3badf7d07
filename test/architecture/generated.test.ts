import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('npm run generate', () => {
  it('would change nothing: index, settings, tables and schema are up to date', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});

describe('npm run notices', () => {
  it('would change nothing: every package in the bundles is there with its licence', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
