// The suite in the web worker extension host, as on vscode.dev: no Node on the extension's side.
import { makeProfile, startServer } from './harness/codeServer.js';
import { startDevProxy } from './harness/devProxy.js';
import { chosenRelease, obtainBrowser, obtainCodeServer, projectRoot } from './harness/obtain.js';
import type { PassResult } from './harness/outcome.js';
import { runSuite, SUITE_SECONDS, setStage, suiteModule, suiteSettings } from './harness/suite.js';
import { withPage, workbenchAddress } from './harness/workbench.js';

export async function webHost(): Promise<PassResult> {
  const codeServer = await obtainCodeServer(chosenRelease());
  const browser = await obtainBrowser();
  const stage = await setStage();
  const server = await startServer(codeServer, await makeProfile(stage.root, suiteSettings), { testDriver: true });
  const proxy = await startDevProxy(server.url, projectRoot, suiteModule);
  try {
    const address = workbenchAddress(proxy.url, stage.workspace, []);
    const outcomes = await withPage(browser, { name: 'web-host', seconds: SUITE_SECONDS }, (page, log) =>
      runSuite(page, log, address, () => stage.report()),
    );
    return { where: `VS Code ${codeServer.release.vscode}, web worker extension host`, outcomes };
  } finally {
    proxy.stop();
    server.stop();
    await stage.clear();
  }
}
