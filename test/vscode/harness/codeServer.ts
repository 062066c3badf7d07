// Runs VS Code's server from npm: starts it on a free local port, and installs an extension into it.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CodeServer } from './obtain.js';

/** Where a server keeps its settings, state and extensions. A fresh folder makes a fresh user. */
export interface Profile {
  readonly data: string;
  readonly extensions: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  stop(): void;
  /** Settles when the server has ended. */
  readonly ended: Promise<void>;
}

/** A profile in `folder`; a new one gets settings that keep a window quiet, with `settings` on top. */
export async function makeProfile(folder: string, settings: Readonly<Record<string, unknown>> = {}): Promise<Profile> {
  const profile = { data: path.join(folder, 'data'), extensions: path.join(folder, 'extensions') };
  await mkdir(path.join(profile.data, 'User'), { recursive: true });
  await mkdir(profile.extensions, { recursive: true });
  const file = path.join(profile.data, 'User/settings.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return profile;
}

/** Starts the server, which ends when this process exits; `token` guards the address, and may be left out only where no person is given it. */
export async function startServer(
  server: CodeServer,
  profile: Profile,
  { token, testDriver = false }: { readonly token?: string; readonly testDriver?: boolean } = {},
): Promise<RunningServer> {
  // In a file for this user alone: the list of processes is for everybody.
  const tokenFile = path.join(profile.data, 'connection-token');
  if (token !== undefined) await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    '--host=127.0.0.1',
    '--port=0',
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
    `--user-data-dir=${profile.data}`,
    `--server-data-dir=${path.join(profile.data, 'agent')}`,
    `--extensions-dir=${profile.extensions}`,
    token === undefined ? '--without-connection-token' : `--connection-token-file=${tokenFile}`,
    // A built workbench ignores the address's test parameters without this.
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(server.node, [server.main, ...args], {
    // A group of its own, so that the extension hosts end with it.
    detached: process.platform !== 'win32',
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => stopGroup(child);
  process.once('exit', stop);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.removeListener('exit', stop);
      resolve();
    });
  });
  try {
    return { url: `http://127.0.0.1:${await portOf(child)}`, stop, ended };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Installs a packaged extension into the profile, over an installed one of the same version. */
export async function installExtension(server: CodeServer, profile: Profile, vsix: string): Promise<void> {
  const args = [
    '--accept-server-license-terms',
    `--server-data-dir=${path.join(profile.data, 'agent')}`,
    `--extensions-dir=${profile.extensions}`,
    `--install-extension=${vsix}`,
    '--force',
  ];
  await promisify(execFile)(server.node, [server.main, ...args], { env: ownEnvironment() });
}

const quietSettings = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'chat.commandCenter.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.reduceMotion': 'on',
  'git.openRepositoryInParentFolders': 'never',
};

/** The port that the server says it listens on; rejects with its output if it ends or stays silent for 30 s. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what: string) => reject(new Error(`VS Code's server ${what}:\n${output.slice(-2000)}`));
    const timer = setTimeout(() => fail('did not start within 30 s'), 30_000);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
    const read = (chunk: Buffer) => {
      if (output.length > 100_000) return;
      output += chunk.toString();
      const port = /agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

function stopGroup(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid);
}

/** A VS Code that this was started from would otherwise be asked to do the work. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { VSCODE_IPC_HOOK_CLI: _, ...env } = process.env;
  return env;
}
