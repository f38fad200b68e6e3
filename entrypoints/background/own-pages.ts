import { browser } from 'wxt/browser';

/** Whether a tab, or the sender of a message, is a page of the extension and not a page of the web. */
export function isOurPage({ url }: { readonly url?: string | undefined }): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
