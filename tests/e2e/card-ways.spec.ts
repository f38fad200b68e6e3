/** Each way to the card and each thing it does, in both browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BROWSERS, type GuestBrowser, type GuestPage, launchGuest } from './guest-browser.ts';
import {
  boxOf,
  buttonAt,
  type CardPageOptions,
  cardBox,
  cardText,
  changeSettings,
  clickInCard,
  cursorWord,
  hover,
  isClosed,
  openCard,
  openCardPage,
  pinyinOn,
  says,
  saysNot,
  storedOf,
  turnOn,
} from './guest-card.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);
const POLL = { timeout: 15_000, intervals: [100] };

interface StoredWord {
  readonly headword: string;
  readonly reading: readonly string[];
  readonly pinyin: string;
  readonly gloss: string;
  readonly knowledge: string;
  readonly meetings: readonly { sentence: string; title: string; address: string; form: string }[];
}

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

for (const name of BROWSERS) {
  test.describe(name, () => {
    let browser: GuestBrowser;
    test.beforeAll(async () => {
      browser = await launchGuest(name);
    });
    test.afterAll(() => browser.close());
    const open = (body: string, options?: CardPageOptions): Promise<GuestPage> =>
      openCardPage(browser, server, body, options);
    const wordNamed = async (headword: string): Promise<StoredWord | undefined> =>
      (await storedOf<StoredWord>(browser, 'word:')).find((word) => word.headword === headword);

    test('the shortcut, arrows by word and sentence, Enter, a step with the card open, k, p, s, Escape', async () => {
      const page = await open('<p id="a">重新行动。图书馆很大。</p><p>车间</p>', { on: false });
      await page.command('read-by-keys'); // the page is off: it is turned on first
      await expect.poll(() => cursorWord(page), POLL).toContain('重新');
      const step = async (key: string, word: string): Promise<void> => {
        await page.keyboard.press(key);
        await expect.poll(() => cursorWord(page), POLL).toContain(word);
      };
      await step('ArrowRight', '行动');
      await step('ArrowLeft', '重新');
      await step('ArrowDown', '图书馆');
      await step('ArrowUp', '重新');
      await step('ArrowDown', '图书馆');
      await page.keyboard.press('Enter');
      await says(page, 'library');
      await page.keyboard.press('ArrowDown');
      await says(page, 'workshop');
      await page.keyboard.press('k');
      await says(page, 'Marked as known');
      expect((await wordNamed('车间'))?.knowledge).toBe('known');
      await page.keyboard.press('p');
      await says(page, 'no Chinese voice');
      await page.keyboard.press('s');
      await says(page, '✓ Saved');
      await page.keyboard.press('Escape');
      await isClosed(page);
      expect(await cursorWord(page)).toContain('车间');
      await page.keyboard.press('Escape');
      await expect.poll(() => cursorWord(page), POLL).toBeUndefined();
      await page.close();
    });

    test('s on the cursor saves at once, k marks at once', async () => {
      const page = await open('<p id="a">邮局和医院。</p>');
      await page.command('read-by-keys');
      await expect.poll(() => cursorWord(page), POLL).toContain('邮局');
      await page.keyboard.press('s');
      await says(page, '✓ Saved');
      expect((await wordNamed('邮局'))?.meetings[0]?.sentence).toBe('邮局和医院。');
      await page.keyboard.press('Escape');
      await isClosed(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => cursorWord(page), POLL).toContain('医院');
      await page.keyboard.press('k');
      await says(page, 'Marked as known');
      expect((await wordNamed('医院'))?.knowledge).toBe('known');
      await page.close();
    });

    test('hover: opens, leaves, is not opened again by a click elsewhere; never where that is wished', async () => {
      const page = await open('<p id="a">图书馆和车间。</p><p style="margin-top:500px">没有字</p>');
      await openCard(page, '图书馆');
      await page.mouse.move(700, 500);
      await isClosed(page);
      await changeSettings(browser, { hover: 'never' });
      await expect.poll(() => pinyinOn(page), POLL).toContain('túshūguǎn');
      await hover(page, '车间');
      await new Promise((resolve) => setTimeout(resolve, 800)); // longer than the longest delay
      expect(await cardText(page)).toBe('');
      const { left, top, right, bottom } = await boxOf(page, '车间');
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
      await says(page, 'workshop');
      await changeSettings(browser, { hover: 'soon' });
      await page.close();
    });

    test('a selection by the mouse; one looked up from the menu on a page that is off', async () => {
      const off = await open('<p id="a">我们的图书馆。</p>', { on: false });
      await off.evaluate(
        `(() => { const text = document.querySelector('#a').firstChild; getSelection().setBaseAndExtent(text, 3, text, 6); })()`,
      );
      const selected = await boxOf(off, '图书馆');
      await off.lookUpFromMenu((selected.left + selected.right) / 2, (selected.top + selected.bottom) / 2);
      await says(off, 'library');
      expect(await pinyinOn(off)).toEqual([]);
      await off.keyboard.press('Escape');
      await isClosed(off);
      await off.close();

      const page = await open('<p id="a">我们的图书馆。</p>');
      const { left, top, right, bottom } = await boxOf(page, '我们的图书馆');
      const y = (top + bottom) / 2;
      await page.mouse.move(left + 1, y);
      await page.mouse.down();
      await page.mouse.move((left + right) / 2, y);
      await page.mouse.move(right - 1, y);
      await page.mouse.up();
      await says(page, 'Made of');
      expect(await cardText(page)).toContain('我们的图书馆');
      await page.close();
    });

    test('a finger: a sheet at the foot of the window; a link is followed, not looked up', async () => {
      const page = await open('<p id="a">司机汽车</p><p><a href="#there">图书馆的流动图书车</a></p>');
      const { left, top, right, bottom } = await boxOf(page, '汽车');
      await page.tap((left + right) / 2, (top + bottom) / 2);
      await says(page, 'car');
      await expect
        .poll(async () => {
          const box = await cardBox(page);
          return box && { bottom: Math.round(box.bottom), middle: Math.round((box.left + box.right) / 2) };
        }, POLL)
        .toEqual({ bottom: 800, middle: 500 });
      const save = await buttonAt(page, 'Save');
      await page.tap(save.x, save.y);
      await says(page, '✓ Saved');
      const link = await boxOf(page, '流动');
      await page.tap((link.left + link.right) / 2, (link.top + link.bottom) / 2);
      await expect.poll(() => page.evaluate('location.hash'), POLL).toBe('#there');
      await isClosed(page);
      await page.close();
    });

    test('on a page that is off help comes on hover where that is wished, draws nothing, and goes again', async () => {
      const page = await open('<p id="a">我们的图书馆。</p><p lang="ja">図書館の本</p>', { on: false });
      const html = await page.evaluate('document.documentElement.outerHTML');
      await hover(page, '图书馆');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      await changeSettings(browser, { hoverOff: true }); // the script comes to open pages too
      await page.front();
      await openCard(page, '图书馆');
      await says(page, 'library');
      expect(await pinyinOn(page)).toEqual([]);
      await page.mouse.move(900, 700);
      await isClosed(page);
      await hover(page, '図書館');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      expect(await page.evaluate('document.documentElement.outerHTML')).toBe(html);
      await page.goto(page.address); // and by itself to those that are opened from now on
      await openCard(page, '图书馆');
      await page.keyboard.press('s');
      await says(page, '✓ Saved');
      await turnOn(page);
      await page.turn(false);
      await page.front();
      await openCard(page, '我们');
      await changeSettings(browser, { hoverOff: false });
      await isClosed(page);
      await hover(page, '图书馆');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      await page.close();
    });

    test('a name that no dictionary lists is saved with its sentence, marked, and known again', async () => {
      const page = await open('<p id="a">行长李广何说，我们很好。</p>');
      await openCard(page, '李广何');
      await says(page, 'Name of a person');
      await page.keyboard.press('s');
      await says(page, '✓ Saved');
      const word = await wordNamed('李广何');
      expect(word).toMatchObject({ pinyin: 'Lǐ Guǎnghé', gloss: "person's name", knowledge: 'learning' });
      expect(word?.meetings[0]).toMatchObject({
        sentence: '行长李广何说，我们很好。',
        address: page.address,
      });
      await page.keyboard.press('Escape');
      await isClosed(page);
      await openCard(page, '我们');
      await openCard(page, '李广何');
      await says(page, 'Add sentence');
      await page.keyboard.press('k');
      await says(page, 'Marked as known');
      expect((await wordNamed('李广何'))?.knowledge).toBe('known');
      await page.close();
    });

    test('a figure: its value, how it is said, what it counts; there is nothing to save', async () => {
      const page = await open('<p id="a">共有5500人次参加，送书3.6万册。</p>');
      await openCard(page, '5500');
      const text = await cardText(page);
      for (const part of ['5,500 person-times', 'wǔqiān wǔbǎi', 'Counted in', '人次'])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Save|Known/);
      await openCard(page, '3.6万');
      await says(page, 'sān diǎn liù wàn');
      await page.close();
    });

    test('learning, ignored, copying, undo', async () => {
      const page = await open('<p id="a">这个公园很大。</p>');
      await openCard(page, '公园');
      await clickInCard(page, '···');
      await clickInCard(page, 'Ignore');
      await says(page, 'Ignored from now on');
      await clickInCard(page, 'Undo');
      await saysNot(page, 'Ignored from now on');
      expect(await wordNamed('公园')).toBeUndefined();
      await clickInCard(page, 'Learning');
      await says(page, 'Marked as being learnt');
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))`,
      );
      await clickInCard(page, 'Sentence with pinyin');
      await says(page, 'Copied the sentence with pinyin');
      await page.close();
    });

    test('controls heed no script, and nothing while the page lies over the card or fades it', async () => {
      const page = await open('<p id="a">学校老师</p>');
      await openCard(page, '老师');
      await page.inRoots(function click(this: ShadowRoot) {
        for (const button of this.querySelectorAll<HTMLElement>('.word-card button')) button.click();
        for (const key of ['s', 'k', 'Escape'])
          document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await cardText(page)).not.toMatch(/✓ Saved|Marked|Copied/);
      for (const [style, how] of [
        ['opacity:0.01', 'key'],
        ['opacity:0.01', 'click'],
        ['opacity:0;pointer-events:none', 'key'],
        ['opacity:0.2;background:red;pointer-events:none', 'click'],
      ] as const) {
        if (name === 'chromium' && style.startsWith('opacity:0;')) continue; // paints nothing, and takes no click
        const save = await buttonAt(page, 'Save');
        await page.evaluate(`(() => {
          const cover = document.createElement('div');
          cover.id = 'cover';
          cover.setAttribute('popover', 'manual');
          cover.style.cssText = 'position:fixed;margin:0;border:0;padding:0;left:${save.x - 40}px;top:${save.y - 20}px;width:90px;height:40px;inset-inline-end:auto;${style}';
          document.body.append(cover);
          cover.showPopover();
        })()`);
        if (how === 'key') await page.keyboard.press('s');
        else await page.mouse.click(save.x, save.y);
        if (how === 'key' || style.includes('pointer-events')) await says(page, 'The page covers this card');
        await new Promise((resolve) => setTimeout(resolve, 700));
        expect(await cardText(page), `${style} ${how}`).not.toContain('✓ Saved');
        await page.evaluate(`document.querySelector('#cover').remove()`);
        if (how === 'click') {
          await page.mouse.move(5, 5);
          await page.keyboard.press('Escape');
          await isClosed(page);
          await openCard(page, '老师');
        }
      }
      for (const style of ['opacity:0.4', 'filter:opacity(0.1)', 'visibility:hidden']) {
        await page.evaluate(`document.documentElement.style.cssText = '${style}'`);
        await page.keyboard.press('s');
        await says(page, 'The page covers this card');
        await page.evaluate(`document.documentElement.removeAttribute('style')`);
        expect(await cardText(page), style).not.toContain('✓ Saved');
      }
      expect((await wordNamed('老师'))?.meetings ?? []).not.toContainEqual(
        expect.objectContaining({ address: page.address }),
      );
      await new Promise((resolve) => setTimeout(resolve, 900));
      await page.keyboard.press('s'); // in sight again for a while, it does what the reader wants
      await says(page, '✓ Saved');
      await page.close();
    });

    test('in a modal dialog of the page the card can be used', async () => {
      const page = await open('<dialog id="d"><p id="a">工厂食堂</p></dialog><p>图书馆</p>');
      await page.evaluate(`document.querySelector('#d').showModal()`);
      await openCard(page, '食堂');
      await clickInCard(page, 'Save');
      await says(page, '✓ Saved');
      await page.close();
    });
  });

  test(`${name}: corrections of each kind hold elsewhere and after a restart, are listed, taken back, exported and imported`, async () => {
    const profile = await mkdtemp(join(tmpdir(), `hangjian-corrected-${name}-`));
    const first = await launchGuest(name, { profile });
    const page = await openCardPage(
      first,
      server,
      '<p id="a">我们的图书馆很大。这样就行了。春天和晓得。</p>',
    );
    const other = await openCardPage(first, server, '<p id="a">去图书馆。行。</p>');
    await page.front();
    const correct = async (word: string, ...labels: readonly string[]): Promise<void> => {
      await openCard(page, word);
      await clickInCard(page, '···');
      await clickInCard(page, 'Correct it');
      for (const label of labels) await clickInCard(page, label);
    };
    await openCard(page, '图书馆');
    await clickInCard(page, '···');
    await clickInCard(page, 'Correct it');
    await clickInCard(page, '·', 1);
    await clickInCard(page, 'Split: 图书 馆');
    await says(page, 'From now on 图书馆 is 2 words');
    await page.keyboard.press('Escape');
    await correct('行', 'háng');
    await says(page, '行 is read háng');
    await page.keyboard.press('Escape');
    await correct('春天', 'A person');
    await says(page, '春天 is the name of a person');
    await page.keyboard.press('Escape');
    await correct('我们', 'Join 我们的');
    await says(page, '我们的 is one word');
    await page.keyboard.press('Escape');
    const corrected = ['túshū', 'guǎn', 'háng'];
    await expect
      .poll(() => pinyinOn(page), POLL)
      .toEqual(expect.arrayContaining([...corrected, 'Chūn Tiān', 'wǒmende']));
    await other.front();
    await expect.poll(() => pinyinOn(other), POLL).toEqual(expect.arrayContaining(corrected));
    await first.close();

    const second = await launchGuest(name, { profile });
    const again = await openCardPage(second, server, '<p id="a">图书馆。行。春天。我们的。</p>');
    await expect
      .poll(() => pinyinOn(again), POLL)
      .toEqual(expect.arrayContaining([...corrected, 'Chūn Tiān', 'wǒmende']));
    const options = await second.openOwn('/options.html');
    const text = 'document.body.innerText';
    for (const line of [
      'Readings',
      'Where words begin and end',
      'Names',
      '图书馆 is 2 words: 图书 · 馆',
      '我们的 is one word',
    ])
      await options.waitFor(`${text}.includes(${JSON.stringify(line)})`);
    // What is exported, taken as the browser would put it into a file.
    const file = await options.evaluate<string>(`(async () => {
      const { createObjectURL } = URL;
      const blobs = [];
      URL.createObjectURL = (blob) => { blobs.push(blob); return createObjectURL.call(URL, blob); };
      HTMLAnchorElement.prototype.click = function () { window.downloaded = this.download; };
      [...document.querySelectorAll('.corrections button')].find((button) => button.textContent.startsWith('Export')).click();
      return blobs[0].text();
    })()`);
    expect(await options.evaluate('window.downloaded')).toMatch(
      /^hangjian-corrections-\d{4}-\d\d-\d\d\.json$/,
    );
    expect(JSON.parse(file)).toMatchObject({ section: 'hangjian-corrections', version: 1 });
    expect(JSON.parse(file).corrections).toHaveLength(4);
    await options.evaluate(
      `(() => { for (const button of document.querySelectorAll('[aria-label^="Take back: 行"], [aria-label^="Take back: 图书馆"]')) button.click(); })()`,
    );
    await options.waitFor(`${text}.includes('Taken back') && !${text}.includes('行 is read háng\\n')`);
    await again.front();
    await expect.poll(() => pinyinOn(again), POLL).toEqual(expect.arrayContaining(['túshūguǎn', 'xíng']));
    const give = (content: string): string => `(() => {
      const input = document.querySelector('.corrections input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(content)}], 'given.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`;
    await options.evaluate(give(file.replace('"háng"', '1').replace('"hang2"', '7')));
    await options.waitFor(`${text}.includes('words[0].reading[0]: expected string')`);
    await options.evaluate(give(file));
    await options.waitFor(`${text}.includes('2 imported, 2 left as they are here.')`);
    await again.front();
    await expect.poll(() => pinyinOn(again), POLL).toEqual(expect.arrayContaining(corrected));
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });
}
