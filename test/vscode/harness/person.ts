// What a person does with a window of VS Code, and what they see; pictures of it land in test-results/.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { messageOf, type Outcome } from './outcome.js';
import { pictures } from './workbench.js';

export type Step = readonly [title: string, act: (page: Page) => Promise<void>];

/** Takes the steps in order, up to and including the first that fails. */
export async function follow(page: Page, steps: readonly Step[], outcomes: Outcome[]): Promise<void> {
  for (const [title, act] of steps) {
    const start = performance.now();
    try {
      await act(page);
    } catch (error) {
      const message = stripVTControlCharacters(messageOf(error));
      outcomes.push({ title, milliseconds: performance.now() - start, error: message });
      await picture(page, 'installed-failed');
      return;
    }
    outcomes.push({ title, milliseconds: performance.now() - start });
  }
}

/** The underline, whatever the finding's severity. */
export function squiggle(page: Page): Locator {
  return page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first();
}

/** Selects the words in the editor, which stand there once. */
export async function find(page: Page, words: string): Promise<void> {
  await page.locator('.monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+KeyF');
  const input = page.locator('.find-widget textarea').first();
  await input.waitFor();
  await input.fill(words);
  await page.locator('.find-widget .matchesCount', { hasText: '1 of 1' }).waitFor();
  await page.keyboard.press('Escape');
}

export async function caretIsAt(page: Page, place: string): Promise<void> {
  await page.locator('.statusbar-item', { hasText: place }).waitFor({ timeout: 2000 });
}

/** Points at the middle of a word in the editor, however the editor has cut its line into coloured pieces. */
export async function pointAtWord(page: Page, word: string): Promise<void> {
  const middle = await page.evaluate<[number, number] | undefined>(`(() => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.data.indexOf(${JSON.stringify(word)});
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + ${word.length});
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }
    }
  })()`);
  if (!middle) throw new Error(`“${word}” is not in sight`);
  await page.mouse.move(...middle, { steps: 5 });
}

/** Points at a finding: the underline lies just below its text, hence the 4 px. */
export async function pointAtFinding(page: Page): Promise<void> {
  const box = await squiggle(page).boundingBox();
  if (!box) throw new Error('nothing is underlined');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 4, { steps: 5 });
}

/** Waits for the hover at the mouse to say `text`. */
export async function hoverSays(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-hover:not(.hidden) .monaco-hover-content', { hasText: text }).waitFor();
}

export async function doubleClick(page: Page): Promise<void> {
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
  }
}

/** Takes a line of the open quick-fix menu by keyboard: for a moment the menu ignores the mouse and the Enter key. */
export async function choose(page: Page, text: string): Promise<void> {
  const focused = page.locator('.action-widget .monaco-list-row.action.focused');
  await page.waitForTimeout(200);
  for (let i = 0; i < 20 && !(await focused.innerText()).includes(text); i += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** A command of the palette, by keyboard; opened again where the command could not yet do anything. */
export async function byPalette(page: Page, title: string): Promise<void> {
  await eventually(title, async () => {
    await page.keyboard.press('F1');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    try {
      // A window that is busy with something else may not have seen the key.
      await page.locator('.quick-input-widget input').first().fill(`>${title}`, { timeout: 2000 });
      await rows.filter({ hasText: title }).first().waitFor({ timeout: 2000 });
      const focused = page.locator('.quick-input-list .monaco-list-row.focused');
      for (let row = 0; row < 5 && !(await focused.innerText()).includes(title); row++) {
        await page.keyboard.press('ArrowDown');
      }
    } catch (error) {
      await page.keyboard.press('Escape');
      throw error;
    }
  });
  await page.keyboard.press('Enter');
}

/** The part of the window with the article, from its tab to its end. */
export const EDITOR = { x: 348, y: 35, width: 932, height: 320 };

/** Waits for hovers and menus to have faded in. */
export async function picture(page: Page, name: string, clip?: typeof EDITOR): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(pictures, `${name}.png`), ...(clip && { clip }) });
}

/** Tries again until `ask` does not throw, for 15 s. */
export async function eventually<T>(what: string, ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${messageOf(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** The text of a file, once it is written so far that it has the pattern in it. */
export function written(file: string, pattern: RegExp): Promise<string> {
  return eventually(`${pattern} in ${path.basename(file)}`, async () => {
    const text = await readFile(file, 'utf8');
    if (!pattern.test(text)) throw new Error(text.slice(-2000));
    return text;
  });
}

/** Goes down the list that has the keyboard to a row that is said or written so; each key waits for what the last did. */
export async function goDown(page: Page, words: RegExp): Promise<void> {
  await page.locator('.monaco-list:focus').waitFor();
  const row = page.locator('.monaco-list:focus .monaco-list-row.focused').first();
  // No row may have the focus before the first key.
  const focused = async () =>
    (await row.count()) > 0
      ? {
          place: await row.getAttribute('data-index'),
          text: `${await row.getAttribute('aria-label')}\n${await row.innerText()}`,
        }
      : undefined;
  for (let at = await focused(); at === undefined || !words.test(at.text); ) {
    const { place } = at ?? {};
    await page.keyboard.press('ArrowDown');
    at = await eventually(`a row after ${place}`, async () => {
      const next = await focused();
      if (next === undefined || next.place === place) throw new Error('the list stays where it is');
      return next;
    });
  }
}
