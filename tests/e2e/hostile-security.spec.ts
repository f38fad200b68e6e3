/** Hostile pages, in both browsers: pages that would learn of the reader or of us, or have us act for them. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { type Fixture, openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { says } from './guest-card.ts';
import { ask, storedUnder } from './guest-requests.ts';
import { expectDrawn, middleOf, type Place, POLL } from './on-words.ts';

const PARAGRAPH = '<p id="p">银行行长重新行动，图书馆很安静。</p>';

inBothBrowsers((guest) => {
  const open = (html: string, more: Partial<Fixture> = {}): Promise<GuestPage> =>
    openFixture(guest, { name: '', html, ...more });

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
      for (const hangjian of ['saveWord', 'annotateTokens', 'removeWords', 'turnPage']) postMessage({ hangjian, request: { tabId: 1, id: 'x' } }, '*');
      postMessage({ hangjianPage: 'set', request: { on: false } }, '*');
      for (const type of ['pointermove', 'click', 'keydown']) {
        const event = type === 'keydown' ? new KeyboardEvent(type, { key: 's', bubbles: true }) : new PointerEvent(type, { bubbles: true, clientX: 40, clientY: 30 });
        p.dispatchEvent(event);
      }
    })()`);
    await settledLabels(page, ['hángzhǎng']);
    expect(await page.closedText()).not.toContain('Saved');
    expect(
      await guest.browser.inExtension(
        `(globalThis.browser?.storage ?? chrome.storage).local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('word:') && !key.includes('行长')).length)`,
      ),
    ).toBe(0);
    await page.close();
  });

  test('security: nothing of ours can be loaded by a page that knows our address', async () => {
    const origin = await guest.browser.inExtension<string>('location.origin');
    const madeUp = origin.replace(/[a-p0-9]{4}$/, (end) => (end === 'aaaa' ? 'bbbb' : 'aaaa'));
    const page = await open(PARAGRAPH);
    for (const on of [false, true]) {
      if (on) {
        await page.turn(true);
        await expectDrawn(page, ['hángzhǎng']);
      }
      const ours = await page.evaluate<object>(tryToLoad(origin));
      expect(ours).toEqual(await page.evaluate<object>(tryToLoad(madeUp)));
      expect(JSON.stringify(ours)).not.toContain('loaded');
      expect(
        await page.evaluate(
          `performance.getEntriesByType('resource').some(({ name, initiatorType, responseStatus }) => name.startsWith('${origin}') && responseStatus > 0)`,
        ),
      ).toBe(false);
    }
    await page.close();
  });

  test('security: a page that forbids everything and trusts no text', async () => {
    const page = await open(PARAGRAPH, {
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'nonce-x'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
      },
    });
    await page.evaluate(
      `window.violations = [], addEventListener('securitypolicyviolation', ({ violatedDirective }) => { window.violations.push(violatedDirective) })`,
    );
    const plain = page.problems.length;
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    for (const { pinyin, size } of await page.labels()) expect(size, pinyin).toBeGreaterThan(8);
    await openCard(page, '行长', 'bank');
    expect(await page.evaluate('window.violations')).toEqual([]);
    expect(page.problems.slice(plain)).toEqual([]);
    await page.close();
  });

  test('security: something transparent over the card: no click and no key saves', async () => {
    const page = await open(PARAGRAPH);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
    await openCard(page, '图书馆', 'library');
    const covers = [
      'opacity: 0.01',
      ...(guest.name === 'chromium' ? ['pointer-events: none; background: #fff'] : []),
    ];
    for (const css of covers) {
      await page.evaluate(`(() => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.setAttribute('popover', 'manual');
        cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; padding: 0; ${css}';
        document.body.append(cover);
        cover.showPopover();
      })()`);
      const [save] = (await page.inRoots(saveButton)).filter((place) => place !== null);
      await page.mouse.click(save?.x ?? 0, save?.y ?? 0);
      await page.keyboard.press('s');
      await expect.poll(() => savedWords(), POLL).toEqual(await savedWords());
      expect(await page.closedText()).not.toContain('Saved');
      expect((await savedWords()).join()).not.toContain('图书馆');
      await page.evaluate('cover.remove()');
      await page.keyboard.press('Escape');
      await page.mouse.move(4, 700);
      await expect.poll(() => page.closedText(), POLL).not.toContain('library');
      await page.evaluate('new Promise((done) => { setTimeout(done, 400) })'); // the word is forgotten
      await openCard(page, '图书馆', 'library');
    }
    await page.keyboard.press('s');
    await expect.poll(savedWords, POLL).toContainEqual(expect.stringContaining('图书馆'));
    await page.close();
  });

  test('security: markup in a title is text in the list of words', async () => {
    const title = '<img src=x onerror="document.title=1">';
    const page = await open(
      `${PARAGRAPH}<script>document.title = ${JSON.stringify(title).replaceAll('<', '\\u003c')}</script>`,
    );
    await page.turn(true);
    await expectDrawn(page, ['ānjìng']);
    await openCard(page, '安静', 'quiet');
    await page.keyboard.press('s');
    await says(page, 'Saved');
    const words = await guest.browser.openOwn('/words.html');
    await words.waitFor(`document.body.textContent.includes(${JSON.stringify(title)})`);
    expect(await words.evaluate(`document.querySelector('img[src="x"]') === null`)).toBe(true);
    await words.close();
    await page.close();
  });

  test('security: words named like properties of objects', async () => {
    for (const form of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const found = await ask<{ result?: { headwords?: unknown }; error?: string }>(guest.browser, 'lookUp', {
        form,
        text: form,
        start: 0,
      });
      expect(found.error, form).toBeUndefined();
      await ask(guest.browser, 'saveWord', SAVED_LIKE(form));
      // Refused is as good.
      await ask(guest.browser, 'markWord', {
        ...{ operation: `mark-${form}`, headword: form, reading: [form] },
        ...{ knowledge: 'known', sentence: form, offset: 0 },
      });
      expect(
        await ask(guest.browser, 'wordsWith', { character: form, reading: form, except: form }),
      ).toHaveProperty('result');
    }
    expect(
      await guest.browser.inExtension(`Object.keys(Object.prototype).length + Object.keys({}).length`),
    ).toBe(0);
    const page = await open(PARAGRAPH);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
    await page.close();
  });

  const savedWords = async (): Promise<string[]> => Object.keys(await storedUnder(guest.browser, 'word:'));
  const openCard = async (page: GuestPage, word: string, says: string): Promise<void> => {
    const place = await page.evaluate<Place>(middleOf(word));
    await expect
      .poll(async () => {
        await page.mouse.move(place.x - 2, place.y);
        await page.mouse.move(place.x, place.y);
        return page.closedText();
      }, POLL)
      .toContain(says);
  };
});

/** A word to save, as a page of ours would ask for it. */
const SAVED_LIKE = (form: string) => ({
  operation: `test-${form}`,
  headword: form,
  reading: [form],
  form,
  sentence: form,
  offset: 0,
  title: form,
});

