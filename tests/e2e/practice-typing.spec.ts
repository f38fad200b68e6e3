/** Answers that are typed, and what is heard, against the built extension. */
import { expect, test } from '@playwright/test';
import { currentExercise } from '../../vocabulary/practice/index.ts';
import { answer, begin, next, stored, storedSet, usePracticeBrowser } from './on-practice-page.ts';

test.setTimeout(120_000);

const { open } = usePracticeBrowser();

test('typed pinyin: the difference is shown, without tones it is right, help counts', async () => {
  const page = await open('#000-2/practice', { saved: ['原料'], voice: '' });
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
  await expect(page.getByText('Meaning:')).toBeVisible();
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
  await expect(page.getByText('With help, so it comes back a little sooner.')).toBeVisible();
  const reviews = async () => (await stored(page)).words[second.word.id]?.reviews.map(({ rating }) => rating);
  await expect.poll(reviews).toEqual(['hard']);
  await page.close();
});

test('no Chinese voice: it says so, and nothing is to be listened to', async () => {
  const page = await open('#000-2/practice', { voice: '' });
  await expect(page.getByText(/No Chinese voice on this device/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('0 of 9')).toBeVisible();
  const { exercises } = await storedSet(page);
  expect(new Set(exercises.map(({ kind }) => kind))).toEqual(new Set(['cloze', 'reading', 'matching']));
  await page.close();
});

/** Two voices of the mainland, and what each of them was to say. */
const TWO_VOICES = `{
  const voice = (name) => ({ name, lang: 'zh-CN', localService: true, default: false, voiceURI: name });
  const voices = [voice('Ting'), voice('Li-Mu')];
  globalThis.said = [];
  globalThis.hushed = 0;
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: {
    getVoices: () => voices, addEventListener() {}, cancel() { hushed += 1; },
    speak: ({ text, voice, onstart, onend }) => { said.push(voice.name + ' ' + text); onstart?.(); setTimeout(() => onend?.(), 50); },
  } });
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}`;

test('practice and the reader speak in the voice that was chosen; gone on, a sentence is hushed', async () => {
  const page = await open('#000-2', { voice: TWO_VOICES });
  await page.locator('.article-body ruby').nth(20).waitFor();
  await page.keyboard.press('l');
  await expect.poll(() => page.evaluate('said.at(-1)')).toMatch(/^Ting /);
  await page.evaluate(
    `chrome.runtime.sendMessage({ hangjian: 'changeSettings', request: { change: { voice: 'Li-Mu' } } })`,
  );
  await page.getByRole('button', { name: 'Stop listening' }).click();
  await expect(page.getByRole('region', { name: 'Listening' })).toHaveCount(0);
  await page.keyboard.press('l');
  await expect.poll(() => page.evaluate('said.at(-1)')).toMatch(/^Li-Mu /);
  await page.evaluate(`said.length = 0; location.hash = '#000-2/practice'`);
  await begin(page);
  for (;;) {
    const current = currentExercise(await storedSet(page));
    if (current?.exercise.kind === 'listening') break;
    await answer(page);
    await page.keyboard.press('Enter');
    await expect(next(page)).toBeHidden();
  }
  await expect.poll(() => page.evaluate('said.at(-1)')).toMatch(/^Li-Mu /);
  const hushed = await page.evaluate<number>('hushed');
  await answer(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('hushed')).toBeGreaterThan(hushed);
  await page.close();
});
