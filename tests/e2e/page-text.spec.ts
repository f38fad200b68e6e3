/** What of a page is read as Chinese text, and how: languages within a block, line breaks of the source, objects in it. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { checkFixture, type Fixture, openFixture, settledLabels } from './fixture.ts';
import { clickInCard, openCard, openCardPage, says, wordNamed } from './guest-card.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

const FOREIGN: readonly Fixture[] = [
  {
    name: 'kana in quotation marks',
    html: '<p>车站对面有一家叫「ヤマネコ」的玩具店，每天都有很多孩子来参观。</p>',
    drawn: ['chēzhàn', 'duìmiàn', 'cānguān'],
  },
  {
    name: 'an inline element in kana, another in hangul',
    html: `<p><b>晴空广场</b>（日语：<span lang="ja">はれぞらひろば</span>）是一座公园。</p>
      <p><b>江边市场</b>（韩语：<span lang="ko">강변시장</span>）早上开门。</p>`,
    drawn: ['guǎngchǎng', 'gōngyuán', 'shìchǎng', 'kāimén'],
  },
  {
    name: 'characters inside a Japanese name',
    html: '<p>她最近迷上了一种叫「山の茶」的饮料，同事们觉得很奇怪。</p>',
    drawn: ['zuìjìn', 'yǐnliào', 'tóngshì', 'qíguài'],
    never: ['shān', 'chá'],
  },
  {
    name: 'an inline element in Japanese characters',
    html: '<p>市政府的日语名称是<span lang="ja">東京都庁舎</span>，很多外国游客都会去参观。</p>',
    drawn: ['shìzhèngfǔ', 'míngchēng', 'wàiguó yóukè'],
    never: ['Dōngjīng', 'dōngjīng', 'Dōngjīngdū', 'tīng', 'dū'],
  },
  {
    name: 'faces of kana',
    html: '<p>终于放假了(ノ≧∀≦)ノ今天要好好休息，明天再去图书馆还书。</p>',
    drawn: ['zhōngyú', 'fàngjià', 'jīntiān', 'xiūxi', 'túshūguǎn'],
  },
  {
    name: 'particles that are written about',
    html: '<p>这篇文章介绍了日语助词「は」和「が」的区别，内容很详细。</p>',
    drawn: ['wénzhāng', 'jièshào', 'qūbié', 'nèiróng'],
  },
  {
    name: 'a Korean word without a tag',
    html: '<p>他学会的第一个韩语词是안녕，老师说发音很好。</p>',
    drawn: ['xuéhuì', 'lǎoshī', 'fāyīn'],
  },
  {
    name: 'a Japanese sentence between Chinese ones',
    html: '<p>游客很多。「東京都庁舎を見学しました。」他写道，图书馆很安静。</p>',
    drawn: ['yóukè', 'túshūguǎn', 'ānjìng'],
    never: ['Dōngjīng', 'jiànxué'],
  },
  {
    name: 'Chinese in an inline element of a Japanese paragraph',
    html: '<p>图书馆很安静。</p><p lang="ja">中国語では<span lang="zh">银行行长</span>と言います。新聞記者。</p>',
    drawn: ['túshūguǎn', 'yínháng', 'hángzhǎng'],
    never: ['Zhōngguó', 'xīnwén', 'jìzhě'],
  },
  {
    name: 'a Japanese paragraph in a Chinese page',
    html: '<p>图书馆很安静。</p><p>東京都庁舎は、新宿区にある。展望室から街が見える。</p>',
    drawn: ['túshūguǎn'],
    never: ['Dōngjīng', 'Xīnsù', 'zhǎnwàng'],
  },
];

const LINES: readonly Fixture[] = [
  {
    name: 'source lines end within words',
    html: `<p>
      今天上午，中国人民银
      行在北京召开会议，研究下一阶
      段的工作安排。各地代
      表都参加了讨论。
</p>`,
    drawn: ['Zhōngguó Rénmín Yínháng', 'xiàyī jiēduàn', 'dàibiǎo'],
    never: ['xíng', 'yín'],
  },
  {
    name: 'a line ends at an inline element, with a carriage return',
    html: '<p>记者去银\r\n\t<b>行</b>的图<i>书\r\n</i>馆参观。</p>',
    drawn: ['yínháng', 'túshūguǎn'],
    never: ['xíng'],
  },
  {
    name: 'line breaks that are shown end words',
    html: '<p style="white-space: pre-line">去银\n行走。</p><pre></pre><p>去银<br>行走。</p><p>图书\n馆</p>',
    drawn: ['xíngzǒu', 'túshūguǎn'],
    never: ['yínháng'],
  },
];

const FIGURES: readonly Fixture[] = [
  {
    name: 'of a date the words have labels, the figures none',
    html: '<p>图书馆2026年3月21日开放，5月1日起送书3.6万册，第3名。</p>',
    drawn: ['nián', 'yuè', 'rì', 'wàn', 'dì'],
    never: ['2026 nián 3 yuè 21 rì', 'niányuèrì', '3.6 wàn', 'dì 3'],
  },
  {
    name: 'letters of English words keep their distances',
    html: '<p id="en">记者用ChatGPT和Word写稿，图书馆很安静。</p><p id="zh">图书馆很安静。</p>',
    drawn: ['jìzhě', 'túshūguǎn'],
    same: 'getComputedStyle(en).letterSpacing',
  },
];

/** A paragraph, a word of it, and the sentence that is to be saved with the word. */
const SENTENCES: readonly (readonly [html: string, word: string, sentence: string])[] = [
  [
    '今天我们去车间<img alt="[赞]" width="18" height="18" src="data:,">参观，收获很大。',
    '车间',
    '今天我们去车间[赞]参观，收获很大。',
  ],
  [
    '记者从<span translate="no">华丰</span>公司的工厂了解到，产量又增加了。',
    '工厂',
    '记者从华丰公司的工厂了解到，产量又增加了。',
  ],
  ['请先运行<code>npm test</code>命令，再打开仓库。', '命令', '请先运行npm test命令，再打开仓库。'],
  ['他在<ruby>銀<rt>ㄧㄣˊ</rt></ruby>行的办公室工作。', '办公室', '他在銀行的办公室工作。'],
  [
    '专家认为，医院<sup><a href="#1">[1]</a></sup>的条件有了很大改善。',
    '医院',
    '专家认为，医院的条件有了很大改善。',
  ],
  ['记者<svg width="12" height="12"></svg>昨天来到学校采访。', '学校', '记者昨天来到学校采访。'],
  ['书店<a href="#n"><sup>［注］</sup></a>开了，面积是20m<sup>2</sup>。', '书店', '书店开了，面积是20m2。'],
  [
    '邮局在<span class="notranslate">长安街</span>上，<kbd>F5</kbd>键刷新。',
    '邮局',
    '邮局在长安街上，F5键刷新。',
  ],
  ['司机说：“车修好了。明天出发！”大家都很高兴。', '司机', '司机说：“车修好了。明天出发！”'],
  ['老师说：“先读课文。再查字典。”大家都写了。', '字典', '老师说：“先读课文。再查字典。”'],
];

