/** A practice session: what is answered is kept once, whatever fails meanwhile. */
import { expect, test } from 'vitest';
import type { PracticePorts } from '../../components/practice/index.ts';
import { review, type Word } from '../../vocabulary/index.ts';
import { currentExercise, outcomesOf, wordsAsked } from '../../vocabulary/practice/index.ts';
import { createWord } from '../../vocabulary/word.ts';
import { START } from '../vocabulary/practice/article-fixture.ts';
import { answer, days, finish, open, SAVED, setOf, settle, World } from './practice-world.ts';

test('each saved word is reviewed once, and the set says when it is due', async () => {
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

test('closed midway, it is resumed, and the unsent answer is sent once', async () => {
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

test('a failure is shown, the answer kept in the set and sent again; another set waits for it', async () => {
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

test('a set that can not be stored is reported, and stored on the next try', async () => {
  const world = new World();
  const session = await open(world);
  world.fault = (name) => {
    if (name === 'keep') throw new Error('Storage is full.');
  };
  session.begin();
  await settle();
  expect(session.state.problem).toContain('could not be saved: Storage is full.');
  world.fault = undefined;
  await session.retry();
  await settle();
  expect(world.sets.get('000-2')).toEqual(setOf(session));
  expect(session.state.problem).toBeUndefined();
});

test('a word that was removed meanwhile blocks nothing', async () => {
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

test('undo removes the review, even one that is still being sent', async () => {
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

test('undo of a review that is no longer the newest is dropped silently', async () => {
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
