/** Words taken in from a file: all of them or none, after a backup. */
import {
  type Archive,
  NO_READER_CONTENTS,
  parseCorrection,
  parseWord,
  planImport,
  wordId,
} from '../../vocabulary/index.ts';
import { CORRECTIONS_KEY } from '../shared/corrections.ts';
import type { TakenIn } from '../shared/messages.ts';
import type { Backups } from './backups.ts';
import type { CorrectionsStore } from './corrections-store.ts';
import type { PracticeStore } from './practice-store.ts';
import type { ReaderStore } from './reader-store.ts';
import { planReaderWrites } from './taking-in-reader.ts';
import type { StorageArea, WordStore } from './word-store.ts';

interface Stores {
  readonly area: StorageArea;
  readonly words: WordStore;
  readonly backups: Pick<Backups, 'make'>;
  readonly corrections: CorrectionsStore;
  readonly reader: Pick<ReaderStore, 'alone'>;
  readonly practice: Pick<PracticeStore, 'alone'>;
}

interface Taking {
  readonly operation: string;
  readonly archive: Archive;
}

/**
 * Merges words, corrections, what the reader page keeps, and what no version could read into what is there. Settings are another matter.
 * @throws {StoredWordError} and the like, naming the field; {StorageError}: then nothing is changed
 */
export async function takeIn(stores: Stores, request: Taking): Promise<TakenIn> {
  const { reader, practice, corrections } = stores;
  // Nobody else writes what is merged here.
  const taken = await reader.alone(() => practice.alone(() => takeInAlone(stores, request)));
  corrections.reset();
  return taken;
}

function takeInAlone(
  { area, words: store, backups, corrections }: Stores,
  { operation, archive }: Taking,
): Promise<TakenIn> {
  const incoming = archive.words.map(parseWord);
  const corrected = archive.corrections.map(parseCorrection);
  return store.apply(operation, [...new Set(incoming.map(wordId))], async (stored) => {
    const before = stored.all();
    const { result, added, merged, unchanged } = planImport(incoming, before);
    const unreadable = await missing(area, archive.unreadable);
    const unread = Object.keys(unreadable);
    const contents = archive.reader ?? NO_READER_CONTENTS;
    const reader = await planReaderWrites(area, { contents, unread, operation });
    await backups.make('import');
    const also = corrected.length > 0 ? { [CORRECTIONS_KEY]: await corrections.joined(corrected) } : {};
    return {
      words: result,
      also: { ...unreadable, ...also, ...reader.written },
      answer: {
        added: added.length,
        merged: merged.length,
        unchanged: unchanged.length,
        ...(archive.reader && { reader: reader.answer }),
      },
    };
  });
}

/** What is not there yet. */
async function missing(
  area: StorageArea,
  values: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const there = await area.get(Object.keys(values));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !Object.hasOwn(there, key)));
}
