/** The page's side of adding a dictionary: a worker reads its file and stores its entries; then it is listed. */
import { t } from '../../vocabulary/language/index.ts';
import type { DictionaryCalls, DictionaryPagePorts, DictionaryPreview } from '../dictionary-session/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { WorkerSession } from '../worker-link/index.ts';
import type { DictionaryPorts } from './ports.ts';

/** Time limit for reading a file, and this much more for each megabyte; packed files count four times as long. */
const READ_MS = 5000;
const MORE_MS_A_MB = 4000;

/** One file on its way into the list: a worker reads it and stores its entries. */
export class DictionaryFile {
  readonly #ports: DictionaryPorts;
  readonly #session: WorkerSession<DictionaryCalls>;
  #storing: string | undefined;

  constructor(ports: DictionaryPorts, onProgress: (share: number) => void) {
    this.#ports = ports;
    const offered: { [K in keyof DictionaryPagePorts]: DictionaryPagePorts[K] } = { onProgress };
    const broken = (): string => t('dictionaries.broken');
    this.#session = new WorkerSession(ports.startWorker(), { offered, broken, onBroken: () => this.#drop() });
  }

  /** Terminates the worker; what it has stored so far is removed. */
  stop(): void {
    this.#session.stop(new Error(t('dictionaries.stopped')));
    this.#drop();
  }

  #drop(): void {
    // What can't be removed now is removed later.
    if (this.#storing !== undefined) this.#ports.dropEntries(this.#storing).catch(() => undefined);
    this.#storing = undefined;
  }

  /** @throws {Error} in plain words, also where reading takes too long */
  async open(file: File, encoding?: Encoding): Promise<DictionaryPreview> {
    const limitMs = READ_MS + (MORE_MS_A_MB * file.size) / 1e6;
    const tooLong = (seconds: number): string => t('dictionaries.tooLong', { seconds });
    const answer = this.#session.calls.open(file, file.name, encoding);
    return this.#session.askWithin(answer, { limitMs, tooLong });
  }

  /**
   * Stores and lists what was read.
   * @throws {Error} in plain words; nothing of it is listed then
   */
  async add({ head, entries }: DictionaryPreview): Promise<void> {
    const id = this.#ports.newId();
    this.#storing = id;
    const bytes = await this.#session.ask(this.#session.calls.store(id, this.#ports.now()));
    this.#storing = undefined; // unlisted entries are removed later
    this.#session.stop();
    await this.#ports.add({ id, isOn: true, entries, bytes, ...head });
  }
}
