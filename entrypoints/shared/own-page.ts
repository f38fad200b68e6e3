import { type ComponentChild, render } from 'preact';
import { type TextKey, t, textLocale } from '../../vocabulary/language/index.ts';
import { useLanguage } from './page-texts.ts';
import { loadSettings, settingsAtOnce, watchSettings } from './settings.ts';

/** Renders one of our own pages into the element with an id, in the reader's language, and again when that changes. */
export async function renderOwnPage(id: string, title: TextKey, page: () => ComponentChild): Promise<void> {
  const root = document.getElementById(id);
  if (!root) throw new Error(`The page has no #${id}`);
  let { language } = (settingsAtOnce() ?? (await loadSettings())).settings;
  const draw = async (): Promise<void> => {
    await useLanguage(language);
    document.documentElement.lang = textLocale();
    document.title = t(title);
    render(page(), root);
  };
  watchSettings(() => {
    void loadSettings().then(({ settings }) => {
      if (settings.language === language) return undefined;
      language = settings.language;
      return draw();
    });
  });
  await draw();
}
