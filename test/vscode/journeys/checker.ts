// A checker's morning, by keyboard alone: the facts of an article ticked off with their sources, one gone stale after an
// edit, and the report as a file that stands a browser's and axe's looks.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { byPalette, eventually, find, goDown, picture, type Step, written } from '../harness/person.js';
import { pictureInThemes } from '../harness/themes.js';
import { pictures } from '../harness/workbench.js';

export function checkerSteps(article: string): readonly Step[] {
  const recorded = (what: RegExp) => written(path.join(`${article}.annotations`, 'vera.json'), what);
  return [
    [
      'checker: Facts lists what can be checked, with boxes, and says so to screen readers',
      async (page) => {
        await page.locator('.view-line', { hasText: 'Regatta brings' }).waitFor();
        await byPalette(page, 'Tickmark: Focus on Facts View');
        await row(page, '85,000 euros').waitFor();
        await spoken(page, /^4,200, Unchecked, CARDINAL, 3 places, line 1, Regatta brings 4,200 people to the harbour/);
        await pictureInThemes(page, 'checker-facts');
      },
    ],
    [
      'checker: a key goes to the next fact, a key ticks it, which asks for the source',
      async (page) => {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Control+F7');
        await selected(page, 5);
        await page.keyboard.press('Control+F8');
        await asVera(page);
        await asked(page, 'By Which Source? “4,200”');
        await page.keyboard.type('example.org/accounts');
        await picture(page, 'checker-source');
        await page.keyboard.press('Enter');
        for (const [title, answer] of [
          ['New Source (2 of 4)', 'Accounts of the regatta'],
          ['New Source (3 of 4)', '4,212 tickets were sold'],
          ['New Source (4 of 4)', ''],
        ] as const) {
          await asked(page, title);
          await page.keyboard.type(answer);
          if (title.includes('3')) await picture(page, 'checker-quote');
          await page.keyboard.press('Enter');
        }
        await recorded(/"label": "Accounts of the regatta"/);
        await row(page, 'Confirmed').waitFor();
      },
    ],
    [
      'checker: Enter takes the last source again',
      async (page) => {
        await page.keyboard.press('Control+F7');
        await selected(page, 'TURKU'.length);
        await page.keyboard.press('Control+F7');
        await selected(page, '16 May 2025'.length);
        await page.keyboard.press('Control+Shift+F7');
        await selected(page, 'TURKU'.length);
        await page.keyboard.press('Control+F8');
        await asked(page, 'By Which Source? “TURKU”');
        await picture(page, 'checker-last-source');
        await page.keyboard.press('Enter');
        await recorded(/"exact": "TURKU"/);
        await checked(page, '2/12 facts');
      },
    ],
    [
      'checker: a key asks for the state',
      async (page) => {
        await find(page, '85,000');
        await page.keyboard.press('Control+Shift+F8');
        await asked(page, 'What Is Known of “85,000 euros”?');
        await picture(page, 'checker-state');
        await page.keyboard.type('disp');
        await page.keyboard.press('Enter');
        await asked(page, 'By Which Source? “85,000 euros”');
        await page.keyboard.press('Enter');
        await recorded(/"value": "disputed"/);
        await row(page, 'Disputed').waitFor();
      },
    ],
    [
      'checker: words typed where a source is asked for are a note, which the hover tells',
      async (page) => {
        await find(page, 'two days');
        await page.keyboard.press('Control+F8');
        await asked(page, 'By Which Source? “two days”');
        await page.keyboard.type('asked at the harbour office');
        await picture(page, 'checker-note');
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Without a source' }).waitFor();
        await page.keyboard.press('Enter');
        await recorded(/"value": "asked at the harbour office"/);
        await eventually('the hover', async () => {
          await page.keyboard.press('Control+1');
          await page.keyboard.press('Control+KeyK');
          await page.keyboard.press('Control+KeyI');
          const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '“asked at the harbour office”' });
          await hover.waitFor({ timeout: 3000 });
        });
        await page.keyboard.press('Escape');
      },
    ],
    [
      'checker: Space ticks a box in the view',
      async (page) => {
        await byPalette(page, 'Tickmark: Focus on Facts View');
        await goDown(page, /^61,000 euros/);
        await page.keyboard.press('Space');
        await asked(page, 'By Which Source? “61,000 euros”');
        await page.keyboard.press('Enter');
        await recorded(/"exact": "61,000 euros"/);
        await checked(page, '4/12 facts');
        // The view and the text go on to the next.
        await selected(page, '6,400'.length);
        await picture(page, 'facts');
      },
    ],
    [
      'checker: a fact whose words change is stale, stands first, and is gone to',
      async (page) => {
        await page.keyboard.press('Control+1');
        await find(page, '61,000');
        await page.keyboard.type('63,000');
        await row(page, 'Stale').waitFor();
        await page.keyboard.press('Control+KeyS');
        await page.keyboard.press('Control+Home');
        await byPalette(page, 'Tickmark: Go to Next Stale Fact');
        await selected(page, 12);
        await pictureInThemes(page, 'checker-stale');
      },
    ],
    [
      'checker: what was checked and is cut from the text is said to be gone',
      async (page) => {
        await page.keyboard.press('Control+1');
        await find(page, ' for two days');
        await page.keyboard.press('Delete');
        await page.keyboard.press('Control+KeyS');
        await row(page, 'Gone').waitFor();
        await pictureInThemes(page, 'checker-gone');
        await page.keyboard.press('Control+KeyZ');
        await page.keyboard.press('Control+KeyS');
        await row(page, 'Gone').waitFor({ state: 'detached' });
      },
    ],
    [
      'checker: the filter leaves out what is done',
      async (page) => {
        await byPalette(page, 'Tickmark: Filter Facts');
        await asked(page, 'Which Facts Are Shown?');
        await picture(page, 'checker-filter');
        await page.keyboard.type('Unchecked');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Space');
        await page.keyboard.press('Enter');
        await page.locator('.pane-body', { hasText: 'The filter hides' }).first().waitFor();
        await byPalette(page, 'Tickmark: List Facts in Reading Order');
        await picture(page, 'checker-filtered');
      },
    ],
    [
      'checker: a window opened anew shows facts as they were left',
      async (page) => {
        // VS Code writes what it remembers after a moment.
        await page.waitForTimeout(2000);
        await page.reload();
        await page.locator('.view-line', { hasText: 'Regatta brings' }).waitFor();
        await byPalette(page, 'Tickmark: Focus on Facts View');
        await page.locator('.pane-body', { hasText: 'The filter hides' }).first().waitFor();
        await byPalette(page, 'Tickmark: Group Facts by State');
      },
    ],
    [
      'checker: the report is one file without a fault of accessibility, on screen and on paper',
      async (page) => {
        await byPalette(page, 'Tickmark: Export Fact-Check Report');
        const name = page.locator('.quick-input-widget input').first();
        await page.locator('.quick-input-title', { hasText: 'Export Fact-Check Report' }).waitFor();
        await picture(page, 'checker-export');
        await name.press('Enter');
        const file = `${article}.facts.html`;
        await written(file, /<\/html>/);
        await looksRight(page, file);
      },
    ],
  ];
}

