/** A new reader's first minutes, in both browsers: the level, a page, a card, a saved word, a forecast; in few clicks. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { clickInCard, openCard, says } from './guest-card.ts';
import { storedUnder } from './guest-requests.ts';
import { POLL, written } from './on-words.ts';

const MOST_CLICKS = 12;

inBothBrowsers((guest) => {
  test('from the first run to a saved word and a forecast', async () => {
    let clicks = 0;
    const welcome = await guest.browser.openOwn('/welcome.html');
    const click = async (what: string): Promise<void> => {
      clicks += 1;
      await welcome.waitFor(`(() => { const found = [...document.querySelectorAll('button, a')]
        .find(({ textContent }) => textContent.trim() === ${JSON.stringify(what)}); found?.click(); return Boolean(found); })()`);
    };
    await welcome.waitFor(`document.querySelectorAll('.sample rt').length >= 6`);
    await click('Next');
    // A list takes two clicks.
    clicks += 2;
    await welcome.waitFor(`(() => { const list = document.querySelector('select'); if (!list) return false;
      list.value = 'hsk2 4'; list.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`);
    await welcome.waitFor(
      `[...document.querySelectorAll('.sample rt')].map((rt) => rt.textContent).join() === 'Shànghǎi,hángzhǎng,xíngdòng'`,
    );
    await click('Next');

    const page = await openFixture(guest, {
      name: '',
      html: `<p id="p">他们今天在银行工作，行长重新行动。</p>`,
    });
    clicks += 1; // the keys of the shortcut
    await page.turn(true);
    await expect.poll(() => written(page), POLL).toEqual(['hángzhǎng', 'xíngdòng']);
    await openCard(page, '行动', '#p');
    await says(page, 'HSK 5');
    clicks += 1;
    await clickInCard(page, 'Save');
    await expect
      .poll(async () => Object.keys(await storedUnder(guest.browser, 'word:')), POLL)
      .toEqual(['word:行动 xing2 dong4']);
    await page.close();

    // Where the last button leads: opened by itself, since a page that is left answers nothing.
    const link = await welcome.evaluate<string>(`document.querySelector('a.primary').getAttribute('href')`);
    expect(link).toMatch(/\/reader\.html#fitting$/);
    clicks += 1;
    const reader = await guest.browser.openOwn('/reader.html#fitting');
    const forecast = await reader.waitFor<string>(
      `document.querySelector('.before-reading .forecast')?.textContent`,
    );
    expect(forecast).toMatch(/^You know \d\d% of this; \d+ words? to meet\.$/);
    const worth = await reader.waitFor<string[]>(`(() => {
      const words = [...document.querySelectorAll('.first-word .form')].map(({ textContent }) => textContent);
      return words.length > 0 && words; })()`);
    for (const easy of ['他们', '今年', '一个', '每天', '工作']) expect(worth).not.toContain(easy);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await reader.close();
    await welcome.close();
  });
});
