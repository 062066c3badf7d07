import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { annotationFile } from '../../core/annotations/layout.js';
import type { Resolved } from '../../core/annotations/resolve.js';
import { targetsOf } from '../../core/annotations/targets.js';
import { isSkippedFolder } from '../../core/articles/names.js';
import { exists } from '../../node/files.js';
import type { ReviewCommand } from '../args.js';
import type { Io } from '../io.js';
import { slashed } from '../paths.js';
import { plain } from '../report/plain.js';
import type { ExitStatus } from '../status.js';
import { reviewOf } from './articles.js';
import { annotationsOf } from './files.js';

/** An annotation as the public contract has it. */
interface VerifiedObject {
  readonly path: string;
  readonly file: string;
  readonly id: string;
  readonly anchor: Resolved['anchor'];
  readonly check: Resolved['check'];
  /** UTF-16 offsets into the article as it is today; null for what stands nowhere. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Says where every annotation stands today; 1 if one is orphaned or stale, or if its article is gone. */
export async function verify(command: ReviewCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: true });
  const lines = command.format === 'json' ? jsonLines(io) : prettyLines(io);
  for await (const { article, resolved } of articles) {
    for (const each of resolved) await lines.add(verified(article.name, each), each);
  }
  for (const path of command.paths) {
    for await (const folder of lostFolders(path)) {
      const name = slashed(folder.slice(0, -'.annotations'.length));
      io.note(
        `tickmark: ${slashed(folder)}: its article is gone: move the folder to where the article is now, or delete it`,
      );
      const { annotated } = await annotationsOf({ name, file: name, text: '' }, problems.add);
      for (const { author, page } of annotated.pages) {
        for (const annotation of page.items) {
          const lost: Resolved = { author, annotation, anchor: 'orphaned', spans: [], check: null, verdicts: [] };
          await lines.add(verified(name, lost), lost);
        }
      }
      lines.lost++;
    }
  }
  await lines.end();
  return problems.all.length > 0 ? 2 : lines.lost > 0 ? 1 : 0;
}

function verified(name: string, { author, annotation, anchor, check, spans }: Resolved): VerifiedObject {
  const isPlaced = spans.length > 0;
  return {
    path: name,
    file: slashed(join(dirname(name), annotationFile(basename(name), author))),
    id: annotation.id,
    anchor,
    check,
    start: isPlaced ? Math.min(...spans.map(({ start }) => start)) : null,
    end: isPlaced ? Math.max(...spans.map(({ end }) => end)) : null,
  };
}

interface Lines {
  /** How many are orphaned, stale or without an article. */
  lost: number;
  add(object: VerifiedObject, resolved: Resolved): Promise<void>;
  end(): Promise<void>;
}

/** One array, an object a line. */
function jsonLines(io: Io): Lines {
  let separator = '[\n';
  return {
    lost: 0,
    async add(object) {
      if (isLost(object)) this.lost++;
      await io.write(`${separator}${JSON.stringify(object)}`);
      separator = ',\n';
    },
    async end() {
      await io.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
}

/** What somebody has to look at, and how many there are. */
function prettyLines(io: Io): Lines {
  const counts = { exact: 0, moved: 0, orphaned: 0 };
  let stale = 0;
  return {
    lost: 0,
    async add(object, { author, annotation }) {
      counts[object.anchor]++;
      if (object.check === 'stale') stale++;
      if (isLost(object)) this.lost++;
      const what = [object.anchor === 'exact' ? '' : object.anchor, object.check === 'stale' ? 'stale' : ''];
      const said = what.filter((word) => word !== '').join(', ');
      if (said === '') return;
      const quote = targetsOf(annotation.target)[0]?.quote?.exact.replace(/\s+/g, ' ') ?? annotation.id;
      await io.write(`${plain(`${object.path}: ${said}: “${quote}” (${author})`)}\n`);
    },
    async end() {
      const { exact, moved, orphaned } = counts;
      await io.write(`${exact} exact, ${moved} moved, ${orphaned} orphaned; ${stale} stale.\n`);
    },
  };
}

function isLost({ anchor, check }: VerifiedObject): boolean {
  return anchor === 'orphaned' || check === 'stale';
}

/** Annotation folders in a folder, at any depth, whose article is not there. */
async function* lostFolders(path: string): AsyncGenerator<string> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const inner = join(path, entry.name);
    if (entry.name.endsWith('.annotations')) {
      if (!(await exists(inner.slice(0, -'.annotations'.length)))) yield inner;
    } else if (!isSkippedFolder(entry.name)) yield* lostFolders(inner);
  }
}
