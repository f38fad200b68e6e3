import {
  CORRECTIONS_KEY,
  type Correction,
  CorrectionError,
  type CorrectionKey,
  correctionId,
  type ImportedCorrections,
  importCorrections,
  joinCorrections,
  MAX_CORRECTIONS,
  mergeCorrections,
  parseCorrection,
  readCorrections,
  type StoredCorrections,
  writeCorrections,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SerialQueue } from '../shared/serial-queue.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** The only writer of corrections. Changes run serially, each on the previous result. */
export class CorrectionsStore {
  readonly #area: StorageArea;
  readonly #queue = new SerialQueue();
  #known: Promise<StoredCorrections> | undefined;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** All corrections; read once, since every text asks for them. */
  async read(): Promise<readonly Correction[]> {
    return (await this.#read()).corrections;
  }

  /**
   * Adds a correction to those of its form in its scope; returns what was stored there before, `null` for nothing.
   * @throws {CorrectionError} for an invalid correction
   */
  async add(value: unknown): Promise<Correction | null> {
    const correction = parseCorrection(value);
    return this.#put(correctionId(correction), (before) => mergeCorrections(before, correction));
  }

  /** Restores an earlier state of a form in a scope: a correction, or none. Returns what was stored there. */
  async restore(of: CorrectionKey, value: unknown): Promise<Correction | null> {
    const correction = value === null ? undefined : parseCorrection(value);
    const id = correctionId(of);
    if (correction && correctionId(correction) !== id)
      throw new CorrectionError(`form: expected ${of.form} in the scope that is restored`);
    return this.#put(id, () => correction);
  }

  /**
   * Imports corrections of a file: of two of one form and scope the newer one is kept. All or nothing.
   * @throws {CorrectionError} for an invalid one, or if there are too many
   */
  async import(values: readonly unknown[]): Promise<ImportedCorrections> {
    const taken = values.map(parseCorrection);
    return this.#next(async (stored) => {
      const imported = importCorrections(stored.corrections, taken);
      if (imported.corrections.length > MAX_CORRECTIONS)
        throw new CorrectionError(t('errors.correctionsMax', { max: MAX_CORRECTIONS }));
      await this.#write({ ...stored, corrections: imported.corrections });
      return imported;
    });
  }

  /** Forgets what is in memory, after another writer has written corrections. */
  reset(): void {
    this.#known = undefined;
  }

  /**
   * The value to store so that others are included, for a caller that writes it together with other keys and then
   * calls `reset`.
   * @throws {CorrectionError} when there would be too many, or when a newer version stored the list
   */
  async joined(others: readonly Correction[]): Promise<unknown> {
    const { corrections, unreadable, foreign } = await this.#read();
    if (foreign) throw new CorrectionError(t('errors.correctionsNewer'));
    const all = joinCorrections(corrections, others);
    if (all.length > MAX_CORRECTIONS)
      throw new CorrectionError(t('errors.correctionsOver', { max: MAX_CORRECTIONS }));
    return writeCorrections({ corrections: all, unreadable });
  }

  #put(
    id: string,
    change: (before: Correction | undefined) => Correction | undefined,
  ): Promise<Correction | null> {
    return this.#next(async (stored) => {
      const { corrections } = stored;
      const before = corrections.find((correction) => correctionId(correction) === id);
      const after = change(before);
      const others = corrections.filter((correction) => correction !== before);
      if (after && others.length >= MAX_CORRECTIONS)
        throw new CorrectionError(t('errors.correctionsFull', { max: MAX_CORRECTIONS }));
      await this.#write({ ...stored, corrections: after ? [after, ...others] : others });
      return before ?? null;
    });
  }

  async #write(next: StoredCorrections): Promise<void> {
    await this.#area.set({ [CORRECTIONS_KEY]: writeCorrections(next) });
    this.#known = Promise.resolve(next);
  }

  /** Works on the result of the previous change; refuses a list that a newer version stored. */
  #next<T>(work: (stored: StoredCorrections) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      const stored = await this.#read();
      if (stored.foreign) throw new CorrectionError(t('errors.correctionsNewer'));
      return work(stored);
    });
  }

  #read(): Promise<StoredCorrections> {
    this.#known ??= this.#area.get(CORRECTIONS_KEY).then(
      (stored) => readCorrections(stored[CORRECTIONS_KEY]),
      (error: unknown) => {
        this.#known = undefined;
        throw error;
      },
    );
    return this.#known;
  }
}
