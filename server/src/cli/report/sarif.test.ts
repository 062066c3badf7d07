import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import type * as sarif from 'sarif';
import { checkedArticle, reported } from '../../../../test/support/checked.js';
import { sarifReporter } from './sarif.js';

// That every member has the name and type of SARIF 2.1.0 is checked by the compiler; here is what types cannot say.
function run(...[articles, summary]: [Parameters<typeof reported>[1], Parameters<typeof reported>[2]?]): sarif.Run {
  const log: sarif.Log = JSON.parse(reported(sarifReporter(), articles as [], summary));
  assert.equal(log.version, '2.1.0');
  assert.equal(log.$schema, 'https://json.schemastore.org/sarif-2.1.0.json');
  assert.equal(log.runs.length, 1);
  return log.runs[0] as sarif.Run;
}

describe('sarifReporter', () => {
  it('is whole without any article or finding', () => {
    const { results, artifacts, columnKind, invocations } = run([]);
    assert.deepEqual(results, []);
    assert.deepEqual(artifacts, []);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('describes each rule once, with its page', () => {
    const rules = run([]).tool.driver.rules ?? [];
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, helpUri, shortDescription } of rules) {
      assert.ok(helpUri?.endsWith(`/docs/rules/${id}.md`), helpUri);
      assert.notEqual(shortDescription?.text, '');
    }
  });

  it('points from results to rules and files, with lines and columns from 1', () => {
    const article = checkedArticle('wire/a b%.txt', '😀\nsold for ⟦million⟧', {
      related: [{ start: 0, end: 2, message: 'first here' }],
      fixes: [{ id: 'tk', title: 'Mark it', safe: false, edits: [{ start: 12, end: 12, newText: 'TK ' }] }],
    });
    const { results = [], artifacts, tool } = run([checkedArticle('z.txt', 'x'), article]);
    const [result] = results;
    const artifactLocation = { uri: 'wire/a%20b%25.txt', uriBaseId: '%SRCROOT%', index: 1 };
    assert.equal(tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'missing-amount');
    assert.deepEqual(result?.locations, [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 17 },
        },
      },
    ]);
    assert.deepEqual(artifacts?.[1]?.location, { uri: 'wire/a%20b%25.txt', uriBaseId: '%SRCROOT%' });
    assert.deepEqual(result?.relatedLocations?.[0]?.physicalLocation?.region, {
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 3,
    });
    assert.deepEqual(result?.fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 10 }, insertedContent: { text: 'TK ' } },
    ]);
  });

  it('uses absolute addresses outside the current folder', () => {
    const { results = [] } = run([checkedArticle(join('..', 'a.txt'), '⟦x⟧')]);
    const location = results[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    assert.equal(location?.uriBaseId, undefined);
    assert.ok(location?.uri?.startsWith('file:///'));
    assert.ok(location?.uri?.endsWith('/a.txt'));
    assert.ok(!resolve(location?.uri ?? '').includes('/../'));
  });

  it('gives findings fingerprints that lines added above do not change', () => {
    const before = fingerprints('It sold for ⟦million⟧ and ⟦million⟧ in May.');
    assert.deepEqual(fingerprints('Added today.\n\nIt sold for ⟦million⟧  and ⟦million⟧ in May.'), before);
    assert.notDeepEqual(before[0], before[1]);
  });

  it('tells what could not be checked', () => {
    assert.deepEqual(run([], { problems: ['a.txt: no such file'] }).invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'a.txt: no such file' } }],
      },
    ]);
  });
});

function fingerprints(text: string): unknown[] {
  return (run([checkedArticle('a.txt', text)]).results ?? []).map(({ partialFingerprints }) => partialFingerprints);
}
