/** The language of what the background itself says: errors, and the items of the context menu. */
import { browser } from 'wxt/browser';
import { t } from '../../vocabulary/language/index.ts';
import { readTexts, type Texts, useLanguage } from '../shared/page-texts.ts';
import { settings } from './stores.ts';

/** The item that turns a page on or off; also the name of the command. */
export const TOGGLE_ITEM = 'toggle-page';
/** The item that looks a selection up. */
export const LOOK_UP_ITEM = 'look-up';
/** The item that opens the reader with a selection. */
export const READ_ITEM = 'read-selection';

/** Creates the items of the context menu. */
export function createMenu(): void {
  browser.contextMenus.create({
    id: TOGGLE_ITEM,
    title: t('menu.togglePage'),
    contexts: ['page', 'selection', 'link', 'image'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
  browser.contextMenus.create({ id: LOOK_UP_ITEM, title: t('menu.lookUp'), contexts: ['selection'] });
  browser.contextMenus.create({ id: READ_ITEM, title: t('menu.readSelection'), contexts: ['selection'] });
}

/** Takes the reader's language for what the background says. */
export async function takeLanguage(): Promise<void> {
  await useLanguage((await settings.read()).settings.language);
}

/** Names the items of the context menu, which the browser keeps, in the reader's language. */
export async function nameMenu(): Promise<void> {
  await takeLanguage();
  await browser.contextMenus.update(TOGGLE_ITEM, { title: t('menu.togglePage') });
  await browser.contextMenus.update(LOOK_UP_ITEM, { title: t('menu.lookUp') });
  await browser.contextMenus.update(READ_ITEM, { title: t('menu.readSelection') });
}

/** The texts that a page's scripts lack: those of a language that is not the browser's. */
export async function chosenTexts(): Promise<Texts | null> {
  return (await readTexts((await settings.read()).settings.language)) ?? null;
}
