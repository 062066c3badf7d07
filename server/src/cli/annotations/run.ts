import type { AnnotationCommand } from '../args.js';
import type { Io } from '../io.js';
import type { ExitStatus } from '../status.js';

/** Runs a command that reads or writes annotation files, and loads only what that needs: a merge reads no article. */
export async function runOnAnnotations(line: AnnotationCommand, io: Io): Promise<ExitStatus> {
  switch (line.command) {
    case 'annotate':
      return await (await import('./annotate.js')).annotate(line, io);
    case 'annotations export':
      return await (await import('./export.js')).exportAnnotations(line, io);
    case 'annotations import':
      return await (await import('./import.js')).importAnnotations(line, io);
    case 'annotations verify':
      return await (await import('./verify.js')).verify(line, io);
    case 'annotations agreement':
      return await (await import('./agreement.js')).agreement(line, io);
    case 'annotations rebase':
      return await (await import('./rebase.js')).rebaseAnnotations(line, io);
    case 'annotations merge':
      return await (await import('./merge.js')).mergeAnnotations(line, io);
    case 'report':
      break;
  }
  return await (await import('./report.js')).report(line, io);
}
