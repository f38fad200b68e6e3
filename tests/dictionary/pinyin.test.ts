import { expect, test } from 'vitest';
import { readSources } from '../../dictionary/compile/sources.ts';
import { formatPinyin, formatSyllable, parseSyllable } from '../../dictionary/index.ts';
import { isSyllable } from '../../dictionary/pinyin/pinyin.ts';

const SYLLABLES = [
  ['hao3', 'hǎo'],
  ['gui4', 'guì'],
  ['liu2', 'liú'],
  ['dou1', 'dōu'],
  ['xiong2', 'xióng'],
  ['lu:4', 'lǜ'],
  ['nu:e4', 'nüè'],
  ['de5', 'de'],
  ['r5', 'r'],
  ['er2', 'ér'],
  ['Xi1', 'Xī'],
  ['An1', 'Ān'],
  ['Lu:3', 'Lǚ'],
  ['E4', 'È'],
  ['m2', 'ḿ'],
  ['ng4', 'ǹg'],
  ['hm5', 'hm'],
  ['yo1', 'yō'],
] as const;

test.each(SYLLABLES)('%s -> %s', (numbered, marked) => expect(formatSyllable(numbered)).toBe(marked));

test.each(SYLLABLES)('%s <- %s', (numbered, marked) => expect(parseSyllable(marked)).toBe(numbered));

test.each([
  ['OK', 'OK'],
  ['', ''],
  ['·', '·'],
  ['xx5', ''],
  ['gwong', 'gwong'],
])('%j is written %j', (text, shown) => expect(formatSyllable(text)).toBe(shown));

test.each(['OK', '', 'hello', 'zhōnggúo', 'shìjiè', 'ä', '好'])('%j is no syllable', (text) =>
  expect(parseSyllable(text)).toBeUndefined(),
);

test('every syllable of CC-CEDICT is written and read back', () => {
  const syllables = new Set(readSources().entries.flatMap(({ reading }) => reading.filter(isSyllable)));
  syllables.delete('xx5');
  const lost = [...syllables].filter((syllable) => parseSyllable(formatSyllable(syllable)) !== syllable);
  expect(lost).toEqual([]);
});

test.each([
  ['yin2 hang2', 'yínháng'],
  ['Xi1 an1', "Xī'ān"],
  ['fang1 an4', "fāng'àn"],
  ['yi1 er2', "yī'ér"],
  ['Hu1 he2 hao4 te4', 'Hūhéhàotè'],
  ['Hu1 he2 hao4 te4 Shi4', 'Hūhéhàotè Shì'],
  ['Zhong1 guo2 Yin2 hang2', 'Zhōngguó Yínháng'],
  ['Xi2 Jin4 ping2', 'Xí Jìnpíng'],
  ['Lu:3 Bu4', 'Lǚ Bù'],
  ['Ge1 E4 en1', "Gē È'ēn"],
  ['Qi2 nei4 ding1 · Qi2 da2 nei4', 'Qínèidīng Qídánèi'],
  ['long2 sheng1 long2 , feng4 sheng1 feng4', 'lóngshēnglóng, fèngshēngfèng'],
  ['dian3 r5', 'diǎnr'],
  ['ka3 la1 O K', 'kǎlā OK'],
  ['san1 C', 'sān C'],
  ['T xu4', 'T xù'],
  ['AA zhi4', 'AA zhì'],
  ['da3 c a l l', 'dǎ call'],
  ['xx5', ''],
  ['', ''],
])('%s is written %s', (reading, written) => {
  expect(formatPinyin(reading === '' ? [] : reading.split(' '))).toBe(written);
});
