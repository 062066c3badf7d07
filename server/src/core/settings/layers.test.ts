import assert from 'node:assert/strict';
import { mergeLayers } from './layers.js';
import { createOverrides } from './overrides.js';
import type { StatedSettings } from './read.js';
import { DEFAULT_SETTINGS } from './settings.js';

/** The levels of a rule in files, with these settings in these folders. */
function levels(layers: Record<string, StatedSettings>, paths: readonly string[]) {
  const { root = '/', settings } = mergeLayers(Object.entries(layers).map(([folder, stated]) => ({ folder, stated })));
  const of = createOverrides(settings);
  return paths.map((path) => of(path.slice(root.length).replace(/^\//, '')).rules['impossible-date']);
}

describe('mergeLayers', () => {
  it('lets the later layer win, rule by rule and name by name', () => {
    const { settings } = mergeLayers([
      {
        folder: undefined,
        stated: { author: 'kim', aliases: { A: 'B' }, rules: { 'missing-amount': 'off', 'impossible-date': 'hint' } },
      },
      { folder: undefined, stated: { aliases: { C: 'D' }, rules: { 'impossible-date': 'error' } } },
    ]);
    assert.deepEqual(settings, {
      ...DEFAULT_SETTINGS,
      author: 'kim',
      aliases: { A: 'B', C: 'D' },
      rules: { 'missing-amount': 'off', 'impossible-date': 'error' },
    });
  });

  it('takes all globs from the topmost folder that states some', () => {
    const { root, settings } = mergeLayers([
      { folder: '/news', stated: { rules: {} } },
      { folder: '/news/city', stated: { exclude: ['old/**'], include: ['*.log'] } },
      { folder: '/news/city/[a] (b)', stated: { exclude: ['!x.txt', './y.txt'] } },
    ]);
    assert.equal(root, '/news/city');
    assert.deepEqual(settings.include, ['*.log']);
    assert.deepEqual(settings.exclude, ['!\\[a\\] \\(b\\)/x.txt', '\\[a\\] \\(b\\)/y.txt']);
  });

  it('overrides by file, and the nearest hand is the strongest', () => {
    const above: StatedSettings = {
      rules: { 'impossible-date': 'hint' },
      overrides: [
        { files: ['**/*.draft.txt'], rules: { 'impossible-date': 'off' } },
        { files: ['city/x.draft.txt'], rules: { 'impossible-date': 'error' } },
      ],
    };
    assert.deepEqual(levels({ '/news': above }, ['/news/a.txt', '/news/a.draft.txt', '/news/city/x.draft.txt']), [
      'hint',
      'off',
      'error',
    ]);
    const nearer: StatedSettings = {
      rules: { 'impossible-date': 'warning' },
      overrides: [{ files: ['in/*'], rules: { 'impossible-date': 'information' } }],
    };
    assert.deepEqual(
      levels({ '/news': above, '/news/city': nearer }, ['/news/city/x.draft.txt', '/news/city/in/a.draft.txt']),
      ['warning', 'information'],
    );
  });
});
