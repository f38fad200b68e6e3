import { expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

/** GB/T 16159: each row a rule of dictionary/spelling, with siblings. */
test.each([
  // Whole concepts of one to three syllables stand together.
  ['电视台', 'diànshìtái'],
  ['受不了', 'shòubuliǎo'],
  // Verbs with their objects, and place words behind others, stand apart: a list of our own.
  ['写作业', 'xiě zuòyè'],
  ['车厢里', 'chēxiāng lǐ'],
  ['沪昆高铁', 'Hù-Kūn Gāotiě'],
  // Longer ones word by word.
  ['高速公路', 'gāosù gōnglù'],
  ['经济增长', 'jīngjì zēngzhǎng'],
  ['世界纪录', 'shìjiè jìlù'],
  ['消费价格指数', 'xiāofèi jiàgé zhǐshù'],
  ['应届毕业生', 'yīngjiè bìyèshēng'],
  ['無線電話', 'wúxiàn diànhuà'],
  ['从来没有', 'cónglái méiyǒu'],
  // What is no word of its own belongs to the word beside it.
  ['研究生院', 'yánjiūshēngyuàn'],
  ['社会主义者', 'shèhuì zhǔyìzhě'],
  ['可持续发展', 'kěchíxù fāzhǎn'],
  ['发展中国家', 'fāzhǎnzhōng guójiā'],
  // Idioms of four in halves, those that have none in one.
  ['一鼓作气', 'yīgǔ-zuòqì'],
  ['喜怒無常', 'xǐnù-wúcháng'],
  ['行稳致远', 'xíngwěn-zhìyuǎn'],
  ['参差不齐', 'cēncī-bùqí'],
  ['不翼而飞', "bùyì'érfēi"],
  ['总而言之', "zǒng'éryánzhī"],
  // Doubled words.
  ['干干净净', 'gāngān-jìngjìng'],
  ['来来往往', 'láilái-wǎngwǎng'],
  ['一波未平，一波又起', 'yībō-wèipíng, yībō-yòuqǐ'],
  ['一个劲儿', 'yīgèjìnr'],
  // Names: a capital for each word; short ones are one word, a place in a letter each has a hyphen.
  ['中国银行', 'Zhōngguó Yínháng'],
  ['李白', 'Lǐ Bái'],
  ['红海', 'Hóng Hǎi'],
  ['中共中央', 'Zhōnggòng Zhōngyāng'],
  ['英超', 'Yīngchāo'],
  ['北师大', 'Běishīdà'],
  ['京津冀', 'Jīng-Jīn-Jì'],
  ['美中', 'Měi-Zhōng'],
  ['中亚', 'Zhōng Yà'],
  ['亚太经合组织', 'Yà-Tài Jīnghé Zǔzhī'],
  ['三中全会', 'Sānzhōng Quánhuì'],
  ['经济合作与发展组织', 'Jīngjì Hézuò yǔ Fāzhǎn Zǔzhī'],
  // Months and weekdays are words.
  ['一月', 'yīyuè'],
  ['星期六', 'xīngqīliù'],
  // An apostrophe before a, e and o.
  ['西安', "Xī'ān"],
  ['海鸥', "hǎi'ōu"],
  ['卡拉OK', 'kǎlā OK'],
])('%s is written %s', (headword, pinyin) => {
  expect(DICTIONARY.annotate(headword).map((token) => token.pinyin)).toEqual([pinyin]);
});

test('a card spells an entry like the page', () => {
  expect(DICTIONARY.lookup('高速公路')[0]?.pinyin).toBe('gāosù gōnglù');
});

test.each([
  ['一鼓作气', 'yìgǔ-zuòqì'],
  ['不正之风', 'búzhèngzhīfēng'],
  ['一心一意', 'yìxīn-yíyì'],
])('%s spoken is %s', (headword, pinyin) => {
  expect(DICTIONARY.annotate(headword, { sandhi: true })[0]?.pinyin).toBe(pinyin);
});