/** Tries every way in which a page may load something from an address; an expression. */
const tryToLoad = (origin: string): string => `(async () => {
  const outcomes = {};
  const element = (name, properties) => new Promise((done) => {
    const made = Object.assign(document.createElement(name), properties);
    made.onload = () => done(name === 'iframe' ? 'told nothing' : 'loaded');
    made.onerror = () => done('failed');
    setTimeout(() => done('told nothing'), 1500);
    document.head.append(made);
  });
  for (const path of ['/content-script.js', '/labels.js', '/card.js', '/icon/48.png', '/lexicon.bin', '/popup.html', '/nothing.js']) {
    const address = '${origin}' + path;
    outcomes[path] = await Promise.all([
      fetch(address).then(() => 'loaded', ({ name }) => name),
      fetch(address, { mode: 'no-cors' }).then(() => 'loaded', ({ name }) => name),
      import(address).then(() => 'loaded', ({ name }) => name),
      element('img', { src: address }),
      element('script', { src: address }),
      element('link', { rel: 'stylesheet', href: address }),
    ]);
  }
  return outcomes;
})()`;

/** In a closed root: the middle of the card's button that saves. */
function saveButton(this: ShadowRoot): { x: number; y: number } | null {
  const button = [...this.querySelectorAll('.word-card button')].find((one) =>
    one.textContent?.startsWith('Save'),
  );
  if (!button) return null;
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
