/** HOSTILE.md, in both browsers: reading must stay, security, fights and navigation. */
import { expect, test } from '@playwright/test';
import { type Fixture, openFixture, settledLabels } from './fixture.ts';
import { BROWSERS, type GuestBrowser, type GuestPage, launchGuest } from './guest-browser.ts';
import { REMEMBER } from './page-state.ts';
import { type PageServer, startServer } from './server.ts';

const POLL = { timeout: 15_000, intervals: [100] };
const PARAGRAPH = '<p id="p">银行行长重新行动，图书馆很安静。</p>';

/** Where a text stands in the page: an expression for the middle of it. */
const middleOf = (text: string): string => `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf('${text}');
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + ${text.length});
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, left, right: left + width };
  }
})()`;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

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

    const open = (html: string, more: Partial<Fixture> = {}): Promise<GuestPage> =>
      openFixture(browser, server, { name: '', html, ...more });
    const written = async (page: GuestPage): Promise<string[]> =>
      (await page.labels()).map(({ pinyin }) => pinyin);
    const expectDrawn = (page: GuestPage, words: readonly string[]): Promise<void> =>
      expect.poll(() => written(page), POLL).toEqual(expect.arrayContaining([...words]));

    test('reading: a drag over words and labels selects and copies the text alone', async () => {
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

    test('reading: find in page finds the text and no pinyin', async () => {
      const page = await open(PARAGRAPH);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      const find = (text: string): Promise<boolean> =>
        page.evaluate(`getSelection().removeAllRanges(), window.find('${text}', false, false, true)`);
      for (const text of ['银行行长重新行动', '行动，图书馆']) expect(await find(text), text).toBe(true);
      for (const text of ['hángzhǎng', 'túshūguǎn', 'chóng']) expect(await find(text), text).toBe(false);
      await page.close();
    });

    test('reading: links and buttons work under their labels', async () => {
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

    test('following: single pages navigate, bodies are replaced, documents are written anew', async () => {
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
    });

    test('following: a scroller that recycles its rows', async () => {
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

    test('following: back and forward, on again or still', async () => {
      const page = await open(PARAGRAPH);
      const address = await page.evaluate<string>('location.href');
      await page.turn(true);
      await expectDrawn(page, ['túshūguǎn']);
      await page.goto(
        server.add('/elsewhere.html', '<!doctype html><link rel="icon" href="data:,"><p>else</p>'),
      );
      await page.goBack();
      await expect.poll(() => page.evaluate('location.href').catch(() => ''), POLL).toBe(address);
      await page.turn(true);
      await expectDrawn(page, ['túshūguǎn']);
      await page.turn(false);
      await expect.poll(() => page.evaluate(`p.innerHTML`), POLL).toBe('银行行长重新行动，图书馆很安静。');
      expect(page.problems).toEqual([]);
      await page.close();
    });

    test('fights: an editor that takes back what it did not do is left alone in the end', async () => {
      const page = await open(
        `${PARAGRAPH}<div id="e">编辑器里的文字。</div><script>
          window.reverts = 0;
          const kept = e.innerHTML;
          new MutationObserver(() => { if (e.innerHTML !== kept) { window.reverts++; e.innerHTML = kept; } }).observe(e, { childList: true, subtree: true });
        </script>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      let before = -1;
      await expect
        .poll(
          async () => {
            const now = await page.evaluate<number>('window.reverts');
            const isOver = now === before;
            before = now;
            return isOver;
          },
          { timeout: 20_000, intervals: [1500] },
        )
        .toBe(true);
      expect(before).toBeLessThan(12);
      expect(await page.evaluate('e.innerHTML')).toBe('编辑器里的文字。');
      await expectDrawn(page, ['hángzhǎng']);
      await page.close();
    });

    test('fights: another injector beside us', async () => {
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

    test('language: a tag changed by a script counts from then on', async () => {
      const page = await open(`${PARAGRAPH}<div id="d"><p>博物馆开放了。</p></div>`);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'bówùguǎn']);
      await page.evaluate(`d.lang = 'ja', null`);
      await expect.poll(async () => (await written(page)).includes('bówùguǎn'), POLL).toBe(false);
      await page.evaluate(`d.lang = 'zh', null`);
      await expectDrawn(page, ['bówùguǎn']);
      await page.close();
    });

    test('following: what is hidden is read when it is shown', async () => {
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

    test('security: 10,000 words tell a page nothing about its reader', async () => {
      // What the page can measure of a word, before and after the reader has saved it.
      const text = Array.from({ length: 1250 }, (_, i) => `<p>第${i}句说银行行长重新行动。</p>`).join('');
      const look = `[...document.querySelectorAll('*')].map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        const attributes = [...e.attributes].map(({ name, value }) => name + '=' + value);
        return [e.localName.replace(/^[a-z]+-[a-z]+$/, 'ours'), attributes.join(), x, y, width, height, e.shadowRoot, e.childNodes.length, e.offsetHeight].join();
      }).join('|')`;
      const looks: string[] = [];
      for (const saved of [false, true]) {
        const page = await open(text);
        await page.turn(true);
        await settledLabels(page, ['hángzhǎng']);
        looks.push(await page.evaluate<string>(look));
        if (!saved) {
          await page.evaluate(REMEMBER);
          const word = await page.evaluate<Place>(middleOf('行长'));
          await page.mouse.move(word.x - 2, word.y);
          await page.mouse.move(word.x, word.y);
          await expect.poll(() => page.closedText(), POLL).toContain('bank');
          await page.keyboard.press('s');
          await expect.poll(() => page.closedText(), POLL).toContain('Saved');
        }
        await page.close();
      }
      expect(looks[1]).toBe(looks[0]);
    });

    test('security: a page learns neither that we are there nor what our roots hold', async () => {
      const page = await open(
        `${PARAGRAPH}<script>
          window.heard = [];
          for (const type of ['message', 'hangjian', 'wxt', 'securitypolicyviolation', 'error']) addEventListener(type, (e) => window.heard.push(e.type), true);
          const { attachShadow } = Element.prototype;
          Element.prototype.attachShadow = function (...a) { window.heard.push('attachShadow'); return attachShadow.apply(this, a); };
          window.names = Object.getOwnPropertyNames(window).length;
        </script>`,
      );
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      const seen = await page.evaluate(`({
        heard: window.heard,
        names: Object.getOwnPropertyNames(window).length - window.names - 1,
        roots: [...document.querySelectorAll('*')].filter((e) => e.shadowRoot).length,
        defined: [...document.querySelectorAll('*')].filter((e) => e.localName.includes('-') && customElements.get(e.localName)).length,
        told: /hangjian|pinyin|hángzhǎng/i.test(p.outerHTML),
        animations: document.getAnimations().length,
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        runtime: typeof globalThis.browser + typeof globalThis.chrome?.runtime,
      })`);
      expect(seen).toMatchObject({
        heard: [],
        roots: 0,
        defined: 0,
        told: false,
        animations: 0,
        sheets: [1, 0],
        runtime: 'undefinedundefined',
      });
      await page.close();
    });

    test('security: forged messages and clicks of the page do nothing', async () => {
      const page = await open(PARAGRAPH);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      await page.evaluate(`(() => {
        for (const hangjian of ['saveWord', 'annotateTokens', 'removeWords', 'togglePage']) postMessage({ hangjian, request: { tabId: 1, id: 'x' } }, '*');
        postMessage({ hangjianPage: 'set', request: { on: false } }, '*');
        for (const type of ['pointermove', 'click', 'keydown']) {
          const event = type === 'keydown' ? new KeyboardEvent(type, { key: 's', bubbles: true }) : new PointerEvent(type, { bubbles: true, clientX: 40, clientY: 30 });
          p.dispatchEvent(event);
        }
      })()`);
      await settledLabels(page, ['hángzhǎng']);
      expect(await page.closedText()).not.toContain('Saved');
      expect(
        await browser.inExtension(
          `(globalThis.browser?.storage ?? chrome.storage).local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('word:') && !key.includes('行长')).length)`,
        ),
      ).toBe(0);
      await page.close();
    });
  });
}
