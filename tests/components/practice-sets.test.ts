/** Which sets a practice session makes: with nothing saved, on coming back, over all words that are due. */
import { describe, expect, test } from 'vitest';
import { dueArticle } from '../../components/practice/due-article.ts';
import { PracticeSession } from '../../components/practice/practice-session.ts';
import { addMeeting, review, type Word, wordId } from '../../vocabulary/index.ts';
import { outcomesOf, type PracticeSet, wordsAsked } from '../../vocabulary/practice/index.ts';
import { START } from '../vocabulary/practice/article-fixture.ts';
import { answer, days, finish, open, SAVED, setOf, settle, World } from './practice-world.ts';

describe('with nothing saved', () => {
  test('only the word that the reader asks for is saved; then its answer is its first review', async () => {
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

  test('a failed save is shown, and tried again', async () => {
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
  test('a finished set shows its end for a while; then another one is made, with other words', async () => {
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

  test('each in its own sentence; words that are not due, not saved or without a sentence are not asked', async () => {
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

  test('without due words a set has no exercises', async () => {
    const world = new World();
    world.words.clear();
    const session = new PracticeSession(dueArticle([], { time: START, days }), world.ports);
    await session.open();
    expect(setOf(session).exercises).toEqual([]);
  });
});
