import assert from 'node:assert/strict';
import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { useFolder } from '../support/folder.js';
import { tickmark } from '../support/tickmark.js';

const STORY =
  'Port Avilon 😀 lost $40 million in 2023, said Ann Roe.\r\n\r\nIt sold a shed\tto Belmar Ltd for 5% less.\r\n';
const MARY = 'story.txt.annotations/mary.json';

describe('tickmark on annotations', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const run = (line: string | string[]) => tickmark(line, { cwd: folder.path });
  const read = (path: string) => readFile(join(folder.path, path), 'utf8');
  const itemsOf = async (path: string) => (JSON.parse(await read(path)) as { items: Item[] }).items;
  /** The story with annotations that came from doccano. */
  const annotated = async (
    labels: readonly [string, string][] = [
      ['Port Avilon', 'ORG'],
      ['$40 million', 'MONEY'],
    ],
    author = 'mary',
  ) => {
    const label = labels.map(([words, name]) => [STORY.indexOf(words), STORY.indexOf(words) + words.length, name]);
    await folder.write({ 'story.txt': STORY, 'in.jsonl': `${JSON.stringify({ text: STORY, label })}\n` });
    return await run(`annotations import --from doccano in.jsonl --author ${author} --in story.txt`);
  };

  describe('annotate', () => {
    it('writes proposals with the text that they are about, and nothing the second time', async () => {
      await folder.write({ 'story.txt': STORY });
      const { status, stderr, stdout } = await run('annotate story.txt');
      assert.deepEqual([status, stdout], [0, '']);
      assert.match(stderr, /^tickmark: story\.txt: \d+ proposals\n$/);
      const path = 'story.txt.annotations/machine.json';
      const before = await read(path);
      assert.deepEqual(await run('annotate'), { status: 0, stdout: '', stderr: '' });
      assert.equal(await read(path), before);
      const [base = ''] = await readdir(join(folder.path, 'story.txt.annotations/base'));
      assert.equal(await read(`story.txt.annotations/base/${base}`), STORY);
      const money = (await itemsOf(path)).find((item) => quoteOf(item) === '$40 million');
      assert.ok(money !== undefined && JSON.stringify(money).includes('"value":40000000'));
    });

    it('brings nothing back that somebody rejected, and lets go what it would not propose any more', async () => {
      await folder.write({ 'story.txt': STORY });
      await run('annotate');
      const path = 'story.txt.annotations/machine.json';
      const money = (await itemsOf(path)).find((item) => quoteOf(item) === '$40 million');
      await folder.write({
        [MARY]: page('mary', [decision(money?.id ?? '', 'rejected')]),
        'story.txt': STORY.replace('in 2023', 'last week'),
      });
      await run('annotate');
      const quotes = (await itemsOf(path)).map(quoteOf);
      assert.ok(
        quotes.includes('$40 million') && quotes.includes('last week') && !quotes.includes('2023'),
        quotes.join(),
      );
      assert.doesNotMatch((await run('annotations export --to iob2 story.txt')).stdout, /MONEY/);
    });
  });

  describe('import and export', () => {
    for (const format of ['w3c', 'recogito', 'brat', 'conll2003', 'iob2', 'doccano', 'label-studio', 'prodigy']) {
      it(`bring back through ${format} what went out, and never double it`, async () => {
        await annotated();
        const before = (await itemsOf(MARY)).map(saidOf);
        await run(`annotations export --to ${format} --out out story.txt`);
        const file = (await readdir(join(folder.path, 'out'))).find((name) => /\.(?:json|jsonl|ann|conll)$/.test(name));
        await rm(join(folder.path, 'story.txt.annotations'), { recursive: true });
        const back = await run(`annotations import --from ${format} out/${file} --author mary`);
        assert.equal(back.status, 0, back.stderr);
        assert.deepEqual((await itemsOf(MARY)).map(saidOf), before);
        const once = await read(MARY);
        await run(`annotations import --from ${format} out/${file} --author mary`);
        assert.equal(await read(MARY), once);
      });
    }

    it('know again what was exported, and leave the file as it is', async () => {
      await annotated();
      const before = await read(MARY);
      for (const format of ['w3c', 'brat', 'prodigy']) {
        await folder.write({ 'story.txt.out': (await run(`annotations export --to ${format} story.txt`)).stdout });
        await run(`annotations import --from ${format} story.txt.out --author mary`);
        assert.equal(await read(MARY), before);
      }
    });

    it('update what the other tool changed', async () => {
      await annotated();
      await run('annotations export --to brat --out out story.txt');
      const ann = await read('out/story.ann');
      await folder.write({
        'out/story.ann': `${ann.replace('ORG', 'GPE')}#9\tAnnotatorNotes T1\t\tthe port, not the town\n`,
      });
      const { stderr } = await run('annotations import --from brat out/story.ann --author mary');
      assert.match(stderr, /story\.txt: 0 added, 1 changed for mary/);
      const [port] = await itemsOf(MARY);
      assert.deepEqual(
        port?.body.map(({ value }) => value),
        ['GPE', 'the port, not the town'],
      );
    });

    it('accept for the author what the machine proposed and the other tool kept', async () => {
      await folder.write({ 'story.txt': STORY });
      await run('annotate');
      await folder.write({ 'out.jsonl': (await run('annotations export --to doccano story.txt')).stdout });
      await run('annotations import --from doccano out.jsonl --author mary');
      const once = await read(MARY);
      assert.match(once, /"accepted"/);
      const { stdout } = await run('annotations export --to doccano --author mary story.txt');
      assert.equal(stdout, await read('out.jsonl'));
      await run('annotations import --from doccano out.jsonl --author mary');
      assert.equal(await read(MARY), once);
    });

    it('find the places of another version of the text, which brat keeps beside', async () => {
      await annotated();
      await run('annotations export --to brat --out out story.txt');
      await rm(join(folder.path, 'story.txt.annotations'), { recursive: true });
      await folder.write({ 'story.txt': `Corrected.\r\n\r\n${STORY}` });
      const { stderr } = await run('annotations import --from brat out/story.ann --author mary --in story.txt');
      assert.match(stderr, /2 added/);
      assert.deepEqual((await itemsOf(MARY)).map(quoteOf), ['Port Avilon', '$40 million']);
    });

    it('find the article by a text that it had, or has with other line ends', async () => {
      await annotated();
      await folder.write({ 'out.jsonl': (await run('annotations export --to doccano story.txt')).stdout });
      await folder.write({ 'story.txt': `Corrected.\r\n\r\n${STORY.replace('Ann Roe', 'Jo Roe')}` });
      const known = await run('annotations import --from doccano out.jsonl --author sam');
      assert.equal(known.status, 0);
      assert.match(known.stderr, /story\.txt: 0 added, 0 changed, 2 accepted for sam/);
      await folder.write({ 'out.jsonl': (await read('out.jsonl')).replaceAll('\\r\\n', '\\n'), 'story.txt': STORY });
      await rm(join(folder.path, 'story.txt.annotations'), { recursive: true });
      const plain = await run('annotations import --from doccano out.jsonl --author kim');
      assert.match(plain.stderr, /story\.txt: 2 added, 0 changed for kim/);
      assert.deepEqual((await itemsOf('story.txt.annotations/kim.json')).map(quoteOf), ['Port Avilon', '$40 million']);
    });

    it('take a text that nobody knows for that of the article that is named', async () => {
      await annotated();
      await folder.write({ 'story.txt': STORY.replace('in 2023', 'last year'), 'b.txt': 'The board met in Turku.\n' });
      await rm(join(folder.path, 'story.txt.annotations'), { recursive: true });
      const somewhere = await run('annotations import --from doccano in.jsonl --author mary');
      assert.deepEqual([somewhere.status, /say with --in/.test(somewhere.stderr)], [2, true]);
      const named = await run('annotations import --from doccano in.jsonl --author mary --in story.txt');
      assert.match(named.stderr, /story\.txt: 2 added/);
      assert.deepEqual((await itemsOf(MARY)).map(quoteOf), ['Port Avilon', '$40 million']);
    });

    it('write beside brat’s files the text and what brat needs to know', async () => {
      await annotated();
      await run('annotations export --to brat --out out');
      assert.deepEqual(await readdir(join(folder.path, 'out')), ['annotation.conf', 'story.ann', 'story.txt']);
      assert.equal(await read('out/story.txt'), STORY);
      assert.match(await read('out/annotation.conf'), /^\[entities\]\nMONEY\nORG\n/);
    });

    it('say once what several authors say', async () => {
      await annotated();
      await annotated(
        [
          ['Port Avilon', 'ORG'],
          ['$40 million', 'LOSS'],
        ],
        'sam',
      );
      const { stdout } = await run('annotations export --to brat story.txt');
      assert.deepEqual(
        stdout.split('\n').flatMap((line) => (line.startsWith('T') ? [line.split('\t').slice(1).join(' ')] : [])),
        ['ORG 0 11 Port Avilon', 'MONEY 19 30 $40 million', 'LOSS 19 30 $40 million'],
      );
    });

    it('keep what a file has not any more, and say so, or take it out when that is asked for', async () => {
      await annotated();
      await run('annotate');
      const machine = (await itemsOf('story.txt.annotations/machine.json')).find((item) => quoteOf(item) === 'Ann Roe');
      const own = await itemsOf(MARY);
      await folder.write({ [MARY]: page('mary', [...own, decision(machine?.id ?? '', 'accepted')]) });
      await run('annotations export --to brat --author mary --out out story.txt');
      const ann = await read('out/story.ann');
      assert.equal(ann.match(/^T/gm)?.length, 3);
      // Out go the amount and the name; what is said of them goes along.
      const gone = [...ann.matchAll(/^(T\d+)\t.*\t(?:\$40 million|Ann Roe)$/gm)].map(([, id]) => id);
      const left = ann.split('\n').filter((line) => !gone.some((id) => line.split(/\s/).includes(id ?? '')));
      await folder.write({ 'out/story.ann': left.join('\n') });
      const line = 'annotations import --from brat out/story.ann --author mary --in story.txt';
      const before = await read(MARY);
      const kept = await run(line);
      assert.match(kept.stderr, /0 added, 0 changed for mary\n.*“\$40 million” at 20 and 1 more are not in it: kept/);
      assert.equal(await read(MARY), before);
      assert.match((await run(`${line} --remove`)).stderr, /0 added, 0 changed, 2 removed for mary\n$/);
      const { stdout } = await run('annotations export --to brat --author mary story.txt');
      assert.deepEqual(
        stdout.split('\n').flatMap((each) => (each.startsWith('T') ? [each.split('\t')[2]] : [])),
        ['Port Avilon'],
      );
      assert.ok((await read(MARY)).includes('"value": "rejected"'));
      assert.equal((await run(`${line} --remove`)).stderr, 'tickmark: story.txt: 0 added, 0 changed for mary\n');
    });

    it('take the adjudicated file, if there is one and nobody is asked for', async () => {
      await annotated();
      await folder.write({
        'story.txt.annotations/adjudicated.json': (await read(MARY))
          .replace('"ORG"', '"FAC"')
          .replaceAll('urn:uuid:0', 'urn:uuid:1'),
      });
      assert.match((await run('annotations export --to iob2 story.txt')).stdout, /^Port\tB-FAC\nAvilon\tI-FAC\n/);
      assert.match((await run('annotations export --to iob2 --author Mary story.txt')).stdout, /^Port\tB-ORG\n/);
    });

    it('say what is lost and what is dropped, a line each, on standard error', async () => {
      await annotated();
      const { stderr } = await run('annotations export --to iob2 story.txt');
      assert.match(
        stderr,
        /^tickmark: story\.txt: CoNLL has no place for authors: lost of “Port Avilon” at 0 and 1 more\.$/m,
      );
      await folder.write({
        'in.jsonl': `${JSON.stringify({
          text: STORY,
          label: [
            [5, 5, 'ORG'],
            [0, 4, 'GPE'],
          ],
        })}\n`,
      });
      const dropped = await run('annotations import --from doccano in.jsonl --author mary --in story.txt');
      assert.equal(dropped.status, 0);
      assert.match(dropped.stderr, /^tickmark: in\.jsonl: Line 1: 5–5 is no stretch of the text\.$/m);
    });

    it('end in 2 with the place and the remedy where a file cannot be read, after the others', async () => {
      await annotated();
      await folder.write({
        'bad.json': '[\n{]',
        'good.json': (await run('annotations export --to recogito story.txt')).stdout,
      });
      const { status, stderr } = await run(
        'annotations import --from recogito bad.json none.json good.json --author sam --in story.txt',
      );
      assert.equal(status, 2);
      assert.match(stderr, /^tickmark: bad\.json:2:2: this is not valid JSON: .*Export it again/m);
      assert.match(stderr, /^tickmark: none\.json: no such file$/m);
      assert.equal((await run('annotations export --to iob2 --author mary story.txt')).status, 0);
    });

    it('ask for an author, and for --out where there are several articles', async () => {
      await annotated();
      await folder.write({ 'b.txt': 'The board met in Turku.\n' });
      const nobody = await run('annotations import --from doccano in.jsonl');
      assert.deepEqual([nobody.status, /--author NAME/.test(nobody.stderr)], [2, true]);
      const machine = await run('annotations import --from doccano in.jsonl --author machine');
      assert.deepEqual([machine.status, machine.stderr.includes('machine')], [2, true]);
      const several = await run('annotations export --to csv story.txt b.txt');
      assert.deepEqual([several.status, several.stdout, /--out DIR/.test(several.stderr)], [2, '', true]);
      assert.match((await run('annotations export --to yaml')).stderr, /--to must be one of w3c, /);
      assert.match((await run('annotations')).stderr, /needs a second word: annotations export, /);
    });
  });

  it('never overwrites a broken annotation file, and goes on with the others', async () => {
    await annotated();
    await folder.write({ [MARY]: '{"items": [', 'b.txt': 'Turku sold 40 boats in 2020.\n' });
    const { status, stderr } = await run('annotations import --from doccano in.jsonl --author mary --in story.txt');
    assert.equal(status, 2);
    assert.match(stderr, /story\.txt\.annotations\/mary\.json:1:12: This is not valid JSON/);
    assert.equal(await read(MARY), '{"items": [');
    const verified = await run('annotations verify --format json');
    assert.deepEqual([verified.status, verified.stdout], [2, '[]\n']);
    assert.equal((await run('annotate')).status, 2);
    await access(join(folder.path, 'b.txt.annotations/machine.json'));
  });

  describe('verify', () => {
    it('says of each annotation where it stands, and ends in 1 where one is lost', async () => {
      await annotated();
      await folder.write({ 'story.txt': `New. ${STORY.replace('lost $40 million', 'closed')}` });
      const { status, stdout } = await run('annotations verify --format json');
      assert.equal(status, 1);
      const objects = JSON.parse(stdout) as Record<string, unknown>[];
      assert.deepEqual(
        objects.map((object) => ({ ...object, id: '' })),
        [
          { path: 'story.txt', file: MARY, id: '', anchor: 'exact', check: null, start: 5, end: 16 },
          { path: 'story.txt', file: MARY, id: '', anchor: 'orphaned', check: null, start: null, end: null },
        ],
      );
      assert.equal(
        (await run('annotations verify')).stdout,
        'story.txt: orphaned: “$40 million” (mary)\n1 exact, 0 moved, 1 orphaned; 0 stale.\n',
      );
    });

    it('ends in 1 where a checked text has changed', async () => {
      await annotated();
      const [, money] = await itemsOf(MARY);
      const verdict = { ...decision(money?.id ?? '', 'confirmed'), motivation: 'assessing' };
      const body = [{ type: 'TextualBody', purpose: 'assessing', value: 'confirmed' }];
      const target = { source: money?.id, selector: { type: 'TextQuoteSelector', exact: '$40 million' } };
      await folder.write({ 'story.txt.annotations/sam.json': page('sam', [{ ...verdict, body, target }]) });
      assert.equal((await run('annotations verify')).status, 0);
      await folder.write({ 'story.txt': STORY.replace('$40', '$41') });
      const { status, stdout } = await run('annotations verify --format json');
      assert.deepEqual([status, stdout.match(/"check":"stale"/g)?.length], [1, 2]);
    });

    it('lists folders whose article is gone', async () => {
      await annotated();
      await rename(join(folder.path, 'story.txt'), join(folder.path, 'tale.txt'));
      const { status, stdout, stderr } = await run('annotations verify --format json');
      assert.equal(status, 1);
      assert.match(stderr, /story\.txt\.annotations: its article is gone/);
      assert.deepEqual(
        (JSON.parse(stdout) as { anchor: string }[]).map(({ anchor }) => anchor),
        ['orphaned', 'orphaned'],
      );
    });
  });

  it('rebases what stands where it stood, and what has moved only when that is confirmed', async () => {
    await annotated();
    const before = await read(MARY);
    await folder.write({ 'story.txt': `New. ${STORY.replace('$40 million', '$41 million')}` });
    assert.equal(await read(MARY), before);
    const { status, stderr } = await run('annotations rebase');
    assert.equal(status, 0);
    assert.match(stderr, /story\.txt: 1 rebased\n.*1 moved, to be confirmed/);
    const [port, money] = await itemsOf(MARY);
    assert.deepEqual(
      [positionOf(port), positionOf(money)],
      [
        [5, 16],
        [19, 30],
      ],
    );
    await run('annotations rebase --moved');
    assert.deepEqual(positionOf((await itemsOf(MARY))[1]), [24, 35]);
    assert.equal((await run('annotations rebase')).stderr, '');
    assert.match((await run('annotations verify')).stdout, /^2 exact/);
  });

  it('rebases what was renamed onto its new name', async () => {
    await annotated();
    for (const name of ['.txt', '.txt.annotations']) {
      await rename(join(folder.path, `story${name}`), join(folder.path, `tale${name}`));
    }
    const file = 'tale.txt.annotations/mary.json';
    assert.match(await read(file), /"source": "\.\.\/story\.txt"/);
    assert.equal((await run('annotations rebase')).stderr, 'tickmark: tale.txt: 2 rebased\n');
    assert.doesNotMatch(await read(file), /story\.txt/);
    assert.match((await run('annotations verify')).stdout, /^2 exact/);
  });

  it('merges two versions of a file as git asks it to', async () => {
    await annotated();
    const base = await read(MARY);
    const [first] = await itemsOf(MARY);
    const more = { ...first, id: 'urn:uuid:1' };
    const withItem = JSON.parse(base) as { items: unknown[] };
    await folder.write({
      'O.json': base,
      'A.json': base.replace('"ORG"', '"GPE"'),
      'B.json': JSON.stringify({ ...withItem, items: [...withItem.items, more] }),
      'C.json': base.replace('"ORG"', '"FAC"'),
      'empty.json': '',
    });
    assert.deepEqual(await run(`annotations merge O.json A.json B.json ${MARY}`), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    assert.deepEqual(
      (await itemsOf('A.json')).map(({ body: [tag] }) => tag?.value),
      ['GPE', 'ORG', 'MONEY'],
    );
    const clash = await run(`annotations merge O.json A.json C.json ${MARY}`);
    assert.deepEqual(
      [clash.status, clash.stderr.split('\n')],
      [
        1,
        [
          `tickmark: ${MARY}: “Port Avilon” (${first?.id}): both sides changed “body”: ours is kept`,
          `tickmark: ${MARY}: change what is to be theirs, then tell git: git add ${MARY}`,
          '',
        ],
      ],
    );
    assert.equal((await itemsOf('A.json')).length, 3);
    assert.equal((await run('annotations merge empty.json C.json O.json')).status, 1);
    await writeFile(join(folder.path, 'C.json'), '{');
    const broken = await run('annotations merge O.json A.json C.json');
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /A\.json \(theirs, C\.json\):1:2: This is not valid JSON/);
    assert.match(
      (await run('annotations merge O.json A.json')).stderr,
      /a merge needs the common file, ours and theirs/,
    );
  });

  it('measures how far people agree, and lists where they do not', async () => {
    await annotated();
    await annotated(
      [
        ['Port Avilon', 'GPE'],
        ['$40 million', 'MONEY'],
      ],
      'sam',
    );
    await folder.write({ 'b.txt': 'The board met in Turku.\n' });
    assert.match((await run('annotations agreement b.txt')).stderr, /nothing to compare/);
    const { status, stdout } = await run('annotations agreement --format json');
    assert.equal(status, 0);
    const measured = JSON.parse(stdout) as {
      articles: number;
      authors: string[];
      overall: { pairs: { f1: unknown }[] };
      labels: object;
      checks: unknown;
      disagreements: { text: string; about: string }[];
    };
    assert.deepEqual([measured.articles, measured.authors], [1, ['mary', 'sam']]);
    assert.deepEqual(measured.checks, { alpha: { value: null, n: 0, undefined: true } });
    assert.deepEqual(measured.overall.pairs[0]?.f1, {
      exact: { value: 0.5, n: 4 },
      span: { value: 1, n: 4 },
      overlap: { value: 0.5, n: 4 },
    });
    assert.deepEqual(Object.keys(measured.labels), ['GPE', 'MONEY', 'ORG']);
    assert.deepEqual(
      measured.disagreements.map(({ text, about }) => `${text} ${about}`),
      ['Port Avilon label'],
    );
    assert.match(
      (await run('annotations agreement')).stdout,
      /story\.txt:0-11: label: “Port Avilon”\n {2}mary: ORG “Port Avilon”\n {2}sam: GPE “Port Avilon”\n1 disagreement\.\n$/,
    );
  });

  it('leaves out what somebody has said is no error, and says in SARIF what was looked into', async () => {
    const text = 'The council sold the depot for million in March.\n\nThe port lost million in May.\n';
    const at = (words: string) => {
      const start = text.indexOf(words);
      const selector = [
        { type: 'TextQuoteSelector', exact: 'million', prefix: words.slice(0, -7), suffix: '' },
        { type: 'TextPositionSelector', start: start + words.length - 7, end: start + words.length },
      ];
      return { source: '../a.txt', selector };
    };
    const head = { type: 'Annotation', created: '2026-03-01T09:30:00Z' };
    const fine = {
      type: 'TextualBody',
      purpose: 'moderating',
      value: 'not-an-error',
      'tickmark:rule': 'missing-amount',
    };
    const checked = { type: 'TextualBody', purpose: 'assessing', value: 'confirmed' };
    await folder.write({
      'a.txt': text,
      'a.txt.annotations/mary.json': page('mary', [
        { ...head, id: 'urn:x:1', motivation: 'moderating', body: [fine], target: at('depot for million') },
        { ...head, id: 'urn:x:2', motivation: 'assessing', body: [checked], target: at('lost million') },
      ]),
    });
    const { stdout } = await run('check a.txt');
    assert.doesNotMatch(stdout, /1:32 {2}error/);
    assert.match(stdout, /3:15 {2}error/);
    const sarif = JSON.parse((await run('check a.txt --format sarif')).stdout) as { runs: { results: object[] }[] };
    assert.deepEqual(
      sarif.runs[0]?.results
        .filter((result) => 'ruleId' in result && result.ruleId === 'missing-amount')
        .map((result) => 'suppressions' in result && result.suppressions),
      [
        [{ kind: 'external', status: 'accepted', justification: 'Somebody has said that this is no error here.' }],
        [{ kind: 'external', status: 'accepted', justification: 'The fact was checked and confirmed as it stands.' }],
      ],
    );
  });

  it('writes the report to standard output or to a file', async () => {
    await annotated();
    const { status, stdout } = await run('report story.txt');
    assert.equal(status, 0);
    assert.match(stdout, /^<!DOCTYPE html>[^]*<bdi>\$40 million<\/bdi>[^]*<\/html>\n$/);
    assert.equal((await run('report story.txt --out report.html')).stdout, '');
    assert.equal(await read('report.html'), stdout);
    assert.equal((await run('report none.txt')).status, 2);
  });
});

interface Item {
  readonly id: string;
  readonly body: readonly { readonly value: string }[];
  readonly target: {
    readonly selector: readonly { readonly exact?: string; readonly start?: number; readonly end?: number }[];
  };
}

function quoteOf({ target }: Item): string | undefined {
  return target.selector[0]?.exact;
}

/** Quotation, place and label. */
function saidOf(item: Item): unknown[] {
  return [quoteOf(item), positionOf(item), item.body.map(({ value }) => value)];
}

function positionOf(item: Item | undefined): unknown[] {
  const { start, end } = item?.target.selector[1] ?? {};
  return [start, end];
}

function page(author: string, items: readonly object[]): string {
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${author}.json`,
    type: 'AnnotationPage',
    items,
  });
}

function decision(target: string, value: string): object {
  const body = [{ type: 'TextualBody', purpose: 'moderating', value }];
  return {
    id: 'urn:uuid:d',
    type: 'Annotation',
    motivation: 'moderating',
    created: '2026-03-01T09:30:00Z',
    body,
    target,
  };
}
