import type { PageWorker } from './ask-once.ts';
import { type Calls, link, type Offered } from './worker-link.ts';

interface SessionOptions {
  /** What the page offers to the worker. */
  readonly offered: Offered;
  /** The error where the browser ends the worker. */
  readonly broken: () => string;
  /** Called when the browser has ended the worker. */
  readonly onBroken?: () => void;
}

/** A worker that answers several requests of its page, until it is stopped or breaks. */
export class WorkerSession<T extends Offered> {
  /** The worker's functions; wait for them by `ask`. */
  readonly calls: Calls<T>;
  readonly #worker: PageWorker;
  readonly #stopped: Promise<never>;
  #reject: (error: Error) => void = () => undefined;

  constructor(worker: PageWorker, { offered, broken, onBroken }: SessionOptions) {
    this.#worker = worker;
    this.#stopped = new Promise((_resolve, reject) => {
      this.#reject = reject;
    });
    this.#stopped.catch(() => undefined); // reported to whoever waits for the worker
    this.calls = link<T>(worker, offered);
    worker.addEventListener('error', () => {
      this.stop(new Error(broken()));
      onBroken?.();
    });
  }

  /** Terminates the worker; whoever waits for it gets the error, where one is given. */
  stop(error?: Error): void {
    this.#worker.terminate();
    if (error) this.#reject(error);
  }

  /** Waits for an answer of the worker. @throws {Error} the reason where the worker is stopped first */
  ask<R>(answer: Promise<R>): Promise<R> {
    return Promise.race([answer, this.#stopped]);
  }

  /**
   * Waits for an answer for a limited time; then the worker is stopped.
   * @param tooLong the error for a limit in whole seconds
   */
  askWithin<R>(
    answer: Promise<R>,
    { limitMs, tooLong }: { readonly limitMs: number; readonly tooLong: (seconds: number) => string },
  ): Promise<R> {
    const seconds = Math.round(limitMs / 1000);
    const timer = setTimeout(() => this.stop(new Error(tooLong(seconds))), limitMs);
    return this.ask(answer).finally(() => clearTimeout(timer));
  }
}