inBothBrowsers((guest) => {
  for (const fixture of [...FOREIGN, ...LINES, ...FIGURES]) {
    guest.siblingInTurn()(`text: ${fixture.name}`, () => checkFixture(guest, fixture));
  }

  guest.inTurn()('text: Chinese with kana here and there needs no tag', () =>
    checkFixture(guest, {
      name: '',
      lang: '',
      html: FOREIGN.slice(0, 7)
        .map(({ html }) => html)
        .join(''),
      drawn: ['chēzhàn', 'gōngyuán', 'zuìjìn'],
    }),
  );

  guest.inTurn()(
    'text: a word with ruby over one character is read whole, the other has its label',
    async () => {
      const page = await openCardPage(guest, `<p>${SENTENCES[3]?.[0]}</p>`);
      await expectDrawn(page, ['háng', 'bàngōngshì']);
      expect(await written(page)).not.toContain('yínháng');
      await openCard(page, '行');
      await says(page, 'yínháng');
      await page.close();
    },
  );

  for (const [html, word, sentence] of SENTENCES) {
    guest.siblingInTurn()(`sentence: ${sentence}`, async () => {
      const page = await openCardPage(guest, `<p>${html}</p>`);
      await openCard(page, word);
      await clickInCard(page, 'Save');
      await says(page, 'Saved');
      const stored = await wordNamed(guest, word);
      expect(stored?.meetings.map((meeting) => meeting.sentence)).toEqual([sentence]);
      await page.close();
    });
  }

  const SHOWN_LATER: readonly (readonly [what: string, attributes: string, change: string])[] = [
    ['a slide comes up', 'aria-hidden="true"', `late.removeAttribute('aria-hidden')`],
    ['a slide is said to be shown', 'aria-hidden="true"', `late.setAttribute('aria-hidden', 'false')`],
    ['a page may be translated', 'class="x notranslate"', `late.className = 'x'`],
    ['a tab is made live', 'inert', `late.inert = false`],
  ];
  for (const [what, attributes, change] of SHOWN_LATER) {
    guest.siblingInTurn()(`shown later: ${what}`, async () => {
      const html = `<p>银行行长重新行动。</p><div id="late" ${attributes}><h2>图书馆的新书到了</h2><p>工人在车间里工作。</p></div>`;
      const page = await openFixture(guest, { name: '', html });
      await page.turn(true);
      await settledLabels(page, ['hángzhǎng']);
      expect(await written(page)).not.toContain('gōngrén');
      await page.evaluate(`${change}, null`);
      await expect.poll(() => written(page), POLL).toEqual(expect.arrayContaining(['túshūguǎn', 'gōngrén']));
      await page.close();
    });
  }

  const SLIDES: readonly (readonly [what: string, attributes: string])[] = [
    ['beside the window', ''],
    ['beside the window, and hidden from readers', 'aria-hidden="true"'],
  ];
  for (const [what, attributes] of SLIDES) {
    guest.siblingInTurn()(
      `slides: one that stood ${what} has all of its labels when it has come in`,
      async () => {
        const slide = 'flex: 0 0 600px; box-sizing: border-box; padding: 10px';
        const page = await openFixture(guest, {
          name: '',
          style: 'body { width: 640px; font-size: 18px; line-height: 1.9 }',
          html: `<div style="overflow: hidden; width: 600px"><div id="track" style="display: flex; transition: transform 0.3s"><div style="${slide}">银行行长重新行动，图书馆很安静。</div><div id="late" ${attributes} style="${slide}">记者参观了工厂和学校，工人在车间里工作，司机把仓库的门打开了。</div></div></div>`,
        });
        await page.setViewport(660, 500);
        await page.turn(true);
        await settledLabels(page, ['hángzhǎng']);
        await page.evaluate(
          `late.removeAttribute('aria-hidden'), track.style.transform = 'translateX(-600px)', null`,
        );
        await expect
          .poll(() => written(page), POLL)
          .toEqual(expect.arrayContaining(['jìzhě', 'chējiān', 'gōngzuò', 'sījī', 'dǎkāi']));
        await page.close();
      },
    );
  }
});
