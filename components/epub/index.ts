/** Reads books (EPUB). No styles, no Preact: runs in a worker. */
export { type BookPicture, MAX_BOOK_MB, type ReadBook, readBook } from './read-book.ts';
export type { ZipFile } from './zip-file.ts';
