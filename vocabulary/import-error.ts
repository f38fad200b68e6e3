/** A file that can't be imported: the message says why, and which line or field if that is known. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
