/**
 * Reads single files of a ZIP archive, bounded. Layout: PKWARE's APPNOTE.TXT, 4.3. The directory stands at the end; the
 * bytes of the archive are read where they are needed, and nothing is unpacked beyond the size that it declares.
 */
import { OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
// End of the directory, after its signature:
// offset  size  field
//     10     2  number of entries
//     12     4  size of the directory
//     16     4  its offset
//     20     2  length of the comment, which follows
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
// An entry of the directory, after its signature:
// offset  size  field
//      8     2  flags: bit 0 encrypted
//     10     2  method: 0 stored, 8 deflated
//     20     4  size, packed
//     24     4  size, unpacked
//     28     6  lengths of name, extra field, comment, which follow
//     42     4  offset of the file
const ENTRY_BYTES = 46;
/** The file itself begins with a header of this length, then name and extra field. */
const FILE_BYTES = 30;
const MAX_ENTRIES = 20_000;
const MAX_DIRECTORY_BYTES = 10_000_000;

interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** An archive whose directory is read. */
export class ZipFile {
  readonly #file: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  /** By name in small letters: some writers of books mix them. */
  readonly #bySmall: ReadonlyMap<string, ZipEntry>;

  private constructor(file: Blob, entries: readonly ZipEntry[]) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    this.#bySmall = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /**
   * Reads an archive's directory.
   * @throws {OwnTextError} for a file that is not a whole archive
   */
  static async open(file: Blob): Promise<ZipFile> {
    const tail = await bytesOf(file, Math.max(0, file.size - END_BYTES - MAX_COMMENT), file.size);
    const end = findEnd(tail);
    if (end === undefined) throw new OwnTextError(t('texts.epub.broken'));
    const count = tail.getUint16(end + 10, true);
    const [size, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
    if (count > MAX_ENTRIES || size > MAX_DIRECTORY_BYTES) throw new OwnTextError(t('texts.epub.tooLarge'));
    if (offset + size > file.size) throw new OwnTextError(t('texts.epub.broken'));
    return new ZipFile(file, parseDirectory(await bytesOf(file, offset, offset + size), count));
  }

  /** The names of all files in it, in their order. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The size of a file as the archive declares it, unpacked; `undefined` where there is none. */
  sizeOf(name: string): number | undefined {
    return this.#find(name)?.size;
  }

  /**
   * Unpacks a file.
   * @throws {OwnTextError} for one that is missing, encrypted, damaged, or larger than the limit in bytes
   */
  async read(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.#find(name);
    if (!entry) throw new OwnTextError(t('texts.epub.missing', { name }));
    if (entry.size > limit) throw new OwnTextError(t('texts.epub.tooLarge'));
    const bytes = await this.#unpack(entry, entry.size);
    if (bytes.length !== entry.size) throw new OwnTextError(t('texts.epub.damaged', { name }));
    return bytes;
  }

  /** The beginning of a file, up to so many bytes; `undefined` where it can't be read. */
  async readStart(name: string, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const entry = this.#find(name);
    if (!entry) return undefined;
    try {
      return await this.#unpack(entry, Math.min(most, entry.size), { onlyStart: true });
    } catch {
      return undefined;
    }
  }

  #find(name: string): ZipEntry | undefined {
    return this.#entries.get(name) ?? this.#bySmall.get(name.toLowerCase());
  }

  /** Unpacks up to so many bytes; more than that is an error, unless only the start is wanted. */
  async #unpack(
    entry: ZipEntry,
    most: number,
    { onlyStart = false }: { readonly onlyStart?: boolean } = {},
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { name, offset, packed, method, isEncrypted } = entry;
    if (isEncrypted) throw new OwnTextError(t('texts.epub.protected'));
    const header = await bytesOf(this.#file, offset, offset + FILE_BYTES);
    const isFile = header.byteLength === FILE_BYTES && header.getUint32(0, true) === FILE_SIGNATURE;
    if (!isFile || (method !== 0 && method !== 8)) throw new OwnTextError(t('texts.epub.damaged', { name }));
    const from = offset + FILE_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
    const data = this.#file.slice(from, from + packed);
    const stream = data.stream();
    const unpacked = method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = unpacked.getReader();
    const bytes = new Uint8Array(most);
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new OwnTextError(t('texts.epub.damaged', { name }), { cause });
      });
      if (done) return bytes.subarray(0, length);
      const isMore = length + value.length > most;
      bytes.set(isMore ? value.subarray(0, most - length) : value, length);
      length = Math.min(most, length + value.length);
      if (!isMore && !(onlyStart && length === most)) continue;
      await reader.cancel().catch(() => undefined); // it is not read on either way
      if (onlyStart) return bytes;
      throw new OwnTextError(t('texts.epub.damaged', { name }));
    }
  }
}

async function bytesOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/** Where the end of the directory begins: its comment reaches to the end of the file. */
function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return undefined;
}

function parseDirectory(directory: DataView, count: number): ZipEntry[] {
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    const isWhole = at + ENTRY_BYTES <= directory.byteLength;
    if (!isWhole || directory.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new OwnTextError(t('texts.epub.broken'));
    const nameLength = directory.getUint16(at + 28, true);
    const nameAt = at + ENTRY_BYTES;
    if (nameAt + nameLength > directory.byteLength) throw new OwnTextError(t('texts.epub.broken'));
    entries.push({
      name: names.decode(new Uint8Array(directory.buffer, nameAt, nameLength)).replaceAll('\\', '/'),
      isEncrypted: (directory.getUint16(at + 8, true) & 1) !== 0,
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at = nameAt + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}
