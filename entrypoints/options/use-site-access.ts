import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteAccessProps } from '../../components/settings/index.ts';

const EVERYWHERE = { origins: ['*://*/*'] };

/** Whether every site is allowed, and how to grant and revoke that; `undefined` until the browser has answered. */
export function useSiteAccess(): SiteAccessProps | undefined {
  const [everywhere, setEverywhere] = useState<boolean>();
  useEffect(() => {
    const read = (): void => void browser.permissions.contains(EVERYWHERE).then(setEverywhere);
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  if (everywhere === undefined) return undefined;
  return {
    everywhere,
    onAllow: () => void browser.permissions.request(EVERYWHERE).then(setEverywhere),
    onGiveBack: () => void browser.permissions.remove(EVERYWHERE).then((given) => setEverywhere(!given)),
  };
}
