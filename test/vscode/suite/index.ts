// The suite's entry in an extension host: runs the tests and leaves report.json beside the workspace folder.
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { reportUri } from './support.js';

export async function run(): Promise<void> {
  await setAuthor();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Quiet });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Loaded only now: they use the functions that the line above made global.
  await import('./activation.test.js');
  await import('./findings.test.js');
  await import('./features.test.js');
  await import('./reading.test.js');
  await import('./commands.test.js');
  await import('./folder.test.js');
  await import('./annotations.test.js');
  await import('./fileOperations.test.js');
  await import('./review.test.js');
  await import('./annotating.test.js');
  await import('./facts.test.js');
  await import('./keys.test.js');

  const outcomes: { title: string; milliseconds: number; error?: string }[] = [];
  const started = new Map<Mocha.Runnable, number>();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('test', (test) => {
      started.set(test, Date.now());
      // For the case that the report is never reached: the last words then say where.
      console.info(`begins: ${test.fullTitle()}`);
    });
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle(), milliseconds: since(test) }));
    // Hooks fail here too, under their own titles.
    runner.on('fail', (test, error) => {
      outcomes.push({ title: test.fullTitle(), milliseconds: since(test), error: error.stack ?? error.message });
      console.error(`${test.fullTitle()}: ${error.message}`);
    });
    runner.on('pending', (test) =>
      outcomes.push({ title: test.fullTitle(), milliseconds: 0, error: 'skipped: every test runs in every host' }),
    );
  });
  function since(test: Mocha.Runnable): number {
    return Date.now() - (started.get(test) ?? Date.now());
  }
  await vscode.workspace.fs.writeFile(reportUri(), new TextEncoder().encode(JSON.stringify(outcomes)));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Where no server has the user's settings, nobody has said yet in whose name the suite annotates. */
async function setAuthor(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('tickmark');
  if (settings.get('author') === '') await settings.update('author', 'vera', vscode.ConfigurationTarget.Global);
}

/** The report is a file: what an extension host prints is mixed with the workbench's own log. */
class Quiet extends Mocha.reporters.Base {}
