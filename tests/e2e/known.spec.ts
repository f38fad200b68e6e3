/** The help fades as words are known, in both browsers; the page sees nothing of it. */
import { expect, test } from '@playwright/test';
import { openFixture } from './fixture.ts';
import { BROWSERS, type GuestBrowser, launchGuest } from './guest-browser.ts';
import { expectDrawn, POLL, written } from './on-words.ts';
import { type PageServer, startServer } from './server.ts';

for (const name of BROWSERS) {
  test.describe(name, () => {
    let server: PageServer;
    let browser: GuestBrowser;
    test.beforeAll(async () => {
      server = await startServer();
      browser = await launchGuest(name);
    });
    test.afterAll(async () => {
      await browser.close();
      await server.close();
    });

    const ask = <T>(hangjian: string, request: object): Promise<T> =>
      browser.inExtension<T>(
        `(globalThis.browser?.runtime ? globalThis.browser : chrome).runtime.sendMessage(${JSON.stringify({ hangjian, request })})`,
      );
    const mark = (knowledge: string, time: number): Promise<object> =>
      ask('markWord', {
        operation: `${knowledge}-${time}`,
        headword: '银行',
        reading: ['yin2', 'hang2'],
        knowledge,
      });

    test('a word loses its label when it is known and gets it back when it is not', async () => {
      const page = await openFixture(browser, server, {
        name: '',
        html: `<p id="p">他在银行工作，银行行长重新行动。</p><script>
          window.changes = 0;
          new MutationObserver((records) => { window.changes += records.length }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        </script>`,
      });
      await page.turn(true);
      await expectDrawn(page, ['yínháng', 'hángzhǎng']);
      const look = `JSON.stringify([p.getBoundingClientRect(), p.outerHTML.length, getComputedStyle(p).lineHeight, window.changes])`;
      const before = await page.evaluate<string>(look);

      expect(await mark('known', 1)).toHaveProperty('result');
      await expect.poll(() => written(page), POLL).not.toContain('yínháng');
      expect(await written(page)).toContain('hángzhǎng');
      expect(await page.evaluate<string>(look)).toBe(before);

      await ask('changeSettings', { change: { known: 'faint' } });
      await expectDrawn(page, ['yínháng', 'hángzhǎng']);
      expect(await opacities()).toEqual({ yínháng: '0.4', hángzhǎng: '1' });
      await ask('changeSettings', { change: { known: 'shown' } });
      await expect.poll(opacities, POLL).toEqual({ yínháng: '1', hángzhǎng: '1' });
      await ask('changeSettings', { change: { known: 'hidden' } });
      await expect.poll(() => written(page), POLL).not.toContain('yínháng');

      expect(await mark('new', 2)).toHaveProperty('result');
      await expectDrawn(page, ['yínháng', 'hángzhǎng']);
      expect(page.problems).toEqual([]);
      await page.close();

      async function opacities(): Promise<Record<string, string>> {
        const read = await page.inClosedRoots(function (this: ShadowRoot) {
          return [...this.querySelectorAll('i')].map((label) => [
            label.textContent,
            getComputedStyle(label).opacity,
          ]);
        });
        return Object.fromEntries(read.flat().filter(([text]) => text === 'yínháng' || text === 'hángzhǎng'));
      }
    });
  });
}
