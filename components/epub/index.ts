/** Reads books (EPUB). No styles, no Preact: runs in a worker. */
export { type BookPreview, BookSession, type PictureBytes, type PictureWriter } from './book-session.ts';
export { MAX_BOOK_MB, readBook } from './read-book.ts';
