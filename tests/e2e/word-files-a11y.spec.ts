/** What axe finds in the options page while a file is imported, and how narrow that can be. */
import { expect, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import { openOptions, withFolder } from './on-word-files.ts';
import { sharedChromium } from './shared-browsers.ts';

const folder = withFolder();

test('nothing for axe to find; 320 px wide without a scroll bar', async () => {
  const extension = await sharedChromium();
  const page = await openOptions(extension);
  await page.setViewportSize({ width: 320, height: 700 });
  const csv = await folder.fileOf('axe.csv', 'word,meaning\n重新,again\nnothing,x\n得,must');
  await page.getByLabel('File to import').setInputFiles(csv);
  await page.getByText('will be skipped').click();
  expect(await violationsInBothColors(page, '.word-files')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await extension.close();
});
