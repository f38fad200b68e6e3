const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** `French` for `fr`; `undefined` for none. */
export function languageName(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  try {
    return LANGUAGES.of(language);
  } catch {
    return undefined; // not a language tag
  }
}
