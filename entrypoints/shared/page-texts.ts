import type { Settings } from '../../vocabulary/index.ts';
import { setTextSource, textLocale } from '../../vocabulary/language/index.ts';

type Language = Settings['language'];

/** Messages by name, as the browser keeps them. */
export type Texts = Readonly<Record<string, string>>;

const FILES = { en: 'en', 'zh-CN': 'zh_CN' } as const satisfies Record<Exclude<Language, 'browser'>, string>;

/** Reads the texts of a language; `undefined` for the browser's own, which are at hand, and where they can't be read. */
export async function readTexts(language: Language): Promise<Texts | undefined> {
  if (language === 'browser') return undefined;
  try {
    const response = await fetch(`/_locales/${FILES[language]}/messages.json`);
    const messages: Record<string, { message: string }> = await response.json();
    return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
  } catch {
    return undefined; // a damaged install: the browser's own are better than none
  }
}

/** Takes a language for the texts of this page or worker. */
export async function useLanguage(language: Language): Promise<void> {
  const texts = await readTexts(language);
  setTextSource(texts && ((name) => texts[name] ?? ''));
}

/** Starts a worker whose errors are in the language of this page. */
export function startWorker(path: string): Worker {
  return new Worker(path, { name: textLocale() });
}

/** In a worker: takes the language of the page that started it. */
export function useLanguageOfPage(): Promise<void> {
  return useLanguageOf(self.name);
}

/** Takes the language of another part of Hangjian, by its `textLocale`. */
export function useLanguageOf(locale: string): Promise<void> {
  return useLanguage(locale === 'zh-CN' ? 'zh-CN' : 'en');
}
