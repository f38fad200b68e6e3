/** The reader's consent to what leaves the browser, where the browser itself asks for it: in Firefox. */
import { browser } from 'wxt/browser';
import { SHARED_DATA } from '../../vocabulary/index.ts';

/** What can be switched on. */
type SharedWith = keyof typeof SHARED_DATA;

/** A part of `permissions.request` in Firefox; Chromium refuses a request with a name that it does not know. */
interface DataRequest {
  readonly data_collection?: (typeof SHARED_DATA)[SharedWith][number][];
}

/** What to request together with other permissions; nothing where the browser asks for no consent. */
export function consentRequest(use: SharedWith): DataRequest {
  const { browser_specific_settings: own } = browser.runtime.getManifest();
  return own?.gecko?.data_collection_permissions ? { data_collection: [...SHARED_DATA[use]] } : {};
}

/**
 * Asks for the reader's consent unless it is given; returns whether it is, always `true` where the browser asks for none.
 * Call it in the click itself.
 */
export async function askConsent(use: SharedWith): Promise<boolean> {
  const asked = consentRequest(use);
  if (!asked.data_collection) return true;
  return browser.permissions.request({ origins: [], ...asked });
}

/** Whether permissions that the reader withdrew end the consent to a use. */
export function isWithdrawn(use: SharedWith, withdrawn: object): boolean {
  const { data_collection: types = [] } = withdrawn as DataRequest; // Firefox names them; the types of Chromium don't
  const needed: readonly string[] = SHARED_DATA[use];
  return types.some((type) => needed.includes(type));
}
