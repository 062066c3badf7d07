// A reviewer's morning, by keyboard alone: the folder's problems, what two annotators read differently, how far they
// agree, and the adjudicated annotations as a file for another tool.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { byPalette, eventually, goDown, picture, type Step, written } from '../harness/person.js';
import { pictureInThemes } from '../harness/themes.js';

export function reviewerSteps(workspace: string): readonly Step[] {
  const folder = path.join(workspace, 'review');
  const decisionsOn = async (article: string) => {
    const page = JSON.parse(await readFile(path.join(folder, `${article}.annotations/adjudicated.json`), 'utf8'));
    const bodies: { value?: string }[] = page.items.flatMap(({ body }: { body: unknown }) => body);
    return bodies.flatMap(({ value }) => value ?? []).sort();
  };
  return [
    [
      'reviewer: Problems lists the findings of the folder, and Enter goes to one',
      async (page) => {
        await page.locator('.monaco-editor.focused').first().waitFor();
        const problems = page.locator('.markers-panel .monaco-list-row');
        await eventually('the folder’s findings', async () => {
          if (!(await problems.first().isVisible())) await page.keyboard.press('Control+Shift+KeyM');
          await problems.filter({ hasText: 'missing-amount' }).first().waitFor({ timeout: 3000 });
        });
        // The key shows the panel, and leaves the keyboard where it was if the panel had been shown before.
        await byPalette(page, 'Problems: Focus on Problems View');
        await goDown(page, /missing-amount/);
        await pictureInThemes(page, 'reviewer-problems');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active', { hasText: 'quay.txt' }).waitFor();
        await page.keyboard.press('Control+KeyJ');
        await problems.first().waitFor({ state: 'hidden' });
      },
    ],
    [
      'reviewer: the view lists the articles that two people annotated, and what they differ in',
      async (page) => {
        await byPalette(page, 'Tickmark: Focus on Review View');
        await row(page, 'fares.txt').waitFor();
        await row(page, 'terminal.txt').waitFor();
        await row(page, '“the Sund Line”').waitFor();
        await spoken(page, /fares\.txt: 1 of 1 open\. By mary, sam\./);
        await spoken(
          page,
          /“Halden”\. They differ in what it is\. open\. 1, mary: GPE “Halden”\. 2, sam: LOC “Halden”\./,
        );
        await picture(page, 'reviewer-list');
      },
    ],
    [
      'reviewer: n shows the next place in the article with both readings, and the view keeps the keyboard',
      async (page) => {
        await page.keyboard.press('n');
        await page.locator('.tab.active', { hasText: 'fares.txt' }).waitFor();
        await readings(page, '1 ORG │ 2 ORG');
        await pictureInThemes(page, 'reviewer-disagreement');
      },
    ],
    [
      'reviewer: the hover of a row has the readings in a table',
      async (page) => {
        await page.keyboard.press('Control+KeyK');
        await page.keyboard.press('Control+KeyI');
        await page.locator('.monaco-hover:not(.hidden) table', { hasText: 'Label' }).waitFor();
        await picture(page, 'reviewer-hover');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'reviewer: 1 takes the first reading and goes on into the next article',
      async (page) => {
        await page.keyboard.press('1');
        await eventually('the decision', async () => same(await decisionsOn('fares.txt'), ['accepted', 'rejected']));
        await page.locator('.tab.active', { hasText: 'terminal.txt' }).waitFor();
        await row(page, 'mary holds').waitFor();
        await readings(page, '1 GPE │ 2 LOC');
        await picture(page, 'review', { x: 0, y: 35, width: 1280, height: 745 });
      },
    ],
    [
      'reviewer: a row that has the focus is what a key means, though another was shown',
      async (page) => {
        await goDown(page, /“Norvik Shipping”/);
        await page.keyboard.press('2');
        await spoken(page, /“Norvik Shipping”\..* sam holds\./);
        await page.keyboard.press('Control+KeyZ');
        await spoken(page, /“Norvik Shipping”\..* open\./);
      },
    ],
    [
      'reviewer: c shows the article as the two read it, side by side',
      async (page) => {
        await byPalette(page, 'Tickmark: Focus on Review View');
        await page.keyboard.press('n');
        await page.keyboard.press('c');
        await page.locator('.monaco-diff-editor .view-line', { hasText: '⟦Halden⟧LOC' }).first().waitFor();
        await pictureInThemes(page, 'reviewer-compare');
        await page.keyboard.press('Control+KeyW');
      },
    ],
    [
      'reviewer: 0 takes none, 1 and 2 the others, a accepts what all agree on',
      async (page) => {
        await byPalette(page, 'Tickmark: Focus on Review View');
        for (const key of ['p', 'n', '1', '1', '0', '2']) {
          await page.keyboard.press(key);
          await page.waitForTimeout(1500);
        }
        await eventually('no open place', async () => none(page.locator(OPEN)));
        await page.keyboard.press('a');
        await eventually('the decisions', async () =>
          same(await decisionsOn('terminal.txt'), [
            'accepted',
            'accepted',
            'accepted',
            'accepted',
            'confirmed',
            'rejected',
            'rejected',
          ]),
        );
        await pictureInThemes(page, 'reviewer-decided');
      },
    ],
    [
      'reviewer: the agreement is a page with tables',
      async (page) => {
        await byPalette(page, 'Tickmark: Show Agreement');
        const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
        await preview.locator('th', { hasText: 'Cohen’s kappa' }).first().waitFor();
        await pictureInThemes(page, 'reviewer-agreement');
        await page.keyboard.press('Control+KeyW');
      },
    ],
    [
      'reviewer: the adjudicated annotations are exported for another tool',
      async (page) => {
        await byPalette(page, 'Tickmark: Export Annotations');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'doccano' }).waitFor();
        await page.keyboard.type('doccano');
        await page.keyboard.press('Enter');
        await eventually('the name of the file', async () => {
          const name = await page.locator('.quick-input-widget input:focus').inputValue();
          if (!name.endsWith('terminal.txt.jsonl')) throw new Error(name);
        });
        await picture(page, 'reviewer-export');
        await page.keyboard.press('Enter');
        const exported = await written(path.join(folder, 'terminal.txt.jsonl'), /\}\s*$/);
        const { label }: { label: [number, number, string][] } = JSON.parse(exported);
        const { text }: { text: string } = JSON.parse(exported);
        const marks = label.map(([start, end, name]) => `${name} ${text.slice(start, end)}`);
        if (!marks.includes('GPE Halden') || marks.includes('LOC Halden')) throw new Error(marks.join());
        await picture(page, 'reviewer-exported');
      },
    ],
  ];
}

