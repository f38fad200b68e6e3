import { type Calls, link, type MessageEnd, type Offered } from './worker-link.ts';

/** A worker as the page that started it uses it: it can be terminated. */
export interface PageWorker extends MessageEnd {
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
}

/**
 * Sends one request to a worker and terminates it, at the latest after a time.
 * @throws {Error} with the message `tooLong` where it takes longer, or with the worker's own
 */
export async function askOnce<T extends Offered, R>(
  worker: PageWorker,
  ask: (calls: Calls<T>) => Promise<R>,
  { limitMs, tooLong }: { readonly limitMs: number; readonly tooLong: string },
): Promise<R> {
  const stopped = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(tooLong)), limitMs);
    worker.addEventListener('error', () => reject(new Error(tooLong)));
  });
  stopped.catch(() => undefined); // it may come after the answer
  try {
    return await Promise.race([ask(link<T>(worker, {})), stopped]);
  } finally {
    worker.terminate();
  }
}
