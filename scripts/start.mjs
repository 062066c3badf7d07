// `npm start [-- FOLDER]`: builds Tickmark, prints what it finds in FOLDER (samples/ by default), and opens the folder
// in VS Code with this build of the extension. Without a terminal it ends after printing.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? path.join(root, 'samples'));

if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}. Say which one to open: npm start -- FOLDER`);
  process.exit(2);
}

build();
check();
if (process.stdin.isTTY && process.stdout.isTTY && !process.env.CI) {
  await open();
} else {
  console.log('\nThis is no terminal, so VS Code is not opened. In a terminal, `npm start` opens the folder in it.');
}

function build() {
  console.log('Building Tickmark …');
  for (const [program, ...args] of [['node_modules/typescript/bin/tsc', '-b'], ['scripts/bundle.mjs']]) {
    const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

/** Findings are no failure here. */
function check() {
  const shown = path.relative(process.cwd(), folder) || '.';
  console.log(`\ntickmark check ${shown}`);
  spawnSync(process.execPath, [path.join(root, 'dist/cli.cjs'), 'check', shown], { stdio: 'inherit' });
}

async function open() {
  const { chosenRelease, obtainDesktop } = await import('../out/test/vscode/harness/obtain.js');
  if (installedCodeIsRecent()) {
    runDesktop('code', ['--new-window']);
    return;
  }
  console.log('\nNo VS Code of 1.100 or later answers to `code` here; fetching one …');
  const release = chosenRelease();
  const profile = path.join(root, '.vscode-e2e/profile');
  const desktop = await obtainDesktop(release);
  if (desktop) runDesktop(desktop, [`--user-data-dir=${profile}/data`, `--extensions-dir=${profile}/extensions`]);
  else await serve(release, profile);
}

/** Whether the command `code` is a VS Code that this extension runs on. */
function installedCodeIsRecent() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const needed = numbers(engines.vscode);
  const { status, stdout } = spawnSync('code', ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return false;
  const found = numbers(stdout);
  return found[0] > needed[0] || (found[0] === needed[0] && found[1] >= needed[1]);
}

/** Major and minor version in a text such as `^1.100.0`. */
function numbers(text) {
  return /(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? [0, 0];
}

function runDesktop(program, args) {
  const all = [...args, `--extensionDevelopmentPath=${root}`, folder];
  // On Windows the command `code` is a script, which only a shell runs.
  const shell = process.platform === 'win32' && program === 'code';
  const child = spawn(program, shell ? all.map((arg) => `"${arg}"`) : all, { detached: true, stdio: 'ignore', shell });
  child.once('error', (error) => {
    console.error(`Could not start ${program}: ${error.message}`);
    process.exitCode = 1;
  });
  child.unref();
  console.log(`\nOpened ${folder} in VS Code.`);
}

/** VS Code in the browser, from npm, guarded by a token that only this terminal shows. */
async function serve(release, folderOfProfile) {
  const { npm, obtainCodeServer } = await import('../out/test/vscode/harness/obtain.js');
  const { installExtension, makeProfile, startServer } = await import('../out/test/vscode/harness/codeServer.js');
  const codeServer = await obtainCodeServer(release);
  const profile = await makeProfile(folderOfProfile);
  const vsix = path.join(root, '.vscode-e2e/tickmark.vsix');
  await npm(root, ['run', 'package', '--', '--out', vsix]);
  await installExtension(codeServer, profile, vsix);
  const token = randomBytes(24).toString('hex');
  const server = await startServer(codeServer, profile, { token });
  const query = new URLSearchParams({ tkn: token, folder });
  console.log(
    `\nVS Code ${release.vscode} runs at this address, until you press Ctrl+C:\n${server.url}/?${query.toString()}`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit());
  await server.ended;
}
