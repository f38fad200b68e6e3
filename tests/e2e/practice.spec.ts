/** Practice, from the article to the words' new dates, against the built extension: by keyboard, by touch, by screen reader. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { currentExercise, type PracticeSet, wordsAsked } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import {
  FAKE_VOICE,
  keysFor,
  readStored,
  STORED,
  type StoredPractice,
  savingExpression,
} from './on-practice.ts';

/** Put in by the debugger: our pages let no foreign script in. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FORMS = ['原料', '车间', '传输', '检查', '观察', '状态'];

test.setTimeout(120_000);

let extension: ExtensionBrowser;
let problems: string[] = [];
test.beforeEach(async () => {
  problems = [];
  extension = await launchChromium();
});
test.afterEach(async () => {
  await extension.close();
  expect(problems, 'page errors').toEqual([]);
});

async function open(
  hash: string,
  {
    saved = FORMS,
    voice = true,
    browser = extension,
  }: { saved?: readonly string[]; voice?: boolean; browser?: ExtensionBrowser } = {},
): Promise<Page> {
  const page = await browser.context.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  if (voice) await page.addInitScript(FAKE_VOICE);
  await page.goto(`${browser.origin}/reader.html#library`);
  if (saved.length > 0) expect(await page.evaluate(savingExpression(saved))).toBe(saved.length);
  await page.goto(`${browser.origin}/reader.html${hash}`);
  return page;
}

async function stored(page: Page): Promise<StoredPractice> {
  return readStored(await page.evaluate<Record<string, unknown>>(STORED));
}

async function storedSet(page: Page): Promise<PracticeSet> {
  const { set } = await stored(page);
  if (!set) throw new Error('no set is stored');
  return set;
}

const task = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const next = (page: Page): Locator => page.getByRole('button', { name: 'Next', exact: true });

async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 9')).toBeVisible();
}

/** Answers what is asked now by keys, and stays where the answer is shown. */
async function answer(page: Page, right = true): Promise<void> {
  const set = await storedSet(page);
  const shift = currentExercise(set)?.attempt ?? 0;
  expect(shift).toBe(0);
  for (const step of keysFor(set, right)) {
    if ('type' in step) {
      await expect(page.getByRole('textbox')).toBeFocused();
      await page.keyboard.type(step.type);
    } else await page.keyboard.press(step.press);
  }
  await expect(next(page)).toBeFocused();
  // Stored a moment later than shown; what is read next is to have it.
  await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(set.answers.length);
}

/** Answers all that is asked for the first time, right; every word's card has it before it goes on. */
async function answerAll(page: Page): Promise<void> {
  const { exercises } = await storedSet(page);
  for (let count = (await storedSet(page)).answers.length; ; ) {
    const { answers } = await storedSet(page);
    if (exercises.every((_, index) => answers.some(({ exercise }) => exercise === index))) break;
    await answer(page);
    await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(count);
    count = (await storedSet(page)).answers.length;
    await page.keyboard.press('Enter');
    await expect(next(page)).toBeHidden();
  }
}

