import { browser } from 'wxt/browser';
import type { PageArticle } from '../../components/page-article/index.ts';
import { errorMessage, OwnTextError, type OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { SurveyedPage } from '../shared/message-shapes.ts';
import { explainAddress } from './explain.ts';
import { refuseInPrivate } from './private-windows.ts';
import { readerStore, survey } from './reader.ts';

const READ_PAGE = '/read-page.js';

/**
 * Stores the article of a tab's page as an own text. Of a PDF file, which has no article, it only says that it is one.
 * @throws {OwnTextError} where no script may run, or the page holds no Chinese text
 */
export async function keepPage({
  tabId,
  id,
}: {
  tabId: number;
  id: string;
}): Promise<OwnTextHead | { readonly isPdf: true }> {
  const tab = await browser.tabs.get(tabId);
  refuseInPrivate(tab);
  if (await showsPdf(tabId)) return { isPdf: true };
  const { url = '' } = tab;
  const article = await findArticleOf(tabId, url);
  const site = URL.parse(url)?.hostname || 'a file';
  return readerStore.addText(id, { ...article, source: { kind: 'page', address: url, site } });
}

/**
 * Counts the words of the article on a tab's page; stores nothing.
 * @throws {OwnTextError} as above
 */
export async function surveyPage(tabId: number): Promise<SurveyedPage> {
  const tab = await browser.tabs.get(tabId);
  const { url = '', incognito: isPrivate } = tab;
  const { title, parts } = await findArticleOf(tabId, url);
  const texts = parts.map(({ text }) => text);
  return { survey: await survey(texts), texts, title, address: url, isPrivate };
}

/** Whether a tab shows a PDF file in a viewer in which our scripts may run: Chromium's. */
async function showsPdf(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType === 'application/pdf',
    });
    return answer?.result === true;
  } catch {
    return false; // why no script may run is said when the article is read
  }
}

async function findArticleOf(tabId: number, url: string): Promise<PageArticle> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [READ_PAGE] });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: () => {
        const world = window[Symbol.for('hangjian')];
        const read = world?.readArticle;
        if (world) world.readArticle = undefined;
        return read?.();
      },
    });
    const article = answer?.result as PageArticle | undefined; // what `func` returns
    if (article) return article;
  } catch (error) {
    throw new OwnTextError(explainAddress(url, errorMessage(error)));
  }
  throw new OwnTextError(t('background.silentPage'));
}
