// What a pass found out, and how it is printed.

export interface Outcome {
  readonly title: string;
  readonly milliseconds: number;
  /** The message of the failure; absent when it passed. */
  readonly error?: string;
}

export interface PassResult {
  /** Where it ran: "VS Code 1.100.3, web worker extension host". */
  readonly where: string;
  readonly outcomes: readonly Outcome[];
}

/** What a caught value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One line an outcome, with the failure under it. */
export function formatOutcome({ title, milliseconds, error }: Outcome): string {
  const line = `  ${error === undefined ? '✓' : '✗'} ${title} (${Math.round(milliseconds)} ms)`;
  return error === undefined ? line : `${line}\n${error.replaceAll(/^/gm, '      ')}`;
}

/** "5 passed, 0 failed". */
export function tally(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.error !== undefined).length;
  return `${outcomes.length - failed} passed, ${failed} failed`;
}
