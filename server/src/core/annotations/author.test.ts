import assert from 'node:assert/strict';
import { fileNameOf } from './author.js';

describe('fileNameOf', () => {
  const names: [string, string][] = [
    ['anna', 'anna'],
    ['Anna Kovač', 'anna-kovač'],
    ['  Anna   Kovac  ', 'anna-kovac'],
    ['Kovac\u030C', 'kovač'],
    ['anna@desk.example', 'anna@desk.example'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a:b*c?d"e<f>g|h%i', 'a-b-c-d-e-f-g-h-i'],
    ['.hidden.', 'hidden'],
    ['CON', 'con_'],
    ['nul.txt', 'nul_.txt'],
    ['console', 'console'],
    ['\u202Eanna\u0000\n', 'anna'],
    ['王小明', '王小明'],
    ['Łukasz 😀', 'łukasz-😀'],
  ];
  for (const [author, name] of names) {
    it(`${JSON.stringify(author)} → ${name}.json`, () => assert.deepEqual(fileNameOf(author), { name }));
  }

  const refused: [string, string][] = [
    ['', 'No author is set.'],
    ['  ', 'No author is set.'],
    ['..', 'The author’s name has no letter or digit that a file name can hold.'],
    ['machine', '“machine” is kept for a file of no single person.'],
    ['Machine', '“machine” is kept for a file of no single person.'],
    [' ADJUDICATED. ', '“adjudicated” is kept for a file of no single person.'],
    ['x'.repeat(65), 'The author’s name is longer than 64 characters.'],
  ];
  for (const [author, problem] of refused) {
    it(`refuses ${JSON.stringify(author.slice(0, 12))}`, () => assert.deepEqual(fileNameOf(author), { problem }));
  }

  it('gives a name that every disk takes', () => {
    for (const char of ['ﷺ', '汉', '\u0390', '😀', 'ß']) {
      const read = fileNameOf(char.repeat(Math.floor(64 / char.length)));
      assert.ok('name' in read);
      assert.ok(Buffer.byteLength(`${read.name}.json`) <= 255, char);
    }
  });
});
