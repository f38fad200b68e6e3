/** Adding a book: its file is read, previewed, its pictures stored. Runs in a worker (`entrypoints/text-file-worker`). */
import type { NewText } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { type BookPicture, readBook } from './read-book.ts';
import type { ZipFile } from './zip-file.ts';

/** A picture as it is stored. */
export interface PictureBytes {
  readonly name: string;
  /** `image/png` */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Stores pictures of a text under its id, all or none of one call. */
export type PictureWriter = (id: string, pictures: readonly PictureBytes[]) => Promise<void>;

/** What a book's file contains, before anything is stored. */
export interface BookPreview {
  readonly text: NewText;
  /** How many pictures can be shown. */
  readonly pictures: number;
  /** Documents that are missing in the file, or damaged. */
  readonly missing: number;
}

/** Pictures are written until so many bytes are together. */
const WRITE_BYTES = 4_000_000;

/** One book: opened, then its pictures stored. */
export class BookSession {
  readonly #write: PictureWriter;
  readonly #onProgress: (share: number) => void;
  #zip: ZipFile | undefined;
  #pictures: readonly BookPicture[] = [];

  constructor(write: PictureWriter, onProgress: (share: number) => void) {
    this.#write = write;
    this.#onProgress = onProgress;
  }

  /** @throws {OwnTextError} for a file that is no book, protected, damaged or too large */
  async open(file: Blob, name: string): Promise<BookPreview> {
    const { zip, text, pictures, missing } = await readBook(file, { name, onProgress: this.#onProgress });
    this.#zip = zip;
    this.#pictures = pictures;
    return { text, pictures: pictures.length, missing };
  }

  /** Stores the pictures of the book under the id that its text is going to have; a damaged one is left out. */
  async storePictures(id: string): Promise<void> {
    const zip = this.#zip;
    if (!zip) throw new Error(t('texts.stopped'));
    let waiting: PictureBytes[] = [];
    let size = 0;
    for (const [at, { name, path, type, bytes: limit }] of this.#pictures.entries()) {
      const bytes = await zip.read(path, limit).catch(() => undefined);
      if (bytes) waiting.push({ name, type, bytes: bytes.buffer });
      size += limit;
      const isLast = at === this.#pictures.length - 1;
      if (size < WRITE_BYTES && !isLast) continue;
      await this.#write(id, waiting);
      waiting = [];
      size = 0;
      this.#onProgress((at + 1) / this.#pictures.length);
    }
  }
}
