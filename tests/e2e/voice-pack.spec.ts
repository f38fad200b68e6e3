/** A voice pack on a device without a Chinese voice, in both browsers: dropped, counted, heard, removed. */
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { encodedPack, toneFile, tonePack } from '../fixtures/tones.ts';
import { violationsOf } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { ExtensionPage } from './firefox.ts';
import type { GuestBrowser } from './guest-browser.ts';
import { cardText, openCard, openCardPage, says } from './guest-card.ts';

test.setTimeout(120_000);

/** The syllables of the first sentence of an article, and of 银行; without neutral tones. */
const SYLLABLES = [
  ...['qing1', 'dian3', 'yuan2', 'liao4', 'ku4', 'jian3', 'cha2', 'chuan2', 'shu1', 'dai4', 'guan1', 'mo2'],
  ...['gun3', 'ji3', 'ya1', 'zhuang4', 'tai4', 'yin2', 'hang2', 'zhang3', 'lv4', 'men4'],
];

/** Drops a file on a page of ours, once the page listens. */
function drop(page: ExtensionPage, name: string, bytes: Uint8Array): Promise<unknown> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.waitFor(`(() => {
    const bytes = Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    const send = (type) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    if (send('dragover')) return false; // nobody takes it
    send('drop');
    return true;
  })()`);
}

const panel = `document.querySelector('.voice-pack')`;
const panelSays = (page: ExtensionPage, text: string): Promise<unknown> =>
  page.waitFor(`${panel}?.textContent.includes(${JSON.stringify(text)})`, 30_000);
const press = (page: ExtensionPage, label: string): Promise<unknown> =>
  page.waitFor(`(() => {
    const button = [...${panel}.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(label)});
    button?.click();
    return Boolean(button);
  })()`);

/** The reader: sentence by sentence, what is missing counted. */
async function listenInReader(browser: GuestBrowser): Promise<void> {
  const reader = await browser.openOwn('/reader.html#000-2');
  await reader.front();
  await reader.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`, 30_000);
  await reader.waitFor(
    `([...document.querySelectorAll('.article-body .sentence')][0]?.setAttribute('data-current', ''), true)`,
  );
  await reader.press('l');
  await reader.waitFor(`document.querySelector('.listening-bar [aria-label="Play"]')`, 60_000);
  expect(await reader.evaluate(`document.querySelector('.reader-problem')?.textContent ?? ''`)).toBe('');
  expect(await reader.evaluate(`document.querySelector('.listening-note').textContent`)).toMatch(
    /^Left out: \d+ syllables?/,
  );
  await reader.close();
}

inBothBrowsers((guest) => {
  guest.inTurn()(
    'dropped, its syllables are counted; it says the words of a page, sentences of the reader, and goes',
    async () => {
      const settings = await guest.browser.openOwn('/options.html');
      await panelSays(settings, 'Drop a zip of syllable recordings');
      await drop(settings, 'notes.zip', Buffer.from('no zip'));
      await panelSays(settings, 'This file is not a zip');
      await drop(settings, 'words.zip', zipSync({ 'cmn-你好.mp3': toneFile(200, 0.05) }));
      await panelSays(settings, 'named like “cmn-你好.mp3”');
      await drop(settings, 'tones.zip', encodedPack(SYLLABLES));
      await panelSays(settings, `Read ${SYLLABLES.length} recordings`);
      await panelSays(settings, `${SYLLABLES.length} of the 1,30`);
      await panelSays(settings, 'It has no neutral tones');
      expect(await settings.evaluate(`${panel}.querySelector('.missing-syllables').textContent`)).toMatch(
        / ān .* lǚ /,
      );
      // Our pages let no foreign script in, and Firefox's driver makes no exception.
      if (guest.name === 'chromium') expect(await violationsOf(settings, '.voice-pack')).toEqual([]);
      await press(settings, 'Play a sentence');

      // A page of others: the sound comes from behind it, and has begun when it is answered.
      const page = await openCardPage(guest, '<p id="a">银行行长说。</p>');
      await openCard(page, '银行');
      await page.keyboard.press('p');
      const asked = `browserOf().runtime.sendMessage({ hangjian: 'say', request: { text: '银行' } })`;
      const reply = await settings.evaluate<{ result?: null; error?: string }>(
        asked.replace('browserOf()', '(globalThis.browser ?? globalThis.chrome)'),
      );
      expect(reply).toEqual({ result: null });
      await says(page, '银行');
      expect(await cardText(page)).not.toContain('Not played');
      expect(page.problems).toEqual([]);
      await page.close();

      // To Firefox a key that its driver sends is no gesture of a reader: it holds sound back in the reader's page.
      if (guest.name === 'chromium') await listenInReader(guest.browser);

      // Practice has something to listen to.
      const practice = await guest.browser.openOwn('/reader.html#000-2/practice');
      await practice.waitFor(
        `[...document.querySelectorAll('button')].some((one) => one.textContent.startsWith('Begin'))`,
        60_000,
      );
      expect(await practice.evaluate('document.body.innerText')).not.toContain('No Chinese voice');
      await practice.close();

      await settings.evaluate(`scrollTo(0, 0)`);
      await press(settings, 'Remove');
      await panelSays(settings, 'Voice pack removed');
      await press(settings, 'Undo');
      await panelSays(settings, `${SYLLABLES.length} of the 1,30`);
      await press(settings, 'Remove');
      await panelSays(settings, 'Drop a zip of syllable recordings');
      await settings.close();

      const after = await openCardPage(guest, '<p id="a">银行行长说。</p>');
      await openCard(after, '银行');
      await after.keyboard.press('p');
      await says(after, 'no Chinese voice');
      await after.close();
    },
  );

  guest.inTurn()('a reading that is stopped leaves nothing; a pack takes the place of another', async () => {
    const settings = await guest.browser.openOwn('/options.html');
    await panelSays(settings, 'Drop a zip of syllable recordings');
    const many = Array.from(
      { length: 19 },
      (_, at) => 'bpmfdtnlgkhzcsr'.charAt(at % 15) + 'aeiou'.charAt(at % 5),
    ).flatMap((letters) => [1, 2, 3, 4].map((tone) => letters + tone));
    await settings.evaluate(`(() => {
      new MutationObserver(() => {
        [...${panel}.querySelectorAll('button')].find((one) => one.textContent === 'Stop')?.click();
      }).observe(${panel}, { childList: true, subtree: true });
      return true;
    })()`);
    await drop(settings, 'many.zip', tonePack(many, 2));
    await panelSays(settings, 'Stopped. Nothing was changed.');
    await settings.close();
    const again = await guest.browser.openOwn('/options.html');
    await panelSays(again, 'Drop a zip of syllable recordings');
    await drop(again, 'one.zip', tonePack(['ma1', 'ma2']));
    await panelSays(again, 'Read 2 recordings');
    await drop(again, 'two.zip', tonePack(['ma1', 'ma3', 'ma4']));
    await panelSays(again, 'two.zip: 3 recordings');
    await again.close();
    const third = await guest.browser.openOwn('/options.html');
    await panelSays(third, 'two.zip: 3 recordings');
    await press(third, 'Remove');
    await panelSays(third, 'Voice pack removed');
    await third.close();
  });
});