const VIEW = '.pane:has(.pane-header[aria-label^="Review"])';
const OPEN = `${VIEW} .codicon-circle-large-outline`;

function row(page: Page, text: string): Locator {
  return page.locator(`${VIEW} .monaco-list-row`, { hasText: text }).first();
}

/** Waits for the short form of the readings behind the words that are read differently, which is drawn and no text. */
async function readings(page: Page, text: string): Promise<void> {
  await eventually(text, async () => {
    const drawn = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.monaco-editor .view-line span')].map((each) => getComputedStyle(each, '::after').content)`,
    );
    if (!drawn.some((each) => each.includes(text))) throw new Error(drawn.filter((each) => each !== 'none').join());
  });
}

/** Waits for a row of which a screen reader says this. */
async function spoken(page: Page, what: RegExp): Promise<void> {
  const rows = page.locator(`${VIEW} .monaco-list-row`);
  await eventually(`a row said as ${what}`, async () => {
    const said = await rows.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    if (!said.some((each) => what.test(each))) throw new Error(said.join('\n'));
  });
}

function same(actual: readonly string[], expected: readonly string[]): void {
  if (actual.join() !== expected.join()) throw new Error(`${actual.join()} instead of ${expected.join()}`);
}

async function none(found: Locator): Promise<void> {
  const count = await found.count();
  if (count > 0) throw new Error(`${count} left`);
}
