/** The reader of the gallery: their words, their time, and answers of the world around that never change. */
import {
  addMeeting,
  createDays,
  DEFAULT_SETTINGS,
  factsOfEntry,
  type Knowledge,
  markKnowledge,
  type Rating,
  type ReviewTime,
  review,
  rowOf,
  type Settings,
  type Word,
  type WordRow,
} from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { RECORDED } from './recorded.ts';

const DAY_MS = 86_400_000;

/** 21 November 2026, 9 in the morning. */
export const NOW = Date.UTC(2026, 10, 21, 9);
const days = createDays(() => 0);
export const AT: ReviewTime = { time: NOW, days };

export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, level: { list: 'hsk2', level: 3 } };

/** Never comes: what waits for it goes on waiting. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

/** Fails for want of room. */
export async function refuse(): Promise<never> {
  throw new Error(t('errors.diskFull'));
}

export const nothing = (): void => undefined;

interface WordFixture {
  readonly form: string;
  readonly in?: keyof typeof RECORDED.sentences;
  readonly knowledge?: Knowledge;
  /** Days before now. */
  readonly saved?: number;
  /** Ratings, a day each from the day on which it was saved. */
  readonly ratings?: readonly Rating[];
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly notes?: string;
}

/** A word as it could be stored. */
function makeWord({
  form,
  in: place,
  knowledge,
  saved = 3,
  ratings = [],
  title,
  ...more
}: WordFixture): Word {
  const [entry] = RECORDED.entries[form] ?? [];
  if (!entry) throw new Error(form);
  const time = NOW - saved * DAY_MS;
  const sentence = RECORDED.sentences[place ?? 'factory'];
  const meeting = {
    operation: form,
    sentence,
    offset: sentence.indexOf(form),
    form,
    title: title ?? sentence.slice(0, 12),
    address: 'https://news.example/1',
    time,
  };
  let word = addMeeting(undefined, factsOfEntry(entry), meeting);
  for (const [at, rating] of ratings.entries())
    word = review(word, { operation: `${form} ${at}`, rating, time: time + at * DAY_MS, days });
  if (knowledge) word = markKnowledge(word, factsOfEntry(entry), { knowledge, time }) ?? word;
  return { ...word, ...more };
}

/** The reader's words: new, being learnt, due, known, ignored. */
export const WORDS: readonly Word[] = [
  makeWord({ form: '车间', saved: 0 }),
  makeWord({ form: '设备', saved: 1, tags: ['工厂', 'HSK 4'] }),
  makeWord({ form: '原料', saved: 2, ratings: ['good'], notes: 'raw + material' }),
  makeWord({ form: '传输', saved: 9, ratings: ['again', 'good'] }),
  makeWord({ form: '研究', in: 'name', saved: 40, ratings: ['good', 'good', 'easy', 'good'] }),
  makeWord({ form: '脚踏实地', in: 'idiom', saved: 20, ratings: ['hard', 'good'] }),
  makeWord({ form: '银行', in: 'bank', saved: 60, knowledge: 'known' }),
  makeWord({ form: '今天', in: 'bank', saved: 61, knowledge: 'ignored' }),
];

export const ROWS: readonly WordRow[] = WORDS.map(rowOf);

/** Ids one after the other. */
export function createIds(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return made.toString(16).padStart(32, '0');
  };
}
