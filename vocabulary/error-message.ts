/** What went wrong, in the words of the error; a thrown thing that is no error as text. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
