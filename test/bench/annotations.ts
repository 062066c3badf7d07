import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotationOf } from '../../server/src/core/annotations/create.js';
import { checkedAt } from '../../server/src/core/annotations/fresh.js';
import { annotationId } from '../../server/src/core/annotations/id.js';
import { annotationFile, baseFile } from '../../server/src/core/annotations/layout.js';
import { emptyPage, withAnnotation } from '../../server/src/core/annotations/page.js';
import { tag } from '../../server/src/core/annotations/parts.js';
import type { Annotation } from '../../server/src/core/annotations/schema.js';
import { createStatement } from '../../server/src/core/annotations/statements.js';
import { writePage } from '../../server/src/core/annotations/writing.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import { createStore } from '../../server/src/lsp/store.js';
import { NODE } from '../../server/src/node/platform.js';
import { bareAnalysis } from '../support/bareAnalysis.js';

/** Annotations of the article that is measured. */
export const ANNOTATIONS = 10_000;

/** Milliseconds of the processor that each step takes, round by round. */
export interface AnnotationTimes {
  /** Reading the author's file as JSON and nothing more: what machines and loads are compared by. */
  readonly json: readonly number[];
  readonly open: readonly number[];
  /** The same where the text is another than the one that was annotated. */
  readonly openChanged: readonly number[];
  /** One command and what the editor asks for after it. */
  readonly command: readonly number[];
  /** What the editor asks for after a character was typed. */
  readonly edit: readonly number[];
}

/** Measures the store of the language server on a text with `ANNOTATIONS` annotations, on the disk. */
export async function timeAnnotations(text: string, rounds: number): Promise<AnnotationTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'tickmark-bench-'));
  const article = join(folder, 'long.txt');
  const uri = pathToFileURL(article).href;
  const digest = await NODE.digest(text);
  const file = writePage(pageOf(text, digest));
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await write(baseFile('long.txt', digest), text);
  const times = { json: [], open: [], openChanged: [], command: [], edit: [] } as Record<
    keyof AnnotationTimes,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    await write('long.txt', text);
    await write(annotationFile('long.txt', 'anna'), file);
    times.json.push(await timed(async () => JSON.parse(file)));
    const changed = text.replace(/ (?=said)/g, ' then ');
    for (const [what, today] of [
      ['openChanged', changed],
      ['open', text],
    ] as const) {
      const store = createStore(
        NODE.files,
        NODE,
        () => undefined,
        () => undefined,
      );
      const snapshot = createSnapshot(uri, today, { version: 1 });
      times[what].push(await timed(() => store.recorded(snapshot)));
      if (what === 'openChanged') continue;
      for (let turn = 0; turn < 5; turn++) {
        const start = Math.floor((text.length / 7) * (turn + 1));
        const subject = { kind: 'selection', start, end: start + 9, label: 'ORG' } as const;
        times.command.push(
          await timed(async () => {
            const result = await store.change(bareAnalysis(snapshot), 'anna', { kind: 'annotate', subject }, false);
            if ('problem' in result) throw new Error(result.problem);
            await store.recorded(snapshot);
          }),
        );
      }
      let typed = text;
      for (let turn = 0; turn < 5; turn++) {
        const at = Math.floor((text.length / 6) * (turn + 1));
        typed = `${typed.slice(0, at)}7${typed.slice(at)}`;
        const next = createSnapshot(uri, typed, { version: 2 + turn });
        times.edit.push(await timed(() => store.recorded(next)));
      }
    }
  }
  await rm(folder, { recursive: true });
  return times;
}

/** Labels, and a verdict on every tenth. */
function pageOf(text: string, base: string) {
  const snapshot = createSnapshot('long.txt', text);
  const words = [...text.matchAll(/\S{3,}(?: \S+)?/g)];
  const made: Annotation[] = [];
  let lastSpan = { start: 0, end: 0 };
  for (let count = 0; count < ANNOTATIONS; count++) {
    const { 0: quote, index } = words[Math.floor((words.length / ANNOTATIONS) * count)] as RegExpExecArray;
    const span = { start: index, end: index + quote.length };
    const stamp = { author: 'anna', time: count, article: 'long.txt', base };
    const id = () => annotationId(made.length, Uint8Array.of(1));
    const last = made.at(-1);
    made.push(
      count % 10 === 9 && last !== undefined
        ? createStatement(
            { kind: 'verdict', state: 'confirmed', targets: [checkedAt(last.id, text, [lastSpan])], sources: [] },
            { ...stamp, id: id() },
          )
        : annotationOf(snapshot, { motivation: 'tagging', body: [tag('ORG')], spans: [span] }, { ...stamp, id: id() }),
    );
    lastSpan = span;
  }
  const [first, ...others] = made as [Annotation, ...Annotation[]];
  const page = withAnnotation(emptyPage('anna.json'), first);
  return { ...page, items: [...page.items, ...others] };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
