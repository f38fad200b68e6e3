/** A dictionary of the reader's: dropped in, its wrong lines told, used on pages, ordered, switched, removed, brought back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestPage } from './guest-browser.ts';
import { openCard, openCardPage, pinyinOn, says } from './guest-card.ts';
import { ask, changeSettings } from './guest-requests.ts';
import { launchKeptChromium } from './kept-browser.ts';
import {
  COUNT_STORED,
  DROP_MANY,
  drop,
  FILE,
  FILL_DISK,
  focusIsOn,
  press,
  sectionSays,
  textOf,
} from './on-dictionaries.ts';
import { POLL } from './on-words.ts';

/** The meanings drawn under words. */
async function glossesOn(page: GuestPage): Promise<string[]> {
  const drawn = await page.inRoots(function read(this: ShadowRoot) {
    const glosses = [...this.querySelectorAll('em')].map((one) => one.textContent);
    return glosses.length > 0 ? glosses : undefined;
  });
  return drawn.flatMap((glosses) => glosses ?? []);
}

const BODY = '<p>企业研发存算一体芯片。</p><p>他们去银行。</p>';

inBothBrowsers((guest) => {
  /** Our pages let no foreign script in, and Firefox's driver makes no exception. */
  const isAccessible = async (options: ExtensionPage): Promise<void> => {
    if (guest.name === 'chromium') expect(await violationsOf(options, '#dictionaries')).toEqual([]);
  };

  guest.inTurn()('dropped in, used, ordered, switched off, removed and brought back', async () => {
    test.setTimeout(120_000);
    await changeSettings(guest.browser, { gloss: 'under' });
    const page = await openCardPage(guest, BODY, {
      style: 'p{font-size:26px;line-height:3.4;word-spacing:1em}',
    });
    expect(await pinyinOn(page)).not.toContain('cúnsuànyītǐ');

    const options = await guest.browser.openOwn('/options.html');
    await options.waitFor("document.querySelector('.dictionary-drop')");
    await options.evaluate(drop(FILE, 'puces.u8'));
    await sectionSays(options, 'h3', /puces\.u8: 18 entries · French/);
    await sectionSays(options, '.dictionary-errors', /2 lines are wrong and will be left out/);
    await sectionSays(options, '.dictionary-errors li', 'Line 6: expected "/" and a gloss, found "puce/"');
    await sectionSays(
      options,
      '.dictionary-errors li',
      'Line 13: expected "]" behind the reading, found the end of the line',
    );
    await sectionSays(options, '.dictionary-first', /存算一体.*cúnsuànyītǐ.*calcul en mémoire/);
    await sectionSays(options, '.dictionary-preview', /Licence: CC BY-SA 4\.0/);
    await isAccessible(options);
    await options.evaluate(press('Add 18 entries'));
    await sectionSays(options, '.dictionary-said', /“Glossaire des puces” is added, and on/);
    await sectionSays(options, '.dictionary-list', /18 entries · French/);
    await sectionSays(options, '.dictionary-list', /Adds 17 headwords; has 1 of our \d{3},\d{3}/);
    await focusIsOn(options, 'Choose a file…');
    await isAccessible(options);

    // A word that only it has, with its reading and meaning; what ours has stays as it was.
    await page.front();
    await expect.poll(() => pinyinOn(page), POLL).toContain('cúnsuànyītǐ');
    await expect.poll(() => glossesOn(page), POLL).toContain('calcul en mémoire');
    expect(await glossesOn(page)).toContain('bank');
    await openCard(page, '银行', 'p:nth-of-type(2)');
    await says(page, 'établissement bancaire');
    await says(page, 'Glossaire des puces');
    const [order] = await page.inRoots(function read(this: ShadowRoot) {
      const card = this.querySelector('.word-card');
      const mine = card?.querySelector('.user-section');
      const ours = card?.querySelector('.own-senses');
      const languages = [...(mine?.querySelectorAll('.senses [lang]') ?? [])].map((one) =>
        one.getAttribute('lang'),
      );
      return mine && ours
        ? { isBelow: (ours.compareDocumentPosition(mine) & 4) !== 0, languages: [...new Set(languages)] }
        : undefined;
    });
    expect(order).toEqual({ isBelow: true, languages: ['fr'] });
    await openCard(page, '存算一体', 'p');
    await says(page, 'architecture sans bus');

    // Its headwords, pinyin and meanings are searched.
    for (const query of ['存算', 'cunsuan', 'architecture']) {
      const found = await ask<{ result: { simplified: string }[] }>(guest.browser, 'search', { query });
      expect(found.result.map(({ simplified }) => simplified)).toContain('存算一体');
    }

    // Above ours it says what stands under words.
    await options.evaluate(press('Move Glossaire des puces up'));
    await sectionSays(options, '.dictionary-said', /Glossaire des puces: 1 of 2/);
    expect(await options.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Move Glossaire des puces up',
    );
    await page.front();
    await expect.poll(() => glossesOn(page), POLL).toContain('banque');

    // Off: as it was.
    await options.evaluate(press('Use Glossaire des puces'));
    await expect.poll(() => glossesOn(page), POLL).toContain('bank');
    await expect.poll(() => glossesOn(page), POLL).not.toContain('calcul en mémoire');
    await options.evaluate(press('Use Glossaire des puces'));
    await expect.poll(() => glossesOn(page), POLL).toContain('banque');

    // Renamed, or not; the focus stays at it. In Firefox only a page that is shown tells of it.
    await options.front();
    await options.evaluate(press('Rename Glossaire des puces'));
    await focusIsOn(options, 'New name of Glossaire des puces');
    await isAccessible(options);
    await options.evaluate(press('Cancel'));
    await focusIsOn(options, 'Rename Glossaire des puces');

    // Removed, and brought back where it was.
    await options.evaluate(press('Remove Glossaire des puces'));
    await focusIsOn(options, 'Undo');
    await isAccessible(options);
    await sectionSays(options, '.undo-bar', /Removed “Glossaire des puces”/);
    expect(await textOf(options, '.dictionary-said')).not.toContain('is added');
    await page.front();
    await expect.poll(() => glossesOn(page), POLL).toContain('bank');
    expect(await textOf(options, '.dictionary-list')).toBe('');
    await options.front();
    await options.evaluate(press('Undo'));
    await sectionSays(options, '.dictionary-list b', /^Glossaire des puces\nHangjian and CC-CEDICT$/);
    await focusIsOn(options, 'Rename Glossaire des puces');
    await page.front();
    await expect.poll(() => glossesOn(page), POLL).toContain('banque');
    await options.evaluate(press('Remove Glossaire des puces'));
    await sectionSays(options, '.undo-bar', /Removed/);
    await expect.poll(() => glossesOn(page), POLL).toContain('bank');
    await options.close();
    await page.close();
    await changeSettings(guest.browser, { gloss: 'none' });
  });

  guest.inTurn()('a file that is none is refused with a sentence, and nothing is added', async () => {
    const options = await guest.browser.openOwn('/options.html');
    await options.waitFor("document.querySelector('.dictionary-drop')");
    for (const [name, text, said] of [
      ['empty.u8', '', 'empty.u8: It is empty.'],
      [
        'words.txt',
        'one\ntwo\n',
        'words.txt: It has no entry in the CEDICT format. Line 1: expected "/" and a gloss',
      ],
      ['cedict.zip', 'PK\u0003\u0004rest', 'cedict.zip: It is a ZIP archive. Unpack it'],
    ] as const) {
      await options.evaluate(drop(text, name));
      await expect.poll(() => textOf(options, '[role=alert]'), POLL).toContain(said);
    }
    await isAccessible(options);
    const large = `(() => { const file = new File([new Uint8Array(50_000_001)], 'big.u8');
      const dataTransfer = new DataTransfer(); dataTransfer.items.add(file);
      document.querySelector('.dictionary-drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })); })()`;
    await options.evaluate(large);
    await expect
      .poll(() => textOf(options, '[role=alert]'), POLL)
      .toContain('big.u8: It is larger than 50 MB');
    expect(await textOf(options, '.dictionary-list')).toBe('');
    await options.close();
  });

  guest.inTurn()(
    'a gzipped file of 20,000 entries is stopped while it is read, then read and listed',
    async () => {
      test.setTimeout(120_000);
      const options = await guest.browser.openOwn('/options.html');
      await options.waitFor("document.querySelector('.dictionary-drop')");
      const storedBefore = await options.evaluate<number>(COUNT_STORED);
      // A reader that says nothing: progress is shown, and it can be stopped.
      await options.evaluate(`(() => {
      const { postMessage } = Worker.prototype;
      globalThis.letSpeak = () => { Worker.prototype.postMessage = postMessage; };
      Worker.prototype.postMessage = () => undefined;
    })()`);
      await options.evaluate(DROP_MANY);
      await sectionSays(options, '.dictionary-progress', /Reading many\.u8\.gz/);
      await isAccessible(options);
      await options.evaluate(press('Stop'));
      await focusIsOn(options, 'Choose a file…');
      await options.evaluate('globalThis.letSpeak()');
      // In the middle of its lines.
      await options.evaluate(`(() => {
      new MutationObserver((_, observer) => {
        const bar = document.querySelector('.dictionary-progress progress');
        if (!bar || bar.value === 0) return;
        observer.disconnect();
        globalThis.stoppedAt = bar.value;
        ${press('Stop')};
      }).observe(document.querySelector('.dictionary-drop'), { subtree: true, childList: true, attributes: true });
    })()`);
      await options.evaluate(DROP_MANY);
      expect(await options.waitFor<number>('globalThis.stoppedAt')).toBeLessThan(1);
      await focusIsOn(options, 'Choose a file…');
      expect(await textOf(options, '.dictionary-progress, .dictionary-preview, [role=alert]')).toBe('');
      expect(await options.evaluate(COUNT_STORED)).toBe(storedBefore);
      await options.evaluate(DROP_MANY);
      await sectionSays(options, 'h3', /many\.u8\.gz: 20,000 entries/);
      await options.evaluate(press('Add 20,000 entries'));
      await sectionSays(options, '.dictionary-list', /20,000 entries · \d+ kB/);
      const last = String.fromCharCode(0x4e00 + 19_999);
      const found = await ask<{ result: { gloss: string }[][] }>(guest.browser, 'lookUpForms', {
        forms: [`词${last}`],
      });
      expect(found.result[0]?.[0]?.gloss).toBe('word 19999');
      await options.evaluate(press('Remove many'));
      await sectionSays(options, '.undo-bar', /Removed “many”/);
      await options.close();
    },
  );
});

