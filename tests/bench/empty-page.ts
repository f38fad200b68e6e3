/** An empty page of the extension: what opening one of our pages costs without us. */
import type { Page } from '@playwright/test';

/** Its source: a word, so that something is painted. */
export const EMPTY_PAGE = '<!doctype html><html lang="en"><title>Empty</title><p>Empty</p></html>';

/** Opens it as `empty.html` and returns its first contentful paint, in milliseconds from the beginning of its navigation. */
export async function openEmptyPage(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/empty.html`); // starts a process for our pages
  await page.goto('about:blank');
  await page.goto(`${origin}/empty.html`);
  const painted = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`;
  await waitFor(page, `${painted} > 0`);
  return page.evaluate<number>(painted);
}

/** Waits for a condition in a page of ours: they let no text be run as a script but by the debugger. */
export async function waitFor(page: Page, condition: string): Promise<void> {
  while (!(await page.evaluate<boolean>(condition))) await page.waitForTimeout(50);
}
