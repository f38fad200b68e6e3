/** The largest file that is read, in bytes: as many characters as `readArchive` takes, all of them Chinese. */
const MAX_BYTES = 600_000_000;

/**
 * A file's text: UTF-8, UTF-16 with its mark, or else GB 18030, in which older Chinese lists are.
 * @throws {Error} when it is too large
 */
export async function readText(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new Error('The file is too large: Hangjian reads files of up to 600 MB.');
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