test('by keyboard alone: article, words saved, a whole set, its end, new dates in storage', async () => {
  const page = await open('#000-2', { saved: [] });
  await page.locator('ruby rt').nth(100).waitFor();
  await page.locator('ruby[tabindex="0"]').focus();
  const saved: string[] = [];
  const card = page.getByRole('dialog');
  for (let step = 0; saved.length < 6 && step < 200; step++) {
    const form = await page.evaluate(() => document.activeElement?.firstChild?.textContent ?? '');
    const inText = await page.evaluate(() => document.activeElement?.closest('.article-body') !== null);
    if (inText && FORMS.includes(form) && !saved.includes(form)) {
      await page.keyboard.press('Enter');
      await expect(card.getByRole('button', { name: 'Save', exact: false }).first()).toBeVisible();
      await page.keyboard.press('s');
      await expect(card.getByText('Saved with its sentence')).toBeVisible();
      await page.keyboard.press('Escape');
      saved.push(form);
    }
    await page.keyboard.press('ArrowRight');
  }
  expect(saved.sort()).toEqual([...FORMS].sort());
  const before = Date.now();
  const link = page.getByRole('link', { name: 'Practise the words of this article' });
  for (let stop = 0; stop < 30 && !(await link.evaluate((a) => a === document.activeElement)); stop++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('9 exercises with 6 of your words from this article.')).toBeVisible();
  await begin(page);

  await answer(page, false);
  await expect(page.getByText('Not this time.')).toBeVisible();
  await expect(page.getByText(/Kept\. Asked again in 1 min/)).toBeVisible();
  await page.keyboard.press('Enter');
  await answerAll(page);
  // What went wrong comes once more, and counts no more.
  await expect(task(page)).toContainText('Once more');
  const set = await storedSet(page);
  const [missed] = set.exercises;
  const kind = missed?.kind;
  if (kind === 'reading') {
    await page.keyboard.type(missed?.kind === 'reading' ? missed.word.reading.join('') : '');
    await page.keyboard.press('Enter');
  } else if (missed?.kind === 'cloze' || missed?.kind === 'listening') {
    const at = (missed.answer + missed.choices.length - 1) % missed.choices.length;
    await page.keyboard.press(`${at + 1}`);
  }
  await expect(page.getByText('Once more for practice: the first answer counts.')).toBeVisible();
  await expect(page.getByText('9 of 9')).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(task(page)).toHaveText('Set finished');
  await expect(task(page)).toBeFocused();
  await expect(page.getByText('5 of 6 words right at once.')).toBeVisible();
  const again = page.getByRole('listitem').filter({ hasText: 'again in 1 min' });
  await expect(again).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'again in 10 min' })).toHaveCount(5);
  const { words } = await stored(page);
  const ratings = Object.values(words).map(({ reviews }) => reviews.map(({ rating }) => rating).join());
  expect(ratings.sort()).toEqual(['again', 'good', 'good', 'good', 'good', 'good']);
  for (const { card: its, savedAt } of Object.values(words)) {
    expect(its.reps).toBe(1);
    expect(its.due).toBeGreaterThan(before);
    expect(its.due).toBeGreaterThan(savedAt);
  }
  expect(await page.evaluate('said.length')).toBeGreaterThan(0);

  await page.keyboard.press('Enter');
  await expect(page.getByText(/^0 of /)).toBeVisible();
  expect((await storedSet(page)).id).not.toBe(set.id);
  await page.close();
});

test('by touch: every kind answered by tapping, an unsaved word saved at the end', async () => {
  const page = await open('#000-2/practice', { saved: [] });
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const tap = async (target: Locator): Promise<void> => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to tap');
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await expect(page.getByText(/worth learning, which are saved only if you say so/)).toBeVisible();
  await tap(page.getByRole('button', { name: 'Begin', exact: true }));
  await expect(page.getByText('0 of 9')).toBeVisible();
  const kinds = new Set<string>();
  for (const { kind, ...exercise } of (await storedSet(page)).exercises) {
    kinds.add(kind);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if ('choices' in exercise) await tap(page.locator('.choice').nth(exercise.answer));
    else if ('glosses' in exercise) {
      for (const [word, gloss] of exercise.answers.entries()) {
        // The meaning first, or the word: as one likes.
        const pair = [
          page.locator('.match-words .match').nth(word),
          page.locator('.match-glosses .match').nth(gloss),
        ];
        for (const target of word % 2 ? pair.reverse() : pair) await tap(target);
      }
    } else {
      await tap(page.getByRole('button', { name: 'Show', exact: true }));
      await tap(page.getByRole('button', { name: 'I did' }));
    }
    await tap(next(page));
  }
  expect([...kinds].sort()).toEqual(['cloze', 'listening', 'matching', 'reading']);
  await expect(task(page)).toHaveText('Set finished');
  await expect(page.getByText('All 6 words right at once.')).toBeVisible();
  expect((await stored(page)).words).toEqual({});

  const [row] = await page.getByRole('listitem').all();
  const form = await row?.locator('b').innerText();
  await tap(page.getByRole('button', { name: `Save ${form}` }));
  await expect(page.getByRole('listitem').filter({ hasText: 'again in 10 min' })).toHaveCount(1);
  const [word, ...others] = Object.values((await stored(page)).words);
  expect(others).toEqual([]);
  expect(word).toMatchObject({ headword: form, reviews: [{ rating: 'good' }] });
  expect(word?.meetings[0]).toMatchObject({ form, title: '工厂车间生产忙' });
  expect(word?.meetings[0]?.address).toContain('reader.html#000-2');
  expect(word?.meetings[0]?.sentence).toContain(form);
  await tap(page.getByRole('button', { name: /Save all 5/ }));
  await expect(page.getByRole('listitem').filter({ hasText: 'again in 10 min' })).toHaveCount(6);
  await page.close();
});

