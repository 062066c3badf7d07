import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { CLI } from './shipped.js';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The current folder. */
  readonly cwd: string;
  /** What is written to standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `tickmark` with the words of a line, or with these very arguments, as a process of its own. */
export async function tickmark(line: string | readonly string[], options: RunOptions): Promise<Run> {
  const child = start(line, options);
  // The command may end without reading all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

export function start(
  line: string | readonly string[],
  { cwd, env }: Omit<RunOptions, 'input'>,
): ChildProcessWithoutNullStreams {
  const args = typeof line === 'string' ? line.split(' ') : line;
  return spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
}
