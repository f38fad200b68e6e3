/**
 * The matrix of frameworks and updates, in both browsers: after each update the page's DOM is the one that the same
 * run has without us, nothing was thrown, and the new text is annotated. A control row with naive `<ruby>` fails.
 */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { buildFramework, FRAMEWORKS } from './frameworks.ts';
import type { GuestBrowser, GuestPage } from './guest-browser.ts';
import { POLL } from './on-words.ts';
import type { PageServer } from './server.ts';

const UPDATES = ['update', 'removal', 'insertion', 'reorder', 'shuffle', 'text'] as const;
const WORDS_FILE = '../fixtures/frameworks/states.js';

interface Words {
  readonly drawn: readonly string[];
  readonly gone: readonly string[];
}
let words: Record<string, Words>;
let server: PageServer;
/** What the server is to give: path, body, headers. */
const pages: Parameters<PageServer['add']>[] = [];
const SCRIPT = { 'content-type': 'text/javascript' };

test.beforeAll(async () => {
  ({ WORDS: words } = (await import(WORDS_FILE)) as { WORDS: typeof words }); // the fixture's own table
  for (const framework of FRAMEWORKS) {
    const { script, markup } = await buildFramework(framework);
    pages.push([`/${framework}.js`, script, SCRIPT]);
    pages.push([
      `/${framework}-mount.html`,
      pageOf('', `<script src="${framework}.js" data-how="mount"></script>`),
    ]);
    pages.push([`/${framework}-server.html`, pageOf(markup, `<script src="${framework}.js"></script>`)]);
    const late = `<script async src="${framework}-late.js" data-how="hydrate"></script>`;
    pages.push([`/${framework}-late.html`, pageOf(markup, late)]);
    const idle = `<script src="${framework}.js"></script><script>onload = () => requestIdleCallback(() => { window.start('hydrate'); window.begun = true })</script>`;
    pages.push([`/${framework}-idle.html`, pageOf(markup, idle)]);
    pages.push([`/${framework}-late.js`, script, SCRIPT]);
  }
});

