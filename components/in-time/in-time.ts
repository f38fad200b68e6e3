/**
 * Resolves and rejects as `answer` does.
 * @throws {Error} saying `silent`, where nothing comes within some milliseconds
 */
export function within<T>(answer: Promise<T>, limitMs: number, silent: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(silent)), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Resolves to what comes within some milliseconds; to `undefined` where nothing does, or it fails. */
export function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T | undefined> {
  return within(answer, limitMs, '').catch(() => undefined);
}
