import { type ComponentChild, render } from 'preact';
import type { Settings } from '../../vocabulary/index.ts';
import { type TextKey, t, textLocale } from '../../vocabulary/language/index.ts';
import { useLanguage } from './page-texts.ts';
import { loadSettings, settingsAtOnce, watchSettings } from './settings.ts';

/** How long a page waits for the settings before it is drawn in the browser's language. */
const WAIT_MS = 150;

/** Renders one of our own pages into the element with an id, in the reader's language, and again when that changes. */
export async function renderOwnPage(id: string, title: TextKey, page: () => ComponentChild): Promise<void> {
  const root = document.getElementById(id);
  if (!root) throw new Error(`The page has no #${id}`);
  const atOnce = await readAtOnce();
  let language = atOnce ?? 'browser';
  const draw = async (): Promise<void> => {
    await useLanguage(language);
    document.documentElement.lang = textLocale();
    document.title = t(title);
    render(page(), root);
  };
  const follow = (): void => {
    loadSettings().then(
      ({ settings }) => {
        if (settings.language === language) return undefined;
        language = settings.language;
        return draw();
      },
      () => undefined, // the page itself says that the settings can't be read
    );
  };
  watchSettings(follow);
  await draw();
  if (atOnce === undefined) follow();
}

/** The reader's language; `undefined` where storage is slow or can't be read. */
async function readAtOnce(): Promise<Settings['language'] | undefined> {
  const known = settingsAtOnce();
  if (known) return known.settings.language;
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WAIT_MS));
  const read = await Promise.race([loadSettings(), late]).catch(() => undefined);
  return read?.settings.language;
}
