/** Help that fades with what a reader shows of a word, and that is back; the page sees nothing of it. In both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { clickInCard, openCard, says } from './guest-card.ts';
import { ask, changeSettings, markWord, storedUnder, tabShowing } from './guest-requests.ts';
import { CHANGES, inkOn, LOOK, shown, today, UNSEEN } from './on-fading.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

inBothBrowsers((guest) => {
  guest.inTurn()(
    'a text that was on the screen long enough and scrolled past is counted, once a day; one that was skimmed is not',
    async () => {
      const skimmed = '记者参观了工厂和仓库。'.repeat(60);
      const page = await openFixture(guest, {
        name: '',
        html: `<p>司机驾驶汽车。</p><div style="height: 1500px"></div><p id="long">${skimmed}</p>`,
      });
      await page.turn(true);
      await expectDrawn(page, ['sījī']);
      const scrollTo = (y: number): Promise<unknown> => page.evaluate(`scrollTo(0, ${y}), null`);
      // Until there was time for its seven characters: to and fro.
      await expect
        .poll(async () => {
          await scrollTo(1400);
          await new Promise((resolve) => setTimeout(resolve, 100));
          await scrollTo(0);
          await new Promise((resolve) => setTimeout(resolve, 300));
          return (await shown(guest, '司机', 'si1 ji1'))?.met;
        }, POLL)
        .toBe(1);
      await scrollTo(9000);
      await page.close();
      const again = await openFixture(guest, { name: '', html: '<p>司机打开窗户。</p>' });
      await again.turn(true);
      await expectDrawn(again, ['chuānghu']);
      // It was on the screen when the page is left, for as long as it takes.
      await again.evaluate('new Promise((done) => setTimeout(done, 1200))');
      await again.goto(guest.server.add('/left.html', '<!doctype html><p>left</p>'));
      await expect.poll(async () => (await shown(guest, '窗户', 'chuang1 hu5'))?.met, POLL).toBe(1);
      await again.close();
      expect(await shown(guest, '司机', 'si1 ji1')).toMatchObject({ met: 1, read: 1, lastMet: today });
      expect(await shown(guest, '仓库', 'cang1 ku4')).toBeUndefined();
    },
  );

  test('words that are being learnt have a dotted line; to the page all words are alike', async () => {
    const page = await openFixture(guest, { name: '', html: '<p>医院的护士非常热情。</p>' });
    await page.turn(true);
    await expectDrawn(page, ['yīyuàn', 'hùshi']);
    for (const { line } of Object.values(await inkOn(page))) expect(line).toBeLessThan(UNSEEN);
    const look = await page.evaluate<string>(LOOK);
    await page.evaluate(CHANGES);
    await markWord(guest.browser, '医院', { reading: 'yi1 yuan4', knowledge: 'learning' });
    await expect.poll(async () => (await inkOn(page)).yīyuàn?.line, POLL).toBeGreaterThan(0.5);
    const ink = await inkOn(page);
    expect(ink.hùshi?.line).toBeGreaterThan(0);
    expect(ink.hùshi?.line).toBeLessThan(UNSEEN);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    expect(await page.evaluate('window.changes')).toBe(0);
    await openCard(page, '医院', 'p');
    await says(page, '医院');
    await clickInCard(page, 'Save');
    await says(page, 'Saved, with this sentence');
    await page.close();
    const next = await openFixture(guest, { name: '', html: '<p>医院的护士非常热情。</p>' });
    await next.turn(true);
    await openCard(next, '医院', 'p');
    await says(next, 'Saved: met on 1 day, due now');
    await next.close();
    await markWord(guest.browser, '医院', { reading: 'yi1 yuan4', knowledge: 'new' });
  });

  guest.inTurn()('help at the first, the first two or all meetings of a word on a page', async () => {
    const page = await openFixture(guest, {
      name: '',
      html: '<p>公园很大，公园里有鸽子。</p><p>公园的鸽子很多。</p>',
    });
    await page.turn(true);
    const count = async (pinyin: string): Promise<number> =>
      (await written(page)).filter((one) => one === pinyin).length;
    await expect.poll(() => count('gōngyuán'), POLL).toBe(3);
    const look = await page.evaluate<string>(LOOK);
    await changeSettings(guest.browser, { meetings: 'first' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(1);
    expect(await count('gēzi')).toBe(1);
    await changeSettings(guest.browser, { meetings: 'two' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(2);
    expect(await count('gēzi')).toBe(2);
    // Drawn again, after a word was learnt, they are the same ones.
    await markWord(guest.browser, '很', { reading: 'hen3', knowledge: 'known' });
    await expect.poll(() => count('hěn'), POLL).toBe(0);
    expect(await count('gōngyuán')).toBe(2);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    await changeSettings(guest.browser, { meetings: 'all' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(3);
    await page.close();
  });

  guest.inTurn()(
    'a site has help of its own, chosen in the popup, on its pages that are open and on later ones',
    async () => {
      await changeSettings(guest.browser, { level: { list: 'hsk2', level: 6 } });
      const page = await openFixture(guest, { name: '', html: '<p>今天天气很好，我们去公园。</p>' });
      await page.turn(true);
      await expect.poll(async () => Object.keys(await inkOn(page)), POLL).toContain('tiānqì');
      expect(await written(page)).toEqual([]);
      const tabId = await tabShowing(guest.browser.inExtension, page.address);
      const popup = await guest.browser.openOwn(`/popup.html#tab=${tabId}`);
      await popup.waitFor(
        `(() => { const look = document.querySelector('.look'); look?.click(); return Boolean(look); })()`,
      );
      const choose = (value: string): Promise<unknown> =>
        popup.waitFor(`(() => { const list = document.querySelector('.site-help select'); if (!list) return false;
        list.value = '${value}'; list.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`);
      await choose('starter');
      await page.front();
      await expectDrawn(page, ['jīntiān', 'tiānqì', 'gōngyuán']);
      await page.goto(
        guest.server.add(
          '/site-help.html',
          '<!doctype html><html lang="zh"><meta charset="utf-8"><p>我们去学校。</p></html>',
        ),
      );
      await expectDrawn(page, ['xuéxiào']);
      await page.goto(page.address.replace('127.0.0.1', 'localhost'));
      await page.turn(true);
      await expect.poll(async () => Object.keys(await inkOn(page)), POLL).toContain('tiānqì');
      expect(await written(page)).toEqual([]);
      await choose('');
      await expect.poll(() => storedUnder(guest.browser, 'site-help'), POLL).toEqual({ 'site-help': {} });
      await popup.close();
      await page.front();
      await openCard(page, '天气', 'p');
      await says(page, 'No pinyin: below your level.'); // asked last: looked up, its help is back
      await page.close();
      const answer = await ask<{ error?: string }>(guest.browser, 'setSiteHelp', {
        site: '',
        preset: 'starter',
      });
      expect(answer.error).toContain('site');
      await changeSettings(guest.browser, { level: { list: 'none' } });
    },
  );
});
