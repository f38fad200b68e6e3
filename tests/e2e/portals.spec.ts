/** Front pages: nearly every headline has its pinyin, whole, also where lines have a fixed height. */
import { expect } from '@playwright/test';
import type { PageOn } from '../../components/vocabulary/index.ts';
import type { Token } from '../../dictionary/index.ts';
import { PORTALS, type Portal, portalHtml } from '../fixtures/portals.ts';
import { isClipped, missingWords, overlaps } from '../screens/label-report.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { hover, saysNot } from './guest-card.ts';
import { ask, tabShowing } from './guest-requests.ts';
import type { DrawnLabel } from './on-page.ts';
import { POLL } from './on-words.ts';
import { TEXT_LINES, type TextLine } from './page-state.ts';

interface Headline {
  /** As far as it is shown, without a word that is cut. */
  readonly text: string;
  readonly isCut: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What cuts it off. */
  readonly clip: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** The headlines as far as they are shown: an expression. */
const headlinesOf = (selector: string): string => `(() => {
  const shownText = (element, clip) => {
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) for (let i = 0; i < walker.currentNode.length; i++) {
      range.setStart(walker.currentNode, i);
      range.setEnd(walker.currentNode, i + 1);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      if (left >= clip.left - 1 && right <= clip.right - 14 + (clip.right > 1e5 ? 14 : 0) && middle > clip.top && middle < clip.bottom) text += walker.currentNode.data[i];
      else if (left >= clip.left - 1 && right <= clip.right + 1 && middle > clip.top && middle < clip.bottom && !/[\\u4e00-\\u9fff]/.test(text.at(-1) ?? '')) text += walker.currentNode.data[i];
    }
    return text;
  };
  return [...document.querySelectorAll('${selector}')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    let clip = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (overflowX === 'hidden') clip = { ...clip, left: Math.max(clip.left, box.left), right: Math.min(clip.right, box.right) };
      if (overflowY === 'hidden') clip = { ...clip, top: Math.max(clip.top, box.top), bottom: Math.min(clip.bottom, box.bottom) };
    }
    const text = shownText(element, clip);
    return { text, isCut: text.length < element.textContent.trim().length, left, right, top, bottom, clip };
  });
})()`;

inBothBrowsers((guest) => {
  const open = async (portal: Portal): Promise<GuestPage> => {
    const page = await guest.browser.open(
      guest.server.add(`/${portal.name}-${Math.random()}.html`, portalHtml(portal)),
    );
    await page.setViewport(1000, 1400);
    await page.turn(true);
    await settledLabels(page, ['de']);
    return page;
  };
  const stateOf = async (page: GuestPage): Promise<PageOn> => {
    const tabId = await tabShowing(guest.browser.inExtension, page.address);
    return (await ask<{ result: PageOn }>(guest.browser, 'getPageState', { tabId })).result;
  };
  /** Headlines whose every word has its pinyin, and what is wrong with the labels. */
  const look = async (page: GuestPage, { headlines }: Portal) => {
    const shown = await page.evaluate<Headline[]>(headlinesOf(headlines));
    const labels = await settledLabels(page);
    const read = await ask<{ result: Token[][] }>(guest.browser, 'annotateTokens', {
      texts: shown.map(({ text }) => text),
    });
    const own = (headline: Headline): DrawnLabel[] =>
      labels.filter(
        ({ left, right, top, bottom, size }) =>
          (left + right) / 2 > headline.left - 6 &&
          (left + right) / 2 < headline.right + 6 &&
          bottom > headline.top - size &&
          top < headline.bottom - size,
      );
    const missing = shown.map((headline, i) => {
      const tokens = read.result[i] ?? [];
      const words = tokens
        .slice(0, headline.isCut ? -1 : undefined)
        .filter(({ pinyin, kind }) => pinyin && kind !== 'number')
        .map(({ pinyin }) => pinyin);
      const lost = missingWords(words, own(headline));
      return lost.length > 0 ? `${headline.text}: ${lost.join(' ')}` : '';
    });
    const clipped = shown.flatMap((headline) =>
      own(headline)
        .filter((label) => isClipped(label, headline.clip))
        .map(({ pinyin }) => `${pinyin} in ${headline.text}`),
    );
    const lines = await page.evaluate<TextLine[]>(TEXT_LINES);
    const covering = labels.flatMap((label) => {
      const under = lines.find(
        (line) =>
          Math.min(line.right, label.right) - Math.max(line.left, label.left) > 2 &&
          Math.min(line.bottom, label.bottom) - Math.max(line.top, label.top) > label.size * 0.3,
      );
      return under ? [`${label.pinyin} on ${under.text}`] : [];
    });
    return {
      whole: missing.filter((lost) => lost === '').length / shown.length,
      missing: missing.filter(Boolean),
      wrong: [...clipped, ...covering, ...overlaps(labels)],
      shown,
    };
  };

  for (const portal of PORTALS) {
    guest.inTurn()(
      `${portal.name}: 80% of headlines have whole pinyin, 95% once room is made, and hover helps with all`,
      async () => {
        const page = await open(portal);
        const before = await look(page, portal);
        console.log(guest.name, portal.name, before.whole, before.missing.slice(0, 6));
        expect(before.wrong).toEqual([]);
        expect(before.whole, before.missing.join('\n')).toBeGreaterThanOrEqual(0.8);
        const heights = await page.evaluate('document.body.offsetHeight');
        const tabId = await tabShowing(guest.browser.inExtension, page.address);
        await ask(guest.browser, 'makeRoom', { tabId, on: true });
        await expect.poll(async () => (await stateOf(page)).working, POLL).toBe(false);
        const after = await look(page, portal);
        console.log(guest.name, portal.name, after.whole, after.missing.slice(0, 6), await stateOf(page));
        expect(after.wrong).toEqual([]);
        expect(after.whole, after.missing.join('\n')).toBeGreaterThanOrEqual(0.95);
        expect((await stateOf(page)).roomMade).toBe(true);
        await page.front();
        for (const { text } of after.shown.filter((_, i) => i % (IS_ALL ? 3 : 9) === 0)) {
          const word = text.slice(0, 2);
          await hover(page, word, portal.headlines.split(',')[0]).catch(() => hover(page, word));
          await saysNot(page, 'no word');
        }
        await ask(guest.browser, 'makeRoom', { tabId, on: false });
        await expect.poll(async () => (await stateOf(page)).roomMade, POLL).toBe(false);
        await expect.poll(() => page.evaluate('document.body.offsetHeight'), POLL).toBe(heights);
        await page.turn(false);
        await page.close();
      },
    );
  }
});
