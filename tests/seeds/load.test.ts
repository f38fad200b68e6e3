import { expect, test } from 'vitest';
import { parsePage } from '../../seeds/index.ts';
import { loadPage, loadWholePage, SEED_PAGES } from '../../seeds/load.ts';
import { PAGE_HASHES, readJson, readRaw } from './bundled-pages.ts';

test('the bundle has the five pages', () => expect(SEED_PAGES).toEqual(Object.keys(PAGE_HASHES)));

test.each(SEED_PAGES)('%s comes out of the bundle as it is on disk', async (page) => {
  expect(await loadPage(page)).toEqual(parsePage(readRaw(page), readJson(page)));
});

test('all articles come in the order of the pages, numbered by them, with their surroundings', async () => {
  const pages = await Promise.all(SEED_PAGES.map(loadWholePage));
  const ids = pages.flatMap(({ articles }) => articles.map(({ id }) => id));
  expect(ids).toEqual(ids.toSorted());
  expect(ids[0]).toBe('000-1');
  pages.forEach(({ articles, surroundings }, at) => {
    const number = SEED_PAGES[at]?.slice(0, 3);
    for (const { id } of articles) expect(id.slice(0, 3)).toBe(number);
    expect(surroundings.length).toBeGreaterThan(0);
    for (const { article } of surroundings) expect(articles.map(({ id }) => id)).toContain(article);
  });
});

test('a page that is not bundled is refused', async () => {
  await expect(loadPage('005.txt')).rejects.toThrow('no bundled page "005.txt"');
});
