import { describe, expect, test } from 'vitest';
import { describeWord } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

/** The first figure of a text, as its card says it. */
function numberIn(text: string) {
  const token = DICTIONARY.annotate(text).find(({ kind }) => kind === 'number');
  if (!token) throw new Error(`no number in ${text}`);
  return describeWord(DICTIONARY, { form: token.text, text, start: token.start });
}

describe('figures said aloud', () => {
  test.each([
    ['送书3.6万册', '三点六万', 'sān diǎn liù wàn'],
    ['有5500人次', '五千五百', 'wǔqiān wǔbǎi'],
    ['增长6.2%', '百分之六点二', 'bǎi fēn zhī liù diǎn èr'],
    ['在2025年3月21日', '二零二五年三月二十一日', 'èr líng èr wǔ nián sān yuè èrshíyī rì'],
    ['于08:30出发', '八点三十分', 'bā diǎn sānshí fēn'],
    ['在9:05出发', '九点零五分', 'jiǔ diǎn líng wǔ fēn'],
    ['以3∶2获胜', '三比二', 'sān bǐ èr'],
    ['共25,500人', '两万五千五百', 'liǎng wàn wǔqiān wǔbǎi'],
    ['共1005人', '一千零五', 'yīqiān líng wǔ'],
    ['共20005人', '两万零五', 'liǎng wàn líng wǔ'],
    ['共200500人', '二十万零五百', 'èrshí wàn líng wǔbǎi'],
    ['共100000500人', '一亿零五百', 'yī yì líng wǔbǎi'],
    ['有12人', '十二', 'shí’èr'],
    ['有2个人', '两', 'liǎng'],
    ['共2万人', '两万', 'liǎng wàn'],
    ['第2名', '第二', 'dì’èr'],
    ['拨打007', '零零七', 'líng líng qī'],
    ['提升1至3个百分点', '一至三', 'yī zhì sān'],
    ['气温零下12摄氏度', '零下十二', 'língxià shí’èr'],
    ['有0人', '零', 'líng'],
    ['在1990年代', '一九九零年代', 'yī jiǔ jiǔ líng niándài'],
    ['90年代的歌', '九十年代', 'jiǔshí niándài'],
    ['在2020-07-26发布', '二零二零年七月二十六日', 'èr líng èr líng nián qī yuè èrshíliù rì'],
    ['电话010-12345678', '零幺零幺二三四五六七八', 'líng yāo líng yāo èr sān sì wǔ liù qī bā'],
    ['他110报警', '幺幺零', 'yāo yāo líng'],
    ['共110人', '一百一十', 'yībǎi yīshí'],
    ['90后青年', '九零后', 'jiǔ líng hòu'],
    ['全款99折', '九九折', 'jiǔ jiǔ zhé'],
    ['气温−5℃', '零下五', 'língxià wǔ'],
    ['增长-3.2%', '百分之负三点二', 'bǎi fēn zhī fù sān diǎn èr'],
    ['约占1/5的人', '五分之一', 'wǔ fēn zhī yī'],
    ['在13时02分', '十三时零二分', 'shísān shí líng èr fēn'],
    ['于17:37:29', '十七点三十七分二十九秒', 'shíqī diǎn sānshíqī fēn èrshíjiǔ miǎo'],
    ['总值1兆2500億元', '一兆两千五百億', 'yī zhào liǎngqiān wǔbǎi yì'],
    ['2025暑运收官', '二零二五', 'èr líng èr wǔ'],
    ['11月份的数据', '十一月份', 'shíyī yuèfèn'],
  ])('%s: %s', (text, said, pinyin) => {
    const { aloud } = numberIn(text).here;
    expect(aloud?.text).toBe(said);
    expect(aloud?.pinyin.replaceAll("'", '’')).toBe(pinyin);
    expect(aloud?.reading).toHaveLength([...said].length);
  });

  test('figures in characters need nothing', () => {
    expect(numberIn('超过三分之一').here.aloud).toBeUndefined();
  });
});

describe('the unit after a figure', () => {
  test.each([
    ['有5500人次参加', '人次'],
    ['长120公里', '公里'],
    ['投资4亿元', '元'],
    ['送书3.6万册', '册'],
    ['有三百二十名学生', '名'],
    ['增长6.2%', undefined],
    ['在2025年3月21日', undefined],
    ['有5500，', undefined],
  ])('%s: %s', (text, unit) => expect(numberIn(text).unit?.form).toBe(unit));

  test('is a link, at its place', () => {
    const text = '有5500人次参加';
    expect(numberIn(text).unit).toMatchObject({
      start: 5,
      pinyin: 'réncì',
      gloss: expect.stringContaining('person'),
    });
  });
});
