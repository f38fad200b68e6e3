/** A practice session against a background in memory that may fail, be slow, or have lost a word. */
import { describe, expect, test } from 'vitest';
import { dueArticle } from '../../components/practice/due-article.ts';
import type { PracticePorts } from '../../components/practice/index.ts';
import { PracticeSession } from '../../components/practice/session.ts';
import { hskHeadwords } from '../../dictionary/index.ts';
import {
  addMeeting,
  createDays,
  createWord,
  currentExercise,
  outcomesOf,
  type PracticeSet,
  parseSet,
  review,
  undoReview,
  type Word,
  wordId,
  wordsAsked,
} from '../../vocabulary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { ARTICLES, START, save, TEXTS } from '../vocabulary/practice/article-fixture.ts';

const days = createDays(() => 0, 0);
const FOUND = ARTICLES.find(({ id }) => id === '000-2');
const TEXT = TEXTS.get('000-2');
if (!FOUND || !TEXT) throw new Error('no article 000-2');
const ARTICLE = { id: FOUND.id, title: '工厂车间生产忙', parts: FOUND.parts };
const SAVED = save(TEXT, ['原料', '车间', '传输', '检查', '观察', '状态']);

/** What the background and storage do, with faults to be put in. */
class World {
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

async function open(world: World): Promise<PracticeSession> {
  const session = new PracticeSession(ARTICLE, world.ports);
  await session.open();
  return session;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function setOf({ state }: PracticeSession): PracticeSet {
  if (!state.set) throw new Error(state.failure ?? 'no set');
  return state.set;
}

/** Answers the current exercise and waits for what is sent. */
async function answer(session: PracticeSession, result: 'right' | 'wrong' = 'right'): Promise<string[]> {
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

async function finish(session: PracticeSession): Promise<void> {
  while (currentExercise(setOf(session))) await answer(session);
}

describe('a session', () => {
  test('each saved word is reviewed once, and the set says when it comes again', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    await finish(session);
    for (const word of world.words.values()) {
      expect(word.reviews.map(({ rating }) => rating)).toEqual(['good']);
      expect(word.card.due).toBeGreaterThan(START);
    }
    const outcomes = outcomesOf(setOf(session));
    expect(outcomes.map(({ word, due }) => [word.id, due])).toEqual(
      outcomes.map(({ word }) => [word.id, world.words.get(word.id)?.card.due]),
    );
    expect(session.state.problem).toBeUndefined();
  });

  test('closed in the middle it is gone on with, the answer that was on its way is sent, once', async () => {
    const world = new World();
    const first = await open(world);
    first.begin();
    await answer(first);
    world.fault = (name) => (name === 'review' ? new Promise(() => undefined) : undefined); // the tab closes meanwhile
    const [word = ''] = await answer(first);
    world.fault = undefined;
    expect(world.words.get(word)?.reviews).toEqual([]);
    const second = await open(world);
    await settle();
    expect(second.state.begun).toBe(false);
    expect(setOf(second).id).toBe(setOf(first).id);
    expect(setOf(second).answers).toHaveLength(2);
    expect(world.words.get(word)?.reviews).toHaveLength(1);
    await finish(second);
    for (const { reviews } of world.words.values()) expect(reviews).toHaveLength(1);
  });

  test('an answer that came through though its reply was lost is not counted twice', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    let lost = true;
    const { review: ask } = world.ports;
    Object.assign(world.ports, {
      review: async (asked: Parameters<PracticePorts['review']>[0]) => {
        const answered = await ask(asked);
        if (lost) throw new Error('No answer');
        return answered;
      },
    });
    const [word = ''] = await answer(session);
    expect(session.state.problem).toContain('No answer');
    lost = false;
    await session.retry();
    expect(session.state.problem).toBeUndefined();
    expect(world.words.get(word)?.reviews).toHaveLength(1);
  });

  test('what fails is said, kept in the set, and sent again; another set waits for it', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    world.fault = (name) => {
      if (name === 'review') throw new Error('Storage is full.');
    };
    await finish(session);
    expect(session.state.problem).toContain('Storage is full.');
    const { id } = setOf(session);
    await session.another();
    expect(setOf(session).id).toBe(id);
    world.fault = undefined;
    await session.another();
    expect(setOf(session).id).not.toBe(id);
    for (const { reviews } of world.words.values()) expect(reviews).toHaveLength(1);
  });

  test('a set that can not be kept is said, and kept on the next try', async () => {
    const world = new World();
    const session = await open(world);
    world.fault = (name) => {
      if (name === 'keep') throw new Error('Storage is full.');
    };
    session.begin();
    await settle();
    expect(session.state.problem).toContain('could not be kept: Storage is full.');
    world.fault = undefined;
    await session.retry();
    await settle();
    expect(world.sets.get('000-2')).toEqual(setOf(session));
    expect(session.state.problem).toBeUndefined();
  });

  test('a word that was removed meanwhile holds nothing up', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    const current = currentExercise(setOf(session));
    const [asked] = current ? wordsAsked(current.exercise) : [];
    world.words.delete(asked?.id ?? '');
    await answer(session);
    expect(session.state.problem).toBeUndefined();
    await finish(session);
    for (const { reviews } of world.words.values()) expect(reviews).toHaveLength(1);
    expect(session.state.stored.has(asked?.id ?? '')).toBe(false);
  });