function pageOf(markup: string, script: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title>
</head><body><div id="app">${markup}</div>${script}</body></html>`;
}

/** What the framework has made, without our anchors, or the control's ruby, or lit's random marks. */
const MADE = `(() => {
  const copy = document.querySelector('#app').cloneNode(true);
  for (const element of copy.querySelectorAll('*')) if (element.localName.includes('-')) element.remove();
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  for (const ruby of copy.querySelectorAll('ruby')) ruby.replaceWith(...ruby.childNodes);
  copy.normalize();
  return copy.innerHTML.replace(/lit\\$\\d+\\$/g, '');
})()`;

/** What tools in use do: each text is replaced by ruby, what comes later too. */
const NAIVE_RUBY = `(() => {
  const work = () => {
    observer.disconnect();
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('ruby')) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!/\\p{Script=Han}/u.test(text.data)) continue;
      const parts = [...text.data].map((character) => {
        const ruby = document.createElement('ruby');
        const rt = document.createElement('rt');
        rt.textContent = 'x';
        ruby.append(character, rt);
        return ruby;
      });
      text.replaceWith(...parts);
    }
    observer.observe(document.querySelector('#app'), { childList: true, subtree: true, characterData: true });
  };
  const observer = new MutationObserver(work);
  work();
})()`;

/** How frameworks say that the markup was not theirs and has been drawn again. */
const REDRAWN = /Minified React error #(418|423|425)|Hydration completed but contains mismatches/;

interface Cell {
  readonly update: string;
  readonly made: string;
  readonly errors: readonly string[];
}

/** Runs updates of a framework's page one after the other; `after` waits for what must be there then. */
async function runUpdates(
  page: GuestPage,
  {
    updates = UPDATES,
    after,
  }: { updates?: readonly string[]; after?: (update: string) => Promise<void> } = {},
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const update of updates) {
    const thrown = await page.evaluate<string>(`window.run('${update}').then(() => '', String)`);
    await after?.(update);
    const made = await page.evaluate<string>(MADE);
    cells.push({ update, made, errors: [...page.problems.splice(0), ...(thrown ? [thrown] : [])] });
  }
  return cells;
}

/** A page drawn again has other marks of its framework's between the same elements. */
function withoutComments(cell: Cell): Cell {
  return { ...cell, made: cell.made.replace(/<!--.*?-->/g, '') };
}

async function plainRun(browser: GuestBrowser, path: string): Promise<Cell[]> {
  const page = await browser.open(server.origin + path);
  const cells = await runUpdates(page);
  await page.close();
  return cells;
}

/** Waits until the words of a state are drawn, and those of the state before are not. */
async function expectDrawn(page: GuestPage, state: string): Promise<void> {
  const { drawn, gone } = words[state] ?? { drawn: [], gone: [] };
  const seen = async () => {
    const written = new Set((await page.labels()).map(({ pinyin }) => pinyin));
    return {
      missing: drawn.filter((pinyin) => !written.has(pinyin)),
      left: gone.filter((p) => written.has(p)),
    };
  };
  await expect.poll(seen, { ...POLL, message: state }).toEqual({ missing: [], left: [] });
}

inBothBrowsers((guest) => {
  let browser: GuestBrowser;
  test.beforeAll(() => {
    ({ browser, server } = guest);
    for (const page of pages) server.add(...page);
  });

  for (const [at, framework] of FRAMEWORKS.entries()) {
    // In `npm test` every framework has two of the four, one in each browser.
    if (IS_ALL || at % 2 === 0) {
      guest.inTurn()(`${framework}: six updates`, async () => {
        const path = `/${framework}-mount.html`;
        const plain = await plainRun(browser, path);
        const page = await browser.open(server.origin + path);
        await page.turn(true);
        await expectDrawn(page, 'first');
        expect(await runUpdates(page, { after: (update) => expectDrawn(page, update) })).toEqual(plain);
        await page.turn(false);
        expect(
          await page.evaluate(`document.querySelector('#app').innerHTML.match(/<[a-z]+-[a-z]+/)`),
        ).toBeNull();
        await page.close();
      });

      guest.inTurn()(`${framework}: asked for before it hydrates`, async () => {
        const plain = await plainRun(browser, `/${framework}-late.html`);
        const release = server.hold(`/${framework}-late.js`);
        const page = await browser.open(`${server.origin}/${framework}-late.html`, { early: true });
        await expect.poll(() => page.evaluate(`document.querySelector('main') !== null`)).toBe(true);
        const turned = page.turn(true);
        // Longer than a page without rest is waited for, as its script is still to come.
        await page.evaluate('new Promise((done) => { setTimeout(done, 2200) })');
        expect(await page.evaluate('typeof window.run'), 'not hydrated yet').toBe('undefined');
        release();
        await turned;
        await expectDrawn(page, 'first');
        expect(await runUpdates(page, { after: (update) => expectDrawn(page, update) })).toEqual(plain);
        await page.close();
      });
    }
    if (IS_ALL || at % 2 === 1) {
      guest.inTurn()(`${framework}: asked for before it hydrates in idle time`, async () => {
        const plainPage = await browser.open(`${server.origin}/${framework}-idle.html`);
        await expect.poll(() => plainPage.evaluate('window.begun')).toBe(true);
        const plain = await runUpdates(plainPage, { updates: ['update', 'text'] });
        await plainPage.close();
        const page = await browser.open(`${server.origin}/${framework}-idle.html`, { early: true });
        await page.turn(true);
        await expectDrawn(page, 'first');
        expect(await page.evaluate('window.begun')).toBe(true);
        const cells = await runUpdates(page, { updates: ['update', 'text'] });
        expect(cells).toEqual(plain);
        await page.close();
      });

      guest.inTurn()(`${framework}: hydrated long after it was annotated, and annotated again`, async () => {
        const updates = ['update', 'removal', 'insertion'];
        const plainPage = await browser.open(`${server.origin}/${framework}-server.html`);
        await plainPage.evaluate(`window.start('hydrate')`);
        const plain = await runUpdates(plainPage, { updates });
        await plainPage.close();
        const page = await browser.open(`${server.origin}/${framework}-server.html`);
        await page.turn(true);
        await expectDrawn(page, 'first');
        await page.evaluate(`window.start('hydrate')`);
        await expectDrawn(page, 'first');
        // Finding our anchors, a framework may say so and draw its page again: no more than that.
        const notices = page.problems.splice(0).filter((problem) => !REDRAWN.test(problem));
        expect(notices).toEqual([]);
        const cells = await runUpdates(page, { updates, after: (update) => expectDrawn(page, update) });
        expect(cells.map(withoutComments)).toEqual(plain.map(withoutComments));
        await page.close();
      });
    }
  }

  guest.inTurn()('control: naive ruby breaks what the matrix looks at', async () => {
    const bad: string[] = [];
    const controls = IS_ALL ? FRAMEWORKS : FRAMEWORKS.slice(1, 3);
    for (const framework of controls) {
      const path = `/${framework}-mount.html`;
      const plain = await plainRun(browser, path);
      const page = await browser.open(server.origin + path);
      await page.evaluate(NAIVE_RUBY);
      const cells = await runUpdates(page);
      cells.forEach(({ update, made, errors }, i) => {
        if (errors.length > 0 || made !== plain[i]?.made) bad.push(`${framework} ${update}`);
      });
      await page.close();
    }
    for (const framework of controls) expect(bad.join(), framework).toContain(framework);
    expect(bad.length).toBeGreaterThan(controls.length * 2);
  });
});
