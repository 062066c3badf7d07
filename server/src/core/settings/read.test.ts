import assert from 'node:assert/strict';
import { mergeSettings, readConfig, readSettings } from './read.js';
import { DEFAULT_SETTINGS } from './settings.js';

const RULE_IDS = ['missing-amount', 'impossible-date'];

describe('readSettings', () => {
  it('keeps what is stated, and only that', () => {
    assert.deepEqual(readSettings({ exclude: ['drafts/**'] }, RULE_IDS), {
      stated: { exclude: ['drafts/**'] },
      problems: [],
    });
  });

  const faulty: [unknown, string, unknown][] = [
    [{ excludes: [] }, '"excludes" is not a setting; did you mean "exclude"?', {}],
    [{ colour: 'red' }, '"colour" is not a setting', {}],
    [{ rules: { 'missing-amounts': 'off' } }, '"missing-amounts" is not a rule; did you mean "missing-amount"?', {}],
    [{ rules: { grammar: 'off' } }, '"grammar" is not a rule', {}],
    [
      { rules: { 'missing-amount': 'warn' } },
      '"rules.missing-amount" must be one of "off", "error", "warning", "information", "hint"; did you mean "warning"?',
      {},
    ],
    [{ include: 'a.txt', author: 'kim' }, '"include" must be a list: [ … ]', { author: 'kim' }],
    [{ include: ['a', 1, 'b', 2] }, '"include.1" must be a text in double quotes', { include: ['a', 'b'] }],
    [[], 'an object with settings was expected: { "rules": { … } }', {}],
  ];
  for (const [value, message, rest] of faulty) {
    it(`reports ${JSON.stringify(value)} and keeps the rest`, () => {
      const { stated, problems } = readSettings(value, RULE_IDS);
      assert.equal(problems[0]?.message, message);
      assert.deepEqual({ ...stated, rules: undefined }, { ...(rest as object), rules: undefined });
      assert.deepEqual(stated.rules ?? {}, {});
    });
  }
});

describe('readConfig', () => {
  it('gives each problem its place', () => {
    const text =
      '{\n  "$schema": "x",\n  "rules": {\n    "missing-amount": "off",\n    "imposible-date": "off"\n  }\n}\n';
    const { stated, problems } = readConfig(text, RULE_IDS);
    assert.deepEqual(stated, { rules: { 'missing-amount': 'off' } });
    assert.deepEqual(problems, [
      { at: text.indexOf('"imposible'), message: '"imposible-date" is not a rule; did you mean "impossible-date"?' },
    ]);
  });

  it('gives the place where the text stops being JSON', () => {
    assert.deepEqual(readConfig('{"rules": {}', RULE_IDS).problems, [
      { at: 12, message: 'not valid JSON: the end came too early: "," or "}" was expected' },
    ]);
  });

  it('is not taken in by names of its own language', () => {
    const { stated, problems } = readConfig('{"__proto__": {"author": "x"}, "constructor": 1}', RULE_IDS);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['"__proto__" is not a setting', '"constructor" is not a setting'],
    );
    assert.deepEqual(stated, {});
  });
});

describe('mergeSettings', () => {
  it('lets the later layer win, rule by rule', () => {
    const merged = mergeSettings(
      { author: 'kim', exclude: ['a'], rules: { 'missing-amount': 'off', 'impossible-date': 'hint' } },
      { exclude: ['b'], rules: { 'impossible-date': 'error' } },
    );
    assert.deepEqual(merged, {
      ...DEFAULT_SETTINGS,
      author: 'kim',
      exclude: ['b'],
      rules: { 'missing-amount': 'off', 'impossible-date': 'error' },
    });
  });
});
