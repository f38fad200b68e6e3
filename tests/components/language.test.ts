import { expect, test } from 'vitest';
import { hasKanaOrHangul, languageOfTag, looksChinese } from '../../components/annotator/language.ts';

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

test('a long Chinese page with one Japanese quotation is Chinese, its quotation is not', () => {
  expect(looksChinese(`${'草原上的图书车'.repeat(50)}ありがとう`)).toBe(true);
  expect(hasKanaOrHangul('他说“ありがとう”')).toBe(true);
  expect(hasKanaOrHangul('卡尔・马克思')).toBe(false);
});
