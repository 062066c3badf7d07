import assert from 'node:assert/strict';
import { readConfig, readSettings } from './read.js';
import { settingsSchema } from './settings.js';

const RULE_IDS = ['missing-amount', 'impossible-date'];

describe('readSettings', () => {
  it('keeps what is stated, and only that', () => {
    assert.deepEqual(readSettings({ exclude: ['drafts/**'] }, RULE_IDS), {
      stated: { exclude: ['drafts/**'] },
      problems: [],
      undeclared: [],
    });
  });

  const faulty: [unknown, string | RegExp, unknown][] = [
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
    [{ overrides: [{ files: ['a'], rule: {} }] }, '"overrides.0.rules" is missing', { overrides: [] }],
    [
      { overrides: [{ files: ['a'], rules: { 'imposible-date': 'off' } }] },
      '"imposible-date" is not a rule; did you mean "impossible-date"?',
      { overrides: [{ files: ['a'], rules: {} }] },
    ],
    [
      {
        overrides: [
          { files: ['a'], rules: {} },
          { files: [], rules: {} },
        ],
        author: 'kim',
      },
      '"overrides.1.files" must not be empty',
      { overrides: [{ files: ['a'], rules: {} }], author: 'kim' },
    ],
    [
      { glossary: [{ prefer: 'Kyiv' }, { avoid: ['Kiev'], prefere: 'Kyiv' }] },
      '"glossary.0.avoid" is missing',
      { glossary: [{ avoid: ['Kiev'] }] },
    ],
    [
      { glossary: [{ avoid: ['Kiev'], prefere: 'Kyiv' }] },
      '"prefere" is not known in "glossary.0"; did you mean "prefer"?',
      { glossary: [{ avoid: ['Kiev'] }] },
    ],
    [
      { patterns: [{ id: 'desk/a', message: 'm', pattern: [{ word: ['of course'] }] }] },
      '"patterns.0.pattern.0.word.0": one word, number or mark was expected; give each its own step',
      { patterns: [] },
    ],
    [
      { patterns: [{ id: 'desk/a', message: 'm', pattern: [{ label: 'PERSN' }] }] },
      /^"patterns.0.pattern.0.label" must be one of "PERSON", .*; did you mean "PERSON"\?$/,
      { patterns: [] },
    ],
    [
      { patterns: [{ id: 'desk/a', message: 'm', pattern: [{ any: true }] }] },
      '"patterns.0.pattern": at least one step was expected that cannot be left out and says what it looks for',
      { patterns: [] },
    ],
    [
      { patterns: [{ id: 'mine', message: 'm', pattern: [{ word: 'a', figure: 'money' }] }] },
      '"patterns.0.id": an id such as "desk/spokesman-number" was expected',
      { patterns: [] },
    ],
    [[], 'an object with settings was expected: { "rules": { … } }', {}],
  ];
  for (const [value, message, rest] of faulty) {
    it(`reports ${JSON.stringify(value)} and keeps the rest`, () => {
      const { stated, problems } = readSettings(value, RULE_IDS);
      if (typeof message === 'string') assert.equal(problems[0]?.message, message);
      else assert.match(problems[0]?.message ?? '', message);
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

  it('gives what is missing the place of what lacks it', () => {
    const text = '{ "overrides": [{ "files": ["a"] }] }';
    assert.deepEqual(readConfig(text, RULE_IDS).problems, [
      { at: text.indexOf('{ "files'), message: '"overrides.0.rules" is missing' },
    ]);
  });

  it('knows the rules that the file makes, and leaves the others to those above', () => {
    const pattern = '{ "id": "desk/a", "message": "m", "pattern": [{ "word": "x" }] }';
    const text = `{ "patterns": [${pattern}], "rules": { "desk/a": "off", "glossary-violation": "off", "desk/b": "off" } }`;
    const { problems, undeclared } = readConfig(text, RULE_IDS);
    assert.deepEqual(problems, []);
    assert.deepEqual(undeclared, [
      { id: 'desk/b', at: text.indexOf('"desk/b"'), message: '"desk/b" is not a rule; did you mean "desk/a"?' },
    ]);
  });

  it('finds nothing wrong with the examples of the settings', () => {
    for (const [name, schema] of Object.entries(settingsSchema.shape)) {
      const examples: unknown = schema.meta()?.['examples'];
      assert.ok(Array.isArray(examples) && examples.length > 0, name);
      for (const example of examples) {
        const { problems } = readSettings({ [name]: example }, [
          ...RULE_IDS,
          'scraping-residue',
          'placeholder-left-in',
        ]);
        assert.deepEqual(problems, [], name);
      }
    }
  });

  it('says whether the files above count', () => {
    assert.equal(readConfig('{ "root": true }', RULE_IDS).isRoot, true);
    assert.equal(readConfig('{}', RULE_IDS).isRoot, false);
    assert.equal(readSettings({ root: true }, RULE_IDS).problems[0]?.message, '"root" is not a setting');
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
