import { expect, test } from 'vitest';
import { tonePieces } from '../../components/word-card/tones.ts';

const shown = (pinyin: string, reading: string): string =>
  tonePieces(pinyin, reading.split(' '))
    .map(({ text, tone }) => `${text}${tone}`)
    .join(' ');

test.each([
  ['yínháng', 'yin2 hang2', 'yín2 háng2'],
  ["Xī'ān", 'Xi1 an1', "Xī1 '0 ān1"],
  ['Zhōngguó Yínháng', 'Zhong1 guo2 Yin2 hang2', 'Zhōng1 guó2  0 Yín2 háng2'],
  ['diǎnr', 'dian3 r5', 'diǎn3 r5'],
  ['lǜ', 'lu:4', 'lǜ4'],
  ['kǎlā OK', 'ka3 la1 O K', 'kǎ3 lā1  0 O0 K0'],
  ['de', 'de5', 'de5'],
])('%s by %s -> %s', (pinyin, reading, expected) => expect(shown(pinyin, reading)).toBe(expected));

test('the parts join to the pinyin, whatever the reading', () => {
  for (const reading of ['', 'xx5', 'zhong1 guo2', 'wen2 , zi4']) {
    const pieces = tonePieces("Wénzì, wén'zì", reading.split(' '));
    expect(pieces.map(({ text }) => text).join('')).toBe("Wénzì, wén'zì");
  }
});
