import { browser } from 'wxt/browser';
import { Guide, type Shortcuts } from '../../components/guide/index.ts';
import { PageBar } from '../../components/page-bar/index.ts';
import { renderOwnPage } from '../shared/own-page.ts';
import { BAR_ADDRESSES, WELCOME_PAGE } from '../shared/page-addresses.ts';

/** The shortcuts as the reader has them. Firefox for Android has no keys, and nothing that tells them. */
async function readShortcuts(): Promise<Shortcuts> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const of = (name: string): string => commands.find((command) => command.name === name)?.shortcut ?? '';
  return { togglePage: of('toggle-page'), readByKeys: of('read-by-keys') };
}

await renderOwnPage('help', 'guide.pageTitle', () => (
  <>
    <PageBar addresses={BAR_ADDRESSES} />
    <Guide
      readShortcuts={readShortcuts}
      addresses={{ welcome: WELCOME_PAGE, settings: BAR_ADDRESSES.settings }}
    />
  </>
));
