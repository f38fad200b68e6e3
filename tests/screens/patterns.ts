/** `node tests/screens/patterns.ts [folder]`: pictures of saved patterns and of their exercises, to be looked at. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { compileGrammar, readGrammarPatterns } from '../../dictionary/compile/grammar.ts';
import { Grammar } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { makePattern } from '../vocabulary/patterns/make-pattern.ts';

const [folder = join(tmpdir(), 'hangjian-patterns')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const inventory = readGrammarPatterns();
const grammar = new Grammar(LEXICON, compileGrammar(inventory));

/** By how often each was reviewed its first exercise is a gap, an order or a choice of two. */
const SAVED = ['yi-wei', 'cong-dao', 'ba', 'ji-you'].map((id, at) => {
  const { name = '', examples = [] } = inventory.find((one) => one.id === id) ?? {};
  const sentence = examples[0]?.chinese ?? '';
  const found = grammar.find(DICTIONARY.annotate(sentence)).find((one) => one.id === id);
  const parts = (found?.parts ?? []).map(({ role, start, end }) => ({ role, start, end }));
  const pattern = makePattern(id);
  const meetings = pattern.meetings.map((meeting) => ({ ...meeting, sentence, parts }));
  return { ...pattern, name, meetings, savedAt: at + 1, card: { ...pattern.card, due: at, reps: at } };
});

for (const [colorScheme, width] of [
  ['light', 1100],
  ['light', 360],
  ['dark', 360],
] as const) {
  const extension = await launchChromium({
    colorScheme,
    viewport: { width, height: 780 },
    deviceScaleFactor: 1.5,
  });
  await take(extension, `${colorScheme}-${width}`);
  await extension.close();
}

async function take(extension: ExtensionBrowser, name: string): Promise<void> {
  const page = await extension.context.newPage();
  const shoot = (what: string): Promise<unknown> =>
    page.screenshot({ path: join(folder, `${what}-${name}.png`) });
  await page.goto(`${extension.origin}/words.html`);
  await page.evaluate((saved) => {
    const stored = saved.map((pattern) => [`pattern:${pattern.id}`, pattern] as const);
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => void } } };
    };
    return chrome.storage.local.set({ patterns: saved.map(({ id }) => id), ...Object.fromEntries(stored) });
  }, SAVED);
  await page.getByText('Review 4 patterns').waitFor();
  await page.locator('.pattern-item').first().locator('summary').click();
  await shoot('list');
  await page.getByText('Review 4 patterns').click();
  for (let exercise = 1; exercise <= SAVED.length; exercise++) {
    await page.locator('.pattern-round .exercise').waitFor();
    const isOrder = (await page.locator('.pieces').count()) > 0;
    const isWhich = (await page.locator('.pattern-round .answer').count()) === 2;
    const kind = isOrder ? 'order' : isWhich ? 'which' : 'gap';
    await shoot(kind);
    await (isOrder ? answerOrder(page) : page.locator('.answer').first().click());
    await page.getByText('Answer saved. Next review').waitFor();
    await shoot(`${kind}-answered`);
    await page.getByRole('button', { name: 'Next' }).click();
  }
}

async function answerOrder(page: Page): Promise<void> {
  const pieces = page.locator('.pieces .piece');
  for (let at = (await pieces.count()) - 1; at >= 0; at--) await pieces.nth(at).click();
  await page.getByRole('button', { name: 'Check' }).click();
}
