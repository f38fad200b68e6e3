/** The page's side of adding a dictionary: a worker reads its file and stores its entries; then it is listed. */
import type { DictionaryCalls, DictionaryPagePorts, DictionaryPreview } from '../dictionary-session/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { type Calls, link, type PageWorker } from '../worker-link/index.ts';
import type { DictionaryPorts } from './ports.ts';

/** Time limit for reading a file, and this much more for each megabyte; packed files count four times as long. */
const READ_MS = 5000;
const MORE_MS_A_MB = 4000;

export class DictionaryFile {
  readonly #ports: DictionaryPorts;
  readonly #worker: PageWorker;
  readonly #session: Calls<DictionaryCalls>;
  readonly #stopped: Promise<never>;
  #stop: (error: Error) => void = () => undefined;
  #storing: string | undefined;

  constructor(ports: DictionaryPorts, onProgress: (share: number) => void) {
    this.#ports = ports;
    this.#worker = ports.startWorker();
    this.#stopped = new Promise((_resolve, reject) => {
      this.#stop = reject;
    });
    this.#stopped.catch(() => undefined); // reported to whoever waits for the worker
    const offered: { [K in keyof DictionaryPagePorts]: DictionaryPagePorts[K] } = { onProgress };
    this.#session = link<DictionaryCalls>(this.#worker, offered);
    const broken = new Error('The browser stopped reading it.');
    this.#worker.addEventListener('error', () => this.stop(broken));
  }

  /** Terminates the worker; what it has stored so far is removed. */
  stop(error = new Error('Stopped.')): void {
    this.#worker.terminate();
    this.#stop(error);
    // What can't be removed now is removed later.
    if (this.#storing !== undefined) this.#ports.dropEntries(this.#storing).catch(() => undefined);
    this.#storing = undefined;
  }

  /** @throws {Error} in plain words, also where reading takes too long */
  async open(file: File, encoding?: Encoding): Promise<DictionaryPreview> {
    const limitMs = READ_MS + (MORE_MS_A_MB * file.size) / 1e6;
    const seconds = Math.round(limitMs / 1000);
    const late = (): void =>
      this.stop(new Error(`It could not be read within ${seconds} seconds. Split it into several files.`));
    const timer = setTimeout(late, limitMs);
    return this.#ask(this.#session.open(file, file.name, encoding)).finally(() => clearTimeout(timer));
  }

  /**
   * Stores and lists what was read.
   * @throws {Error} in plain words; nothing of it is listed then
   */
  async add({ head, entries }: DictionaryPreview): Promise<void> {
    const id = this.#ports.newId();
    this.#storing = id;
    const bytes = await this.#ask(this.#session.store(id, this.#ports.now()));
    this.#storing = undefined; // unlisted entries are removed later
    this.#worker.terminate();
    await this.#ports.add({ id, isOn: true, entries, bytes, ...head });
  }

  #ask<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#stopped]);
  }
}
