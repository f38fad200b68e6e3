import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sendToAnki } from '../../components/word-files/anki-connect.ts';
import { ankiNote, setKnowledge, type Word } from '../../vocabulary/index.ts';
import { createAnki } from '../fake-anki.ts';
import { anyWord } from '../vocabulary/random-words.ts';

const words = fc
  .sample(anyWord, { numRuns: 450, seed: 9 })
  .map((word, at) => setKnowledge({ ...word, headword: `${word.headword}${at}` }, 'learning', 1));

test('new words are added, changed ones brought up to date, ignored ones left out; again, nothing', async () => {
  const anki = createAnki();
  const shares: number[] = [];
  const send = (some: readonly Word[]) => sendToAnki(some, anki.ask, (share) => shares.push(share));
  expect(await send(words)).toEqual({ added: 450, updated: 0 });
  expect(shares.at(-1)).toBe(1);
  expect(await send(words)).toEqual({ added: 0, updated: 0 });
  const changed = words.map((word, at) => (at < 3 ? { ...word, sense: 'another' } : word));
  const ignored = setKnowledge({ ...(words[0] as Word), headword: '新' }, 'ignored', 1);
  expect(await send([...changed, ignored])).toEqual({ added: 0, updated: 3 });
  expect(anki.notes).toHaveLength(450);
  expect(anki.notes[0]?.fields.Meaning?.value).toBe('another');
  expect(anki.notes[5]?.fields.Sentence?.value).toBe(ankiNote(words[5] as Word).fields.Sentence);
  expect(anki.asked.filter((action) => action === 'createModel')).toHaveLength(1);
});
