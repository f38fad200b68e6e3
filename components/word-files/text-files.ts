/** Files as text, and text as files. */

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

/** Has the browser save a text. */
export function saveText(
  text: string,
  { name, type }: { readonly name: string; readonly type: string },
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click is over; Firefox reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
