import type { Page } from 'playwright-core';

/** Where quick exit leads in tests. */
export const AWAY = 'https://elsewhere.example/';

/** Presses Escape so many times in a row; three are quick exit. */
export async function pressEscape(page: Page, times = 3): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Escape');
}
