import { textLocale } from '../../vocabulary/language/index.ts';

/** `French` for `fr`; `undefined` for none. */
export function languageName(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  try {
    return new Intl.DisplayNames(textLocale(), { type: 'language', fallback: 'none' }).of(language);
  } catch {
    return undefined; // not a language tag
  }
}
