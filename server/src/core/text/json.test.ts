import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MAX_JSON_DEPTH, readJson } from './json.js';

/** `⟨…⟩` in the text marks the place that is expected. */
function marked(text: string): { plain: string; start: number; end: number } {
  const start = text.indexOf('⟨');
  const plain = text.replace('⟨', '').replace('⟩', '');
  return { plain, start, end: text.indexOf('⟩') - 1 };
}

describe('readJson', () => {
  it('knows where a value stands', () => {
    const cases: [string, (string | number)[]][] = [
      ['⟨{"a": 1}⟩', []],
      ['{⟨"a": 1⟩}', ['a']],
      ['{"rules": {⟨"x": "off"⟩, "y": []}}', ['rules', 'x']],
      ['{"list": [1, ⟨{"a": []}⟩, 3]}', ['list', 1]],
      ['{"list": [1, {⟨"a": []⟩}, 3]}', ['list', 1, 'a']],
      ['{⟨"list": []⟩}', ['list', 4]],
      ['{"a": 1, ⟨"a": 2⟩}', ['a']],
      ['{⟨"\\u0061": 1⟩}', ['a']],
    ];
    for (const [text, path] of cases) {
      const { plain, start, end } = marked(text);
      const json = readJson(plain);
      assert.ok('placeOf' in json, text);
      assert.deepEqual(json.placeOf(path), { start, end }, text);
    }
  });

  it('knows what is wrong, and where', () => {
    const cases: [string, string][] = [
      ['{"a" 1}', '5: ":" was expected after the name, found "1"'],
      ['{"a": 1 "b": 2}', '8: "," or "}" was expected, found "\\""'],
      ['{"a": 1,}', '7: a comma before the end is not allowed'],
      ["{'a': 1}", '1: a name in double quotes was expected, found "\'"'],
      ['{"a": yes}', '6: a value was expected, found "yes"'],
      ['{"a": 1', '7: the end came too early: "," or "}" was expected'],
      ['', '0: the end came too early: a value was expected'],
      ['{} // done', '3: comments are not allowed in JSON'],
      ['{"a": "b\n"}', '8: a line end or control character inside a string'],
      ['"\\x"', '1: not an escape'],
      ['["a', '1: a string that is not closed'],
      ['1 2', '2: nothing more was expected after the value, found "2"'],
      ['['.repeat(1000), `${MAX_JSON_DEPTH}: nested too deeply, found "["`],
    ];
    for (const [text, expected] of cases) {
      const json = readJson(text);
      assert.ok('problem' in json, text);
      assert.equal(`${json.at}: ${json.problem}`, expected);
    }
  });

  it('finds what would be lost in a file that is written back', () => {
    const cases: [string, string][] = [
      ['{"a": 1, "\\u0061": 2}', '9: a name given twice'],
      ['[1, 12345678901234567890]', '4: a number too long to keep exactly'],
      ['[1e400]', '1: a number too long to keep exactly'],
    ];
    for (const [text, expected] of cases) {
      const json = readJson(text, { exact: true });
      assert.ok('problem' in json, text);
      assert.equal(`${json.at}: ${json.problem}`, expected);
      assert.ok('value' in readJson(text), text);
    }
    assert.ok('value' in readJson('[1.0, 0.1, 18800000000, 9007199254740992]', { exact: true }));
  });

  it('takes what JSON.parse takes, and nothing else', () => {
    const nearJson = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '0', '-', '\\', '\n', ' ', 'e'),
      )
      .map(([json, at, insert]) => json.slice(0, at % (json.length + 1)) + insert + json.slice((at + 3) % json.length));
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearJson, fc.string()), (text) => {
        let expected: unknown;
        try {
          expected = { value: JSON.parse(text) };
        } catch {
          expected = 'not JSON';
        }
        const json = readJson(text);
        assert.deepEqual('value' in json ? { value: json.value } : 'not JSON', expected);
      }),
      { numRuns: 2000 },
    );
  });
});
