// One browser with VS Code's workbench in it: opening it at an address, bounding every pass in time, pictures.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type Browser, projectRoot } from './obtain.js';
import { messageOf } from './outcome.js';

export const pictures = path.join(projectRoot, 'test-results');

/** What the workbench reads from its address beside the folder. */
export type Payload = readonly (readonly [name: string, value: string])[];

/** The address of a workbench on `folder`, or of an empty window without it. */
export function workbenchAddress(serverUrl: string, folder: string | undefined, payload: Payload): string {
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder });
  query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return `${serverUrl}/?${query.toString()}`;
}

/**
 * Runs `work` with a fresh browser page. It fails after `seconds`, or when the page crashes; on any failure it takes
 * the picture `NAME-failed.png`, and adds the last lines of `log` to the error.
 */
export async function withPage<T>(
  browser: Browser,
  { name, seconds }: { readonly name: string; readonly seconds: number },
  work: (page: Page, log: string[]) => Promise<T>,
): Promise<T> {
  await mkdir(pictures, { recursive: true });
  const running = await chromium.launch({
    ...browser.launch,
    args: browserFlags,
    env: { ...processEnvironment(), ...browser.env },
  });
  const page = await running.newPage({ viewport: { width: 1280, height: 800 } });
  const log: string[] = [];
  page.on('pageerror', (error) => log.push(error.message));
  const crash = new Promise<never>((_resolve, reject) => {
    page.once('crash', () => reject(new Error('the browser page crashed')));
  });
  try {
    return await Promise.race([work(page, log), crash, failAfter(seconds)]);
  } catch (error) {
    const picture = path.join(pictures, `${name}-failed.png`);
    await page.screenshot({ path: picture, timeout: 5000 }).catch(() => undefined);
    const said = log.length > 0 ? `\nThe workbench's last words:\n${log.slice(-20).join('\n')}` : '';
    throw new Error(`${messageOf(error)}\nPicture: ${picture}${said}`, { cause: error });
  } finally {
    await running.close();
  }
}

/** Rejects after so many seconds; does not keep the process alive. */
export function failAfter(seconds: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not done after ${seconds} s`)), seconds * 1000).unref();
  });
}

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

function processEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}
