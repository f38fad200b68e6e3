/** In the reader readings stand over the middle of their words, whatever is set, in both browsers. */
import { expect, test } from '@playwright/test';
import type { ReaderSettingsChange } from '../../vocabulary/index.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { ask } from './guest-requests.ts';

const SCRIPTS = ['pinyin', 'zhuyin'] as const;
const READINGS = ['always', 'unknown'] as const;
const SIZES = [-2, 0, 2, 4] as const;
const MEASURES = ['narrow', 'wide'] as const;

/** Every combination of what moves words or their readings; faces and spacing take turns through them. */
const EVERY: readonly ReaderSettingsChange[] = SCRIPTS.flatMap((script) =>
  READINGS.flatMap((readings) =>
    [false, true].flatMap((glosses) =>
      SIZES.flatMap((size, i) =>
        MEASURES.map((measure, k) => ({
          script,
          readings,
          glosses,
          size,
          measure,
          spacing: (['tight', 'middle', 'loose'] as const)[(i + k) % 3] ?? 'middle',
          face: (['song', 'hei'] as const)[(i + k) % 2] ?? 'hei',
        })),
      ),
    ),
  ),
);

// In turn they have each value with each other.
const COMBINATIONS = IS_ALL ? EVERY : EVERY.filter((_, at) => at % 5 === 0);

/** How far the middle of each reading is from the middle of its word's characters, CSS pixels: an expression. */
const OFFSETS = `(() => {
  const range = document.createRange();
  return [...document.querySelectorAll('.article-body ruby[data-token], .article-body ruby:not(.glossed)')].flatMap((word) => {
    const text = [...word.childNodes].find((node) => node.nodeType === 3);
    const reading = [...word.children].find((child) => child.localName === 'rt' && !child.classList.contains('gloss'));
    if (!text || !reading || getComputedStyle(reading).display === 'none' || getComputedStyle(reading).visibility === 'hidden') return [];
    range.selectNodeContents(text);
    const base = range.getClientRects();
    range.selectNodeContents(reading);
    const over = range.getClientRects();
    if (base.length !== 1 || over.length !== 1 || over[0].width === 0) return [];
    const middle = ({ left, right }) => (left + right) / 2;
    // Letter spacing stands behind each character, the last one too.
    const air = Number.parseFloat(getComputedStyle(word).letterSpacing) || 0;
    return [{ word: word.textContent, off: Math.abs(middle(over[0]) - middle(base[0]) + air / 2) }];
  });
})()`;

interface Offset {
  readonly word: string;
  readonly off: number;
}

inBothBrowsers((guest) => {
  test('the middle of a reading is at most 2 pixels off its word’s, for every combination of settings', async () => {
    test.setTimeout(300_000);
    await ask(guest.browser, 'changeReaderSettings', { change: { script: 'pinyin', readings: 'always' } });
    const page = await guest.browser.openOwn('/reader.html#000-2');
    await page.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`);
    // What sets a line to both edges is a part of a character's rectangle, and none of the character.
    await page.evaluate(`(document.querySelector('.article-body').style.textAlign = 'start')`);
    const worst: string[] = [];
    for (const change of COMBINATIONS) {
      await ask(guest.browser, 'changeReaderSettings', { change });
      const { script, readings, glosses, size, measure } = change;
      await page.waitFor(
        `(() => { const { dataset } = document.querySelector('.reading'); return dataset.script === '${script}' && dataset.readings === '${readings}' && dataset.glosses === '${glosses}' && dataset.size === '${size}' && dataset.measure === '${measure}'; })()
          && document.querySelectorAll('.article-body ruby rt[lang="${script === 'pinyin' ? 'zh-Latn' : 'zh-Bopo'}"]').length > 20
          && ${glosses} === (document.querySelector('.article-body .gloss') !== null)`,
      );
      const offsets = await page.evaluate<Offset[]>(OFFSETS);
      expect(offsets.length).toBeGreaterThan(20);
      const off = offsets.filter((one) => one.off > 2).sort((a, b) => b.off - a.off);
      if (off[0])
        worst.push(
          `${JSON.stringify(change)}: ${off.length} of ${offsets.length}, ${off[0].word} by ${off[0].off.toFixed(1)}`,
        );
    }
    expect(worst).toEqual([]);
    await page.close();
  });
});
