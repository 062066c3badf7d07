// The annotator's day, by keyboard alone: proposals walked, a selection tagged, then all that is like it, notes and links,
// a text that changes under its annotations.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { byPalette, eventually, find, picture, type Step, written } from '../harness/person.js';
import { pictureInThemes } from '../harness/themes.js';

export function annotatorSteps(article: string): readonly Step[] {
  const file = path.join(`${article}.annotations`, 'vera.json');
  const kept = (pattern: RegExp) => written(file, pattern);
  let proposals: readonly Proposal[] = [];
  const asks = (page: Page, index: number, left: number) =>
    asked(page, `${proposals[index]?.label} “${proposals[index]?.words}”? (${left} left)`);
  return [
    [
      'annotator: one command has the machine propose, and the walk begins',
      async (page) => {
        await page.locator('.view-line', { hasText: 'Brandt Logistics' }).first().waitFor();
        await byPalette(page, 'Tickmark: Annotate This Article');
        await asVera(page);
        proposals = await eventually('proposals', () => proposalsOf(article));
        await asks(page, 0, proposals.length);
        await page
          .locator('.view-line', { hasText: proposals[0]?.label ?? '' })
          .first()
          .waitFor();
        await picture(page, 'annotator-walk');
      },
    ],
    [
      'annotator: a key each: accept, give another label, reject, leave open',
      async (page) => {
        await page.keyboard.press('Enter');
        await asks(page, 1, proposals.length - 1);
        await page.keyboard.press('t');
        await asks(page, 2, proposals.length - 2);
        await page.keyboard.press('Delete');
        await asks(page, 3, proposals.length - 3);
        await page.keyboard.press('ArrowRight');
        await asks(page, 4, proposals.length - 3);
        await page.keyboard.press('ArrowUp');
        await asks(page, 3, proposals.length - 3);
        await page.keyboard.press('ArrowDown');
        await asks(page, 4, proposals.length - 3);
        await page.keyboard.press('Backspace');
        await asks(page, 5, proposals.length - 4);
        await page.keyboard.press('Control+z');
        await asks(page, 4, proposals.length - 3);
        await kept(/"TIME"/);
        await picture(page, 'annotator-decided');
      },
    ],
    [
      'annotator: the last decision is taken back, and asked about again; Space lists the labels',
      async (page) => {
        await page.keyboard.press('Control+z');
        await asks(page, 2, proposals.length - 2);
        await page.keyboard.press('Space');
        await page.locator('.quick-input-title', { hasText: `Relabel “${proposals[2]?.words}”` }).waitFor();
        await picture(page, 'annotator-list');
        await page.keyboard.press('Escape');
        await asks(page, 2, proposals.length - 2);
        await page.keyboard.press('Enter');
        await asks(page, 3, proposals.length - 3);
      },
    ],
    [
      'annotator: Escape gives the keys back: what is typed is typed',
      async (page) => {
        await page.keyboard.press('Escape');
        await status(page).waitFor({ state: 'hidden' });
        await page.keyboard.type('a');
        await page
          .locator('.view-line', { hasText: `a${proposals[3]?.words}` })
          .first()
          .waitFor();
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+KeyS');
      },
    ],
    [
      'annotator: two keystrokes tag a selection',
      async (page) => {
        await find(page, 'north pier for');
        for (let step = 0; step < ' for'.length; step++) await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Alt+Enter');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'FAC' }).first().waitFor();
        await picture(page, 'annotator-labels');
        await page.keyboard.press('f');
        await kept(/"FAC"/);
      },
    ],
    [
      'annotator: all occurrences are shown before they are tagged',
      async (page) => {
        await page.keyboard.press('ArrowLeft');
        await byPalette(page, 'Tickmark: Tag All Occurrences');
        await page.locator('.quick-input-title', { hasText: 'Tag These 2 as FAC' }).waitFor();
        await picture(page, 'annotator-occurrences');
        await page.keyboard.press('Enter');
        await kept(/"FAC"[^]*"FAC"/);
        await picture(page, 'annotator-tagged');
      },
    ],
    [
      'annotator: the annotation at the caret is linked, noted and joined with another',
      async (page) => {
        await byPalette(page, 'Tickmark: Link Annotation');
        await typed(page, 'Q585');
        await kept(/wikidata\.org\/wiki\/Q585/);
        await byPalette(page, 'Tickmark: Add Note');
        await typed(page, 'Built in 1998?');
        await kept(/Built in 1998\?/);
        await byPalette(page, 'Tickmark: Same as Another');
        await page.locator('.quick-input-title', { hasText: 'Is the Same as' }).waitFor();
        await picture(page, 'annotator-same');
        await page.keyboard.press('Enter');
        await kept(/same-as/);
        await byPalette(page, 'Tickmark: Different From Another');
        await page.locator('.quick-input-title', { hasText: 'Is Different From' }).waitFor();
        await page.keyboard.press('Enter');
        await kept(/different-from/);
        await byPalette(page, 'Tickmark: Relate to Another');
        await page.locator('.quick-input-title', { hasText: 'Is Related to' }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-title', { hasText: 'How Is' }).waitFor();
        await typed(page, 'run by');
        await kept(/run by/);
      },
    ],
    [
      'annotator: the hover tells the label’s guideline and what was said',
      async (page) => {
        await page.keyboard.press('Control+KeyK');
        await page.keyboard.press('Control+KeyI');
        await page.locator('.monaco-hover:not(.hidden)', { hasText: 'a building, road, airport' }).first().waitFor();
        await picture(page, 'annotator-hover');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'annotator: another label, another span, and away with it',
      async (page) => {
        await byPalette(page, 'Tickmark: Relabel Annotation');
        await page.locator('.quick-input-title', { hasText: 'Relabel “north pier”' }).waitFor();
        await page.keyboard.press('w');
        await kept(/"WORK_OF_ART"/);
        await find(page, 'rebuild the north pier');
        await byPalette(page, 'Tickmark: Change Annotation to Selection');
        await kept(/"exact": "rebuild the north pier"/);
        await byPalette(page, 'Tickmark: Delete Annotation');
        await eventually('the deletion', async () => {
          if (/"WORK_OF_ART"/.test(await readFile(file, 'utf8'))) throw new Error('still there');
        });
        await byPalette(page, 'Tickmark: Undo Last Annotation Change');
        await kept(/"WORK_OF_ART"/);
      },
    ],
    [
      'annotator: all proposals in sight are accepted at once',
      async (page) => {
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Shift+Alt+Enter');
        await asked(page, `(${proposals.length - 3} left)`);
        await pictureInThemes(page, 'annotator-walking');
        await page.keyboard.press('Control+Enter');
        await status(page).waitFor({ state: 'hidden' });
        await picture(page, 'annotator-done');
      },
    ],
    [
      'annotator: what has moved is said and confirmed, what is lost is put on a selection',
      async (page) => {
        await find(page, 'r for');
        await page.keyboard.type('s for');
        await page.keyboard.press('Control+KeyS');
        await byPalette(page, 'Tickmark: Walk Proposals');
        await asked(page, 'has moved: keep it?');
        await picture(page, 'annotator-moved');
        await page.keyboard.press('Enter');
        await kept(/"exact": "rebuild the north pies"/);
        await find(page, 'will rebuild the north pies for 6.4');
        await page.keyboard.type('wants a new jetty for 6.4');
        await page.keyboard.press('Control+KeyS');
        await find(page, 'a new jetty');
        await byPalette(page, 'Tickmark: Settle Lost Annotations');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'north pies' }).first().waitFor();
        await picture(page, 'annotator-lost');
        await page.keyboard.press('Enter');
        await page
          .locator('.quick-input-list .monaco-list-row', { hasText: 'Put it on the selection' })
          .first()
          .waitFor();
        await page.keyboard.press('Enter');
        await kept(/"exact": "a new jetty"/);
      },
    ],
    [
      'annotator: the file of another tool is written',
      async (page) => {
        await byPalette(page, 'Tickmark: Export Annotations');
        await page.locator('.quick-input-title', { hasText: 'Export Annotations' }).waitFor();
        await typed(page, 'brat');
        const place = page.locator('.quick-input-widget input').first();
        await eventually('the dialog', async () => {
          const proposed = await place.inputValue();
          if (!proposed.endsWith('breakwater.ann')) throw new Error(proposed);
        });
        await page.keyboard.press('Enter');
        await written(article.replace(/txt$/, 'ann'), /^T\d+\tTIME \d+ \d+\t/m);
        await picture(page, 'annotator-exported');
      },
    ],
  ];
}

