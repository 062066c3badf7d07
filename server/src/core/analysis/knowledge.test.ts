import assert from 'node:assert/strict';
import { readData } from '../../node/data.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnalyser } from './analyser.js';
import type { DataFile } from './data.js';
import { createKnowledge } from './knowledge.js';

describe('knowledge', () => {
  it('is read when it is first asked for, and once', () => {
    const asked: DataFile[] = [];
    const knowledge = createKnowledge((file) => {
      asked.push(file);
      return readData(file);
    });
    const analysts = [createAnalyser({ rules: {} }, knowledge), createAnalyser({ rules: {} }, knowledge)];
    const text = 'The ferry from Oslo to Copenhagen sank on Monday.';
    const analyses = analysts.map((analyser) => analyser.analyse(createSnapshot('file:///story.txt', text)));
    assert.deepEqual(
      asked.filter((file) => file === 'gazetteer.bin'),
      [],
    );
    assert.deepEqual(
      analyses.map(({ places }) => places.size),
      [2, 2],
    );
    assert.deepEqual(
      asked.filter((file) => file === 'gazetteer.bin'),
      ['gazetteer.bin'],
    );
  });

  it('may be missing, or not what it should be', () => {
    for (const bytes of [undefined, new Uint8Array(64)]) {
      const analyser = createAnalyser(
        { rules: {} },
        createKnowledge(() => bytes),
      );
      const analysis = analyser.analyse(createSnapshot('file:///story.txt', 'Oslo is 9 km from Copenhagen.'));
      assert.deepEqual([analysis.places.size, analysis.findings], [0, []]);
    }
  });
});
