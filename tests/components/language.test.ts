import { expect, test } from 'vitest';
import { foreignSpans } from '../../components/annotator/foreign-text.ts';
import { languageOfTag, looksChinese } from '../../components/annotator/language.ts';

test.each([
  ['zh', 'chinese'],
  ['zh-Hant-TW', 'chinese'],
  ['ZH-CN', 'chinese'],
  ['cmn', 'chinese'],
  ['ja', 'other'],
  ['en-US', 'other'],
  ['zha', 'other'],
  ['', 'unsaid'],
  ['und', 'unsaid'],
  [null, 'unsaid'],
])('lang=%s is %s', (tag, language) => expect(languageOfTag(tag)).toBe(language));

test.each([
  ['呼和浩特市总工会', true],
  ['中 English words all around', false],
  ['東京都で新しい図書館が開いた', false],
  ['서울 市長', false],
  ['弗洛伦蒂诺・佩雷斯来访', true],
  ['no Chinese at all', false],
  ['', false],
])('%s looks Chinese: %s', (text, chinese) => expect(looksChinese(text)).toBe(chinese));

test('a long Chinese page with one Japanese quotation is Chinese', () => {
  expect(looksChinese(`${'草原上的图书车'.repeat(50)}ありがとう`)).toBe(true);
});

test.each([
  ['卡尔・马克思来访', []],
  ['他说“ありがとう”就走了', ['ありがとう']],
  ['一种叫「山の茶」的饮料', ['山の茶']],
  ['公园（日语：はれぞらひろば）很大', ['はれぞらひろば']],
  ['市场（강변시장）很大，早上开门', ['강변시장']],
  ['终于放假了(ノ≧∀≦)ノ今天休息', ['ノ', 'ノ']],
  ['日语助词「は」和「が」的区别', ['は', 'が']],
  ['今天下午我们一起去喝山の茶，很好喝', ['喝山の茶']],
  ['记者从东京报道。「東京都庁舎を見学しました」他写道', ['東京都庁舎を見学しました']],
  [
    '東京都庁舎は、新宿区にある。展望室から街が見える。',
    ['東京都庁舎は、新宿区にある。展望室から街が見える。'],
  ],
])('of %s these are foreign: %j', (text, foreign) =>
  expect(foreignSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(foreign),
);
