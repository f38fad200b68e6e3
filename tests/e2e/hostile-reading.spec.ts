/** Hostile pages, in both browsers: reading must stay, and following the page as it navigates. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { type Fixture, openFixture } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { expectDrawn, middleOf, type Place, POLL, written } from './on-words.ts';

const PARAGRAPH = '<p id="p">银行行长重新行动，图书馆很安静。</p>';

inBothBrowsers(
  (guest) => {
    const open = (html: string, more: Partial<Fixture> = {}): Promise<GuestPage> =>
      openFixture(guest, { name: '', html, ...more });

    guest.inTurn()('reading: a drag over words and labels selects and copies the text alone', async () => {
      const page = await open(`${PARAGRAPH}<textarea id="paste"></textarea>`);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      const from = await page.evaluate<Place>(middleOf('银行'));
      const to = await page.evaluate<Place>(middleOf('安静'));
      await page.mouse.move(from.left, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y - 14);
      await page.mouse.move(to.right, to.y);
      await page.mouse.up();
      expect(await page.evaluate('String(getSelection())')).toBe('银行行长重新行动，图书馆很安静');
      await page.evaluate(`addEventListener('copy', () => { window.copied = String(getSelection()) })`);
      await page.evaluate(`document.execCommand('copy')`);
      expect(await page.evaluate('[window.copied, getSelection().getRangeAt(0).toString()]')).toEqual([
        '银行行长重新行动，图书馆很安静',
        '银行行长重新行动，图书馆很安静',
      ]);
      expect(page.problems).toEqual([]);
      await page.close();
    });

    guest.inTurn()('reading: selected words that are dragged away carry the text alone', async () => {
      const page = await open(
        `${PARAGRAPH}<script>
        addEventListener('dragstart', (event) => { window.dragged = event.dataTransfer.getData('text/plain'); event.preventDefault(); });
      </script>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      await page.evaluate(`getSelection().selectAllChildren(p)`);
      const from = await page.evaluate<Place>(middleOf('重新'));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const by of [4, 12, 30]) await page.mouse.move(from.x + by, from.y + by);
      await page.mouse.up();
      await expect.poll(() => page.evaluate('window.dragged'), POLL).toBe('银行行长重新行动，图书馆很安静。');
      await page.close();
    });

    guest.inTurn()('reading: find in page finds the text and no pinyin', async () => {
      const page = await open(PARAGRAPH);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      const find = (text: string): Promise<boolean> =>
        page.evaluate(`getSelection().removeAllRanges(), window.find('${text}', false, false, true)`);
      for (const text of ['银行行长重新行动', '行动，图书馆']) expect(await find(text), text).toBe(true);
      for (const text of ['hángzhǎng', 'túshūguǎn', 'chóng']) expect(await find(text), text).toBe(false);
      await page.close();
    });

    guest.inTurn()('reading: links and buttons work under their labels', async () => {
      const page = await open(
        `<p>请看<a href="#there" id="link">银行行长重新行动的消息</a>。</p><p><button id="b" style="padding: 20px">重新开始行动</button></p>
       <script>b.onclick = (e) => { window.pressed = e.target.id }; document.onmousedown = (e) => { window.hit = e.target.localName }</script>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      const label = (await page.labels()).find(({ pinyin }) => pinyin === 'hángzhǎng');
      const link = await page.evaluate<Place>(middleOf('行长'));
      await page.mouse.click(label ? (label.left + label.right) / 2 : 0, label?.bottom ?? 0);
      expect(await page.evaluate('window.hit'), 'what the page hears of').not.toMatch(/-/);
      await page.mouse.click(link.x, link.y);
      await expect.poll(() => page.evaluate('location.hash'), POLL).toBe('#there');
      const button = await page.evaluate<Place>(middleOf('开始'));
      await page.mouse.click(button.x, button.y);
      expect(await page.evaluate('window.pressed')).toBe('b');
      await page.close();
    });

    guest.inTurn()(
      'following: single pages navigate, bodies are replaced, documents are written again',
      async () => {
        const page = await open(PARAGRAPH);
        await page.turn(true);
        await expectDrawn(page, ['túshūguǎn']);
        await page.evaluate(`history.pushState({}, '', '#2'); p.textContent = '体育场很大。'; null`);
        await expectDrawn(page, ['tǐyùchǎng']);
        expect(await written(page)).not.toContain('túshūguǎn');
        await page.evaluate(`(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>博物馆开放了。</p>';
      document.body.replaceWith(body);
    })()`);
        await expectDrawn(page, ['bówùguǎn']);
        await page.evaluate(`(() => {
      document.open();
      document.write('<!doctype html><html lang="zh"><body><p>火车站很远。</p></body></html>');
      document.close();
    })()`);
        await expectDrawn(page, ['huǒchēzhàn']);
        expect(page.problems).toEqual([]);
        await page.close();
      },
    );

    guest.inTurn()('following: a scroller that recycles its rows', async () => {
      const page = await open(
        `<div id="s" style="height: 400px; overflow: auto"><div id="room" style="height: 40000px; position: relative"></div></div>
      <script>
        const rows = Array.from({ length: 12 }, () => room.appendChild(document.createElement('p')));
        const words = ['图书馆', '体育场', '博物馆', '火车站', '飞机场', '动物园'];
        const show = () => {
          const first = Math.floor(s.scrollTop / 40);
          rows.forEach((row, i) => {
            const n = first + ((i - first) % 12 + 12) % 12;
            row.style.cssText = 'position: absolute; margin: 0; top: ' + n * 40 + 'px';
            row.textContent = '第' + n + '行说的是' + words[n % 6] + '的消息。';
          });
        };
        s.onscroll = show;
        show();
      </script>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['túshūguǎn', 'dòngwùyuán']);
      for (const top of [900, 12_000, 300]) await page.evaluate(`s.scrollTop = ${top}, null`);
      await expect
        .poll(async () => {
          const now = await page.evaluate<number>(`room.textContent.match(/图书馆/g).length`);
          return (await written(page)).filter((pinyin) => pinyin === 'túshūguǎn').length === now;
        }, POLL)
        .toBe(true);
      await page.turn(false);
      expect(await page.evaluate(`/<[a-z]+-[a-z]+/.test(room.innerHTML)`)).toBe(false);
      await page.close();
    });

    guest.inTurn()('following: left and come back to, a page that the browser has kept goes on', async () => {
      const page = await open(
        `${PARAGRAPH}<script>addEventListener('pageshow', ({ persisted }) => { window.kept = persisted })</script>`,
      );
      const address = await page.evaluate<string>('location.href');
      await page.turn(true);
      await expectDrawn(page, ['túshūguǎn']);
      await page.goto(
        guest.server.add(
          '/away.html',
          '<!doctype html><link rel="icon" href="data:,"><title>else</title><p>else</p>',
        ),
      );
      await page.goBack();
      await expect.poll(() => page.evaluate('location.href').catch(() => ''), POLL).toBe(address);
      expect(await page.evaluate('window.kept'), 'kept, not loaded again').toBe(true);
      await expectDrawn(page, ['túshūguǎn']);
      await page.evaluate(`p.textContent = '体育场很大。', null`);
      await expectDrawn(page, ['tǐyùchǎng']);
      expect(await page.turn(true)).toBe('on');
      await page.turn(false);
      await expect.poll(() => page.evaluate(`p.innerHTML`), POLL).toBe('体育场很大。');
      expect(page.problems).toEqual([]);
      await page.close();
    });

    guest.inTurn()('language: a tag changed by a script counts from then on', async () => {
      const page = await open(`${PARAGRAPH}<div id="d"><p>博物馆开放了。</p></div>`);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'bówùguǎn']);
      await page.evaluate(`d.lang = 'ja', null`);
      await expect.poll(async () => (await written(page)).includes('bówùguǎn'), POLL).toBe(false);
      await page.evaluate(`d.lang = 'zh', null`);
      await expectDrawn(page, ['bówùguǎn']);
      await page.close();
    });

    guest.inTurn()('following: what is hidden is read when it is shown', async () => {
      const page = await open(
        `${PARAGRAPH}<div id="a" hidden><p>博物馆开放了。</p></div><div id="b" style="display: none"><p>体育场很大。</p></div>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      await page.evaluate(`a.hidden = false, b.style.display = 'block', null`);
      await expectDrawn(page, ['bówùguǎn', 'tǐyùchǎng']);
      expect(page.problems).toEqual([]);
      await page.close();
    });

    guest.inTurn()(
      'following: labels far behind are let go, their room stays, and they come back',
      async () => {
        const page = await open(
          Array.from({ length: 400 }, (_, i) => `<p>第${i}段说银行行长重新行动，图书馆很安静。</p>`).join(''),
        );
        await page.turn(true);
        await expectDrawn(page, ['hángzhǎng']);
        const heights = `[...document.querySelectorAll('p')].slice(0, 22).map((p) => p.offsetHeight).join()`;
        await expect.poll(async () => (await page.labels()).length, POLL).toBeGreaterThan(200);
        const before = await page.evaluate<string>(heights);
        for (let y = 0; y < 14_000; y += 700) {
          await page.evaluate(
            `new Promise((done) => { scrollTo(0, ${y}); requestAnimationFrame(() => setTimeout(done, 60)) })`,
          );
        }
        const labelsAt = async (from: number, to: number): Promise<number> =>
          (await page.labels()).filter(({ top, bottom }) => bottom > from && top < to).length;
        await expect.poll(() => labelsAt(0, 800), POLL).toBeGreaterThan(100);
        await expect.poll(() => labelsAt(-100_000, -6000), POLL).toBe(0);
        expect(await page.evaluate(heights)).toBe(before);
        await page.evaluate('scrollTo(0, 0), null');
        await expect.poll(() => labelsAt(0, 800), POLL).toBeGreaterThan(100);
        await page.turn(false);
        await expect
          .poll(() => page.evaluate(`/<[a-z]+-[a-z]+/.test(document.body.innerHTML)`), POLL)
          .toBe(false);
        expect(page.problems).toEqual([]);
        await page.close();
      },
    );
  },
  { backForwardCache: true },
);
