import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteHelpProps } from '../../components/settings/index.ts';
import { errorMessage, type HelpPreset, parseSiteHelp, SITE_HELP_KEY } from '../../vocabulary/index.ts';
import { request } from '../shared/own-request.ts';

/** How much help a site has, and how to change that; `undefined` where there is no site, and until it is read. */
export function useSiteHelp(site: string | undefined): {
  readonly siteHelp: SiteHelpProps | undefined;
  readonly problem: string | undefined;
} {
  const [presets, setPresets] = useState<Readonly<Record<string, HelpPreset>>>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const fail = (error: unknown): void => setProblem(errorMessage(error));
    const take = (stored: Readonly<Record<string, unknown>>): void =>
      setPresets(parseSiteHelp(stored[SITE_HELP_KEY]));
    browser.storage.local.get(SITE_HELP_KEY).then(take, fail);
    const onStored = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
      const change = changes[SITE_HELP_KEY];
      if (area === 'local' && change) take({ [SITE_HELP_KEY]: change.newValue });
    };
    browser.storage.onChanged.addListener(onStored);
    return () => browser.storage.onChanged.removeListener(onStored);
  }, []);
  const onChange = (preset: HelpPreset | null): void => {
    if (site === undefined) return;
    setProblem(undefined);
    request('setSiteHelp', { site, preset }).catch((error: unknown) => setProblem(errorMessage(error)));
  };
  const siteHelp = site !== undefined && presets ? { site, preset: presets[site], onChange } : undefined;
  return { siteHelp, problem };
}
