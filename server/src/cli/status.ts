import type { Io } from './io.js';

/** 0: nothing found at or above the level; 1: something; 2: bad usage, unreadable input or a broken configuration. */
export type ExitStatus = 0 | 1 | 2;

/** What went wrong in a run, told to the user as it comes. */
export interface Problems {
  readonly all: readonly string[];
  readonly add: (problem: string) => void;
  /** A bug met with one article is reported like any other problem of it, and the others follow. */
  readonly guard: <T>(name: string, work: () => T) => T | undefined;
}

export function createProblems(io: Io): Problems {
  const all: string[] = [];
  const add = (problem: string): void => {
    all.push(problem);
    io.note(`tickmark: ${problem}`);
  };
  return {
    all,
    add,
    guard(name, work) {
      try {
        return work();
      } catch (error) {
        add(`${name}: a bug in tickmark, please report it: ${error instanceof Error ? error.stack : String(error)}`);
        return undefined;
      }
    },
  };
}