test(`in Chromium: it is there when the background was killed${IS_ALL ? ', and when the browser was' : ''}`, async () => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-dictionaries-'));
  const lookUp = `(async () => {
    const asked = { hangjian: 'lookUpForms', request: { forms: ['存算一体'] } };
    const { result } = await chrome.runtime.sendMessage(asked);
    return result[0][0]?.gloss ?? '';
  })()`;
  const first = await launchKeptChromium(profile);
  const options = await first.openOwnPage('/options.html');
  await options.page.waitForSelector('.dictionary-drop');
  await options.evaluate(drop(FILE, 'puces.u8'));
  await options.page.waitForSelector('.dictionary-preview button.primary');
  await options.evaluate(press('Add 18 entries'));
  await options.page.waitForSelector('.dictionary-list');
  expect(await options.evaluate(lookUp)).toBe('calcul en mémoire');
  expect(await first.killWorker()).toBe(true);
  expect(await options.evaluate(lookUp)).toBe('calcul en mémoire');

  // The disk is full in the middle of another: that is said, and nothing of it stays.
  await options.evaluate(drop(FILE, 'full.u8'));
  await options.page.waitForSelector('.dictionary-preview button.primary');
  const [reader] = options.page.workers();
  await reader?.evaluate(FILL_DISK);
  await options.evaluate(press('Add 18 entries'));
  await options.page.waitForSelector('#dictionaries [role=alert]');
  expect(await options.evaluate(`document.querySelector('#dictionaries [role=alert]').textContent`)).toBe(
    'full.u8: The disk is full, so the dictionary was not saved. Make room and try again. Nothing was added.',
  );
  await expect.poll(() => options.evaluate(COUNT_STORED), POLL).toBe(1);
  expect(
    await options.evaluate(`document.querySelectorAll('#dictionaries .dictionary-list li').length`),
  ).toBe(2);

  if (!IS_ALL) return first.close(); // `word-kills` ends the browser in `npm test`, too
  await first.kill();
  const second = await launchKeptChromium(profile);
  const again = await second.openOwnPage('/options.html');
  expect(await again.evaluate(lookUp)).toBe('calcul en mémoire');
  await again.page.waitForSelector('.dictionary-list');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
