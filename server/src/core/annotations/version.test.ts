import assert from 'node:assert/strict';
import { readPage } from './page.js';
import { migrated, type Step } from './version.js';
import { writePage } from './writing.js';

const PAGE = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'anna.json', type: 'AnnotationPage', items: [] };

/** Formats that never were: one called its list otherwise, the other wrote its id otherwise. */
const STEPS: readonly Step[] = [
  ({ notes, ...rest }) => ({ ...rest, items: notes }),
  ({ id, ...rest }) => ({ ...rest, id: `${String(id)}.json` }),
];

describe('the version of an annotation file', () => {
  it('is the first where none is named, and stays so', () => {
    assert.deepEqual(migrated(PAGE), { page: PAGE });
    const named = { ...PAGE, 'tickmark:version': 1 };
    assert.deepEqual(migrated(named), { page: named });
    const read = readPage(JSON.stringify(named));
    assert.ok('page' in read);
    assert.deepEqual(Object.keys(JSON.parse(writePage(read.page))), [
      '@context',
      'id',
      'type',
      'tickmark:version',
      'items',
    ]);
  });

  it('is brought up to date a step a version, with keys of other tools', () => {
    const { items, ...rest } = { ...PAGE, id: 'anna', 'other:tool': 1 };
    const now = { ...PAGE, 'other:tool': 1, 'tickmark:version': 3 };
    assert.deepEqual(migrated({ ...rest, notes: items }, STEPS), { page: now });
    assert.deepEqual(migrated({ ...rest, items, 'tickmark:version': 2 }, STEPS), { page: now });
    assert.deepEqual(migrated(now, STEPS), { page: now });
  });

  it('is told where it is not known, with what to do, and the file is not read', () => {
    for (const [version, message, remedy] of [
      [2, /has version 2 of the format, and this Tickmark reads versions up to 1/, /^Update Tickmark/],
      [0, /^0 is no version/, /^Restore the file/],
      ['1.5', /^"1.5" is no version/, /^Restore the file/],
    ] as const) {
      const text = `${JSON.stringify({ ...PAGE, 'tickmark:version': version }, undefined, 1)}\n`;
      const read = readPage(text);
      assert.ok('problems' in read);
      const [problem] = read.problems;
      assert.match(problem.message, message);
      assert.match(problem.remedy, remedy);
      assert.equal(problem.path, 'tickmark:version');
      assert.equal(text.slice(problem.start, problem.end), `"tickmark:version": ${JSON.stringify(version)}`);
    }
  });
});
