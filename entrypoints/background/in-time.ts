/** Resolves to what comes within some milliseconds; to `undefined` where nothing does, or it fails. */
export async function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([answer.catch(() => undefined), limit]);
  } finally {
    clearTimeout(timer);
  }
}
