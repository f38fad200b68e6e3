import { browser } from 'wxt/browser';
import type { PracticePorts } from '../../components/practice/index.ts';
import { articlePath, DAY_START_HOUR, type Word, wordId } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { localDays } from '../shared/local-days.ts';
import { request } from '../shared/own-request.ts';
import { findOwnVoice, hush, sayHere } from '../shared/own-voice.ts';
import { loadSet } from '../shared/practice.ts';
import { readRows, readRowsState } from '../shared/rows.ts';
import { loadSettings, watchSettings } from '../shared/settings.ts';
import { readWholeWords } from '../shared/word-ports.ts';

/** Asked when the page opens: browsers without voices take a while to say so. */
const voice = findOwnVoice().catch(() => undefined);

/** The hour at which the reader's day begins. */
let dayStart = DAY_START_HOUR;
const readDayStart = (): void => {
  loadSettings().then(
    ({ settings }) => {
      dayStart = settings.dayStart;
    },
    () => undefined, // the library shows why storage can't be read
  );
};
readDayStart();
watchSettings(readDayStart);

/** What practice needs: requests to the background, the device's voice, the clock. */
export const practicePorts: PracticePorts = {
  annotate: (texts) => request('annotateTokens', { texts }),
  lookUpForms: (forms) => request('lookUpForms', { forms }),
  hskHeadwords: () => request('hskHeadwords', null),
  readWords,
  readAllWords,
  save: async ({ headword, reading, form, sentence }, { article, title, operation }) => {
    await request('saveWord', {
      operation,
      headword,
      reading,
      form,
      sentence: sentence.whole,
      offset: sentence.offset,
      title,
      address: browser.runtime.getURL(articlePath(article)),
    });
    const [saved] = await readWholeWords([wordId({ headword, reading })]);
    if (!saved) throw new Error(t('reader.wordNotRead', { word: headword }));
    return saved;
  },
  review: (asked) => request('reviewWord', asked),
  undoReview: (asked) => request('undoReview', asked),
  loadSet,
  keepSet: (set) => request('keepPractice', { set }),
  hasVoice: async () => (await voice) !== undefined,
  say: (text) => sayHere({ text }),
  hush,
  now: () => Date.now(),
  days: () => localDays(dayStart),
  freshId,
};

/** The reader's words under some ids; unreadable ones are left out. */
async function readWords(ids: readonly string[]): Promise<Map<string, Word>> {
  return new Map((await readWholeWords(ids)).map((word) => [wordId(word), word]));
}

/** All words, by the rows that lists read, which are made first where they are missing. */
async function readAllWords(): Promise<Word[]> {
  if (!(await readRowsState())) await request('repairRows', null);
  return readWholeWords((await readRows()).flat().map(({ id }) => id));
}
