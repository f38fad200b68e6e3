/** PDF files in IndexedDB, for pictures of their pages: beside the pictures of books, and removed as those are. */
import { readPicture, storePictures } from './picture-store.ts';

/** The file's name among the pictures of its text. */
const NAME = 'file.pdf';
const TYPE = 'application/pdf';

/**
 * Stores a file under the id that its text is going to have.
 * @throws {Error} in plain words, with nothing stored
 */
export async function storePdf(text: string, file: Blob): Promise<void> {
  await storePictures(text, [{ name: NAME, type: TYPE, bytes: await file.arrayBuffer() }]);
}

/** The file of a text; `undefined` where it is not on this device. */
export function readPdf(text: string): Promise<Blob | undefined> {
  return readPicture(text, NAME);
}
