/** The language of the interface, in both browsers: the browser's, or the reader's choice, on every surface at once. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openCard, openCardPage, says } from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';

/** Our pages, and what each says in Chinese. */
const PAGES = [
  ['/popup.html', '本页拼音'],
  ['/words.html', '生词本'],
  ['/reader.html', '阅读练习'],
  ['/options.html', '界面语言'],
  ['/welcome.html', '行间'],
  ['/help.html', '快捷键'],
] as const;

/** What is said in English though the interface is Chinese: names and what is marked as English are not. */
const ENGLISH_LEFT = `(() => {
  const left = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: at, textContent } = walker.currentNode;
    if (at.closest('[lang=en], [lang=zh-Latn], kbd, script, style, .pinyin, rt, select') || !at.checkVisibility()) continue;
    if (/[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(textContent)) left.push(textContent.trim());
  }
  return left;
})()`;

inBothBrowsers((guest) => {
  guest.inTurn()('all pages of ours and the card speak Chinese where the reader chose it', async () => {
    await changeSettings(guest.browser, { language: 'zh-CN' });
    for (const [path, words] of PAGES) {
      const page = await guest.browser.openOwn(path);
      await page.waitFor(`document.body.innerText.includes('${words}')`, 30_000);
      expect(await page.evaluate('document.documentElement.lang'), path).toBe('zh-CN');
      expect(await page.evaluate<string[]>(ENGLISH_LEFT), path).toEqual([]);
      await page.close();
    }
    const page = await openCardPage(guest, '<p>银行行长重新行动。</p>');
    await openCard(page, '银行');
    await says(page, '收藏');
    await page.keyboard.press('s');
    await says(page, '已收藏');
    await changeSettings(guest.browser, { language: 'en' });
    await openCard(page, '行动');
    await says(page, 'Known');
    await page.close();
  });

  guest.inTurn()(
    'a page that is open takes the language at once, and goes back to the browser’s',
    async () => {
      const options = await guest.browser.openOwn('/options.html');
      await options.waitFor(`document.body.innerText.includes('Your level')`, 30_000);
      await changeSettings(guest.browser, { language: 'zh-CN' });
      await options.waitFor(`document.body.innerText.includes('你的水平')`);
      await changeSettings(guest.browser, { language: 'browser' });
      await options.waitFor(`document.body.innerText.includes('Your level')`);
      await options.close();
    },
  );
});
