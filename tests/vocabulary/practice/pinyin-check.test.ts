import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPinyin, formatSyllable, readEntry } from '../../../dictionary/index.ts';
import { checkPinyin } from '../../../vocabulary/practice/index.ts';
import { LEXICON } from '../../dictionary/lexicon-fixture.ts';

const check = (typed: string, ...readings: string[]) =>
  checkPinyin(
    typed,
    readings.map((reading) => reading.split(' ')),
  );

describe('typed pinyin compared with the right one', () => {
  test.each([
    ['chējiān', 'che1 jian1', 'right'],
    ['che1jian1', 'che1 jian1', 'right'],
    ['che1 jian1', 'che1 jian1', 'right'],
    ['chejian', 'che1 jian1', 'right'],
    ['CHE JIAN', 'che1 jian1', 'right'],
    ['  chē  jiān ', 'che1 jian1', 'right'],
    ['ｃｈｅｊｉａｎ', 'che1 jian1', 'right'],
    ['chéjiān', 'che1 jian1', 'almost'],
    ['che2jian1', 'che1 jian1', 'almost'],
    ['chējian', 'che1 jian1', 'right'],
    ['chejiang', 'che1 jian1', 'wrong'],
    ['cejian', 'che1 jian1', 'wrong'],
    ['che', 'che1 jian1', 'wrong'],
    ['chejianchejian', 'che1 jian1', 'wrong'],
    ['', 'che1 jian1', 'wrong'],
    ['车间', 'che1 jian1', 'wrong'],
    ["xi'an", 'Xi1 an1', 'right'],
    ['xian', 'Xi1 an1', 'right'],
    ['Xī’ān', 'Xi1 an1', 'right'],
    ['nǚ', 'nu:3', 'right'],
    ['nv3', 'nu:3', 'right'],
    ['nu:3', 'nu:3', 'right'],
    ['nü', 'nu:3', 'right'],
    ['nu3', 'nu:3', 'almost'],
    ['lüe4', 'lu:e4', 'right'],
    ['qu4', 'qu4', 'right'],
    ['yídìng', 'yi1 ding4', 'right'],
    ['yīdìng', 'yi1 ding4', 'right'],
    ['yìdìng', 'yi1 ding4', 'almost'],
    ['yìqǐ', 'yi1 qi3', 'right'],
    ['búshì', 'bu4 shi4', 'right'],
    ['níhǎo', 'ni3 hao3', 'right'],
    ['dian3r', 'dian3 r5', 'right'],
    ['dianer', 'dian3 r5', 'right'],
    ['dongxi5', 'dong1 xi5', 'right'],
    ['dong1xi0', 'dong1 xi5', 'right'],
    ['dong1xi1', 'dong1 xi5', 'almost'],
    ['hăo', 'hao3', 'right'],
    ['hǎo'.normalize('NFD'), 'hao3', 'right'],
  ])('%s for %s: %s', (typed, reading, result) => {
    expect(check(typed, reading).result).toBe(result);
  });

  test('the best of several readings counts', () => {
    expect(check('shui2', 'shei2', 'shui2').result).toBe('right');
    expect(check('shei', 'shei2', 'shui2').result).toBe('right');
    expect(check('shai', 'shei2', 'shui2').result).toBe('wrong');
  });

  test('the difference is shown syllable by syllable', () => {
    expect(check('chengjiān', 'che1 jian4').syllables).toEqual([
      { right: 'chē', typed: 'cheng', letters: false, tone: 'untyped' },
      { right: 'jiàn', typed: 'jiān', letters: true, tone: 'wrong' },
    ]);
    expect(check('nongye', 'nong2 ye4')).toMatchObject({ result: 'right', tones: false });
    expect(check('nong2 ye4', 'nong2 ye4')).toMatchObject({ result: 'right', tones: true });
    expect(
      check('gongchang', 'gong1 ren2 chang3')
        .syllables.map(({ typed }) => typed)
        .join(''),
    ).toBe('gongchang');
  });

  test('a long paste does no harm', () => {
    expect(check('chejian '.repeat(10_000), 'che1 jian1').result).toBe('wrong');
  });
});

describe('every word of the dictionary', () => {
  const readings = lexiconReadings();
  const anyReading = fc.constantFrom(...readings);

  test('is right as it is written, with digits, and without tones', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const ways = [
          formatPinyin(reading),
          reading.join(''),
          reading.join(' '),
          reading.map((syllable) => formatSyllable(syllable)).join(' '),
          reading.map((syllable) => syllable.slice(0, -1)).join(''),
          reading.map((syllable) => syllable.replace('u:', 'v')).join(''),
        ];
        for (const typed of ways) {
          const { result, syllables } = checkPinyin(typed, [reading]);
          expect(result, `${typed} for ${reading.join(' ')}`).toBe('right');
          expect(syllables.map(({ letters }) => letters)).toEqual(reading.map(() => true));
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('another word’s pinyin is not right, unless its letters are the same', () => {
    const plain = (reading: readonly string[]) =>
      reading.map((one) => one.slice(0, -1).toLowerCase()).join('');
    fc.assert(
      fc.property(anyReading, anyReading, (reading, other) => {
        const { result } = checkPinyin(formatPinyin(other), [reading]);
        const same = plain(other).replaceAll('u:', 'u') === plain(reading).replaceAll('u:', 'u');
        if (!same && !plain(reading).endsWith('r')) expect(result).toBe('wrong');
      }),
      { numRuns: 1500 },
    );
  });

  test('any text at all gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyReading, (typed, reading) => {
        expect(checkPinyin(typed, [reading]).syllables).toHaveLength(reading.length);
      }),
    );
  });
});

/** Readings of some thousand entries whose parts are all syllables. */
function lexiconReadings(): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let entry = 0; found.length < 8000; entry += 13) {
    const { reading } = readEntry(LEXICON, entry);
    if (reading.length <= 5 && reading.every((one) => /^[a-z:]+[1-5]$/i.test(one) && !one.startsWith('xx')))
      found.push(reading);
  }
  return found;
}
