/**
 * Logs of LevelDB, in which Chromium keeps extension storage. A browser killed between the parts of a record leaves it
 * incomplete, LevelDB appends to the log nevertheless (`reuse_logs`), and at the start after that what was appended
 * behind the incomplete record is dropped: https://github.com/google/leveldb/issues/1287. Tests that kill browsers cut
 * such an end off, so that a word they miss was lost by us.
 * The format: https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK_BYTES = 32_768;
/** Checksum (4 bytes), length of the data (2, little-endian), type (1). */
const HEADER_BYTES = 7;
/** The types of a record that is whole, and of the last part of one. */
const FULL = 1;
const LAST = 4;

/** How many bytes of a log hold whole records: its length, where its end is not incomplete. */
export function wholeBytes(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let whole = 0;
  for (let at = 0; at < log.byteLength; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left; // zeros that fill the block
      continue;
    }
    if (at + HEADER_BYTES > log.byteLength) break;
    const type = view.getUint8(at + 6);
    at += HEADER_BYTES + view.getUint16(at + 4, true);
    if (at > log.byteLength) break;
    if (type === FULL || type === LAST) whole = at;
  }
  return whole;
}

/** Cuts incomplete ends off the logs of all extensions in a profile that no browser uses; returns how many there were. */
export function cutIncompleteLogs(profile: string): number {
  const settings = join(profile, 'Default', 'Local Extension Settings');
  if (!existsSync(settings)) return 0;
  const logs = readdirSync(settings, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.log'))
    .map((path) => join(settings, path));
  return logs.filter((path) => {
    const log = readFileSync(path);
    const whole = wholeBytes(log);
    if (whole < log.byteLength) truncateSync(path, whole);
    return whole < log.byteLength;
  }).length;
}
