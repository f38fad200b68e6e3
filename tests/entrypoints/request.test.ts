import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request } from '../../entrypoints/shared/own-request.ts';
import { ExtensionGoneError } from '../../entrypoints/shared/request.ts';

const SAVE = { operation: 'a', ids: ['行 hang2'] };
const asked: unknown[] = [];
let answer: (attempt: number) => Promise<unknown> = async () => ({ result: null });
const runtime: { id?: string; sendMessage(message: unknown): Promise<unknown> } = {
  sendMessage: (message) => {
    asked.push(message);
    return answer(asked.length);
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime });
  runtime.id = 'x';
  asked.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rate = () => request('reviewWord', { operation: 'a', id: '行 hang2', rating: 'good' });
const never = (): Promise<never> => new Promise(() => undefined);
/** What came of a request, and after how many milliseconds. */
async function outcome(asking: Promise<unknown>): Promise<[string, number]> {
  const began = Date.now();
  const told = asking.then(
    (result): [string, number] => [JSON.stringify(result), Date.now() - began],
    (error: Error): [string, number] => [error.message, Date.now() - began],
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return told;
}

test('a message whose worker is killed is sent again, with the same operation', async () => {
  answer = async (attempt) => {
    if (attempt === 1) throw new Error('message channel closed');
    if (attempt === 2) return undefined;
    return { result: 7 };
  };
  const [result, time] = await outcome(rate());
  expect(result).toBe('7');
  expect(time).toBeLessThan(1000);
  expect(new Set(asked.map((message) => JSON.stringify(message))).size).toBe(1);
});

test.each([
  ['never answers', never],
  ['is not there', () => Promise.reject(new Error('Receiving end does not exist'))],
  ['answers nothing', async () => undefined],
])('a background that %s: an error within five seconds', async (_, silent) => {
  answer = silent;
  const [message, time] = await outcome(rate());
  expect(message).toBe('Hangjian did not answer in time. This may not be saved: look before you try again.');
  expect(time).toBeLessThan(5000);
  expect(asked.length).toBeGreaterThan(2);
});

test('messages that write thousands of words have more time', async () => {
  answer = () => new Promise((resolve) => setTimeout(() => resolve({ result: null }), 15_000));
  expect(await outcome(request('removeWords', SAVE))).toEqual(['null', 15_000]);
  expect(asked).toHaveLength(1);
});

test("the background's own words are not asked again", async () => {
  answer = async () => ({ error: 'The disk is full' });
  expect((await outcome(rate()))[0]).toBe('The disk is full');
  expect(asked).toHaveLength(1);
});

test('after an update nothing is sent', async () => {
  delete runtime.id;
  await expect(rate()).rejects.toThrow(ExtensionGoneError);
  expect(asked).toEqual([]);
});
