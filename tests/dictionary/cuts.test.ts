import { expect, test } from 'vitest';
import { DICTIONARY } from './lexicon-fixture.ts';

/** The words of a text, blanks between. */
function cut(text: string): string {
  return DICTIONARY.annotate(text)
    .map((token) => token.text)
    .join(' ');
}

test.each([
  // 中 behind a word is no general, no China.
  ['系统升级过程中将自动保存', '过程 中 将 自动'],
  ['日常工作中将继续推进', '工作 中 将 继续'],
  ['上市企业中国有企业占一半', '企业 中 国有'],
  ['父亲是一位中将。', '中将 。'],
  ['目前中国有很多企业', '目前 中国 有'],
  // What is not the word that it looks like.
  ['我不想去', '我 不 想 去'],
  ['撞上一头牛', '一 头 牛'],
  ['昨天说的话很好', '昨天 说的话'],
  ['一行人抵达', '一行人 抵达'],
  ['他一心想得第一', '一心想 得'],
  // Headwords that are two words there.
  ['停播30天后，该主播开播', '30 天 后 ，'],
  ['歌坛天后登台', '天后'],
  ['他三年内三次当选', '三 年 内 三次'],
  ['项目年内完工', '项目 年内 完工'],
  ['两国外长将就乌克兰问题会谈', '将 就 乌克兰'],
  ['他只好将就着吃', '将就 着'],
  ['白宫发言人的话引起轩然大波', '的 话 引起'],
  ['援引一名官员的话说', '官员 的 话 说'],
  ['如果谈判失败的话，制裁将继续', '的话 ，'],
  ['此案由一人引发', '此 案 由'],
  ['该打的疫苗不能少', '打 的 疫苗'],
  ['他打的去了医院', '打的 去'],
  ['這家小公司翻倍', '家 小 公司'],
  ['多人涉詐領助理費', '涉 詐領'],
  ['白菜一块钱一斤', '一块钱 一 斤'],
  ['这是第二大城市', '第二 大 城市'],
  ['國民黨團總召宣布', '國民黨團總召 宣布'],
  ['民眾黨團總召宣布', '民眾黨團 總召'],
  ['彰化縣長王惠美', '彰化縣長 王惠美'],
  ['被告謀殺罪成，終身監禁', '謀殺 罪成'],
  // Headwords that the corpus has apart.
  ['问题在于落实', '在于 落实'],
  ['要不明天再去', '要不 明天'],
  ['他不只会唱歌', '不只 会'],
  ['发射在即', '发射 在即'],
  ['山村了无生机', '了无 生机'],
])('%s', (text, words) => expect(cut(text)).toContain(words));

test.each([
  ['睡得着觉', 'shui4 de5 zhao2 jiao4'],
  ['睡不著覺', 'shui4 bu5 zhao2 jiao4'],
  ['來得了', 'lai2 de5 liao3'],
  ['公了', 'gong1 liao3'],
  ['待多久', 'dai1 duo1 jiu3'],
])('%s is read %s', (text, reading) => {
  expect(
    DICTIONARY.annotate(text)
      .flatMap((token) => token.reading)
      .join(' '),
  ).toBe(reading);
});
