/** Patterns of grammar: saved on a page from the card, listed with the words, asked in a round, due later. In both browsers. */
import { expect, test } from '@playwright/test';
import { readGrammarPatterns } from '../../dictionary/compile/grammar.ts';
import { violationsOf } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { ExtensionPage } from './firefox.ts';
import { clickInCard, openCard, openCardPage, says } from './guest-card.ts';

test.setTimeout(240_000);

const SENTENCE = '多地对农村公路进行改造，由村民自己负责管护。';
/** Every sentence that the round may ask in. */
const SENTENCES = [
  SENTENCE,
  ...readGrammarPatterns()
    .filter(({ id }) => id === 'dui-jinxing' || id === 'you-agent')
    .flatMap(({ examples }) => examples.map(({ chinese }) => chinese)),
];

const click = (selector: string, text = ''): string =>
  `(() => {
    const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
      (one) => one.textContent.trim().startsWith(${JSON.stringify(text)}) && one.checkVisibility());
    found?.click();
    return found !== undefined;
  })()`;
const shows = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;
const press = async (page: ExtensionPage, selector: string, text = ''): Promise<void> => {
  await page.waitFor(click(selector, text), 30_000);
};

/** The texts of the exercise's choices. */
const choicesOf = (page: ExtensionPage): Promise<string[]> =>
  page.waitFor<string[]>(
    `(() => {
      const words = [...document.querySelectorAll('.pattern-round .answer-word')].map((one) => one.textContent);
      return words.length === 4 && words;
    })()`,
    30_000,
  );

/** Puts the parts into the order of one of the sentences. */
async function putInOrder(page: ExtensionPage): Promise<void> {
  const { before, after, pieces } = await page.waitFor<{ before: string; after: string; pieces: string[] }>(
    `(() => {
      const line = document.querySelector('.pattern-order');
      if (!line) return undefined;
      const gapAt = [...line.childNodes].findIndex((node) => node.nodeType === 1);
      const before = [...line.childNodes].slice(0, gapAt).map((node) => node.textContent).join('');
      const after = [...line.childNodes].slice(gapAt + 1).map((node) => node.textContent).join('');
      return { before, after, pieces: [...document.querySelectorAll('.pieces [lang]')].map((one) => one.textContent) };
    })()`,
    30_000,
  );
  const order = ordersOf(pieces).find((texts) => SENTENCES.includes(before + texts.join('') + after));
  expect(order, `${before}|${pieces}|${after}`).toBeDefined();
  const free = pieces.map((text, at) => ({ text, at }));
  for (const text of order ?? []) {
    const { at } = free.find((piece) => piece.text === text) ?? { at: -1 };
    free.splice(
      free.findIndex((piece) => piece.at === at),
      1,
    );
    await page.evaluate(`document.querySelectorAll('.pieces .piece')[${at}].click()`);
  }
  await press(page, '.pattern-round button', 'Check');
}

function ordersOf(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    ordersOf(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  );
}

inBothBrowsers((guest) => {
  /** What axe finds; Firefox lets its driver put no script of that size into our pages. */
  const findViolations = async (page: ExtensionPage, selector: string): Promise<string[]> =>
    guest.name === 'chromium' ? violationsOf(page, selector) : [];

  test('saved from the card, listed, asked in a round: a gap, an order; then due later; removed and brought back', async () => {
    const page = await openCardPage(guest, `<p>${SENTENCE}</p>`);
    await openCard(page, '进行');
    await clickInCard(page, 'The pattern');
    await says(page, 'Saved the pattern 对');
    await clickInCard(page, 'Undo');
    await says(page, 'Undone');
    await clickInCard(page, 'The pattern');
    await says(page, 'Saved the pattern 对');
    await openCard(page, '由');
    await clickInCard(page, 'The pattern');
    await says(page, 'Saved the pattern 由');

    const words = await guest.browser.openOwn('/words.html');
    await words.waitFor(shows('Review 2 patterns'), 30_000);
    await words.waitFor(
      `[...document.querySelectorAll('.pattern-item .word-sentence')].every((one) => one.textContent === '${SENTENCE}')`,
    );
    await words.waitFor(`document.querySelectorAll('.pattern-item details').length === 2`);
    expect(await findViolations(words, '.saved-patterns')).toEqual([]);

    await press(words, '.saved-patterns button', 'Review 2');
    const first = await choicesOf(words);
    expect(await findViolations(words, '.pattern-round')).toEqual([]);
    const wrong = first.find((choice) => !/^[对就]/.test(choice)) ?? '';
    await press(words, '.pattern-round .answer', `${first.indexOf(wrong) + 1}${wrong}`);
    await words.waitFor(shows('Not quite.'));
    await words.waitFor(shows('Answer saved. Next review'), 30_000);
    await press(words, '.pattern-round button', 'Next');

    const second = await choicesOf(words);
    expect(second).toContain('由');
    await press(words, '.pattern-round .answer', `${second.indexOf('由') + 1}由`);
    await words.waitFor(shows('Right.'));
    await words.waitFor(shows('Answer saved. Next review'), 30_000);
    await press(words, '.pattern-round button', 'Next');

    await words.waitFor(shows('Put the parts in order'));
    expect(await findViolations(words, '.pattern-round')).toEqual([]);
    await putInOrder(words);
    await words.waitFor(shows('Right.'));
    await words.waitFor(shows('Answer saved. Next review'), 30_000);
    await press(words, '.pattern-round button', 'Next');
    await words.waitFor(shows('1 of 2 patterns right first time.'));
    expect(await findViolations(words, '.pattern-round')).toEqual([]);
    await press(words, '.pattern-round button', 'Back to your words');

    // Both come again within minutes, and not now.
    const due = `[...document.querySelectorAll('.pattern-line .hint')].map((one) => one.textContent)`;
    await words.waitFor(`${due}.length === 2 && ${due}.every((text) => /^in \\d+ min$/.test(text))`, 30_000);
    expect(await words.evaluate(shows('Review 2 patterns'))).toBe(false);

    await words.evaluate(`document.querySelector('.pattern-item .remove').click()`);
    await words.waitFor(shows('Removed 由'), 30_000);
    await words.waitFor(`document.querySelectorAll('.pattern-item').length === 1`);
    await press(words, '.undo button', 'Undo');
    await words.waitFor(`document.querySelectorAll('.pattern-item').length === 2`, 30_000);
    await words.waitFor(`${due}.every((text) => /^in \\d+ min$/.test(text))`);
    await words.close();
    await page.close();
  });
});
