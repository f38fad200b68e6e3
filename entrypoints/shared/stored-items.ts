import { browser } from 'wxt/browser';

/** Both browsers have it in newer versions; absent from the polyfill's types. */
interface WithKeys {
  getKeys?(): Promise<string[]>;
}

/** What is stored under keys of a prefix. Own texts are megabytes: they are not read along where that can be helped. */
export async function readPrefixed(prefix: string): Promise<Record<string, unknown>> {
  const { local } = browser.storage;
  const keys = await (local as WithKeys).getKeys?.();
  if (!keys) return local.get(null);
  const wanted = keys.filter((key) => key.startsWith(prefix));
  return wanted.length > 0 ? local.get(wanted) : {};
}