test('closed in the middle, a set is gone on with; the last answer is taken back', async () => {
  const first = await open('#000-2/practice');
  await begin(first);
  await answer(first);
  await first.keyboard.press('Enter');
  await answer(first, false);
  const { id } = await storedSet(first);
  await first.close();

  const page = await open('#000-2/practice', { saved: [] });
  await expect(task(page)).toHaveText('Go on where you left off');
  await expect(page.getByText(/1 of 9 exercises are done/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 9')).toBeVisible();
  expect((await storedSet(page)).id).toBe(id);

  await answer(page, false);
  await expect(page.getByText(/Kept\./)).toBeVisible();
  const { word = '' } = (await storedSet(page)).answers.at(-1) ?? {};
  const reviews = async () => (await stored(page)).words[word]?.reviews.map(({ rating }) => rating);
  await expect.poll(reviews).toEqual(['again']);
  await page.keyboard.press('u');
  await expect(next(page)).toBeHidden();
  await expect.poll(reviews).toEqual([]);
  await answer(page);
  await expect.poll(reviews).toEqual(['good']);
  await page.keyboard.press('Enter');
  await answerAll(page);
  const { words } = await stored(page);
  expect(Object.values(words).map(({ reviews: own }) => own.length)).toEqual([1, 1, 1, 1, 1, 1]);
  await page.close();
});

test('a word removed in another tab holds nothing up', async () => {
  const page = await open('#000-2/practice');
  await begin(page);
  const removing = `(async () => {
    const { word } = (await chrome.storage.local.get('practice:000-2'))['practice:000-2'].exercises[0];
    await chrome.runtime.sendMessage({ hangjian: 'removeWords', request: { operation: 'remove', ids: [word.id] } });
  })()`;
  await page.evaluate(removing);
  await answer(page);
  await expect(page.getByText('Not among your words; practised all the same.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.close();
});

test('typed pinyin: the difference is shown, without tones it is right, help counts', async () => {
  const page = await open('#000-2/practice', { saved: ['原料'], voice: false });
  await begin(page);
  for (;;) {
    const current = currentExercise(await storedSet(page));
    if (!current || current.exercise.kind === 'reading') break;
    await answer(page);
    await page.keyboard.press('Enter');
  }
  const current = currentExercise(await storedSet(page));
  if (current?.exercise.kind !== 'reading') throw new Error('no reading in the set');
  const { word } = current.exercise;
  await page.keyboard.press('?');
  await expect(page.getByText('It means')).toBeVisible();
  await page.keyboard.type(
    word.reading.map((one) => `${one.slice(0, -1)}${one.endsWith('1') ? 2 : 1}`).join(' '),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('Almost.')).toBeVisible();
  await expect(page.locator('.syllable.differs')).toHaveCount(word.reading.length);
  await page.keyboard.press('u');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(word.reading.map((one) => one.slice(0, -1)).join(''));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right.')).toBeVisible();
  await expect(page.locator('.difference')).toContainText('You typed');
  await expect
    .poll(async () => (await storedSet(page)).answers.at(-1))
    .toMatchObject({ result: 'right', help: false });
  await page.close();
});

test('what is heard can be typed: in pinyin or in characters, its text only with help', async () => {
  const page = await open('#000-2/practice');
  await begin(page);
  const toListening = async () => {
    for (;;) {
      const current = currentExercise(await storedSet(page));
      if (current?.exercise.kind === 'listening') return current.exercise;
      await answer(page);
      await page.keyboard.press('Enter');
      await expect(next(page)).toBeHidden();
    }
  };
  const first = await toListening();
  const { before, after, whole } = first.sentence;
  const said = `${before}${first.word.form}${after}`.replaceAll('…', '');
  expect(whole.replaceAll('…', '')).toContain(said);
  await expect.poll(() => page.evaluate('said.at(-1).replaceAll("…", "")')).toBe(said);
  await expect(page.locator('.practice-sentence')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect.poll(() => page.evaluate('said.length')).toBe(2);
  await page.keyboard.press('t');
  await expect(page.getByRole('textbox')).toBeFocused();
  await expect(page.locator('.practice-sentence')).not.toContainText(first.word.form);
  await page.keyboard.type(first.word.reading.join(' '));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(next(page)).toBeHidden();

  const second = await toListening();
  await page.keyboard.press('h');
  await expect(page.locator('.practice-sentence')).toBeVisible();
  await page.keyboard.press('t');
  await page.getByRole('textbox').fill(second.word.form);
  await page.keyboard.press('Enter');
  await expect(page.getByText('With help, so it comes again a little sooner.')).toBeVisible();
  const reviews = async () => (await stored(page)).words[second.word.id]?.reviews.map(({ rating }) => rating);
  await expect.poll(reviews).toEqual(['hard']);
  await page.close();
});

test('#practice: all due words, each in the sentence it was met in', async () => {
  const page = await open('#practice', { saved: [], voice: false });
  await expect(page.getByText('No word that you have saved with a sentence is due now.')).toBeVisible();
  await page.getByRole('link', { name: 'All articles' }).click();
  await page.getByRole('link', { name: /工厂车间生产忙/ }).click();
  await page.locator('ruby rt').nth(100).waitFor();
  for (const form of FORMS.slice(0, 3)) {
    await page.locator('.article-body ruby', { hasText: form }).first().click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Save' }).first()).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog').getByText('Saved with its sentence')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.goto(`${extension.origin}/reader.html#practice`);
  await expect(page.getByText(/exercises with 3 of your words\./)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#exercise-task')).toBeVisible();
  const { set } = readStored(await page.evaluate<Record<string, unknown>>(STORED), 'due');
  const asked = (set?.exercises ?? []).flatMap((one) => wordsAsked(one).map(({ form }) => form));
  expect(new Set(asked)).toEqual(new Set(FORMS.slice(0, 3)));
  await page.close();
});

test('no Chinese voice: it says so, and nothing is to be listened to', async () => {
  const page = await open('#000-2/practice', { voice: false });
  await expect(page.getByText(/This device has no Chinese voice/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 9')).toBeVisible();
  const { exercises } = await storedSet(page);
  expect(new Set(exercises.map(({ kind }) => kind))).toEqual(new Set(['cloze', 'reading', 'matching']));
  await page.close();
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

async function violationsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  await session.detach();
  const { violations } = await page.evaluate<AxeResult>('axe.run(document)');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, in each kind, asked and answered, and at the end: ${colorScheme}`, async () => {
    const browser = await launchChromium({ colorScheme });
    const page = await open('#000-2/practice', { browser, saved: FORMS.slice(0, 4) });
    await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeFocused();
    expect(await violationsOf(page), 'start').toEqual([]);
    await begin(page);
    const seen = new Set<string>();
    for (let index = 0; ; index++) {
      const kind = (await storedSet(page)).exercises[index]?.kind;
      if (!kind) break;
      const isFirst = !seen.has(kind);
      seen.add(kind);
      if (isFirst) expect(await violationsOf(page), `${kind}, asked`).toEqual([]);
      await answer(page, !isFirst);
      if (isFirst) expect(await violationsOf(page), `${kind}, answered`).toEqual([]);
      await expect.poll(async () => (await storedSet(page)).answers.at(-1)?.exercise).toBe(index);
      await page.keyboard.press('Enter');
      await expect(next(page)).toBeHidden();
    }
    expect([...seen].sort()).toEqual(['cloze', 'listening', 'matching', 'reading']);
    await page.evaluate(() => {
      const control = Object.assign(document.createElement('p'), {
        id: 'control',
        textContent: 'hard to read',
      });
      control.style.cssText = 'color: #888; background: #777';
      document.querySelector('main')?.append(control);
    });
    // The control: what is hard to read is found.
    expect((await violationsOf(page)).join()).toContain('color-contrast');
    await page.evaluate(() => document.getElementById('control')?.remove());
    for (;;) {
      await expect(next(page)).toBeHidden();
      const set = await storedSet(page);
      const current = currentExercise(set);
      if (!current) break;
      const { answers } = set;
      if (current.exercise.kind === 'reading') {
        await expect(page.getByRole('textbox')).toBeFocused();
        await page.keyboard.type('xx');
        await page.keyboard.press('Enter');
      } else await page.keyboard.press('1');
      await expect(next(page)).toBeFocused();
      await expect.poll(async () => (await storedSet(page)).answers.length).toBeGreaterThan(answers.length);
      await page.keyboard.press('Enter');
    }
    await expect(task(page)).toHaveText('Set finished');
    expect(await violationsOf(page), 'end').toEqual([]);
    await browser.close();
  });
}

test('in Firefox: a whole set by keyboard, its end, new dates in storage', async () => {
  const firefox = await launchFirefox();
  const page = await firefox.openExtensionPage('/reader.html#library');
  expect(await page.evaluate(savingExpression(FORMS))).toBe(FORMS.length);
  await page.evaluate(`void (location.hash = '#000-2/practice')`);
  const read = async (): Promise<StoredPractice> =>
    readStored(await page.evaluate<Record<string, unknown>>(STORED));
  await page.waitFor(`document.activeElement?.textContent.startsWith('Begin')`);
  expect(await page.evaluate('document.body.innerText')).toContain('no Chinese voice');
  await page.press('\uE006');
  await page.waitFor(`document.querySelector('#exercise-task')`);
  for (;;) {
    const { set } = await read();
    if (!set || !currentExercise(set)) break;
    for (const step of keysFor(set, true)) {
      if ('press' in step) await page.press(step.press === 'Enter' ? '\uE006' : step.press);
      else for (const key of step.type) await page.press(key);
    }
    await page.waitFor(`document.activeElement?.textContent.startsWith('Next')`);
    await expect
      .poll(async () => (await read()).set?.answers.length ?? 0)
      .toBeGreaterThan(set.answers.length);
    await page.press('\uE006');
    await page.waitFor(`!document.querySelector('.feedback')`);
  }
  await page.waitFor(`document.querySelector('h1').textContent === 'Set finished'`);
  await page.waitFor(`document.querySelectorAll('.outcome-next').length === 6`);
  await expect
    .poll(async () =>
      Object.values((await read()).words).map(({ reviews }) => reviews.map(({ rating }) => rating)),
    )
    .toEqual(FORMS.map(() => ['good']));
  for (const { card, savedAt } of Object.values((await read()).words))
    expect(card.due).toBeGreaterThan(savedAt);
  expect(await page.evaluate('document.body.innerText')).toContain('again in 10 min');
  await firefox.close();
});
