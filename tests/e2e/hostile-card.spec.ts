/** Pages that would have a reader save what they don't see, in both browsers: covers, transparent colours, a card moved away. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { buttonAt, cardText, isClosed, openCard, says, wordNamed } from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';
import { expectDrawn, POLL } from './on-words.ts';

const COVER = `const cover = document.createElement('div');
  cover.id = 'cover';
  cover.setAttribute('popover', 'manual');
  cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; padding: 0; background: #fff; pointer-events: none';
  document.body.append(cover);`;
/** Shows what a transition began with, for ever, and lets clicks through. */
const FROZEN = `document.head.append(Object.assign(document.createElement('style'), { textContent: \`
  ::view-transition { pointer-events: none }
  ::view-transition-group(*) { animation-duration: 1000s }
  ::view-transition-old(*) { animation: none; opacity: 1 }
  ::view-transition-new(*) { animation: none; opacity: 0 }\` }))`;
const pause = (page: GuestPage, ms: number): Promise<void> =>
  page.evaluate(`new Promise((done) => { setTimeout(done, ${ms}, null) })`);

inBothBrowsers((guest) => {
  const open = async (html: string, script = ''): Promise<GuestPage> => {
    const page = await openFixture(guest, {
      name: '',
      html: `<p id="p">${html}</p><script>${script}</script>`,
    });
    await page.turn(true);
    await settledLabels(page);
    return page;
  };
  const isSaved = async (word: string): Promise<boolean> =>
    ((await wordNamed(guest, word))?.meetings.length ?? 0) > 0;

  for (const [way, css, clicks] of [
    ['lets clicks through', '', 1],
    ['takes the first of two clicks', 'pointer-events: auto', 2],
  ] as const) {
    guest.inTurn()(`card: a cover that ${way} and goes as the reader presses`, async () => {
      const page = await open('他在图书馆工作。');
      await openCard(page, '图书馆');
      const { x, y } = await buttonAt(page, 'Save');
      await page.mouse.move(x, y);
      await page.evaluate(`(() => { ${COVER}
        cover.style.cssText += ';${css}';
        cover.showPopover();
        addEventListener('pointerdown', () => cover.remove(), { capture: true, once: true });
      })()`);
      await pause(page, 900);
      for (let i = 0; i < clicks; i++) {
        await page.mouse.down();
        await pause(page, 60);
        await page.mouse.up();
      }
      await pause(page, 400);
      expect(await cardText(page)).not.toContain('Saved');
      expect(await isSaved('图书馆')).toBe(false);
      await page.close();
    });
  }

  guest.inTurn()('card: a popover that was there before and is shown again lies over it', async () => {
    const page = await open(
      '他在体育场工作。',
      `${COVER} cover.style.background = 'none'; cover.showPopover();`,
    );
    await openCard(page, '体育场');
    const { x, y } = await buttonAt(page, 'Save');
    await page.evaluate(`cover.hidePopover(), cover.showPopover(), cover.style.background = '#fff', null`);
    await page.keyboard.press('s');
    await page.mouse.click(x, y);
    await pause(page, 600);
    expect(await cardText(page)).not.toContain('Saved');
    expect(await isSaved('体育场')).toBe(false);
    await page.evaluate('cover.remove()');
    await pause(page, 1600);
    await page.keyboard.press('s'); // in sight for a while, it does what the reader wants
    await says(page, 'Saved with its sentence');
    await page.close();
  });

  for (const scope of ['document', 'document.documentElement'])
    guest.inTurn()(
      `card: a picture of the page without it lies over it, ${scope}.startViewTransition`,
      async () => {
        const page = await open('他在医院工作。', FROZEN);
        if (await page.evaluate(`typeof ${scope}.startViewTransition === 'function'`)) {
          await openCard(page, '医院');
          const { x, y } = await buttonAt(page, 'Save');
          await pause(page, 900);
          await page.evaluate(`${scope}.startViewTransition(() => {}).ready.then(() => null)`);
          await page.keyboard.press('s');
          await page.mouse.click(x, y);
          await pause(page, 1000);
          await page.mouse.click(x, y);
          await pause(page, 600);
          expect(await isSaved('医院')).toBe(false);
        }
        await page.close();
      },
    );

  guest.inTurn()('card: a page that makes all of itself tiny', async () => {
    const page = await open('他在医院工作。');
    await openCard(page, '医院');
    await page.evaluate(`document.documentElement.style.zoom = '0.02', null`);
    await page.keyboard.press('s');
    await pause(page, 600);
    expect(await isSaved('医院')).toBe(false);
    await page.close();
  });

  guest.inTurn()('card: custom properties that the page registers change nothing of ours', async () => {
    const names = [
      ...new Set(TOKENS.match(/--[\w-]+(?=:)/g)),
      '--t1',
      '--t2',
      '--t3',
      '--t4',
      '--t5',
      '--word-card-room',
    ];
    const registered = names
      .map(
        (name) => `@property ${name} { syntax: '*'; inherits: false; initial-value: transparent }
      @property ${name} { syntax: '<color>'; inherits: false; initial-value: transparent }`,
      )
      .join('\n');
    await changeSettings(guest.browser, { tones: true });
    const page = await open(
      '他在银行工作。',
      `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(registered)} }))`,
    );
    await expectDrawn(page, ['yínháng']);
    const tones = await page.inRoots(function read(this: ShadowRoot) {
      return [...this.querySelectorAll('i b')].map((one) => getComputedStyle(one).color);
    });
    expect(new Set(tones.flat()).size).toBeGreaterThan(2);
    for (const tone of tones.flat()) expect(tone).toMatch(/^rgb\(/);
    await openCard(page, '银行');
    const [card] = await page.inRoots(function read(this: ShadowRoot) {
      const element = this.querySelector('.word-card');
      if (!element) return undefined;
      const { backgroundColor, color, borderTopColor, maxHeight } = getComputedStyle(element);
      const sheets = [...this.adoptedStyleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText),
      );
      const css = [
        ...sheets,
        ...[...this.querySelectorAll('style')].map(({ textContent }) => textContent),
      ].join('');
      return { backgroundColor, color, borderTopColor, maxHeight, names: css.match(/--[\w-]+|var\(/g) };
    });
    expect(card).toMatchObject({
      backgroundColor: 'rgb(255, 255, 255)',
      color: 'rgb(29, 27, 24)',
      names: null,
    });
    expect(Number.parseFloat(card?.maxHeight ?? '')).toBeGreaterThan(100);
    await changeSettings(guest.browser, { tones: false });
    await page.close();
  });

  guest.inTurn()(
    'card: moved by a page with a strict policy it keeps its style, and no report is sent',
    async () => {
      const page = await openFixture(guest, {
        name: '',
        html: '<p id="p">他在学校工作。</p>',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'nonce-x'" },
      });
      await page.evaluate(
        `window.reports = [], addEventListener('securitypolicyviolation', (e) => { window.reports.push(e.violatedDirective) })`,
      );
      await page.turn(true);
      await expectDrawn(page, ['xuéxiào']);
      await openCard(page, '学校');
      const look = async () =>
        (
          await page.inRoots(function read(this: ShadowRoot) {
            const card = this.querySelector('.word-card');
            return card ? getComputedStyle(card).width : undefined;
          })
        ).find(Boolean);
      const before = await look();
      await page.evaluate(`(() => {
      for (const host of document.querySelectorAll('[popover], p > *')) if (host.localName.includes('-')) {
        const { parentNode } = host;
        host.remove();
        document.body.append(host);
        if (host.popover) host.showPopover();
        else parentNode.append(host);
      }
    })()`);
      await expect.poll(look, POLL).toBe(before);
      await expectDrawn(page, ['xuéxiào']);
      for (const { size } of await page.labels()) expect(size).toBeLessThan(13);
      expect(await page.evaluate('window.reports')).toEqual([]);
      await page.keyboard.press('Escape');
      await isClosed(page);
      await page.close();
    },
  );
});

const TOKENS = readFileSync(new URL('../../components/theme/tokens.css', import.meta.url), 'utf8');
