/** Reads books (EPUB). No styles, no Preact: runs in a worker. */
export { type BookPreview, BookSession, type PictureBytes, type PictureWriter } from './book-session.ts';
export { readBook } from './read-book.ts';
