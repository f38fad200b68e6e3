/** What a page can do with the elements that we put into it, in both browsers: see that they are there, and no more. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { openCard, says } from './guest-card.ts';
import { expectDrawn, POLL } from './on-words.ts';

const FIRST = '<p id="p">银行行长重新行动。</p>';

/** A page that defines a class under the name of each element of ours as soon as it sees it. */
const definingPage = (disabled: string): string => `${FIRST}<div id="more"></div><script>
  window.classes = [];
  window.roots = [];
  const look = (node) => {
    if (!node.localName?.includes('-') || customElements.get(node.localName)) return;
    const seen = { met: 0 };
    window.classes.push(seen);
    customElements.define(node.localName, class extends HTMLElement {
      static disabledFeatures = ${disabled};
      static formAssociated = true;
      constructor() { super(); seen.met += 1; try { this.inside = this.attachInternals(); } catch (error) { window.roots.push(String(error)); } this.look(); }
      look() { const root = this.inside?.shadowRoot ?? this.shadowRoot; if (root) window.roots.push(root.textContent); }
      connectedCallback() { this.look(); setTimeout(() => this.look(), 200); }
    });
  };
  new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(look))).observe(document, { childList: true, subtree: true });
</script>`;

inBothBrowsers((guest) => {
  for (const disabled of [`[]`, `['shadow']`, `['internals']`]) {
    test(`elements: classes of the page, ${disabled} disabled, meet none of ours that comes later`, async () => {
      const page = await openFixture(guest, { name: '', html: definingPage(disabled) });
      await page.turn(true);
      await expectDrawn(page, ['hángzhǎng']);
      await expect.poll(() => page.evaluate('window.classes.length'), POLL).toBeGreaterThan(0);
      // What comes now comes after the page has defined what it saw.
      await page.evaluate(`more.innerHTML = '<p>图书馆很安静。</p>'.repeat(8)`);
      await expectDrawn(page, ['túshūguǎn', 'ānjìng']);
      await openCard(page, '重新', '#p');
      await says(page, 'again');
      await page.keyboard.press('Escape');
      await openCard(page, '安静', '#more');
      await says(page, 'quiet');
      await page.evaluate('new Promise((done) => { setTimeout(done, 400) })'); // the page's own timers have looked
      const { met, roots } = await page.evaluate<{ met: number[]; roots: string[] }>(
        `({ met: window.classes.map(({ met }) => met), roots: window.roots.filter((text) => !text.startsWith('NotSupported')) })`,
      );
      expect(roots).toEqual([]);
      // Each class may be run on the element that stood there when it was defined.
      expect(Math.max(...met)).toBeLessThanOrEqual(1);
      expect(met.length).toBeGreaterThanOrEqual(9);
      await page.close();
    });
  }

  test('elements: another document, another registry and its own methods hand over no root', async () => {
    const page = await openFixture(guest, {
      name: '',
      html: `${FIRST}<iframe id="frame" srcdoc="<!doctype html>"></iframe>`,
    });
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    const told = await page.evaluate<{ tried: string[]; got: string[] }>(ROOTS_ELSEWHERE);
    expect(told.got).toEqual([]);
    expect(told.tried).toEqual(expect.arrayContaining(['clone', 'frame', 'html', 'import']));
    await page.close();
  });

  test('elements: names of frames and fields that are ours on the inside neither start us nor stop us', async () => {
    const page = await openFixture(guest, { name: '', html: `${FIRST}${NAMED}` });
    await page.press();
    // Only looked at, the page stays off.
    expect(await page.turn(false)).toBe('off');
    expect(await page.labels()).toEqual([]);
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    await openCard(page, '重新', '#p');
    await says(page, 'again');
    await page.keyboard.press('Escape');
    await page.turn(false);
    await expect.poll(() => page.labels(), POLL).toEqual([]);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  test('elements: what a page puts before and after all its elements is not put into ours', async () => {
    const page = await openFixture(guest, {
      name: '',
      html: FIRST,
      style: '*::before, *::after { content: "x" !important; display: inline !important }',
    });
    await page.turn(true);
    await expectDrawn(page, ['hángzhǎng']);
    expect(
      await page.evaluate(
        `['::before', '::after'].map((part) => getComputedStyle(p.lastElementChild, part).content)`,
      ),
    ).toEqual(['none', 'none']);
    await page.close();
  });

  test('elements: fields named like properties of the DOM break neither reading nor the card', async () => {
    const forms = FIELDS.map(
      (name) => `<form><input name="${name}"><p>在图书馆里。</p>在体育场里。</form>`,
    ).join('');
    const page = await openFixture(guest, { name: '', html: `${forms}<p id="last">他在医院工作。</p>` });
    await page.turn(true);
    const libraries = async (): Promise<number> =>
      (await page.labels()).filter(({ pinyin }) => pinyin === 'túshūguǎn').length;
    await expect.poll(libraries, POLL).toBe(FIELDS.length);
    await page.evaluate(`document.querySelectorAll('form p').forEach((p) => { p.outerHTML = p.outerHTML })`);
    await openCard(page, '图书馆', 'form');
    await says(page, 'library');
    await page.keyboard.press('Escape');
    await page.evaluate('last.scrollIntoView()');
    await openCard(page, '医院', '#last');
    await says(page, 'hospital');
    expect(page.problems).toEqual([]);
    await page.close();
  });
});

const FIELDS = [
  'nodeName',
  'id',
  'children',
  'title',
  'className',
  'nodeType',
  'style',
  'attributes',
  'assignedSlot',
  'clientWidth',
];

/** Every name that our scripts might leave in their world, on elements whose names a window has for its own. */
const NAMED = ['Begin', 'IsHere', 'State', 'Card', 'Article', 'Page', '']
  .map((end, i) => {
    const name = `hangjian${end}`;
    return i % 2
      ? `<form id="${name}" name="${name}"></form>`
      : `<iframe name="${name}" srcdoc="<!doctype html>"></iframe>`;
  })
  .join('');

/** Run in a page: takes our element to where a class of the page's own is made of it, and asks all that may tell of its root. */
const ROOTS_ELSEWHERE = `(async () => {
  const host = [...p.children].find(({ localName }) => localName.includes('-'));
  const name = host.localName;
  const got = [];
  const tried = [];
  const look = (what, element, internals) => {
    tried.push(what);
    for (const root of [element?.shadowRoot, internals?.shadowRoot]) if (root) got.push(what + ': ' + root.textContent);
  };
  const classFor = (what, Base) => class extends Base {
    static formAssociated = true;
    constructor() { super(); try { this.inside = this.attachInternals(); } catch {} look(what, this, this.inside); }
    connectedCallback() { look(what, this, this.inside); }
    adoptedCallback() { look(what, this, this.inside); }
  };
  look('clone', host.cloneNode(true));
  look('import', document.importNode(host, true));
  tried.push('html');
  const html = host.getHTML?.({ serializableShadowRoots: true, shadowRoots: [] }) ?? host.outerHTML;
  if (/[āáǎàēéěèīíǐìōóǒòūúǔù]/.test(html)) got.push(html);
  try {
    const registry = new CustomElementRegistry();
    registry.define(name, classFor('registry', HTMLElement));
    registry.initialize?.(host);
    registry.upgrade(host);
  } catch (error) { tried.push(String(error)); }
  const inside = frame.contentWindow;
  inside.customElements.define(name, classFor('frame', inside.HTMLElement));
  frame.contentDocument.body.append(host);
  inside.customElements.upgrade(host);
  look('frame', host);
  customElements.define(name, classFor('back', HTMLElement));
  p.append(host);
  customElements.upgrade(host);
  look('back', host);
  await new Promise((done) => setTimeout(done, 200));
  return { tried, got };
})()`;