  test('undo takes the review back, also one that is still on its way', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    const [word = ''] = await answer(session, 'wrong');
    expect(world.words.get(word)?.reviews).toHaveLength(1);
    session.undo();
    await settle();
    expect(world.words.get(word)?.reviews).toEqual([]);
    expect(world.words.get(word)?.card).toEqual(SAVED.get(word)?.card);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.fault = (name) => (name === 'review' ? held : undefined);
    await answer(session, 'wrong');
    session.undo();
    world.fault = undefined;
    release();
    await settle();
    await answer(session, 'right');
    await settle();
    expect(world.words.get(word)?.reviews.map(({ rating }) => rating)).toEqual(['good']);
    expect(setOf(session).undos).toEqual([]);
  });

  test('undo of a review that something else has followed is given up, and said nothing more of', async () => {
    const world = new World();
    const session = await open(world);
    session.begin();
    const [word = ''] = await answer(session, 'wrong');
    const now =
      world.words.get(word) ?? createWord(SAVED.get(word) as Word, { knowledge: 'learning', time: START });
    world.words.set(word, review(now, { operation: 'elsewhere', rating: 'good', time: world.now, days }));
    session.undo();
    await settle();
    expect(setOf(session).undos).toEqual([]);
    expect(session.state.problem).toBeUndefined();
    expect(world.words.get(word)?.reviews).toHaveLength(2);
  });
});

describe('with nothing saved', () => {
  test('nothing is saved but what the reader asks for; then its answer is its first review', async () => {
    const world = new World();
    world.words.clear();
    const session = await open(world);
    session.begin();
    await finish(session);
    expect(world.words.size).toBe(0);
    expect(world.asked).toEqual([]);
    const [outcome] = outcomesOf(setOf(session));
    if (!outcome) throw new Error('no outcome');
    await Promise.all([session.save(outcome.word), session.save(outcome.word)]);
    await settle();
    expect([...world.words.keys()]).toEqual([outcome.word.id]);
    const word = world.words.get(outcome.word.id);
    expect(word?.meetings).toMatchObject([
      { sentence: outcome.word.sentence.whole, title: '工厂车间生产忙' },
    ]);
    expect(word?.reviews.map(({ rating }) => rating)).toEqual(['good']);
    expect(outcomesOf(setOf(session))[0]?.due).toBe(word?.card.due);
  });

  test('a save that failed is said, and tried again', async () => {
    const world = new World();
    world.words.clear();
    const session = await open(world);
    session.begin();
    await answer(session);
    const [outcome] = outcomesOf(setOf(session));
    if (!outcome) throw new Error('no outcome');
    world.fault = (name) => {
      if (name === 'save') throw new Error('Storage is full.');
    };
    await session.save(outcome.word);
    expect(session.state.problem).toContain('could not be saved: Storage is full.');
    world.fault = undefined;
    await session.retry();
    expect(session.state.problem).toBeUndefined();
    expect(world.words.get(outcome.word.id)?.reviews).toHaveLength(1);
  });
});

