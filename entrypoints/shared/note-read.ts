import { request } from './page-request.ts';

/** The most texts in one message, and code units of one, that the background accepts. */
const READ_AT_ONCE = 200;
const READ_UNITS = 20_000;

/** Reports texts that were read past, on which fading depends; a lost message costs no more than one day of them. */
export async function noteRead(texts: readonly string[]): Promise<void> {
  for (let from = 0; from < texts.length; from += READ_AT_ONCE) {
    const some = texts.slice(from, from + READ_AT_ONCE).map((text) => text.slice(0, READ_UNITS));
    await request('noteRead', { texts: some }).catch(() => undefined);
  }
}
