import { describe, expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

/** The numbers of a text: `2.55万 = 25,500 person-times`. */
function numbers(text: string): string[] {
  return DICTIONARY.annotate(text)
    .filter(({ kind }) => kind === 'number')
    .map((token) => `${token.text} = ${token.value}`);
}

describe('values', () => {
  test.each([
    ['达2.55万人次', '2.55万 = 25,500 person-times'],
    ['达 2.55 万人次', '2.55 万 = 25,500 person-times'],
    ['投资1.3亿元', '1.3亿 = 130 million yuan'],
    ['突破1.2万亿元', '1.2万亿 = 1.2 trillion yuan'],
    ['约1000人', '1000 = 1,000 people'],
    ['增长5.2%', '5.2% = 5.2%'],
    ['降低２０％左右', '２０％ = 20%'],
    ['下降百分之十二', '百分之十二 = 12%'],
    ['超过三分之一', '三分之一 = one third'],
    ['近四成', '四成 = 40%'],
    ['气温零下12摄氏度', '零下12 = minus 12 °C'],
    ['达两千亿级', '两千亿 = 200 billion'],
    ['有三百二十名', '三百二十 = 320'],
    // As it is spoken.
    ['租金一万五', '一万五 = 15,000'],
    ['花了两千三', '两千三 = 2,300'],
    ['编号一百零二', '一百零二 = 102'],
    ['五十来岁的人', '五十来 = about 50 years old'],
    ['十来天', '十来 = about 10 days'],
    ['共一亿两千万人', '一亿两千万 = 120 million people'],
    ['兄弟合砍九十分', '九十 = 90'],
    ['占三成五', '三成五 = 35%'],
    ['六至七成的人', '六至七成 = 60 to 70%'],
    ['百分之七八十', '百分之七八十 = 70 to 80%'],
    ['八五折起', '八五折 = 15% off'],
    ['一到两周', '一到两 = 1 to 2 weeks'],
    ['正月初五开市', '正月初五 = day 5 of lunar month 1'],
    ['农历五月十三', '五月十三 = day 13 of lunar month 5'],
    ['腊月廿三祭灶', '腊月廿三 = day 23 of lunar month 12'],
    ['“5·18国际博物馆日”', '5·18 = 18 May'],
    // A grade is no year, two years are no weeks.
    ['归国两周年', '两 = 2 years'],
    ['面积370余万亩', '370余万 = more than 3.7 million mu'],
    ['提升1至3个百分点', '1至3 = 1 to 3 percentage points'],
    ['以3∶2获胜', '3∶2 = 3-2'],
    ['以四比三逆转', '四比三 = 4-3'],
    ['以一点二亿成交', '一点二亿 = 120 million'],
    ['今晚22时起', '22时 = 22:00'],
    ['第十四届', '第十四 = 14th'],
    ['数十栋房屋', '数十 = dozens'],
    ['两个月后', '两 = 2 months'],
    ['拨打007', '007 = 007'],
    ['面值4.80元', '4.80 = 4.80 yuan'],
    ['上世纪90年代，他们', '90年代 = 1990s'],
    ['1980年代末出生', '1980年代末 = end of the 1980s'],
    ['七十年代的歌', '七十年代 = 1970s'],
    ['约七八十人', '七八十 = 70 to 80 people'],
    ['来过五六次', '五六 = 5 or 6'],
    ['十五六岁的孩子', '十五六 = 15 or 16 years old'],
    ['等了三五天', '三五 = 3 to 5 days'],
    ['投入两三百万元', '两三百万 = 2 million to 3 million yuan'],
    ['五六月间', '五六月 = May or June'],
    ['总值1兆2500億元', '1兆2500億 = 1.25 trillion yuan or dollars'],
    ['立法院通過普發現金1萬元', '1萬 = 10,000 dollars'],
    ['罰款三百元新台幣，上限一萬元', '三百 = 300 dollars', '一萬 = 10,000 dollars'],
    ['大陸豬肉每公斤30元', '30 = 30 yuan'],
    ['装机达100兆瓦', '100 = 100'],
    ['惠及3亿5000万人', '3亿5000万 = 350 million people'],
    ['全款99折', '99折 = 1% off'],
    ['打八折出售', '八折 = 20% off'],
    ['7.5折起', '7.5折 = 25% off'],
    ['113年度預算', "113年度 = 2024 (Taiwan's year 113)"],
    ['港币15万元', '15万 = 150,000 Hong Kong dollars'],
    ['罚款US$30万', '30万 = 300,000 US dollars'],
    ['气温−5℃', '−5 = minus 5 °C'],
    ['增长-3.2%', '-3.2% = minus 3.2%'],
    ['第3-5名', '第3 = 3rd', '5 = 5'],
    ['零下10到15摄氏度', '零下10到15 = minus 10 to minus 15 °C'],
    ['约占1/5的人', '1/5 = one fifth'],
    ['热线010-12345678', '010-12345678 = telephone 010-12345678'],
    ['他110报警', '110 = telephone 110'],
    ['拨打12345', '12345 = telephone 12345'],
    ['共110人', '110 = 110 people'],
    ['90后年轻人', '90后 = born in the 1990s'],
    ['95後的作家', '95後 = born in 1995–1999'],
    ['30分钟后', '30 = 30 minutes'],
    ['2025暑运收官', '2025 = 2025'],
    ['2025人参加', '2025 = 2,025 people'],
    ['几十亿的投资', '几十亿 = billions'],
    ['数十万的观众', '数十万 = hundreds of thousands'],
  ])('%s: %s', (text, ...expected) => expect(numbers(text)).toEqual(expected));

  test.each([
    ['3月21日', '21 March'],
    ['2025年3月21日', '21 March 2025'],
    ['2024年 3月 21日', '21 March 2024'],
    ['2025年', '2025'],
    ['2011—2012年', '2011 to 2012'],
    ['二〇二五年', '2025'],
    ['1至7月', 'January to July'],
    ['11月份', 'November'],
    ['2025年11月份', 'November 2025'],
    ['2月初', 'early February'],
    ['5月中旬', 'mid-May'],
    ['2024年底', 'end of 2024'],
    ['2025年3月下旬', 'late March 2025'],
    ['2020-07-26', '26 July 2020'],
    ['1949.10.1', '1 October 1949'],
    ['17:37:29', '17:37:29'],
    ['13时02分', '13:02'],
    ['20日', 'the 20th'],
    ['12至14日', 'the 12th to the 14th'],
    ['上午9时30分', '09:30'],
    ['下午两点', '14:00'],
    ['凌晨1时半', '01:30'],
    ['3月2日6时40分', '06:40, 2 March'],
    ['2分08秒21', '2:08.21'],
    ['9秒83夺冠', '9.83 seconds'],
    ['四十亿克朗', '4 billion kroner'],
  ])('%s is %s', (text, value) => {
    expect(DICTIONARY.annotate(text)[0]).toMatchObject({ kind: 'number', value });
  });
});

test.each([
  '骨折',
  '三五成群',
  '一五一十',
  '折叠',
  '一般',
  '万一',
  '三轮车',
  '九江',
  '五一',
  '千万不要',
  '十分',
  '一起',
  '半天',
  '百姓',
])('%s holds no number', (text) => expect(numbers(text)).toEqual([]));

test('a date is read syllable by syllable, its figures stay figures', () => {
  expect(DICTIONARY.annotate('3月21日')[0]).toMatchObject({
    reading: ['yue4', 'ri4'],
    pinyin: '3 yuè 21 rì',
  });
  expect(DICTIONARY.annotate('百分之十二')[0]?.reading).toEqual(['bai3', 'fen1', 'zhi1', 'shi2', 'er4']);
});

test('the name of a plan is a word', () => {
  expect(DICTIONARY.annotate('面向“十五五”').find(({ text }) => text === '十五五')).toMatchObject({
    kind: 'word',
    pinyin: 'shíwǔwǔ',
    gloss: '15th Five-Year Plan (2026–2030)',
  });
});

test.each([
  ['清晨七点出发', 'qīngchén qī diǎn'],
  ['一百二十公里', 'yībǎi èrshí'],
  ['两千多册', 'liǎngqiān duō'],
  ['第二十届', "dì'èrshí"],
  ['三千五百六十七万', 'sānqiān wǔbǎi liùshíqī wàn'],
])('%s is written word by word', (text, pinyin) => {
  expect(DICTIONARY.annotate(text)[0]?.pinyin).toBe(pinyin);
});