describe('coming back', () => {
  test('a finished set shows its end for a while, then another one is made of other words', async () => {
    const world = new World();
    world.words.clear();
    const first = await open(world);
    first.begin();
    await finish(first);
    const soon = await open(world);
    expect(setOf(soon).id).toBe(setOf(first).id);
    expect(soon.state.begun).toBe(true);
    world.now += 60 * 60_000;
    const later = await open(world);
    expect(setOf(later).id).not.toBe(setOf(first).id);
    const asked = (set: PracticeSet) => set.exercises.flatMap((one) => wordsAsked(one).map(({ id }) => id));
    expect(asked(setOf(later)).filter((id) => asked(setOf(first)).includes(id))).toEqual([]);
  });

  test('an article that can not be annotated says so, and opens on another try', async () => {
    const world = new World();
    const { annotate } = world.ports;
    Object.assign(world.ports, { annotate: () => Promise.reject(new Error('The dictionary did not open.')) });
    const session = await open(world);
    expect(session.state).toMatchObject({ failure: 'The dictionary did not open.' });
    Object.assign(world.ports, { annotate });
    await session.open();
    expect(session.state.failure).toBeUndefined();
    expect(setOf(session).exercises.length).toBeGreaterThan(5);
  });

  test('a caption with a few words finds wrong answers elsewhere', async () => {
    const world = new World();
    const short = {
      id: 'own',
      title: '',
      parts: [{ role: 'paragraph', text: '农民工在车间里检查原料的质量。' }],
    };
    const session = new PracticeSession(short, world.ports);
    await session.open();
    const kinds = setOf(session).exercises.map(({ kind }) => kind);
    expect(kinds).toContain('cloze');
  });
});

describe('all words that are due', () => {
  const SENTENCE = '农民工在车间里检查原料的质量，观察设备的状态。';
  const meet = (word: Word, sentence: string): Word => {
    const offset = sentence.indexOf(word.headword);
    const meeting = {
      operation: word.headword,
      sentence,
      offset,
      form: word.headword,
      title: '',
      address: '',
      time: START,
    };
    return addMeeting(word, word, meeting);
  };
  const word = (form: string): Word => {
    const found = [...SAVED.values()].find(({ headword }) => headword === form);
    if (!found) throw new Error(`no ${form}`);
    return found;
  };

  test('each in its own sentence; what is not due, not saved or without a sentence is not asked', async () => {
    const world = new World();
    const rated = review(meet(word('检查'), SENTENCE), { rating: 'easy', operation: 'r', time: START, days });
    const due = ['车间', '原料', '观察'].map((form) => meet(word(form), SENTENCE));
    world.words = new Map([...due, rated, word('传输')].map((one) => [wordId(one), one]));
    const article = dueArticle(await world.ports.readAllWords(), { time: world.now, days });
    const session = new PracticeSession(article, world.ports);
    await session.open();
    const asked = new Set(setOf(session).exercises.flatMap((one) => wordsAsked(one).map(({ form }) => form)));
    expect([...asked].sort()).toEqual(['原料', '观察', '车间']);
    session.begin();
    await finish(session);
    expect([...world.words.values()].map(({ reviews }) => reviews.length)).toEqual([1, 1, 1, 1, 0]);
  });

  test('nothing due is a set without exercises', async () => {
    const world = new World();
    world.words.clear();
    const session = new PracticeSession(dueArticle([], { time: START, days }), world.ports);
    await session.open();
    expect(setOf(session).exercises).toEqual([]);
  });
});
