/** A new reader's first minutes, in both browsers: the level, a page, a card, a saved word, forecasts, a review; in few clicks. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { clickInCard, openCard, says } from './guest-card.ts';
import { changeSettings, storedUnder, tabShowing } from './guest-requests.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

const MAX_CLICKS = 12;

inBothBrowsers((guest) => {
  guest.inTurn()('from the first run to a saved word, its forecast and its first review', async () => {
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

    // The popup, over that page: what it asks for the first time.
    const tabId = await tabShowing(guest.browser.inExtension, page.address);
    const popup = await guest.browser.openOwn(`/popup.html#tab=${tabId}`);
    clicks += 1; // the toolbar's button
    for (const label of ['Review', 'Show the answer', 'Good']) {
      clicks += 1;
      await popup.waitFor(`(() => { const found = [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim().startsWith('${label}')); found?.click(); return Boolean(found); })()`);
    }
    await expect
      .poll(async () => {
        const [word] = Object.values(
          await storedUnder<{ reviews: { rating: string }[] }>(guest.browser, 'word:'),
        );
        return word?.reviews.map(({ rating }) => rating);
      }, POLL)
      .toEqual(['good']);
    await popup.close();
    await page.close();

    // Where the last button leads: opened by itself, since a page that is left answers nothing.
    const link = await welcome.evaluate<string>(`document.querySelector('a.primary').getAttribute('href')`);
    expect(link).toMatch(/\/reader\.html#fitting$/);
    clicks += 1;
    const reader = await guest.browser.openOwn('/reader.html#fitting');
    const forecast = await reader.waitFor<string>(
      `document.querySelector('.before-reading .forecast')?.textContent`,
    );
    expect(forecast).toMatch(/^You know \d\d%; \d+ new words?$/);
    const worth = await reader.waitFor<string[]>(`(() => {
      const words = [...document.querySelectorAll('.first-word .form')].map(({ textContent }) => textContent);
      return words.length > 0 && words; })()`);
    for (const easy of ['他们', '今年', '一个', '每天', '工作']) expect(worth).not.toContain(easy);
    expect(clicks).toBeLessThanOrEqual(MAX_CLICKS);
    await reader.close();
    await welcome.close();
  });

  guest.inTurn()('the popup says what to expect of a page, in few clicks more', async () => {
    await changeSettings(guest.browser, { level: { list: 'hsk2', level: 4 } });
    const page = await guest.browser.open(`${guest.server.origin}/news.html`);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    const tabId = await tabShowing(guest.browser.inExtension, page.address);
    const popup = await guest.browser.openOwn(`/popup.html#tab=${tabId}`);
    const forecast = await popup.waitFor<string>(
      `/You know \\d\\d%\\. \\d+ new words?/.exec(document.querySelector('.page-forecast')?.textContent)?.[0]`,
    );
    expect(forecast).toMatch(/^You know \d\d%/);
    const words = await popup.waitFor<string[]>(
      `(() => { const words = [...document.querySelectorAll('.page-forecast li button')].map(({ textContent }) => textContent); return words.length > 0 && words; })()`,
    );
    expect(words).toHaveLength(5);
    await popup.waitFor(`(() => { const found = [...document.querySelectorAll('.page-forecast button')]
      .find(({ textContent }) => textContent.startsWith('Save all')); found?.click(); return Boolean(found); })()`);
    await expect
      .poll(async () => Object.keys(await storedUnder(guest.browser, 'word:')).length, POLL)
      .toBeGreaterThanOrEqual(5);
    await popup.close();
    await page.close();
    await changeSettings(guest.browser, { level: { list: 'none' } });
  });
});
