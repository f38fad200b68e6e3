/**
 * Imports of files. A file's words are staged in portions under keys that nothing shows; one small write commits the
 * import. From then on it completes, whichever process is killed: each portion is merged with what is stored in one
 * write, together with how far the import is. Before the commit nothing of the file is visible.
 */
import {
  type Archive,
  CORRECTIONS_KEY,
  errorMessage,
  IMPORT_KEY,
  type ImportedCounts,
  type ImportStatus,
  MAX_IMPORTED,
  NO_READER_CONTENTS,
  PORTION_PREFIX,
  parseCorrection,
  parseWord,
  planImport,
  Verbatim,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { readKeys, type StorageArea } from '../shared/storage-area.ts';
import type { Backups } from './backups.ts';
import type { CorrectionsStore } from './corrections-store.ts';
import { planReaderWrites } from './import-reader.ts';
import type { PracticeStore } from './practice-store.ts';
import type { ReaderStore } from './reader-store.ts';
import type { NamedWords, WordStore, WordsChange } from './word-store.ts';

interface Stores {
  readonly area: StorageArea;
  readonly words: WordStore;
  readonly backups: Pick<Backups, 'make'>;
  readonly corrections: CorrectionsStore;
  readonly reader: Pick<ReaderStore, 'alone'>;
  readonly practice: Pick<PracticeStore, 'alone'>;
}

/** What is stored of an import; while it is staged, only its id. */
interface Journal {
  readonly operation: string;
  readonly state: 'staging' | 'applying';
  readonly portions: number;
  /** The first portion that is not merged yet. */
  readonly next: number;
  readonly taken: ImportedCounts;
}

/** A file without its words and without the bodies of its texts: those are staged. */
export interface CommitRequest {
  readonly operation: string;
  /** How many portions of words were staged. */
  readonly portions: number;
  readonly archive: Omit<Archive, 'words'>;
}

const NOTHING: ImportedCounts = { added: 0, merged: 0, unchanged: 0 };

/** Imports in progress: staged in portions, committed by one write, resumed by any worker. */
export class Imports {
  readonly #stores: Stores;
  #applying: Promise<void> | undefined;
  #problem: string | undefined;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  /**
   * Stages a portion of a file's words. An earlier import that was staged and not committed is dropped.
   * @throws {StoredWordError} for an invalid word; {Error} while another import is in progress
   */
  stage({
    operation,
    portion,
    words,
  }: {
    readonly operation: string;
    readonly portion: number;
    readonly words: readonly unknown[];
  }): Promise<void> {
    const { area, words: store } = this.#stores;
    const parsed = words.map(parseWord);
    if (!Number.isInteger(portion) || portion < 0 || portion > MAX_IMPORTED)
      throw new Error('A portion of the file has no number.');
    return store.alone(async () => {
      const journal = await this.#journal();
      if (journal && journal.operation !== operation) {
        if (journal.state === 'applying') throw new Error(t('errors.file.otherImport'));
        await this.#clear();
      }
      const begun: Journal = { operation, state: 'staging', portions: 0, next: 0, taken: NOTHING };
      await area.set({ [IMPORT_KEY]: begun, [portionKey(operation, portion)]: parsed });
    });
  }

  /**
   * Commits a staged import, after a backup; then the words are merged (`status`).
   * @throws {Error} where a portion or a text is missing, {StorageError} where the browser refuses; then nothing is changed
   */
  async commit(request: CommitRequest): Promise<ImportStatus> {
    const { backups, corrections, reader, practice, words: store } = this.#stores;
    const before = await this.status(request.operation);
    if (before.state !== 'none') return before;
    await backups.make('import');
    await reader.alone(() => practice.alone(() => store.alone(() => this.#commitAlone(request))));
    corrections.reset();
    return this.status(request.operation);
  }

  /** How far an import is; resumes a committed one whose worker was killed. */
  async status(operation: string): Promise<ImportStatus> {
    const answer = await this.#stores.words.answerOf(operation);
    if (answer !== undefined) return { state: 'done', taken: answer as ImportedCounts }; // as `#step` logs it
    const journal = await this.#journal();
    if (journal?.operation !== operation || journal.state !== 'applying') return { state: 'none' };
    this.resume();
    const { next, portions } = journal;
    return { state: 'applying', share: next / portions, ...(this.#problem && { problem: this.#problem }) };
  }

  /** Drops what was staged and not committed. */
  cancel(operation: string): Promise<void> {
    return this.#stores.words.alone(async () => {
      const journal = await this.#journal();
      if (journal?.operation === operation && journal.state === 'staging') await this.#clear();
    });
  }

  /** Resumes a committed import, if there is one; also called when the worker starts. */
  resume(): void {
    this.#applying ??= this.#applyAll()
      .catch((error: unknown) => {
        this.#problem = errorMessage(error);
      })
      .finally(() => {
        this.#applying = undefined;
      });
  }

  async #applyAll(): Promise<void> {
    while (await this.#stores.words.alone(() => this.#step())) this.#problem = undefined;
  }

  async #commitAlone({ operation, portions, archive }: CommitRequest): Promise<void> {
    const { area, words: store, corrections } = this.#stores;
    const keys = new Set(await readKeys(area));
    for (let portion = 0; portion < portions; portion++)
      if (!keys.has(portionKey(operation, portion))) throw new Error(t('errors.file.incomplete'));
    const corrected = archive.corrections.map(parseCorrection);
    const unreadable = await missing(area, archive.unreadable);
    const contents = archive.reader ?? NO_READER_CONTENTS;
    const reader = await planReaderWrites(area, { contents, unread: Object.keys(unreadable), operation });
    const also = corrected.length > 0 ? { [CORRECTIONS_KEY]: await corrections.joined(corrected) } : {};
    const taken = { ...NOTHING, ...(archive.reader && { reader: reader.answer }) };
    const journal: Journal = { operation, state: 'applying', portions, next: 0, taken };
    const written = { ...unreadable, ...also, ...reader.written };
    // An import without words is complete with this write.
    if (portions === 0) {
      await store.applyAlone(operation, [], () => ({
        words: new Map(),
        also: written,
        removed: [IMPORT_KEY],
        answer: taken,
      }));
      return;
    }
    const commit = () => ({ words: new Map(), also: { ...written, [IMPORT_KEY]: journal }, answer: null });
    await store.applyAlone(operation, [], commit, { logged: false });
  }

  /** Merges the next portion; returns whether there are more. */
  async #step(): Promise<boolean> {
    const { area, words: store } = this.#stores;
    const journal = await this.#journal();
    if (journal?.state !== 'applying') return false;
    const { operation, next, portions } = journal;
    const key = portionKey(operation, next);
    const incoming = readPortion((await area.get(key))[key]);
    const isLast = next + 1 >= portions;
    const merge = (stored: NamedWords): WordsChange<ImportedCounts> => {
      const { result, added, merged, unchanged } = planImport(incoming, stored.all());
      const taken: ImportedCounts = {
        ...journal.taken,
        added: journal.taken.added + added.length,
        merged: journal.taken.merged + merged.length,
        unchanged: journal.taken.unchanged + unchanged.length,
      };
      const after: Journal = { ...journal, next: next + 1, taken };
      return {
        words: result,
        also: isLast ? {} : { [IMPORT_KEY]: after },
        removed: isLast ? [key, IMPORT_KEY] : [key],
        answer: taken,
      };
    };
    await store.applyAlone(operation, [...new Set(incoming.map(wordId))], merge, { logged: isLast });
    return !isLast;
  }

  async #journal(): Promise<Journal | undefined> {
    const { [IMPORT_KEY]: stored } = await this.#stores.area.get(IMPORT_KEY);
    // Only this class writes it.
    return typeof stored === 'object' && stored !== null && 'state' in stored
      ? (stored as Journal)
      : undefined;
  }

  async #clear(): Promise<void> {
    const { area } = this.#stores;
    const staged = (await readKeys(area)).filter((key) => key.startsWith(PORTION_PREFIX));
    await area.remove([...staged, IMPORT_KEY]);
  }
}

function portionKey(operation: string, portion: number): string {
  return `${PORTION_PREFIX}${operation}:${portion}`;
}

function readPortion(stored: unknown): Word[] {
  return Array.isArray(stored) ? stored.map(parseWord) : [];
}

/** The items whose keys are not stored yet; they are written as they are. */
async function missing(
  area: StorageArea,
  values: Readonly<Record<string, unknown>>,
): Promise<Record<string, Verbatim>> {
  const there = await area.get(Object.keys(values));
  const fresh = Object.entries(values).filter(([key]) => !Object.hasOwn(there, key));
  return Object.fromEntries(fresh.map(([key, value]) => [key, new Verbatim(value)]));
}
