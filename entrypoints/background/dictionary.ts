import { browser } from 'wxt/browser';
import { createDictionary, type Dictionary, openLexicon } from '../../dictionary/index.ts';

let opened: Promise<Dictionary> | undefined;

/** Opens the dictionary once in a worker's life; after a failure the next caller tries again. */
export function getDictionary(): Promise<Dictionary> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(): Promise<Dictionary> {
  const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
  if (!response.ok)
    throw new Error(`The dictionary could not be read (${response.status}): reinstall Hangjian`);
  return createDictionary(openLexicon(await response.arrayBuffer()));
}
