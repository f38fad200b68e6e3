/** The help fades as words are known, in both browsers; the page sees nothing of it. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { ask, changeSettings, markWord, storedUnder } from './guest-requests.ts';
import { CHANGES, inkOn, LOOK } from './on-fading.ts';
import { expectDrawn, middleOf, type Place, POLL, written } from './on-words.ts';

/** Where every element of the page lies. */
const BOXES = `JSON.stringify([...document.body.querySelectorAll('*')].map((element) =>
  [element.localName, ...Object.values(element.getBoundingClientRect().toJSON())]))`;

inBothBrowsers((guest) => {
  const mark = (knowledge: 'known' | 'learning' | 'new'): Promise<void> =>
    markWord(guest.browser, '银行', { reading: 'yin2 hang2', knowledge });

  guest.inTurn()('a word loses its label when it is known and gets it back when it is not', async () => {
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

    await mark('known');
    await expect.poll(() => written(page), POLL).not.toContain('yínháng');
    expect(await written(page)).toContain('hángzhǎng');
    expect(await page.evaluate<string>(look)).toBe(before);

    await changeSettings(guest.browser, { known: 'faint' });
    await expectDrawn(page, ['yínháng', 'hángzhǎng']);
    const ink = await alphas();
    expect(ink.hángzhǎng).toBe(1);
    expect(ink.yínháng).toBeCloseTo(0.4, 2);
    await changeSettings(guest.browser, { readingFor: 'all' });
    await expect.poll(alphas, POLL).toMatchObject({ yínháng: 1, hángzhǎng: 1 });
    await changeSettings(guest.browser, { known: 'hidden', readingFor: 'unknown' });
    await expect.poll(() => written(page), POLL).not.toContain('yínháng');

    await mark('new');
    await expectDrawn(page, ['yínháng', 'hángzhǎng']);
    expect(page.problems).toEqual([]);
    await page.close();

    async function alphas(): Promise<Record<string, number>> {
      const labels = await page.labels();
      return Object.fromEntries(
        labels.map(({ pinyin, color }) => [
          pinyin,
          Number(/([\d.]+)\)$/.exec(color.replace(/^rgb\(.*/, '1)'))?.[1]),
        ]),
      );
    }
  });

  test('on hover a word has its help while it is pointed at; the page can not tell the words apart', async () => {
    await changeSettings(guest.browser, { readingFor: 'hover', hover: 'never' });
    const page = await openFixture(guest, {
      name: '',
      html: `<p id="p">他在银行工作，银行行长重新行动。</p>`,
    });
    await page.turn(true);
    const inkOf = async (): Promise<string[]> =>
      Object.entries(await inkOn(page)).flatMap(([pinyin, { ink }]) => (ink > 0.5 ? [pinyin] : []));
    await expect.poll(async () => Object.keys(await inkOn(page)), POLL).toContain('xíngdòng');
    expect(await inkOf()).toEqual([]);
    const look = await page.evaluate<string>(LOOK);
    await page.evaluate(CHANGES);
    for (const [word, pinyin] of [
      ['重新', 'chóngxīn'],
      ['行动', 'xíngdòng'],
    ] as const) {
      const { x, y } = await page.evaluate<Place>(middleOf(word));
      await page.mouse.move(x, y);
      await expect.poll(inkOf, POLL).toEqual([pinyin]);
    }
    await page.mouse.move(5, 700);
    await expect.poll(inkOf, POLL).toEqual([]);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    expect(await page.evaluate('window.changes')).toBe(0);
    await page.close();
    await changeSettings(guest.browser, { readingFor: 'unknown', hover: 'soon' });
  });

  test('the level and a word change the help in three tabs, without a reload, and no layout; nothing becomes a word', async () => {
    const first = `<h1>他们今年在银行工作</h1><p>將重新為高雄的企業提供服務。</p>`;
    const bodies = [
      first,
      `<ul><li>他们今年在银行工作，<b>企業</b>提供服務。</li></ul><p>將重新為高雄的銀行服務。</p>`,
      `<table><tr><td>他们在银行。</td><td>高雄的企業</td></tr></table>${first.repeat(8)}`,
    ];
    const pages: GuestPage[] = [];
    for (const html of bodies) {
      const page = await openFixture(guest, { name: '', html });
      await page.turn(true);
      await settledLabels(page, ['tāmen', 'yínháng', 'Gāoxióng', 'qǐyè']);
      pages.push(page);
    }
    for (const page of pages) await page.evaluate(CHANGES);
    const looks = await Promise.all(pages.map((page) => page.evaluate<string>(BOXES)));
    /** In each tab, once it is shown: labels that are there, that are not, and nothing else changed. */
    const expectAll = async (there: readonly string[], gone: readonly string[]): Promise<void> => {
      for (const [at, page] of pages.entries()) {
        await page.front();
        await expect
          .poll(async () => {
            const labels = await written(page);
            return [
              there.filter((pinyin) => !labels.includes(pinyin)),
              gone.filter((pinyin) => labels.includes(pinyin)),
            ];
          }, POLL)
          .toEqual([[], []]);
        expect(await page.evaluate<string>(BOXES)).toBe(looks[at]);
        // It is the document that it was.
        expect(await page.evaluate('window.changes')).toBe(0);
      }
    };
    const easy = ['tāmen', 'gōngzuò', 'de'];

    await changeSettings(guest.browser, { level: { list: 'hsk2', level: 3 } });
    await expectAll(['qǐyè', 'Gāoxióng'], ['yínháng', ...easy]);
    // A word being learnt has help whatever the level says, in either script.
    await mark('learning');
    await expectAll(['yínháng', 'qǐyè', 'Gāoxióng'], easy);
    await mark('new');
    await changeSettings(guest.browser, { level: { list: 'size', size: 12_000 }, names: false });
    await expectAll([], ['yínháng', 'qǐyè', 'Gāoxióng', ...easy]);
    await changeSettings(guest.browser, { level: { list: 'none' }, names: true });
    await expectAll(['tāmen', 'yínháng', 'Gāoxióng', 'qǐyè'], []);
    expect(await storedUnder(guest.browser, 'word:')).toEqual({});
    for (const page of pages) {
      expect(page.problems).toEqual([]);
      await page.close();
    }
  });

  test('known words come without labels at once, also right after the level or many words were changed', async () => {
    const text = '他们今天在学校学习，老师和学生都很高兴，天气很好。图书馆的流动图书车准时出发。';
    const list = '学校 学生 老师 高兴 天气 今天 他们 学习';
    const changes = [
      () => changeSettings(guest.browser, { level: { list: 'hsk2', level: 4 } }),
      () => ask(guest.browser, 'markList', { operation: 'many', text: list, knowledge: 'known' }),
    ];
    for (const change of changes) {
      await change();
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
      expect([...seen]).toContain('liúdòng');
      for (const known of ['xuéxiào', 'xuésheng', 'lǎoshī', 'gāoxìng', 'tiānqì'])
        expect([...seen]).not.toContain(known);
      await page.close();
      await changeSettings(guest.browser, { level: { list: 'none' } });
    }
  });
});
