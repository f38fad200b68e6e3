/** Practice sets are in `storage.local`, one key for each article. */
import { browser } from 'wxt/browser';
import { PRACTICE_PREFIX } from '../../vocabulary/index.ts';
import { type PracticeSet, parseSet } from '../../vocabulary/practice/index.ts';

/** The last set on an article; `undefined` where there is none that can be read. */
export async function loadSet(article: string): Promise<PracticeSet | undefined> {
  const key = PRACTICE_PREFIX + article;
  const { [key]: stored } = await browser.storage.local.get(key);
  try {
    return stored === undefined ? undefined : parseSet(stored);
  } catch {
    return undefined; // the background sets it aside before it stores another set in its place
  }
}
