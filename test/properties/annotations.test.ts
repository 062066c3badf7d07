import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import type { Analysis } from '../../server/src/core/analysis/analysis.js';
import { keyOf, readingsOf } from '../../server/src/core/annotations/adjudicate.js';
import type { Command } from '../../server/src/core/annotations/commands.js';
import { basesOf, readPage } from '../../server/src/core/annotations/page.js';
import { compareReadings } from '../../server/src/core/annotations/review.js';
import type { AnnotationPage } from '../../server/src/core/annotations/schema.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import { hasLoneSurrogate } from '../../server/src/core/text/code-points.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import type { Span } from '../../server/src/core/text/span.js';
import type { Recorded } from '../../server/src/lsp/shelf.js';
import { createStore, type Store } from '../../server/src/lsp/store.js';
import { Disk, platformInMemory } from '../support/memory-files.js';

const ARTICLE = 'file:///desk/a.txt';
const FOLDER = `${ARTICLE}.annotations`;

const analyser = createAnalyser({ rules: {} });

/** What makes offsets go wrong, between words that are recognised. */
const PIECES = [
  'The port lost $40 million in 2023. ',
  'Ann Roe left. ',
  '40 ',
  'Avilon ',
  '😀',
  '👩‍🚀',
  'e\u0301',
  '\u0301',
  '\r\n',
  '\n\n',
  '\uFEFF',
  '\u0085',
  '\u2028',
  '\t',
  'القاهرة ',
  '\u202E',
];
const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

const AUTHORS = ['anna', 'Sam Lee'] as const;
const COMMANDS = [
  'annotate',
  'fact',
  'tag-all',
  'accept',
  'reject',
  'relabel',
  'resize',
  'delete',
  'link',
  'relate',
  'note',
  'verdict',
  'adjudicate',
  'undo',
  'edit',
] as const;

/** One step of a desk: numbers choose among what there is when it is done. */
const anyStep = fc.record({
  kind: fc.constantFrom(...COMMANDS),
  author: fc.constantFrom(...AUTHORS),
  adjudicates: fc.boolean(),
  a: fc.nat(),
  b: fc.nat(),
  put: fc.constantFrom('', ...PIECES),
  label: fc.constantFrom('ORG', 'ship & crew', ' ', 'x\n"y"'),
});
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;
/** Two authors who name one place differently, and somebody who decides: rare where steps are drawn one by one. */
const dispute = fc.tuple(anyStep, anyStep).map(([first, last]): Step[] => [
  { ...first, kind: 'annotate', author: AUTHORS[0], adjudicates: false, label: 'ORG' },
  { ...first, kind: 'annotate', author: AUTHORS[1], adjudicates: false, label: 'ship & crew' },
  { ...last, kind: 'adjudicate' },
]);
const steps = fc
  .tuple(fc.oneof(fc.constant([]), dispute), fc.array(anyStep, { minLength: 1, maxLength: 12 }))
  .map(([first, then]) => [...first, ...then]);

/** A program with the article open. */
interface Desk {
  readonly store: Store;
  analysis: Analysis;
}

function openedOn(disk: Disk, step?: Parameters<Disk['files']>[0]): Desk {
  const store = createStore(
    disk.files(step),
    platformInMemory(),
    () => undefined,
    () => undefined,
  );
  return { store, analysis: read(disk.texts.get(ARTICLE) ?? '') };
}

function read(text: string): Analysis {
  return analyser.analyse(createSnapshot(ARTICLE, text));
}

/** What a step does where there is something to do. */
async function take(desk: Desk, disk: Disk, step: Step): Promise<void> {
  const { store, analysis } = desk;
  const { text } = analysis.snapshot;
  if (step.kind === 'edit') {
    const at = step.a % (text.length + 1);
    const next = text.slice(0, at) + step.put + text.slice(at + (step.b % 9));
    disk.write(ARTICLE, next);
    desk.analysis = read(next);
  } else if (step.kind === 'undo') await store.undo();
  else {
    const command = commandOf(step, analysis, await store.recorded(analysis.snapshot));
    await store.change(analysis, step.author, command, step.adjudicates || command.kind === 'adjudicate');
  }
}

