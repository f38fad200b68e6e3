/** Runs work one at a time, in the order in which it was asked for. Failing work fails for its own caller only. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // reported to the caller; the queue continues
    return result;
  }
}
