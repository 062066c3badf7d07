// Runs the tests in a real VS Code: `node out/test/vscode/run.js [node] [virtual] [installed] [web]`, the first three by default.
// dist/ must have been built. TICKMARK_VSCODE=recent takes a recent VS Code instead of the oldest supported one.

import { formatOutcome, type Outcome, type PassResult, tally } from './harness/outcome.js';
import { bundleSuite } from './harness/suite.js';
import { installed } from './installed.js';
import { nodeHost } from './nodeHost.js';
import { virtualHost } from './virtualHost.js';
import { webHost } from './webHost.js';

const passes: Readonly<Record<string, () => Promise<PassResult>>> = {
  node: nodeHost,
  virtual: virtualHost,
  installed,
  // A worker as in `virtual`, over the files of a server: few meet it, and it takes as long as `node`.
  web: webHost,
};
const byDefault = ['node', 'virtual', 'installed'];

// So that servers end with this, whatever ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

process.exit(await main(process.argv.slice(2)));

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.filter((name) => !Object.hasOwn(passes, name));
  if (unknown.length > 0) {
    console.error(`No such pass: ${unknown.join(', ')}. There are ${Object.keys(passes).join(', ')}.`);
    return 2;
  }
  await bundleSuite();
  const all: Outcome[] = [];
  for (const [name, run] of Object.entries(passes)) {
    if ((asked.length === 0 ? byDefault : asked).includes(name)) all.push(...(await attempt(name, run)));
  }
  console.log(`\nAll passes in VS Code:\n${tally(all)}`);
  return all.some((outcome) => outcome.error !== undefined) ? 1 : 0;
}

/** Runs a pass and prints it; a pass that cannot run is one failure. */
async function attempt(name: string, run: () => Promise<PassResult>): Promise<readonly Outcome[]> {
  const start = performance.now();
  const { where, outcomes } = await run().catch((error: Error): PassResult => {
    const failure = { title: `the pass "${name}"`, milliseconds: performance.now() - start, error: error.message };
    return { where: 'not run to its end', outcomes: [failure] };
  });
  console.log(`\n${name}: ${where}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  for (const outcome of outcomes) console.log(formatOutcome(outcome));
  console.log(`  ${tally(outcomes)}`);
  return outcomes;
}