function commandOf({ kind, a, b, label }: Step, analysis: Analysis, recorded: Recorded): Command {
  const { text } = analysis.snapshot;
  const start = a % (text.length + 1);
  const span: Span = { start, end: Math.min(text.length, start + (b % 12)) };
  const ids = recorded.resolved.map(({ annotation }) => annotation.id);
  const [id = 'urn:none', other = 'urn:none'] = [ids[a % Math.max(1, ids.length)], ids[b % Math.max(1, ids.length)]];
  const figure = analysis.figures[a % Math.max(1, analysis.figures.length)] ?? span;
  switch (kind) {
    case 'fact':
      return { kind: 'annotate', subject: { kind: 'figure', start: figure.start, end: figure.end } };
    case 'tag-all':
      return { kind, spans: [span, { start: figure.start, end: figure.end }], label };
    case 'accept':
    case 'reject':
      return { kind: 'decide', decision: `${kind}ed`, ids: [id, other] };
    case 'relabel':
      return { kind, id, label };
    case 'resize':
      return { kind, id, ...span };
    case 'delete':
      return { kind, id };
    case 'link':
      return { kind, id, iri: b % 2 === 0 ? 'urn:x:1' : 'two words' };
    case 'relate':
      return { kind, label: b % 2 === 0 ? 'same-as' : 'different-from', from: id, to: other };
    case 'note':
      return { kind, id, note: label };
    case 'verdict':
      return {
        kind,
        spans: [{ start: figure.start, end: figure.end }],
        state: b % 2 === 0 ? 'confirmed' : 'changed',
        sources: [{ url: 'https://port.example/', quote: label, accessed: '2026-03-01' }],
        note: label,
      };
    case 'annotate':
    case 'edit':
    case 'undo':
      break;
    case 'adjudicate': {
      const { annotated, resolved } = recorded;
      const authors = annotated.pages.map(({ author }) => author);
      const keys = compareReadings(readingsOf(annotated, authors, resolved)).disagreements.map(keyOf);
      return { kind, keys: keys.slice(0, 1 + (a % 2)), right: [null, 'anna', 'sam-lee'][b % 3] ?? null };
    }
  }
  return { kind: 'annotate', subject: { kind: 'selection', label, comment: label, ...span } };
}

/** The annotation files by their names, each as it was written: valid, in our layout, with the texts it refers to. */
function pagesOn(disk: Disk): ReadonlyMap<string, AnnotationPage> {
  const pages = new Map<string, AnnotationPage>();
  for (const [uri, text] of disk.texts) {
    if (!/\.annotations\/[^/]+$/.test(uri)) continue;
    const found = readPage(text);
    assert.ok('page' in found, JSON.stringify(found));
    assert.equal(writePage(found.page), text);
    pages.set(uri.slice(FOLDER.length + 1), found.page);
    for (const base of basesOf(found.page)) {
      const kept = disk.texts.get(`${FOLDER}/base/${base}.txt`);
      assert.ok(kept !== undefined, `the base text ${base} is not there`);
      assert.equal(createHash('sha256').update(kept).digest('hex'), base);
    }
  }
  return pages;
}

function idsOn(disk: Disk): string[] {
  return [...pagesOn(disk).values()].flatMap(({ items }) => items.map(({ id }) => id)).toSorted();
}

