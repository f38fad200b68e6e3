/** Turning a page on lasts: the next pages of the same site are on in that tab, until it is turned off. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import { ask, storedUnder, tabShowing } from './guest-requests.ts';
import { expectDrawn, POLL } from './on-words.ts';

const html = (text: string, more = ''): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${text}</title></head><body><p>${text}</p>${more}</body></html>`;

inBothBrowsers((guest) => {
  let count = 0;
  const add = (text: string, more = ''): string => {
    count += 1;
    return guest.server.add(`/lasting-${guest.name}-${count}.html`, html(text, more));
  };
  const statusAt = async (address: string): Promise<string> => {
    const tabId = await tabShowing(guest.browser.inExtension, address);
    return (await ask<{ result: { status: string } }>(guest.browser, 'getPageState', { tabId })).result
      .status;
  };

  test('the next page of the site is on, and the one after that, by a link and by going back', async () => {
    const third = add('医院的新大楼建成了。');
    const second = add('图书馆很安静。', `<a id="on" href="${third}">下一页</a>`);
    const page = await guest.browser.open(add('银行行长重新行动。'));
    await page.turn(true);
    await expectDrawn(page, ['yínháng']);
    await page.goto(second);
    await expectDrawn(page, ['túshūguǎn']);
    await page.evaluate('(setTimeout(() => document.getElementById("on").click()), null)');
    await shows(page, third);
    await expectDrawn(page, ['yīyuàn']);
    await page.goBack();
    await shows(page, second);
    await expectDrawn(page, ['túshūguǎn']);
    await page.close();
  });

  test('turned off, the next page is off; another tab and another site are never on', async () => {
    const page = await guest.browser.open(add('银行行长重新行动。'));
    await page.turn(true);
    await expectDrawn(page, ['yínháng']);
    const other = add('工人在车间里工作。');
    const beside = await guest.browser.open(other);
    expect(await statusAt(other)).toBe('off');
    await beside.close();
    await page.front();

    const elsewhere = add('记者参观了工厂。').replace('127.0.0.1', 'localhost');
    await page.goto(elsewhere);
    await stays(page, elsewhere);
    const back = add('司机打开仓库。');
    await page.goto(back);
    await stays(page, back);

    await page.turn(true);
    await expectDrawn(page, ['sījī']);
    await page.turn(false);
    const next = add('老师在教室里讲课。');
    await page.goto(next);
    await stays(page, next);
    await page.close();
  });

  test('after the second time the site is offered to be always on', async () => {
    const turns = await storedUnder<Record<string, number>>(guest.browser, 'site-turns');
    expect(turns['site-turns']?.['127.0.0.1']).toBe(2);
    const address = add('银行行长重新行动。');
    const page = await guest.browser.open(address);
    const tabId = await tabShowing(guest.browser.inExtension, address);
    const popup = await guest.browser.openOwn(`/popup.html#tab=${tabId}`);
    await popup.waitFor(`document.body.textContent.includes('Always on 127.0.0.1')`);
    await popup.close();
    await page.close();
  });

  /** Waits until a tab has come to an address; while it is on its way it answers nothing. */
  const shows = (page: GuestPage, address: string): Promise<void> =>
    expect.poll(() => page.evaluate<string>('location.href').catch(() => ''), POLL).toBe(address);

  /** A page that is off stays off: told by a page that was opened after it and has been turned on since. */
  async function stays(page: GuestPage, address: string): Promise<void> {
    const witness = await guest.browser.open(add('邮局在旁边。'));
    await witness.turn(true);
    await expectDrawn(witness, ['yóujú']);
    await witness.close();
    await page.front();
    expect(await statusAt(address)).toBe('off');
    await expect.poll(() => page.labels(), POLL).toEqual([]);
  }
});
