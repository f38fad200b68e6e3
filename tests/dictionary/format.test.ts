import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION, LexiconFormatError, openLexicon } from '../../dictionary/index.ts';
import { LEXICON_BYTES } from './lexicon-fixture.ts';

/** A copy of the lexicon, changed. */
function changed(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = LEXICON_BYTES.slice();
  change(bytes);
  return bytes;
}

describe('a file that is no lexicon is refused', () => {
  test.each([0, 3, 15, 100, 1000, LEXICON_BYTES.length - 4, LEXICON_BYTES.length - 1])(
    'cut to %d bytes',
    (length) => {
      expect(() => openLexicon(LEXICON_BYTES.slice(0, length))).toThrow(LexiconFormatError);
    },
  );

  test('one that goes on', () => {
    const longer = new Uint8Array(LEXICON_BYTES.length + 4);
    longer.set(LEXICON_BYTES);
    expect(() => openLexicon(longer)).toThrow(
      `length at byte 12: expected ${LEXICON_BYTES.length} bytes, found ${longer.length}`,
    );
  });

  test('a foreign one', () => {
    const foreign = new TextEncoder().encode(
      'PK\u0003\u0004 a zip file of some length, long enough for a header',
    );
    expect(() => openLexicon(foreign)).toThrow('magic at byte 0: expected "HJLX", found "PK\\u0003\\u0004"');
  });

  test('a newer one', () => {
    const newer = changed((bytes) => new DataView(bytes.buffer).setUint32(4, FORMAT_VERSION + 1, true));
    expect(() => openLexicon(newer)).toThrow(
      `version at byte 4: expected ${FORMAT_VERSION}, found ${FORMAT_VERSION + 1}`,
    );
  });

  test.each([8, 12, 20, 500, 1_000_000, LEXICON_BYTES.length - 1])(
    'one with a bit flipped in byte %d',
    (at) => {
      const flipped = changed((bytes) => {
        bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      });
      expect(() => openLexicon(flipped)).toThrow(LexiconFormatError);
    },
  );
});

test('opens from an ArrayBuffer and from bytes that lie unaligned', () => {
  const unaligned = new Uint8Array(LEXICON_BYTES.length + 1);
  unaligned.set(LEXICON_BYTES, 1);
  for (const bytes of [LEXICON_BYTES.slice().buffer, unaligned.subarray(1)]) {
    const lexicon = openLexicon(bytes);
    expect(lexicon.trie.textOf(lexicon.trie.find('银行'))).toBe('银行');
  }
});
