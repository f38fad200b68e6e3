/**
 * The texts of the interface: `en.yml` and `zh_CN.yml`. `@wxt-dev/i18n` makes the browser's own message files and the types of
 * the keys from them. They come from the browser, in its language, or from a source set for the language that the reader chose.
 */
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/** The name of a text: its path in the file, joined by dots. */
export type TextKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;

type Features<K extends TextKey> = GeneratedI18nStructure[K];
type NameIn<K extends TextKey> =
  Features<K> extends { namedSubstitutions: readonly (infer N extends string)[] } ? N : never;
/** What stands for the names in braces. A text in singular and plural is chosen by `count`. */
type ValuesOf<K extends TextKey, V> = Readonly<
  Record<NameIn<K> | (Features<K>['plural'] extends true ? 'count' : never), V>
>;
type Values<K extends TextKey, V> = keyof ValuesOf<K, V> extends never ? [] : [values: ValuesOf<K, V>];

/** Returns the message of a name (`popup_title`) as it is written; empty where there is none. */
export type TextSource = (name: string) => string;

interface I18n {
  getMessage(name: string): string;
}

/** Messages that were asked for: where the extension was updated under an open page, the browser gives no more. */
const kept = new Map<string, string>();

/** Returns the browser's message of a name, in the browser's language. */
export const browserText: TextSource = (name) => {
  const known = kept.get(name);
  if (known !== undefined) return known;
  let message = '';
  try {
    message = (globalThis as { chrome?: { i18n?: I18n } }).chrome?.i18n?.getMessage(name) ?? '';
  } catch {
    return ''; // gone; not kept
  }
  if (message) kept.set(name, message);
  return message;
};

let source = browserText;

/** Sets where texts come from; without a source, from the browser, in its own language. */
export function setTextSource(next: TextSource = browserText): void {
  source = next;
}

/** Returns a text; numbers in it are written as its language writes them. */
export function t<K extends TextKey>(key: K, ...[values]: Values<K, string | number>): string {
  return fill(key, values ?? {}).join('');
}

/** Returns a text in parts: its strings, and what stands for the names in braces, such as elements. */
export function textParts<K extends TextKey, V>(
  key: K,
  values: ValuesOf<K, string | number | V>,
): (string | V)[] {
  return fill<V>(key, values);
}

/** The language of the texts, as `Intl` and `lang` take it. */
export function textLocale(): string {
  return t('locale');
}

/** As its language writes it. Small ones are the same in all of ours, and setting up a format takes milliseconds. */
function formatNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1000
    ? String(value)
    : value.toLocaleString(textLocale());
}

function fill<V>(key: TextKey, values: Readonly<Record<string, string | number | V>>): (string | V)[] {
  const written = source(key.replaceAll('.', '_')) || key;
  const forms = written.split(' | ');
  const form = (forms.length > 1 && values.count !== 1 && forms[1]) || forms[0] || '';
  // Names and texts take turns.
  return form.split(/\{(\w+)\}/).map((part, at) => {
    const value = at % 2 === 1 ? values[part] : part;
    return typeof value === 'number' ? formatNumber(value) : (value ?? `{${part}}`);
  });
}
