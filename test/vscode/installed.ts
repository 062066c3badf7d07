// The packaged extension as a person meets it: installed into a fresh VS Code and driven with mouse and keyboard.
// Leaves pictures in test-results/ for people to look at.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { installExtension, makeProfile, startServer } from './harness/codeServer.js';
import { chosenRelease, npm, obtainBrowser, obtainCodeServer, projectRoot } from './harness/obtain.js';
import type { Outcome, PassResult } from './harness/outcome.js';
import {
  caretIsAt,
  choose,
  command,
  doubleClick,
  EDITOR,
  eventually,
  find,
  follow,
  hoverSays,
  picture,
  pointAtFinding,
  pointAtWord,
  type Step,
  squiggle,
} from './harness/person.js';
import { type Stage, setStage } from './harness/suite.js';
import { withPage, workbenchAddress } from './harness/workbench.js';
import { annotatorSteps } from './journeys/annotator.js';
import { checkerSteps, nothingToCheckSteps } from './journeys/checker.js';
import { reviewerSteps } from './journeys/reviewer.js';

export async function installed(): Promise<PassResult> {
  const codeServer = await obtainCodeServer(chosenRelease());
  const browser = await obtainBrowser();
  const stage = await setStage();
  try {
    const profile = await makeProfile(stage.root, pictureSettings);
    const vsix = path.join(stage.root, 'tickmark.vsix');
    await npm(projectRoot, ['run', 'package', '--', '--out', vsix]);
    await installExtension(codeServer, profile, vsix);
    const server = await startServer(codeServer, profile);
    const outcomes: Outcome[] = [];
    try {
      for (const { name, folder, file, steps } of stories(stage)) {
        const resource = `vscode-remote://${new URL(server.url).host}${file}`;
        const address = workbenchAddress(server.url, folder, [['openFile', resource]]);
        await withPage(browser, { name, seconds: 240 }, async (page) => {
          page.setDefaultTimeout(20_000);
          await page.goto(address);
          await follow(page, steps, outcomes);
        }).catch((error: Error) => outcomes.push({ title: name, milliseconds: 0, error: error.message }));
      }
    } finally {
      server.stop();
    }
    return { where: `VS Code ${codeServer.release.vscode}, packaged extension`, outcomes };
  } finally {
    await stage.clear();
  }
}

/** Articles have long lines, and the pictures are looked at. */
const pictureSettings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

/**
 * One window each: an article in a folder, one that is walked by keyboard, an annotator's day, a checker's morning
 * and a checker with nothing to check, a reviewer's day, a file opened with no folder, a text that is no article, and a
 * first look.
 */
function stories(stage: Stage) {
  const article = path.join(stage.workspace, 'depot.txt');
  const clean = path.join(stage.workspace, 'clean.txt');
  const ferry = path.join(stage.workspace, 'ferry.txt');
  const breakwater = path.join(stage.workspace, 'breakwater.txt');
  const lone = path.join(stage.root, 'lone/lone.txt');
  const list = path.join(stage.workspace, 'requirements.txt');
  const regatta = path.join(stage.workspace, 'regatta.txt');
  return [
    { name: 'installed', folder: stage.workspace, file: article, steps: articleSteps(article) },
    { name: 'installed-walk', folder: stage.workspace, file: ferry, steps: walkSteps(ferry) },
    { name: 'annotator', folder: stage.workspace, file: breakwater, steps: annotatorSteps(breakwater) },
    { name: 'checker', folder: stage.workspace, file: regatta, steps: checkerSteps(regatta) },
    { name: 'checker-empty', folder: undefined, file: list, steps: nothingToCheckSteps },
    { name: 'installed-lone', folder: undefined, file: lone, steps: loneSteps },
    { name: 'reviewer', folder: stage.workspace, file: clean, steps: reviewerSteps(stage.workspace) },
    { name: 'installed-list', folder: stage.workspace, file: list, steps: listSteps },
    { name: 'installed-first-run', folder: undefined, file: lone, steps: firstRunSteps },
  ];
}

function articleSteps(article: string): readonly Step[] {
  return [
    [
      'the missing amount is underlined',
      async (page) => {
        await squiggle(page).waitFor();
        await picture(page, 'squiggle', EDITOR);
      },
    ],
    [
      'hovering a figure shows its value in full',
      async (page) => {
        await pointAtWord(page, '4.2');
        await hoverSays(page, '4,200,000 euros');
        await picture(page, 'hover-figure', EDITOR);
        await page.mouse.move(5, 5);
      },
    ],
    [
      'hovering the finding says what is missing',
      async (page) => {
        await pointAtFinding(page);
        await hoverSays(page, 'missing');
        await picture(page, 'hover');
        await page.mouse.move(5, 5);
      },
    ],
    [
      'the Problems panel lists the finding',
      async (page) => {
        await page.keyboard.press('Control+Shift+KeyM');
        await page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-amount' }).first().waitFor();
        await picture(page, 'problems');
        await page.keyboard.press('Control+KeyJ');
      },
    ],
    [
      'annotating a selected name asks who annotates and writes the author’s file',
      async (page) => {
        await pointAtWord(page, 'Logistics');
        await doubleClick(page);
        await command(page, 'Tickmark: Annotate…');
        const label = page.locator('.quick-input-list .monaco-list-row', { hasText: 'ORG' });
        await label.first().waitFor();
        await picture(page, 'annotation-label');
        await label.first().click();
        await page.locator('.quick-input-title', { hasText: 'Who Annotates?' }).waitFor();
        await page.locator('.quick-input-widget input').first().fill('Vera');
        await picture(page, 'annotation-author');
        await page.keyboard.press('Enter');
        const file = path.join(`${article}.annotations`, 'vera.json');
        const annotations = await eventually('annotation file', async () => JSON.parse(await readFile(file, 'utf8')));
        if (annotations.type !== 'AnnotationPage')
          throw new Error(`not an AnnotationPage: ${JSON.stringify(annotations)}`);
        await picture(page, 'annotation');
      },
    ],
    [
      'the quick fix marks the amount as to come, which is then said of it',
      async (page) => {
        await pointAtFinding(page);
        await page.mouse.down();
        await page.mouse.up();
        await page.keyboard.press('Control+Period');
        await page.locator('.action-widget .monaco-list-row.action', { hasText: 'TK' }).first().waitFor();
        await picture(page, 'quick-fix', EDITOR);
        await choose(page, 'TK');
        await page.keyboard.press('Control+KeyS');
        await eventually('the saved article', async () => {
          const text = await readFile(article, 'utf8');
          if (!/for TK million/.test(text)) throw new Error(text);
        });
        await pointAtWord(page, 'TK');
        await hoverSays(page, 'was to be replaced');
        await picture(page, 'fixed');
      },
    ],
  ];
}

