import type { AnnotationCommand } from '../args.js';
import type { Io } from '../io.js';
import type { ExitStatus } from '../status.js';
import { agreement } from './agreement.js';
import { annotate } from './annotate.js';
import { exportAnnotations } from './export.js';
import { importAnnotations } from './import.js';
import { mergeAnnotations } from './merge.js';
import { rebaseAnnotations } from './rebase.js';
import { report } from './report.js';
import { verify } from './verify.js';

/** Runs a command that reads or writes annotation files. */
export async function runOnAnnotations(line: AnnotationCommand, io: Io): Promise<ExitStatus> {
  switch (line.command) {
    case 'annotate':
      return await annotate(line, io);
    case 'annotations export':
      return await exportAnnotations(line, io);
    case 'annotations import':
      return await importAnnotations(line, io);
    case 'annotations verify':
      return await verify(line, io);
    case 'annotations agreement':
      return await agreement(line, io);
    case 'annotations rebase':
      return await rebaseAnnotations(line, io);
    case 'annotations merge':
      return await mergeAnnotations(line, io);
    case 'report':
      break;
  }
  return await report(line, io);
}
