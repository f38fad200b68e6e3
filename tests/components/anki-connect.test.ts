import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planAnki, sendToAnki } from '../../components/word-files/anki-connect.ts';
import { ankiNote, type Word } from '../../vocabulary/index.ts';
import { setKnowledge } from '../../vocabulary/word.ts';
import { createAnki } from '../fake-anki.ts';
import { anyWord } from '../vocabulary/random-words.ts';

const words = fc
  .sample(anyWord, { numRuns: 450, seed: 9 })
  .map((word, at) => setKnowledge({ ...word, headword: `${word.headword}${at}` }, 'learning', 1));

/** What sending comes to: numbers of new, changed, unchanged and left out words. */
async function send(
  anki: ReturnType<typeof createAnki>,
  some: readonly Word[],
  known = false,
): Promise<{ sums: number[]; shares: number[] }> {
  const plan = await planAnki(some, anki.ask, { known });
  const shares: number[] = [];
  await sendToAnki(plan, anki.ask, (share) => shares.push(share));
  const { added, changed, unchanged, leftOut } = plan;
  return { sums: [added, changed, unchanged, leftOut].map(({ length }) => length), shares };
}

test('new words are added, changed ones updated; a second time nothing is sent', async () => {
  const anki = createAnki();
  const first = await send(anki, words);
  expect(first.sums).toEqual([450, 0, 0, 0]);
  expect(first.shares.at(-1)).toBe(1);
  expect((await send(anki, words)).sums).toEqual([0, 0, 450, 0]);
  const changed = words.map((word, at) => (at < 3 ? { ...word, sense: 'another' } : word));
  expect((await send(anki, changed)).sums).toEqual([0, 3, 447, 0]);
  expect(anki.notes).toHaveLength(450);
  expect(anki.notes[0]?.fields.Meaning?.value).toBe('another');
  expect(anki.notes[5]?.fields.Sentence?.value).toBe(ankiNote(words[5] as Word).fields.Sentence);
  expect(anki.asked.filter((action) => action === 'createModel')).toHaveLength(1);
});

test('known words are left out unless they are wanted, ignored ones always', async () => {
  const anki = createAnki();
  const mixed = words
    .slice(0, 30)
    .map((word, at) => setKnowledge(word, at < 20 ? 'known' : at < 25 ? 'ignored' : 'learning', 2));
  expect((await send(anki, mixed)).sums).toEqual([5, 0, 0, 25]);
  expect((await send(anki, mixed, true)).sums).toEqual([20, 0, 5, 5]);
});

test('before sending, Anki is asked for its notes only', async () => {
  const anki = createAnki();
  await planAnki(words, anki.ask, { known: false });
  expect(new Set(anki.asked)).toEqual(new Set(['findNotes']));
});

test('a note is not doubled by markup in its fields, nor by another pinyin', async () => {
  const anki = createAnki();
  const [word] = words;
  if (!word) throw new Error('no word');
  await send(anki, [word]);
  const [note] = anki.notes;
  if (!note?.fields.Word) throw new Error('no note');
  note.fields.Word.value = `<b>${note.fields.Word.value}</b>&nbsp;`;
  expect((await send(anki, [word])).sums).toEqual([0, 1, 0, 0]);
  const reread = { ...word, pinyin: 'xīn' };
  expect((await send(anki, [reread])).sums).toEqual([0, 1, 0, 0]);
  // With two words of one form the pinyin tells them apart.
  expect((await send(anki, [reread, { ...word, pinyin: 'jiù' }])).sums).toEqual([1, 0, 1, 0]);
  expect(anki.notes).toHaveLength(2);
});