interface Proposal {
  readonly label: string;
  readonly words: string;
}

/** What the machine has proposed, in the order of the text. */
async function proposalsOf(article: string): Promise<readonly Proposal[]> {
  const page = JSON.parse(await readFile(path.join(`${article}.annotations`, 'machine.json'), 'utf8'));
  const items: { body: { value: string }[]; target: { selector: { exact?: string; start?: number }[] } }[] = page.items;
  return items
    .map(({ body: [tag], target: { selector } }) => ({
      label: tag?.value ?? '',
      words: selector[0]?.exact ?? '',
      start: selector[1]?.start ?? 0,
    }))
    .sort((a, b) => a.start - b.start);
}

/** Says who annotates, if it is asked. */
async function asVera(page: Page): Promise<void> {
  const question = page.locator('.quick-input-title', { hasText: 'Who Annotates?' });
  await question.or(status(page)).first().waitFor();
  if (await question.isVisible()) await typed(page, 'Vera');
}

async function typed(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-widget input').first().fill(text);
  await page.keyboard.press('Enter');
}

/** The walk's item of the status bar. */
function status(page: Page) {
  return page.locator('.statusbar-item[id="tickmark.tickmark.tickmark.walk"]');
}

async function asked(page: Page, question: string): Promise<void> {
  await page.locator('.statusbar-item', { hasText: question }).first().waitFor();
}
