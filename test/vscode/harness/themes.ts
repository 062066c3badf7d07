// A window in the colours that people choose: pictures of the same moment in each.
import type { Page } from 'playwright-core';
import { picture } from './person.js';

/** Themes of VS Code's own, with the class that the window has in them. */
const themes = {
  dark: ['Dark Modern', 'vs-dark'],
  contrast: ['Dark High Contrast', 'hc-black'],
  'contrast-light': ['Light High Contrast', 'hc-light'],
  light: ['Light Modern', 'vs'],
} as const;

/**
 * Leaves `NAME-dark.png`, `NAME-contrast.png` and so on, chosen by keyboard; the window ends in the light theme that it
 * began in, with the focus where it was.
 */
export async function pictureInThemes(page: Page, name: string): Promise<void> {
  for (const [theme, [label, marker]] of Object.entries(themes)) {
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.press('Control+KeyT');
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(label);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`.monaco-workbench.${marker}`).waitFor();
    await input.waitFor({ state: 'hidden' });
    await picture(page, `${name}-${theme}`);
  }
}
