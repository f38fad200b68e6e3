const FULL = /quota|no space|disk (is )?full|device_space|enospc|storage is full/i;

/** The browser did not take what was to be stored: in plain words, with the browser's own behind it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(cause: unknown) {
    const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(
      FULL.test(words)
        ? 'The disk is full, so nothing was stored. What was there before is untouched: make room and try again.'
        : `The browser could not store it: ${words}. What was there before is untouched.`,
      { cause },
    );
  }
}
