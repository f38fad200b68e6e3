import { type PackedSurvey, packSurvey, surveyWords } from '../../dictionary/index.ts';
import { TEXTS_KEY } from '../../vocabulary/index.ts';
import { sweepPictures } from '../shared/picture-store.ts';
import { readIds } from '../shared/reader-storage.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import { localArea } from './local-area.ts';
import { ReaderStore } from './reader-store.ts';
import { StagedTexts } from './staged-texts.ts';

/** Reading progress, reader settings and own texts; the background is their only writer. */
export const readerStore = new ReaderStore(localArea, () => Date.now());

/** The texts of a file that is being imported. */
export const stagedTexts = new StagedTexts(localArea, readerStore, () => Date.now());

/** Removes pictures of books that were never stored, or whose text is gone. */
export async function sweepBooks(): Promise<void> {
  await sweepPictures(readIds((await localArea.get(TEXTS_KEY))[TEXTS_KEY]));
}

/** Counts the words of texts that are read together. */
export async function survey(texts: readonly string[]): Promise<PackedSurvey> {
  const lexicon = await getLexicon();
  return withDictionary((dictionary) => packSurvey(surveyWords(texts, { dictionary, lexicon })));
}
