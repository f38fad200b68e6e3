import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeBytes } from './e2e/leveldb-log.ts';

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;

/** A log of records with data of these lengths, as LevelDB writes them, and where each record ends. */
function writeLog(lengths: readonly number[]): {
  readonly log: Uint8Array;
  readonly ends: readonly number[];
} {
  const bytes: number[] = [];
  const ends = lengths.map((length) => {
    let left = length;
    let isFirst = true;
    do {
      let room = BLOCK_BYTES - (bytes.length % BLOCK_BYTES);
      if (room < HEADER_BYTES) {
        for (; room > 0; room--) bytes.push(0);
        room = BLOCK_BYTES;
      }
      const here = Math.min(left, room - HEADER_BYTES);
      left -= here;
      const type = left === 0 ? (isFirst ? 1 : 4) : isFirst ? 2 : 3;
      bytes.push(1, 2, 3, 4, here & 255, here >> 8, type);
      for (let at = 0; at < here; at++) bytes.push(at & 255);
      isFirst = false;
    } while (left > 0);
    return bytes.length;
  });
  return { log: Uint8Array.from(bytes), ends };
}

test('a log that was cut anywhere is read up to its last whole record', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lengths, share) => {
        const { log, ends } = writeLog(lengths);
        const cut = Math.floor(share * log.length);
        expect(wholeBytes(log.subarray(0, cut))).toBe(Math.max(0, ...ends.filter((end) => end <= cut)));
        expect(wholeBytes(log)).toBe(log.length);
      },
    ),
    { numRuns: 40 },
  );
});
