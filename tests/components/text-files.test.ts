/** Files of own texts as they are read in the worker: Markdown and HTML without a DOM. */
import { describe, expect, test } from 'vitest';
import { textOfFile } from '../../components/text-session/index.ts';

const partsOf = (name: string, text: string) =>
  textOfFile({ name, text, encoding: 'utf-8' }).parts.map(({ role, text: one }) => `${role}: ${one}`);

describe('Markdown', () => {
  test('headings, paragraphs, lists, quotes and code; no pictures, no readings', () => {
    const text = [
      '# 会议在北京召开',
      '',
      '会议**昨天**召开，',
      '代表们[参加](https://a.example)了。  ',
      '第二行。',
      '',
      '## 工作',
      '- 第一',
      '- 第二',
      '',
      '> 引用的话。',
      '',
      '```',
      '代码',
      '```',
      '![图](a.png)<ruby>汉<rt>hàn</rt></ruby>字 one',
      'two',
      '',
      '<div>段落<br>下一行</div>',
    ].join('\n');
    expect(partsOf('a.md', text)).toEqual([
      'headline: 会议在北京召开',
      'paragraph: 会议昨天召开，代表们参加了。',
      'paragraph: 第二行。',
      'subhead: 工作',
      'paragraph: 第一',
      'paragraph: 第二',
      'paragraph: 引用的话。',
      'paragraph: 代码',
      'paragraph: 汉字 one two',
      'paragraph: 段落',
      'paragraph: 下一行',
    ]);
  });
});

describe('HTML', () => {
  const body = '会议昨天在北京召开，来自各地的代表参加了会议并且讨论了今年的工作。'.repeat(8);

  test('the article without its surroundings; the title on top', () => {
    const text = `<!doctype html><html><head><title>会议在北京召开</title><script>var a = '<p>x</p>';</script></head><body>
      <nav><a href="/">首页</a><a href="/b">新闻</a></nav><div id="main"><article><h1>会议在北京召开</h1><p>${body}</p>
      <p>第二段 &amp; 更多&nbsp;内容，${body}<p>没有关上的一段，${body}</article></div><footer>版权所有</footer></body></html>`;
    const parts = partsOf('a.html', text);
    expect(parts[0]).toBe('headline: 会议在北京召开');
    expect(parts.join('\n')).toContain('paragraph: 第二段 & 更多 内容');
    expect(parts.join('\n')).toContain('没有关上的一段');
    expect(parts.join('\n')).not.toMatch(/首页|版权|var a/);
  });

  test('a page without an article is read whole; hidden text is left out', () => {
    expect(
      partsOf('a.htm', '<p>一</p><p hidden>二</p><div style="display: none">三</div><p>四 <b>五</b></p>'),
    ).toEqual(['paragraph: 一', 'paragraph: 四 五']);
  });

  test.each([
    '<',
    '<p',
    '</',
    '<p a="',
    '<!--',
    '<![CDATA[',
    '<p><b><i></p>字</b>',
    '&#0;字&#x110000;',
    '<svg><p>字',
  ])('%s is read, as far as it goes', (text) =>
    expect(() => partsOf('a.html', `<p>前</p>${text}`)).not.toThrow(),
  );
});
