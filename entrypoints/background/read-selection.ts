import { type Browser, browser } from 'wxt/browser';
import { freshId } from '../shared/fresh-id.ts';
import { handOver, PRIVATE, SELECTION } from '../shared/selection.ts';
import { isOurPage } from './own-pages.ts';

type Selected = Pick<Browser.contextMenus.OnClickData, 'selectionText' | 'frameId'>;

/** Opens the reader, beside the tab, with what is selected there. Of a private window nothing is handed over. */
export async function readSelection(selected: Selected, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const id = tab?.incognito ? PRIVATE : freshId();
  if (!tab?.incognito) {
    const text = (await selectedLines(selected, tab)) || (selected.selectionText ?? '');
    await handOver(id, { text, ...(tab?.url && !isOurPage(tab) && { address: tab.url }) });
  }
  const url = browser.runtime.getURL(`/reader.html#${SELECTION}${id}`);
  // A viewer of PDF files may have no tab.
  const beside = tab?.windowId !== undefined && !tab.incognito;
  await browser.tabs.create({ url, ...(beside && { windowId: tab.windowId, index: tab.index + 1 }) });
}

/** The selection with its lines, which the menu has without; `undefined` where no script may run. */
async function selectedLines(
  { frameId = 0 }: Selected,
  tab: Browser.tabs.Tab | undefined,
): Promise<string | undefined> {
  if (tab?.id === undefined || tab.id < 0) return undefined;
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      func: () => getSelection()?.toString() ?? '',
    });
    return found?.result as string | undefined; // what func returns
  } catch {
    return undefined;
  }
}
