/** Less help with words that were read past on many days, on pages and in articles, and what the card says of it. In both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { clickInCard, openCard, says, wantWholeEntries } from './guest-card.ts';
import { ask, changeSettings } from './guest-requests.ts';
import { CHANGES, inkOn, LOOK, readOnDays, shown, store, today, UNSEEN } from './on-fading.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

inBothBrowsers((guest) => {
  test.beforeAll(() => wantWholeEntries(guest));

  const html = '<p id="p">银行行长重新行动，市民参观图书馆。</p>';

  test('what was read past on many days has less help; the card says why, keeps it, and undoes that', async () => {
    await store(guest, [
      ['行长', 'hang2 zhang3', readOnDays(6)],
      ['银行', 'yin2 hang2', readOnDays(9)],
      ['重新', 'chong2 xin1', readOnDays(14)],
    ]);
    await changeSettings(guest.browser, { gloss: 'under' });
    const page = await openFixture(guest, { name: '', html });
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'xíngdòng', 'yínháng']);
    const ink = await inkOn(page);
    expect(ink.xíngdòng?.ink).toBe(1);
    expect(ink.hángzhǎng?.ink).toBe(1);
    expect(ink.yínháng?.ink).toBeCloseTo(0.4, 2);
    expect(ink.chóngxīn?.ink).toBeLessThan(UNSEEN);
    const { action, bank } = ink;
    expect(Object.keys(ink)).toContain('bank');
    expect(bank?.ink).toBeLessThan(UNSEEN);
    if (action) expect(action.ink).toBe(1);

    // The page is laid out as where nothing has faded, and nothing in it changes.
    const look = await page.evaluate<string>(LOOK);
    await page.evaluate(CHANGES);
    await changeSettings(guest.browser, { fading: false });
    await expect.poll(async () => (await inkOn(page)).chóngxīn?.ink, POLL).toBe(1);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    expect(await page.evaluate('window.changes')).toBe(0);
    await changeSettings(guest.browser, { fading: true });
    await expect.poll(() => written(page), POLL).not.toContain('chóngxīn');

    await openCard(page, '重新', '#p');
    await says(page, 'No pinyin: read on 14 days, never looked up.');
    await clickInCard(page, 'Always show it');
    await says(page, 'Help stays with this word.');
    await expectDrawn(page, ['chóngxīn']);
    await clickInCard(page, 'Undo');
    await says(page, 'Undone');
    await expect.poll(async () => (await shown(guest, '重新', 'chong2 xin1'))?.kept, POLL).toBe(false);

    // A card that is open for long enough: the word was looked up. The page stays as it is; what is drawn next has its help.
    await page.keyboard.press('Escape');
    await openCard(page, '银行', '#p');
    await says(page, 'Faint pinyin: read on 9 days, never looked up.');
    await expect.poll(async () => (await shown(guest, '银行', 'yin2 hang2'))?.lookedUp, POLL).toBe(today);
    expect((await inkOn(page)).yínháng?.ink).toBeCloseTo(0.4, 2);
    expect(page.problems).toEqual([]);
    await page.close();
    const next = await openFixture(guest, { name: '', html });
    await next.turn(true);
    await expect.poll(async () => (await inkOn(next)).yínháng?.ink, POLL).toBe(1);
    await next.close();
    await changeSettings(guest.browser, { gloss: 'none' });
  });

  guest.inTurn()('an article has less help with them, too, and counts what was read past', async () => {
    await guest.browser.endBackground(); // it has read what was stored before
    await store(guest, [
      ['重新', 'chong2 xin1', readOnDays(14)],
      ['修理', 'xiu1 li3', readOnDays(9)],
    ]);
    const part = { role: 'paragraph', text: '银行行长重新行动，司机修理自行车。' };
    await ask(guest.browser, 'addText', {
      id: 'fading',
      text: { title: '银行', source: { kind: 'pasted' }, parts: [part] },
    });
    await ask(guest.browser, 'changeReaderSettings', { change: { readings: 'unknown' } });
    const reader = await guest.browser.openOwn('/reader.html#text-fading');
    const opacity = await reader.waitFor<string>(
      `(() => { const rt = document.querySelector('[data-help=faint] rt'); return rt && getComputedStyle(rt).opacity; })()`,
    );
    expect(Number(opacity)).toBeCloseTo(0.4, 2);
    const drawn = await reader.evaluate<string[]>(`[...document.querySelectorAll('.article-body rt')]
      .filter((rt) => rt.checkVisibility()).map(({ textContent }) => textContent)`);
    expect(drawn).toEqual(expect.arrayContaining(['xiūlǐ', 'xíngdòng', 'zìxíngchē']));
    await expect
      .poll(async () => {
        // There is nothing to scroll: it was read when the article is left.
        await reader.evaluate(
          `(location.hash = location.hash === '#text-fading' ? '' : '#text-fading', null)`,
        );
        await new Promise((resolve) => setTimeout(resolve, 2500));
        return (await shown(guest, '自行车', 'zi4 xing2 che1'))?.met;
      }, POLL)
      .toBe(1);
    await reader.close();
  });
});
