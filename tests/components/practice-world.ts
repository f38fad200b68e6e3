/** A practice session's surroundings: a background in memory that may fail, be slow, or have lost a word. */
import type { PracticePorts } from '../../components/practice/index.ts';
import { PracticeSession } from '../../components/practice/practice-session.ts';
import { hskHeadwords } from '../../dictionary/index.ts';
import { addMeeting, createDays, review, undoReview, type Word, wordId } from '../../vocabulary/index.ts';
import { currentExercise, type PracticeSet, parseSet, wordsAsked } from '../../vocabulary/practice/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { ARTICLES, START, save, TEXTS } from '../vocabulary/practice/article-fixture.ts';

export const days = createDays(() => 0, 0);
const FOUND = ARTICLES.find(({ id }) => id === '000-2');
const TEXT = TEXTS.get('000-2');
if (!FOUND || !TEXT) throw new Error('no article 000-2');
const ARTICLE = { id: FOUND.id, title: '工厂车间生产忙', parts: FOUND.parts };
export const SAVED = save(TEXT, ['原料', '车间', '传输', '检查', '观察', '状态']);

/** What the background and storage do, with faults to be put in. */
export class World {
  words = new Map<string, Word>(SAVED);
  sets = new Map<string, PracticeSet>();
  now = START;
  fault: ((request: string) => void | Promise<void>) | undefined;
  readonly asked: string[] = [];
  readonly #answered = new Map<string, unknown>();
  #ids = 0;

  readonly ports: PracticePorts = {
    annotate: async (texts) => texts.map((text) => DICTIONARY.annotate(text)),
    lookUpForms: async (forms) => forms.map((form) => DICTIONARY.lookup(form)),
    hskHeadwords: async () => hskHeadwords(LEXICON),
    readWords: async (ids) => new Map(ids.flatMap((id) => this.#find(id))),
    readAllWords: async () => [...this.words.values()],
    save: ({ headword, reading, form, sentence }, { article, title, operation }) =>
      this.#apply('save', operation, () => {
        const [entry] = DICTIONARY.lookup(headword).filter((one) => one.reading.join() === reading.join());
        if (!entry) throw new Error(`no ${headword}`);
        const { traditional, pinyin, gloss } = entry;
        const facts = { headword, traditional, reading: entry.reading, pinyin, gloss };
        const meeting = {
          operation,
          sentence: sentence.whole,
          offset: sentence.offset,
          form,
          title,
          address: article,
        };
        const word = addMeeting(this.words.get(wordId(facts)), facts, { ...meeting, time: this.now });
        this.words.set(wordId(facts), word);
        return word;
      }),
    review: ({ operation, id, rating }) =>
      this.#apply('review', operation, () => {
        const before = this.words.get(id);
        if (!before) throw new Error(`“${id}” is no longer among your words.`);
        const after = review(before, { operation, rating, time: this.now, days });
        this.words.set(id, after);
        return { before, after };
      }),
    undoReview: ({ operation, review: of, before }) =>
      this.#apply('undo', operation, () => {
        const word = this.words.get(wordId(before));
        if (word?.reviews[0]?.operation !== of) throw new Error('It was reviewed again since.');
        const undone = undoReview(word, { operation: of, before, time: this.now });
        this.words.set(wordId(before), undone);
        return undone;
      }),
    loadSet: async (article) => this.sets.get(article),
    keepSet: async (set) => {
      await this.fault?.('keep');
      this.sets.set(set.article, parseSet(structuredClone(set)));
    },
    hasVoice: async () => false,
    say: async () => undefined,
    hush: () => undefined,
    now: () => ++this.now,
    days: () => days,
    freshId: () => (++this.#ids).toString(16).padStart(8, '0'),
  };

  #find(id: string): [string, Word][] {
    const word = this.words.get(id);
    return word ? [[id, word]] : [];
  }

  async #apply<T>(name: string, operation: string, act: () => T): Promise<T> {
    await this.fault?.(name);
    this.asked.push(name);
    const known = this.#answered.get(operation);
    // Asked before under this id, it was answered so.
    if (known !== undefined) return known as T;
    const answer = act();
    this.#answered.set(operation, answer);
    return answer;
  }
}

export async function open(world: World): Promise<PracticeSession> {
  const session = new PracticeSession(ARTICLE, world.ports);
  await session.open();
  return session;
}

export const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

export function setOf({ state }: PracticeSession): PracticeSet {
  if (!state.set) throw new Error(state.failure ?? 'no set');
  return state.set;
}

/** Answers the current exercise and waits for what is sent. */
export async function answer(
  session: PracticeSession,
  result: 'right' | 'wrong' = 'right',
): Promise<string[]> {
  const current = currentExercise(setOf(session));
  if (!current) throw new Error('the set is at its end');
  const ids = wordsAsked(current.exercise).map(({ id }) => id);
  session.answer(
    current.index,
    ids.map((word) => ({ word, result, help: false })),
  );
  await settle();
  return ids;
}

export async function finish(session: PracticeSession): Promise<void> {
  while (currentExercise(setOf(session))) await answer(session);
}
