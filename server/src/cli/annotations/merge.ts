import { mergePages } from '../../core/annotations/merge.js';
import { emptyPage, readPage } from '../../core/annotations/page.js';
import type { AnnotationPage } from '../../core/annotations/schema.js';
import { targetsOf } from '../../core/annotations/targets.js';
import { writePage } from '../../core/annotations/writing.js';
import { problemOf, writeAtomically } from '../../node/files.js';
import type { MergeCommand } from '../args.js';
import type { Io } from '../io.js';
import { createProblems, type ExitStatus } from '../status.js';
import { placed, readText } from './files.js';

/** Merges by annotation and field; what both sides changed stays as ours has it, is told, and ends in 1 as git wants it. */
export async function mergeAnnotations({ base, ours, theirs, name }: MergeCommand, io: Io): Promise<ExitStatus> {
  const problems = createProblems(io);
  const read = async (path: string, role: string): Promise<AnnotationPage | undefined> => {
    const shown = path === name ? name : `${name} (${role}, ${path})`;
    const file = await readText(path);
    if (file === undefined) problems.add(`${shown}: no such file`);
    else if ('problem' in file) problems.add(`${shown}: ${file.problem}`);
    // Where both sides have made the file, git gives an empty one for what it was before.
    else if (role === 'base' && file.text.trim() === '') return emptyPage('');
    else {
      const page = readPage(file.text);
      if ('page' in page) return page.page;
      problems.add(placed(shown, file.text, page.problems[0]));
    }
    return undefined;
  };
  const pages = [await read(base, 'base'), await read(ours, 'ours'), await read(theirs, 'theirs')] as const;
  const [common, own, other] = pages;
  if (common === undefined || own === undefined || other === undefined) return 2;
  const { page, clashes } = mergePages(common, own, other);
  try {
    await writeAtomically(ours, writePage(page));
  } catch (error) {
    problems.add(`${name}: could not be written: ${await problemOf(ours, error)}`);
    return 2;
  }
  const quotes = new Map(
    page.items.map(({ id, target }) => [id, targetsOf(target).flatMap(({ quote }) => quote?.exact ?? [])]),
  );
  for (const { id, field } of clashes) {
    const words = (quotes.get(id ?? '') ?? []).join(' ').replace(/\s+/g, ' ');
    const what = id === undefined ? 'the file' : words === '' ? id : `“${words}” (${id})`;
    const how =
      field === undefined
        ? 'one side removed what the other changed: it is kept'
        : `both sides changed “${field}”: ours is kept`;
    io.note(`tickmark: ${name}: ${what}: ${how}`);
  }
  if (clashes.length > 0) io.note(`tickmark: ${name}: change what is to be theirs, then tell git: git add ${name}`);
  return clashes.length > 0 ? 1 : 0;
}
