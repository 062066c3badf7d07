import assert from 'node:assert/strict';
import { useFolder } from '../support/folder.js';
import { tickmark } from '../support/tickmark.js';

const PLANT = 'Volga Motors, a Russian carmaker, lost 18.8 billion rubles in 2022.\n';

describe('tickmark extract', () => {
  const folder = useFolder();
  const run = (line: string, input?: string) =>
    tickmark(line, { cwd: folder.path, ...(input !== undefined && { input }) });

  it('prints figures and entities with their places as one JSON array', async () => {
    await folder.write({ 'a.txt': PLANT });
    const { status, stdout, stderr } = await run('extract a.txt');
    assert.deepEqual([status, stderr], [0, '']);
    const [{ path, entities, figures }] = JSON.parse(stdout);
    assert.equal(path, 'a.txt');
    assert.deepEqual(figures[0], {
      start: 39,
      end: 58,
      text: '18.8 billion rubles',
      kind: 'money',
      label: 'MONEY',
      value: 18_800_000_000,
      low: 18_750_000_000,
      high: 18_850_000_000,
      unit: 'RUB',
      modifier: 'none',
      given: { value: 'stated', unit: 'stated' },
    });
    for (const { start, end, text, label, score, chain } of entities) {
      assert.equal(PLANT.slice(start, end), text);
      assert.equal(typeof label, 'string');
      assert.ok(score >= 0.5 && score <= 1 && Number.isInteger(chain));
    }
    assert.ok(entities.some(({ text }: { text: string }) => text === 'Russian'));
  });

  it('prints claims, each with the number of its figure', async () => {
    const text = 'It rained on 31 June 2022. The Norvik Group lost $5.2 million in 2022.\n';
    const [{ figures, claims }] = JSON.parse((await run('extract --stdin', text)).stdout);
    assert.deepEqual(claims, [
      {
        start: 31,
        end: 69,
        key: 'norvik group|loss|USD||2022',
        subject: 0,
        measure: 'loss',
        figure: 0,
        period: '2022',
        source: null,
        affirmed: true,
      },
    ]);
    assert.equal(figures[0].text, '$5.2 million');
  });

  it('leaves out entities that are less sure than --min-score', async () => {
    const { stdout } = await run('extract --min-score 1 --stdin', PLANT);
    const [{ entities }] = JSON.parse(stdout);
    assert.ok(entities.every(({ score }: { score: number }) => score === 1));
  });

  it('gives no day that the calendar does not have', async () => {
    const text = 'It closed on 30 April 2023 and opens on 31 June 2023.\n';
    const [{ figures }] = JSON.parse((await run('extract --stdin', text)).stdout);
    assert.deepEqual(
      figures.map((figure: { text: string }) => figure.text),
      ['30 April 2023'],
    );
    assert.doesNotMatch((await run('extract --format csv --stdin', text)).stdout, /31 June/);
  });

  it('prints CSV and JSON Lines', async () => {
    await folder.write({ 'a.txt': PLANT });
    const rows = (await run('extract --format csv a.txt')).stdout.split('\r\n');
    assert.match(rows[0] ?? '', /^path,start,end,type,label,text,/);
    assert.ok(
      rows.includes(
        'a.txt,39,58,figure,MONEY,18.8 billion rubles,,,money,18800000000,18750000000,18850000000,RUB,none,stated,stated,,,,,',
      ),
    );
    assert.equal(JSON.parse((await run('extract --format jsonl a.txt')).stdout).path, 'a.txt');
  });

  it('answers JSON Lines line by line', async () => {
    const { status, stdout } = await run('extract --jsonl-in', `${JSON.stringify({ id: 'a1', text: PLANT })}\n`);
    assert.equal(status, 0);
    const { id, figures } = JSON.parse(stdout);
    assert.deepEqual([id, figures[0].value], ['a1', 18_800_000_000]);
  });
});
