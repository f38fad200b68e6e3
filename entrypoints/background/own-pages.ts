import { type Browser, browser } from 'wxt/browser';

/** Whether a message comes from a page of the extension, and not from a content script. */
export function isOurPage({ url }: Browser.runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
