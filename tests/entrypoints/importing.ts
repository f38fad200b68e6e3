/** An import as tests make it: stores in memory, a file staged, committed and waited for. */
import fc from 'fast-check';
import { CorrectionsStore } from '../../entrypoints/background/corrections-store.ts';
import { Imports } from '../../entrypoints/background/imports.ts';
import { PracticeStore } from '../../entrypoints/background/practice-store.ts';
import { ReaderStore } from '../../entrypoints/background/reader-store.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import type { Archive, Correction, ImportedCounts, Word } from '../../vocabulary/index.ts';
import { anyWord } from '../vocabulary/random-words.ts';
import { type AreaInMemory, checked, createArea, wordsIn } from './storage-area.ts';

export const CORRECTION: Correction = { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 5 };
export const archive = (words: readonly Word[], over: Partial<Archive> = {}): Archive => ({
  words,
  corrections: [],
  unreadable: {},
  ...over,
});
export const sample = fc
  .sample(anyWord, { numRuns: 40, seed: 5 })
  .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));

export function setUp(stored: Record<string, unknown> = {}) {
  return setUpIn(createArea(stored));
}

export function setUpIn(memory: AreaInMemory) {
  const made: string[] = [];
  const area = checked(memory);
  const stores = {
    area: { ...area, get: area.get.bind(area), set: area.set.bind(area), remove: area.remove.bind(area) },
    words: new WordStore(area),
    corrections: new CorrectionsStore(area),
    reader: new ReaderStore(area, () => 7),
    practice: new PracticeStore(area),
    backups: {
      make: async (reason: string) => void made.push(`${reason} of ${Object.keys(wordsIn(memory)).length}`),
    },
  };
  return { area: memory, stores, made };
}

/** Words in a portion of the tests. */
const PORTION = 16;

/** Stages a file, commits it and waits until it is through. */
export async function importFile(
  stores: ConstructorParameters<typeof Imports>[0],
  { operation, archive: { words, ...archive } }: { operation: string; archive: Archive },
): Promise<ImportedCounts> {
  const imports = new Imports(stores);
  const portions = Math.ceil(words.length / PORTION);
  if ((await imports.status(operation)).state === 'none')
    for (let portion = 0; portion < portions; portion++)
      await imports.stage({
        operation,
        portion,
        words: words.slice(portion * PORTION, (portion + 1) * PORTION),
      });
  let status = await imports.commit({ operation, portions, archive });
  while (status.state === 'applying') {
    if (status.problem) throw new Error(status.problem);
    await new Promise((resolve) => setTimeout(resolve, 1));
    status = await imports.status(operation);
  }
  await stores.words.alone(async () => undefined); // what is noted for removal goes
  if (status.state === 'none') throw new Error('nothing was committed');
  return status.taken;
}

/** What a reader has: everything but operations. */
export function theirs({ stored }: AreaInMemory): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !/^(operation|import)/.test(key)));
}
