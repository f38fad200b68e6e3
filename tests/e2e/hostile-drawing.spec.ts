/** Hostile pages, in both browsers: where labels stand under zoom and transforms, late fonts, print, readers' own looks. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { checkFixture, openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { changeSettings } from './guest-requests.ts';
import { expectDrawn, POLL, type Shown, standsOver } from './on-words.ts';

const LINE = '银行行长重新行动，图书馆的流动图书车准时出发。';
const WORDS = [
  ['行长', 'hángzhǎng'],
  ['图书馆', 'túshūguǎn'],
  ['准时', 'zhǔnshí'],
] as const;

/** A box shown otherwise than it is laid out: its style, and what comes of its text. */
const SHOWN: readonly (readonly [name: string, style: string, shown: Shown])[] = [
  ...[25, 50, 90, 110, 200, 500].map((zoom): [string, string, Shown] => [
    `zoom ${zoom}%`,
    `zoom: ${zoom / 100}; width: 400px`,
    { size: 16, scale: zoom / 100 },
  ]),
  ['zoom within zoom', 'zoom: 1.5"><div style="zoom: 0.8', { size: 16, scale: 1.2 }],
  ['scaled down', 'transform: scale(0.5); transform-origin: 0 0', { size: 16, scale: 0.5 }],
  ['scaled up', 'scale: 2; transform-origin: 0 0; width: 460px', { size: 16, scale: 2 }],
  ['moved', 'transform: translate(37.5px, 12.3px)', { size: 16 }],
  ['turned a little', 'transform: rotate(7deg); width: 600px; margin: 80px', { size: 16, degrees: 7 }],
  ['turned half', 'rotate: 180deg; width: 600px', { size: 16, degrees: 180 }],
  ['turned by a quarter', 'rotate: 90deg; width: 500px; margin: 260px 0', { size: 16, degrees: 90 }],
  [
    'turned, grown and zoomed',
    'zoom: 1.25; transform: rotate(-12deg) scale(1.2); width: 400px; margin: 120px',
    { size: 16, scale: 1.5, degrees: -12 },
  ],
  ['large text', 'font-size: 40px', { size: 40 }],
  [
    'a root that is zoomed',
    '"></div><style>html { zoom: 1.3 }</style><div style="',
    { size: 16, scale: 1.3 },
  ],
];

