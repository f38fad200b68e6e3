/** Help that fades with what a reader shows of a word, and that is back; the page sees nothing of it. In both browsers. */
import { expect, test } from '@playwright/test';
import {
  createDays,
  ENCOUNTER_SHARDS,
  type Encounters,
  encounterKey,
  packEncounters,
  parseEncounters,
  shardOf,
} from '../../vocabulary/index.ts';
import { type Guest, inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { cardText, clickInCard, openCard, says } from './guest-card.ts';
import { ask, changeSettings, markWord, storedUnder, tabShowing } from './guest-requests.ts';
import { expectDrawn, POLL, written } from './on-words.ts';

const days = createDays((time) => -new Date(time).getTimezoneOffset());
const today = days.dayOf(Date.now());

/** A form that was read past on so many days, every other one until yesterday. */
const readOn = (read: number): Encounters => ({
  met: read,
  read,
  readFrom: today - 1 - 2 * (read - 1),
  lastMet: today - 1,
  lookUps: 0,
  lookedUp: 0,
  kept: false,
});

/** Stores what was shown of forms, before the background has read any of it. */
async function store(guest: Guest, forms: readonly (readonly [string, string, Encounters])[]): Promise<void> {
  const lists = new Map<string, Map<string, Encounters>>();
  for (const [form, reading, shown] of forms) {
    const key = encounterKey(form, reading.split(' '));
    const name = `encounters:${shardOf(key) % ENCOUNTER_SHARDS}`;
    lists.set(name, (lists.get(name) ?? new Map<string, Encounters>()).set(key, shown));
  }
  const items = Object.fromEntries([...lists].map(([name, list]) => [name, packEncounters(list)]));
  await guest.browser.inExtension(
    `(globalThis.browser?.runtime ? globalThis.browser : chrome).storage.local.set(${JSON.stringify(items)}).then(() => null)`,
  );
}

/** What is stored of a form. */
async function shown(guest: Guest, form: string, reading: string): Promise<Encounters | undefined> {
  const lists = Object.values(await storedUnder<string>(guest.browser, 'encounters:'));
  return lists
    .map((list) => parseEncounters(list).get(encounterKey(form, reading.split(' '))))
    .find((one) => one !== undefined);
}

/** How much ink the labels have, and the dotted line of those that have one: by text, readings and meanings. */
async function inkOn(page: GuestPage): Promise<Record<string, { ink: number; line: number }>> {
  const found = await page.inRoots(function read(this: ShadowRoot) {
    const alphaOf = (color: string): number => {
      const [, , , alpha = '1'] = color.match(/[\d.e-]+/g) ?? [];
      return Number(alpha);
    };
    return [...this.querySelectorAll('i, em')].map((label) => {
      const { color, textDecorationColor, textDecorationStyle } = getComputedStyle(label);
      const line = textDecorationStyle === 'dotted' ? alphaOf(textDecorationColor) : 0;
      return [label.textContent, { ink: alphaOf(color), line }] as const;
    });
  });
  return Object.fromEntries(found.flat());
}

/** All of the page that its own scripts can measure of us. */
const LOOK = `JSON.stringify([...document.querySelectorAll('p')].map((p) =>
  [p.getBoundingClientRect(), p.outerHTML.length, getComputedStyle(p).lineHeight, getComputedStyle(p).letterSpacing]))`;
const CHANGES = `window.changes = 0; new MutationObserver((records) => { window.changes += records.length })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); null`;
const UNSEEN = 0.01;

inBothBrowsers((guest) => {
  const html = '<p id="p">银行行长重新行动，市民参观图书馆。</p>';

  test('what was read past on many days has less help; the card says why, keeps it, and undoes that', async () => {
    await store(guest, [
      ['行长', 'hang2 zhang3', readOn(6)],
      ['银行', 'yin2 hang2', readOn(9)],
      ['重新', 'chong2 xin1', readOn(14)],
      ['修理', 'xiu1 li3', readOn(9)],
    ]);
    await changeSettings(guest.browser, { gloss: 'under' });
    const page = await openFixture(guest, { name: '', html });
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng', 'xíngdòng', 'yínháng']);
    const ink = await inkOn(page);
    expect(ink.xíngdòng?.ink).toBe(1);
    expect(ink.hángzhǎng?.ink).toBe(1);
    expect(ink.yínháng?.ink).toBeCloseTo(0.4, 2);
    expect(ink.chóngxīn?.ink).toBeLessThan(UNSEEN);
    const { action, bank } = ink;
    expect(Object.keys(ink)).toContain('bank');
    expect(bank?.ink).toBeLessThan(UNSEEN);
    if (action) expect(action.ink).toBe(1);

    // The page is laid out as where nothing has faded, and nothing in it changes.
    const look = await page.evaluate<string>(LOOK);
    await page.evaluate(CHANGES);
    await changeSettings(guest.browser, { fading: false });
    await expect.poll(async () => (await inkOn(page)).chóngxīn?.ink, POLL).toBe(1);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    expect(await page.evaluate('window.changes')).toBe(0);
    await changeSettings(guest.browser, { fading: true });
    await expect.poll(() => written(page), POLL).not.toContain('chóngxīn');

    await openCard(page, '重新', '#p');
    await says(page, 'No pinyin: read on 14 days, never looked up.');
    await clickInCard(page, 'Always show it');
    await says(page, 'Help stays with this word.');
    await expectDrawn(page, ['chóngxīn']);
    await clickInCard(page, 'Undo');
    await says(page, 'No pinyin: read on 14 days');
    await expect.poll(() => written(page), POLL).not.toContain('chóngxīn');

    // The card was open for long enough: the word was looked up. What is drawn from now on has its help.
    await expect.poll(async () => (await shown(guest, '重新', 'chong2 xin1'))?.lookedUp, POLL).toBe(today);
    expect(await written(page)).not.toContain('chóngxīn');
    expect(page.problems).toEqual([]);
    await page.close();
    const next = await openFixture(guest, { name: '', html });
    await next.turn(true);
    await expectDrawn(next, ['chóngxīn']);
    await openCard(next, '银行', '#p');
    // On one day more, if the page before was there for long enough.
    await expect
      .poll(() => cardText(next), POLL)
      .toMatch(/Faint pinyin: read on (9|10) days, never looked up\./);
    await next.close();
    await changeSettings(guest.browser, { gloss: 'none' });
  });

  test('an article has less help with them, too, and counts what was read past', async () => {
    const part = { role: 'paragraph', text: '银行行长重新行动，司机修理自行车。' };
    await ask(guest.browser, 'addText', {
      id: 'fading',
      text: { title: '银行', source: { kind: 'pasted' }, parts: [part] },
    });
    await ask(guest.browser, 'changeReaderSettings', { change: { readings: 'unknown' } });
    const reader = await guest.browser.openOwn('/reader.html#text-fading');
    const opacity = await reader.waitFor<string>(
      `(() => { const rt = document.querySelector('[data-help=faint] rt'); return rt && getComputedStyle(rt).opacity; })()`,
    );
    expect(Number(opacity)).toBeCloseTo(0.4, 2);
    const drawn = await reader.evaluate<string[]>(`[...document.querySelectorAll('.article-body rt')]
      .filter((rt) => rt.checkVisibility()).map(({ textContent }) => textContent)`);
    expect(drawn).toEqual(expect.arrayContaining(['xiūlǐ', 'xíngdòng', 'zìxíngchē']));
    await expect
      .poll(async () => {
        // There is nothing to scroll: it was read when the article is left.
        await reader.evaluate(
          `(location.hash = location.hash === '#text-fading' ? '' : '#text-fading', null)`,
        );
        await new Promise((resolve) => setTimeout(resolve, 2500));
        return (await shown(guest, '自行车', 'zi4 xing2 che1'))?.met;
      }, POLL)
      .toBe(1);
    await reader.close();
  });

  test('a text that was on the screen long enough and scrolled past is counted, once a day; one that was skimmed is not', async () => {
    const skimmed = '记者参观了工厂和仓库。'.repeat(60);
    const page = await openFixture(guest, {
      name: '',
      html: `<p>司机驾驶汽车。</p><div style="height: 1500px"></div><p id="long">${skimmed}</p>`,
    });
    await page.turn(true);
    await expectDrawn(page, ['sījī']);
    const scrollTo = (y: number): Promise<unknown> => page.evaluate(`scrollTo(0, ${y}), null`);
    // Until there was time for its seven characters: to and fro.
    await expect
      .poll(async () => {
        await scrollTo(1400);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await scrollTo(0);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (await shown(guest, '司机', 'si1 ji1'))?.met;
      }, POLL)
      .toBe(1);
    await scrollTo(9000);
    await page.close();
    const again = await openFixture(guest, { name: '', html: '<p>司机打开窗户。</p>' });
    await again.turn(true);
    await expectDrawn(again, ['chuānghu']);
    // It was on the screen when the page is left, for as long as it takes.
    await again.evaluate('new Promise((done) => setTimeout(done, 1200))');
    await again.goto(guest.server.add('/left.html', '<!doctype html><p>left</p>'));
    await expect.poll(async () => (await shown(guest, '窗户', 'chuang1 hu5'))?.met, POLL).toBe(1);
    await again.close();
    expect(await shown(guest, '司机', 'si1 ji1')).toMatchObject({ met: 1, read: 1, lastMet: today });
    expect(await shown(guest, '仓库', 'cang1 ku4')).toBeUndefined();
  });

  test('words that are being learnt have a dotted line; to the page all words are alike', async () => {
    const page = await openFixture(guest, { name: '', html: '<p>医院的护士非常热情。</p>' });
    await page.turn(true);
    await expectDrawn(page, ['yīyuàn', 'hùshi']);
    for (const { line } of Object.values(await inkOn(page))) expect(line).toBeLessThan(UNSEEN);
    const look = await page.evaluate<string>(LOOK);
    await page.evaluate(CHANGES);
    await markWord(guest.browser, '医院', { reading: 'yi1 yuan4', knowledge: 'learning' });
    await expect.poll(async () => (await inkOn(page)).yīyuàn?.line, POLL).toBeGreaterThan(0.5);
    const ink = await inkOn(page);
    expect(ink.hùshi?.line).toBeGreaterThan(0);
    expect(ink.hùshi?.line).toBeLessThan(UNSEEN);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    expect(await page.evaluate('window.changes')).toBe(0);
    await openCard(page, '医院', 'p');
    await says(page, '医院');
    await clickInCard(page, 'Save');
    await says(page, 'Saved, with this sentence');
    await page.close();
    const next = await openFixture(guest, { name: '', html: '<p>医院的护士非常热情。</p>' });
    await next.turn(true);
    await openCard(next, '医院', 'p');
    await says(next, 'Saved: met on 1 day, due now');
    await next.close();
    await markWord(guest.browser, '医院', { reading: 'yi1 yuan4', knowledge: 'new' });
  });

  test('help at the first, the first two or all meetings of a word on a page', async () => {
    const page = await openFixture(guest, {
      name: '',
      html: '<p>公园很大，公园里有鸽子。</p><p>公园的鸽子很多。</p>',
    });
    await page.turn(true);
    const count = async (pinyin: string): Promise<number> =>
      (await written(page)).filter((one) => one === pinyin).length;
    await expect.poll(() => count('gōngyuán'), POLL).toBe(3);
    const look = await page.evaluate<string>(LOOK);
    await changeSettings(guest.browser, { meetings: 'first' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(1);
    expect(await count('gēzi')).toBe(1);
    await changeSettings(guest.browser, { meetings: 'two' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(2);
    expect(await count('gēzi')).toBe(2);
    // Drawn again, after a word was learnt, they are the same ones.
    await markWord(guest.browser, '很', { reading: 'hen3', knowledge: 'known' });
    await expect.poll(() => count('hěn'), POLL).toBe(0);
    expect(await count('gōngyuán')).toBe(2);
    expect(await page.evaluate<string>(LOOK)).toBe(look);
    await changeSettings(guest.browser, { meetings: 'all' });
    await expect.poll(() => count('gōngyuán'), POLL).toBe(3);
    await page.close();
  });

  test('a site has help of its own, chosen in the popup, on its pages that are open and on later ones', async () => {
    await changeSettings(guest.browser, { level: { list: 'hsk2', level: 6 } });
    const page = await openFixture(guest, { name: '', html: '<p>今天天气很好，我们去公园。</p>' });
    await page.turn(true);
    await openCard(page, '天气', 'p');
    await says(page, 'No pinyin: below your level.');
    expect(await written(page)).toEqual([]);
    const tabId = await tabShowing(guest.browser.inExtension, page.address);
    const popup = await guest.browser.openOwn(`/popup.html#tab=${tabId}`);
    const choose = (value: string): Promise<unknown> =>
      popup.waitFor(`(() => { const list = document.querySelector('.site-help select'); if (!list) return false;
        list.value = '${value}'; list.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`);
    await choose('starter');
    await page.front();
    await expectDrawn(page, ['jīntiān', 'tiānqì', 'gōngyuán']);
    await page.goto(
      guest.server.add(
        '/site-help.html',
        '<!doctype html><html lang="zh"><meta charset="utf-8"><p>我们去学校。</p></html>',
      ),
    );
    await expectDrawn(page, ['xuéxiào']);
    await page.goto(page.address.replace('127.0.0.1', 'localhost'));
    await page.turn(true);
    await expect.poll(async () => Object.keys(await inkOn(page)), POLL).toContain('tiānqì');
    expect(await written(page)).toEqual([]);
    await choose('');
    await expect.poll(() => storedUnder(guest.browser, 'site-help'), POLL).toEqual({ 'site-help': {} });
    await popup.close();
    await page.close();
    const answer = await ask<{ error?: string }>(guest.browser, 'setSiteHelp', {
      site: '',
      preset: 'starter',
    });
    expect(answer.error).toContain('site');
    await changeSettings(guest.browser, { level: { list: 'none' } });
  });
});
