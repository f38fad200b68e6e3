/** The card opens compact: head, sense, one row of buttons; the rest on demand, remembered; notices in the row. In both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import { cardText, clickInCard, isClosed, openCard, openCardPage, says, saysNot } from './guest-card.ts';
import { changeSettings, storedUnder } from './guest-requests.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

const NEWS =
  '<p id="a">工厂车间很大，周子航来了。</p><p>多地以乡村振兴为抓手，很忘恩负义。</p><p>国家发展和改革委员会</p>';

interface Shape {
  readonly width: number;
  readonly height: number;
  /** Its height while it has no content. */
  readonly reserved: number;
  readonly footer: number;
  /** Of body and footer, in the inline direction. */
  readonly overflow: number;
  /** Whether what is said lies in the foot, below the body. */
  readonly isSaidBelow: boolean;
  /** Rows of the foot's buttons. */
  readonly rows: number;
}

async function shapeOf(page: GuestPage): Promise<Shape | undefined> {
  const [shape] = await page.inRoots(function read(this: ShadowRoot) {
    const card = this.querySelector('.word-card');
    const [body, footer] = [card?.querySelector('.body'), card?.querySelector('footer')];
    if (!card || !body || !footer) return undefined;
    const { width, height } = card.getBoundingClientRect();
    const status = footer.querySelector('.status')?.getBoundingClientRect();
    const buttons = [...footer.querySelectorAll(':scope > button')].filter((one) => one.checkVisibility());
    return {
      width: Math.round(width),
      height: Math.round(height),
      reserved: Number.parseFloat(getComputedStyle(card).minHeight),
      footer: Math.round(footer.getBoundingClientRect().height),
      overflow: Math.max(body.scrollWidth - body.clientWidth, footer.scrollWidth - footer.clientWidth),
      isSaidBelow: !status || status.height === 0 || status.top >= body.getBoundingClientRect().bottom,
      rows: new Set(
        buttons.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        }),
      ).size,
    };
  });
  return shape;
}

inBothBrowsers((guest) => {
  for (const language of ['en', 'zh-CN'] as const) {
    guest.inTurn()(`${language}: about 320 × 150, one row of buttons, nothing beyond its edges`, async () => {
      await changeSettings(guest.browser, { language });
      const page = await openCardPage(guest, NEWS);
      for (const word of ['车间', '周子航', '为', '忘恩负义']) {
        await openCard(page, word);
        await expect.poll(() => shapeOf(page), POLL).toMatchObject({ width: 320, overflow: 0, rows: 1 });
        const { height = 0 } = (await shapeOf(page)) ?? {};
        expect(height, word).toBeGreaterThanOrEqual(150);
        expect(height, word).toBeLessThanOrEqual(word.length > 3 ? 190 : 165);
        // It was as high before the dictionary had answered.
        if (word.length <= 3) expect(height, word).toBe((await shapeOf(page))?.reserved);
        await page.keyboard.press('Escape');
        await isClosed(page);
      }
      await page.setViewport(320, 640);
      await openCard(page, '国家发展和改革委员会');
      await expect.poll(() => shapeOf(page), POLL).toMatchObject({ width: 320, overflow: 0, rows: 1 });
      expect((await shapeOf(page))?.height).toBeLessThanOrEqual(256);
      await changeSettings(guest.browser, { language: 'en' });
      await page.close();
    });
  }

  test('the rest on demand, by button and key; remembered in our settings, and nothing in the page', async () => {
    const page = await openCardPage(guest, NEWS);
    const html = await page.evaluate<string>('document.documentElement.outerHTML');
    await openCard(page, '车间');
    await says(page, 'workshop');
    expect(await cardText(page)).not.toMatch(/Measure word|CC-CEDICT|Characters|common|Examples/);
    await clickInCard(page, 'More');
    await says(page, 'Measure word');
    await says(page, 'Characters');
    await expect
      .poll(
        async () => Object.values(await storedUnder<{ cardMore?: boolean }>(guest.browser, 'settings')),
        POLL,
      )
      .toContainEqual(expect.objectContaining({ cardMore: true }));
    await page.keyboard.press('Escape');
    await isClosed(page);
    expect(await page.evaluate<string>('document.documentElement.outerHTML')).toBe(html);
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(
      0,
    );
    await page.close();
    const next = await openCardPage(guest, '<p>这个公园很大。</p>');
    await openCard(next, '公园');
    await says(next, 'Characters');
    await next.keyboard.press('m');
    await saysNot(next, 'Characters');
    await next.keyboard.press('Escape');
    await isClosed(next);
    await openCard(next, '这个');
    await says(next, 'this');
    expect(await cardText(next)).not.toContain('Characters');
    await next.close();
  });

  guest.inTurn()('on a page that is off too, and the card stays open', async () => {
    const page = await openCardPage(guest, '<p id="a">我们的图书馆。</p>', { on: false });
    await changeSettings(guest.browser, { hoverOff: true });
    await page.front();
    await openCard(page, '图书馆');
    await page.keyboard.press('m');
    await says(page, 'Characters');
    await expect
      .poll(async () => JSON.stringify(await storedUnder(guest.browser, 'settings')), POLL)
      .toContain('"cardMore":true');
    await new Promise((resolve) => setTimeout(resolve, 500)); // the page is told of the change
    expect(await cardText(page)).toContain('Characters');
    await page.keyboard.press('m');
    await saysNot(page, 'Characters');
    await changeSettings(guest.browser, { hoverOff: false });
    await page.close();
  });

  guest.inTurn()(
    'of a name what it is, of a fixed word its pattern in a line that opens the rest',
    async () => {
      const page = await openCardPage(guest, NEWS);
      await openCard(page, '周子航');
      await says(page, 'Name of a person: surname Zhou, given name Zihang');
      await page.keyboard.press('Escape');
      await isClosed(page);
      await openCard(page, '为');
      await says(page, 'Grammar: 以');
      await saysNot(page, 'Grammar in this sentence');
      await clickInCard(page, 'Grammar: 以');
      await says(page, 'Grammar in this sentence');
      await page.keyboard.press('m');
      await saysNot(page, 'Grammar in this sentence');
      await page.close();
    },
  );

  guest.inTurn()('notices stand in the foot, with Undo, and cover nothing', async () => {
    const page = await openCardPage(guest, '<p>公园在车站旁边。</p>');
    await openCard(page, '车站');
    await says(page, 'Save');
    const before = await shapeOf(page);
    await page.keyboard.press('s');
    await says(page, 'Saved with its sentence');
    expect(await shapeOf(page)).toEqual({ ...before, isSaidBelow: true });
    await clickInCard(page, 'Undo');
    await says(page, 'Undone');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    expect(await shapeOf(page)).toEqual({ ...before, isSaidBelow: true });
    await clickInCard(page, 'Undo');
    await saysNot(page, 'Marked');
    await page.keyboard.press('p');
    await says(page, 'no Chinese voice');
    expect(await shapeOf(page)).toMatchObject({ isSaidBelow: true, overflow: 0, rows: 1 });
    await page.close();
  });

  guest.inTurn()('near the foot of the window the whole card goes over its word', async () => {
    const page = await openCardPage(guest, '<div style="height: 520px"></div><p id="a">工厂车间很大。</p>');
    await page.setViewport(900, 700);
    await openCard(page, '工厂');
    const compact = await shapeOf(page);
    await page.keyboard.press('m');
    await expect.poll(async () => (await shapeOf(page))?.height ?? 0, POLL).toBeGreaterThan(300);
    expect(compact?.height).toBeLessThan(200);
    await page.close();
  });
});
