/** A file that can't be taken in: the message says what, and which line or field where that can be told. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
