/** Runs work one at a time, in the order in which it was asked for. Work that fails fails for its caller only. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined); // the caller hears of it; the queue goes on
    return result;
  }
}
