// `node scripts/icon.mjs`: draws media/icon.svg as media/icon.png, 256 × 256, as galleries want it. Run it after a change
// to the drawing; it needs the browser that the tests in VS Code fetch.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { obtainBrowser } = await import('../out/test/vscode/harness/obtain.js');
const [drawing, picture] = ['icon.svg', 'icon.png'].map((name) =>
  fileURLToPath(new URL(`../media/${name}`, import.meta.url)),
);

const { launch, env } = await obtainBrowser();
const browser = await chromium.launch({ ...launch, args: ['--no-sandbox'], env: { ...process.env, ...env } });
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${await readFile(drawing, 'utf8')}`);
  await page.screenshot({ path: picture, omitBackground: true });
} finally {
  await browser.close();
}
