/** Which words have less help than before is told, and taken back where the reader wants it. In both browsers. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { ExtensionPage } from './firefox.ts';
import { ask } from './guest-requests.ts';
import { readOnDays, shown, store } from './on-fading.ts';
import { POLL } from './on-words.ts';

inBothBrowsers((guest) => {
  guest.inTurn()(
    'the popup tells which words have less help than before; they get it back, and are told once',
    async () => {
      await store(guest, [
        ['重新', 'chong2 xin1', { ...readOnDays(14), told: 'full' }],
        ['修理', 'xiu1 li3', { ...readOnDays(9), told: 'faint' }],
        ['司机', 'si1 ji1', readOnDays(10)],
        ['银行', 'yin2 hang2', readOnDays(2)],
      ]);
      const clickIn = (popup: ExtensionPage, what: string): Promise<unknown> =>
        popup.waitFor(`(() => { const found = [...document.querySelectorAll('.faded-words button')]
        .find(({ textContent }) => textContent === '${what}'); found?.focus(); found?.click(); return Boolean(found); })()`);
      /** The button that has it goes with each answer. */
      const focusIsOn = (popup: ExtensionPage, what: string): Promise<unknown> =>
        popup.waitFor(`document.activeElement.textContent.trim() === '${what}'`);
      const popup = await guest.browser.openOwn('/popup.html');
      const told = await popup.waitFor<string>(`document.querySelector('.faded-words summary')?.textContent`);
      expect(told).toBe('2 words with less help than before');
      const words = await popup.evaluate<string[]>(
        `[...document.querySelectorAll('.faded-words li')].map(({ textContent }) => textContent)`,
      );
      expect(words.sort()).toEqual(['司机', '重新']);
      await clickIn(popup, 'Show their help again');
      await popup.waitFor(
        `document.querySelector('.faded-words')?.textContent.includes('Help stays with 2 words')`,
      );
      await focusIsOn(popup, 'Undo');
      await expect.poll(async () => (await shown(guest, '重新', 'chong2 xin1'))?.kept, POLL).toBe(true);
      await clickIn(popup, 'Undo');
      await expect.poll(async () => (await shown(guest, '重新', 'chong2 xin1'))?.kept, POLL).toBe(false);
      await focusIsOn(popup, 'Show their help again');
      await clickIn(popup, 'OK');
      await focusIsOn(popup, 'Their help may fade.');
      await expect.poll(async () => (await shown(guest, '重新', 'chong2 xin1'))?.told, POLL).toBe('none');
      expect((await shown(guest, '司机', 'si1 ji1'))?.told).toBe('faint');
      expect(await popup.evaluate(`document.querySelector('.faded-words') === null`)).toBe(true);
      await popup.close();
      expect(await ask(guest.browser, 'fadedWords', null as never)).toEqual({ result: [] });
    },
  );
});
