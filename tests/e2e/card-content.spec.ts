/** What the card says of a word, a name, a figure, in both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import {
  cardText,
  clickInCard,
  isClosed,
  openCard,
  openCardPage,
  says,
  unfoldReadings,
  wantWholeEntries,
} from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';

inBothBrowsers((guest) => {
  test.beforeAll(() => wantWholeEntries(guest));

  const open = (body: string) => openCardPage(guest, body);

  guest.inTurn()('an entry, its characters with other words, and back', async () => {
    const page = await open('<p id="a">人民法院的图书馆在工厂车间旁边。</p>');
    await openCard(page, '车间');
    await says(page, '汽车');
    const text = await cardText(page);
    for (const part of ['車間', 'chējiān', 'common', 'noun', 'workshop', 'Measure word', 'jiān'])
      expect(text).toContain(part);
    await clickInCard(page, '间');
    await says(page, 'between');
    await says(page, 'Part of');
    await clickInCard(page, '‹ Back');
    await says(page, 'workshop');
    await page.close();
  });

  guest.inTurn()('its level in the list that the reader goes by, and none in another list', async () => {
    const levels = [
      [{ list: 'hsk2', level: 2 }, 'HSK 4'],
      [{ list: 'hsk2021', level: 2 }, 'HSK 3'],
      [{ list: 'tocfl', level: 1 }, 'TOCFL 4'],
      [{ list: 'size', size: 500 }, 'word '],
    ] as const;
    for (const [level, written] of levels) {
      await changeSettings(guest.browser, { level });
      const page = await open('<p id="a">请你安排一下。</p>');
      await openCard(page, '安排');
      await says(page, written);
      await page.close();
    }
    await changeSettings(guest.browser, { level: { list: 'none' } });
    const page = await open('<p id="a">请你安排一下。</p>');
    await openCard(page, '安排');
    await says(page, 'common');
    expect(await cardText(page)).not.toMatch(/HSK|TOCFL|word \d/);
    await page.close();
  });

  guest.inTurn()('sentences that show the word in its sense, with their English', async () => {
    const page = await open('<p id="a">请你安排一下。</p><p id="b">这本书很长。</p>');
    await openCard(page, '安排');
    await says(page, 'Examples');
    await says(
      page,
      '房间安排得很合理，有休息的地方，有洗脸的地方，还有可以看书的地方。The rooms are sensibly arranged',
    );
    const marked = await page.inRoots(function read(this: ShadowRoot) {
      const words = [...this.querySelectorAll('.examples strong')].map(({ textContent }) => textContent);
      return words.length > 0 ? words : undefined;
    });
    expect(marked).toEqual([['安排', '安排']]);
    // zhǎng has an example, cháng has none.
    await page.keyboard.press('Escape');
    await isClosed(page);
    await openCard(page, '长', '#b');
    await says(page, 'cháng');
    await says(page, 'Common words with it');
    expect(await cardText(page)).not.toContain('Examples');
    await page.close();
  });

  guest.inTurn()('no sentence is an example beside itself', async () => {
    const page = await open(
      '<p id="a">房间安排得很合理，有休息的地方，有洗脸的地方，还有可以看书的地方。</p>',
    );
    await openCard(page, '安排');
    await says(page, 'Examples');
    expect(await cardText(page)).not.toContain('The rooms are sensibly arranged');
    await page.close();
  });

  guest.inTurn()('in the reader, too', async () => {
    const page = await guest.browser.openOwn('/reader.html#000-2');
    await page.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`);
    // 工厂, the first word.
    await page.waitFor(
      `(document.querySelector('[data-token][tabindex="0"]')?.focus(), document.activeElement.matches('[data-token]'))`,
    );
    await page.press(' ');
    await page.waitFor(
      `document.querySelector('[role=dialog] .examples')?.textContent.includes('Now it has rented the factory')`,
    );
    await page.close();
  });

  guest.inTurn()('a cross-reference is a link inside the card', async () => {
    const page = await open('<p id="a">他在北大读书。</p>');
    await openCard(page, '北大');
    await clickInCard(page, '北京大学');
    await says(page, 'Běijīng Dàxué');
    await clickInCard(page, '‹ Back');
    await says(page, 'Běidà');
    await page.close();
  });

  guest.inTurn()(
    'a figure: its value, how it is said, what it counts; there is nothing to save',
    async () => {
      const page = await open('<p id="a">共有5500人次参加，送书3.6万册。</p>');
      await openCard(page, '5500');
      const text = await cardText(page);
      for (const part of ['5,500 person-times', 'wǔqiān wǔbǎi', 'Counted in', '人次'])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Save|Known/);
      await openCard(page, '3.6万');
      await says(page, '36,000');
      await says(page, 'sān diǎn liù wàn');
      await page.close();
    },
  );

  guest.inTurn()('a reading that is a guess, and the others to put it right', async () => {
    const page = await open('<p id="a">老人爱嚼花生，东西长短。</p>');
    await openCard(page, '嚼');
    await says(page, 'jiáo?, uncertain reading');
    await says(page, 'This reading is a guess: also');
    await clickInCard(page, 'jiào');
    await says(page, '嚼 is read jiào. Where does that hold?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await openCard(page, '东西');
    expect(await cardText(page)).not.toContain('a guess');
    await unfoldReadings(page);
    await clickInCard(page, 'dōngxī');
    await says(page, 'Correct it to dōngxī');
    await page.close();
  });
});
