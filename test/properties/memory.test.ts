import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { DEFAULT_SETTINGS } from '../../server/src/core/settings/settings.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { seeded, writeArticle } from '../support/article.js';
import { KNOWLEDGE } from '../support/knowledge.js';

describe('memory', () => {
  it('does not grow with the number of edits', () => {
    const analyser = createAnalyser(DEFAULT_SETTINGS, KNOWLEDGE);
    const random = seeded(3);
    let text = writeArticle(20_000, 3);
    let analysis = analyser.analyse(createSnapshot('memory:', text));
    const edit = (times: number) => {
      for (let count = 0; count < times; count++) {
        const at = Math.floor(random() * text.length);
        // A text of its own each time, as editors send it.
        text = Buffer.from(`${text.slice(0, at)}7${text.slice(at + 1)}`).toString();
        analysis = analyser.analyse(createSnapshot('memory:', text, { version: count }), analysis);
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = edit(200);
    const after = edit(400);
    const perEdit = (after - before) / 400;
    // An article’s worth of text alone would be 20 kB; its facts are twenty times that.
    assert.ok(perEdit < 5_000, `${Math.round(perEdit)} bytes an edit`);
    assert.equal(analysis.snapshot.text, text);
  });
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
