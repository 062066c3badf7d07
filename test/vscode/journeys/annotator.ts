// The annotator's day, by keyboard alone: proposals walked, a selection tagged, then all that is like it, notes and links,
// a text that changes under its annotations.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { byPalette, eventually, find, picture, type Step } from '../harness/person.js';
import { pictureInThemes } from '../harness/themes.js';

export function annotatorSteps(article: string): readonly Step[] {
  const said = () => readFile(path.join(`${article}.annotations`, 'vera.json'), 'utf8').catch(() => '');
  const kept = (what: string, pattern: RegExp) =>
    eventually(what, async () => {
      const text = await said();
      if (!pattern.test(text)) throw new Error(text.slice(-2000));
    });
  return [
    [
      'annotator: one command has the machine propose, and the walk begins',
      async (page) => {
        await page.locator('.view-line', { hasText: 'Brandt Logistics' }).first().waitFor();
        await byPalette(page, 'Tickmark: Annotate This Article');
        await asVera(page);
        await asked(page, 'ORG “Brandt Logistics”? Enter yes, Delete no, → next (16 left)');
        await picture(page, 'annotator-walk');
      },
    ],
    [
      'annotator: a key each: accept, give another label, reject, leave open',
      async (page) => {
        await page.keyboard.press('Enter');
        await asked(page, '“15 May 2025”? Enter yes, Delete no, → next (15 left)');
        await page.keyboard.press('t');
        await asked(page, '“Brandt Logistics”? Enter yes, Delete no, → next (14 left)');
        await page.keyboard.press('Delete');
        await asked(page, '“6.4 million euros”? Enter yes, Delete no, → next (13 left)');
        await page.keyboard.press('ArrowRight');
        await asked(page, 'PERSON “Ilse Brandt”? Enter yes, Delete no, → next (13 left)');
        await kept('a label of one’s own', /"TIME"/);
        await picture(page, 'annotator-decided');
      },
    ],
    [
      'annotator: the last decision is taken back, and asked about again',
      async (page) => {
        await page.keyboard.press('Control+z');
        await asked(page, 'ORG “Brandt Logistics”? Enter yes, Delete no, → next (14 left)');
        await page.keyboard.press('Enter');
        await asked(page, '(13 left)');
      },
    ],
    [
      'annotator: Escape gives the keys back: what is typed is typed',
      async (page) => {
        await page.keyboard.press('Escape');
        await status(page).waitFor({ state: 'hidden' });
        await page.keyboard.type('a');
        await page
          .locator('.view-line', { hasText: /a6\.4 million|a6\.4/ })
          .first()
          .waitFor();
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+KeyS');
      },
    ],
    [
      'annotator: two keystrokes tag a selection',
      async (page) => {
        await find(page, 'Saint Elmo moves');
        for (let step = 0; step < ' moves'.length; step++) await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Alt+Enter');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'PRODUCT' }).first().waitFor();
        await picture(page, 'annotator-labels');
        await page.keyboard.press('r');
        await kept('the tag', /"PRODUCT"/);
      },
    ],
    [
      'annotator: all occurrences are shown before they are tagged',
      async (page) => {
        await page.keyboard.press('ArrowLeft');
        await byPalette(page, 'Tickmark: Tag All Occurrences');
        await page.locator('.quick-input-title', { hasText: 'Tag These 2 as PRODUCT' }).waitFor();
        await picture(page, 'annotator-occurrences');
        await page.keyboard.press('Enter');
        await kept('two tags', /"PRODUCT"[^]*"PRODUCT"/);
        await picture(page, 'annotator-tagged');
      },
    ],
    [
      'annotator: the annotation at the caret is linked, noted and joined with another',
      async (page) => {
        await byPalette(page, 'Tickmark: Link Annotation');
        await typed(page, 'Q585');
        await kept('the link', /wikidata\.org\/wiki\/Q585/);
        await byPalette(page, 'Tickmark: Add Note');
        await typed(page, 'Built in 1998?');
        await kept('the note', /Built in 1998\?/);
        await byPalette(page, 'Tickmark: Same as Another');
        await page.locator('.quick-input-title', { hasText: 'Is the Same as' }).waitFor();
        await picture(page, 'annotator-same');
        await page.keyboard.press('Enter');
        await kept('the joined chains', /same-as/);
        await byPalette(page, 'Tickmark: Different From Another');
        await page.locator('.quick-input-title', { hasText: 'Is Different From' }).waitFor();
        await page.keyboard.press('Enter');
        await kept('the split chains', /different-from/);
        await byPalette(page, 'Tickmark: Relate to Another');
        await page.locator('.quick-input-title', { hasText: 'Is Related to' }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-title', { hasText: 'How Is' }).waitFor();
        await typed(page, 'run by');
        await kept('the relation', /run by/);
      },
    ],
    [
      'annotator: the hover tells the label’s guideline and what was said',
      async (page) => {
        await page.keyboard.press('Control+KeyK');
        await page.keyboard.press('Control+KeyI');
        await page.locator('.monaco-hover:not(.hidden)', { hasText: 'a thing that is made' }).first().waitFor();
        await picture(page, 'annotator-hover');
        await page.keyboard.press('Escape');
      },
    ],
    [
      'annotator: another label, another span, and away with it',
      async (page) => {
        await byPalette(page, 'Tickmark: Relabel Annotation');
        await page.locator('.quick-input-title', { hasText: 'Relabel “Saint Elmo”' }).waitFor();
        await page.keyboard.press('w');
        await kept('the new label', /"WORK_OF_ART"/);
        await find(page, 'the ferry Saint Elmo');
        await byPalette(page, 'Tickmark: Change Annotation to Selection');
        await kept('the new span', /"exact": "the ferry Saint Elmo"/);
        await byPalette(page, 'Tickmark: Delete Annotation');
        await eventually('the deletion', async () => {
          if (/"WORK_OF_ART"/.test(await said())) throw new Error('still there');
        });
        await byPalette(page, 'Tickmark: Undo Last Annotation Change');
        await kept('the annotation again', /"WORK_OF_ART"/);
      },
    ],
    [
      'annotator: all proposals in sight are accepted at once',
      async (page) => {
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('Shift+Alt+Enter');
        await asked(page, '(13 left)');
        await pictureInThemes(page, 'annotator-walking');
        await page.keyboard.press('Control+Enter');
        await status(page).waitFor({ state: 'hidden' });
        await picture(page, 'annotator-done');
      },
    ],
    [
      'annotator: what has moved is said and confirmed, what is lost is put on a selection',
      async (page) => {
        await find(page, 'o will');
        await page.keyboard.type('a will');
        await find(page, 'north pier for');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Control+KeyS');
        await byPalette(page, 'Tickmark: Walk Proposals');
        await asked(page, 'has moved: keep it?');
        await picture(page, 'annotator-moved');
        await page.keyboard.press('Enter');
        await kept('the confirmed place', /"exact": "Saint Elma"/);
        await find(page, 'The Saint Elma will be back in September');
        await page.keyboard.type('The vessel returns in September');
        await page.keyboard.press('Control+KeyS');
        await find(page, 'The vessel');
        await byPalette(page, 'Tickmark: Settle Lost Annotations');
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Saint Elma' }).first().waitFor();
        await picture(page, 'annotator-lost');
        await page.keyboard.press('Enter');
        await page
          .locator('.quick-input-list .monaco-list-row', { hasText: 'Put it on the selection' })
          .first()
          .waitFor();
        await page.keyboard.press('Enter');
        await kept('the new place', /"exact": "The vessel"/);
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
        const exported = await eventually('the file', () => readFile(article.replace(/txt$/, 'ann'), 'utf8'));
        if (!/^T\d+\tTIME \d+ \d+\t15 May 2025$/m.test(exported)) throw new Error(exported);
        await picture(page, 'annotator-exported');
      },
    ],
  ];
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
