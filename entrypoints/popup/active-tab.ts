import { browser } from 'wxt/browser';
import { patternsOf, siteNameOfHost } from '../shared/site-names.ts';

/** The tab that the popup is about. */
export interface PageTab {
  readonly id: number;
  /** Host and match pattern of its site; absent where the browser hides the address or it has no host. */
  readonly site?: {
    readonly host: string;
    readonly pattern: string;
    /** Match pattern of all pages of the host's site: sina.com.cn. */
    readonly name: string;
    readonly wholePattern: string;
  };
}

/** Whether the popup's page is open in a tab of its own, told by `#tab=<id>` in its address. */
export function isInTab(hash: string): boolean {
  return namedTab(hash) !== undefined;
}

/** The tab named by `#tab=<id>`, or the active one. */
export async function findPageTab(hash: string): Promise<PageTab | undefined> {
  const named = namedTab(hash);
  const tab =
    named === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined); // closed since
  if (tab?.id === undefined) return undefined;
  const site = siteOf(tab.url);
  return site ? { id: tab.id, site } : { id: tab.id };
}

function namedTab(hash: string): number | undefined {
  const id = new URLSearchParams(hash.replace(/^#/, '')).get('tab');
  return id !== null && /^\d+$/.test(id) ? Number(id) : undefined;
}

function siteOf(address: string | undefined): PageTab['site'] {
  if (!address) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const { host: pattern, site: wholePattern } = patternsOf(protocol, hostname);
  return { host: hostname, pattern, name: siteNameOfHost(hostname), wholePattern };
}
