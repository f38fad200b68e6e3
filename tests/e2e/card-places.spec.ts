/** The card on words of dialogs, popovers and elements in full screen, and the letters that are the page's own. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  boxOf,
  cardText,
  clickInCard,
  isClosed,
  openCard,
  openCardPage,
  says,
  wordNamed,
} from './guest-card.ts';
import { POLL } from './on-words.ts';

const PARTS = `<script>
  const define = (name, html, after = () => {}) => customElements.define(name, class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = html; }
    open() { after(this.shadowRoot); }
  });
  define('x-modal', '<dialog><slot></slot></dialog>', (root) => root.querySelector('dialog').showModal());
  define('x-note', '<p>司机把仓库的门打开了。</p>');
  define('x-inner', '<dialog><p>医生在医院的办公室休息。</p></dialog>', (root) => root.querySelector('dialog').showModal());
</script>`;

/** The words of the parts stand in the page only where they are shown. */
const SCRIPT = PARTS.replace(/[\u3000-\u9FFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);

/** What is shown over the page, how it is opened, and a word in it. */
const OVER: readonly (readonly [what: string, html: string, open: string, word: string])[] = [
  ['a modal dialog', '<dialog id="d"><p>工人在车间里工作。</p></dialog>', 'd.showModal()', '车间'],
  [
    'text slotted into a modal',
    '<x-modal id="d"><p>记者参观了工厂和学校。</p></x-modal>',
    'd.open()',
    '工厂',
  ],
  ['a component inside a modal', '<dialog id="d"><x-note></x-note></dialog>', 'd.showModal()', '仓库'],
  ['a modal in a shadow root', '<x-inner id="d"></x-inner>', 'd.open()', '医院'],
  ['a popover', '<div id="d" popover><p>邮递员把包裹送到柜台。</p></div>', 'd.showPopover()', '包裹'],
  [
    'a popover in a modal',
    '<dialog id="m"><p>经理在餐厅。</p><div id="d" popover><p>邮递员把包裹送到柜台。</p></div></dialog>',
    '(m.showModal(), d.showPopover())',
    '包裹',
  ],
];

inBothBrowsers((guest) => {
  for (const [what, html, open, word] of OVER) {
    guest.siblingInTurn()(`card: in ${what} it can be clicked and saves`, async () => {
      const page = await openCardPage(guest, `<p>银行行长重新行动，图书馆很安静。</p>${html}${SCRIPT}`);
      await page.evaluate(`(${open}, null)`);
      await openCard(page, word);
      await clickInCard(page, '···');
      await says(page, 'Correct');
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await says(page, 'Saved');
      expect(await wordNamed(guest, word)).toBeTruthy();
      // A click in the card is no click beside a popover.
      expect(
        await page.evaluate(
          `document.querySelectorAll(':popover-open, :modal').length + [...document.querySelectorAll('*')].filter((e) => e.shadowRoot?.querySelector(':modal')).length`,
        ),
      ).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await isClosed(page);
      await page.close();
    });
  }

  guest.inTurn()('card: in an element in full screen it can be clicked and saves', async () => {
    const page = await openCardPage(
      guest,
      `<p>银行行长。</p><div id="player" style="background: #000; color: #fff; padding: 40px"><p>工人在宾馆里工作。</p><button id="b">全屏</button></div>
       <script>b.onclick = () => player.requestFullscreen()</script>`,
    );
    await clickOn(page, '全屏');
    await expect.poll(() => page.evaluate('document.fullscreenElement?.id ?? null'), POLL).toBe('player');
    await openCard(page, '宾馆');
    await clickInCard(page, 'Save');
    await says(page, 'Saved');
    expect(await page.evaluate('document.fullscreenElement?.id ?? null')).toBe('player');
    await page.evaluate('document.exitFullscreen().then(() => null)');
    await page.close();
  });

  const FIELDS: readonly (readonly [what: string, focus: string, value: string])[] = [
    ['a select', 'sel.focus()', 'sel.value'],
    ['an input in a closed root', 'closedInput.focus()', 'closedInput.value'],
    ['an input', 'inp.focus()', 'inp.value'],
    ['an editor with an EditContext', 'ec.focus()', 'ec.textContent'],
    ['a canvas that is played on', 'game.focus()', 'game.textContent'],
    ['a custom element that takes keys', 'own.focus()', 'own.textContent'],
  ];
  const KEYS_PAGE = `<p>工人在车间里工作，记者参观了工厂和学校。</p>
    <select id="sel"><option>apple<option>sun<option>kiwi<option>plum</select><x-closed></x-closed><input id="inp">
    <div id="ec" tabindex="0"></div><canvas id="game" tabindex="0" width="40" height="20"></canvas><x-own id="own" tabindex="0"></x-own>
    <script>
      window.log = [];
      customElements.define('x-closed', class extends HTMLElement { constructor() { super(); const r = this.attachShadow({ mode: 'closed' }); r.innerHTML = '<input>'; window.closedInput = r.querySelector('input'); } });
      if ('EditContext' in window) { const e = new EditContext(); ec.editContext = e; e.addEventListener('textupdate', () => { ec.textContent = e.text; }); }
      else ec.addEventListener('keydown', (e) => { ec.textContent += e.key; });
      game.addEventListener('keydown', (e) => { game.textContent += e.key; });
      own.addEventListener('keydown', (e) => { own.textContent += e.key; });
      document.addEventListener('keydown', (e) => log.push(e.key));
    </script>`;
  for (const [what, focus, value] of FIELDS) {
    guest.siblingInTurn()(`keys: letters are those of ${what} while a card is open`, async () => {
      const page = await openCardPage(guest, KEYS_PAGE);
      await openCard(page, '车间');
      await page.evaluate(`(${focus}, null)`);
      const keys = what === 'a select' ? ['k'] : ['s', 'k', 'p'];
      for (const key of keys) await page.keyboard.press(key);
      const expected = what === 'a select' ? 'kiwi' : 'skp';
      await expect.poll(() => page.evaluate(value), POLL).toBe(expected);
      expect(await page.evaluate('log.join("")')).toBe(keys.join(''));
      expect(await cardText(page)).not.toMatch(/Saved|Marked/);
      await page.keyboard.press('Escape');
      await isClosed(page);
      await page.close();
    });
  }

  guest.inTurn()('keys: with nothing in focus a letter is the card’s, and not also the page’s', async () => {
    const page = await openCardPage(guest, KEYS_PAGE);
    await openCard(page, '记者');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    expect(await page.evaluate('log.join("")')).toBe('');
    await page.close();
  });

  guest.inTurn()('keys: over the card a letter is the card’s, whatever has the focus', async () => {
    const page = await openCardPage(guest, KEYS_PAGE);
    await openCard(page, '学校');
    await page.evaluate('(game.focus(), null)');
    const [place] = await page.inRoots(function read(this: ShadowRoot) {
      const rect = this.querySelector('.word-card')?.getBoundingClientRect();
      return rect && { x: rect.left + 40, y: rect.top + 40 };
    });
    if (!place) throw new Error('no card');
    await page.mouse.move(place.x, place.y);
    await page.keyboard.press('s');
    await says(page, 'Saved');
    expect(await page.evaluate('game.textContent')).toBe('');
    await page.close();
  });
});

async function clickOn(page: GuestPage, text: string): Promise<void> {
  const { left, right, top, bottom } = await boxOf(page, text);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
