import { expect, test } from 'vitest';
import { parsePage } from '../../seeds/index.ts';
import { loadArticles, loadPage, SEED_PAGES } from '../../seeds/load.ts';
import { PAGE_HASHES, readJson, readRaw } from './bundled-pages.ts';

test('the bundle has the five pages', () => expect(SEED_PAGES).toEqual(Object.keys(PAGE_HASHES)));

test.each(SEED_PAGES)('%s comes out of the bundle as it is on disk', async (page) => {
  expect(await loadPage(page)).toEqual(parsePage(readRaw(page), readJson(page)));
});

test('all articles come in the order of the pages', async () => {
  const ids = (await loadArticles()).map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(ids[0]).toBe('000-1');
});

test('a page that is not bundled is refused', async () => {
  await expect(loadPage('005.txt')).rejects.toThrow('no bundled page "005.txt"');
});