describe('any sequence of commands and edits', () => {
  it('leaves valid files, and everything stands where text is', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(texts, steps, async (text, taken) => {
        const disk = new Disk();
        disk.write(ARTICLE, text);
        const desk = openedOn(disk);
        let edited = false;
        for (const step of taken) {
          const before = idsOn(disk);
          await take(desk, disk, step);
          const after = new Set(idsOn(disk));
          if (after.size !== before.length) seen.set(step.kind, (seen.get(step.kind) ?? 0) + 1);
          const gone = before.filter((id) => !after.has(id));
          // Only what says so takes anything away.
          if (!['delete', 'undo', 'link', 'relate'].includes(step.kind)) assert.deepEqual(gone, [], step.kind);
          const { resolved, problems } = await desk.store.recorded(desk.analysis.snapshot);
          assert.deepEqual(problems, []);
          // Where no edit was followed, what is known after a command is what a program reads that has just begun.
          edited ||= step.kind === 'edit';
          if (!edited)
            assert.deepEqual(resolved, (await openedOn(disk).store.recorded(desk.analysis.snapshot)).resolved);
          for (const { spans, anchor } of resolved) {
            if (anchor === 'orphaned') assert.deepEqual(spans, []);
            for (const { start, end } of spans) {
              assert.ok(0 <= start && start < end && end <= desk.analysis.snapshot.text.length);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
    for (const kind of ['annotate', 'fact', 'tag-all', 'note', 'verdict', 'delete', 'undo', 'adjudicate']) {
      assert.ok(seen.has(kind), `no ${kind} among them changed anything`);
    }
  });

  it('can be taken back, one step after the other, to where it began', async () => {
    await fc.assert(
      fc.asyncProperty(texts, steps, async (text, taken) => {
        const disk = new Disk();
        disk.write(ARTICLE, text);
        const desk = openedOn(disk);
        for (const step of taken) if (step.kind !== 'edit') await take(desk, disk, step);
        for (let left = true; left; ) left = 'file' in (await desk.store.undo());
        assert.deepEqual([...disk.texts.keys()], [ARTICLE]);
      }),
      { numRuns: 60 },
    );
  });

  it('loses at most the last command where the program dies between two writes', async () => {
    await fc.assert(
      fc.asyncProperty(texts, steps, fc.nat({ max: 12 }), async (text, taken, lives) => {
        const disk = new Disk();
        disk.write(ARTICLE, text);
        let writes = 0;
        const dead = new Promise<never>(() => undefined);
        const death = new EventTarget();
        const died = new Promise<'dead'>((resolve) => death.addEventListener('death', () => resolve('dead')));
        const desk = openedOn(disk, async (what) => {
          if (what === 'read' || writes++ < lives) return;
          death.dispatchEvent(new Event('death'));
          await dead;
        });
        let done = idsOn(disk);
        for (const step of taken) {
          const end = await Promise.race([take(desk, disk, step), died]);
          if (end === 'dead') {
            const gone = done.filter((id) => !idsOn(disk).includes(id));
            if (step.kind !== 'undo') assert.deepEqual(gone, []);
            break;
          }
          done = idsOn(disk);
        }
        const again = openedOn(disk);
        const { resolved, problems } = await again.store.recorded(again.analysis.snapshot);
        assert.deepEqual(problems, []);
        assert.equal(resolved.length, idsOn(disk).length);
        if (hasLoneSurrogate(again.analysis.snapshot.text) || again.analysis.snapshot.text === '') return;
        const subject = {
          kind: 'selection',
          label: 'ORG',
          start: 0,
          end: again.analysis.snapshot.text.length,
        } as const;
        const result = await again.store.change(again.analysis, 'anna', { kind: 'annotate', subject }, false);
        assert.ok('file' in result, JSON.stringify(result));
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing where two programs write the same files, in whatever order their steps fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, steps, async (scheduler, one, other) => {
        const disk = new Disk();
        disk.write(ARTICLE, 'The port lost $40 million in 2023. Ann Roe left. The port lost 40 ships.\n');
        const turn = () => scheduler.schedule(Promise.resolve());
        const adding = new Set<Step['kind']>(['annotate', 'fact', 'tag-all', 'verdict', 'note']);
        const work = async (taken: readonly Step[]) => {
          const store = createStore(
            disk.files(turn),
            platformInMemory(),
            () => undefined,
            () => undefined,
          );
          const analysis = read(disk.texts.get(ARTICLE) ?? '');
          let count = 0;
          for (const step of taken.filter(({ kind }) => adding.has(kind)).slice(0, 4)) {
            const before = await store.recorded(analysis.snapshot);
            const command = commandOf(step, analysis, before);
            const result = await store.change(analysis, 'anna', command, false);
            if ('file' in result) count++;
          }
          return count;
        };
        const [first, second] = await scheduler.waitFor(Promise.all([work(one), work(other)]));
        const page = pagesOn(disk).get('anna.json');
        const ids = new Set(page?.items.map(({ id }) => id));
        assert.ok(ids.size >= first + second, `${ids.size} of ${first + second}`);
      }),
      { numRuns: 60 },
    );
  });
});
