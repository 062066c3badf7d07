import { MAX_ARTICLE_LENGTH } from '../core/analysis/analyser.js';
import type { Analysis } from '../core/analysis/analysis.js';
import { lineColumnAt } from '../core/text/lines.js';
import type { Io } from './io.js';

/** 0: nothing found at or above the level; 1: something; 2: bad usage, unreadable input or a broken configuration. */
export type ExitStatus = 0 | 1 | 2;

/** What went wrong in a run, told to the user as it comes. */
export interface Problems {
  readonly all: readonly string[];
  readonly add: (problem: string) => void;
  /** A bug met with one article is reported like any other problem of it, and the others follow. */
  readonly guard: <T>(name: string, work: () => T) => T | undefined;
  /** The same for reading an article; tells the user if it is longer than is read. */
  readonly reading: (name: string, read: () => Analysis) => Analysis | undefined;
}

export function createProblems(io: Io): Problems {
  const all: string[] = [];
  const add = (problem: string): void => {
    all.push(problem);
    io.note(`tickmark: ${problem}`);
  };
  function guard<T>(name: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      add(`${name}: a bug in tickmark, please report it: ${error instanceof Error ? error.stack : String(error)}`);
      return undefined;
    }
  }
  return {
    all,
    add,
    guard,
    reading(name, read) {
      const analysis = guard(name, read);
      if (analysis?.truncatedAt !== undefined)
        io.note(`tickmark: ${name}: ${lengthNote(analysis, analysis.truncatedAt)}`);
      return analysis;
    },
  };
}

function lengthNote({ snapshot }: Analysis, end: number): string {
  const line = lineColumnAt(snapshot.lines, end).line + 1;
  const limit = `${MAX_ARTICLE_LENGTH / 1_000_000} million characters`;
  return `longer than ${limit}: what stands after line ${line} is not read. Split it`;
}
