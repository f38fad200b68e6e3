import type { ReaderWorld } from '../../../components/reader/index.ts';
import { serveTextFiles } from '../../../components/text-session/index.ts';
import { inPage, silentWorker } from './in-page-worker.ts';
import { createIds, never } from './reader-of-words.ts';

/** Reads text files, without a place for pictures. */
export const readTexts = inPage((end) => serveTextFiles(end, async () => undefined));

/** A world in which files are read and nothing is ever stored. */
export const FILES: Pick<ReaderWorld['ownTexts'], 'books' | 'pdfs' | 'picture'> = {
  books: { newId: createIds(), add: never, dropPictures: async () => undefined },
  pdfs: {
    newId: createIds(),
    startWorker: silentWorker,
    add: never,
    storeFile: never,
    dropFile: async () => undefined,
    file: async () => undefined,
  },
  picture: async () => undefined,
};
