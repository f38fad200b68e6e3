/** Pages that guess which words their reader knows: each guess is right no more often than by chance. */
import { expect, test } from '@playwright/test';
import { type Guest, inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { openFixture } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { openCard, says } from './guest-card.ts';
import { changeSettings, markWord } from './guest-requests.ts';
import { expectDrawn, POLL } from './on-words.ts';

/** Half of them are known, none beside its like. */
const WORDS = [
  '银行',
  '行长',
  '重新',
  '行动',
  '医院',
  '护士',
  '马上',
  '出发',
  '学校',
  '老师',
  '今天',
  '开始',
];
const READINGS: Readonly<Record<string, string>> = {
  银行: 'yin2 hang2',
  重新: 'chong2 xin1',
  医院: 'yi1 yuan4',
  马上: 'ma3 shang4',
  学校: 'xue2 xiao4',
  今天: 'jin1 tian1',
};
const isKnown = (word: string): boolean => Object.hasOwn(READINGS, word);

/** The share of right guesses that chance alone reaches once in some thousands of runs: 3.5 standard deviations above a half. */
const byChance = (guesses: number): number => 0.5 + (3.5 * 0.5) / Math.sqrt(guesses);

/** A paragraph a word, which stands there sixty times. */
const COPIES = 60;
const PAGE = {
  name: '',
  style: 'body { width: 960px; font-size: 12px } p { margin: 0 }',
  html: WORDS.map((word) => `<p>${`${word}，`.repeat(COPIES)}</p>`).join(''),
};
/** Of each word so many copies are looked at one by one: 300 in all. */
const LOOKED_AT = 25;

/** Rounds of timing, each of them a guess for every word; `npm run test:endurance` does 200. */
const ROUNDS = Number(process.env.PAINT_ROUNDS ?? 40);

type Seen = readonly (readonly [word: string, figure: number])[];

/** How many guesses are right where the half with the lower figures is taken for known, or that with the higher ones. */
function rightGuesses(seen: Seen): number {
  const figures = seen.map(([, figure]) => figure).sort((a, b) => a - b);
  const middle = figures[figures.length >> 1] ?? 0;
  const right = seen.filter(([word, figure]) => figure < middle === isKnown(word)).length / seen.length;
  return Math.max(right, 1 - right);
}

function marking(guest: Guest): (knowledge: 'known' | 'new') => Promise<void> {
  return async (knowledge) => {
    for (const [headword, reading] of Object.entries(READINGS))
      await markWord(guest.browser, headword, { reading, knowledge });
  };
}

function opening(guest: Guest): (known: 'hidden' | 'faint') => Promise<GuestPage> {
  return async (known) => {
    await changeSettings(guest.browser, { known });
    const page = await openFixture(guest, PAGE);
    await page.turn(true);
    await expectDrawn(page, [
      'hùshi',
      'lǎoshī',
      'kāishǐ',
      ...(known === 'faint' ? ['yínháng', 'jīntiān'] : []),
    ]);
    return page;
  };
}

inBothBrowsers((guest) => {
  const mark = marking(guest);

  for (const [script, letters] of [
    ['pinyin', 'aáāàǎoóuúǐīnghzyjxqABab'],
    ['zhuyin', 'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖˊˇˋ'],
  ] as const) {
    test(`guesses: no face of the page's is asked for the letters of ${script}, by whatever name`, async () => {
      await mark('new');
      await changeSettings(guest.browser, { script, gloss: 'under' });
      const page = await openFixture(guest, {
        name: '',
        style: 'body { font-family: initial }',
        html: `<p id="p">他在医院的老师今天开始工作。</p><script>(${defineFaces})(${JSON.stringify([FAMILIES, [...new Set(letters)]])})</script>`,
      });
      await page.turn(true);
      await expect.poll(async () => (await page.labels()).length, POLL).toBeGreaterThan(4);
      await openCard(page, '医院', '#p');
      await says(page, 'hospital');
      await page.evaluate('new Promise((done) => { setTimeout(done, 300) })'); // faces are asked for as text is painted
      const asked = `[...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family, unicodeRange }) => family + ' ' + unicodeRange)`;
      expect(await page.evaluate(asked)).toEqual([]);
      await page.close();
      await changeSettings(guest.browser, { script: 'pinyin', gloss: 'none' });
    });
  }
});

/** Every family that we, or a page of a newspaper, could name; generic names too, as a page may write them in quotes. */
const FAMILIES = [
  ...[
    'Segoe UI',
    'Roboto',
    'Source Sans 3',
    'Noto Sans',
    'Noto Sans CJK SC',
    'Noto Sans CJK TC',
    '-apple-system',
  ],
  ...[
    'PingFang SC',
    'PingFang TC',
    'Microsoft JhengHei',
    'Microsoft YaHei',
    'Source Han Sans SC',
    'DejaVu Sans',
  ],
  ...['Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', 'STSong', 'SimSun', 'Arial', 'Helvetica'],
  ...[
    'system-ui',
    'sans-serif',
    'serif',
    'ui-sans-serif',
    'monospace',
    'BlinkMacSystemFont',
    'initial',
    'inherit',
  ],
];

/** Run in a page: a face for each letter under each name, its file at an address of its own. */
function defineFaces([families, letters]: [string[], string[]]): void {
  const faces = families.flatMap((family) =>
    letters.map((letter) => {
      const code = letter.codePointAt(0)?.toString(16);
      return `@font-face { font-family: "${family}"; src: url("/faces/${encodeURIComponent(family)}/${code}.woff2"); unicode-range: U+${code}; }`;
    }),
  );
  document.head.append(Object.assign(document.createElement('style'), { textContent: faces.join('') }));
}

inBothBrowsers((guest) => {
  const mark = marking(guest);
  test.skip(guest.name !== 'chromium', 'Firefox tells neither what is covered nor time that finely');

  const open = opening(guest);

  for (const known of ['hidden', 'faint'] as const) {
    test(`guesses: what covers a place tells nothing, ${known}`, async () => {
      await mark('known');
      const page = await open(known);
      await page.front();
      const look = async (): Promise<Seen[]> => {
        const seen: Seen[] = [];
        for (const place of PLACES) seen.push(await page.evaluate<Seen>(whatIsCovered(place)));
        return seen;
      };
      const [above = [], ...others] = await look();
      expect(above.length).toBe(WORDS.length * LOOKED_AT);
      expect(above.every(([, figure]) => figure === 0)).toBe(true);
      expect(rightGuesses(above)).toBeLessThanOrEqual(0.55);
      // Elsewhere long pinyin covers more than short pinyin, whatever its reader knows.
      await mark('new');
      await expectDrawn(page, ['yínháng', 'jīntiān']);
      expect(await look()).toEqual([above, ...others]);
      await page.close();
    });

    if (!IS_ALL) continue; // statistics over many rounds
    test(`guesses: how long it takes to paint tells nothing, ${known}`, async () => {
      test.setTimeout(120_000 + ROUNDS * 2000);
      await mark('known');
      const page = await open(known);
      await page.front();
      const rounds = await page.evaluate<Seen[]>(TIMES_TO_PAINT);
      expect(rightGuesses(rounds.flatMap(halve))).toBeLessThanOrEqual(byChance(ROUNDS * WORDS.length));
      await page.close();
    });
  }
});

/** Where boxes are put, in heights of a word from its top: where its pinyin stands, on its halves, all over it. */
const PLACES = [
  [-0.5, 0],
  [0, 0.5],
  [0.5, 1],
  [-0.5, 1],
] as const;

/** A round's words, the half that took least first, as figures 0 and 1. */
function halve(round: Seen): Seen {
  return round.map(([word], i) => [word, i < round.length / 2 ? 0 : 1]);
}

/** For each word whether a box of the page's own, put where its pinyin stands, is covered: an expression. */
const whatIsCovered = ([top, bottom]: readonly number[]): string => `new Promise((done) => {
  const boxes = [...document.querySelectorAll('p')].flatMap((p) => {
    const text = p.firstChild;
    return Array.from({ length: ${LOOKED_AT} }, (_, i) => {
      const range = document.createRange();
      range.setStart(text, i * 3);
      range.setEnd(text, i * 3 + 2);
      const { left, top, width, height } = range.getBoundingClientRect();
      const box = document.createElement('div');
      box.style.cssText = 'position: absolute; left: ' + (left + scrollX) + 'px; width: ' + width + 'px; top: ' + (top + scrollY + height * ${top}) + 'px; height: ' + height * ${(bottom ?? 0) - (top ?? 0)} + 'px';
      box.word = text.data.slice(0, 2);
      return box;
    });
  });
  document.body.prepend(...boxes);
  const seen = new Map();
  // A browser tells of a box once, and again when what it says of it changes: nothing more has come for three delays.
  let rest;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isVisible } of entries) seen.set(target, isVisible ? 1 : 0);
    clearTimeout(rest);
    if (seen.size === boxes.length) rest = setTimeout(tell, 300);
  }, { trackVisibility: true, delay: 100, threshold: [0, 0.01, 0.5, 1] });
  for (const box of boxes) observer.observe(box);
  const tell = () => {
    observer.disconnect();
    done(boxes.map((box) => [box.word, seen.get(box)]));
    for (const box of boxes) box.remove();
  };
})`;

/**
 * Rounds in which a page shows all copies of one word after the other, in an order by chance, and times the frame: the
 * words of each round, those that took least first. An expression.
 */
const TIMES_TO_PAINT = `(async () => {
  const words = [...document.querySelectorAll('p')];
  for (const p of words) p.style.visibility = 'hidden';
  const frame = () => new Promise((done) => requestAnimationFrame(() => {
    const began = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - began);
    port2.postMessage(null);
  }));
  await frame();
  const rounds = [];
  let shown = words[0];
  for (let round = 0; round < ${ROUNDS}; round++) {
    const order = words.map((word) => [Math.random(), word]).sort(([a], [b]) => a - b).map(([, word]) => word);
    const figures = [];
    for (const word of order) {
      shown.style.visibility = 'hidden';
      await frame();
      word.style.visibility = '';
      shown = word;
      figures.push([word.textContent.slice(0, 2), await frame()]);
    }
    rounds.push(figures.sort(([, a], [, b]) => a - b));
  }
  return rounds;
})()`;
