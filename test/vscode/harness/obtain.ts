// Gets, at pinned versions and into the ignored folder .vscode-e2e/, the programs that a run needs: a VS Code and a
// browser. Nothing here is a dependency of the package, and nothing is installed outside that folder.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { messageOf } from './outcome.js';

export const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));
const store = path.join(projectRoot, '.vscode-e2e');

/** A VS Code to run on: the same version as a desktop download and as an npm package with a web workbench. */
export interface Release {
  readonly vscode: string;
  readonly codeServer: string;
  /** The major version of Node that its server runs on. */
  readonly node: number;
}

/** `floor` is the oldest that package.json's `engines.vscode` allows; `recent` runs with TICKMARK_VSCODE=recent. */
const releases: Readonly<Record<string, Release>> = {
  floor: { vscode: '1.100.3', codeServer: '4.100.3', node: 20 },
  recent: { vscode: '1.139.1', codeServer: '4.139.1', node: 24 },
};

const chromiumPackage = '@sparticuz/chromium@147.0.0';
const ripgrepPackage = '@vscode/ripgrep-universal@1.18.0';

/** The release asked for by the environment variable TICKMARK_VSCODE, `floor` if it is unset. */
export function chosenRelease(): Release {
  const name = process.env['TICKMARK_VSCODE'] ?? 'floor';
  const release = releases[name];
  if (!release) throw new Error(`TICKMARK_VSCODE is "${name}"; it can be ${Object.keys(releases).join(' or ')}.`);
  return release;
}

/** The path of a desktop VS Code's executable; undefined where there is no screen or it cannot be downloaded. */
export async function obtainDesktop(release: Release): Promise<string | undefined> {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasScreen) return undefined;
  try {
    return await downloadAndUnzipVSCode({
      version: release.vscode,
      cachePath: path.join(store, 'desktop'),
      reporter: new SilentReporter(),
      timeout: 10_000,
    });
  } catch (error) {
    console.log(`No desktop VS Code (${reason(error)}).`);
    return undefined;
  }
}

export interface CodeServer {
  readonly release: Release;
  /** The Node executable to run it with. */
  readonly node: string;
  /** VS Code's own server inside the npm package. */
  readonly main: string;
}

/** VS Code's web workbench and server from the npm package code-server, without its native add-ons. */
export async function obtainCodeServer(release: Release): Promise<CodeServer> {
  const folder = await install(`code-server-${release.codeServer}`, [`code-server@${release.codeServer}`], repair);
  return {
    release,
    node: await obtainNode(release.node),
    main: path.join(folder, vscodeInCodeServer, 'out/server-main.js'),
  };
}

export interface Browser {
  /** What to give to playwright's launch(). */
  readonly launch: { readonly executablePath: string } | { readonly channel: string };
  readonly env: Readonly<Record<string, string>>;
}

/** Chromium or Chrome of this machine; on Linux without one, the build from npm with its own libraries and fonts. */
export async function obtainBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return { launch: { channel: 'chrome' }, env: {} };
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((at) => existsSync(at));
  if (own) return { launch: { executablePath: own }, env: {} };
  if (process.arch !== 'x64') {
    throw new Error(`There is no Chromium on this machine and none in npm for ${process.arch}: install "chromium".`);
  }
  const folder = await install(slug(chromiumPackage), [chromiumPackage], unpackChromium);
  await writeFile(path.join(folder, 'fonts.conf'), fontsConfiguration(folder));
  return {
    launch: { executablePath: path.join(folder, 'chromium') },
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

const vscodeInCodeServer = 'node_modules/code-server/lib/vscode';

/** The dependencies of VS Code inside code-server, and the search program that its install script would download. */
async function repair(folder: string): Promise<void> {
  const vscode = path.join(folder, vscodeInCodeServer);
  await npmInstall(vscode, ['--omit=dev']);
  const ripgrep = path.join(vscode, 'node_modules/@vscode/ripgrep');
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  if (!existsSync(ripgrep) || existsSync(path.join(ripgrep, 'bin', program))) return;
  const from = await install(slug(ripgrepPackage), [ripgrepPackage]);
  const platform = `${process.platform}-${process.arch}`;
  await mkdir(path.join(ripgrep, 'bin'), { recursive: true });
  await copyFile(
    path.join(from, 'node_modules/@vscode/ripgrep-universal/bin', platform, program),
    path.join(ripgrep, 'bin', program),
  );
}

/** Unpacks browser, libraries and fonts into `folder` itself, so that nothing depends on the temporary folder. */
async function unpackChromium(folder: string): Promise<void> {
  const packed = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
  const unpack = async (name: string) => brotliDecompressSync(await readFile(path.join(packed, name)));

  await writeFile(path.join(folder, 'chromium'), await unpack('chromium.br'));
  await chmod(path.join(folder, 'chromium'), 0o755);
  for (const [name, into] of [
    ['swiftshader.tar.br', '.'],
    ['al2023.tar.br', 'al2023'],
    ['fonts.tar.br', '.'],
  ] as const) {
    const tar = path.join(folder, 'unpacking.tar');
    await writeFile(tar, await unpack(name));
    await mkdir(path.join(folder, into), { recursive: true });
    await promisify(execFile)('tar', ['-xf', tar, '-C', path.join(folder, into)]);
    await rm(tar);
  }
}

/** Without any font the workbench never comes up, so the browser from npm is given one besides the system's. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

/** The Node executable running this, if its major version is at least `major`; else one from npm. */
async function obtainNode(major: number): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await install(`node-${major}`, [`${name}@${major}`]);
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs packages into a folder of their own, once: the folder appears under its name only when it is complete. */
async function install(name: string, packages: readonly string[], finish?: (folder: string) => Promise<void>) {
  const folder = path.join(store, name);
  if (existsSync(folder)) return folder;
  console.log(`Fetching ${packages.join(' ')} into .vscode-e2e/ (once) …`);
  const partial = `${folder}.${process.pid}.partial`;
  try {
    await mkdir(partial, { recursive: true });
    await writeFile(path.join(partial, 'package.json'), '{"private":true}\n');
    await npmInstall(partial, [...packages]);
    await finish?.(partial);
    await rename(partial, folder);
    return folder;
  } catch (error) {
    throw new Error(
      `Cannot fetch ${packages.join(' ')}: ${reason(error)}\n` +
        'Without a VS Code of your own this needs the npm registry once. Check the connection, or the registry in your ' +
        '.npmrc, and run this again; what has been fetched is kept in .vscode-e2e/.',
      { cause: error },
    );
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Install scripts are never run: those of code-server compile C++ and download from other hosts. */
function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  return npm(folder, ['install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs npm in `folder`; rejects with its output if it fails. */
export async function npm(folder: string, args: readonly string[]): Promise<void> {
  const program = process.env['npm_execpath'];
  const options = { cwd: folder, env: withoutNpmRun(process.env), maxBuffer: 64 * 1024 * 1024 };
  if (program) await promisify(execFile)(process.execPath, [program, ...args], options);
  else await promisify(execFile)('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** What `npm run` adds about this project would make the inner npm believe that it works on this project. */
function withoutNpmRun(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const about = /^(npm_package_|npm_lifecycle_|npm_command$|npm_config_(local_)?prefix$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !about.test(name)));
}

function slug(packageAtVersion: string): string {
  return packageAtVersion.replace(/^@/, '').replaceAll(/[/@]/g, '-');
}

function reason(error: unknown): string {
  return messageOf(error)
    .replace(/^Command failed:.*\n/, '')
    .split('\n')
    .slice(0, 3)
    .join(' ')
    .trim();
}
