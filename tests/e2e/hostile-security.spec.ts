/** HOSTILE.md, in both browsers: pages that would learn of the reader or of us, or have us act for them. */
import { expect, test } from '@playwright/test';
import { type Fixture, openFixture, settledLabels } from './fixture.ts';
import { BROWSERS, type GuestBrowser, type GuestPage, launchGuest } from './guest-browser.ts';
import { expectDrawn, middleOf, type Place, POLL } from './on-words.ts';
import { type PageServer, startServer } from './server.ts';

const PARAGRAPH = '<p id="p">银行行长重新行动，图书馆很安静。</p>';

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

    test('security: 10,000 words tell a page nothing about its reader', async () => {
      test.setTimeout(120_000);
      // Two kinds of sentences side by side: in the second round the reader knows all words of the first kind.
      const row = (text: string): string => `<p>${text}</p>`.repeat(1250);
      const html = `<div class="two"><div id="a">${row('银行行长重新行动。')}</div><div id="b">${row('医院护士马上出发。')}</div></div>`;
      const seen: Seen[] = [];
      for (const known of [false, true]) {
        if (known) {
          for (const [headword, ...reading] of KNOWN)
            expect(
              await ask('markWord', { ...MARK, operation: `mark-${headword}`, headword, reading }),
            ).toHaveProperty('result');
        }
        const page = await open(html, { style: '.two { display: flex } .two > div { flex: 1 }' });
        await page.turn(true);
        // Words that the reader knows have no labels: the page may see nothing of that.
        await settledLabels(page, known ? ['hùshi'] : ['hángzhǎng', 'hùshi']);
        expect((await page.labels()).some(({ pinyin }) => pinyin === 'hángzhǎng')).toBe(!known);
        await atRest(page);
        seen.push(await page.evaluate<Seen>(SEEN_OF_WORDS));
        expect(page.problems).toEqual([]);
        await page.close();
      }
      for (const [headword, ...reading] of KNOWN)
        await ask('markWord', { knowledge: 'new', operation: `forget-${headword}`, headword, reading });
      const [before, after] = seen;
      expect(firstDifference(after?.layout, before?.layout)).toBe('');
      expect(after?.layout).toBe(before?.layout);
      expect(after?.styles).toEqual(before?.styles);
      // The same page lays out both kinds in turn, so that a busy machine is busy for both.
      expect((after?.slower ?? 0) / (before?.slower ?? 1)).toBeGreaterThan(0.6);
      expect((after?.slower ?? 0) / (before?.slower ?? 1)).toBeLessThan(1.7);
    });

    test('security: nothing of ours can be loaded by a page that knows our address', async () => {
      const origin = await browser.inExtension<string>('location.origin');
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
            "default-src 'none'; style-src 'nonce-x'; require-trusted-types-for 'script'; trusted-types 'none'",
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
        ...(name === 'chromium' ? ['pointer-events: none; background: #fff'] : []),
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
        const [save] = (await page.inClosedRoots(saveButton)).filter((place) => place !== null);
        await page.mouse.click(save?.x ?? 0, save?.y ?? 0);
        await page.keyboard.press('s');
        await expect.poll(() => savedWords(), POLL).toEqual(await savedWords());
        expect(await page.closedText()).not.toContain('✓ Saved');
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
      await expect
        .poll(
          () => browser.inExtension<boolean>(`document.body.textContent.includes(${JSON.stringify(title)})`),
          POLL,
        )
        .toBe(true);
      expect(await browser.inExtension(`document.querySelector('img[src="x"]') === null`)).toBe(true);
      await page.close();
    });

    test('security: words named like properties of objects', async () => {
      for (const form of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        const found = await ask<{ result?: { headwords?: unknown }; error?: string }>('lookUp', {
          form,
          text: form,
          start: 0,
        });
        expect(found.error, form).toBeUndefined();
        await ask('saveWord', SAVED_LIKE(form));
        await ask('markWord', { ...MARK, operation: `mark-${form}`, headword: form, reading: [form] });
        expect(await ask('wordsWith', { character: form, reading: form, except: form })).toHaveProperty(
          'result',
        );
      }
      expect(await browser.inExtension(`Object.keys(Object.prototype).length + Object.keys({}).length`)).toBe(
        0,
      );
      const page = await open(PARAGRAPH);
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng', 'túshūguǎn']);
      await page.close();
    });

    const ask = <T>(hangjian: string, request: object): Promise<T> =>
      browser.inExtension<T>(
        `(globalThis.browser?.runtime ? globalThis.browser : chrome).runtime.sendMessage(${JSON.stringify({ hangjian, request })})`,
      );
    const savedWords = (): Promise<string[]> =>
      browser.inExtension(
        `(globalThis.browser?.storage ?? chrome.storage).local.get(null).then((all) => Object.keys(all).filter((key) => key.startsWith('word:')))`,
      );
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
}

/** Waits until rows ahead of the screen have come, too. */
async function atRest(page: GuestPage): Promise<void> {
  const height = `Math.round(document.documentElement.scrollHeight * 10)`;
  await expect
    .poll(
      async () => {
        const before = await page.evaluate<number>(height);
        await page.evaluate('new Promise((done) => { setTimeout(done, 1200) })');
        return (await page.evaluate<number>(height)) === before;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** Where two texts part, short enough to be read. */
function firstDifference(one = '', other = ''): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 120), at + 60)} … ${other.slice(at, at + 60)}`;
}

const KNOWN = [
  ['银行', 'yin2', 'hang2'],
  ['行长', 'hang2', 'zhang3'],
  ['重新', 'chong2', 'xin1'],
  ['行动', 'xing2', 'dong4'],
] as const;

const MARK = { knowledge: 'known' } as const;

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

/** What a page can see of its words. */
interface Seen {
  readonly layout: string;
  readonly styles: readonly string[];
  /** How much longer the first kind takes to lay out than the second. */
  readonly slower: number;
}

const SEEN_OF_WORDS = `(() => {
  const all = [...document.querySelectorAll('.two, .two *')];
  const named = (e) => e.localName.replace(/^[a-z]+-[a-z]+$/, 'ours');
  const layout = all.map((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    const attributes = [...e.attributes].map(({ name, value }) => name + '=' + value);
    return [named(e), attributes.join(), x, y, width, height, e.shadowRoot, e.childNodes.length, e.offsetHeight].join();
  }).join('|');
  const styles = [...new Set(all.slice(0, 80).concat(all.filter((e) => named(e) === 'ours').slice(0, 40)).flatMap((e) =>
    [null, '::before', '::after'].map((part) => {
      const style = getComputedStyle(e, part);
      return named(e) + part + [...style].map((name) => name + ':' + style.getPropertyValue(name)).join(';');
    })))].sort();
  const timeOf = (group) => {
    const began = performance.now();
    for (let i = 0; i < 6; i++) { group.style.fontSize = 15 + i % 2 + 'px'; group.offsetHeight; }
    group.style.fontSize = '';
    return performance.now() - began;
  };
  const times = { a: [], b: [] };
  for (let i = 0; i < 15; i++) { times.a.push(timeOf(a)); times.b.push(timeOf(b)); }
  const middle = (list) => list.sort((x, y) => x - y)[7];
  return { layout, styles, slower: middle(times.a) / middle(times.b) };
})()`;

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
  for (const path of ['/content-script.js', '/card.js', '/icon/48.png', '/lexicon.bin', '/popup.html', '/nothing.js']) {
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
