/** The help fades as words are known, in both browsers; the page sees nothing of it. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { ask, changeSettings } from './guest-requests.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

inBothBrowsers((guest) => {
  test('a word loses its label when it is known and gets it back when it is not', async () => {
    const page = await openFixture(guest, {
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

    await changeSettings(guest.browser, { known: 'faint' });
    await expectDrawn(page, ['yínháng', 'hángzhǎng']);
    expect(await opacities()).toEqual({ yínháng: '0.4', hángzhǎng: '1' });
    await changeSettings(guest.browser, { known: 'shown' });
    await expect.poll(opacities, POLL).toEqual({ yínháng: '1', hángzhǎng: '1' });
    await changeSettings(guest.browser, { known: 'hidden' });
    await expect.poll(() => written(page), POLL).not.toContain('yínháng');

    expect(await mark('new', 2)).toHaveProperty('result');
    await expectDrawn(page, ['yínháng', 'hángzhǎng']);
    expect(page.problems).toEqual([]);
    await page.close();

    async function opacities(): Promise<Record<string, string>> {
      const read = await page.inRoots(function (this: ShadowRoot) {
        return [...this.querySelectorAll('i')].map((label) => [
          label.textContent,
          getComputedStyle(label).opacity,
        ]);
      });
      return Object.fromEntries(read.flat().filter(([text]) => text === 'yínháng' || text === 'hángzhǎng'));
    }
  });

  test('known words come without labels at once, also right after many words were marked', async () => {
    const text = '他们今天在学校学习，老师和学生都很高兴，天气很好。图书馆的流动图书车准时出发。';
    for (const [round, levels] of [
      [1, [1, 2, 3, 4]],
      [2, [5, 6]],
    ] as const) {
      const marked = ask(guest.browser, 'markLevels', {
        operation: `levels-${round}`,
        levels,
        knowledge: 'known',
      });
      if (round === 1) await marked;
      const page = await openFixture(guest, { name: '', html: `<p>${text}</p>`.repeat(20) });
      const seen = new Set<string>();
      let isDrawn = false;
      const turned = page.turn(true).then(() => {
        isDrawn = true;
      });
      // From before the first label until all are there, every label that is drawn is looked at.
      for (let settled = 0; settled < 4; ) {
        const labels = await written(page);
        for (const pinyin of labels) seen.add(pinyin);
        if (isDrawn && labels.length > 0) settled += 1;
      }
      await turned;
      await marked;
      expect([...seen]).toContain('liúdòng');
      for (const known of ['xuéxiào', 'xuésheng', 'lǎoshī', 'gāoxìng', 'tiānqì'])
        expect([...seen]).not.toContain(known);
      await page.close();
    }
    await ask(guest.browser, 'markLevels', { operation: 'levels-3', levels: [1], knowledge: 'known' });
  });

  const mark = (knowledge: string, time: number): Promise<object> =>
    ask(guest.browser, 'markWord', {
      operation: `${knowledge}-${time}`,
      headword: '银行',
      reading: ['yin2', 'hang2'],
      knowledge,
    });
});
