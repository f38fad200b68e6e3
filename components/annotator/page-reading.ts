/**
 * The half of the annotator that reads: what a page says, where, and in which language. Pages that are off need it too, for the
 * word under the pointer, so it is in the first script; the script that draws labels gets it from there and has no copy.
 */
import { blocksOf } from './changed-blocks.ts';
import { isChinesePage } from './language.ts';
import { checkPage } from './page-check.ts';
import { createWorker, ReadingQueue } from './reading-queue.ts';
import { isInSkipped, isSkipped } from './skipped.ts';

/** Reads pages. */
export const pageReading = {
  checkPage,
  isChinesePage,
  createQueue: (...ports: ConstructorParameters<typeof ReadingQueue>) => new ReadingQueue(...ports),
  createWorker,
  blocksOf,
  isSkipped,
  isInSkipped,
};

/** What reads pages, as the script that draws labels gets it. */
export type PageReading = typeof pageReading;
