/** Where saving the shown entry stands. `saved` only once the background has said so. */
export type SaveState =
  | { readonly status: 'unsaved' | 'saving' | 'saved' }
  | { readonly status: 'failed'; readonly message: string };
