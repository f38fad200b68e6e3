import { describe, expect, test } from 'vitest';
import { fitReading, splitPinyin } from '../../vocabulary/written-pinyin.ts';

describe('how well a reading matches what is written', () => {
  test.each<[written: string, reading: string, fit: number]>([
    ['yínháng', 'yin2 hang2', 3],
    ['yín háng', 'yin2 hang2', 3],
    ['Yin2 Hang2', 'yin2 hang2', 3],
    ['yinhang', 'yin2 hang2', 1],
    ['yin2xing2', 'yin2 hang2', 0],
    ['yínxíng', 'yin2 hang2', 0],
    ['yínháng de', 'yin2 hang2', 0],
    ['', 'yin2 hang2', 0],
    // spellings of ü
    ['lǜ', 'lu:4', 3],
    ['lv4', 'lu:4', 3],
    ['lu:4', 'lu:4', 3],
    ['lü4', 'lu:4', 3],
    ['lù', 'lu:4', 0],
    // decomposed, with a breve, in letters for schools, in capitals
    ['yi\u0301nha\u0301ng', 'yin2 hang2', 3],
    ['nĭhăo', 'ni3 hao3', 3],
    ['yínhánɡ', 'yin2 hang2', 3],
    ['ɡōnɡchǎnɡ', 'gong1 chang3', 3],
    ['BĚIJĪNG', 'Bei3 jing1', 3],
    // neutral tones: none, 5, 0, or the full one
    ['péngyou', 'peng2 you5', 3],
    ['dong1xi0', 'dong1 xi5', 3],
    ['dong1xi5', 'dong1 xi5', 3],
    ['dōngxī', 'dong1 xi5', 2],
    ['dōngxi', 'dong1 xi1', 2],
    ['de', 'de5', 3],
    ['de', 'dei3', 0],
    // as spoken
    ['yílù', 'yi1 lu4', 2],
    ['yìdiǎn', 'yi1 dian3', 2],
    ['búdé', 'bu4 de2', 2],
    ['búdé', 'bu3 de2', 0],
    // Pleco's boundaries, several readings, remarks
    ['dao3//che1', 'dao3 che1', 3],
    ['shéi / shuí', 'shui2', 3],
    ['de;děi', 'dei3', 3],
    ['zhǎng (grow)', 'zhang3', 3],
    // zhuyin
    ['ㄧㄣˊ ㄏㄤˊ', 'yin2 hang2', 3],
    ['ㄓㄤˇ', 'zhang3', 3],
    ['ㄉㄨㄥ ㄒㄧ˙', 'dong1 xi5', 3],
    ['ㄔㄤˊ', 'zhang3', 0],
  ])('%s for %s: %i', (written, reading, fit) => expect(fitReading(written, reading.split(' '))).toBe(fit));
});

describe('written pinyin as syllables', () => {
  test.each<[written: string, count: number, syllables: string | undefined]>([
    ['nèijuǎnhuà', 3, 'nei4 juan3 hua4'],
    ['Wáng Xiǎomíng', 3, 'Wang2 Xiao3 ming2'],
    ["Xī'ān", 2, 'Xi1 an1'],
    ['xian1', 1, 'xian1'],
    ['yi1dian3r5', 3, 'yi1 dian3 r5'],
    ['lüè', 1, 'lu:e4'],
    ['nv3er2', 2, 'nu:3 er2'],
    ['běn(zi)', 1, 'ben3'],
    ['zhǎnɡ', 1, 'zhang3'],
    ['neijuanhua', 3, undefined],
    ['bank', 1, undefined],
    ['wáng xiǎo', 3, undefined],
    ['', 0, undefined],
  ])('%s, %i characters: %s', (written, count, syllables) =>
    expect(splitPinyin(written, count)?.join(' ')).toBe(syllables),
  );

  test('takes time proportional to its length', () => {
    expect(splitPinyin(`${'a'.repeat(2000)}1`, 30)).toBeUndefined();
    expect(splitPinyin(`${'xiān'.repeat(40)}x`, 40)).toBeUndefined();
  });
});
