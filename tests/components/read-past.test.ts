import { expect, test } from 'vitest';
import { createAttention } from '../../components/annotator/read-past.ts';

test('time counts while the page is visible, at most a minute after each movement of the reader', () => {
  const attention = createAttention(false, 0);
  expect(attention.pass(5000)).toBe(5);
  expect(attention.pass(7500)).toBe(2.5);
  expect(attention.pass(607_500)).toBe(60);
  expect(attention.pass(608_500)).toBe(1);
});

test('a hidden page is not read, however it ends', () => {
  const attention = createAttention(false, 0);
  expect(attention.pass(5000)).toBe(5);
  attention.turn(true, 5000);
  expect(attention.pass(65_000)).toBe(0);
  attention.turn(false, 70_000);
  expect(attention.pass(72_000)).toBe(2);
  expect(createAttention(true, 0).pass(30_000)).toBe(0);
});