/** What the view says where there is nothing to list, in a window without a folder that shows a list of packages. */
export const nothingToCheckSteps: readonly Step[] = [
  [
    'checker: of a file that is no article the view says so, and offers to check it',
    async (page) => {
      await page.locator('[id="status.languageStatus"][aria-label*="not read as an article"]').waitFor();
      await byPalette(page, 'Tickmark: Focus on Facts View');
      await welcome(page, 'This file is not read as an article').waitFor();
      await picture(page, 'checker-no-article');
    },
  ],
  [
    'checker: without an article the view offers to open one, and lists its facts then',
    async (page) => {
      await byPalette(page, 'View: Close All Editors');
      await welcome(page, 'The figures and names of an article are listed here').waitFor();
      await picture(page, 'checker-empty');
      await page.getByRole('button', { name: 'Open Sample Article' }).first().press('Enter');
      await row(page, 'Ingrid Hale').waitFor();
      await picture(page, 'checker-sample');
    },
  ],
];

function welcome(page: Page, text: string): Locator {
  return page.locator('.welcome-view-content', { hasText: text }).first();
}

/** Opens the report in a page of its own, which asks for nothing else. */
async function looksRight(page: Page, file: string): Promise<void> {
  const window = await page.context().browser()?.newContext();
  if (window === undefined) throw new Error('there is no browser');
  const report = await window.newPage();
  const requests: string[] = [];
  report.on('request', (request) => requests.push(request.url()));
  const address = pathToFileURL(file).href;
  await report.goto(address);
  await report.screenshot({ path: path.join(pictures, 'checker-report.png'), fullPage: true });
  await report.emulateMedia({ media: 'print' });
  await report.screenshot({ path: path.join(pictures, 'checker-report-print.png'), fullPage: true });
  await report.emulateMedia({ media: 'screen' });
  await report.setViewportSize({ width: 390, height: 844 });
  await report.screenshot({ path: path.join(pictures, 'checker-report-phone.png'), fullPage: true });
  const width = await report.evaluate<number>('document.documentElement.scrollWidth');
  if (width > 390) throw new Error(`on a telephone the report is ${width} px wide`);
  if (requests.join() !== address) throw new Error(`the report asked for ${requests.join(', ')}`);
  await report.evaluate(axe.source);
  const { violations } = await report.evaluate<axe.AxeResults>('axe.run()');
  await window.close();
  if (violations.length > 0) throw new Error(JSON.stringify(violations, null, 1));
}

/** Says who checks, if that is asked. */
async function asVera(page: Page): Promise<void> {
  const question = page.locator('.quick-input-title', { hasText: 'Who Annotates?' });
  await question
    .or(page.locator('.quick-input-title', { hasText: 'By Which Source?' }))
    .first()
    .waitFor();
  if (!(await question.isVisible())) return;
  await page.keyboard.type('Vera');
  await page.keyboard.press('Enter');
}

async function asked(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: title }).waitFor();
}

/** A line of the view. */
function row(page: Page, text: string): Locator {
  return page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
}

/** What a screen reader is told of a line of the view. */
async function spoken(page: Page, text: RegExp): Promise<void> {
  const labels = await page
    .locator('.pane-body .monaco-list-row')
    .evaluateAll((rows) => rows.map((each) => each.getAttribute('aria-label') ?? ''));
  if (!labels.some((label) => text.test(label))) throw new Error(labels.join('\n'));
}

async function selected(page: Page, characters: number): Promise<void> {
  await page.locator('.statusbar-item', { hasText: `(${characters} selected)` }).waitFor();
}

/** What the language status says. */
async function checked(page: Page, text: string): Promise<void> {
  await page.locator(`[id="status.languageStatus"][aria-label*="${text}"]`).waitFor();
}
