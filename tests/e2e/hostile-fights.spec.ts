/** Hostile pages, in both browsers: editors, other injectors, pages that never rest. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { type Fixture, openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { EDITORS } from './hostile-editors.ts';
import { expectDrawn, middleOf, type Place, POLL, written } from './on-words.ts';

const PARAGRAPH = '<p id="p">银行行长重新行动，图书馆很安静。</p>';

inBothBrowsers((guest) => {
  const open = (html: string, more: Partial<Fixture> = {}): Promise<GuestPage> =>
    openFixture(guest, { name: '', html, ...more });

  for (const editor of EDITORS) {
    guest.inTurn()(`fights: ${editor.name}`, async () => {
      const page = await open(PARAGRAPH + editor.html);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      if (editor.typed) {
        const place = await page.evaluate<Place>(middleOf('编辑'));
        await page.mouse.click(place.x, place.y);
        for (const key of 'abc') await page.keyboard.press(key);
        await expect.poll(() => page.evaluate('window.editor.text'), POLL).toContain('abc');
      }
      let before = -1;
      await expect
        .poll(
          async () => {
            const now = await page.evaluate<number>('window.editor.strange');
            const isOver = now === before;
            before = now;
            return isOver;
          },
          { timeout: 20_000, intervals: [1500] },
        )
        .toBe(true);
      expect(before, 'strange nodes').toBeLessThanOrEqual(editor.mostStrange);
      expect(await page.evaluate('window.editor.text.replace("abc", "")')).toBe(editor.text);
      expect(await page.evaluate(`/<[a-z]+-[a-z]+/.test(document.querySelector('#e').innerHTML)`)).toBe(
        false,
      );
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      await page.turn(false);
      await expect.poll(() => written(page), POLL).toEqual([]);
      expect(page.problems).toEqual([]);
      await page.close();
    });
  }

  guest.inTurn()('fights: another injector beside us', async () => {
    const page = await open(
      `${PARAGRAPH}<script>
        new MutationObserver(() => {
          for (const p of document.querySelectorAll('p')) if (!p.querySelector('sup')) p.append(Object.assign(document.createElement('sup'), { textContent: '注' }));
        }).observe(document.body, { childList: true, subtree: true });
      </script>`,
    );
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
    await settledLabels(page, ['hángzhǎng']);
    expect(await page.evaluate(`document.querySelectorAll('sup').length`)).toBe(1);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  guest.inTurn()('fights: a paragraph that is filled again and again is no fight', async () => {
    const page = await open(`${PARAGRAPH}<p id="news"><b>博物馆</b>很大。</p>`);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'bówùguǎn']);
    for (const [text, pinyin] of Array(4)
      .fill([
        ['体育场很大。', 'tǐyùchǎng'],
        ['动物园关门了。', 'dòngwùyuán'],
      ])
      .flat()) {
      await page.evaluate(`document.querySelector('#news').replaceChildren('${text}')`);
      await expectDrawn(page, [pinyin]);
    }
    expect(page.problems).toEqual([]);
    await page.close();
  });

  guest.inTurn()('fights: 1,000 changes a second, and rest after them', async () => {
    const seconds = Number(process.env.STORM_SECONDS ?? 5);
    test.setTimeout(90_000 + seconds * 1000);
    const page = await open(
      `${PARAGRAPH}<div id="storm">${Array.from({ length: 20 }, (_, i) => `<p>第${i}段的博物馆。</p>`).join('')}</div>
      <script>
        const places = [...document.querySelectorAll('#storm p')];
        const texts = ['体育场很大。', '动物园关门了。', '飞机场很远。'];
        window.changes = 0;
        window.ours = 0;
        const isOurs = (node) => node.localName?.includes('-');
        new MutationObserver((records) => {
          for (const { addedNodes, removedNodes } of records) window.ours += [...addedNodes, ...removedNodes].filter(isOurs).length;
        }).observe(document, { childList: true, subtree: true });
        window.storm = (until) => new Promise((done) => {
          let owed = 0;
          let before = performance.now();
          const gust = () => {
            const now = performance.now();
            owed += (now - before);
            before = now;
            for (; owed >= 1; owed--) {
              const place = places[window.changes++ % places.length];
              if (window.changes % 3 === 0) place.replaceChildren(texts[window.changes % 7 % 3]);
              else (place.firstChild ?? place.appendChild(new Text())).data = texts[window.changes % 5 % 3];
            }
            if (now < until) setTimeout(gust, 4);
            else { for (const place of places) place.replaceChildren('火车站很远。'); done(); }
          };
          gust();
        });
      </script>`,
    );
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'bówùguǎn']);
    const began = await page.evaluate<number>('window.ours');
    await page.evaluate(`window.storm(performance.now() + ${seconds * 1000})`);
    expect(await page.evaluate<number>('window.changes')).toBeGreaterThan(seconds * 800);
    const ours = (await page.evaluate<number>('window.ours')) - began;
    expect(ours, 'anchors put in and taken out').toBeLessThan(60 + seconds * 20);
    await expect
      .poll(async () => (await written(page)).filter((pinyin) => pinyin === 'huǒchēzhàn').length, {
        timeout: 30_000,
      })
      .toBe(20);
    expect(await written(page)).not.toContain('tǐyùchǎng');
    await expectDrawn(page, ['hángzhǎng']);
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
