import { browser } from 'wxt/browser';
import { createDictionary, type Dictionary, type Lexicon, openLexicon } from '../../dictionary/index.ts';
import { type Correction, correctDictionary } from '../../vocabulary/index.ts';
import { corrections } from './corrections.ts';

interface Opened {
  readonly lexicon: Lexicon;
  readonly dictionary: Dictionary;
}

/** The dictionary as it was last corrected, and by what. */
let corrected: { readonly list: readonly Correction[]; readonly dictionary: Dictionary } | undefined;
let opened: Promise<Opened> | undefined;

/** The dictionary with the reader's corrections in it. */
export async function getDictionary(): Promise<Dictionary> {
  const [{ dictionary }, list] = await Promise.all([open(), corrections.read()]);
  if (corrected?.list !== list) corrected = { list, dictionary: correctDictionary(dictionary, list) };
  return corrected.dictionary;
}

/** What the dictionary reads from. */
export async function getLexicon(): Promise<Lexicon> {
  return (await open()).lexicon;
}

/** Opens it once in a worker's life; after a failure the next caller tries again. */
function open(): Promise<Opened> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(): Promise<Opened> {
  const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
  if (!response.ok)
    throw new Error(`The dictionary could not be read (${response.status}): reinstall Hangjian`);
  const lexicon = openLexicon(await response.arrayBuffer());
  return { lexicon, dictionary: createDictionary(lexicon) };
}
