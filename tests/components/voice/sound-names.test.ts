/** Names of sound files, as public collections have them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSoundFile, syllableOfFile } from '../../../components/voice-pack/sound-names.ts';

describe('names of syllables', () => {
  test.each([
    ['cmn-ma1.mp3', 'ma1'],
    ['cmn-ma1.opus', 'ma1'],
    ['audio-cmn-master/64k/syllabs/cmn-zhuang4.mp3', 'zhuang4'],
    ['syllabs\\cmn-ni3.ogg', 'ni3'],
    ['CMN-MA1.MP3', 'ma1'],
    ['ma1.wav', 'ma1'],
    // ü in all its spellings; behind j, q, x and y it is u.
    ['cmn-lü4.mp3', 'lu:4'],
    ['cmn-lu\u03084.mp3', 'lu:4'],
    ['cmn-LÜ4.mp3', 'lu:4'],
    ['cmn-lv4.mp3', 'lu:4'],
    ['cmn-lu:4.mp3', 'lu:4'],
    ['cmn-lve4.mp3', 'lu:e4'],
    ['cmn-nüe4.mp3', 'nu:e4'],
    ['cmn-jv4.mp3', 'ju4'],
    ['cmn-qü2.mp3', 'qu2'],
    ['cmn-yuan2.mp3', 'yuan2'],
    ['cmn-lu4.mp3', 'lu4'],
    // Names of zips that don't say how they are encoded.
    ['cmn-l\xc3\xbc4.mp3', 'lu:4'],
    ['cmn-l\x814.mp3', 'lu:4'],
    ['cmn-l\xfc4.mp3', 'lu:4'],
    // The neutral tone: 5, 0 or nothing.
    ['cmn-de5.mp3', 'de5'],
    ['cmn-de0.mp3', 'de5'],
    ['cmn-de.mp3', 'de5'],
    // With a tone mark.
    ['cmn-mǎ.mp3', 'ma3'],
    ['cmn-lǜ.mp3', 'lu:4'],
    // Erhua, interjections.
    ['cmn-dianr3.mp3', 'dianr3'],
    ['cmn-er2.mp3', 'er2'],
    ['cmn-_m2.mp3', 'm2'],
    ['cmn-_hng2.mp3', 'hng2'],
  ])('%s is %s', (name, syllable) => expect(syllableOfFile(name)).toBe(syllable));

  test.each([
    'cmn-你好.mp3',
    'cmn-ma1ma5.mp3',
    'cmn-ma6.mp3',
    'cmn-mǎ3.mp3',
    'cmn-blorp1.mp3',
    'cmn-.mp3',
    'cover.mp3',
    '1.mp3',
    'eng-dog.mp3',
  ])('%s is none', (name) => expect(syllableOfFile(name)).toBeUndefined());

  test('every name is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(syllableOfFile(name) ?? 'a1').toMatch(/^[a-zê:]+[1-5]$/);
      }),
    );
  });
});

test.each([
  ['a/cmn-ma1.mp3', true],
  ['cmn-ma1.OPUS', true],
  ['cmn-ma1.txt', false],
  ['cmn-ma1.mp3.zip', false],
  ['__MACOSX/a/._cmn-ma1.mp3', false],
  ['a/._cmn-ma1.mp3', false],
  ['a/', false],
])('%s is a sound file: %s', (path, is) => expect(isSoundFile(path)).toBe(is));
