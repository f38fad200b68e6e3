import { expect, test } from 'vitest';
import { alignReading } from '../../dictionary/pinyin/align-reading.ts';

test.each([
  ['银行', 'yin2 hang2', 'yin2 hang2'],
  ['卡拉OK', 'ka3 la1 O K', 'ka3 la1'],
  ['3C', 'san1 C', ''],
  ['4S店', '4S dian4', 'dian4'],
  ['T恤', 'T xu4', 'xu4'],
  ['牛B', 'niu2 bi1', 'niu2'],
  ['2019冠状病毒病', 'er4 ling2 yi1 jiu3 guan1 zhuang4 bing4 du2 bing4', 'guan1 zhuang4 bing4 du2 bing4'],
  ['美国51区', 'Mei3 guo2 Wu3 shi2 yi1 Qu1', 'Mei3 guo2 Qu1'],
  ['学生t检验', 'Xue2 sheng5 ti4 jian3 yan4', 'Xue2 sheng5 jian3 yan4'],
  ['马克·吐温', 'Ma3 ke4 · Tu3 wen1', 'Ma3 ke4 Tu3 wen1'],
  ['龙生龙，凤生凤', 'long2 sheng1 long2 , feng4 sheng1 feng4', 'long2 sheng1 long2 feng4 sheng1 feng4'],
])('%s, read %s, has %s', (headword, reading, aligned) => {
  expect(alignReading(headword, reading.split(' '))?.join(' ')).toBe(aligned);
});

test('one character read as two syllables is not aligned', () => {
  expect(alignReading('兙', ['shi2', 'ke4'])).toBeUndefined();
});
