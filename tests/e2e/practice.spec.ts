/** Practice, from the article to the words’ new dates, against the built extension: by keyboard, by touch, continued. */
import { expect, type Locator, test } from '@playwright/test';
import {
  answer,
  answerAll,
  begin,
  FORMS,
  next,
  stored,
  storedSet,
  task,
  usePracticeBrowser,
} from './on-practice-page.ts';

test.setTimeout(120_000);

const { open } = usePracticeBrowser();

/** Goes there as a reader without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let stop = 0; stop < 90; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('no way there by Tab');
}

test('by keyboard alone: library, article, words saved, summary, a whole set, its end, new dates in storage', async () => {
  const page = await open('#library', { saved: [] });
  await tabTo(page.getByRole('link', { name: /工厂车间生产忙/ }));
  await page.keyboard.press('Enter');
  await page.locator('ruby rt').nth(100).waitFor();
  await tabTo(page.locator('ruby[tabindex="0"]'));
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
  await tabTo(page.getByRole('button', { name: 'Mark as read' }));
  await page.keyboard.press('Enter');
  const summary = page.getByRole('region', { name: 'You have read this' });
  await expect(summary).toContainText('Saved6');
  await tabTo(summary.getByRole('link', { name: 'Practise the words of this article' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('9 exercises · 6 of your words', { exact: true })).toBeVisible();
  await begin(page);

  await answer(page, false);
  await expect(page.getByText('Not quite.')).toBeVisible();
  await expect(page.getByText('Answer saved. Next review in 1 min.')).toBeVisible();
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
  await expect(page.getByText('Practice only: your first answer counts.')).toBeVisible();
  await expect(page.getByText('9 of 9')).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(task(page)).toHaveText('Set finished');
  await expect(task(page)).toBeFocused();
  await expect(page.getByText('5 of 6 words right first time.')).toBeVisible();
  const again = page.getByRole('listitem').filter({ hasText: 'Next: in 1 min' });
  await expect(again).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Next: in 10 min' })).toHaveCount(5);
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
  await expect.poll(async () => (await storedSet(page)).id).not.toBe(set.id);
  await page.close();
});

test('by touch: every kind answered by tapping, an unsaved word saved at the end', async () => {
  const page = await open('#000-2/practice', { saved: [] });
  await page.setViewportSize({ width: 360, height: 740 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const tap = async (target: Locator): Promise<void> => {
    await target.click({ trial: true }); // it is in view, at rest, and nothing lies over it
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to tap');
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(24);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await expect(page.getByText(/worth learning, and saved only if you say so/)).toBeVisible();
  await tap(page.getByRole('button', { name: 'Begin', exact: true }));
  await expect(page.getByText('0 of 9')).toBeVisible();
  const kinds = new Set<string>();
  for (const { kind, ...exercise } of (await storedSet(page)).exercises) {
    kinds.add(kind);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    if ('choices' in exercise) await tap(page.locator('.answer').nth(exercise.answer));
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
      await tap(page.getByRole('button', { name: 'Yes' }));
    }
    await tap(next(page));
  }
  expect([...kinds].sort()).toEqual(['cloze', 'listening', 'matching', 'reading']);
  await expect(task(page)).toHaveText('Set finished');
  const said = page.getByText(/^All \d words right first time\.$/);
  await expect(said).toBeVisible();
  const count = Number(/\d/.exec(await said.innerText())?.[0]); // five or six: which are asked is drawn by lot
  expect((await stored(page)).words).toEqual({});

  const [row] = await page.getByRole('listitem').all();
  const form = await row?.locator('b').innerText();
  await tap(page.getByRole('button', { name: `Save ${form}` }));
  await expect(page.getByRole('listitem').filter({ hasText: 'Next: in 10 min' })).toHaveCount(1);
  const [word, ...others] = Object.values((await stored(page)).words);
  expect(others).toEqual([]);
  expect(word).toMatchObject({ headword: form, reviews: [{ rating: 'good' }] });
  expect(word?.meetings[0]).toMatchObject({ form, title: '工厂车间生产忙' });
  expect(word?.meetings[0]?.address).toContain('reader.html#000-2');
  expect(word?.meetings[0]?.sentence).toContain(form);
  await tap(page.getByRole('button', { name: `Save ${count - 1} new words` }));
  await expect(page.getByRole('listitem').filter({ hasText: 'Next: in 10 min' })).toHaveCount(count);
  await page.close();
});

test('closed in the middle, a set continues; the last answer is taken back', async () => {
  const first = await open('#000-2/practice');
  await begin(first);
  await answer(first);
  await first.keyboard.press('Enter');
  await answer(first, false);
  const { id } = await storedSet(first);
  await first.close();

  const page = await open('#000-2/practice', { saved: [] });
  await expect(task(page)).toHaveText('Continue where you left off');
  await expect(page.getByText(/1 of 9 exercises done/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 9')).toBeVisible();
  expect((await storedSet(page)).id).toBe(id);

  await answer(page, false);
  await expect(page.getByText(/^Answer saved\./)).toBeVisible();
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
    const read = async () => (await chrome.storage.local.get('practice:000-2'))['practice:000-2'];
    while (!(await read())) await new Promise((resolve) => chrome.storage.onChanged.addListener(resolve));
    const { word } = (await read()).exercises[0];
    await chrome.runtime.sendMessage({ hangjian: 'removeWords', request: { operation: 'remove', ids: [word.id] } });
  })()`;
  await page.evaluate(removing);
  await answer(page);
  await expect(
    page.getByText('Not saved. If you save it, your first answer counts as a review.'),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.close();
});