inBothBrowsers((guest) => {
  const open = async (html: string, style = ''): Promise<GuestPage> => {
    const page = await openFixture(guest, { name: '', html, style });
    await page.turn(true);
    return page;
  };
  const expectOver = async (page: GuestPage, shown: Shown): Promise<void> => {
    for (const word of WORDS) await expect.poll(() => standsOver(page, word, shown), POLL).toBe('over');
  };
  const close = async (page: GuestPage): Promise<void> => {
    expect(page.problems).toEqual([]);
    await page.close();
  };

  for (const [what, style, shown] of SHOWN) {
    guest.siblingInTurn()(`drawing: ${what}`, async () => {
      const page = await open(`<div style="${style}"><p>${LINE}</p></div>`);
      await expectOver(page, shown);
      await close(page);
    });
  }

  guest.inTurn()(
    'drawing: boxes as high as their lines, which their font overflows a little, and teasers show the lines that they showed',
    () =>
      checkFixture(guest, {
        name: '',
        style: `div, li { overflow: hidden; width: 420px; font-size: 16px } li { height: 18px; line-height: 18px }
        .teaser { height: 52px; line-height: 26px } .em { height: 1em; line-height: 1 } .flex { display: flex; height: 17px; line-height: 17px } .two { height: 36px; line-height: 18px; width: 220px }`,
        html: `<p>图书馆</p><ul><li>${LINE}</li><li>${LINE}</li></ul><div class="em">${LINE}</div>
        <div class="flex"><span>${LINE}</span></div><div class="two">${LINE}</div><div class="teaser">${LINE.repeat(4)}</div>`,
        drawn: ['túshūguǎn'],
        uncovered: true,
        same: `[...document.querySelectorAll('li, div[class]')].map((box) => {
        const { top, bottom } = box.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(box.firstChild);
        const middles = [...range.getClientRects()].map((line) => (line.top + line.bottom) / 2);
        return new Set(middles.filter((y) => y > top + 4 && y < bottom - 4).map(Math.round)).size;
      })`,
      }),
  );

  guest.inTurn()('drawing: turned while labels are there', async () => {
    const page = await open(`<div id="d" style="width: 600px; margin: 80px"><p>${LINE}</p></div>`);
    await expectOver(page, { size: 16 });
    await page.evaluate(
      `d.style.transform = 'rotate(5deg) scale(1.5)', d.style.transformOrigin = '0 0', null`,
    );
    await expectOver(page, { size: 16, scale: 1.5, degrees: 5 });
    await close(page);
  });

  guest.inTurn()('drawing: a font that arrives late', async () => {
    const page = await open(`<p>${LINE}</p>`, 'p { font-family: late, sans-serif }');
    await expectOver(page, { size: 16 });
    const libraryAt = async (): Promise<number> =>
      (await page.labels()).find(({ pinyin }) => pinyin === 'túshūguǎn')?.left ?? 0;
    const before = await libraryAt();
    await page.evaluate(
      `new FontFace('late', 'local("Noto Sans CJK SC")', { sizeAdjust: '140%' }).load().then((font) => { document.fonts.add(font) })`,
    );
    await expect.poll(libraryAt, POLL).toBeGreaterThan(before + 40);
    await expectOver(page, { size: 16 });
    await close(page);
  });

  guest.inTurn()('drawing: 320 pixels, and the window made wide again', async () => {
    const page = await open(`<p>${LINE}</p>`);
    await page.setViewport(320, 640);
    await expectOver(page, { size: 16 });
    await page.setViewport(1000, 800);
    await expectOver(page, { size: 16 });
    await close(page);
  });

  guest.inTurn()('drawing: on paper there is no pinyin and no room for it, unless asked for', async () => {
    const html = `<p id="p">${LINE.repeat(4)}</p>`;
    const plain = await openFixture(guest, { name: '', html });
    await plain.emulate({ print: true });
    const height = await plain.evaluate<number>('p.offsetHeight');
    await plain.close();
    const page = await open(html);
    await expectDrawn(page, ['hángzhǎng']);
    await page.emulate({ print: true });
    expect(await page.evaluate('p.offsetHeight')).toBe(height);
    expect((await page.labels()).filter(({ left, right }) => right > left)).toEqual([]);
    await page.emulate({});
    await changeSettings(guest.browser, { print: true });
    await settledLabels(page, ['hángzhǎng']);
    await page.emulate({ print: true });
    await expectOver(page, { size: 16 });
    expect(await page.evaluate('p.offsetHeight')).toBeGreaterThan(height);
    await page.emulate({});
    await changeSettings(guest.browser, { print: false });
    await close(page);
  });

  guest.inTurn()("drawing: a reader's own colours are kept to", async () => {
    const page = await open(`<p id="p" style="color: #777; background: #888">${LINE}</p>`);
    await expectDrawn(page, ['hángzhǎng']);
    await changeSettings(guest.browser, { tones: true });
    await settledLabels(page, ['hángzhǎng']);
    await page.emulate({ forcedColors: true });
    expect(await page.evaluate(`matchMedia('(forced-colors: active)').matches`)).toBe(true);
    const own = await page.evaluate('getComputedStyle(p).color');
    expect(own).not.toBe('rgb(119, 119, 119)');
    await expect.poll(async () => [...new Set(await page.inRoots(inksOf))].join(' | '), POLL).toBe(own);
    await page.emulate({});
    await changeSettings(guest.browser, { tones: false });
    await close(page);
  });

  guest.inTurn()('drawing: nothing of ours moves, also for readers who want no motion', async () => {
    const page = await open(`<p>${LINE}</p>`);
    await expectDrawn(page, ['hángzhǎng']);
    await page.emulate({ reducedMotion: true });
    expect(await page.evaluate(`matchMedia('(prefers-reduced-motion: reduce)').matches`)).toBe(true);
    await page.mouse.move(40, 30);
    const moving = (await page.inRoots(movingIn)).flat();
    expect(moving).toEqual([]);
    await page.emulate({});
    await close(page);
  });
});

/** In a closed root: the colours of its labels and of their tones. */
function inksOf(this: ShadowRoot): string {
  return [
    ...new Set(
      [...this.querySelectorAll('i, i b')]
        .filter(({ children }) => children.length === 0)
        .map((one) => getComputedStyle(one).color),
    ),
  ].join(' | ');
}

/** In a closed root: what is animated, or would be if it changed. */
function movingIn(this: ShadowRoot): string[] {
  const all = [...this.querySelectorAll('*')];
  const durations = all.map((one) => getComputedStyle(one).transitionDuration);
  return [...this.getAnimations().map(String), ...durations.filter((one) => Number.parseFloat(one) > 0)];
}