/** By keyboard alone. */
function walkSteps(article: string): readonly Step[] {
  return [
    [
      'F12 goes from a surname to the full name',
      async (page) => {
        await find(page, 'Novak thanked');
        await page.keyboard.press('ArrowLeft');
        await eventually('the full name', async () => {
          await page.keyboard.press('F12');
          await caretIsAt(page, 'Ln 3, Col 23');
        });
        await picture(page, 'definition');
      },
    ],
    [
      'Shift+F12 lists the mentions',
      async (page) => {
        await page.keyboard.press('Shift+F12');
        await page.locator('.reference-zone-widget .ref-tree .monaco-list-row').nth(2).waitFor();
        await picture(page, 'references');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'the selection grows from a figure to what it counts and to the sentence',
      async (page) => {
        await find(page, '80 new');
        await page.keyboard.press('ArrowLeft');
        for (const length of [2, 14, 46]) {
          await page.keyboard.press('Shift+Alt+ArrowRight');
          await page.locator('.statusbar-item', { hasText: `(${length} selected)` }).waitFor();
        }
        await picture(page, 'selection');
        await page.keyboard.press('ArrowLeft');
      },
    ],
    [
      'F2 renames a person in all forms, and asks about what stands in a quotation',
      async (page) => {
        await find(page, 'Novak thanked');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('F2');
        const name = page.locator('.rename-box input:focus');
        await name.fill('Osei');
        await name.press('Enter');
        await page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'has waited' }).first().waitFor();
        await picture(page, 'rename-preview');
        await page.keyboard.press('Control+Enter');
        await page.keyboard.press('Control+KeyS');
        await eventually('the renamed article', async () => {
          const text = await readFile(article, 'utf8');
          if (!text.includes('Nadia Osei') || !text.includes('Ms Osei thanked')) throw new Error(text);
          if (!text.includes('“Novak has waited')) throw new Error(`somebody’s words were changed: ${text}`);
        });
        await picture(page, 'renamed');
      },
    ],
  ];
}

const loneSteps: readonly Step[] = [
  [
    'a file opened without a folder is checked as well',
    async (page) => {
      await squiggle(page).waitFor();
      await picture(page, 'lone-file');
    },
  ],
];

const MOST_CLICKS = 3;
/** In milliseconds. */
const SOON = 5000;

function isSoonThere(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: SOON }).then(
    () => true,
    () => false,
  );
}

const listSteps: readonly Step[] = [
  [
    'the language status says why a list of requirements is not read, and reads it on demand',
    async (page) => {
      const item = page.locator('[id="status.languageStatus"]');
      const shown = page.locator('.hover-language-status');
      await page.locator('[id="status.languageStatus"][aria-label*="not read as an article"]').waitFor();
      await item.hover();
      await shown.getByText('Check Anyway').waitFor();
      await picture(page, 'not-an-article');
      // The hover is drawn anew whenever the status changes, and a click on the old one is lost.
      const anyway = shown.getByText('Check Anyway');
      await anyway.click();
      for (let clicks = 1; clicks < MOST_CLICKS && !(await isSoonThere(squiggle(page))); clicks++) {
        await item.hover();
        if (await anyway.isVisible()) await anyway.click();
      }
      await squiggle(page).waitFor();
      await picture(page, 'checked-anyway');
    },
  ],
];

const firstRunSteps: readonly Step[] = [
  [
    'the walkthrough opens the sample article, which is checked',
    async (page) => {
      await squiggle(page).waitFor();
      await command(page, 'Welcome: Open Walkthrough');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Check an Article' }).first().click();
      const open = page.getByRole('button', { name: 'Open a Sample Article' });
      await open.waitFor();
      await picture(page, 'walkthrough');
      await open.click();
      await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await squiggle(page).waitFor();
      await picture(page, 'sample');
    },
  ],
  [
    'the settings stand in sections',
    async (page) => {
      await command(page, 'Preferences: Open Settings (UI)');
      await page.locator('.settings-editor').waitFor();
      await page.keyboard.type('@ext:tickmark.tickmark');
      await page.locator('.settings-tree-container', { hasText: 'Globs of files that are always read' }).waitFor();
      for (const title of ['Which Files Are Articles', 'Findings', 'Names', 'Annotations']) {
        await page.locator('.settings-toc-entry', { hasText: title }).first().waitFor();
      }
      await picture(page, 'settings');
    },
  ],
];
