/** What can be done with a word in its card, in both browsers; and that only the reader does it. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import {
  buttonAt,
  cardText,
  clickInCard,
  isClosed,
  openCard,
  openCardPage,
  says,
  saysNot,
  wordNamed,
} from './guest-card.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

inBothBrowsers((guest) => {
  const open = (body: string) => openCardPage(guest, body);

  guest.inTurn()(
    'a name that no dictionary lists is saved with its sentence, marked, and known again',
    async () => {
      const page = await open('<p id="a">行长李广何说，我们很好。</p>');
      await openCard(page, '李广何');
      await says(page, 'Name of a person');
      await page.keyboard.press('s');
      await says(page, '✓ Saved');
      const word = await wordNamed(guest, '李广何');
      expect(word).toMatchObject({ pinyin: 'Lǐ Guǎnghé', gloss: "person's name", knowledge: 'learning' });
      expect(word?.meetings[0]).toMatchObject({
        sentence: '行长李广何说，我们很好。',
        address: page.address,
      });
      await page.keyboard.press('Escape');
      await isClosed(page);
      await openCard(page, '我们');
      await openCard(page, '李广何');
      await says(page, 'Add this sentence');
      await page.keyboard.press('k');
      await says(page, 'Marked as known');
      expect((await wordNamed(guest, '李广何'))?.knowledge).toBe('known');
      await page.close();
    },
  );

  guest.inTurn()('known, ignored, being learnt, each taken back; nothing is stored of what was', async () => {
    const page = await open('<p id="a">这个公园很大。</p>');
    await openCard(page, '公园');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    await clickInCard(page, 'Undo');
    await saysNot(page, 'Marked');
    await clickInCard(page, '···');
    await clickInCard(page, 'Ignore');
    await says(page, 'Ignored from now on');
    await clickInCard(page, 'Undo');
    await saysNot(page, 'Ignored from now on');
    expect(await wordNamed(guest, '公园')).toBeUndefined();
    await clickInCard(page, 'Learning');
    await says(page, 'Marked as learning');
    await page.close();
  });

  guest.inTurn()('a word that is ignored is learnt again once it is saved', async () => {
    const page = await open('<p id="a">去邮局很远。</p>');
    await openCard(page, '邮局');
    await clickInCard(page, '···');
    await clickInCard(page, 'Ignore');
    await says(page, 'Ignored from now on');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await says(page, 'Saved with its sentence');
    expect(await wordNamed(guest, '邮局')).toMatchObject({ knowledge: 'learning' });
    await page.close();
  });

  guest.inTurn()('the sentence is copied, with its pinyin', async () => {
    const page = await open('<p id="a">你好。工厂车间很大。再见。</p><textarea id="paste"></textarea>');
    await openCard(page, '车间');
    await clickInCard(page, '···');
    await clickInCard(page, 'Sentence with pinyin');
    await says(page, 'Copied the sentence with pinyin');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await page.evaluate(`document.querySelector('#paste').focus()`);
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await expect
      .poll(() => page.evaluate(`document.querySelector('#paste').value`), POLL)
      .toBe('工厂车间很大。\nGōngchǎng chējiān hěn dà.');
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
      if (guest.name === 'chromium' && style.startsWith('opacity:0;')) continue; // paints nothing, and takes no click
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
    expect((await wordNamed(guest, '老师'))?.meetings ?? []).not.toContainEqual(
      expect.objectContaining({ address: page.address }),
    );
    await new Promise((resolve) => setTimeout(resolve, 900));
    await page.keyboard.press('s'); // in sight again for a while, it does what the reader wants
    await says(page, '✓ Saved');
    await page.close();
  });
});
