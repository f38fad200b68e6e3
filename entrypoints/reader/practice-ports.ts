import { browser } from 'wxt/browser';
import type { PracticePorts } from '../../components/practice/index.ts';
import { chineseVoices, speak, waitForVoices } from '../../components/word-card/index.ts';
import { type Word, wordId } from '../../vocabulary/index.ts';
import { localDays } from '../shared/local-days.ts';
import { loadSet } from '../shared/practice.ts';
import { freshId, request } from '../shared/request.ts';
import { loadVoice } from '../shared/settings.ts';
import { readWholeWords } from '../shared/word-ports.ts';
import { WORD_PREFIX } from '../shared/words.ts';

/** Asked when the page opens: a browser without voices takes its time to say so. */
const voices = hasVoice();

/** What practice asks: requests to the background, the device's voice, the clock. */
export const practicePorts: PracticePorts = {
  annotate: (texts) => request('annotateTokens', { texts }),
  lookUpForms: (forms) => request('lookUpForms', { forms }),
  hskHeadwords: () => request('hskHeadwords', null),
  readWords,
  readAllWords,
  save: ({ headword, reading, form, sentence }, { article, title, operation }) =>
    request('saveWord', {
      operation,
      headword,
      reading,
      form,
      sentence: sentence.whole,
      offset: sentence.offset,
      title,
      address: browser.runtime.getURL(`/reader.html#${article}`),
    }),
  review: (asked) => request('reviewWord', asked),
  undoReview: (asked) => request('undoReview', asked),
  loadSet,
  keepSet: (set) => request('keepPractice', { set }),
  hasVoice: () => voices,
  say: async (text) => speak(text, await loadVoice()),
  hush: () => globalThis.speechSynthesis?.cancel(),
  now: () => Date.now(),
  days: localDays,
  freshId,
};

async function hasVoice(): Promise<boolean> {
  const speech = globalThis.speechSynthesis;
  return speech !== undefined && chineseVoices(await waitForVoices(speech)).length > 0;
}

/** The reader's words under some ids; one that can't be read is left out, and left alone. */
async function readWords(ids: readonly string[]): Promise<Map<string, Word>> {
  return new Map((await readWholeWords(ids)).map((word) => [wordId(word), word]));
}

async function readAllWords(): Promise<Word[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const own = keys.filter((key) => key.startsWith(WORD_PREFIX));
  return readWholeWords(own.map((key) => key.slice(WORD_PREFIX.length)));
}
