import { once } from 'node:events';
import { plain } from './report/plain.js';

/** What a command reads and writes. */
export interface Io {
  readonly input: AsyncIterable<Uint8Array>;
  /** A result, to standard output. Waits while the reader is slower; false once nobody reads any more, as after `| head`. */
  write(text: string): Promise<boolean>;
  /** A message to the user, to standard error. */
  note(message: string): void;
  /** How far the work is; drawn only on a terminal. */
  progress(done: number, total: number): void;
  /** Standard output is a terminal that shows colours. */
  readonly colors: boolean;
  /** Width of standard output in columns. */
  readonly columns: number;
}

/** The streams of this process. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  let bar = '';
  let isRead = true;
  function draw(next: string): void {
    if (next === bar) return;
    bar = next;
    stderr.write(`\r\u001B[K${next}`);
  }
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isRead = false;
  });
  return {
    get input() {
      return process.stdin;
    },
    async write(text) {
      if (text === '' || !isRead) return isRead;
      draw('');
      // The error that ends the wait is the one that is listened to above.
      if (!stdout.write(text)) await once(stdout, 'drain').catch(() => undefined);
      return isRead;
    },
    note(message) {
      draw('');
      stderr.write(`${plain(message)}\n`);
    },
    progress(done, total) {
      if (stderr.isTTY) draw(done < total ? barOf(done, total) : '');
    },
    colors: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    columns: (stdout.isTTY && stdout.columns) || 100,
  };
}

const BAR_WIDTH = 24;

/** Changes at each step of the bar, not at each article: drawing is slower than reading. */
function barOf(done: number, total: number): string {
  const filled = Math.floor((done / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${total} files`;
}
