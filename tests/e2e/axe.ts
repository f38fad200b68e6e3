/** axe-core in a page, ours or one of a test: put in by the debugger, since our pages let no foreign script in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { IS_ALL } from './extent.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of Playwright, or of a guest in either browser. */
interface Evaluating {
  evaluate<T>(expression: string): Promise<T>;
}

export interface AxeOptions {
  /** Only what may differ between the light and the dark. */
  readonly colors?: boolean;
  /** What is like what else there is, and not looked at again. */
  readonly without?: string | undefined;
}

/** What axe finds wrong inside an element, one line each. */
export async function violationsOf(
  page: Evaluating,
  selector = 'html',
  { colors = false, without }: AxeOptions = {},
): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`typeof globalThis.axe === 'object'`)))
    await page.evaluate(`${AXE}; null`);
  const options = {
    // Nothing is written down of what is right: on a page of many words that takes longer than the looking.
    resultTypes: ['violations'],
    ...(colors && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  };
  const context = { include: [[selector]], ...(without && { exclude: [[without]] }) };
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}

/** What axe finds wrong in the light, and of colours in the dark; the page is left in the light. */
export async function violationsInBothColors(
  page: Page,
  selector = 'html',
  without?: string,
): Promise<string[]> {
  const inLight = await violationsOf(page, selector, { without });
  await page.emulateMedia({ colorScheme: 'dark' });
  // What changes its colour slowly is looked at when it has.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  const inDark = await violationsOf(page, selector, { colors: true, without });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((line) => `in the dark: ${line}`)];
}

/** All but the first two parts of an article, whose hundreds of words are marked up alike, and of a list of cards. */
export const MORE_OF_THE_SAME = IS_ALL
  ? undefined
  : '.article-body [data-part]:nth-of-type(n + 3), .library-card:nth-of-type(n + 6)';
