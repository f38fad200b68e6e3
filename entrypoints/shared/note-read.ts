import { request } from './page-request.ts';

/** The most texts told at once, and code units of one, as the background takes them. */
const READ_AT_ONCE = 200;
const READ_UNITS = 20_000;

/** Tells what was read past, on which help fades; a message that is lost costs no more than a day's meeting. */
export async function noteRead(texts: readonly string[]): Promise<void> {
  for (let from = 0; from < texts.length; from += READ_AT_ONCE) {
    const some = texts.slice(from, from + READ_AT_ONCE).map((text) => text.slice(0, READ_UNITS));
    await request('noteRead', { texts: some }).catch(() => undefined);
  }
}
