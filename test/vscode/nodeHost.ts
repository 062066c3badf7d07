// The suite in the Node extension host: in a desktop VS Code where one can be had, else in VS Code's server.
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeProfile, startServer } from './harness/codeServer.js';
import { chosenRelease, obtainBrowser, obtainCodeServer, obtainDesktop, projectRoot } from './harness/obtain.js';
import type { PassResult } from './harness/outcome.js';
import { runSuite, type Stage, SUITE_SECONDS, setStage, suiteModule, suiteSettings } from './harness/suite.js';
import { withPage, workbenchAddress } from './harness/workbench.js';

export async function nodeHost(): Promise<PassResult> {
  const stage = await setStage();
  try {
    return (await onDesktop(stage)) ?? (await onServer(stage));
  } finally {
    await stage.clear();
  }
}

/** Undefined when there is no desktop VS Code here, or it did not get as far as the suite's report. */
async function onDesktop(stage: Stage): Promise<PassResult | undefined> {
  const release = chosenRelease();
  const executable = await obtainDesktop(release);
  if (executable === undefined) return undefined;
  const profile = await makeProfile(stage.root, suiteSettings);
  const problem = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: path.join(projectRoot, suiteModule),
    launchArgs: [stage.workspace, '--user-data-dir', profile.data, '--extensions-dir', profile.extensions],
  }).then(
    () => undefined,
    (error: Error) => error,
  );
  const outcomes = await stage.report().catch(() => undefined);
  if (outcomes) return { where: `desktop VS Code ${release.vscode}, Node extension host`, outcomes };
  console.log(`The desktop VS Code did not run the suite (${problem?.message ?? 'no report'}); using its server.`);
  return undefined;
}

async function onServer(stage: Stage): Promise<PassResult> {
  const codeServer = await obtainCodeServer(chosenRelease());
  const browser = await obtainBrowser();
  const profile = await makeProfile(stage.root, suiteSettings);
  const server = await startServer(codeServer, profile, { testDriver: true });
  try {
    const remote = `vscode-remote://${new URL(server.url).host}`;
    const address = workbenchAddress(server.url, stage.workspace, [
      ['extensionDevelopmentPath', remote + path.resolve(projectRoot)],
      ['extensionTestsPath', `${remote}${path.join(projectRoot, suiteModule)}`],
    ]);
    const outcomes = await withPage(browser, { name: 'node-host', seconds: SUITE_SECONDS }, (page, log) =>
      runSuite(page, log, address, () => stage.report()),
    );
    return { where: `VS Code ${codeServer.release.vscode}, Node extension host`, outcomes };
  } finally {
    server.stop();
  }
}
