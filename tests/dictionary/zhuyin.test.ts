import { expect, test } from 'vitest';
import { readSources } from '../../dictionary/compile/sources.ts';
import { formatZhuyin } from '../../dictionary/index.ts';

test.each([
  ['zhong1', 'ㄓㄨㄥ'],
  ['hang2', 'ㄏㄤˊ'],
  ['xing2', 'ㄒㄧㄥˊ'],
  ['lu:4', 'ㄌㄩˋ'],
  ['lu4', 'ㄌㄨˋ'],
  ['lu:e4', 'ㄌㄩㄝˋ'],
  ['ju2', 'ㄐㄩˊ'],
  ['quan2', 'ㄑㄩㄢˊ'],
  ['xun4', 'ㄒㄩㄣˋ'],
  ['shi4', 'ㄕˋ'],
  ['si1', 'ㄙ'],
  ['ri4', 'ㄖˋ'],
  ['yi1', 'ㄧ'],
  ['ya4', 'ㄧㄚˋ'],
  ['you3', 'ㄧㄡˇ'],
  ['ying1', 'ㄧㄥ'],
  ['yong4', 'ㄩㄥˋ'],
  ['yu3', 'ㄩˇ'],
  ['yuan2', 'ㄩㄢˊ'],
  ['yun2', 'ㄩㄣˊ'],
  ['wu3', 'ㄨˇ'],
  ['wo3', 'ㄨㄛˇ'],
  ['wei4', 'ㄨㄟˋ'],
  ['wen2', 'ㄨㄣˊ'],
  ['weng1', 'ㄨㄥ'],
  ['liu2', 'ㄌㄧㄡˊ'],
  ['gui4', 'ㄍㄨㄟˋ'],
  ['dun4', 'ㄉㄨㄣˋ'],
  ['er2', 'ㄦˊ'],
  ['r5', 'ㄦ'],
  ['de5', '˙ㄉㄜ'],
  ['Xi1', 'ㄒㄧ'],
  ['m2', 'ㄇˊ'],
  ['xx5', ''],
  ['OK', 'OK'],
  ['B1', 'B1'],
])('%s -> %s', (syllable, zhuyin) => expect(formatZhuyin(syllable)).toBe(zhuyin));

test('every syllable of the dictionary is written in zhuyin, and no two alike', () => {
  const written = new Map<string, string>();
  const failed: string[] = [];
  for (const { reading } of readSources().entries) {
    for (const part of reading) {
      const syllable = part.toLowerCase();
      if (!/^[a-z:]{2,}[1-5]$/.test(syllable) || written.has(syllable) || syllable === 'xx5') continue;
      const zhuyin = formatZhuyin(syllable);
      written.set(syllable, zhuyin);
      if (!/^[\u02c7\u02ca\u02cb\u02d9\u3105-\u312f]+$/u.test(zhuyin)) failed.push(syllable);
    }
  }
  expect(failed).toEqual([]);
  expect(written.size).toBeGreaterThan(1300);
  expect(new Set(written.values()).size).toBe(written.size);
});
