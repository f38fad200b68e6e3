/**
 * A page's own rules while our element stands at the end of its blocks: which of them it switches, and which not, in
 * both browsers. What is listed here as switched is what SECURITY.md says.
 */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import { expectDrawn } from './on-words.ts';

const TEXT = '他在<b>医院</b>，<b>护士</b>在<b>学校</b>工作。';
const ONE = '他在<b>医院</b>工作。';
const FIVE = '<b>医院</b>，<b>护士</b>，<b>学校</b>，<b>老师</b>，<b>今天</b>。';
const PLAIN = '他在医院工作。';
const SEEN = '{ color: rgb(1, 2, 3) }';
const OWN = '{ background-color: rgb(4, 5, 6) }';

const SLOW = { timeout: 40_000 };

/** A kind of rule: its style with `&` for its block, and what stands in that. */
interface Kind {
  readonly css: string;
  readonly html?: string;
  /** What comes of it; `kept` unless told. */
  readonly is?: 'switched' | 'bare';
}

const KINDS: Readonly<Record<string, Kind>> = {
  ':first-child': { css: `& > b:first-child ${SEEN}` },
  ':last-child': { css: `& > b:last-child ${SEEN}` },
  ':last-child, by a property of few': { css: '& > b:last-child { outline-style: solid }' },
  ':not(:last-child)::after': { css: '& > b:not(:last-child)::after { content: "、" }' },
  ':only-child': { css: `& > b:only-child ${SEEN}`, html: ONE, is: 'bare' },
  ':first-child:last-child': { css: `& > b:first-child:last-child ${SEEN}`, html: ONE, is: 'bare' },
  ':nth-child': { css: `& > b:nth-child(2) ${SEEN}` },
  ':nth-last-child of the last': { css: `& > b:nth-last-child(1) ${SEEN}` },
  ':nth-last-child that would move to the last': { css: `& > b:nth-last-child(2) ${SEEN}` },
  ':nth-last-child in the middle': {
    css: `& > b:nth-last-child(3) ${SEEN}`,
    html: FIVE,
    is: 'switched',
  },
  ':last-child, and :nth-child in the middle': {
    css: `& > b:last-child ${SEEN} & > b:nth-child(3) ${OWN}`,
    html: FIVE,
    is: 'switched',
  },
  ':nth-last-child(… of b)': { css: `& > :nth-last-child(2 of b) ${SEEN}` },
  ':last-of-type, :nth-last-of-type': {
    css: `& > b:last-of-type ${SEEN} & > b:nth-last-of-type(2) { color: rgb(4, 5, 6) }`,
  },
  ':only-of-type': { css: `& > b:only-of-type ${SEEN}`, html: ONE },
  ':empty': { css: `&:empty ${SEEN} & > b:empty ${SEEN}` },
  ':has(> :not(b)), inherited by the outermost children': { css: `&:has(> :not(b)) ${SEEN}`, is: 'bare' },
  ':has(> :not(b)), of the block alone': { css: `&:has(> :not(b)) ${OWN}`, is: 'switched' },
  ':has(> b:last-child), inherited by the outermost children': { css: `&:has(> b:last-child) ${SEEN}` },
  ':has(> b:last-child), of the block alone': { css: `&:has(> b:last-child) ${OWN}`, is: 'switched' },
  ':not(:has(*))': { css: `&:not(:has(*)) ${SEEN}`, html: PLAIN, is: 'switched' },
  ':has(> b)': { css: `&:has(> b) ${SEEN}` },
  ':has() of a sibling': { css: `:has(+ &) > i ${SEEN} &:has(+ i) ${SEEN}` },
  'next siblings': { css: `& > b + b ${SEEN} & > b ~ b ${OWN} & + i ${SEEN}` },
  attributes: {
    css: `& > [class] ${SEEN} &[id] ${SEEN} & > b:not([class]) ${OWN}`,
  },
  'all children': { css: `& > * ${SEEN}` },
  counters: {
    css: '& { counter-reset: seen } & > *, & * { counter-increment: seen 1000 } & + i::before { content: counter(seen); display: inline-block }',
  },
  '::first-letter': { css: '&::first-letter { color: rgb(1, 2, 3); font-size: 2em }' },
  '::first-line': { css: '&::first-line { color: rgb(1, 2, 3); letter-spacing: 2px }' },
  '*::before, *::after': { css: '& *::before { content: "x" } & *::after { content: "y" }' },
};

const names = Object.keys(KINDS);
const html = names
  .map(
    (_, at) => `<section><p class="k${at}">${Object.values(KINDS)[at]?.html ?? TEXT}</p><i>。</i></section>`,
  )
  .join('');
const style = names
  .map((_, at) => (Object.values(KINDS)[at]?.css ?? '').replaceAll('&', `.k${at}`))
  .join('\n');

/** Run in a page: how each block and what stands in it looks, by its kind; but for the room that we make. */
const LOOKS = `(() => {
  const ours = /^[a-z]{4}-[a-z]{10}$/;
  const room = /^(line-height|letter-spacing|height|block-size|width|inline-size|perspective-origin|transform-origin)$/;
  return [...document.querySelectorAll('section')].map((section) =>
    [...section.querySelectorAll('*')].filter(({ localName }) => !ours.test(localName)).map((element) =>
      [null, '::before', '::after', '::first-letter', '::first-line'].map((part) => {
        const style = getComputedStyle(element, part);
        return [...style].filter((name) => !room.test(name)).map((name) => name + ':' + style.getPropertyValue(name)).join(';');
      }).join('|')).join('||') + [...section.querySelectorAll('i')].map((i) => i.getBoundingClientRect().width));
})()`;

inBothBrowsers((guest) => {
  test('selectors: which rules of a page our element switches', async () => {
    const page = await openFixture(guest, { name: '', html, style });
    const before = await page.evaluate<string[]>(LOOKS);
    await page.turn(true);
    await page.setViewport(1000, 3000);
    await expectDrawn(page, ['yīyuàn', 'hùshi', 'xuéxiào']);
    const hasAnchor = `[...document.querySelectorAll('section')].map((section) => [...section.querySelectorAll('*')].some(({ localName }) => /^[a-z]{4}-[a-z]{10}$/.test(localName)))`;
    await expect
      .poll(async () => {
        // all styles of all elements: seconds on a busy machine
        const after = await page.evaluate<string[]>(LOOKS);
        const anchored = await page.evaluate<boolean[]>(hasAnchor);
        return Object.fromEntries(
          names.map((name, at) => [
            name,
            after[at] !== before[at] ? 'switched' : anchored[at] ? 'kept' : 'bare',
          ]),
        );
      }, SLOW)
      .toEqual(Object.fromEntries(names.map((name) => [name, KINDS[name]?.is ?? 'kept'])));
    await page.turn(false);
    await expect.poll(() => page.evaluate(LOOKS), SLOW).toEqual(before);
    await page.close();
  });
});
