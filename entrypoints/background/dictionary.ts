import { browser } from 'wxt/browser';
import {
  createDictionary,
  type Dictionary,
  type Lexicon,
  openLexicon,
  TokenLevels,
} from '../../dictionary/index.ts';
import { type Correction, correctAt, correctDictionary } from '../../vocabulary/index.ts';
import { brokenInstall } from './broken-install.ts';
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

/** The dictionary as it is for one word at its place, and what of the corrections holds there, the narrowest first. */
export async function correctedAt(
  word: Parameters<typeof correctAt>[2],
): Promise<ReturnType<typeof correctAt>> {
  const [{ dictionary }, list] = await Promise.all([open(), corrections.read()]);
  return correctAt(dictionary, list, word);
}

/** What the dictionary reads from. */
export async function getLexicon(): Promise<Lexicon> {
  return (await open()).lexicon;
}

let levels: TokenLevels | undefined;

/** The levels of words, over the lexicon. */
export async function getTokenLevels(): Promise<TokenLevels> {
  levels ??= new TokenLevels(await getLexicon());
  return levels;
}

/** Opens it once in a worker's life; after a failure the next caller tries again. */
function open(): Promise<Opened> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** @throws {Error} in plain words, where the dictionary's file is missing or damaged */
async function load(): Promise<Opened> {
  const file = await readLexicon().catch((cause: unknown) => {
    throw new Error(brokenInstall('dictionary is missing'), { cause });
  });
  try {
    const lexicon = openLexicon(file);
    return { lexicon, dictionary: createDictionary(lexicon) };
  } catch (cause) {
    throw new Error(brokenInstall('dictionary is damaged'), { cause });
  }
}

async function readLexicon(): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.arrayBuffer();
}
