/** The texts of the interface for tests outside a browser; imported for its effect: texts are English. */
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { setTextSource } from '../vocabulary/language/index.ts';

/** The messages of a language by name, as the browser gets them. */
export async function readMessages(locale: 'en' | 'zh_CN'): Promise<ReadonlyMap<string, string>> {
  const path = fileURLToPath(new URL(`../vocabulary/language/${locale}.yml`, import.meta.url));
  const messages = generateChromeMessages(await parseMessagesFile(path));
  return new Map(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

const english = await readMessages('en');
setTextSource((name) => english.get(name) ?? '');
