/**
 * Resolves and rejects like `answer`.
 * @throws {Error} with the message `silent`, where nothing comes within some milliseconds
 */
export function within<T>(answer: Promise<T>, limitMs: number, silent: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(silent)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Like `answer`; resolves to `undefined` where nothing comes within some milliseconds, or it fails. */
export function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T | undefined> {
  return within(answer, limitMs, '').catch(() => undefined);
}
