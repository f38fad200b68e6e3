/** Words taken in from a file: all of them or none, after a backup. */
import { type Archive, parseCorrection, parseWord, planImport, wordId } from '../../vocabulary/index.ts';
import { CORRECTIONS_KEY } from '../shared/corrections.ts';
import type { TakenIn } from '../shared/messages.ts';
import type { Backups } from './backups.ts';
import type { CorrectionsStore } from './corrections-store.ts';
import type { StorageArea, WordStore } from './word-store.ts';

interface Stores {
  readonly area: StorageArea;
  readonly words: WordStore;
  readonly backups: Pick<Backups, 'make'>;
  readonly corrections: CorrectionsStore;
}

/**
 * Merges words, corrections and what no version could read into what is there. Settings are another matter.
 * @throws {StoredWordError} and the like, naming the field; {StorageError}: then nothing is changed
 */
export async function takeIn(
  { area, words: store, backups, corrections }: Stores,
  { operation, archive }: { readonly operation: string; readonly archive: Archive },
): Promise<TakenIn> {
  const incoming = archive.words.map(parseWord);
  const corrected = archive.corrections.map(parseCorrection);
  const taken = await store.apply(operation, [...new Set(incoming.map(wordId))], async (stored) => {
    const before = stored.all();
    const { result, added, merged, unchanged } = planImport(incoming, before);
    await backups.make('import');
    const unreadable = await missing(area, archive.unreadable);
    const also = corrected.length > 0 ? { [CORRECTIONS_KEY]: await corrections.joined(corrected) } : {};
    return {
      words: result,
      also: { ...unreadable, ...also },
      answer: { added: added.length, merged: merged.length, unchanged: unchanged.length },
    };
  });
  corrections.reset();
  return taken;
}

/** What is not there yet. */
async function missing(
  area: StorageArea,
  values: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const there = await area.get(Object.keys(values));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !Object.hasOwn(there, key)));
}
