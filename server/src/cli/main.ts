import { readCommandLine } from './args.js';
import { helpText } from './commands.js';
import { processIo } from './io.js';
import type { ExitStatus } from './status.js';
import { VERSION } from './version.js';

const io = processIo();

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    io.note(`tickmark: a bug, please report it: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 2;
  },
);

async function main(args: readonly string[]): Promise<ExitStatus> {
  const line = readCommandLine(args);
  if ('problem' in line) {
    io.note(`tickmark: ${line.problem}`);
    io.note(`tickmark help${line.about === undefined ? '' : ` ${line.about}`} says how it is used.`);
    return 2;
  }
  // What reads articles is loaded only by the commands that do: `git merge` runs this once for each file.
  if (line.command === 'check') return await (await import('./check.js')).check(line, io);
  if (line.command === 'extract') return await (await import('./extract.js')).extract(line, io);
  if (line.command === 'help') await io.write(helpText(line.about));
  else if (line.command === 'version') await io.write(`${VERSION}\n`);
  else if (line.command === 'lsp') {
    // Loaded only here: it takes longer to load than most articles take to check.
    const { startNodeServer } = await import('../node/platform.js');
    startNodeServer();
  } else {
    // Nor does a check need what annotations do.
    const { runOnAnnotations } = await import('./annotations/run.js');
    return await runOnAnnotations(line, io);
  }
  return 0;
}
