import { describe, expect, test } from 'vitest';
import {
  advance,
  countSession,
  type DoneReview,
  goOn,
  leaveOut,
  reveal,
  type Session,
  startSession,
  summarize,
  takeBack,
} from '../../components/review/review-session.ts';
import { createDays, type Rating, review, type Word } from '../../vocabulary/index.ts';
import { makeWord } from '../vocabulary/make-word.ts';

const days = createDays(() => 0);
const NOW = 1_760_000_000_000;
const MINUTE = 60_000;
const WORDS = ['一', '二', '三'].map((headword) => makeWord(headword, { savedAt: NOW }));

/** Answers the word that is asked. */
function answer(session: Session, rating: Rating, time = NOW): Session {
  const { current } = session;
  if (!current) throw new Error('nothing is asked');
  const operation = `${session.done.length}`;
  const done: DoneReview = {
    operation,
    rating,
    before: current,
    after: review(current, { rating, operation, time, days }),
  };
  return advance(reveal(session), done, time);
}
const asked = (session: Session): string | undefined => session.current?.headword;
const again = (words: readonly Word[]): string => words.map(({ headword }) => headword).join('');

describe('a round', () => {
  test('asks each word once; easy ones are not repeated', () => {
    let session = startSession(WORDS);
    const order: (string | undefined)[] = [];
    while (session.current) {
      order.push(asked(session));
      session = answer(session, 'easy');
    }
    expect(order).toEqual(['一', '二', '三']);
    expect(summarize(session)).toEqual({ words: 3, answers: 3, forgotten: 0 });
    expect(countSession(session)).toEqual({ done: 3, all: 3 });
  });

  test('the answer is hidden again with each next word', () => {
    const session = reveal(startSession(WORDS));
    expect(session.isRevealed).toBe(true);
    expect(answer(session, 'easy').isRevealed).toBe(false);
  });

  test('a forgotten word is repeated when its minute is over, before the rest', () => {
    const first = answer(startSession(WORDS), 'again');
    expect(asked(first)).toBe('二');
    expect(again(first.later)).toBe('一');
    const second = answer(first, 'easy', NOW + 2 * MINUTE);
    expect(asked(second)).toBe('一');
    expect(countSession(second)).toEqual({ done: 2, all: 4 });
  });

  test('it ends when only words within their minutes are left; the reader may continue with them', () => {
    const ended = answer(startSession(WORDS.slice(0, 1)), 'again');
    expect(ended.current).toBeUndefined();
    expect(summarize(ended)).toMatchObject({ words: 1, forgotten: 1, next: ended.later[0]?.card.due });
    expect(asked(goOn(ended))).toBe('一');
    expect(goOn(startSession(WORDS))).toEqual(startSession(WORDS));
  });

  test('an undone answer is asked again, and no word twice', () => {
    const start = startSession(WORDS);
    const back = takeBack(answer(start, 'again'), WORDS[0] as Word);
    expect(asked(back)).toBe('一');
    expect(back).toMatchObject({ later: [], done: [], isRevealed: false });
    expect(again(back.queue)).toBe('二三');
    const atEnd = answer(answer(answer(start, 'easy'), 'easy'), 'easy');
    expect(asked(takeBack(atEnd, WORDS[2] as Word))).toBe('三');
  });

  test('words that were answered elsewhere are left out, even the present one', () => {
    const session = reveal(startSession(WORDS));
    const without = (headword: string) => leaveOut(session, (word) => word.headword === headword, NOW);
    expect(asked(without('一'))).toBe('二');
    expect(without('一').isRevealed).toBe(false);
    expect([asked(without('二')), again(without('二').queue), without('二').isRevealed]).toEqual([
      '一',
      '三',
      true,
    ]);
    expect(leaveOut(session, () => false, NOW)).toBe(session);
    expect(leaveOut(session, () => true, NOW).current).toBeUndefined();
  });

  test('without words is over at once', () => {
    expect(startSession([]).current).toBeUndefined();
    expect(countSession(startSession([]))).toEqual({ done: 0, all: 0 });
  });
});
